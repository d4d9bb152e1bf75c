"""What stands round the lanes of a picture: title, what it holds, legend, credit."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from viewer.i18n import Words
from viewer.identity import TITLE, VERSION
from viewer.layout.drawing import baseline
from viewer.layout.legend import draw_legend, signs
from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Font, Item, Line, Text
from viewer.layout.wrapping import wrap
from viewer.model import date_words
from viewer.model.document import Document
from viewer.model.stretches import in_edtf
from viewer.model.when import When
from viewer.model.zones import zone
from viewer.state.viewport import Viewport
from viewer.style.style import Style

_MARGIN = 2.5
"""Round the picture, as a multiple of the smallest letter."""
_LEADING = 1.35
"""From line to line, as a multiple of the size of the letters."""


class Subject(Struct, frozen=True, kw_only=True):
    """What a picture is of, as its frame tells it."""

    document: Document
    dates: Sequence[When]
    """Of the events that it shows."""
    viewport: Viewport
    whole: bool
    """Whether the range is all of the document, and need not be said."""
    title: str | None
    """Empty for none; None for the document's with the range."""
    least: int
    """The least importance shown."""
    counts: bool
    """Whether some events are drawn as their number."""


class Frame:
    """The frame of one picture, `width` wide; lengths are logical pixels."""

    def __init__(
        self, subject: Subject, width: float, style: Style, measure: TextMeasure, words: Words
    ) -> None:
        self._subject = subject
        self._width = width
        self._style = style
        self._measure = measure
        self._words = words
        self.margin = _MARGIN * style.metrics.small
        self.room = width - 2 * self.margin
        self._heading = Font(style.metrics.heading, 700)
        self._lesser = Font(style.metrics.small)
        self._credit = self._wrapped(self._credit_text(), self._lesser)
        self._title = self._wrapped(self._title_text(), self._heading)
        events = len(subject.dates)
        self._note_lines = len(self._wrapped(self._note(events, events), self._lesser))
        self._legend, self.top = self._explained()

    @property
    def around(self) -> float:
        """The height of all but the lanes."""
        return self.top + 2 * self._style.metrics.axis + self._foot

    def drawn(self, height: float, events: int, unlabelled: int) -> list[Item]:
        """Title, legend and credit of a picture of a height, with so many events in all."""
        metrics, theme = self._style.metrics, self._style.theme
        line = height - self._foot
        across = ((self.margin, line), (self._width - self.margin, line))
        note = self._wrapped(self._note(events, unlabelled), self._lesser)
        return [
            *self._lines(self._title, self.margin, self._heading, theme.ink),
            *self._lines(note, self._note_top, self._lesser, theme.muted),
            *self._legend,
            Line(across, stroke=theme.line),
            *self._lines(self._credit, line + metrics.small, self._lesser, theme.muted),
        ]

    @property
    def _foot(self) -> float:
        return self._height(self._credit, self._lesser) + 2 * self._style.metrics.small

    @property
    def _note_top(self) -> float:
        return self.margin + self._height(self._title, self._heading)

    def _explained(self) -> tuple[list[Item], float]:
        """The legend, and where what is below it begins."""
        row = self._style.metrics.row
        top = self._note_top + self._note_lines * _LEADING * self._lesser.size + row * 0.3
        found = signs(self._subject.dates)
        if self._subject.counts:
            found = (*found, "count")
        legend, height = draw_legend(
            (*found, "importance") if found else (),
            self.margin,
            top,
            self.room,
            self._style,
            self._measure,
            self._words,
        )
        return legend, top + height + row * 0.3

    def _title_text(self) -> str:
        subject, words = self._subject, self._words
        if subject.title is not None:
            return subject.title
        if subject.whole:
            return subject.document.title
        clock = zone(subject.document.time_zone)
        stretch = in_edtf(subject.viewport.start, subject.viewport.end, clock)
        return words.text("{title}, {range}").format(
            title=subject.document.title, range=date_words.in_full(stretch, words)
        )

    def _note(self, events: int, unlabelled: int) -> str:
        """How much the picture holds and leaves out."""
        words, subject = self._words, self._subject
        parts = [words.plural("{n} event", "{n} events", events).format(n=events)]
        if subject.least > 1:
            parts.append(words.text("importance {n} and more").format(n=subject.least))
        if unlabelled:
            parts.append(
                words.plural("{n} has no label", "{n} have no label", unlabelled).format(
                    n=unlabelled
                )
            )
        zone_name = subject.document.time_zone
        parts.append(words.text("dates in the time zone {zone}").format(zone=zone_name))
        return " · ".join(parts)

    def _credit_text(self) -> str:
        """Where the picture comes from: the document, the date of its data, and the program."""
        words, document = self._words, self._subject.document
        source = document.title
        if document.updated:
            source = words.text("{title}, data of {date}").format(
                title=document.title, date=date_words.in_short(document.updated, words)
            )
        made = words.text("made with {program} {version}").format(program=TITLE, version=VERSION)
        return f"{source} · {made}"

    def _wrapped(self, text: str, font: Font) -> list[str]:
        return wrap(text, font, self.room, self._measure) if text else []

    def _height(self, lines: Sequence[str], font: Font) -> float:
        return len(lines) * font.size * _LEADING

    def _lines(self, lines: Sequence[str], top: float, font: Font, colour: str) -> Iterator[Item]:
        for i, line in enumerate(lines):
            middle = top + (i + 0.5) * font.size * _LEADING
            yield Text(self.margin, baseline(middle, font, self._measure), line, font, colour)

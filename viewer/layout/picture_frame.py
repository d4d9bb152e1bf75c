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
from viewer.style.metrics import Metrics
from viewer.style.style import Style

_MARGIN = 2.5
"""Round the picture, as a multiple of the smallest letter."""


class Frame(Struct, kw_only=True):
    """The frame of one picture; lengths are logical pixels."""

    document: Document
    dates: Sequence[When]
    """Of the events that the picture shows."""
    viewport: Viewport
    whole: bool
    """Whether the range is all of the document, and need not be said."""
    title: str | None
    """Empty for none; None for the document's with the range."""
    least: int
    """The least importance shown."""
    width: float
    style: Style
    measure: TextMeasure
    words: Words

    @property
    def metrics(self) -> Metrics:
        return self.style.metrics

    @property
    def margin(self) -> float:
        return _MARGIN * self.metrics.small

    @property
    def room(self) -> float:
        return self.width - 2 * self.margin

    @property
    def top(self) -> float:
        """Where the upper axis begins."""
        return self._head()[1]

    @property
    def around(self) -> float:
        """The height of all but the lanes."""
        return self.top + 2 * self.metrics.axis + self._foot

    def drawn(self, height: float, events: int, unlabelled: int) -> list[Item]:
        """Title, legend and credit of a picture of a height, with so many events in all."""
        items, _ = self._head()
        theme, font = self.style.theme, self._lesser
        items.append(
            self._text(self._note(events, unlabelled), self._note_middle, font, theme.muted)
        )
        middle = height - self._foot / 2
        line = middle - self._foot / 2
        items.append(
            Line(((self.margin, line), (self.width - self.margin, line)), stroke=theme.line)
        )
        items += self._credit(middle)
        return items

    @property
    def _lesser(self) -> Font:
        return Font(self.metrics.small)

    @property
    def _foot(self) -> float:
        return self.metrics.small_line * len(self._credit_lines()) + self.margin

    @property
    def _note_middle(self) -> float:
        return self.margin + self._title_height() + self.metrics.row / 2

    def _head(self) -> tuple[list[Item], float]:
        """Title and legend, and where they end; the line of the note is kept free."""
        heading, theme = Font(self.metrics.heading, 700), self.style.theme
        items: list[Item] = []
        middle = self.margin + self.metrics.heading * 0.6
        for line in self._title_lines():
            items.append(self._text(line, middle, heading, theme.ink))
            middle += self.metrics.heading * 1.3
        top = self._note_middle + self.metrics.row * 0.7
        found = signs(self.dates)
        explained = (*found, "importance") if found else ()
        legend, height = draw_legend(
            explained, self.margin, top, self.room, self.style, self.measure, self.words
        )
        return [*items, *legend], top + height + self.metrics.row * 0.3

    def _title_lines(self) -> list[str]:
        title = self._title()
        font = Font(self.metrics.heading, 700)
        return wrap(title, font, self.room, self.measure) if title else []

    def _title_height(self) -> float:
        return len(self._title_lines()) * self.metrics.heading * 1.3

    def _title(self) -> str:
        if self.title is not None:
            return self.title
        if self.whole:
            return self.document.title
        clock = zone(self.document.time_zone)
        stretch = in_edtf(self.viewport.start, self.viewport.end, clock)
        return self.words.text("{title}, {range}").format(
            title=self.document.title, range=date_words.in_full(stretch, self.words)
        )

    def _note(self, events: int, unlabelled: int) -> str:
        """How much the picture holds and leaves out, in one line."""
        words = self.words
        parts = [words.plural("{n} event", "{n} events", events).format(n=events)]
        if self.least > 1:
            parts.append(words.text("importance {n} and more").format(n=self.least))
        if unlabelled:
            parts.append(
                words.plural("{n} has no label", "{n} have no label", unlabelled).format(
                    n=unlabelled
                )
            )
        parts.append(
            words.text("dates in the time zone {zone}").format(zone=self.document.time_zone)
        )
        return " · ".join(parts)

    def _credit(self, middle: float) -> Iterator[Item]:
        lines = self._credit_lines()
        first = middle - (len(lines) - 1) * self.metrics.small_line / 2
        for i, line in enumerate(lines):
            at = first + i * self.metrics.small_line
            yield self._text(line, at, self._lesser, self.style.theme.muted)

    def _credit_lines(self) -> list[str]:
        """Where the picture comes from: the document, the date of its data, and the program."""
        words, document = self.words, self.document
        source = document.title
        if document.updated:
            source = words.text("{title}, data of {date}").format(
                title=document.title, date=date_words.in_short(document.updated, words)
            )
        made = words.text("made with {program} {version}").format(program=TITLE, version=VERSION)
        return wrap(f"{source} · {made}", self._lesser, self.room, self.measure)

    def _text(self, text: str, middle: float, font: Font, colour: str) -> Text:
        return Text(self.margin, baseline(middle, font, self.measure), text, font, colour)

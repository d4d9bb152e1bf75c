"""An exported picture: title, legend, lanes between two axes, every label with its date, credit.

A picture is composed for its own size, and never of what a window happens to show. No label leaves
it, and with `auto` height each lane has as many rows as its labels take.
"""

from collections.abc import Mapping, Sequence
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from viewer.i18n import Words, words
from viewer.layout.arranging import Arranged, Badge, Shown
from viewer.layout.axis import axis, draw_axis, draw_beyond, draw_grid
from viewer.layout.drawing import Pen
from viewer.layout.events import Events, Ground, tally
from viewer.layout.labels import Label, broken, dated, labels
from viewer.layout.lanes import Band, Lane, bands, bands_of_rows, header_width, total_height
from viewer.layout.marks import Marks
from viewer.layout.measure import TextMeasure
from viewer.layout.names import draw_ground, draw_name
from viewer.layout.packing import Packer
from viewer.layout.picture_frame import Frame, Subject
from viewer.layout.places import Item as Placeable
from viewer.layout.places import Packed
from viewer.layout.placing import items_of, spacing
from viewer.layout.scale import TimeScale
from viewer.layout.scene import Clip, Item, Scene
from viewer.model.calendar import DAY_SECONDS, civil_from_days
from viewer.model.coverage import coverage, extents
from viewer.model.document import Document
from viewer.model.resolve import resolve
from viewer.model.translate import in_language
from viewer.model.zones import zone
from viewer.state.opening import everything
from viewer.state.viewport import Viewport
from viewer.style.style import style
from viewer.style.theme import ThemeName


class PictureOptions(Struct, frozen=True, kw_only=True):
    """What a picture shows and how; the defaults are those of the command without options."""

    start: str = ""
    """The first date in EDTF; empty for that of the document's opening."""
    end: str = ""
    """The last date in EDTF, included; empty for that of the document's opening."""
    theme: ThemeName = "light"
    language: str = ""
    """The language of content, axis and legend; empty for the document's own."""
    title: str | None = None
    """Empty for no title; None for the document's title and the range."""
    min_importance: int = 1
    width: int = 1600
    """In logical pixels; the file has `scale` times as many."""
    height: int | None = None
    """In logical pixels; None for as many as it takes to label every event."""
    scale: float = 1.0
    text_size: float = 11.0
    """The smallest letter, in logical pixels."""


def least_width(text_size: float) -> float:
    """The narrowest picture that has room for names and labels, in logical pixels."""
    return 40 * text_size


class TooLowError(ValueError):
    """The height that was asked for has no room for the lanes; `needed` has, in logical pixels."""

    def __init__(self, needed: float) -> None:
        self.needed = needed
        super().__init__(f"a height of {needed:.0f} is needed")


def picture_range(document: Document, options: PictureOptions) -> Viewport:
    """The time that a picture shows: as asked for, else the opening's, else all of it."""
    opening = document.opening
    start = options.start or (opening.start if opening else "")
    end = options.end or (opening.end if opening else "")
    whole = everything(document)
    if not start and not end:
        return whole
    spans = extents(document)
    first = resolve(start, document.time_zone).start if start else min(span[0] for span in spans)
    last = resolve(end, document.time_zone).end if end else max(span[1] for span in spans)
    return Viewport(first, max(last, first + 1))


def compose_picture(document: Document, options: PictureOptions, measure: TextMeasure) -> Scene:
    """The scene of a picture; its size is the scene's. Raises `TooLowError`."""
    language = options.language or document.language
    shown = in_language(document, language)
    content = Content(shown, options, measure, words(language))
    rows = Rows(content)
    if rows.counts:  # then the legend says what they are, and takes room for it
        content = Content(shown, options, measure, words(language), counts=True)
        rows = Rows(content)
    frame = content.frame
    if options.height is not None and rows.height + frame.around > options.height:
        raise TooLowError(rows.height + frame.around)
    height = options.height or ceil(rows.height + frame.around)
    seen = tally(rows.arranged)
    return Scene(
        width=options.width,
        height=height,
        background=content.style.theme.paper,
        items=(*rows.drawn(), *frame.drawn(height, seen.in_view, seen.in_view - seen.labelled)),
        tally=seen,
    )


class Content:
    """What a picture shows, before it is placed."""

    def __init__(
        self,
        document: Document,
        options: PictureOptions,
        measure: TextMeasure,
        words: Words,
        *,
        counts: bool = False,
    ) -> None:
        self.document = document
        self.measure = measure
        self.words = words
        self.height = options.height
        self.style = style(options.theme, options.text_size)
        self.viewport = picture_range(document, options)
        self.marks = Marks(document, self.style.metrics)
        self.events = [
            number
            for number, (start, end) in enumerate(self.marks.spans)
            if start < self.viewport.end
            and end > self.viewport.start
            and document.events[number].importance >= options.min_importance
        ]
        subject = Subject(
            document=document,
            dates=[document.dates[event] for event in self.events],
            viewport=self.viewport,
            whole=not (options.start or options.end or document.opening),
            title=options.title,
            least=options.min_importance,
            counts=counts,
        )
        self.frame = Frame(subject, options.width, self.style, measure, words)
        metrics = self.style.metrics
        self.header = header_width(self.frame.room, metrics)
        left = self.frame.margin + self.header + metrics.inset
        width = max(options.width - self.frame.margin - metrics.inset - left, 1.0)
        self.scale = TimeScale(self.viewport, left, width, metrics.inset)
        self.labels = self._labels()

    def lanes(self) -> list[tuple[Lane, list[int]]]:
        """The lanes that hold something, and the numbers of their events."""
        titles = {theme.id: theme.title for theme in self.document.themes}
        members: dict[str, list[int]] = {key: [] for key in (*titles, "")}
        for number in self.events:
            theme = self.document.events[number].theme
            members[theme if theme in titles else ""].append(number)
        titles.setdefault("", self.words.text("No theme"))
        return [
            (Lane(key, titles[key], number, len(here), len(here), len(here)), here)
            for number, (key, here) in enumerate(members.items())
            if here
        ]

    def items(self, which: Sequence[int]) -> list[Placeable]:
        """Events as they are to be placed; position 0 is the left end of the range."""
        return items_of(
            which,
            self.document,
            self.marks,
            self.labels,
            self.scale.per_second,
            self.viewport.start,
        )

    def _labels(self) -> Mapping[int, Label]:
        metrics = self.style.metrics
        plain = labels(self.document, self.events, metrics, self.measure)
        made = dated(plain, self.document, metrics, self.measure, self.words, self._year())
        room = self.scale.width
        return {event: broken(label, room, self.measure) for event, label in made.items()}

    def _year(self) -> int | None:
        """The year that the range lies in, where it is only one."""
        clock = zone(self.document.time_zone)
        first, last = (
            civil_from_days(clock.civil(int(instant)) // DAY_SECONDS)[0]
            for instant in (self.viewport.start, self.viewport.end - 1)
        )
        return first if first == last else None


class Rows:
    """The lanes of a picture with their events in rows."""

    def __init__(self, content: Content) -> None:
        self._content = content
        metrics = content.style.metrics
        found = content.lanes()
        lanes = [lane for lane, _ in found]
        items = [content.items(which) for _, which in found]
        packed = [self._packed(some, None) for some in items]
        rows = [one.rows for one in packed]
        self._bands = bands_of_rows(lanes, content.header, rows, metrics, content.measure)
        if content.height is not None and self.height > content.height - content.frame.around:
            room = content.height - content.frame.around
            lanes = [replace(lane, most=most) for lane, most in zip(lanes, rows, strict=True)]
            self._bands = bands(lanes, content.header, room, metrics, content.measure)
            packed = [
                self._packed(some, band.rows) for some, band in zip(items, self._bands, strict=True)
            ]
        self.arranged = [_arranged(*pair) for pair in zip(packed, items, strict=True)]

    @property
    def height(self) -> float:
        return total_height(self._bands)

    @property
    def counts(self) -> bool:
        """Whether any events are drawn as their number."""
        return any(lane.badges for lane in self.arranged)

    def drawn(self) -> list[Item]:
        """Grounds, grid, events, names, and the axes above and below them."""
        content, frame = self._content, self._content.frame
        look, scale, measure = content.style, content.scale, content.measure
        top = frame.top + look.metrics.axis
        bottom = top + self.height
        covered = coverage(content.document)
        calendar = axis(scale, zone(content.document.time_zone), content.words, look, measure)
        items: list[Item] = []
        for band in self._bands:
            width = frame.room
            items += draw_ground(band, frame.margin, top + band.top, width, look)
        items += draw_grid(calendar, top, bottom, look)
        items += draw_beyond(scale, covered, top, bottom, look)
        events = [
            item
            for pair in zip(self._bands, self.arranged, strict=True)
            for item in self._events(*pair, top)
        ]
        items.append(
            Clip(
                scale.outer_left,
                top,
                scale.outer_right - scale.outer_left,
                bottom - top,
                tuple(events),
            )
        )
        for band in self._bands:
            number = _events(band.lane.events, content.words)
            items += draw_name(band, frame.margin, top + band.top, number, look, measure)
        items += draw_axis(calendar, frame.top, covered, content.words, look, measure)
        items += draw_axis(calendar, bottom, covered, content.words, look, measure, below=True)
        return items

    def _packed(self, items: Sequence[Placeable], limit: int | None) -> Packed:
        """Places bars by what of them is in the range."""
        width = self._content.scale.width
        clipped = [
            item._replace(
                left=max(item.left, 0.0), right=min(item.right, width), dot=max(item.dot, 0.0)
            )
            for item in items
        ]
        metrics = self._content.style.metrics
        return Packer(spacing(metrics), limit, clip=(0.0, width)).pack(clipped)

    def _events(self, band: Band, arranged: Arranged, top: float) -> list[Item]:
        content = self._content
        pen = Pen(content.style.theme.lane(band.lane.number), content.style, content.measure)
        events = Events(content.document, content.marks, content.labels, pen)
        ground = Ground(
            content.scale.left,
            (0.0, content.scale.width),
            content.scale.per_second,
            content.viewport.start,
            top + band.top + content.style.metrics.lane_padding,
            content.style.metrics.row,
        )
        return events.draw(arranged, ground)[0]


def _arranged(packed: Packed, items: Sequence[Placeable]) -> Arranged:
    """What was placed, as it is drawn: nothing slides or turns, since nothing moves."""
    shown = tuple(
        Shown(item, place.row, place.side, place.text)
        for item in items
        if (place := packed.places.get(item.event)) is not None
    )
    badges = tuple(
        Badge(count.members, len(count.members), count.centre, packed.rows - 1)
        for count in packed.counts
    )
    return Arranged(shown, badges)


def _events(number: int, words: Words) -> str:
    return words.plural("{n} event", "{n} events", number).format(n=number)

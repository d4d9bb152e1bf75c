"""The canvas, from a document and a view to a scene: a table of contents of the drawing.

What is asked for again with every frame of a pan is kept here: labels, bands and the places of
events. All of it follows from the arguments, so equal arguments compose equal scenes.
"""

from collections.abc import Mapping, Sequence

from viewer.i18n import Words
from viewer.layout.arranging import Arranged, arrange
from viewer.layout.axis import axis, draw_axis, draw_beyond, draw_grid
from viewer.layout.drawing import Pen
from viewer.layout.events import Events, Ground, tally
from viewer.layout.grouping import by_theme
from viewer.layout.insisting import insist
from viewer.layout.labels import Label, labels
from viewer.layout.lanes import Band, bands, header_width, total_height
from viewer.layout.measure import TextMeasure
from viewer.layout.names import draw_ground, draw_name
from viewer.layout.placing import Placed, Placing, spacing
from viewer.layout.scale import TimeScale
from viewer.layout.scene import Clip, Hit, Item, Scene
from viewer.model.coverage import coverage
from viewer.model.document import Document
from viewer.model.queries import Columns
from viewer.model.zones import zone
from viewer.state.opening import opening
from viewer.state.view import ViewState
from viewer.style.metrics import Metrics
from viewer.style.style import Style

_Sizes = tuple[Metrics, float, float]


class Composer:
    """Composes the canvas of one document, in the language that its texts are in.

    Widths and heights are those of the canvas, in logical pixels.
    """

    def __init__(self, document: Document, measure: TextMeasure, words: Words) -> None:
        self.document = document
        self.columns = Columns(document)
        self._measure = measure
        self._words = words
        self._covered = coverage(document)
        self._zone = zone(document.time_zone)
        self._number = {event.id: i for i, event in enumerate(document.events)}
        self._opened = opening(document).viewport
        self._bands: tuple[_Sizes, tuple[Band, ...]] | None = None
        self._placing: tuple[Metrics, Mapping[int, Label], Placing] | None = None

    def scale(self, view: ViewState, style: Style, width: float) -> TimeScale:
        """Between instants and the x of the canvas."""
        metrics = style.metrics
        left = header_width(width, metrics) + metrics.inset
        return TimeScale(view.viewport, left, max(width - left - metrics.inset, 1.0), metrics.inset)

    def content_height(self, style: Style, width: float, height: float) -> float:
        """Of axis and lanes; more than `height` where each lane with one row needs more."""
        return style.metrics.axis + total_height(self._lanes(style.metrics, width, height))

    def lane_of(
        self, event: str, style: Style, width: float, height: float
    ) -> tuple[float, float] | None:
        """Top and bottom of an event's lane below the axis, before it is scrolled."""
        if event not in self._number:
            return None
        lane = self.columns.lane[self._number[event]]
        placed = self._lanes(style.metrics, width, height)
        band = next(band for band in placed if band.lane.number == lane)
        return band.top, band.top + band.height

    def compose(self, view: ViewState, style: Style, width: float, height: float) -> Scene:
        """The canvas: axis, lanes with their names, events, and where each can be pointed at."""
        metrics, words, measure = style.metrics, self._words, self._measure
        scale = self.scale(view, style, width)
        placed = self._lanes(metrics, width, height)
        arranged = self._arranged(view, metrics, scale, placed)
        calendar = axis(scale, self._zone, words, style, measure)
        top = metrics.axis
        bottom = min(top + total_height(placed) - view.scroll, height)
        grounds: list[Item] = []
        names: list[Item] = []
        events: list[Item] = []
        hits: list[Hit] = []
        for band, lane in zip(placed, arranged, strict=True):
            begin = top + band.top - view.scroll
            grounds += draw_ground(band, 0, begin, width, style)
            names += draw_name(band, 0, begin, _in_view(lane, words), style, measure)
            hits.append(Hit(0, begin, scale.outer_left, band.height, "lane", (band.lane.id,)))
            drawn, where = self._events(view, style, band).draw(
                lane, self._ground(metrics, scale, begin)
            )
            events += drawn
            hits += where
        grid = draw_grid(calendar, top, bottom, style)
        veil = draw_beyond(scale, self._covered, top, bottom, style)
        inner = Clip(
            scale.outer_left,
            top,
            scale.outer_right - scale.outer_left,
            height - top,
            tuple(events),
        )
        lanes = Clip(0, top, width, height - top, (*grounds, *grid, *veil, inner, *names))
        return Scene(
            width=width,
            height=height,
            background=style.theme.paper,
            items=(lanes, *draw_axis(calendar, 0, self._covered, words, style, measure)),
            hits=tuple(filter(None, (_cut(hit, top, height) for hit in hits))),
            tally=tally(arranged),
        )

    def _lanes(self, metrics: Metrics, width: float, height: float) -> tuple[Band, ...]:
        sizes = metrics, header_width(width, metrics), height - metrics.axis
        if self._bands is None or self._bands[0] != sizes:
            found = by_theme(self.document, self.columns, self._words, self._opened)
            self._bands = sizes, bands(found, *sizes[1:], metrics, self._measure)
        return self._bands[1]

    def _places(self, metrics: Metrics) -> tuple[Mapping[int, Label], Placing]:
        if self._placing is None or self._placing[0] != metrics:
            made = labels(self.document, range(len(self.columns)), metrics, self._measure)
            members = [self.columns.members(lane) for lane in range(len(self.document.themes) + 1)]
            placing = Placing(self.document, members, made, metrics, self._opened.span)
            self._placing = metrics, made, placing
        return self._placing[1:]

    def _placed(self, metrics: Metrics, scale: TimeScale, bands: Sequence[Band]) -> Placed:
        rows = tuple(band.rows for band in bands)
        return self._places(metrics)[1].at(scale.per_second, scale.width, rows)

    def _arranged(
        self, view: ViewState, metrics: Metrics, scale: TimeScale, bands: Sequence[Band]
    ) -> list[Arranged]:
        places = self._placed(metrics, scale, bands)
        in_view = self.columns.overlapping(view.viewport.start, view.viewport.end)
        left = (view.viewport.start - places.origin) * scale.per_second
        window, distances = (left, left + scale.width), spacing(metrics)
        selected = self._number.get(view.selected)
        seen = []
        for band in bands:
            number = band.lane.number
            here = [event for event in in_view if self.columns.lane[event] == number]
            packed, items = places.lanes[number], places.items[number]
            lane = arrange(packed, items, here, window, distances)
            if selected in here:
                lane = insist(lane, items[selected], packed.rows, window, distances)
            seen.append(lane)
        return seen

    def _ground(self, metrics: Metrics, scale: TimeScale, top: float) -> Ground:
        origin = self._places(metrics)[1].origin
        left = (scale.viewport.start - origin) * scale.per_second
        return Ground(
            scale.left,
            (left, left + scale.width),
            scale.per_second,
            origin,
            top + metrics.lane_padding,
            metrics.row,
        )

    def _events(self, view: ViewState, style: Style, band: Band) -> Events:
        made, placing = self._places(style.metrics)
        pen = Pen(style.theme.lane(band.lane.number), style, self._measure)
        return Events(self.document, placing.marks, made, pen, self._number.get(view.selected))


def _in_view(lane: Arranged, words: Words) -> str:
    number = len(lane.shown) + sum(badge.in_view for badge in lane.badges)
    if not number:
        return words.text("none in view")
    return words.plural("{n} in view", "{n} in view", number).format(n=number)


def _cut(hit: Hit, top: float, bottom: float) -> Hit | None:
    """The part of a hit that lies between two heights."""
    begin, end = max(hit.y, top), min(hit.y + hit.height, bottom)
    if begin >= end:
        return None
    return Hit(hit.x, begin, hit.width, end - begin, hit.role, hit.refs)

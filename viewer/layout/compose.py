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
from viewer.layout.labels import Label, labels
from viewer.layout.lanes import Band, bands, total_height
from viewer.layout.measure import TextMeasure
from viewer.layout.names import draw_ground, draw_name
from viewer.layout.placing import Placing, spacing
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


class Composer:
    """Composes the canvas of one document, in the language that its texts are in."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.columns = Columns(document)
        self.covered = coverage(document)
        self._zone = zone(document.time_zone)
        self._number = {event.id: i for i, event in enumerate(document.events)}
        self._opened = opening(document).viewport
        self._bands: tuple[tuple[Style, float], tuple[Band, ...]] | None = None
        self._placing: tuple[Metrics, Mapping[int, Label], Placing] | None = None

    def scale(self, view: ViewState, style: Style, width: float) -> TimeScale:
        """Between instants and the x of a canvas `width` wide."""
        left = style.metrics.header
        return TimeScale(view.viewport, left, max(width - left, 1.0))

    def content_height(
        self, style: Style, height: float, measure: TextMeasure, words: Words
    ) -> float:
        """Of axis and lanes; more than `height` where each lane with one row needs more."""
        placed = self._lanes(style, height, measure, words)
        return style.metrics.axis + total_height(placed)

    def lane_of(
        self, event: str, style: Style, height: float, measure: TextMeasure, words: Words
    ) -> tuple[float, float] | None:
        """Top and bottom of an event's lane below the axis, before it is scrolled."""
        if event not in self._number:
            return None
        lane = self.columns.lane[self._number[event]]
        placed = self._lanes(style, height, measure, words)
        band = next(band for band in placed if band.lane.number == lane)
        return band.top, band.top + band.height

    def compose(
        self,
        view: ViewState,
        style: Style,
        width: float,
        height: float,
        measure: TextMeasure,
        words: Words,
    ) -> Scene:
        """The canvas at a size: axis, lanes with their names, events, and where each can be hit."""
        scale = self.scale(view, style, width)
        placed = self._lanes(style, height, measure, words)
        arranged = self._arranged(view, style, scale, placed, measure)
        top = style.metrics.axis
        calendar = axis(scale, self._zone, words, style, measure)
        items: list[Item] = []
        names: list[Item] = []
        hits: list[Hit] = []
        for band, lane in zip(placed, arranged, strict=True):
            begin = top + band.top - view.scroll
            items += draw_ground(band, 0, begin, width, style)
            in_view = len(lane.shown) + sum(badge.in_view for badge in lane.badges)
            names += draw_name(band, 0, begin, _in_view(in_view, words), style, measure)
            hits.append(Hit(0, begin, scale.left, band.height, "lane", (band.lane.id,)))
        bottom = min(top + total_height(placed) - view.scroll, height)
        items += draw_grid(calendar, top, bottom, style)
        items += draw_beyond(scale, self.covered, top, bottom, style)
        events: list[Item] = []
        for band, lane in zip(placed, arranged, strict=True):
            drawn, where = self._drawing(view, style, band, measure).draw(
                lane, self._ground(view, style, scale, band)
            )
            events += drawn
            hits += where
        items.append(Clip(scale.left, top, scale.width, height - top, tuple(events)))
        lanes_area = Clip(0, top, width, height - top, (*items, *names))
        frame = draw_axis(calendar, 0, self.covered, words, style, measure)
        return Scene(
            width=width,
            height=height,
            background=style.theme.paper,
            items=(lanes_area, *frame),
            hits=tuple(filter(None, (_cut(hit, top, height) for hit in hits))),
            tally=tally(arranged),
        )

    def _lanes(
        self, style: Style, height: float, measure: TextMeasure, words: Words
    ) -> tuple[Band, ...]:
        key = (style, height)
        if self._bands is None or self._bands[0] != key:
            found = by_theme(self.document, self.columns, words, self._opened)
            room = height - style.metrics.axis
            self._bands = key, bands(found, room, style.metrics, measure)
        return self._bands[1]

    def _places(self, style: Style, measure: TextMeasure) -> tuple[Mapping[int, Label], Placing]:
        metrics = style.metrics
        if self._placing is None or self._placing[0] != metrics:
            made = labels(self.document, range(len(self.columns)), metrics, measure)
            members = [self.columns.members(lane) for lane in range(len(self.document.themes) + 1)]
            placing = Placing(self.document, members, made, metrics, self._opened.span)
            self._placing = metrics, made, placing
        return self._placing[1:]

    def _arranged(
        self,
        view: ViewState,
        style: Style,
        scale: TimeScale,
        placed: Sequence[Band],
        measure: TextMeasure,
    ) -> list[Arranged]:
        _, placing = self._places(style, measure)
        rows = tuple(band.rows for band in placed)
        places = placing.at(scale.per_second, scale.width, rows)
        in_view = self.columns.overlapping(view.viewport.start, view.viewport.end)
        lane_of = self.columns.lane[in_view]
        left = (view.viewport.start - places.origin) * scale.per_second
        selected = self._number.get(view.selected)
        return [
            arrange(
                places.lanes[band.lane.number],
                places.items[band.lane.number],
                in_view[lane_of == band.lane.number].tolist(),
                (left, left + scale.width),
                spacing(style.metrics),
                selected,
            )
            for band in placed
        ]

    def _ground(self, view: ViewState, style: Style, scale: TimeScale, band: Band) -> Ground:
        origin = self._placing[2].origin if self._placing else 0.0
        left = (view.viewport.start - origin) * scale.per_second
        top = style.metrics.axis + band.top - view.scroll + style.metrics.lane_padding
        return Ground(
            scale.left,
            (left, left + scale.width),
            scale.per_second,
            origin,
            top,
            style.metrics.row,
        )

    def _drawing(self, view: ViewState, style: Style, band: Band, measure: TextMeasure) -> Events:
        made, placing = self._places(style, measure)
        pen = Pen(style.theme.lane(band.lane.number), style, measure)
        return Events(self.document, placing.marks, made, pen, self._number.get(view.selected))


def _in_view(number: int, words: Words) -> str:
    if not number:
        return words.text("none in view")
    return words.plural("{n} in view", "{n} in view", number).format(n=number)


def _cut(hit: Hit, top: float, bottom: float) -> Hit | None:
    """The part of a hit that lies between two heights."""
    begin, end = max(hit.y, top), min(hit.y + hit.height, bottom)
    if begin >= end:
        return None
    return Hit(hit.x, begin, hit.width, end - begin, hit.role, hit.refs)

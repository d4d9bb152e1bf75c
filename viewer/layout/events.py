"""Draws the events of one lane where they were placed, and says where each can be pointed at."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from viewer.layout.arranging import Arranged, Badge, Shown, Window
from viewer.layout.drawing import Mark, Pen, baseline, draw_label, draw_mark, solid
from viewer.layout.labels import Label
from viewer.layout.marks import Marks
from viewer.layout.scene import Box, Font, Hit, Item, Tally, Text
from viewer.model.document import Document

_LEAST_HIT = 18.0
"""The narrowest area to point at, in logical pixels."""


class Ground(Struct, frozen=True):
    """Where the rows of a lane lie on the canvas, and what of the placing is seen through it."""

    left: float
    """Where the window begins on the canvas."""
    window: Window
    per_second: float
    origin: float
    top: float
    """The top of the first row."""
    row: float

    def x(self, position: float) -> float:
        """On the canvas, of a position of the placing."""
        return position - self.window[0] + self.left

    def at(self, instant: float) -> float:
        return self.x((instant - self.origin) * self.per_second)

    def middle(self, row: int) -> float:
        return self.top + (row + 0.5) * self.row


class Events(Struct, frozen=True):
    """What it takes to draw events besides their places."""

    document: Document
    marks: Marks
    labels: Mapping[int, Label]
    pen: Pen
    selected: int | None = None

    def draw(self, arranged: Arranged, ground: Ground) -> tuple[list[Item], list[Hit]]:
        """The selected event is drawn last and can be pointed at first."""
        items: list[Item] = []
        hits: list[Hit] = []
        for shown in sorted(arranged.shown, key=lambda s: s.item.event == self.selected):
            if shown.item.event == self.selected:
                items += self._outline(shown, ground)
            items += self._event(shown, ground)
            hits += self._hits(shown, ground)
        for badge in arranged.badges:
            items += self._badge(badge, ground)
            hits.append(self._badge_hit(badge, ground))
        return items, hits

    def _event(self, shown: Shown, ground: Ground) -> Iterator[Item]:
        mark = self._mark(shown, ground)
        if shown.side != "over":
            yield from draw_mark(mark, self.pen)
        if shown.side == "none":
            return
        colours, theme = self.pen.colours, self.pen.style.theme
        label = self.labels[shown.item.event]
        colour, lesser = theme.ink, theme.muted
        if shown.item.event == self.selected:
            colour = lesser = colours.mark_text
        if mark.under_label:
            inside_solid = solid(mark.when) and mark.glyph == "lasted"
            colour = lesser = colours.on_mark if inside_solid else theme.ink
        x, middle = ground.x(shown.text), ground.middle(shown.label_row)
        yield from draw_label(label, x, middle, colour, lesser, self.pen)

    def _mark(self, shown: Shown, ground: Ground) -> Mark:
        item, when = shown.item, self.document.dates[shown.item.event]
        return Mark(
            when,
            self.marks.glyphs[item.event],
            self.marks.radii[item.event],
            ground.x(item.left),
            ground.x(item.right),
            (ground.at(when.first.earliest), ground.at(when.first.latest)),
            (ground.at(when.last.earliest), ground.at(when.last.latest)),
            ground.middle(shown.row),
            under_label=shown.side == "inside",
            seen=(ground.x(ground.window[0]), ground.x(ground.window[1])),
        )

    def _outline(self, shown: Shown, ground: Ground) -> Iterator[Item]:
        """The pill round the selected event, or round its mark and its label."""
        metrics = self.pen.metrics
        height = metrics.row - 1
        for part in shown.stretches:
            yield Box(
                ground.x(part.left) - metrics.gap,
                ground.middle(part.row) - height / 2,
                part.right - part.left + 2 * metrics.gap,
                height,
                fill=self.pen.style.theme.selected,
                stroke=self.pen.colours.mark,
                stroke_width=1.6,
                radius=height / 2,
            )

    def _hits(self, shown: Shown, ground: Ground) -> Iterator[Hit]:
        refs = (self.document.events[shown.item.event].id,)
        for part in shown.stretches:
            short = max(_LEAST_HIT - (part.right - part.left), 0.0) / 2
            begin = max(ground.x(part.left) - short, ground.x(ground.window[0]))
            end = min(ground.x(part.right) + short, ground.x(ground.window[1]))
            top = ground.middle(part.row) - ground.row / 2
            yield Hit(begin, top, end - begin, ground.row, "event", refs)

    def _badge(self, badge: Badge, ground: Ground) -> Iterator[Item]:
        text, font = count_text(len(badge.members)), Font(self.pen.metrics.small, 600)
        width = self.pen.measure.width(text, font)
        box = max(width + self.pen.metrics.gap * 2, self.pen.metrics.count * 0.75)
        height = self.pen.metrics.row - 5
        centre, middle = ground.x(badge.centre), ground.middle(badge.row)
        yield Box(
            centre - box / 2,
            middle - height / 2,
            box,
            height,
            fill=self.pen.style.theme.paper,
            stroke=self.pen.colours.mark,
            stroke_width=1.2,
            radius=height / 2,
        )
        yield Text(
            centre - width / 2,
            baseline(middle, font, self.pen.measure),
            text,
            font,
            self.pen.colours.mark_text,
        )

    def _badge_hit(self, badge: Badge, ground: Ground) -> Hit:
        half = self.pen.metrics.count / 2
        top = ground.middle(badge.row) - ground.row / 2
        refs = tuple(self.document.events[index].id for index in badge.members)
        return Hit(ground.x(badge.centre) - half, top, 2 * half, ground.row, "count", refs)


def count_text(number: int) -> str:
    """“+4”; thousands as “+12k” and millions as “+3M”, so that a count never widens."""
    if number < 1_000:
        return f"+{number}"
    if number < 1_000_000:
        return f"+{number // 1_000}k"
    return f"+{number // 1_000_000}M"


def tally(arranged: Sequence[Arranged]) -> Tally:
    """How many events in view are labelled, are marks, and are in counts."""
    shown = [one for lane in arranged for one in lane.shown]
    labelled = sum(one.side != "none" for one in shown)
    counted = sum(badge.in_view for lane in arranged for badge in lane.badges)
    return Tally(len(shown) + counted, labelled, len(shown) - labelled, counted)

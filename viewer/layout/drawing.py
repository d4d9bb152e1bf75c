"""Draws one event: the glyph of its date, and its label.

A bar is solid where its dates are exact, dashed where they are known to the month or less finely,
and fades where they are about; hollow is uncertain, an arrow goes on. None of it needs colour.
"""

import math
from collections.abc import Iterator, Sequence

from msgspec import Struct

from viewer.layout.labels import Label, date_font
from viewer.layout.marks import Glyph, arrow_length
from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Box, Disc, Fade, Font, Item, Line, Text
from viewer.model.when import Edge, Precision, When
from viewer.style.metrics import Metrics
from viewer.style.style import Style
from viewer.style.theme import LaneColours

_BEYOND = 100.0
"""How far outlines go on where nobody sees them, in logical pixels."""

STROKE = 1.5
"""Of outlines of marks, in logical pixels."""


class Mark(Struct, frozen=True):
    """A mark as it lies on the canvas; lengths and positions in logical pixels."""

    when: When
    glyph: Glyph
    radius: float
    left: float
    right: float
    first: tuple[float, float]
    last: tuple[float, float]
    """Where the units lie in which the date begins and ends."""
    middle: float
    """The height of its centre on the canvas."""
    under_label: bool = False
    """Whether its label lies on it."""
    seen: tuple[float, float] = (-math.inf, math.inf)
    """What of the canvas is seen; outlines end a little beyond it."""

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


class Pen(Struct, frozen=True):
    """What it takes to draw a mark besides the mark."""

    colours: LaneColours
    style: Style
    measure: TextMeasure

    @property
    def metrics(self) -> Metrics:
        return self.style.metrics


def draw_mark(mark: Mark, pen: Pen) -> Iterator[Item]:
    """The glyph of an event's date."""
    if mark.glyph == "day":
        yield from _day(mark, pen)
    elif mark.glyph == "one-of":
        yield from _one_of(mark, pen)
    elif mark.glyph == "all-of":
        yield from _all_of(mark, pen)
    elif mark.glyph == "coarse":
        yield _dashed(mark, pen, mark.left, mark.right, mark.when.first.precision)
        yield from _question(mark, pen, mark.centre)
    elif mark.glyph == "about":
        fade = min((mark.right - mark.left) * 0.45, 4 * pen.metrics.band)
        yield _faded(mark, pen, mark.left, mark.right, fade, fade)
        yield from _question(mark, pen, mark.centre)
    else:
        yield from _lasted(mark, pen)


def dash(precision: Precision) -> tuple[float, ...]:
    """The coarser a date, the longer the strokes round it."""
    if precision >= Precision.SEASON:
        return (3.0, 2.5)
    return (7.0, 3.0) if precision >= Precision.YEAR else (13.0, 4.0)


def _height(mark: Mark, pen: Pen) -> float:
    return pen.metrics.band if mark.under_label else pen.metrics.bar


def _day(mark: Mark, pen: Pen) -> Iterator[Item]:
    if mark.right - mark.left > 2 * mark.radius + 1:
        height = _height(mark, pen)
        yield _box(mark, mark.left, mark.right, height, pen.colours.pale)
    yield from _dot(mark, pen, hollow=mark.when.uncertain)


def _dot(mark: Mark, pen: Pen, *, hollow: bool) -> Iterator[Item]:
    if not hollow:
        yield Disc(mark.centre, mark.middle, mark.radius, fill=pen.colours.mark)
        return
    yield Disc(
        mark.centre,
        mark.middle,
        mark.radius - STROKE / 2,
        fill=pen.colours.tint,
        stroke=pen.colours.mark,
        stroke_width=STROKE,
    )
    yield from _question(mark, pen, mark.centre)


def _question(mark: Mark, pen: Pen, x: float) -> Iterator[Item]:
    """The sign of an uncertain date, on the mark."""
    if not mark.when.uncertain:
        return
    font = Font(pen.metrics.small, 700)
    width = pen.measure.width("?", font)
    if width > mark.right - mark.left:
        return
    yield Text(x - width / 2, baseline(mark.middle, font, pen.measure), "?", font, _sign(mark, pen))


def _sign(mark: Mark, pen: Pen) -> str:
    return pen.colours.mark_text if mark.glyph == "day" else pen.style.theme.ink


def _one_of(mark: Mark, pen: Pen) -> Iterator[Item]:
    half = pen.metrics.band / 2 - 1
    foot = pen.metrics.bar * 0.35
    yield _box(mark, mark.left, mark.right, 2 * half, pen.colours.pale, radius=0)
    for x, inward in ((mark.left + 1, foot), (mark.right - 1, -foot)):
        top, bottom = mark.middle - half, mark.middle + half
        points = ((x + inward, top), (x, top), (x, bottom), (x + inward, bottom))
        yield Line(points, stroke=pen.colours.mark, width=2.0)
    inner = mark.radius - 1
    yield Disc(
        mark.centre,
        mark.middle,
        inner,
        fill=pen.colours.tint,
        stroke=pen.colours.mark,
        stroke_width=2.0,
    )


def _all_of(mark: Mark, pen: Pen) -> Iterator[Item]:
    small = min(mark.radius, pen.metrics.bar / 2)
    ends = (mark.left + small, mark.right - small)
    yield Line(
        tuple((x, mark.middle) for x in ends),
        stroke=pen.colours.mark,
        width=STROKE,
        dash=(2.0, 2.0),
    )
    for x in ends:
        yield Disc(x, mark.middle, small, fill=pen.colours.mark)


def _lasted(mark: Mark, pen: Pen) -> Iterator[Item]:
    """A bar: a solid core between its ends, each of which is as exact as it is known."""
    when = mark.when
    left_soft = _soft(when.first) or when.unknown_start
    right_soft = _soft(when.last) or when.unknown_end
    core_left = mark.first[1] if left_soft else mark.left
    core_right = mark.last[0] if right_soft else mark.right
    if core_right - core_left < 2 and (left_soft or right_soft):
        core_left = core_right = (
            mark.centre if left_soft and right_soft else (mark.right if left_soft else mark.left)
        )
    if left_soft:
        yield from _end(mark, pen, mark.left, core_left, when.first, outward=-1)
    if right_soft:
        yield from _end(mark, pen, core_right, mark.right, when.last, outward=1)
    if core_right - core_left > 1:
        # A pixel of overlap, lest the ground shine through between core and ends.
        left = core_left - (1.0 if left_soft else 0.0)
        yield from _core(mark, pen, left, core_right + (1.0 if right_soft else 0.0))
    yield from _question(mark, pen, mark.centre)
    if when.open_end:
        yield _arrow(mark, pen, mark.right, 1)
    if when.open_start:
        yield _arrow(mark, pen, mark.left, -1)


def solid(when: When) -> bool:
    """Whether all of a bar is drawn solid, so that a label on it takes the colour for that."""
    soft = _soft(when.first) or _soft(when.last) or when.unknown_start or when.unknown_end
    return when.kind == "lasted" and not soft and not when.uncertain


def _soft(edge: Edge) -> bool:
    return edge.approximate or edge.precision < Precision.DAY


def _core(mark: Mark, pen: Pen, left: float, right: float) -> Iterator[Item]:
    """The part of a bar that is sure. Under a label it is pale, with lines above and below."""
    height = _height(mark, pen)
    whole = left == mark.left and right == mark.right
    radius = min(height / 2, 5.0) if whole else 1.0
    if solid(mark.when) or not (mark.under_label or mark.when.uncertain):
        yield _box(mark, left, right, height, pen.colours.mark, radius=radius)
        return
    if whole:
        yield _outlined(mark, pen, height, radius)
        return
    yield _box(mark, left, right, height, pen.colours.pale, radius=0)
    for y in (mark.middle - height / 2 + STROKE / 2, mark.middle + height / 2 - STROKE / 2):
        yield Line(((left, y), (right, y)), stroke=pen.colours.mark, width=STROKE)


def _outlined(mark: Mark, pen: Pen, height: float, radius: float) -> Item:
    return Box(
        mark.left + STROKE / 2,
        mark.middle - height / 2 + STROKE / 2,
        mark.right - mark.left - STROKE,
        height - STROKE,
        fill=pen.colours.pale,
        stroke=pen.colours.mark,
        stroke_width=STROKE,
        radius=radius,
    )


def _end(
    mark: Mark, pen: Pen, left: float, right: float, edge: Edge, outward: int
) -> Iterator[Item]:
    """The part of a bar in which it began or ended: it fades, or is dashed on three sides."""
    if edge.approximate or edge.precision >= Precision.DAY:
        fade = (right - left) * 0.9
        ends = (fade, 0.0) if outward < 0 else (0.0, fade)
        yield _faded(mark, pen, left, right, *ends)
        return
    half = _height(mark, pen) / 2
    yield _box(mark, left, right, 2 * half, pen.colours.pale, radius=0)
    left, right = _cut(mark, left, right, dash(edge.precision))
    inner, outer = (right, left + 0.5) if outward < 0 else (left, right - 0.5)
    top, bottom = mark.middle - half + 0.5, mark.middle + half - 0.5
    points = ((inner, top), (outer, top), (outer, bottom), (inner, bottom))
    yield Line(points, stroke=pen.colours.mark, width=1.2, dash=dash(edge.precision))


def _faded(
    mark: Mark, pen: Pen, left: float, right: float, fade_in: float, fade_out: float
) -> Item:
    height = _height(mark, pen)
    fill = pen.colours.pale if mark.under_label else pen.colours.mark
    return Fade(left, mark.middle - height / 2, right - left, height, fill, fade_in, fade_out)


def _cut(mark: Mark, left: float, right: float, dashes: Sequence[float]) -> tuple[float, float]:
    """As much of a stretch as is seen, and a little more: dashes that go on for millions of pixels
    would be painted as a solid line. The cut falls between dashes, which so stand still.
    """
    period = sum(dashes)
    before = max(mark.seen[0] - _BEYOND - left, 0.0) // period * period
    return left + before, min(right, max(mark.seen[1] + _BEYOND, left + before + 1))


def _dashed(mark: Mark, pen: Pen, left: float, right: float, precision: Precision) -> Item:
    height = _height(mark, pen)
    left, right = _cut(mark, left, right, dash(precision))
    return Box(
        left + 0.5,
        mark.middle - height / 2 + 0.5,
        max(right - left - 1, 1),
        height - 1,
        fill=pen.colours.pale,
        stroke=pen.colours.mark,
        stroke_width=1.2,
        radius=2.0,
        dash=dash(precision),
    )


def _arrow(mark: Mark, pen: Pen, tip: float, outward: int) -> Item:
    half = _height(mark, pen) * 0.75
    back = tip - outward * min(half * 1.2, arrow_length(pen.metrics))
    points = ((tip, mark.middle), (back, mark.middle - half), (back, mark.middle + half))
    return Line(points, fill=pen.colours.mark)


def _box(
    mark: Mark, left: float, right: float, height: float, fill: str, radius: float | None = None
) -> Item:
    round_off = min(height / 2, 5.0) if radius is None else radius
    return Box(left, mark.middle - height / 2, right - left, height, fill=fill, radius=round_off)


def draw_label(
    label: Label, x: float, middle: float, colour: str, lesser: str, pen: Pen
) -> Iterator[Item]:
    """A label whose first line begins at `x`; its date takes the `lesser` colour."""
    if label.date:
        font = date_font(pen.metrics)
        yield Text(x, baseline(middle, label.font, pen.measure), label.date, font, lesser)
    line = baseline(middle, label.font, pen.measure)
    yield Text(x + label.date_width, line, label.title, label.font, colour)
    for more in label.more:
        line += pen.metrics.row
        yield Text(x, line, more, label.font, colour)


def baseline(middle: float, font: Font, measure: TextMeasure) -> float:
    """Where the baseline lies of a line of text centred on a height."""
    return middle + (measure.ascent(font) - measure.descent(font)) / 2

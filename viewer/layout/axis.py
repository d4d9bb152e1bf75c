"""Draws the calendar axis: two rows of labels, and a line through the lanes for each unit."""

from collections.abc import Iterator

from msgspec import Struct

from viewer.i18n import Words
from viewer.layout.drawing import baseline
from viewer.layout.measure import TextMeasure
from viewer.layout.scale import TimeScale
from viewer.layout.scene import Box, Font, Item, Line, Text
from viewer.layout.ticks import Level, levels
from viewer.model.coverage import Span
from viewer.model.zones import Zone
from viewer.style.style import Style


class Axis(Struct, frozen=True):
    """The labels of the axis at a scale."""

    lower: Level
    upper: Level | None
    scale: TimeScale


def axis(scale: TimeScale, zone: Zone, words: Words, style: Style, measure: TextMeasure) -> Axis:
    """The levels that fit a scale."""
    small = Font(style.metrics.small)
    room = 2.2 * style.metrics.tick
    lower, upper = levels(scale, zone, words, lambda text: measure.width(text, small), room)
    return Axis(lower, upper, scale)


def draw_grid(axis: Axis, top: float, bottom: float, style: Style) -> Iterator[Item]:
    """Lines through the lanes where units begin."""
    strong = {tick.instant for tick in axis.upper.ticks} if axis.upper else set()
    for tick in axis.lower.ticks:
        x = axis.scale.x(tick.instant)
        if axis.scale.left < x < axis.scale.right:
            colour = style.theme.line if tick.instant in strong else style.theme.grid
            yield _upright(x, top, bottom, colour)


def draw_beyond(
    scale: TimeScale, covered: Span, top: float, bottom: float, style: Style
) -> list[Item]:
    """A veil over the time that the chronology does not cover, with a line where that begins."""
    items: list[Item] = []
    stretches = []
    if covered.end is not None:
        stretches.append((scale.x(covered.end), scale.outer_right, scale.x(covered.end)))
    if covered.start is not None:
        stretches.append((scale.outer_left, scale.x(covered.start), scale.x(covered.start)))
    for begin, end, border in stretches:
        left, right = max(begin, scale.outer_left), min(end, scale.outer_right)
        if left >= right:
            continue
        items.append(Box(left, top, right - left, bottom - top, fill=style.theme.beyond))
        if scale.left < border < scale.right:
            points = ((border, top), (border, bottom))
            items.append(Line(points, stroke=style.theme.outline, dash=(4.0, 3.0)))
    return items


def draw_axis(
    axis: Axis,
    top: float,
    covered: Span,
    words: Words,
    style: Style,
    measure: TextMeasure,
    *,
    below: bool = False,
) -> Iterator[Item]:
    """Both rows of labels, the finer one next to the lanes, and what is not covered.

    With `below`, the axis lies under the lanes instead of over them.
    """
    metrics, theme = style.metrics, style.theme
    upper_font, lower_font = Font(metrics.text, 600), Font(metrics.small)
    upper_middle = top + metrics.axis * (0.73 if below else 0.27)
    lower_middle = top + metrics.axis * (0.26 if below else 0.74)
    notes = list(_beyond(axis.scale, covered, words, lower_font, measure))
    for x, text in notes:
        yield Text(x, baseline(upper_middle, lower_font, measure), text, lower_font, theme.muted)
    taken = [(x - metrics.apart, x + measure.width(text, lower_font)) for x, text in notes]
    if axis.upper is not None:
        for x, text in _row(axis.upper, axis.scale, upper_font, measure, 0):
            width = measure.width(text, upper_font)
            if not any(x < right and left < x + width for left, right in taken):
                yield Text(
                    x, baseline(upper_middle, upper_font, measure), text, upper_font, theme.ink
                )
    for x, text in _row(axis.lower, axis.scale, lower_font, measure, metrics.tick):
        yield Text(x, baseline(lower_middle, lower_font, measure), text, lower_font, theme.muted)
    for tick in axis.lower.ticks:
        x = axis.scale.x(tick.instant)
        if axis.scale.left < x < axis.scale.right:
            begin = top if below else top + metrics.axis * 0.5
            yield _upright(x, begin, begin + metrics.axis * 0.5, theme.line)


def _row(
    level: Level, scale: TimeScale, font: Font, measure: TextMeasure, indent: float
) -> Iterator[tuple[float, str]]:
    """Where each label of a level begins: at its tick, or at the left end of what is in view."""
    ticks = level.ticks
    for i, tick in enumerate(ticks):
        end = scale.x(ticks[i + 1].instant) if i + 1 < len(ticks) else scale.right
        end = min(end, scale.right)
        x = max(scale.x(tick.instant), scale.left) + indent
        if x + measure.width(tick.label, font) + indent <= end:
            yield x, tick.label


def _beyond(
    scale: TimeScale, covered: Span, words: Words, font: Font, measure: TextMeasure
) -> Iterator[tuple[float, str]]:
    """Words over the time that the chronology does not cover, where they have room."""
    if covered.end is not None and scale.x(covered.end) < scale.right:
        text = words.text("Not covered")
        x = max(scale.x(covered.end), scale.left) + 4
        if x + measure.width(text, font) <= scale.right:
            yield x, text
    if covered.start is not None and scale.x(covered.start) > scale.left:
        text = words.text("Not covered")
        width = measure.width(text, font)
        x = min(scale.x(covered.start), scale.right) - width - 4
        if x >= scale.left:
            yield x, text


def _upright(x: float, top: float, bottom: float, colour: str) -> Line:
    return Line(((x, top), (x, bottom)), stroke=colour)

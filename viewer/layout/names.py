"""Draws the lanes themselves: their grounds, their coloured edges, and their names at the left."""

from collections.abc import Iterator

from viewer.layout.drawing import baseline
from viewer.layout.lanes import Band, name_font
from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Box, Font, Item, Text
from viewer.style.style import Style


def draw_ground(band: Band, left: float, top: float, width: float, style: Style) -> Iterator[Item]:
    """The tint of a lane and its edge, from (left, top) on."""
    colours = style.theme.lane(band.lane.number)
    yield Box(left, top, width, band.height, fill=colours.tint)
    yield Box(left, top, style.metrics.edge, band.height, fill=colours.mark)


def draw_name(
    band: Band,
    left: float,
    top: float,
    number: str,
    style: Style,
    measure: TextMeasure,
) -> Iterator[Item]:
    """The lane's name, whole, and below it, where there is room, the `number` of its events."""
    metrics, theme = style.metrics, style.theme
    x = left + metrics.edge + metrics.name_padding
    middle = top + metrics.name_padding + metrics.name_line / 2
    for line in band.name:
        font = name_font(metrics)
        yield Text(x, baseline(middle, font, measure), line, font, theme.ink)
        middle += metrics.name_line
    if middle + metrics.name_padding > top + band.height:
        return
    small = Font(metrics.small)
    middle += (metrics.small_line - metrics.name_line) / 2
    yield Text(x, baseline(middle, small, measure), number, small, theme.muted)

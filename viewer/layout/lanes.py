"""The lanes: which there are, and how the height of the canvas is shared among them.

How many rows a lane has follows from the height and from how crowded each lane is at its most
crowded, never from what is in view: so the tops of lanes stand still while time moves.
"""

from collections.abc import Sequence

from msgspec import Struct

from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Font
from viewer.layout.wrapping import wrap
from viewer.style.metrics import Metrics


class Lane(Struct, frozen=True):
    """A group of events, shown as a band across the canvas."""

    id: str
    title: str
    number: int
    """Its place among the lanes of the document, which also gives its colours."""
    events: int
    """How many events it holds."""
    most: int
    """The most rows that it has a use for."""
    weight: int
    """How crowded it is: lanes are given rows in proportion."""


class Band(Struct, frozen=True):
    """Where a lane lies on the canvas, before it is scrolled."""

    lane: Lane
    name: tuple[str, ...]
    """The lines of its title."""
    top: float
    height: float
    rows: int


def name_font(metrics: Metrics) -> Font:
    """The letters of a lane's name."""
    return Font(metrics.text, 600)


def header_width(width: float, metrics: Metrics) -> float:
    """How much of a canvas the lanes' names take: at most three tenths."""
    return min(metrics.header, 0.3 * width)


def _name_width(header: float, metrics: Metrics) -> float:
    return header - metrics.edge - 2 * metrics.name_padding


def bands(
    lanes: Sequence[Lane], header: float, height: float, metrics: Metrics, measure: TextMeasure
) -> tuple[Band, ...]:
    """Shares `height` among the lanes; they take more where each with one row needs more."""
    names = [_name(lane, header, metrics, measure) for lane in lanes]
    least = [_least(name, metrics) for name in names]
    return _stacked(lanes, names, _share(lanes, least, height, metrics), metrics)


def bands_of_rows(
    lanes: Sequence[Lane],
    header: float,
    rows: Sequence[int],
    metrics: Metrics,
    measure: TextMeasure,
) -> tuple[Band, ...]:
    """Lanes with so many rows each, as high as they come."""
    names = [_name(lane, header, metrics, measure) for lane in lanes]
    return _stacked(lanes, names, rows, metrics)


def total_height(placed: Sequence[Band]) -> float:
    """From the top of the first lane to the bottom of the last."""
    return placed[-1].top + placed[-1].height if placed else 0.0


def _name(lane: Lane, header: float, metrics: Metrics, measure: TextMeasure) -> tuple[str, ...]:
    return tuple(wrap(lane.title, name_font(metrics), _name_width(header, metrics), measure))


def _stacked(
    lanes: Sequence[Lane],
    names: Sequence[tuple[str, ...]],
    rows: Sequence[int],
    metrics: Metrics,
) -> tuple[Band, ...]:
    """The lanes from top to bottom."""
    stack: list[Band] = []
    top = 0.0
    for lane, name, count in zip(lanes, names, rows, strict=True):
        tall = max(_of_rows(count, metrics), _least(name, metrics))
        stack.append(Band(lane, name, top, tall, count))
        top += tall + metrics.lane_gap
    return tuple(stack)


def _of_rows(rows: int, metrics: Metrics) -> float:
    return rows * metrics.row + 2 * metrics.lane_padding


def _least(name: Sequence[str], metrics: Metrics) -> float:
    """Room for the name and for one row."""
    return max(len(name) * metrics.name_line + 2 * metrics.name_padding, _of_rows(1, metrics))


def _share(
    lanes: Sequence[Lane], least: Sequence[float], height: float, metrics: Metrics
) -> list[int]:
    """Rows by lane: one after the other to whichever is the most crowded for what it has."""
    rows = [1] * len(lanes)
    # Rows that lie within the height which the name takes anyway cost nothing.
    for i, floor in enumerate(least):
        rows[i] = max(1, int((floor - 2 * metrics.lane_padding) // metrics.row))

    def taken() -> float:
        tall = sum(max(_of_rows(n, metrics), floor) for n, floor in zip(rows, least, strict=True))
        return tall + metrics.lane_gap * max(len(lanes) - 1, 0)

    while True:
        hungry = [i for i, lane in enumerate(lanes) if rows[i] < lane.most]
        if not hungry or taken() + metrics.row > height:
            return rows
        neediest = max(hungry, key=lambda i: (lanes[i].weight / rows[i], -i))
        rows[neediest] += 1

"""Sizes of the drawing in logical pixels, all from one size of text."""

from msgspec import Struct


class Metrics(Struct, frozen=True, kw_only=True):
    """Lengths in logical pixels."""

    text: float
    """Titles of events."""
    small: float
    """Axis, counts, dates and other lesser text: the smallest letter."""
    heading: float
    """The title of a picture."""
    row: float
    """From one row of labels to the next."""
    dot: tuple[float, float, float, float, float]
    """Radius of a mark by importance, 1 to 5."""
    bar: float
    """Height of a bar with its label beside it."""
    band: float
    """Height of a bar with its label on it."""
    gap: float
    """Between a mark and its label."""
    apart: float
    """The least between one event's label and the next event."""
    bare: float
    """The least between two marks without labels."""
    header: float
    """The most that the lanes' names are wide."""
    inset: float
    """Between the lanes' names and the time in view, and after it, so that no mark is cut."""
    edge: float
    """Width of the coloured edge of a lane."""
    name_padding: float
    """Round a lane's name."""
    name_line: float
    """From one line of a lane's name to the next."""
    small_line: float
    """From one line of small text to the next."""
    lane_padding: float
    """Above the first and below the last row of a lane."""
    lane_gap: float
    """Between lanes."""
    count: float
    """Width of a count."""
    axis: float
    """Height of the axis."""
    tick: float
    """Between the line where a unit begins and its name."""


def metrics(smallest: float = 11.0) -> Metrics:
    """The sizes that go with a smallest letter of `smallest` logical pixels."""
    unit = smallest / 11.0
    return Metrics(
        text=13.0 * unit,
        small=smallest,
        heading=26.0 * unit,
        row=21.0 * unit,
        dot=(3.5 * unit, 4.0 * unit, 4.5 * unit, 5.5 * unit, 6.5 * unit),
        bar=9.0 * unit,
        band=18.0 * unit,
        gap=6.0 * unit,
        apart=24.0 * unit,
        bare=4.0 * unit,
        header=138.0 * unit,
        inset=6.0 * unit,
        edge=4.0 * unit,
        name_padding=6.0 * unit,
        name_line=16.0 * unit,
        small_line=14.0 * unit,
        lane_padding=4.0 * unit,
        lane_gap=3.0 * unit,
        count=38.0 * unit,
        axis=44.0 * unit,
        tick=5.0 * unit,
    )

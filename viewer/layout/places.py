"""What is placed in the rows of a lane, and where it then stands."""

from typing import Literal, NamedTuple

from msgspec import Struct

Side = Literal["right", "left", "inside", "below", "above", "over", "none"]
"""Where the label stands: beside its mark, on it, in the next row; `none` is a bare mark.

`over` is a label instead of its mark: of the selected event, where there is no other room.
"""


class Item(NamedTuple):
    """An event to be placed."""

    event: int
    """Its number in the document."""
    rank: tuple[int, float, int]
    """Smaller goes first."""
    left: float
    right: float
    """The ends of the mark."""
    dot: float
    """Where its dot or arrow ends, right of which a label on the mark begins; else `left`."""
    label: float
    """Width of the label."""
    lines: int = 1
    """Of the label; one of several lines stands below its mark, or nowhere."""


class Spacing(Struct, frozen=True):
    """Distances in logical pixels."""

    gap: float
    """Between a mark and its label."""
    apart: float
    """The least between an event with a label and its neighbours."""
    bare: float
    """The least between two marks without labels."""
    count: float
    """Width of a count."""


class Place(NamedTuple):
    """Where an event stands in its lane; `left` and `right` include the label."""

    row: int
    side: Side
    left: float
    right: float
    text: float
    """Where the label begins."""


class Count(NamedTuple):
    """Events in the last row that are drawn as their number."""

    members: tuple[int, ...]
    centre: float


class Packed(Struct, frozen=True):
    """Every event of a lane has a place or is in exactly one count."""

    places: dict[int, Place]
    counts: tuple[Count, ...]
    rows: int
    """How many rows there are; counts stand in the last."""

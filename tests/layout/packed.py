"""Events to be placed, made up, and what a row holds once they are."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from hypothesis import strategies as st

from viewer.layout.packing import placed, sides
from viewer.layout.places import Item, Packed, Spacing

SPACING = Spacing(gap=6, apart=24, bare=4, count=30)
LENGTH = 2_000.0
"""How far to the right the made up events reach, in logical pixels."""


class Stretch(NamedTuple):
    """A part of a row that is taken; `event` is -1 for a count."""

    event: int
    row: int
    left: float
    right: float
    labelled: bool


def item(event: int, left: float, width: float, label: float, importance: int = 3) -> Item:
    """A bar, with its label where that fits."""
    return Item(event, (-importance, left, event), left, left + width, left, label)


@st.composite
def items(draw: st.DrawFn, most: int = 40) -> list[Item]:
    """Days, spans and long bars, crowded or not, with labels of all lengths."""
    length = draw(st.sampled_from((200.0, 700.0, LENGTH)))
    made = []
    for event in range(draw(st.integers(0, most))):
        width = draw(st.sampled_from((7.0, 11.0, 13.0)) | st.floats(9, length / 2))
        left = draw(st.integers(0, int(length - width))) + draw(st.sampled_from((0.0, 0.25)))
        dot = left + width / 2 + 6.5 if width > 13 and draw(st.booleans()) else left
        rank = (-draw(st.integers(1, 5)), left, event)
        made.append(Item(event, rank, left, left + width, dot, draw(st.floats(20, 330))))
    return made


def stretches(packed: Packed, some: Iterable[Item], spacing: Spacing = SPACING) -> list[Stretch]:
    """All that is taken in all rows, counts and labels below their marks included."""
    labels = {one.event: one.label for one in some}
    taken = []
    for event, place in packed.places.items():
        taken.append(Stretch(event, place.row, place.left, place.right, place.side != "none"))
        if place.side == "below":
            end = place.text + labels[event]
            taken.append(Stretch(event, place.row + 1, place.text, end, True))
    half = spacing.count / 2
    for count in packed.counts:
        ends = count.centre - half, count.centre + half
        taken.append(Stretch(-1, packed.rows - 1, *ends, labelled=True))
    return taken


def too_close(taken: Sequence[Stretch], spacing: Spacing = SPACING) -> list[tuple[Stretch, ...]]:
    """The pairs in a row that keep less than their distance."""
    return [
        (one, other)
        for one, other in combinations(taken, 2)
        if one.row == other.row and not keeps_distance(one, other, spacing)
    ]


def keeps_distance(one: Stretch, other: Stretch, spacing: Spacing = SPACING) -> bool:
    room = spacing.apart if one.labelled or other.labelled else spacing.bare
    return one.left >= other.right + room or other.left >= one.right + room


def wishes(
    one: Item, rows: int, clip: tuple[float, float], spacing: Spacing = SPACING
) -> Iterator[Stretch]:
    """Everywhere that an event's label might stand."""
    for side in sides(one, spacing):
        place = placed(one, side, spacing)
        if clip[0] <= place.left and place.right <= clip[1]:
            for row in range(rows):
                yield Stretch(one.event, row, place.left, place.right, labelled=True)


def unlabelled(packed: Packed, some: Iterable[Item]) -> list[Item]:
    """The events that are marks or in counts."""
    return [
        one
        for one in some
        if one.event not in packed.places or packed.places[one.event].side == "none"
    ]

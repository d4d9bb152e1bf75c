"""What of a lane's places is seen in a window of time.

Rows never change here. A label that the edge of the window would cut slides along its bar, or
turns to the other side of its mark, into free space of its own row; where there is none, the event
is a mark.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from viewer.layout.packing import placed
from viewer.layout.places import Count, Item, Packed, Place, Side, Spacing

Window = tuple[float, float]
"""Left and right end of what is in view, in pixels of the placing."""


class Stretch(NamedTuple):
    """A part of a row that is taken."""

    row: int
    left: float
    right: float
    labelled: bool
    """Whether it keeps the distance of a label from its neighbours."""

    def near(self, other: "Stretch", spacing: Spacing) -> bool:
        """Whether two parts are closer to each other than they may be."""
        room = spacing.apart if self.labelled or other.labelled else spacing.bare
        return (
            self.row == other.row
            and self.left < other.right + room
            and other.left < self.right + room
        )


class Shown(NamedTuple):
    """An event in its row; `text` is where its label begins."""

    item: Item
    row: int
    side: Side
    text: float

    @property
    def label_row(self) -> int:
        """The row of its label, which for the selected event may be the next one."""
        return self.row + {"below": 1, "above": -1}.get(self.side, 0)

    @property
    def label(self) -> Stretch:
        return Stretch(self.label_row, self.text, self.text + self.item.label, labelled=True)

    @property
    def mark(self) -> Stretch:
        return Stretch(self.row, self.item.left, self.item.right, labelled=False)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """All that it takes. A label beside its mark is one with it."""
        if self.side == "none":
            return (self.mark,)
        if self.side in ("right", "left", "over"):
            left = min(self.item.left, self.text)
            right = max(self.item.right, self.text + self.item.label)
            return (Stretch(self.row, left, right, labelled=True),)
        return (self.mark, self.label)


class Badge(NamedTuple):
    """A count: the events that it stands for, how many of them are in view, and its middle."""

    members: tuple[int, ...]
    in_view: int
    centre: float
    row: int

    def stretch(self, spacing: Spacing) -> Stretch:
        half = spacing.count / 2
        return Stretch(self.row, self.centre - half, self.centre + half, labelled=False)


class Arranged(Struct, frozen=True):
    """What of a lane is seen."""

    shown: tuple[Shown, ...]
    badges: tuple[Badge, ...]


def arrange(
    packed: Packed,
    items: Mapping[int, Item],
    in_view: Sequence[int],
    window: Window,
    spacing: Spacing,
) -> Arranged:
    """The events `in_view`, by number, of one lane as they are seen in `window`."""
    badges = _badges(packed.counts, set(in_view), window, spacing, packed.rows - 1)
    by_row: dict[int, list[int]] = {}
    for index in in_view:
        if (place := packed.places.get(index)) is not None:
            by_row.setdefault(place.row, []).append(index)
    shown: list[Shown] = []
    for row, indices in by_row.items():
        here = [badge for badge in badges if badge.row == row]
        outside = [index for index in indices if not _absorbed(items[index], here, spacing)]
        badges = _absorb(badges, set(indices) - set(outside), items)
        shown += _row(
            [packed.places[index] for index in outside],
            [items[index] for index in outside],
            here,
            window,
            spacing,
        )
    return Arranged(tuple(shown), tuple(badges))


def _badges(
    counts: Iterable[Count], in_view: set[int], window: Window, spacing: Spacing, row: int
) -> list[Badge]:
    """The counts that hold something in view, moved into the window and joined where they touch."""
    half = spacing.count / 2
    badges: list[Badge] = []
    for count in counts:
        seen = sum(index in in_view for index in count.members)
        if not seen:
            continue
        centre = min(max(count.centre, window[0] + half), window[1] - half)
        badges.append(Badge(count.members, seen, centre, row))
        while (
            len(badges) > 1 and badges[-1].centre - badges[-2].centre < spacing.count + spacing.bare
        ):
            one, other = badges[-2:]
            badges[-2:] = [
                Badge(one.members + other.members, one.in_view + other.in_view, one.centre, row)
            ]
    return badges


def _absorbed(item: Item, badges: Iterable[Badge], spacing: Spacing) -> bool:
    half = spacing.count / 2 + spacing.bare
    return any(item.left < b.centre + half and b.centre - half < item.right for b in badges)


def _absorb(badges: Sequence[Badge], indices: set[int], items: Mapping[int, Item]) -> list[Badge]:
    """Gives marks that a count would cover to the nearest count."""
    joined = list(badges)
    for index in sorted(indices):
        middle = (items[index].left + items[index].right) / 2
        nearest = min(range(len(joined)), key=lambda i: abs(joined[i].centre - middle))
        badge = joined[nearest]
        joined[nearest] = badge._replace(members=(*badge.members, index), in_view=badge.in_view + 1)
    return joined


def _row(
    places: Sequence[Place],
    items: Sequence[Item],
    badges: Sequence[Badge],
    window: Window,
    spacing: Spacing,
) -> list[Shown]:
    """One row: labels that stand where they were placed, then what slides or turns."""
    pairs = sorted(zip(items, places, strict=True), key=lambda pair: pair[0].rank)
    bare = [Shown(item, place.row, "none", item.right) for item, place in pairs]
    shown = {one.item.event: one for one in bare}
    counts = [badge.stretch(spacing) for badge in badges]
    waiting: list[Shown] = []
    for item, place in pairs:
        there = Shown(item, place.row, place.side, place.text)
        if (
            place.side != "none"
            and in_window(there, window, spacing)
            and _free(there, shown, counts, spacing)
        ):
            shown[item.event] = there
        else:
            waiting.append(shown[item.event])
    for one in waiting:
        options = beside(one.item, one.row, window, spacing)
        free = (option for option in options if _free(option, shown, counts, spacing))
        shown[one.item.event] = next(free, one)
    return list(shown.values())


def in_window(shown: Shown, window: Window, spacing: Spacing) -> bool:
    """Whether all of the label is in the window."""
    return window[0] + spacing.bare <= shown.text and (
        shown.text + shown.item.label <= window[1] - spacing.bare
    )


def _free(
    shown: Shown, others: Mapping[int, Shown], counts: Iterable[Stretch], spacing: Spacing
) -> bool:
    return not any(
        mine.near(taken, spacing)
        for mine in shown.stretches
        for taken in (*counts, *_stretches(others, shown.item.event))
    )


def _stretches(shown: Mapping[int, Shown], but: int) -> Iterator[Stretch]:
    for event, one in shown.items():
        if event != but:
            yield from one.stretches


def beside(item: Item, row: int, window: Window, spacing: Spacing) -> Iterator[Shown]:
    """Where a label can stand whole in the window on or beside its mark, best first."""
    left, right = max(item.left, window[0]), min(item.right, window[1])
    parts = [(left, right)]
    if item.dot > item.left:
        before = item.left + item.right - item.dot
        parts = [(max(left, item.dot), right), (left, min(right, before))]
    for begin, end in parts:
        if end - begin >= item.label + 2 * spacing.gap:
            yield Shown(item, row, "inside", begin + spacing.gap)
    sides: tuple[Side, ...] = ("right", "left")
    for side in sides:
        option = Shown(item, row, side, placed(item, side, spacing).text)
        if in_window(option, window, spacing):
            yield option

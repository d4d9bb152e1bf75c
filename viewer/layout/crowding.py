"""What found no room in its lane: marks in the last row, and counts where marks would touch."""

import math
from collections.abc import Iterator, Sequence

from viewer.layout.places import Count, Item, Spacing
from viewer.layout.rows import Row

UNBOUNDED = (-math.inf, math.inf)


class Crowd:
    """Events that are drawn in the last row, whose room there they take before all others."""

    def __init__(
        self, items: Sequence[Item], row: Row, spacing: Spacing, clip: tuple[float, float]
    ) -> None:
        self._counts: list[_Group] = []
        self.alone: set[Item] = set()
        """Those that are marks."""
        for group in _groups(items, spacing, clip):
            row.add(group.left, group.right, labelled=group.counted)
            if group.counted:
                self._counts.append(group)
            else:
                self.alone.add(group.items[0])
        self._of = {item: group for group in self._counts for item in group.items}

    def __contains__(self, item: Item) -> bool:
        return item in self.alone or item in self._of

    def counts(self) -> tuple[Count, ...]:
        """Those that hold something."""
        return tuple(
            Count(tuple(item.event for item in group.items), group.centre)
            for group in self._counts
            if group.items
        )

    def leave(self, item: Item) -> None:
        """Takes an event out of its count, which keeps its room."""
        self._of.pop(item).items.remove(item)

    def thinned(self, row: Row) -> Iterator[Item]:
        """Ends the counts that hold one event or none, and tells that one."""
        for group in [group for group in self._counts if len(group.items) < 2]:
            row.remove(group.left, group.right)
            self._counts.remove(group)
            yield from group.items

    def stay(self, item: Item, row: Row) -> None:
        """Takes back an event whose mark has no room either: its count holds it alone."""
        group = self._of[item]
        row.add(group.left, group.right, labelled=True)
        self._counts.append(group)


class _Group:
    """Events that are drawn as one mark or count, and the room that this takes."""

    def __init__(self, item: Item, spacing: Spacing, clip: tuple[float, float]) -> None:
        self.items = [item]
        self._spacing = spacing
        self._clip = clip
        self._total = (item.left + item.right) / 2
        self.left, self.right = item.left, item.right
        self.counted = False

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    def touches(self, later: "_Group") -> bool:
        room = self._spacing.apart if self.counted or later.counted else self._spacing.bare
        return self.right + room > later.left

    def join(self, other: "_Group") -> None:
        """Becomes a count, where its events lie on average, within the clip."""
        self.items += other.items
        self._total += other._total
        half = self._spacing.count / 2
        middle = self._total / len(self.items)
        middle = min(max(middle, self._clip[0] + half), self._clip[1] - half)
        self.left, self.right = middle - half, middle + half
        self.counted = True


def _groups(items: Sequence[Item], spacing: Spacing, clip: tuple[float, float]) -> list[_Group]:
    """Neighbours whose marks or counts would touch, together."""
    groups: list[_Group] = []
    for item in sorted(items, key=lambda item: (item.left + item.right, item.event)):
        groups.append(_Group(item, spacing, clip))
        while len(groups) > 1 and groups[-2].touches(groups[-1]):
            groups[-2].join(groups.pop())
    return groups

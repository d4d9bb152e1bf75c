"""Which row an event gets in its lane, and on which side of its mark its label stands.

Events are placed in order of importance, so that none gives way to a less important one. Each
takes the first row with room for its label, right of the mark or else left of it; where no row
has room for the label, the first with room for the mark alone. What then remains is shown in
the last row: as marks, and as counts where marks would touch. That row is kept for it; labels
enter it only where marks and counts leave room. Room that becomes free later goes to the most
important event that it serves.

Positions are pixels along time from an origin of the caller's; nothing here depends on what is in
view, unless a `clip` is given that no label may leave. Without a limit of rows every event gets its
label, below its mark where neither side has room within the clip.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

Side = Literal["right", "left", "inside", "below", "none"]
"""Where the label stands: beside its mark, on it, in the row below it; `none` is a bare mark."""


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
    """Where the dot in its middle ends, right of which a label on the mark begins; else `left`."""
    label: float
    """Width of the label."""


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


NOWHERE: Mapping[int, Place] = {}
UNBOUNDED = (-math.inf, math.inf)


class Row:
    """What stands in a row, from left to right."""

    def __init__(self) -> None:
        self._lefts: list[float] = []
        self._taken: list[tuple[float, float, bool]] = []

    def fits(self, left: float, right: float, apart: float, bare: float) -> bool:
        """Whether a stretch keeps `apart` from labelled neighbours, and `bare` from marks."""
        at = bisect_left(self._lefts, left)
        for i in (at - 1, at):
            if 0 <= i < len(self._taken):
                other_left, other_right, labelled = self._taken[i]
                room = apart if labelled else bare
                if left < other_right + room and other_left < right + room:
                    return False
        return True

    def add(self, left: float, right: float, labelled: bool) -> None:
        at = bisect_left(self._lefts, left)
        self._lefts.insert(at, left)
        self._taken.insert(at, (left, right, labelled))

    def remove(self, left: float, right: float) -> None:
        at = bisect_left(self._lefts, left)
        while self._taken[at][:2] != (left, right):
            at += 1
        del self._lefts[at], self._taken[at]


def placed(item: Item, side: Side, spacing: Spacing, row: int = 0) -> Place:
    """An event with its label on a side of its mark."""
    if side == "right":
        begin = item.right + spacing.gap
        return Place(row, side, item.left, begin + item.label, begin)
    if side == "left":
        begin = item.left - spacing.gap - item.label
        return Place(row, side, begin, item.right, begin)
    begin = item.dot if item.dot > item.left else item.left
    return Place(row, side, item.left, item.right, begin + spacing.gap)


def sides(item: Item, spacing: Spacing) -> tuple[Side, ...]:
    """Where the label may stand, best first; on the mark itself where that is wide enough."""
    if item.right - max(item.left, item.dot) >= item.label + 2 * spacing.gap:
        return ("inside",)
    return ("right", "left")


class _Group:
    """Events that are drawn as one mark or count."""

    def __init__(self, item: Item) -> None:
        self.items = [item]
        self._total = (item.left + item.right) / 2

    @property
    def middle(self) -> float:
        """Where they lie on average."""
        return self._total / len(self.items)

    def join(self, other: "_Group") -> None:
        self.items += other.items
        self._total += other._total


class Packer:
    """Places the events of one lane.

    In at most `limit` rows; without a limit in as many as it takes to label every event.
    `edges` are positions, sorted, that labels rather do not cross: the bounds of a unit of the
    calendar, since whole units are what is looked at most. No label or count leaves the `clip`.
    """

    def __init__(
        self,
        spacing: Spacing,
        limit: int | None,
        edges: Sequence[float] = (),
        clip: tuple[float, float] = UNBOUNDED,
    ) -> None:
        self._spacing = spacing
        self._limit = limit
        self._edges = edges
        self._clip = clip

    def pack(self, items: Sequence[Item], before: Mapping[int, Place] = NOWHERE) -> Packed:
        """Places all events, in the rows and on the sides of `before` where these are free."""
        ordered = sorted(items, key=_rank)
        if self._limit is None:
            rows: list[Row] = []
            places, _ = self._place(ordered, rows, before)
            return Packed(places, (), len(rows))
        rows = [Row() for _ in range(self._limit)]
        places, left_over = self._place(ordered, rows, before)
        if not left_over:
            return Packed(places, (), self._limit)
        rows = [Row() for _ in range(self._limit - 1)]
        places, left_over = self._place(ordered, rows, before)
        counts = self._rest(left_over, rows, places)
        return self._filled(ordered, rows, places, counts, before)

    def _place(
        self, ordered: Sequence[Item], rows: list[Row], before: Mapping[int, Place]
    ) -> tuple[dict[int, Place], list[Item]]:
        places: dict[int, Place] = {}
        left_over: list[Item] = []
        for item in ordered:
            old = before.get(item.event)
            place = self._with_label(item, rows, old) or self._without(item, rows, old)
            if place is None:
                left_over.append(item)
            else:
                rows[place.row].add(place.left, place.right, place.side != "none")
                places[item.event] = place
        return places, left_over

    def _with_label(self, item: Item, rows: list[Row], old: Place | None) -> Place | None:
        spacing = self._spacing
        options = [placed(item, side, spacing) for side in sides(item, spacing)]
        options = [option for option in options if self._in_clip(option)]
        options.sort(key=self._crosses)
        if old is not None and old.row < len(rows):
            for option in sorted(options, key=lambda o: (self._crosses(o), o.side != old.side)):
                if rows[old.row].fits(option.left, option.right, spacing.apart, spacing.apart):
                    return option._replace(row=old.row)
        for option in options:
            row = self._first_fit(option, rows, spacing.apart)
            if row is not None:
                return option._replace(row=row)
        if self._limit is not None:
            return None
        if not options:
            return self._below(item, rows)
        rows.append(Row())
        return options[0]._replace(row=len(rows) - 1)

    def _below(self, item: Item, rows: list[Row]) -> Place | None:
        """A mark in a new row, with its label in one more row below it."""
        begin = min(max(item.left, self._clip[0]), self._clip[1] - item.label)
        if begin < self._clip[0]:
            return None
        rows += (Row(), Row())
        rows[-1].add(begin, begin + item.label, labelled=True)
        return Place(len(rows) - 2, "below", item.left, item.right, begin)

    def _without(self, item: Item, rows: list[Row], old: Place | None) -> Place | None:
        place = placed(item, "none", self._spacing)
        apart, bare = self._spacing.apart, self._spacing.bare
        row = None
        if old is not None and old.row < len(rows):
            row = old.row if rows[old.row].fits(place.left, place.right, apart, bare) else None
        if row is None:
            row = self._first_fit(place, rows, bare)
        if row is None and self._limit is None:
            rows.append(Row())
            row = len(rows) - 1
        return None if row is None else place._replace(row=row)

    def _first_fit(self, place: Place, rows: Sequence[Row], bare: float) -> int | None:
        apart = self._spacing.apart
        for i, row in enumerate(rows):
            if row.fits(place.left, place.right, apart, bare):
                return i
        return None

    def _in_clip(self, place: Place) -> bool:
        return place.left >= self._clip[0] and place.right <= self._clip[1]

    def _crosses(self, place: Place) -> bool:
        at = bisect_right(self._edges, place.left)
        return at < len(self._edges) and self._edges[at] < place.right

    def _rest(
        self, left_over: Sequence[Item], rows: list[Row], places: dict[int, Place]
    ) -> list[Count]:
        """Marks and counts of what found no room, in a row of their own below `rows`."""
        rows.append(Row())
        counts: list[Count] = []
        for group in self._groups(left_over):
            if len(group.items) == 1:
                place = placed(group.items[0], "none", self._spacing, len(rows) - 1)
                places[group.items[0].event] = place
            else:
                members = tuple(item.event for item in group.items)
                counts.append(Count(members, self._centre(group)))
            rows[-1].add(*self._ends(group), labelled=len(group.items) > 1)
        return counts

    def _groups(self, items: Sequence[Item]) -> list[_Group]:
        """Neighbours whose marks or counts would touch, together."""
        groups: list[_Group] = []
        for item in sorted(items, key=lambda item: (item.left + item.right, item.event)):
            groups.append(_Group(item))
            while len(groups) > 1 and self._touch(groups[-2], groups[-1]):
                groups[-2].join(groups.pop())
        return groups

    def _touch(self, one: _Group, other: _Group) -> bool:
        counts = len(one.items) > 1 or len(other.items) > 1
        room = self._spacing.apart if counts else self._spacing.bare
        return self._ends(one)[1] + room > self._ends(other)[0]

    def _ends(self, group: _Group) -> tuple[float, float]:
        if len(group.items) == 1:
            return group.items[0].left, group.items[0].right
        centre, half = self._centre(group), self._spacing.count / 2
        return centre - half, centre + half

    def _centre(self, group: _Group) -> float:
        half = self._spacing.count / 2
        return min(max(group.middle, self._clip[0] + half), self._clip[1] - half)

    def _filled(
        self,
        ordered: Sequence[Item],
        rows: list[Row],
        places: dict[int, Place],
        counts: list[Count],
        before: Mapping[int, Place],
    ) -> Packed:
        """Gives labels to what has none wherever a row has room for one after all."""
        waiting = [item for item in ordered if self._wants(places.get(item.event))]
        at = 0
        while at < len(waiting):
            item = waiting[at]
            now = places.get(item.event)
            if now is not None:
                rows[now.row].remove(now.left, now.right)
            here = self._better(item, rows, before.get(item.event), now)
            if here is not None:
                rows[here.row].add(here.left, here.right, here.side != "none")
                places[item.event] = here
            if here is None or here == now:
                at += 1
                continue
            if not self._wants(here):
                del waiting[at]
            if now is None:
                freed = self._leave(item, ordered, rows, places, counts)
            else:
                freed = here.row != now.row or here.left > now.left or here.right < now.right
            if freed:
                at = 0  # what has become free is offered to the most important first
        return Packed(places, tuple(counts), len(rows))

    def _leave(
        self,
        item: Item,
        ordered: Sequence[Item],
        rows: list[Row],
        places: dict[int, Place],
        counts: list[Count],
    ) -> bool:
        """Takes an event out of its count, and tells whether that leaves room.

        Where only one is left, its mark takes the place of the count if there is room for it.
        """
        at = next(i for i, count in enumerate(counts) if item.event in count.members)
        centre = counts[at].centre
        members = tuple(event for event in counts[at].members if event != item.event)
        counts[at] = Count(members, centre)
        if len(members) > 1:
            return False
        ends = centre - self._spacing.count / 2, centre + self._spacing.count / 2
        rows[-1].remove(*ends)
        if members:
            alone = next(other for other in ordered if other.event == members[0])
            place = self._without(alone, rows, None)
            if place is None:
                rows[-1].add(*ends, labelled=True)
                return False
            rows[place.row].add(place.left, place.right, labelled=False)
            places[alone.event] = place
        del counts[at]
        return True

    def _better(
        self, item: Item, rows: list[Row], old: Place | None, now: Place | None
    ) -> Place | None:
        """A place with a label instead of none, or one across no edge instead of another."""
        found = self._with_label(item, rows, old)
        labelled = now is not None and now.side != "none"
        if found is None or (labelled and self._crosses(found)):
            return now
        return found

    def _wants(self, place: Place | None) -> bool:
        """Whether an event may still find a better place: with a label, or across no edge."""
        return place is None or place.side == "none" or self._crosses(place)


def _rank(item: Item) -> tuple[int, float, int]:
    return item.rank

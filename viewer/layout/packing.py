"""Which row an event gets in its lane, and on which side of its mark its label stands.

Events are placed in order of importance, so that none gives way to a less important one. Each
takes the first row with room for its label, right of the mark or else left of it; where no row
has room for the label, the first with room for the mark alone. What finds no room at all has to be
shown all the same: it is drawn in the last row, as counts, before everything else is placed anew.
So a label yields to more important events and to counts, and to nothing else.

Positions are pixels along time from an origin of the caller's; nothing here depends on what is in
view, unless a `clip` is given that no label may leave. Without a limit of rows every event gets its
label, below its mark where neither side has room within the clip.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from viewer.layout.crowding import UNBOUNDED, Crowd
from viewer.layout.places import Item, Packed, Place, Side, Spacing
from viewer.layout.rows import Row

NOWHERE: Mapping[int, Place] = {}

_PASSES = 8
"""How often everything is placed anew for the sake of what found no room."""


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
    if item.lines > 1:
        return ()
    if item.right - max(item.left, item.dot) >= item.label + 2 * spacing.gap:
        return ("inside",)
    return ("right", "left")


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
        crowded: list[Item] = []
        for _ in range(_PASSES):
            rows = [Row() for _ in range(self._limit)]
            crowd = Crowd(crowded, rows[-1], self._spacing, self._clip)
            places, left_over = self._place(ordered, rows, before, crowd)
            if not left_over:
                break
            crowded += left_over
        else:  # the last row is for them alone
            rows = [Row() for _ in range(self._limit - 1)]
            places, crowded = self._place(ordered, rows, before)
            rows.append(Row())
            crowd = Crowd(crowded, rows[-1], self._spacing, self._clip)
            places |= {item.event: self._in_last(item, rows) for item in crowd.alone}
        self._fill(ordered, places, crowd, rows)
        return Packed(places, crowd.counts(), len(rows))

    def _place(
        self,
        ordered: Sequence[Item],
        rows: list[Row],
        before: Mapping[int, Place],
        crowd: Crowd | None = None,
    ) -> tuple[dict[int, Place], list[Item]]:
        """Places in order of importance; what is in the crowd may leave it for its label."""
        places: dict[int, Place] = {}
        left_over: list[Item] = []
        for item in ordered:
            old = before.get(item.event)
            if crowd is not None and item in crowd:
                place = self._out_of(crowd, item, rows, old)
            else:
                place = self._with_label(item, rows, old) or self._without(item, rows, old)
                if place is None:
                    left_over.append(item)
            if place is not None:
                rows[place.row].add(place.left, place.right, place.side != "none")
                places[item.event] = place
        return places, left_over

    def _out_of(self, crowd: Crowd, item: Item, rows: list[Row], old: Place | None) -> Place | None:
        """A place with a label; without one, that of a mark which stands in the last row."""
        if item in crowd.alone:
            rows[-1].remove(item.left, item.right)
            return self._with_label(item, rows, old) or self._in_last(item, rows)
        place = self._with_label(item, rows, old)
        if place is not None:
            crowd.leave(item)
        return place

    def _in_last(self, item: Item, rows: Sequence[Row]) -> Place:
        return placed(item, "none", self._spacing, len(rows) - 1)

    def _fill(
        self,
        ordered: Sequence[Item],
        places: dict[int, Place],
        crowd: Crowd,
        rows: list[Row],
    ) -> None:
        """Labels what has room for its label after all, now that counts have moved others."""
        waiting = [item for item in ordered if not _labelled(places.get(item.event))]
        at = 0
        while at < len(waiting):
            item = waiting[at]
            now = places.get(item.event)
            if now is not None:
                rows[now.row].remove(now.left, now.right)
            found = self._with_label(item, rows, now)
            here = found or now
            if here is not None:
                rows[here.row].add(here.left, here.right, _labelled(here))
                places[item.event] = here
            if found is None:
                at += 1
                continue
            del waiting[at]
            at = 0  # what has become free is offered to the most important first
            if now is None:
                crowd.leave(item)
            for alone in crowd.thinned(rows[-1]):
                place = self._without(alone, rows, None)
                if place is None:
                    crowd.stay(alone, rows[-1])
                else:
                    rows[place.row].add(place.left, place.right, labelled=False)
                    places[alone.event] = place

    def _with_label(self, item: Item, rows: list[Row], old: Place | None) -> Place | None:
        spacing = self._spacing
        options = [placed(item, side, spacing) for side in sides(item, spacing)]
        options = [option for option in options if self._in_clip(option)]
        crossing = {option.side: self._crosses(item, option) for option in options}
        options.sort(key=lambda option: crossing[option.side])
        if old is not None and old.row < len(rows):
            for option in sorted(options, key=lambda o: (crossing[o.side], o.side != old.side)):
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
        """A mark in a new row, with the lines of its label in rows below it."""
        begin = min(max(item.left, self._clip[0]), self._clip[1] - item.label)
        if begin < self._clip[0]:
            return None
        place = Place(len(rows), "below", item.left, item.right, begin)
        rows.append(Row())
        for _ in range(item.lines):
            rows.append(Row())
            rows[-1].add(begin, begin + item.label, labelled=True)
        return place

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

    def _crosses(self, item: Item, place: Place) -> bool:
        """Whether a window that begins or ends at an edge would cut the label off its mark."""
        middle, bare = (item.left + item.right) / 2, self._spacing.bare
        begin = min(middle, place.text - bare)
        end = max(middle, place.text + item.label + bare)
        at = bisect_right(self._edges, begin)
        return at < len(self._edges) and self._edges[at] < end


def _labelled(place: Place | None) -> bool:
    return place is not None and place.side != "none"


def _rank(item: Item) -> tuple[int, float, int]:
    return item.rank

"""What of a lane's places is seen in a window of time.

Rows never change here. A label that the edge of the window would cut slides along its bar, or
turns to the other side of its mark, into free space of its own row; where there is none, the event
is a mark. The selected event always has its label, at the cost of those in its way.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from viewer.layout.packing import placed
from viewer.layout.places import Count, Item, Packed, Place, Side, Spacing

Window = tuple[float, float]
"""Left and right end of what is in view, in pixels of the placing."""


class Shown(NamedTuple):
    """An event in its row; `text` is where its label begins."""

    item: Item
    row: int
    side: Side
    text: float

    @property
    def taken(self) -> Window:
        """The room that mark and label take together."""
        if self.side == "none":
            return self.item.left, self.item.right
        return (
            min(self.item.left, self.text),
            max(self.item.right, self.text + self.item.label),
        )


class Badge(NamedTuple):
    """A count: the events that it stands for, all of them and those in view, and its middle."""

    members: tuple[int, ...]
    in_view: int
    centre: float
    row: int


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
    selected: int | None = None,
) -> Arranged:
    """The events `in_view` (indices) of one lane as they are seen in `window`."""
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
    result = Arranged(tuple(shown), tuple(badges))
    if selected is not None and selected in in_view:
        return _insist(result, items[selected], packed.rows, window, spacing)
    return result


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
    half = spacing.count / 2
    taken: dict[int, Window] = {item.event: (item.left, item.right) for item in items}
    taken |= {-1 - i: (b.centre - half, b.centre + half) for i, b in enumerate(badges)}
    shown: dict[int, Shown] = {}
    waiting: list[tuple[Item, Place]] = []
    for item, place in sorted(zip(items, places, strict=True), key=lambda pair: pair[0].rank):
        there = _shown(item, place)
        if place.side != "none" and _seen(there, window, spacing) and _free(there, taken, spacing):
            shown[item.event] = there
            taken[item.event] = there.taken
        else:
            waiting.append((item, place))
    for item, place in waiting:
        options = _options(item, place.row, window, spacing)
        free = (option for option in options if _free(option, taken, spacing))
        there = next(free, Shown(item, place.row, "none", item.right))
        shown[item.event] = there
        taken[item.event] = there.taken
    return list(shown.values())


def _shown(item: Item, place: Place) -> Shown:
    return Shown(item, place.row, place.side, place.text)


def _seen(shown: Shown, window: Window, spacing: Spacing) -> bool:
    """Whether the whole label is in the window; one on its bar slides instead of leaving it."""
    return window[0] + spacing.bare <= shown.text and (
        shown.text + shown.item.label <= window[1] - spacing.bare
    )


def _free(shown: Shown, taken: Mapping[int, Window], spacing: Spacing) -> bool:
    left, right = shown.taken
    return all(
        left >= other_right + spacing.apart or other_left >= right + spacing.apart
        for index, (other_left, other_right) in taken.items()
        if index != shown.item.event
    )


def _options(item: Item, row: int, window: Window, spacing: Spacing) -> Iterator[Shown]:
    """Where the label can stand whole in the window, best first."""
    left, right = max(item.left, window[0]), min(item.right, window[1])
    stretches = [(left, right)]
    if item.dot > item.left:
        before = item.left + item.right - item.dot
        stretches = [(max(left, item.dot), right), (left, min(right, before))]
    for begin, end in stretches:
        if end - begin >= item.label + 2 * spacing.gap:
            yield Shown(item, row, "inside", begin + spacing.gap)
    sides: tuple[Side, ...] = ("right", "left")
    for side in sides:
        option = _shown(item, placed(item, side, spacing, row))
        if _seen(option, window, spacing):
            yield option


def _insist(
    arranged: Arranged, item: Item, rows: int, window: Window, spacing: Spacing
) -> Arranged:
    """Labels the selected event; labels in its way go, and marks in its way join a count."""
    before = next((shown for shown in arranged.shown if shown.item is item), None)
    if before is not None and before.side != "none":
        return arranged
    rest = [shown for shown in arranged.shown if shown.item is not item]
    badges = [_without(badge, item.event) for badge in arranged.badges]
    badges = [badge for badge in badges if badge.in_view]
    choices = [
        option
        for row in ([before.row] if before else range(rows))
        for option in _options(item, row, window, spacing)
    ]
    if not choices:
        return arranged

    def cost(choice: Shown) -> tuple[int, int]:
        marks = [s for s in rest if s.row == choice.row and _meets(choice, s, spacing)]
        labels = [s for s in rest if s.row == choice.row and not _clear(choice, s, spacing)]
        covered = sum(b.row == choice.row and _over(choice, b, spacing) for b in badges)
        return len(marks) + covered, sum(-s.item.rank[0] for s in labels if s.side != "none")

    best = min(choices, key=cost)
    kept: list[Shown] = [best]
    covered: list[int] = []
    for shown in rest:
        if shown.row != best.row or _clear(best, shown, spacing):
            kept.append(shown)
        elif _meets(best, shown, spacing):
            covered.append(shown.item.event)
        else:
            kept.append(shown._replace(side="none"))
    return _gather(kept, badges, best, covered, window, spacing)


def _gather(
    kept: list[Shown],
    badges: list[Badge],
    chosen: Shown,
    covered: list[int],
    window: Window,
    spacing: Spacing,
) -> Arranged:
    """Joins the marks and counts under the chosen label to one count at its end."""
    under = [badge for badge in badges if badge.row == chosen.row and _over(chosen, badge, spacing)]
    if not covered and not under:
        return Arranged(tuple(kept), tuple(badges))
    half = spacing.count / 2
    left, right = chosen.taken
    centre = right + spacing.apart / 2 + half
    if centre + half > window[1]:
        centre = left - spacing.apart / 2 - half
    badges = [badge for badge in badges if badge not in under]
    touched = [b for b in badges if b.row == chosen.row and abs(b.centre - centre) < spacing.count]
    members = tuple(index for badge in (*under, *touched) for index in badge.members)
    in_view = sum(badge.in_view for badge in (*under, *touched)) + len(covered)
    gathered = Badge((*members, *covered), in_view, centre, chosen.row)
    stays: list[Shown] = []
    for shown in kept:
        if shown is chosen or shown.row != chosen.row or not _near(shown.taken, gathered, spacing):
            stays.append(shown)
        elif _near((shown.item.left, shown.item.right), gathered, spacing):
            gathered = gathered._replace(
                members=(*gathered.members, shown.item.event), in_view=gathered.in_view + 1
            )
        else:
            stays.append(shown._replace(side="none"))
    return Arranged(tuple(stays), (*(b for b in badges if b not in touched), gathered))


def _without(badge: Badge, index: int) -> Badge:
    if index not in badge.members:
        return badge
    members = tuple(member for member in badge.members if member != index)
    return badge._replace(members=members, in_view=badge.in_view - 1)


def _clear(chosen: Shown, other: Shown, spacing: Spacing) -> bool:
    left, right = chosen.taken
    return other.taken[0] >= right + spacing.apart or left >= other.taken[1] + spacing.apart


def _meets(chosen: Shown, other: Shown, spacing: Spacing) -> bool:
    """Whether the chosen event would cover another's mark."""
    left, right = chosen.taken
    return other.item.left < right + spacing.bare and left < other.item.right + spacing.bare


def _over(chosen: Shown, badge: Badge, spacing: Spacing) -> bool:
    return _near(chosen.taken, badge, spacing)


def _near(taken: Window, badge: Badge, spacing: Spacing) -> bool:
    half = spacing.count / 2 + spacing.bare
    return taken[0] < badge.centre + half and badge.centre - half < taken[1]

"""The selected event always has its label, at the cost of what is in its way.

Its row stays. Where neither side of its mark has room in the window, the label stands in the next
row, or where there is none in the place of its mark; a title wider than the window is a mark, but
never hidden in a count. Labels in its way go; marks in its way join a count at its end.
"""

from collections.abc import Iterator, Sequence

from viewer.layout.arranging import Arranged, Badge, Shown, Stretch, Window, beside
from viewer.layout.places import Item, Side, Spacing


def insist(arranged: Arranged, item: Item, rows: int, window: Window, spacing: Spacing) -> Arranged:
    """A lane of so many rows with a label for an event that is in view."""
    before = next((shown for shown in arranged.shown if shown.item.event == item.event), None)
    if before is not None and before.side != "none":
        return arranged
    others = tuple(shown for shown in arranged.shown if shown is not before)
    badges = tuple(b for b in (_without(b, item.event) for b in arranged.badges) if b.in_view)
    rest = Arranged(others, badges)
    possible = [before.row] if before is not None else range(rows)
    options = [one for row in possible for one in beside(item, row, window, spacing)]
    options = options or [
        one for row in possible for one in _next_row(item, row, rows, window, spacing)
    ]
    options = options or [Shown(item, row, "none", item.right) for row in possible]
    ranked = sorted(options, key=lambda option: _cost(option, rest, spacing))
    found = (_with(option, rest, rows, window, spacing) for option in ranked)
    return next((one for one in found if one is not None), arranged)


def _next_row(item: Item, row: int, rows: int, window: Window, spacing: Spacing) -> Iterator[Shown]:
    """A label below or above its mark, as near as the window allows; over it in the only row."""
    least, most = window[0] + spacing.bare, window[1] - spacing.bare - item.label
    if most < least:
        return
    text = min(max(item.left, least), most)
    sides: tuple[tuple[Side, bool], ...] = (
        ("below", row + 1 < rows),
        ("above", row > 0),
        ("over", rows == 1),
    )
    for side, there in sides:
        if there:
            yield Shown(item, row, side, text)


def _cost(option: Shown, rest: Arranged, spacing: Spacing) -> tuple[int, int]:
    """How many marks and counts it covers, then how important the labels are that must go."""
    covered = sum(_covers(option, shown.mark, spacing) for shown in rest.shown)
    covered += sum(_covers(option, badge.stretch(spacing), spacing) for badge in rest.badges)
    going = [
        shown for shown in rest.shown if shown.side != "none" and _meet(option, shown, spacing)
    ]
    return covered, sum(-shown.item.rank[0] for shown in going)


def _with(
    chosen: Shown, rest: Arranged, rows: int, window: Window, spacing: Spacing
) -> Arranged | None:
    """The chosen label and what it leaves of the rest; None where a count would have no room."""
    kept, covered = _kept(chosen.stretches, rest.shown, spacing)
    under = [b for b in rest.badges if _covers(chosen, b.stretch(spacing), spacing)]
    badges = [badge for badge in rest.badges if badge not in under]
    if not covered and not under:
        return Arranged((chosen, *kept), tuple(badges))
    for row, centre in _ends(chosen, rows, spacing):
        count = Badge((), 0, centre, row)
        here = count.stretch(spacing)
        if here.left < window[0] or here.right > window[1] or _covers(chosen, here, spacing):
            continue
        left, more = _kept((here,), kept, spacing)
        joined = [badge for badge in badges if here.near(badge.stretch(spacing), spacing)]
        for badge in (*under, *joined):
            count = _join(count, badge.members, badge.in_view)
        absorbed = [shown.item.event for shown in (*covered, *more)]
        count = _join(count, absorbed, len(absorbed))
        apart = tuple(badge for badge in badges if badge not in joined)
        return Arranged((chosen, *left), (*apart, count))
    return None


def _kept(
    taken: Sequence[Stretch], shown: Sequence[Shown], spacing: Spacing
) -> tuple[list[Shown], list[Shown]]:
    """What stays beside what is taken, without labels in its way; and what it covers."""
    kept: list[Shown] = []
    covered: list[Shown] = []
    for one in shown:
        if any(_over(part, one.mark, spacing) for part in taken):
            covered.append(one)
        elif any(part.near(other, spacing) for part in taken for other in one.stretches):
            kept.append(one._replace(side="none"))
        else:
            kept.append(one)
    return kept, covered


def _ends(chosen: Shown, rows: int, spacing: Spacing) -> Iterator[tuple[int, float]]:
    """Where the count of what is covered may stand: at the label's ends, else in another row."""
    outermost = max(chosen.stretches, key=lambda part: part.right - part.left)
    half = spacing.apart / 2 + spacing.count / 2
    yield outermost.row, outermost.right + half
    yield outermost.row, outermost.left - half
    middle = (chosen.label.left + chosen.label.right) / 2
    for row in sorted(range(rows), key=lambda row: abs(row - chosen.row)):
        yield row, middle


def _meet(one: Shown, other: Shown, spacing: Spacing) -> bool:
    return any(mine.near(its, spacing) for mine in one.stretches for its in other.stretches)


def _covers(chosen: Shown, mark: Stretch, spacing: Spacing) -> bool:
    return any(_over(part, mark, spacing) for part in chosen.stretches)


def _over(part: Stretch, mark: Stretch, spacing: Spacing) -> bool:
    """Whether a mark is so close that the two would touch."""
    return part._replace(labelled=False).near(mark._replace(labelled=False), spacing)


def _without(badge: Badge, event: int) -> Badge:
    if event not in badge.members:
        return badge
    members = tuple(member for member in badge.members if member != event)
    return badge._replace(members=members, in_view=badge.in_view - 1)


def _join(count: Badge, members: Sequence[int], in_view: int) -> Badge:
    return count._replace(members=(*count.members, *members), in_view=count.in_view + in_view)

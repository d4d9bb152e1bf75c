"""What is seen of a lane in a window: nothing is cut or covered, and rows stay where they are."""

from collections import Counter
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.packed import LENGTH, SPACING, item, items
from viewer.layout.arranging import Arranged, Shown, Window, arrange
from viewer.layout.packing import Packer
from viewer.layout.places import Item, Packed

HALF = SPACING.count / 2
ROUNDING = 1e-6


class View(NamedTuple):
    """A lane, what of it is in a window, and how that is arranged."""

    by_event: dict[int, Item]
    packed: Packed
    window: Window
    in_view: list[int]
    selected: int | None
    arranged: Arranged


def view_of(some: list[Item], packed: Packed, window: Window, selected: int | None) -> View:
    in_view = [one.event for one in some if one.left < window[1] and one.right > window[0]]
    by_event = {one.event: one for one in some}
    arranged = arrange(packed, by_event, in_view, window, SPACING, selected)
    return View(by_event, packed, window, in_view, selected, arranged)


@st.composite
def views(draw: st.DrawFn) -> View:
    """A lane in up to seven rows, through any window; in half of them an event is selected."""
    some = draw(items(most=30))
    packed = Packer(SPACING, draw(st.integers(1, 7))).pack(some)
    left = draw(st.floats(-200, LENGTH))
    window = left, left + draw(st.sampled_from((150.0, 500.0, 916.0)) | st.floats(100, LENGTH))
    chosen = draw(st.none() | st.integers(0, max(len(some) - 1, 0)))
    return view_of(some, packed, window, chosen)


def labels(view: View) -> list[Shown]:
    return [shown for shown in view.arranged.shown if shown.side != "none"]


@given(views())
def test_every_event_in_view_is_a_label_or_a_mark_or_in_exactly_one_count(view: View) -> None:
    found = Counter(shown.item.event for shown in view.arranged.shown)
    for badge in view.arranged.badges:
        seen = [event for event in badge.members if event in view.in_view]
        assert badge.in_view == len(seen) > 0
        found.update(seen)
    assert found == Counter(view.in_view)


@given(views())
def test_no_label_leaves_the_window(view: View) -> None:
    for shown in labels(view):
        assert view.window[0] <= shown.text
        assert shown.text + shown.item.label <= view.window[1]


@given(views())
def test_no_count_leaves_a_window_with_room_for_a_label_and_two_counts(view: View) -> None:
    if view.window[1] - view.window[0] < 450:
        return
    for badge in view.arranged.badges:
        assert view.window[0] <= badge.centre - HALF + ROUNDING
        assert badge.centre + HALF <= view.window[1] + ROUNDING


@given(views())
def test_no_label_covers_another_event_or_a_count(view: View) -> None:
    for shown in labels(view):
        others = [s for s in view.arranged.shown if s is not shown and s.row == shown.row]
        taken = [other.taken for other in others]
        taken += [
            (badge.centre - HALF, badge.centre + HALF)
            for badge in view.arranged.badges
            if badge.row == shown.row
        ]
        left, right = shown.taken
        for begin, end in taken:
            assert right <= begin + ROUNDING or end <= left + ROUNDING, (shown, begin, end)


@given(views())
def test_a_label_keeps_its_distance_from_the_next_event(view: View) -> None:
    """The selected event's may come as near as marks do: it is shown where others have theirs."""
    for shown in labels(view):
        for other in view.arranged.shown:
            if other is not shown and other.row == shown.row:
                forced = view.selected in (shown.item.event, other.item.event)
                room = (SPACING.bare if forced else SPACING.apart) - ROUNDING
                left, right = shown.taken
                begin, end = other.taken
                assert right + room <= begin or end + room <= left


@given(views())
def test_no_count_covers_a_mark_or_another_count(view: View) -> None:
    for badge in view.arranged.badges:
        taken = [s.taken for s in view.arranged.shown if s.row == badge.row]
        taken += [
            (other.centre - HALF, other.centre + HALF)
            for other in view.arranged.badges
            if other is not badge and other.row == badge.row
        ]
        for begin, end in taken:
            assert badge.centre + HALF <= begin + ROUNDING or end <= badge.centre - HALF + ROUNDING


@given(views())
def test_an_event_is_seen_in_the_row_where_it_was_placed(view: View) -> None:
    """All but the selected, which may be brought out of a count."""
    for shown in view.arranged.shown:
        if shown.item.event != view.selected or shown.item.event in view.packed.places:
            assert shown.row == view.packed.places[shown.item.event].row


@given(views())
def test_the_selected_event_has_its_label_where_one_side_of_it_has_room(view: View) -> None:
    if view.selected not in view.in_view:
        return
    one = view.by_event[view.selected]
    needed = one.label + SPACING.gap + SPACING.bare
    left, right = view.window
    beside = one.right + needed <= right or one.left - needed >= left
    on_it = min(one.right, right) - max(one.left, left) >= 2 * needed
    if beside or (on_it and one.dot == one.left):
        assert view.selected in {shown.item.event for shown in labels(view)}


@given(views(), st.floats(-300, 300))
def test_panning_changes_no_row(view: View, by: float) -> None:
    window = view.window[0] + by, view.window[1] + by
    moved = view_of(list(view.by_event.values()), view.packed, window, None)
    before = {shown.item.event: shown.row for shown in view.arranged.shown}
    for shown in moved.arranged.shown:
        if shown.item.event in before and shown.item.event != view.selected:
            assert before[shown.item.event] == shown.row


@given(st.integers(30, 300), st.integers(0, 600))
def test_the_label_of_a_bar_that_began_left_of_the_window_stays_in_sight(
    label: int, left: int
) -> None:
    some = [item(0, 0, 1_000, label)]
    view = view_of(some, Packer(SPACING, 1).pack(some), (float(left), left + 500.0), None)
    (shown,) = view.arranged.shown
    assert shown.side == "inside"
    assert left <= shown.text < shown.text + label <= min(left + 500, 1_000)


def test_a_label_turns_to_the_left_where_the_window_ends() -> None:
    some = [item(0, 400, 12, 100)]
    packed = Packer(SPACING, 1).pack(some)
    (shown,) = view_of(some, packed, (0, 450), None).arranged.shown
    assert (shown.side, shown.text) == ("left", 400 - 6 - 100)


def test_a_label_does_not_turn_where_another_event_stands() -> None:
    some = [item(0, 400, 12, 100, importance=5), item(1, 340, 12, 20, importance=1)]
    packed = Packer(SPACING, 1).pack(some)
    sides = {
        shown.item.event: shown.side
        for shown in view_of(some, packed, (0, 450), None).arranged.shown
    }
    assert sides[0] == "none"


def test_the_selected_event_comes_out_of_its_count() -> None:
    some = [item(i, 400, 12, 100, importance=5 - i) for i in range(5)]
    packed = Packer(SPACING, 2).pack(some)
    hidden = packed.counts[0].members[0]
    view = view_of(some, packed, (0, 900), hidden)
    assert hidden in {shown.item.event for shown in labels(view)}


def test_a_count_that_holds_nothing_in_view_is_not_shown() -> None:
    some = [item(i, 400 + 14 * i, 12, 100) for i in range(4)]
    packed = Packer(SPACING, 1).pack(some)
    (count,) = packed.counts
    view = view_of(some, packed, (0, 410), count.members[0])
    assert all(badge.in_view for badge in view.arranged.badges)

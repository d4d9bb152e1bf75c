"""What is seen of a lane in a window: nothing is cut or covered, and rows stay where they are."""

from collections import Counter
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.layout.packed import LENGTH, SPACING, item, items
from viewer.layout.arranging import Arranged, Shown, Stretch, Window, arrange
from viewer.layout.insisting import insist
from viewer.layout.packing import Packer
from viewer.layout.places import Item, Packed

ROUNDING = 1e-6
TOUCHING = replace(SPACING, apart=-ROUNDING, bare=-ROUNDING)
"""Distances at which stretches are near each other only where they overlap."""
CLOSE = replace(SPACING, apart=SPACING.apart - ROUNDING, bare=SPACING.bare - ROUNDING)


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
    arranged = arrange(packed, by_event, in_view, window, SPACING)
    if selected in in_view:
        arranged = insist(arranged, by_event[selected], packed.rows, window, SPACING)
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
def test_no_count_leaves_a_window_with_room_for_one(view: View) -> None:
    for badge in view.arranged.badges:
        count = badge.stretch(SPACING)
        assert view.window[0] <= count.left + ROUNDING
        assert count.right <= view.window[1] + ROUNDING


def stretches(view: View, but: int | None = None) -> list[Stretch]:
    """All that is taken, but by one event."""
    taken = [badge.stretch(SPACING) for badge in view.arranged.badges]
    for shown in view.arranged.shown:
        if shown.item.event != but:
            taken += shown.stretches
    return taken


@given(views())
def test_no_label_covers_another_event_or_a_count(view: View) -> None:
    for shown in labels(view):
        for other in stretches(view, but=shown.item.event):
            assert not any(mine.near(other, TOUCHING) for mine in shown.stretches)


@given(views())
def test_a_label_keeps_its_distance_from_the_next_event(view: View) -> None:
    """The selected event's may come as near as marks do: it is shown where others have theirs."""
    for shown in labels(view):
        if view.selected == shown.item.event:
            continue
        for other in view.arranged.shown:
            if other is not shown and other.item.event != view.selected:
                for mine in shown.stretches:
                    assert not any(mine.near(part, CLOSE) for part in other.stretches)


@given(views())
def test_no_count_covers_a_mark_or_another_count(view: View) -> None:
    counts = [badge.stretch(SPACING) for badge in view.arranged.badges]
    for i, count in enumerate(counts):
        taken = [part for shown in view.arranged.shown for part in shown.stretches]
        for other in (*taken, *counts[i + 1 :]):
            assert not count.near(other, TOUCHING)


@given(views())
def test_an_event_is_seen_in_the_row_where_it_was_placed(view: View) -> None:
    """All but the selected, which may be brought out of a count."""
    for shown in view.arranged.shown:
        if shown.item.event != view.selected or shown.item.event in view.packed.places:
            assert shown.row == view.packed.places[shown.item.event].row


@given(views())
def test_the_selected_event_has_its_label_wherever_the_window_is_wide_enough(view: View) -> None:
    if view.selected not in view.in_view:
        return
    one = view.by_event[view.selected]
    if view.window[1] - view.window[0] >= one.label + 2 * SPACING.bare + 2 * SPACING.count + 60:
        assert view.selected in {shown.item.event for shown in labels(view)}


def test_a_selected_event_without_room_at_its_sides_has_its_label_in_the_next_row() -> None:
    some = [item(0, 240, 12, 300)]
    view = view_of(some, Packer(SPACING, 2).pack(some), (0, 500), 0)
    (shown,) = view.arranged.shown
    assert (shown.side, shown.row, shown.label_row) == ("below", 0, 1)
    assert shown.label.left <= 240 <= shown.label.right


def test_a_selected_event_with_a_title_wider_than_the_window_is_at_least_a_mark() -> None:
    some = [item(i, 240, 12, 600, importance=5 - i) for i in range(5)]
    packed = Packer(SPACING, 1).pack(some)
    hidden = packed.counts[0].members[0]
    view = view_of(some, packed, (0, 500), hidden)
    assert hidden in {shown.item.event for shown in view.arranged.shown}


def test_a_bar_with_its_label_on_it_does_not_lose_it_to_what_stands_at_its_end() -> None:
    bars = [Item(0, (-5, 0, 0), 0, 900, 0, 120)]
    bars += [Item(i, (-1, 930, i), 930, 1230, 930, 400) for i in (1, 2, 3)]
    view = view_of(bars, Packer(SPACING, 1).pack(bars), (200, 940), None)
    assert 0 in {shown.item.event for shown in labels(view)}


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

"""Packing: every event has its place, keeps its distance, and yields only to what matters more."""

from collections import Counter
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.layout.packed import (
    LENGTH,
    SPACING,
    Stretch,
    item,
    items,
    keeps_distance,
    stretches,
    too_close,
    unlabelled,
    wishes,
)
from viewer.layout.crowding import UNBOUNDED
from viewer.layout.packing import Packer
from viewer.layout.places import Item, Packed

CLIPS = st.sampled_from((UNBOUNDED, (0.0, LENGTH), (0.0, 400.0), (-300.0, 2_300.0)))
EDGES = st.lists(st.integers(0, int(LENGTH)), max_size=4).map(
    lambda found: sorted(float(at) for at in found)
)
ROWS = st.integers(1, 12)


class Packing(NamedTuple):
    some: list[Item]
    packed: Packed
    clip: tuple[float, float]


@st.composite
def packings(draw: st.DrawFn) -> Packing:
    """Events placed in a limited number of rows, half of them with places from another scale."""
    some, limit = draw(items()), draw(ROWS)
    clip = draw(CLIPS)
    packer = Packer(SPACING, limit, draw(EDGES), clip)
    if not draw(st.booleans()):
        return Packing(some, packer.pack(some), clip)
    wider = [
        one._replace(left=one.left * 1.2, right=one.right * 1.2, dot=one.dot * 1.2) for one in some
    ]
    earlier = Packer(SPACING, draw(ROWS)).pack(wider)
    return Packing(some, packer.pack(some, earlier.places), clip)


@given(packings())
def test_every_event_has_a_place_or_is_in_exactly_one_count(packing: Packing) -> None:
    some, packed, _ = packing
    found = Counter(list(packed.places))
    found.update(member for count in packed.counts for member in count.members)
    assert found == Counter(one.event for one in some)


@given(packings())
def test_nothing_in_a_row_comes_closer_than_its_distance(packing: Packing) -> None:
    some, packed, _ = packing
    assert too_close(stretches(packed, some)) == []


@given(packings())
def test_a_count_holds_one_event_only_where_its_mark_has_no_room(packing: Packing) -> None:
    some, packed, _ = packing
    taken = stretches(packed, some)
    for count in packed.counts:
        assert count.members
        if len(count.members) == 1:
            (one,) = (one for one in some if one.event == count.members[0])
            mark = Stretch(one.event, packed.rows - 1, one.left, one.right, labelled=False)
            others = [s for s in taken if s.event != -1 or s.left != count.centre - 15]
            assert any(_in_the_way(mark, other) for other in others)


@given(packings())
def test_rows_are_as_many_as_are_said(packing: Packing) -> None:
    _, packed, _ = packing
    assert all(0 <= place.row < packed.rows for place in packed.places.values())


@given(packings())
def test_no_label_is_withheld_that_fits_what_its_rows_leave_free(packing: Packing) -> None:
    some, packed, clip = packing
    taken = stretches(packed, some)
    for one in unlabelled(packed, some):
        others = [stretch for stretch in taken if stretch.event != one.event]
        for wish in wishes(one, packed.rows, clip):
            assert any(_in_the_way(wish, other) for other in others), (one, wish)


@given(packings())
def test_a_label_gives_way_to_the_more_important_to_counts_and_to_marks_with_no_other_room(
    packing: Packing,
) -> None:
    some, packed, clip = packing
    importance = {one.event: -one.rank[0] for one in some}
    taken = stretches(packed, some)
    last = packed.rows - 1
    for one in unlabelled(packed, some):
        stronger = [
            other
            for other in taken
            if other.event == -1
            or importance[other.event] >= -one.rank[0]
            or (other.row == last and not other.labelled and other.event != one.event)
        ]
        for wish in wishes(one, packed.rows, clip):
            assert any(_in_the_way(wish, other) for other in stronger), (one, wish)


@given(packings())
def test_no_label_and_no_count_leaves_the_clip(packing: Packing) -> None:
    some, packed, clip = packing
    labels = {one.event: one.label for one in some}
    left, right = clip
    for event, place in packed.places.items():
        if place.side != "none":
            assert left <= place.text
            assert place.text + labels[event] <= right
    for count in packed.counts:
        assert left <= count.centre - SPACING.count / 2
        assert count.centre + SPACING.count / 2 <= right


@given(items(), EDGES, CLIPS)
def test_without_a_limit_every_event_is_labelled_inside_a_clip_that_is_wide_enough(
    some: list[Item], edges: list[float], clip: tuple[float, float]
) -> None:
    widest = max((one.label for one in some), default=0.0)
    reach = max((one.right for one in some), default=0.0)
    clip = min(clip[0], 0.0), max(clip[1], reach, widest)
    packed = Packer(SPACING, None, edges, clip).pack(some)
    assert unlabelled(packed, some) == []
    assert packed.counts == ()
    assert too_close(stretches(packed, some)) == []
    for stretch in stretches(packed, some):
        assert clip[0] <= stretch.left
        assert stretch.right <= clip[1]


@given(items(most=15), st.floats(10, 400))
def test_without_a_limit_no_row_is_empty(some: list[Item], width: float) -> None:
    packed = Packer(SPACING, None, clip=(0.0, width)).pack(some)
    assert {stretch.row for stretch in stretches(packed, some)} == set(range(packed.rows))


@given(items(), ROWS, EDGES, CLIPS, st.randoms(use_true_random=False))
def test_places_do_not_depend_on_the_order_in_which_events_are_given(
    some: list[Item],
    limit: int,
    edges: list[float],
    clip: tuple[float, float],
    random: object,
) -> None:
    shuffled = list(some)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random, untyped by hypothesis
    packer = Packer(SPACING, limit, edges, clip)
    assert packer.pack(some) == packer.pack(shuffled)


@given(items(), ROWS)
def test_where_nothing_is_crowded_placing_again_from_its_own_places_moves_no_label(
    some: list[Item], limit: int
) -> None:
    packer = Packer(SPACING, limit)
    once = packer.pack(some)
    assume(not once.counts)
    again = packer.pack(some, once.places)
    labelled = {one.event for one in some} - {one.event for one in unlabelled(once, some)}
    moved = [e for e in labelled if again.places.get(e, once.places[e]).row != once.places[e].row]
    assert moved == []


def test_a_label_stands_right_of_its_mark_and_left_where_right_has_no_room() -> None:
    packer = Packer(SPACING, 1)
    alone = packer.pack([item(0, 300, 12, 100)])
    assert alone.places[0].side == "right"
    assert alone.places[0].text == 300 + 12 + SPACING.gap
    beside = packer.pack([item(0, 300, 12, 100), item(1, 400, 12, 100, importance=5)])
    assert beside.places[0].side == "left"
    assert beside.places[0].text == 300 - SPACING.gap - 100
    assert beside.places[1].side == "right"


def test_a_label_stands_on_a_bar_that_is_wide_enough() -> None:
    packed = Packer(SPACING, 1).pack([item(0, 100, 400, 120)])
    assert packed.places[0].side == "inside"
    assert packed.places[0].text == 100 + SPACING.gap


def test_a_label_on_a_mark_with_a_dot_begins_right_of_the_dot() -> None:
    packed = Packer(SPACING, 1).pack([Item(0, (-3, 0, 0), 0, 400, 206.5, 120)])
    assert packed.places[0].side == "inside"
    assert packed.places[0].text == 206.5 + SPACING.gap


def test_a_label_with_no_room_at_either_side_of_its_mark_stands_below_it() -> None:
    packed = Packer(SPACING, None, clip=(0.0, 200.0)).pack([item(0, 95, 10, 150)])
    assert (packed.places[0].side, packed.places[0].row, packed.rows) == ("below", 0, 2)


def test_a_label_rather_stands_left_than_across_an_edge() -> None:
    packed = Packer(SPACING, 1, edges=(350.0,)).pack([item(0, 300, 12, 100)])
    assert packed.places[0].side == "left"


def test_the_less_important_become_marks_and_then_counts() -> None:
    same_place = [item(i, 100, 12, 80, importance=5 - i) for i in range(5)]
    packed = Packer(SPACING, 2).pack(same_place)
    assert packed.places[0].side != "none"
    assert packed.places[0].row == 0
    (count,) = packed.counts
    assert set(count.members) <= {1, 2, 3, 4}
    assert count.centre == pytest.approx(106)


def test_many_events_on_one_day_are_counted_once_and_at_once() -> None:
    packed = Packer(SPACING, 4).pack([item(i, 100, 12, 80) for i in range(3_000)])
    labelled = [place for place in packed.places.values() if place.side != "none"]
    assert sum(len(count.members) for count in packed.counts) + len(packed.places) == 3_000
    assert len(labelled) == 3  # one in each row above that of the count


def _in_the_way(wish: Stretch, other: Stretch) -> bool:
    return wish.row == other.row and not keeps_distance(wish, other)

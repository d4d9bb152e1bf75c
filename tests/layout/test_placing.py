"""Rows at every scale: a small zoom moves few, and no scale is too close or too wide."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.measuring import MEASURE
from tests.layout.packed import keeps_distance, stretches, too_close, unlabelled, wishes
from viewer.layout.crowding import UNBOUNDED
from viewer.layout.labels import labels
from viewer.layout.placing import Placed, Placing, spacing
from viewer.layout.scale import TimeScale
from viewer.model.document import Document
from viewer.model.queries import Columns
from viewer.state.opening import opening
from viewer.state.viewport import LONGEST, SHORTEST, YEAR, Viewport
from viewer.style.metrics import metrics

WIDTH, ROWS = 916.0, (7, 7, 3, 3, 2, 2)
SIZES = metrics()


def placing(document: Document) -> Placing:
    columns = Columns(document)
    members = [columns.members(lane) for lane in range(len(document.themes) + 1)]
    made = labels(document, range(len(columns)), SIZES, MEASURE)
    return Placing(document, members, made, SIZES, opening(document).viewport.span)


@pytest.fixture(scope="module")
def at(chronology: Document) -> Callable[[float], Placed]:
    """The chronology's places where so many seconds are in view."""
    made = placing(chronology)
    return lambda span: made.at(WIDTH / span, WIDTH, ROWS)


def moved(one: Placed, other: Placed) -> tuple[int, int]:
    """How many events labelled at both scales changed their row, and how many there are."""
    changed = both = 0
    for before, after in zip(one.lanes, other.lanes, strict=True):
        for number, place in before.places.items():
            later = after.places.get(number)
            if later is not None and "none" not in (place.side, later.side):
                both += 1
                changed += place.row != later.row
    return changed, both


@pytest.mark.parametrize(("factor", "most"), [(1.05, 0.03), (1.2, 0.10)])
def test_a_small_zoom_moves_few_events_to_another_row(
    at: Callable[[float], Placed], factor: float, most: float
) -> None:
    changed = both = 0
    for step in range(40):
        span = 80 * YEAR * 0.75**step
        here = moved(at(span), at(span / factor))
        changed, both = changed + here[0], both + here[1]
    assert both > 1_000
    assert changed <= most * both


def test_hardly_a_label_gives_way_to_a_less_important_event_above_the_last_row(
    at: Callable[[float], Placed],
) -> None:
    """What moves to a better place leaves room that a less important one beside it may not fill."""
    distances = spacing(SIZES)
    yielding = withheld = 0
    for step in range(20):
        placed = at(80 * YEAR * 0.6**step)
        for lane, items in zip(placed.lanes, placed.items, strict=True):
            taken = stretches(lane, items.values(), distances)
            for one in unlabelled(lane, items.values()):
                stronger = [s for s in taken if s.event == -1 or items[s.event].rank < one.rank]
                withheld += 1
                yielding += any(
                    all(s.row != wish.row or keeps_distance(wish, s, distances) for s in stronger)
                    for wish in wishes(one, lane.rows - 1, UNBOUNDED, distances)
                )
    assert withheld > 1_000
    assert yielding <= 0.005 * withheld


def test_the_same_scale_has_the_same_rows_wherever_one_came_from(chronology: Document) -> None:
    one, other = placing(chronology), placing(chronology)
    for span in (80 * YEAR, YEAR, YEAR / 50):
        other.at(WIDTH / span, WIDTH, ROWS)
    span = YEAR * 0.9
    assert one.at(WIDTH / span, WIDTH, ROWS) == other.at(WIDTH / span, WIDTH, ROWS)


@pytest.mark.parametrize("span", [SHORTEST, 3_600.0, YEAR, 80 * YEAR, LONGEST])
def test_every_scale_has_places_for_all_events(
    at: Callable[[float], Placed], chronology: Document, span: float
) -> None:
    placed = at(span)
    found = [number for lane in placed.lanes for number in lane.places]
    found += [n for lane in placed.lanes for count in lane.counts for n in count.members]
    assert sorted(found) == list(range(len(chronology.events)))
    for lane, items in zip(placed.lanes, placed.items, strict=True):
        distances = spacing(SIZES)
        taken = stretches(lane, items.values(), distances)
        hair = [s._replace(left=s.left + 1e-3, right=s.right - 1e-3) for s in taken]
        assert too_close(hair, distances) == []


@given(
    st.floats(-1e11, 1e11),
    st.floats(SHORTEST, LONGEST),
    st.floats(0, 500),
    st.floats(1, 7_680),
    st.floats(0, 1),
)
def test_the_scale_is_its_own_inverse(
    start: float, span: float, left: float, width: float, share: float
) -> None:
    scale = TimeScale(Viewport(start, start + span), left, width)
    x = left + share * width
    assert scale.x(scale.instant(x)) == pytest.approx(x, abs=0.01)
    assert scale.x(start) == left
    assert scale.x(scale.viewport.end) == pytest.approx(scale.right)

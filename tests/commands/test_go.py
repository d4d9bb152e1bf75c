"""From event to event, closer and farther, to stretches that have a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.commands.desk import User
from viewer.commands.go import pan, zoom
from viewer.commands.registry import Registry
from viewer.commands.stretches import opening_in_words
from viewer.i18n import words
from viewer.model.document import Document, Opening
from viewer.state.opening import everything, opening
from viewer.state.viewport import Viewport


def test_next_passes_every_event_once_and_stops_at_the_last(user: User) -> None:
    document = user.store.document
    user.store.apply(lambda view: replace(view, selected=document.events[0].id))
    passed = [user.view.selected]
    while user.can("go.next"):
        user.run("go.next")
        passed.append(user.view.selected)
    assert passed == [event.id for event in document.events]


def test_previous_passes_back_and_stops_at_the_first(user: User) -> None:
    ids = [event.id for event in user.store.document.events]
    user.store.apply(lambda view: replace(view, selected=ids[3]))
    while user.can("go.previous"):
        user.run("go.previous")
    assert user.view.selected == ids[0]


@pytest.mark.parametrize("command", ["go.next", "go.previous"])
def test_the_event_gone_to_begins_in_view(user: User, command: str) -> None:
    user.store.apply(lambda view: replace(view, viewport=Viewport(0, 86_400)))
    user.run(command)
    document = user.store.document
    index = [event.id for event in document.events].index(user.view.selected)
    start = document.dates[index].start
    assert user.view.viewport.start <= start < user.view.viewport.end
    assert user.view.viewport.span == 86_400


def test_without_a_selection_next_is_the_first_in_view_and_previous_the_last(user: User) -> None:
    user.store.apply(lambda view: replace(view, selected=""))
    user.run("go.next")
    assert user.view.selected.startswith("2024-01")
    user.store.apply(lambda view: replace(view, selected=""))
    user.run("go.previous")
    assert user.view.selected.startswith("2024-12")


def test_zooming_keeps_the_selected_event_in_its_place(user: User) -> None:
    document = user.store.document
    index = [event.id for event in document.events].index(user.view.selected)
    start, before = document.dates[index].start, user.view.viewport
    user.run("go.zoom-in")
    after = user.view.viewport
    assert after.span < before.span
    share = (start - before.start) / before.span
    assert (start - after.start) / after.span == pytest.approx(share)


def test_all_and_opening_know_when_they_are_in_view(user: User, registry: Registry) -> None:
    everything_, opening_ = registry["go.all"].checked, registry["go.opening"].checked
    assert everything_ is not None
    assert opening_ is not None
    assert opening_(user.context)
    user.run("go.all")
    assert everything_(user.context)
    assert not opening_(user.context)
    user.run("go.opening")
    assert user.view == opening(user.store.document)


def test_the_last_twelve_months_end_with_the_coverage(user: User) -> None:
    user.run("go.last-year")
    seen = user.view.viewport
    assert seen.end == 1_779_807_600  # the end of 26 May 2026 in Seoul
    assert seen.span == pytest.approx(365.2425 * 86_400)


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2024-01", "2024-12", "2024"),
        ("2024", "2024", "2024"),
        ("2024-10", "2024-12", "Oct–Dec 2024"),
        ("2024-10-15", "2024-10-15", "15 Oct 2024"),
    ],
)
def test_the_opening_is_told_as_briefly_as_it_can_be(
    chronology: Document, start: str, end: str, told: str
) -> None:
    document = replace(chronology, opening=Opening(start=start, end=end))
    assert opening_in_words(document, words("en")) == told


def test_a_document_without_an_opening_offers_none(
    chronology: Document, registry: Registry
) -> None:
    user = User(replace(chronology, opening=None), registry)
    assert not user.can("go.opening")
    assert user.view.viewport == everything(chronology)


def test_zooming_out_ends_where_there_is_three_times_as_much_as_all_events(user: User) -> None:
    for _ in range(40):
        user.run("go.zoom-out")
    whole, seen = everything(user.store.document), user.view.viewport
    assert seen.span == pytest.approx(3 * whole.span)
    assert seen.start < whole.start
    assert seen.end > whole.end
    user.run("go.zoom-in")
    assert user.view.viewport.span < seen.span


def test_no_zoom_is_closer_than_an_opening_that_is_wider_than_all(chronology: Document) -> None:
    document = replace(chronology, opening=Opening(start="1000", end="3000"))
    view = opening(document)
    assert zoom(document, view, 2, view.viewport.centre).viewport.span == view.viewport.span


@given(
    factors=st.lists(st.floats(0.1, 10), max_size=20),
    shares=st.lists(st.floats(-3, 3), max_size=20),
)
def test_no_zoom_or_pan_loses_the_document(
    chronology: Document, factors: list[float], shares: list[float]
) -> None:
    view = opening(chronology)
    for factor in factors:
        view = zoom(chronology, view, factor, view.viewport.start)
    for share in shares:
        view = pan(chronology, view, share * view.viewport.span)
    whole = everything(chronology)
    assert whole.start - 1 <= view.viewport.centre <= whole.end + 1

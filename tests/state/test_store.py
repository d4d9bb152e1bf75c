"""The store: who watches it is told each change once, in order, with old and new."""

import pytest
from msgspec.structs import replace

from tests.layout.timelines import dated
from viewer.state.opening import opening
from viewer.state.store import State, Store
from viewer.state.view import ViewState


def a_store() -> Store:
    document = dated("2024-01-15")
    return Store(State(document, opening(document)))


def selecting(event: str, view: ViewState) -> ViewState:
    return replace(view, selected=event)


def test_a_subscriber_is_told_the_state_before_and_after() -> None:
    store, told = a_store(), []
    before = store.state
    store.subscribe(lambda old, new: told.append((old, new)))
    store.apply(lambda view: selecting("event-0", view))
    assert told == [(before, store.state)]
    assert store.view.selected == "event-0"
    assert store.document is before.document


def test_an_equal_view_tells_nobody() -> None:
    store, told = a_store(), []
    store.subscribe(lambda _, new: told.append(new))
    store.apply(replace)
    store.open(store.document, replace(store.view))
    assert told == []


def test_opening_replaces_document_and_view_at_once() -> None:
    store, told = a_store(), []
    store.subscribe(lambda old, new: told.append((old.document, new.document, new.view)))
    old, other = store.document, dated("1999")
    store.open(other, opening(other))
    assert told == [(old, other, opening(other))]


def test_the_same_view_of_another_document_is_a_change() -> None:
    store, told = a_store(), []
    store.subscribe(lambda _, new: told.append(new))
    store.open(dated("2024-01-15"), store.view)
    assert len(told) == 1


def test_who_has_unsubscribed_is_told_no_more() -> None:
    store, told = a_store(), []
    unsubscribe = store.subscribe(lambda _, new: told.append(new))
    unsubscribe()
    store.apply(lambda view: selecting("event-0", view))
    assert told == []


def test_one_who_is_unsubscribed_while_others_are_told_is_told_no_more() -> None:
    store, told = a_store(), []
    store.subscribe(lambda *_: leave())
    leave = store.subscribe(lambda _, new: told.append(new))
    store.apply(lambda view: selecting("event-0", view))
    assert told == []


def test_one_who_unsubscribes_itself_does_not_keep_others_from_being_told() -> None:
    store, told = a_store(), []
    leave = store.subscribe(lambda *_: leave())
    store.subscribe(lambda _, new: told.append(new.view.selected))
    store.apply(lambda view: selecting("event-0", view))
    store.apply(lambda view: selecting("", view))
    assert told == ["event-0", ""]


def test_a_change_made_by_a_subscriber_reaches_all_after_the_change_that_it_follows() -> None:
    store, told = a_store(), []

    def follow(_: State, new: State) -> None:
        if new.view.selected == "event-0":
            store.apply(lambda view: replace(view, pane=False))

    store.subscribe(follow)
    store.subscribe(lambda old, new: told.append((old, new)))
    first = store.state
    store.apply(lambda view: selecting("event-0", view))
    assert [old for old, _ in told] == [first, told[0][1]]
    assert [(new.view.selected, new.view.pane) for _, new in told] == [
        ("event-0", True),
        ("event-0", False),
    ]


def test_a_subscriber_that_fails_keeps_no_other_from_being_told() -> None:
    store, told = a_store(), []

    def fail(_: State, new: State) -> None:
        if new.view.selected:
            raise RuntimeError("a subscriber failed")

    store.subscribe(fail)
    store.subscribe(lambda _, new: told.append(new.view.selected))
    with pytest.raises(RuntimeError):
        store.apply(lambda view: selecting("event-0", view))
    assert told == ["event-0"]
    store.apply(lambda view: selecting("", view))
    assert told == ["event-0", ""]
    assert store.view.selected == ""

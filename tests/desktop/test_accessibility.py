"""The timeline for those who do not see it."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from shiboken6 import isValid

from tests.desktop.hands import press_key, settle
from viewer.desktop.window import Window


@pytest.fixture
def listed(window: Window) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(window.canvas)


def names(listed: QAccessibleInterface) -> list[str]:
    return [listed.child(index).text(QAccessible.Text.Name) for index in range(listed.childCount())]


def test_the_timeline_can_be_read_event_by_event(
    window: Window, listed: QAccessibleInterface
) -> None:
    assert listed.role() is QAccessible.Role.List
    assert listed.text(QAccessible.Text.Name) == "Timeline"
    assert (
        listed.childCount() == window.canvas.scene.tally.labelled + window.canvas.scene.tally.marks
    )
    told = names(listed)
    assert told[0].startswith("about") or "2024" in told[0]
    assert "Monday 15 January 2024: Kim asks to name South Korea ‘principal enemy’" in told


def test_an_entry_lies_where_its_event_is_seen(
    window: Window, listed: QAccessibleInterface
) -> None:
    for index in range(listed.childCount()):
        area = listed.child(index).rect()
        found = listed.childAt(area.center().x(), area.center().y())
        assert found is not None
    assert listed.childAt(-5, -5) is None


def test_the_selected_entry_says_so(window: Window, listed: QAccessibleInterface) -> None:
    chosen = [index for index in range(listed.childCount()) if listed.child(index).state().selected]
    assert len(chosen) == 1
    assert "principal enemy" in listed.child(chosen[0]).text(QAccessible.Text.Name)
    assert listed.indexOfChild(listed.child(chosen[0])) == chosen[0]


def test_entries_are_told_in_the_language_of_content_that_is_chosen(
    window: Window, listed: QAccessibleInterface
) -> None:
    assert any("Monday 15 January 2024: " in name for name in names(listed))
    window.store.apply(lambda view: replace(view, language="ko"))
    settle()
    told = names(listed)
    assert any(name.startswith("2024년 1월 15일 월요일: ") for name in told)
    assert not any("January" in name for name in told)


def test_entries_are_those_of_the_document_that_is_open(
    window: Window, listed: QAccessibleInterface
) -> None:
    items = [listed.child(index) for index in range(listed.childCount())]
    numbers = [QAccessible.uniqueId(item) for item in items]
    document = window.store.document
    events = tuple(replace(event, title="Another title") for event in document.events)
    window.store.open(replace(document, events=events), window.store.view)
    settle()
    assert all(name.endswith(": Another title") for name in names(listed))
    assert not any(isValid(item) for item in items)
    assert not any(QAccessible.accessibleInterface(number) for number in numbers)


def test_a_newly_selected_event_is_announced(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: told.append(event.message()),
    )
    press_key(window.canvas, Qt.Key.Key_Right)
    assert len(told) == 1
    assert "2024" in told[0]

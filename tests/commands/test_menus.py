"""File, Edit, View and Help."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.commands.desk import User
from viewer.commands.command import Command, Group
from viewer.commands.registry import Registry, run
from viewer.state.view import TEXT_SCALES


def choices(registry: Registry, group_id: str, user: User) -> dict[str, Command]:
    """The commands of a submenu by their captions."""
    (group,) = [entry for entry in registry.entries if entry.id == group_id]
    assert isinstance(group, Group)
    return {found.caption(user.context): found for found in group.commands(user.context)}


def checked(found: dict[str, Command], user: User) -> list[str]:
    return [name for name, c in found.items() if c.checked is not None and c.checked(user.context)]


@pytest.mark.parametrize("command", ["file.open", "file.open-folder"])
def test_what_is_chosen_is_opened_and_nothing_else(user: User, command: str) -> None:
    user.run(command)
    assert user.desk.opened == []
    user.desk.choice = Path("a")
    user.run(command)
    assert user.desk.opened == [Path("a")]


def test_recent_documents_are_offered_and_opened(user: User, registry: Registry) -> None:
    user.desk.recent = (Path("a.json"), Path("b {} & c"))
    found = choices(registry, "file.recent", user)
    assert list(found) == ["a.json", "b {} & c"]
    run(found["b {} & c"], user.context)
    assert user.desk.opened == [Path("b {} & c")]


def test_selected_text_goes_before_the_event(user: User) -> None:
    user.desk.selection = "some words"
    user.run("edit.copy")
    assert user.desk.copied == "some words"


def test_an_event_is_copied_in_the_language_shown(user: User) -> None:
    user.store.apply(lambda view: replace(view, language="ko"))
    user.run("edit.copy")
    lines = user.desk.copied.splitlines()
    assert lines[:2] == ["김정은, 한국 ‘주적’ 명시 요구", "2024년 1월 15일 월요일"]
    event = next(e for e in user.store.document.events if e.id == user.view.selected)
    assert len(lines) == 2 + len(event.sources)


def test_nothing_is_copied_where_nothing_is_selected(user: User) -> None:
    user.store.apply(lambda view: replace(view, selected=""))
    user.run("edit.copy")
    user.run("edit.copy-quote")
    assert user.desk.copied == ""
    assert user.desk.asked == []


def test_the_chosen_theme_is_checked(user: User, registry: Registry) -> None:
    found = choices(registry, "view.theme", user)
    assert checked(found, user) == ["As the system"]
    run(found["Dark"], user.context)
    assert user.view.theme == "dark"
    assert checked(found, user) == ["Dark"]


def test_languages_are_the_documents_by_their_own_names(user: User, registry: Registry) -> None:
    found = choices(registry, "view.language", user)
    assert list(found) == ["English", "한국어"]
    run(found["한국어"], user.context)
    assert user.view.language == "ko"


def test_text_grows_and_shrinks_within_what_is_on_offer(user: User, registry: Registry) -> None:
    while user.can("view.text-larger"):
        user.run("view.text-larger")
    assert user.view.text_scale == 200
    sizes = [200]
    while user.can("view.text-smaller"):
        user.run("view.text-smaller")
        sizes.append(user.view.text_scale)
    assert sizes == sorted(TEXT_SCALES, reverse=True)
    assert checked(choices(registry, "view.text-size", user), user) == ["80 %"]
    user.run("view.text-reset")
    assert user.view.text_scale == 100


def test_the_pane_can_be_hidden_and_shown(user: User) -> None:
    user.run("view.pane")
    assert not user.view.pane
    user.run("view.pane")
    assert user.view.pane


@pytest.mark.parametrize(
    ("command", "asked"),
    [
        ("file.export", "export"),
        ("file.quit", "quit"),
        ("edit.copy-quote", "quote"),
        ("help.shortcuts", "shortcuts"),
        ("help.about", "about"),
    ],
)
def test_what_only_the_desktop_can_do_is_left_to_it(user: User, command: str, asked: str) -> None:
    user.run(command)
    assert user.desk.asked == [asked]

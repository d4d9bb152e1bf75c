"""The registry holds together, and the runner lets no failure out."""

import logging

import pytest
from msgspec.structs import replace

from tests.commands.desk import User
from viewer.commands.command import Command
from viewer.commands.registry import MENUS, Registry, run


def command(name: str, **fields: object) -> Command:
    made = Command(id=name, title="Do it", run=lambda _: None, menu="file")
    return replace(made, **fields)


def test_every_command_stands_in_a_menu_and_has_a_title(registry: Registry, user: User) -> None:
    listed = [entry for menu in MENUS for entry in registry.of_menu(menu)]
    assert sorted(entry.id for entry in listed) == sorted(entry.id for entry in registry.entries)
    for found in registry:
        assert found.caption(user.context)
        assert "{}" not in found.caption(user.context)


def test_sections_of_a_menu_are_not_torn_apart(registry: Registry) -> None:
    for menu in MENUS:
        sections = [entry.section for entry in registry.of_menu(menu)]
        assert sections == sorted(sections)


@pytest.mark.parametrize(
    "entries",
    [
        (command("a"), command("a")),
        (command("a", shortcuts=("F2",)), command("b", shortcuts=("F3", "F2"))),
    ],
)
def test_two_commands_cannot_have_one_id_or_one_shortcut(entries: tuple[Command, ...]) -> None:
    with pytest.raises(ValueError, match="given twice"):
        Registry(entries)


def test_a_failure_is_logged_with_the_command_and_told_in_one_sentence(
    user: User, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> None:
        raise OSError("the disk is full.")

    with caplog.at_level(logging.ERROR):
        run(command("file.fail", run=fail), user.context)
    assert user.desk.told == ["“Do it” did not work: the disk is full."]
    assert "file.fail" in caplog.text


def test_what_is_not_enabled_does_not_run(user: User) -> None:
    ran: list[object] = []
    run(command("a", run=ran.append, enabled=lambda _: False), user.context)
    assert ran == []

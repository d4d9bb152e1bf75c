"""All commands of the program, and the one place that runs them."""

from collections.abc import Iterator
from typing import get_args

from viewer.commands.command import Command, Group, Menu
from viewer.commands.context import Context
from viewer.logs import log

MENUS: tuple[Menu, ...] = get_args(Menu)


class Registry:
    """Commands and groups in the order of the menus; ids and shortcuts are unique."""

    def __init__(self, entries: tuple[Command | Group, ...]) -> None:
        self.entries = entries
        self._commands = {entry.id: entry for entry in self}
        _refuse_twins([entry.id for entry in entries])
        _refuse_twins([key for command in self for key in command.shortcuts])

    def __iter__(self) -> Iterator[Command]:
        """The commands that are always there; those of groups come and go."""
        return (entry for entry in self.entries if isinstance(entry, Command))

    def __getitem__(self, command_id: str) -> Command:
        return self._commands[command_id]

    def of_menu(self, menu: Menu) -> tuple[Command | Group, ...]:
        """By section, and within one in the order given."""
        entries = (entry for entry in self.entries if entry.menu == menu)
        return tuple(sorted(entries, key=lambda entry: entry.section))


def run(command: Command, context: Context) -> None:
    """Runs a command that is enabled; a failure is logged and told, and goes no further."""
    if not command.enabled(context):
        return
    try:
        command.run(context)
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the window goes on
        log.exception("Command %s failed", command.id)
        message = context.words.text("“{title}” did not work: {reason}.")
        reason = str(error).rstrip(".") or type(error).__name__
        context.services.tell(message.format(title=command.caption(context), reason=reason))


def _refuse_twins(names: list[str]) -> None:
    twins = {name for name in names if names.count(name) > 1}
    if twins:
        raise ValueError(f"given twice: {', '.join(sorted(twins))}")

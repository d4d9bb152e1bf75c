"""The commands of the program, put together."""

from viewer.commands import edit, file, go, help, view  # noqa: A004 - named as its menu is
from viewer.commands.registry import Registry


def every_command() -> Registry:
    """A registry of all commands, in the order of the menus."""
    return Registry((*file.ENTRIES, *edit.ENTRIES, *view.ENTRIES, *go.ENTRIES, *help.ENTRIES))

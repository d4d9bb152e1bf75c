"""Something that a user can do, as data."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from viewer.commands.context import Context

Menu = Literal["file", "edit", "view", "go", "help"]
"""The menus, in the order of the menu bar."""

Scope = Literal["window", "timeline"]
"""Where a shortcut works: everywhere, or while the timeline has the keyboard."""

PlatformKey = Literal["", "Copy", "HelpContents", "Open", "Quit", "ZoomIn", "ZoomOut"]
"""A key that each system has its own of, by Qt's name."""

PlatformRole = Literal["", "about", "quit"]
"""Where macOS wants a command in its application menu."""


def _always(_: Context) -> bool:
    return True


def _nothing(_: Context) -> str:
    return ""


class Command(Struct, frozen=True, kw_only=True):
    """One entry of menus, toolbar, context menu and the page of shortcuts."""

    id: str
    title: str
    """Marked for translation; `{}` stands for what `subject` tells."""
    run: Callable[[Context], None]
    menu: Menu
    section: int = 0
    """Between two sections of a menu lies a line."""
    subject: Callable[[Context], str] = _nothing
    """The part of the title that comes from the document or the system, not translated."""
    enabled: Callable[[Context], bool] = _always
    checked: Callable[[Context], bool] | None = None
    """Whether a choice is made; None where the command is no choice."""
    platform_key: PlatformKey = ""
    shortcuts: tuple[str, ...] = ()
    """In Qt's portable notation; those of `platform_key` come first where the system has any."""
    scope: Scope = "window"
    platform_role: PlatformRole = ""
    toolbar: bool = False
    context_menu: bool = False

    def caption(self, context: Context) -> str:
        """The title as people read it."""
        return context.words.text(self.title).replace("{}", self.subject(context))


class Group(Struct, frozen=True, kw_only=True):
    """A submenu; what it holds follows from the context each time that it opens."""

    id: str
    title: str
    menu: Menu
    commands: Callable[[Context], tuple[Command, ...]]
    section: int = 0

"""Menus and actions, made from the registry of commands."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from viewer.commands.command import Command, Group, Menu
from viewer.commands.context import Context
from viewer.commands.registry import MENUS, Registry, run
from viewer.i18n import mark

MENU_TITLES: dict[Menu, str] = {
    "file": mark("&File"),
    "edit": mark("&Edit"),
    "view": mark("&View"),
    "go": mark("&Go"),
    "help": mark("&Help"),
}
_ROLES = {
    "": QAction.MenuRole.NoRole,
    "about": QAction.MenuRole.AboutRole,
    "quit": QAction.MenuRole.QuitRole,
}


def key_sequences(command: Command) -> list[QKeySequence]:
    """The keys of a command on this system, the system's own first."""
    sequences = [QKeySequence(keys) for keys in command.shortcuts]
    if not command.platform_key:
        return sequences
    # The first is what people type; others are keys that few keyboards have.
    own = QKeySequence.keyBindings(QKeySequence.StandardKey[command.platform_key])[:1]
    return own + [keys for keys in sequences if keys not in own]


def typed(event: QKeyEvent) -> tuple[QKeySequence, ...]:
    """What a key may stand for: itself with what is held down, or the sign that it types."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    itself = QKeySequence(event.key() | held.value)  # many a letter is no Qt.Key
    if event.text().isprintable() and not held & ~Qt.KeyboardModifier.ShiftModifier:
        return itself, QKeySequence(event.text())
    return (itself,)


class Actions(QObject):
    """An action for each command; the commands' titles, choices and keys follow the context."""

    def __init__(self, registry: Registry, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._registry = registry
        self._context = context
        self._menus: dict[Menu, QMenu] = {}
        self._of_timeline: list[tuple[QAction, list[QKeySequence]]] = []
        self._actions = {command.id: self._made(command, self) for command in registry}
        self.refresh()

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def refresh(self) -> None:
        """Brings titles, choices and what can be done up to date."""
        for command in self._registry:
            self._update(self._actions[command.id], command)

    def attach(self, window: QWidget, timeline: QWidget) -> None:
        """Lets the shortcuts work: everywhere in the window, or where the timeline has the keys."""
        for command in self._registry:
            action = self._actions[command.id]
            if command.scope == "timeline":
                self._of_timeline.append((action, key_sequences(command)))
            else:
                window.addAction(action)
        timeline.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Carries out what a key says that the timeline is given."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        keys = typed(event)
        for action, own in self._of_timeline:
            if action.isEnabled() and any(key in keys for key in own):
                action.trigger()
                return True
        return False

    def add_menus(self, bar: QMenuBar) -> None:
        """Adds the menus to a menu bar, still empty; a start has no time for their contents."""
        for name in MENUS:
            self._menus[name] = bar.addMenu(self._context.words.text(MENU_TITLES[name]))

    def fill_menus(self) -> None:
        for name, menu in self._menus.items():
            if menu.isEmpty():
                self._fill_menu(menu, self._registry.of_menu(name))

    def context_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for command in self._registry:
            if command.context_menu:
                menu.addAction(self._actions[command.id])
        return menu

    def _fill_menu(self, menu: QMenu, entries: tuple[Command | Group, ...]) -> None:
        section = 0
        for entry in entries:
            if entry.section != section:
                menu.addSeparator()
                section = entry.section
            if isinstance(entry, Command):
                menu.addAction(self._actions[entry.id])
            else:
                self._add_group(menu, entry)

    def _add_group(self, menu: QMenu, group: Group) -> None:
        submenu = menu.addMenu(self._context.words.text(group.title))
        submenu.aboutToShow.connect(lambda: self._fill_group(submenu, group))
        menu.aboutToShow.connect(lambda: submenu.setEnabled(bool(group.commands(self._context))))

    def _fill_group(self, submenu: QMenu, group: Group) -> None:
        submenu.clear()
        for command in group.commands(self._context):
            action = self._made(command, submenu)
            self._update(action, command)
            submenu.addAction(action)

    def _made(self, command: Command, parent: QObject) -> QAction:
        action = QAction(parent)
        action.setObjectName(command.id)
        if command.scope == "window":
            action.setShortcuts(key_sequences(command))
        action.setMenuRole(_ROLES[command.platform_role])
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda: self._run(command))
        return action

    def _run(self, command: Command) -> None:
        run(command, self._context)
        # A click toggles a choice even where the state has not changed.
        self.refresh()

    def _update(self, action: QAction, command: Command) -> None:
        caption = command.caption(self._context).replace("&", "&&")
        action.setText(caption + _shown_keys(command))
        action.setToolTip(caption)
        action.setIconText(caption)  # else a button leaves out the ellipsis
        action.setEnabled(command.enabled(self._context))
        if command.checked is not None:
            action.setChecked(command.checked(self._context))


def _shown_keys(command: Command) -> str:
    """The key that a menu shows of a command that is carried out by the timeline alone.

    As a shortcut of Qt's it would take the key from a menu that is open.
    """
    keys = key_sequences(command)[:1] if command.scope == "timeline" else []
    return "".join(f"\t{key.toString(QKeySequence.SequenceFormat.NativeText)}" for key in keys)

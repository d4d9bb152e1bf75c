"""The page of shortcuts, made from the registry, and what hands do on the timeline."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.commands.context import Context
from viewer.commands.registry import MENUS, Registry
from viewer.desktop.menus import MENU_TITLES, key_sequences
from viewer.i18n import Words, mark

_GESTURES = (
    (mark("Up, Down"), mark("Scroll the lanes, where they do not fit")),
    (mark("Wheel"), mark("Zoom in and out at the pointer")),
    (mark("Shift + wheel"), mark("Earlier and later")),
    (mark("Two fingers on a trackpad"), mark("Move")),
    (mark("Pinch, or Ctrl + scroll"), mark("Zoom in and out at the pointer")),
    (mark("Drag"), mark("Move")),
    (mark("Click on an event"), mark("Select it")),
    (mark("Click on a count"), mark("Zoom to its events")),
    (mark("Double click"), mark("Zoom in at the pointer")),
)

_FRAME = 60
"""What a window's title bar and borders may take of a screen's height, in logical pixels."""

Row = tuple[str, str]
"""What is done, and by which keys or gesture."""


class Shortcuts(QDialog):
    """A list under the name of each menu."""

    def __init__(self, parent: QWidget, registry: Registry, context: Context) -> None:
        super().__init__(parent)
        words = context.words
        self.setWindowTitle(words.text("Keyboard shortcuts"))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(24, 12, 24, 16)
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for title, rows in sections(registry, context):
            _add_section(grid, title, rows)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(words.text("Keyboard shortcuts"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 14)
        layout.addWidget(scroll)
        layout.addWidget(_close_button(self, words))
        room = self.screen().availableSize().height() - _FRAME
        whole = page.sizeHint().height() + layout.sizeHint().height() - scroll.sizeHint().height()
        self.resize(520, min(whole, room))


def sections(registry: Registry, context: Context) -> list[tuple[str, list[Row]]]:
    """Every command that has keys, by menu, and the gestures."""
    words = context.words
    found: list[tuple[str, list[Row]]] = []
    for menu in MENUS:
        rows = [
            (command.caption(context).rstrip("…"), keys_in_words(key_sequences(command), words))
            for command in registry
            if command.menu == menu and key_sequences(command)
        ]
        found.append((words.text(MENU_TITLES[menu]).replace("&", ""), rows))
    gestures = [(words.text(effect), words.text(gesture)) for gesture, effect in _GESTURES]
    return [*found, (words.text("On the timeline"), gestures)]


def keys_in_words(keys: list[QKeySequence], words: Words) -> str:
    native = (key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    return words.text(" or ").join(native)


def _add_section(grid: QGridLayout, title: str, rows: list[Row]) -> None:
    heading = _label(title, "section")
    grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
    for what, how in rows:
        row = grid.rowCount()
        grid.addWidget(_label(what), row, 0)
        grid.addWidget(_label(how, "keys"), row, 1)


def _label(text: str, name: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setIndent(0)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _close_button(dialog: QDialog, words: Words) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(words.text("Close"))
    buttons.rejected.connect(dialog.reject)
    buttons.setContentsMargins(0, 0, 24, 0)
    return buttons

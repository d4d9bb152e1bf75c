"""Which style is in force, and telling everybody when that changes."""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication

from viewer.desktop.theme import palette, style_sheet
from viewer.state.store import State, Store
from viewer.state.view import ViewState
from viewer.style.style import Style, style
from viewer.style.theme import ThemeName

_SMALLEST = 11.0
"""The smallest letter at 100 %, in logical pixels."""


_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
"""What is asked of the system for its own parts: frames of windows, dialogs for files."""


Look = tuple[ThemeName, int]
"""A theme, and the size of text in percent."""


class SystemScheme(Protocol):
    """As `QStyleHints` has it."""

    colorSchemeChanged: SignalInstance  # noqa: N815 - Qt's name

    def colorScheme(self) -> Qt.ColorScheme: ...

    def setColorScheme(self, scheme: Qt.ColorScheme, /) -> None: ...


class Appearance(QObject):
    """The style that follows from the view and the system's colour scheme, both live."""

    changed = Signal()

    def __init__(self, store: Store, application: QApplication, system: SystemScheme) -> None:
        super().__init__()
        self._store = store
        self._application = application
        self._system = system
        self._look = self._wanted(store.view)
        self._style = _styled(self._look)
        self._dress()
        if store.view.theme != "system":
            system.setColorScheme(_SCHEMES[store.view.theme])
        store.subscribe(self._follow)
        system.colorSchemeChanged.connect(self._refresh)

    @property
    def style(self) -> Style:
        """Of canvas, legend and pane; the same object until `changed`."""
        return self._style

    @property
    def name(self) -> ThemeName:
        return self._look[0]

    def _wanted(self, view: ViewState) -> Look:
        if view.theme != "system":
            return view.theme, view.text_scale
        dark = self._system.colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light", view.text_scale

    def _follow(self, old: State, new: State) -> None:
        if new.view.theme != old.view.theme:
            self._system.setColorScheme(_SCHEMES[new.view.theme])
        self._refresh()

    def _refresh(self) -> None:
        before, self._look = self._look, self._wanted(self._store.view)
        if self._look == before:
            return
        self._style = _styled(self._look)
        if self._look[0] != before[0]:
            self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._application.setPalette(palette(self.name))
        self._application.setStyleSheet(style_sheet(self.name))


def _styled(look: Look) -> Style:
    name, scale = look
    return style(name, _SMALLEST * scale / 100)

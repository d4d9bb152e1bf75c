"""Which style is in force, and telling everybody when that changes."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from viewer.desktop.theme import palette, style_sheet
from viewer.state.store import State, Store
from viewer.state.view import ViewState
from viewer.style.style import Style, style
from viewer.style.theme import ThemeName

_SMALLEST = 11.0
"""The smallest letter at 100 %, in logical pixels."""


class Appearance(QObject):
    """The style that follows from the view and the system's colour scheme, both live."""

    changed = Signal()

    def __init__(self, store: Store, application: QApplication) -> None:
        super().__init__(application)
        self._store = store
        self._application = application
        self._look = self._wanted(store.view)
        self._dress()
        store.subscribe(self._follow)
        application.styleHints().colorSchemeChanged.connect(self._refresh)

    @property
    def style(self) -> Style:
        """Of canvas, legend and pane."""
        name, scale = self._look
        return style(name, _SMALLEST * scale / 100)

    @property
    def name(self) -> ThemeName:
        return self._look[0]

    def _wanted(self, view: ViewState) -> tuple[ThemeName, int]:
        if view.theme != "system":
            return view.theme, view.text_scale
        dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light", view.text_scale

    def _follow(self, _: State, __: State) -> None:
        self._refresh()

    def _refresh(self) -> None:
        before, self._look = self._look, self._wanted(self._store.view)
        if self._look == before:
            return
        if self._look[0] != before[0]:
            self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        theme = self.style.theme
        self._application.setPalette(palette(theme))
        self._application.setStyleSheet(style_sheet(theme))

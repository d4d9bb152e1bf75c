"""The place of the pane in the window: the pane itself is made when the timeline is on screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from viewer.i18n import Words
from viewer.model.document import Document
from viewer.style.style import Style

if TYPE_CHECKING:
    from viewer.desktop.pane import Pane

Shown = tuple[Document, str, Style, Words]
"""A document in the language of the words, the id of an event, and how to set it."""


class PanePlace(QFrame):
    """Takes what the pane is to show from the start, and shows it once `fill` was called."""

    event_chosen = Signal(str)
    message = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._pane: Pane | None = None
        self._shown: Shown | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def fill(self) -> None:
        """Makes the pane."""
        if self._pane is not None:
            return
        from viewer.desktop.pane import Pane  # noqa: PLC0415 - the first frame does not need it

        self._pane = Pane(self)
        self._pane.event_chosen.connect(self.event_chosen)
        self._pane.message.connect(self.message)
        self._layout.addWidget(self._pane)
        self.setFocusProxy(self._pane)
        self._update()

    def show_event(self, document: Document, event_id: str, style: Style, words: Words) -> None:
        """An empty id shows a hint."""
        shown = (document, event_id, style, words)
        if self._shown is None or any(a is not b for a, b in zip(shown, self._shown, strict=True)):
            self._shown = shown
            self._update()

    def selected_text(self) -> str:
        return self._pane.selected_text() if self._pane else ""

    def copy_quote(self) -> None:
        if self._pane:
            self._pane.copy_quote()

    def _update(self) -> None:
        if self._pane is None or self._shown is None:
            return
        document, event_id, style, words = self._shown
        if event_id:
            self._pane.show_event(document, event_id, style, words)
        else:
            self._pane.show_hint(style, words)

"""The bar above the timeline: what is open, how much it holds, and the commands used most."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from viewer.commands.registry import Registry
from viewer.desktop.menus import Actions
from viewer.i18n import Words
from viewer.model.date_words import in_short
from viewer.model.document import Document
from viewer.model.stretches import instant_in_edtf
from viewer.model.when import Precision
from viewer.model.zones import zone

_LETTERS = 120
"""The longest title that is shown whole."""
_TITLE_ROOM = 160
"""What a title insists on, in logical pixels."""


class Toolbar(QFrame):
    """Title and number of events at the left; at the right places to go, then what to do."""

    def __init__(self, registry: Registry, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self._title = _dressed(_Title(), "title")
        self._subtitle = _dressed(QLabel(), "subtitle")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 9, 16, 9)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addStretch(1)
        shown = [command for command in registry if command.toolbar]
        pills = [_button(actions[c.id], "pill") for c in shown if c.checked is not None]
        strong = [_button(actions[c.id], "strong") for c in shown if c.checked is None]
        self.buttons = (*pills, *strong)
        for pill in pills:
            layout.addWidget(pill)
        layout.addSpacing(16)
        for button in strong:
            layout.addWidget(button)

    def show_document(self, document: Document, words: Words) -> None:
        """`document` in the language of the content, `words` in the program's."""
        self._title.setText(short_title(document))
        self._subtitle.setText(summary(document, words))
        self._break_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_title()

    def _break_title(self) -> None:
        """Breaks the title into lines only where one line has no room."""
        self._title.setWordWrap(False)
        self._title.setWordWrap(self.sizeHint().width() > self.width())


class _Title(QLabel):
    """Never makes the window wider, not even by a word that has no end."""

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), _TITLE_ROOM), least.height())


def short_title(document: Document) -> str:
    """The title as far as a bar has room for it."""
    title = document.title
    return title if len(title) <= _LETTERS else f"{title[: _LETTERS - 1]}…"


def summary(document: Document, words: Words) -> str:
    """“226 events, 1945–2026”."""
    count = len(document.events)
    told = words.plural("{n} event", "{n} events", count).format(n=f"{count:,}")
    if not document.dates:
        return told
    clock = zone(document.time_zone)
    last = max(date.end for date in document.dates) - 1
    years = [
        instant_in_edtf(instant, clock, Precision.YEAR)
        for instant in (document.dates[0].start, last)
    ]
    span = in_short(years[0] if years[0] == years[1] else "/".join(years), words)
    return words.text("{events}, {years}").format(events=told, years=span)


def _dressed(label: QLabel, name: str) -> QLabel:
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _button(action: QAction, name: str) -> QToolButton:
    """A button of a command; one that cannot be used is not there."""
    button = QToolButton()
    button.setObjectName(name)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    action.enabledChanged.connect(button.setVisible)
    button.setVisible(action.isEnabled())
    return button

"""Shows where a link leads before the browser opens it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.i18n import Words

_WIDTH = 460
_LINES = 6
"""Of the address that are seen without scrolling."""


class Leaving(QDialog):
    """Asks whether to open a page on the web; `open_page` is called if so."""

    def __init__(
        self, parent: QWidget, address: QUrl, words: Words, open_page: Callable[[QUrl], object]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.text("Open in the browser"))
        self.setMinimumWidth(_WIDTH)
        whole = address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        layout = QVBoxLayout(self)
        layout.addWidget(self._host(address, words))
        layout.addWidget(self._address(whole, words))
        buttons = QDialogButtonBox(self)
        self.open_button = QPushButton(words.text("Open page"))
        self.copy_button = QPushButton(words.text("Copy address"))
        cancel = QPushButton(words.text("Cancel"))
        buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.open_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: open_page(address))
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(whole))
        layout.addWidget(buttons)
        self.open_button.setFocus()

    def _host(self, address: QUrl, words: Words) -> QLabel:
        host = address.host(QUrl.ComponentFormattingOption.FullyEncoded)
        label = QLabel(words.text("This link leads to {host}:").format(host=host), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _address(self, whole: str, words: Words) -> QPlainTextEdit:
        """The whole address, encoded: no letter of it can pass for another."""
        field = QPlainTextEdit(whole, self)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setAccessibleName(words.text("Address"))
        field.setFixedHeight(_LINES * field.fontMetrics().lineSpacing())
        self.address_field = field
        return field

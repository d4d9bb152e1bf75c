"""The box that says what the program is, under which terms, and how old its data is."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from viewer.i18n import Words
from viewer.identity import TITLE, VERSION
from viewer.model.date_words import in_full
from viewer.model.document import Document

_ICON = 72
_WIDTH = 460


class About(QDialog):
    """The program's icon, name, version and licences, and the date of the document's data."""

    def __init__(self, parent: QWidget, document: Document, words: Words) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.text("About {program}").format(program=TITLE))
        self.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 18)
        layout.setSpacing(10)
        picture = QLabel()
        picture.setPixmap(parent.windowIcon().pixmap(_ICON, _ICON))
        picture.setAccessibleName(words.text("Icon of the program"))
        layout.addWidget(picture)
        layout.addWidget(_text(TITLE, "heading"))
        layout.addWidget(_text("\n\n".join(paragraphs(document, words))))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(words.text("Close"))
        buttons.rejected.connect(self.reject)
        layout.addSpacing(8)
        layout.addWidget(buttons)


def paragraphs(document: Document, words: Words) -> list[str]:
    """What the box says, in reading order."""
    version = words.text("Version {version}, with Qt {qt}")
    told = [version.format(version=VERSION, qt=qVersion())]
    if document.updated:
        data = words.text("“{title}”: data of {date}")
        date = in_full(document.updated, words)
        told.append(data.format(title=document.title, date=date))
    return [
        *told,
        words.text("Program: MIT licence. Qt for Python: LGPL 3."),
        words.text(
            "Texts of the bundled chronology: Creative Commons Attribution 4.0 (CC BY 4.0)."
        ),
        words.text("Quoted passages remain their publishers’ and are cited with their source."),
        words.text("Letters: Pretendard, SIL Open Font License 1.1."),
    ]


def _text(text: str, name: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    return label

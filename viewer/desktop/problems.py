"""The list of what is wrong with a document, to be read and copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.files.problems import Problem, tell
from viewer.files.read import Reading
from viewer.i18n import Words


class Problems(QDialog):
    """Every problem on a line of its own, below one sentence on what became of the document."""

    def __init__(self, parent: QWidget, reading: Reading, words: Words) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.text("Problems in the document"))
        self.list = QPlainTextEdit(listing(reading.problems, words))
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(words.text("Problems"))
        headline = QLabel(outcome(reading, words))
        headline.setTextFormat(Qt.TextFormat.PlainText)
        headline.setWordWrap(True)
        buttons = QDialogButtonBox()
        copy = buttons.addButton(words.text("Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        close = buttons.addButton(words.text("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for widget in (headline, self.list, buttons):
            layout.addWidget(widget)
        self.resize(760, 420)

    def _copy(self) -> None:
        self.list.selectAll()
        self.list.copy()


def outcome(reading: Reading, words: Words) -> str:
    """Whether the document was opened, and how many problems it has."""
    count = len(reading.problems)
    if reading.document is None:
        message = words.plural(
            "“{name}” was not opened: it has {n} problem. What was open stays open.",
            "“{name}” was not opened: it has {n} problems. What was open stays open.",
            count,
        )
    else:
        message = words.plural(
            "“{name}” is open, with {n} problem.", "“{name}” is open, with {n} problems.", count
        )
    return message.format(name=reading.path.name or reading.path, n=f"{count:,}")


def listing(problems: tuple[Problem, ...], words: Words) -> str:
    """Errors first."""
    kinds = {"error": words.text("Error"), "warning": words.text("Warning")}
    ordered = sorted(problems, key=lambda problem: problem.severity)
    return "\n".join(f"{kinds[problem.severity]}: {tell(problem, words)}" for problem in ordered)

"""File ▸ Export picture…: chooses what the picture shows, and writes it beside the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from viewer.desktop.export_form import ExportForm
from viewer.desktop.worker import Progress, Worker, Workers
from viewer.i18n import Words
from viewer.layout.picture import PictureOptions
from viewer.logs import log
from viewer.model.document import Document
from viewer.paint.fonts import tell_missing
from viewer.paint.limits import refusal
from viewer.paint.picture import PictureError, Written, write_picture
from viewer.state.store import State
from viewer.style.theme import ThemeName

_STEPS = 1000

ChoosePath = Callable[[str], Path | None]
"""Asks where to save, offering a file name; None where the user thinks better of it."""


class ExportDialog(QDialog):
    """The options are checked as they are typed; while the picture is written it can be stopped."""

    written = Signal(Path, Written)
    """Where the picture lies, and what is to be told of it."""

    def __init__(
        self,
        parent: QWidget,
        state: State,
        theme: ThemeName,
        workers: Workers,
        words: Words,
        choose_path: ChoosePath,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.text("Export picture"))
        self.setMinimumWidth(460)
        self._document, self._words, self._choose_path = state.document, words, choose_path
        self._workers = workers
        self._worker: Worker | None = None
        self.form = ExportForm(state, theme, words)
        self.form.changed.connect(self._check)
        self.told = QLabel()
        self.told.setObjectName("told")
        self.told.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setRange(0, _STEPS)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(words.text("Progress"))
        self.progress.hide()
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.export_button = buttons.addButton(words.text("Export…"), role.AcceptRole)
        self.cancel_button = buttons.addButton(words.text("Cancel"), role.RejectRole)
        self.export_button.setDefault(True)
        buttons.accepted.connect(self._export)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(14)
        for widget in (self.form, self.told, self.progress, buttons):
            layout.addWidget(widget)
        self._check()

    def reject(self) -> None:
        """Stops the writing, where a picture is being written; else closes."""
        if self._worker is None:
            super().reject()
        else:
            self._worker.cancel()
            self._tell(self._words.text("Stopping…"))

    def _check(self) -> None:
        refused = refusal(self._document, self.form.options)
        self._tell(refused.in_words(self._words) if refused else "")
        self.export_button.setEnabled(refused is None)

    def _tell(self, message: str) -> None:
        self.told.setText(message)
        self.told.setVisible(bool(message))
        self._grow()

    def _grow(self) -> None:
        """Gives a message the room that the fields need themselves."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _export(self) -> None:
        options = self.form.options
        path = self._choose_path(file_name(self._document, options))
        if path is None:
            return
        document = self._document

        def write(progress: Progress) -> object:
            return write_picture(document, options, path, progress)

        self._worker = Worker(write)
        self._worker.progressed.connect(self._show_progress)
        self._worker.finished.connect(lambda written: self._finish(path, written))
        self._worker.failed.connect(self._fail)
        self._worker.cancelled.connect(lambda: self._stop(""))
        self._tell("")
        self._set_busy(True)
        self._workers.start(self._worker)

    def _show_progress(self, share: float) -> None:
        self.progress.setValue(int(share * _STEPS))

    def _finish(self, path: Path, written: Written) -> None:
        self._worker = None
        self.written.emit(path, written)
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._stop(self._reason(error))

    def _stop(self, message: str) -> None:
        self._worker = None
        self._set_busy(False)
        self._tell(message)

    def _reason(self, error: Exception) -> str:
        if isinstance(error, PictureError):
            return error.reason.in_words(self._words)
        if isinstance(error, OSError):
            message = self._words.text("The picture cannot be written there: {reason}.")
            return message.format(reason=error.strerror or error)
        log.error("Writing a picture failed", exc_info=error)
        message = self._words.text("The picture was not written: {reason}.")
        return message.format(reason=str(error) or type(error).__name__)

    def _set_busy(self, busy: bool) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(busy)
        self.form.setEnabled(not busy)
        self.export_button.setEnabled(not busy)


def outcome(path: Path, written: Written, words: Words) -> str:
    """What was saved, and what it lacks."""
    message = words.plural(
        "Saved “{name}”: {width} × {height} pixels, {labelled} of {count} event labelled.",
        "Saved “{name}”: {width} × {height} pixels, {labelled} of {count} events labelled.",
        written.tally.in_view,
    ).format(
        name=path.name,
        width=written.width,
        height=written.height,
        labelled=written.tally.labelled,
        count=written.tally.in_view,
    )
    told = [message]
    if written.missing:
        told.append(tell_missing(written.missing, words))
    return " ".join(told)


def file_name(document: Document, options: PictureOptions) -> str:
    """A name for the picture that every system allows."""
    parts = (document.id, options.start, options.end if options.end != options.start else "")
    name = "_".join(part for part in parts if part)
    return "".join(c if c.isalnum() or c in "-_" else "-" for c in name) + ".png"

"""Reads documents beside the window, so that it stays usable meanwhile."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.desktop.worker import Worker
from viewer.files.read import read_document


class Loader(QObject):
    """Reads the documents that the user chooses; of several, only the last one counts."""

    loaded = Signal(object)
    """A `Reading`, also where it holds no document."""
    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker: Worker | None = None

    def load(self, path: Path) -> None:
        """Begins to read; the result of what is still being read will be dropped."""
        if self._worker is not None:
            self._worker.cancel()
        self._worker = Worker(lambda progress: read_document(path, progress))
        self._worker.finished.connect(self.loaded)
        self._worker.failed.connect(self.failed)
        self._worker.start()

    def give_up(self) -> None:
        """Returns when nothing is read any more; for the end of the program."""
        if self._worker is not None:
            self._worker.cancel()
            self._worker.wait()

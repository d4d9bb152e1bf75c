"""Reads documents beside the window, so that it stays usable meanwhile."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.desktop.worker import Worker, Workers
from viewer.files.read import read_document


class Loader(QObject):
    """Reads the documents that the user chooses; of several, only the last one counts."""

    loaded = Signal(object)
    """A `Reading`, also where it holds no document."""
    failed = Signal(Exception)

    def __init__(self, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._latest: Worker | None = None

    def load(self, path: Path) -> None:
        """Begins to read; the result of what is still being read will be dropped."""
        if self._latest is not None:
            self._latest.cancel()
        self._latest = Worker(lambda progress: read_document(path, progress))
        self._latest.finished.connect(self.loaded)
        self._latest.failed.connect(self.failed)
        self._workers.start(self._latest)

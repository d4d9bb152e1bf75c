"""Which document is open: reading another, and remembering how each was last looked at."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.desktop.loading import Loader
from viewer.desktop.settings import Settings
from viewer.desktop.worker import Workers
from viewer.files.read import Reading
from viewer.state.store import Store


class Session(QObject):
    """Opens documents in the store; one that cannot be read leaves all as it was."""

    read = Signal(object)
    """A `Reading` has come, with or without a document."""
    failed = Signal(Exception)

    def __init__(self, store: Store, settings: Settings, workers: Workers, path: Path) -> None:
        """`path` is that of the document in the store."""
        super().__init__()
        self._store = store
        self._settings = settings
        self._path = path
        self._loader = Loader(workers, self)
        self._loader.loaded.connect(self._arrived)
        self._loader.failed.connect(self.failed)

    @property
    def folder(self) -> Path:
        """Where to look for another document: beside the one chosen last."""
        recent = self._settings.recent
        return recent[0].parent if recent else Path.home()

    def open(self, path: Path) -> None:
        self._loader.load(path.absolute())

    def remember(self) -> None:
        """Keeps the view of the document for its next opening."""
        self._settings.remember_view(self._path, self._store.view)

    def _arrived(self, reading: Reading) -> None:
        if reading.document is not None:
            self.remember()
            self._path = reading.path
            self._settings.remember_path(reading.path)
            view = self._settings.view_of(reading.document, reading.path)
            self._store.open(reading.document, view)
        self.read.emit(reading)

"""What only the desktop can do for commands: dialogs, the clipboard, opening, leaving."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from viewer.commands.context import Context
from viewer.commands.registry import Registry
from viewer.desktop.appearance import Appearance
from viewer.desktop.session import Session
from viewer.desktop.settings import Settings
from viewer.desktop.window import Window
from viewer.desktop.worker import Workers
from viewer.files.read import Reading
from viewer.i18n import Words
from viewer.paint.fonts import missing, tell_missing
from viewer.state.store import Store

if TYPE_CHECKING:
    from viewer.paint.picture import Written


class DesktopServices(QObject):
    """Carries out what commands ask for, with dialogs over the window.

    Modules of dialogs are imported when one is shown: a start needs none of them.
    """

    def __init__(
        self,
        window: Callable[[], Window],
        store: Store,
        session: Session,
        settings: Settings,
        appearance: Appearance,
        registry: Registry,
        workers: Workers,
        words: Words,
    ) -> None:
        """`window` is not called before the window is there."""
        super().__init__()
        self._find_window = window
        self._store = store
        self._session = session
        self._settings = settings
        self._appearance = appearance
        self._registry = registry
        self._workers = workers
        self._words = words
        session.read.connect(self._show_outcome)
        session.failed.connect(self._tell_failure)

    @property
    def _window(self) -> Window:
        return self._find_window()

    @property
    def context(self) -> Context:
        return Context(self._store, self, self._words)

    def choose_file(self) -> Path | None:
        text = self._words.text
        kinds = f"{text('Chronologies')} (*.json *.toml);;{text('All files')} (*)"
        name, _ = QFileDialog.getOpenFileName(
            self._window, text("Open file"), str(self._session.folder), kinds
        )
        return Path(name) if name else None

    def choose_folder(self) -> Path | None:
        title = self._words.text("Open folder")
        name = QFileDialog.getExistingDirectory(self._window, title, str(self._session.folder))
        return Path(name) if name else None

    def open_path(self, path: Path) -> None:
        self.tell(self._words.text("Reading “{name}” …").format(name=path.name))
        self._session.open(path)

    def recent_paths(self) -> tuple[Path, ...]:
        return self._settings.recent

    def export_picture(self) -> None:
        from viewer.desktop.export_dialog import ExportDialog  # noqa: PLC0415

        dialog = ExportDialog(
            self._window,
            self._store.state,
            self._appearance.name,
            self._workers,
            self._words,
            self._choose_picture,
        )
        dialog.written.connect(self._tell_written)
        _show(dialog)

    def selected_text(self) -> str:
        return self._window.pane.selected_text()

    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.tell(self._words.text("Copied."))

    def copy_quote(self) -> None:
        self._window.pane.copy_quote()

    def show_shortcuts(self) -> None:
        from viewer.desktop.shortcuts import Shortcuts  # noqa: PLC0415

        _show(Shortcuts(self._window, self._registry, self.context))

    def show_signs(self) -> None:
        from viewer.desktop.signs import Signs  # noqa: PLC0415

        _show(Signs(self._window, self._window.legend.whole(), self._words))

    def show_about(self) -> None:
        from viewer.desktop.about import About  # noqa: PLC0415

        _show(About(self._window, self._store.document, self._words))

    def quit(self) -> None:
        self._window.close()

    def tell(self, message: str) -> None:
        self._window.tell(message)

    def _choose_picture(self, name: str) -> Path | None:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        folder = self._settings.export_folder or Path(QStandardPaths.writableLocation(pictures))
        title = self._words.text("Save picture as")
        kind = f"{self._words.text('PNG pictures')} (*.png)"
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(folder / name), kind)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == ".png" else path.with_name(f"{path.name}.png")

    def _tell_written(self, path: Path, written: "Written") -> None:
        from viewer.desktop.export_dialog import outcome  # noqa: PLC0415

        self._settings.remember_export_folder(path.parent)
        self.tell(outcome(path, written, self._words))

    def _show_outcome(self, reading: Reading) -> None:
        if reading.document is not None:
            self.tell(self._words.text("Opened “{name}”.").format(name=reading.path.name))
            self.tell_missing_letters()
        if not reading.problems:
            return
        from viewer.desktop.problems import Problems  # noqa: PLC0415

        _show(Problems(self._window, reading, self._words))

    def tell_missing_letters(self) -> None:
        """Tells what no font here has of the document, which would be drawn as empty boxes."""
        letters = missing([repr(self._store.document)])  # in which all of its texts stand
        if self._settings.is_news(letters):
            self._window.tell_until_touched(tell_missing(letters, self._words))

    def _tell_failure(self, error: Exception) -> None:
        message = self._words.text("The document was not opened: {reason}.")
        self.tell(message.format(reason=str(error) or type(error).__name__))


def _show(dialog: QDialog) -> None:
    """Over the window, which waits; nothing here waits for the dialog."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(True)
    dialog.show()

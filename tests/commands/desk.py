"""A desktop that does nothing but remember what it was asked for."""

from pathlib import Path

from viewer.commands.context import Context
from viewer.commands.registry import Registry, run
from viewer.i18n import words
from viewer.model.document import Document
from viewer.state.opening import opening
from viewer.state.store import State, Store
from viewer.state.view import ViewState


class Desk:
    """Stands in for the services of the desktop."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.told: list[str] = []
        self.copied = ""
        self.opened: list[Path] = []
        self.choice: Path | None = None
        self.selection = ""
        self.recent: tuple[Path, ...] = ()

    def choose_file(self) -> Path | None:
        return self.choice

    def choose_folder(self) -> Path | None:
        return self.choice

    def open_path(self, path: Path) -> None:
        self.opened.append(path)

    def recent_paths(self) -> tuple[Path, ...]:
        return self.recent

    def export_picture(self) -> None:
        self.asked.append("export")

    def selected_text(self) -> str:
        return self.selection

    def copy(self, text: str) -> None:
        self.copied = text

    def copy_quote(self) -> None:
        self.asked.append("quote")

    def show_shortcuts(self) -> None:
        self.asked.append("shortcuts")

    def show_signs(self) -> None:
        self.asked.append("signs")

    def show_about(self) -> None:
        self.asked.append("about")

    def quit(self) -> None:
        self.asked.append("quit")

    def tell(self, message: str) -> None:
        self.told.append(message)


class User:
    """Uses the commands on a document, with a desk."""

    def __init__(self, document: Document, registry: Registry) -> None:
        self.desk = Desk()
        self.store = Store(State(document, opening(document)))
        self.context = Context(self.store, self.desk, words("en"))
        self._registry = registry

    @property
    def view(self) -> ViewState:
        return self.store.view

    def run(self, command: str) -> None:
        run(self._registry[command], self.context)

    def can(self, command: str) -> bool:
        return self._registry[command].enabled(self.context)

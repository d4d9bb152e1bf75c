"""What a command may use: the store, and what only the desktop can do for it."""

from pathlib import Path
from typing import Protocol

from msgspec import Struct

from viewer.i18n import Words
from viewer.state.store import Store


class Services(Protocol):
    """What the desktop does for commands; every call returns at once or asks the user."""

    def choose_file(self) -> Path | None:
        """The document that the user picks, or nothing where they think better of it."""

    def choose_folder(self) -> Path | None: ...

    def open_path(self, path: Path) -> None:
        """Begins to read a document; what is open stays until that has worked."""

    def recent_paths(self) -> tuple[Path, ...]:
        """The documents opened last, the latest first."""

    def export_picture(self) -> None: ...

    def selected_text(self) -> str:
        """The text that is selected where the keyboard is, or nothing."""

    def copy(self, text: str) -> None: ...

    def copy_quote(self) -> None:
        """Copies the quote with the keyboard's focus, else the first, with its source."""

    def show_shortcuts(self) -> None: ...

    def show_signs(self) -> None:
        """Shows what every sign of the timeline means."""

    def show_about(self) -> None: ...

    def quit(self) -> None: ...

    def tell(self, message: str) -> None:
        """Shows one sentence; nothing waits for an answer."""


class Context(Struct, frozen=True):
    """Handed to every command; `words` are the program's, not the content's."""

    store: Store
    services: Services
    words: Words

"""What is remembered from one start to the next; damaged memory counts as none."""

from math import isfinite
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QSettings

from viewer.identity import COMMAND
from viewer.logs import log
from viewer.model.document import Document
from viewer.state.opening import everything, opening
from viewer.state.view import TEXT_SCALES, ViewState
from viewer.state.viewport import LONGEST, SHORTEST

_AT_MOST = 10
"""How many documents are remembered."""
_MEMORY = "memory"


class Memory(Struct, frozen=True, kw_only=True):
    """All that is kept as one JSON text."""

    views: dict[str, ViewState] = {}
    """The last view of each document by its path, the latest last."""
    recent: tuple[str, ...] = ()
    """Paths of the documents that were chosen, the latest first."""
    export_folder: str = ""
    letters: str = ""
    """Those of which it was told that no font has them."""


class Settings:
    """The memory, read once and written with each change, and the window's own state."""

    def __init__(self, kept: QSettings | None = None) -> None:
        self._kept = kept or QSettings(COMMAND, COMMAND)
        self._memory = _decoded(self._kept.value(_MEMORY))

    @property
    def recent(self) -> tuple[Path, ...]:
        return tuple(Path(path) for path in self._memory.recent)

    @property
    def export_folder(self) -> Path | None:
        return Path(self._memory.export_folder) if self._memory.export_folder else None

    def view_of(
        self, document: Document, path: Path, language: str = "", system: str = ""
    ) -> ViewState:
        """The last view of a document, else its opening with the choices made last.

        The content's language is `language` where one is wished for, else the one chosen last,
        at the first start that of the `system`, as far as the document has it.
        """
        views = self._memory.views
        latest = next(reversed(views.values()), None)
        view = views.get(str(path))
        if view is None or not _fits(view, document):
            view = opening(document)
            if latest is not None:
                view = adopted(view, latest)
        wished = language or (latest.language if latest else system.replace("_", "-"))
        return replace(view, language=offered(document, wished))

    def remember_view(self, path: Path, view: ViewState) -> None:
        views = {key: old for key, old in self._memory.views.items() if key != str(path)}
        views[str(path)] = view
        self._write(replace(self._memory, views=dict([*views.items()][-_AT_MOST:])))

    def remember_path(self, path: Path) -> None:
        others = [other for other in self._memory.recent if other != str(path)]
        self._write(replace(self._memory, recent=(str(path), *others)[:_AT_MOST]))

    def remember_export_folder(self, folder: Path) -> None:
        self._write(replace(self._memory, export_folder=str(folder)))

    def is_news(self, letters: str) -> bool:
        """Whether any of these letters has not been told of yet; from now on all have."""
        told = self._memory.letters
        if set(letters) <= set(told):
            return False
        self._write(replace(self._memory, letters="".join(sorted({*letters, *told}))))
        return True

    def bytes_of(self, name: str) -> QByteArray:
        """A state in Qt's own form; empty where there is none."""
        value = self._kept.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_bytes(self, name: str, value: QByteArray) -> None:
        self._kept.setValue(name, value)

    def _write(self, memory: Memory) -> None:
        self._memory = memory
        self._kept.setValue(_MEMORY, msgspec.json.encode(memory).decode())


def adopted(view: ViewState, choices: ViewState) -> ViewState:
    """A view of one document with the choices of another view that hold for all documents."""
    return replace(view, theme=choices.theme, text_scale=choices.text_scale, pane=choices.pane)


def offered(document: Document, wished: str) -> str:
    """The language wished for, or its general form, where the document has it; else its own."""
    languages = {document.language, *document.translations}
    for language in (wished, wished.partition("-")[0]):
        if language in languages:
            return language
    return document.language


def _decoded(value: object) -> Memory:
    if not isinstance(value, str):
        return Memory()
    try:
        memory = msgspec.json.decode(value, type=Memory)
    except msgspec.DecodeError as error:
        log.warning("The remembered state is damaged and begins anew: %s", error)
        return Memory()
    return replace(memory, views={k: v for k, v in memory.views.items() if _makes_sense(v)})


def _fits(view: ViewState, document: Document) -> bool:
    """Whether a remembered view still shows something of the document as it is now."""
    whole, seen = everything(document), view.viewport
    known = view.selected in {"", *(event.id for event in document.events)}
    return known and seen.start < whole.end and seen.end > whole.start


def _makes_sense(view: ViewState) -> bool:
    seen = view.viewport
    return (
        isfinite(seen.start)
        and isfinite(seen.end)
        and SHORTEST * 0.99 <= seen.span <= LONGEST * 1.01
        and isfinite(view.scroll)
        and view.scroll >= 0
        and view.text_scale in TEXT_SCALES
    )

"""Reading beside the window."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from viewer.desktop import loading
from viewer.desktop.session import Session
from viewer.desktop.settings import Settings
from viewer.desktop.worker import Progress, Workers
from viewer.files.read import Reading, read_document
from viewer.model.document import Document
from viewer.state.opening import opening
from viewer.state.store import State, Store


@pytest.fixture
def store(chronology: Document) -> Store:
    return Store(State(chronology, opening(chronology)))


@pytest.fixture
def session(store: Store, tmp_path: Path) -> Iterator[Session]:
    kept, workers = QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat), Workers()
    yield Session(store, Settings(kept), workers, tmp_path / "chronology")
    workers.end()


def test_a_reading_that_a_later_one_has_overtaken_is_dropped(
    session: Session,
    store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    chronology_path: Path,
    specimen_path: Path,
) -> None:
    may_arrive, has_been_read = Event(), Event()

    def read(path: Path, progress: Progress) -> Reading:
        if path == chronology_path:
            assert may_arrive.wait(10)
            has_been_read.set()
        return read_document(path)

    monkeypatch.setattr(loading, "read_document", read)
    session.open(chronology_path)
    with qtbot.waitSignal(session.read):
        session.open(specimen_path)
    specimen = store.document
    may_arrive.set()
    assert has_been_read.wait(10)
    qtbot.wait(50)
    assert store.document is specimen


def test_what_fails_while_reading_is_told_and_changes_nothing(
    session: Session, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, progress: Progress) -> Reading:
        raise RuntimeError(str(path))

    monkeypatch.setattr(loading, "read_document", fail)
    before = store.state
    with qtbot.waitSignal(session.failed):
        session.open(Path("any"))
    assert store.state is before


def test_the_view_of_a_document_comes_back_with_it(
    session: Session, store: Store, qtbot: QtBot, specimen_path: Path, chronology_path: Path
) -> None:
    with qtbot.waitSignal(session.read):
        session.open(specimen_path)
    store.apply(lambda view: type(view)(viewport=view.viewport.zoomed(0.5, view.viewport.centre)))
    left = store.view
    with qtbot.waitSignal(session.read):
        session.open(chronology_path)
    with qtbot.waitSignal(session.read):
        session.open(specimen_path)
    assert store.view.viewport == left.viewport

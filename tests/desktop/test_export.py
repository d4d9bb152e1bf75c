"""File ▸ Export picture…: the same bytes as the command, refused in words, stopped when asked."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from threading import enumerate as enumerate_threads

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.hands import run
from viewer.desktop import export_dialog
from viewer.desktop.export_dialog import ExportDialog, file_name, outcome
from viewer.desktop.window import Window
from viewer.desktop.worker import Progress, Workers
from viewer.i18n import words
from viewer.layout.picture import PictureOptions
from viewer.model.document import Document
from viewer.paint.picture import Written, write_picture
from viewer.state.opening import opening
from viewer.state.store import State


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out.png"


@pytest.fixture
def dialog(qtbot: QtBot, chronology: Document, target: Path) -> Iterator[ExportDialog]:
    parent, workers = QWidget(), Workers()
    state = State(chronology, opening(chronology))
    made = ExportDialog(parent, state, "light", workers, words("en"), lambda _: target)
    made.show()
    yield made
    workers.end()
    parent.deleteLater()


def type_into(dialog: ExportDialog, start: str, end: str) -> None:
    for field, text in ((dialog.form.start, start), (dialog.form.end, end)):
        field.selectAll()
        QTest.keyClicks(field, text)


def export(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.written, timeout=20_000):
        QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_window_and_command_write_the_same_bytes(
    dialog: ExportDialog, qtbot: QtBot, chronology: Document, target: Path, language: str
) -> None:
    index = dialog.form.language.findData(language)
    dialog.form.language.setCurrentIndex(index)
    export(dialog, qtbot)
    command = target.with_name("command.png")
    write_picture(chronology, PictureOptions(language=language), command)
    assert target.read_bytes() == command.read_bytes()
    assert not dialog.isVisible()


def test_dates_are_checked_as_they_are_typed(dialog: ExportDialog) -> None:
    type_into(dialog, "2024-10", "2024-1")
    assert not dialog.export_button.isEnabled()
    assert "2024-1" in dialog.told.text()
    type_into(dialog, "2024-10", "2024-12")
    assert dialog.export_button.isEnabled()
    assert not dialog.told.isVisible()
    assert dialog.form.range.currentText() == "These dates:"
    type_into(dialog, "2024-10", "2023")
    assert "before it begins" in dialog.told.text()


def test_what_was_saved_is_told_with_how_many_events_are_labelled(
    chronology: Document, target: Path
) -> None:
    written = write_picture(chronology, PictureOptions(start="2024", end="2024"), target)
    told = outcome(target, written, words("en"))
    size = f"{written.width} × {written.height} pixels"
    assert told.startswith(f"Saved “out.png”: {size}, 49 of 49 events labelled.")


def test_a_message_takes_no_room_from_the_fields(dialog: ExportDialog) -> None:
    fields = dialog.form.height()
    type_into(dialog, "2024-10", "2024-1")
    assert dialog.told.isVisible()
    assert dialog.form.height() >= fields
    assert dialog.told.height() >= dialog.told.heightForWidth(dialog.told.width())


def test_a_range_fills_in_its_dates(dialog: ExportDialog) -> None:
    form = dialog.form
    assert (form.options.start, form.options.end) == ("2024-01", "2024-12")
    form.range.setCurrentText("All events")
    assert (form.options.start, form.options.end) == ("1945-08-17", "2026-05-26")
    form.range.setCurrentText("What the window shows")
    assert (form.options.start, form.options.end) == ("2024-01-01", "2024-12-31")


def test_a_title_can_be_left_out_or_be_ones_own(dialog: ExportDialog) -> None:
    assert dialog.form.options.title is None
    QTest.keyClicks(dialog.form.title, "Mine")
    assert dialog.form.options.title == "Mine"
    dialog.form.with_title.setChecked(False)
    assert dialog.form.options.title == ""


def test_a_picture_that_is_too_large_is_refused_before_work_begins(dialog: ExportDialog) -> None:
    dialog.form.width_px.setValue(32_000)
    dialog.form.scale.setValue(8)
    assert not dialog.export_button.isEnabled()
    assert "pixels" in dialog.told.text()


def test_a_place_that_cannot_be_written_is_told_and_the_dialog_stays(
    dialog: ExportDialog, qtbot: QtBot, target: Path
) -> None:
    target.mkdir()
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "cannot be written" in dialog.told.text(), timeout=20_000)
    assert dialog.isVisible()
    assert dialog.export_button.isEnabled()


def test_cancel_stops_the_writing_and_then_closes(
    dialog: ExportDialog, qtbot: QtBot, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_go_on = Event(), Event()

    def slow(
        document: Document, options: PictureOptions, path: Path, progress: Progress
    ) -> Written:
        begun.set()
        may_go_on.wait(10)
        return write_picture(document, options, path, progress)

    monkeypatch.setattr(export_dialog, "write_picture", slow)
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert begun.wait(10)
    assert dialog.progress.isVisible()
    QTest.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    may_go_on.set()
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=20_000)
    assert not target.exists()
    QTest.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_closing_the_window_stops_the_writing_and_leaves_nothing(
    window: Window, qtbot: QtBot, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Event()

    def endless(
        document: Document, options: PictureOptions, path: Path, progress: Progress
    ) -> Written:
        begun.set()
        while True:
            progress(0.5)

    monkeypatch.setattr(export_dialog, "write_picture", endless)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    run(window, "file.export")
    (dialog,) = window.findChildren(ExportDialog)
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert begun.wait(10)
    window.close()
    assert [thread.name for thread in enumerate_threads() if thread.name == "worker"] == []
    assert not target.exists()


def test_a_file_name_is_allowed_on_every_system(chronology: Document) -> None:
    options = PictureOptions(start="2024-01-15T10:30", end="../2024")
    assert file_name(chronology, options) == "korean-peninsula_2024-01-15T10-30_---2024.png"


def test_the_menu_opens_the_dialog_with_the_theme_and_language_of_the_window(
    window: Window,
) -> None:
    run(window, "file.export")
    (dialog,) = window.findChildren(ExportDialog)
    assert dialog.isVisible()
    assert dialog.form.options.language == "en"
    assert dialog.form.options.theme == "light"
    dialog.close()

"""A window with the chronology in it, as it is at the first start."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.hands import settle
from viewer.desktop import services
from viewer.desktop.application import open_window
from viewer.desktop.settings import Settings
from viewer.desktop.window import Window

OpenWindow = Callable[..., Window]


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


@pytest.fixture
def open_one(
    qapp: QApplication, qtbot: QtBot, settings_file: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenWindow]:
    """Opens windows as the program does, with settings that last for the test."""
    QApplication.setStyle("Fusion")
    # Which fonts this system has must not change what the window tells.
    monkeypatch.setattr(services, "missing", lambda _: "")
    opened: list[Window] = []

    def open_it(
        path: Path | None = None, language: str = "", size: tuple[int, int] | None = (1440, 900)
    ) -> Window:
        kept = QSettings(str(settings_file), QSettings.Format.IniFormat)
        window = open_window(qapp, Settings(kept), path, language)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.finished):
            if size:
                window.resize(*size)
            window.show()
        opened.append(window)
        window.activateWindow()
        window.canvas.setFocus()
        settle()
        return window

    yield open_it
    for window in opened:
        window.close()


@pytest.fixture
def window(open_one: OpenWindow) -> Window:
    return open_one(language="en")

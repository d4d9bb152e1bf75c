"""What every test has: no screen, no settings of who runs it, and the two documents."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication

from viewer.files import bundled
from viewer.files.read import read_document
from viewer.identity import DEFAULT_TIMELINE
from viewer.model.document import Document

# A window of 1440 × 900 fits on it. Relative, since Qt takes no drive letter here.
SCREEN = os.path.relpath(Path(__file__).parents[1] / "setup" / "screen.json")
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
# What the desktop of who runs the tests prefers.
for preference in ("LANGUAGE", "LC_ALL", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"):
    os.environ.pop(preference, None)
os.environ["LANG"] = "C.UTF-8"

# The same examples each time, so that a test fails only for what changed. Other ones, and many
# more, with `--hypothesis-profile=search`.
settings.register_profile("viewer", deadline=None, max_examples=60, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("viewer")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-goldens",
        action="store_true",
        help="write the pictures that tests compare with, instead of comparing",
    )


@pytest.fixture
def renew_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are to be written and not compared with."""
    return bool(request.config.getoption("--renew-goldens"))


@pytest.fixture(autouse=True)
def _own_settings(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings, logs and caches of each test are its own, and begin empty."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(home / "settings"))


@pytest.fixture(autouse=True)
def _own_clipboard() -> Iterator[None]:
    """Nothing copied is left: without a screen Qt frees it after Python's end, and crashes."""
    yield
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def chronology_path() -> Path:
    """The folder of the bundled chronology."""
    return bundled(DEFAULT_TIMELINE)


@pytest.fixture(scope="session")
def specimen_path() -> Path:
    """The folder of the document that holds every kind of date, relation and title."""
    return bundled("specimen")


@pytest.fixture(scope="session")
def chronology(chronology_path: Path) -> Document:
    """The bundled chronology as it is read."""
    return _read(chronology_path)


@pytest.fixture(scope="session")
def specimen(specimen_path: Path) -> Document:
    """The specimen as it is read."""
    return _read(specimen_path)


def _read(path: Path) -> Document:
    reading = read_document(path)
    assert reading.document is not None, reading.problems
    return reading.document

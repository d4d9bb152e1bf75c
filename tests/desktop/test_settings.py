"""What later starts bring back, and that no damage keeps the program from starting."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QSettings

from tests.desktop.conftest import OpenWindow
from tests.desktop.hands import run
from viewer.desktop.settings import Settings
from viewer.model.document import Document
from viewer.state.opening import opening
from viewer.state.viewport import YEAR, Viewport

HERE = Path("chronology")


def kept(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.IniFormat)


def test_a_later_start_brings_back_the_window_and_the_last_view(open_one: OpenWindow) -> None:
    first = open_one(language="en", size=(1100, 700))
    run(first, "go.all")
    run(first, "go.next")
    run(first, "view.text-larger")
    view = first.store.view
    first.close()
    second = open_one(size=(1100, 700))
    assert second.store.view == view


def test_the_size_of_the_window_comes_back(open_one: OpenWindow) -> None:
    first = open_one(language="en", size=(1, 610))
    first.close()
    assert open_one(size=None).size() == first.size()


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "null",
        '{"views": 7}',
        '{"views": {"chronology": {"viewport": {"start": 0, "end": 0}}}}',
        '{"views": {"chronology": {"viewport": {"start": 0, "end": 1e999}}}}',
        '{"views": {"chronology": {"viewport": {"start": 9e9, "end": 0}}}}',
        '{"views": {"chronology": {"viewport": {"start": 0, "end": 9e9}, "text_scale": 3}}}',
        '{"views": {"chronology": {"viewport": {"start": 0, "end": 9e9}, "theme": "pink"}}}',
        '{"views": {"chronology": {"viewport": {"start": 0, "end": 9e9}, "selected": "gone"}}}',
    ],
)
def test_a_damaged_view_is_replaced_by_the_opening(
    damage: str, tmp_path: Path, chronology: Document
) -> None:
    file = kept(tmp_path / "damaged.ini")
    file.setValue("memory", damage)
    view = Settings(file).view_of(chronology, HERE)
    assert view == opening(chronology)


def test_damaged_settings_do_not_keep_the_window_from_opening(
    open_one: OpenWindow, settings_file: Path
) -> None:
    file = kept(settings_file)
    for key in ("window", "pane"):
        file.setValue(key, QByteArray(b"nonsense"))
    file.setValue("memory", "{")
    file.sync()
    assert open_one(language="en").canvas.scene.tally.in_view == 49


def test_a_file_that_is_no_settings_file_counts_as_none(
    open_one: OpenWindow, settings_file: Path
) -> None:
    settings_file.write_bytes(bytes(range(256)) * 20)
    assert open_one(language="en").store.view.selected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text())
def test_no_text_in_the_settings_is_trusted(
    text: str, tmp_path_factory: pytest.TempPathFactory, chronology: Document
) -> None:
    file = kept(tmp_path_factory.getbasetemp() / "any.ini")
    file.setValue("memory", text)
    assert Settings(file).view_of(chronology, HERE) == opening(chronology)


def test_at_the_first_start_the_systems_language_counts_where_the_document_has_it(
    tmp_path: Path, chronology: Document
) -> None:
    mine = Settings(kept(tmp_path / "a.ini"))
    assert mine.view_of(chronology, HERE, system="ko_KR").language == "ko"
    assert mine.view_of(chronology, HERE, system="de_DE").language == "en"
    assert mine.view_of(chronology, HERE, language="en", system="ko_KR").language == "en"


def test_choices_hold_for_every_document_and_views_for_their_own(
    tmp_path: Path, chronology: Document, specimen: Document
) -> None:
    mine = Settings(kept(tmp_path / "a.ini"))
    view = replace(opening(chronology), theme="dark", text_scale=125, selected="")
    mine.remember_view(HERE, view)
    other = Settings(kept(tmp_path / "a.ini")).view_of(specimen, Path("specimen"))
    assert (other.theme, other.text_scale) == ("dark", 125)
    assert other.viewport == opening(specimen).viewport
    assert mine.view_of(chronology, HERE) == view


def test_the_latest_document_is_the_first_of_the_recent_ones(tmp_path: Path) -> None:
    mine = Settings(kept(tmp_path / "a.ini"))
    for name in ("a", "b", "a", *map(str, range(20))):
        mine.remember_path(Path(name))
    assert mine.recent[0] == Path("19")
    assert len(mine.recent) == 10


def test_a_remembered_view_that_shows_nothing_of_the_document_is_replaced_by_the_opening(
    tmp_path: Path, chronology: Document
) -> None:
    remembered = Settings(kept(tmp_path / "a.ini"))
    far = replace(opening(chronology), viewport=Viewport(1e11, 1e11 + YEAR))
    remembered.remember_view(HERE, far)
    assert remembered.view_of(chronology, HERE).viewport == opening(chronology).viewport

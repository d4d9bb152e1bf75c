"""The window as it opens, and how it follows choices."""

from pathlib import Path
from shutil import copytree
from warnings import catch_warnings, simplefilter

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.desktop.conftest import OpenWindow
from tests.desktop.hands import dialog, pane_text, point, press_key, run, settle, status_texts
from viewer.desktop import services
from viewer.desktop.window import Window
from viewer.layout.compose import Composer
from viewer.layout.scene import Scene
from viewer.state.view import ViewState
from viewer.style.style import Style, style
from viewer.style.theme import ThemeName, theme

NO_KEY = Qt.KeyboardModifier.NoModifier
CORE = {
    "2024-01-15-spa-speech",
    "2024-01-19-arch-demolition",
    "2024-10-15-road-demolition",
    "2024-11-11-kim-ratification-decree",
}


def labelled(window: Window) -> set[str]:
    """Events whose hit is wider than any mark."""
    return {
        hit.refs[0] for hit in window.canvas.scene.hits if hit.role == "event" and hit.width > 100
    }


def ground(window: Window) -> QColor:
    """A pixel of the axis, where nothing else is painted."""
    image = window.canvas.viewport().grab().toImage()
    return image.pixelColor(20, 8)


def choose(window: Window, menu: str, entry: str) -> None:
    """Chooses an entry of a submenu, as a user does."""
    (submenu,) = [m for m in window.findChildren(QMenu) if m.title() == menu]
    submenu.aboutToShow.emit()
    (action,) = [action for action in submenu.actions() if action.text() == entry]
    action.trigger()
    settle()


def drop(window: Window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with catch_warnings():
        # Qt 6.12 would rather have a QPointF, which 6.11 does not take.
        simplefilter("ignore", DeprecationWarning)
        entering = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, data, left, none))


def test_the_first_start_shows_the_opening_with_its_event_and_most_labels(window: Window) -> None:
    assert window.store.view.selected == "2024-01-15-spa-speech"
    assert window.canvas.scene.tally.in_view == 49
    assert window.canvas.scene.tally.labelled >= 34
    assert labelled(window) >= CORE
    assert "Kim asks to name South Korea" in pane_text(window)
    assert window.status.currentMessage() == ""


def test_the_status_bar_tells_how_the_events_in_view_are_shown(window: Window) -> None:
    tally = window.canvas.scene.tally
    told = status_texts(window)
    assert "Monday 15 January 2024 selected" in told
    assert any(text.startswith(f"49 events in view: {tally.labelled} labelled") for text in told)
    assert "Korean Standard Time" in told


def test_the_status_bar_tells_the_time_zone_of_the_document_that_is_open(
    window: Window, specimen_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    elsewhere = copytree(specimen_path, tmp_path / "elsewhere")
    timeline = elsewhere / "timeline.json"
    text = timeline.read_text(encoding="utf-8")
    timeline.write_text(text.replace("Asia/Seoul", "Europe/Paris"), encoding="utf-8")
    drop(window, elsewhere)
    qtbot.waitUntil(lambda: window.store.document.time_zone == "Europe/Paris")
    settle()
    told = status_texts(window)
    assert "Central European Standard Time" in told
    assert "Korean Standard Time" not in told


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_theme_is_that_of_canvas_and_widgets_at_once(window: Window, name: ThemeName) -> None:
    choose(window, "Theme", name.capitalize())
    paper = QColor(theme(name).paper)
    assert ground(window) == paper
    assert window.palette().window().color() == paper


@pytest.mark.parametrize("names", [("light", "dark", "light"), ("dark", "light", "dark")])
def test_the_pane_can_be_read_after_each_change_of_theme(
    window: Window, names: tuple[ThemeName, ...]
) -> None:
    for name in names:
        choose(window, "Theme", name.capitalize())
        image = window.pane.grab().toImage()
        seen = {image.pixel(x, y) for x in range(20, 300) for y in range(90)}
        assert image.pixelColor(image.width() - 20, 6) == QColor(theme(name).paper)
        assert QColor(theme(name).ink).rgb() in seen


def test_the_language_of_content_changes_canvas_legend_and_pane(window: Window) -> None:
    legend = window.legend.grab().toImage()
    choose(window, "Language of content", "한국어")
    assert "2024년 1월 15일 월요일" in pane_text(window)
    assert window.legend.grab().toImage() != legend
    assert window.windowTitle() == "한반도 긴장 연표"


def test_a_language_can_be_asked_for_at_the_start(open_one: OpenWindow) -> None:
    assert open_one(language="ko").store.view.language == "ko"
    assert open_one(language="ko-KR").store.view.language == "ko"
    assert open_one(language="fr").store.view.language == "en"


def test_larger_text_grows_canvas_legend_and_pane(window: Window) -> None:
    legend = window.legend.grab().toImage()
    header = window.canvas.scale.left
    for _ in range(5):
        press_key(window.canvas, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.store.view.text_scale == 200
    assert window.canvas.scale.left == pytest.approx(2 * header)
    assert window.legend.grab().toImage() != legend
    run(window, "view.text-reset")
    assert window.store.view.text_scale == 100


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("text_size", ["80 %", "100 %", "200 %"])
def test_the_legend_takes_two_lines_at_most(
    open_one: OpenWindow, text_size: str, language: str
) -> None:
    window = open_one(language=language, size=(1024, 640))
    choose(window, "Text size", text_size)
    row = style("light", 11 * window.store.view.text_scale / 100).metrics.row
    assert window.legend.height() <= 2 * row + 12
    assert window.canvas.height() > window.height() / 2


def test_a_legend_that_does_not_fit_has_a_button_for_all_signs(open_one: OpenWindow) -> None:
    window = open_one(language="en", size=(1024, 640))
    assert not window.legend.more.isVisible()
    choose(window, "Text size", "200 %")
    assert window.legend.more.isVisible()
    QTest.mouseClick(window.legend.more, Qt.MouseButton.LeftButton)
    settle()
    (picture,) = (w for w in dialog().findChildren(QWidget) if w.accessibleName() == "Legend")
    for meaning in ("day", "one day in a range", "larger and bolder: more important"):
        assert meaning in picture.accessibleDescription()
    dialog().close()


def test_a_frame_is_composed_once_and_not_again_for_pointing_at_it(
    open_one: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed: list[Scene] = []
    compose = Composer.compose

    def counted(
        self: Composer, view: ViewState, style: Style, width: float, height: float
    ) -> Scene:
        composed.append(compose(self, view, style, width, height))
        return composed[-1]

    monkeypatch.setattr(Composer, "compose", counted)
    window = open_one(size=None)
    point(window.canvas, QPoint(400, 300))
    assert composed == [window.canvas.scene]


def test_toolbar_buttons_show_which_stretch_is_in_view(window: Window) -> None:
    buttons = {b.text(): b for b in window.toolbar.findChildren(QToolButton)}
    assert list(buttons) == ["All", "Opening (2024)", "Last 12 months", "Export picture…"]
    assert buttons["Opening (2024)"].isChecked()
    QTest.mouseClick(buttons["All"], Qt.MouseButton.LeftButton)
    settle()
    assert buttons["All"].isChecked()
    assert not buttons["Opening (2024)"].isChecked()
    QTest.mouseClick(buttons["All"], Qt.MouseButton.LeftButton)
    settle()
    assert buttons["All"].isChecked(), "a second click undoes nothing"


def test_every_control_can_be_reached_with_the_tab_key_and_has_a_name(window: Window) -> None:
    window.activateWindow()
    reached: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
    assert window.canvas in reached
    assert set(window.toolbar.findChildren(QToolButton)) <= set(reached)
    for widget in reached:
        name = widget.accessibleName()
        if isinstance(widget, QAbstractButton):
            name = name or widget.text()
        assert name, widget


def test_focus_by_keyboard_shows_a_ring_and_by_mouse_none(window: Window) -> None:
    def corner() -> QColor:
        return window.canvas.viewport().grab().toImage().pixelColor(0, 0)

    focus = QColor(theme("light").focus)
    window.canvas.clearFocus()
    window.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert corner() == focus
    window.canvas.clearFocus()
    window.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    settle()
    assert corner() != focus


def test_a_dropped_document_opens(window: Window, specimen_path: Path, qtbot: QtBot) -> None:
    drop(window, specimen_path)
    qtbot.waitUntil(lambda: window.store.document.id != "korean-peninsula")
    settle()
    opening = window.store.document.opening
    assert opening is not None
    assert window.store.view.selected == opening.event
    assert window.toolbar.isVisible()


def test_a_bad_document_leaves_what_was_open_and_lists_every_problem(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    before = window.store.state
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "korea-timeline", "version": 1, "id": 7}', encoding="utf-8")
    drop(window, bad)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    (field,) = dialog().findChildren(QPlainTextEdit)
    listed = field.toPlainText()
    assert "bad.json" in listed
    assert len(listed.splitlines()) > 1
    assert window.store.state is before
    dialog().close()


def test_what_was_opened_is_listed_as_recent(
    window: Window, specimen_path: Path, qtbot: QtBot
) -> None:
    drop(window, specimen_path)
    qtbot.waitUntil(lambda: window.store.document.id != "korean-peninsula")
    run(window, "go.all")
    choose(window, "Open recent", str(specimen_path))


def test_a_document_named_at_the_start_is_listed_as_recent(
    open_one: OpenWindow, specimen_path: Path
) -> None:
    window = open_one(specimen_path)
    window.close()
    later = open_one()
    choose(later, "Open recent", str(specimen_path))


def test_arrows_in_an_open_menu_leave_the_timeline_alone(window: Window) -> None:
    before = window.store.state
    handle = window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    settle()
    first = QApplication.activePopupWidget()
    assert isinstance(first, QMenu)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Plus):
        QTest.keyClick(QApplication.activePopupWidget() or window, key)
        settle()
    second = QApplication.activePopupWidget()
    assert isinstance(second, QMenu)
    assert second is not first
    assert window.store.state is before
    second.close()


@pytest.mark.parametrize("held", [NO_KEY, Qt.KeyboardModifier.ShiftModifier])
def test_a_plus_zooms_in_however_it_is_typed(window: Window, held: Qt.KeyboardModifier) -> None:
    before = window.store.view.viewport.span
    press_key(window.canvas, Qt.Key.Key_Plus, held)
    assert window.store.view.viewport.span < before


def test_a_letter_that_means_nothing_changes_nothing(window: Window) -> None:
    before = window.store.state
    typed = QKeyEvent(QEvent.Type.KeyPress, 0x314F, NO_KEY, "ㅏ")
    QApplication.sendEvent(window.canvas, typed)
    assert window.store.state is before


def test_the_pointers_date_follows_the_view_until_the_pointer_leaves(window: Window) -> None:
    def told() -> list[str]:
        return [text for text in status_texts(window) if text.startswith("Pointer: ")]

    point(window.canvas, QPoint(600, 300))
    before = told()
    press_key(window.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert told() != before
    point(window.canvas, QPoint(600, 300))
    press_key(window.canvas, Qt.Key.Key_Home)
    moved = told()
    point(window.canvas, QPoint(600, 300))
    assert told() == moved
    QApplication.sendEvent(window.canvas.viewport(), QEvent(QEvent.Type.Leave))
    press_key(window.canvas, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert told() == []


def test_copy_without_a_selection_takes_title_date_and_sources(window: Window) -> None:
    QGuiApplication.clipboard().clear()
    run(window, "edit.copy")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Kim asks to name South Korea ‘principal enemy’"
    assert lines[1] == "Monday 15 January 2024"
    assert len(lines) > 4


def test_copy_quote_and_source_has_a_shortcut(window: Window) -> None:
    QGuiApplication.clipboard().clear()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press_key(window.canvas, Qt.Key.Key_C, both)
    assert window.store.document.events
    assert "http" in QGuiApplication.clipboard().text()


def test_the_page_of_shortcuts_and_the_about_box_open(window: Window) -> None:
    for command, word in (("help.shortcuts", "Zoom in"), ("help.about", "0.1.0")):
        run(window, command)
        assert any(word in label.text() for label in dialog().findChildren(QLabel))
        dialog().close()


def test_a_usual_screen_shows_all_shortcuts_at_once(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(1440, 900))
    run(window, "help.shortcuts")
    (scroll,) = dialog().findChildren(QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0
    assert dialog().height() <= 900
    dialog().close()


def test_the_pointers_date_is_told_as_finely_as_a_pixel_is(window: Window) -> None:
    window.canvas.pointed.emit(window.store.document.dates[0].start)
    assert any("1945" in text for text in status_texts(window))


def test_no_text_of_the_status_bar_makes_the_window_wider(open_one: OpenWindow) -> None:
    window = open_one(language="en", size=(1024, 640))
    window.store.apply(lambda view: replace(view, selected="2024-01-19-arch-demolition"))
    point(window.canvas, QPoint(500, 300))
    assert "between 19 and 23 January 2024, day unknown selected" in status_texts(window)
    assert any("Pointer: " in text for text in status_texts(window))
    assert window.width() == 1024
    assert window.minimumSizeHint().width() < 1000


@pytest.mark.parametrize("title", ["W" * 100_000, "W " * 50_000])
def test_no_title_makes_the_window_larger(window: Window, title: str) -> None:
    before = window.minimumSizeHint()
    document = replace(window.store.document, title=title)
    window.store.open(document, window.store.view)
    settle()
    assert window.size().toTuple() == (1440, 900)
    assert window.minimumSizeHint().width() <= before.width() + 200
    assert window.toolbar.height() < 120
    assert len(window.windowTitle()) < 200


def test_the_pointers_date_is_told_before_the_years_that_edtf_can_write(window: Window) -> None:
    year = 365.2425 * 86_400
    window.canvas.pointed.emit(window.store.document.dates[0].start - 14_000 * year)
    assert any("12056 BC" in text for text in status_texts(window))


def test_letters_that_no_font_has_are_told_once_with_what_to_install(
    open_one: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "missing", lambda _: "主义")
    first = open_one()
    told = first.status.currentMessage()
    assert "U+4E3B, U+4E49" in told
    assert "Noto Sans CJK" in told
    run(first, "go.zoom-in")
    assert first.status.currentMessage() == "", "it stays until something is done"
    assert open_one().status.currentMessage() == ""


def test_the_tab_key_goes_from_the_toolbar_to_the_timeline_to_the_pane(window: Window) -> None:
    window.toolbar.buttons[-1].setFocus()
    QTest.keyClick(window.toolbar.buttons[-1], Qt.Key.Key_Tab)
    assert window.canvas.hasFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.pane.isAncestorOf(focused)

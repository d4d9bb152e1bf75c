"""Mouse, wheel, trackpad and keys on the timeline."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QAbstractSlider, QApplication, QMenu

from tests.desktop.conftest import OpenWindow
from tests.desktop.hands import (
    centre_of,
    click,
    counts,
    double_click,
    drag,
    empty_ground,
    event_at,
    pane_text,
    point,
    press,
    press_key,
    pull,
    release,
    rest,
    run,
    settle,
    wheel,
)
from viewer.desktop.window import Window
from viewer.state.viewport import Viewport

SPEECH = "2024-01-15-spa-speech"
ARCH = "2024-01-19-arch-demolition"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def seen(window: Window) -> Viewport:
    return window.store.view.viewport


def selected(window: Window) -> str:
    return window.store.view.selected


@pytest.mark.parametrize("x", [200, 500, 900])
def test_a_wheel_notch_zooms_and_keeps_the_instant_under_the_cursor(window: Window, x: int) -> None:
    before, instant = seen(window).span, window.canvas.scale.instant(x)
    wheel(window.canvas, QPoint(x, 300), notches=(0, 1))
    assert seen(window).span < before
    assert window.canvas.scale.x(instant) == pytest.approx(x, abs=0.01)
    wheel(window.canvas, QPoint(x, 300), notches=(0, -1))
    assert seen(window).span == pytest.approx(before)


def test_two_fingers_pan_by_as_many_pixels_as_they_move(window: Window) -> None:
    instant = window.canvas.scale.instant(500)
    wheel(window.canvas, QPoint(500, 300), pixels=(-40, 0))
    assert window.canvas.scale.x(instant) == pytest.approx(460)


def test_control_and_scroll_zooms_on_a_trackpad_too(window: Window) -> None:
    before = seen(window).span
    wheel(window.canvas, QPoint(500, 300), pixels=(0, 60), keys=CONTROL)
    assert seen(window).span < before


@pytest.mark.parametrize(
    ("notches", "keys"), [((0, -1), SHIFT), ((-1, 0), Qt.KeyboardModifier.NoModifier)]
)
def test_shift_and_a_tilted_wheel_move_in_time(
    window: Window, notches: tuple[int, int], keys: Qt.KeyboardModifier
) -> None:
    before = seen(window)
    wheel(window.canvas, QPoint(500, 300), notches=notches, keys=keys)
    assert seen(window).start > before.start
    assert seen(window).span == pytest.approx(before.span)


def test_a_pinch_zooms_where_the_fingers_are(window: Window) -> None:
    instant = window.canvas.scale.instant(700)
    target, at = window.canvas.viewport(), QPointF(700, 300)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(target.mapToGlobal(at)),
        0.5,
        QPointF(),
    )
    before = seen(window).span
    QApplication.sendEvent(target, pinch)
    assert seen(window).span == pytest.approx(before / 1.5)
    assert window.canvas.scale.x(instant) == pytest.approx(700, abs=0.01)


def test_the_ground_stays_under_the_hand_that_drags_it(window: Window) -> None:
    at = empty_ground(window.canvas)
    instant = window.canvas.scale.instant(at.x())
    drag(window.canvas, at, QPoint(-120, 0))
    assert window.canvas.scale.x(instant) == pytest.approx(at.x() - 120)
    assert selected(window) == SPEECH


def test_a_drag_ends_where_no_button_is_held_any_more(window: Window) -> None:
    at = empty_ground(window.canvas)
    press(window.canvas, at)
    pull(window.canvas, at - QPoint(60, 0))
    before = seen(window)
    point(window.canvas, at - QPoint(200, 0))
    pull(window.canvas, at - QPoint(300, 0))
    assert seen(window) == before
    assert window.canvas.viewport().cursor().shape() is not Qt.CursorShape.ClosedHandCursor


def test_another_button_let_go_does_not_end_a_drag(window: Window) -> None:
    at = empty_ground(window.canvas)
    instant = window.canvas.scale.instant(at.x())
    press(window.canvas, at)
    release(window.canvas, at, Qt.MouseButton.MiddleButton)
    pull(window.canvas, at - QPoint(80, 0))
    assert window.canvas.scale.x(instant) == pytest.approx(at.x() - 80)


def test_a_zoom_by_key_lasts_through_a_drag_and_the_ground_stays_under_the_hand(
    window: Window,
) -> None:
    at = empty_ground(window.canvas)
    instant = window.canvas.scale.instant(at.x())
    press(window.canvas, at)
    pull(window.canvas, at - QPoint(60, 0))
    press_key(window.canvas, Qt.Key.Key_Plus)
    zoomed = seen(window).span
    pull(window.canvas, at - QPoint(90, 0))
    assert seen(window).span == pytest.approx(zoomed)
    assert window.canvas.scale.x(instant) == pytest.approx(at.x() - 90, abs=0.01)


def test_a_drag_moves_no_document_but_the_one_it_began_on(window: Window) -> None:
    at = empty_ground(window.canvas)
    press(window.canvas, at)
    pull(window.canvas, at - QPoint(60, 0))
    window.store.open(replace(window.store.document, id="another"), window.store.view)
    before = seen(window)
    pull(window.canvas, at - QPoint(200, 0))
    assert seen(window) == before


def test_a_click_selects_nothing_in_a_document_that_came_meanwhile(window: Window) -> None:
    at = event_at(window.canvas, ARCH)
    press(window.canvas, at)
    window.store.open(replace(window.store.document, id="another"), window.store.view)
    release(window.canvas, at)
    assert selected(window) == SPEECH


def test_a_click_selects_an_event_and_the_pane_shows_it(window: Window) -> None:
    click(window.canvas, event_at(window.canvas, ARCH))
    assert selected(window) == ARCH
    assert "Arch of Reunification" in pane_text(window)


def test_a_click_on_a_mark_opens_a_hidden_pane(window: Window) -> None:
    run(window, "view.pane")
    assert not window.pane.isVisible()
    click(window.canvas, event_at(window.canvas, ARCH))
    assert window.pane.isVisible()


def test_a_click_on_a_count_brings_its_events_apart(window: Window) -> None:
    run(window, "go.all")
    hit = max(counts(window.canvas), key=lambda hit: len(hit.refs))
    click(window.canvas, centre_of(hit))
    document, view = window.store.document, seen(window)
    dates = [d for e, d in zip(document.events, document.dates, strict=True) if e.id in hit.refs]
    assert view.start <= min(date.start for date in dates)
    assert view.end >= max(date.end for date in dates)
    assert view.span < 80 * 365 * 86_400


def test_a_double_click_zooms_in_at_the_pointer(window: Window) -> None:
    at = empty_ground(window.canvas)
    before, instant = seen(window).span, window.canvas.scale.instant(at.x())
    double_click(window.canvas, at)
    assert seen(window).span == pytest.approx(before / 2)
    assert window.canvas.scale.x(instant) == pytest.approx(at.x(), abs=0.01)


def test_arrows_go_from_event_to_event_in_the_order_of_dates(window: Window) -> None:
    ids = [event.id for event in window.store.document.events]
    press_key(window.canvas, Qt.Key.Key_Right)
    assert selected(window) == ids[ids.index(SPEECH) + 1]
    press_key(window.canvas, Qt.Key.Key_Left)
    press_key(window.canvas, Qt.Key.Key_Left)
    assert selected(window) == ids[ids.index(SPEECH) - 1]


def test_the_keyboard_brings_every_event_into_view_with_its_label(window: Window) -> None:
    run(window, "go.all")
    for _ in range(12):
        press_key(window.canvas, Qt.Key.Key_Right)
        assert window.canvas.where(selected(window)) is not None


def test_plus_and_minus_zoom_and_home_shows_all(window: Window) -> None:
    before = seen(window).span
    press_key(window.canvas, Qt.Key.Key_Plus)
    assert seen(window).span < before
    press_key(window.canvas, Qt.Key.Key_Minus)
    assert seen(window).span == pytest.approx(before)
    press_key(window.canvas, Qt.Key.Key_Home)
    settle()
    assert window.canvas.scene.tally.in_view == 226


def test_no_gesture_leads_away_from_all_events(window: Window) -> None:
    for _ in range(60):
        wheel(window.canvas, QPoint(500, 300), notches=(0, -3), keys=SHIFT)
    assert seen(window).centre < window.store.document.dates[-1].end + 3 * 365 * 86_400
    for _ in range(80):
        wheel(window.canvas, QPoint(500, 300), notches=(0, 3))
    assert seen(window).span >= 900


def test_the_cursor_tells_what_can_be_clicked(window: Window) -> None:
    target = window.canvas.viewport()
    point(window.canvas, event_at(window.canvas, ARCH))
    assert target.cursor().shape() is Qt.CursorShape.PointingHandCursor
    point(window.canvas, empty_ground(window.canvas))
    assert target.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_resting_on_an_event_tells_date_title_and_first_sentence(window: Window) -> None:
    told = rest(window.canvas, event_at(window.canvas, SPEECH))
    assert "Monday 15 January 2024" in told
    assert "principal enemy" in told
    assert "In a policy speech to the Supreme People’s Assembly" in told
    assert "He called for step-by-step measures" not in told


def test_events_of_one_day_are_listed_where_no_zoom_parts_them(window: Window) -> None:
    same_day = [event.id for event in window.store.document.events if event.date == "2024-01-15"]
    assert len(same_day) > 1
    window.list_events(tuple(same_day), QPoint(10, 10))
    settle()
    (menu,) = [m for m in window.findChildren(QMenu) if m.isVisible()]
    assert len(menu.actions()) == len(same_day)
    menu.actions()[-1].trigger()
    assert selected(window) == same_day[-1]
    menu.close()


def test_lanes_that_do_not_fit_can_be_scrolled(open_one: OpenWindow) -> None:
    window = open_one(language="en", size=(1024, 420))
    bar = window.canvas.verticalScrollBar()
    assert bar.isVisible()
    window.resize(1024, 900)
    settle()
    assert not bar.isVisible()
    window.resize(1024, 420)
    settle()
    assert bar.isVisible()
    bar.setValue(bar.maximum())
    settle()
    lanes = [hit.refs[0] for hit in window.canvas.scene.hits if hit.role == "lane"]
    assert lanes[-1] == window.store.document.themes[-1].id
    press_key(window.canvas, Qt.Key.Key_Left)
    assert window.canvas.where(selected(window)) is not None


def test_the_context_menu_of_an_event_selects_it_and_offers_what_can_be_done(
    window: Window,
) -> None:
    at = event_at(window.canvas, ARCH)
    ask = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, window.canvas.viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(window.canvas.viewport(), ask)
    settle()
    (menu,) = [m for m in window.findChildren(QMenu) if m.isVisible()]
    assert selected(window) == ARCH
    assert "Copy quote and source" in [action.text() for action in menu.actions()]
    menu.close()


def test_the_time_scroll_bar_moves_in_time_and_follows_the_view(window: Window) -> None:
    bar, before = window.canvas.horizontalScrollBar(), seen(window)
    bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepSub)
    settle()
    assert seen(window).end == pytest.approx(before.start, abs=86_400)
    assert seen(window).span == pytest.approx(before.span)
    bar.setValue(bar.minimum())
    settle()
    assert seen(window).start < window.store.document.dates[0].start
    run(window, "go.opening")
    assert bar.value() > 0.9 * bar.maximum()

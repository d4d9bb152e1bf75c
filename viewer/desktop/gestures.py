"""What mouse, wheel and trackpad do to the view."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from viewer.commands.go import look_at, pan, zoom
from viewer.layout.scale import TimeScale
from viewer.layout.scene import Hit, Scene
from viewer.model.document import Document
from viewer.state.store import Store
from viewer.state.view import ViewState
from viewer.state.viewport import spanning

_NOTCH = 120
"""What a wheel reports for one notch."""
_ZOOM_A_NOTCH = 1.25
_ZOOM_A_DOUBLE_CLICK = 2.0
_PIXELS_A_NOTCH = 80.0
_ROOM_AROUND_EVENTS = 0.15


class Surface(Protocol):
    """What gestures need to know of the canvas."""

    @property
    def scene(self) -> Scene: ...

    @property
    def scale(self) -> TimeScale: ...

    @property
    def overflow(self) -> float:
        """How far the lanes can be scrolled down, in logical pixels."""


class _Drag(Struct):
    """A mouse button held down: where it was pressed, and on which ground."""

    origin: QPointF
    document: Document
    instant: float
    depth: float
    """How far below the top of all lanes, in logical pixels."""
    moved: bool = False


class Gestures:
    """Turns events of pointing devices into changes of the store.

    `show_list` is called with the ids of events that no zoom can part.
    """

    def __init__(
        self,
        store: Store,
        surface: Surface,
        widget: QWidget,
        show_list: Callable[[tuple[str, ...], QPoint], None],
    ) -> None:
        self._store = store
        self._surface = surface
        self._widget = widget
        self._show_list = show_list
        self._drag: _Drag | None = None

    def wheel(self, event: QWheelEvent) -> None:
        """Notches zoom at the cursor; two fingers pan; Shift or a wheel's tilt moves in time."""
        modifiers = event.modifiers()
        notches = QPointF(event.angleDelta()) / _NOTCH
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_ZOOM_A_NOTCH ** -notches.y(), event.position().x())
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            moved = _pixels(event)
            self._pan(moved.x() + moved.y(), 0.0)
        elif _is_touchpad(event):
            moved = _pixels(event)
            self._pan(moved.x(), moved.y())
        elif abs(notches.x()) > abs(notches.y()):
            self._pan(notches.x() * _PIXELS_A_NOTCH, 0.0)
        else:
            self._zoom(_ZOOM_A_NOTCH ** -notches.y(), event.position().x())
        event.accept()

    def native(self, event: QNativeGestureEvent) -> bool:
        """A pinch, as macOS and Wayland tell it."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._zoom(1 / max(0.2, 1 + event.value()), event.position().x())
        return True

    def press(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            at, store = event.position(), self._store
            instant, depth = self._surface.scale.instant(at.x()), store.view.scroll + at.y()
            self._drag = _Drag(at, store.document, instant, depth)

    def move(self, event: QMouseEvent) -> None:
        drag, at = self._drag, event.position()
        # The release is lost where a dialog or another window takes it.
        held = event.buttons() & Qt.MouseButton.LeftButton
        if drag is None or not held or drag.document is not self._store.document:
            self._drag = None
            self.point(at)
        elif drag.moved or _is_far(at - drag.origin):
            drag.moved = True
            self._widget.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._bring(drag, at)

    def release(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        drag, self._drag = self._drag, None
        if drag is None:
            return
        if not drag.moved and drag.document is self._store.document:
            self._click(event.position(), event.globalPosition().toPoint())
        self.point(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._zoom(1 / _ZOOM_A_DOUBLE_CLICK, event.position().x())

    def point(self, at: QPointF) -> None:
        """The shape of the cursor tells what a click would do."""
        hit = self._surface.scene.hit(at.x(), at.y())
        if hit is not None and hit.role in {"event", "count"}:
            self._widget.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self._widget.unsetCursor()

    def _click(self, at: QPointF, on_screen: QPoint) -> None:
        hit = self._surface.scene.hit(at.x(), at.y())
        if hit is None:
            return
        if hit.role == "event":
            chosen = hit.refs[0]
            self._store.apply(lambda view: replace(view, selected=chosen, pane=True))
        elif hit.role == "count":
            self._open_count(hit, on_screen)

    def _open_count(self, hit: Hit, on_screen: QPoint) -> None:
        """Zooms to the events of a count, or lists them where zooming cannot part them."""
        document = self._store.document
        dates = [
            date
            for event, date in zip(document.events, document.dates, strict=True)
            if event.id in hit.refs
        ]
        first, last = min(d.start for d in dates), max(d.start for d in dates)
        closer = spanning(first, max(last, *(d.end for d in dates)), _ROOM_AROUND_EVENTS)
        if first == last or closer.span >= self._store.view.viewport.span:
            self._show_list(hit.refs, on_screen)
        else:
            self._store.apply(lambda view: look_at(document, view, closer))

    def _zoom(self, factor: float, x: float) -> None:
        document, scale = self._store.document, self._surface.scale
        anchor = scale.instant(min(max(x, scale.left), scale.right))
        self._store.apply(lambda view: zoom(document, view, factor, anchor))

    def _pan(self, right: float, down: float) -> None:
        """Moves the ground by logical pixels, as a hand on it would."""
        document, scale = self._store.document, self._surface.scale

        def moved(view: ViewState) -> ViewState:
            panned = pan(document, view, -right / scale.per_second) if right else view
            return replace(panned, scroll=self._bounded(view.scroll - down))

        self._store.apply(moved)

    def _bring(self, drag: _Drag, at: QPointF) -> None:
        """Moves the ground that was pressed under the hand, however the view changed since."""
        way = drag.instant - self._surface.scale.instant(at.x())
        scroll = self._bounded(drag.depth - at.y())
        self._store.apply(lambda view: replace(pan(drag.document, view, way), scroll=scroll))

    def _bounded(self, scroll: float) -> float:
        return min(max(scroll, 0.0), self._surface.overflow)


def _is_far(way: QPointF) -> bool:
    return way.manhattanLength() >= QApplication.startDragDistance()


def _is_touchpad(event: QWheelEvent) -> bool:
    return event.hasPixelDelta() or event.deviceType() is QInputDevice.DeviceType.TouchPad


def _pixels(event: QWheelEvent) -> QPointF:
    if event.hasPixelDelta():
        return QPointF(event.pixelDelta())
    return QPointF(event.angleDelta()) / _NOTCH * _PIXELS_A_NOTCH

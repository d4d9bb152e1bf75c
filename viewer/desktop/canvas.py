"""The timeline: a widget that shows the scene of the state, and passes on what hands do to it."""

from collections.abc import Callable
from math import ceil

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from viewer.commands.go import look_at
from viewer.desktop.appearance import Appearance
from viewer.desktop.drawing import Drawing
from viewer.desktop.gestures import Gestures
from viewer.layout.measure import TextMeasure
from viewer.layout.scale import TimeScale
from viewer.layout.scene import Hit, Scene
from viewer.paint.painter import paint
from viewer.state.opening import everything
from viewer.state.store import State, Store

_STEPS = 1_000_000_000
"""Positions of the time scroll bar; Qt counts in 32 bits."""
_RING = 2
"""Width of the ring of focus, in logical pixels."""
_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class Canvas(QAbstractScrollArea):
    """Shows the timeline, with scroll bars in time and, where lanes overflow, down.

    `tip` gives the HTML shown when the pointer rests on a hit; `show_list` is called with the
    ids of events that no zoom can part, and where on the screen to list them.
    """

    drawn = Signal()
    """Another scene has been painted."""
    pointed = Signal(object)
    """The instant under the pointer, or None when it has left."""
    menu_wanted = Signal(QPoint)
    """Where on the screen a context menu is asked for."""

    def __init__(
        self,
        store: Store,
        appearance: Appearance,
        measure: TextMeasure,
        tip: Callable[[Hit], str],
        show_list: Callable[[tuple[str, ...], QPoint], None],
    ) -> None:
        super().__init__()
        # To find out what Qt's own one is, PySide would set up all classes of widgets: 10 ms.
        self.setViewport(QWidget())
        self._store = store
        self._appearance = appearance
        self._drawing = Drawing(measure)
        self._tip = tip
        self._ringed = False
        self._placing_bars = False
        self._pointer: float | None = None
        self._painted: Scene | None = None
        self._gestures = Gestures(store, self, self.viewport(), show_list)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 200)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.horizontalScrollBar().valueChanged.connect(self._scroll_in_time)
        self.verticalScrollBar().valueChanged.connect(self._scroll_down)
        appearance.changed.connect(self._refresh)
        store.subscribe(self._follow)

    @property
    def scene(self) -> Scene:
        """What the canvas shows, or will when it is painted next."""
        room = self.viewport()
        return self._drawing.scene(
            self._store.state, self._appearance.style, room.width(), room.height()
        )

    @property
    def scale(self) -> TimeScale:
        return self._drawing.scale(
            self._store.state, self._appearance.style, self.viewport().width()
        )

    @property
    def overflow(self) -> float:
        return self._drawing.overflow(
            self._store.state,
            self._appearance.style,
            self.viewport().width(),
            self.viewport().height(),
        )

    @property
    def selected(self) -> str:
        return self._store.view.selected

    @property
    def events_shown(self) -> tuple[str, ...]:
        """The ids of the events that are labelled or marked, in the order of their dates."""
        seen = {hit.refs[0] for hit in self.scene.hits if hit.role == "event"}
        return tuple(event.id for event in self._store.document.events if event.id in seen)

    def hit_at(self, at: QPoint | QPointF) -> Hit | None:
        return self.scene.hit(at.x(), at.y())

    def where(self, event_id: str) -> QRect | None:
        """Where an event is seen, in the viewport; None where it is in a count or out of view."""
        for hit in self.scene.hits:
            if hit.role == "event" and hit.refs == (event_id,):
                return QRect(int(hit.x), int(hit.y), int(hit.width), int(hit.height))
        return None

    # Following the state

    def _follow(self, old: State, new: State) -> None:
        self._refresh()
        if new.view.selected != old.view.selected or new.document is not old.document:
            self._show_lane_of_selected()

    def _refresh(self) -> None:
        self._place_bars()
        self.viewport().update()
        self._tell_pointer()

    def _show_lane_of_selected(self) -> None:
        """Scrolls down or up by as little as it takes."""
        style, height = self._appearance.style, self.viewport().height()
        width = self.viewport().width()
        lane = self._drawing.lane_of_selected(self._store.state, style, width, height)
        if lane is None:
            return
        top, bottom = lane
        scroll = self._store.view.scroll
        room = height - style.metrics.axis
        wanted = min(max(scroll, bottom - room), top)
        if wanted != scroll:
            self._store.apply(lambda view: replace(view, scroll=wanted))

    # Scroll bars

    def _place_bars(self) -> None:
        """Shows the state on the scroll bars, which must not take that for a user's wish."""
        if self._placing_bars:  # a bar that appears or goes resizes what it stands beside
            return
        overflow = self.overflow
        self._placing_bars = True
        self._place_bar_down(overflow)
        self._place_bar_in_time()
        self._placing_bars = False
        if self._store.view.scroll > overflow:
            self._store.apply(lambda view: replace(view, scroll=overflow))

    def _place_bar_down(self, overflow: float) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, ceil(overflow))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(int(self._appearance.style.metrics.row))
        bar.setValue(round(self._store.view.scroll))

    def _place_bar_in_time(self) -> None:
        bar, seen = self.horizontalScrollBar(), self._store.view.viewport
        start, end = self._reach()
        step = (end - start) / _STEPS
        page = max(1, int(seen.span / step))
        bar.setRange(0, _STEPS - page)
        bar.setPageStep(page)
        bar.setSingleStep(max(1, page // 20))
        bar.setValue(int((seen.start - start) / step))

    def _reach(self) -> tuple[float, float]:
        """What the time scroll bar spans: all of the document, and what is in view."""
        whole, seen = everything(self._store.document), self._store.view.viewport
        return min(whole.start, seen.start), max(whole.end, seen.end)

    def _scroll_in_time(self, value: int) -> None:
        if self._placing_bars:
            return
        document, seen = self._store.document, self._store.view.viewport
        start, end = self._reach()
        moved = seen.panned(start + value * (end - start) / _STEPS - seen.start)
        self._store.apply(lambda view: look_at(document, view, moved))

    def _scroll_down(self, value: int) -> None:
        if self._placing_bars:
            return
        self._store.apply(lambda view: replace(view, scroll=float(value)))

    # What Qt asks of a widget

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    def paintEvent(self, _: QPaintEvent) -> None:
        scene = self.scene
        painter = QPainter(self.viewport())
        paint(scene, painter)
        if self._ringed and self.hasFocus():
            self._paint_ring(painter)
        painter.end()
        if scene is not self._painted:
            self._painted = scene
            self.drawn.emit()

    def _paint_ring(self, painter: QPainter) -> None:
        pen = QPen(QColor(self._appearance.style.theme.focus), _RING)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = _RING // 2
        painter.drawRect(self.viewport().rect().adjusted(inset, inset, -inset, -inset))

    def resizeEvent(self, _: QResizeEvent) -> None:
        self._place_bars()
        self._tell_pointer()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Nothing is moved here: the scene is composed anew from the state."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() in _BY_KEYBOARD
        self.viewport().update()

    def focusOutEvent(self, _: QFocusEvent) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._gestures.wheel(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._gestures.move(event)
        self._pointer = event.position().x()
        self._tell_pointer()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._gestures.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        hit = self.hit_at(event.pos()) if by_mouse else None
        if hit is not None and hit.role == "event":
            self._store.apply(lambda view: replace(view, selected=hit.refs[0]))
        selected = None if by_mouse else self.where(self._store.view.selected)
        at = self.viewport().mapToGlobal(selected.bottomLeft()) if selected else event.globalPos()
        self.menu_wanted.emit(at)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._gestures.native(event)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._pointer = None
            self._tell_pointer()
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        hit = self.hit_at(event.pos())
        if hit is None or hit.role not in {"event", "count"}:
            QToolTip.hideText()
            return
        area = QRect(int(hit.x), int(hit.y), int(hit.width), int(hit.height))
        QToolTip.showText(event.globalPos(), self._tip(hit), self.viewport(), area)

    def _tell_pointer(self) -> None:
        """Also when the view moves under a pointer that rests."""
        x, scale = self._pointer, self.scale
        on_scale = x is not None and scale.left <= x <= scale.right
        self.pointed.emit(scale.instant(x) if x is not None and on_scale else None)

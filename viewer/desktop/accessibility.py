"""The canvas for those who do not see it: a list of its events, and the selected one announced."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from viewer.desktop.canvas import Canvas

Name = Callable[[str], str]
"""What is read out for an event, by its id."""


class EventItem(QAccessibleInterface):
    """One event that is seen on the canvas, as an entry of a list."""

    def __init__(self, canvas: Canvas, list_: "EventList", event_id: str, name: Name) -> None:
        super().__init__()
        self._canvas = canvas
        self._list = list_
        self._name = name
        self.event_id = event_id

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:  # type: ignore[override]  # none in the stubs
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # none in the stubs
        return self._list.window()

    def parent(self) -> QAccessibleInterface:
        return self._list

    def child(self, _: int) -> None:  # type: ignore[override]  # none in the stubs
        return None

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]  # none in the stubs
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _: QAccessibleInterface) -> int:
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        return self._name(self.event_id) if kind is QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Nothing here can be written."""

    def rect(self) -> QRect:
        where = self._canvas.where(self.event_id)
        if where is None:
            return QRect()
        return QRect(self._canvas.viewport().mapToGlobal(where.topLeft()), where.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = True
        state.focusable = True
        state.selected = state.focused = self._canvas.selected == self.event_id
        return state

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()


class EventList(QAccessibleWidget):
    """The canvas as a list of the events on it, in the order of their dates."""

    def __init__(self, canvas: Canvas, name: Name) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = canvas
        self._name = name
        self._items: dict[str, EventItem] = {}

    def childCount(self) -> int:
        return len(self._shown())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none in the stubs
        shown = self._shown()
        return self._item(shown[index]) if 0 <= index < len(shown) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, EventItem) and child.event_id in self._shown():
            return self._shown().index(child.event_id)
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none in the stubs
        hit = self._canvas.hit_at(self._canvas.viewport().mapFromGlobal(QPoint(x, y)))
        return self._item(hit.refs[0]) if hit is not None and hit.role == "event" else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none in the stubs
        selected = self._canvas.selected
        return self._item(selected) if selected in self._shown() else None

    def forget(self) -> None:
        """Lets the entries go, those that Qt knows by number too: it would keep a dead one."""
        for item in self._items.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))
        self._items.clear()

    def _shown(self) -> tuple[str, ...]:
        return self._canvas.events_shown

    def _item(self, event_id: str) -> EventItem:
        # Kept here: Qt holds no reference to what is made in Python.
        if event_id not in self._items:
            self._items[event_id] = EventItem(self._canvas, self, event_id, self._name)
        return self._items[event_id]


class Reader:
    """Makes the canvas readable to assistive technology and tells it what is selected."""

    def __init__(self, canvas: Canvas, name: Name) -> None:
        self._canvas = canvas
        self._name = name
        self._lists: list[EventList] = []
        """Kept here, as the items are."""
        QAccessible.installFactory(self._interface)
        if QAccessible.isActive():
            _forget_interface(canvas)

    def announce(self, event_id: str) -> None:
        """Reads out an event that has been selected."""
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._canvas, self._name(event_id))
            QAccessible.updateAccessibility(event)

    def forget(self) -> None:
        """Another document is open: its events are not those there were entries for."""
        for list_ in self._lists:
            list_.forget()

    def _interface(self, _: str, widget: QObject) -> QAccessibleInterface | None:
        if widget is not self._canvas:
            return None
        self._lists.append(EventList(self._canvas, self._name))
        return self._lists[-1]


def _forget_interface(canvas: Canvas) -> None:
    """What was asked for before the factory was there is made anew when asked for next."""
    known = QAccessible.queryAccessibleInterface(canvas)
    if not isinstance(known, EventList):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))

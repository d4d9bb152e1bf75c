"""What a user's hands do to the window."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QToolTip, QWidget

from viewer.desktop.canvas import Canvas
from viewer.desktop.window import Window
from viewer.layout.scene import Hit


def settle() -> None:
    """Lets all that was asked for happen."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def run(window: Window, command: str) -> None:
    """Chooses a command as a menu would."""
    window.commands[command].trigger()
    settle()


def dialog() -> QWidget:
    """The dialog that waits for an answer."""
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def pane_text(window: Window) -> str:
    page = window.pane.findChild(QTextEdit)
    assert isinstance(page, QTextEdit)
    return page.toPlainText()


def status_texts(window: Window) -> list[str]:
    return [label.text() for label in window.status.findChildren(QLabel)]


def wheel(
    canvas: Canvas,
    at: QPoint,
    *,
    notches: tuple[int, int] = (0, 0),
    pixels: tuple[int, int] = (0, 0),
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Turns a wheel, or with `pixels` moves two fingers on a trackpad."""
    target = canvas.viewport()
    QApplication.sendEvent(
        target,
        QWheelEvent(
            QPointF(at),
            QPointF(target.mapToGlobal(at)),
            QPoint(*pixels),
            QPoint(*notches) * 120 if pixels == (0, 0) else QPoint(*pixels) * 2,
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    settle()


def click(canvas: Canvas, at: QPoint) -> None:
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()


def double_click(canvas: Canvas, at: QPoint) -> None:
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()


def drag(canvas: Canvas, start: QPoint, way: QPoint) -> None:
    press(canvas, start)
    for step in (1, 2, 3, 4):
        pull(canvas, start + way * step / 4)
    release(canvas, start + way)


def press(canvas: Canvas, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mousePress(canvas.viewport(), button, pos=at)
    settle()


def pull(canvas: Canvas, to: QPoint) -> None:
    """Moves the pointer, the left button held."""
    _move(canvas, to, Qt.MouseButton.LeftButton)


def release(canvas: Canvas, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mouseRelease(canvas.viewport(), button, pos=at)
    settle()


def point(canvas: Canvas, at: QPoint) -> None:
    """Moves the pointer, no button pressed."""
    _move(canvas, at, Qt.MouseButton.NoButton)


def _move(canvas: Canvas, to: QPoint, held: Qt.MouseButton) -> None:
    target = canvas.viewport()
    QApplication.sendEvent(
        target,
        QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(to),
            QPointF(target.mapToGlobal(to)),
            Qt.MouseButton.NoButton,
            held,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    settle()


def rest(canvas: Canvas, at: QPoint) -> str:
    """Rests the pointer; what is told."""
    target = canvas.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, at, target.mapToGlobal(at))
    QApplication.sendEvent(target, event)
    return QToolTip.text()


def centre_of(hit: Hit) -> QPoint:
    return QPoint(int(hit.x + hit.width / 2), int(hit.y + hit.height / 2))


def counts(canvas: Canvas) -> list[Hit]:
    return [hit for hit in canvas.scene.hits if hit.role == "count"]


def event_at(canvas: Canvas, event_id: str) -> QPoint:
    where = canvas.where(event_id)
    assert where is not None
    return where.center()


def empty_ground(canvas: Canvas) -> QPoint:
    """A place among the lanes where nothing can be hit but a lane's ground."""
    for y in range(canvas.viewport().height() - 2, 60, -3):
        for x in range(canvas.viewport().width() - 30, 200, -7):
            if canvas.hit_at(QPoint(x, y)) is None:
                return QPoint(x, y)
    raise AssertionError("no ground is empty")


def press_key(canvas: Canvas, key: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(canvas, key, keys or Qt.KeyboardModifier.NoModifier)
    settle()

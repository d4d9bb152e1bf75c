"""What can be pressed in the pane: links and buttons that the keyboard and screen readers reach.

A link's letters are painted with the text; the widget over them adds focus, a name and a press.
The mouse goes through it to the text, so that a selection can begin and end within a link.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from viewer.layout.scene import Font
from viewer.paint.fonts import qfont
from viewer.style.style import Style

_REACH = 3
"""How far a link's ring of focus stands off, in pixels."""
_RING = 2.0
_ROUND = 4.0


class Hotspot(QAbstractButton):
    """Something to press; `focused` tells that the keyboard has come to it."""

    focused = Signal()

    def __init__(self, parent: QWidget, name: str, style: Style) -> None:
        super().__init__(parent)
        self.theme = style.theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class LinkSpot(Hotspot):
    """A link in the text: one or more pieces of lines, with a ring when it has the focus."""

    def __init__(self, parent: QWidget, name: str, leads_to: str, style: Style) -> None:
        super().__init__(parent, name, style)
        self.setAccessibleDescription(leads_to)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pieces: list[QRectF] = []

    def cover(self, pieces: Sequence[QRectF]) -> None:
        """Lies over pieces of lines, in the coordinates of the parent."""
        reached = [piece.toAlignedRect().adjusted(-_REACH, -1, _REACH, 1) for piece in pieces]
        region = QRegion()
        for piece in reached:
            region = region.united(piece)
        bounds = region.boundingRect()
        self._pieces = [QRectF(piece.translated(-bounds.topLeft())) for piece in reached]
        self.setGeometry(bounds)
        self.setMask(region.translated(-bounds.topLeft()))

    def covers(self, point: QPoint) -> bool:
        """Whether a point of the parent lies on one of the pieces."""
        inside = QPointF(point - self.pos())
        return any(piece.contains(inside) for piece in self._pieces)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.focus), _RING))
        for piece in self._pieces:
            painter.drawRoundedRect(piece.adjusted(1.0, 1.0, -1.0, -1.0), _ROUND, _ROUND)


class QuietButton(Hotspot):
    """A button that stands back behind the text that it belongs to."""

    def __init__(self, parent: QWidget, text: str, name: str, style: Style) -> None:
        super().__init__(parent, name, style)
        self.setText(text)
        self.setFont(_button_font(style))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = _RING if self.hasFocus() else 1.0
        painter.setPen(QPen(QColor(theme.focus if self.hasFocus() else theme.outline), width))
        lit = self.isDown() or self.underMouse()
        painter.setBrush(QColor(theme.raised if lit else theme.paper))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(box, 1.5 * _ROUND, 1.5 * _ROUND)
        painter.setPen(QColor(theme.ink))
        # Qt takes the flags as one number here.
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, int(flags), self.text())


def button_size(text: str, style: Style) -> QSizeF:
    """The size of a quiet button with a text."""
    em = style.metrics.text
    width = QFontMetricsF(_button_font(style)).horizontalAdvance(text)
    return QSizeF(round(width + 1.5 * em), round(1.9 * em))


def _button_font(style: Style) -> QFont:
    return qfont(Font(0.92 * style.metrics.text, 600))

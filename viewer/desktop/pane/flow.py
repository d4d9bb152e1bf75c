"""Lays the pane's text out: blocks below one another, Korean broken between words only.

Qt breaks Hangul between any two syllables and has no setting against that. Here each line that
would end inside a word is cut back to the space before it, so the text itself stays as it is:
nothing is added that a selection, a copy or a screen reader would meet.
"""

from collections.abc import Sequence
from typing import cast

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

_SPACES = " \t\u2028"
_WIDEST_MARGIN = 0.055
"""Of the width: large letters in a narrow pane need the room more than the margins do."""


class Placing(Struct, frozen=True):
    """Where a block stands, in pixels. `aside` reserves room for a button at its end."""

    above: float
    left: float
    right: float
    line: float
    """The least height of a line."""
    aside: bool = False


class Ornament(Struct, frozen=True):
    """A shape behind blocks `first` to `last`, reaching `across` and `down` beyond them.

    A bar has a `width` and stands at the left end; one that hugs is as wide as its text.
    """

    first: int
    last: int
    fill: str
    across: float = 0.0
    down: float = 0.0
    radius: float = 0.0
    width: float = 0.0
    hugs: bool = False


class Plan(Struct, frozen=True):
    """All that the flow needs besides the text, in pixels."""

    placings: Sequence[Placing] = ()
    ornaments: Sequence[Ornament] = ()
    margin: float = 0.0
    gap: float = 0.0
    """Between a block's last line and its aside."""
    aside: tuple[float, float] = (0.0, 0.0)
    """Width and height."""


class Flow(QAbstractTextDocumentLayout):
    """The layout of the pane's document; `laid_out` tells that places have changed."""

    laid_out = Signal()

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._plan = Plan()
        self._rects: list[QRectF] = []
        self.asides: dict[int, QRectF] = {}
        """Where the asides are, by number of their block."""
        self._size = QSizeF()

    def follow(self, plan: Plan) -> None:
        """Takes effect with the next change of the document."""
        self._plan = plan

    def rect_of(self, first: int, last: int) -> QRectF:
        """The place of the blocks of these numbers."""
        return self._rects[first].united(self._rects[last])

    def pieces(self, start: int, end: int) -> list[QRectF]:
        """The places of a stretch of text within one block, one for each line."""
        block = self.document().findBlock(start)
        layout, at = block.layout(), block.position()
        pieces = []
        for i in range(layout.lineCount()):
            line = layout.lineAt(i)
            first = max(start - at, line.textStart())
            last = min(end - at, line.textStart() + line.textLength())
            if first < last:
                edges = _x(line, first), _x(line, last)
                rect = QRectF(min(edges), line.y(), abs(edges[1] - edges[0]), line.height())
                pieces.append(rect.translated(layout.position()))
        return pieces

    # What Qt asks of a layout

    def documentChanged(self, _from: int, _removed: int, _added: int) -> None:
        width = max(self.document().textWidth(), 1.0)
        plan = self._plan
        self._rects, self.asides = [], {}
        margin = min(plan.margin, width * _WIDEST_MARGIN)
        top = margin
        block = self.document().begin()
        for placing in plan.placings:
            if not block.isValid():
                break
            left = margin + placing.left
            room = max(width - margin - placing.right - left, 1.0)
            top += placing.above
            height = self._lay_out(block, QPointF(left, top), room, placing)
            self._rects.append(QRectF(left, top, room, height))
            top += height
            block = block.next()
        self._size = QSizeF(width, top + margin)
        self.documentSizeChanged.emit(self._size)
        # Not Qt's own `update`: emitted from here, PySide 6.11 crashes.
        self.laid_out.emit()

    def documentSize(self) -> QSizeF:
        return self._size

    def pageCount(self) -> int:
        return 1

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(), self._size)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        return self._rects[number] if 0 <= number < len(self._rects) else QRectF()

    # Qt hands over a QPointF; PySide's annotation adds all that converts to one.
    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        block = self._block_at(point.y())
        if not block.isValid():
            return -1
        layout = block.layout()
        inside = point - layout.position()
        line = _line_at(layout, inside.y())
        if line is None:
            return -1
        exact = accuracy is Qt.HitTestAccuracy.ExactHit
        if exact and not line.naturalTextRect().contains(inside):
            return -1
        return block.position() + line.xToCursor(inside.x())

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        self._draw_ornaments(painter)
        block = self.document().begin()
        for rect in self._rects:
            if context.clip.isEmpty() or rect.intersects(context.clip):
                block.layout().draw(painter, QPointF(), _selected(block, context), context.clip)
                self._draw_caret(painter, block, context.cursorPosition)
            block = block.next()

    # How it is done

    def _lay_out(self, block: QTextBlock, at: QPointF, room: float, placing: Placing) -> float:
        """Breaks a block into lines; its height, with that of its aside."""
        layout = block.layout()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(block.textDirection())
        layout.setTextOption(option)
        text, bottom = block.text(), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            kept = _whole_words(text, line)
            if kept:
                line.setNumColumns(kept, room)
            height = max(placing.line, line.height())
            if placing.aside and line.textStart() + line.textLength() >= len(text):
                end = at + QPointF(0.0, bottom)
                above, height = self._set_aside(block.blockNumber(), line, end, height)
                bottom += above
            line.setPosition(QPointF(0.0, bottom + (height - line.height()) / 2))
            bottom += height
        layout.endLayout()
        layout.setPosition(at)
        if placing.aside:
            bottom = max(bottom, self.asides[block.blockNumber()].bottom() - at.y())
        return bottom

    def _set_aside(
        self, number: int, line: QTextLine, at: QPointF, height: float
    ) -> tuple[float, float]:
        """Puts the aside at the end of the last line where that has room, else below.

        `at` is where the line would begin. How far it moves down and its height are returned.
        """
        width, tall = self._plan.aside
        room, gap = line.width(), self._plan.gap
        if width > room:  # its text breaks in two
            width, tall = room, 1.7 * tall
        if line.naturalTextRect().right() + gap + width > room:
            self.asides[number] = QRectF(at.x(), at.y() + height + gap / 2, width, tall)
            return 0.0, height
        above, height = gap / 4, max(height, tall)
        middle = at.y() + above + height / 2
        self.asides[number] = QRectF(at.x() + room - width, middle - tall / 2, width, tall)
        return above, height

    def _draw_ornaments(self, painter: QPainter) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for ornament in self._plan.ornaments:
            if ornament.last < len(self._rects):
                painter.setBrush(QColor(ornament.fill))
                rect = self._shape(ornament)
                radius = min(ornament.radius, rect.height() / 2, rect.width() / 2)
                painter.drawRoundedRect(rect, radius, radius)
        painter.restore()

    def _shape(self, ornament: Ornament) -> QRectF:
        first, last = self._rects[ornament.first], self._rects[ornament.last]
        rect = first.united(last)
        if ornament.hugs:
            layout = self.document().findBlockByNumber(ornament.first).layout()
            lines = [layout.lineAt(i).naturalTextRect() for i in range(layout.lineCount())]
            rect.setLeft(first.left() + min(line.left() for line in lines))
            rect.setRight(first.left() + max(line.right() for line in lines))
        rect.adjust(-ornament.across, -ornament.down, ornament.across, ornament.down)
        if ornament.width:
            rect.setWidth(ornament.width)
        return rect

    def _draw_caret(self, painter: QPainter, block: QTextBlock, position: int) -> None:
        if block.contains(position):
            block.layout().drawCursor(painter, QPointF(), position - block.position())

    def _block_at(self, y: float) -> QTextBlock:
        """The block at a height; that below a gap, and the last one below the end."""
        for number, rect in enumerate(self._rects):
            if y < rect.bottom():
                return self.document().findBlockByNumber(number)
        return self.document().lastBlock() if self._rects else QTextBlock()


def _x(line: QTextLine, position: int) -> float:
    """Where the caret stands; PySide returns the position that it took besides."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def _whole_words(text: str, line: QTextLine) -> int:
    """How many characters a line keeps, where Qt would end it at a bad place; else 0.

    Bad is within a Korean word, and before a dot that stands between two facts.
    """
    start = line.textStart()
    end = start + line.textLength()
    if end >= len(text):
        return 0
    if text[end] == "·":
        end -= 1
    elif text[end - 1] in _SPACES or not (_is_hangul(text[end - 1]) or _is_hangul(text[end])):
        return 0
    space = max(text.rfind(space, start, end) for space in _SPACES)
    return space + 1 - start if space >= 0 else 0


def _is_hangul(letter: str) -> bool:
    return (
        "가" <= letter <= "힣" or "\u1100" <= letter <= "\u11ff" or "\u3130" <= letter <= "\u318f"
    )


def _line_at(layout: QTextLayout, y: float) -> QTextLine | None:
    """The line at a height within a block, else the nearest."""
    lines = [layout.lineAt(i) for i in range(layout.lineCount())]
    below = (line for line in lines if y < line.rect().bottom())
    return next(below, lines[-1] if lines else None)


def _selected(
    block: QTextBlock, context: QAbstractTextDocumentLayout.PaintContext
) -> list[QTextLayout.FormatRange]:
    """The parts of a block that are selected."""
    ranges = []
    for selection in context.selections:
        start = max(selection.cursor.selectionStart() - block.position(), 0)
        end = min(selection.cursor.selectionEnd() - block.position(), block.length())
        if start < end:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, end - start, selection.format
            ranges.append(part)
    return ranges

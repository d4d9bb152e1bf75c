"""The page that the pane scrolls: its text, what can be pressed in it, and how it is copied."""

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from viewer.desktop.pane.flow import Flow
from viewer.desktop.pane.hotspots import Hotspot, LinkSpot, QuietButton, button_size
from viewer.desktop.pane.look import Look
from viewer.desktop.pane.typeset import Typeset, typeset
from viewer.i18n import Words
from viewer.layout.outline import Outline, ToEvent, ToPage
from viewer.style.style import Style

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_ROUGHLY_LINE = 24
"""Kept in sight above and below what the keyboard comes to, in pixels."""


class Page(QTextEdit):
    """Text to read, select and copy, with links and buttons in their places."""

    followed = Signal(object)
    """The target of a link that was pressed: a ToEvent or a ToPage."""
    quote_wanted = Signal(int)
    """The index of the quote whose button was pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._event = ""
        self._set = Typeset()
        self._links: list[LinkSpot] = []
        self._buttons: list[QuietButton] = []
        self._theme_ring = QColor()
        self._ringed = False
        self._pressed_at = QPoint()
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        self._flow = Flow(document)
        document.setDocumentLayout(self._flow)
        self.setDocument(document)
        self._flow.laid_out.connect(self._place_hotspots)
        self._flow.laid_out.connect(self.viewport().update)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)

    def show_outline(self, outline: Outline, style: Style, words: Words) -> None:
        """Sets the page anew: another event from its top, the same one where it was."""
        bar = self.verticalScrollBar()
        read = bar.value() / max(bar.maximum(), 1) if outline.event == self._event else 0.0
        self._event = outline.event
        had_focus = self.hasFocus() or any(spot.hasFocus() for spot in self._hotspots())
        self._remove_hotspots()
        self._dress(style)
        copy = words.text("Copy quote and source")
        look = Look(style, outline.lane)
        size = button_size(copy, style)
        self._set = typeset(self.document(), self._flow, outline, look, size)
        self._add_hotspots(copy, style, words)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        bar.setValue(round(read * bar.maximum()))
        if had_focus:
            self.setFocus()

    def selected_text(self) -> str:
        """The text that is selected, with nothing added: a line for each paragraph."""
        text = self.textCursor().selectedText()
        return text.replace("\u2029", "\n").replace("\u2028", "\n")

    def current_quote(self) -> int | None:
        """The quote with the focus or the caret, else the first in sight, else the first."""
        for spot, link in zip(self._links, self._set.links, strict=True):
            if spot.hasFocus() and link.quote is not None:
                return link.quote
        for quote, button in enumerate(self._buttons):
            if button.hasFocus():
                return quote
        cursor = self.textCursor()
        here = cursor.blockNumber()
        for quote, (first, last) in enumerate(self._set.quotes):
            if first <= here <= last and (self.hasFocus() or cursor.hasSelection()):
                return quote
        seen = QRectF(self.viewport().rect()).translated(0, self._scrolled)
        for quote, (first, last) in enumerate(self._set.quotes):
            if self._flow.rect_of(first, last).intersects(seen):
                return quote
        return 0 if self._set.quotes else None

    # What Qt asks

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ringed and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme_ring, 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # With Ctrl Qt would scale the letters, behind the back of the style.
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._link_at(event.position().toPoint())
        hand, beam = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(hand if over else beam)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        moved = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        link = self._link_at(self._pressed_at)
        if event.button() is Qt.MouseButton.LeftButton and link and not moved:
            link.click()

    # How it is done

    @property
    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def _hotspots(self) -> list[Hotspot]:
        return [*self._links, *self._buttons]

    def _link_at(self, point: QPoint) -> LinkSpot | None:
        return next((link for link in self._links if link.covers(point)), None)

    def _dress(self, style: Style) -> None:
        theme = style.theme
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, theme.paper),
            (QPalette.ColorRole.Text, theme.ink),
            (QPalette.ColorRole.Highlight, theme.focus),
            (QPalette.ColorRole.HighlightedText, theme.paper),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        # Which the viewport does not inherit any more once Qt has dressed it by a style sheet.
        self.viewport().setPalette(palette)
        self._theme_ring = QColor(theme.focus)

    def _remove_hotspots(self) -> None:
        for spot in self._hotspots():
            # Not at once: the page may be set anew by the press of one of them.
            spot.hide()
            spot.deleteLater()
        self._links, self._buttons, self._set = [], [], Typeset()

    def _add_hotspots(self, copy: str, style: Style, words: Words) -> None:
        viewport = self.viewport()
        for link in self._set.links:
            leads_to = _leads_to(link.target, words)
            spot = LinkSpot(viewport, link.text, leads_to, style)
            spot.clicked.connect(lambda _, target=link.target: self.followed.emit(target))
            self._links.append(spot)
        for quote in range(len(self._set.quotes)):
            name = f"{copy} ({quote + 1})"
            button = QuietButton(viewport, copy, name, style)
            button.clicked.connect(lambda _, quote=quote: self.quote_wanted.emit(quote))
            self._buttons.append(button)
        self._place_hotspots()
        before: QWidget = self
        for hotspot in self._in_reading_order():
            hotspot.focused.connect(lambda hotspot=hotspot: self._reveal(hotspot))
            QWidget.setTabOrder(before, hotspot)
            hotspot.show()
            before = hotspot

    def _in_reading_order(self) -> list[Hotspot]:
        """The links as they stand, and after those of a quote its button."""
        ordered: list[tuple[int, Hotspot]] = [
            (link.start, spot) for link, spot in zip(self._set.links, self._links, strict=True)
        ]
        for (_, last), button in zip(self._set.quotes, self._buttons, strict=True):
            block = self.document().findBlockByNumber(last)
            ordered.append((block.position() + block.length(), button))
        return [spot for _, spot in sorted(ordered, key=lambda placed: placed[0])]

    def _place_hotspots(self) -> None:
        scrolled = self._scrolled
        for link, spot in zip(self._set.links, self._links, strict=True):
            pieces = self._flow.pieces(link.start, link.end)
            spot.cover([piece.translated(0, -scrolled) for piece in pieces])
        for (_, last), button in zip(self._set.quotes, self._buttons, strict=True):
            aside = self._flow.asides[last].translated(0, -scrolled)
            button.setGeometry(aside.toAlignedRect())

    def _reveal(self, spot: Hotspot) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if spot.y() < 0:
            bar.setValue(bar.value() + spot.y() - _ROUGHLY_LINE)
        elif spot.geometry().bottom() > height:
            bar.setValue(bar.value() + spot.geometry().bottom() - height + _ROUGHLY_LINE)


def _leads_to(target: ToEvent | ToPage, words: Words) -> str:
    if isinstance(target, ToEvent):
        return words.text("Shows this event")
    return words.text("Leads to {address}").format(address=target.address)

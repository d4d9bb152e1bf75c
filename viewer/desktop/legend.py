"""The row beneath the timeline that says what its signs mean."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton

from viewer.i18n import Words
from viewer.layout.legend import Sign, compose_legend
from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Scene, Text
from viewer.paint.painter import paint
from viewer.style.style import Style

_MARGIN_X, _MARGIN_Y = 16, 6
_LINES = 2
"""At most: the timeline needs the height."""


class Legend(QFrame):
    """As many of the first signs as fit; where that is not all, a button shows all of them."""

    def __init__(self, measure: TextMeasure, show_all: QAction) -> None:
        super().__init__()
        self.setObjectName("legend")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._measure = measure
        self._shown: tuple[Sequence[Sign], Style, Words] | None = None
        self._scene: Scene | None = None
        self.more = QToolButton(self)
        self.more.setObjectName("link")
        self.more.setDefaultAction(show_all)
        self.more.hide()

    def show_signs(self, signs: Sequence[Sign], style: Style, words: Words) -> None:
        self._shown = signs, style, words
        self._compose()

    def whole(self) -> Scene:
        """All signs, one below the other."""
        assert self._shown is not None
        signs, style, words = self._shown
        scene = compose_legend(signs, style, 1, self._measure, words)
        rights = (
            item.x + self._measure.width(item.text, item.font)
            for item in scene.items
            if isinstance(item, Text)
        )
        return replace(scene, width=max(rights, default=1.0))

    def sizeHint(self) -> QSize:
        height = self._scene.height if self._scene else 0
        return QSize(320, int(height) + 2 * _MARGIN_Y)

    def resizeEvent(self, _: QResizeEvent) -> None:
        self._compose()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._scene is None:
            return
        painter = QPainter(self)
        painter.translate(_MARGIN_X, _MARGIN_Y)
        paint(self._scene, painter)
        painter.end()

    def _compose(self) -> None:
        if self._shown is None:
            return
        signs, style, words = self._shown
        width = self.width() - 2 * _MARGIN_X
        tallest = _LINES * style.metrics.row

        def composed(number: int, room: float) -> Scene:
            return compose_legend(signs[:number], style, max(room, 1), self._measure, words)

        self._scene = composed(len(signs), width)
        fits = self._scene.height <= tallest
        if not fits:
            room = width - self.more.sizeHint().width()
            tried = (composed(number, room) for number in range(len(signs) - 1, 0, -1))
            self._scene = next((s for s in tried if s.height <= tallest), composed(0, room))
        self._place_more(fits, style.metrics.row)
        self.updateGeometry()
        self.update()

    def _place_more(self, fits: bool, row: float) -> None:
        """At the right of the last line."""
        self.more.setVisible(not fits)
        size, middle = self.more.sizeHint(), self.sizeHint().height() - _MARGIN_Y - row / 2
        left, top = self.width() - size.width() - _MARGIN_Y, int(middle - size.height() / 2)
        self.more.setGeometry(left, top, size.width(), size.height())

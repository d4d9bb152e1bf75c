"""The row beneath the timeline that says what its signs mean."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from viewer.i18n import Words
from viewer.layout.legend import Sign, compose_legend
from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Scene
from viewer.paint.painter import paint
from viewer.style.style import Style

_MARGIN_X, _MARGIN_Y = 16, 6


class Legend(QFrame):
    """As many lines as its width asks for."""

    def __init__(self, measure: TextMeasure) -> None:
        super().__init__()
        self.setObjectName("legend")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._measure = measure
        self._shown: tuple[Sequence[Sign], Style, Words] | None = None
        self._scene: Scene | None = None

    def show_signs(self, signs: Sequence[Sign], style: Style, words: Words) -> None:
        self._shown = signs, style, words
        self._compose()

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
        room = max(self.width() - 2 * _MARGIN_X, 1)
        self._scene = compose_legend(signs, style, room, self._measure, words)
        self.updateGeometry()
        self.update()

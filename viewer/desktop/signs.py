"""The dialog that shows what all signs of the timeline mean."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from viewer.i18n import Words
from viewer.layout.scene import Scene, Text
from viewer.paint.painter import paint


class Signs(QDialog):
    """The legend, whole, with a line for each sign."""

    def __init__(self, parent: QWidget, legend: Scene, words: Words) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.text("Signs of the timeline"))
        picture = _Picture(legend)
        picture.setAccessibleName(words.text("Legend"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(words.text("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 18)
        layout.setSpacing(16)
        layout.addWidget(picture)
        layout.addWidget(buttons)


class _Picture(QWidget):
    """A scene in its own size, with its texts for assistive technology."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        texts = (item.text for item in scene.items if isinstance(item, Text))
        self.setAccessibleDescription(", ".join(texts))
        self.setMinimumSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(int(self._scene.width) + 1, int(self._scene.height) + 1)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(self._scene, painter)
        painter.end()

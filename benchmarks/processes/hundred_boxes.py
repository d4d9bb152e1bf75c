"""The floor of `export`: draws 100 labelled boxes and saves them as 1920 × 1080 pixels."""

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

application = QGuiApplication(["hundred_boxes"])
image = QImage(1920, 1080, QImage.Format.Format_RGB32)
image.fill(QColor("white"))
painter = QPainter(image)
for box in range(100):
    x, y = 190 * (box % 10) + 10, 107 * (box // 10) + 5
    painter.fillRect(x, y, 180, 95, QColor("#eaccbb"))
    painter.drawText(x + 8, y + 24, f"Event number {box}")
painter.end()
assert image.save("picture.png")

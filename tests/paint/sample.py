"""A scene with one of everything, and how it is painted where no window is."""

from PySide6.QtGui import QImage, QPainter

from viewer.layout.scene import Box, Clip, Disc, Fade, Font, Item, Line, Scene, Text
from viewer.paint.painter import paint

REGULAR, SEMIBOLD, BOLD = Font(13), Font(13, 600), Font(26, 700)

EVERYTHING: tuple[Item, ...] = (
    Box(0, 10.4, 300, 60, fill="#f8f0e9"),
    Box(0, 70.4, 300, 60, fill="#eff1f4"),
    Line(((60.3, 0), (60.3, 200)), stroke="#e9e7e0"),
    Line(((10, 20), (40, 20), (40, 60)), stroke="#b5450f", width=1.5, dash=(3, 2)),
    Line(((200, 30), (210, 36), (200, 42)), fill="#b5450f"),
    Line(((10, 90), (50, 120)), stroke="#1d4ec4"),
    Box(20.2, 76, 160, 18, fill="#ffffff", stroke="#b5450f", stroke_width=1.5, radius=9),
    Box(190, 76, 80, 9, fill="#eaccbb", stroke="#b5450f", radius=3, dash=(3, 2)),
    Box(190, 100, 40, 20, stroke="#000000"),
    Disc(31, 85, 6, fill="#b5450f"),
    Disc(280, 30, 8, stroke="#1d4ec4", dash=(2, 2)),
    Fade(20, 110, 120, 9, "#b5450f", 30, 30),
    Text(42, 89, "Kim asks to name South Korea ‘principal enemy’", SEMIBOLD, "#1b2230"),
    Text(20, 150, "북남교류협력의 상징으로 존재하던 경의선 2024", REGULAR, "#1b2230"),
    Text(20, 185, "Korean Peninsula 1945", BOLD, "#80112233"),
    Clip(200, 140, 40.5, 20, (Text(190, 155, "clipped text", REGULAR, "#000000"),)),
)


def painted(
    *items: Item,
    width: float = 40,
    height: float = 40,
    scale: float = 1,
    outlines: bool = False,
    background: str = "#ffffff",
) -> QImage:
    """What `items` look like on a ground of one colour."""
    scene = Scene(width=width, height=height, background=background, items=items)
    image = QImage(int(width * scale), int(height * scale), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(scene, painter, outlines=outlines)
    painter.end()
    return image


def colour(image: QImage, x: int, y: int) -> str:
    """The colour of a pixel, as a scene names it."""
    return image.pixelColor(x, y).name()


def row(image: QImage, y: int) -> list[str]:
    return [colour(image, x, y) for x in range(image.width())]


def column(image: QImage, x: int) -> list[str]:
    return [colour(image, x, y) for y in range(image.height())]


def inked(image: QImage, ground: str = "#ffffff") -> tuple[int, int, int, int]:
    """The first and last column and the first and last row that are not of the ground."""
    places = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if colour(image, x, y) != ground
    ]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return min(xs), max(xs), min(ys), max(ys)

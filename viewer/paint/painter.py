"""Plays a scene on a QPainter: the one place where primitives become pixels."""

from functools import lru_cache
from itertools import pairwise
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGlyphRun, QLinearGradient, QPainter, QPen

from viewer.layout.scene import Box, Clip, Disc, Fade, Item, Line, Scene, Text
from viewer.paint.text import glyphs, is_own, shapes

Points = tuple[tuple[float, float], ...]

_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


def paint(scene: Scene, painter: QPainter, *, outlines: bool = False) -> None:
    """Paints all of a scene.

    With `outlines`, letters of the bundled family are filled as shapes: some times slower, and
    free of the system's FreeType and its settings, so that pictures are the same everywhere.
    """
    painter.save()
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        player = _Player(painter, QRectF(0, 0, scene.width, scene.height), outlines)
        player.box(Box(0, 0, scene.width, scene.height, fill=scene.background))
        player.play(scene.items)
    finally:  # Ctrl+C may come at any time
        painter.restore()


class _Player:
    """Paints items, and changes the painter's pen and brush only where they differ.

    Straight edges lie on whole device pixels, so that hairlines are crisp and neighbours leave
    no seam; round shapes and text lie where they are in x, as they mark instants.
    """

    def __init__(self, painter: QPainter, whole: QRectF, outlines: bool) -> None:
        self._painter = painter
        self._outlines = outlines
        self._pen: QPen | None = None
        self._brush: QBrush | None = None
        transform = painter.deviceTransform()
        self._scale = transform.m22()
        self._dx, self._dy = transform.dx(), transform.dy()
        self._clip = painter.clipBoundingRect() if painter.hasClipping() else whole

    def play(self, items: tuple[Item, ...]) -> None:
        for item in items:
            match item:
                case Text():
                    self.text(item)
                case Box():
                    self.box(item)
                case Disc():
                    self._use(_pen(item.stroke, item.stroke_width, item.dash), _brush(item.fill))
                    self._painter.drawEllipse(QPointF(item.x, item.y), item.radius, item.radius)
                case Line():
                    self.line(item)
                case Fade():
                    self.fade(item)
                case Clip():
                    self.clip(item)

    def text(self, text: Text) -> None:
        line = glyphs(text.text, text.font)
        origin = QPointF(text.x, self._y(text.y) - line.baseline)
        for run in line.runs:
            if self._outlines and is_own(run):
                self._use(_NO_PEN, _brush(text.colour))
                self._fill_shapes(run, origin)
            else:
                self._use(_pen(text.colour, 1.0, ()), self._brush)
                self._painter.drawGlyphRun(origin, run)

    def _fill_shapes(self, run: QGlyphRun, origin: QPointF) -> None:
        """Glyph by glyph, as Qt fills a path of many several times slower."""
        at_x = at_y = 0.0
        for dx, dy, shape in shapes(run):
            x, y = origin.x() + dx, origin.y() + dy
            self._painter.translate(x - at_x, y - at_y)
            self._painter.drawPath(shape)
            at_x, at_y = x, y
        self._painter.translate(-at_x, -at_y)

    def box(self, box: Box) -> None:
        inset = self._inset(box.stroke_width) if box.stroke else 0.0
        top = self._y(box.y, inset)
        height = max(self._y(box.y + box.height, inset) - top, 1 / self._scale)
        if box.radius:
            self._use(_pen(box.stroke, box.stroke_width, box.dash), _brush(box.fill))
            rect = QRectF(box.x, top, box.width, height)
            self._painter.drawRoundedRect(rect, box.radius, box.radius)
            return
        left = self._x(box.x, inset)
        width = max(self._x(box.x + box.width, inset) - left, 1 / self._scale)
        if box.stroke:
            self._use(_pen(box.stroke, box.stroke_width, box.dash), _brush(box.fill))
            self._painter.drawRect(QRectF(left, top, width, height))
        elif box.fill:
            self._painter.fillRect(QRectF(left, top, width, height), _colour(box.fill))

    def line(self, line: Line) -> None:
        points = line.points
        if line.stroke and not line.fill and all(map(_is_straight, pairwise(points))):
            points = self._on_pixels(points, self._inset(line.width))
            if not line.dash:
                self._fill_strokes(points, line)
                return
        self._use(_pen(line.stroke, line.width, line.dash), _brush(line.fill))
        polygon = [QPointF(x, y) for x, y in points]
        if line.fill:
            self._painter.drawPolygon(polygon)
        else:
            self._painter.drawPolyline(polygon)

    def _on_pixels(self, points: Points, inset: float) -> Points:
        """The points of level and upright strokes, so that these are crisp across."""
        level = len({y for _, y in points}) == 1
        upright = len({x for x, _ in points}) == 1
        across, down = 0.0 if level else inset, 0.0 if upright else inset
        return tuple((self._x(x, across), self._y(y, down)) for x, y in points)

    def _fill_strokes(self, points: Points, line: Line) -> None:
        """Level and upright strokes as the pixels that they cover: ten times as fast as a pen."""
        half = max(1, floor(line.width * self._scale + 0.5)) / self._scale / 2
        for (x1, y1), (x2, y2) in pairwise(points):
            # Where a line turns, its strokes overlap by the corner.
            dx = half if x1 == x2 or len(points) > 2 else 0.0
            dy = half if y1 == y2 or len(points) > 2 else 0.0
            left, top = min(x1, x2) - dx, min(y1, y2) - dy
            rect = QRectF(left, top, abs(x2 - x1) + 2 * dx, abs(y2 - y1) + 2 * dy)
            self._painter.fillRect(rect, _colour(line.stroke))

    def fade(self, fade: Fade) -> None:
        top, bottom = self._y(fade.y), self._y(fade.y + fade.height)
        self._painter.fillRect(QRectF(fade.x, top, fade.width, bottom - top), _fading(fade))

    def clip(self, clip: Clip) -> None:
        left, top = self._x(clip.x), self._y(clip.y)
        right, bottom = self._x(clip.x + clip.width), self._y(clip.y + clip.height)
        outer = self._clip
        self._clip_to(QRectF(left, top, right - left, bottom - top).intersected(outer))
        self.play(clip.items)
        self._clip_to(outer)

    def _clip_to(self, rect: QRectF) -> None:
        self._painter.setClipRect(rect)
        self._clip = rect

    def _use(self, pen: QPen, brush: QBrush | None) -> None:
        if pen is not self._pen:
            self._painter.setPen(pen)
            self._pen = pen
        if brush is not None and brush is not self._brush:
            self._painter.setBrush(brush)
            self._brush = brush

    def _inset(self, width: float) -> float:
        """How far from a pixel's edge, in device pixels, a stroke of `width` is crisp."""
        return 0.5 if max(1, floor(width * self._scale + 0.5)) % 2 else 0.0

    def _x(self, x: float, inset: float = 0.0) -> float:
        """The nearest place to `x` that lies `inset` from a device pixel's edge."""
        device = floor(x * self._scale + self._dx - inset + 0.5) + inset
        return (device - self._dx) / self._scale

    def _y(self, y: float, inset: float = 0.0) -> float:
        device = floor(y * self._scale + self._dy - inset + 0.5) + inset
        return (device - self._dy) / self._scale


def _is_straight(stroke: tuple[tuple[float, float], tuple[float, float]]) -> bool:
    """Whether a stroke is level or upright."""
    (x1, y1), (x2, y2) = stroke
    return x1 == x2 or y1 == y2


@lru_cache(maxsize=256)
def _colour(name: str) -> QColor:
    return QColor(name)


@lru_cache(maxsize=256)
def _brush(fill: str) -> QBrush:
    return QBrush(_colour(fill)) if fill else _NO_BRUSH


@lru_cache(maxsize=256)
def _pen(stroke: str, width: float, dash: tuple[float, ...]) -> QPen:
    if not stroke:
        return _NO_PEN
    pen = QPen(_colour(stroke), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dash:
        pen.setDashPattern([length / width for length in dash])  # Qt counts in pen widths
    return pen


def _fading(fade: Fade) -> QBrush:
    """Nothing at both ends, the whole colour between."""
    whole = _colour(fade.fill)
    nothing = QColor(whole.red(), whole.green(), whole.blue(), 0)
    gradient = QLinearGradient(fade.x, 0, fade.x + fade.width, 0)
    share = 1 / max(fade.width, fade.left + fade.right, 1e-9)
    for at, colour in (
        (0.0, nothing if fade.left else whole),
        (fade.left * share, whole),
        (1 - fade.right * share, whole),
        (1.0, nothing if fade.right else whole),
    ):
        gradient.setColorAt(at, colour)
    return QBrush(gradient)

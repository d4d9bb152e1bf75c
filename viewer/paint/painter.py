"""Plays a scene on a QPainter: the one place where primitives become pixels.

Everything is filled and nothing is stroked with a pen: an outline is the space between two
shapes. That is crisper and faster, and leaves no state from one item to the next.
"""

from collections.abc import Callable
from functools import lru_cache, partial
from itertools import pairwise
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGlyphRun,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
)

from viewer.layout.scene import Box, Clip, Disc, Fade, Item, Line, Scene, Text
from viewer.paint.text import glyphs, is_own, shapes

Points = tuple[tuple[float, float], ...]
Dash = tuple[float, ...]


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
    """Paints items, one after the other.

    Straight edges lie on whole device pixels, so that hairlines are crisp and neighbours leave
    no seam; round shapes and text lie where they are in x, as they mark instants.
    """

    def __init__(self, painter: QPainter, whole: QRectF, outlines: bool) -> None:
        self._painter = painter
        self._outlines = outlines
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
                    self.disc(item)
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
                self._fill_glyphs(run, origin, _brush(text.colour))
            else:
                self._painter.setPen(_colour(text.colour))
                self._painter.drawGlyphRun(origin, run)

    def box(self, box: Box) -> None:
        inset = self._inset(box.stroke_width) if box.stroke else 0.0
        left, right = box.x, box.x + box.width
        if not box.radius:
            left, right = self._x(left, inset), self._x(right, inset)
        top, bottom = self._y(box.y, inset), self._y(box.y + box.height, inset)
        least = 1 / self._scale
        rect = QRectF(left, top, max(right - left, least), max(bottom - top, least))
        if box.radius or box.stroke:
            shape = partial(_rounded, rect, box.radius)
            self._fill_and_outline(shape, box.fill, box.stroke, box.stroke_width, box.dash)
        elif box.fill:
            self._painter.fillRect(rect, _colour(box.fill))

    def disc(self, disc: Disc) -> None:
        shape = partial(_round, disc.x, disc.y, disc.radius)
        self._fill_and_outline(shape, disc.fill, disc.stroke, disc.stroke_width, disc.dash)

    def line(self, line: Line) -> None:
        points = line.points
        if line.stroke and not line.fill and all(map(_is_straight, pairwise(points))):
            points = self._on_pixels(points, self._inset(line.width))
            if not line.dash:
                self._fill_straight(points, line)
                return
        path = QPainterPath(QPointF(*points[0]))
        for point in points[1:]:
            path.lineTo(*point)
        if line.fill:
            self._painter.fillPath(path, _brush(line.fill))
        if line.stroke:
            self._fill_stroke(path, line.stroke, line.width, line.dash)

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

    def _fill_glyphs(self, run: QGlyphRun, origin: QPointF, brush: QBrush) -> None:
        """Glyph by glyph, as Qt fills a path of many several times slower."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(brush)  # a fifth faster than to fill each with a brush
        at_x = at_y = 0.0
        for dx, dy, shape in shapes(run):
            x, y = origin.x() + dx, origin.y() + dy
            self._painter.translate(x - at_x, y - at_y)
            self._painter.drawPath(shape)
            at_x, at_y = x, y
        self._painter.translate(-at_x, -at_y)

    def _fill_and_outline(
        self,
        shape: Callable[[float], QPainterPath],
        fill: str,
        stroke: str,
        width: float,
        dash: Dash,
    ) -> None:
        """`shape` is called with how much larger it is to be on each side."""
        if fill:
            self._painter.fillPath(shape(0.0), _brush(fill))
        if stroke and dash:
            self._fill_stroke(shape(0.0), stroke, width, dash)
        elif stroke:
            ring = shape(width / 2)
            ring.addPath(shape(-width / 2))
            self._painter.fillPath(ring, _brush(stroke))

    def _fill_stroke(self, path: QPainterPath, stroke: str, width: float, dash: Dash) -> None:
        shape = _stroker(width, dash, self._scale).createStroke(path)
        self._painter.fillPath(shape, _brush(stroke))

    def _fill_straight(self, points: Points, line: Line) -> None:
        """Level and upright strokes, as the pixels that they cover."""
        half = max(1, floor(line.width * self._scale + 0.5)) / self._scale / 2
        for (x1, y1), (x2, y2) in pairwise(points):
            # Where a line turns, its strokes overlap by the corner.
            dx = half if x1 == x2 or len(points) > 2 else 0.0
            dy = half if y1 == y2 or len(points) > 2 else 0.0
            left, top = min(x1, x2) - dx, min(y1, y2) - dy
            rect = QRectF(left, top, abs(x2 - x1) + 2 * dx, abs(y2 - y1) + 2 * dy)
            self._painter.fillRect(rect, _colour(line.stroke))

    def _on_pixels(self, points: Points, inset: float) -> Points:
        """The points of level and upright strokes, so that these are crisp across."""
        level = len({y for _, y in points}) == 1
        upright = len({x for x, _ in points}) == 1
        across, down = 0.0 if level else inset, 0.0 if upright else inset
        return tuple((self._x(x, across), self._y(y, down)) for x, y in points)

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


def _rounded(rect: QRectF, radius: float, grown: float) -> QPainterPath:
    path = QPainterPath()
    rect = rect.adjusted(-grown, -grown, grown, grown)
    if radius:
        path.addRoundedRect(rect, radius + grown, radius + grown)
    else:
        path.addRect(rect)
    return path


def _round(x: float, y: float, radius: float, grown: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius + grown, radius + grown)
    return path


@lru_cache(maxsize=256)
def _colour(name: str) -> QColor:
    return QColor(name)


@lru_cache(maxsize=256)
def _brush(fill: str) -> QBrush:
    return QBrush(_colour(fill))


@lru_cache(maxsize=256)
def _stroker(width: float, dash: Dash, scale: float) -> QPainterPathStroker:
    """What makes the shape of a stroke; its curves are as fine at any scale."""
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCurveThreshold(0.25 / scale)
    if dash:
        # Qt counts in widths, and adds half of one to each end of a stroke.
        strokes, gaps = dash[::2], dash[1::2]
        pairs = zip(strokes, gaps, strict=True)
        stroker.setDashPattern(
            [x for on, off in pairs for x in (max(on / width - 1, 0.01), off / width + 1)]
        )
        stroker.setDashOffset(-0.5)
    return stroker


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

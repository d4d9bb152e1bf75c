"""Text as Qt lays it out: how wide it is, and its glyphs and outlines ready to be painted."""

from collections.abc import Iterator
from functools import lru_cache
from threading import local

from msgspec import Struct
from PySide6.QtGui import (
    QFontMetricsF,
    QGlyphRun,
    QPainterPath,
    QRawFont,
    QTextLayout,
    QTransform,
)

from viewer.layout.scene import Font
from viewer.paint.fonts import load, qfont

_ENDLESS = 1e6
"""A width, in pixels, at which no line is broken."""


class QtTextMeasure:
    """A `TextMeasure` of the bundled family; widths are kept, since measuring one takes 8 µs."""

    def width(self, text: str, font: Font) -> float:
        return _kept.width(text, font)

    def ascent(self, font: Font) -> float:
        return _kept.metrics(font).ascent()

    def descent(self, font: Font) -> float:
        return _kept.metrics(font).descent()


class Glyphs(Struct, frozen=True):
    """A line of text laid out; `baseline` is how far below the origin of `runs` it stands."""

    runs: tuple[QGlyphRun, ...]
    baseline: float


def glyphs(text: str, font: Font) -> Glyphs:
    """The glyphs of a line; more than one run where the family lacks some of them."""
    return _kept.glyphs(text, font)


def _lay_out(text: str, font: Font) -> Glyphs:
    layout = QTextLayout(text, qfont(font))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)
    layout.endLayout()
    return Glyphs(tuple(layout.glyphRuns()), line.ascent())


def is_own(run: QGlyphRun) -> bool:
    """Whether glyphs are of the bundled family, and not of a font of the system."""
    return run.rawFont().familyName() == load()


def shapes(run: QGlyphRun) -> Iterator[tuple[float, float, QPainterPath]]:
    """The outlines of glyphs, each with its x and y."""
    face = run.rawFont()
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        yield place.x(), place.y(), _kept.shape(face, glyph)


def _shape(face: QRawFont, glyph: int) -> QPainterPath:
    # At a size of its own units a glyph has whole coordinates. At others Qt rounds them, and
    # differently after it has drawn the glyph on a screen.
    units = face.unitsPerEm()
    exact = QRawFont(face)
    exact.setPixelSize(units)
    scale = face.pixelSize() / units
    return QTransform.fromScale(scale, scale).map(exact.pathForGlyph(glyph))


def _width(text: str, font: Font) -> float:
    return _kept.metrics(font).horizontalAdvance(text)


def _metrics(font: Font) -> QFontMetricsF:
    return QFontMetricsF(qfont(font))


class _Kept(local):
    """What was asked for lately; each thread has its own, as Qt’s fonts belong to a thread."""

    def __init__(self) -> None:
        self.glyphs = lru_cache(maxsize=8_192)(_lay_out)
        self.shape = lru_cache(maxsize=4_096)(_shape)
        self.width = lru_cache(maxsize=65_536)(_width)
        self.metrics = lru_cache(maxsize=128)(_metrics)


_kept = _Kept()

"""Text as Qt lays it out: how wide it is, and its glyphs and outlines ready to be painted."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from PySide6.QtGui import (
    QFontMetricsF,
    QGlyphRun,
    QPainterPath,
    QRawFont,
    QTextLayout,
    QTextLine,
)

from viewer.layout.scene import Font
from viewer.paint.fonts import qfont

_ENDLESS = 1e6
"""A width, in pixels, at which no line is broken."""


class QtTextMeasure:
    """A `TextMeasure` of the bundled family; widths are kept, since measuring one takes 8 µs."""

    def width(self, text: str, font: Font) -> float:
        return _width(text, font)

    def ascent(self, font: Font) -> float:
        return _metrics(font).ascent()

    def descent(self, font: Font) -> float:
        return _metrics(font).descent()


class Glyphs(Struct, frozen=True):
    """A line of text laid out; `baseline` is how far below the origin of `runs` it stands."""

    runs: tuple[QGlyphRun, ...]
    baseline: float


@lru_cache(maxsize=8_192)
def glyphs(text: str, font: Font) -> Glyphs:
    """The glyphs of a line; more than one run where the family lacks some of them."""
    layout, line = _lay_out(text, font)
    return Glyphs(tuple(layout.glyphRuns()), line.ascent())


def shapes(text: str, font: Font) -> Iterator[tuple[float, float, QPainterPath]]:
    """The outlines of a line's glyphs, each with its x and y from where the baseline begins."""
    line = glyphs(text, font)
    for run in line.runs:
        face = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            yield place.x(), place.y() - line.baseline, _shape(face, glyph)


@lru_cache(maxsize=4_096)
def _shape(face: QRawFont, glyph: int) -> QPainterPath:
    return face.pathForGlyph(glyph)


def _lay_out(text: str, font: Font) -> tuple[QTextLayout, QTextLine]:
    layout = QTextLayout(text, qfont(font))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)
    layout.endLayout()
    return layout, line


@lru_cache(maxsize=65_536)
def _width(text: str, font: Font) -> float:
    return _metrics(font).horizontalAdvance(text)


@lru_cache(maxsize=128)
def _metrics(font: Font) -> QFontMetricsF:
    return QFontMetricsF(qfont(font))

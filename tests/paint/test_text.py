"""Measured text, and that what is measured is what is laid out."""

from unicodedata import normalize

import pytest
from PySide6.QtGui import QFontMetricsF, QPainterPath

from tests.paint.sample import BOLD, REGULAR, SEMIBOLD
from viewer.layout.scene import Font
from viewer.model.document import Document
from viewer.model.translate import in_language
from viewer.paint.fonts import qfont
from viewer.paint.text import QtTextMeasure, glyphs, shapes

pytestmark = pytest.mark.usefixtures("qapp")

MEASURE = QtTextMeasure()


def test_every_title_is_measured_as_it_is_laid_out(chronology: Document) -> None:
    for language in ("en", "ko"):
        for event in in_language(chronology, language).events:
            for font in (REGULAR, SEMIBOLD):
                measured = MEASURE.width(event.title, font)
                ends = [
                    x + shape.boundingRect().right() for x, _, shape in _shapes(event.title, font)
                ]
                assert measured - 4 < max(ends) <= measured


def test_figures_are_of_one_width() -> None:
    for font in (REGULAR, SEMIBOLD, BOLD):
        assert len({MEASURE.width(figure * 4, font) for figure in "0123456789"}) == 1


def test_heavier_letters_are_wider() -> None:
    widths = [MEASURE.width("North Korea", Font(13, weight)) for weight in (400, 600, 700)]
    assert widths == sorted(set(widths))


def test_letters_that_belong_together_move_together() -> None:
    apart = MEASURE.width("A", REGULAR) + MEASURE.width("V", REGULAR)
    assert MEASURE.width("AV", REGULAR) < apart


def test_widths_grow_with_the_size_alone() -> None:
    small, large = (MEASURE.width("Korean Peninsula", Font(size)) for size in (13, 52))
    assert large == pytest.approx(4 * small, rel=0.005)


def test_the_line_holds_its_letters() -> None:
    for _, y, shape in _shapes("Agjp한", REGULAR):
        assert y + shape.boundingRect().top() >= 0
        assert y + shape.boundingRect().bottom() <= (
            MEASURE.ascent(REGULAR) + MEASURE.descent(REGULAR)
        )


def test_a_title_from_right_to_left_begins_where_it_is_put() -> None:
    positions = [point for run in glyphs("שלום", REGULAR).runs for point in run.positions()]
    assert all(0 <= point.x() <= MEASURE.width("שלום", REGULAR) for point in positions)


def test_a_size_between_two_pixels_is_the_nearer_one() -> None:
    assert qfont(Font(11.4)).pixelSize() == 11
    assert qfont(Font(11.5)).pixelSize() == 12
    assert MEASURE.ascent(Font(11.4)) == QFontMetricsF(qfont(Font(11))).ascent()


def test_decomposed_hangul_is_as_wide_as_composed() -> None:
    composed = "보기 카페가 문을 열다"
    assert MEASURE.width(normalize("NFD", composed), REGULAR) == MEASURE.width(composed, REGULAR)
    assert len(_shapes(normalize("NFD", composed), REGULAR)) == len(composed)


def _shapes(text: str, font: Font) -> list[tuple[float, float, QPainterPath]]:
    return [shape for run in glyphs(text, font).runs for shape in shapes(run)]

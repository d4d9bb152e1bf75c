"""What each primitive looks like, pixel by pixel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from tests.paint.sample import (
    BOLD,
    EVERYTHING,
    REGULAR,
    SEMIBOLD,
    colour,
    column,
    inked,
    painted,
    row,
)
from viewer.layout.scene import Box, Clip, Disc, Fade, Font, Item, Line, Text
from viewer.paint.text import QtTextMeasure

WHITE, BLACK, RED, BLUE = "#ffffff", "#000000", "#ff0000", "#0000ff"

pytestmark = pytest.mark.usefixtures("qapp")

places = st.floats(1, 38)
scales = st.sampled_from([1, 1.25, 1.5, 2, 3])


@given(x=places, scale=scales)
def test_an_upright_hairline_is_crisp_wherever_it_is(x: float, scale: float) -> None:
    image = painted(Line(((x, 5), (x, 30)), stroke=BLACK, width=1 / scale), scale=scale)
    dark = [place for place, name in enumerate(row(image, int(15 * scale))) if name != WHITE]
    assert len(dark) == 1
    assert image.pixelColor(dark[0], int(15 * scale)).lightness() <= 2
    assert abs(dark[0] + 0.5 - x * scale) <= 1


def test_a_tick_is_as_long_as_it_says() -> None:
    image = painted(Line(((10, 5), (10, 30)), stroke=BLACK))
    assert inked(image)[2:] == (5, 29)


@given(y=places, scale=st.sampled_from([1, 2]))
def test_a_level_line_is_as_thick_as_it_says(y: float, scale: int) -> None:
    image = painted(Line(((5, y), (30, y)), stroke=BLACK), scale=scale)
    assert column(image, 15 * scale).count(BLACK) == scale
    assert set(column(image, 15 * scale)) == {BLACK, WHITE}


def test_a_line_that_turns_is_crisp_in_both_directions() -> None:
    image = painted(Line(((5.2, 5.2), (30.4, 5.2), (30.4, 30.7)), stroke=BLACK))
    assert {name for y in range(40) for name in row(image, y)} == {BLACK, WHITE}


def test_a_slanting_line_ends_where_it_says() -> None:
    image = painted(Line(((10, 10), (30, 20)), stroke=BLACK))
    left, right, top, bottom = inked(image)
    assert left in (9, 10)
    assert right in (29, 30)
    assert top in (9, 10)
    assert bottom in (19, 20)


def test_dashes_and_gaps_are_as_long_as_they_say() -> None:
    image = painted(Line(((0, 20), (40, 20)), stroke=BLACK, dash=(6, 4)))
    line = next(row(image, y) for y in range(40) if BLACK in row(image, y))
    assert line == ([BLACK] * 6 + [WHITE] * 4) * 4


def test_points_enclose_a_filled_polygon() -> None:
    image = painted(Line(((10, 10), (30, 20), (10, 30)), fill=RED))
    assert colour(image, 12, 20) == RED
    assert colour(image, 28, 12) == WHITE
    assert colour(image, 8, 20) == WHITE


@given(edge=places, scale=scales)
def test_boxes_side_by_side_leave_no_seam(edge: float, scale: float) -> None:
    image = painted(
        Box(0, 0, edge, 40, fill=RED), Box(edge, 0, 40 - edge, 40, fill=RED), scale=scale
    )
    assert set(row(image, 10)) == {RED}


def test_a_box_that_is_thinner_than_a_pixel_is_seen() -> None:
    image = painted(Box(10.3, 5, 0.2, 30, fill=BLACK))
    assert row(image, 20).count(BLACK) == 1


def test_a_box_with_a_stroke_has_an_outline_and_keeps_its_inside() -> None:
    image = painted(Box(10, 10, 20, 20, fill=RED, stroke=BLACK))
    assert colour(image, 20, 20) == RED
    assert set(row(image, 20)) == {WHITE, BLACK, RED}
    assert row(image, 20).count(BLACK) == 2


def test_a_rounded_box_has_no_corners() -> None:
    image = painted(Box(5, 5, 30, 30, fill=RED, radius=10))
    assert colour(image, 5, 5) == WHITE
    assert colour(image, 20, 5) == RED
    assert colour(image, 5, 20) == RED


def test_a_disc_lies_round_its_centre() -> None:
    image = painted(Disc(20, 20, 8, fill=RED))
    assert inked(image) == (12, 27, 12, 27)
    assert colour(image, 20, 20) == RED
    ring = painted(Disc(20, 20, 8, stroke=RED, stroke_width=2))
    assert colour(ring, 20, 20) == WHITE
    assert colour(ring, 12, 20) == RED


def test_a_fade_begins_and_ends_in_nothing() -> None:
    red = [int(name[3:5], 16) for name in row(painted(Fade(0, 0, 40, 40, RED, 10, 10)), 20)]
    assert red[0] > 230
    assert red[39] > 230
    assert set(red[11:29]) == {0}
    assert red[:11] == sorted(red[:11], reverse=True)
    assert red[29:] == sorted(red[29:])


def test_a_fade_of_one_side_is_sharp_at_the_other() -> None:
    line = row(painted(Fade(0, 0, 40, 40, RED, 0, 10)), 20)
    assert line[0] == RED
    assert line[39] != RED


def test_a_fade_that_is_all_slope_is_whole_in_its_middle() -> None:
    red = [int(name[3:5], 16) for name in row(painted(Fade(10, 0, 20, 40, RED, 30, 30)), 20)]
    assert red[20] < 100 < red[11]


sides = st.integers(0, 300)


@given(x=sides, y=sides, width=st.integers(1, 200), height=st.integers(1, 200))
def test_nothing_is_painted_outside_a_clip(x: int, y: int, width: int, height: int) -> None:
    image = painted(Clip(x, y, width, height, EVERYTHING), width=300, height=200)
    for place in range(0, 300, 7):
        for line in range(0, 200, 7):
            if not (x <= place < x + width and y <= line < y + height):
                assert colour(image, place, line) == WHITE


def test_a_clip_within_a_clip_shows_what_both_show() -> None:
    within = Clip(20, 0, 40, 40, (Box(0, 0, 40, 40, fill=RED),))
    image = painted(Clip(0, 10, 30, 10, (within,)))
    assert inked(image) == (20, 29, 10, 19)


def test_what_follows_a_clip_has_its_own_colours() -> None:
    image = painted(
        Disc(10, 10, 5, fill=RED),
        Clip(0, 20, 40, 20, (Disc(10, 30, 5, fill=BLUE),)),
        Disc(30, 10, 5, fill=RED),
        Disc(30, 30, 5, fill=BLUE),
    )
    assert [colour(image, x, y) for x in (10, 30) for y in (10, 30)] == [RED, BLUE, RED, BLUE]


def test_later_items_lie_over_earlier_ones_and_translucent_ones_blend() -> None:
    image = painted(Box(0, 0, 40, 40, fill=BLACK), Box(0, 0, 20, 40, fill="#80ffffff"))
    assert colour(image, 10, 10) == "#808080"
    assert colour(image, 30, 10) == BLACK


@pytest.mark.parametrize("outlines", [False, True])
@pytest.mark.parametrize(
    "text", ["Kim asks to name South Korea", "북남교류협력의 상징", "1945–2024"]
)
@pytest.mark.parametrize("font", [REGULAR, SEMIBOLD, BOLD])
def test_text_is_painted_as_wide_as_it_is_measured(text: str, font: Font, outlines: bool) -> None:
    measured = QtTextMeasure().width(text, font)
    image = painted(
        Text(20, 40, text, font, BLACK), width=measured + 40, height=60, outlines=outlines
    )
    left, right, top, bottom = inked(image)
    assert 19 <= left <= 23
    assert measured + 16 <= right <= measured + 20
    assert 40 - QtTextMeasure().ascent(font) <= top
    assert bottom <= 40 + QtTextMeasure().descent(font)


def test_text_as_shapes_stands_where_text_as_glyphs_does() -> None:
    items = [item for item in EVERYTHING if isinstance(item, Text)]
    glyphs, shapes = (
        painted(*items, width=300, height=200, outlines=outlines) for outlines in (False, True)
    )
    assert _difference(glyphs, shapes) < 1.5
    assert _difference(glyphs, painted(*items[:-1], width=300, height=200)) > 1.5


def test_the_same_scene_gives_the_same_pixels_at_any_shift_of_whole_pixels() -> None:
    item: Item = Text(10.3, 20.5, "2024", REGULAR, BLACK)
    whole = painted(item, Line(((5, 30.5), (30, 30.5)), stroke=RED), outlines=True)
    moved = painted(
        Text(10.3, 13.5, "2024", REGULAR, BLACK),
        Line(((5, 23.5), (30, 23.5)), stroke=RED),
        outlines=True,
    )
    assert [row(whole, y) for y in range(7, 40)] == [row(moved, y) for y in range(33)]


def _difference(one: QImage, other: QImage) -> float:
    """How far the pixels of two pictures are apart on average, 0 to 255."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (one.width() * one.height() * 4)

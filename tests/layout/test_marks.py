"""Marks: each kind of date has a look of its own, which needs no colour."""

from itertools import combinations
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.measuring import MEASURE
from viewer.i18n import words
from viewer.layout.drawing import Mark, Pen, dash, draw_mark
from viewer.layout.legend import compose_legend, signs
from viewer.layout.marks import glyph, least_width, radius_of
from viewer.layout.scene import Fade, Font, Line, Text
from viewer.model.document import Document
from viewer.model.resolve import resolve
from viewer.model.when import Precision
from viewer.style.style import style

LOOK = style("light")
PEN = Pen(LOOK.theme.lane(0), LOOK, MEASURE)
KINDS = {
    "a day": "2024-06-15",
    "an uncertain day": "2024-06-15?",
    "about a day": "2024-06-15~",
    "a month": "2024-06",
    "an uncertain month": "2024-06?",
    "about a month": "2024-06~",
    "a season": "2024-22",
    "a year": "2024",
    "a decade": "202X",
    "one day in a range": "[2024-06-01..2024-06-30]",
    "several days": "{2024-06-01,2024-06-30}",
    "from day to day": "2024-06-01/2024-06-30",
    "from day to an uncertain day": "2024-06-01/2024-06-30?",
    "from month to month": "2024-04/2024-09",
    "from day to month": "2024-04-01/2024-09",
    "from about a month to about another": "2024-04~/2024-09~",
    "goes on": "2024-06-01/..",
    "has always been": "../2024-06-30",
    "an end that is not known": "2024-06-01/",
    "a begin that is not known": "/2024-06-30",
}
SAME_BUT_FOR_WIDTH = (
    {"a month", "a season"},
    {"about a day", "about a month"},
)


def drawn(date: str, left: float = 100, right: float = 400, *, under_label: bool = False) -> Any:
    """The look of a date as wide as any other, without its colours."""
    when = resolve(date, "Asia/Seoul")
    share = (right - left) / (when.end - when.start)

    def at(instant: int) -> float:
        return left + (instant - when.start) * share

    first = at(when.first.earliest), at(when.first.latest)
    last = at(when.last.earliest), at(when.last.latest)
    radius = radius_of(when, 3, LOOK.metrics)
    mark = Mark(when, glyph(when), radius, left, right, first, last, 50, under_label)
    items = msgspec.to_builtins(tuple(draw_mark(mark, PEN)))
    for item in items:
        for colour in ("fill", "stroke", "colour"):
            if colour in item:
                # Whether there is any is seen without telling colours apart.
                item[colour] = bool(item[colour])
    return items


@pytest.mark.parametrize(("one", "other"), tuple(combinations(KINDS, 2)))
def test_two_kinds_of_date_are_told_apart_without_colour(one: str, other: str) -> None:
    if {one, other} not in SAME_BUT_FOR_WIDTH:
        assert drawn(KINDS[one]) != drawn(KINDS[other])


@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_stays_between_its_ends(kind: str) -> None:
    when = resolve(KINDS[kind], "Asia/Seoul")
    for right in (100 + least_width(when, 3, LOOK.metrics), 400.0):
        for item in drawn(KINDS[kind], right=right):
            if "points" in item:
                xs = [x for x, _ in item["points"]]
            elif "radius" in item and "width" not in item:
                xs = [item["x"] - item["radius"], item["x"] + item["radius"]]
            elif "text" in item:
                xs = [item["x"], item["x"] + MEASURE.width("?", Font(LOOK.metrics.small, 700))]
            else:
                xs = [item["x"], item["x"] + item["width"]]
            assert 99 <= min(xs) <= max(xs) <= right + 1


def test_a_bar_reaches_from_its_start_to_its_end() -> None:
    (bar,) = drawn("2024-06-01/2024-06-30")
    assert (bar["x"], bar["x"] + bar["width"]) == (100, 400)


@pytest.mark.parametrize("date", ["2024-06-01/..", "../2024-06-30"])
def test_an_open_end_has_an_arrow_outward(date: str) -> None:
    arrows = [item for item in drawn(date) if len(item.get("points", ())) == 3 and item["fill"]]
    (arrow,) = arrows
    tip, *back = (x for x, _ in arrow["points"])
    assert (tip == 400 > max(back)) if date.endswith("..") else (tip == 100 < min(back))


def test_coarser_dates_have_longer_strokes() -> None:
    lengths = [dash(p)[0] for p in (Precision.DECADE, Precision.YEAR, Precision.MONTH)]
    assert lengths == sorted(lengths, reverse=True)
    assert len(set(lengths)) == 3


def test_a_month_has_no_dot_that_could_be_read_as_its_first_day() -> None:
    assert all("text" not in item and "width" in item for item in drawn("2024-06"))


@given(st.sampled_from(sorted(KINDS)), st.integers(1, 5))
def test_a_mark_is_never_too_narrow_to_be_recognised(kind: str, importance: int) -> None:
    when = resolve(KINDS[kind], "Asia/Seoul")
    assert least_width(when, importance, LOOK.metrics) >= 2 * LOOK.metrics.dot[importance - 1] or (
        glyph(when) in ("coarse", "about", "all-of")
    )


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("width", [260, 600, 1_600])
def test_the_legend_wraps_and_no_text_leaves_it(
    specimen: Document, language: str, width: float
) -> None:
    found = (*signs(specimen.dates), "count", "importance")
    legend = compose_legend(found, LOOK, width, MEASURE, words(language))
    for item in legend.items:
        if isinstance(item, Text):
            assert item.x >= 0
            assert item.x + MEASURE.width(item.text, item.font) <= width
            assert 0 < item.y < legend.height
    texts = [item.text for item in legend.items if isinstance(item, Text)]
    assert len(texts) >= len(found)


def test_a_narrower_legend_is_higher(specimen: Document) -> None:
    found = signs(specimen.dates)
    narrow, wide = (
        compose_legend(found, LOOK, width, MEASURE, words("en")) for width in (300, 6_000)
    )
    assert narrow.height > wide.height == LOOK.metrics.row


def test_the_legend_explains_only_what_there_is() -> None:
    dates = [resolve(text, "Asia/Seoul") for text in ("2024-06-15", "2024-06~/2024-09")]
    assert set(signs(dates)) == {"day", "lasted", "about", "month"}
    assert signs([]) == ()
    assert compose_legend((), LOOK, 600, MEASURE, words("en")).height == 0


def test_the_legend_of_the_specimen_has_every_sign(specimen: Document) -> None:
    assert set(signs(specimen.dates)) >= {
        "day",
        "lasted",
        "one-of",
        "all-of",
        "about",
        "month",
        "season",
        "year",
        "decade",
        "uncertain",
        "goes-on",
        "no-end",
    }


def test_about_fades_at_both_ends() -> None:
    when = resolve("2024-06~", "Asia/Seoul")
    mark = Mark(when, "about", 4.5, 100, 400, (100, 400), (100, 400), 50)
    (bar,) = draw_mark(mark, PEN)
    assert isinstance(bar, Fade)
    assert min(bar.left, bar.right) > 0


def test_a_month_is_outlined_by_strokes() -> None:
    (bar,) = drawn("2024-06")
    assert bar["dash"]
    ends = [item for item in drawn("2024-04-01/2024-09") if item.get("dash")]
    assert len(ends) == 1
    assert not isinstance(ends[0], Line)

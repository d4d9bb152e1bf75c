"""The stretch of time in view, as it is moved and zoomed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.state.viewport import LONGEST, SHORTEST, YEAR, Viewport, spanning

INSTANTS = st.floats(-11_000 * YEAR, 11_000 * YEAR)
VIEWPORTS = st.builds(
    lambda start, span: Viewport(start, start + span), INSTANTS, st.floats(SHORTEST, LONGEST)
)
ROUNDING = 1e-3
"""Seconds; less than a hundredth of a pixel at the closest zoom."""


@given(VIEWPORTS, st.floats(1e-3, 1e3), st.floats(0, 1))
def test_zooming_keeps_the_instant_under_the_cursor(
    viewport: Viewport, factor: float, share: float
) -> None:
    anchor = viewport.start + share * viewport.span
    zoomed = viewport.zoomed(factor, anchor)
    there = zoomed.start + share * zoomed.span
    assert there == pytest.approx(anchor, abs=ROUNDING, rel=1e-9)


@given(VIEWPORTS, st.floats(1e-12, 1e12), INSTANTS)
def test_zooming_ends_at_the_closest_and_the_widest(
    viewport: Viewport, factor: float, anchor: float
) -> None:
    span = viewport.zoomed(factor, anchor).span
    wanted = min(max(viewport.span * factor, SHORTEST), LONGEST)
    assert span == pytest.approx(wanted, rel=1e-3)


@given(VIEWPORTS, st.floats(-1e9, 1e9))
def test_panning_moves_both_ends_alike(viewport: Viewport, seconds: float) -> None:
    moved = viewport.panned(seconds)
    assert moved.start - viewport.start == pytest.approx(seconds, abs=ROUNDING)
    assert moved.span == pytest.approx(viewport.span, rel=1e-6)


@given(VIEWPORTS, INSTANTS)
def test_centring_keeps_the_span(viewport: Viewport, instant: float) -> None:
    moved = viewport.centred(instant)
    assert moved.centre == pytest.approx(instant, abs=ROUNDING)
    assert moved.span == pytest.approx(viewport.span, rel=1e-6)


@given(VIEWPORTS, INSTANTS, st.floats(0, LONGEST))
def test_a_view_is_kept_where_there_is_something(
    viewport: Viewport, start: float, span: float
) -> None:
    kept = viewport.within(start, start + span)
    assert start - ROUNDING <= kept.centre <= start + span + ROUNDING
    assert kept.span == pytest.approx(viewport.span, rel=1e-6)
    if start <= viewport.centre <= start + span:
        assert kept.centre == pytest.approx(viewport.centre, abs=ROUNDING)


def test_a_viewport_of_an_instant_is_as_short_as_can_be_and_no_shorter() -> None:
    assert spanning(1_000, 1_000).span == SHORTEST
    assert spanning(1_000, 1_000).centre == 1_000


def test_a_margin_is_added_at_both_sides() -> None:
    assert spanning(0, 10_000, margin=0.1) == Viewport(-1_000, 11_000)

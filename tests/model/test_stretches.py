"""Stretches of time as EDTF: read again, they cover what they were made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.calendar import DAY_SECONDS, days_from_civil
from viewer.model.edtf import parse
from viewer.model.resolve import resolve
from viewer.model.stretches import in_edtf, instant_in_edtf
from viewer.model.when import Precision
from viewer.model.zones import zone

SEOUL = zone("Asia/Seoul")
UNITS = (Precision.YEAR, Precision.MONTH, Precision.DAY, Precision.MINUTE)
DAYS = st.integers(days_from_civil(-9999), days_from_civil(9999, 12, 30))


@given(DAYS, st.integers(1, 100_000))
def test_whole_days_are_read_as_the_same_stretch(first: int, days: int) -> None:
    after = min(first + days, days_from_civil(9999, 12, 31))
    start, end = (SEOUL.day_start(day * DAY_SECONDS) for day in (first, after))
    when = resolve(in_edtf(start, end, SEOUL), "Asia/Seoul")
    assert (when.start, when.end) == (start, end)


@given(
    st.integers(days_from_civil(-9998), days_from_civil(9999)),
    st.floats(0.25, 5e6),
    st.floats(0, 86_400),
)
def test_any_stretch_lies_within_the_days_that_hold_it(first: int, span: float, at: float) -> None:
    start = first * DAY_SECONDS - 32_400 + at
    when = resolve(in_edtf(start, start + span, SEOUL), "Asia/Seoul")
    assert when.start <= start < start + span <= when.end
    assert when.start > start - DAY_SECONDS - 3_600
    assert when.end < start + span + DAY_SECONDS + 3_600


@pytest.mark.parametrize(
    "text",
    [
        "2024",
        "2024/2025",
        "2024-02",
        "2024-01/2024-11",
        "2024-02-29",
        "2024-01-15/2024-01-16",
        "-0043",
        "0000",
        "-9999/9999",
        "-0001-12/0000-01",
    ],
)
def test_the_coarsest_unit_is_named(text: str) -> None:
    when = resolve(text, "Asia/Seoul")
    assert in_edtf(when.start, when.end, SEOUL) == text


def noon(*civil: int) -> int:
    return SEOUL.instant(days_from_civil(*civil) * DAY_SECONDS + DAY_SECONDS // 2)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (noon(2024, 1, 15), noon(2024, 1, 16), "2024-01-15/2024-01-16"),
        (noon(2024, 1, 15), noon(2024, 1, 15) + 60, "2024-01-15"),
        (noon(2024, 1, 15), noon(2024, 1, 15), "2024-01-15"),
        (noon(2024, 2, 1), noon(2024, 2, 29), "2024-02"),
        (noon(2024, 1, 1), noon(2025, 12, 31), "2024/2025"),
        (noon(2024, 1, 2), noon(2025, 12, 31), "2024-01-02/2025-12-31"),
        (noon(990, 3, 1), noon(10_170, 10, 26), "0990-03/9999-12"),
        (noon(-12_000), noon(12_000), "-9999/9999"),
        (noon(-12_000), noon(-11_000), "-9999-01-01"),
        (noon(11_000), noon(12_000), "9999-12-31"),
    ],
)
def test_days_are_told_whole_and_years_end_where_edtf_ends(
    start: float, end: float, text: str
) -> None:
    assert in_edtf(start, end, SEOUL) == text


@given(st.floats(-1e12, 1e12), st.floats(0, 1e12))
def test_any_stretch_however_far_can_be_read_again(start: float, span: float) -> None:
    parse(in_edtf(start, start + span, SEOUL))


@given(st.floats(-1e12, 1e12), st.sampled_from(UNITS))
def test_an_instant_lies_in_the_unit_that_it_is_told_as(instant: float, unit: Precision) -> None:
    when = resolve(instant_in_edtf(instant, SEOUL, unit), "Asia/Seoul")
    assert when.precision == unit
    if resolve("-9999", "Asia/Seoul").start <= instant < resolve("9999", "Asia/Seoul").end:
        assert when.start <= instant < when.end

"""The calendar agrees with the standard library where that reaches, and with itself beyond."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.model.calendar import (
    add_months,
    civil_from_days,
    days_from_civil,
    is_leap,
    month_length,
    weekday,
)

FIRST_DAY = days_from_civil(-9999)
LAST_DAY = days_from_civil(9999, 12, 31)
EPOCH = date(1970, 1, 1)

days = st.integers(FIRST_DAY, LAST_DAY)


@given(days)
def test_a_day_comes_back_from_its_number(number: int) -> None:
    assert days_from_civil(*civil_from_days(number)) == number


def test_every_month_of_all_years_follows_the_one_before() -> None:
    firsts = [
        (year, month, days_from_civil(year, month))
        for year in range(-9999, 10_000)
        for month in range(1, 13)
    ]
    for (year, month, first), (_, _, following) in pairwise(firsts):
        assert following - first == month_length(year, month)
        assert civil_from_days(first) == (year, month, 1)
        assert civil_from_days(following - 1) == (year, month, following - first)


@given(st.dates())
def test_it_agrees_with_the_standard_library(day: date) -> None:
    number = days_from_civil(day.year, day.month, day.day)
    assert EPOCH + timedelta(days=number) == day
    assert weekday(number) == day.weekday()


def test_days_known_from_elsewhere() -> None:
    assert days_from_civil(1970) == 0
    assert days_from_civil(0, 3, 1) == -719_468
    assert days_from_civil(-4713, 11, 24) == -2_440_588  # day 0 of the Julian day count
    assert civil_from_days(-2_440_588) == (-4713, 11, 24)


def test_leap_years_follow_the_rule_of_400_years_also_before_the_year_0() -> None:
    leap = [year for year in (-400, -100, -4, -1, 0, 4, 1900, 2000, 2023, 2024) if is_leap(year)]
    assert leap == [-400, -4, 0, 4, 2000, 2024]
    assert month_length(2023, 2) == 28
    assert month_length(0, 2) == 29


def test_weekdays_go_on_through_the_year_0() -> None:
    assert weekday(days_from_civil(1, 1, 1)) == 0
    assert weekday(days_from_civil(0, 12, 31)) == 6


def test_months_can_be_added() -> None:
    assert add_months(2024, 12, 1) == (2025, 1)
    assert add_months(2024, 1, -1) == (2023, 12)
    assert add_months(0, 1, -13) == (-2, 12)


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(-2000, 2000))
def test_added_months_can_be_taken_away(year: int, month: int, months: int) -> None:
    assert add_months(*add_months(year, month, months), -months) == (year, month)

"""Clocks of named zones: the Koreas' odd years by hand, all others against zoneinfo."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import tzdata  # type: ignore[import-untyped]  # data without code, so without types
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.calendar import DAY_SECONDS, civil_from_days, days_from_civil
from viewer.model.zones import ZoneError, zone

HOUR = 3600
SOME_ZONES = (
    "Asia/Seoul",
    "Asia/Pyongyang",
    "America/New_York",
    "Europe/Dublin",
    "Australia/Lord_Howe",
    "Africa/Monrovia",
    "UTC",
)
zone_names = st.sampled_from(SOME_ZONES)
instants = st.integers(days_from_civil(-9999) * DAY_SECONDS, days_from_civil(10_000) * DAY_SECONDS)


def civil(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> int:
    return days_from_civil(year, month, day) * DAY_SECONDS + hour * HOUR + minute * 60


def noon_offset(name: str, year: int, month: int, day: int) -> float:
    """In hours."""
    clock = zone(name)
    return clock.offset(clock.instant(civil(year, month, day, 12))) / HOUR


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        ((1945, 8, 17), 9),
        ((2015, 8, 14), 9),
        ((2015, 8, 15), 8.5),
        ((2018, 5, 4), 8.5),
        ((2018, 5, 5), 9),
        ((2024, 1, 15), 9),
    ],
)
def test_pyongyang_kept_half_an_hour_of_its_own(day: tuple[int, int, int], hours: float) -> None:
    assert noon_offset("Asia/Pyongyang", *day) == hours


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        ((1945, 9, 10), 9),
        ((1948, 7, 1), 10),
        ((1948, 12, 1), 9),
        ((1951, 7, 1), 10),
        ((1952, 7, 1), 9),
        ((1954, 3, 20), 9),
        ((1954, 3, 22), 8.5),
        ((1956, 7, 1), 9.5),
        ((1960, 7, 1), 9.5),
        ((1961, 8, 9), 8.5),
        ((1961, 8, 11), 9),
        ((1986, 7, 1), 9),
        ((1987, 7, 1), 10),
        ((1988, 7, 1), 10),
        ((1988, 12, 1), 9),
        ((1989, 7, 1), 9),
    ],
)
def test_seoul_had_another_half_hour_and_summer_times(
    day: tuple[int, int, int], hours: float
) -> None:
    assert noon_offset("Asia/Seoul", *day) == hours


def test_the_half_hour_that_pyongyang_skipped_is_at_the_end_of_4_may_2018() -> None:
    clock = zone("Asia/Pyongyang")
    start = clock.day_start(civil(2018, 5, 4))
    end = clock.day_start(civil(2018, 5, 5))
    assert end - start == DAY_SECONDS - HOUR / 2
    assert clock.civil(end - 1) == civil(2018, 5, 4, 23, 29) + 59
    assert clock.civil(end) == civil(2018, 5, 5)


def test_a_skipped_time_is_read_as_before_the_change() -> None:
    clock = zone("America/New_York")
    skipped = clock.instant(civil(2024, 3, 10, 2, 30))
    assert skipped == civil(2024, 3, 10, 7, 30)
    assert clock.civil(skipped) == civil(2024, 3, 10, 3, 30)


def test_a_time_that_occurs_twice_is_the_first() -> None:
    clock = zone("America/New_York")
    assert clock.instant(civil(2024, 11, 3, 1, 30)) == civil(2024, 11, 3, 5, 30)


def test_a_day_whose_midnight_was_skipped_begins_at_its_first_instant() -> None:
    clock = zone("America/Toronto")
    start = clock.day_start(civil(1919, 3, 31))
    assert clock.civil(start - 1) == civil(1919, 3, 30, 23, 29) + 59
    assert clock.civil(start) == civil(1919, 3, 31, 0, 30)


def test_before_and_after_the_years_of_the_standard_library_the_outermost_offsets_hold() -> None:
    clock = zone("Asia/Seoul")
    local_mean_time = 8 * HOUR + 27 * 60 + 52
    assert clock.offset(civil(-9999)) == local_mean_time
    assert clock.instant(civil(-43, 3, 15)) == civil(-43, 3, 15) - local_mean_time
    assert clock.day_start(civil(10_000)) == civil(10_000) - 9 * HOUR


@pytest.mark.parametrize("name", ["", "Seoul", "Asia/Nowhere", "../zones", "/etc/passwd", "Asia"])
def test_an_unknown_zone_is_told_with_what_was_expected(name: str) -> None:
    with pytest.raises(ZoneError) as caught:
        zone(name)
    assert caught.value.found == name
    assert "Asia/Seoul" in caught.value.expected


@given(zone_names, st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31)))
def test_it_agrees_with_zoneinfo_where_that_reaches(name: str, reading: datetime) -> None:
    reading = reading.replace(microsecond=0)
    rules = _rules(name)
    seconds = (reading - datetime(1970, 1, 1)) // timedelta(seconds=1)
    utc = reading.replace(tzinfo=rules).astimezone(UTC).replace(tzinfo=None)
    assert zone(name).instant(seconds) == (utc - datetime(1970, 1, 1)) // timedelta(seconds=1)
    local = reading.replace(tzinfo=UTC).astimezone(rules).replace(tzinfo=None)
    assert zone(name).civil(seconds) == (local - datetime(1970, 1, 1)) // timedelta(seconds=1)


@given(zone_names, instants)
def test_an_instant_is_in_the_day_that_the_clock_shows(name: str, instant: int) -> None:
    clock = zone(name)
    midnight = clock.civil(instant) // DAY_SECONDS * DAY_SECONDS
    start, end = clock.day_start(midnight), clock.day_start(midnight + DAY_SECONDS)
    # Where clocks went back over a midnight, some minutes show the day before once more.
    assert start <= instant < end + HOUR
    assert start < end


@pytest.mark.parametrize("name", ["Asia/Seoul", "Asia/Pyongyang", "America/Toronto", "Asia/Gaza"])
def test_no_day_of_1900_to_2100_begins_before_the_one_before_it_ends(name: str) -> None:
    clock = zone(name)
    midnights = range(civil(1900), civil(2100), DAY_SECONDS)
    starts = [clock.day_start(midnight) for midnight in midnights]
    assert starts == sorted(set(starts))
    for midnight, start in zip(midnights, starts, strict=True):
        assert civil_from_days(clock.civil(start) // DAY_SECONDS) == civil_from_days(
            midnight // DAY_SECONDS
        )


def _rules(name: str) -> ZoneInfo:
    """The same data that the program takes, not the system's."""
    with Path(tzdata.__path__[0], "zoneinfo", name).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)

"""A stretch of time as a range in EDTF, as whole years, months or days."""

from math import ceil, floor

from viewer.model.calendar import DAY_SECONDS, civil_from_days, days_from_civil
from viewer.model.zones import Zone

Civil = tuple[int, int, int]


def in_edtf(start: float, end: float, clock: Zone) -> str:
    """The coarsest of year, months and days that begin at `start` and end at `end`.

    Where not even days do, the days that hold them.
    """
    first = civil_from_days(clock.civil(floor(start)) // DAY_SECONDS)
    last = civil_from_days(clock.civil(ceil(end) - 1) // DAY_SECONDS)
    after = civil_from_days(days_from_civil(*last) + 1)
    if first[1:] == (1, 1) and after[1:] == (1, 1):
        return _range(_year(first), _year(last))
    if first[2] == 1 and after[2] == 1:
        return _range(_month(first), _month(last))
    return _range(_day(first), _day(last))


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def _year(date: Civil) -> str:
    return f"{date[0]:04}" if date[0] >= 0 else f"-{-date[0]:04}"


def _month(date: Civil) -> str:
    return f"{_year(date)}-{date[1]:02}"


def _day(date: Civil) -> str:
    return f"{_month(date)}-{date[2]:02}"

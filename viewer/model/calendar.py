"""The proleptic Gregorian calendar in whole numbers, for any year.

Years are astronomical: 0 is 1 BC, −43 is 44 BC. Days are counted from 1970-01-01, weekdays
from Monday = 0. The standard library ends at the years 1 and 9999; this does not.
"""

DAY_SECONDS = 86_400

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097
_EPOCH = 719_468
"""Days from 1 March of the year 0 to 1 January 1970."""


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def days_from_civil(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day; the date must exist."""
    # The year is taken to begin in March, so that the leap day is its last: then a month's
    # first day is a linear function of the month.
    if month < 3:
        year -= 1
        month += 12
    return (
        365 * year
        + year // 4
        - year // 100
        + year // 400
        + (153 * month - 457) // 5
        + day
        - 1
        - _EPOCH
    )


def civil_from_days(days: int) -> tuple[int, int, int]:
    """Year, month and day of a day's number."""
    era, day = divmod(days + _EPOCH, _DAYS_IN_400_YEARS)
    year = (day - day // 1460 + day // 36_524 - day // 146_096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5
    year += 400 * era
    return (year, month + 3, day + 1) if month < 10 else (year + 1, month - 9, day + 1)


def weekday(days: int) -> int:
    """0 for a Monday to 6 for a Sunday."""
    return (days + 3) % 7


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month that lie `months` later, or earlier where negative."""
    years, month = divmod(month - 1 + months, 12)
    return year + years, month + 1

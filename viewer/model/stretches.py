"""Instants and stretches of time as EDTF, by the calendar and clock of a zone.

EDTF ends at the years −9999 and 9999: what lies beyond is told as their first or last day.
"""

from math import ceil, floor

from viewer.model.calendar import DAY_SECONDS, civil_from_days, days_from_civil
from viewer.model.when import Precision
from viewer.model.zones import Zone

Civil = tuple[int, int, int]

_FIRST_DAY, _LAST_DAY = days_from_civil(-9999), days_from_civil(9999, 12, 31)


def in_edtf(start: float, end: float, clock: Zone) -> str:
    """The days that hold the stretch: its first instant's to that of its last second.

    Days that make up whole months or years are told as these. Times of day are not told: a
    stretch from noon to noon has both days whole, and no stretch is shorter than a day.
    """
    first = _day(floor(start), clock)
    last = max(first, _day(ceil(end) - 1, clock))
    begin, final, after = map(civil_from_days, (first, last, last + 1))
    precision = Precision.DAY
    if begin[1:] == (1, 1) and after[1:] == (1, 1):
        precision = Precision.YEAR
    elif begin[2] == 1 and after[2] == 1:
        precision = Precision.MONTH
    sides = _date(begin, precision), _date(final, precision)
    return sides[0] if sides[0] == sides[1] else "/".join(sides)


def instant_in_edtf(instant: float, clock: Zone, precision: Precision = Precision.DAY) -> str:
    """The year, month, day or minute that holds an instant."""
    date = _date(civil_from_days(_day(floor(instant), clock)), precision)
    if precision < Precision.MINUTE:
        return date
    minutes = clock.civil(floor(instant)) // 60
    return f"{date}T{minutes // 60 % 24:02}:{minutes % 60:02}"


def _day(instant: int, clock: Zone) -> int:
    """The number of a day that EDTF has: the one that holds the instant, or the nearest."""
    return min(max(clock.civil(instant) // DAY_SECONDS, _FIRST_DAY), _LAST_DAY)


def _date(civil: Civil, precision: Precision) -> str:
    year, month, day = civil
    date = f"{'-' if year < 0 else ''}{abs(year):04}"
    if precision >= Precision.MONTH:
        date += f"-{month:02}"
    if precision >= Precision.DAY:
        date += f"-{day:02}"
    return date

"""Reads one date of EDTF: a year, month, day, part of a year or time of day, with qualifiers.

It stands alone, at one side of an interval or in a set; those are read in `viewer.model.edtf`.
What is read and what is refused: `docs/dates.md`.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple, NoReturn

from viewer.i18n import mark
from viewer.model.calendar import DAY_SECONDS, add_months, days_from_civil, month_length
from viewer.model.edtf_date import PARTS, Component, Date, Given, Unspecified
from viewer.model.when import Precision


class EdtfError(ValueError):
    """A text that is not read as a date.

    `found` is the part at fault, word for word; `expected` says what should stand there and
    has yet to be translated.
    """

    def __init__(self, found: str, expected: str) -> None:
        self.found = found
        self.expected = expected
        super().__init__(f"found “{found}”, expected {expected}")


_COARSE = {1: Precision.DECADE, 2: Precision.CENTURY, 3: Precision.MILLENNIUM}
"""By the number of digits at the right of a year that are not known."""

_PLAIN_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DATE = re.compile(
    r"""
    (?P<year_left>[?~%])? (?P<sign>-)? (?P<year>[0-9X]{4}) (?:S(?P<significant>[0-9]))?
    (?P<year_right>[?~%])?
    (?:
        - (?P<month_left>[?~%])? (?P<month>[0-9X]{2}) (?P<month_right>[?~%])?
        (?: - (?P<day_left>[?~%])? (?P<day>[0-9X]{2}) (?P<day_right>[?~%])? )?
    )?
    (?:
        T (?P<hour>[0-9]{2}) (?: : (?P<minute>[0-9]{2}) (?: : (?P<second>[0-9]{2}) )? )?
        (?P<offset>Z | [+-][0-9]{2} (?: :[0-9]{2} )? )? (?P<time_right>[?~%])?
    )?
    """,
    re.VERBOSE,
)


def read_date(text: str) -> Given:
    """Reads one date; raises `EdtfError`."""
    if plain := _PLAIN_DAY.fullmatch(text):
        year, month, day = plain.groups()
        return _day(text, int(year), int(month), int(day), _CERTAIN)
    found = _DATE.fullmatch(text)
    if found is None:
        _refuse(text)
    fields = {name: value or "" for name, value in found.groupdict().items()}
    if "00" in (fields["month"], fields["day"]):
        raise EdtfError(text, mark("months and days that count from 01"))
    qualifiers = _qualifiers(fields)
    if fields["significant"]:
        return _estimate(text, fields, qualifiers)
    if fields["hour"]:
        return _time(text, fields, qualifiers)
    if "X" in text:
        return _unspecified(text, fields, qualifiers)
    month, day = int(fields["month"] or 0), int(fields["day"] or 0)
    return _unit(text, _year(text, fields), month, day, qualifiers)


_ANY_DATE = mark("a date in EDTF, such as 2024-10-15, 2024-10 or 2024-10-07/2024-10-08")
_FAULTS = (
    (r"^$", mark("a date, such as 2024, 2024-10 or 2024-10-15")),
    (r"unknown|open", mark("nothing for a side that is not known, .. for one that is open")),
    (r"(?![uxX]{3})[A-Za-z]{3}", _ANY_DATE),
    (r"[^\x00-\x7f]", mark("plain digits 0 to 9 and plain signs - : / . ? ~ %")),
    (r"\s", mark("a date without blanks")),
    (r"[\[\]{}]", mark("brackets round the whole: [ ] for one of, { } for all of its dates")),
    (r"^Y|[0-9]E|^-?[0-9X]{5}([0-9X]{4,}|$|-)", mark("a year of four digits, from -9999 to 9999")),
    (r"^-?[0-9X]{1,3}($|-|[?~%])", mark("a year of four digits, such as 0079 for the year 79")),
    (r"^-?[0-9]{6,8}", mark("hyphens between year, month and day")),
    (r"W[0-9]", mark("a month and a day; weeks are not supported")),
    (r"^-?[0-9]{4}-[0-9]{3}$", mark("a month and a day; days of the year are not supported")),
    (r"^[PR]T?[0-9]", mark("two dates; durations are not supported")),
    (r"[0-9-][ux]|[ux][ux0-9]", mark("a capital X for each digit that is not specified")),
    (r"[0-9]t[0-9]|[0-9]z", mark("a capital T before the time of day and a capital Z for UTC")),
    (r"[0-9]T.*[.,]", mark("a time of day in whole seconds")),
    (r"[0-9]T", mark("a time of day such as T22:27, T22:27:30, T22:27Z or T22:27+09:00")),
    (r"\.\.", mark("two dots within brackets, or as one side of an interval")),
    (r"[?~%]{2}", mark("one sign: ? for uncertain, ~ for approximate, % for both")),
    (r"-[0-9X]([-?~%]|$)", mark("two digits each for month and day")),
    (r"", _ANY_DATE),
)
"""What is told of a text that is not read: by the first pattern that is found in it."""


def _refuse(text: str) -> NoReturn:
    raise EdtfError(text, next(told for fault, told in _FAULTS if re.search(fault, text)))


class _Qualifiers(NamedTuple):
    approximate: tuple[Component, ...]
    uncertain: tuple[Component, ...]


_CERTAIN = _Qualifiers((), ())


def _qualifiers(fields: dict[str, str]) -> _Qualifiers:
    """A qualifier left of a component is for it alone, one at its right also for all before."""
    signs: dict[Component, str] = {}
    components: tuple[Component, ...] = ("year", "month", "day", "time")
    for i, component in enumerate(components):
        signs[component] = fields.get(f"{component}_left", "")
        for before in components[: i + 1]:
            signs[before] += fields[f"{component}_right"]
    return _Qualifiers(
        tuple(name for name in components if "~" in signs[name] or "%" in signs[name]),
        tuple(name for name in components if "?" in signs[name] or "%" in signs[name]),
    )


def _year(text: str, fields: dict[str, str]) -> int:
    year = int(fields["year"])
    if not fields["sign"]:
        return year
    if year == 0:
        raise EdtfError(text, mark("0000 for the year 1 BC, without a minus"))
    return -year


def _unit(text: str, year: int, month: int, day: int, qualifiers: _Qualifiers) -> Date:
    """A day, month or year; 0 stands for what is not given."""
    if day:
        return _day(text, year, month, day, qualifiers)
    if month:
        return _month(text, year, month, qualifiers)
    return _years(Precision.YEAR, year, year, qualifiers)


def _years(
    precision: Precision,
    first: int,
    last: int,
    qualifiers: _Qualifiers,
    estimate: int | None = None,
) -> Date:
    return Date(
        precision=precision,
        start=days_from_civil(first) * DAY_SECONDS,
        end=days_from_civil(last + 1) * DAY_SECONDS,
        year=first if estimate is None else estimate,
        estimated=estimate is not None,
        approximate=qualifiers.approximate,
        uncertain=qualifiers.uncertain,
    )


def _month(text: str, year: int, number: int, qualifiers: _Qualifiers) -> Date:
    """A month, or the part of the year that is written in its place."""
    if 1 <= number <= 12:
        precision, first, length = Precision.MONTH, number, 1
    elif number in PARTS:
        precision, first, length = PARTS[number]
    else:
        raise EdtfError(text, mark("a month from 01 to 12, or a part of the year from 21 to 41"))
    return Date(
        precision=precision,
        start=days_from_civil(year, first) * DAY_SECONDS,
        end=days_from_civil(*add_months(year, first, length)) * DAY_SECONDS,
        year=year,
        month=number if number <= 12 else 0,
        part=number if number > 12 else 0,
        approximate=qualifiers.approximate,
        uncertain=qualifiers.uncertain,
    )


def _day(text: str, year: int, month: int, day: int, qualifiers: _Qualifiers) -> Date:
    if not 1 <= month <= 12:
        raise EdtfError(text, mark("a month from 01 to 12 before the day"))
    if not 1 <= day <= month_length(year, month):
        raise EdtfError(text, mark("a day that this month has"))
    start = days_from_civil(year, month, day) * DAY_SECONDS
    return Date(
        precision=Precision.DAY,
        start=start,
        end=start + DAY_SECONDS,
        year=year,
        month=month,
        day=day,
        approximate=qualifiers.approximate,
        uncertain=qualifiers.uncertain,
    )


def _time(text: str, fields: dict[str, str], qualifiers: _Qualifiers) -> Date:
    """A time of day, which stands after a whole day."""
    if not fields["day"] or "X" in fields["year"] + fields["month"] + fields["day"]:
        raise EdtfError(text, mark("a whole day before the time of day"))
    year, month, day = _year(text, fields), int(fields["month"]), int(fields["day"])
    midnight = _day(text, year, month, day, qualifiers).start
    hour, minute, second = _clock(text, fields)
    precision, length = Precision.HOUR, 3600
    if fields["minute"]:
        precision, length = Precision.MINUTE, 60
    if fields["second"]:
        precision, length = Precision.SECOND, 1
    start = midnight + hour * 3600 + minute * 60 + second
    return Date(
        precision=precision,
        start=start,
        end=start + length,
        year=year,
        month=month,
        day=day,
        hour=hour,
        minute=minute,
        second=second,
        offset=_offset(text, fields["offset"]),
        approximate=qualifiers.approximate,
        uncertain=qualifiers.uncertain,
    )


def _clock(text: str, fields: dict[str, str]) -> tuple[int, int, int]:
    """Hour, minute and second; 0 for what is not given."""
    hour, minute, second = (int(fields[unit] or 0) for unit in ("hour", "minute", "second"))
    if hour > 23:
        raise EdtfError(text, mark("an hour from 00 to 23"))
    if minute > 59:
        raise EdtfError(text, mark("a minute from 00 to 59"))
    if second > 59:
        raise EdtfError(text, mark("a second from 00 to 59; leap seconds are not supported"))
    return hour, minute, second


def _offset(text: str, offset: str) -> int | None:
    if not offset:
        return None
    if offset == "Z":
        return 0
    hours, minutes = int(offset[1:3]), int(offset[4:] or 0)
    if hours > 15 or minutes > 59:
        raise EdtfError(text, mark("an offset from UTC between −15:59 and +15:59"))
    seconds = hours * 3600 + minutes * 60
    if offset[0] == "+":
        return seconds
    if not seconds:
        raise EdtfError(text, mark("Z or +00:00 for UTC, without a minus"))
    return -seconds


def _estimate(text: str, fields: dict[str, str], qualifiers: _Qualifiers) -> Date:
    """A year of which only the first digits are significant; the others are estimated."""
    unknown = 4 - int(fields["significant"])
    if fields["month"] or fields["hour"] or "X" in fields["year"] or not 0 <= unknown <= 3:
        raise EdtfError(text, mark("a year alone before S and 1 to 4 significant digits after it"))
    if fields["year"].startswith("0"):
        raise EdtfError(text, mark("a year that does not begin with 0 before S"))
    if not unknown:
        return _unit(text, _year(text, fields), 0, 0, qualifiers)
    known = fields["year"][:-unknown]
    first, last = _between(fields["sign"], known + "0" * unknown, known + "9" * unknown)
    estimated = _Qualifiers(("year",), qualifiers.uncertain)
    return _years(_COARSE[unknown], first, last, estimated, _year(text, fields))


def _unspecified(text: str, fields: dict[str, str], qualifiers: _Qualifiers) -> Given:
    """A decade, century or millennium, or the first and last day, month or year in question."""
    digits, month, day = fields["year"], fields["month"], fields["day"]
    if digits.startswith("X"):
        raise EdtfError(text, mark("at least the first digit of the year"))
    known = digits.rstrip("X")
    if not month and "X" not in known:
        first, last = _between(fields["sign"], digits.replace("X", "0"), digits.replace("X", "9"))
        return _years(_COARSE[4 - len(known)], first, last, qualifiers)
    years = _matching(digits, 1 if fields["sign"] else 0, 9999)
    if fields["sign"]:
        years = [-year for year in reversed(years)]
    months = _matching(month, 1, 12 if day or "X" in month else 41)
    days = _matching(day, 1, 31)
    earliest = next(_dates(years, months, days), None)
    latest = next(_dates(years[::-1], months[::-1], days[::-1]), None)
    if earliest is None or latest is None:
        raise EdtfError(text, mark("digits that leave a month and a day that there are"))
    return Unspecified(_unit(text, *earliest, qualifiers), _unit(text, *latest, qualifiers))


def _matching(digits: str, least: int, most: int) -> list[int]:
    """The numbers in bounds of which only the digits are known that are not X; 0 for no digits."""
    if not digits:
        return [0]
    choices = product(*("0123456789" if digit == "X" else digit for digit in digits))
    return [number for number in map(int, map("".join, choices)) if least <= number <= most]


def _dates(years: list[int], months: list[int], days: list[int]) -> Iterator[tuple[int, int, int]]:
    """The dates that exist, in the given order; a day of 0 stands for none."""
    for year, month, day in product(years, months, days):
        if not day or day <= month_length(year, month):
            yield year, month, day


def _between(sign: str, least: str, most: str) -> tuple[int, int]:
    """First and last year of digits; before the year 0, the larger number is the earlier."""
    return (-int(most), -max(int(least), 1)) if sign else (int(least), int(most))

"""What single units of the calendar and the clock are called in a language."""

from viewer.i18n import Words, mark
from viewer.model.edtf_date import FIRST_QUARTER

_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
_MONTHS_SHORT = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)
_WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
_SEASONS = (mark("spring"), mark("summer"), mark("autumn"), mark("winter"))
_PARTS = (
    mark("first quarter"),
    mark("second quarter"),
    mark("third quarter"),
    mark("fourth quarter"),
    mark("first four months"),
    mark("middle four months"),
    mark("last four months"),
    mark("first half"),
    mark("second half"),
)
_PARTS_SHORT = (
    mark("Q1"),
    mark("Q2"),
    mark("Q3"),
    mark("Q4"),
    mark("first four months"),
    mark("middle four months"),
    mark("last four months"),
    mark("first half"),
    mark("second half"),
)


def month(number: int, words: Words) -> str:
    return words.text(_MONTHS[number - 1])


def month_short(number: int, words: Words) -> str:
    return words.text(_MONTHS_SHORT[number - 1])


def weekday(number: int, words: Words) -> str:
    """0 for Monday to 6 for Sunday."""
    return words.text(_WEEKDAYS[number])


def year(number: int, words: Words) -> str:
    """An astronomical year as people count: 0 is 1 BC; below 1000 it says that it is AD."""
    if number < 1:
        return words.text("{year} BC").format(year=1 - number)
    if number < 1000:
        return words.text("AD {year}").format(year=number)
    return words.context("year", "{year}").format(year=number)


def years(first: int, last: int, words: Words) -> str:
    """From one year to another, the era said once where it is the same."""
    if first == last:
        return year(first, words)
    if last < 1:
        return words.text("{first}–{last} BC").format(first=1 - first, last=1 - last)
    if first >= 1 and last < 1000:
        return words.text("AD {first}–{last}").format(first=first, last=last)
    if first < 1000:
        return words.context("date", "{first} – {last}").format(
            first=year(first, words), last=year(last, words)
        )
    return words.context("years", "{first}–{last}").format(first=first, last=last)


def decade(first: int, words: Words) -> str:
    """A decade by its first year, which is 100 or later."""
    return words.text("{year}s").format(year=first)


def part(number: int, words: Words, *, short: bool) -> str:
    """A season or another part of the year by its number in EDTF; not of which hemisphere."""
    if number >= FIRST_QUARTER:
        return words.text((_PARTS_SHORT if short else _PARTS)[number - FIRST_QUARTER])
    return words.text(_SEASONS[(number - 21) % 4])


def clock(hours: int, minutes: int, words: Words) -> str:
    return words.text("{hour:02}:{minute:02}").format(hour=hours, minute=minutes)


def seconds(hours: int, minutes: int, seconds: int, words: Words) -> str:
    return words.text("{hour:02}:{minute:02}:{second:02}").format(
        hour=hours, minute=minutes, second=seconds
    )


def offset(seconds: int) -> str:
    """UTC, UTC+9, UTC−4:30."""
    if not seconds:
        return "UTC"
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return f"UTC{'+' if seconds > 0 else '−'}{hours}" + (f":{minutes:02}" if minutes else "")

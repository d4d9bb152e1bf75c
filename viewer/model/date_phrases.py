"""Phrases for dates: one date, two dates with what they share said once, and qualifiers.

A phrase is built without its year, which then goes where the language has it; the messages are
whole patterns, so that a translation can put the parts in its own order.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from viewer.i18n import Words
from viewer.model import date_names as names
from viewer.model.calendar import DAY_SECONDS, month_length
from viewer.model.calendar import weekday as weekday_of
from viewer.model.edtf_date import (
    FIRST_QUARTER,
    FIRST_THIRD,
    NORTHERN,
    SOUTHERN,
    Component,
    Date,
    Given,
    Unspecified,
)
from viewer.model.when import Precision

FIRST_GREGORIAN_YEAR = 1583
"""Before, sources mostly give Julian dates, whose weekdays are not those of our calendar."""


class Voice(Struct, frozen=True):
    """How dates are said: in which words, in short, without the year that is clear already."""

    words: Words
    short: bool
    yearless: bool = False


class Phrase(Struct, frozen=True):
    """A date in words, and what has to be added to it: “uncertain”, “day unknown”."""

    text: str
    notes: tuple[str, ...] = ()


def qualified(given: Given, voice: Voice) -> Phrase:
    """A date with its qualifiers."""
    if isinstance(given, Date):
        return with_qualifiers(given, Phrase(plain(given, voice)), voice.words)
    return with_qualifiers(given.first, _unspecified(given, voice), voice.words)


def with_qualifiers(date: Date, phrase: Phrase, words: Words) -> Phrase:
    """The phrase with the qualifiers of a date: “about” it, “uncertain”, or which part is."""
    text, notes = phrase.text, list(phrase.notes)
    if date.components[-1] in date.approximate:
        # An estimated year says “about” itself, before it tells its bounds.
        text = text if date.estimated else words.text("about {date}").format(date=text)
    elif date.approximate:
        notes.append(words.text("{what} approximate").format(what=_named(date.approximate, words)))
    if date.uncertain == date.components:
        notes.append(words.text("uncertain"))
    elif date.uncertain:
        notes.append(words.text("{what} uncertain").format(what=_named(date.uncertain, words)))
    return Phrase(text, tuple(notes))


# One date


def plain(date: Date, voice: Voice, *, weekday: bool = False) -> str:
    """A date without its qualifiers; a day or finer with the day of the week where asked."""
    words = voice.words
    text = with_year(_in_year(date, voice), date, voice)
    if date.part in NORTHERN:
        return words.text("{season} (northern hemisphere)").format(season=text)
    if date.part in SOUTHERN:
        return words.text("{season} (southern hemisphere)").format(season=text)
    if weekday and date.year >= FIRST_GREGORIAN_YEAR:
        day = names.weekday(weekday_of(date.start // DAY_SECONDS), words)
        text = words.text("{weekday} {date}").format(weekday=day, date=text)
    if date.precision <= Precision.DAY:
        return text
    time = _with_offset(_time(date, words), date, words)
    return words.text("{date}, {time}").format(date=text, time=time)


def _in_year(date: Date, voice: Voice) -> str:
    """What stands beside the year: nothing for a year, decade or more."""
    if date.day:
        return voice.words.context("date", "{day} {month}").format(
            day=date.day, month=_month(date, voice)
        )
    if date.part:
        return names.part(date.part, voice.words, short=voice.short)
    return _month(date, voice) if date.month else ""


def _month(date: Date, voice: Voice) -> str:
    name = names.month_short if voice.short else names.month
    return name(date.month, voice.words)


def with_year(text: str, date: Date, voice: Voice) -> str:
    if not text:
        return _years(date, voice)
    if voice.yearless:
        return text
    return _beside_year(text, names.year(date.year, voice.words), date, voice)


def _beside_year(text: str, year: str, date: Date, voice: Voice) -> str:
    if date.part >= (FIRST_THIRD if voice.short else FIRST_QUARTER):
        return voice.words.text("{part} of {year}").format(part=text, year=year)
    return voice.words.context("date", "{date} {year}").format(date=text, year=year)


def _years(date: Date, voice: Voice) -> str:
    """A date that has no more than a year."""
    words, first, last = voice.words, *date.years
    if date.precision == Precision.YEAR:
        return names.year(first, words)
    if date.estimated:
        return words.text("about {year}, between {first} and {last}").format(
            year=names.year(date.year, words),
            first=names.year(first, words),
            last=names.year(last, words),
        )
    if date.precision == Precision.DECADE:
        return _decade(first, last, voice)
    if voice.short:
        return words.text("a year of {years}").format(years=names.years(first, last, words))
    return words.text("some year between {first} and {last}").format(
        first=names.year(first, words), last=names.year(last, words)
    )


def _decade(first: int, last: int, voice: Voice) -> str:
    words = voice.words
    if first < 100:
        return words.text("decade {years}").format(years=names.years(first, last, words))
    name = names.decade(first, words)
    if not voice.short:
        name = words.text("the {decade}").format(decade=name)
    if first % 100:
        return name
    # “The 1900s” alone could be the century.
    return words.text("{decade} ({years})").format(
        decade=name, years=names.years(first, last, words)
    )


def _time(date: Date, words: Words) -> str:
    if date.precision == Precision.HOUR:
        return words.text("hour from {hour:02}:00").format(hour=date.hour)
    if date.precision == Precision.MINUTE:
        return names.clock(date.hour, date.minute, words)
    return names.seconds(date.hour, date.minute, date.second, words)


def _with_offset(time: str, date: Date, words: Words) -> str:
    if date.offset is None:
        return time
    return words.text("{time} ({offset})").format(time=time, offset=names.offset(date.offset))


# Two dates


def pair(first: Date, last: Date, voice: Voice) -> str:
    """From one date to another, without their qualifiers: “19–23 January 2024”."""
    if first.precision == last.precision == Precision.YEAR:
        return names.years(first.year, last.year, voice.words)
    if (first.start, first.end, first.offset) == (last.start, last.end, last.offset):
        return plain(first, voice)
    if min(first.precision, last.precision) > Precision.DAY:
        return _times(first, last, voice)
    if not same_year(first, last):
        return joined(plain(first, voice), plain(last, voice), voice)
    return with_year(_pair_in_year(first, last, voice), last, voice)


def same_year(first: Date, last: Date) -> bool:
    """Whether the year can be said once, beside both."""
    precisions = first.precision, last.precision
    within = min(precisions) > Precision.YEAR and max(precisions) <= Precision.DAY
    return within and first.year == last.year


def _pair_in_year(first: Date, last: Date, voice: Voice) -> str:
    words = voice.words
    if first.day and last.day and first.month == last.month:
        return words.context("days of a month", "{first}–{last} {month}").format(
            first=first.day, last=last.day, month=_month(first, voice)
        )
    if voice.short and first.precision == last.precision == Precision.MONTH:
        # A translation may take {number} for {first}, where a month's name is its number.
        return words.context("months", "{first}–{last}").format(
            first=_month(first, voice), last=_month(last, voice), number=first.month
        )
    return joined(_in_year(first, voice), _in_year(last, voice), voice)


def joined(first: str, last: str, voice: Voice) -> str:
    if voice.short:
        return voice.words.context("date", "{first} – {last}").format(first=first, last=last)
    return voice.words.context("date", "{first} to {last}").format(first=first, last=last)


def _times(first: Date, last: Date, voice: Voice) -> str:
    """Two times of day; the day and the offset once where they are the same."""
    words = voice.words
    same_day = (first.year, first.month, first.day) == (last.year, last.month, last.day)
    if first.offset != last.offset:
        return joined(plain(first, voice), plain(last, voice), voice)
    if not same_day:
        return joined(plain(replace(first, offset=None), voice), plain(last, voice), voice)
    times = words.context("times of a day", "{first}–{last}").format(
        first=_time(first, words), last=_time(last, words)
    )
    day = with_year(_in_year(first, voice), first, voice)
    return words.text("{date}, {time}").format(date=day, time=_with_offset(times, first, words))


def between(first: Date, last: Date, voice: Voice) -> str:
    """Two bounds of what is not known: “between 19 and 23 January 2024”."""
    words = voice.words
    if not same_year(first, last):
        return between_texts(plain(first, voice), plain(last, voice), voice)
    if first.day and last.day and first.month == last.month:
        text = words.context("days of a month", "between {first} and {last} {month}").format(
            first=first.day, last=last.day, month=_month(first, voice)
        )
    else:
        text = between_texts(_in_year(first, voice), _in_year(last, voice), voice)
    return with_year(text, last, voice)


def between_texts(first: str, last: str, voice: Voice) -> str:
    return voice.words.text("between {first} and {last}").format(first=first, last=last)


def from_to(first: str, last: str, voice: Voice) -> str:
    return voice.words.text("from {first} to {last}").format(first=first, last=last)


# What is not known


def unknown_unit(precision: Precision, words: Words) -> str:
    """“Day unknown”, for one of several."""
    return words.text("{what} unknown").format(what=_unit(precision, words))


def each_unit(precision: Precision, words: Words) -> str:
    """“Each day”, for all of several."""
    each = {
        Precision.YEAR: words.text("each year"),
        Precision.MONTH: words.text("each month"),
        Precision.DAY: words.text("each day"),
    }
    return each.get(precision) or words.text("each of them")


def _unit(precision: Precision, words: Words) -> str:
    if precision > Precision.DAY:
        return words.context("part of a date", "time of day")
    return {
        Precision.MILLENNIUM: words.context("part of a date", "millennium"),
        Precision.CENTURY: words.context("part of a date", "century"),
        Precision.DECADE: words.context("part of a date", "decade"),
        Precision.YEAR: words.context("part of a date", "year"),
        Precision.HALF_YEAR: words.context("part of a date", "part of the year"),
        Precision.SEASON: words.context("part of a date", "part of the year"),
        Precision.MONTH: words.context("part of a date", "month"),
        Precision.DAY: words.context("part of a date", "day"),
    }[precision]


def _unspecified(given: Unspecified, voice: Voice) -> Phrase:
    """What is specified of a date, and which of its parts are not."""
    first, last, words = given.first, given.last, voice.words
    parts: tuple[tuple[Component, bool], ...] = (
        ("year", first.year != last.year),
        ("month", first.month != last.month),
        ("day", first.day != last.day),
    )
    unknown = tuple(part for part, differs in parts if differs)
    text = _specified(first, last, voice)
    if not unknown:  # only one date has the digits that are specified, as with 2024-04-3X
        return Phrase(text)
    return Phrase(text, (words.text("{what} unknown").format(what=_named(unknown, words)),))


def _specified(first: Date, last: Date, voice: Voice) -> str:
    years = names.years(first.year, last.year, voice.words)
    if _whole_year(first, last):
        return years
    if first.month == last.month and _whole_month(first, last):
        text = _month(first, voice)
    elif (first.month, first.part, first.day) == (last.month, last.part, last.day):
        text = _in_year(first, voice)
    else:
        return pair(first, last, voice) if voice.short else between(first, last, voice)
    if first.year == last.year:
        return with_year(text, first, voice)
    return _beside_year(text, years, first, voice) if text else years


def _whole_year(first: Date, last: Date) -> bool:
    months = (first.month, last.month) == (1, 12)
    return months and (first.day, last.day) in {(0, 0), (1, 31)}


def _whole_month(first: Date, last: Date) -> bool:
    return first.day == 1 and last.day == month_length(last.year, last.month)


def _named(components: Sequence[Component], words: Words) -> str:
    """“Year and month”."""
    *before, text = (_unit(_PRECISIONS[component], words) for component in components)
    for name in reversed(before):
        text = words.context("part of a date", "{first} and {last}").format(first=name, last=text)
    return text


_PRECISIONS: dict[Component, Precision] = {
    "year": Precision.YEAR,
    "month": Precision.MONTH,
    "day": Precision.DAY,
    "time": Precision.MINUTE,
}

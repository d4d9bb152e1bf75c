"""Dates in words, each at its own precision and never finer, in the language of the content.

`in_full` is for reading and `in_short` for labels; both take a date in EDTF. The rest is for
the axis and the status bar.
"""

from functools import lru_cache

from msgspec.structs import replace

from viewer.i18n import Words
from viewer.model import date_names as names
from viewer.model.calendar import DAY_SECONDS, civil_from_days, days_from_civil
from viewer.model.date_phrases import (
    Phrase,
    Voice,
    between,
    each_unit,
    joined,
    pair,
    plain,
    qualified,
    same_year,
    unknown_unit,
    with_qualifiers,
    with_year,
)
from viewer.model.edtf import Edtf, Missing, Span, parse
from viewer.model.edtf_date import Date, Given, Unspecified
from viewer.model.when import Kind, Precision
from viewer.model.zones import zone


@lru_cache(maxsize=4096)
def in_full(date: str, words: Words) -> str:
    """“Monday 15 January 2024”, “between 19 and 23 January 2024, day unknown”."""
    edtf = parse(date)
    voice = Voice(words, short=False)
    single = edtf.spans[0].first
    if edtf.kind == "single" and isinstance(single, Date) and _is_exact_day(single):
        return plain(single, voice, weekday=True)
    return _told(edtf, voice)


@lru_cache(maxsize=4096)
def in_short(date: str, words: Words, year: int | None = None) -> str:
    """“15 Jan”, “19–23 Jan, day unknown”; without the year if all of the date lies in `year`."""
    edtf = parse(date)
    return _told(edtf, Voice(words, short=True, yearless=_lies_in(year, edtf)))


def _is_exact_day(date: Date) -> bool:
    return date.precision >= Precision.DAY and not date.approximate and not date.uncertain


def _lies_in(year: int | None, edtf: Edtf) -> bool:
    for span in edtf.spans:
        for side in (span.first, span.last):
            if isinstance(side, Missing):
                return False
            dates = (side.first, side.last) if isinstance(side, Unspecified) else (side,)
            if any(date.years != (year, year) for date in dates):
                return False
    return True


def _told(edtf: Edtf, voice: Voice) -> str:
    """A date of any kind, with what has to be added to it."""
    tell = {"single": _single, "lasted": _lasted, "one-of": _one_of, "all-of": _all_of}
    phrase = tell[edtf.kind](edtf, voice)
    text = phrase.text
    for note in phrase.notes:
        text = voice.words.text("{date}, {note}").format(date=text, note=note)
    return text


def _single(edtf: Edtf, voice: Voice) -> Phrase:
    return qualified(edtf.spans[0].dates[0], voice)


def _lasted(edtf: Edtf, voice: Voice) -> Phrase:
    span = edtf.spans[0]
    if len(span.dates) == 1:
        return _half_known(span, voice)
    first, last = span.dates
    if isinstance(first, Date) and isinstance(last, Date):
        if _alike(first, last, voice):
            return with_qualifiers(last, Phrase(pair(first, last, voice)), voice.words)
        if same_year(first, last) and not _has_notes(first, last, voice):
            inner = replace(voice, yearless=True)
            return Phrase(with_year(_from_to(first, last, inner), last, voice))
    return Phrase(_from_to(first, last, voice))


def _half_known(span: Span, voice: Voice) -> Phrase:
    """An interval of which one side is open or not known."""
    words = voice.words
    date = qualified(span.dates[0], voice)
    if span.last is Missing.OPEN:
        text, note = words.text("since {date}"), "" if voice.short else words.text("goes on")
    elif span.last is Missing.UNKNOWN:
        text, note = words.text("from {date}"), words.text("end not known")
    elif span.first is Missing.OPEN:
        text, note = words.text("until {date}"), words.text("start open")
    else:
        text, note = words.text("until {date}"), words.text("start not known")
    return Phrase(text.format(date=date.text), (*date.notes, *((note,) if note else ())))


def _from_to(first: Given, last: Given, voice: Voice) -> str:
    """Two dates of which each has its own qualifiers."""
    texts = _aside(first, voice), _aside(last, voice)
    if voice.short:
        return joined(*texts, voice)
    return voice.words.text("from {first} to {last}").format(first=texts[0], last=texts[1])


def _one_of(edtf: Edtf, voice: Voice) -> Phrase:
    (span, *others) = edtf.spans
    if others or len(span.dates) == 1:
        return Phrase(_listed(edtf, voice))
    first, last = span.dates
    if first is last:
        return qualified(first, voice)
    unknown = unknown_unit(first.precision, voice.words)
    if isinstance(first, Date) and isinstance(last, Date) and _alike(first, last, voice):
        text = pair(first, last, voice) if voice.short else between(first, last, voice)
        phrase = with_qualifiers(last, Phrase(text), voice.words)
        return Phrase(phrase.text, (*phrase.notes, unknown))
    return Phrase(_from_to(first, last, voice), (unknown,))


def _all_of(edtf: Edtf, voice: Voice) -> Phrase:
    (span, *others) = edtf.spans
    if others or span.first is span.last:
        return Phrase(_listed(edtf, voice))
    return Phrase(
        _member(span, edtf.kind, voice), (each_unit(span.dates[0].precision, voice.words),)
    )


def _listed(edtf: Edtf, voice: Voice) -> str:
    """The members of a set."""
    words = voice.words
    *before, last = (_member(span, edtf.kind, voice) for span in edtf.spans)
    if not before:
        return last
    text = before[0]
    for member in before[1:]:
        text = words.context("dates", "{first}, {second}").format(first=text, second=member)
    if edtf.kind == "one-of":
        return words.context("dates", "{dates} or {last}").format(dates=text, last=last)
    return words.context("dates", "{dates} and {last}").format(dates=text, last=last)


def _member(span: Span, kind: Kind, voice: Voice) -> str:
    words = voice.words
    if len(span.dates) == 1:
        date = _aside(span.dates[0], voice)
        if span.first is Missing.OPEN:
            return (
                words.text("{date} or earlier")
                if kind == "one-of"
                else words.text("{date} and earlier")
            ).format(date=date)
        return (
            words.text("{date} or later") if kind == "one-of" else words.text("{date} and later")
        ).format(date=date)
    first, last = span.dates
    if first is last:
        return _aside(first, voice)
    if isinstance(first, Date) and isinstance(last, Date) and _alike(first, last, voice):
        return _in_brackets(with_qualifiers(last, Phrase(pair(first, last, voice)), words), words)
    return _from_to(first, last, voice)


def _aside(given: Given, voice: Voice) -> str:
    """A date within a longer phrase: what is to be added stands in brackets."""
    return _in_brackets(qualified(given, voice), voice.words)


def _in_brackets(phrase: Phrase, words: Words) -> str:
    text = phrase.text
    for note in phrase.notes:
        text = words.text("{date} ({note})").format(date=text, note=note)
    return text


def _alike(first: Date, last: Date, voice: Voice) -> bool:
    """Whether the qualifiers of two dates are said in the same words, so that once will do."""
    said = [with_qualifiers(date, Phrase(""), voice.words) for date in (first, last)]
    return said[0] == said[1] and not first.estimated and not last.estimated


def _has_notes(first: Date, last: Date, voice: Voice) -> bool:
    return any(qualified(date, voice).notes for date in (first, last))


# The axis and the status bar


def instant(seconds: float, zone_name: str, unit: Precision, words: Words) -> str:
    """The date and time of an instant in a zone, as finely as `unit` says."""
    days, time = divmod(zone(zone_name).civil(int(seconds // 1)), DAY_SECONDS)
    year, month, day = civil_from_days(days)
    if unit < Precision.YEAR:
        return axis_decade(year, words)
    if unit == Precision.YEAR:
        return axis_year(year, words)
    if unit < Precision.DAY:
        return axis_year_month(year, month, words)
    date = axis_date(year, month, day, words)
    if unit == Precision.DAY:
        return date
    hour, minute, second = time // 3600, time // 60 % 60, time % 60
    if unit == Precision.SECOND:
        clock = names.seconds(hour, minute, second, words)
    else:
        clock = axis_time(hour, minute if unit == Precision.MINUTE else 0, words)
    return words.text("{date}, {time}").format(date=date, time=clock)


def axis_decade(year: int, words: Words) -> str:
    """The decade of a year."""
    first = year - year % 10
    return names.decade(first, words) if first >= 100 else names.years(first, first + 9, words)


def axis_year(year: int, words: Words) -> str:
    """An astronomical year: 0 is 1 BC."""
    return names.year(year, words)


def axis_month(month: int, words: Words) -> str:
    return names.month(month, words)


def axis_month_short(month: int, words: Words) -> str:
    return names.month_short(month, words)


def axis_year_month(year: int, month: int, words: Words) -> str:
    return plain(_date(year, month, 0), Voice(words, short=False))


def axis_weekday(day: int, words: Words) -> str:
    """In short; 0 for Monday to 6 for Sunday."""
    return names.weekday_short(day, words)


def axis_day(day: int, words: Words) -> str:
    return words.context("day", "{day}").format(day=day)


def axis_date(year: int, month: int, day: int, words: Words) -> str:
    return plain(_date(year, month, day), Voice(words, short=False), weekday=True)


def axis_hour(hour: int, words: Words) -> str:
    return axis_time(hour, 0, words)


def axis_time(hour: int, minute: int, words: Words) -> str:
    if not minute:
        return words.text("{hour:02}:00").format(hour=hour)
    return names.clock(hour, minute, words)


def _date(year: int, month: int, day: int) -> Date:
    """A day, or a month where `day` is 0."""
    start = days_from_civil(year, month, day or 1) * DAY_SECONDS
    precision = Precision.DAY if day else Precision.MONTH
    return Date(
        precision=precision, start=start, end=start + DAY_SECONDS, year=year, month=month, day=day
    )

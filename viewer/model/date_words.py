"""Dates in words, each at its own precision and never finer, in the language of the content.

`in_full` is for reading and `in_short` for labels; both take a date in EDTF. The rest is for
the axis and the status bar.
"""

from collections.abc import Callable
from functools import lru_cache

from viewer.i18n import Words, mark
from viewer.model import date_names as names
from viewer.model.calendar import DAY_SECONDS, civil_from_days, days_from_civil
from viewer.model.date_phrases import (
    Phrase,
    Voice,
    between,
    between_texts,
    each_unit,
    from_to,
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
from viewer.model.edtf_date import Date, Unspecified
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
    if dates := _said_once(span, voice):
        return _together(dates, pair, voice)
    return Phrase(_apart(span, voice, joined if voice.short else from_to))


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


def _one_of(edtf: Edtf, voice: Voice) -> Phrase:
    (span, *others) = edtf.spans
    if others or len(span.dates) == 1:
        return Phrase(_listed(edtf, voice))
    if span.first is span.last:
        return qualified(span.dates[0], voice)
    phrase = _bounds(span, voice)
    unknown = unknown_unit(span.dates[0].precision, voice.words)
    return Phrase(phrase.text, (*phrase.notes, unknown))


def _bounds(span: Span, voice: Voice) -> Phrase:
    """The range in which one date lies."""
    dates = _said_once(span, voice)
    if dates is None:
        return Phrase(_apart(span, voice, joined if voice.short else between_texts))
    return _together(dates, pair if voice.short or dates[0].approximate else between, voice)


def _all_of(edtf: Edtf, voice: Voice) -> Phrase:
    (span, *others) = edtf.spans
    if others or span.first is span.last:
        return Phrase(_listed(edtf, voice))
    each = each_unit(span.dates[0].precision, voice.words)
    return Phrase(_member(span, edtf.kind, voice), (each,))


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
    if len(span.dates) == 1:
        pattern = _OPEN_MEMBERS[kind == "one-of", span.first is Missing.OPEN]
        return voice.words.text(pattern).format(
            date=_in_brackets(qualified(span.dates[0], voice), voice.words)
        )
    if span.first is span.last:
        return _in_brackets(qualified(span.dates[0], voice), voice.words)
    if dates := _said_once(span, voice):
        return _in_brackets(_together(dates, pair, voice), voice.words)
    return _apart(span, voice, joined if voice.short else from_to)


_OPEN_MEMBERS = {
    (True, True): mark("{date} or earlier"),
    (True, False): mark("{date} or later"),
    (False, True): mark("{date} and earlier"),
    (False, False): mark("{date} and later"),
}
"""By whether it is one of a set, and whether it is open at its start."""


def _apart(span: Span, voice: Voice, frame: Callable[[str, str, Voice], str]) -> str:
    """Two dates of which each has its own qualifiers, in the frame of a longer phrase."""
    first, last = span.dates
    if isinstance(first, Date) and isinstance(last, Date) and same_year(first, last):
        inner = Voice(voice.words, voice.short, yearless=True)
        phrases = qualified(first, inner), qualified(last, inner)
        if not phrases[0].notes and not phrases[1].notes:
            return with_year(frame(phrases[0].text, phrases[1].text, voice), last, voice)
    begin, end = (_in_brackets(qualified(date, voice), voice.words) for date in (first, last))
    return frame(begin, end, voice)


def _in_brackets(phrase: Phrase, words: Words) -> str:
    """A phrase within a longer one, with what has to be added."""
    text = phrase.text
    for note in phrase.notes:
        text = words.text("{date} ({note})").format(date=text, note=note)
    return text


def _said_once(span: Span, voice: Voice) -> tuple[Date, Date] | None:
    """The two dates of a span if their qualifiers are said in the same words: once will do."""
    first, last = span.dates
    if isinstance(first, Unspecified) or isinstance(last, Unspecified):
        return None
    said = [with_qualifiers(date, Phrase(""), voice.words) for date in (first, last)]
    alike = said[0] == said[1] and not first.estimated and not last.estimated
    return (first, last) if alike else None


def _together(
    dates: tuple[Date, Date], say: Callable[[Date, Date, Voice], str], voice: Voice
) -> Phrase:
    """Two dates with the qualifiers that they share."""
    return with_qualifiers(dates[1], Phrase(say(*dates, voice)), voice.words)


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


def axis_day(day: int, words: Words) -> str:
    return words.context("day", "{day}").format(day=day)


def axis_date(year: int, month: int, day: int, words: Words) -> str:
    return plain(_date(year, month, day), Voice(words, short=False), weekday=True)


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

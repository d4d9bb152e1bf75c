"""What is not a date is refused with a sentence; what is one has a span, in every zone."""

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.model.edtf_texts import likely_dates
from viewer.model.calendar import DAY_SECONDS, days_from_civil
from viewer.model.document import Document
from viewer.model.edtf import LONGEST_TEXT, Edtf, EdtfError, parse
from viewer.model.resolve import resolve
from viewer.model.zones import zone

ZONES = ("UTC", "Asia/Seoul", "Asia/Pyongyang", "America/New_York", "Pacific/Apia")


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("", "", "a date, such as 2024"),
        ("2023-02-29", "2023-02-29", "a day that this month has"),
        ("2024-04-31", "2024-04-31", "a day that this month has"),
        ("2024-01-00", "2024-01-00", "a day that this month has"),
        ("2024-00", "2024-00", "months and days that count from 01"),
        ("2024-13", "2024-13", "a month from 01 to 12"),
        ("2024-42", "2024-42", "a part of the year from 21 to 41"),
        ("2024-13-01", "2024-13-01", "a month from 01 to 12"),
        ("2001-21-05", "2001-21-05", "a month from 01 to 12 before the day"),
        ("15X1-02-29", "15X1-02-29", "digits that leave a month and a day that there are"),
        ("2024-02-3X", "2024-02-3X", "digits that leave a month and a day that there are"),
        ("2024-4X", "2024-4X", "digits that leave a month and a day that there are"),
        ("XXXX", "XXXX", "at least the first digit of the year"),
        ("X985", "X985", "at least the first digit of the year"),
        ("-0000", "-0000", "0000 for the year 1 BC"),
        ("99", "99", "a year of four digits, such as 0079"),
        ("-44", "-44", "a year of four digits, such as 0079"),
        ("12024", "12024", "a year of four digits, from -9999 to 9999"),
        ("Y2024", "Y2024", "a year of four digits, from -9999 to 9999"),
        ("20240115", "20240115", "hyphens between year, month and day"),
        ("2024-1-5", "2024-1-5", "two digits each for month and day"),
        ("2024-W03", "2024-W03", "weeks are not supported"),
        ("2024-015", "2024-015", "days of the year are not supported"),
        ("P3D", "P3D", "durations are not supported"),
        ("2024-01-01/P3D", "P3D", "durations are not supported"),
        (" 2024", " 2024", "a date without blanks"),
        ("2024\n", "2024\n", "a date without blanks"),
        ("２０２４", "２０２４", "plain digits"),
        ("٢٠٢٤", "٢٠٢٤", "plain digits"),
        ("2024–01", "2024–01", "plain signs"),
        ("199u", "199u", "a capital X"),
        ("199x", "199x", "a capital X"),
        ("2024-01-01t10:00", "2024-01-01t10:00", "a capital T"),
        ("1984?~", "1984?~", "one sign"),
        ("1984-06-?~02", "1984-06-?~02", "one sign"),
        ("2024-01-01T25:00", "2024-01-01T25:00", "an hour from 00 to 23"),
        ("2024-01-01T24:00", "2024-01-01T24:00", "an hour from 00 to 23"),
        ("2024-01-01T10:60", "2024-01-01T10:60", "a minute from 00 to 59"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z", "leap seconds are not supported"),
        ("2024-01-01T10:00:00.5", "2024-01-01T10:00:00.5", "whole seconds"),
        ("2024-01-01T10:00+16:00", "2024-01-01T10:00+16:00", "an offset from UTC between"),
        ("2024-01-01T10:00-00:00", "2024-01-01T10:00-00:00", "Z or +00:00"),
        ("2024-01-01T10:00+9", "2024-01-01T10:00+9", "a time of day such as"),
        ("2024-01T10:00", "2024-01T10:00", "a whole day before the time of day"),
        ("2024-01-XXT10:00", "2024-01-XXT10:00", "a whole day before the time of day"),
        ("1950S0", "1950S0", "1 to 4 significant digits"),
        ("1950S5", "1950S5", "1 to 4 significant digits"),
        ("1950-01S2", "1950-01S2", "a date in EDTF"),
        ("1950S2-01", "1950S2-01", "a year alone before S"),
        ("0950S2", "0950S2", "a year that does not begin with 0"),
        ("2024-02/2024-01", "2024-02/2024-01", "an end that is not before its start"),
        ("2024-01-02T10:00/2024-01-02T09:00", None, "an end that is not before its start"),
        ("2024-01-02T10:00+09:00/2024-01-02T01:00Z", None, None),
        ("2024-01-02T10:00+09:00/2024-01-02T00:59Z", None, "an end that is not before its start"),
        ("-0043/-0044", "-0043/-0044", "an end that is not before its start"),
        ("2024/2025/2026", "2024/2025/2026", "one slash"),
        ("/", "/", "a date at one side at least"),
        ("../..", "../..", "a date at one side at least"),
        ("unknown/2006", "unknown", "nothing for a side that is not known"),
        ("2004/open", "open", "nothing for a side that is not known"),
        ("2004/2006-13", "2006-13", "a month from 01 to 12"),
        ("..", "..", "two dots within brackets"),
        ("[1984", "[1984", "the bracket that closes it"),
        ("[1984}", "[1984}", "the bracket that closes it"),
        ("1984]", "1984]", "brackets round the whole"),
        ("[1984]/1990", "[1984]/1990", "the bracket that closes it"),
        ("[[1984]]", "[1984]", "brackets round the whole"),
        ("[]", "", "a date, such as 2024"),
        ("[1667,,1668]", "", "a date, such as 2024"),
        ("[1667, 1668]", " 1668", "a date without blanks"),
        ("[..]", "[..]", "a date at one side at least"),
        ("[1667,..1668]", "[1667,..1668]", "an open range only at the begin or end"),
        ("[1667..,1668]", "[1667..,1668]", "an open range only at the begin or end"),
        ("[1668..1667]", "[1668..1667]", "an end that is not before its start"),
        ("[1667..1668-02]", "1667..1668-02", "the same precision at both ends"),
        ("[2024-01-01T10:00Z..2024-01-01T11:00]", None, "an offset from UTC at both ends"),
        ("[1667/1668]", "1667/1668", "a date in EDTF"),
        ("15 January 2024", "15 January 2024", "a date in EDTF, such as"),
        ("yesterday", "yesterday", "a date in EDTF, such as"),
        ("Wednesday", "Wednesday", "a date in EDTF, such as"),
        ("x", "x", "a date in EDTF, such as"),
        ("15.1.2024", "15.1.2024", "a date in EDTF, such as"),
        ("2024년 1월", "2024년 1월", "plain digits"),
        ("10/11/2024", "10/11/2024", "hyphens between year, month and day, in this order"),
        ("2024/1/15", "2024/1/15", "hyphens between year, month and day, in this order"),
        ("2" * 2000, "2" * 40 + "…", "a date of at most"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_was_expected(
    text: str, found: str | None, expected: str | None
) -> None:
    if expected is None:
        assert parse(text).text == text
        return
    with pytest.raises(EdtfError) as caught:
        parse(text)
    assert expected in caught.value.expected
    assert found is None or caught.value.found == found
    assert caught.value.found in str(caught.value)


def test_the_longest_text_that_is_read_is_the_one_that_is_told() -> None:
    with pytest.raises(EdtfError, match=str(LONGEST_TEXT)):
        parse("[" + "1667," * LONGEST_TEXT + "1668]")


def test_an_end_before_its_start_in_the_zone_alone_is_refused_there() -> None:
    text = "2024-01-15T16:00Z/2024-01-15"
    assert resolve(text, "America/New_York").kind == "lasted"
    with pytest.raises(EdtfError, match="an end that is not before its start"):
        resolve(text, "Asia/Seoul")


def test_a_day_that_a_zone_left_out_is_refused_there() -> None:
    assert resolve("2011-12-30", "Asia/Seoul").kind == "single"
    with pytest.raises(EdtfError, match="a day that was not left out in its time zone"):
        resolve("2011-12-30", "Pacific/Apia")


def test_equal_texts_are_read_once() -> None:
    assert parse("2024-01-15") is parse("2024-01-15")


any_text = st.one_of(
    likely_dates, st.text(), st.text("0123456789X-?~%TZ:/[]{},.+SYE u", max_size=30)
)


@given(any_text)
def test_any_text_is_a_date_or_refused_in_words(text: str) -> None:
    with suppress(EdtfError):  # whatever else is raised fails
        edtf = parse(text)
        assert isinstance(edtf, Edtf)
        assert edtf.text == text
        assert edtf.spans


@given(likely_dates, st.sampled_from(ZONES))
@example("2018-05-04T23:45/2018-05-05T00:01", "Asia/Pyongyang")
@example("0000-02/0000", "UTC")
@example("0000/0000-01", "UTC")
def test_every_date_has_a_span_in_every_zone(text: str, zone_name: str) -> None:
    with suppress(EdtfError):
        when = resolve(text, zone_name)
        assert when.text == text
        assert when.start < when.end
        for edge in (when.first, when.last):
            assert edge.earliest < edge.latest
            assert when.start <= edge.earliest
            assert edge.latest <= when.end
        assert (when.first.earliest, when.last.latest) == (when.start, when.end)


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28), st.sampled_from(ZONES))
def test_a_date_lies_in_its_month_and_its_month_in_its_year(
    year: int, month: int, day: int, zone_name: str
) -> None:
    years = f"{'-' if year < 0 else ''}{abs(year):04}"
    texts = (f"{years}-{month:02}-{day:02}", f"{years}-{month:02}", years)
    dates = [resolve(text, zone_name) for text in texts]
    for inner, outer in pairwise(dates):
        assert outer.start <= inner.start < inner.end <= outer.end


@given(st.integers(-9999, 9998), st.sampled_from(ZONES))
def test_a_year_ends_where_the_next_one_begins(year: int, zone_name: str) -> None:
    this, following = (
        resolve(f"{'-' if n < 0 else ''}{abs(n):04}", zone_name) for n in (year, year + 1)
    )
    assert this.end == following.start


def test_a_day_belongs_to_the_zone_and_an_offset_to_itself() -> None:
    seoul = resolve("2024-01-15", "Asia/Seoul")
    assert seoul.start == (days_from_civil(2024, 1, 15) * 24 - 9) * 3600
    assert seoul.end - seoul.start == DAY_SECONDS
    with_offset = "2024-12-03T22:27+09:00"
    assert resolve(with_offset, "America/New_York").start == resolve(with_offset, "UTC").start
    local = resolve("2024-12-03T22:27", "Asia/Seoul")
    assert local.start == resolve(with_offset, "UTC").start


def test_half_an_hour_of_pyongyang_moves_its_days() -> None:
    shifts = {
        year: zone("Asia/Pyongyang").offset(resolve(f"{year}-07-01", "Asia/Pyongyang").start) / 3600
        for year in (2014, 2016, 2019)
    }
    assert shifts == {2014: 9, 2016: 8.5, 2019: 9}


def test_every_date_of_the_chronology_is_read(chronology: Document) -> None:
    events = [event.date for event in chronology.events]
    figures = [figure.as_of for event in chronology.events for figure in event.figures]
    assert (len(events), len(figures)) == (226, 202)
    for text in events + figures:
        assert resolve(text, chronology.time_zone).text == text

"""Dates in words: each kind in both languages by hand, and what holds for all of them."""

import re
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.model.edtf_texts import likely_dates
from viewer.i18n import words
from viewer.model import date_words
from viewer.model.date_words import in_full, in_short, instant
from viewer.model.document import Document
from viewer.model.edtf import EdtfError
from viewer.model.when import Precision

ENGLISH = words("en")
KOREAN = words("ko")

FULL = [
    # Days, months, years and more
    ("2024-01-15", "Monday 15 January 2024", "2024년 1월 15일 월요일"),
    ("2024-01", "January 2024", "2024년 1월"),
    ("2024", "2024", "2024년"),
    ("196X", "the 1960s", "1960년대"),
    ("190X", "the 1900s (1900–1909)", "1900년대(1900~1909년)"),
    ("20XX", "some year between 2000 and 2099", "2000년에서 2099년 사이의 어느 해"),
    # Before 1, and below 1000
    ("-0043", "44 BC", "기원전 44년"),
    ("0000", "1 BC", "기원전 1년"),
    ("-0043-03-15", "15 March 44 BC", "기원전 44년 3월 15일"),
    ("0079-08-24", "24 August AD 79", "서기 79년 8월 24일"),
    ("-004X", "decade 50–41 BC", "기원전 50~41년의 10년"),
    # Parts of a year
    ("2001-21", "spring 2001", "2001년 봄"),
    ("2001-24", "winter 2001", "2001년 겨울"),
    ("2001-25", "spring 2001 (northern hemisphere)", "2001년 봄(북반구)"),
    ("2001-30", "summer 2001 (southern hemisphere)", "2001년 여름(남반구)"),
    ("2001-34", "second quarter of 2001", "2001년 2분기"),
    ("2001-37", "first four months of 2001", "2001년 첫 4개월"),
    ("2001-41", "second half of 2001", "2001년 하반기"),
    # Times of day
    ("2024-12-03T22", "Tuesday 3 December 2024, hour from 22:00", "2024년 12월 3일 화요일 22시"),
    ("2024-12-03T22:27", "Tuesday 3 December 2024, 22:27", "2024년 12월 3일 화요일 22시 27분"),
    (
        "2024-12-03T22:27+09:00",
        "Tuesday 3 December 2024, 22:27 (UTC+9)",
        "2024년 12월 3일 화요일 22시 27분(UTC+9)",
    ),
    (
        "2024-12-03T13:27:05Z",
        "Tuesday 3 December 2024, 13:27:05 (UTC)",
        "2024년 12월 3일 화요일 13시 27분 5초(UTC)",
    ),
    (
        "1985-04-12T23:20-04:30",
        "Friday 12 April 1985, 23:20 (UTC−4:30)",
        "1985년 4월 12일 금요일 23시 20분(UTC−4:30)",
    ),
    # Qualifiers
    ("2001-08-14?", "14 August 2001, uncertain", "2001년 8월 14일, 불확실"),
    ("2026-03-22~", "about 22 March 2026", "2026년 3월 22일경"),
    ("2004-06-11%", "about 11 June 2004, uncertain", "2004년 6월 11일경, 불확실"),
    ("2024-11~", "about November 2024", "2024년 11월경"),
    ("1984?", "1984, uncertain", "1984년, 불확실"),
    ("2004?-06-11", "11 June 2004, year uncertain", "2004년 6월 11일, 연도 불확실"),
    ("2004-06~-11", "11 June 2004, year and month approximate", "2004년 6월 11일, 연도·월 추정"),
    ("?2004-06-~11", "about 11 June 2004, year uncertain", "2004년 6월 11일경, 연도 불확실"),
    ("1950S2", "about 1950, between 1900 and 1999", "1950년경, 1900년에서 1999년 사이"),
    # Unspecified digits
    ("1985-04-XX", "April 1985, day unknown", "1985년 4월, 날짜 미상"),
    ("2004-XX", "2004, month unknown", "2004년, 월 미상"),
    ("1985-XX-XX", "1985, month and day unknown", "1985년, 월·날짜 미상"),
    ("156X-12-25", "25 December 1560–1569, year unknown", "1560~1569년 12월 25일, 연도 미상"),
    (
        "1984-1X",
        "between October and December 1984, month unknown",
        "1984년 10월에서 12월 사이, 월 미상",
    ),
    # From, to
    ("2024-10-07/2024-10-08", "7–8 October 2024", "2024년 10월 7~8일"),
    ("2024-01-30/2024-02-02", "30 January to 2 February 2024", "2024년 1월 30일~2월 2일"),
    (
        "2023-12-30/2024-01-02",
        "30 December 2023 to 2 January 2024",
        "2023년 12월 30일~2024년 1월 2일",
    ),
    ("2024-01/2024-03", "January to March 2024", "2024년 1월~3월"),
    ("1999/2004", "1999–2004", "1999~2004년"),
    ("-0099/-0043", "100–44 BC", "기원전 100~44년"),
    ("-0043/0014", "44 BC – AD 14", "기원전 44년~서기 14년"),
    ("2024-06~/2024-08~", "about June to August 2024", "2024년 6월~8월경"),
    (
        "2025-08-04~/2025-08-14",
        "from about 4 August to 14 August 2025",
        "2025년 8월 4일경부터 8월 14일까지",
    ),
    ("2004-02-01/2005", "1 February 2004 to 2005", "2004년 2월 1일~2005년"),
    (
        "2024-12-03T22:27+09:00/2024-12-03T23:10+09:00",
        "3 December 2024, 22:27–23:10 (UTC+9)",
        "2024년 12월 3일 22시 27분~23시 10분(UTC+9)",
    ),
    (
        "2024-12-03T22:27+09:00/2024-12-04T04:30+09:00",
        "3 December 2024, 22:27 to 4 December 2024, 04:30 (UTC+9)",
        "2024년 12월 3일 22시 27분~2024년 12월 4일 4시 30분(UTC+9)",
    ),
    (
        "2004-06-XX/2004-07-03",
        "from June 2004 (day unknown) to 3 July 2004",
        "2004년 6월(날짜 미상)부터 2004년 7월 3일까지",
    ),
    # Open and unknown sides
    ("2022-02/..", "since February 2022, goes on", "2022년 2월부터, 계속 이어짐"),
    ("2022-02~/..", "since about February 2022, goes on", "2022년 2월경부터, 계속 이어짐"),
    ("1999/", "from 1999, end not known", "1999년부터, 종료 시점 미상"),
    ("../1985", "until 1985, start open", "1985년까지, 시작 시점 없음"),
    ("/1985-04", "until April 1985, start not known", "1985년 4월까지, 시작 시점 미상"),
    # Sets
    (
        "[2024-01-19..2024-01-23]",
        "between 19 and 23 January 2024, day unknown",
        "2024년 1월 19일에서 23일 사이, 날짜 미상",
    ),
    (
        "[2023-12-30..2024-01-02]",
        "between 30 December 2023 and 2 January 2024, day unknown",
        "2023년 12월 30일에서 2024년 1월 2일 사이, 날짜 미상",
    ),
    ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672", "1667년, 1668년 또는 1670~1672년"),
    ("[..1760-12-03]", "3 December 1760 or earlier", "1760년 12월 3일 또는 그 이전"),
    ("[1760-12..]", "December 1760 or later", "1760년 12월 또는 그 이후"),
    ("{1960,1961-12}", "1960 and December 1961", "1960년 및 1961년 12월"),
    ("{2024-01-19..2024-01-23}", "19–23 January 2024, each day", "2024년 1월 19~23일, 매일"),
    ("{..1984}", "1984 and earlier, each year", "1984년 및 그 이전, 매년"),
]

SHORT = [
    ("2024-01-15", 2024, "15 Jan", "1월 15일"),
    ("2024-01-15", 2023, "15 Jan 2024", "2024년 1월 15일"),
    ("2024-01-15", None, "15 Jan 2024", "2024년 1월 15일"),
    ("2024-01", 2024, "Jan", "1월"),
    ("2024", 2024, "2024", "2024년"),
    ("196X", None, "1960s", "1960년대"),
    ("20XX", None, "a year of 2000–2099", "2000~2099년 중 한 해"),
    ("2001-34", 2001, "Q2", "2분기"),
    ("2001-34", None, "Q2 2001", "2001년 2분기"),
    ("2001-21", 2001, "spring", "봄"),
    ("2001-24", 2001, "winter 2001", "2001년 겨울"),
    ("2024-12-03T22:27+09:00", 2024, "3 Dec, 22:27 (UTC+9)", "12월 3일 22시 27분(UTC+9)"),
    ("2001-08-14?", 2001, "14 Aug, uncertain", "8월 14일, 불확실"),
    ("2024-01-05/2024-01-07", 2024, "5–7 Jan", "1월 5~7일"),
    ("2024-01-30/2024-02-02", 2024, "30 Jan – 2 Feb", "1월 30일~2월 2일"),
    (
        "2023-12-30/2024-01-02",
        2024,
        "30 Dec 2023 – 2 Jan 2024",
        "2023년 12월 30일~2024년 1월 2일",
    ),
    ("2024-01/2024-03", 2024, "Jan–Mar", "1~3월"),
    ("2024-01/2024-03", None, "Jan–Mar 2024", "2024년 1~3월"),
    ("2024-06~/2024-08~", 2024, "about Jun–Aug", "6~8월경"),
    ("2025-08-04~/2025-08-14", 2025, "about 4 Aug – 14 Aug", "8월 4일경~8월 14일"),
    ("2022-02/..", 2022, "since Feb 2022", "2022년 2월부터"),
    ("1999/", None, "from 1999, end not known", "1999년부터, 종료 시점 미상"),
    ("[2024-01-19..2024-01-23]", 2024, "19–23 Jan, day unknown", "1월 19~23일, 날짜 미상"),
    ("1985-04-XX", 1985, "Apr, day unknown", "4월, 날짜 미상"),
    ("-0043-03-15", None, "15 Mar 44 BC", "기원전 44년 3월 15일"),
]


@pytest.mark.parametrize(("text", "english", "korean"), FULL)
def test_a_date_is_said_in_full(text: str, english: str, korean: str) -> None:
    assert in_full(text, ENGLISH) == english
    assert in_full(text, KOREAN) == korean


@pytest.mark.parametrize(("text", "year", "english", "korean"), SHORT)
def test_a_date_is_said_in_short(text: str, year: int | None, english: str, korean: str) -> None:
    assert in_short(text, ENGLISH, year) == english
    assert in_short(text, KOREAN, year) == korean


@given(st.integers(1000, 9999), st.integers(1, 12), st.sampled_from(["", "?", "~", "%"]))
def test_a_month_or_year_is_said_without_a_day(year: int, month: int, qualifier: str) -> None:
    for text, numbers in (
        (f"{year}-{month:02}{qualifier}", [f"{year}", f"{month}"]),
        (f"{year}{qualifier}", [f"{year}"]),
    ):
        assert re.findall("[0-9]+", in_full(text, ENGLISH)) == numbers[:1]
        assert re.findall("[0-9]+", in_full(text, KOREAN)) == numbers


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28))
def test_a_day_and_its_month_share_their_words(year: int, month: int, day: int) -> None:
    text = f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}"
    assert in_short(f"{text}-{day:02}", ENGLISH) == f"{day} {in_short(text, ENGLISH)}"
    assert in_short(f"{text}-{day:02}", KOREAN) == f"{in_short(text, KOREAN)} {day}일"


@given(likely_dates)
@example("2024-04-3X")
def test_words_fail_only_as_the_reader_does(text: str) -> None:
    with suppress(EdtfError):
        for said in (in_full(text, ENGLISH), in_short(text, ENGLISH)):
            assert said
            assert not set(said) & set("{}[]")
        for said in (in_full(text, KOREAN), in_short(text, KOREAN)):
            assert not re.search("[A-Za-z{}]", said.replace("UTC", "")), said


def test_every_date_of_the_chronology_is_said_without_a_gap(chronology: Document) -> None:
    for event in chronology.events:
        for language in (ENGLISH, KOREAN):
            for said in (in_full(event.date, language), in_short(event.date, language, 2024)):
                assert not set(said) & set("{}[]~?%") - {"~"}
                assert said == said.strip()


def test_korean_dates_hold_no_english(chronology: Document, specimen: Document) -> None:
    texts = [event.date for event in (*chronology.events, *specimen.events)]
    for text in (*texts, *(text for text, *_ in FULL)):
        for said in (in_full(text, KOREAN), in_short(text, KOREAN)):
            assert not re.search("[A-Za-z]", said.replace("UTC", "")), said


@pytest.mark.parametrize(
    ("unit", "english", "korean"),
    [
        (Precision.DECADE, "2020s", "2020년대"),
        (Precision.YEAR, "2024", "2024년"),
        (Precision.MONTH, "January 2024", "2024년 1월"),
        (Precision.DAY, "Monday 15 January 2024", "2024년 1월 15일 월요일"),
        (Precision.HOUR, "Monday 15 January 2024, 15:00", "2024년 1월 15일 월요일 15시"),
        (Precision.MINUTE, "Monday 15 January 2024, 15:26", "2024년 1월 15일 월요일 15시 26분"),
        (
            Precision.SECOND,
            "Monday 15 January 2024, 15:26:40",
            "2024년 1월 15일 월요일 15시 26분 40초",
        ),
    ],
)
def test_the_pointer_is_told_as_finely_as_the_zoom_allows(
    unit: Precision, english: str, korean: str
) -> None:
    assert instant(1_705_300_000.9, "Asia/Seoul", unit, ENGLISH) == english
    assert instant(1_705_300_000.9, "Asia/Seoul", unit, KOREAN) == korean


def test_the_pointer_is_told_far_outside_the_calendar_of_the_standard_library() -> None:
    assert instant(-4e11, "Asia/Seoul", Precision.YEAR, ENGLISH) == "10707 BC"
    assert instant(4e11, "Asia/Seoul", Precision.YEAR, ENGLISH) == "14645"


def test_the_units_of_the_axis_have_names() -> None:
    english = [
        date_words.axis_decade(1964, ENGLISH),
        date_words.axis_decade(-45, ENGLISH),
        date_words.axis_year(2024, ENGLISH),
        date_words.axis_year(-43, ENGLISH),
        date_words.axis_year(12_000, ENGLISH),
        date_words.axis_year_month(2024, 1, ENGLISH),
        date_words.axis_month(5, ENGLISH),
        date_words.axis_month_short(9, ENGLISH),
        date_words.axis_date(2024, 1, 15, ENGLISH),
        date_words.axis_day(15, ENGLISH),
        date_words.axis_time(6, 0, ENGLISH),
        date_words.axis_time(6, 30, ENGLISH),
    ]
    assert english == [
        "1960s",
        "51–42 BC",
        "2024",
        "44 BC",
        "12000",
        "January 2024",
        "May",
        "Sep",
        "Monday 15 January 2024",
        "15",
        "06:00",
        "06:30",
    ]
    assert date_words.axis_decade(1964, KOREAN) == "1960년대"
    assert date_words.axis_year(-43, KOREAN) == "기원전 44년"
    assert date_words.axis_year_month(2024, 1, KOREAN) == "2024년 1월"
    assert date_words.axis_month_short(9, KOREAN) == "9월"
    assert date_words.axis_day(15, KOREAN) == "15일"
    assert date_words.axis_time(6, 0, KOREAN) == "6시"
    assert date_words.axis_time(6, 30, KOREAN) == "6시 30분"

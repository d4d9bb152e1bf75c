"""The examples of the Library of Congress' EDTF specification, with spans written by hand.

Spans are in UTC, from the first instant to the first one after; a time of day is given where
it is not midnight. What the program does not read must be refused.
"""

import pytest

from viewer.model.calendar import DAY_SECONDS, civil_from_days
from viewer.model.edtf import EdtfError, parse
from viewer.model.resolve import resolve
from viewer.model.when import Precision, When

LEVEL_0 = {
    # Date
    "1985-04-12": ("1985-04-12", "1985-04-13"),
    "1985-04": ("1985-04-01", "1985-05-01"),
    "1985": ("1985-01-01", "1986-01-01"),
    # Date and time
    "1985-04-12T23:20:30": ("1985-04-12 23:20:30", "1985-04-12 23:20:31"),
    "1985-04-12T23:20:30Z": ("1985-04-12 23:20:30", "1985-04-12 23:20:31"),
    "1985-04-12T23:20:30-04": ("1985-04-13 03:20:30", "1985-04-13 03:20:31"),
    "1985-04-12T23:20:30+04:30": ("1985-04-12 18:50:30", "1985-04-12 18:50:31"),
    # Time interval
    "1964/2008": ("1964-01-01", "2009-01-01"),
    "2004-06/2006-08": ("2004-06-01", "2006-09-01"),
    "2004-02-01/2005-02-08": ("2004-02-01", "2005-02-09"),
    "2004-02-01/2005-02": ("2004-02-01", "2005-03-01"),
    "2004-02-01/2005": ("2004-02-01", "2006-01-01"),
    "2005/2006-02": ("2005-01-01", "2006-03-01"),
}
LEVEL_1 = {
    # Seasons
    "2001-21": ("2001-03-01", "2001-06-01"),
    "2001-22": ("2001-06-01", "2001-09-01"),
    "2001-23": ("2001-09-01", "2001-12-01"),
    "2001-24": ("2001-12-01", "2002-03-01"),
    # Qualification of a date (complete)
    "1984?": ("1984-01-01", "1985-01-01"),
    "2004-06~": ("2004-06-01", "2004-07-01"),
    "2004-06-11%": ("2004-06-11", "2004-06-12"),
    # Unspecified digits from the right
    "201X": ("2010-01-01", "2020-01-01"),
    "20XX": ("2000-01-01", "2100-01-01"),
    "2004-XX": ("2004-01-01", "2005-01-01"),
    "1985-04-XX": ("1985-04-01", "1985-05-01"),
    "1985-XX-XX": ("1985-01-01", "1986-01-01"),
    # Open end, open start
    "1985-04-12/..": ("1985-04-12", "1985-04-13"),
    "1985-04/..": ("1985-04-01", "1985-05-01"),
    "1985/..": ("1985-01-01", "1986-01-01"),
    "../1985-04-12": ("1985-04-12", "1985-04-13"),
    "../1985-04": ("1985-04-01", "1985-05-01"),
    "../1985": ("1985-01-01", "1986-01-01"),
    # Unknown end, unknown start
    "1985-04-12/": ("1985-04-12", "1985-04-13"),
    "1985-04/": ("1985-04-01", "1985-05-01"),
    "1985/": ("1985-01-01", "1986-01-01"),
    "/1985-04-12": ("1985-04-12", "1985-04-13"),
    "/1985-04": ("1985-04-01", "1985-05-01"),
    "/1985": ("1985-01-01", "1986-01-01"),
    # Negative calendar year
    "-1985": ("-1985-01-01", "-1984-01-01"),
}
LEVEL_2 = {
    # Significant digits
    "1950S2": ("1900-01-01", "2000-01-01"),
    # Sub-year groupings
    "2001-34": ("2001-04-01", "2001-07-01"),
    "2001-25": ("2001-03-01", "2001-06-01"),
    "2001-26": ("2001-06-01", "2001-09-01"),
    "2001-27": ("2001-09-01", "2001-12-01"),
    "2001-28": ("2001-12-01", "2002-03-01"),
    "2001-29": ("2001-09-01", "2001-12-01"),
    "2001-30": ("2001-12-01", "2002-03-01"),
    "2001-31": ("2001-03-01", "2001-06-01"),
    "2001-32": ("2001-06-01", "2001-09-01"),
    "2001-33": ("2001-01-01", "2001-04-01"),
    "2001-35": ("2001-07-01", "2001-10-01"),
    "2001-36": ("2001-10-01", "2002-01-01"),
    "2001-37": ("2001-01-01", "2001-05-01"),
    "2001-38": ("2001-05-01", "2001-09-01"),
    "2001-39": ("2001-09-01", "2002-01-01"),
    "2001-40": ("2001-01-01", "2001-07-01"),
    "2001-41": ("2001-07-01", "2002-01-01"),
    # Sets
    "[1667,1668,1670..1672]": ("1667-01-01", "1673-01-01"),
    "[..1760-12-03]": ("1760-12-03", "1760-12-04"),
    "[1760-12..]": ("1760-12-01", "1761-01-01"),
    "[1760-01,1760-02,1760-12..]": ("1760-01-01", "1761-01-01"),
    "[1667,1760-12]": ("1667-01-01", "1761-01-01"),
    "[..1984]": ("1984-01-01", "1985-01-01"),
    "{1667,1668,1670..1672}": ("1667-01-01", "1673-01-01"),
    "{1960,1961-12}": ("1960-01-01", "1962-01-01"),
    "{..1984}": ("1984-01-01", "1985-01-01"),
    # Qualification of groups and of individual components
    "2004-06~-11": ("2004-06-11", "2004-06-12"),
    "2004?-06-11": ("2004-06-11", "2004-06-12"),
    "?2004-06-~11": ("2004-06-11", "2004-06-12"),
    "2004-%06-11": ("2004-06-11", "2004-06-12"),
    # Unspecified digits anywhere
    "156X-12-25": ("1560-12-25", "1569-12-26"),
    "15XX-12-25": ("1500-12-25", "1599-12-26"),
    "1XXX-XX": ("1000-01-01", "2000-01-01"),
    "1XXX-12": ("1000-12-01", "2000-01-01"),
    "1984-1X": ("1984-10-01", "1985-01-01"),
    # Intervals
    "2004-06-~01/2004-06-~20": ("2004-06-01", "2004-06-21"),
    "2004-06-XX/2004-07-03": ("2004-06-01", "2004-07-04"),
}
REFUSED = (
    # Years of more than four digits, as numbers, with exponents and significant digits
    "Y170000002",
    "Y-170000002",
    "Y-17E7",
    "Y171010000S3",
    "Y3388E2S3",
    # No span follows
    "XXXX-12-XX",
)


def moment(instant: int) -> str:
    days, seconds = divmod(instant, DAY_SECONDS)
    year, month, day = civil_from_days(days)
    text = f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"
    if not seconds:
        return text
    return f"{text} {seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def in_utc(text: str) -> When:
    return resolve(text, "UTC")


@pytest.mark.parametrize(("text", "span"), [*LEVEL_0.items(), *LEVEL_1.items(), *LEVEL_2.items()])
def test_an_example_covers_the_span_that_its_text_says(text: str, span: tuple[str, str]) -> None:
    when = in_utc(text)
    assert (moment(when.start), moment(when.end)) == span
    assert parse(text).text == when.text == text


@pytest.mark.parametrize("text", REFUSED)
def test_an_example_that_is_not_supported_is_refused_and_not_misread(text: str) -> None:
    with pytest.raises(EdtfError, match="expected") as caught:
        parse(text)
    assert caught.value.found == text


def test_open_and_unknown_sides_are_told_apart() -> None:
    flags = {
        text: (w.open_start, w.open_end, w.unknown_start, w.unknown_end)
        for text in ("1985/..", "../1985", "1985/", "/1985", "[..1984]", "[1760-12..]", "1964/2008")
        for w in [in_utc(text)]
    }
    assert flags == {
        "1985/..": (False, True, False, False),
        "../1985": (True, False, False, False),
        "1985/": (False, False, False, True),
        "/1985": (False, False, True, False),
        "[..1984]": (True, False, False, False),
        "[1760-12..]": (False, True, False, False),
        "1964/2008": (False, False, False, False),
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1985-04-12", "single"),
        ("201X", "single"),
        ("1950S2", "single"),
        ("1964/2008", "lasted"),
        ("1985/..", "lasted"),
        ("[1667,1668,1670..1672]", "one-of"),
        ("1985-04-XX", "one-of"),
        ("156X-12-25", "one-of"),
        ("{1960,1961-12}", "all-of"),
    ],
)
def test_the_kind_says_how_the_dates_belong_together(text: str, kind: str) -> None:
    assert in_utc(text).kind == kind
    assert parse(text).kind == kind


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1984?", False, True),
        ("2004-06~", True, False),
        ("2004-06-11%", True, True),
        ("2004-06~-11", True, False),
        ("2004?-06-11", False, True),
        ("?2004-06-~11", True, True),
        ("1950S2", True, False),
        ("1985-04-12", False, False),
    ],
)
def test_qualifiers_are_kept(text: str, approximate: bool, uncertain: bool) -> None:
    when = in_utc(text)
    assert (when.approximate, when.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1XXX", Precision.MILLENNIUM),
        ("20XX", Precision.CENTURY),
        ("201X", Precision.DECADE),
        ("1985", Precision.YEAR),
        ("2001-41", Precision.HALF_YEAR),
        ("2001-21", Precision.SEASON),
        ("1985-04", Precision.MONTH),
        ("2004-XX", Precision.MONTH),
        ("1985-XX-XX", Precision.DAY),
        ("1985-04-12", Precision.DAY),
        ("1985-04-12T23", Precision.HOUR),
        ("1985-04-12T23:20", Precision.MINUTE),
        ("1985-04-12T23:20:30", Precision.SECOND),
        ("2004-02-01/2005", Precision.YEAR),
    ],
)
def test_a_date_keeps_the_precision_that_it_was_given(text: str, precision: Precision) -> None:
    assert in_utc(text).precision == precision


def test_the_bounds_of_one_in_a_range_are_its_first_and_last_day() -> None:
    when = in_utc("[2024-01-19..2024-01-23]")
    assert (moment(when.first.earliest), moment(when.first.latest)) == ("2024-01-19", "2024-01-20")
    assert (moment(when.last.earliest), moment(when.last.latest)) == ("2024-01-23", "2024-01-24")


@pytest.mark.parametrize(
    ("text", "began", "ended"),
    [
        ("2024/2024-03", ("2024-01-01", "2024-04-01"), ("2024-03-01", "2024-04-01")),
        ("2024-02/2024", ("2024-02-01", "2024-03-01"), ("2024-02-01", "2025-01-01")),
        ("2024-02-15/2024-02", ("2024-02-15", "2024-02-16"), ("2024-02-15", "2024-03-01")),
        ("2004-02-01/2005", ("2004-02-01", "2004-02-02"), ("2005-01-01", "2006-01-01")),
        ("2005/2006-02", ("2005-01-01", "2006-01-01"), ("2006-02-01", "2006-03-01")),
        ("2024/2024", ("2024-01-01", "2025-01-01"), ("2024-01-01", "2025-01-01")),
    ],
)
def test_what_lasted_does_not_end_before_it_began(
    text: str, began: tuple[str, str], ended: tuple[str, str]
) -> None:
    when = in_utc(text)
    assert (moment(when.first.earliest), moment(when.first.latest)) == began
    assert (moment(when.last.earliest), moment(when.last.latest)) == ended


def test_an_unspecified_day_may_be_any_of_its_month() -> None:
    when = in_utc("2004-06-XX/2004-07-03")
    assert (moment(when.first.earliest), moment(when.first.latest)) == ("2004-06-01", "2004-07-01")
    assert when.first.precision == Precision.DAY

"""The `edtf` package as a second opinion on spans that are closed; disagreements have reasons."""

import warnings
from collections.abc import Callable
from typing import Any

import pytest

from viewer.model.calendar import DAY_SECONDS, civil_from_days
from viewer.model.edtf import EdtfError
from viewer.model.resolve import resolve

Days = tuple[tuple[int, int, int], tuple[int, int, int]]

AGREED = [
    "1985-04-12",
    "1985-04",
    "1985",
    "0000",
    "-0044",
    "-0044-03-15",
    "0001-01-01",
    "9999-12-31",
    "2000-02-29",
    "2024-02",
    "1900-02",
    "2004-06-11?",
    "2004-06~",
    "1984%",
    "2004?-06-11",
    "2004-06~-11",
    "?2004-06-~11",
    "2004-%06-11",
    "201X",
    "20XX",
    "1XXX",
    "-004X",
    "2004-XX",
    "1985-04-XX",
    "1985-02-XX",
    "1985-XX-XX",
    "156X-12-25",
    "15XX-12-XX",
    "1XXX-XX",
    "1XXX-12",
    "1560-XX-25",
    "1560-XX-31",
    "2001-21",
    "2001-22",
    "2001-23",
    "2001-29",
    "2001-31",
    "2001-34",
    "2001-36",
    "2001-37",
    "2001-39",
    "2001-40",
    "2001-41",
    "1964/2008",
    "2004-06/2006-08",
    "2004-02-01/2005-02-08",
    "2004-02-01/2005-02",
    "2004-02-01/2005",
    "2005/2006-02",
    "2024-01-15/2024-01-15",
    "2004-06-~01/2004-06-~20",
    "2004-06-XX/2004-07-03",
    "196X/197X",
    "-0100/-0044",
    "[1667,1668,1670..1672]",
    "[1667,1760-12]",
    "[2024-01-19..2024-01-23]",
    "{1960,1961-12}",
    "1985-04-12T23:20:30",
    "1985-04-12T23:20:30Z",
]

DISAGREED = {
    "2023-02-29": "it lets days pass that do not exist; we refuse them",
    "2024-02/2024-01": "it lets ends pass that lie before the start; we refuse them",
    "156X-02-29": "it ends on 29 February 1569, which does not exist; ours on that of 1568",
    "-000X": "it counts the year 0 as −0; with a minus, ours ends with the year −1",
    "2001-24": "its winter is December alone; ours goes on to the end of February",
    "2001-28": "its winter is December alone; ours goes on to the end of February",
    "2001-30": "its southern summer is December alone; ours goes on to the end of February",
    "1950S2": "it takes the estimate for the year; ours covers what the known digits leave open",
    "-1950S2": "it takes the estimate for the year; ours covers what the known digits leave open",
    "1985-04-12T23:20:30-04": "it drops the time and offset; in UTC, it is the next day",
    "1985-04-12T23:20": "it does not read a time without seconds, which ISO 8601 allows",
    "1984-1X": "it fails at a digit that is unspecified next to one that is not",
    "1985-04-1X": "it fails at a digit that is unspecified next to one that is not",
}


@pytest.fixture(scope="module")
def package() -> Callable[[str], Days | None]:
    """The first and the last day by the package; None where it does not read a text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its grammar warns of itself while it is imported
        from edtf import EDTFParseException, parse_edtf  # noqa: PLC0415  # see the line above

    def span(text: str) -> Days | None:
        try:
            date: Any = parse_edtf(text)
            return tuple(date.lower_strict()[:3]), tuple(date.upper_strict()[:3])
        except (EDTFParseException, ValueError, AttributeError):  # it fails with what comes
            return None

    return span


def ours(text: str) -> Days | None:
    try:
        when = resolve(text, "UTC")
    except EdtfError:
        return None
    return civil_from_days(when.start // DAY_SECONDS), civil_from_days(
        (when.end - 1) // DAY_SECONDS
    )


@pytest.mark.parametrize("text", AGREED)
def test_both_read_the_same_span(text: str, package: Callable[[str], Days | None]) -> None:
    span = ours(text)
    assert span is not None
    assert span == package(text)


@pytest.mark.parametrize("text", DISAGREED)
def test_each_disagreement_has_its_reason(
    text: str, package: Callable[[str], Days | None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ours(text) != package(text), (
        f"now they agree, and this no longer holds: {DISAGREED[text]}"
    )
    capsys.readouterr()  # where it fails, it prints

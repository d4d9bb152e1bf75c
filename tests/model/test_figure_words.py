"""Claimed numbers keep the sense in which they were claimed."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.i18n import words
from viewer.model.document import Document, Figure
from viewer.model.figure_words import figure_in_words, number

ENGLISH = words("en")


def told(
    value: float | None = None, low: float | None = None, high: float | None = None, unit: str = ""
) -> str:
    figure = Figure(measure="m", claimant="c", value=value, low=low, high=high)
    return figure_in_words(figure, unit, ENGLISH)


def test_exact_least_most_and_range_are_told_apart() -> None:
    assert told(1100, unit="soldiers") == "1,100 soldiers"
    assert told(1100, low=1100, unit="soldiers") == "at least 1,100 soldiers"
    assert told(1100, high=1100, unit="soldiers") == "up to 1,100 soldiers"
    assert told(low=50, high=60.5, unit="km") == "50 to 60.5 km"
    assert told(1100, low=1000, high=1200) == "1,100 (range: 1,000 to 1,200)"
    assert told(5, low=5, high=5) == "5"
    assert told(low=7) == "at least 7"
    assert told(high=7) == "up to 7"
    assert told(0, unit="rounds") == "0 rounds"
    assert told() == ""


def test_korean_counters_join_their_number() -> None:
    assert told(1100, unit="명") == "1,100명"
    assert told(1100, unit="미국 달러") == "1,100 미국 달러"
    assert told(1100, unit="km") == "1,100 km"


@given(st.one_of(st.integers(-(10**12), 10**12), st.floats(-1e9, 1e9)))
def test_grouping_loses_nothing_of_a_number(value: float) -> None:
    assert float(number(value).replace(",", "")) == value


def test_every_figure_of_the_chronology_has_its_digits(chronology: Document) -> None:
    for event in chronology.events:
        for figure in event.figures:
            text = figure_in_words(figure, "", ENGLISH)
            for value in (figure.value, figure.low, figure.high):
                assert value is None or number(value) in text

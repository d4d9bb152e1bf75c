"""What is told of a source, in words."""

import pytest

from viewer.i18n import words
from viewer.model.countries import country_in_words
from viewer.model.document import CslDate, Document, Name, Source
from viewer.model.source_words import (
    authors_in_words,
    csl_as_edtf,
    is_supplied,
    issued_in_words,
    particulars,
)

ENGLISH = words("en")


@pytest.mark.parametrize(
    ("parts", "edtf"),
    [
        (((2024,),), "2024"),
        (((2024, 1),), "2024-01"),
        (((2024, 1, 5),), "2024-01-05"),
        (((2024, 1), (2024, 3)), "2024-01/2024-03"),
        (((-44, 3, 15),), "-0044-03-15"),
        ((), ""),
        (((),), ""),
    ],
)
def test_csl_dates_are_read_as_edtf(parts: tuple[tuple[int, ...], ...], edtf: str) -> None:
    assert csl_as_edtf(CslDate(date_parts=parts)) == edtf


def test_a_source_without_a_date_says_so() -> None:
    assert issued_in_words(Source(id="s", type="webpage"), ENGLISH) == "undated"
    undated = Source(id="s", type="webpage", issued=CslDate())
    assert "undated" in particulars(undated, ENGLISH)


def test_a_date_that_makes_no_sense_is_told_as_it_stands() -> None:
    source = Source(id="s", type="webpage", issued=CslDate(date_parts=((2024, 13, 40),)))
    assert issued_in_words(source, ENGLISH) == "2024-13-40"


def test_the_united_nations_publish_too() -> None:
    assert country_in_words("UN", ENGLISH) == "United Nations"
    assert country_in_words("KP", ENGLISH) == "North Korea"
    assert country_in_words("ZZ", ENGLISH) == "ZZ"


def test_every_country_of_the_chronology_has_a_name(chronology: Document) -> None:
    for source in chronology.sources.values():
        assert len(country_in_words(source.custom.origin, ENGLISH)) > 2


def test_authors_are_named_given_name_first() -> None:
    authors = (Name(family="Sigal", given="Leon"), Name(literal="AFP"))
    source = Source(id="s", type="webpage", author=authors)
    assert authors_in_words(source, ENGLISH) == "Leon Sigal, AFP"


def test_only_a_title_wholly_in_brackets_is_a_supplied_one() -> None:
    assert is_supplied("[Report on the railway]")
    assert not is_supplied("[News Today] ADDITIONAL SOLDIERS")

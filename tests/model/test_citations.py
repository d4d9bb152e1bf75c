"""A quote is copied whole, with what its reader needs to find it again."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.i18n import words
from viewer.model.citations import citation_html, citation_text
from viewer.model.document import CslDate, Custom, Document, Quote, Source

ENGLISH = words("en")
SOURCE = Source(
    id="s",
    type="article-newspaper",
    title="A title",
    publisher="The <b>Herald</b> & Sons",
    issued=CslDate(date_parts=((2024, 1, 16),)),
    url="https://example.org/a?b=1&c=2",
    language="en",
    custom=Custom(kind="newspaper", origin="KR"),
)


class Reader(HTMLParser):
    """What somebody reads who pastes HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_words_speaker_publisher_kind_country_date_language_and_address_are_copied() -> None:
    quote = Quote(source="s", exact="We came", speaker="Kim", language="ko")
    assert citation_text(quote, SOURCE, ENGLISH) == (
        "“We came”\nKim\n"
        "The <b>Herald</b> & Sons, newspaper, South Korea, 16 Jan 2024, 한국어\n"
        "https://example.org/a?b=1&c=2"
    )


def test_without_a_speaker_the_publisher_reports_it() -> None:
    text = citation_text(Quote(source="s", exact="It was small"), SOURCE, ENGLISH)
    assert text.startswith(
        "It was small\nReported by The <b>Herald</b> & Sons\nnewspaper, South Korea, 16 Jan 2024"
    )
    assert text.count(SOURCE.publisher) == 1


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1))
def test_nothing_of_a_document_is_markup_in_the_html(exact: str) -> None:
    read = Reader(citation_html(Quote(source="s", exact=exact), SOURCE, ENGLISH))
    assert exact in read.text
    assert SOURCE.publisher in read.text
    assert set(read.tags) <= {"blockquote", "p", "br", "a"}
    assert read.links == [SOURCE.url]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.c"])
def test_an_address_that_is_no_web_page_is_copied_as_text_alone(address: str) -> None:
    source = Source(id="s", type="webpage", url=address)
    read = Reader(citation_html(Quote(source="s", exact="x"), source, ENGLISH))
    assert address in read.text
    assert read.links == []


@pytest.mark.parametrize("language", ["en", "ko"])
def test_in_the_chronology_every_quote_is_copied_verbatim(
    chronology: Document, language: str
) -> None:
    for event in chronology.events:
        for quote in event.quotes:
            source = chronology.sources[quote.source]
            text = citation_text(quote, source, words(language))
            assert quote.exact in text
            assert quote.speaker in text
            assert source.url in text
            assert quote.exact in Reader(citation_html(quote, source, words(language))).text

"""A document comes from anybody: of its addresses, only pages on the web are ever opened."""

import pytest

from viewer.model.addresses import is_web_page
from viewer.model.document import Document


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "file:///etc/passwd",
        "mailto:somebody@example.org",
        "data:text/html,hello",
        "ftp://example.org/",
        "http:",
        "https://",
        "https:///path",
        " https://example.org",
        "https://example.org\nfile:///etc/passwd",
        "https://example.org/\u202egnp.exe",
        "//example.org",
        "https:\\\\example.org",
        "example.org",
    ],
)
def test_anything_else_is_not_opened(address: str) -> None:
    assert not is_web_page(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTP://example.org/a?b=c#d",
        "https://example.org/한국",
        "http://[::1]/",
    ],
)
def test_pages_on_the_web_are(address: str) -> None:
    assert is_web_page(address)


def test_every_source_of_the_chronology_has_a_page(chronology: Document) -> None:
    assert all(is_web_page(source.url) for source in chronology.sources.values())

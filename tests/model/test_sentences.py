"""Where a first sentence ends."""

import pytest

from viewer.model.document import Document
from viewer.model.sentences import first_sentence
from viewer.model.translate import in_language


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("", ""),
        ("One only", "One only"),
        ("One. Two.", "One."),
        ("He said “stop.” Then he left.", "He said “stop.”"),
        ("The U.S. sent ships. They left.", "The U.S. sent ships."),
        ("Kim J. Park spoke. Others did not.", "Kim J. Park spoke."),
        ("At 5.5 km it fell. It burned.", "At 5.5 km it fell."),
        ("Why? Nobody knows.", "Why?"),
        ("그는 말했다. 그리고 떠났다.", "그는 말했다."),
    ],
)
def test_it_ends_where_a_reader_would_end_it(text: str, first: str) -> None:
    assert first_sentence(text) == first


@pytest.mark.parametrize("language", ["en", "ko"])
def test_in_the_chronology_it_is_a_beginning_that_ends_as_sentences_do(
    chronology: Document, language: str
) -> None:
    for event in in_language(chronology, language).events:
        first = first_sentence(event.summary)
        assert event.summary.startswith(first)
        assert first.rstrip('”’")')[-1] in ".?!"
        assert len(first) > 12

"""Pictures that are refused, in words, before any work."""

import pytest
from msgspec.structs import replace

from viewer.i18n import words
from viewer.layout.picture import PictureOptions
from viewer.model.document import Document
from viewer.paint.limits import refusal, too_large


def _told(document: Document, options: PictureOptions) -> str:
    refused = refusal(document, options)
    return refused.in_words(words("en")) if refused else ""


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (PictureOptions(width=0), "The width is 0 px; it can be 320 to 32000."),
        (PictureOptions(height=-5), "The height is -5 px; it can be 200 to 32000."),
        (PictureOptions(scale=float("nan")), "The scale is nan; it can be 0.5 to 8."),
        (PictureOptions(scale=float("inf")), "The scale is inf; it can be 0.5 to 8."),
        (PictureOptions(text_size=500), "The text size is 500 px; it can be 6 to 96."),
        (PictureOptions(min_importance=9), "The importance is 9; it can be 1 to 5."),
        (
            PictureOptions(width=30_000, height=20_000),
            "The picture would have 600 million pixels; 100 million is the most. "
            "Choose a smaller size or a smaller scale.",
        ),
        (
            PictureOptions(width=30_000, scale=4),
            "The picture would be 120,000 pixels long; 32,000 is the most. "
            "Choose a shorter range, a smaller size or a smaller scale.",
        ),
        (
            PictureOptions(width=600, text_size=20),
            "A text size of 20 px needs a width of at least 800 px. "
            "Choose a smaller text size or a larger width.",
        ),
        (
            PictureOptions(title="a\udcff\n"),
            "The title “a\\udcff\\u000a” holds characters that cannot be printed.",
        ),
        (
            PictureOptions(language="fr"),
            "The document has no texts in “fr”; it has them in en, ko.",
        ),
        (
            PictureOptions(start="2024", end="2023-12"),
            "The range ends before it begins: it is from 2024 to 2023-12.",
        ),
        (
            PictureOptions(start="Oct 2024"),
            "“Oct 2024” is no date in EDTF (such as 2024, 2024-10 or 2024-10-15).",
        ),
    ],
)
def test_what_cannot_be_made_is_refused_in_words(
    chronology: Document, options: PictureOptions, told: str
) -> None:
    assert _told(chronology, options) == told


@pytest.mark.parametrize(
    "options",
    [
        PictureOptions(),
        PictureOptions(language="ko", theme="print", min_importance=5, text_size=20),
        PictureOptions(start="2024", end="2024"),
        PictureOptions(start="2023", end="2024-12"),
        PictureOptions(width=7680, height=4320, scale=1.5),
    ],
)
def test_what_can_be_made_is_not_refused(chronology: Document, options: PictureOptions) -> None:
    assert _told(chronology, options) == ""


def test_a_start_after_the_opening_s_end_is_refused_too(chronology: Document) -> None:
    assert "ends before it begins" in _told(chronology, PictureOptions(start="2025"))


def test_a_document_without_an_opening_needs_no_range(chronology: Document) -> None:
    assert _told(replace(chronology, opening=None), PictureOptions(start="2025")) == ""


def test_a_picture_that_grew_while_it_was_composed_is_refused_before_it_is_painted() -> None:
    assert too_large(1600, 20_000, 1) is None
    assert too_large(1600, 20_000, 2) is not None

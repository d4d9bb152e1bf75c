"""The catalogues are whole: compiled from what is written, and fit for the messages they say."""

from pathlib import Path
from string import Formatter

import pytest

from tests.translations.renew import catalogues, compiled, extracted, read, renewed, written
from viewer.i18n import words

CONTENT = (
    "viewer/layout/",
    "viewer/desktop/event_words.py",
    "viewer/model/citations.py",
    "viewer/model/countries.py",
    "viewer/model/date_",
    "viewer/model/figure_words.py",
    "viewer/model/relations.py",
    "viewer/model/source_words.py",
)
"""Where the words are written that stand in canvas, legend, pane and pictures."""

each_catalogue = pytest.mark.parametrize("path", catalogues(), ids=lambda path: path.parts[-3])


def test_there_is_a_korean_catalogue() -> None:
    assert [path.parts[-3] for path in catalogues()] == ["ko"]
    assert words("ko").text("January") == "1월"


@each_catalogue
def test_what_the_program_reads_is_compiled_from_what_is_written(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == compiled(read(path)), (
        "python -m tests.translations.renew compiles it anew"
    )


@each_catalogue
def test_the_same_words_are_written_the_same_way(path: Path) -> None:
    again = written(renewed(path))
    assert again == written(renewed(path))
    assert b"POT-Creation-Date" not in again


@each_catalogue
def test_a_translation_fills_in_nothing_that_its_message_does_not_have(path: Path) -> None:
    for message in read(path):
        for translation in _texts(message.string):
            assert _places(translation) <= _places(*_texts(message.id)) | {"number"}, message.id


def test_korean_has_every_word_of_the_content() -> None:
    translated = {
        (message.context, message.id): message.string for message in read(catalogues()[0])
    }
    missing = [
        message.id
        for message in extracted()
        if any(file.startswith(CONTENT) for file, _ in message.locations)
        and not translated.get((message.context, message.id))
    ]
    assert missing == [], "python -m tests.translations.renew adds them to be translated"


def _texts(text: object) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, list | tuple) else (str(text or ""),)


def _places(*texts: str) -> set[str]:
    """The names in braces."""
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}

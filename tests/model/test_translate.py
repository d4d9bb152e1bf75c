"""Texts in another language; what sources said stays as they said it."""

import json
from pathlib import Path

from msgspec.structs import replace

from viewer.model.document import Document
from viewer.model.translate import in_language


def test_all_texts_of_the_chronology_are_in_korean(
    chronology: Document, chronology_path: Path
) -> None:
    stored = json.loads((chronology_path / "translations" / "ko.json").read_text(encoding="utf-8"))
    korean = in_language(chronology, "ko")
    assert korean.language == "ko"
    assert korean.title == stored["timeline"]["title"]
    assert korean.description == stored["timeline"]["description"]
    for theme in korean.themes:
        assert theme.title == stored["timeline"]["themes"][theme.id]["title"]
    for measure in korean.measures:
        assert measure.unit == stored["timeline"]["measures"][measure.id]["unit"]
    for event in korean.events:
        texts = stored["events"][event.id]
        for field in ("title", "summary", "date_note"):
            assert getattr(event, field) == texts[field]
        assert event.dispute == texts.get("dispute", "")
        assert [place.name for place in event.places] == texts["places"]
        assert list(event.actors) == texts["actors"]


def test_what_sources_said_is_not_touched(chronology: Document) -> None:
    korean = in_language(chronology, "ko")
    assert korean.sources is chronology.sources
    assert korean.dates is chronology.dates
    for own, translated in zip(chronology.events, korean.events, strict=True):
        for field in ("id", "date", "quotes", "figures", "sources", "related", "importance"):
            assert getattr(translated, field) is getattr(own, field)
        for place, its in zip(translated.places, own.places, strict=True):
            assert (place.latitude, place.longitude) == (its.latitude, its.longitude)


def test_what_a_translation_lacks_stays_in_the_documents_language(specimen: Document) -> None:
    own = {event.id: event for event in specimen.events}
    korean = {event.id: event for event in in_language(specimen, "ko").events}
    assert korean["1880-05-bell"] == own["1880-05-bell"]  # no translation
    assert korean["2019-02-fog"].title == "안개"
    only_title = korean["2019-04-13T09-hour"]
    assert only_title.title == "9시, 두 번째 출항"
    assert only_title.summary == own[only_title.id].summary
    assert only_title.actors == own[only_title.id].actors
    partly = korean["2019-08-04-strike"]
    assert partly.actors == ("여객선 회사", "The ferry crews")  # an empty text in the list
    empty = next(theme for theme in in_language(specimen, "ko").themes if theme.id == "empty")
    assert empty.title == "A theme without events"


def test_a_language_without_a_translation_changes_nothing(specimen: Document) -> None:
    for language in ("en", "en-GB", "fr", ""):
        assert in_language(specimen, language) is specimen


def test_a_regional_language_finds_the_general_one(specimen: Document) -> None:
    assert in_language(specimen, "ko-KR") is in_language(specimen, "ko")


def test_asking_again_gives_the_same_object(specimen: Document) -> None:
    assert in_language(specimen, "ko") is in_language(specimen, "ko")


def test_an_equal_but_other_document_is_translated_anew(specimen: Document) -> None:
    in_language(specimen, "ko")
    other = replace(specimen, title="Another title", translations={})
    assert in_language(other, "ko") is other

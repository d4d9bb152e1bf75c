"""A document with its texts in another language."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from viewer.model.document import Document, Event, Measure, Theme, TranslatedEvent, Translation


def in_language(document: Document, language: str) -> Document:
    """The document's texts in `language`, a BCP 47 tag, as far as it has a translation.

    What the translation lacks stays in the document's own language; quotes, titles of sources
    and claimants are never translated. Asking again for a document that was asked for lately
    costs nothing and gives the same object.
    """
    translation = _translation(document, language)
    return _translated(_Same(document), translation.language) if translation else document


def _translation(document: Document, language: str) -> Translation | None:
    if language == document.language:
        return None
    found = document.translations.get(language)
    general = language.partition("-")[0]
    if found or general == document.language:
        return found
    return document.translations.get(general)


class _Same:
    """A document as a key: equal to itself alone, since comparing contents takes long."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document


@lru_cache(maxsize=4)
def _translated(key: _Same, language: str) -> Document:
    document = key.document
    translation = document.translations[language]
    texts = translation.timeline
    return replace(
        document,
        language=language,
        title=texts.title or document.title,
        description=texts.description or document.description,
        themes=tuple(_theme(theme, translation) for theme in document.themes),
        measures=tuple(_measure(measure, translation) for measure in document.measures),
        events=tuple(_event(event, translation.events) for event in document.events),
    )


def _theme(theme: Theme, translation: Translation) -> Theme:
    texts = translation.timeline.themes.get(theme.id)
    if not texts:
        return theme
    return replace(
        theme,
        title=texts.title or theme.title,
        description=texts.description or theme.description,
    )


def _measure(measure: Measure, translation: Translation) -> Measure:
    texts = translation.timeline.measures.get(measure.id)
    if not texts:
        return measure
    return replace(
        measure,
        title=texts.title or measure.title,
        unit=texts.unit or measure.unit,
        description=texts.description or measure.description,
    )


def _event(event: Event, translations: Mapping[str, TranslatedEvent]) -> Event:
    texts = translations.get(event.id)
    if not texts:
        return event
    names = _each([place.name for place in event.places], texts.places)
    places = zip(event.places, names, strict=True)
    return replace(
        event,
        title=texts.title or event.title,
        summary=texts.summary or event.summary,
        date_note=texts.date_note or event.date_note,
        dispute=texts.dispute or event.dispute,
        places=tuple(replace(place, name=name) for place, name in places),
        actors=_each(event.actors, texts.actors),
    )


def _each(own: Sequence[str], translated: Sequence[str]) -> tuple[str, ...]:
    """The translated texts, and where one is empty or all are absent, the document's own."""
    if not translated:
        return tuple(own)
    return tuple(text or mine for text, mine in zip(translated, own, strict=True))

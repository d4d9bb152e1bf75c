"""What is told of a source, in words: its kind, country, date, authors and language."""

from typing import Final

from viewer.i18n import Words, mark
from viewer.model.countries import country_in_words
from viewer.model.date_words import in_short
from viewer.model.document import CslDate, Name, Source, SourceKind
from viewer.model.edtf import EdtfError
from viewer.model.languages import own_name

_KINDS: Final[dict[SourceKind, str]] = {
    "state-media": mark("state media"),
    "wire": mark("news agency"),
    "newspaper": mark("newspaper"),
    "broadcaster": mark("broadcaster"),
    "magazine": mark("magazine"),
    "government": mark("government"),
    "treaty": mark("treaty"),
    "un-document": mark("UN document"),
    "think-tank": mark("think tank"),
    "encyclopaedia": mark("encyclopaedia"),
    "aggregator": mark("repost or digest"),
    "other": mark("other source"),
}


def publisher_in_words(source: Source, words: Words) -> str:
    """The publication as readers know it, told even where none is recorded."""
    return source.published_by or words.text("unnamed publisher")


def particulars(source: Source, words: Words, language: str = "") -> tuple[str, ...]:
    """Kind, country, date and language, as far as known; that there is no date is told.

    `language` is that of the words in question, if it is not the source's.
    """
    spoken = language or source.language
    told = (
        words.text(_KINDS[source.custom.kind]),
        country_in_words(source.custom.origin, words),
        issued_in_words(source, words),
        own_name(spoken) if spoken else "",
    )
    return tuple(part for part in told if part)


def issued_in_words(source: Source, words: Words) -> str:
    """When a source was published, as precisely as is known."""
    edtf = csl_as_edtf(source.issued) if source.issued else ""
    if not edtf:
        return words.text("undated")
    try:
        return in_short(edtf, words)
    except EdtfError:
        return edtf


def csl_as_edtf(date: CslDate) -> str:
    """A CSL date of one or two ends as EDTF; empty where it has no parts."""
    return "/".join(_edtf(parts) for parts in date.date_parts if parts)


def _edtf(parts: tuple[int, ...]) -> str:
    year, *rest = parts
    sign = "-" if year < 0 else ""
    return "-".join([f"{sign}{abs(year):04}", *(f"{part:02}" for part in rest)])


def authors_in_words(source: Source, words: Words) -> str:
    """The authors, given names first; empty where none is recorded."""
    return words.context("between names in a list", ", ").join(_name(a) for a in source.author)


def _name(name: Name) -> str:
    return name.literal or " ".join(part for part in (name.given, name.family) if part)


def is_supplied(title: str) -> bool:
    """Whether a title stands wholly in brackets: not seen on the page, but supplied."""
    return title.startswith("[") and title.endswith("]")

"""A chronology as immutable values: the document, its events, sources and quotes.

Each type has the fields of the stored format (`docs/format.md`) under the same names; what an
author wrote is kept as it was written. Absent texts are empty strings and absent lists empty
tuples. `extra` holds fields that the format does not know, so that nothing is lost.
"""

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field

from viewer.model.when import When

PlacePrecision = Literal["building", "district", "city", "region"]
Relation = Literal["led-to", "response-to", "part-of", "see-also"]
SourceKind = Literal[
    "state-media",
    "wire",
    "newspaper",
    "broadcaster",
    "magazine",
    "government",
    "treaty",
    "un-document",
    "think-tank",
    "encyclopaedia",
    "aggregator",
    "other",
]


class Place(Struct, frozen=True, kw_only=True):
    """Where an event happened; the coordinates are degrees, WGS 84."""

    name: str
    latitude: float | None = None
    longitude: float | None = None
    precision: PlacePrecision | None = None
    extra: Mapping[str, Any] = {}


class Quote(Struct, frozen=True, kw_only=True):
    """Words of a source, verbatim, with the words before and after them where recorded."""

    source: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    speaker: str = ""
    language: str = ""
    extra: Mapping[str, Any] = {}


class Figure(Struct, frozen=True, kw_only=True):
    """A number that somebody claimed.

    `value` with `low` equal to it was "at least", with `high` equal to it "up to"; `low` and
    `high` without `value` are a range stated as one. Numbers are in the unit of the measure.
    """

    measure: str
    claimant: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    as_of: str = ""
    source: str = ""
    exact: str = ""
    extra: Mapping[str, Any] = {}


class Related(Struct, frozen=True, kw_only=True):
    """Another event and how this one stands to it, read from this one."""

    event: str
    relation: Relation
    extra: Mapping[str, Any] = {}


class Event(Struct, frozen=True, kw_only=True):
    """Something that happened.

    `date` is EDTF; `time_zone` is an IANA name, given where it is not the document's.
    """

    id: str
    date: str
    title: str
    date_note: str = ""
    time_zone: str = ""
    summary: str = ""
    theme: str = ""
    importance: int = 3
    places: tuple[Place, ...] = ()
    actors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dispute: str = ""
    related: tuple[Related, ...] = ()
    extra: Mapping[str, Any] = {}


class Name(Struct, frozen=True, kw_only=True):
    """A person's or body's name as CSL-JSON has it."""

    family: str = ""
    given: str = ""
    literal: str = ""
    extra: Mapping[str, Any] = {}


class CslDate(Struct, frozen=True, kw_only=True):
    """A date as CSL-JSON has it: year, month, day as far as known."""

    date_parts: tuple[tuple[int, ...], ...] = field(name="date-parts", default=())
    extra: Mapping[str, Any] = {}


class Custom(Struct, frozen=True, kw_only=True):
    """What CSL-JSON has no field for: the kind of source and its publisher's country."""

    kind: SourceKind = "other"
    origin: str = ""
    extra: Mapping[str, Any] = {}


class Source(Struct, frozen=True, kw_only=True):
    """A source as a CSL-JSON item."""

    id: str
    type: str
    title: str = ""
    container_title: str = field(name="container-title", default="")
    publisher: str = ""
    author: tuple[Name, ...] = ()
    issued: CslDate | None = None
    url: str = field(name="URL", default="")
    language: str = ""
    note: str = ""
    custom: Custom = Custom()
    extra: Mapping[str, Any] = {}

    @property
    def published_by(self) -> str:
        """The publication as readers know it, else the publisher, else nothing."""
        return self.container_title or self.publisher


class Theme(Struct, frozen=True, kw_only=True):
    """What an event is about; the themes are the lanes of the timeline, in this order."""

    id: str
    title: str
    description: str = ""
    extra: Mapping[str, Any] = {}


class Measure(Struct, frozen=True, kw_only=True):
    """A series that figures by several claimants belong to."""

    id: str
    title: str
    unit: str = ""
    description: str = ""
    extra: Mapping[str, Any] = {}


class Opening(Struct, frozen=True, kw_only=True):
    """What a first view shows: a range in EDTF, its end included, and the event selected."""

    start: str = field(name="from")
    end: str = field(name="to")
    event: str = ""
    extra: Mapping[str, Any] = {}


class TranslatedTitle(Struct, frozen=True, kw_only=True):
    """The texts of a theme or measure in another language."""

    title: str = ""
    unit: str = ""
    description: str = ""
    extra: Mapping[str, Any] = {}


class TranslatedTimeline(Struct, frozen=True, kw_only=True):
    """The document's own texts in another language."""

    title: str = ""
    description: str = ""
    themes: Mapping[str, TranslatedTitle] = {}
    measures: Mapping[str, TranslatedTitle] = {}
    extra: Mapping[str, Any] = {}


class TranslatedEvent(Struct, frozen=True, kw_only=True):
    """An event's texts in another language; places and actors in the order of the event's own."""

    title: str = ""
    summary: str = ""
    date_note: str = ""
    dispute: str = ""
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    extra: Mapping[str, Any] = {}


class Translation(Struct, frozen=True, kw_only=True):
    """All texts but quotes and source titles in another language."""

    language: str
    timeline: TranslatedTimeline = TranslatedTimeline()
    events: Mapping[str, TranslatedEvent] = {}
    extra: Mapping[str, Any] = {}


class Document(Struct, frozen=True, kw_only=True):
    """A chronology. `events` are in order of their dates; `dates[i]` is that of `events[i]`."""

    id: str
    title: str
    description: str = ""
    language: str = "en"
    time_zone: str = "UTC"
    updated: str = ""
    coverage: str = ""
    opening: Opening | None = None
    themes: tuple[Theme, ...] = ()
    measures: tuple[Measure, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[When, ...] = ()
    sources: Mapping[str, Source] = {}
    translations: Mapping[str, Translation] = {}
    extra: Mapping[str, Any] = {}

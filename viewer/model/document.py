"""A chronology as immutable values: the document, its events, sources and quotes.

Each type has the fields of the stored format (`docs/format.md`) under the same names; what an
author wrote is kept as it was written. Absent texts are empty strings and absent lists empty
tuples. The types say what the format allows as well (a text that must not be empty, a range of
numbers): decoding checks it, and the JSON Schema is made from it.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from viewer.model.when import When

Text = Annotated[str, Meta(min_length=1)]
"""A text that must not be empty."""
Latitude = Annotated[float, Meta(ge=-90, le=90)]
Longitude = Annotated[float, Meta(ge=-180, le=180)]
Amount = Annotated[float, Meta(ge=-1e18, le=1e18)]
Importance = Annotated[int, Meta(ge=1, le=5)]
"""5 is the highest."""
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


class Extra(Mapping[str, Any]):
    """Fields that the format does not know, by name, so that nothing of a file is lost.

    A type of its own, which plain data never has: a file's own field named "extra" cannot pass
    for it.
    """

    __slots__ = ("_fields",)

    def __init__(self, fields: Mapping[str, Any] | None = None) -> None:
        self._fields = dict(fields or {})

    def __getitem__(self, name: str) -> Any:
        return self._fields[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __repr__(self) -> str:
        return f"Extra({self._fields!r})"


NO_EXTRA = Extra()


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What all parts of a document have in common.

    Values made of values hold no cycles, so the collector need not visit them.
    """

    extra: Extra = NO_EXTRA


class Place(Part, frozen=True, kw_only=True):
    """Where an event happened; the coordinates are degrees, WGS 84."""

    name: Text
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    precision: PlacePrecision | None = None


class Quote(Part, frozen=True, kw_only=True):
    """Words of a source, verbatim, with the words before and after them where recorded."""

    source: Text
    exact: Text
    prefix: str = ""
    suffix: str = ""
    speaker: str = ""
    language: str = ""


class Figure(Part, frozen=True, kw_only=True):
    """A number that somebody claimed.

    `value` with `low` equal to it was "at least", with `high` equal to it "up to"; `low` and
    `high` without `value` are a range stated as one. Numbers are in the unit of the measure.
    """

    measure: Text
    claimant: Text
    value: Amount | None = None
    low: Amount | None = None
    high: Amount | None = None
    as_of: str = ""
    source: str = ""
    exact: str = ""


class Related(Part, frozen=True, kw_only=True):
    """Another event and how this one stands to it, read from this one."""

    event: Text
    relation: Relation


class Event(Part, frozen=True, kw_only=True):
    """Something that happened.

    `date` is EDTF; `time_zone` is an IANA name, given where it is not the document's.
    """

    id: Text
    date: Text
    title: Text
    date_note: str = ""
    time_zone: str = ""
    summary: str = ""
    theme: str = ""
    importance: Importance = 3
    places: tuple[Place, ...] = ()
    actors: tuple[Text, ...] = ()
    sources: tuple[Text, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dispute: str = ""
    related: tuple[Related, ...] = ()


class Name(Part, frozen=True, kw_only=True):
    """A person's or body's name as CSL-JSON has it."""

    family: str = ""
    given: str = ""
    literal: str = ""


class CslDate(Part, frozen=True, kw_only=True):
    """A date as CSL-JSON has it: year, month, day as far as known."""

    date_parts: tuple[tuple[int, ...], ...] = field(name="date-parts", default=())


class Custom(Part, frozen=True, kw_only=True):
    """What CSL-JSON has no field for: the kind of source and its publisher's country."""

    kind: SourceKind = "other"
    origin: str = ""


class Source(Part, frozen=True, kw_only=True):
    """A source as a CSL-JSON item."""

    id: Text
    type: Text
    title: str = ""
    container_title: str = field(name="container-title", default="")
    publisher: str = ""
    author: tuple[Name, ...] = ()
    issued: CslDate | None = None
    url: str = field(name="URL", default="")
    language: str = ""
    note: str = ""
    custom: Custom = Custom()

    @property
    def published_by(self) -> str:
        """The publication as readers know it, else the publisher, else nothing."""
        return self.container_title or self.publisher


class Theme(Part, frozen=True, kw_only=True):
    """What an event is about; the themes are the lanes of the timeline, in this order."""

    id: Text
    title: Text
    description: str = ""


class Measure(Part, frozen=True, kw_only=True):
    """A series that figures by several claimants belong to."""

    id: Text
    title: Text
    unit: str = ""
    description: str = ""


class Opening(Part, frozen=True, kw_only=True):
    """What a first view shows: a range in EDTF, its end included, and the event selected."""

    start: Text = field(name="from")
    end: Text = field(name="to")
    event: str = ""


class TranslatedTitle(Part, frozen=True, kw_only=True):
    """The texts of a theme or measure in another language."""

    title: str = ""
    unit: str = ""
    description: str = ""


class TranslatedTimeline(Part, frozen=True, kw_only=True):
    """The document's own texts in another language."""

    title: str = ""
    description: str = ""
    themes: Mapping[str, TranslatedTitle] = {}
    measures: Mapping[str, TranslatedTitle] = {}


class TranslatedEvent(Part, frozen=True, kw_only=True):
    """An event's texts in another language; places and actors in the order of the event's own."""

    title: str = ""
    summary: str = ""
    date_note: str = ""
    dispute: str = ""
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()


class Translation(Part, frozen=True, kw_only=True):
    """All texts but quotes and source titles in another language."""

    language: Text
    timeline: TranslatedTimeline = TranslatedTimeline()
    events: Mapping[str, TranslatedEvent] = {}


class Timeline(Part, frozen=True, kw_only=True):
    """What a document says of itself: the fields of `timeline.json`."""

    id: Text
    title: Text
    description: str = ""
    language: Text = "en"
    time_zone: Text = "UTC"
    updated: str = ""
    coverage: str = ""
    opening: Opening | None = None
    themes: tuple[Theme, ...] = ()
    measures: tuple[Measure, ...] = ()


class Document(Timeline, frozen=True, kw_only=True):
    """A chronology. `events` are in order of their dates; `dates[i]` is that of `events[i]`."""

    events: tuple[Event, ...] = ()
    dates: tuple[When, ...] = ()
    sources: Mapping[str, Source] = {}
    translations: Mapping[str, Translation] = {}

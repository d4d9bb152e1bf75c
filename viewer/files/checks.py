"""What types cannot say of a document: references, dates, zones, figures that contradict.

Every check passes over an empty text where a text is needed: that has been told already.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, Protocol

from viewer.files.plain import Misfit, Steps
from viewer.files.problems import NOTHING, Phrase, Severity, quoted, visible
from viewer.files.stored import Stored
from viewer.i18n import mark
from viewer.model.calendar import month_length
from viewer.model.document import (
    Event,
    Figure,
    Opening,
    Source,
    TranslatedTimeline,
    TranslatedTitle,
    Translation,
)
from viewer.model.edtf import EdtfError, parse
from viewer.model.resolve import resolve
from viewer.model.when import When
from viewer.model.zones import ZoneError, zone

_Kind = Literal["source", "event", "theme", "measure"]
_LISTED_IN: Final[Mapping[_Kind, str]] = {
    "source": "sources",
    "event": "events",
    "theme": "themes",
    "measure": "measures",
}
_EXPECTED: Final[Mapping[_Kind, Phrase]] = {
    "source": Phrase(mark("the id of a source in this document")),
    "event": Phrase(mark("the id of an event in this document")),
    "theme": Phrase(mark("the id of a theme in this document")),
    "measure": Phrase(mark("the id of a measure in this document")),
}


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


class Checks:
    """The checks of one document; what is wrong gathers in `misfits`.

    `dates` are those of the events, in their order, None for one that makes no sense.
    """

    def __init__(self, stored: Stored, uncertain: Collection[str]) -> None:
        """`uncertain` names lists of which not all could be read."""
        self.misfits: list[Misfit] = []
        self.dates: list[When | None] = []
        self._stored = stored
        self._events = {event.id: event for event in reversed(stored.events)}  # the first counts
        self._known: dict[_Kind, Collection[str]] = {
            "source": {source.id for source in stored.sources},
            "event": self._events,
            "theme": {theme.id for theme in stored.themes},
            "measure": {measure.id for measure in stored.measures},
        }
        self._unsure = {kind for kind in self._known if _LISTED_IN[kind] in uncertain}
        self._zone = self._known_zone(("time_zone",), stored.time_zone, "UTC")

    def run(self, progress: Callable[[float], None]) -> None:
        """Checks everything; `progress` is told the share that is done."""
        self._timeline()
        self._ids_differ("sources", self._stored.sources)
        for i, source in enumerate(self._stored.sources):
            self._source(("sources", i), source)
        self._ids_differ("events", self._stored.events)
        for i, event in enumerate(self._stored.events):
            if not i % 1000:
                progress(i / len(self._stored.events))
            self._event(("events", i), event)
        self._languages_differ()
        for i, translation in enumerate(self._stored.translations):
            self._translation(("translations", i), translation)

    def _timeline(self) -> None:
        stored = self._stored
        self._one_line(("title",), stored.title)
        self._date(("updated",), stored.updated)
        if stored.coverage:
            self._resolved(("coverage",), stored.coverage, self._zone)
        if stored.opening:
            self._opening(stored.opening)
        self._ids_differ("themes", stored.themes)
        self._ids_differ("measures", stored.measures)
        for i, theme in enumerate(stored.themes):
            self._one_line(("themes", i, "title"), theme.title)
        for i, measure in enumerate(stored.measures):
            self._one_line(("measures", i, "title"), measure.title)

    def _opening(self, opening: Opening) -> None:
        start = self._resolved(("opening", "from"), opening.start, self._zone)
        end = self._resolved(("opening", "to"), opening.end, self._zone)
        if start and end and end.end <= start.start:
            expected = Phrase(mark("an end that is not before its start"))
            self._tell(("opening", "to"), quoted(opening.end), expected)
        self._reference(("opening", "event"), "event", opening.event)

    def _source(self, at: Steps, source: Source) -> None:
        self._one_line((*at, "id"), source.id)
        if source.url and not source.url.startswith(("https://", "http://")):
            expected = Phrase(mark("an address that begins with https:// or http://"))
            self._tell((*at, "URL"), quoted(source.url), expected, "warning")
        if source.issued:
            for i, parts in enumerate(source.issued.date_parts):
                if not _is_date(parts):
                    found = quoted("-".join(map(str, parts)))
                    expected = Phrase(mark("a year, or a year and month, or a day that exists"))
                    self._tell((*at, "issued", "date-parts", i), found, expected)

    def _event(self, at: Steps, event: Event) -> None:
        zone_name = self._known_zone((*at, "time_zone"), event.time_zone, self._zone)
        self.dates.append(self._resolved((*at, "date"), event.date, zone_name))
        self._one_line((*at, "id"), event.id)
        self._one_line((*at, "title"), event.title)
        self._reference((*at, "theme"), "theme", event.theme)
        for i, place in enumerate(event.places):
            self._one_line((*at, "places", i, "name"), place.name)
        for i, actor in enumerate(event.actors):
            self._one_line((*at, "actors", i), actor)
        for i, source in enumerate(event.sources):
            self._reference((*at, "sources", i), "source", source)
        self._quotes(at, event)
        for i, figure in enumerate(event.figures):
            self._figure((*at, "figures", i), figure)
        self._related(at, event)

    def _quotes(self, at: Steps, event: Event) -> None:
        for i, quote in enumerate(event.quotes):
            if not quote.source or quote.source in event.sources:
                continue
            here = (*at, "quotes", i, "source")
            if self._reference(here, "source", quote.source):
                expected = Phrase(mark("one of the sources of this event"))
                self._tell(here, quoted(quote.source), expected, "warning")

    def _related(self, at: Steps, event: Event) -> None:
        for i, related in enumerate(event.related):
            here = (*at, "related", i, "event")
            self._reference(here, "event", related.event)
            if related.event == event.id and event.id:
                expected = Phrase(mark("another event than this one"))
                self._tell(here, quoted(related.event), expected)

    def _figure(self, at: Steps, figure: Figure) -> None:
        self._reference((*at, "measure"), "measure", figure.measure)
        self._reference((*at, "source"), "source", figure.source)
        self._date((*at, "as_of"), figure.as_of)
        value, low, high = figure.value, figure.low, figure.high
        if value is None and (low is None or high is None):
            found = NOTHING if low is None and high is None else Phrase(mark("one bound alone"))
            self._tell((*at, "value"), found, Phrase(mark("a value, or both low and high")))
        bounds = [number for number in (low, value, high) if number is not None]
        if bounds != sorted(bounds):
            found = quoted(" … ".join(f"{number:g}" for number in bounds))
            self._tell(at, found, Phrase(mark("low, value and high in this order")))

    def _translation(self, at: Steps, translation: Translation) -> None:
        for titles, name, kind in _titled(translation.timeline):
            for key, titled in titles.items():
                here = (*at, "timeline", name, key)
                self._reference(here, kind, key, "warning")
                self._one_line((*here, "title"), titled.title)
        self._one_line((*at, "timeline", "title"), translation.timeline.title)
        for key, texts in translation.events.items():
            here = (*at, "events", key)
            self._one_line((*here, "title"), texts.title)
            self._reference(here, "event", key, "warning")
            if event := self._events.get(key):
                self._as_many((*here, "places"), texts.places, event.places)
                self._as_many((*here, "actors"), texts.actors, event.actors)

    def _as_many(self, at: Steps, texts: Sequence[str], own: Sequence[object]) -> None:
        if texts and len(texts) != len(own):
            found, expected = ({"count": str(len(items))} for items in (texts, own))
            self._tell(
                at,
                Phrase(mark("a list of {count}"), found),
                Phrase(mark("as many as the event has: {count}"), expected),
            )
        for i, text in enumerate(texts):
            self._one_line((*at, i), text)

    def _ids_differ(self, name: str, items: Iterable[_HasId]) -> None:
        ids = [((name, i, "id"), item.id) for i, item in enumerate(items)]
        self._differ(ids, Phrase(mark("an id that no other has")))

    def _languages_differ(self) -> None:
        languages = [
            (("translations", i, "language"), translation.language)
            for i, translation in enumerate(self._stored.translations)
        ]
        self._differ(languages, Phrase(mark("a language that no other translation has")))

    def _differ(self, texts: Iterable[tuple[Steps, str]], expected: Phrase) -> None:
        seen = set()
        for at, text in texts:
            if text in seen and text:
                self._tell(at, quoted(text), expected)
            seen.add(text)

    def _reference(
        self, at: Steps, kind: _Kind, reference: str, severity: Severity = "error"
    ) -> bool:
        """Whether `reference` names something; not asked where some could not be read."""
        if reference in self._known[kind] or not reference or kind in self._unsure:
            return True
        self._tell(at, quoted(reference), _EXPECTED[kind], severity)
        return False

    def _known_zone(self, at: Steps, name: str, other: str) -> str:
        """`name` if there is such a zone, else `other`."""
        if not name:
            return other
        try:
            return zone(name).name
        except ZoneError as error:
            self._tell(at, quoted(name), Phrase(error.expected))
            return other

    def _date(self, at: Steps, text: str) -> None:
        if text:
            try:
                parse(text)
            except EdtfError as error:
                self._tell_date(at, text, error)

    def _resolved(self, at: Steps, text: str, zone_name: str) -> When | None:
        if not text:
            return None
        try:
            return resolve(text, zone_name)
        except EdtfError as error:
            self._tell_date(at, text, error)
            return None

    def _tell_date(self, at: Steps, text: str, error: EdtfError) -> None:
        found = quoted(text)
        if error.found != text:
            values = {"part": visible(error.found), **found.values}
            found = Phrase(mark("“{part}” in “{text}”"), values)
        self._tell(at, found, Phrase(error.expected))

    def _one_line(self, at: Steps, text: str) -> None:
        if not text.isprintable() and text.splitlines() != [text]:
            self._tell(at, quoted(text), Phrase(mark("text in one line")))

    def _tell(
        self, at: Steps, found: Phrase, expected: Phrase, severity: Severity = "error"
    ) -> None:
        self.misfits.append(Misfit(at, found, expected, severity))


def _titled(
    timeline: TranslatedTimeline,
) -> Iterator[tuple[Mapping[str, TranslatedTitle], str, _Kind]]:
    yield timeline.themes, "themes", "theme"
    yield timeline.measures, "measures", "measure"


def _is_date(parts: Sequence[int]) -> bool:
    """Whether a date of CSL-JSON is a year, a month of one or a day of one."""
    match parts:
        case (_,):
            return True
        case (_, month):
            return 1 <= month <= 12
        case (year, month, day):
            return 1 <= month <= 12 and 1 <= day <= month_length(year, month)
    return False

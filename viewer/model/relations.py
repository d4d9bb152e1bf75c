"""How events stand to one another, read from both ends.

A relation is written on one of two events or on both, in words of their own: a cause on the
earlier one alone, most often, while the later one says only "see also". Here each event has one
link to each of the others, the most telling that either end wrote down.
"""

from typing import Final, Literal

from msgspec import Struct

from viewer.model.document import Document, Event, Relation

Standing = Literal[
    "led-to", "led-to-by", "response-to", "answered-by", "part-of", "consists-of", "see-also"
]
"""How an event stands to another, seen from the first; in the order in which they are told."""

_SEEN_FROM_THERE: Final[dict[Relation, Standing]] = {
    "led-to": "led-to-by",
    "response-to": "answered-by",
    "part-of": "consists-of",
    "see-also": "see-also",
}


class Link(Struct, frozen=True):
    """Another event, and how the one that was asked about stands to it."""

    event: Event
    standing: Standing


class Relations:
    """The links of every event of a document, kept for as many questions as are asked."""

    def __init__(self, document: Document) -> None:
        self._place = {event.id: i for i, event in enumerate(document.events)}
        self._events = document.events
        self._standings: dict[str, dict[str, Standing]] = {}
        written = [
            (event.id, related)
            for event in document.events
            for related in event.related
            if related.event in self._place and related.event != event.id
        ]
        for event, related in written:
            self._note(event, related.event, related.relation)
        # What an event says itself counts before what others say of it, so that comes second.
        for event, related in written:
            self._note(related.event, event, _SEEN_FROM_THERE[related.relation])

    def _note(self, event: str, other: str, standing: Standing) -> None:
        known = self._standings.setdefault(event, {})
        if known.get(other, "see-also") == "see-also":
            known[other] = standing

    def of(self, event: str) -> tuple[Link, ...]:
        """The links of an event in the order of the document, each other event once."""
        standings = self._standings.get(event, {})
        places = sorted(self._place[other] for other in standings)
        return tuple(Link(self._events[i], standings[self._events[i].id]) for i in places)

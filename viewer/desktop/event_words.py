"""What is told of events outside the pane: when the pointer rests, in lists, read aloud."""

from collections.abc import Iterable

from viewer.i18n import Words, words
from viewer.layout.scene import Hit
from viewer.model.date_words import in_full, in_short
from viewer.model.document import Document, Event
from viewer.model.sentences import first_sentence
from viewer.model.translate import in_language
from viewer.state.store import Store

_AT_MOST = 12
"""How many events of a count are named when the pointer rests on it."""
_TIP_WIDTH = 340


class EventWords:
    """Tells events in the language of the content that is shown."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def _document(self) -> Document:
        return in_language(self._store.document, self._store.view.language)

    @property
    def _words(self) -> Words:
        return words(self._store.view.language)

    def events(self, ids: Iterable[str]) -> list[Event]:
        """In the order of their dates."""
        wanted = set(ids)
        return [event for event in self._document.events if event.id in wanted]

    def name(self, event_id: str) -> str:
        """Date and title, as one line."""
        (event,) = self.events([event_id])
        return f"{in_full(event.date, self._words)}: {event.title}"

    def entry(self, event: Event) -> str:
        """Short date and title, for a list."""
        return f"{in_short(event.date, self._words)}  {event.title}"

    def tip(self, hit: Hit) -> str:
        """The text that is shown when the pointer rests on an event or a count, as HTML.

        Qt guesses whether a tip is HTML, so plain text of a document could be taken for markup.
        """
        from html import escape  # noqa: PLC0415 - long after the first frame

        if hit.role == "count":
            lines = [escape(line) for line in self._count_lines(self.events(hit.refs))]
        else:
            (event,) = self.events(hit.refs)
            date, sentence = in_full(event.date, self._words), first_sentence(event.summary)
            lines = [escape(date), f"<b>{escape(event.title)}</b>", escape(sentence)]
        paragraphs = "<br>".join(line for line in lines if line)
        return f"<table width='{_TIP_WIDTH}'><tr><td>{paragraphs}</td></tr></table>"

    def _count_lines(self, events: list[Event]) -> list[str]:
        lines = [self.entry(event) for event in events[:_AT_MOST]]
        if len(events) > _AT_MOST:
            more = self._words.text("… and {n} more")
            lines.append(more.format(n=len(events) - _AT_MOST))
        return lines

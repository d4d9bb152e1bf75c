"""Small documents, made up for one question each."""

from collections.abc import Iterable

from viewer.model.document import Document, Event, Opening, Theme
from viewer.model.resolve import resolve

SEOUL = "Asia/Seoul"


def event(
    number: int, date: str, title: str = "", theme: str = "one", importance: int = 3
) -> Event:
    return Event(
        id=f"event-{number}",
        date=date,
        title=title or f"Event number {number} of this day",
        theme=theme,
        importance=importance,
    )


def dated(*dates: str, coverage: str = "", opening: Opening | None = None) -> Document:
    """A document of one theme with an event at each of `dates`."""
    made = (event(number, date) for number, date in enumerate(dates))
    return document(made, coverage=coverage, opening=opening)


def document(
    events: Iterable[Event],
    themes: tuple[str, ...] = ("one",),
    coverage: str = "",
    opening: Opening | None = None,
) -> Document:
    """A document with these events in the order of their dates."""
    pairs = [(resolve(each.date, SEOUL), each) for each in events]
    pairs.sort(key=lambda pair: (pair[0].start, pair[0].end))
    return Document(
        id="small",
        title="A small timeline",
        time_zone=SEOUL,
        coverage=coverage,
        opening=opening,
        themes=tuple(Theme(id=theme, title=f"Theme {theme}") for theme in themes),
        events=tuple(each for _, each in pairs),
        dates=tuple(when for when, _ in pairs),
    )

"""The table of contents of the pane: an event and its document become an outline."""

from viewer.i18n import Words
from viewer.layout.outline.blocks import Block, Outline, Run, Section
from viewer.layout.outline.figures import figures
from viewer.layout.outline.quotes import quotes
from viewer.layout.outline.related import related
from viewer.layout.outline.sources import sources
from viewer.model.date_words import in_full
from viewer.model.document import Document, Event
from viewer.model.relations import Relations


def outline(document: Document, relations: Relations, event: Event, words: Words) -> Outline:
    """What is told of an event; the document is in the language of `words` already."""
    lanes = {theme.id: i for i, theme in enumerate(document.themes)}
    return Outline(
        event.id,
        lanes.get(event.theme, len(lanes)),
        (
            _event(document, event, words),
            *quotes(document, event, words),
            *figures(document, event, words),
            *_dispute(event, words),
            *related(relations, event, words),
            *sources(document, event, words),
        ),
    )


def _event(document: Document, event: Event, words: Words) -> Section:
    themes = (theme.title for theme in document.themes if theme.id == event.theme)
    places = " · ".join(place.name for place in event.places)
    facts = (
        (words.context("before the places of an event", "Where"), places),
        (words.context("before the actors of an event", "Who"), " · ".join(event.actors)),
        (words.context("before the note on a date", "On the date"), event.date_note),
    )
    return Section(
        "event",
        (
            Block("date", _date(event, words)),
            Block("title", (Run(event.title),)),
            *(Block("theme", (Run(title),)) for title in themes),
            *(Block("facts", (Run(label, "strong"), Run(f"  {t}"))) for label, t in facts if t),
            *prose(event.summary),
        ),
    )


def _date(event: Event, words: Words) -> tuple[Run, ...]:
    date = Run(in_full(event.date, words))
    if not event.time_zone:
        return (date,)
    zone = words.text("time zone: {zone}").format(zone=event.time_zone.replace("_", " "))
    return date, Run(f" · {zone}", "muted")


def _dispute(event: Event, words: Words) -> tuple[Section, ...]:
    if not event.dispute:
        return ()
    heading = Block("heading", (Run(words.text("What is disputed")),))
    return (Section("dispute", (heading, *prose(event.dispute))),)


def prose(text: str) -> tuple[Block, ...]:
    """A block for each paragraph of a text."""
    return tuple(Block("prose", (Run(line),)) for line in text.splitlines() if line.strip())

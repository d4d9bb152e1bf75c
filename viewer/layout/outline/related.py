"""The events that an event is related to, by how it stands to them, in plain words."""

from typing import Final

from viewer.i18n import Words, mark
from viewer.layout.outline.blocks import Block, Run, Section, ToEvent
from viewer.model.date_words import in_short
from viewer.model.document import Event
from viewer.model.relations import Relations, Standing

_KINDS: Final[dict[Standing, str]] = {
    "led-to": mark("Led to, by the sources’ account"),
    "led-to-by": mark("What led to it, by the sources’ account"),
    "response-to": mark("In response to"),
    "answered-by": mark("Answered by"),
    "part-of": mark("Part of"),
    "consists-of": mark("Parts of it"),
    "see-also": mark("See also"),
}


def related(relations: Relations, event: Event, words: Words) -> tuple[Section, ...]:
    """Each other event once, with its date, under the words for how this one stands to it."""
    links = relations.of(event.id)
    if not links:
        return ()
    blocks = [Block("heading", (Run(words.text("Related events")),))]
    for standing, title in _KINDS.items():
        others = [link.event for link in links if link.standing == standing]
        if others:
            blocks.append(Block("kind", (Run(words.text(title)),)))
            blocks += [_entry(other, words) for other in others]
    return (Section("related", tuple(blocks)),)


def _entry(other: Event, words: Words) -> Block:
    date = Run(f"{in_short(other.date, words)}  ", "muted")
    return Block("entry", (date, Run(other.title, target=ToEvent(other.id))))

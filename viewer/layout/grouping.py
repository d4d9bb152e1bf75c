"""Which lanes a document has."""

from viewer.i18n import Words
from viewer.layout.lanes import Lane
from viewer.model.document import Document
from viewer.model.queries import Columns
from viewer.state.viewport import Viewport


def by_theme(
    document: Document, columns: Columns, words: Words, opened: Viewport
) -> tuple[Lane, ...]:
    """The document's themes in their order, and a lane for events of none where there are any.

    A lane weighs as much as it holds in the time that the document opens with, and in as long a
    time where it is the most crowded.
    """
    found = [(theme.id, theme.title) for theme in document.themes]
    found.append(("", words.text("No theme")))
    shown = [columns.lane[i] for i in columns.overlapping(opened.start, opened.end)]
    made = []
    for i, (key, title) in enumerate(found):
        events = len(columns.members(i))
        weight = columns.densest(i, opened.span) + shown.count(i)
        if key or events:
            made.append(Lane(key, title, i, events, events, weight))
    return tuple(made)

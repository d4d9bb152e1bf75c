"""The Edit menu: what goes to the clipboard."""

from viewer.commands.command import Command
from viewer.commands.context import Context
from viewer.i18n import Words, mark, words
from viewer.model.date_words import in_full
from viewer.model.document import Document, Event, Source
from viewer.model.source_words import issued_in_words, publisher_in_words
from viewer.model.translate import in_language


def event_in_words(document: Document, event: Event, content: Words) -> str:
    """Title, date and sources of an event, a line each."""
    sources = (source_in_words(document.sources[source], content) for source in event.sources)
    return "\n".join((event.title, in_full(event.date, content), *sources))


def source_in_words(source: Source, content: Words) -> str:
    """Publisher, title, date and address, as far as there are."""
    parts = (
        publisher_in_words(source, content),
        content.text("“{title}”").format(title=source.title) if source.title else "",
        issued_in_words(source, content),
        source.url,
    )
    return ", ".join(part for part in parts if part)


def _selected(context: Context) -> bool:
    return bool(context.store.view.selected)


def _copy(context: Context) -> None:
    text = context.services.selected_text()
    if not text and _selected(context):
        view = context.store.view
        document = in_language(context.store.document, view.language)
        event = next(event for event in document.events if event.id == view.selected)
        text = event_in_words(document, event, words(view.language))
    if text:
        context.services.copy(text)


ENTRIES = (
    Command(
        id="edit.copy",
        title=mark("Copy"),
        run=_copy,
        menu="edit",
        platform_key="Copy",
        shortcuts=("Ctrl+C",),
        context_menu=True,
    ),
    Command(
        id="edit.copy-quote",
        title=mark("Copy quote and source"),
        run=lambda context: context.services.copy_quote(),
        enabled=_selected,
        menu="edit",
        shortcuts=("Ctrl+Shift+C",),
        context_menu=True,
    ),
)

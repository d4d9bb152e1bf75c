"""Sources in an outline: the list of all of them, and the line below a quote or figure."""

from viewer.i18n import Words
from viewer.layout.outline.blocks import Block, Run, Section, ToPage
from viewer.model.addresses import is_web_page
from viewer.model.document import Document, Event, Source
from viewer.model.source_words import (
    authors_in_words,
    is_supplied,
    particulars,
    publisher_in_words,
)

BETWEEN = " · "
"""Between facts that stand in one line."""


def sources(document: Document, event: Event, words: Words) -> tuple[Section, ...]:
    """All sources of an event with their notes."""
    listed = [document.sources[source] for source in event.sources]
    if not listed:
        return ()
    heading = Block("heading", (Run(words.text("Sources")),))
    supplied = any(is_supplied(source.title) for source in listed)
    explained = words.text(
        "A title in [brackets] was not seen on the page: it was supplied from the address or "
        "the content."
    )
    return (
        Section(
            "sources",
            (
                heading,
                *([Block("detail", (Run(explained),))] if supplied else []),
                *(block for source in listed for block in _source(source, words)),
            ),
        ),
    )


def _source(source: Source, words: Words) -> tuple[Block, ...]:
    title = source.title or source.url or source.id
    facts = (
        authors_in_words(source, words),
        publisher_in_words(source, words),
        *particulars(source, words),
        unopened(source),
    )
    told = BETWEEN.join(fact for fact in facts if fact)
    return (
        Block("entry", (Run(title, target=page(source)),)),
        Block("detail", (Run(told),)),
        *([Block("detail", (Run(source.note),))] if source.note else []),
    )


def page(source: Source) -> ToPage | None:
    """Where a source's link leads; nothing but pages on the web is ever opened."""
    return ToPage(source.url) if is_web_page(source.url) else None


def unopened(source: Source) -> str:
    """An address that is no web page, to be read and not followed."""
    return "" if is_web_page(source.url) else source.url

"""The quotes of an event: the source's words, what stood round them, who said them and where."""

from viewer.i18n import Words
from viewer.layout.outline.blocks import Block, Run, Section
from viewer.layout.outline.sources import BETWEEN, page
from viewer.model.document import Document, Event, Quote, Source
from viewer.model.passages import ELLIPSIS, Passage, passage
from viewer.model.source_words import particulars, publisher_in_words


def quotes(document: Document, event: Event, words: Words) -> tuple[Section, ...]:
    """A heading, and a section for each quote in the document's order."""
    heading = Block("heading", (Run(words.text("In the sources’ own words")),))
    if not event.quotes:
        nothing = Block("detail", (Run(words.text("No passage is quoted for this event.")),))
        return (Section("quotes", (heading, nothing)),)
    return (
        Section("quotes", (heading,)),
        *(
            Section("quote", _quote(quote, document.sources[quote.source], words), i)
            for i, quote in enumerate(event.quotes)
        ),
    )


def _quote(quote: Quote, source: Source, words: Words) -> tuple[Block, ...]:
    publisher = Run(publisher_in_words(source, words), target=page(source))
    facts = Run(BETWEEN.join(particulars(source, words, quote.language)), "muted")
    text = Block("quote", _runs(passage(quote)))
    if quote.speaker:
        speaker = Block("speaker", (Run(quote.speaker),))
        return text, speaker, Block("source", (publisher, Run(BETWEEN, "muted"), facts))
    before, after = words.text("Reported by {publisher}").split("{publisher}")
    reported = Block("speaker", tuple(r for r in (Run(before), publisher, Run(after)) if r.text))
    return text, reported, Block("source", (facts,))


def _runs(set_as: Passage) -> tuple[Run, ...]:
    before = f"{set_as.before} " if set_as.before else ""
    before += f"{ELLIPSIS} " if set_as.begins_within else ""
    after = f" {ELLIPSIS}" if set_as.ends_within else ""
    after += set_as.after
    runs = (
        Run(before, "muted"),
        Run(f"{set_as.opening}{set_as.exact}{set_as.closing}"),
        Run(after, "muted"),
    )
    return tuple(run for run in runs if run.text)

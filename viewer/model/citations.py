"""A quote with its source, to be pasted elsewhere: as plain text and as HTML."""

from html import escape

from viewer.i18n import Words
from viewer.model.addresses import is_web_page
from viewer.model.document import Quote, Source
from viewer.model.passages import passage
from viewer.model.source_words import particulars, publisher_in_words


def said_by(quote: Quote, source: Source, words: Words) -> str:
    """Who spoke; where nobody is recorded, who reported it."""
    if quote.speaker:
        return quote.speaker
    publisher = publisher_in_words(source, words)
    return words.text("Reported by {publisher}").format(publisher=publisher)


def citation_text(quote: Quote, source: Source, words: Words) -> str:
    """The words, who said them, where, and the address: a line each."""
    return "\n".join(part for part in _parts(quote, source, words) if part)


def citation_html(quote: Quote, source: Source, words: Words) -> str:
    """The same as HTML; nothing of a document is taken for markup."""
    spoken, speaker, where, address = (escape(part) for part in _parts(quote, source, words))
    spoken = spoken.replace("\n", "<br>")
    link = f'<a href="{address}">{address}</a>' if is_web_page(source.url) else address
    language = f' lang="{escape(quote.language)}"' if quote.language else ""
    told = "<br>".join(part for part in (speaker, where, link) if part)
    return f'<blockquote{language} dir="auto"><p>{spoken}</p></blockquote><p>{told}</p>'


def _parts(quote: Quote, source: Source, words: Words) -> tuple[str, str, str, str]:
    set_as = passage(quote)
    spoken = f"{set_as.opening}{set_as.exact}{set_as.closing}"
    publisher = (publisher_in_words(source, words),) if quote.speaker else ()
    where = ", ".join((*publisher, *particulars(source, words, quote.language)))
    return spoken, said_by(quote, source, words), where, source.url

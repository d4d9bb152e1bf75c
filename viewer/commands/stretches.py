"""Stretches of time that follow from a document, and how a view stays within it."""

from viewer.i18n import Words
from viewer.model.coverage import coverage
from viewer.model.date_words import in_short
from viewer.model.document import Document
from viewer.model.when import When
from viewer.state.opening import everything, opening
from viewer.state.viewport import YEAR, Viewport, spanning

_ROOM = 3
"""How many times all events a view may span."""


def opening_in_words(document: Document, words: Words) -> str:
    """The range of the opening: “2024” for a whole year, “Oct–Dec 2024” for less."""
    if document.opening is None:
        return ""
    start, end = document.opening.start, document.opening.end
    year = start[:4]
    if (start, end) in {(f"{year}-01", f"{year}-12"), (f"{year}-01-01", f"{year}-12-31")}:
        return in_short(year, words)
    return in_short(start if start == end else f"{start}/{end}", words)


def last_year(document: Document) -> Viewport:
    """The twelve months up to the end of what the document covers."""
    end = coverage(document).end
    if end is None:
        end = max((date.end for date in document.dates), default=0)
    return spanning(end - YEAR, end)


def bounded(document: Document, viewport: Viewport) -> Viewport:
    """Moved, not zoomed, so that some of the document stays in view."""
    whole = everything(document)
    return viewport.within(whole.start, whole.end)


def longest(document: Document) -> float:
    """The widest zoom, in seconds: three times all events, or the opening where that is wider."""
    return max(_ROOM * everything(document).span, opening(document).viewport.span)


def revealing(viewport: Viewport, date: When) -> Viewport:
    """The same viewport where `date` begins in it, else one moved so that it does."""
    if viewport.start <= date.start < viewport.end:
        return viewport
    return viewport.centred(date.start)

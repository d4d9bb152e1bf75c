"""The view that a document opens with."""

from viewer.model.coverage import extents
from viewer.model.document import Document
from viewer.model.resolve import resolve
from viewer.state.view import ViewState
from viewer.state.viewport import YEAR, Viewport, spanning


def opening(document: Document) -> ViewState:
    """What the document says that a first view shows; all of it where it says nothing."""
    if document.opening is None:
        return ViewState(viewport=everything(document))
    zone = document.time_zone
    viewport = spanning(
        resolve(document.opening.start, zone).start, resolve(document.opening.end, zone).end
    )
    return ViewState(viewport=viewport, selected=document.opening.event, language=document.language)


def everything(document: Document) -> Viewport:
    """All events with a little room; the year 2000 where there is none."""
    if not document.dates:
        return spanning(946_684_800, 946_684_800 + YEAR)
    starts, ends = zip(*extents(document), strict=True)
    return spanning(min(starts), max(ends), margin=0.02)

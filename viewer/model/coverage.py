"""What a chronology covers, and so how far its dates without a bound reach."""

from msgspec import Struct

from viewer.model.document import Document
from viewer.model.resolve import resolve
from viewer.model.when import When


class Span(Struct, frozen=True):
    """Bounds of a stretch of time: `start` included, `end` not; None where it has no bound."""

    start: int | None
    end: int | None


def coverage(document: Document) -> Span:
    """What the chronology covers; unbounded on a side that the document does not tell."""
    if not document.coverage:
        return Span(None, None)
    when = resolve(document.coverage, document.time_zone)
    return Span(
        None if when.open_start or when.unknown_start else when.start,
        None if when.open_end or when.unknown_end else when.end,
    )


def extents(document: Document) -> list[tuple[int, int]]:
    """From when to when each event's date lies, in instants, in the document's order."""
    covered = coverage(document)
    return [extent(when, covered) for when in document.dates]


def extent(when: When, covered: Span) -> tuple[int, int]:
    """From when to when a date lies.

    One that goes on lasts until the coverage ends, one without a begin began when the coverage
    began: that is as far as the document can tell.
    """
    start, end = when.start, when.end
    if when.open_start and covered.start is not None:
        start = min(start, covered.start)
    if when.open_end and covered.end is not None:
        end = max(end, covered.end)
    return start, end

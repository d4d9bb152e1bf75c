"""Questions about many events at once, answered from columns.

The columns are numpy arrays in the order of `Document.events`, so that a later store of another
kind can answer the same questions for documents larger than memory.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from viewer.model.document import Document
from viewer.model.resolve import resolve
from viewer.model.when import When

Instants = npt.NDArray[np.int64]


class Span:
    """Bounds of a stretch of time: `start` included, `end` not; None where it has no bound."""

    __slots__ = ("end", "start")

    def __init__(self, start: int | None, end: int | None) -> None:
        self.start = start
        self.end = end


def coverage(document: Document) -> Span:
    """What the chronology covers; unbounded on a side that the document does not tell."""
    if not document.coverage:
        return Span(None, None)
    when = resolve(document.coverage, document.time_zone)
    return Span(
        None if when.open_start or when.unknown_start else when.start,
        None if when.open_end or when.unknown_end else when.end,
    )


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


class Columns:
    """The extents of a document's dates as arrays of instants, in seconds."""

    def __init__(self, document: Document) -> None:
        covered = coverage(document)
        self.dates: Sequence[When] = document.dates
        extents = [extent(when, covered) for when in document.dates]
        self.start: Instants = np.array([start for start, _ in extents], np.int64)
        self.end: Instants = np.array([end for _, end in extents], np.int64)
        self.importance: npt.NDArray[np.int8] = np.array(
            [event.importance for event in document.events], np.int8
        )
        lane_of = {theme.id: i for i, theme in enumerate(document.themes)}
        rest = len(document.themes)
        lanes = [lane_of.get(event.theme, rest) for event in document.events]
        self.lane: npt.NDArray[np.int32] = np.array(lanes, np.int32)
        # Where an open date is taken to begin with the coverage, starts are not in order.
        self._earliest_to_come: Instants = np.minimum.accumulate(self.start[::-1])[::-1]
        self._latest_so_far: Instants = np.maximum.accumulate(self.end)

    def __len__(self) -> int:
        return len(self.start)

    @property
    def bounds(self) -> tuple[int, int] | None:
        """The first and last instants of all events; None where there are none."""
        return (int(self.start.min()), int(self.end.max())) if len(self) else None

    def overlapping(self, start: float, end: float) -> npt.NDArray[np.intp]:
        """The events of which some part lies between `start` and `end`, in their order."""
        # All from `last` on begin too late, and all before `first` have ended.
        last = int(np.searchsorted(self._earliest_to_come, end, "left"))
        first = int(np.searchsorted(self._latest_so_far[:last], start, "right"))
        here = slice(first, last)
        return first + np.flatnonzero((self.start[here] < end) & (self.end[here] > start))

    def densest(self, lane: int, seconds: float) -> int:
        """The most events of a lane that begin within `seconds` of one another."""
        starts = np.sort(self.start[self.lane == lane])
        if not len(starts):
            return 0
        reach = np.searchsorted(starts, starts + int(seconds), "left")
        return int((reach - np.arange(len(starts))).max())

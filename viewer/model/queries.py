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


class Columns:
    """The dates of a document as arrays of instants, in seconds.

    A date without an end lasts until the coverage ends, one without a start began when the
    coverage began: that is as far as the document can tell.
    """

    def __init__(self, document: Document) -> None:
        covered = coverage(document)
        self.dates: Sequence[When] = document.dates
        starts = [when.start for when in document.dates]
        ends = [when.end for when in document.dates]
        for i, when in enumerate(document.dates):
            if when.open_end and covered.end is not None:
                ends[i] = max(ends[i], covered.end)
            if when.open_start and covered.start is not None:
                starts[i] = min(starts[i], covered.start)
        self.start: Instants = np.array(starts, np.int64)
        self.end: Instants = np.array(ends, np.int64)
        self.importance: npt.NDArray[np.int8] = np.array(
            [event.importance for event in document.events], np.int8
        )
        lane_of = {theme.id: i for i, theme in enumerate(document.themes)}
        rest = len(document.themes)
        lanes = [lane_of.get(event.theme, rest) for event in document.events]
        self.lane: npt.NDArray[np.int32] = np.array(lanes, np.int32)
        self._latest_so_far: Instants = np.maximum.accumulate(self.end) if starts else self.end

    def __len__(self) -> int:
        return len(self.start)

    @property
    def bounds(self) -> tuple[int, int] | None:
        """The first and last instants of all events; None where there are none."""
        return (int(self.start.min()), int(self.end.max())) if len(self) else None

    def overlapping(self, start: float, end: float) -> npt.NDArray[np.intp]:
        """The events of which some part lies between `start` and `end`, in their order."""
        # Sorted starts bound the right; no event before the first whose running latest end
        # reaches into the window can overlap it.
        last = int(np.searchsorted(self.start, end, "left"))
        first = int(np.searchsorted(self._latest_so_far[:last], start, "right"))
        return first + np.flatnonzero(self.end[first:last] > start)

    def densest(self, lane: int, seconds: float) -> int:
        """The most events of a lane that begin within `seconds` of one another."""
        starts = self.start[self.lane == lane]
        if not len(starts):
            return 0
        reach = np.searchsorted(starts, starts + int(seconds), "left")
        return int((reach - np.arange(len(starts))).max())

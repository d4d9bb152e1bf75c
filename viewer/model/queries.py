"""Questions about many events at once, answered from columns.

The columns are numpy arrays in the order of `Document.events`, so that a later store of another
kind can answer the same questions for documents larger than memory.
"""

import numpy as np
import numpy.typing as npt

from viewer.model.coverage import extents
from viewer.model.document import Document

Instants = npt.NDArray[np.int64]


class Columns:
    """The extents of a document's dates as arrays of instants, in seconds."""

    def __init__(self, document: Document) -> None:
        spans = extents(document)
        self.start: Instants = np.array([start for start, _ in spans], np.int64)
        self.end: Instants = np.array([end for _, end in spans], np.int64)
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

    def overlapping(self, start: float, end: float) -> npt.NDArray[np.intp]:
        """The events of which some part lies between `start` and `end`, in their order."""
        # All from `last` on begin too late, and all before `first` have ended.
        last = int(np.searchsorted(self._earliest_to_come, end, "left"))
        first = int(np.searchsorted(self._latest_so_far[:last], start, "right"))
        here = slice(first, last)
        return first + np.flatnonzero((self.start[here] < end) & (self.end[here] > start))

    def members(self, lane: int) -> list[int]:
        """The numbers of the events of a lane."""
        found: list[int] = np.flatnonzero(self.lane == lane).tolist()
        return found

    def densest(self, lane: int, seconds: float) -> int:
        """The most events of a lane that begin within `seconds` of one another."""
        starts = np.sort(self.start[self.lane == lane])
        if not len(starts):
            return 0
        reach = np.searchsorted(starts, starts + int(seconds), "left")
        return int((reach - np.arange(len(starts))).max())

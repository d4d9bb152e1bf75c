"""Questions about many events at once, answered from columns.

The columns are in the order of `Document.events`. Whoever asks sees no more than the questions, so
that another store can answer them for documents of another size.
"""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from viewer.model.coverage import extents
from viewer.model.document import Document


class Columns:
    """The extents of a document's dates, in instants, and the lanes of its events."""

    def __init__(self, document: Document) -> None:
        spans = extents(document)
        self.start = [start for start, _ in spans]
        self.end = [end for _, end in spans]
        lane_of = {theme.id: i for i, theme in enumerate(document.themes)}
        rest = len(document.themes)
        self.lane = [lane_of.get(event.theme, rest) for event in document.events]
        # Where an open date is taken to begin with the coverage, starts are not in order.
        self._earliest_to_come = list(accumulate(reversed(self.start), min))[::-1]
        self._latest_so_far = list(accumulate(self.end, max))

    def __len__(self) -> int:
        return len(self.start)

    def overlapping(self, start: float, end: float) -> list[int]:
        """The events of which some part lies between `start` and `end`, in their order."""
        last = bisect_left(self._earliest_to_come, end)
        first = bisect_right(self._latest_so_far, start, 0, last)
        return [i for i in range(first, last) if self.end[i] > start and self.start[i] < end]

    def members(self, lane: int) -> list[int]:
        """The numbers of the events of a lane."""
        return [i for i, one in enumerate(self.lane) if one == lane]

    def densest(self, lane: int, seconds: float) -> int:
        """The most events of a lane that begin within `seconds` of one another."""
        starts = sorted(self.start[i] for i in self.members(lane))
        reach = (bisect_left(starts, at + int(seconds)) for at in starts)
        return max((after - i for i, after in enumerate(reach)), default=0)

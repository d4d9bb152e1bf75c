"""The free space of a row."""

from bisect import bisect_left


class Row:
    """What stands in a row, from left to right."""

    def __init__(self) -> None:
        self._lefts: list[float] = []
        self._taken: list[tuple[float, float, bool]] = []

    def fits(self, left: float, right: float, apart: float, bare: float) -> bool:
        """Whether a stretch keeps `apart` from labelled neighbours, and `bare` from marks."""
        at = bisect_left(self._lefts, left)
        for i in (at - 1, at):
            if 0 <= i < len(self._taken):
                other_left, other_right, labelled = self._taken[i]
                room = apart if labelled else bare
                if left < other_right + room and other_left < right + room:
                    return False
        return True

    def add(self, left: float, right: float, labelled: bool) -> None:
        at = bisect_left(self._lefts, left)
        self._lefts.insert(at, left)
        self._taken.insert(at, (left, right, labelled))

    def remove(self, left: float, right: float) -> None:
        at = bisect_left(self._lefts, left)
        while self._taken[at][:2] != (left, right):
            at += 1
        del self._lefts[at], self._taken[at]

"""Two things timed in turns, and the ratio between them.

One thing's time depends on the machine and on what else it does; the ratio of two things timed
in turns depends on that far less. Its spread over the turns tells how much it still does.
"""

from collections.abc import Callable
from statistics import median, quantiles

from msgspec import Struct

Timing = Callable[[], float]
"""Does the thing once and returns how long it took, in seconds."""


class Comparison(Struct, frozen=True, kw_only=True):
    """The outcome of a benchmark; times in milliseconds, of the same turn side by side."""

    name: str
    what: str
    floor: str
    aim: float
    """The ratio not to exceed."""
    times: tuple[float, ...]
    floor_times: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Of the medians."""
        return median(self.times) / median(self.floor_times)

    @property
    def ratios(self) -> tuple[float, ...]:
        """Of each turn."""
        return tuple(a / b for a, b in zip(self.times, self.floor_times, strict=True))

    def in_words(self) -> str:
        low, middle, high = quantiles(self.ratios)
        verdict = "within" if self.ratio <= self.aim else "over"
        return (
            f"{self.name}: {self.ratio:.2f} times its floor, {verdict} the aim of {self.aim}\n"
            f"  {self.what}: {median(self.times):.1f} ms\n"
            f"  {self.floor}: {median(self.floor_times):.1f} ms\n"
            f"  ratio by turn: median {middle:.2f}, half of them {low:.2f} to {high:.2f},"
            f" all {min(self.ratios):.2f} to {max(self.ratios):.2f}, {len(self.times)} turns\n"
        )


def take_turns(
    name: str, *, ours: tuple[str, Timing], floor: tuple[str, Timing], aim: float, turns: int
) -> Comparison:
    """Times both in turns, after one turn that warms files and caches and is not counted."""
    pairs = [(ours[1](), floor[1]()) for _ in range(turns + 1)][1:]
    return Comparison(
        name=name,
        what=ours[0],
        floor=floor[0],
        aim=aim,
        times=tuple(1000 * a for a, _ in pairs),
        floor_times=tuple(1000 * b for _, b in pairs),
    )

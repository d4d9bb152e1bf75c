"""The stretch of time in view."""

from msgspec import Struct

DAY = 86_400.0
YEAR = 365.2425 * DAY

SHORTEST = 3_600.0 / 4
"""The closest zoom, in seconds across the window: the axis reads to the minute there."""
LONGEST = 25_000 * YEAR
"""The widest zoom; the years from −9999 to 9999 with room at both sides."""


class Viewport(Struct, frozen=True):
    """From `start` to `end`, in seconds since 1970 (see `viewer.model.when`)."""

    start: float
    end: float

    @property
    def span(self) -> float:
        return self.end - self.start

    @property
    def centre(self) -> float:
        return (self.start + self.end) / 2

    def zoomed(self, factor: float, anchor: float) -> "Viewport":
        """`factor` times as much in view, with the instant `anchor` where it was."""
        factor = min(max(factor, SHORTEST / self.span), LONGEST / self.span)
        return Viewport(
            anchor - (anchor - self.start) * factor, anchor + (self.end - anchor) * factor
        )

    def panned(self, seconds: float) -> "Viewport":
        return Viewport(self.start + seconds, self.end + seconds)

    def centred(self, instant: float) -> "Viewport":
        return self.panned(instant - self.centre)

    def within(self, start: float, end: float) -> "Viewport":
        """Moved, not zoomed, so that its centre lies in the stretch from `start` to `end`."""
        return self.centred(min(max(self.centre, start), end))


def spanning(start: float, end: float, margin: float = 0.0) -> Viewport:
    """A viewport from `start` to `end` with `margin` (a share of the span) at both sides."""
    span = max(end - start, SHORTEST)
    middle = (start + end) / 2
    half = span * (0.5 + margin)
    return Viewport(middle - half, middle + half)

"""Between instants and pixels."""

from msgspec import Struct

from viewer.state.viewport import Viewport


class TimeScale(Struct, frozen=True):
    """Maps a viewport onto `width` logical pixels from `left` on."""

    viewport: Viewport
    left: float
    width: float
    inset: float = 0.0
    """How far marks may reach out at either side."""

    @property
    def outer_left(self) -> float:
        return self.left - self.inset

    @property
    def outer_right(self) -> float:
        return self.right + self.inset

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def per_second(self) -> float:
        """Logical pixels a second."""
        return self.width / self.viewport.span

    def x(self, instant: float) -> float:
        return self.left + (instant - self.viewport.start) * self.per_second

    def instant(self, x: float) -> float:
        return self.viewport.start + (x - self.left) / self.per_second

"""What is drawn, as data: a few primitives, where each can be pointed at, and what was told.

Coordinates are logical pixels from the top left, y downwards. Colours are `#rrggbb` or
`#aarrggbb`. Everything is immutable, and equal values paint equal pictures.
"""

from typing import Literal

from msgspec import Struct

Weight = Literal[400, 600, 700]


class Font(Struct, frozen=True):
    """A size in logical pixels and a weight of the one family that is used."""

    size: float
    weight: Weight = 400


class Box(Struct, frozen=True):
    """A rectangle, filled, outlined or both. The outline is centred on its edge."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    """Lengths of strokes and gaps in logical pixels; none is a solid line."""


class Fade(Struct, frozen=True):
    """A rectangle of one colour that fades out over `left` and `right` logical pixels."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    left: float
    right: float


class Disc(Struct, frozen=True):
    """A filled or outlined circle round (x, y)."""

    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()


class Line(Struct, frozen=True):
    """Straight strokes through points; with `fill`, the polygon that they enclose."""

    points: tuple[tuple[float, float], ...]
    stroke: str = ""
    width: float = 1.0
    dash: tuple[float, ...] = ()
    fill: str = ""


class Text(Struct, frozen=True):
    """One line of text; (x, y) is where its baseline begins."""

    x: float
    y: float
    text: str
    font: Font
    colour: str


class Clip(Struct, frozen=True):
    """Items of which nothing outside the rectangle is painted."""

    x: float
    y: float
    width: float
    height: float
    items: "tuple[Item, ...]"


Item = Box | Fade | Disc | Line | Text | Clip

Role = Literal["event", "count", "lane"]


class Hit(Struct, frozen=True):
    """A rectangle that can be pointed at.

    `refs` are ids: of the event (`event`), the events in it (`count`), or the lane (`lane`).
    """

    x: float
    y: float
    width: float
    height: float
    role: Role
    refs: tuple[str, ...] = ()

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class Tally(Struct, frozen=True):
    """How the events in view are shown; the three add up to `in_view`."""

    in_view: int = 0
    labelled: int = 0
    marks: int = 0
    counted: int = 0


class Scene(Struct, frozen=True, kw_only=True):
    """A composed drawing. Later items lie over earlier ones, and so do later hits."""

    width: float
    height: float
    background: str
    items: tuple[Item, ...]
    hits: tuple[Hit, ...] = ()
    tally: Tally = Tally()

    def hit(self, x: float, y: float) -> Hit | None:
        """The topmost hit at a point."""
        return next((hit for hit in reversed(self.hits) if hit.contains(x, y)), None)

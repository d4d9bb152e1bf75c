"""What a scene shows, read back from its primitives."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tests.layout.measuring import MEASURE
from viewer.layout.scene import Clip, Item, Scene, Text


class Written(NamedTuple):
    """A text and the rectangle that it takes, with the clip that it stands in."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    clip: tuple[float, float]
    """Left and right end of what is painted there."""

    @property
    def cut(self) -> bool:
        return self.left < self.clip[0] - 1e-6 or self.right > self.clip[1] + 1e-6


def written(scene: Scene) -> list[Written]:
    """All texts of a scene."""
    return list(_texts(scene.items, (0.0, scene.width)))


def titles(scene: Scene, known: Iterable[str]) -> list[Written]:
    """The texts of a scene that are titles of events."""
    names = set(known)
    return [one for one in written(scene) if one.text in names]


def overlapping(texts: Iterable[Written]) -> list[tuple[Written, Written]]:
    """The pairs that lie over one another; a hair of touching lines does not count."""
    found: list[tuple[Written, Written]] = []
    open_ones: list[Written] = []
    for one in sorted(texts, key=lambda text: text.left):
        open_ones = [other for other in open_ones if other.right > one.left + 0.5]
        found += [
            (other, one)
            for other in open_ones
            if other.top + 2 < one.bottom and one.top + 2 < other.bottom
        ]
        open_ones.append(one)
    return found


def _texts(items: Iterable[Item], clip: tuple[float, float]) -> Iterator[Written]:
    for item in items:
        if isinstance(item, Clip):
            inner = max(clip[0], item.x), min(clip[1], item.x + item.width)
            yield from _texts(item.items, inner)
        elif isinstance(item, Text):
            font = item.font
            yield Written(
                item.text,
                item.x,
                item.y - MEASURE.ascent(font),
                item.x + MEASURE.width(item.text, font),
                item.y + MEASURE.descent(font),
                clip,
            )

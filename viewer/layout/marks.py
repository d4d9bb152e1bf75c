"""What a date looks like: one glyph for each kind of date, told apart without colour.

How wide a mark is follows from the time that its date covers, and is never less than what it
takes to recognise the glyph.
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from viewer.model.queries import Columns
from viewer.model.when import Precision, When
from viewer.style.metrics import Metrics

Floats = npt.NDArray[np.float64]

Glyph = Literal["day", "coarse", "about", "one-of", "all-of", "lasted"]
"""A dot; a dashed bar; a bar that fades; brackets round a dot; linked dots; a solid bar."""


def glyph(when: When) -> Glyph:
    """The glyph of a date."""
    if when.kind == "one-of":
        return "one-of"
    if when.kind == "all-of":
        return "all-of"
    if when.kind == "lasted":
        return "lasted"
    if when.approximate:
        return "about"
    return "coarse" if when.precision < Precision.DAY else "day"


def dotted(kind: Glyph) -> bool:
    """Whether the glyph has a dot in its middle, with its label next to the dot."""
    return kind in ("day", "one-of")


def radius_of(when: When, importance: int, metrics: Metrics) -> float:
    """Of the dot of an event; an uncertain one has room for its question mark."""
    least = metrics.small * 0.62 if when.uncertain else 0.0
    return max(metrics.dot[importance - 1], least)


def least_width(when: When, importance: int, metrics: Metrics) -> float:
    """The narrowest mark in which the glyph is still recognised, in logical pixels."""
    diameter = 2 * radius_of(when, importance, metrics)
    bar = metrics.bar
    widths: dict[Glyph, float] = {
        "day": diameter,
        "coarse": bar * 1.8,
        "about": bar * 2.8,
        "one-of": diameter + bar * 1.2,
        "all-of": bar * 2.2,
        "lasted": max(diameter, bar) + bar * 0.6,
    }
    return widths[glyph(when)]


class Marks:
    """The marks of all events of a document at one text size."""

    def __init__(self, columns: Columns, metrics: Metrics) -> None:
        self.glyphs: Sequence[Glyph] = [glyph(when) for when in columns.dates]
        dated = list(zip(columns.dates, columns.importance.tolist(), strict=True))
        self.radii = [radius_of(when, importance, metrics) for when, importance in dated]
        self._least: Floats = np.array(
            [least_width(when, importance, metrics) for when, importance in dated], np.float64
        )
        self._start = columns.start.astype(np.float64)
        self._end = columns.end.astype(np.float64)

    def dot_width(self, index: int) -> float:
        """Of the dot of an event and what frames it, in logical pixels."""
        return float(self._least[index])

    def extents(
        self, which: npt.NDArray[np.intp], per_second: float, origin: float
    ) -> tuple[Floats, Floats]:
        """Left and right ends of the marks of events, in pixels from the instant `origin`."""
        left = (self._start[which] - origin) * per_second
        right = (self._end[which] - origin) * per_second
        short = np.maximum(self._least[which] - (right - left), 0.0) / 2
        return left - short, right + short

"""What a date looks like: one glyph for each kind of date, told apart without colour.

How wide a mark is follows from the time that its date covers, and is never less than what it
takes to recognise the glyph.
"""

from typing import Literal

from viewer.model.coverage import extents
from viewer.model.document import Document
from viewer.model.when import Precision, When
from viewer.style.metrics import Metrics

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


def arrow_length(metrics: Metrics) -> float:
    """Of the arrow of a date that goes on, where its label lies on the bar."""
    return metrics.band * 0.9


def has_sign(when: When) -> bool:
    """Whether a dot or a question mark stands in the middle of the mark, and the label beside."""
    return when.uncertain or glyph(when) in ("day", "one-of")


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

    def __init__(self, document: Document, metrics: Metrics) -> None:
        self.spans = extents(document)
        """From when to when each date lies, in instants."""
        dated = [
            (when, event.importance)
            for when, event in zip(document.dates, document.events, strict=True)
        ]
        self._dates = document.dates
        self._arrow = arrow_length(metrics)
        self.glyphs = [glyph(when) for when, _ in dated]
        self.radii = [radius_of(when, importance, metrics) for when, importance in dated]
        self._least = [least_width(when, importance, metrics) for when, importance in dated]

    def label_begin(self, event: int, left: float, right: float) -> float:
        """Where a label on a mark that reaches from `left` to `right` begins: after its sign."""
        if has_sign(self._dates[event]):
            return (left + right + min(self._least[event], right - left)) / 2
        return left + (self._arrow if self._dates[event].open_start else 0.0)

    def ends(self, event: int, per_second: float, origin: float) -> tuple[float, float]:
        """Left and right end of the mark of an event, in pixels from the instant `origin`."""
        start, end = self.spans[event]
        left, right = (start - origin) * per_second, (end - origin) * per_second
        short = max(self._least[event] - (right - left), 0.0) / 2
        return left - short, right + short

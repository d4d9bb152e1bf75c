"""The ranges that an export offers, in EDTF as finely as they are meant."""

from typing import NamedTuple

from viewer.model.calendar import DAY_SECONDS
from viewer.model.document import Document
from viewer.model.stretches import instant_in_edtf
from viewer.model.when import Precision
from viewer.model.zones import zone
from viewer.state.viewport import Viewport

_MINUTES_BELOW = 3 * DAY_SECONDS
"""Stretches shorter than this are told to the minute."""


class Range(NamedTuple):
    """From `start` to `end` in EDTF, both included; both empty for the document's opening."""

    start: str
    end: str


def seen(document: Document, viewport: Viewport) -> Range:
    """What a viewport shows, in whole days or, where it is short, in minutes."""
    precision = Precision.MINUTE if viewport.span < _MINUTES_BELOW else Precision.DAY
    clock = zone(document.time_zone)
    last = max(viewport.end - 1, viewport.start)
    return Range(
        instant_in_edtf(viewport.start, clock, precision), instant_in_edtf(last, clock, precision)
    )


def whole(document: Document) -> Range:
    """From the day on which the first event begins to the last day of all."""
    if not document.dates:
        return Range("", "")
    clock = zone(document.time_zone)
    last = max(date.end for date in document.dates) - 1
    return Range(instant_in_edtf(document.dates[0].start, clock), instant_in_edtf(last, clock))

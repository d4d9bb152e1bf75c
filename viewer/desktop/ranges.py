"""Instants and stretches of a view as EDTF, as finely as they are meant."""

from typing import NamedTuple

from viewer.model.calendar import DAY_SECONDS, civil_from_days
from viewer.model.document import Document
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
    last = max(viewport.end - 1, viewport.start)
    return Range(
        edtf(viewport.start, document.time_zone, precision),
        edtf(last, document.time_zone, precision),
    )


def whole(document: Document) -> Range:
    """From the day on which the first event begins to the last day of all."""
    if not document.dates:
        return Range("", "")
    last = max(date.end for date in document.dates) - 1
    return Range(edtf(document.dates[0].start, document.time_zone), edtf(last, document.time_zone))


def edtf(instant: float, zone_name: str, precision: Precision = Precision.DAY) -> str:
    """The year, month, day or minute of an instant in a zone; the years end where EDTF's do."""
    days, second = divmod(zone(zone_name).civil(int(instant // 1)), DAY_SECONDS)
    year, month, day = civil_from_days(days)
    if year < -9999:
        return "-9999"
    if year > 9999:
        return "9999"
    date = f"{'-' if year < 0 else ''}{abs(year):04}"
    if precision >= Precision.MONTH:
        date += f"-{month:02}"
    if precision >= Precision.DAY:
        date += f"-{day:02}"
    if precision >= Precision.MINUTE:
        date += f"T{second // 3600:02}:{second // 60 % 60:02}"
    return date

"""The values of EDTF: one date, or one of which some digits are not specified."""

from typing import Literal

from msgspec import Struct

from viewer.model.calendar import DAY_SECONDS, civil_from_days
from viewer.model.when import Precision

Component = Literal["year", "month", "day", "time"]


class Date(Struct, frozen=True, kw_only=True):
    """A date of one precision; components that it does not have are 0.

    `start` and `end` are the civil seconds (see `viewer.model.zones`) from which and until
    which its unit lasts. A decade, century or millennium has the year that it begins in; one
    given by significant digits the year that is estimated.
    """

    precision: Precision
    start: int
    end: int
    year: int
    month: int = 0
    part: int = 0
    """A season or another part of the year by its number in EDTF, 21 to 41."""
    day: int = 0
    hour: int = 0
    minute: int = 0
    second: int = 0
    offset: int | None = None
    """Seconds ahead of UTC, where a time of day tells."""
    estimated: bool = False
    """Whether only some of the year's digits are significant."""
    approximate: tuple[Component, ...] = ()
    uncertain: tuple[Component, ...] = ()

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year of which it has a day."""
        first, last = self.start // DAY_SECONDS, (self.end - 1) // DAY_SECONDS
        return civil_from_days(first)[0], civil_from_days(last)[0]

    @property
    def components(self) -> tuple[Component, ...]:
        """What could be qualified."""
        if self.precision > Precision.DAY:
            return ("year", "month", "day", "time")
        if self.day:
            return ("year", "month", "day")
        return ("year", "month") if self.month or self.part else ("year",)


class Unspecified(Struct, frozen=True):
    """A date of which some digits are not specified: one of those from `first` to `last`."""

    first: Date
    last: Date

    @property
    def precision(self) -> Precision:
        return self.first.precision

    @property
    def start(self) -> int:
        return self.first.start

    @property
    def end(self) -> int:
        return self.last.end

    @property
    def offset(self) -> None:
        return None


Given = Date | Unspecified

PARTS = {
    21: (Precision.SEASON, 3, 3),
    22: (Precision.SEASON, 6, 3),
    23: (Precision.SEASON, 9, 3),
    24: (Precision.SEASON, 12, 3),
    25: (Precision.SEASON, 3, 3),
    26: (Precision.SEASON, 6, 3),
    27: (Precision.SEASON, 9, 3),
    28: (Precision.SEASON, 12, 3),
    29: (Precision.SEASON, 9, 3),
    30: (Precision.SEASON, 12, 3),
    31: (Precision.SEASON, 3, 3),
    32: (Precision.SEASON, 6, 3),
    33: (Precision.SEASON, 1, 3),
    34: (Precision.SEASON, 4, 3),
    35: (Precision.SEASON, 7, 3),
    36: (Precision.SEASON, 10, 3),
    37: (Precision.SEASON, 1, 4),
    38: (Precision.SEASON, 5, 4),
    39: (Precision.SEASON, 9, 4),
    40: (Precision.HALF_YEAR, 1, 6),
    41: (Precision.HALF_YEAR, 7, 6),
}
"""Precision, first month and number of months: seasons (of no said hemisphere, read as those of
the northern; northern; southern; each belongs to the year in which it begins), quarters, thirds
and halves of a year."""

NORTHERN, SOUTHERN = range(25, 29), range(29, 33)
"""The seasons of which the hemisphere is said."""
FIRST_QUARTER, FIRST_THIRD = 33, 37

"""A date as it lies on the line of time: the instants that it covers, and how sure they are.

Instants are whole seconds since 1970-01-01T00:00Z in the proleptic Gregorian calendar, without
leap seconds, and may be negative. Spans are half open: the day after 15 January begins where
15 January ends.
"""

from enum import IntEnum
from typing import Literal

from msgspec import Struct


class Precision(IntEnum):
    """How finely a source gave a date, coarse to fine."""

    MILLENNIUM = 1
    CENTURY = 2
    DECADE = 3
    YEAR = 4
    HALF_YEAR = 5
    SEASON = 6
    """A season, a quarter or a third of a year."""
    MONTH = 7
    DAY = 8
    HOUR = 9
    MINUTE = 10
    SECOND = 11


class Edge(Struct, frozen=True, kw_only=True):
    """Where a date begins or ends, as far as it is known."""

    earliest: int
    latest: int
    """The span of the unit that the source named: a month's first instant and the next month's.
    Where digits are not specified, as in 2004-06-XX, of all that it may be. Of two edges, neither
    reaches beyond the other: what ended in 2024 and began in that March did not end before it."""
    precision: Precision
    approximate: bool = False
    uncertain: bool = False


Kind = Literal["single", "lasted", "one-of", "all-of"]
"""`single`: a day, month, year … · `lasted`: from one date to another · `one-of`: one of several,
or one in a range, not known which · `all-of`: several dates, each of them."""


class When(Struct, frozen=True, kw_only=True):
    """A date resolved in a time zone. `text` is what the source gave, in EDTF.

    `start` and `end` are the outermost instants it may cover, `start` < `end`. With `open_start`
    or `open_end` the date has no such bound ("goes on"), and with `unknown_start` or
    `unknown_end` the source does not tell it; `start` or `end` then stands for the known side's
    own unit, and whoever draws it says that it goes on.
    """

    text: str
    kind: Kind
    start: int
    end: int
    first: Edge
    """The single date, the begin of what lasted, or the earliest date of several."""
    last: Edge
    """Equal to `first` for a single date."""
    open_start: bool = False
    open_end: bool = False
    unknown_start: bool = False
    unknown_end: bool = False

    @property
    def approximate(self) -> bool:
        return self.first.approximate or self.last.approximate

    @property
    def uncertain(self) -> bool:
        return self.first.uncertain or self.last.uncertain

    @property
    def precision(self) -> Precision:
        """The coarser of the two edges'."""
        return min(self.first.precision, self.last.precision)

"""The calendar axis: which units it shows at a scale, and where each begins.

The axis has two levels: the units of the lower one are as fine as their labels leave room for, and
the upper one says what they are part of. Units begin by the clock and calendar of a named zone.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from math import floor
from typing import Literal

from msgspec import Struct

from viewer.i18n import Words
from viewer.layout.scale import TimeScale
from viewer.model import date_words
from viewer.model.calendar import DAY_SECONDS, civil_from_days, days_from_civil
from viewer.model.zones import Zone

Unit = Literal["year", "month", "day", "hour", "minute"]

_SECONDS: dict[Unit, float] = {
    "year": 365.2425 * DAY_SECONDS,
    "month": 365.2425 * DAY_SECONDS / 12,
    "day": DAY_SECONDS,
    "hour": 3_600,
    "minute": 60,
}


class Step(Struct, frozen=True):
    """So many units of the calendar."""

    unit: Unit
    count: int

    @property
    def seconds(self) -> float:
        """About how long it is."""
        return _SECONDS[self.unit] * self.count


class Tick(Struct, frozen=True):
    """Where a unit begins, and what it is called."""

    instant: int
    label: str


class Level(Struct, frozen=True):
    """One row of the axis. `ticks` reach from the last at or before the view's start to its end."""

    step: Step
    ticks: tuple[Tick, ...]


Label = Callable[[int, Words], str]
"""What the unit is called that begins at a civil time, in seconds."""

LOWER: tuple[Step, ...] = (
    *(Step("minute", n) for n in (1, 5, 15, 30)),
    *(Step("hour", n) for n in (1, 3, 6, 12)),
    *(Step("day", n) for n in (1, 2, 5, 10)),
    *(Step("month", n) for n in (1, 3, 6)),
    *(Step("year", n) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
)
"""Fine to coarse."""


def levels(
    scale: TimeScale, zone: Zone, words: Words, width: Callable[[str], float], room: float
) -> tuple[Level, Level | None]:
    """The lower and, where there is one, the upper level of the axis.

    `width` measures a label of the lower level, and `room` is kept free beside it, both in
    logical pixels. Where not even the longest step has room, it has no labels.
    """
    for step in LOWER:
        # Groups of units are less easily read than single ones: they are given more room.
        least = room if step.count == 1 else 5 * room
        if step.seconds * scale.per_second < least:
            continue
        for label in _labels(step):
            widest = max(width(label(civil, words)) for civil in _samples(step, scale))
            if _shortest(step) * scale.per_second < widest + room:
                continue
            begins = begin_of_units(step, zone, scale.viewport.start, scale.viewport.end)
            ticks = tuple(Tick(at, label(civil, words)) for at, civil in begins)
            return Level(step, ticks), upper(step, scale, zone, words)
    return Level(LOWER[-1], ()), None


def upper(lower: Step, scale: TimeScale, zone: Zone, words: Words) -> Level | None:
    """What the units of a lower level are part of; nothing above decades."""
    found: dict[Unit, tuple[Step, Label]] = {
        "minute": (Step("day", 1), _full_day),
        "hour": (Step("day", 1), _full_day),
        "day": (Step("month", 1), _full_month),
        "month": (Step("year", 1), _year),
        "year": (Step("year", 10), _decade),
    }
    step, label = found[lower.unit]
    if lower.unit == "year" and lower.count >= step.count:
        return None
    begins = begin_of_units(step, zone, scale.viewport.start, scale.viewport.end)
    return Level(step, tuple(Tick(at, label(civil, words)) for at, civil in begins))


def begin_of_units(step: Step, zone: Zone, start: float, end: float) -> Iterator[tuple[int, int]]:
    """Instant and civil time of each unit that overlaps the time from `start` to `end`."""
    if step.unit in ("hour", "minute"):
        yield from _by_clock(int(step.seconds), zone, start, end)
        return
    civil = _floor(step, zone.civil(floor(start)))
    while (at := zone.day_start(civil)) < end:
        yield at, civil
        civil = _next(step, civil)


def _by_clock(seconds: int, zone: Zone, start: float, end: float) -> Iterator[tuple[int, int]]:
    """Whenever the clock shows a multiple of `seconds`; one put back shows some of them twice."""
    at = zone.instant(zone.civil(floor(start)) // seconds * seconds)
    while at < end:
        yield at, zone.civil(at)
        at = _next_by_clock(at, seconds, zone)


def _next_by_clock(at: int, seconds: int, zone: Zone) -> int:
    after = at + seconds
    late = zone.civil(after) % seconds
    if late and after - late > at and zone.civil(after - late) % seconds == 0:
        return after - late  # clocks were put forward on the way
    return after + (seconds - late if late else 0)


def _floor(step: Step, civil: int) -> int:
    """The civil time at which the year, month or days began that hold `civil`."""
    days, _ = divmod(civil, DAY_SECONDS)
    year, month, day = civil_from_days(days)
    if step.unit == "year":
        return days_from_civil(year // step.count * step.count) * DAY_SECONDS
    if step.unit == "month":
        return days_from_civil(year, (month - 1) // step.count * step.count + 1) * DAY_SECONDS
    return days_from_civil(year, month, _day_floor(day, step.count)) * DAY_SECONDS


def _next(step: Step, civil: int) -> int:
    year, month, day = civil_from_days(civil // DAY_SECONDS)
    if step.unit == "year":
        return days_from_civil(year + step.count) * DAY_SECONDS
    if step.unit == "month":
        months = month - 1 + step.count
        return days_from_civil(year + months // 12, months % 12 + 1) * DAY_SECONDS
    return _next_day(year, month, day, step.count) * DAY_SECONDS


def _day_floor(day: int, count: int) -> int:
    """1, 6, 11 … for five days: every month begins anew, and has no stub at its end."""
    begin = (day - 1) // count * count + 1
    return begin if begin <= _last_begin(count) else _last_begin(count)


def _next_day(year: int, month: int, day: int, count: int) -> int:
    if count == 1 or day + count <= _last_begin(count):
        return days_from_civil(year, month, day) + count
    return days_from_civil(year + month // 12, month % 12 + 1)


def _last_begin(count: int) -> int:
    """The last day of a month at which a group of days begins: 29, 26 and 21 for 2, 5 and 10."""
    return 31 if count == 1 else (30 // count - 1) * count + 1


def _labels(step: Step) -> Sequence[Label]:
    """What units are called, the best first and the shortest last."""
    if step.unit == "year":
        return (_year,)
    if step.unit == "month":
        return (_month, _month_short)
    if step.unit == "day":
        return (_day,)
    return (_hour,)


def _shortest(step: Step) -> float:
    """The least that the step can be long, in seconds."""
    if step.unit == "month":
        return 28 * step.count * DAY_SECONDS
    if step.unit == "day":  # the last group of a month is shorter, and shortest in February
        return {1: 1, 2: 1, 5: 3, 10: 8}[step.count] * DAY_SECONDS
    return 365 * step.count * DAY_SECONDS if step.unit == "year" else step.seconds


def _samples(step: Step, scale: TimeScale) -> Sequence[int]:
    """Civil times whose labels are as wide as any of the step, whatever is in view."""
    if step.unit == "year":
        first, last = math.floor(scale.viewport.start), math.floor(scale.viewport.end)
        return (first - int(step.seconds), last)
    if step.unit == "month":
        return [days_from_civil(2000, month) * DAY_SECONDS for month in range(1, 13)]
    if step.unit == "day":
        return [days_from_civil(2000, 1, 28) * DAY_SECONDS]
    return [20 * 3_600, 20 * 3_600 + 50 * 60]


def _date(civil: int) -> tuple[int, int, int]:
    return civil_from_days(civil // DAY_SECONDS)


def _year(civil: int, words: Words) -> str:
    return date_words.axis_year(_date(civil)[0], words)


def _decade(civil: int, words: Words) -> str:
    return date_words.axis_decade(_date(civil)[0], words)


def _month(civil: int, words: Words) -> str:
    return date_words.axis_month(_date(civil)[1], words)


def _month_short(civil: int, words: Words) -> str:
    return date_words.axis_month_short(_date(civil)[1], words)


def _full_month(civil: int, words: Words) -> str:
    year, month, _ = _date(civil)
    return date_words.axis_year_month(year, month, words)


def _day(civil: int, words: Words) -> str:
    return date_words.axis_day(_date(civil)[2], words)


def _full_day(civil: int, words: Words) -> str:
    year, month, day = _date(civil)
    return date_words.axis_date(year, month, day, words)


def _hour(civil: int, words: Words) -> str:
    seconds = civil % DAY_SECONDS
    return date_words.axis_time(seconds // 3_600, seconds % 3_600 // 60, words)

"""Named time zones: what a clock there shows at an instant, and when it shows it.

Instants are seconds since 1970-01-01T00:00Z; civil time is the same count read off a local
clock and calendar. The rules come from the pinned `tzdata` package and never from the system,
so that a document resolves alike on every machine. Outside the years 1 to 9999, which is all
that `zoneinfo` knows, the earliest and the latest known offset hold.

Where clocks were put back, a civil time occurs twice: it is taken to be the first. Where they
were put forward, it never occurs: it is read as if the clock had not been changed yet. A day
begins at its first instant, also where its midnight was skipped.
"""

from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import tzdata  # type: ignore[import-untyped]  # data without code, so without types

from viewer.i18n import mark
from viewer.model.calendar import DAY_SECONDS

_FIRST = -62_135_596_800 + DAY_SECONDS
"""The second day of the year 1: with any offset added, `datetime` can still hold it."""
_LAST = 253_402_300_799 - 2 * DAY_SECONDS
_DAY = timedelta(days=1)


class ZoneError(ValueError):
    """A zone that is not known: what was found, and what was expected (to be translated)."""

    def __init__(self, found: str) -> None:
        self.found = found
        self.expected = mark("the IANA name of a time zone, such as Asia/Seoul")
        super().__init__(f"found “{found}”, expected {self.expected}")


class Zone:
    """The clock of one named zone; see `zone`."""

    def __init__(self, name: str, rules: ZoneInfo) -> None:
        self.name = name
        self._rules = rules
        self._epoch = datetime(1970, 1, 1, tzinfo=rules)

    def offset(self, instant: int) -> int:
        """Seconds that the clock is ahead of UTC at an instant."""
        return _seconds(self._rules.fromutc(self._reading(instant)))

    def civil(self, instant: int) -> int:
        """What the clock shows at an instant."""
        return instant + self.offset(instant)

    def instant(self, civil: int) -> int:
        """When the clock shows a civil time."""
        return civil - _seconds(self._reading(civil))

    def day_start(self, midnight: int) -> int:
        """The first instant of the day that begins at a civil midnight."""
        reading = self._reading(midnight)
        offset = _seconds(reading)
        # No change until tomorrow, so none at midnight: on nearly all days this is all to do.
        if _seconds(reading + _DAY) == offset:
            return midnight - offset
        # In a skipped hour, the offset is given as before the change, then as after it.
        skipped = offset < _seconds(reading.replace(fold=1))
        return self._change_before(midnight - offset) if skipped else midnight - offset

    def _reading(self, civil: int) -> datetime:
        if not _FIRST <= civil <= _LAST:
            civil = _FIRST if civil < _FIRST else _LAST
        return self._epoch + timedelta(seconds=civil)

    def _change_before(self, instant: int) -> int:
        """When the clock was last put forward, less than a day before `instant`."""
        before, after = instant - DAY_SECONDS, instant
        offset = self.offset(after)
        while after - before > 1:
            middle = (before + after) // 2
            if self.offset(middle) == offset:
                after = middle
            else:
                before = middle
        return after


@cache
def zone(name: str) -> Zone:
    """The zone of an IANA name; raises `ZoneError` where there is none of that name."""
    if name not in _names():
        raise ZoneError(name)
    with _folder().joinpath("zoneinfo", name).open("rb") as rules:
        return Zone(name, ZoneInfo.from_file(rules, key=name))


@cache
def _names() -> frozenset[str]:
    return frozenset(_folder().joinpath("zones").read_text(encoding="utf-8").split())


def _folder() -> Path:
    return Path(tzdata.__path__[0])


def _seconds(reading: datetime) -> int:
    offset = reading.utcoffset()
    assert offset is not None  # a reading has a zone, and a ZoneInfo always tells its offset
    return offset.days * DAY_SECONDS + offset.seconds

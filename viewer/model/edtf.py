"""EDTF, the dates of ISO 8601-2, as the Library of Congress specifies them: our own reader.

Levels 0 and 1 for the years −9999 to 9999, and of level 2 what makes sense on a timeline. What
is read, what is refused and how a span follows: `docs/dates.md`.
"""

import re
from enum import Enum
from functools import lru_cache

from msgspec import Struct

from viewer.i18n import mark
from viewer.model.calendar import DAY_SECONDS
from viewer.model.edtf_date import Given, Unspecified
from viewer.model.edtf_reading import EdtfError, read_date
from viewer.model.when import Kind

__all__ = ["Edtf", "EdtfError", "Missing", "Side", "Span", "parse"]

_WITH_SLASHES = re.compile(r"[0-9]+/[0-9]{1,2}/[0-9]+")
LONGEST_TEXT = 1000
"""In characters; longer texts are refused unread."""


class Missing(Enum):
    """Why a span has no date at one side."""

    OPEN = ".."
    """There is no such bound."""
    UNKNOWN = ""
    """The source does not tell it."""


Side = Given | Missing


class Span(Struct, frozen=True):
    """From one date to another, both included; the same for a single date."""

    first: Side
    last: Side

    @property
    def dates(self) -> tuple[Given, ...]:
        """Those of the sides that have a date: both or one."""
        return tuple(side for side in (self.first, self.last) if not isinstance(side, Missing))


class Edtf(Struct, frozen=True, kw_only=True):
    """A date as it was read. Sets have a span for each member, all others have one."""

    text: str
    kind: Kind
    spans: tuple[Span, ...]


@lru_cache(maxsize=4096)
def parse(text: str) -> Edtf:
    """Reads a date in EDTF; raises `EdtfError`."""
    if len(text) > LONGEST_TEXT:
        raise EdtfError(text[:40] + "…", mark("a date of at most 1000 characters"))
    if text.startswith("["):
        return Edtf(text=text, kind="one-of", spans=_members(text, "]"))
    if text.startswith("{"):
        return Edtf(text=text, kind="all-of", spans=_members(text, "}"))
    if "/" in text:
        return Edtf(text=text, kind="lasted", spans=(_interval(text),))
    date = read_date(text)
    kind: Kind = "one-of" if isinstance(date, Unspecified) else "single"
    return Edtf(text=text, kind=kind, spans=(Span(date, date),))


def _interval(text: str) -> Span:
    sides = text.split("/")
    if _WITH_SLASHES.fullmatch(text):
        raise EdtfError(text, mark("hyphens between year, month and day, in this order"))
    if len(sides) != 2:
        raise EdtfError(text, mark("two dates with one slash between them"))
    first, last = map(_side, sides)
    return _checked(text, first, last)


def _side(text: str) -> Side:
    if text == Missing.OPEN.value:
        return Missing.OPEN
    return read_date(text) if text else Missing.UNKNOWN


def _members(text: str, closing: str) -> tuple[Span, ...]:
    if not text.endswith(closing):
        raise EdtfError(text, mark("a set that ends with the bracket that closes it"))
    members = text[1:-1].split(",")
    if any(member.startswith("..") for member in members[1:]) or any(
        member.endswith("..") for member in members[:-1]
    ):
        raise EdtfError(text, mark("an open range only at the begin or end of a set"))
    return tuple(_member(text, member) for member in members)


def _member(text: str, member: str) -> Span:
    if ".." not in member:
        date = read_date(member)
        return Span(date, date)
    before, _, after = member.partition("..")
    first = read_date(before) if before else Missing.OPEN
    last = read_date(after) if after else Missing.OPEN
    if not isinstance(first, Missing) and not isinstance(last, Missing):
        _check_alike(member, first, last)
    return _checked(text, first, last)


def _check_alike(member: str, first: Given, last: Given) -> None:
    if first.precision != last.precision:
        raise EdtfError(member, mark("the same precision at both ends of a range in a set"))
    if (first.offset is None) != (last.offset is None):
        raise EdtfError(member, mark("an offset from UTC at both ends of a range or at none"))


def _checked(text: str, first: Side, last: Side) -> Span:
    """The span, if it has a date and does not end before it starts."""
    if isinstance(first, Missing):
        if isinstance(last, Missing):
            raise EdtfError(text, mark("a date at one side at least"))
    elif not isinstance(last, Missing) and _ends_before(first, last):
        raise EdtfError(text, mark("an end that is not before its start"))
    return Span(first, last)


def _ends_before(first: Given, last: Given) -> bool:
    """Whether that is so in every time zone; `viewer.model.resolve` looks at the one that is."""
    start, end = first.start - (first.offset or 0), last.end - (last.offset or 0)
    if (first.offset is None) != (last.offset is None):
        end += 2 * DAY_SECONDS
    return end <= start

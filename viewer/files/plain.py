"""Plain data, as JSON and TOML hold it: objects, lists, texts, numbers, and ways through them."""

from typing import Any, Final

from msgspec import Struct

from viewer.files.problems import Phrase, Severity, quoted
from viewer.i18n import mark

DEEPEST: Final = 64
"""Levels of nesting; the format itself has seven."""
TOO_DEEP: Final = Phrase(mark("lists or objects nested too deep"))
SHALLOW: Final = Phrase(mark("at most {most} levels"), {"most": str(DEEPEST)})

Steps = tuple[str | int, ...]
"""The way to a place in plain data: names of fields and numbers of items."""


class Misfit(Struct, frozen=True):
    """Something wrong at a place in plain data."""

    steps: Steps
    found: Phrase
    expected: Phrase
    severity: Severity = "error"


class EqualKeys(dict[str, Any]):
    """An object in which `names` occur more than once; of each, the last value is kept."""

    names: tuple[str, ...] = ()


class NotANumber(Struct, frozen=True):
    """Stands for a number that no document has: NaN, Infinity, one of thousands of digits."""

    text: str


def described(data: Any) -> Phrase:
    """What plain data is, in words."""
    match data:
        case None:
            return Phrase(mark("null"))
        case bool():
            return Phrase(mark("true") if data else mark("false"))
        case "":
            return Phrase(mark("an empty text"))
        case str():
            return quoted(data)
        case int() | float():
            return Phrase(mark("the number {number}"), {"number": str(data)})
        case []:
            return Phrase(mark("an empty list"))
        case list():
            return Phrase(mark("a list"))
    return Phrase(mark("an object"))

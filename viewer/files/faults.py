"""What plain data has that no document may have, whatever its types are, with its place."""

import re
from collections.abc import Iterator
from typing import Any, Final

from viewer.files.plain import DEEPEST, SHALLOW, TOO_DEEP, EqualKeys, Misfit, NotANumber, Steps
from viewer.files.problems import Phrase, quoted
from viewer.i18n import mark


def faults(data: Any) -> Iterator[Misfit]:
    """Equal keys, numbers that are none, odd characters, and what is nested too deep."""
    waiting: list[tuple[Steps, Any]] = [((), data)]
    while waiting:
        steps, value = waiting.pop()
        match value:
            case dict() | list() if len(steps) >= DEEPEST:
                yield Misfit(steps, TOO_DEEP, SHALLOW)
            case dict():
                yield from _in_names(steps, value)
                waiting += [((*steps, name), item) for name, item in reversed(value.items())]
            case list():
                waiting += [((*steps, i), value[i]) for i in reversed(range(len(value)))]
            case str() if _ODD.search(value):
                yield Misfit(steps, quoted(value), _CLEAN)
            case NotANumber():
                yield Misfit(steps, quoted(value.text), Phrase(mark("an ordinary number")))


def _in_names(steps: Steps, fields: dict[str, Any]) -> Iterator[Misfit]:
    if isinstance(fields, EqualKeys):
        for name in fields.names:
            twice = Phrase(mark("the field “{text}” more than once"), quoted(name).values)
            yield Misfit((*steps, name), twice, Phrase(mark("every field once")))
    for name in fields:
        if _ODD.search(name):
            yield Misfit((*steps, name), quoted(name), _CLEAN)


_CLEAN: Final = Phrase(mark("text without control characters or halves of characters"))
_ODD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but tab and line ends, and halves of characters."""

"""JSON as plain data, with equal keys and numbers that are none noticed on the way."""

import json
from collections import Counter
from collections.abc import Callable
from typing import Any, Final

from viewer.files.disk import BadFileError
from viewer.files.plain import EqualKeys, NotANumber
from viewer.files.problems import Phrase, visible
from viewer.i18n import mark


def read(text: str) -> tuple[Any, bool]:
    """What a text means, and whether anything was noticed; raises `BadFileError`."""
    reader = _Reader()
    try:
        return reader.read(text), reader.faulty
    except json.JSONDecodeError as error:
        raise _bad(error) from error


class _Reader:
    """What the parser calls, and whether it met anything odd."""

    def __init__(self) -> None:
        self.faulty = False

    def read(self, text: str) -> Any:
        try:
            return self._parsed(text, int)
        except json.JSONDecodeError:
            raise
        except ValueError:  # Python refuses to read whole numbers of thousands of digits
            return self._parsed(text, self.whole_number)

    def _parsed(self, text: str, whole_number: Callable[[str], Any]) -> Any:
        return json.loads(
            text,
            object_pairs_hook=self.object,
            parse_constant=self.not_a_number,
            parse_int=whole_number,
        )

    def object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        fields = dict(pairs)
        return fields if len(fields) == len(pairs) else self._equal_keys(pairs)

    def whole_number(self, digits: str) -> int | NotANumber:
        try:
            return int(digits)
        except ValueError:
            return self.not_a_number(digits)

    def not_a_number(self, text: str) -> NotANumber:
        self.faulty = True
        return NotANumber(text)

    def _equal_keys(self, pairs: list[tuple[str, Any]]) -> EqualKeys:
        self.faulty = True
        fields = EqualKeys(pairs)
        counts = Counter(name for name, _ in pairs)
        fields.names = tuple(name for name, count in counts.items() if count > 1)
        return fields


def _bad(error: json.JSONDecodeError) -> BadFileError:
    expected = Phrase(next((told for says, told in _EXPECTS if says in error.msg), mark("JSON")))
    values = {"line": str(error.lineno), "column": str(error.colno)}
    rest = error.doc[error.pos :].strip()
    if not rest:
        return BadFileError(Phrase(mark("the end of the file in line {line}"), values), expected)
    values["text"] = visible(rest[:12].partition("\n")[0])
    return BadFileError(Phrase(mark("“{text}” in line {line}, column {column}"), values), expected)


_EXPECTS: Final = (
    ("property name", mark("the name of a field in double quotes")),
    ("Expecting value", mark("text in double quotes, a number, a list or an object")),
    ("':'", mark("a colon after the name of a field")),
    ("','", mark("a comma, or the end of the list or object")),
    ("Unterminated string", mark("text that ends with a double quote")),
    ("control character", mark("text without line breaks and control characters")),
    ("escape", mark("an escape that JSON has, such as \\n or \\u00e9")),
    ("trailing comma", mark("no comma after the last item")),
    ("Extra data", mark("nothing after the end of the document")),
)
"""What Python's messages say, and how it is told."""

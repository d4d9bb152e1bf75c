"""From bytes to plain data: JSON and TOML as dictionaries, lists, texts and numbers.

What the two formats or their parsers let pass and a document must not have (equal keys,
numbers that are none, halves of characters, control characters) is noticed on the way at next
to no cost, and found with its place by `faults` where anything of the kind was noticed.
"""

import codecs
import json
import math
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from typing import Any, Final

from msgspec import Struct

from viewer.files.disk import BadFileError, too_large
from viewer.files.problems import Phrase, Severity, quoted, visible
from viewer.i18n import mark

MOST_TOML_BYTES: Final = 16 * 1024 * 1024
"""Python's reader of TOML takes about a second for one MiB."""
DEEPEST: Final = 64
"""Levels of nesting; the format itself has seven."""

Steps = tuple[str | int, ...]
"""The way to a place in plain data: names of fields and numbers of items."""


class Misfit(Struct, frozen=True):
    """Something wrong at a place in plain data."""

    steps: Steps
    found: Phrase
    expected: Phrase
    severity: Severity = "error"


class Plain(Struct, frozen=True):
    """What a file holds, and whether `faults` would find anything in it."""

    data: Any
    faulty: bool


class NotANumber(Struct, frozen=True):
    """Stands for a number that JSON and a document do not have: NaN, Infinity, 1e999."""

    text: str


class EqualKeys(dict[str, Any]):
    """An object in which names occur more than once; the last value is kept."""

    names: tuple[str, ...] = ()


def parse(data: bytes, suffix: str) -> Plain:
    """What a file's bytes mean, by the ending of its name; raises `BadFileError`."""
    text = _decoded(data)
    reader = _Reader()
    try:
        value = reader.toml(text) if suffix == ".toml" else reader.json(text)
    except RecursionError as error:
        raise BadFileError(_TOO_DEEP, _SHALLOW) from error
    return Plain(value, suffix == ".toml" or reader.faulty or _has_odd_characters(data))


class _Reader:
    """Parses one text and remembers whether it met anything odd."""

    def __init__(self) -> None:
        self.faulty = False

    def json(self, text: str) -> Any:
        try:
            return json.loads(
                text,
                object_pairs_hook=self._object,
                parse_constant=self._not_a_number,
                parse_float=self._float,
                parse_int=self._int,
            )
        except json.JSONDecodeError as error:
            raise _bad_json(error) from error

    def toml(self, text: str) -> Any:
        if len(text) > MOST_TOML_BYTES:
            raise too_large(len(text), MOST_TOML_BYTES)
        if _LONG_DOTTED_KEY.search(text):  # takes time that grows with the square of its length
            raise BadFileError(_TOO_DEEP, _SHALLOW)
        try:
            return _dates_as_texts(tomllib.loads(text, parse_float=self._float))
        except ValueError as error:
            expected = Phrase(mark("TOML that makes sense ({detail})"), {"detail": str(error)})
            raise BadFileError(Phrase(mark("a file that is no TOML")), expected) from error

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        fields = dict(pairs)
        return fields if len(fields) == len(pairs) else self._equal_keys(pairs)

    def _equal_keys(self, pairs: list[tuple[str, Any]]) -> EqualKeys:
        self.faulty = True
        fields = EqualKeys(pairs)
        counts = Counter(name for name, _ in pairs)
        fields.names = tuple(name for name, count in counts.items() if count > 1)
        return fields

    def _not_a_number(self, text: str) -> NotANumber:
        self.faulty = True
        return NotANumber(text)

    def _float(self, text: str) -> float | NotANumber:
        number = float(text)
        return number if math.isfinite(number) else self._not_a_number(text)

    def _int(self, text: str) -> int | NotANumber:
        return int(text) if len(text) < 300 else self._not_a_number(text)


def faults(data: Any) -> Iterator[Misfit]:
    """What plain data has that a document must not have, of whatever type it is."""
    waiting: list[tuple[Steps, Any]] = [((), data)]
    while waiting:
        steps, value = waiting.pop()
        if len(steps) > DEEPEST:
            yield Misfit(steps, _TOO_DEEP, _SHALLOW)
            continue
        match value:
            case dict():
                yield from _faults_of_names(steps, value)
                waiting += [((*steps, name), item) for name, item in reversed(value.items())]
            case list():
                waiting += [((*steps, i), value[i]) for i in reversed(range(len(value)))]
            case str() if _ODD.search(value):
                yield Misfit(steps, quoted(value), _CLEAN)
            case NotANumber():
                yield Misfit(steps, quoted(value.text), Phrase(mark("a number of ordinary size")))


def found(data: Any) -> Phrase:
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


def _faults_of_names(steps: Steps, fields: dict[str, Any]) -> Iterator[Misfit]:
    if isinstance(fields, EqualKeys):
        for name in fields.names:
            twice = Phrase(mark("the field “{text}” more than once"), quoted(name).values)
            yield Misfit((*steps, name), twice, Phrase(mark("every field once")))
    for name in fields:
        if _ODD.search(name):
            yield Misfit((*steps, name), quoted(name), _CLEAN)


_TOO_DEEP: Final = Phrase(mark("lists or objects nested too deep"))
_CLEAN: Final = Phrase(mark("text without control characters"))
_SHALLOW: Final = Phrase(mark("at most {most} levels"), {"most": str(DEEPEST)})

_ODD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but tab and line ends, and halves of characters."""
_ODD_ESCAPE: Final = re.compile(rb"\\(?:[bf]|u(?:00[0189]|007[fF]|[dD][89a-fA-F]))")
_ODD_BYTES: Final = re.compile(rb"\xc2[\x80-\x9f]")
_LONG_DOTTED_KEY: Final = re.compile(rf"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}""")


def _has_odd_characters(data: bytes) -> bool:
    """Whether a text in `data` may match `_ODD`; seldom wrong, and then only yes for no."""
    return bool(
        (b"\\" in data and _ODD_ESCAPE.search(data))
        or b"\x7f" in data
        or (b"\xc2" in data and _ODD_BYTES.search(data))
    )


def _decoded(data: bytes) -> str:
    """UTF-8, with or without a byte order mark."""
    for mark_of_order, name in _OTHER_ENCODINGS:
        if data.startswith(mark_of_order):
            raise BadFileError(Phrase(mark("text in {encoding}"), {"encoding": name}), _UTF_8)
    if b"\0" in data:
        raise BadFileError(Phrase(mark("binary data")), _UTF_8)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        values = {
            "byte": f"{data[error.start]:02X}",
            "line": str(data.count(b"\n", 0, error.start) + 1),
        }
        found = Phrase(mark("the byte {byte} in line {line}, which is no UTF-8"), values)
        raise BadFileError(found, _UTF_8) from error


_UTF_8: Final = Phrase(mark("text in UTF-8"))
_OTHER_ENCODINGS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def _bad_json(error: json.JSONDecodeError) -> BadFileError:
    expected = Phrase(
        next((told for says, told in _JSON_EXPECTS if says in error.msg), mark("JSON"))
    )
    values = {"line": str(error.lineno), "column": str(error.colno)}
    if not error.doc[error.pos :].strip():
        return BadFileError(Phrase(mark("the end of the file in line {line}"), values), expected)
    values["text"] = visible(error.doc[error.pos : error.pos + 12].partition("\n")[0])
    return BadFileError(Phrase(mark("“{text}” in line {line}, column {column}"), values), expected)


_JSON_EXPECTS: Final = (
    ("property name", mark("the name of a field in double quotes")),
    ("value", mark("a value: text in double quotes, a number, a list or an object")),
    ("':'", mark("a colon after the name of a field")),
    ("','", mark("a comma, or the end of the list or object")),
    ("Unterminated string", mark("text that ends with a double quote")),
    ("control character", mark("text without line breaks and control characters")),
    ("escape", mark("an escape that JSON has, such as \\n or \\u00e9")),
    ("trailing comma", mark("no comma after the last item")),
    ("Extra data", mark("nothing after the end of the document")),
)


def _dates_as_texts(value: Any) -> Any:
    """TOML's own dates as the texts that an author of JSON writes."""
    match value:
        case dict():
            return {name: _dates_as_texts(item) for name, item in value.items()}
        case list():
            return [_dates_as_texts(item) for item in value]
        case date() | time():
            return value.isoformat()
    return value

"""From a file's bytes to plain data."""

import codecs
import re
from typing import Any, Final

from msgspec import Struct

from viewer.files import json_text
from viewer.files.disk import BadFileError
from viewer.files.plain import SHALLOW, TOO_DEEP
from viewer.files.problems import Phrase
from viewer.i18n import mark


class Plain(Struct, frozen=True):
    """What a file holds, and whether `viewer.files.faults` may find something in it."""

    data: Any
    faulty: bool


def parse(data: bytes, suffix: str) -> Plain:
    """What a file's bytes mean, by the ending of its name; raises `BadFileError`."""
    text = _decoded(data)
    try:
        if suffix == ".toml":
            from viewer.files import toml_text  # noqa: PLC0415 - the first frame needs JSON alone

            return Plain(toml_text.read(text), faulty=True)
        value, faulty = json_text.read(text)
    except RecursionError as error:
        raise BadFileError(TOO_DEEP, SHALLOW) from error
    return Plain(value, faulty or _has_odd_characters(data))


def _decoded(data: bytes) -> str:
    """UTF-8, with or without a byte order mark."""
    for order_mark, name in _OTHER_ENCODINGS:
        if data.startswith(order_mark):
            raise BadFileError(Phrase(mark("text in {encoding}"), {"encoding": name}), _UTF_8)
    if b"\0" in data:
        raise BadFileError(Phrase(mark("binary data")), _UTF_8)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = Phrase(
            mark("the byte {byte} in line {line}, which is not UTF-8"),
            {"byte": f"{data[error.start]:02X}", "line": str(line)},
        )
        raise BadFileError(found, _UTF_8) from error


_UTF_8: Final = Phrase(mark("text in UTF-8"))
_OTHER_ENCODINGS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def _has_odd_characters(data: bytes) -> bool:
    """Whether JSON may hold what `faults` calls odd; seldom wrong, and then it says yes."""
    return bool(
        (b"\\" in data and _ODD_ESCAPE.search(data))
        or b"\x7f" in data
        or (b"\xc2" in data and _ODD_BYTES.search(data))
    )


_ODD_ESCAPE: Final = re.compile(rb"\\(?:[bf]|u(?:00[0189]|007[fF]|[dD][89a-fA-F]))")
_ODD_BYTES: Final = re.compile(rb"\xc2[\x80-\x9f]")

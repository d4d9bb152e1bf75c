"""TOML as plain data."""

import math
import re
import tomllib
from datetime import date, time
from typing import Any, Final

from viewer.files.disk import BadFileError
from viewer.files.plain import DEEPEST, SHALLOW, TOO_DEEP, NotANumber
from viewer.files.problems import Phrase, visible
from viewer.i18n import mark


def read(text: str) -> Any:
    """What a text means; raises `BadFileError`."""
    if _LONG_DOTTED_KEY.search(text):  # takes time that grows with the square of its length
        raise BadFileError(TOO_DEEP, SHALLOW)
    try:
        return _dates_as_texts(tomllib.loads(text, parse_float=_number))
    except ValueError as error:
        found = Phrase(mark("a mistake, “{detail}”"), {"detail": visible(str(error))})
        raise BadFileError(found, Phrase(mark("text in TOML"))) from error


def _number(text: str) -> float | NotANumber:
    value = float(text)
    return value if math.isfinite(value) else NotANumber(text)


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


_LONG_DOTTED_KEY: Final = re.compile(rf"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}""")

"""Which versions of the format are read, and how an older one becomes the current one."""

from typing import Any

from viewer.files.disk import BadFileError
from viewer.files.problems import Phrase
from viewer.files.stored import VERSION
from viewer.i18n import mark


def to_current(data: dict[str, Any]) -> dict[str, Any]:
    """A document's plain data in the current version; raises `BadFileError` for a newer one.

    Version 1 is the first. A second one puts its step from 1 to 2 here, before the types are
    asked; data without a version that makes sense passes, and the types tell it.
    """
    version = data.get("version")
    if isinstance(version, int) and version > VERSION:
        expected = mark("version {version}, the newest that this program knows: update the program")
        raise BadFileError(
            Phrase(mark("version {version}"), {"version": str(version)}),
            Phrase(expected, {"version": str(VERSION)}),
        )
    return data

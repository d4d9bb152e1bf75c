"""Files as bytes, with every way in which that can fail put in words."""

import errno
import os
import stat
from pathlib import Path
from typing import Final

from viewer.files.problems import Phrase, quoted
from viewer.i18n import mark

MOST_BYTES: Final = 512 * 1024 * 1024
"""Of all files of a document together."""
MOST_TOML_BYTES: Final = 16 * 1024 * 1024
"""Of one file: Python's reader of TOML is slow."""
MOST_FILES: Final = 10_000

DOCUMENT: Final = Phrase(
    mark("a chronology: a folder with timeline.json, or a file ending with .json or .toml")
)


class BadFileError(Exception):
    """A file that cannot be read at all: what was found, and what was expected.

    `file` names it where it is another than the one that was asked for.
    """

    def __init__(self, found: Phrase, expected: Phrase, file: str = "") -> None:
        super().__init__(found.message)
        self.found = found
        self.expected = expected
        self.file = file


def is_folder(path: Path) -> bool:
    """Whether `path` leads to a folder; not so where nothing can be told of it."""
    try:
        return stat.S_ISDIR(status(path).st_mode)
    except BadFileError:
        return False


def status(path: Path, expected: Phrase = DOCUMENT) -> os.stat_result:
    """What `path` is; links are followed. Raises `BadFileError` where that cannot be told."""
    try:
        return path.stat()
    except OSError as error:
        raise BadFileError(_trouble(error), expected) from error
    except ValueError as error:  # a NUL in the name
        raise BadFileError(quoted(str(path)), Phrase(mark("the name of a file"))) from error


def contents(path: Path, most: int) -> bytes:
    """The bytes of a regular file of at most `most`; raises `BadFileError`."""
    found = status(path, _READABLE)
    if not stat.S_ISREG(found.st_mode):  # a pipe or a device might never end
        raise BadFileError(_what(found.st_mode), _FILE)
    if found.st_size > most:
        raise _too_large(found.st_size, most)
    try:
        with path.open("rb") as file:
            data = file.read(found.st_size + 1)
    except OSError as error:
        raise BadFileError(_trouble(error), _READABLE) from error
    if not data:
        raise BadFileError(Phrase(mark("an empty file")), Phrase(mark("text in JSON or TOML")))
    return data


def listing(folder: Path) -> list[Path]:
    """What a folder holds, by name; nothing where it does not exist. Hidden files are left out."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except FileNotFoundError:
        return []
    except NotADirectoryError as error:
        raise BadFileError(_FILE, _FOLDER, folder.name) from error
    except OSError as error:
        expected = Phrase(mark("a folder that can be read"))
        raise BadFileError(_trouble(error), expected, folder.name) from error


_FILE: Final = Phrase(mark("a file"))
_FOLDER: Final = Phrase(mark("a folder"))
_READABLE: Final = Phrase(mark("a file that can be read"))
_NOT_THERE: Final = Phrase(mark("no file or folder of this name"))
_TROUBLES: Final = {
    errno.ENOENT: _NOT_THERE,
    errno.ENOTDIR: _NOT_THERE,
    errno.EACCES: Phrase(mark("something that may not be read")),
    errno.EPERM: Phrase(mark("something that may not be read")),
    errno.ELOOP: Phrase(mark("a link that leads back to itself")),
    errno.ENAMETOOLONG: Phrase(mark("a name that is too long")),
}


def _trouble(error: OSError) -> Phrase:
    known = _TROUBLES.get(error.errno or 0)
    return known or Phrase(mark("an error: {detail}"), {"detail": error.strerror or str(error)})


def _what(mode: int) -> Phrase:
    if stat.S_ISDIR(mode):
        return _FOLDER
    if stat.S_ISFIFO(mode):
        return Phrase(mark("a pipe"))
    return Phrase(mark("a device"))


def _too_large(size: int, most: int) -> BadFileError:
    values = {"size": f"{-(-size // 2**20):,}", "most": f"{most // 2**20:,}"}
    return BadFileError(
        Phrase(mark("{size} MiB"), values), Phrase(mark("at most {most} MiB"), values)
    )

"""Writes files whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path


def write_atomically(path: Path, chunks: Iterable[bytes]) -> None:
    """Writes `chunks` to `path`; until all are on the disk, what was there before stays.

    Where a chunk raises (to cancel, for example) or the disk does, nothing is left behind and
    that comes out of here; the disk raises `OSError`. A file that was there keeps its mode, and
    a link keeps pointing where it did. Pipes and devices are refused, since they cannot be
    replaced.
    """
    target = Path(os.path.realpath(path))
    mode = _mode(target)
    temporary = target.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _mode(target: Path) -> int | None:
    """The permissions of the file that is there, if one is."""
    try:
        found = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not stat.S_ISREG(found):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(target))
    return stat.S_IMODE(found)

"""Logging: one logger for the program, to standard error and, where asked, to a file."""

import logging
from pathlib import Path

from viewer.identity import COMMAND

log = logging.getLogger(COMMAND)

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def to_file(path: Path) -> None:
    """Also writes the log to `path`, at most two files of 256 KiB."""
    # It brings sockets and queues along, which take 5 ms of each start.
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        path, maxBytes=256 * 1024, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    log.addHandler(handler)

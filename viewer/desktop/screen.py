"""What is said where Qt finds no screen: one line, and not a page before the process aborts."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from viewer.i18n import Words
from viewer.identity import COMMAND
from viewer.logs import log

_STATUS = 2


@contextmanager
def refusal_in_words(words: Words) -> Iterator[None]:
    """While an application is made: Qt aborts where it cannot, and nothing can be caught."""
    warnings: list[str] = []

    def hear(kind: QtMsgType, _: QMessageLogContext, message: str | None) -> None:
        if kind is QtMsgType.QtFatalMsg:
            _end(warnings[0] if warnings else message or "", words)
        if kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg}:
            warnings.append(message or "")

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for warning in warnings:
        log.warning("Qt: %s", warning)


def _end(reason: str, words: Words) -> None:
    if sys.stderr is not None:  # as it is in a program of Windows without a console
        message = words.text(
            "Qt cannot show a window here: {reason}. "
            "To write a picture instead: {command} export -o OUT.png"
        )
        told = message.format(reason=reason.strip().rstrip("."), command=COMMAND)
        sys.stderr.write(f"{COMMAND}: {told}\n")
        sys.stderr.flush()
    os._exit(_STATUS)

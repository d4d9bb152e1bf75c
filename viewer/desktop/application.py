"""Starts the program: puts its collaborators together and shows the window."""

import gc
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from viewer.assets import resource
from viewer.commands.catalogue import every_command
from viewer.desktop.appearance import Appearance
from viewer.desktop.screen import refusal_in_words
from viewer.desktop.services import DesktopServices
from viewer.desktop.session import Session
from viewer.desktop.settings import Settings
from viewer.desktop.theme import base_font
from viewer.desktop.window import Window
from viewer.desktop.worker import Workers
from viewer.files import bundled
from viewer.files.read import Reading, read_document
from viewer.i18n import words
from viewer.identity import COMMAND, DEFAULT_TIMELINE, TITLE, VERSION
from viewer.model.document import Document
from viewer.paint.text import QtTextMeasure
from viewer.state.store import State, Store

PROGRAM_LANGUAGE = "en"
"""Of menus and dialogs; that of the content is chosen in the window."""


def run(path: Path | None = None, language: str | None = None) -> int:
    """Shows a document, the bundled one where none is named, until the window is closed.

    The collection of garbage, which whoever calls this does well to switch off, begins after
    the first frame.
    """
    with refusal_in_words(words(PROGRAM_LANGUAGE)):
        application = make_application()
    window = open_window(application, Settings(), path, language or "")
    window.finished.connect(gc.enable)
    window.show()
    return application.exec()


def make_application() -> QApplication:
    application = QApplication([COMMAND, "-style", "Fusion"])
    application.setApplicationName(COMMAND)
    application.setApplicationDisplayName(TITLE)
    application.setApplicationVersion(VERSION)
    application.setDesktopFileName(COMMAND)
    application.setFont(base_font())
    application.setWindowIcon(QIcon(str(resource("icons", f"{COMMAND}.svg"))))
    return application


def open_window(
    application: QApplication, settings: Settings, path: Path | None, language: str
) -> Window:
    """The window with a document in it, ready to be shown."""
    program = words(PROGRAM_LANGUAGE)
    reading, document = _read(path)
    opened = reading.path if reading.document else bundled(DEFAULT_TIMELINE)
    view = settings.view_of(document, opened, language, QLocale.system().name())
    if path and reading.document:
        settings.remember_path(opened)
    store = Store(State(document, view))
    appearance = Appearance(store, application, application.styleHints())
    workers = Workers()
    session = Session(store, settings, workers, opened)
    registry = every_command()
    services = DesktopServices(
        lambda: window, store, session, settings, appearance, registry, workers, program
    )
    window = Window(store, appearance, QtTextMeasure(), registry, services.context, settings)
    window.finished.connect(services.tell_missing_letters)
    window.closing.connect(session.remember)
    window.closing.connect(workers.end)
    if reading.problems:
        QTimer.singleShot(0, lambda: session.read.emit(reading))
    return window


def _read(path: Path | None) -> tuple[Reading, Document]:
    """What came of the document asked for, and what can be shown."""
    first = read_document(path.absolute() if path else bundled(DEFAULT_TIMELINE))
    if first.document is not None:
        return first, first.document
    ours = read_document(bundled(DEFAULT_TIMELINE))
    assert ours.document is not None
    return first, ours.document

"""Makes the pictures of README and docs with the program itself: `python -m docs.pictures`."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from viewer import cli
from viewer.desktop.application import make_application, open_window
from viewer.desktop.settings import Settings
from viewer.files import bundled
from viewer.files.read import read_document
from viewer.identity import DEFAULT_TIMELINE
from viewer.state.opening import opening
from viewer.state.view import ThemeChoice

_FOLDER = Path(__file__).parent
_SCREEN = _FOLDER.parents[1] / "setup" / "screen.json"
_SETTLED = 500
"""Milliseconds after which a window has shown all that it shows at first."""


def main() -> int:
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={os.path.relpath(_SCREEN)}"
    application = make_application()
    with TemporaryDirectory() as folder:
        kept = QSettings(str(Path(folder, "settings")), QSettings.Format.IniFormat)
        # What is told once, such as missing fonts, stands in the first window and not in the last.
        shots: tuple[tuple[ThemeChoice, str], ...] = (
            ("dark", "window-dark.png"),
            ("dark", "window-dark.png"),
            ("light", "window.png"),
        )
        for theme, name in shots:
            _grab_window(application, Settings(kept), theme, name)
    export = ["export", "--output"]
    cli.main([*export, str(_FOLDER / "picture.png")])
    cli.main([*export, str(_FOLDER / "picture-ko.png"), "--lang", "ko", "--theme", "dark"])
    return 0


def _grab_window(
    application: QApplication, settings: Settings, theme: ThemeChoice, name: str
) -> None:
    """The window as it is at the first start, in a theme."""
    chronology = bundled(DEFAULT_TIMELINE)
    document = read_document(chronology).document
    assert document is not None
    settings.remember_view(chronology, replace(opening(document), theme=theme))
    window = open_window(application, settings, None, "en")
    window.show()
    QTimer.singleShot(_SETTLED, application.quit)
    application.exec()
    assert window.grab().save(str(_FOLDER / name))
    window.close()


sys.exit(main())

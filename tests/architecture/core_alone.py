"""A program that does all that needs no Qt, run where Qt is not installed."""

import importlib.util
import pkgutil
import sys
from importlib import import_module
from pathlib import Path

from viewer.files.read import read_document
from viewer.layout.picture import PictureOptions, compose_picture
from viewer.layout.scene import Font

_CORE = (
    "assets",
    "commands",
    "files",
    "i18n",
    "identity",
    "layout",
    "logs",
    "model",
    "state",
    "style",
)


class EvenMeasure:
    """Every letter as wide as half its height."""

    def width(self, text: str, font: Font) -> float:
        return len(text) * font.size / 2

    def ascent(self, font: Font) -> float:
        return font.size

    def descent(self, font: Font) -> float:
        return font.size / 4


def main(path: Path) -> None:
    assert importlib.util.find_spec("PySide6") is None
    for room in _CORE:
        module = import_module(f"viewer.{room}")
        for found in pkgutil.walk_packages(getattr(module, "__path__", ()), f"viewer.{room}."):
            import_module(found.name)
    document = read_document(path).document
    assert document is not None
    scene = compose_picture(document, PictureOptions(), EvenMeasure())
    assert scene.tally.in_view == scene.tally.labelled
    sys.stdout.write(f"{len(document.events)} events, {scene.tally.labelled} labelled\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

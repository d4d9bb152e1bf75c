"""The look of the specimen in each theme, pixel by pixel; `make goldens` renews it.

Each picture is made by the command, in a process that finds no font of the system.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

_FOLDER = Path(__file__).parent
_ROOT = _FOLDER.parents[1]
_NO_FONTS = "<fontconfig><cachedir>{}</cachedir></fontconfig>"

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="other systems draw edges differently"
)


@pytest.mark.parametrize(("theme", "language"), [("light", "en"), ("dark", "ko"), ("print", "en")])
def test_the_specimen_looks_as_it_did(
    theme: str, language: str, specimen_path: Path, tmp_path: Path, renew_goldens: bool
) -> None:
    golden = _FOLDER / f"specimen-{theme}.png"
    actual = golden if renew_goldens else tmp_path / "actual.png"
    _export(specimen_path, actual, theme, language, tmp_path)
    if renew_goldens:
        return
    differing = _difference(QImage(str(actual)), QImage(str(golden)), tmp_path / "difference.png")
    assert not differing, (
        f"{differing}; compare {actual} with {golden}, or see {tmp_path / 'difference.png'}. "
        "Where the new look is meant, “make goldens” renews it."
    )


def _export(document: Path, output: Path, theme: str, language: str, folder: Path) -> None:
    configuration = folder / "fonts.conf"
    configuration.write_text(_NO_FONTS.format(folder), encoding="utf-8")
    command = [sys.executable, "-m", "viewer", "export", str(document), "-o", str(output)]
    options = ["--theme", theme, "--lang", language, "--width", "1000"]
    subprocess.run(
        [*command, *options],
        cwd=_ROOT,
        env={**os.environ, "FONTCONFIG_FILE": str(configuration)},
        check=True,
    )


def _difference(actual: QImage, golden: QImage, path: Path) -> str:
    """How two pictures differ, or nothing; where they do, `path` shows it in red on grey."""
    if actual.size() != golden.size():
        sizes = [f"{image.width()} × {image.height()}" for image in (actual, golden)]
        return f"the picture is {sizes[0]} pixels and was {sizes[1]}"
    if bytes(actual.constBits()) == bytes(golden.constBits()):
        return ""
    shown = golden.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(
        QImage.Format.Format_RGB32
    )
    differing = [
        (x, y)
        for y in range(golden.height())
        for x in range(golden.width())
        if actual.pixel(x, y) != golden.pixel(x, y)
    ]
    for x, y in differing:
        shown.setPixelColor(x, y, QColor("red"))
    shown.save(str(path))
    return f"{len(differing)} pixels differ, the first at {differing[0]}"

"""The same letters on every machine, whatever its fonts and settings are."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from unicodedata import normalize

import pytest

from viewer.assets import resource
from viewer.i18n import words
from viewer.model.document import Document
from viewer.model.translate import in_language
from viewer.paint.fonts import FAMILY, load, missing, tell_missing

_ROOT = Path(__file__).parents[2]

_PAINT = """
import hashlib, sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(sys.argv)
from tests.paint.sample import EVERYTHING, SEMIBOLD, painted
from viewer.paint.fonts import load, missing
from viewer.paint.text import QtTextMeasure
image = painted(*EVERYTHING, width=300, height=200, scale=2, outlines=True)
print(hashlib.sha256(bytes(image.constBits())).hexdigest())
print(QtTextMeasure().width('북남 2024', SEMIBOLD))
print(load(), missing(['북남 漢 abc\\n']) or 'none')
"""

_NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>"""

_HOSTILE = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
 <dir>/usr/share/fonts</dir><cachedir>{folder}/cache</cachedir>
 <match target="pattern"><edit name="dpi" mode="assign"><double>200</double></edit></match>
 <match target="font">
  <edit name="antialias" mode="assign"><bool>false</bool></edit>
  <edit name="hinting" mode="assign"><bool>true</bool></edit>
  <edit name="autohint" mode="assign"><bool>true</bool></edit>
  <edit name="embolden" mode="assign"><bool>true</bool></edit>
  <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
  <edit name="rgba" mode="assign"><const>rgb</const></edit>
 </match>
</fontconfig>"""


def _painted(settings: Mapping[str, str]) -> list[str]:
    """What a process of its own paints: a digest of its pixels, a width, what no font has."""
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)}
    told = subprocess.run(
        [sys.executable, "-W", "error", "-c", _PAINT],
        env={**os.environ, **environment, **settings},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 0, told.stderr
    return told.stdout.splitlines()


def _configured(folder: Path, configuration: str) -> dict[str, str]:
    """Settings that make fontconfig read `configuration` alone."""
    path = folder / "fonts.conf"
    path.write_text(configuration.format(folder=folder), encoding="utf-8")
    return {"FONTCONFIG_FILE": str(path)}


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is painted where no font is installed."""
    return _painted(_configured(tmp_path_factory.mktemp("bare"), _NO_FONTS))


linux = pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is read on Linux alone")


@linux
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"FONTCONFIG_FILE": "/nowhere", "FONTCONFIG_PATH": "/nowhere"},
        {"QT_SCALE_FACTOR": "2", "QT_FONT_DPI": "200", "XDG_CURRENT_DESKTOP": "GNOME"},
        {"LANG": "C", "LC_ALL": "C.UTF-8", "LANGUAGE": "ko"},
    ],
    ids=["the system’s fonts", "fontconfig finds nothing", "scaling", "a locale"],
)
def test_pixels_and_widths_do_not_depend_on(settings: dict[str, str], bare: list[str]) -> None:
    assert _painted(settings)[:2] == bare[:2]


@linux
def test_pixels_and_widths_do_not_depend_on_how_the_system_draws_letters(
    tmp_path: Path, bare: list[str]
) -> None:
    assert _painted(_configured(tmp_path, _HOSTILE))[:2] == bare[:2]


@linux
def test_the_system_s_own_copy_of_the_family_is_not_taken(tmp_path: Path, bare: list[str]) -> None:
    # A later version may have other letters; here, the bold ones stand for them.
    (tmp_path / "other.ttf").write_bytes(resource("fonts", "Pretendard-Bold.ttf").read_bytes())
    painted = _painted(_configured(tmp_path, _NO_FONTS))
    assert painted[:2] == bare[:2]
    assert not painted[2].startswith(FAMILY)


@linux
def test_korean_needs_no_font_of_the_system_and_hanja_does(bare: list[str]) -> None:
    assert bare[2] == f"{FAMILY} 漢"


def test_no_title_of_the_chronology_needs_a_font_of_the_system(
    chronology: Document, qapp: object
) -> None:
    korean = in_language(chronology, "ko")
    texts = [event.title for event in chronology.events + korean.events]
    assert missing(texts) == ""
    assert missing(normalize("NFD", text) for text in texts) == ""
    assert load()


def test_what_is_missing_is_told_with_what_to_install() -> None:
    assert tell_missing("∼漢", words("en")) == (
        "No font here has U+223C, U+6F22. "
        "Install one that does, for example Noto Sans CJK, or boxes are drawn instead."
    )
    assert "has U+6F22, U+5B57, U+570B and 3 more." in tell_missing("漢字國民主義", words("en"))

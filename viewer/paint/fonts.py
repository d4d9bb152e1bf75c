"""The one family that everything is set in, from the program's own files.

Nothing of the system has a say in it: sizes are pixels and not points, glyphs are unhinted and
grey, figures have one width, and no language changes a letter's form. So a text is as wide on
every machine, on screen and in a picture. Only what the family lacks comes from the system.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from threading import local
from unicodedata import normalize

from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from viewer.assets import resource
from viewer.i18n import Words
from viewer.layout.scene import Font, Weight

FAMILY = "Pretendard"
_STAND_IN = "TimelineUI"
"""As long as `FAMILY`, so that it fits into the files in its place."""
_FILES: tuple[str, ...] = (
    "Pretendard-Regular.ttf",
    "Pretendard-SemiBold.ttf",
    "Pretendard-Bold.ttf",
)
_NAMED_AT_MOST = 3
"""How many missing characters a message names."""


@cache
def load() -> str:
    """Makes the family known to Qt, and returns the name that it has there.

    Needs a QGuiApplication and lasts as long as that does. Where the system has a Pretendard
    of its own, Qt would mix its weights with ours: then ours goes by another name, in memory.
    """
    taken = QFontDatabase.hasFamily(FAMILY)
    for name in _FILES:
        path = resource("fonts", name)
        if taken:
            added = QFontDatabase.addApplicationFontFromData(_renamed(path.read_bytes()))
        else:
            added = QFontDatabase.addApplicationFont(str(path))
        if added < 0:
            raise FileNotFoundError(f"{path} is missing or no font")
    return _STAND_IN if taken else FAMILY


def qfont(font: Font) -> QFont:
    """The font as Qt has it, to be left as it is. Qt's sizes are whole pixels."""
    return _kept.qfont(max(1, int(font.size + 0.5)), font.weight)


def missing(texts: Iterable[str]) -> str:
    """The characters that neither the family nor any font of the system has, in order.

    Some milliseconds for a whole document, and more where the system's fonts are asked.
    """
    composed = (normalize("NFC", text) for text in texts)  # as Qt composes them too
    characters = {character for character in set().union(*composed) if character.isprintable()}
    own = QRawFont.fromFont(qfont(Font(16)))
    foreign = (c for c in sorted(characters) if not own.supportsCharacter(ord(c)))
    return "".join(character for character in foreign if not _has_glyph(character))


def tell_missing(characters: str, words: Words) -> str:
    """What to do about missing characters, which are told as numbers: nothing here shows them."""
    named = ", ".join(f"U+{ord(character):04X}" for character in characters[:_NAMED_AT_MOST])
    further = len(characters) - _NAMED_AT_MOST
    if further > 0:
        named = words.text("{characters} and {n} more").format(characters=named, n=further)
    return words.text(
        "No font here has {characters}. "
        "Install one that does, for example Noto Sans CJK, or boxes are drawn instead."
    ).format(characters=named)


def _make(pixels: int, weight: Weight) -> QFont:
    font = QFont([load()])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(
        QFont.StyleStrategy.PreferAntialias | QFont.StyleStrategy.NoSubpixelAntialias
    )
    font.setKerning(True)
    font.setFeature(QFont.Tag("tnum"), 1)
    # Else the letters of a Catalan or Romanian system differ.
    font.setFeature(QFont.Tag("locl"), 0)
    return font


class _Kept(local):
    """What is made once in each thread, as Qt’s fonts belong to the thread that used them first."""

    def __init__(self) -> None:
        self.qfont = lru_cache(maxsize=128)(_make)


_kept = _Kept()


def _renamed(data: bytes) -> bytes:
    """A font's file with `_STAND_IN` for its family's name."""
    encoding = "utf-16-be"
    return data.replace(FAMILY.encode(encoding), _STAND_IN.encode(encoding))


def _has_glyph(character: str) -> bool:
    """Whether any font that Qt falls back to has the character."""
    layout = QTextLayout(character, qfont(Font(16)))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())

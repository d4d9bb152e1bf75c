"""The one family that everything is set in, from the program's own files.

Nothing of the system has a say in it: sizes are pixels and not points, glyphs are unhinted and
grey, figures have one width. So a text is as wide on every machine, on screen and in a picture.
"""

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from viewer.assets import resource
from viewer.layout.scene import Font, Weight

FAMILY = "Pretendard"
FILES: dict[Weight, str] = {
    400: "Pretendard-Regular.ttf",
    600: "Pretendard-SemiBold.ttf",
    700: "Pretendard-Bold.ttf",
}


@cache
def load() -> None:
    """Makes the family known to Qt; needs a QGuiApplication, and lasts as long as that does."""
    for name in FILES.values():
        path = resource("fonts", name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(f"{path} is missing or no font")


def qfont(font: Font) -> QFont:
    """The font as Qt has it, to be left as it is. Qt's sizes are whole pixels."""
    return _qfont(max(1, int(font.size + 0.5)), font.weight)


@lru_cache(maxsize=128)
def _qfont(pixels: int, weight: Weight) -> QFont:
    load()
    font = QFont([FAMILY])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(
        QFont.StyleStrategy.PreferAntialias | QFont.StyleStrategy.NoSubpixelAntialias
    )
    font.setKerning(True)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font

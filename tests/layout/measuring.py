"""Text widths without a screen: the same everywhere, proportional, wider for Hangul."""

from viewer.layout.scene import Font

_NARROW = frozenset("ijlftI.,:;’‘' ·|!()[]")
_WIDE = frozenset("mwMW—@%")


class PlainMeasure:
    """A `TextMeasure` whose widths follow from the characters alone."""

    def width(self, text: str, font: Font) -> float:
        return sum(map(_share, text)) * font.size * (1 + (font.weight - 400) / 4_000)

    def ascent(self, font: Font) -> float:
        return font.size * 0.95

    def descent(self, font: Font) -> float:
        return font.size * 0.25


MEASURE = PlainMeasure()


def _share(character: str) -> float:
    """Of the size of the letters."""
    if ord(character) >= 0x1100:
        return 0.87
    if character in _NARROW:
        return 0.28
    return 0.86 if character in _WIDE else 0.57

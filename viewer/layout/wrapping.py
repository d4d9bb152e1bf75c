"""Breaking a text into lines, between words."""

from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Font


def wrap(text: str, font: Font, width: float, measure: TextMeasure) -> list[str]:
    """Lines of at most `width` logical pixels; a word wider than that is broken, never cut off."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if measure.width(longer, font) <= width:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for piece in _pieces(word, font, width, measure):
            if lines[-1]:
                lines.append("")
            lines[-1] = piece
    return lines


def _pieces(word: str, font: Font, width: float, measure: TextMeasure) -> list[str]:
    if measure.width(word, font) <= width:
        return [word]
    pieces = [""]
    for character in word:
        if pieces[-1] and measure.width(pieces[-1] + character, font) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces

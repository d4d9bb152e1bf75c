"""How wide text is: passed in, so that layout needs no screen."""

from typing import Protocol

from viewer.layout.scene import Font


class TextMeasure(Protocol):
    """Measures text in logical pixels; the same on screen and in pictures."""

    def width(self, text: str, font: Font) -> float:
        """The advance of one line of text."""

    def ascent(self, font: Font) -> float:
        """From the baseline up to the top of the line."""

    def descent(self, font: Font) -> float:
        """From the baseline down to the bottom of the line."""

"""Everything about a view that a user can change, as one immutable value."""

from typing import Literal

from msgspec import Struct

from viewer.state.viewport import Viewport

ThemeChoice = Literal["system", "light", "dark"]

TEXT_SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes on offer, in per cent."""


class ViewState(Struct, frozen=True, kw_only=True):
    """What is looked at, and how."""

    viewport: Viewport
    selected: str = ""
    """The id of the selected event, or nothing."""
    language: str = "en"
    """The language of the content: canvas, pane and pictures."""
    theme: ThemeChoice = "system"
    text_scale: int = 100
    """In per cent, for canvas, pane and legend together."""
    scroll: float = 0.0
    """How far the lanes are scrolled down, in logical pixels."""
    pane: bool = True
    """Whether the pane of the selected event is open."""

"""An exported picture: title, legend, axes, lanes with every label, credit line."""

from msgspec import Struct

from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Scene
from viewer.model.document import Document
from viewer.style.theme import ThemeName


class PictureOptions(Struct, frozen=True, kw_only=True):
    """What a picture shows and how; the defaults are those of the command without options."""

    start: str = ""
    """The first date in EDTF; empty for that of the document's opening."""
    end: str = ""
    """The last date in EDTF, included; empty for that of the document's opening."""
    theme: ThemeName = "light"
    language: str = ""
    """The language of content, axis and legend; empty for the document's own."""
    title: str | None = None
    """Empty for no title; None for the document's title and the range."""
    min_importance: int = 1
    width: int = 1600
    """In logical pixels; the file has `scale` times as many."""
    height: int | None = None
    """In logical pixels; None for as many as it takes to label every event."""
    scale: float = 1.0
    text_size: float = 11.0
    """The smallest letter, in logical pixels."""


def compose_picture(document: Document, options: PictureOptions, measure: TextMeasure) -> Scene:
    """The scene of a picture; its size is the scene's."""
    raise NotImplementedError

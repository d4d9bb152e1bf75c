"""A picture from a document to a file: composed, painted in bands, written whole or not at all.

The window and the command call the same `write_picture`, and so make the same bytes.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from viewer.files.problems import Phrase
from viewer.files.write import write_atomically
from viewer.identity import COMMAND, TITLE, VERSION
from viewer.layout.picture import PictureOptions, TooLowError, compose_picture
from viewer.layout.scene import Clip, Item, Scene, Tally, Text
from viewer.model.document import Document
from viewer.model.translate import in_language
from viewer.paint.fonts import missing
from viewer.paint.limits import refusal, too_large, too_low
from viewer.paint.painter import paint
from viewer.paint.png import Bytes, encode
from viewer.paint.text import QtTextMeasure

_BAND_PIXELS = 4_000_000
"""How much is painted at once: some 28 MB."""

Progress = Callable[[float], None]
"""Told the share that is done, 0 to 1; may raise to cancel."""


class PictureError(ValueError):
    """A picture that cannot be made; nothing was written."""

    def __init__(self, reason: Phrase) -> None:
        self.reason = reason
        super().__init__(reason.message.format_map(reason.values))


class Written(Struct, frozen=True, kw_only=True):
    """What was written: its size in pixels, how its events are shown, what no font has."""

    width: int
    height: int
    tally: Tally
    missing: str


def write_picture(
    document: Document, options: PictureOptions, path: Path, progress: Progress | None = None
) -> Written:
    """Writes a PNG, or raises and leaves what was at the path as it was.

    Raises `PictureError` where the options forbid it, `OSError` where the path cannot be
    written, and what `progress` raises to cancel. May be called from any thread.
    """
    _require(refusal(document, options))
    _application()
    scene = _composed(document, options)
    _require(too_large(scene.width, scene.height, options.scale))
    width, height = (int(side * options.scale + 0.5) for side in (scene.width, scene.height))
    rows = _rows(scene, width, height, options.scale, progress or _nobody)
    texts = _texts(document, options)
    write_atomically(path, encode(width, height, rows, texts=texts, scale=options.scale))
    return Written(
        width=width, height=height, tally=scene.tally, missing=missing(_words_of(scene.items))
    )


def _composed(document: Document, options: PictureOptions) -> Scene:
    try:
        return compose_picture(document, options, QtTextMeasure())
    except TooLowError as error:
        raise PictureError(too_low(error.needed)) from None


@cache
def _application() -> QGuiApplication:
    """The application that is there, else one that needs no display; kept, as Qt wants one."""
    instance = QGuiApplication.instance()
    if isinstance(instance, QGuiApplication):
        return instance
    needs_display = sys.platform not in {"win32", "darwin"}
    return QGuiApplication([COMMAND, *(("-platform", "offscreen") if needs_display else ())])


def _rows(
    scene: Scene, width: int, height: int, scale: float, progress: Progress
) -> Iterator[Bytes]:
    """The rows of the picture, of red, green and blue, a byte each."""
    tallest = max(1, _BAND_PIXELS // width)
    for top in range(0, height, tallest):
        progress(top / height)
        band = _band(scene, scale, top, width, min(tallest, height - top))
        pixels, stride = band.constBits(), band.bytesPerLine()
        for start in range(0, stride * band.height(), stride):
            yield pixels[start : start + 3 * width]
    progress(1.0)


def _band(scene: Scene, scale: float, top: int, width: int, height: int) -> QImage:
    """The part of a picture from the row `top` on."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.translate(0, -top)
        painter.scale(scale, scale)
        paint(scene, painter, outlines=True)
    return image.convertToFormat(QImage.Format.Format_RGB888)


def _texts(document: Document, options: PictureOptions) -> dict[str, str]:
    """What the file says of itself, by PNG's keywords."""
    document = in_language(document, options.language or document.language)
    title = document.title if options.title is None else options.title
    source = f"{document.title}, {document.updated}" if document.updated else document.title
    texts = {"Title": title, "Source": source, "Software": f"{TITLE} {VERSION}"}
    return {keyword: text for keyword, text in texts.items() if text}


def _words_of(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Text):
            yield item.text
        elif isinstance(item, Clip):
            yield from _words_of(item.items)


def _require(refused: Phrase | None) -> None:
    if refused is not None:
        raise PictureError(refused)


def _nobody(_: float) -> None:
    """Progress that nobody asked for."""

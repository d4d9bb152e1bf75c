"""Starts the program and says when its first frame with the chronology in it is painted."""

import os
from time import perf_counter

from PySide6.QtGui import QPaintEvent

from viewer.cli import main
from viewer.desktop.canvas import Canvas

paint = Canvas.paintEvent


def paint_and_end(canvas: Canvas, event: QPaintEvent) -> None:
    paint(canvas, event)
    if canvas.scene.tally.labelled:
        print(perf_counter(), flush=True)
        os._exit(0)


# From outside, so that the program has nothing in it for this benchmark alone.
Canvas.paintEvent = paint_and_end  # type: ignore[method-assign]
main([])

"""Exporting a picture of 1920 × 1080 as a whole process, next to drawing some boxes."""

import sys

from benchmarks.child import process, seconds_until_exit
from benchmarks.comparison import Comparison, take_turns

_SIZE = ["--width", "1920", "--height", "1080"]


def compare(turns: int = 15) -> Comparison:
    ours = [sys.executable, "-m", "viewer", "export", "--output", "picture.png", *_SIZE]
    return take_turns(
        "export",
        ours=("a picture of 1920 × 1080, as a process", lambda: seconds_until_exit(ours)),
        floor=(
            "a process that draws 100 labelled boxes and saves them with QImage.save",
            lambda: seconds_until_exit(process("hundred_boxes")),
        ),
        aim=1.3,
        turns=turns,
    )

"""From the start of the process to the first painted timeline, next to an empty window."""

from benchmarks.child import process, seconds_until_it_says
from benchmarks.comparison import Comparison, take_turns


def compare(turns: int = 15) -> Comparison:
    return take_turns(
        "start",
        ours=(
            "until the first frame with the chronology is painted",
            lambda: seconds_until_it_says(process("first_frame")),
        ),
        floor=(
            "until a process with PySide6 and numpy has painted an empty QMainWindow",
            lambda: seconds_until_it_says(process("empty_window")),
        ),
        aim=1.5,
        turns=turns,
    )

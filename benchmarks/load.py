"""Reading the chronology with all checks, next to parsing its JSON and no more.

Each turn is a process of its own: a second load in one process finds dates already read.
"""

from benchmarks.child import process, seconds_it_says
from benchmarks.comparison import Comparison, take_turns


def compare(turns: int = 20) -> Comparison:
    return take_turns(
        "load",
        ours=(
            "the chronology from disk, checked, with its translations and dates",
            lambda: seconds_it_says(process("load_chronology")),
        ),
        floor=(
            "json.loads of the same bytes, already in memory",
            lambda: seconds_it_says(process("load_json")),
        ),
        aim=4.0,
        turns=turns,
    )

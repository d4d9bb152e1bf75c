"""Benchmarks go on running as the program changes; how fast it is, no test says."""

import pytest

from benchmarks.__main__ import BENCHMARKS
from benchmarks.comparison import Comparison


@pytest.mark.parametrize("name", BENCHMARKS)
def test_each_benchmark_runs_and_tells_its_ratio(name: str) -> None:
    comparison = BENCHMARKS[name](turns=2)
    assert comparison.in_words().startswith(f"{name}: {comparison.ratio:.2f} times its floor")


def test_a_ratio_is_of_medians_and_turns_are_compared_side_by_side() -> None:
    comparison = Comparison(
        name="x", what="a", floor="b", aim=1, times=(2, 4, 60), floor_times=(1, 4, 30)
    )
    assert comparison.ratio == 1.0
    assert comparison.ratios == (2.0, 1.0, 2.0)

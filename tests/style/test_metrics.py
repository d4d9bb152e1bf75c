"""Sizes: all follow from the size of the smallest letter."""

import msgspec
import pytest

from viewer.style.metrics import metrics


@pytest.mark.parametrize("share", [0.8, 1.25, 2.0])
def test_every_length_grows_with_the_letters(share: float) -> None:
    usual, larger = (msgspec.to_builtins(metrics(size)) for size in (11.0, 11.0 * share))
    for name, length in usual.items():
        if name == "dot":
            assert list(larger[name]) == pytest.approx([share * radius for radius in length])
        else:
            assert larger[name] == pytest.approx(share * length), name


def test_labels_keep_24_pixels_from_the_next_event_at_the_usual_size() -> None:
    assert metrics().apart == 24


def test_no_letter_is_smaller_than_the_smallest() -> None:
    sizes = metrics(14.0)
    assert min(sizes.small, sizes.text, sizes.heading) == 14.0


def test_more_important_marks_are_larger() -> None:
    dots = metrics().dot
    assert list(dots) == sorted(set(dots))

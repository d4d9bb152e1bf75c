"""A PNG that is written is one that others read."""

import sys
from collections.abc import Iterator
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from viewer.paint.png import encode

sizes = st.integers(1, 40)


@given(data=st.data(), width=sizes, height=sizes)
def test_what_is_written_is_read_back(data: st.DataObject, width: int, height: int) -> None:
    rows = data.draw(
        st.lists(
            st.binary(min_size=3 * width, max_size=3 * width), min_size=height, max_size=height
        )
    )
    image = _read(b"".join(encode(width, height, rows, texts={})))
    assert (image.width(), image.height()) == (width, height)
    for y, row in enumerate(rows):
        start = y * image.bytesPerLine()
        assert image.constBits()[start : start + 3 * width] == row


def test_the_file_says_what_it_is_in_any_script() -> None:
    texts = {"Title": "한반도, 2024", "Software": "Korean Peninsula Timeline"}
    image = _read(b"".join(encode(1, 1, [bytes(3)], texts=texts, scale=2.0)))
    assert {key: image.text(key) for key in image.textKeys()} == texts
    assert image.dotsPerMeterX() == image.dotsPerMeterY() == 7559
    assert image.colorSpace().isValid()


def test_rows_are_taken_one_after_the_other_and_not_kept() -> None:
    alive = 0

    def rows() -> Iterator[bytes]:
        nonlocal alive
        for _ in range(2000):
            alive += 1
            yield bytes(range(256)) * 30
            alive -= 1

    size = 0
    for piece in encode(2560, 2000, rows(), texts={}):
        assert alive <= 1
        assert len(piece) < 1 << 18
        size += len(piece)
    assert size < 1 << 20


@pytest.mark.skipif(sys.platform != "linux", reason="the same bytes are promised on Linux")
def test_the_same_rows_give_the_same_bytes_on_every_machine() -> None:
    rows = [bytes(x * y // 40 % 251 for x in range(900)) for y in range(300)]
    written = b"".join(encode(300, 300, rows, texts={"Title": "Rows"}))
    # Another version of ISA-L may write others; then every exported picture changes as well.
    assert sha256(written).hexdigest()[:16] == "453b88645b276d9b"


def _read(data: bytes) -> QImage:
    image = QImage.fromData(data)
    assert not image.isNull()
    return image.convertToFormat(QImage.Format.Format_RGB888)


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.5])
def test_a_logical_pixel_is_a_96th_of_an_inch(scale: float) -> None:
    image = _read(b"".join(encode(1, 1, [bytes(3)], texts={}, scale=scale)))
    assert image.dotsPerMeterX() == round(96 * scale / 0.0254)

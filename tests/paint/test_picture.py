"""Pictures of real documents: valid, the same every time, written whole or not at all."""

from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtGui import QImage, QPainter

from viewer.layout.picture import PictureOptions, compose_picture
from viewer.model.document import Document
from viewer.paint import picture
from viewer.paint.painter import paint
from viewer.paint.picture import PictureError, write_picture
from viewer.paint.text import QtTextMeasure

pytestmark = pytest.mark.usefixtures("qapp")

KOREAN = PictureOptions(language="ko", theme="dark", width=1000, scale=1.5)


class _GaveUpError(Exception):
    pass


def test_what_is_written_is_what_is_painted(chronology: Document, tmp_path: Path) -> None:
    written = write_picture(chronology, KOREAN, tmp_path / "a.png")

    scene = compose_picture(chronology, KOREAN, QtTextMeasure())
    expected = QImage(written.width, written.height, QImage.Format.Format_RGB32)
    painter = QPainter(expected)
    painter.scale(1.5, 1.5)
    paint(scene, painter, outlines=True)
    painter.end()
    image = QImage(str(tmp_path / "a.png"))
    assert image.format() == QImage.Format.Format_RGB32
    assert bytes(image.constBits()) == bytes(expected.constBits())
    assert image.text("Title").startswith("한반도")
    assert written.tally == scene.tally
    assert written.missing == ""


def test_bands_leave_no_trace(
    chronology: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_picture(chronology, KOREAN, tmp_path / "whole.png")
    monkeypatch.setattr(picture, "_BAND_PIXELS", 1500 * 37)
    write_picture(chronology, KOREAN, tmp_path / "bands.png")
    whole, bands = (
        bytes(QImage(str(tmp_path / name)).constBits()) for name in ("whole.png", "bands.png")
    )
    # Qt rounds the points of a shape to parts of a pixel, from the top of what is painted.
    assert max(abs(a - b) for a, b in zip(whole, bands, strict=True)) <= 8


def test_every_option_is_seen(chronology: Document, tmp_path: Path) -> None:
    pictures = [
        PictureOptions(),
        PictureOptions(start="2018", end="2018"),
        PictureOptions(theme="print"),
        PictureOptions(language="ko"),
        PictureOptions(title="Another title"),
        PictureOptions(title=""),
        PictureOptions(min_importance=4),
        PictureOptions(width=1200),
        PictureOptions(height=500),
        PictureOptions(scale=0.5),
        PictureOptions(text_size=14),
    ]
    files = []
    for number, options in enumerate(pictures):
        write_picture(chronology, options, tmp_path / f"{number}.png")
        files.append((tmp_path / f"{number}.png").read_bytes())
    assert len(set(files)) == len(files)


def test_a_cancelled_picture_leaves_what_was_there(chronology: Document, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"old")

    def cancel(share: float) -> None:
        if share > 0:
            raise _GaveUpError

    with pytest.raises(_GaveUpError):
        write_picture(chronology, PictureOptions(scale=3), path, cancel)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_progress_goes_from_nothing_to_all(chronology: Document, tmp_path: Path) -> None:
    shares: list[float] = []
    write_picture(chronology, PictureOptions(scale=3), tmp_path / "a.png", shares.append)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert shares == sorted(shares)
    assert len(shares) > 3


@pytest.mark.parametrize(
    "options",
    [PictureOptions(width=-1), PictureOptions(start="1945", end="2026", text_size=40, scale=8)],
)
def test_a_refused_picture_is_told_and_not_written(
    chronology: Document, tmp_path: Path, options: PictureOptions
) -> None:
    with pytest.raises(PictureError, match=r"can be|is the most"):
        write_picture(chronology, options, tmp_path / "a.png")
    assert list(tmp_path.iterdir()) == []


def test_a_height_without_room_for_the_lanes_is_refused_and_the_height_that_it_names_is_not(
    chronology: Document, tmp_path: Path
) -> None:
    with pytest.raises(PictureError, match=r"need a height of \d+ px") as refused:
        write_picture(chronology, PictureOptions(height=220), tmp_path / "a.png")
    assert list(tmp_path.iterdir()) == []
    needed = int(str(refused.value.reason.values["needed"]))
    written = write_picture(chronology, PictureOptions(height=needed), tmp_path / "a.png")
    assert written.height == needed


def test_characters_without_a_font_are_told(specimen: Document, tmp_path: Path) -> None:
    written = write_picture(specimen, PictureOptions(), tmp_path / "a.png")
    assert written.missing in {"", "🎏"}  # some systems have a font for it


def test_a_picture_is_written_beside_a_window_that_draws_the_same_words(
    chronology: Document, tmp_path: Path
) -> None:
    alone, beside = tmp_path / "alone.png", tmp_path / "beside.png"
    write_picture(chronology, KOREAN, alone)
    scene = compose_picture(chronology, KOREAN, QtTextMeasure())
    thread = Thread(target=write_picture, args=(chronology, KOREAN, beside))
    thread.start()
    while thread.is_alive():
        image = QImage(1000, 1000, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            paint(scene, painter)
    assert beside.read_bytes() == alone.read_bytes()

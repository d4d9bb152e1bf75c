"""A file is written whole or not at all."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.files.write import write_atomically

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


class StoppedError(Exception):
    pass


def stops() -> Iterator[bytes]:
    yield b"half of"
    raise StoppedError


def test_all_chunks_are_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "picture.png", [b"one ", b"", b"two"])
    assert (tmp_path / "picture.png").read_bytes() == b"one two"
    assert [path.name for path in tmp_path.iterdir()] == ["picture.png"]


def test_what_was_there_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"something much longer than what comes")
    write_atomically(path, [b"new"])
    assert path.read_bytes() == b"new"


def test_what_was_there_stays_until_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"old")

    def chunks() -> Iterator[bytes]:
        yield b"new" * 100_000
        assert path.read_bytes() == b"old"

    write_atomically(path, chunks())
    assert path.read_bytes() == b"new" * 100_000


@pytest.mark.parametrize("before", [None, b"old"])
def test_nothing_is_left_of_a_file_that_was_stopped(before: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    if before is not None:
        path.write_bytes(before)
    with pytest.raises(StoppedError):
        write_atomically(path, stops())
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([before] if before else [])


def test_nothing_is_left_where_the_disk_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(tmp_path / "picture.png", [b"new"])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "nowhere" / "picture.png", [b"new"])


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "picture.png").mkdir()
    with pytest.raises(IsADirectoryError):
        write_atomically(tmp_path / "picture.png", [b"new"])
    assert (tmp_path / "picture.png").is_dir()
    assert len(list(tmp_path.iterdir())) == 1


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 251 + ".png")
    write_atomically(path, [b"new"])
    assert path.read_bytes() == b"new"


@posix
def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, [b"new"])
    assert path.stat().st_mode & 0o777 == 0o640


@posix
def test_a_new_file_has_the_mode_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    write_atomically(tmp_path / "picture.png", [b"new"])
    assert (tmp_path / "picture.png").stat().st_mode == (tmp_path / "other").stat().st_mode


@posix
def test_a_link_keeps_pointing_where_it_did(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "picture.png"
    target.write_bytes(b"old")
    (tmp_path / "link.png").symlink_to(target)
    write_atomically(tmp_path / "link.png", [b"new"])
    assert (tmp_path / "link.png").is_symlink()
    assert target.read_bytes() == b"new"


@posix
def test_a_pipe_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(OSError, match="Invalid argument"):
        write_atomically(tmp_path / "pipe.png", [b"new"])
    assert (tmp_path / "pipe.png").is_fifo()

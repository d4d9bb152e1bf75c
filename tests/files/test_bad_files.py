"""Files that cannot be read at all: told in words, at once, and never raised."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.files.documents import as_file, as_folder, as_toml, reading_of, small, told
from viewer.files.disk import MOST_BYTES
from viewer.files.read import read_document

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def only_problem(path: Path) -> str:
    reading = read_document(path)
    assert reading.document is None
    (problem,) = told(reading.problems)
    return problem


CONTENTS: list[tuple[bytes, str]] = [
    (b"", "found an empty file"),
    (b"  \n ", "found the end of the file in line 2; expected text in double quotes"),
    (b'{"title": "A ch', "expected text that ends with a double quote"),
    (b'{"title": "A",\n', "found the end of the file in line 2; expected the name of a field"),
    (b'{"title": "A",\n "id" "x"}', 'found “"x"}” in line 2, column 7; expected a colon'),
    (b'{"title": "A"} {}', "expected nothing after the end of the document"),
    (b'{"title": "a\tb"}', "expected text without line breaks and control characters"),
    (b"\x00\x01\x02\xff" * 9, "found binary data; expected text in UTF-8"),
    ("{“title”: 1}".encode(), "expected the name of a field in double quotes"),
    ('{"title": "Café"}'.encode("latin-1"), "found the byte E9 in line 1, which is not UTF-8"),
    ("{}".encode("utf-16"), "found text in UTF-16; expected text in UTF-8"),
    ("{}".encode("utf-32"), "found text in UTF-32; expected text in UTF-8"),
    (b"[" * 100_000, "found lists or objects nested too deep; expected at most 64 levels"),
    (b'{"a":' * 100_000, "found lists or objects nested too deep; expected at most 64 levels"),
    (b"[1, 2]", "found a list; expected an object"),
    (b"17", "found the number 17; expected an object"),
    (b'{"a": ' + b"9" * 9000 + b", b}", "expected the name of a field in double quotes"),
]


@pytest.mark.parametrize(("content", "words"), CONTENTS)
def test_content_that_is_no_document_is_told(content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "document.json"
    path.write_bytes(content)
    told_so = only_problem(path)
    assert told_so.startswith("document.json: ")
    assert words in told_so


TOML: list[tuple[str, str]] = [
    ("title = ", "found a mistake, “Invalid value (at end of document)”; expected text in TOML"),
    ('title = "a"\ntitle = "b"', "Cannot overwrite a value"),
    ("a = " + "[" * 20_000, "nested too deep"),
    ("a." * 100_000 + "b = 1", "nested too deep"),
]


@pytest.mark.parametrize(("content", "words"), TOML)
def test_toml_that_makes_no_sense_is_told(content: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "document.toml"
    path.write_text(content, encoding="utf-8")
    assert words in only_problem(path)


def test_every_truncation_of_a_document_is_told(tmp_path: Path) -> None:
    whole = json.dumps(small()).encode()
    path = tmp_path / "document.json"
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        only_problem(path)


def test_a_document_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert (
        "nowhere.json: found no file or folder of this name; expected a chronology"
        in only_problem(tmp_path / "nowhere.json")
    )


def test_a_folder_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    assert "found no file or folder of this name" in only_problem(tmp_path / "mistyped")


def test_a_file_in_place_of_a_folder_is_told_by_its_name(tmp_path: Path) -> None:
    folder = as_folder(small(), tmp_path / "folder")
    (folder / "translations").rename(tmp_path / "elsewhere")
    (folder / "translations").write_text("", encoding="utf-8")
    assert only_problem(folder) == "translations: found a file; expected a folder."


def test_a_path_through_a_file_is_told(tmp_path: Path) -> None:
    as_file(small(), tmp_path / "a.json")
    assert "found no file or folder of this name" in only_problem(tmp_path / "a.json" / "b.json")


def test_a_name_that_no_file_can_have_is_told() -> None:
    assert "expected the name of a file" in only_problem(Path("a\0b.json"))


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    assert "found" in only_problem(tmp_path / ("a" * 5000 + ".json"))


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert "found a folder without timeline.json" in only_problem(tmp_path)


def test_a_file_of_another_kind_is_told(tmp_path: Path) -> None:
    as_file(small(), tmp_path / "document.txt")
    assert "found a file of another kind; expected a chronology" in only_problem(
        tmp_path / "document.txt"
    )


def test_json_and_toml_of_the_same_part_are_told(tmp_path: Path) -> None:
    folder = as_folder(small(), tmp_path / "folder")
    (folder / "timeline.toml").write_text("", encoding="utf-8")
    assert "found both timeline.json and timeline.toml" in only_problem(folder)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "document.json"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)  # takes no room on the disk
    assert "found 513 MiB; expected at most 512 MiB" in only_problem(path)


def test_files_that_are_huge_together_are_refused(tmp_path: Path) -> None:
    folder = as_folder(small(), tmp_path / "folder")
    with (folder / "events" / "z.json").open("wb") as file:
        file.truncate(MOST_BYTES - 100)
    (problem,) = told(read_document(folder).problems)
    assert problem.startswith("events/z.json: found 512 MiB")


def test_a_huge_toml_file_is_refused_unparsed(tmp_path: Path) -> None:
    path = tmp_path / "document.toml"
    path.write_bytes(b"#" * (17 * 1024 * 1024))
    assert "found 17 MiB; expected at most 16 MiB" in only_problem(path)


def test_too_many_files_are_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.files.gather.MOST_FILES", 4)
    folder = as_folder(small(), tmp_path / "folder")
    assert "found 5 files; expected at most 4 files" in only_problem(folder)


@posix
def test_a_pipe_is_refused_unread(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "document.json")
    assert "found a pipe; expected a file" in only_problem(tmp_path / "document.json")


@posix
def test_a_pipe_among_the_events_is_refused_unread(tmp_path: Path) -> None:
    folder = as_folder(small(), tmp_path / "folder")
    os.mkfifo(folder / "events" / "pipe.json")
    (problem,) = told(read_document(folder).problems)
    assert problem == "events/pipe.json: found a pipe; expected a file."


@posix
@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_a_device_is_refused_unread(device: str, tmp_path: Path) -> None:
    path = tmp_path / "document.json"
    path.symlink_to(device)
    assert "found a device; expected a file" in only_problem(path)


@posix
def test_a_link_that_leads_back_to_itself_is_told(tmp_path: Path) -> None:
    path = tmp_path / "document.json"
    path.symlink_to(path)
    assert "found a link that leads back to itself" in only_problem(path)


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root reads every file")
@pytest.mark.parametrize("make", [as_file, as_folder])
def test_what_may_not_be_read_is_told(make: Callable[..., Path], tmp_path: Path) -> None:
    path = make(small(), tmp_path / "document.json")
    path.chmod(0)
    assert "may not be read" in only_problem(path)
    path.chmod(0o700)


def test_what_may_not_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = as_file(small(), tmp_path / "document.json")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "found something that may not be read" in only_problem(path)


def test_a_newer_version_asks_for_an_update(tmp_path: Path) -> None:
    (problem,) = told(reading_of(small() | {"version": 2}, tmp_path).problems)
    assert "found version 2; expected version 1" in problem
    assert "update the program" in problem


def test_a_newer_folder_is_told_before_its_parts_are_judged(tmp_path: Path) -> None:
    data = small() | {"version": 2}
    data["events"][0]["mood"] = "of version 2"
    (problem,) = told(read_document(as_folder(data, tmp_path / "folder")).problems)
    assert "update the program" in problem


def test_a_document_that_memory_does_not_hold_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("json.loads", full)
    assert "memory" in only_problem(as_file(small(), tmp_path / "document.json"))


def test_all_broken_files_of_a_folder_are_told(tmp_path: Path) -> None:
    folder = as_folder(small(), tmp_path / "folder")
    (folder / "events" / "a.json").write_text("[", encoding="utf-8")
    (folder / "sources.json").write_text("{}", encoding="utf-8")
    (folder / "translations" / "ko.json").write_bytes(b"\xff\xfe\0")
    problems = told(read_document(folder).problems)
    assert [problem.partition(":")[0] for problem in problems] == [
        "sources.json",
        "events/a.json",
        "translations/ko.json",
    ]


def test_a_broken_file_does_not_hide_what_is_wrong_in_others(tmp_path: Path) -> None:
    data = small()
    data["events"][1]["importance"] = 9
    folder = as_folder(data, tmp_path / "folder")
    (folder / "timeline.json").write_text("{", encoding="utf-8")
    paths = [(problem.file, problem.path) for problem in read_document(folder).problems]
    assert paths == [("timeline.json", ""), ("events/b.json", "$[0].importance")]


def test_what_a_terminal_would_obey_is_written_out(tmp_path: Path) -> None:
    data = small()
    data["events"][0]["id"] = "\x1b[2J"
    for problem in told(reading_of(data, tmp_path).problems):
        assert problem.isprintable()
    path = as_toml({"\u202e": 1}, tmp_path / "a\u202eb.toml")
    for problem in told(read_document(path).problems):
        assert problem.isprintable()

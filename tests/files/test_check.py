"""What the command `check` says, and the status that it ends with."""

from pathlib import Path

from tests.files.documents import as_file, reading_of, small
from viewer.files.check import check
from viewer.files.read import read_document
from viewer.i18n import words


def test_a_document_in_order_is_told_in_one_line(specimen_path: Path) -> None:
    report = check([read_document(specimen_path)], words("en"))
    assert report.lines == (f"{specimen_path}: 64 events, nothing is wrong",)
    assert report.status == 0


def test_warnings_alone_end_with_1(tmp_path: Path) -> None:
    report = check([reading_of(small() | {"mood": "calm"}, tmp_path)], words("en"))
    assert report.status == 1
    assert report.lines[0] == f"{tmp_path / 'document.json'}: 2 events, 1 warning"
    assert report.lines[1].startswith("  warning: document.json $.mood: ")


def test_errors_end_with_2_and_are_all_told(tmp_path: Path) -> None:
    data = small() | {"mood": "calm", "coverage": "long", "updated": "lately"}
    report = check([reading_of(data, tmp_path)], words("en"))
    assert report.status == 2
    assert report.lines[0] == f"{tmp_path / 'document.json'}: 2 errors, 1 warning"
    assert len(report.lines) == 4


def test_the_worst_of_several_documents_counts(tmp_path: Path) -> None:
    good = read_document(as_file(small(), tmp_path / "good.json"))
    bad = read_document(tmp_path / "nowhere.json")
    for readings in ([good, bad], [bad, good]):
        report = check(readings, words("en"))
        assert report.status == 2
        assert len(report.lines) == 3

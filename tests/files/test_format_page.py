"""The examples of `docs/format.md` are documents that the program reads."""

import re
from pathlib import Path

import pytest

from tests.architecture.environments import ROOT
from tests.files.documents import as_file, small, told
from viewer.files import disk, plain
from viewer.files.read import read_document
from viewer.model import document

PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")


def example(language: str, number: int = 0) -> str:
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return found[number]


def test_the_example_in_json_and_the_one_in_toml_hold_the_same(tmp_path: Path) -> None:
    documents = []
    for language in ("json", "toml"):
        path = tmp_path / f"example.{language}"
        path.write_text(example(language), encoding="utf-8")
        reading = read_document(path)
        assert reading.problems == ()
        documents.append(reading.document)
    assert documents[0] == documents[1]


def test_the_translation_fits_the_example(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "translations").mkdir(parents=True)
    (folder / "timeline.json").write_text(example("json"), encoding="utf-8")
    (folder / "translations" / "ko.json").write_text(example("json", 1), encoding="utf-8")
    found = {problem.path for problem in read_document(folder).problems}
    # The example shows lists and a measure that the document before it has none of.
    assert found == {
        '$.events["1886-11-01-lamp"].places',
        '$.events["1886-11-01-lamp"].actors',
        "$.timeline.measures.range",
    }


@pytest.mark.parametrize(
    "part",
    [
        document.Timeline,
        document.Event,
        document.Place,
        document.Quote,
        document.Figure,
        document.Related,
        document.Source,
        document.Custom,
        document.TranslatedEvent,
    ],
)
def test_every_field_is_described(part: type[document.Part]) -> None:
    for name in part.__struct_encode_fields__:
        assert name == "extra" or re.search(rf'[`"]{name}[`"]', PAGE), name


def test_the_limits_are_those_of_the_program() -> None:
    assert f"{disk.MOST_BYTES // 2**20} MiB, in at most {disk.MOST_FILES:,} files" in PAGE
    assert f"one TOML file | {disk.MOST_TOML_BYTES // 2**20} MiB" in PAGE
    assert f"{plain.DEEPEST} levels" in PAGE


def test_the_lines_of_check_on_the_page_are_its_own(tmp_path: Path) -> None:
    data = small()
    data["events"][0]["quotes"][0]["source"] = "yna-1"
    data["events"][1]["sumary"] = "A misspelling."
    lines = told(read_document(as_file(data, tmp_path / "document.json")).problems)
    assert len(lines) == 2
    for line in lines:
        assert line.partition("found ")[2] in PAGE

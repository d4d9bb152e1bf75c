"""Whatever a document holds: it is read, or what is wrong with it is told; nothing is raised."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec import inspect

from tests.files.documents import as_folder, assembled, small, told
from tests.files.strategies import Break, breaks, plain_of
from viewer.files import bundled, tolerant
from viewer.files.gather import json_path
from viewer.files.plain import Steps
from viewer.files.problems import Problem
from viewer.files.read import Reading, read_document
from viewer.files.stored import Stored

SPECIMEN = assembled(bundled("specimen"))


def reading_of_text(text: bytes, name: str = "document.json") -> Reading:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(text)
        return read_document(path)


@settings(max_examples=200)
@given(broken=breaks(SPECIMEN))
def test_a_broken_specimen_is_read_or_told_where_it_is_broken(broken: Break) -> None:
    reading = reading_of_text(json.dumps(broken.of(SPECIMEN)).encode())
    told(reading.problems)
    if reading.document is not None:
        return
    # What is wrong may also show where something refers to what is broken.
    wide = [json_path(broken.steps[:length]) for length in range(1, len(broken.steps) + 1)]
    event = _event_at(broken.steps)
    assert broken.is_referred_to or any(
        problem.path in wide or problem.path.startswith(wide[-1]) or problem.event == event
        for problem in reading.problems
    )


def _event_at(steps: Steps) -> str | None:
    match steps:
        case ("events", int(i), *_):
            return str(SPECIMEN["events"][i]["id"])
        case (("themes" | "measures" | "sources" | "opening" | "time_zone"), *_):
            return ""
    return None


@given(data=plain_of(inspect.type_info(Stored)))
def test_both_ways_to_typed_values_agree_on_whatever_fits(data: dict[str, Any]) -> None:
    value, misfits = tolerant.convert(data, Stored)
    assert misfits == []
    assert repr(value) == repr(msgspec.convert(data, Stored))


@given(data=plain_of(inspect.type_info(Stored)))
def test_whatever_fits_the_types_is_read_or_told(data: dict[str, Any]) -> None:
    reading = reading_of_text(json.dumps(data).encode())
    assert (reading.document is None) == any(
        problem.severity == "error" for problem in reading.problems
    )


@given(broken=breaks(small()))
def test_a_folder_and_a_file_are_read_alike(broken: Break) -> None:
    data = broken.of(small())
    lists = [data.get(name) for name in ("sources", "events", "translations")]
    assume(all(isinstance(each, list) for each in lists))
    assume(all(isinstance(each, dict) and _is_name(each) for each in data["translations"]))
    file = reading_of_text(json.dumps(data).encode())
    with TemporaryDirectory() as folder:
        parts = read_document(as_folder(data, Path(folder) / "folder"))
    assert parts.document == file.document
    assert sorted(map(_without_place, parts.problems)) == sorted(map(_without_place, file.problems))


def _without_place(problem: Problem) -> str:
    return f"{problem.severity} {problem.event} {problem.found} {problem.expected}"


def _is_name(translation: dict[str, object]) -> bool:
    language = translation.get("language")
    return isinstance(language, str) and language.isalpha()


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(data=_json)
def test_any_json_is_told(data: object) -> None:
    reading = reading_of_text(json.dumps(data).encode())
    assert reading.document is None
    assert told(reading.problems)


@pytest.mark.parametrize("name", ["document.json", "document.toml"])
@given(text=st.binary(max_size=60))
def test_any_bytes_are_told(name: str, text: bytes) -> None:
    reading = reading_of_text(text, name)
    assert reading.document is None
    assert told(reading.problems)


@given(at=st.integers(0, 2000), byte=st.binary(min_size=1, max_size=1))
def test_a_flipped_byte_is_read_or_told(at: int, byte: bytes) -> None:
    text = json.dumps(small()).encode()
    at %= len(text)
    reading = reading_of_text(text[:at] + byte + text[at + 1 :])
    assert reading.document is not None or told(reading.problems)

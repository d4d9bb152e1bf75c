"""The committed JSON Schema is the types' own, and fits what the program reads."""

from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it brings no types of its own
import pytest
from hypothesis import given
from msgspec import inspect

from tests.architecture.environments import ROOT
from tests.files.documents import Plain, assembled, small
from tests.files.strategies import plain_of
from tests.files.test_problems import put
from viewer.files.schema import schema, schema_text
from viewer.files.stored import Stored

VALIDATOR = jsonschema.Draft202012Validator(schema())


def test_the_committed_schema_is_current() -> None:
    committed = (ROOT / "docs" / "format.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(), "python -m viewer.files.schema > docs/format.schema.json"


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", ["chronology_path", "specimen_path"])
def test_the_schema_fits_the_documents(name: str, request: pytest.FixtureRequest) -> None:
    path: Path = request.getfixturevalue(name)
    assert list(VALIDATOR.iter_errors(assembled(path))) == []


@pytest.mark.parametrize(
    ("part", "list_name"), [("sources.json", "sources"), ("events/*.json", "events")]
)
def test_the_schema_fits_the_files_of_a_folder(
    part: str, list_name: str, specimen_path: Path
) -> None:
    of_part = {**schema(), "$ref": f"#/$defs/{part.replace('/', '~1')}"}
    data = assembled(specimen_path)[list_name]
    assert list(jsonschema.Draft202012Validator(of_part).iter_errors(data)) == []


@given(data=plain_of(inspect.type_info(Stored)))
def test_the_schema_fits_whatever_fits_the_types(data: Plain) -> None:
    assert list(VALIDATOR.iter_errors(data)) == []


@pytest.mark.parametrize(
    ("way", "value"),
    [
        ("version", 2),
        ("title", ""),
        ("events", []),
        ("events.0.importance", 6),
        ("events.0.places.0.latitude", 91),
        ("events.0.related.0.relation", "caused"),
        ("events.0.qoutes", []),
        ("sources.0.custom.kind", "blog"),
    ],
)
def test_the_schema_refuses_what_the_program_tells(way: str, value: Any) -> None:
    data = small()
    put(data, way, value)
    assert list(VALIDATOR.iter_errors(data))

"""Documents that are in order: a folder or a file, JSON or TOML, all come out alike."""

import json
import threading
import tomllib
from pathlib import Path

import msgspec
import pytest

from tests.files.documents import (
    Plain,
    as_file,
    as_folder,
    as_toml,
    assembled,
    reading_of,
    small,
    toml_value,
)
from viewer.files import tolerant
from viewer.files.read import Reading, read_document
from viewer.files.stored import Stored
from viewer.model.document import Document, Extra


def document_of(reading: Reading) -> Document:
    assert reading.document is not None, reading.problems
    return reading.document


def test_nothing_is_wrong_with_the_chronology(chronology_path: Path) -> None:
    reading = read_document(chronology_path)
    document = document_of(reading)
    assert reading.problems == ()
    assert len(document.events) == 226
    assert len(document.sources) == 807
    assert sum(len(event.quotes) for event in document.events) == 700


def test_nothing_is_wrong_with_the_specimen(specimen_path: Path) -> None:
    assert read_document(specimen_path).problems == ()


@pytest.mark.parametrize("name", ["chronology_path", "specimen_path"])
def test_texts_are_what_the_files_hold(name: str, request: pytest.FixtureRequest) -> None:
    path: Path = request.getfixturevalue(name)
    document = document_of(read_document(path))
    events = {event.id: event for event in document.events}
    for stored in assembled(path)["events"]:
        event = events[stored["id"]]
        for field in ("date", "title", "summary", "date_note", "dispute"):
            assert getattr(event, field) == stored.get(field, "")
        quotes = [(quote.exact, quote.prefix, quote.suffix) for quote in event.quotes]
        assert quotes == [
            (quote["exact"], quote.get("prefix", ""), quote.get("suffix", ""))
            for quote in stored.get("quotes", [])
        ]


def test_events_come_in_the_order_of_their_dates(specimen: Document) -> None:
    order = [
        (when.start, when.end, event.id)
        for when, event in zip(specimen.dates, specimen.events, strict=True)
    ]
    assert order == sorted(order)
    assert [when.text for when in specimen.dates] == [event.date for event in specimen.events]


def test_a_day_of_another_zone_begins_there(specimen: Document) -> None:
    starts = {
        event.id: when.start for event, when in zip(specimen.events, specimen.dates, strict=True)
    }
    assert starts["2021-05-02-island"] == 1_619_863_200  # 2021-05-01T10:00Z


def test_a_folder_and_a_file_hold_the_same(tmp_path: Path) -> None:
    folder = read_document(as_folder(small(), tmp_path / "folder"))
    file = reading_of(small(), tmp_path)
    assert document_of(folder) == document_of(file)


@pytest.mark.parametrize("name", ["chronology_path", "specimen_path"])
def test_json_and_toml_hold_the_same(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    path: Path = request.getfixturevalue(name)
    toml = read_document(as_toml(assembled(path), tmp_path / "document.toml"))
    assert toml.problems == ()
    assert document_of(toml) == document_of(read_document(path))


def test_a_folder_may_be_of_toml(tmp_path: Path) -> None:
    folder = as_folder(small(), tmp_path / "folder")
    for path in folder.rglob("*.json"):
        data = json.loads(path.read_text(encoding="utf-8"))
        named = data if isinstance(data, dict) else {_list_of(path): data}
        as_toml(named, path.with_suffix(".toml"))
        path.unlink()
    assert document_of(read_document(folder)) == document_of(reading_of(small(), tmp_path))


def _list_of(path: Path) -> str:
    return "sources" if path.stem == "sources" else "events"


def test_the_file_timeline_json_stands_for_its_folder(tmp_path: Path) -> None:
    folder = as_folder(small(), tmp_path / "folder")
    chosen = read_document(folder / "timeline.json")
    assert document_of(chosen) == document_of(read_document(folder))


def test_dates_that_toml_has_as_its_own_are_texts(tmp_path: Path) -> None:
    path = as_toml(small(), tmp_path / "document.toml")
    text = path.read_text(encoding="utf-8").replace('"2001-02-03"', "2001-02-03")
    path.write_text(text, encoding="utf-8")
    assert document_of(read_document(path)) == document_of(reading_of(small(), tmp_path))


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "document.json"
    path.write_text(json.dumps(small()), encoding="utf-8-sig")
    assert read_document(path).problems == ()


def test_other_files_of_a_folder_do_not_matter(tmp_path: Path) -> None:
    folder = as_folder(small(), tmp_path / "folder")
    (folder / "README.md").write_text("Read me.", encoding="utf-8")
    (folder / "events" / "._a.json").write_bytes(b"\0\1")
    (folder / "sources.md").write_text("Where to look.", encoding="utf-8")
    (folder / "events" / "notes.txt").write_text("Notes.", encoding="utf-8")
    assert read_document(folder).problems == ()


@pytest.mark.parametrize("name", ["chronology_path", "specimen_path"])
def test_both_ways_to_typed_values_agree(name: str, request: pytest.FixtureRequest) -> None:
    data = assembled(request.getfixturevalue(name))
    slowly, misfits = tolerant.convert(data, Stored)
    assert misfits == []
    assert slowly == msgspec.convert(data, Stored)


def test_numbers_come_out_alike_on_both_ways(tmp_path: Path) -> None:
    data = small()
    fast = document_of(reading_of(data, tmp_path))
    data["unknown"] = True
    slow = document_of(reading_of(data, tmp_path))
    assert repr(slow.events) == repr(fast.events)


def test_unknown_fields_are_kept_where_they_stood(tmp_path: Path) -> None:
    data = small()
    data["events"][0]["quotes"][0]["page"] = [1, {"of": 2}]
    data["mood"] = "calm"
    document = document_of(reading_of(data, tmp_path))
    assert document.extra == {"mood": "calm"}
    assert document.events[0].quotes[0].extra == {"page": [1, {"of": 2}]}
    assert document.events[1].extra == {}


def test_a_field_named_extra_is_an_unknown_field(tmp_path: Path) -> None:
    data = small()
    data["events"][0]["extra"] = {"page": 1}
    reading = reading_of(data, tmp_path)
    assert [problem.path for problem in reading.problems] == ["$.events[0].extra"]
    assert document_of(reading).events[0].extra == Extra({"extra": {"page": 1}})


def test_fields_of_csl_json_that_are_not_used_are_no_problem(tmp_path: Path) -> None:
    data = small()
    data["sources"][0] |= {"volume": "3", "ISBN": "0"}
    reading = reading_of(data, tmp_path)
    assert reading.problems == ()
    assert document_of(reading).sources["source"].extra == {"volume": "3", "ISBN": "0"}


def test_progress_grows_from_nothing_to_nearly_all(chronology_path: Path) -> None:
    shares: list[float] = []
    read_document(chronology_path, shares.append)
    assert shares[0] == 0
    assert shares == sorted(shares)
    assert shares[-1] <= 1


def test_what_progress_raises_ends_the_reading(chronology_path: Path) -> None:
    class CancelledError(Exception):
        pass

    def cancel(share: float) -> None:
        if share > 0.3:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_document(chronology_path, cancel)


def test_a_document_is_read_in_a_thread(specimen_path: Path, specimen: Document) -> None:
    readings: list[Reading] = []
    thread = threading.Thread(target=lambda: readings.append(read_document(specimen_path)))
    thread.start()
    thread.join()
    assert document_of(readings[0]) == specimen


def test_the_helper_writes_what_toml_reads(tmp_path: Path) -> None:
    data: Plain = {"a": 'text "with" quotes\n', "b": [1, 2.5, {"c": True}]}
    assert tomllib.loads("x = " + toml_value(data)) == {"x": data}
    as_file(data, tmp_path / "x.json")

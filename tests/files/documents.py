"""Small documents as plain data, and ways to put them on a disk."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from viewer.files.problems import Problem, tell
from viewer.files.read import Reading, read_document
from viewer.i18n import words

Plain = dict[str, Any]


def small() -> Plain:
    """A document in which every kind of part occurs, and nothing is wrong."""
    return {
        "format": "korea-timeline",
        "version": 1,
        "id": "small",
        "title": "A small chronology",
        "time_zone": "Asia/Seoul",
        "coverage": "2001/2003",
        "opening": {"from": "2001-01", "to": "2001-12", "event": "one"},
        "themes": [{"id": "theme", "title": "A theme"}, {"id": "other", "title": "Another"}],
        "measures": [{"id": "measure", "title": "A measure", "unit": "units"}],
        "sources": [
            {
                "id": "source",
                "type": "book",
                "issued": {"date-parts": [[2001, 2, 3]]},
                "author": [{"literal": "Somebody"}],
                "custom": {"kind": "other", "origin": "ZZ"},
            },
            {"id": "second", "type": "webpage", "URL": "https://example.org/second"},
        ],
        "events": [
            {
                "id": "one",
                "date": "2001-02-03",
                "title": "The first event",
                "theme": "theme",
                "importance": 4,
                "places": [{"name": "A place", "latitude": 1.5, "longitude": -2.5}],
                "actors": ["Somebody", "Somebody else"],
                "sources": ["source", "second"],
                "quotes": [{"source": "source", "exact": "verbatim"}],
                "figures": [{"measure": "measure", "claimant": "Somebody", "value": 3}],
                "related": [{"event": "two", "relation": "led-to"}],
            },
            {"id": "two", "date": "2002-05", "title": "The second event"},
        ],
        "translations": [
            {
                "language": "ko",
                "timeline": {"title": "작은 연표", "themes": {"theme": {"title": "주제"}}},
                "events": {"one": {"title": "첫 사건", "places": ["곳"], "actors": ["누구", ""]}},
            }
        ],
    }


def as_file(data: object, path: Path) -> Path:
    """`data` as one JSON file."""
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def as_folder(data: Plain, folder: Path) -> Path:
    """`data` as a folder, with the events in two files."""
    rest = dict(data)
    sources, events, translations = (
        rest.pop(name) for name in ("sources", "events", "translations")
    )
    (folder / "events").mkdir(parents=True)
    (folder / "translations").mkdir()
    as_file(rest, folder / "timeline.json")
    as_file(sources, folder / "sources.json")
    half = len(events) // 2
    as_file(events[:half], folder / "events" / "a.json")
    as_file(events[half:], folder / "events" / "b.json")
    for translation in translations:
        as_file(translation, folder / "translations" / f"{translation['language']}.json")
    return folder


def as_toml(data: Plain, path: Path) -> Path:
    """`data` as one TOML file."""
    lines = [f"{json.dumps(name)} = {toml_value(value)}" for name, value in data.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def toml_value(value: Any) -> str:
    if isinstance(value, dict):
        fields = (f"{json.dumps(name)} = {toml_value(item)}" for name, item in value.items())
        return "{" + ", ".join(fields) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml_value, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def assembled(folder: Path) -> Plain:
    """The files of a folder as the plain data of a single file."""
    data: Plain = json.loads((folder / "timeline.json").read_text(encoding="utf-8"))
    data["sources"] = json.loads((folder / "sources.json").read_text(encoding="utf-8"))
    data["events"] = [
        event
        for path in sorted((folder / "events").iterdir())
        for event in json.loads(path.read_text(encoding="utf-8"))
    ]
    data["translations"] = [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((folder / "translations").iterdir())
    ]
    return data


def reading_of(data: object, folder: Path) -> Reading:
    return read_document(as_file(data, folder / "document.json"))


def told(problems: Sequence[Problem]) -> list[str]:
    """Problems in words."""
    return [tell(problem, words("en")) for problem in problems]

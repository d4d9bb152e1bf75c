"""What is wrong inside a document is told with file, event, place, what is there and expected."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.files.documents import Plain, as_file, as_folder, reading_of, small, told
from viewer.files.gather import json_path
from viewer.files.problems import Phrase, Problem, tell
from viewer.files.read import read_document
from viewer.i18n import words

Change = Callable[[Plain], object]
Case = tuple[str, Any, str]


def put(data: Any, way: str, value: object) -> None:
    """Sets what `way` (such as "events.0.id") leads to."""
    *steps, last = (int(step) if step.isdigit() else step for step in way.split("."))
    for step in steps:
        data = data[step]
    data[last] = value


ERRORS: list[Case] = [
    ("format", "other", "$.format: found “other”; expected “korea-timeline”."),
    ("version", 0, "$.version: found the number 0; expected the number 1."),
    ("version", "1", "$.version: found “1”; expected the number 1."),
    ("id", "", "$.id: found an empty text; expected text that is not empty."),
    ("title", "two\nlines", "$.title: found “two\\u000alines”; expected text in one line."),
    ("time_zone", "Asia/Nowhere", "$.time_zone: found “Asia/Nowhere”; expected the IANA name"),
    ("time_zone", "../../etc/passwd", "$.time_zone: found “../../etc/passwd”; expected the IANA"),
    ("time_zone", "", "$.time_zone: found an empty text; expected text that is not empty."),
    ("time_zone", 9, "$.time_zone: found the number 9; expected text that is not empty."),
    ("updated", "yesterday", "$.updated: found “yesterday”; expected"),
    ("coverage", "2003/2001", "$.coverage: found “2003/2001”; expected an end"),
    ("opening", [], "$.opening: found an empty list; expected an object."),
    ("opening.from", "2001-13", "$.opening.from: found “2001-13”; expected a month"),
    ("opening.to", "2000", "$.opening.to: found “2000”; expected an end that is not before"),
    (
        "opening.event",
        "none",
        "$.opening.event: found “none”; expected the id of an event in this document.",
    ),
    ("themes.1.id", "theme", "$.themes[1].id: found “theme”; expected an id that no other has."),
    ("measures", [{"id": "m"}], "$.measures[0].title: found nothing; expected text that is not"),
    ("sources.1.id", "source", "$.sources[1].id: found “source”; expected an id that no other"),
    ("sources.0.issued.date-parts.0.1", 13, '["date-parts"][0]: found “2001-13-3”; expected'),
    ("sources.0.issued.date-parts.0.2", 29, '["date-parts"][0]: found “2001-2-29”; expected'),
    ("sources.0.custom.kind", "blog", "$.sources[0].custom.kind: found “blog”; expected one of"),
    ("events", [], "$.events: found an empty list; expected a list that is not empty."),
    ("events", {}, "$.events: found an object; expected a list that is not empty."),
    ("translations.0.language", 5, "$.translations[0].language: found the number 5; expected"),
    ("translations", None, "$.translations: found null; expected a list."),
]
EVENT_ERRORS: list[Case] = [
    ("date", "2001-02-30", "date: found “2001-02-30”; expected a day that this month has."),
    ("date", "2001-02-03/2001-02-01", "date: found “2001-02-03/2001-02-01”; expected an end"),
    ("date", "03.02.2001", "date: found “03.02.2001”; expected"),
    ("date", 2001, "date: found the number 2001; expected text that is not empty."),
    ("date", None, "date: found null; expected text that is not empty."),
    ("title", "", "title: found an empty text; expected text that is not empty."),
    ("title", "a\rb", "title: found “a\\u000db”; expected text in one line."),
    ("summary", ["a"], "summary: found a list; expected text."),
    ("summary", "a\x00b", "summary: found “a\\u0000b”; expected text without control characters"),
    ("summary", "a\x9bb", "summary: found “a\\u009bb”; expected text without control characters"),
    ("summary", "half \ud83d", "summary: found “half \\ud83d”; expected text without control"),
    ("time_zone", "UTC+9", "time_zone: found “UTC+9”; expected the IANA name of a time zone"),
    ("theme", "none", "theme: found “none”; expected the id of a theme in this document."),
    ("importance", 0, "importance: found the number 0; expected a whole number from 1 to 5."),
    ("importance", 6, "importance: found the number 6; expected a whole number from 1 to 5."),
    ("importance", 2.5, "importance: found the number 2.5; expected a whole number from 1 to 5."),
    ("importance", True, "importance: found true; expected a whole number from 1 to 5."),
    ("importance", float("nan"), "importance: found “NaN”; expected an ordinary number."),
    ("places.0.latitude", 91, "latitude: found the number 91; expected a number from −90 to 90."),
    ("places.0.longitude", -181, "longitude: found the number -181; expected a number from −180"),
    ("places.0.latitude", float("inf"), "latitude: found “Infinity”; expected an ordinary number."),
    ("places.0.precision", "planet", "precision: found “planet”; expected one of"),
    ("places.0", "Seoul", "places[0]: found “Seoul”; expected an object."),
    ("actors.1", "", "actors[1]: found an empty text; expected text that is not empty."),
    ("actors.1", "a\nb", "actors[1]: found “a\\u000ab”; expected text in one line."),
    ("sources.1", "none", "sources[1]: found “none”; expected the id of a source in"),
    ("quotes.0.source", "none", "quotes[0].source: found “none”; expected the id of a source in"),
    ("quotes.0.exact", False, "quotes[0].exact: found false; expected text that is not empty."),
    ("figures.0.measure", "none", "measure: found “none”; expected the id of a measure in"),
    ("figures.0.source", "none", "source: found “none”; expected the id of a source in"),
    ("figures.0.as_of", "2001-00", "as_of: found “2001-00”; expected"),
    ("figures.0.value", "3", "value: found “3”; expected a number from"),
    ("figures.0.value", 10**30, "value: found the number 1000000"),
    ("figures.0.low", 4, "figures[0]: found “4 … 3”; expected low, value and high in this order."),
    ("figures.0.high", 2, "figures[0]: found “3 … 2”; expected low, value and high in this order."),
    ("figures.0.value", None, "value: found nothing; expected a value, or both low and high."),
    (
        "related.0.event",
        "none",
        "related[0].event: found “none”; expected the id of an event in this document.",
    ),
    ("related.0.event", "one", "related[0].event: found “one”; expected another event than this"),
    ("related.0.relation", "caused", "relation: found “caused”; expected one of"),
]
WARNINGS: list[Case] = [
    ("mood", "calm", "$.mood: found the unknown field “mood”; expected only fields"),
    ("events.0.quotes.0.page", 3, "$.events[0].quotes[0].page, event one: found the unknown"),
    ("events.0.sources", ["second"], "found “source”; expected one of the sources of this event."),
    ("sources.1.URL", "javascript:alert(1)", "$.sources[1].URL: found “javascript:alert(1)”;"),
    (
        "translations.0.events",
        {"none": {"title": "x"}},
        "$.translations[0].events.none, event none: found “none”; expected the id of an event",
    ),
    (
        "translations.0.timeline.themes",
        {"none": {"title": "x"}},
        "themes.none: found “none”; expected the id of a theme in this document.",
    ),
]


@pytest.mark.parametrize(("way", "value", "words"), ERRORS)
def test_an_error_is_told_with_its_place(way: str, value: Any, words: str, tmp_path: Path) -> None:
    data = small()
    put(data, way, value)
    reading = reading_of(data, tmp_path)
    assert reading.document is None
    assert len([problem for problem in told(reading.problems) if words in problem]) == 1


@pytest.mark.parametrize(("way", "value", "words"), EVENT_ERRORS)
def test_an_error_in_an_event_is_told_with_it(
    way: str, value: Any, words: str, tmp_path: Path
) -> None:
    data = small()
    put(data, f"events.0.{way}", value)
    reading = reading_of(data, tmp_path)
    assert reading.document is None
    (problem,) = told(reading.problems)
    place, _, message = words.partition(": ")
    told_place, _, told_message = problem.partition(", event one: ")
    assert told_place.startswith("document.json $.events[0].")
    assert told_place.endswith(place)
    assert message in told_message


@pytest.mark.parametrize(("way", "value", "words"), WARNINGS)
def test_a_warning_keeps_the_document(way: str, value: Any, words: str, tmp_path: Path) -> None:
    data = small()
    put(data, way, value)
    reading = reading_of(data, tmp_path)
    assert reading.document is not None
    (problem,) = told(reading.problems)
    assert words in problem


def test_translated_lists_must_be_as_long_as_the_events_own(tmp_path: Path) -> None:
    data = small()
    data["translations"][0]["events"]["one"]["actors"] = ["누구"]
    (problem,) = told(reading_of(data, tmp_path).problems)
    assert problem == (
        "document.json $.translations[0].events.one.actors, event one:"
        " found a list of 1; expected as many as the event has: 2."
    )


def test_a_language_is_translated_to_once(tmp_path: Path) -> None:
    data = small()
    data["translations"] *= 2
    (problem,) = told(reading_of(data, tmp_path).problems)
    assert (
        "$.translations[1].language: found “ko”; expected a language that no other translation has."
        in problem
    )


def test_an_id_that_two_events_have_is_told(tmp_path: Path) -> None:
    data = small()
    data["events"].append(copy.deepcopy(data["events"][1]))
    (problem,) = told(reading_of(data, tmp_path).problems)
    assert "$.events[2].id, event two: found “two”; expected an id that no other has." in problem


def test_an_id_that_two_files_have_is_told_in_the_second(tmp_path: Path) -> None:
    folder = as_folder(small(), tmp_path / "folder")
    as_file([{"id": "one", "date": "2003", "title": "Again"}], folder / "events" / "c.json")
    (problem,) = told(read_document(folder).problems)
    assert problem.startswith("events/c.json $[0].id, event one: found “one”;")


def test_a_place_in_a_folder_is_that_in_its_file(tmp_path: Path) -> None:
    data = small()
    data["events"][1]["quotes"] = [{"source": "source"}]
    data["events"][1]["sources"] = ["source"]
    data["translations"][0]["events"]["one"]["title"] = 1
    problems = told(read_document(as_folder(data, tmp_path / "folder")).problems)
    assert problems == [
        "events/b.json $[0].quotes[0].exact, event two:"
        " found nothing; expected text that is not empty.",
        "translations/ko.json $.events.one.title, event one: found the number 1; expected text.",
    ]


def test_equal_keys_are_told_at_every_depth(tmp_path: Path) -> None:
    text = json.dumps(small())
    text = text.replace('"title": "The first event"', '"title": "a", "title": "b"')
    text = text.replace('"exact": "verbatim"', '"exact": "a", "exact": "a", "exact": "b"')
    path = tmp_path / "document.json"
    path.write_text(text, encoding="utf-8")
    reading = read_document(path)
    assert reading.document is None
    assert told(reading.problems) == [
        "document.json $.events[0].title, event one:"
        " found the field “title” more than once; expected every field once.",
        "document.json $.events[0].quotes[0].exact, event one:"
        " found the field “exact” more than once; expected every field once.",
    ]


def test_equal_keys_of_an_unknown_field_are_told(tmp_path: Path) -> None:
    path = tmp_path / "document.json"
    path.write_text(
        json.dumps(small()).replace('"id": "small"', '"id": "small", "x": {"a": 1, "a": 2}'),
        encoding="utf-8",
    )
    assert any("$.x.a: found the field “a” more than once" in line for line in _told(path))


def test_a_number_beyond_all_floats_is_told(tmp_path: Path) -> None:
    path = tmp_path / "document.json"
    path.write_text(json.dumps(small()).replace('"value": 3', '"value": 1e999'), encoding="utf-8")
    (problem,) = _told(path)
    assert "$.events[0].figures[0].value, event one: found the number inf; expected" in problem


def test_a_number_of_thousands_of_digits_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "document.json"
    text = json.dumps(small()).replace('"value": 3', '"value": ' + "9" * 9000)
    path.write_text(text, encoding="utf-8")
    (problem,) = _told(path)
    assert "$.events[0].figures[0].value, event one: found “999" in problem
    assert "…”; expected an ordinary number." in problem


def test_unknown_fields_that_are_nested_too_deep_are_told(tmp_path: Path) -> None:
    data = small()
    deep: list[Any] = []
    for _ in range(200):
        deep = [deep]
    data["deep"] = deep
    reading = reading_of(data, tmp_path)
    assert reading.document is None
    assert any("nested too deep" in problem for problem in told(reading.problems))


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    data = small()
    ways = [(way, value) for way, value, _ in EVENT_ERRORS if value != "one"]
    for number, (way, value) in enumerate(ways):
        event = copy.deepcopy(small()["events"][0]) | {"id": f"event-{number}"}
        put(event, way, value)
        data["events"].append(event)
    reading = reading_of(data, tmp_path)
    for number in range(len(ways)):
        places = [p.path for p in reading.problems if p.path.startswith(f"$.events[{number + 2}]")]
        assert len(places) == 1


def test_problems_come_in_the_order_of_the_document(tmp_path: Path) -> None:
    data = small()
    data["events"][0]["date"] = "never"
    data["events"][1]["importance"] = 9
    data["sources"][0]["mood"] = "calm"
    data["coverage"] = "long"
    assert [problem.path for problem in reading_of(data, tmp_path).problems] == [
        "$.coverage",
        "$.sources[0].mood",
        "$.events[0].date",
        "$.events[1].importance",
    ]


def test_ids_that_are_missing_are_told_once_and_not_as_references(tmp_path: Path) -> None:
    data = small()
    del data["events"][1]["date"]
    del data["sources"][1]["type"]
    assert [problem.path for problem in reading_of(data, tmp_path).problems] == [
        "$.sources[1].type",
        "$.events[1].date",
    ]


@pytest.mark.parametrize(
    ("way", "value"),
    [("themes", {}), ("themes.0", 3), ("themes.0.id", 3), ("sources", {}), ("sources.0.id", None)],
)
def test_references_are_not_judged_where_an_id_could_not_be_read(
    way: str, value: object, tmp_path: Path
) -> None:
    data = small()
    put(data, way, value)
    (problem,) = reading_of(data, tmp_path).problems
    assert problem.path.startswith(f"$.{way.partition('.')[0]}")


def test_a_quote_that_is_none_is_told_once(tmp_path: Path) -> None:
    data = small()
    data["events"][0]["quotes"] = [3]
    (problem,) = told(reading_of(data, tmp_path).problems)
    assert "quotes[0], event one: found the number 3; expected an object." in problem


def test_references_are_not_judged_where_their_file_could_not_be_read(tmp_path: Path) -> None:
    folder = as_folder(small(), tmp_path / "folder")
    (folder / "sources.json").write_text("[", encoding="utf-8")
    (problem,) = told(read_document(folder).problems)
    assert problem.startswith("sources.json: ")


def test_a_problem_is_told_in_the_words_of_a_language() -> None:
    problem = Problem(
        file="a.json", found=Phrase("nothing"), expected=Phrase("a list of {count}", {"count": "3"})
    )
    assert tell(problem, words("en")) == "a.json: found nothing; expected a list of 3."


def test_a_name_with_other_characters_is_quoted_in_a_path() -> None:
    assert json_path(("events", 3, "date-parts", "a.b", "이름")) == (
        '$.events[3]["date-parts"]["a.b"].이름'
    )


def _told(path: Path) -> list[str]:
    reading = read_document(path)
    return told(reading.problems)

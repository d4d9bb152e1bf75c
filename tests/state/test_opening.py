"""The view that a document opens with."""

from tests.layout.timelines import SEOUL, dated
from viewer.model.document import Document, Opening
from viewer.model.resolve import resolve
from viewer.state.opening import everything, opening
from viewer.state.viewport import SHORTEST


def test_the_chronology_opens_with_the_year_2024_and_the_january_speech(
    chronology: Document,
) -> None:
    view, year = opening(chronology), resolve("2024", SEOUL)
    assert (view.viewport.start, view.viewport.end) == (year.start, year.end)
    assert view.selected == "2024-01-15-spa-speech"
    assert view.language == "en"


def test_the_last_date_of_an_opening_is_included() -> None:
    view = opening(dated("2024-01-15", opening=Opening(start="2024-01-15", end="2024-01-15")))
    day = resolve("2024-01-15", SEOUL)
    assert (view.viewport.start, view.viewport.end) == (day.start, day.end)


def test_a_document_that_says_nothing_opens_with_everything_in_its_language() -> None:
    document = dated("1950-06-25", "2024-12-31")
    view = opening(document)
    assert view.viewport == everything(document)
    assert view.language == document.language
    assert view.selected == ""


def test_everything_holds_every_event_with_room_at_both_ends(chronology: Document) -> None:
    whole = everything(chronology)
    assert all(whole.start < when.start < when.end < whole.end for when in chronology.dates)


def test_everything_holds_what_goes_on_until_the_coverage_ends() -> None:
    whole = everything(dated("2018-02/..", coverage="2018/2026-05-26"))
    assert whole.end > resolve("2026-05-26", SEOUL).end


def test_everything_of_one_moment_can_be_shown() -> None:
    assert everything(dated("2024-01-15T10:00:00")).span >= SHORTEST


def test_everything_of_nothing_is_the_year_2000() -> None:
    whole = everything(dated())
    assert resolve("2000", "UTC").start == whole.start

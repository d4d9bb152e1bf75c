"""Exported pictures: all labels with their dates, nothing outside, and what is left out is told."""

from typing import Any

import pytest

from tests.layout.measuring import MEASURE
from tests.layout.seen import Written, overlapping, titles, written
from tests.layout.timelines import SEOUL, dated, document, event
from viewer.layout.picture import PictureOptions, TooLowError, compose_picture, picture_range
from viewer.layout.scene import Font, Scene
from viewer.model.document import Document, Opening
from viewer.model.resolve import resolve
from viewer.model.translate import in_language

WIDTHS = (800, 1_000, 1_600, 3_000)


def composed(document: Document, **options: Any) -> Scene:
    return compose_picture(document, PictureOptions(**options), MEASURE)


def text_of(scene: Scene) -> str:
    return "\n".join(one.text for one in written(scene))


def cut(scene: Scene) -> list[Written]:
    return [one for one in written(scene) if one.text != "?" and one.cut]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_event_of_the_opening_is_labelled_with_its_date(
    chronology: Document, language: str, width: int
) -> None:
    scene = composed(chronology, width=width, language=language)
    assert (scene.tally.in_view, scene.tally.labelled) == (49, 49)
    known = {each.title for each in in_language(chronology, language).events}
    assert len(titles(scene, known)) == 49
    assert cut(scene) == []
    assert overlapping(written(scene)) == []
    assert all(one.top >= 0 and one.bottom <= scene.height for one in written(scene))


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("width", [1_600, 3_000])
@pytest.mark.parametrize("name", ["chronology", "specimen"])
def test_every_event_of_a_whole_document_is_labelled(
    request: pytest.FixtureRequest, name: str, language: str, width: int
) -> None:
    document: Document = request.getfixturevalue(name)
    scene = composed(document, width=width, language=language, start="-0100", end="2026")
    assert scene.tally.labelled == scene.tally.in_view == len(document.events)
    assert cut(scene) == []
    assert overlapping(written(scene)) == []


def test_a_title_wider_than_the_lanes_is_written_in_lines(chronology: Document) -> None:
    scene = composed(chronology, width=450)
    assert scene.tally.labelled == scene.tally.in_view == 49
    text = " ".join(text_of(scene).split())
    for each in chronology.events:
        if each.date.startswith("2024"):
            assert all(word in text for word in each.title.split())
    assert cut(scene) == []


def test_a_picture_of_a_given_height_tells_how_many_have_no_label_and_what_a_count_is(
    chronology: Document,
) -> None:
    scene = composed(chronology, height=620)
    missing = scene.tally.in_view - scene.tally.labelled
    assert f"{missing} have no label" in text_of(scene)
    assert scene.tally.counted
    assert "several, no room" in text_of(scene)
    assert "several, no room" not in text_of(composed(chronology))


def test_a_document_without_opening_ends_with_its_last_event() -> None:
    scene = composed(dated("9990-05-01"), start="1000")
    assert scene.tally.labelled == 1


def test_the_last_date_is_included(chronology: Document) -> None:
    scene = composed(chronology, start="2024-12", end="2024-12")
    known = {each.id: each.title for each in chronology.events}
    assert titles(scene, [known["2024-12-19-casualty-estimates"]])
    later = [each.title for each in chronology.events if each.date >= "2025"]
    assert titles(scene, later) == []


def test_the_first_of_the_next_year_is_not_in_a_picture_of_the_year() -> None:
    scene = composed(dated("2024-12-31", "2025-01-01"), start="2024", end="2024-12")
    assert scene.tally.in_view == 1
    assert "31 Dec" in text_of(scene)


def test_an_event_that_lasts_into_the_range_is_in_it() -> None:
    scene = composed(dated("2023-11-01/2024-02-01", "2023-12-31"), start="2024", end="2024")
    assert scene.tally.labelled == scene.tally.in_view == 1


def test_one_end_alone_leaves_the_other_to_the_opening(chronology: Document) -> None:
    viewport = picture_range(chronology, PictureOptions(start="2024-06"))
    assert viewport.start == resolve("2024-06", SEOUL).start
    assert viewport.end == resolve("2024-12", SEOUL).end


def test_a_document_without_an_opening_is_shown_whole() -> None:
    scene = composed(dated("1950-06-25", "2024-12-31"))
    assert scene.tally.in_view == 2
    assert "A small timeline" in text_of(scene)


def test_the_title_is_the_documents_and_the_range(chronology: Document) -> None:
    assert "Korean Peninsula tensions, 2024" in text_of(composed(chronology))
    assert "October 2024" in text_of(composed(chronology, start="2024-10", end="2024-10"))


def test_another_title_takes_its_place_and_an_empty_one_leaves_none(chronology: Document) -> None:
    other = composed(chronology, title="A year at the border")
    assert "A year at the border" in text_of(other)
    assert "Korean Peninsula tensions, 2024" not in text_of(other)
    none = composed(chronology, title="")
    assert "Korean Peninsula tensions, 2024" not in text_of(none)
    assert none.height < other.height


def test_a_long_title_is_wrapped_and_whole(chronology: Document) -> None:
    title = "A title that is so long that it can not stand on one line of a small picture " * 2
    scene = composed(chronology, title=title, width=600)
    assert cut(scene) == []
    assert overlapping(written(scene)) == []
    assert title.rsplit(maxsplit=1)[-1] in text_of(scene).split()


def test_the_less_important_are_left_out_and_that_is_told(chronology: Document) -> None:
    scene = composed(chronology, min_importance=4)
    year = [e for e in chronology.events if e.date.strip("[").startswith("2024")]
    assert scene.tally.in_view == sum(each.importance >= 4 for each in year) > 0
    assert "importance 4 and more" in text_of(scene)


@pytest.mark.parametrize("width", [600, 1_600])
def test_a_height_that_is_too_small_for_all_labels_says_how_many_are_missing(
    chronology: Document, width: int
) -> None:
    scene = composed(chronology, width=width, height=620)
    missing = scene.tally.in_view - scene.tally.labelled
    assert missing > 0
    assert f"{missing} have no label" in text_of(scene)
    assert scene.height == 620
    assert cut(scene) == []
    assert overlapping(written(scene)) == []


def test_a_height_that_is_large_enough_hides_nothing(chronology: Document) -> None:
    scene = composed(chronology, height=2_000)
    assert scene.tally.labelled == 49
    assert "no label" not in text_of(scene)
    assert scene.height == 2_000


def test_a_height_without_room_for_the_lanes_is_refused_with_what_it_takes(
    chronology: Document,
) -> None:
    with pytest.raises(TooLowError) as refused:
        composed(chronology, height=100)
    needed = int(refused.value.needed) + 1
    assert composed(chronology, height=needed).height == needed


def test_the_text_size_is_that_of_the_smallest_letter(chronology: Document) -> None:
    scene = composed(chronology, text_size=22.0, width=3_000)
    assert cut(scene) == []
    lowest = min(one.bottom - one.top for one in written(scene))
    assert lowest == pytest.approx(MEASURE.ascent(Font(22.0)) + MEASURE.descent(Font(22.0)))


def test_axes_stand_above_and_below(chronology: Document) -> None:
    october = [one for one in written(composed(chronology)) if one.text == "October"]
    assert len(october) == 2
    above, below = sorted(october, key=lambda one: one.top)
    lane = next(one for one in written(composed(chronology)) if one.text.startswith("Inter-Korean"))
    assert above.bottom < lane.top < below.top


def test_the_credit_tells_the_date_of_the_data(chronology: Document) -> None:
    scene = composed(chronology)
    assert "data of 24 Nov 2026" in text_of(scene)
    assert "Korean Peninsula Timeline" in text_of(scene)


def test_dates_leave_out_the_year_only_where_there_is_one(chronology: Document) -> None:
    assert "15 Jan" in text_of(composed(chronology)).splitlines()
    assert "15 Jan 2024" in text_of(composed(chronology, end="2025")).splitlines()


def test_the_legend_explains_what_occurs_and_nothing_else() -> None:
    text = text_of(composed(dated("2024-01-15", "2024-02")))
    assert "known to the month" in text
    assert "one day in a range" not in text


def test_a_picture_of_nothing_has_an_axis_and_says_so(chronology: Document) -> None:
    scene = composed(chronology, start="1900", end="1901")
    assert scene.tally.in_view == 0
    assert "0 events" in text_of(scene)


def test_lanes_that_hold_nothing_are_left_out() -> None:
    events = [event(0, "2024", theme="one"), event(1, "2024", theme="")]
    scene = composed(document(events, themes=("one", "two")))
    assert "Theme two" not in text_of(scene)
    assert "No theme" in text_of(scene)


@pytest.mark.parametrize("dates", [("-9999", "9999-12-31"), ("2024-01-15T10:00",), ()])
def test_strange_documents_make_pictures(dates: tuple[str, ...]) -> None:
    scene = composed(dated(*dates))
    assert scene.tally.labelled == len(dates)
    assert cut(scene) == []


def test_an_opening_is_the_range_where_none_is_given() -> None:
    opening = Opening(start="2024-02", end="2024-03")
    scene = composed(dated("2024-01-15", "2024-03-31", "2024-04-01", opening=opening))
    assert scene.tally.in_view == 1


def test_equal_options_compose_equal_pictures(chronology: Document) -> None:
    assert composed(chronology, language="ko") == composed(chronology, language="ko")

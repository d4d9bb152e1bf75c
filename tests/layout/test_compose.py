"""The canvas of whole documents: nothing is cut or covered, and nothing moves while panning."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.layout.measuring import MEASURE
from tests.layout.seen import overlapping, titles, written
from tests.layout.timelines import dated, document, event
from viewer.files import bundled
from viewer.files.read import read_document
from viewer.i18n import words
from viewer.layout.compose import Composer
from viewer.layout.scene import Scene
from viewer.model.document import Document
from viewer.model.translate import in_language
from viewer.paint.fonts import load
from viewer.paint.text import QtTextMeasure
from viewer.state.opening import everything, opening
from viewer.state.view import ViewState
from viewer.state.viewport import LONGEST, SHORTEST, YEAR, Viewport
from viewer.style.style import Style, style

CORE = (
    "2024-01-15-spa-speech",
    "2024-01-19-arch-demolition",
    "2024-10-15-road-demolition",
    "2024-11-11-kim-ratification-decree",
)
LIGHT = style("light")
SIZES = st.sampled_from(
    ((320, 200), (480, 640), (1_064, 716), (1_440, 400), (1_920, 1_080), (3_840, 2_160))
)
TEXT_SIZES = st.sampled_from((80, 100, 125, 200))


@cache
def composer(name: str, language: str) -> Composer:
    document = read_document(bundled(name)).document
    assert document is not None
    return Composer(in_language(document, language), MEASURE, words(language))


@cache
def styled(text_scale: int) -> Style:
    return style("light", 11.0 * text_scale / 100)


@st.composite
def canvases(draw: st.DrawFn) -> tuple[Composer, ViewState, Scene]:
    """A document in one of its languages, anywhere, at any zoom and size."""
    language = draw(st.sampled_from(("en", "ko")))
    made = composer(draw(st.sampled_from(("korean-peninsula", "specimen"))), language)
    whole = everything(made.document)
    span = draw(st.sampled_from((0.001, 0.02, 0.2, 1, 3, 10, 40, 80))) * YEAR
    centre = whole.start + draw(st.floats(0, 1)) * whole.span
    if draw(st.booleans()):
        centre = opening(made.document).viewport.centre
    chosen = draw(st.sampled_from(made.document.events)).id if draw(st.booleans()) else ""
    viewport = Viewport(centre - span / 2, centre + span / 2)
    view = ViewState(viewport=viewport, selected=chosen, language=language)
    width, height = draw(SIZES)
    # The narrowest canvas is not for the largest letters: names of lanes would take all of it.
    look = styled(draw(TEXT_SIZES) if width > 640 else 100)
    return made, view, made.compose(view, look, width, height)


def open_scene(
    document: Document, width: float = 1_064, height: float = 716, language: str = "en"
) -> Scene:
    view = opening(document)
    return Composer(document, MEASURE, words(language)).compose(view, LIGHT, width, height)


def labelled(scene: Scene, document: Document) -> set[str]:
    """The ids of the events whose titles stand on the canvas."""
    seen = {one.text for one in titles(scene, (each.title for each in document.events))}
    return {each.id for each in document.events if each.title in seen}


@given(canvases())
def test_no_text_is_cut(canvas: tuple[Composer, ViewState, Scene]) -> None:
    _, _, scene = canvas
    # The question mark of an uncertain date is part of its mark, which the window may cut.
    assert [one for one in written(scene) if one.text != "?" and one.cut] == []


@given(canvases())
def test_no_title_lies_over_another_text(canvas: tuple[Composer, ViewState, Scene]) -> None:
    made, _, scene = canvas
    own = {each.title for each in made.document.events}
    pairs = overlapping(one for one in written(scene) if one.top >= 0)
    # Lanes scroll behind the axis, and the sign of an uncertain bar may lie under its label.
    assert [pair for pair in pairs if {one.text for one in pair} & own] == []


@given(canvases())
def test_what_is_told_is_what_is_drawn(canvas: tuple[Composer, ViewState, Scene]) -> None:
    made, view, scene = canvas
    tally = scene.tally
    assert tally.labelled + tally.marks + tally.counted == tally.in_view
    in_view = made.columns.overlapping(view.viewport.start, view.viewport.end)
    assert tally.in_view == len(in_view)
    known = [each.title for each in made.document.events]
    assert len(titles(scene, known)) == tally.labelled


@given(canvases())
def test_what_is_in_view_can_be_pointed_at(canvas: tuple[Composer, ViewState, Scene]) -> None:
    made, view, scene = canvas
    tall = made.compose(view, styled(100), scene.width, 5_000)
    ids = {
        made.document.events[i].id
        for i in made.columns.overlapping(view.viewport.start, view.viewport.end)
    }
    events = [hit.refs[0] for hit in tall.hits if hit.role == "event"]
    counted = [ref for hit in tall.hits if hit.role == "count" for ref in hit.refs]
    assert set(events) <= ids <= set(events) | set(counted)
    assert not set(events) & set(counted)


@given(canvases())
def test_a_label_can_be_pointed_at(canvas: tuple[Composer, ViewState, Scene]) -> None:
    made, _, scene = canvas
    by_title = {each.title: each.id for each in made.document.events}
    for one in titles(scene, by_title):
        middle = (one.top + one.bottom) / 2
        if 0 <= middle < scene.height and middle > 100:
            for x in (one.left + 1, one.right - 1):
                hit = scene.hit(x, middle)
                assert hit is not None
                assert hit.refs == (by_title[one.text],)


@settings(max_examples=30)
@given(canvases(), st.floats(-0.5, 0.5))
def test_panning_moves_no_lane_and_no_label_up_or_down(
    canvas: tuple[Composer, ViewState, Scene], share: float
) -> None:
    made, view, scene = canvas
    view = replace(view, selected="")
    look = styled(100)
    size = (scene.width, scene.height)
    before = made.compose(view, look, *size)
    moved = view.viewport.panned(share * view.viewport.span)
    after = made.compose(replace(view, viewport=moved), look, *size)
    assert lane_tops(before) == lane_tops(after)
    known = [each.title for each in made.document.events]
    rows = {one.text: one.top for one in titles(before, known)}
    for one in titles(after, known):
        assert rows.get(one.text, one.top) == one.top


def lane_tops(scene: Scene) -> list[tuple[float, float]]:
    return [(hit.y, hit.height) for hit in scene.hits if hit.role == "lane"]


@given(canvases())
def test_composing_twice_gives_equal_scenes(canvas: tuple[Composer, ViewState, Scene]) -> None:
    made, view, scene = canvas
    size = (scene.width, scene.height)
    given_ = (made.document, MEASURE, words(view.language))
    fresh = Composer(*given_).compose(view, styled(100), *size)
    assert fresh == Composer(*given_).compose(view, styled(100), *size)
    made.compose(replace(view, viewport=view.viewport.panned(1e7)), styled(100), *size)
    assert made.compose(view, styled(100), *size) == fresh


@pytest.mark.parametrize("language", ["en", "ko"])
def test_at_the_first_start_most_of_the_year_is_labelled(
    chronology: Document, language: str, qapp: object
) -> None:
    load()
    document = in_language(chronology, language)
    made = Composer(document, QtTextMeasure(), words(language))
    scene = made.compose(opening(document), LIGHT, 1_064, 716)
    assert scene.tally.in_view == 49
    assert scene.tally.labelled >= 34
    assert set(CORE) <= labelled(scene, document)


def test_lanes_scroll_where_one_row_each_has_no_room(chronology: Document) -> None:
    made = Composer(chronology, MEASURE, words("en"))
    roomy = made.content_height(LIGHT, 1_064, 716)
    assert roomy <= 716
    low = made.content_height(LIGHT, 1_064, 200)
    assert low > 200
    assert low == made.content_height(LIGHT, 1_064, 100)
    # As soon as there is room for one row each, there is nothing to scroll.
    assert made.content_height(LIGHT, 1_064, low) <= low


def test_scrolling_moves_lanes_and_keeps_the_axis(chronology: Document) -> None:
    made, view = Composer(chronology, MEASURE, words("en")), opening(chronology)
    size = (1_064, 200)
    still = made.compose(view, LIGHT, *size)
    scrolled = made.compose(replace(view, scroll=30.0), LIGHT, *size)
    months = [one for one in written(still) if one.text == "October"]
    assert months == [one for one in written(scrolled) if one.text == "October"]
    name = next(one for one in written(still) if one.text == "Inter-Korean")
    moved = next(one for one in written(scrolled) if one.text == "Inter-Korean")
    assert moved.top == pytest.approx(name.top - 30)
    assert all(hit.y >= LIGHT.metrics.axis for hit in scrolled.hits)


def test_each_lane_says_its_name_whole(chronology: Document) -> None:
    seen = [one.text for one in written(open_scene(chronology))]
    for theme in chronology.themes:
        assert theme.title in " ".join(seen)


@pytest.mark.parametrize("viewport", [Viewport(0, SHORTEST), Viewport(-LONGEST / 2, LONGEST / 2)])
@pytest.mark.parametrize("width", [320, 3_840])
def test_the_closest_and_the_widest_view_are_drawn(
    chronology: Document, specimen: Document, viewport: Viewport, width: float
) -> None:
    for shown in (chronology, specimen):
        view = ViewState(viewport=viewport)
        scene = Composer(shown, MEASURE, words("en")).compose(view, LIGHT, width, 716)
        assert [one for one in written(scene) if one.cut] == []


STRANGE = {
    "no events": dated(),
    "no themes": document([event(0, "2024", theme="")], themes=()),
    "neither": document([], themes=()),
    "one event": dated("2024-01-15"),
    "events of no theme": document([event(i, "2024-01-15", theme="") for i in range(9)]),
    "3,000 events on a day": document([event(i, "2024-01-15") for i in range(3_000)]),
    "one that goes on": dated("2018-02/.."),
    "far past and future": dated("-9999", "9999-12-31", "2024"),
    "the whole of time": dated("-9999/9999"),
    "a second": dated("2024-01-15T10:00:00"),
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_documents_are_drawn(name: str) -> None:
    document = STRANGE[name]
    scene = open_scene(document)
    tally = scene.tally
    assert tally.in_view == len(document.events)
    assert tally.labelled + tally.marks + tally.counted == tally.in_view
    if document.events:
        assert tally.labelled >= 1
    assert [one for one in written(scene) if one.cut] == []


def test_the_selected_event_is_labelled_and_pointed_at_first(chronology: Document) -> None:
    made = Composer(chronology, MEASURE, words("en"))
    for number in made.columns.overlapping(*_ends(opening(chronology))):
        chosen = chronology.events[number]
        view = replace(opening(chronology), selected=chosen.id)
        scene = made.compose(view, LIGHT, 1_064, 716)
        (label,) = titles(scene, [chosen.title])
        hit = scene.hit((label.left + label.right) / 2, (label.top + label.bottom) / 2)
        assert hit is not None
        assert hit.refs == (chosen.id,)


@given(st.floats(4, 400), st.floats(-0.5, 0.5), st.sampled_from(("en", "ko")))
def test_a_label_on_a_bar_does_not_lie_over_the_sign_of_its_date(
    days: float, share: float, language: str
) -> None:
    """The crane of the specimen came about until an uncertain day."""
    made = composer("specimen", language)
    when = next(w for w in made.document.dates if w.text == "2019-09-20/2019-10-02?")
    start = when.start + (share - 0.5) * days * 86_400
    view = ViewState(viewport=Viewport(start, start + days * 86_400), language=language)
    scene = made.compose(view, LIGHT, 1_920, 1_080)
    assert overlapping(one for one in written(scene) if one.top > LIGHT.metrics.axis) == []


def _ends(view: ViewState) -> tuple[float, float]:
    return view.viewport.start, view.viewport.end

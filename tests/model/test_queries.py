"""Questions about many events, next to answers found one by one."""

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.timelines import SEOUL, dated, document, event
from viewer.model.coverage import coverage
from viewer.model.document import Document
from viewer.model.queries import Columns
from viewer.model.resolve import resolve

DATES = st.sampled_from(
    (
        "1950-06-25/1953-07-27",
        "1972-07-04",
        "1991",
        "198X",
        "2000-06~",
        "[2018-04-27..2018-09-19]",
        "../1975",
        "/1980-05",
        "1980/..",
        "2018-02/..",
        "2019/",
        "2019-06-30T15:00",
        "2024-12-31",
        "2025-01",
    )
)
COVERED = st.sampled_from(("", "1945-08-15/2026-05-26", "1945/..", "../2020", "1999/2001"))
DOCUMENTS = st.builds(
    lambda dates, covered, themes: document(
        (
            event(i, date, theme=theme)
            for i, (date, theme) in enumerate(zip(dates, themes, strict=False))
        ),
        themes=("one", "two"),
        coverage=covered,
    ),
    st.lists(DATES, max_size=12),
    COVERED,
    st.lists(st.sampled_from(("one", "two", "")), min_size=12, max_size=12),
)
INSTANTS = st.integers(-1_300_000_000, 1_900_000_000)


def extents(document: Document) -> list[tuple[int, int]]:
    """From when to when each event lies, as far as the document can tell."""
    covered = coverage(document)
    found = []
    for when in document.dates:
        start, end = when.start, when.end
        if when.open_start and covered.start is not None:
            start = min(start, covered.start)
        if when.open_end and covered.end is not None:
            end = max(end, covered.end)
        found.append((start, end))
    return found


@given(DOCUMENTS, INSTANTS, st.integers(1, 2_000_000_000))
def test_what_overlaps_a_window_is_what_does_so_one_by_one(
    document: Document, start: int, span: int
) -> None:
    found = Columns(document).overlapping(start, start + span)
    assert found == [
        i for i, (a, b) in enumerate(extents(document)) if a < start + span and b > start
    ]


@given(DOCUMENTS, st.sampled_from((0, 1, 2)), st.integers(1, 2_000_000_000))
def test_the_densest_stretch_is_the_densest_one_by_one(
    document: Document, lane: int, seconds: int
) -> None:
    themes = {"one": 0, "two": 1}
    starts = [
        start
        for (start, _), each in zip(extents(document), document.events, strict=True)
        if themes.get(each.theme, 2) == lane
    ]
    most = max((sum(a <= b < a + seconds for b in starts) for a in starts), default=0)
    assert Columns(document).densest(lane, seconds) == most


def test_an_event_that_goes_on_lasts_until_the_coverage_ends() -> None:
    columns = Columns(dated("2018-02/..", coverage="1945/2026-05-26"))
    assert columns.end[0] == resolve("2026-05-26", SEOUL).end
    assert columns.overlapping(resolve("2026", SEOUL).start, resolve("2026", SEOUL).end)


def test_an_event_without_a_begin_began_with_the_coverage() -> None:
    columns = Columns(dated("1950", "../1975", coverage="1945/2026"))
    assert min(columns.start) == resolve("1945", SEOUL).start


def test_an_end_that_is_not_known_is_not_made_up() -> None:
    columns = Columns(dated("2018-02/", coverage="1945/2026"))
    assert columns.end[0] == resolve("2018-02", SEOUL).end


def test_coverage_that_goes_on_has_no_bound_on_that_side() -> None:
    covered = coverage(dated(coverage="1945/.."))
    assert covered.start == resolve("1945", SEOUL).start
    assert covered.end is None
    nothing = coverage(dated())
    assert (nothing.start, nothing.end) == (None, None)


def test_a_document_without_events_answers_every_question() -> None:
    columns = Columns(dated())
    assert len(columns) == 0
    assert columns.overlapping(0, 1e9) == []
    assert columns.densest(0, 1e9) == 0


def test_an_event_of_a_theme_that_is_not_there_stands_in_the_lane_of_none() -> None:
    columns = Columns(document([event(0, "2024", theme="gone"), event(1, "2024", theme="one")]))
    assert sorted(columns.lane) == [0, 1]

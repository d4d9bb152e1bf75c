"""The calendar axis: units begin by the clocks of a zone, in order, with room for their names."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.measuring import MEASURE
from viewer.i18n import words
from viewer.layout.scale import TimeScale
from viewer.layout.scene import Font
from viewer.layout.ticks import LOWER, Level, Step, begin_of_units, levels
from viewer.model.calendar import DAY_SECONDS, civil_from_days
from viewer.model.resolve import resolve
from viewer.model.zones import zone
from viewer.state.viewport import LONGEST, SHORTEST, YEAR, Viewport

ZONES = st.sampled_from(
    (
        "Asia/Seoul",
        "Asia/Pyongyang",
        "America/New_York",
        "America/Sao_Paulo",
        "Australia/Lord_Howe",
        "Africa/Monrovia",
        "UTC",
    )
)
SPANS = st.floats(SHORTEST, 10 * SHORTEST) | st.floats(SHORTEST, 3 * YEAR) | st.floats(1, LONGEST)
VIEWPORTS = st.builds(
    lambda start, span: Viewport(start, start + max(span, SHORTEST)),
    st.floats(-1.2e9, 1.9e9) | st.floats(-12_000 * YEAR, 9_000 * YEAR),
    SPANS,
)
SMALL, ROOM = Font(11.0), 11.0


def width(text: str) -> float:
    return MEASURE.width(text, SMALL)


def found(viewport: Viewport, name: str, across: float, language: str = "en") -> list[Level]:
    scale = TimeScale(viewport, 148, across)
    lower, upper = levels(scale, zone(name), words(language), width, ROOM)
    return [lower] if upper is None else [lower, upper]


def around(date: str, name: str, span: float) -> Viewport:
    """So many seconds round the beginning of a date."""
    start = resolve(date, name).start
    return Viewport(start - span / 2, start + span / 2)


@given(
    VIEWPORTS, ZONES, st.sampled_from((1.0, 172.0, 916.0, 3_692.0)), st.sampled_from(("en", "ko"))
)
def test_any_stretch_of_time_has_an_axis_in_order(
    viewport: Viewport, name: str, across: float, language: str
) -> None:
    for level in found(viewport, name, across, language):
        if not level.ticks:
            continue  # nothing has room on a canvas this narrow
        instants = [tick.instant for tick in level.ticks]
        assert instants == sorted(set(instants))
        assert instants[0] <= viewport.start
        assert instants[-1] < viewport.end
        assert all(tick.label for tick in level.ticks)


@given(VIEWPORTS, ZONES, st.sampled_from((172.0, 916.0, 3_692.0)), st.sampled_from(("en", "ko")))
def test_each_unit_has_room_for_its_name(
    viewport: Viewport, name: str, across: float, language: str
) -> None:
    lower = found(viewport, name, across, language)[0]
    scale = TimeScale(viewport, 148, across)
    for tick, after in pairwise(lower.ticks):
        assert scale.x(tick.instant) + width(tick.label) + ROOM <= scale.x(after.instant) + 1e-6


@given(
    st.sampled_from([step for step in LOWER if step.unit in ("hour", "minute")]),
    ZONES,
    st.integers(-1_000_000_000, 1_900_000_000),
)
def test_hours_begin_where_the_clock_shows_them(step: Step, name: str, start: int) -> None:
    clock = zone(name)
    ticks = list(begin_of_units(step, clock, start, start + 40 * step.seconds))
    assert ticks[0][0] <= start
    for at, civil in ticks:
        assert clock.civil(at) == civil
        assert civil % step.seconds == 0


@given(
    st.sampled_from([step for step in LOWER if step.unit in ("day", "month", "year")]),
    ZONES,
    st.integers(-3_000_000_000, 1_900_000_000),
)
def test_days_months_and_years_begin_at_the_first_instant_of_their_day(
    step: Step, name: str, start: int
) -> None:
    clock = zone(name)
    ticks = list(begin_of_units(step, clock, start, start + 5 * step.seconds))
    assert ticks[0][0] <= start
    for at, civil in ticks:
        assert clock.civil(at - 1) < civil <= clock.civil(at)
        year, month, day = civil_from_days(civil // DAY_SECONDS)
        if step.unit == "year":
            assert (year % step.count, month, day) == (0, 1, 1)
        elif step.unit == "month":
            assert ((month - 1) % step.count, day) == (0, 1)


def clocks(date: str, name: str, hours: int) -> list[str]:
    """What the hours are called that begin before and after a date."""
    start = resolve(date, name).start
    step, clock = Step("hour", 1), zone(name)
    ticks = begin_of_units(step, clock, start - 1, start + hours * 3_600)
    return [f"{civil % DAY_SECONDS // 3_600:02}:{civil % 3_600 // 60:02}" for _, civil in ticks]


@pytest.mark.parametrize(
    ("date", "name", "expected"),
    [
        # Seoul put its clocks forward at two and back at three in 1987 and 1988.
        ("1988-05-08", "Asia/Seoul", ["23:00", "00:00", "01:00", "03:00", "04:00"]),
        ("1988-10-09", "Asia/Seoul", ["23:00", "00:00", "01:00", "02:00", "02:00", "03:00"]),
        # Pyongyang went back by half an hour on 15 August 2015, and forward on 5 May 2018.
        ("2018-05-04T23", "Asia/Pyongyang", ["22:00", "23:00", "00:00", "01:00", "02:00"]),
        ("2024-03-10", "America/New_York", ["23:00", "00:00", "01:00", "03:00", "04:00"]),
        ("2024-11-03", "America/New_York", ["23:00", "00:00", "01:00", "01:00", "02:00"]),
    ],
)
def test_hours_are_told_as_clocks_showed_them(date: str, name: str, expected: list[str]) -> None:
    assert clocks(date, name, 24)[: len(expected)] == expected


@pytest.mark.parametrize("date", ["1988-05-08T03", "1988-10-09T03", "2024-06-01T12"])
def test_an_hour_in_which_clocks_are_changed_is_read_to_the_minute(date: str) -> None:
    lower = found(around(date, "Asia/Seoul", 3_600), "Asia/Seoul", 916)[0]
    assert lower.step == Step("minute", 5)


def test_midnight_in_seoul_is_where_a_day_begins() -> None:
    viewport = around("2024-10-15", "Asia/Seoul", 3 * DAY_SECONDS)
    day = resolve("2024-10-15", "Asia/Seoul").start
    for level in found(viewport, "Asia/Seoul", 916):
        if level.step == Step("day", 1):
            assert day in {tick.instant for tick in level.ticks}
            return
    raise AssertionError("no level shows days")


@pytest.mark.parametrize(
    ("date", "span", "lower", "upper"),
    [
        ("2024-01", DAY_SECONDS / 24, "00:15", "Monday 1 January 2024"),
        ("2024-01-15", 86_400 * 10, "15", "January 2024"),
        ("2024-07", YEAR, "July", "2024"),
        ("1985", 40 * YEAR, "1985", "1980s"),
    ],
)
def test_two_levels_say_when_it_is(date: str, span: float, lower: str, upper: str) -> None:
    fine, coarse = found(around(date, "Asia/Seoul", span), "Asia/Seoul", 916)
    assert lower in {tick.label for tick in fine.ticks}
    assert upper in {tick.label for tick in coarse.ticks}


def test_months_are_told_in_korean() -> None:
    fine, coarse = found(around("2024-07", "Asia/Seoul", YEAR), "Asia/Seoul", 916, "ko")
    assert "7월" in {tick.label for tick in fine.ticks}
    assert "2024년" in {tick.label for tick in coarse.ticks}


def test_years_before_the_first_are_told_as_such() -> None:
    fine = found(around("-0043", "Asia/Seoul", 10 * YEAR), "Asia/Seoul", 916)[0]
    assert "44 BC" in {tick.label for tick in fine.ticks}


@pytest.mark.parametrize("start", [-32_400.5, 54_000.5, 53_999.5])
def test_the_first_unit_began_before_what_is_in_view(start: float) -> None:
    first, _ = next(begin_of_units(Step("day", 1), zone("Asia/Seoul"), start, start + 9e5))
    assert first <= start < first + DAY_SECONDS

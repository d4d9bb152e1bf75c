"""Themes: every text reads on every ground that it stands on, and lanes can be told apart."""

import json
from itertools import combinations

import pytest

from viewer.assets import resource
from viewer.style.theme import LaneColours, Theme, ThemeName, theme

NAMES: tuple[ThemeName, ...] = ("light", "dark", "print")
TEXT, SHAPE = 4.5, 3.0
"""The least contrast of text, and of what is not text."""


def luminance(colour: str) -> float:
    """As the Web Content Accessibility Guidelines define it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def over(veil: str, ground: str) -> str:
    """The colour of a ground behind a veil of `#aarrggbb`."""
    share = int(veil[1:3], 16) / 255
    parts = (
        round(int(veil[i + 2 : i + 4], 16) * share + int(ground[i : i + 2], 16) * (1 - share))
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in parts)


def pairs(look: Theme) -> dict[str, tuple[str, str, float]]:
    """What is drawn on what, and the contrast that it takes."""
    found = {
        "ink on paper": (look.ink, look.paper, TEXT),
        "ink on raised": (look.ink, look.raised, TEXT),
        "ink on selected": (look.ink, look.selected, TEXT),
        "muted on paper": (look.muted, look.paper, TEXT),
        "muted on raised": (look.muted, look.raised, TEXT),
        "link on paper": (look.link, look.paper, TEXT),
        "on_accent on accent": (look.on_accent, look.accent, TEXT),
        "warn_ink on warn_paper": (look.warn_ink, look.warn_paper, TEXT),
        "outline on paper": (look.outline, look.paper, SHAPE),
        "focus on paper": (look.focus, look.paper, SHAPE),
        "accent on paper": (look.accent, look.paper, SHAPE),
    }
    for number, lane in enumerate(look.lanes):
        found |= {f"lane {number}: {name}": pair for name, pair in lane_pairs(look, lane).items()}
    return found


def lane_pairs(look: Theme, lane: LaneColours) -> dict[str, tuple[str, str, float]]:
    beyond = over(look.beyond, lane.tint)
    return {
        "ink on tint": (look.ink, lane.tint, TEXT),
        "muted on tint": (look.muted, lane.tint, TEXT),
        "ink on tint, not covered": (look.ink, beyond, TEXT),
        "ink on pale": (look.ink, lane.pale, TEXT),
        "mark on tint": (lane.mark, lane.tint, SHAPE),
        "mark on selected": (lane.mark, look.selected, SHAPE),
        "mark_text on tint": (lane.mark_text, lane.tint, TEXT),
        "mark_text on chip": (lane.mark_text, lane.chip, TEXT),
        "mark_text on paper": (lane.mark_text, look.paper, TEXT),
        "mark_text on selected": (lane.mark_text, look.selected, TEXT),
        "on_mark on mark": (lane.on_mark, lane.mark, TEXT),
    }


@pytest.mark.parametrize("name", NAMES)
def test_everything_reads_on_its_ground(name: ThemeName) -> None:
    weak = {
        what: round(contrast(colour, ground), 2)
        for what, (colour, ground, least) in pairs(theme(name)).items()
        if contrast(colour, ground) < least
    }
    assert weak == {}


@pytest.mark.parametrize("name", NAMES)
def test_lanes_next_to_each_other_are_told_apart(name: ThemeName) -> None:
    lanes = theme(name).lanes
    assert len(lanes) >= 6
    for one, other in combinations(lanes, 2):
        assert one.mark != other.mark
        assert one.tint != other.tint


def test_all_themes_say_the_same_things() -> None:
    stored = [json.loads(resource("themes", f"{n}.json").read_text("utf-8")) for n in NAMES]
    assert len({tuple(sorted(one)) for one in stored}) == 1
    assert len({len(one["lanes"]) for one in stored}) == 1


def test_colours_begin_again_where_there_are_more_lanes() -> None:
    look = theme("light")
    assert look.lane(len(look.lanes)) == look.lane(0)

"""The legend: what the glyphs mean, in plain words."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from viewer.i18n import Words, mark
from viewer.layout.drawing import Mark, Pen, baseline, draw_mark
from viewer.layout.marks import glyph
from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Box, Disc, Font, Item, Scene, Text
from viewer.model.resolve import resolve
from viewer.model.when import Edge, Precision, When
from viewer.style.metrics import Metrics
from viewer.style.style import Style
from viewer.style.theme import LaneColours

Sign = Literal[
    "day",
    "lasted",
    "one-of",
    "all-of",
    "about",
    "month",
    "season",
    "year",
    "decade",
    "uncertain",
    "goes-on",
    "no-end",
    "count",
    "importance",
]
"""What a legend can explain."""

_MEANING: dict[Sign, tuple[str, str]] = {
    "day": ("2024-01-15", mark("day")),
    "lasted": ("2024-01-01/2024-01-20", mark("lasted")),
    "one-of": ("[2024-01-19..2024-01-23]", mark("one day in a range")),
    "all-of": ("{2024-01-01,2024-01-20}", mark("several days")),
    "about": ("2024-01~", mark("about then")),
    "month": ("2024-01", mark("known to the month")),
    "season": ("2024-33", mark("known to the part of the year")),
    "year": ("2024", mark("known to the year")),
    "decade": ("202X", mark("known to the decade or less finely")),
    "uncertain": ("2024-01-15?", mark("uncertain")),
    "goes-on": ("2024-01-01/..", mark("goes on")),
    "no-end": ("2024-01-01/", mark("begin or end not known")),
    "count": ("", mark("several, no room")),
    "importance": ("", mark("larger and bolder: more important")),
}
"""By sign: a date that is drawn with it, and what it means."""


def signs(dates: Iterable[When]) -> tuple[Sign, ...]:
    """What there is to explain of dates, in the order of the legend."""
    found = {sign for when in dates for sign in _signs(when)}
    return tuple(sign for sign in _MEANING if sign in found)


def _signs(when: When) -> Iterator[Sign]:
    kind = glyph(when)
    if kind != "coarse":
        yield kind
    for edge in (when.first, when.last):
        if edge.approximate:
            yield "about"
        elif kind in ("coarse", "lasted"):
            yield from _coarse(edge)
    if when.uncertain:
        yield "uncertain"
    if when.open_start or when.open_end:
        yield "goes-on"
    if when.unknown_start or when.unknown_end:
        yield "no-end"


def _coarse(edge: Edge) -> Iterator[Sign]:
    if edge.precision >= Precision.DAY:
        return
    if edge.precision == Precision.MONTH:
        yield "month"
    elif edge.precision > Precision.YEAR:
        yield "season"
    else:
        yield "year" if edge.precision == Precision.YEAR else "decade"


def compose_legend(
    signs: Iterable[Sign], style: Style, width: float, measure: TextMeasure, words: Words
) -> Scene:
    """The signs in as many lines as `width` asks for; the scene's height follows."""
    items, height = draw_legend(signs, 0, 0, width, style, measure, words)
    return Scene(width=width, height=height, background=style.theme.paper, items=tuple(items))


def draw_legend(
    signs: Iterable[Sign],
    left: float,
    top: float,
    width: float,
    style: Style,
    measure: TextMeasure,
    words: Words,
) -> tuple[list[Item], float]:
    """The signs from (left, top) on, and how high they are."""
    metrics, pen = style.metrics, Pen(quiet(style), style, measure)
    font = Font(metrics.small)
    items: list[Item] = []
    x, middle = left, top + metrics.row / 2
    # Where each sign has a line of its own, their words begin below each other.
    column = _sign_width("count", metrics) if width < metrics.header else 0.0
    for sign in signs:
        text = words.text(_MEANING[sign][1])
        begin = max(_sign_width(sign, metrics), column) + metrics.gap
        taken = begin + measure.width(text, font)
        if x > left and x + taken > left + width:
            x, middle = left, middle + metrics.row
        items += _sign(sign, x, middle, pen)
        items.append(
            Text(x + begin, baseline(middle, font, measure), text, font, style.theme.muted)
        )
        x += taken + metrics.apart * 0.8
    return items, middle + metrics.row / 2 - top if items else 0.0


def quiet(style: Style) -> LaneColours:
    """The colours of signs that belong to no lane."""
    theme = style.theme
    return LaneColours(
        mark=theme.muted,
        tint=theme.paper,
        pale=theme.raised,
        chip=theme.raised,
        mark_text=theme.muted,
        on_mark=theme.paper,
    )


def _sign_width(sign: Sign, metrics: Metrics) -> float:
    if sign in ("day", "uncertain"):
        return metrics.bar * 1.5
    if sign == "importance":
        return metrics.bar * 2.4
    return metrics.bar * 2.8


def _sign(sign: Sign, x: float, middle: float, pen: Pen) -> Iterator[Item]:
    width = _sign_width(sign, pen.metrics)
    if sign == "count":
        yield from _count(x, middle, width, pen)
    elif sign == "importance":
        small, large = pen.metrics.dot[0], pen.metrics.dot[-1]
        yield Disc(x + small, middle, small, fill=pen.colours.mark)
        yield Disc(x + width - large, middle, large, fill=pen.colours.mark)
    else:
        when = _example(sign)
        inset = width * 0.3
        first, last = (x, x + inset), (x + width - inset, x + width)
        radius = pen.metrics.bar * (0.75 if sign == "uncertain" else 0.5)
        yield from draw_mark(
            Mark(when, glyph(when), radius, x, x + width, first, last, middle), pen
        )


def _count(x: float, middle: float, width: float, pen: Pen) -> Iterator[Item]:
    font, text = Font(pen.metrics.small, 600), "+3"
    height = pen.metrics.row - 5
    yield Box(
        x,
        middle - height / 2,
        width,
        height,
        stroke=pen.colours.mark,
        stroke_width=1.2,
        radius=height / 2,
    )
    left = x + (width - pen.measure.width(text, font)) / 2
    yield Text(left, baseline(middle, font, pen.measure), text, font, pen.colours.mark_text)


@cache
def _example(sign: Sign) -> When:
    return resolve(_MEANING[sign][0], "UTC")

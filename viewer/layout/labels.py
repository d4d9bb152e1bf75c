"""What stands in the labels of events."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from viewer.i18n import Words
from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Font, Weight
from viewer.layout.wrapping import wrap
from viewer.model import date_words
from viewer.model.document import Document
from viewer.style.metrics import Metrics

WEIGHTS: tuple[Weight, ...] = (400, 400, 400, 600, 700)
"""Of titles by importance, 1 to 5."""


class Label(Struct, frozen=True):
    """A title, with its date before it where dates are shown. Widths in logical pixels."""

    title: str
    font: Font
    width: float
    """Of all of it."""
    date: str = ""
    date_width: float = 0.0
    """With the space after it."""
    more: tuple[str, ...] = ()
    """The lines after the first, of a title that is wider than the picture."""


def title_font(importance: int, metrics: Metrics) -> Font:
    """Bolder is more important."""
    return Font(metrics.text, WEIGHTS[importance - 1])


def date_font(metrics: Metrics) -> Font:
    """The letters of dates in labels."""
    return Font(metrics.small)


def labels(
    document: Document, which: Iterable[int], metrics: Metrics, measure: TextMeasure
) -> dict[int, Label]:
    """The labels of events by their numbers, without dates."""
    made = {}
    for number in which:
        event = document.events[number]
        font = title_font(event.importance, metrics)
        made[number] = Label(event.title, font, measure.width(event.title, font))
    return made


def dated(
    made: Mapping[int, Label],
    document: Document,
    metrics: Metrics,
    measure: TextMeasure,
    words: Words,
    year: int | None,
) -> dict[int, Label]:
    """The same labels with dates, which leave out the year where it is `year`."""
    font = date_font(metrics)
    with_dates = {}
    for number, label in made.items():
        date = date_words.in_short(document.events[number].date, words, year)
        room = measure.width(date, font) + metrics.gap
        with_dates[number] = Label(label.title, label.font, label.width + room, date, room)
    return with_dates


def broken(label: Label, room: float, measure: TextMeasure) -> Label:
    """A label in as many lines as it takes to be no wider than `room`."""
    if label.width <= room:
        return label
    first, *more = wrap(label.title, label.font, room - label.date_width, measure)
    widths = [measure.width(line, label.font) for line in more]
    width = max(label.date_width + measure.width(first, label.font), *widths, 0.0)
    return replace(label, title=first, width=width, more=tuple(more))

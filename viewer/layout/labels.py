"""What stands in the labels of events."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from viewer.i18n import Words
from viewer.layout.measure import TextMeasure
from viewer.layout.scene import Font, Weight
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

"""What stands in the labels of events."""

from collections.abc import Sequence

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


def labels(document: Document, metrics: Metrics, measure: TextMeasure) -> Sequence[Label]:
    """The labels of all events, without dates, in the document's order."""
    made = []
    for event in document.events:
        font = title_font(event.importance, metrics)
        made.append(Label(event.title, font, measure.width(event.title, font)))
    return made


def dated(
    made: Sequence[Label],
    document: Document,
    metrics: Metrics,
    measure: TextMeasure,
    words: Words,
    year: int | None,
) -> Sequence[Label]:
    """The same labels with dates, which leave out the year where it is `year`."""
    font = date_font(metrics)
    with_dates = []
    for label, event in zip(made, document.events, strict=True):
        date = date_words.in_short(event.date, words, year)
        date_width = measure.width(date, font) + metrics.gap
        with_dates.append(
            Label(label.title, label.font, label.width + date_width, date, date_width)
        )
    return with_dates

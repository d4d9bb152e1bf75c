"""The figures of an event, by measure and claimant, so that disagreement stands side by side."""

from viewer.i18n import Words
from viewer.layout.outline.blocks import Block, Run, Section
from viewer.layout.outline.sources import BETWEEN, page
from viewer.model.date_words import in_short
from viewer.model.document import Document, Event, Figure, Measure
from viewer.model.figure_words import figure_in_words
from viewer.model.passages import marks
from viewer.model.source_words import publisher_in_words


def figures(document: Document, event: Event, words: Words) -> tuple[Section, ...]:
    """A measure's title, then its figures; measures in the order in which they first occur."""
    if not event.figures:
        return ()
    known = {measure.id: measure for measure in document.measures}
    grouped: dict[str, list[Figure]] = {}
    for figure in event.figures:
        grouped.setdefault(figure.measure, []).append(figure)
    blocks = [Block("heading", (Run(words.text("Figures, by who states them")),))]
    for measure_id, claims in grouped.items():
        measure = known.get(measure_id) or Measure(id=measure_id, title=measure_id)
        blocks.append(Block("kind", (Run(measure.title),)))
        for figure in claims:
            blocks += _claim(document, figure, measure, words)
    return (Section("figures", tuple(blocks)),)


def _claim(document: Document, figure: Figure, measure: Measure, words: Words) -> tuple[Block, ...]:
    claimed = figure_in_words(figure, measure.unit, words)
    amount = (Run(f"{claimed}  ", "strong"),) if claimed else ()
    evidence = _evidence(document, figure, words)
    return (
        Block("claim", (*amount, Run(figure.claimant))),
        *([Block("detail", evidence)] if evidence else []),
    )


def _evidence(document: Document, figure: Figure, words: Words) -> tuple[Run, ...]:
    """Where it was stated, to which date it applies, and in which words."""
    opening, closing = marks(figure.exact)
    source = document.sources.get(figure.source)
    told = (
        Run(publisher_in_words(source, words), target=page(source)) if source else None,
        Run(words.text("as of {date}").format(date=in_short(figure.as_of, words)))
        if figure.as_of
        else None,
        Run(f"{opening}{figure.exact}{closing}") if figure.exact else None,
    )
    runs = [run for run in told if run]
    return tuple(part for run in runs for part in (Run(BETWEEN), run))[1:]

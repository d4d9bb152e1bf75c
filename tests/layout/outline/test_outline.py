"""The pane leaves nothing of an event out, in the order in which it is read."""

from collections.abc import Iterator

import pytest

from viewer.i18n import words
from viewer.layout.outline import Outline, ToEvent, ToPage, outline
from viewer.layout.outline.blocks import Run
from viewer.model.date_words import in_full
from viewer.model.document import Document, Event, Figure, Measure, Quote, Source, Theme
from viewer.model.figure_words import number
from viewer.model.relations import Relations
from viewer.model.source_words import publisher_in_words
from viewer.model.translate import in_language

LANGUAGES = ("en", "ko")
CORE = (
    "2024-01-15-spa-speech",
    "2024-01-19-arch-demolition",
    "2024-10-15-road-demolition",
    "2024-11-11-kim-ratification-decree",
)


def told(document: Document, language: str) -> Iterator[tuple[Event, Outline]]:
    content = in_language(document, language)
    relations = Relations(content)
    for event in content.events:
        yield event, outline(content, relations, event, words(language))


def runs(told: Outline) -> list[Run]:
    return [run for section in told.sections for block in section.blocks for run in block.runs]


def one(event: Event, *sources: Source) -> Outline:
    document = Document(
        id="d",
        title="d",
        events=(event,),
        sources={source.id: source for source in sources},
        themes=(Theme(id="t", title="A theme"),),
        measures=(Measure(id="m", title="Losses", unit="men"),),
    )
    return outline(document, Relations(document), event, words("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_an_event_is_left_out(chronology: Document, language: str) -> None:
    themes = {theme.id: theme.title for theme in in_language(chronology, language).themes}
    for event, shown in told(chronology, language):
        text = shown.text
        wanted = [in_full(event.date, words(language)), event.title, themes[event.theme]]
        wanted += [place.name for place in event.places]
        wanted += [*event.actors, event.date_note, event.summary, event.dispute]
        for quote in event.quotes:
            wanted += [quote.exact, quote.speaker]
        for figure in event.figures:
            wanted += [figure.claimant, figure.exact]
            wanted += [number(n) for n in (figure.value, figure.low, figure.high) if n is not None]
        for source in (chronology.sources[id_] for id_ in event.sources):
            wanted += [source.title, source.note, publisher_in_words(source, words(language))]
            wanted += [author.literal for author in source.author]
        missing = [part for part in wanted if part not in text]
        assert not missing, event.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_source_and_related_event_is_a_link(chronology: Document, language: str) -> None:
    relations = Relations(chronology)
    for event, shown in told(chronology, language):
        targets = [run.target for run in runs(shown) if run.target]
        pages = {target.address for target in targets if isinstance(target, ToPage)}
        others = [target.event for target in targets if isinstance(target, ToEvent)]
        assert pages == {chronology.sources[source].url for source in event.sources}
        assert sorted(others) == sorted(link.event.id for link in relations.of(event.id))


def test_an_event_is_told_in_the_order_in_which_it_is_read(chronology: Document) -> None:
    for event, shown in told(chronology, "en"):
        if event.id not in CORE:
            continue
        roles = [section.role for section in shown.sections]
        ordered = ["event", "quotes", *["quote"] * len(event.quotes)]
        ordered += ["figures"] if event.figures else []
        ordered += ["dispute"] if event.dispute else []
        assert roles == [*ordered, "related", "sources"]
        first = [block.role for block in shown.sections[0].blocks]
        assert first[:3] == ["date", "title", "theme"]
        assert first[-1] == "prose"
        parts = [event.places[0].name, event.actors[0], event.date_note, event.summary]
        places = [shown.text.index(part) for part in parts if part]
        assert places == sorted(places)


def test_the_core_events_have_at_least_three_quotes_each(chronology: Document) -> None:
    shown = {event.id: outline for event, outline in told(chronology, "en")}
    for event in CORE:
        assert sum(section.role == "quote" for section in shown[event].sections) >= 3


def test_a_spoken_quote_has_marks_and_its_speaker_below() -> None:
    source = Source(id="s", type="webpage", publisher="The Herald", url="https://example.org")
    quote = Quote(source="s", exact="we came", prefix="He said ", suffix=" late", speaker="Kim")
    shown = one(Event(id="e", date="2024", title="t", quotes=(quote,), sources=("s",)), source)
    blocks = next(section.blocks for section in shown.sections if section.role == "quote")
    assert [block.text for block in blocks] == [
        "He said … “we came” … late",
        "Kim",
        "The Herald · other source · undated",
    ]
    assert [run.tone for run in blocks[0].runs] == ["muted", "plain", "muted"]


def test_a_quote_without_a_speaker_is_reported_by_its_publisher() -> None:
    source = Source(id="s", type="webpage", publisher="The Herald", url="https://example.org")
    quote = Quote(source="s", exact="It was small.")
    shown = one(Event(id="e", date="2024", title="t", quotes=(quote,)), source)
    blocks = next(section.blocks for section in shown.sections if section.role == "quote")
    assert [block.text for block in blocks][:2] == ["It was small.", "Reported by The Herald"]


def test_an_event_without_quotes_says_so() -> None:
    assert "No passage is quoted for this event." in one(Event(id="e", date="2024", title="t")).text


def test_figures_of_one_measure_stand_together() -> None:
    figures = tuple(
        Figure(measure=measure, claimant=claimant, value=value, as_of="2024-12")
        for measure, claimant, value in [("m", "Seoul", 100), ("n", "Kyiv", 7), ("m", "Kyiv", 3000)]
    )
    text = one(Event(id="e", date="2024", title="t", figures=figures)).text
    order = ["Losses", "100 men  Seoul", "as of Dec 2024", "3,000 men  Kyiv", "\nn\n", "7  Kyiv"]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert text.count("Losses") == 1


def test_supplied_titles_are_explained_once() -> None:
    sources = [Source(id=f"s{i}", type="webpage", title=f"[Title {i}]") for i in range(3)]
    event = Event(id="e", date="2024", title="t", sources=("s0", "s1", "s2"))
    assert one(event, *sources).text.count("[brackets]") == 1
    seen = Source(id="s", type="webpage", title="As seen")
    event = Event(id="e", date="2024", title="t", sources=("s",))
    assert "[brackets]" not in one(event, seen).text


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.c"])
def test_an_address_that_is_no_web_page_is_shown_and_leads_nowhere(address: str) -> None:
    source = Source(id="s", type="webpage", title="A title", url=address)
    event = Event(
        id="e",
        date="2024",
        title="t",
        sources=("s",),
        quotes=(Quote(source="s", exact="x", speaker="Kim"),),
        figures=(Figure(measure="m", claimant="c", value=1, source="s"),),
    )
    shown = one(event, source)
    assert address in shown.text
    assert not [run for run in runs(shown) if run.target]


def test_an_hour_of_another_zone_names_the_zone() -> None:
    event = Event(id="e", date="2024-01-15", title="t", time_zone="America/New_York")
    assert "America/New York" in one(event).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_specimen_is_told_whole(specimen: Document, language: str) -> None:
    counts = set()
    for event, shown in told(specimen, language):
        assert event.title in shown.text
        assert all(quote.exact in shown.text for quote in event.quotes)
        counts.add(sum(section.role == "quote" for section in shown.sections))
    assert {0, 20} <= counts

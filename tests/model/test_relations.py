"""Each event has one link to each other event, the most telling that either end wrote down."""

import pytest

from viewer.model.document import Document, Event, Related, Relation
from viewer.model.relations import Relations, Standing


def document(*relations: tuple[str, Relation, str]) -> Document:
    """Events a, b and c in this order, with relations written on the first of each triple."""
    events = tuple(
        Event(
            id=name,
            date="2024",
            title=name,
            related=tuple(
                Related(event=other, relation=relation)
                for event, relation, other in relations
                if event == name
            ),
        )
        for name in "abc"
    )
    return Document(id="d", title="d", events=events)


def seen(document: Document, event: str) -> dict[str, Standing]:
    return {link.event.id: link.standing for link in Relations(document).of(event)}


@pytest.mark.parametrize(
    ("relation", "from_there"),
    [
        ("led-to", "led-to-by"),
        ("response-to", "answered-by"),
        ("part-of", "consists-of"),
        ("see-also", "see-also"),
    ],
)
def test_a_relation_written_on_one_event_is_read_from_both(
    relation: Relation, from_there: Standing
) -> None:
    written = document(("a", relation, "b"))
    assert seen(written, "a") == {"b": relation}
    assert seen(written, "b") == {"a": from_there}


def test_what_an_earlier_event_led_to_counts_over_a_see_also_of_the_later_one() -> None:
    written = document(("a", "led-to", "b"), ("b", "see-also", "a"))
    assert seen(written, "b") == {"a": "led-to-by"}


def test_what_an_event_declares_of_itself_counts_over_what_another_says_of_it() -> None:
    written = document(("a", "led-to", "b"), ("b", "response-to", "a"))
    assert seen(written, "a") == {"b": "led-to"}
    assert seen(written, "b") == {"a": "response-to"}


def test_links_stand_in_the_order_of_the_document() -> None:
    written = document(("b", "see-also", "c"), ("a", "led-to", "b"))
    assert [link.event.id for link in Relations(written).of("b")] == ["a", "c"]


def test_a_relation_to_itself_or_to_nothing_is_no_link() -> None:
    assert seen(document(("a", "see-also", "a"), ("a", "led-to", "nowhere")), "a") == {}


def test_in_the_chronology_every_link_is_seen_from_both_ends(chronology: Document) -> None:
    relations = Relations(chronology)
    links = {
        event.id: {link.event.id for link in relations.of(event.id)} for event in chronology.events
    }
    assert any(links.values())
    for event, others in links.items():
        written = {
            related.event for related in next(e for e in chronology.events if e.id == event).related
        }
        assert written <= others
        assert all(event in links[other] for other in others)


def test_in_the_chronology_no_cause_hides_behind_a_see_also(chronology: Document) -> None:
    relations = Relations(chronology)
    for event in chronology.events:
        for related in event.related:
            if related.relation == "led-to":
                back = {link.event.id: link.standing for link in relations.of(related.event)}
                assert back[event.id] in ("led-to-by", "response-to")

"""Words of a source stay as they are; marks, context and ellipses stand outside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.document import Document, Quote
from viewer.model.passages import Passage, begins_within, ends_within, passage


def spoken(exact: str, prefix: str = "", suffix: str = "") -> Passage:
    return passage(Quote(source="s", exact=exact, prefix=prefix, suffix=suffix, speaker="Kim"))


@given(st.text(min_size=1), st.text(), st.text(), st.sampled_from(["", "Kim"]))
def test_the_words_are_never_altered(exact: str, prefix: str, suffix: str, speaker: str) -> None:
    quote = Quote(source="s", exact=exact, prefix=prefix, suffix=suffix, speaker=speaker)
    assert passage(quote).exact == exact


@given(st.text(min_size=1), st.text(), st.text())
def test_of_the_context_only_marks_and_white_space_may_go(
    exact: str, prefix: str, suffix: str
) -> None:
    set_as = spoken(exact, prefix, suffix)

    def words(text: str) -> str:
        return "".join(letter for letter in text if letter.isalnum())

    assert words(set_as.before) == words(prefix)
    assert words(set_as.after) == words(suffix)


def test_words_with_marks_of_their_own_stand_in_single_marks() -> None:
    assert spoken("North Korea “will go on” as before").opening == "‘"
    assert spoken('the principle of "action for action"').closing == "’"
    assert spoken("the ‘unification by absorption’").opening == "“"


def test_without_a_speaker_there_are_no_speech_marks() -> None:
    set_as = passage(Quote(source="s", exact="It was small", prefix='said. "', suffix='," it said'))
    assert (set_as.opening, set_as.closing) == ("", "")
    assert set_as.after == '," it said'


@pytest.mark.parametrize(
    ("prefix", "suffix", "before", "after"),
    [
        ('"', '," the agency said', "", ", the agency said"),
        ("he said.\n\n“", ".”", "he said.", "."),
        ("``", ",″ or the Democratic", "", ", or the Democratic"),
        ("하며 “", "”고 밝혔다.", "하며", "고 밝혔다."),
        ('Agency.\n"', ",'\" it added", "Agency.", ", it added"),
        ("waiting for the night, ", '," the agency', "waiting for the night,", ", the agency"),
    ],
)
def test_our_marks_take_the_place_of_the_source_s(
    prefix: str, suffix: str, before: str, after: str
) -> None:
    set_as = spoken("We came", prefix, suffix)
    assert (set_as.before, set_as.after) == (before, after)


def test_a_mark_that_closes_words_of_the_context_stays() -> None:
    set_as = spoken("a mix of the two", '"It could be ', '," he said')
    assert (set_as.before, set_as.after) == ('"It could be', '," he said')


def test_an_apostrophe_after_the_words_is_no_closing_mark() -> None:
    assert spoken("the North", "", "’s army").after == "’s army"


@pytest.mark.parametrize(
    ("prefix", "exact"),
    [
        ("", "The missile flew 1,500 kilometers"),
        ("It ended. ", "The missile flew"),
        ("He said: ", "The missile flew"),
        ("(AP) — ", "North Korea fired"),
        ('Moon was quoted as saying, "', "Let's create the conditions"),
        ("Article II\n\n", "The parties reaffirm"),
        ("", "군사분계선 표식물은"),
        ("실시해야 한다”며 “", "수도 평양의"),
        ("decided as follows …", "The Committee is abolished"),
    ],
)
def test_words_that_begin_a_sentence_have_no_ellipsis(prefix: str, exact: str) -> None:
    assert not begins_within(exact, prefix)


@pytest.mark.parametrize(
    ("prefix", "exact"),
    [
        ("", "the missile flew"),
        ('broke down "', "entirely because of that"),
        ("But ", "North Korea claims"),
        ("during which ", "29 of the members"),
        ("서울 국립극장에서 ", "조총련계 재일교포"),
    ],
)
def test_words_that_begin_within_a_sentence_have_one(prefix: str, exact: str) -> None:
    assert begins_within(exact, prefix)


@pytest.mark.parametrize(
    ("exact", "suffix"),
    [
        ("It ended", ". The evidence"),
        ("It ended.", " Then"),
        ("He said “no.”", ' "Then'),
        ("It ended", '," he said'),
        ("It ended", '"'),
        ("It ended", ""),
        ("It ended", "\n\nArticle III"),
        ("It ended", "… and so on"),
        ("It ended", " [...] They left"),
    ],
)
def test_words_that_end_a_sentence_have_no_ellipsis(exact: str, suffix: str) -> None:
    assert not ends_within(exact, suffix)


@pytest.mark.parametrize(
    "suffix", [" in case", ", the other side", "\n\n two (2) km", " – who", ":"]
)
def test_words_that_end_within_a_sentence_have_one(suffix: str) -> None:
    assert ends_within("both sides shall withdraw", suffix)


def test_an_abbreviation_before_a_small_letter_ends_no_sentence() -> None:
    assert ends_within("for an hour from 4 p.m.", " near Yeonpyeong")


def test_in_the_chronology_small_letters_and_full_stops_tell_where_sentences_end(
    chronology: Document,
) -> None:
    quotes = [quote for event in chronology.events for quote in event.quotes]
    assert len(quotes) == 700
    for quote in quotes:
        set_as = passage(quote)
        assert set_as.exact == quote.exact
        assert not quote.exact[0].islower() or set_as.begins_within
        assert not quote.suffix.lstrip()[:1].islower() or set_as.ends_within
        assert not quote.suffix.startswith(".") or not set_as.ends_within


def test_in_the_chronology_no_mark_is_doubled(chronology: Document) -> None:
    for event in chronology.events:
        for quote in event.quotes:
            set_as = passage(quote)
            if set_as.opening:
                assert not set_as.before.endswith(("“", "‘", "`"))
                assert set_as.opening + set_as.exact[0] not in ("““", "‘‘", '“"')
                assert set_as.exact[-1] + set_as.closing not in ("””", "’’", '"”')

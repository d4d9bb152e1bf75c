"""A quote as it is set: its words untouched, marks round them, what stood before and after.

Of a speaker's words, quotation marks say that they were spoken. Where the source has its own
marks there, ours take their place, so that none is doubled; where a mark of the source closes
words that began earlier, it stays. Words that themselves hold double marks are set in single
ones. An ellipsis tells that the words begin or end within a sentence; where nothing was recorded
beside them and the letters do not show it, nothing is claimed.
"""

import re
from typing import Final

from msgspec import Struct

from viewer.model.document import Quote

ELLIPSIS: Final = "…"
_OPENING: Final = re.compile("(?:``|[\"“„«‘'`])+$")
_CLOSING: Final = re.compile(r"""([,.;:!?…]?)\s*(?:["”″»]|[’'](?!\w))+""")
# A single mark before a letter is an apostrophe.
_CLOSED_SENTENCE: Final = re.compile(r"""[.!?。…][\])"”″’'»]*$""")
_BEGINS_AFTER: Final = re.compile(r"""([.!?:。…][\])"”″’'»]*|\s[-–—]+|^)$""")
_ENDS_BEFORE: Final = re.compile(r"""[.!?。…\["”″’'»]|,\s*["”″’'»]""")
_DOUBLE: Final = frozenset('"“”„«»″')
_OPENS: Final = {"”": "“", "’": "‘", "»": "«", "″": "`"}


class Passage(Struct, frozen=True, kw_only=True):
    """The parts of a quote in reading order; all but `exact` may be empty.

    `exact` is the source's, letter for letter. In `before` and `after` white space is evened out.
    """

    before: str
    begins_within: bool
    opening: str
    exact: str
    closing: str
    ends_within: bool
    after: str


def passage(quote: Quote) -> Passage:
    """How a quote is set: with marks if a speaker is recorded, else with none of ours."""
    before, after = quote.prefix, quote.suffix
    opening, closing = marks(quote.exact) if quote.speaker else ("", "")
    if quote.speaker:
        before = _OPENING.sub("", before)
        if not _speech_is_open(before):
            after = _CLOSING.sub(r"\1", after, count=1) if _CLOSING.match(after) else after
    return Passage(
        before=_even(before),
        begins_within=begins_within(quote.exact, quote.prefix),
        opening=opening,
        exact=quote.exact,
        closing=closing,
        ends_within=ends_within(quote.exact, quote.suffix),
        after=_even(after, lead=after[:1].isspace()),
    )


def marks(words: str) -> tuple[str, str]:
    """The quotation marks to set round words that may hold marks themselves."""
    return ("‘", "’") if _DOUBLE.intersection(words) else ("“", "”")


def begins_within(exact: str, prefix: str) -> bool:
    """Whether words begin within a sentence, as far as letters and the words before show it."""
    first = next((letter for letter in exact if letter.isalnum()), "")
    if first.islower():
        return True
    if _OPENING.search(prefix) or prefix.endswith("\n\n"):
        return False
    return not _BEGINS_AFTER.search(prefix.rstrip())


def ends_within(exact: str, suffix: str) -> bool:
    """Whether words end within a sentence, as far as the words after show it."""
    rest = suffix.lstrip()
    if rest[:1].islower():  # whatever stands before: "from 4 p.m." is no end
        return True
    if not rest or _CLOSED_SENTENCE.search(exact) or _ENDS_BEFORE.match(rest):
        return False
    return "\n\n" not in suffix[: len(suffix) - len(rest)]


def _speech_is_open(before: str) -> bool:
    """Whether a mark in the words before has been opened and not closed."""
    if before.count('"') % 2:
        return True
    return any(before.count(left) > before.count(right) for right, left in _OPENS.items())


def _even(text: str, *, lead: bool = False) -> str:
    return (" " if lead else "") + " ".join(text.split())

"""What is wrong with a document, as values, and how it is told in words."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from viewer.i18n import Words, mark

Severity = Literal["error", "warning"]
"""An error is what cannot be shown truthfully; a warning is what can."""


class Phrase(Struct, frozen=True):
    """A marked message, and what stands for the names in its braces."""

    message: str
    values: Mapping[str, str] = {}

    def in_words(self, words: Words) -> str:
        message = words.text(self.message)
        return message.format_map(self.values) if self.values else message


def visible(text: str) -> str:
    """`text` with what a reader would not see, and a terminal might obey, written as escapes."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def quoted(text: str) -> Phrase:
    """A text as it was found; a long one is cut, since it is only to be recognised."""
    shown = text if len(text) <= 80 else text[:80] + "…"
    return Phrase(mark("“{text}”"), {"text": visible(shown)})


NOTHING = Phrase(mark("nothing"))


class Problem(Struct, frozen=True, kw_only=True):
    """One thing that is wrong: where it stands, what was found there, what was expected."""

    severity: Severity = "error"
    file: str
    """Relative to the document's folder, with slashes; a single file's name."""
    path: str = ""
    """In the file, as JSONPath; empty where the whole file is meant."""
    event: str = ""
    """The id of the event that it belongs to, where there is one."""
    found: Phrase
    expected: Phrase


def tell(problem: Problem, words: Words) -> str:
    """The problem in one line."""
    if problem.event:
        line = words.text("{place}, event {event}: found {found}; expected {expected}.")
    else:
        line = words.text("{place}: found {found}; expected {expected}.")
    return line.format(
        place=visible(f"{problem.file} {problem.path}".rstrip()),
        event=visible(problem.event),
        found=problem.found.in_words(words),
        expected=problem.expected.in_words(words),
    )

"""Where a sentence ends, in English and Korean prose."""

import re
from typing import Final

_END: Final = re.compile(r"[.!?…][”’\"')]*(?=\s)")
_ABBREVIATION: Final = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Ms|Mrs|Dr|Gen|Lt|Col|No|St|vs))\.$")
"""A full stop behind which the sentence goes on: initials, titles."""


def first_sentence(text: str) -> str:
    """The text up to the end of its first sentence; all of it where it has but one."""
    for end in _END.finditer(text):
        sentence = text[: end.end()]
        following = text[end.end() :].lstrip()
        if not _ABBREVIATION.search(sentence) and not following[:1].islower():
            return sentence
    return text

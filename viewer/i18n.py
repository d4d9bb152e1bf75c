"""Words shown to people, by language, through gettext.

Two languages are in play at once: that of the program (menus, dialogs, messages) and that
of the content (canvas, pane and picture follow the document's texts). So nothing here is
global: whoever shows words is handed a `Words`.
"""

import gettext
from functools import cache

from viewer.assets import resource
from viewer.identity import COMMAND

_WRITTEN_IN = "en"
"""The language of the messages in the code."""


def mark(message: str) -> str:
    """Marks a message for extraction where it is written down before its language is known."""
    return message


class Words:
    """The program's words in one language; a message without a translation stays English.

    The method names are the keywords by which messages are extracted.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        """A BCP 47 tag, such as `en` or `ko`."""
        self._catalogue = _catalogue(language)

    def text(self, message: str) -> str:
        return self._catalogue.gettext(message)

    def plural(self, one: str, many: str, count: int) -> str:
        """`one` or `many` by the language's rule; the caller fills in the number."""
        return self._catalogue.ngettext(one, many, count)

    def context(self, context: str, message: str) -> str:
        """A message whose translation depends on where it stands."""
        return self._catalogue.pgettext(context, message)


def _catalogue(language: str) -> gettext.NullTranslations:
    if language == _WRITTEN_IN:  # then the search, some milliseconds of a start, finds nothing
        return gettext.NullTranslations()
    return gettext.translation(COMMAND, resource("translations"), [language], fallback=True)


@cache
def words(language: str) -> Words:
    """The words of a language; catalogues are read once."""
    return Words(language)

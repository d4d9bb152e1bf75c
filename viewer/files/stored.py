"""A document as its file holds it; see `docs/format.md`.

The parts are those of `viewer.model.document`; only here are they lists in the author's order,
with the marks by which the format is known. A folder is put together into the same shape
before it is read.
"""

from typing import Annotated, Final, Literal

from msgspec import Meta

from viewer.model.document import Event, Source, Timeline, Translation

VERSION: Final = 1

LISTS: Final = ("sources", "events", "translations")
"""What a folder keeps in files of its own."""


class StoredTimeline(Timeline, frozen=True, kw_only=True):
    """The file `timeline.json` of a folder."""

    format: Literal["korea-timeline"]
    version: Literal[1]


class Stored(StoredTimeline, frozen=True, kw_only=True):
    """A whole document in one file."""

    sources: tuple[Source, ...] = ()
    events: Annotated[tuple[Event, ...], Meta(min_length=1)]
    translations: tuple[Translation, ...] = ()

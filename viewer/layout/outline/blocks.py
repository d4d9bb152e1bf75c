"""The parts of an outline: sections of blocks of runs of text, each with its role."""

from typing import Literal

from msgspec import Struct

Tone = Literal["plain", "muted", "strong"]
"""How a run stands out from its block."""
BlockRole = Literal[
    "date",
    "title",
    "theme",
    "facts",
    "prose",
    "heading",
    "kind",
    "quote",
    "speaker",
    "source",
    "claim",
    "entry",
    "detail",
]
SectionRole = Literal["event", "quotes", "quote", "figures", "dispute", "related", "sources"]


class ToEvent(Struct, frozen=True):
    """Leads to another event of the document."""

    event: str


class ToPage(Struct, frozen=True):
    """Leads out of the program, to a page on the web."""

    address: str


class Run(Struct, frozen=True):
    """Text in one tone; with a target, a link."""

    text: str
    tone: Tone = "plain"
    target: ToEvent | ToPage | None = None


class Block(Struct, frozen=True):
    """A paragraph."""

    role: BlockRole
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class Section(Struct, frozen=True):
    """Blocks that belong together; `quote` is the index of the quote that a section shows."""

    role: SectionRole
    blocks: tuple[Block, ...]
    quote: int | None = None


class Outline(Struct, frozen=True):
    """All that is told of an event. `lane` is the place of its theme among the document's."""

    event: str
    lane: int
    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """What is read from top to bottom, a line for each block."""
        return "\n".join(block.text for section in self.sections for block in section.blocks)

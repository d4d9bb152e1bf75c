"""Sets an outline in a Qt document: its text run by run, and the plan by which it flows.

Text goes in as text and never as HTML, so nothing in a document can pass for markup.
"""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextCursor, QTextDocument

from viewer.desktop.pane.flow import Flow, Ornament, Placing, Plan
from viewer.desktop.pane.look import (
    AFTER_CHIP,
    AFTER_QUOTE,
    BAR,
    CHIP,
    PANEL,
    SECTION_ABOVE,
    SETTINGS,
    Look,
)
from viewer.layout.outline import Block, Outline, Section, ToEvent, ToPage

_LINES = str.maketrans(
    {"\n": "\u2028", "\r": None, "\u2029": "\u2028", "\ufdd0": "�", "\ufdd1": "�"}
)
"""Qt begins a new block at these, or takes them for marks of its own."""


class Link(Struct, frozen=True):
    """Where a link stands in the text of the document."""

    start: int
    end: int
    text: str
    target: ToEvent | ToPage
    quote: int | None


class Typeset(Struct, frozen=True):
    """What was set: the links, and the numbers of the first and last block of each quote."""

    links: tuple[Link, ...] = ()
    quotes: tuple[tuple[int, int], ...] = ()


def typeset(
    document: QTextDocument, flow: Flow, outline: Outline, look: Look, aside: QSizeF
) -> Typeset:
    """Replaces what the document holds. `aside` is the size of the button after each quote."""
    flow.follow(_plan(outline, look, aside))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    links: list[Link] = []
    for number, (section, block) in enumerate(_blocks(outline)):
        if number:
            cursor.insertBlock()
        links += _set_block(cursor, section, block, look)
    cursor.endEditBlock()
    return Typeset(tuple(links), tuple(_quotes(outline)))


def _blocks(outline: Outline) -> Iterator[tuple[Section, Block]]:
    for section in outline.sections:
        for block in section.blocks:
            yield section, block


def _set_block(cursor: QTextCursor, section: Section, block: Block, look: Look) -> list[Link]:
    links = []
    for run in block.runs:
        start = cursor.position()
        text = run.text.translate(_LINES)
        cursor.insertText(text, look.format(section.role, block.role, run))
        if run.target is not None:
            links.append(Link(start, cursor.position(), text, run.target, section.quote))
    return links


def _quotes(outline: Outline) -> Iterator[tuple[int, int]]:
    first = 0
    for section in outline.sections:
        last = first + len(section.blocks) - 1
        if section.quote is not None:
            yield first, last
        first = last + 1


def _plan(outline: Outline, look: Look, aside: QSizeF) -> Plan:
    em = look.em
    placings: list[Placing] = []
    ornaments: list[Ornament] = []
    before = None
    for section in outline.sections:
        first = len(placings)
        placings += _placings(section, look, after_quote=before == "quote")
        ornaments += _ornaments(section, first, look)
        before = section.role
    return Plan(
        placings=placings,
        ornaments=ornaments,
        margin=1.4 * em,
        gap=0.8 * em,
        aside=(aside.width(), aside.height()),
    )


def _placings(section: Section, look: Look, *, after_quote: bool) -> Iterator[Placing]:
    em = look.em
    last = len(section.blocks) - 1
    before = None
    for number, block in enumerate(section.blocks):
        setting = SETTINGS[block.role]
        above = AFTER_CHIP if before == "theme" else setting.above
        if not number:
            above = AFTER_QUOTE if after_quote and section.quote else SECTION_ABOVE[section.role]
        left, right = _insets(section, block)
        yield Placing(
            above=above * em,
            left=left * em,
            right=right * em,
            line=setting.size * setting.leading * em,
            aside=section.quote is not None and number == last,
        )
        before = block.role


def _insets(section: Section, block: Block) -> tuple[float, float]:
    """The room left and right of a block, in em, that its ornament takes."""
    if section.role == "quote":
        return BAR, 0.0
    if section.role == "dispute":
        return PANEL, PANEL
    return (CHIP, CHIP) if block.role == "theme" else (0.0, 0.0)


def _ornaments(section: Section, first: int, look: Look) -> Iterator[Ornament]:
    em, last = look.em, first + len(section.blocks) - 1
    if section.role == "quote":
        bar = max(3.0, 0.23 * em)
        yield Ornament(first, last, look.lane.mark, across=BAR * em, radius=em, width=bar)
    if section.role == "dispute":
        paper = look.theme.warn_paper
        yield Ornament(first, last, paper, across=PANEL * em, down=0.85 * em, radius=0.6 * em)
    for number, block in enumerate(section.blocks, first):
        if block.role == "theme":
            chip = look.lane.chip
            across, down = CHIP * em, 0.22 * em
            yield Ornament(number, number, chip, across, down, radius=0.9 * em, hugs=True)

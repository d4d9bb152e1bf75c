"""How each role of an outline looks: sizes, weights, colours and the rhythm of spaces.

All lengths are multiples of the size of text (`em`), so that the pane scales as one.
"""

from typing import Final

from msgspec import Struct
from PySide6.QtGui import QColor, QTextCharFormat

from viewer.layout.outline import BlockRole, Run, SectionRole
from viewer.layout.scene import Font, Weight
from viewer.paint.fonts import qfont
from viewer.style.style import Style


class Setting(Struct, frozen=True):
    """The type of a role. `size` and `above` are in em, `leading` in sizes of the letters."""

    size: float
    leading: float
    above: float
    weight: Weight = 400
    muted: bool = False


SETTINGS: Final[dict[BlockRole, Setting]] = {
    "date": Setting(1.0, 1.4, 0, 600),
    "title": Setting(1.54, 1.26, 0.25, 700),
    "theme": Setting(0.92, 1.4, 0.95, 600),
    "facts": Setting(0.96, 1.45, 0.5, muted=True),
    "prose": Setting(1.0, 1.55, 0.8),
    "heading": Setting(1.08, 1.35, 0, 700),
    "kind": Setting(0.96, 1.4, 0.9, 600, muted=True),
    "quote": Setting(1.16, 1.5, 0),
    "speaker": Setting(1.0, 1.4, 0.5, 600),
    "source": Setting(0.92, 1.45, 0.1, muted=True),
    "claim": Setting(1.0, 1.45, 0.55),
    "entry": Setting(1.0, 1.4, 0.55),
    "detail": Setting(0.92, 1.45, 0.15, muted=True),
}
BESIDE: Final[dict[BlockRole, float]] = {"quote": 1.0, "entry": 0.92}
"""The size of what stands muted beside the block's own text, in em."""
SECTION_ABOVE: Final[dict[SectionRole, float]] = {
    "event": 0,
    "quotes": 1.9,
    "quote": 0.75,
    "figures": 2.0,
    "dispute": 3.0,
    "related": 2.0,
    "sources": 2.0,
}
"""In em; that of a panel includes its padding."""
AFTER_QUOTE: Final = 1.5
"""In em: the space above a quote that follows another."""
AFTER_CHIP: Final = 0.85
"""In em: the space below the theme, whose ground reaches beyond its letters."""
BAR: Final = 1.15
"""In em: from the bar of a quote to its text."""
PANEL: Final = 0.95
"""In em: beside the text of a panel."""
CHIP: Final = 0.75
"""In em: beside the text of a chip."""


class Look:
    """The roles of one style, with the formats that Qt sets text in; made once for a style."""

    def __init__(self, style: Style, lane: int) -> None:
        self.theme = style.theme
        self.em = style.metrics.text
        self.lane = style.theme.lane(lane)
        self._formats: dict[tuple[SectionRole, BlockRole, str, bool], QTextCharFormat] = {}

    def format(self, section: SectionRole, block: BlockRole, run: Run) -> QTextCharFormat:
        key = (section, block, run.tone, run.target is not None)
        if key not in self._formats:
            self._formats[key] = self._made(section, block, run)
        return self._formats[key]

    def _made(self, section: SectionRole, block: BlockRole, run: Run) -> QTextCharFormat:
        setting = SETTINGS[block]
        # What stood round a quote is smaller too, so that colour is not all that tells it apart.
        size = BESIDE.get(block, setting.size) if run.tone == "muted" else setting.size
        weight: Weight = 600 if run.tone == "strong" else setting.weight
        made = QTextCharFormat()
        made.setFont(qfont(Font(size * self.em, 400 if run.tone == "muted" else weight)))
        made.setForeground(QColor(self._colour(section, block, run)))
        if run.target is not None:
            made.setFontUnderline(True)
            faint = QColor(self.theme.link)
            faint.setAlpha(90)
            made.setUnderlineColor(faint)
        return made

    def _colour(self, section: SectionRole, block: BlockRole, run: Run) -> str:
        if run.target is not None:
            return self.theme.link
        if section == "dispute":
            return self.theme.warn_ink
        if block == "theme":
            return self.lane.mark_text
        return self.theme.muted if run.tone == "muted" or SETTINGS[block].muted else self.theme.ink

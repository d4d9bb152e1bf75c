"""What the pane tells of an event, in reading order, as values that need no screen."""

from viewer.layout.outline.blocks import (
    Block,
    BlockRole,
    Outline,
    Run,
    Section,
    SectionRole,
    ToEvent,
    Tone,
    ToPage,
)
from viewer.layout.outline.compose import outline

__all__ = [
    "Block",
    "BlockRole",
    "Outline",
    "Run",
    "Section",
    "SectionRole",
    "ToEvent",
    "ToPage",
    "Tone",
    "outline",
]

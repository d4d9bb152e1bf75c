"""Themes: every colour of canvas, pane, pictures and widgets, by what it is for."""

from functools import cache
from typing import Literal

import msgspec
from msgspec import Struct

from viewer.assets import resource

ThemeName = Literal["light", "dark", "print"]


class LaneColours(Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of one lane."""

    mark: str
    """Marks and the lane's edge; 3 : 1 on `tint`."""
    tint: str
    """The ground of the lane."""
    pale: str
    """Bars whose dates are not exact; `ink` reads on it."""
    chip: str
    """The ground of the theme's name in the pane; `mark_text` reads on it."""
    mark_text: str
    """The lane's colour for text; reads on `tint` and `chip`."""
    on_mark: str
    """Text on `mark`."""


class Theme(Struct, frozen=True, forbid_unknown_fields=True):
    """One set of colours; each text reads on each of its grounds at 4.5 : 1 or more."""

    paper: str
    """The ground of everything."""
    raised: str
    """The ground of fields and quiet buttons."""
    ink: str
    """Text."""
    muted: str
    """Lesser text; still 4.5 : 1 on `paper`, `raised` and every `tint`."""
    line: str
    """Hairlines; never the only sign of anything."""
    grid: str
    """Lines of the axis across the lanes."""
    outline: str
    """Outlines of controls; 3 : 1 on `paper`."""
    accent: str
    """Buttons that matter, and what is chosen."""
    on_accent: str
    """Text on `accent`."""
    focus: str
    """The ring round what has the keyboard; 3 : 1 on `paper`."""
    link: str
    warn_paper: str
    """The ground of what is disputed."""
    warn_ink: str
    """Text on `warn_paper`."""
    selected: str
    """The ground of the selected event's label."""
    beyond: str
    """Laid over the time after the end of the coverage."""
    lanes: tuple[LaneColours, ...]
    """By the order of the lanes; begun again where there are more."""

    def lane(self, index: int) -> LaneColours:
        return self.lanes[index % len(self.lanes)]


@cache
def theme(name: ThemeName) -> Theme:
    """The theme of a name, from `resources/themes/`."""
    return msgspec.json.decode(resource("themes", f"{name}.json").read_bytes(), type=Theme)

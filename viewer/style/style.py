"""A theme and sizes together: how one drawing looks."""

from msgspec import Struct

from viewer.style.metrics import Metrics, metrics
from viewer.style.theme import Theme, ThemeName, theme


class Style(Struct, frozen=True):
    """Colours and sizes of one drawing."""

    theme: Theme
    metrics: Metrics


def style(name: ThemeName, smallest: float = 11.0) -> Style:
    """The style of a theme, with a smallest letter of `smallest` logical pixels."""
    return Style(theme(name), metrics(smallest))

"""The pane: the selected event in full, with its sources' words."""

from viewer.desktop.pane.pane import Pane

__all__ = ["Pane"]

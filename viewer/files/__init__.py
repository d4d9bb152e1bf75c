"""Between disk and model: the native format, what is wrong with a document, atomic writes."""

from pathlib import Path

from viewer.assets import resource


def bundled(name: str) -> Path:
    """The folder of a document that comes with the program."""
    return resource("timelines", name)

"""What the program is called and which version it is; the one place that says so."""

from typing import Final

VERSION: Final = "0.1.0"
COMMAND: Final = "korea-timeline"
"""The distribution, the command, and the name under which settings are kept."""
TITLE: Final = "Korean Peninsula Timeline"
"""The program's name as people read it; a name, so not translated."""
DEFAULT_TIMELINE: Final = "korean-peninsula"
"""The bundled document that opens where none is named."""

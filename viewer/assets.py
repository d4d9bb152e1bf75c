"""Where the files of `resources/` are, in a checkout and in an installed wheel."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    # A wheel carries resources inside the package; a checkout (and so an editable
    # install) has them beside it.
    for candidate in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"resources/ is neither in {_PACKAGE} nor beside it")


def resource(*parts: str) -> Path:
    """The path of a file or folder below `resources/`; whether it exists is not asked."""
    return _root().joinpath(*parts)

"""Which addresses may be opened: a document comes from anybody, and its addresses with it."""

import re
from typing import Final

_PAGE: Final = re.compile(r"https?://[^\s/?#\\]+[^\s\\]*", re.IGNORECASE)


def is_web_page(address: str) -> bool:
    """Whether an address is that of a page on the web, and nothing that runs or reads files."""
    return bool(_PAGE.fullmatch(address)) and address.isprintable()

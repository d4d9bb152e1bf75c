"""Which pictures are refused, and why: told before work begins. Needs no Qt."""

from math import ceil, isfinite
from unicodedata import category

from viewer.files.problems import Phrase, visible
from viewer.i18n import mark
from viewer.layout.picture import PictureOptions, least_width
from viewer.model.document import Document
from viewer.model.edtf import EdtfError
from viewer.model.resolve import resolve
from viewer.model.when import When

MOST_PIXELS = 100_000_000
"""In the file; many programs do not open larger ones."""
LONGEST_SIDE = 32_000
"""In pixels of the file; what Qt's rasteriser reaches."""

_RANGES: tuple[tuple[str, float, float, str], ...] = (
    ("width", 320, LONGEST_SIDE, mark("The width is {value} px; it can be {least} to {most}.")),
    ("height", 200, LONGEST_SIDE, mark("The height is {value} px; it can be {least} to {most}.")),
    ("scale", 0.5, 8, mark("The scale is {value}; it can be {least} to {most}.")),
    ("text_size", 6, 96, mark("The text size is {value} px; it can be {least} to {most}.")),
    ("min_importance", 1, 5, mark("The importance is {value}; it can be {least} to {most}.")),
)


def refusal(document: Document, options: PictureOptions) -> Phrase | None:
    """Why a picture cannot be made, as far as that is known before it is composed."""
    return (
        _out_of_range(options)
        or _bad_title(options)
        or _too_narrow(options)
        or too_large(options.width, options.height or 1, options.scale)
        or _unknown_language(document, options.language)
        or _bad_span(document, options)
    )


def too_low(needed: float) -> Phrase:
    """Why a picture is refused whose height has no room for its lanes."""
    return Phrase(
        mark(
            "The lanes need a height of {needed} px. "
            "Choose that, “auto”, a smaller text size or a larger width."
        ),
        {"needed": f"{ceil(needed)}"},
    )


def _bad_title(options: PictureOptions) -> Phrase | None:
    title = options.title or ""
    if not any(category(character) in {"Cc", "Cs"} for character in title):
        return None
    return Phrase(
        mark("The title “{title}” holds characters that cannot be printed."),
        {"title": visible(title)},
    )


def _too_narrow(options: PictureOptions) -> Phrase | None:
    least = ceil(least_width(options.text_size))
    if options.width >= least:
        return None
    return Phrase(
        mark(
            "A text size of {size} px needs a width of at least {least} px. "
            "Choose a smaller text size or a larger width."
        ),
        {"size": f"{options.text_size:g}", "least": f"{least}"},
    )


def too_large(width: float, height: float, scale: float) -> Phrase | None:
    """Why a picture of so many logical pixels is refused, or nothing."""
    longest, pixels = max(width, height) * scale, width * height * scale * scale
    if longest > LONGEST_SIDE:
        return Phrase(
            mark(
                "The picture would be {length} pixels long; {most} is the most. "
                "Choose a shorter range, a smaller size or a smaller scale."
            ),
            {"length": f"{longest:,.0f}", "most": f"{LONGEST_SIDE:,}"},
        )
    if pixels > MOST_PIXELS:
        return Phrase(
            mark(
                "The picture would have {count} million pixels; {most} million is the most. "
                "Choose a smaller size or a smaller scale."
            ),
            {"count": f"{pixels / 1e6:,.0f}", "most": f"{MOST_PIXELS / 1e6:.0f}"},
        )
    return None


def _out_of_range(options: PictureOptions) -> Phrase | None:
    for name, least, most, message in _RANGES:
        value = getattr(options, name)
        if value is not None and not (isfinite(value) and least <= value <= most):
            values = {"value": f"{value:g}", "least": f"{least:g}", "most": f"{most:g}"}
            return Phrase(message, values)
    return None


def _unknown_language(document: Document, language: str) -> Phrase | None:
    known = (document.language, *document.translations)
    if not language or language in known:
        return None
    return Phrase(
        mark("The document has no texts in “{language}”; it has them in {known}."),
        {"language": language, "known": ", ".join(known)},
    )


def _bad_span(document: Document, options: PictureOptions) -> Phrase | None:
    opening = document.opening
    start = options.start or (opening.start if opening else "")
    end = options.end or (opening.end if opening else "")
    sides = []
    for text in filter(None, (start, end)):
        side = _resolved(text, document.time_zone)
        if isinstance(side, Phrase):
            return side
        sides.append(side)
    if len(sides) == 2 and sides[1].end <= sides[0].start:
        return Phrase(
            mark("The range ends before it begins: it is from {start} to {end}."),
            {"start": start, "end": end},
        )
    return None


def _resolved(text: str, zone: str) -> When | Phrase:
    try:
        return resolve(text, zone)
    except EdtfError as error:
        return Phrase(
            mark("“{text}” is no date in EDTF (such as 2024, 2024-10 or 2024-10-15)."),
            {"text": visible(error.found or text)},
        )

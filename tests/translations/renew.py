"""Renews the catalogues in `resources/translations` from the words in `viewer/`.

    python -m tests.translations.renew

Messages are extracted by the names of the methods of `viewer.i18n.Words`; those that are gone
are dropped, new ones come without a translation and stay English until they have one. What is
written depends on nothing but the sources: no dates, no line numbers.
"""

from io import BytesIO
from pathlib import Path
from struct import pack

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from viewer.assets import resource
from viewer.identity import COMMAND

ROOT = Path(__file__).resolve().parents[2]
KEYWORDS = {"text": None, "plural": (1, 2), "context": ((1, "c"), 2), "mark": None}
HEADER = """\
Project-Id-Version: {command}
Language: {language}
Plural-Forms: {plural}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit
"""


def extracted() -> Catalog:
    """All words that are in the program's code, without translations."""
    catalogue = Catalog()
    for path, _, message, _, context in extract_from_dir(
        ROOT / "viewer", method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        catalogue.add(message, locations=[(f"viewer/{path}", 0)], context=context)
    return catalogue


def read(catalogue: Path) -> Catalog:
    """A catalogue with its translations; empty where there is none yet."""
    if not catalogue.exists():
        return Catalog(locale=_language(catalogue))
    with catalogue.open("rb") as file:
        return read_po(file, locale=_language(catalogue))


def renewed(catalogue: Path) -> Catalog:
    """A catalogue with exactly the words that are in the code."""
    translations = read(catalogue)
    translations.update(extracted(), no_fuzzy_matching=True)
    translations.obsolete.clear()
    return translations


def compiled(catalogue: Catalog) -> bytes:
    """What gettext reads: the ids and their translations, in the order of the ids."""
    pairs = [(b"", _header(catalogue).encode())]
    for message in catalogue:
        ids, strings = _several(message.id), _several(message.string)
        if message.id and all(strings):
            context = f"{message.context}\x04" if message.context else ""
            pairs.append(((context + "\0".join(ids)).encode(), "\0".join(strings).encode()))
    pairs.sort()
    return _table(pairs)


def _several(text: object) -> tuple[str, ...]:
    """A message with a plural has several texts, any other one."""
    return tuple(text) if isinstance(text, list | tuple) else (str(text or ""),)


def _table(pairs: list[tuple[bytes, bytes]]) -> bytes:
    """The .mo format: a head, two tables of lengths and places, and the texts with a zero byte."""
    count = len(pairs)
    ids_at, strings_at, place = 28, 28 + 8 * count, 28 + 16 * count
    head = pack("<7I", 0x950412DE, 0, count, ids_at, strings_at, 0, place)
    texts = [pair[0] for pair in pairs] + [pair[1] for pair in pairs]
    tables = b""
    for text in texts:
        tables += pack("<2I", len(text), place)
        place += len(text) + 1
    return head + tables + b"".join(text + b"\0" for text in texts)


def written(catalogue: Catalog) -> bytes:
    """The text of a .po file."""
    lines = "".join(f'"{line}\\n"\n' for line in _header(catalogue).splitlines())
    body = BytesIO()
    write_po(body, catalogue, width=0, omit_header=True, sort_by_file=True, include_lineno=False)
    return f'msgid ""\nmsgstr ""\n{lines}\n'.encode() + body.getvalue()


def _header(catalogue: Catalog) -> str:
    return HEADER.format(
        command=COMMAND, language=catalogue.locale_identifier, plural=catalogue.plural_forms
    )


def _language(catalogue: Path) -> str:
    """The language of `translations/LANGUAGE/LC_MESSAGES/NAME.po`."""
    return catalogue.parts[-3]


def catalogues() -> list[Path]:
    return sorted(resource("translations").glob(f"*/LC_MESSAGES/{COMMAND}.po"))


if __name__ == "__main__":
    for path in catalogues():
        catalogue = renewed(path)
        path.write_bytes(written(catalogue))
        path.with_suffix(".mo").write_bytes(compiled(catalogue))

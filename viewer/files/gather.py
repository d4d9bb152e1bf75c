"""A document's files put together into the shape of a single one.

A folder holds `timeline.json`, `sources.json`, `events/*.json` and `translations/*.json`, each
of them also as TOML. Whatever follows sees one object and need not know where it came from; the
places of problems are led back to the files by `Gathered.place`.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from viewer.files.disk import (
    DOCUMENT,
    MOST_BYTES,
    MOST_FILES,
    MOST_TOML_BYTES,
    BadFileError,
    contents,
    is_folder,
    listing,
    status,
)
from viewer.files.parse import parse
from viewer.files.plain import Misfit, Steps, described
from viewer.files.problems import Phrase, Problem
from viewer.files.stored import LISTS
from viewer.files.upgrade import to_current
from viewer.i18n import mark

Progress = Callable[[float], None]
SUFFIXES: Final = (".json", ".toml")
_NAME: Final = "timeline"


class Origin(Struct, frozen=True):
    """Which file items came from: `count` of the list `slot`, from number `first` on."""

    file: str
    slot: str
    first: int
    count: int
    root: Steps
    """Where the list stands in the file; where the file is one item, that is not a list."""
    one: bool = False


class Gathered(Struct, frozen=True):
    """Plain data of a whole document, and where each part of it came from."""

    data: dict[str, Any]
    main: str
    """The name of the file that holds the timeline itself."""
    origins: tuple[Origin, ...]
    faulty: bool
    problems: tuple[Problem, ...]
    missing: frozenset[str]
    """Of `LISTS`, and "" for the timeline, what could not be read: references there cannot be
    judged."""

    def problem(self, misfit: Misfit) -> Problem:
        """Something wrong at a place of `data`, told with the place in its file."""
        file, inside = self._place(misfit.steps)
        return Problem(
            severity=misfit.severity,
            file=file,
            path=json_path(inside),
            event=self._event(misfit.steps),
            found=misfit.found,
            expected=misfit.expected,
        )

    def concerns(self, misfit: Misfit) -> bool:
        """Whether it says something of a file that was read."""
        part = misfit.steps[0] if misfit.steps else ""
        if part not in LISTS:
            return "" not in self.missing
        return len(misfit.steps) > 1 or self.missing.isdisjoint(("", part))

    def _place(self, steps: Steps) -> tuple[str, Steps]:
        match steps:
            case (str(slot), int(i), *rest):
                for origin in self.origins:
                    if origin.slot == slot and 0 <= i - origin.first < origin.count:
                        item = () if origin.one else (i - origin.first,)
                        return origin.file, (*origin.root, *item, *rest)
        return self.main, steps

    def _event(self, steps: Steps) -> str:
        match steps:
            case ("events", int(i), *_):
                event = self.data["events"][i]
                found = event.get("id") if isinstance(event, dict) else None
                return found if isinstance(found, str) else ""
            case ("translations", int(), "events", str(found), *_):
                return found
        return ""


def gather(path: Path, progress: Progress) -> Gathered:
    """The document at `path`; raises `BadFileError` where there is none at all.

    A file that cannot be read is among the problems, and the others are read all the same.
    """
    files = _files(path)
    gathering = _Gathering(files[0][1])
    for done, (slot, file) in enumerate(files):
        progress(done / len(files))
        gathering.add(slot, file)
    return gathering.gathered()


def _files(path: Path) -> list[tuple[str, Path]]:
    """The files of a document with the list that each holds; the first is the timeline itself."""
    status(path)  # a mistyped name is told as that, whatever its ending
    if not is_folder(path):
        if path.stem != _NAME or not is_folder(path.parent / "events"):
            return [("", path)]
        path = path.parent  # where only files can be chosen, this one stands for its folder
    names = [file for file in listing(path) if _is_read(file)]
    main = _one_named(names, _NAME)
    if main is None:
        raise BadFileError(Phrase(mark("a folder without timeline.json")), DOCUMENT)
    files = [("", main)]
    if sources := _one_named(names, "sources"):
        files.append(("sources", sources))
    for slot in ("events", "translations"):
        files += [(slot, file) for file in listing(path / slot) if _is_read(file)]
    if len(files) > MOST_FILES:
        found, most = ({"count": f"{count:,}"} for count in (len(files), MOST_FILES))
        raise BadFileError(
            Phrase(mark("{count} files"), found), Phrase(mark("at most {count} files"), most)
        )
    return files


def _is_read(file: Path) -> bool:
    return file.suffix.lower() in SUFFIXES


def _one_named(files: list[Path], stem: str) -> Path | None:
    """The file of that name, in JSON or TOML; raises `BadFileError` where both are there."""
    named = [file for file in files if file.stem == stem]
    if len(named) > 1:
        both = Phrase(mark("both {name}.json and {name}.toml"), {"name": stem})
        raise BadFileError(both, Phrase(mark("one of the two")))
    return named[0] if named else None


class _Gathering:
    """A document while its files are read one by one."""

    def __init__(self, main: Path) -> None:
        self._main = main
        self._data: dict[str, Any] = {}
        self._origins: list[Origin] = []
        self._problems: list[Problem] = []
        self._missing: set[str] = set()
        self._left = MOST_BYTES
        self._faulty = False

    def add(self, slot: str, file: Path) -> None:
        """Reads one file; what is wrong with the whole of it is kept as a problem."""
        name = file.relative_to(self._main.parent).as_posix()
        try:
            self._put(slot, name, self._read(file))
        except BadFileError as error:
            self._missing.add(slot)
            self._problems.append(Problem(file=name, found=error.found, expected=error.expected))

    def gathered(self) -> Gathered:
        """What was read; raises `BadFileError` for a version that is not known."""
        return Gathered(
            to_current(self._data),
            self._main.name,
            tuple(self._origins),
            self._faulty,
            tuple(self._problems),
            frozenset(self._missing),
        )

    def _read(self, file: Path) -> Any:
        if not _is_read(file):
            raise BadFileError(Phrase(mark("a file of another kind")), DOCUMENT)
        suffix = file.suffix.lower()
        most = min(self._left, MOST_TOML_BYTES) if suffix == ".toml" else self._left
        data = contents(file, most)
        self._left -= len(data)
        plain = parse(data, suffix)
        self._faulty |= plain.faulty
        return plain.data

    def _put(self, slot: str, file: str, data: Any) -> None:
        if slot in ("", "translations"):
            if not isinstance(data, dict):
                raise BadFileError(described(data), Phrase(mark("an object")))
            if slot:
                self._extend(slot, file, [data], (), one=True)
            else:
                self._data = data
        elif isinstance(data, list):
            self._extend(slot, file, data, ())
        elif isinstance(data, dict) and list(data) == [slot] and isinstance(data[slot], list):
            self._extend(slot, file, data[slot], (slot,))  # TOML has no list without a name
        else:
            expected = Phrase(mark("a list of {name}"), {"name": slot})
            raise BadFileError(described(data), expected)

    def _extend(
        self, slot: str, file: str, items: list[Any], root: Steps, one: bool = False
    ) -> None:
        there = self._data.setdefault(slot, [])
        if isinstance(there, list):  # else the timeline's own field is wrong, and is told so
            self._origins.append(Origin(file, slot, len(there), len(items), root, one))
            there += items


def json_path(steps: Steps) -> str:
    """The normal way to write a place: `$.events[3]["date-parts"]`."""
    return "$" + "".join(
        f"[{step}]"
        if isinstance(step, int)
        else f".{step}"
        if step.isidentifier()
        else f"[{json.dumps(step, ensure_ascii=False)}]"
        for step in steps
    )

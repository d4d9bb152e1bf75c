"""Reads a document, or tells everything that is wrong with it."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from viewer.files.checks import Checks
from viewer.files.disk import BadFileError
from viewer.files.gather import Gathered, Progress, gather
from viewer.files.plain import Misfit
from viewer.files.problems import Phrase, Problem
from viewer.files.stored import LISTS, Stored
from viewer.i18n import mark
from viewer.model.document import Document, Event, Timeline
from viewer.model.when import When


class Reading(Struct, frozen=True):
    """A document, or None where an error forbids to show it, and all that is wrong with it."""

    path: Path
    document: Document | None
    problems: tuple[Problem, ...]


def read_document(path: Path, progress: Progress | None = None) -> Reading:
    """Reads the document at `path`, a folder or a file; see `docs/format.md`.

    `progress` is told the share that is done, from 0 to 1, and may raise to cancel: what it
    raises comes out of here. Nothing else is raised on account of what lies at `path`. May be
    called from any thread.
    """
    try:
        return _read(path, progress or _nobody)
    except BadFileError as error:
        return _refused(path, error)
    except MemoryError:
        found = Phrase(mark("more than fits into this machine’s memory"))
        return _refused(path, BadFileError(found, Phrase(mark("a smaller document"))))


def _refused(path: Path, error: BadFileError) -> Reading:
    file = error.file or path.name or str(path)
    return Reading(path, None, (Problem(file=file, found=error.found, expected=error.expected),))


def _nobody(share: float) -> None:
    """Progress that nobody asked for."""


def _read(path: Path, progress: Progress) -> Reading:
    gathered = gather(path, lambda share: progress(share / 2))
    stored, misfits = _typed(gathered)
    checks = Checks(stored, _uncertain(gathered, misfits))
    checks.run(lambda share: progress((1 + share) / 2))
    in_order = sorted(misfits + checks.misfits, key=_part)
    problems = gathered.problems + tuple(map(gathered.problem, in_order))
    if any(problem.severity == "error" for problem in problems):
        return Reading(path, None, problems)
    dates = [when for when in checks.dates if when]  # without errors, all of them
    return Reading(path, _document(stored, dates), problems)


def _typed(gathered: Gathered) -> tuple[Stored, list[Misfit]]:
    """The plain data as typed values: at once where all is well, else piece by piece."""
    if not gathered.faulty:
        try:
            return msgspec.convert(gathered.data, Stored), []
        except (msgspec.ValidationError, RecursionError):
            pass
    return _told(gathered)


def _told(gathered: Gathered) -> tuple[Stored, list[Misfit]]:
    # Imported here, since a document without faults, such as the bundled one, needs neither.
    from viewer.files.faults import faults  # noqa: PLC0415
    from viewer.files.tolerant import convert  # noqa: PLC0415

    stored, misfits = convert(gathered.data, Stored)
    return stored, [*faults(gathered.data), *filter(gathered.concerns, misfits)]


def _uncertain(gathered: Gathered, misfits: Sequence[Misfit]) -> set[str]:
    """The lists of which some ids are not known, so that references there cannot be judged."""
    uncertain = set(gathered.missing)
    if "" in uncertain:
        uncertain |= {"themes", "measures"}
    for misfit in misfits:
        match misfit.steps:
            case (str(name),) | (str(name), int()) | (str(name), int(), "id"):
                uncertain.add(name)
    return uncertain


def _part(misfit: Misfit) -> tuple[int, int]:
    """Orders by the part of the document, such as the third event, whatever found it."""
    match misfit.steps:
        case (str(name), int(number), *_) if name in LISTS:
            return 1 + LISTS.index(name), number
    return 0, 0


def _document(stored: Stored, dates: Sequence[When]) -> Document:
    dated = sorted(zip(dates, stored.events, strict=True), key=_by_date)
    own = {name: getattr(stored, name) for name in Timeline.__struct_fields__}
    return Document(
        **own,
        events=tuple(event for _, event in dated),
        dates=tuple(when for when, _ in dated),
        sources={source.id: source for source in stored.sources},
        translations={texts.language: texts for texts in stored.translations},
    )


def _by_date(dated: tuple[When, Event]) -> tuple[int, int, str]:
    when, event = dated
    return when.start, when.end, event.id

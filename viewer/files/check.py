"""What the command `check` says of documents, and the status that it ends with."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from viewer.files.problems import Problem, tell, visible
from viewer.files.read import Reading
from viewer.i18n import Words


class Report(Struct, frozen=True):
    """Lines to print; the status is 0 where nothing is wrong, 1 with warnings, 2 with errors."""

    lines: tuple[str, ...]
    status: int


def check(readings: Sequence[Reading], words: Words) -> Report:
    lines = [line for reading in readings for line in _lines(reading, words)]
    return Report(tuple(lines), max((_status(reading) for reading in readings), default=0))


def _status(reading: Reading) -> int:
    if _count(reading.problems, "error"):
        return 2
    return 1 if reading.problems else 0


def _lines(reading: Reading, words: Words) -> Iterator[str]:
    yield f"{visible(str(reading.path))}: {_summary(reading, words)}"
    labels = {"error": words.text("error"), "warning": words.text("warning")}
    for problem in reading.problems:
        yield f"  {labels[problem.severity]}: {tell(problem, words)}"


def _summary(reading: Reading, words: Words) -> str:
    errors, warnings = (_count(reading.problems, each) for each in ("error", "warning"))
    told = [
        words.plural("{count} error", "{count} errors", errors).format(count=errors),
        words.plural("{count} warning", "{count} warnings", warnings).format(count=warnings),
    ]
    found = [text for text, count in zip(told, (errors, warnings), strict=True) if count]
    if document := reading.document:
        events = len(document.events)
        read = words.plural("{count} event", "{count} events", events).format(count=events)
        found = [read, *(found or [words.text("nothing is wrong")])]
    return ", ".join(found)


def _count(problems: Sequence[Problem], severity: str) -> int:
    return sum(problem.severity == severity for problem in problems)

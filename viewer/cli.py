"""The command line: open, export, check.

Qt and msgspec are imported inside the functions that need them, so that `--help` and
`--version` answer at once.
"""

import gc
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NoReturn, TextIO

from viewer.i18n import words
from viewer.identity import COMMAND, DEFAULT_TIMELINE, VERSION

if TYPE_CHECKING:
    from viewer.files.read import Reading
    from viewer.layout.picture import PictureOptions
    from viewer.paint.picture import Written

_WORDS = words("en")
_text, _plural = _WORDS.text, _WORDS.plural

_FINE, _WRONG, _INTERRUPTED = 0, 2, 130


def main(argv: list[str] | None = None) -> int:
    """Runs the command and returns its exit status; ends without a traceback."""
    arguments = sys.argv[1:] if argv is None else argv
    if isinstance(sys.stdout, TextIOWrapper):
        # A console of Windows has no Hangul in its code page.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status = _run(arguments)
        if sys.stdout is not None:  # as it is in a program of Windows without a console
            sys.stdout.flush()
        return status
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else _WRONG
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # as in `korea-timeline check … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _WRONG


def _run(arguments: list[str]) -> int:
    match arguments:
        case ["export", *rest]:
            with _nothing_collected():
                return _export(_export_parser().parse_args(rest))
        case ["check", *rest]:
            return _check(_check_parser().parse_args(rest))
        case _:
            return _open(_open_parser().parse_args(arguments))


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Looks for no garbage, now and at the process's end: a sixth of the time of an export."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class _Parser(ArgumentParser):
    """Says what is wrong with the arguments in one line."""

    def error(self, message: str) -> NoReturn:
        hint = _text("“{command} --help” tells more.").format(command=self.prog)
        self.exit(_WRONG, f"{self.prog}: {message}. {hint}\n")


def _open_parser() -> ArgumentParser:
    parser = _Parser(
        COMMAND,
        usage=f"{COMMAND} [DOCUMENT] [--lang LANG]\n"
        f"       {COMMAND} export [DOCUMENT] -o OUT.png [--help for all options]\n"
        f"       {COMMAND} check DOCUMENT…",
        description=_text(
            "Shows a sourced chronology as a timeline, writes pictures of it, and checks it.\n"
            "Without a DOCUMENT it shows the one that comes with the program."
        ),
        epilog=_text("A document that is called export or check is opened as ./export or ./check."),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_document(parser)
    _add_language(
        parser, _text("language of the content: en, ko; the one used last where not given")
    )
    parser.add_argument("--version", action="version", version=f"{COMMAND} {VERSION}")
    return parser


def _export_parser() -> ArgumentParser:
    parser = _Parser(
        f"{COMMAND} export",
        description=_text("Writes a picture of a timeline; needs no display."),
        allow_abbrev=False,
    )
    add = parser.add_argument
    _add_document(parser)
    add("-o", "--output", metavar="OUT.png", type=_png, required=True, help=_text("the picture"))
    add("--from", dest="start", metavar="DATE", default="", help=_text("first date, in EDTF"))
    add(
        "--to",
        dest="end",
        metavar="DATE",
        default="",
        help=_text("last date, included: 2024-12 is all of December"),
    )
    add("--theme", choices=("light", "dark", "print"), default="light")
    _add_language(
        parser, _text("language of the content: en, ko; the document’s own where not given")
    )
    add("--title", metavar="TEXT", help=_text("instead of the document’s; empty for none"))
    add(
        "--min-importance",
        metavar="N",
        type=_whole,
        default=1,
        help=_text("leaves out what is less important than N, 1 to 5"),
    )
    add("--width", metavar="PX", type=_whole, default=1600, help=_text("1600 where not given"))
    add(
        "--height",
        metavar="PX|auto",
        type=_height,
        help=_text("auto, where not given: as high as it takes to label every event"),
    )
    add(
        "--scale",
        metavar="N",
        type=_number,
        default=1.0,
        help=_text("pixels of the file for each of width, height and text size"),
    )
    add(
        "--text-size",
        metavar="PX",
        type=_number,
        default=11.0,
        help=_text("of the smallest letter; larger for a picture that is printed small"),
    )
    return parser


def _check_parser() -> ArgumentParser:
    parser = _Parser(
        f"{COMMAND} check",
        description=_text(
            "Lists what is wrong with documents. Exit status: 0 nothing, 1 only warnings, 2 errors."
        ),
        allow_abbrev=False,
    )
    parser.add_argument("documents", metavar="DOCUMENT", type=Path, nargs="+")
    return parser


def _add_document(parser: ArgumentParser) -> None:
    parser.add_argument(
        "document",
        metavar="DOCUMENT",
        type=Path,
        nargs="?",
        help=_text("a folder or a file (JSON or TOML)"),
    )


def _add_language(parser: ArgumentParser, told: str) -> None:
    parser.add_argument("--lang", metavar="LANG", help=told)


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ArgumentTypeError(_text("“{text}” is no whole number").format(text=text)) from None


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise ArgumentTypeError(_text("“{text}” is no number").format(text=text)) from None


def _height(text: str) -> int | None:
    return None if text == "auto" else _whole(text)


def _png(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".png":
        raise ArgumentTypeError(_text("“{text}” does not end in .png").format(text=text))
    return path


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long, or a folder that may not be searched
        return False


def _open(arguments: Namespace) -> int:
    document: Path | None = arguments.document
    if document is not None and not _is_there(document):
        return _refuse(
            _text("There is no document “{name}”, and no such command.").format(
                name=_visible(document)
            )
        )
    if not _has_display():
        return _refuse(
            _text(
                "There is no display here. To write a picture instead: {command} export -o OUT.png"
            ).format(command=COMMAND)
        )
    # A start makes many objects that stay: looking for garbage among them is a tenth of it.
    gc.disable()
    # Qt looks at the source of what is imported after it, so what does without Qt comes first.
    import viewer.commands.catalogue
    import viewer.layout.compose  # noqa: F401

    try:
        from viewer.desktop.application import run
    except ImportError as error:
        return _refuse_without_qt(error)
    return run(document, arguments.lang)


def _export(arguments: Namespace) -> int:
    from viewer.files import bundled
    from viewer.files.read import read_document

    reading = read_document(arguments.document or bundled(DEFAULT_TIMELINE))
    if reading.document is None:
        return _report([reading], sys.stderr)
    try:
        from viewer.paint.picture import PictureError, write_picture
    except ImportError as error:
        return _refuse_without_qt(error)
    options, output = _options(arguments), arguments.output
    try:
        written = write_picture(reading.document, options, output, _progress())
    except PictureError as error:
        return _refuse(error.reason.in_words(_WORDS))
    except OSError as error:
        return _refuse(
            _text("{path} cannot be written: {reason}.").format(
                path=_visible(output), reason=error.strerror or error
            )
        )
    _tell_warnings(reading)
    _tell_written(output, written)
    return _FINE


def _options(arguments: Namespace) -> "PictureOptions":
    from viewer.layout.picture import PictureOptions

    return PictureOptions(
        start=arguments.start,
        end=arguments.end,
        theme=arguments.theme,
        language=arguments.lang or "",
        title=arguments.title,
        min_importance=arguments.min_importance,
        width=arguments.width,
        height=arguments.height,
        scale=arguments.scale,
        text_size=arguments.text_size,
    )


def _progress() -> Callable[[float], None]:
    """Shows the share that is done in a terminal, once that has taken a second."""
    begun = monotonic()

    def show(share: float) -> None:
        if sys.stderr.isatty() and monotonic() - begun > 1:
            end = "\r    \r" if share == 1 else ""
            print(f"\r{share:4.0%}{end}", end="", file=sys.stderr, flush=True)

    return show


def _tell_written(path: Path, written: "Written") -> None:
    tally = written.tally
    print(
        _plural(
            "Wrote {path}: {width} × {height} pixels, {labelled} of {count} event labelled.",
            "Wrote {path}: {width} × {height} pixels, {labelled} of {count} events labelled.",
            tally.in_view,
        ).format(
            path=_visible(path),
            width=written.width,
            height=written.height,
            labelled=tally.labelled,
            count=tally.in_view,
        )
    )
    if written.missing:
        from viewer.paint.fonts import tell_missing

        _say(tell_missing(written.missing, _WORDS))


def _tell_warnings(reading: "Reading") -> None:
    if reading.problems:
        _say(
            _plural(
                "{count} warning about {document}; “{command} check” tells it.",
                "{count} warnings about {document}; “{command} check” lists them.",
                len(reading.problems),
            ).format(count=len(reading.problems), document=_visible(reading.path), command=COMMAND)
        )


def _check(arguments: Namespace) -> int:
    from viewer.files.read import read_document

    return _report([read_document(path) for path in arguments.documents], sys.stdout)


def _report(readings: "list[Reading]", stream: TextIO) -> int:
    """Prints what is wrong with documents; the status that this makes."""
    from viewer.files.check import check

    report = check(readings, _WORDS)
    for line in report.lines:
        print(line, file=stream)
    return report.status


def _has_display() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def _refuse_without_qt(error: ImportError) -> int:
    return _refuse(
        _text(
            "Qt does not start here: {reason}. README.md names the system’s packages that it needs."
        ).format(reason=error)
    )


def _visible(path: Path) -> str:
    """A path as it may be printed."""
    from viewer.files.problems import visible

    return visible(str(path))


def _refuse(message: str) -> int:
    _say(message)
    return _WRONG


def _say(message: str) -> None:
    print(f"{COMMAND}: {message}", file=sys.stderr)

"""The File menu."""

from functools import partial
from pathlib import Path

from viewer.commands.command import Command, Group
from viewer.commands.context import Context
from viewer.i18n import mark


def _open_file(context: Context) -> None:
    _open(context.services.choose_file(), context)


def _open_folder(context: Context) -> None:
    _open(context.services.choose_folder(), context)


def _open(path: Path | None, context: Context) -> None:
    if path is not None:
        context.services.open_path(path)


def _whole_path(path: Path, _: Context) -> str:
    return str(path)


def _recent(context: Context) -> tuple[Command, ...]:
    return tuple(
        Command(
            id=f"file.recent.{number}",
            title="{}",
            subject=partial(_whole_path, path),
            run=partial(_open, path),
            menu="file",
        )
        for number, path in enumerate(context.services.recent_paths(), start=1)
    )


ENTRIES = (
    Command(
        id="file.open",
        title=mark("Open file…"),
        run=_open_file,
        menu="file",
        platform_key="Open",
        shortcuts=("Ctrl+O",),
    ),
    Command(
        id="file.open-folder",
        title=mark("Open folder…"),
        run=_open_folder,
        menu="file",
        shortcuts=("Ctrl+Shift+O",),
    ),
    Group(id="file.recent", title=mark("Open recent"), menu="file", commands=_recent),
    Command(
        id="file.export",
        title=mark("Export picture…"),
        run=lambda context: context.services.export_picture(),
        menu="file",
        section=1,
        shortcuts=("Ctrl+E",),
        toolbar=True,
    ),
    Command(
        id="file.quit",
        title=mark("Quit"),
        run=lambda context: context.services.quit(),
        menu="file",
        section=2,
        platform_key="Quit",
        shortcuts=("Ctrl+Q",),
        platform_role="quit",
    ),
)

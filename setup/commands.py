"""`run`, `test` and `environment`: what each needs, and what it then does."""

import argparse
import os
import subprocess
import sys

from setup import SetupError, environment, system

_PICTURE = "timeline.png"
_CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("pytest",),
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python3 -m setup", description=__doc__)
    commands = {"run": _run, "test": _test, "environment": _make_environment}
    parser.add_argument("command", choices=commands)
    chosen = parser.parse_args(arguments).command
    try:
        return commands[chosen]()
    except SetupError as told:
        print(told, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _run() -> int:
    """Opens the program; where there is no display, writes a picture instead."""
    window = _has_display()
    system.provide(window=window)
    environment.prepare("run")
    if window:
        return _module("viewer")
    status = _module("viewer", "export", "--output", _PICTURE, quiet=True)
    if status == 0:
        print(f"There is no display here, so the timeline was written to {_PICTURE}.")
    return status


def _test() -> int:
    """Formatting, lint, types, then the tests; stops at the first that fails."""
    _make_environment()
    return next((status for check in _CHECKS if (status := _module(*check))), 0)


def _make_environment() -> int:
    """The environment with all that tests, benchmarks and pictures need."""
    system.provide(window=False)
    environment.prepare("test")
    return 0


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _module(*command: str, quiet: bool = False) -> int:
    """Runs `python -m COMMAND…` in the environment; quietly, only errors are told."""
    sys.stdout.flush()
    done = subprocess.run(
        [environment.PYTHON, "-m", *command],
        cwd=environment.ROOT,
        stdout=subprocess.DEVNULL if quiet else None,
        check=False,
    )
    return done.returncode

"""Processes of the running Python, timed from before they begin; headless."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

_ROOT = Path(__file__).parents[1]
_PROCESSES = _ROOT / "benchmarks" / "processes"


def process(name: str) -> list[str]:
    """The command of a script in `processes/`."""
    return [sys.executable, str(_PROCESSES / f"{name}.py")]


def seconds_until_exit(command: list[str]) -> float:
    began = perf_counter()
    _run(command)
    return perf_counter() - began


def seconds_until_it_says(command: list[str]) -> float:
    """Until the moment that the process prints, by the clock that all processes share."""
    began = perf_counter()
    return float(_run(command)) - began


def seconds_it_says(command: list[str]) -> float:
    """As the process took them itself."""
    return float(_run(command))


def _run(command: list[str]) -> str:
    # A folder of its own: settings of who runs this would change what is measured.
    with TemporaryDirectory() as folder:
        own = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": folder, "PYTHONPATH": str(_ROOT)}
        done = subprocess.run(
            command,
            env=os.environ | own,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    return done.stdout

"""Processes of the running Python, timed from before they begin; headless."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

_ROOT = Path(__file__).parents[1]
_PROCESSES = _ROOT / "benchmarks" / "processes"
# A window of 1440 × 900 fits on it, as it would not on the platform's own.
_SCREEN = _ROOT / "setup" / "screen.json"
_PATIENCE = 60
"""Seconds after which a process counts as stuck."""


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
        shutil.copy(_SCREEN, folder)  # Qt takes no drive letter in its address
        own = {
            "QT_QPA_PLATFORM": "offscreen:configfile=screen.json",
            "XDG_CONFIG_HOME": folder,
            "PYTHONPATH": str(_ROOT),
            "PYTHONDONTWRITEBYTECODE": "",  # the second start of a person finds it written
        }
        done = subprocess.run(
            command,
            env=os.environ | own,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=_PATIENCE,
        )
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed.\n{done.stderr}")
    return done.stdout

"""The virtual environment in `.venv`: made once, renewed when what it is made from changes."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from setup import SetupError

ROOT = Path(__file__).resolve().parent.parent
_FOLDER = ROOT / ".venv"
PYTHON = _FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
# What was installed, so that nothing is done where nothing changed.
_STAMP = _FOLDER / "setup.json"


def prepare(group: str) -> None:
    """Makes sure that the pinned packages of `requirements/GROUP.txt` and the project are there."""
    stamp = _read_stamp()
    if stamp.get("python") != _python():
        print("Making the environment in .venv …", flush=True)
        _do([sys.executable, "-m", "venv", "--clear", str(_FOLDER)])
        stamp = {}
    if not _has(group, stamp):
        # An install that stops half-way, or that of another state of the pins, leaves no claim.
        _write_stamp()
        _install(group)
        _write_stamp(group)


def _python() -> str:
    """Which Python the environment is made with, and where; scripts in it hold its address."""
    return f"{sys.version} {sys.base_prefix} {ROOT}"


def _write_stamp(*installed: str) -> None:
    stamp = {"python": _python(), **{group: _digest(group) for group in installed}}
    _STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def _read_stamp() -> dict[str, str]:
    if not PYTHON.exists():
        return {}
    try:
        stamp = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _has(group: str, stamp: dict[str, str]) -> bool:
    # What the tests need holds what the program needs.
    return any(stamp.get(present) == _digest(present) for present in {group, "test"})


def _digest(group: str) -> str:
    made_from = (_requirements(group), ROOT / "pyproject.toml")
    return hashlib.sha256(b"".join(path.read_bytes() for path in made_from)).hexdigest()


def _requirements(group: str) -> Path:
    return ROOT / "requirements" / f"{group}.txt"


def _install(group: str) -> None:
    pinned = str(_requirements(group))
    print("Installing the pinned packages, some 100 MB the first time …", flush=True)
    _pip("--require-hashes", "--only-binary", ":all:", "--requirement", pinned)
    _pip("--no-build-isolation", "--no-index", "--editable", str(ROOT))
    _try_qt()


def _try_qt() -> None:
    """Says so here, and not by a traceback later, where Qt needs more than `system` knows of."""
    trial = [str(PYTHON), "-c", "import PySide6.QtWidgets"]
    done = subprocess.run(trial, check=False, capture_output=True, text=True)
    if done.returncode:
        told = done.stderr.strip().splitlines() or [f"It ended with status {done.returncode}."]
        raise SetupError(f"Qt does not load here. {told[-1]}")


def _pip(*arguments: str) -> None:
    quiet = ("--quiet", "--disable-pip-version-check", "--no-deps")
    _do([str(PYTHON), "-m", "pip", "install", *quiet, *arguments])


def _do(command: list[str]) -> None:
    """Runs a step; what it has to say, it says itself."""
    if subprocess.run(command, check=False).returncode:
        raise SetupError(f"The environment is not complete; this failed: {' '.join(command)}")

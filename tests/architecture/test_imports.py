"""The rooms import each other downwards only, and Qt only where it is drawn with."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.environments import ROOT, Environment, run_python

_MODULES_OF_QT = "[name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]"


def test_the_import_contracts_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run(
        [linter, "--no-logo", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr


def test_the_core_runs_where_qt_is_not_installed(tmp_path: Path, chronology_path: Path) -> None:
    environment = Environment(tmp_path / "without-qt")
    environment.copy(["msgspec", "tzdata"])
    environment.look_in(ROOT)
    core = str(Path(__file__).with_name("core_alone.py"))

    told = environment.run("python", core, str(chronology_path), cwd=tmp_path)

    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("226 events")


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_the_command_tells_about_itself_without_qt(option: str) -> None:
    told = run_python(
        "import sys\n"
        "from viewer import cli\n"
        "try:\n"
        f"    status = cli.main([{option!r}])\n"
        "except SystemExit as end:\n"
        "    status = end.code\n"
        f"assert not status and not {_MODULES_OF_QT}\n"
    )
    assert told.returncode == 0, told.stderr
    assert "korea-timeline" in told.stdout

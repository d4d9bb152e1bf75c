"""The built wheel is all of the program."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.environments import ROOT, Environment


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment in which the program is installed from its wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*build, "--directory", str(folder)], cwd=ROOT, check=True, capture_output=True)
    environment = Environment(folder / "environment")
    environment.borrow()
    environment.install(next(folder.glob("*.whl")))
    return environment


def test_an_installed_wheel_runs_its_own_code(installed: Environment, tmp_path: Path) -> None:
    told = installed.run("python", "-c", "import viewer; print(viewer.__file__)", cwd=tmp_path)
    assert Path(told.stdout.strip()).is_relative_to(installed.packages), told.stderr


def test_an_installed_wheel_exports_a_picture(installed: Environment, tmp_path: Path) -> None:
    told = installed.run("korea-timeline", "export", "--output", "picture.png", cwd=tmp_path)

    assert told.returncode == 0, told.stderr
    picture = tmp_path / "picture.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 50_000

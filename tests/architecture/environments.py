"""Virtual environments of a test's own, made without a network from the running one."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[2]
_INSTALLED = Path(sysconfig.get_path("purelib"))


class Environment:
    """An empty virtual environment; what it is to have is put into it."""

    def __init__(self, folder: Path) -> None:
        venv.create(folder, with_pip=False)
        self._scripts = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self._scripts / ("python.exe" if os.name == "nt" else "python")
        self.packages = next(folder.rglob("site-packages"))

    def copy(self, names: Iterable[str]) -> None:
        """Copies packages from the running environment, and nothing that they depend on."""
        for name in names:
            shutil.copytree(_INSTALLED / name, self.packages / name)

    def borrow(self) -> None:
        """Makes all packages of the running environment importable, editable ones left out."""
        self.look_in(_INSTALLED)

    def look_in(self, folder: Path) -> None:
        """Makes what lies in a folder importable, after the environment's own."""
        self.packages.joinpath(f"{folder.name}.pth").write_text(f"{folder}\n", encoding="utf-8")

    def install(self, wheel: Path) -> None:
        """Installs a wheel alone."""
        pip = [sys.executable, "-m", "pip", "--python", str(self.python), "install"]
        options = ["--quiet", "--no-index", "--no-deps", "--disable-pip-version-check"]
        subprocess.run([*pip, *options, str(wheel)], check=True)

    def run(self, program: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Runs a program of the environment, as a person does who works in `cwd`."""
        return subprocess.run(
            [self._scripts / program, *arguments],
            cwd=cwd,
            env=os.environ | {"PYTHONUTF8": "1", "PYTHONWARNINGS": "error"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    """Runs code in a process of the running Python, where a warning is an error."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-X", "utf8", "-c", code],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

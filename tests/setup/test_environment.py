"""The environment is renewed when what it is made from changes, and only then."""

from pathlib import Path

import pytest

from setup import SetupError, environment


class Installs:
    """A checkout of its own, in which installing is written down instead of done."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.done: list[str] = []
        self.fails = False
        (folder / "requirements").mkdir()
        (folder / "pyproject.toml").write_text("", encoding="utf-8")
        self.pin("run", "1")
        self.pin("test", "1")
        python = folder / ".venv" / "bin" / "python"
        monkeypatch.setattr(environment, "ROOT", folder)
        monkeypatch.setattr(environment, "_FOLDER", folder / ".venv")
        monkeypatch.setattr(environment, "PYTHON", python)
        monkeypatch.setattr(environment, "_STAMP", folder / ".venv" / "setup.json")
        monkeypatch.setattr(environment, "_do", lambda _: self._make(python))
        monkeypatch.setattr(environment, "_install", self._install)

    def pin(self, group: str, version: str) -> None:
        path = self.folder / "requirements" / f"{group}.txt"
        path.write_text(version, encoding="utf-8")

    def prepared(self, group: str) -> list[str]:
        """What it took to prepare."""
        self.done = []
        environment.prepare(group)
        return self.done

    def _make(self, python: Path) -> None:
        self.done.append("make")
        python.parent.mkdir(parents=True, exist_ok=True)
        python.write_text("", encoding="utf-8")

    def _install(self, group: str) -> None:
        self.done.append(group)
        if self.fails:
            raise SetupError("no network")


@pytest.fixture
def installs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installs:
    return Installs(tmp_path, monkeypatch)


def test_nothing_is_done_where_nothing_changed(installs: Installs) -> None:
    assert installs.prepared("run") == ["make", "run"]
    assert installs.prepared("run") == []
    assert installs.prepared("test") == ["test"]
    assert installs.prepared("run") == []


def test_older_pins_are_installed_again_after_newer_ones(installs: Installs) -> None:
    installs.prepared("test")
    for group in ("run", "test"):
        installs.pin(group, "2")
    assert installs.prepared("run") == ["run"]
    for group in ("run", "test"):
        installs.pin(group, "1")
    assert installs.prepared("test") == ["test"]


def test_an_install_that_failed_is_tried_again(installs: Installs) -> None:
    installs.prepared("run")
    installs.pin("run", "2")
    installs.fails = True
    with pytest.raises(SetupError):
        installs.prepared("run")
    installs.pin("run", "1")
    installs.fails = False
    assert installs.prepared("run") == ["run"]


def test_an_environment_whose_python_is_gone_is_made_anew(installs: Installs) -> None:
    installs.prepared("run")
    environment.PYTHON.unlink()
    assert installs.prepared("run") == ["make", "run"]

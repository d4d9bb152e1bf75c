"""What README and docs say is there, is there."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.environments import ROOT

_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
_NAME = re.compile(r"[\w-]+")


@pytest.mark.parametrize(
    "page", [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")], ids=lambda p: p.name
)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = _LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_each_dependency_has_its_reason_and_its_pin() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"].values()
    asked = [entry for group in groups for entry in group if isinstance(entry, str)]
    names = {_name(entry) for entry in project["project"]["dependencies"] + asked}
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    pins = (ROOT / "requirements" / "test.txt").read_text(encoding="utf-8")

    assert (
        names - {_name(row) for row in re.findall(r"^\| (\S+) \|", reasons, re.MULTILINE)} == set()
    )
    assert names - set(re.findall(r"^(\S+)==", pins, re.MULTILINE)) == set()


def test_what_the_program_needs_is_pinned_alike_for_running_and_for_testing() -> None:
    run, test = (_pins(group) for group in ("run", "test"))
    assert run
    assert run <= test


def test_pins_name_no_index() -> None:
    for path in ROOT.glob("requirements/*.txt"):
        assert not re.search(r"^\s*--(?!hash=)", path.read_text(encoding="utf-8"), re.MULTILINE)


def _name(requirement: str) -> str:
    found = _NAME.match(requirement)
    assert found, requirement
    return found.group().lower()


def _pins(group: str) -> set[str]:
    text = (ROOT / "requirements" / f"{group}.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^(\S+==.*?) *\\?$", text, re.MULTILINE))

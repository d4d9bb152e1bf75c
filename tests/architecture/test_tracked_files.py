"""What is committed tells nothing of where it was written."""

import re
import subprocess

from tests.architecture.environments import ROOT

_REGISTRIES = re.compile(r"\b(?:pypi|pythonhosted|npmjs|debian)\.(?:org|com)\b")
_FOLDERS_OF_A_MACHINE = re.compile(
    r"(?<![\w.~/-])/(?:home|root|Users|work|tmp)/\w|\b[A-Z]:\\\\?Users\\"
)


def test_no_tracked_file_names_a_registry_or_a_folder_of_a_machine() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    found = [
        f"{name}: {match.group()}"
        for name in listed.stdout.split("\0")
        if (ROOT / name).is_file()
        for match in _told_in((ROOT / name).read_bytes())
    ]
    assert not found


def _told_in(content: bytes) -> list[re.Match[str]]:
    if b"\0" in content:  # a font, a picture
        return []
    text = content.decode("utf-8", errors="replace")
    return [match for rule in (_REGISTRIES, _FOLDERS_OF_A_MACHINE) for match in rule.finditer(text)]

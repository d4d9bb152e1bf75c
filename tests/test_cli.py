"""The command, as somebody uses it in a terminal."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.paint.sample import EVERYTHING, painted
from viewer import cli
from viewer.layout.picture import PictureOptions
from viewer.model.document import Document
from viewer.paint.picture import write_picture

_ROOT = Path(__file__).parents[1]
_NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def _command(*arguments: object, folder: Path, **settings: str) -> subprocess.Popen[str]:
    """Starts the command where there is no display."""
    environment = {name: value for name, value in os.environ.items() if name not in _NO_DISPLAY}
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "viewer", *map(str, arguments)],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1", **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def _run(*arguments: object, folder: Path, **settings: str) -> tuple[int, str, str]:
    """The exit status, and what stands on standard output and standard error."""
    with _command(*arguments, folder=folder, **settings) as process:
        out, err = process.communicate()
    assert "Traceback" not in err
    return process.returncode, out, err


def _with_fault(path: Path, tmp_path: Path, **fields: object) -> Path:
    """A copy of a document, some fields of which are as `fields` say."""
    copy = tmp_path / "faulty"
    shutil.copytree(path, copy)
    timeline = json.loads((copy / "timeline.json").read_text(encoding="utf-8"))
    (copy / "timeline.json").write_text(json.dumps(timeline | fields), encoding="utf-8")
    return copy


def test_a_picture_is_written_where_there_is_no_display(tmp_path: Path) -> None:
    status, out, err = _run("export", "-o", "a.png", folder=tmp_path)
    assert (status, err) == (0, "")
    assert out.startswith("Wrote a.png: 1600 × ")
    assert out.endswith("49 of 49 events labelled.\n")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_command_and_the_window_write_the_same_bytes(
    chronology: Document, qapp: object, tmp_path: Path, language: str
) -> None:
    painted(*EVERYTHING, scale=1.5)  # a window has drawn before, and Qt keeps what it drew
    write_picture(chronology, PictureOptions(language=language), tmp_path / "window.png")
    nothing = tmp_path / "fonts.conf"
    nothing.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>", "utf-8")
    _run(
        *("export", "-o", "command.png", "--lang", language),
        folder=tmp_path,
        FONTCONFIG_FILE=str(nothing),
        QT_SCALE_FACTOR="2",
        LC_ALL="C",
    )
    assert (tmp_path / "command.png").read_bytes() == (tmp_path / "window.png").read_bytes()


def test_without_a_display_the_window_is_refused_in_one_line(tmp_path: Path) -> None:
    status, out, err = _run(folder=tmp_path)
    assert (status, out) == (2, "")
    assert err == (
        "korea-timeline: There is no display here. "
        "To write a picture instead: korea-timeline export -o OUT.png\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a screen is always there")
@pytest.mark.parametrize(
    ("settings", "told"),
    [({"DISPLAY": ":4711"}, ":4711"), ({"QT_QPA_PLATFORM": "telepathy"}, "telepathy")],
)
def test_a_display_that_does_not_answer_is_told_in_one_line(
    settings: dict[str, str], told: str, tmp_path: Path
) -> None:
    status, out, err = _run(folder=tmp_path, **settings)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith("korea-timeline: Qt cannot show a window here: ")
    assert told in err or "xcb" in err  # a bare system lacks what it takes to ask the display
    assert "korea-timeline export -o OUT.png" in err


def test_the_window_opens_the_document_in_its_language(
    specimen_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(
        "viewer.desktop.application.run", lambda path, language: opened.append((path, language))
    )
    cli.main([str(specimen_path), "--lang", "ko"])
    cli.main([])
    assert opened == [(specimen_path, "ko"), (None, None)]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["export"], "the following arguments are required: -o/--output"),
        (["export", "-o", "a.jpg"], "“a.jpg” does not end in .png"),
        (["export", "-o", "a.png", "--width", "wide"], "“wide” is no whole number"),
        (["export", "-o", "a.png", "--width", "10"], "The width is 10 px"),
        (["export", "-o", "a.png", "--scale", "two"], "“two” is no number"),
        (["export", "-o", "a.png", "--height", "tall"], "“tall” is no whole number"),
        (["export", "-o", "a.png", "--theme", "pink"], "pink"),
        (["export", "-o", "a.png", "--lang", "fr"], "no texts in “fr”"),
        (["export", "-o", "a.png", "--from", "Oct 2024"], "“Oct 2024” is no date"),
        (["export", "-o", "a.png", "--to", "2023"], "ends before it begins"),
        (["export", "-o", "a.png", "--scale", "8", "--width", "9000"], "pixels long"),
        (["export", "-o", "missing/a.png"], "cannot be written: No such file or directory"),
        (["export", "-o", "folder.png"], "cannot be written: Is a directory"),
        (["exprot"], "There is no document “exprot”, and no such command."),
        (["--width", "10"], "unrecognized arguments"),
        (["check"], "the following arguments are required: DOCUMENT"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_one_line(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.png").mkdir()
    assert cli.main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err or "xcb" in err  # a bare system lacks what it takes to ask the display
    assert err.startswith("korea-timeline")
    assert err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".png"] == ["folder.png"]


def test_a_document_with_errors_is_told_whole_and_not_drawn(
    specimen_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = _with_fault(specimen_path, tmp_path, coverage="neither", time_zone="Nowhere/Here")
    picture = tmp_path / "a.png"
    assert cli.main(["export", str(document), "-o", str(picture)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert not picture.exists()
    assert "2 errors" in err.splitlines()[0]
    assert "“Nowhere/Here”" in err
    assert "“neither”" in err


def test_a_document_with_warnings_is_drawn_and_they_are_told(
    specimen_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = _with_fault(specimen_path, tmp_path, colour="blue")
    assert cli.main(["export", str(document), "-o", str(tmp_path / "a.png")]) == 0
    assert "1 warning about" in capsys.readouterr().err


def test_check_tells_by_its_status_what_it_found(
    chronology: Document,
    chronology_path: Path,
    specimen_path: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    warned = _with_fault(specimen_path, tmp_path, colour="blue")
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"id": ', encoding="utf-8")

    assert cli.main(["check", str(chronology_path)]) == 0
    assert capsys.readouterr().out == (
        f"{chronology_path}: {len(chronology.events)} events, nothing is wrong\n"
    )
    assert cli.main(["check", str(chronology_path), str(warned)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[1].startswith(f"{warned}: ")
    assert told[1].endswith(" events, 1 warning")
    assert told[2].startswith("  warning: timeline.json")
    assert cli.main(["check", str(wrong), str(warned)]) == 2
    assert capsys.readouterr().out.startswith(f"{wrong}: 1 error\n  error: wrong.json")
    assert cli.main(["check", str(tmp_path / "nothing")]) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names")
def test_a_path_that_a_terminal_would_obey_is_printed_with_escapes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (["check", "a\x1b[2J"], ["a\x1b[2J"], ["export", "-o", "a\x1b[2J/a.png"]):
        assert cli.main(arguments) == 2
        told = "".join(capsys.readouterr())
        assert "a\\u001b[2J" in told
        assert "\x1b" not in told


def test_a_document_that_is_called_like_a_command_can_be_opened(
    specimen_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(
        "viewer.desktop.application.run", lambda path, language: opened.append(path)
    )
    monkeypatch.chdir(tmp_path)
    shutil.copytree(specimen_path, "export")
    cli.main(["./export"])
    assert opened == [Path("export")]


def test_a_console_without_hangul_gets_escapes(tmp_path: Path) -> None:
    (tmp_path / "한국.json").write_text("{", encoding="utf-8")
    status, out, _ = _run(
        "check", "한국.json", folder=tmp_path, PYTHONUTF8="0", PYTHONIOENCODING="cp1252"
    )
    assert status == 2
    assert "\\ud55c\\uad6d.json: 1 error" in out


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, chronology_path: Path) -> None:
    with _command("check", chronology_path, folder=tmp_path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal for a process")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_export_that_is_stopped_leaves_what_was_there(tmp_path: Path, how: int) -> None:
    for _ in range(5):  # the picture may be done before the signal comes: then once more
        (tmp_path / "a.png").write_bytes(b"old")
        with _command("export", "-o", "a.png", "--scale", "6", folder=tmp_path) as process:
            while len(list(tmp_path.iterdir())) == 1 and process.poll() is None:
                time.sleep(0.01)
            process.send_signal(how)
            _, err = process.communicate()
        if process.returncode:
            break
    assert (tmp_path / "a.png").read_bytes() == b"old"
    assert err == ""
    if how == signal.SIGINT:
        assert process.returncode == 130
        assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


def test_version_and_help_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == "korea-timeline 0.1.0\n"
    for arguments in (["--help"], ["export", "--help"], ["check", "--help"]):
        assert cli.main(arguments) == 0
        assert capsys.readouterr().out.startswith("usage: korea-timeline")

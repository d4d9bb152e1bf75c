"""What the system lacks and pip cannot bring: found by trying, told in words, installed by root."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

from setup import SetupError

# Names by which the loader asks for a library, and the Debian package that has it.
_FOR_QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    # Called libglib2.0-0t64 from Debian 13 on, which answers to this name too.
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
_FOR_X = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
_FOR_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


def provide(*, window: bool) -> None:
    """Returns once the system has all that is needed, for a window too where one opens."""
    missing = _missing(window=window)
    if not missing:
        return
    apt = shutil.which("apt-get") is not None
    if not (apt and _is_root()):
        raise SetupError(advice(missing, apt=apt))
    packages = list(missing.values())
    print(f"This system lacks {', '.join(packages)}: installing.", flush=True)
    _install(packages)


def advice(missing: dict[str, str], *, apt: bool) -> str:
    """What is missing, and what to do: a command by itself on a line, where it is known."""
    again = "and run the command again."
    if not apt:
        have = "Install the packages of your system that have them,"
        return f"This system lacks {', '.join(missing)}. {have} {again}"
    packages = missing.values()
    line = " ".join(["sudo apt-get install --no-install-recommends", *packages])
    return f"This system lacks {', '.join(packages)}. Install with\n\n    {line}\n\n{again}"


def _missing(*, window: bool) -> dict[str, str]:
    """What does not load, each with the Debian package that has it."""
    wanted = _libraries(window=window) if sys.platform == "linux" else {}
    missing = {name: package for name, package in wanted.items() if not _loads(name)}
    if importlib.util.find_spec("ensurepip") is None:
        missing["the Python module ensurepip"] = "python{}.{}-venv".format(*sys.version_info)
    return missing


def _libraries(*, window: bool) -> dict[str, str]:
    if not window:
        return _FOR_QT
    return _FOR_QT | (_FOR_WAYLAND if os.environ.get("WAYLAND_DISPLAY") else _FOR_X)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _install(packages: list[str]) -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # Where a list cannot be renewed, what is there may still do.
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    done = subprocess.run(install, check=False, env=quiet, capture_output=True, text=True)
    if done.returncode:
        raise SetupError(f"{done.stderr.strip()}\napt-get could not install {' '.join(packages)}.")

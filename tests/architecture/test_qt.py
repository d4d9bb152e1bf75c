"""Qt and Python together: what a release of theirs has broken before."""

from tests.architecture.environments import run_python


def test_a_painted_frame_survives_100_000_calls() -> None:
    """PySide6 6.12.0 on Python 3.11 aborts after a few thousand: see docs/dependencies.md."""
    painted = run_python(
        "from PySide6.QtGui import QImage, QPainter\n"
        "from viewer.layout.scene import Box, Scene\n"
        "from viewer.paint.painter import paint\n"
        "boxes = tuple(Box(n % 300, n % 200, 9, 9, fill='#1d4ec4') for n in range(100_000))\n"
        "image = QImage(300, 200, QImage.Format.Format_RGB32)\n"
        "painter = QPainter(image)\n"
        "paint(Scene(width=300, height=200, background='#ffffff', items=boxes), painter)\n"
        "assert painter.end()\n"
    )
    assert painted.returncode == 0, painted.stderr

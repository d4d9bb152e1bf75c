"""What a system lacks is told so that a person can act on it."""

from setup.system import advice

MISSING = {"libGL.so.1": "libgl1", "the Python module ensurepip": "python3.11-venv"}


def test_where_apt_is_there_the_command_stands_alone_on_a_line() -> None:
    told = advice(MISSING, apt=True)
    lines = [line.strip() for line in told.splitlines()]
    assert "sudo apt-get install --no-install-recommends libgl1 python3.11-venv" in lines
    assert lines[0].startswith("This system lacks libgl1, python3.11-venv.")


def test_where_apt_is_not_there_no_package_is_guessed() -> None:
    told = advice(MISSING, apt=False)
    assert "libGL.so.1, the Python module ensurepip" in told
    assert "apt" not in told
    assert "libgl1" not in told

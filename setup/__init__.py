"""Makes the environment of a checkout and runs what is run in it: `python3 -m setup --help`.

Standard library alone: it runs before anything is installed.
"""


class SetupError(Exception):
    """It cannot go on; the message says why, and where it can, what to do."""

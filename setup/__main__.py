"""The commands of a checkout, the same on every system; the Makefile calls them."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - so that an older Python says so in words
    sys.exit("Python 3.11 or later is needed; this is {}.{}.".format(*sys.version_info))

from setup.commands import main

sys.exit(main(sys.argv[1:]))

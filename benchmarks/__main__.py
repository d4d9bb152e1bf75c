"""`python -m benchmarks [NAME] [--json]`; without a name, all of them."""

import argparse
import sys
from typing import Final

import msgspec

from benchmarks import export, load, start

BENCHMARKS: Final = {"start": start.compare, "load": load.compare, "export": export.compare}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("name", nargs="?", choices=BENCHMARKS)
    parser.add_argument("--json", action="store_true", help="all numbers, one line a benchmark")
    options = parser.parse_args()
    for name in [options.name] if options.name else BENCHMARKS:
        comparison = BENCHMARKS[name]()
        told = msgspec.json.encode(comparison).decode() if options.json else comparison.in_words()
        print(told, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Kasir Si Cantik: parse the arguments, build the till, show the window."""

import argparse
import gc
import sys
from pathlib import Path


def main(program: str = "./run") -> int:
    """Start the window; ``program`` is what this was called with."""
    parser = argparse.ArgumentParser(
        prog=program, description="Kasir Si Cantik: an offline-first point of sale"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="the till's folder")
    parser.add_argument("--demo", action="store_true", help="open the example shop")
    parser.add_argument(
        "--office",
        nargs="?",
        const="",
        metavar="postgresql://…",
        help="open an office that reads a hub; where it is, the first time",
    )
    parser.add_argument("--language", choices=("id", "en"), default="")
    parser.add_argument(
        "--exit-after", choices=("paint", "scan"), default="", help=argparse.SUPPRESS
    )
    given = parser.parse_args()

    # What is imported stays: the collector would only go through it in vain.
    gc.disable()
    from ui.app import Options, run

    return run(
        Options(given.data, given.demo, given.language, given.exit_after, given.office)
    )


if __name__ == "__main__":
    sys.exit(main())

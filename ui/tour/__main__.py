"""``./run tour --out DIR``: one booth day, with a picture of each screen."""

import argparse
import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory


def main() -> int:
    """Play the day.

    Returns:
        0 when it was played to its end and the journal verifies, else 1.
    """
    parser = argparse.ArgumentParser(prog="./run tour", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")
    parser.add_argument("--language", choices=("id", "en"), default="id")
    parser.add_argument("--size", default="1366x768", metavar="WIDTHxHEIGHT")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["TZ"] = "Asia/Jakarta"
    if hasattr(time, "tzset"):
        time.tzset()
    width, height = map(int, options.size.split("x"))

    from PySide6.QtCore import qInstallMessageHandler

    from ui.tour.day import Tour

    qInstallMessageHandler(_say)

    options.out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="tour-") as folder:
        tour = Tour(options.out, Path(folder) / "till", options.language)
        return tour.play(width, height)


def _say(_kind: object, _where: object, words: str) -> None:
    """Pass on what Qt has to say, but not what it can't do without a screen."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())

"""Write a number in Indonesian words."""

import argparse
import json
import re
import sys
from typing import Final

from pos.domain.terbilang import MOST_DIGITS, terbilang

#: Whole numbers only: a point stands between groups of three, never before
#: decimals, or ``1.5`` would be read as fifteen.
_NUMBER: Final = re.compile(
    r"([+-]?)(?:Rp\s*)?([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)", re.IGNORECASE
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("number", help="a whole number, such as 12500 or 12.500")
    parser.add_argument(
        "--rupiah", action="store_true", help="end with the word rupiah"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Print the words; 2 and the reason when there are none."""
    text = options.number.strip()
    found = _NUMBER.fullmatch(text)
    if not found:
        print(
            f"error: {text!r} is not a whole number, such as 12500 or 12.500.",
            file=sys.stderr,
        )
        return 2
    digits = found[2].replace(".", "")
    if len(digits.lstrip("0")) > MOST_DIGITS:
        print(f"error: words go up to {MOST_DIGITS} digits.", file=sys.stderr)
        return 2
    number = int(found[1] + digits)
    words = terbilang(number)
    if options.rupiah:
        words += " rupiah"
    print(json.dumps({"number": number, "words": words}) if options.json else words)
    return 0

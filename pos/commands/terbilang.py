"""Write a number in Indonesian words."""

import argparse
import json
import sys

from pos.domain.terbilang import terbilang


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("number", help="a whole number, such as 12500 or 12.500")
    parser.add_argument(
        "--rupiah", action="store_true", help="end with the word rupiah"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Print the words."""
    try:
        number = int(options.number.replace(".", ""))
        words = terbilang(number)
    except (ValueError, OverflowError):
        print(f"error: {options.number} is not a number with words.", file=sys.stderr)
        return 2
    if options.rupiah:
        words += " rupiah"
    print(json.dumps({"number": number, "words": words}) if options.json else words)
    return 0

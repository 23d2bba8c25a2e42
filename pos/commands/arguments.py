"""Read arguments of commands that aren't plain words or numbers."""

import argparse
from datetime import date
from typing import Final

#: The largest number of a TCP port.
LAST_PORT: Final = 65_535


def read_port(text: str) -> int:
    """Read the number of a TCP port; 0 lets the system choose.

    Raises:
        ArgumentTypeError: There is no such port.
    """
    if not (text.isascii() and text.isdigit() and int(text[:6]) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f"{text!r} is no port from 1 to {LAST_PORT}")
    return int(text)


def read_day(text: str) -> date:
    """Read a day.

    Raises:
        ArgumentTypeError: There is no such day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        words = f"{text!r} is no day: write YYYY-MM-DD, such as 2026-11-26"
        raise argparse.ArgumentTypeError(words) from error

"""Arguments that are read, and what is said of those that can't be."""

import argparse
from datetime import date

import pytest

from pos.commands.arguments import read_day, read_port


def test_what_can_be_read() -> None:
    assert (read_port("0"), read_port("9100"), read_port("65535")) == (0, 9100, 65_535)
    assert read_day("2026-11-26") == date(2026, 11, 26)


@pytest.mark.parametrize("text", ["65536", "99999", "-1", "80a", "", "1000000"])
def test_no_port(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is no port"):
        read_port(text)


@pytest.mark.parametrize("text", ["2026-13-01", "yesterday", ""])
def test_no_day(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is no day"):
        read_day(text)

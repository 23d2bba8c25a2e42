"""Containers that goods are weighed in, with what they weigh themselves."""

import re
from dataclasses import dataclass
from typing import Final

from pos.domain.errors import SettingError

#: Between two of them.
_BETWEEN: Final = re.compile(r"[;\n]")

#: How a shop writes one: ``Mika kecil = 18``.
_LINE: Final = re.compile(r"\s*(.{1,24}?)\s*=\s*(\d{1,5})\s*g?\s*", re.IGNORECASE)

#: As many as find room as chips.
MOST: Final = 6

_HEAVIEST_G: Final = 10_000


@dataclass(frozen=True, slots=True)
class Container:
    """A box, bag or jar, empty.

    Attributes:
        grams: What is taken off each weighing in it.
    """

    name: str
    grams: int


def read_containers(text: str) -> tuple[Container, ...]:
    """Read the list as settings keep it: lines, or with semicolons between.

    Raises:
        SettingError: One isn't ``name = grams`` (``why``: ``container``), or
            there are more than ``MOST`` (``containers``).
    """
    lines = [line for line in _BETWEEN.split(text) if line.strip()]
    if len(lines) > MOST:
        raise SettingError(name="containers", why="containers", most=MOST)
    return tuple(map(_read, lines))


def _read(line: str) -> Container:
    found = _LINE.fullmatch(line)
    grams = int(found[2]) if found else 0
    if found is None or not 0 < grams <= _HEAVIEST_G:
        raise SettingError(name="containers", why="container", value=line.strip())
    return Container(found[1], grams)

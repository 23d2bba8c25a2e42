"""The fixed words on paper, in the language of the snapshot."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from pos.domain.ports import Instant
from pos.printing.resources import WORDS

#: What a snapshot in an unknown language is printed in.
FALLBACK: Final = "id"

#: Names of the three offsets of Indonesia, in minutes ahead of UTC.
ZONES: Final = {420: "WIB", 480: "WITA", 540: "WIT"}


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language."""

    tables: dict[str, dict[str, Any]]

    def title(self, kind: str) -> str:
        """Give the title of a kind of paper; empty for a sale."""
        return str(self.tables["title"].get(kind, ""))

    def word(self, key: str, **fields: object) -> str:
        """Give a word, with its fields filled in."""
        return str(self.tables["word"][key]).format(**fields)

    def calibration(self, key: str) -> str:
        """Give a word of the calibration page: by a part's letter, or ``hint``."""
        return str(self.tables["calibration"][key])

    def tender(self, kind: str) -> str:
        """Name a means of payment; one that is unknown names itself."""
        return str(self.tables["tender"].get(kind, kind))

    def moment(self, at_ms: int, offset_min: int) -> str:
        """Write a moment on the clock of its place: ``19 Agu 2026 10.15 WIB``."""
        local = Instant(at_ms, offset_min).local
        table = self.tables["time"]
        return str(table["pattern"]).format(
            day=local.day,
            month=table["months"][local.month - 1],
            year=local.year,
            hour=local.hour,
            minute=local.minute,
            zone=zone_name(offset_min),
        )


def zone_name(offset_min: int) -> str:
    """Name an offset: ``WIB``, or ``UTC+02:30`` outside Indonesia."""
    if offset_min in ZONES:
        return ZONES[offset_min]
    sign = "-" if offset_min < 0 else "+"
    hours, minutes = divmod(abs(offset_min), 60)
    return f"UTC{sign}{hours:02}:{minutes:02}"


@cache
def wording(language: str) -> Wording:
    """Give the words of a language, read once."""
    file = WORDS / f"{language}.toml"
    if language not in available():
        file = WORDS / f"{FALLBACK}.toml"
    return Wording(tomllib.loads(file.read_text("utf-8")))


@cache
def available() -> frozenset[str]:
    """Give the languages there are words for."""
    return frozenset(file.stem for file in WORDS.glob("*.toml"))

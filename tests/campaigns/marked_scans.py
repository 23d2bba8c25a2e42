"""Scanners that set marks around a code are heard as well, and leave as little.

The same bursts and keystrokes as in ``scans``, by scanners with a prefix, a
suffix or both, with Enter behind them or without.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtGui import QKeyEvent

from tests.campaigns import scans
from tests.campaigns.campaign import Result
from ui.scanner import Scanner

NAME = "marked-scans"
SLICE = 400
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "no-hold": scans.PLANTS["no-hold"],
        "enter-passes": scans.PLANTS["enter-passes"],
        "marks-kept": "prefix and suffix are taken for part of the code",
        "suffix-typed": "a suffix doesn't end a code without Enter",
    }
)
MARKS = (
    ("\x02", "\x03"),
    ("\x02", ""),
    ("", "\x03"),
    ("~", ""),
    ("", "#"),
    ("^", "$$"),
    ("]C", ""),
    ("{}", "!"),
)


class _MarksKept(Scanner):
    def _finish(self, code: str, moment: object) -> None:
        habits = self._habits
        super()._finish(f"{habits.prefix}{code}{habits.suffix}", moment)  # type: ignore[arg-type]


class _SuffixTyped(Scanner):
    def _hold(self, watched: object, event: QKeyEvent, moment: object) -> None:
        habits = self._habits
        self._habits = replace(habits, suffix="")
        super()._hold(watched, event, moment)  # type: ignore[arg-type]
        self._habits = habits


BROKEN: Mapping[str, type[Scanner]] = MappingProxyType(
    {**scans.BROKEN, "marks-kept": _MarksKept, "suffix-typed": _SuffixTyped}
)


def run(n: int, seed: int, plant: str | None) -> Result:
    """Play bursts and, ten times as many, keystrokes."""
    return scans.play_with(n, seed, plant, MARKS, BROKEN)

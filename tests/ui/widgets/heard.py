"""A record of a signal that fails an assertion where Qt's spy would crash."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SignalInstance


def heard(signal: SignalInstance) -> list[list[Any]]:
    """Collect what a signal says from now on, one list of arguments a time."""
    said: list[list[Any]] = []
    signal.connect(lambda *words: said.append(list(words)))
    return said

"""Three short sounds: found, not found, done.

Qt's multimedia module isn't among the packages that ship, so each system's
own player plays the file; where there is none, the till is silent.
"""

import shutil
import sys
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from ui.theme import RESOURCES

_FOLDER: Final = RESOURCES / "sounds"
#: Players by the name of their program, with what goes before the file.
_PLAYERS: Final = (
    ("afplay", ()),
    ("pw-play", ()),
    ("paplay", ()),
    ("aplay", ("-q",)),
)

Play = Callable[[Path], None]


class Sound(StrEnum):
    """What happened, to the ear."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    DONE = "done"


class Sounds:
    """Plays the three sounds, or doesn't.

    Attributes:
        on: Whether the shop wants to hear anything.
    """

    def __init__(self, *, on: bool = True, play: Play | None = None) -> None:
        """Make the sounds of one till.

        Args:
            on: Whether anything is heard.
            play: Plays a file and returns at once; the system's player if None.
        """
        self.on = on
        self._play = play or play_file

    def play(self, sound: Sound) -> None:
        """Play a sound and return at once; never raises."""
        if self.on:
            self._play(_FOLDER / f"{sound}.wav")


def play_file(file: Path) -> None:
    """Hand a file to the system's player, without waiting for it."""
    if sys.platform == "win32":
        import winsound

        flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        winsound.PlaySound(str(file), flags)
        return
    player = system_player()
    if player is not None:
        from PySide6.QtCore import QProcess  # not before the first paint

        program, before = player
        QProcess.startDetached(program, [*before, str(file)])


@lru_cache(maxsize=1)
def system_player() -> tuple[str, tuple[str, ...]] | None:
    """Find a program that plays a file, or None."""
    for name, before in _PLAYERS:
        found = shutil.which(name)
        if found:
            return found, before
    return None

from __future__ import annotations

import shutil
import sys
import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from ui import sound
from ui.sound import Sound, Sounds
from ui.theme import RESOURCES


@pytest.mark.parametrize("which", Sound)
def test_each_sound_is_a_short_file(which: Sound) -> None:
    with wave.open(str(RESOURCES / "sounds" / f"{which}.wav"), "rb") as file:
        seconds = file.getnframes() / file.getframerate()

    assert 0.05 < seconds < 0.7


def test_a_sound_is_handed_to_the_player() -> None:
    played: list[Path] = []

    Sounds(play=played.append).play(Sound.FOUND)

    assert [file.name for file in played] == ["found.wav"]


def test_a_silent_till_plays_nothing() -> None:
    played: list[Path] = []
    sounds = Sounds(on=False, play=played.append)

    sounds.play(Sound.DONE)

    assert not played


@pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")
@pytest.mark.parametrize("installed", ["", "aplay"])
def test_the_system_player_is_used_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch, installed: str
) -> None:
    started: list[tuple[str, list[str]]] = []

    def start(program: str, arguments: list[str]) -> bool:
        started.append((program, arguments))
        return True

    monkeypatch.setattr(
        shutil, "which", lambda name: name if name == installed else None
    )
    monkeypatch.setattr(QProcess, "startDetached", start)
    sound.system_player.cache_clear()

    sound.play_file(Path("found.wav"))

    sound.system_player.cache_clear()
    assert started == ([(installed, ["-q", "found.wav"])] if installed else [])

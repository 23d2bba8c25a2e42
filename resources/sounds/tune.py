"""Make the three sounds of the till: ``python resources/sounds/tune.py``."""

import math
import struct
import wave
from pathlib import Path

RATE = 22_050
LOUDEST = 11_000
#: Each sound as notes: start in ms, frequency in Hz, length in ms, loudness.
SOUNDS = {
    "found": ((0, 1318.5, 90, 0.8),),
    "not_found": ((0, 233.1, 150, 1.0), (150, 174.6, 230, 1.0)),
    "done": ((0, 659.3, 260, 0.7), (90, 880.0, 260, 0.7), (190, 1318.5, 420, 0.8)),
}


def note(at: int, frequency: float, length: int, loudness: float) -> float:
    """Give the height of a struck bar's tone ``at`` samples after the stroke."""
    seconds = at / RATE
    if at < 0 or seconds * 1000 > length:
        return 0.0
    rise = min(seconds / 0.004, 1)
    fade = math.exp(-5 * seconds * 1000 / length)
    turn = 2 * math.pi * frequency * seconds
    tone = math.sin(turn) + 0.28 * math.sin(2 * turn) + 0.10 * math.sin(3.9 * turn)
    return tone / 1.38 * rise * fade * loudness


def samples(notes: tuple[tuple[int, float, int, float], ...]) -> bytes:
    """Mix notes into 16-bit samples."""
    last = max(start + length for start, _, length, _ in notes)
    made = []
    for at in range(last * RATE // 1000):
        height = sum(
            note(at - start * RATE // 1000, frequency, length, loudness)
            for start, frequency, length, loudness in notes
        )
        made.append(struct.pack("<h", round(max(-1, min(1, height)) * LOUDEST)))
    return b"".join(made)


def main() -> None:
    """Write the files beside this one."""
    for name, notes in SOUNDS.items():
        with wave.open(str(Path(__file__).parent / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(notes))


if __name__ == "__main__":
    main()

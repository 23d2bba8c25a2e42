"""What a printer says of itself, in the bytes of DLE EOT, GS r and GS a."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Mode(StrEnum):
    """How the virtual printer behaves."""

    OK = "ok"
    PAPER_OUT = "paper_out"
    COVER = "cover"
    OFFLINE = "offline"
    DEAD = "dead"  # takes the connection and never reads
    RESET = "reset"  # breaks the connection at a byte, then is ok
    SILENT = "silent"  # prints and never answers


#: Modes in which it takes bytes and prints them later.
WAITING: Final = frozenset({Mode.PAPER_OUT, Mode.COVER, Mode.OFFLINE})

#: Bits that are always set in an answer to DLE EOT.
FIXED_BITS: Final = 0x12


@dataclass(frozen=True, slots=True)
class Sensors:
    """The state that a mode puts the sensors into."""

    mode: Mode

    def real_time(self, question: int) -> bytes:
        """Answer ``DLE EOT n``."""
        offline = 0x08 * (self.mode in WAITING)
        cover = 0x04 * (self.mode is Mode.COVER)
        stopped = 0x20 * (self.mode is Mode.PAPER_OUT)
        ended = 0x60 * (self.mode is Mode.PAPER_OUT)
        bits = {1: offline, 2: cover | stopped, 4: ended}
        return bytes([FIXED_BITS | bits.get(question, 0)])

    def paper(self) -> bytes:
        """Answer ``GS r 1``."""
        return bytes([0x0C * (self.mode is Mode.PAPER_OUT)])

    def automatic(self) -> bytes:
        """Give the four bytes of the automatic status."""
        offline = 0x08 * (self.mode in WAITING)
        cover = 0x20 * (self.mode is Mode.COVER)
        paper = 0x0C * (self.mode is Mode.PAPER_OUT)
        return bytes([0x10 | offline | cover, 0, paper, 0])

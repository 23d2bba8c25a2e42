"""A scale that isn't there: says what a real one would, for trying and tests."""

import os
import select
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Final

from pos.devices.scales import cas
from pos.devices.scales.reading import Weight

#: The status bytes of a Toledo for what gives no weight.
_TOLEDO_STATUS: Final = {
    Weight.MOVING: b"A",
    Weight.OVERLOAD: b"B",
    Weight.NEGATIVE: b"D",
    Weight.FAULT: b"H",
}


@dataclass
class Pan:
    """What lies on a scale.

    Attributes:
        grams: How much.
        weight: At rest, moving, too heavy and so on.
    """

    grams: int = 0
    weight: Weight = Weight.STABLE

    def put(self, words: str) -> None:
        """Take grams, or why there is no weight; anything else changes nothing."""
        if words.isdecimal():
            self.grams, self.weight = int(words), Weight.STABLE
        elif words in set(Weight):
            self.weight = Weight(words)

    def answer(self, protocol: str, asked: bytes) -> bytes:
        """Say what a scale answers to some bytes, in one of the protocols."""
        if protocol == "toledo":
            return toledo_frame(self) if b"W" in asked else b""
        if protocol == "adam":
            return adam_frame(self) if b"P\r\n" in asked else b""
        if protocol == "cas":
            ready = cas.READY if cas.ENQUIRY in asked else b""
            return ready + (cas_frame(self) if cas.REQUEST in asked else b"")
        return b""

    @property
    def kilos(self) -> str:
        """The weight in kg with three decimals."""
        return f"{self.grams // 1000}.{self.grams % 1000:03d}"


def toledo_frame(pan: Pan) -> bytes:
    """Say it as a Toledo 8217."""
    if pan.weight is Weight.STABLE:
        return f"\x02{pan.kilos:>7}\r".encode()
    return b"\x02?" + _TOLEDO_STATUS.get(pan.weight, b"@") + b"\r"


def cas_frame(pan: Pan) -> bytes:
    """Say it as a CAS on request."""
    sign = {Weight.OVERLOAD: "F", Weight.NEGATIVE: "-"}.get(pan.weight, " ")
    state = "U" if pan.weight is Weight.MOVING else "S"
    inner = f"{state}{sign}{pan.kilos:>6}kg".encode()
    return b"\x01\x02" + inner + bytes((cas.bcc(inner),)) + b"\x03\x04"


def stream_frame(pan: Pan, *, short: bool = False) -> bytes:
    """Say it as a CAS in 22 bytes, or as an A&D in 18."""
    states = {Weight.MOVING: "US", Weight.OVERLOAD: "OL"}
    sign = "-" if pan.weight is Weight.NEGATIVE else "+"
    state = states.get(pan.weight, "ST")
    if short:
        return f"{state},GS,{sign}{pan.kilos:0>7}kg\r\n".encode()
    return f"{state},GS,\x01\x80,{sign}{pan.kilos:>7} kg\r\n".encode("latin-1")


def adam_frame(pan: Pan) -> bytes:
    """Say it as an Adam that marks whether it is at rest."""
    states = {Weight.MOVING: "US", Weight.OVERLOAD: "OL"}
    sign = "-" if pan.weight is Weight.NEGATIVE else " "
    return f"{states.get(pan.weight, 'ST')},GS, {sign}{pan.kilos:>7} kg\r\n".encode()


#: Between two lines of a scale that sends by itself.
_STREAM_MS: Final = 150


@contextmanager
def serve(protocol: str, pan: Pan) -> Iterator[str]:
    """Be a scale on a pseudo terminal, as long as the block lasts; gives its path.

    Not on Windows, which has no pseudo terminals.
    """
    import pty
    import tty

    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    ends, end = os.pipe()
    thread = Thread(target=_serve, args=(protocol, pan, ours, ends), daemon=True)
    thread.start()
    try:
        yield os.ttyname(theirs)
    finally:
        os.write(end, b".")
        thread.join()
        for each in (ours, theirs, ends, end):
            os.close(each)


def _serve(protocol: str, pan: Pan, ours: int, ends: int) -> None:
    wait = _STREAM_MS / 1000 if protocol == "stream" else None
    while True:
        ready, _, _ = select.select([ours, ends], [], [], wait)
        if ends in ready:
            return
        if ours in ready:
            os.write(ours, pan.answer(protocol, os.read(ours, 256)))
        elif not ready and _has_room(ours):
            os.write(ours, stream_frame(pan))


def _has_room(ours: int) -> bool:
    """Tell whether somebody reads: else the terminal fills up and blocks."""
    return bool(select.select([], [ours], [], 0)[1])

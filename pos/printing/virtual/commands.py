"""ESC/POS bytes cut into text and commands, each with all of its data.

It knows more commands than the till sends, so that what other programs send
is not printed as garbage either.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

NUL: Final = 0
SPACE: Final = 0x20

#: From this number on, the data of ``GS k`` is counted; below, NUL ends it.
COUNTED_BARCODES: Final = 65

#: Commands with a fixed number of bytes after their name.
FIXED: Final[dict[bytes, int]] = {
    **dict.fromkeys((b"\x1b@", b"\x1b2", b"\x1b<", b"\x1bL", b"\x1bS", b"\x1bi"), 0),
    **dict.fromkeys((b"\x1bm", b"\x1bu", b"\x1bv", b"\x1c.", b"\x1c&", b"\x1d:"), 0),
    **dict.fromkeys((b"\x1b%c" % x for x in b"\x20!%-3=?EGJKMRTUVadert{"), 1),
    **dict.fromkeys((b"\x1c%c" % x for x in b"!-CW"), 1),
    **dict.fromkeys((b"\x1d%c" % x for x in b"!/BEHITabfhrw"), 1),
    **dict.fromkeys((b"\x1b$", b"\x1b\\", b"\x1bB", b"\x1bc", b"\x1bf"), 2),
    **dict.fromkeys((b"\x1cS", b"\x1cp"), 2),
    **dict.fromkeys((b"\x1d%c" % x for x in b"$LPW\\z"), 2),
    **dict.fromkeys((b"\x1bp", b"\x1d^"), 3),
    b"\x1bW": 8,
    b"\x1c2": 74,
    b"\x10\x05": 1,
}

#: Commands of one byte; all others below a space are skipped.
SINGLE: Final = b"\t\n\f\r\x18"

#: First bytes of longer commands: DLE, ESC, FS, GS.
LEADS: Final = b"\x10\x1b\x1c\x1d"

#: Length of ``DLE DC4`` by its function.
PULSES: Final = {1: 5, 2: 5, 3: 10, 7: 4, 8: 10}

#: Bytes of one column of ``ESC *`` by mode; one in all other modes.
COLUMN_BYTES: Final = {32: 3, 33: 3}


@dataclass(frozen=True, slots=True)
class Text:
    """Bytes to be printed in the current code page."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name's bytes and what follows them."""

    name: bytes
    data: bytes = b""


Token = Text | Command


class Commands:
    """Cuts a stream; what isn't complete yet waits for the next bytes."""

    def __init__(self) -> None:
        self._rest = b""

    @property
    def waiting(self) -> bool:
        """Whether a command began that isn't complete."""
        return bool(self._rest)

    def feed(self, data: bytes) -> Iterator[Token]:
        """Take more of the stream and give what became complete."""
        stream = self._rest + data
        at = 0
        while at < len(stream):
            end = _end(stream, at)
            if end is None or end > len(stream):
                break
            token = _token(stream[at:end])
            at = end
            if token:
                # The generator may be dropped: nothing is cut twice.
                self._rest = stream[at:]
                yield token
        self._rest = stream[at:]


def _token(piece: bytes) -> Token | None:
    if piece[0] >= SPACE:
        return Text(piece)
    if piece[0] in LEADS:
        return Command(piece[:2], piece[2:])
    return Command(piece) if piece[0] in SINGLE else None


def _end(stream: bytes, at: int) -> int | None:
    """Give where the piece that starts here ends; None when that isn't known yet."""
    if stream[at] >= SPACE:
        end = at
        while end < len(stream) and stream[end] >= SPACE:
            end += 1
        return end
    if stream[at] not in LEADS:
        return at + 1
    if at + 2 > len(stream):
        return None
    name = stream[at : at + 2]
    if name in FIXED:
        return at + 2 + FIXED[name]
    measure = MEASURED.get(name, _unknown)
    try:
        return at + measure(stream[at:])
    except IndexError:  # the bytes that tell the length aren't here yet
        return None


def _unknown(_command: bytes) -> int:
    return 2


def _number(data: bytes) -> int:
    """Read a number, low byte first; short data is not here yet."""
    return data[0] + 256 * data[1]


def _raster(command: bytes) -> int:
    return 8 + _number(command[4:]) * _number(command[6:])


def _counted(command: bytes) -> int:
    return 5 + _number(command[3:])


def _counted_long(command: bytes) -> int:
    return 7 + _number(command[3:]) + 65536 * _number(command[5:])


def _columns(command: bytes) -> int:
    return 5 + _number(command[3:]) * COLUMN_BYTES.get(command[2], 1)


def _stored_image(command: bytes) -> int:
    return 4 + 8 * command[2] * command[3]


def _barcode(command: bytes) -> int:
    if command[2] >= COUNTED_BARCODES:
        return 4 + command[3]
    return _terminated(command, 3)


def _terminated(command: bytes, start: int = 2) -> int:
    end = command.find(NUL, start)
    if end < 0:
        raise IndexError
    return end + 1


def _cut(command: bytes) -> int:
    return 3 if command[2] in b"\x00\x0101" else 4


def _characters(command: bytes) -> int:
    """Measure ``ESC &``: user-defined characters, each with its own width."""
    high, first, last = command[2], command[3], command[4]
    end = 5
    for _ in range(first, last + 1):
        end += 1 + high * command[end]
    return end


def _stored_pictures(command: bytes) -> int:
    """Measure ``FS q``: pictures kept in the printer."""
    end = 3
    for _ in range(command[2]):
        end += 4 + 8 * _number(command[end:]) * _number(command[end + 2 :])
    return end


def _status(command: bytes) -> int:
    return 4 if command[2] in (7, 8) else 3


def _pulse(command: bytes) -> int:
    return PULSES.get(command[2], 3)


MEASURED: Final[dict[bytes, Callable[[bytes], int]]] = {
    b"\x10\x04": _status,
    b"\x10\x14": _pulse,
    b"\x1b&": _characters,
    b"\x1b(": _counted,
    b"\x1b*": _columns,
    b"\x1bD": _terminated,
    b"\x1c(": _counted,
    b"\x1cq": _stored_pictures,
    b"\x1d(": _counted,
    b"\x1d*": _stored_image,
    b"\x1d8": _counted_long,
    b"\x1dQ": _raster,
    b"\x1dV": _cut,
    b"\x1dk": _barcode,
    b"\x1dv": _raster,
}

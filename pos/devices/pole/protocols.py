"""How the two usual kinds of pole display are written to.

Both manuals were read, no display was at hand: CD5220 after Partner Tech's
manual (its string mode takes whole lines), Epson after the DM-D series
(overwrite mode, the cursor put to the start of each line).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from pos.devices.pole.lines import Lines

_ESC, _US, _CLEAR, _END = b"\x1b", b"\x1f", b"\x0c", b"\r"


@dataclass(frozen=True, slots=True)
class Dialect:
    """Bytes of one kind of display.

    Attributes:
        begin: Sent once, after the port was opened.
        write: Makes the bytes that put both lines on it.
    """

    begin: bytes
    write: Callable[[Lines], bytes]


def _cd5220(lines: Lines) -> bytes:
    upper, lower = (line.encode("ascii") for line in lines)
    return _ESC + b"QA" + upper + _END + _ESC + b"QB" + lower + _END


def _epson(lines: Lines) -> bytes:
    upper, lower = (line.encode("ascii") for line in lines)
    return _US + b"$\x01\x01" + upper + _US + b"$\x01\x02" + lower


#: By the name that the settings have.
DIALECTS: Final[Mapping[str, Dialect]] = {
    "cd5220": Dialect(_ESC + b"@" + _CLEAR, _cd5220),
    "epson": Dialect(_ESC + b"@" + _CLEAR + _US + b"\x01" + _US + b"C\0", _epson),
}

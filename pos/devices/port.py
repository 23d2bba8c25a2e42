"""A serial port, with times in milliseconds and one error for all that fails."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from pos.domain.errors import SettingError

if TYPE_CHECKING:
    from serial import Serial

#: How long a device may take to accept a few bytes.
WRITE_MS: Final = 1_000

_LINE: Final = re.compile(r"(\d{3,6}) ([78])([NEO])([12])")


class PortError(Exception):
    """The port can't be opened, or what hung on it is gone."""


@dataclass(frozen=True, slots=True)
class Line:
    """How bits go over the wire."""

    baud: int = 9600
    bits: int = 8
    parity: str = "N"
    stop: int = 1

    def __str__(self) -> str:
        """Write it as manuals do: ``9600 8N1``."""
        return f"{self.baud} {self.bits}{self.parity}{self.stop}"


def read_line(text: str) -> Line:
    """Read ``9600 7E1``.

    Raises:
        SettingError: It isn't written so.
    """
    found = _LINE.fullmatch(text)
    if found is None:
        raise SettingError(setting="serial.line", value=text)
    return Line(int(found[1]), int(found[2]), found[3], int(found[4]))


class Port(Protocol):
    """What devices are talked to through."""

    def read(self, timeout_ms: int) -> bytes:
        """Give what came within the time: at least one byte, or none."""

    def write(self, data: bytes) -> None:
        """Send bytes."""

    def forget(self) -> None:
        """Throw away what came and wasn't read."""


class SerialPort:
    """A port of pyserial. Lives on one thread."""

    def __init__(self, serial: "Serial") -> None:
        self._serial = serial

    def read(self, timeout_ms: int) -> bytes:
        """Give what came within the time: at least one byte, or none."""
        serial = self._serial
        with _as_port_error():
            serial.timeout = timeout_ms / 1000
            first = bytes(serial.read(1))
            return first + bytes(serial.read(serial.in_waiting)) if first else b""

    def write(self, data: bytes) -> None:
        """Send bytes."""
        with _as_port_error():
            self._serial.write(data)

    def forget(self) -> None:
        """Throw away what came and wasn't read."""
        with _as_port_error():
            self._serial.reset_input_buffer()


@contextmanager
def open_port(path: str, line: Line) -> Iterator[Port]:
    """Open a serial port for as long as the block lasts.

    Args:
        path: ``COM3``, ``/dev/ttyUSB0`` or the like.
        line: Speed and frame.

    Raises:
        PortError: It can't be opened.
    """
    from serial import Serial

    wire = _carried(path, line)
    with _as_port_error():
        serial = Serial(
            path,
            wire.baud,
            bytesize=wire.bits,
            parity=wire.parity,
            stopbits=wire.stop,
            write_timeout=WRITE_MS / 1000,
        )
    try:
        yield SerialPort(serial)
    finally:
        serial.close()


def _carried(path: str, line: Line) -> Line:
    """Give what a port can carry: a pty takes whole bytes and refuses parity.

    Simulated scales hang on one (``./run scale``).
    """
    pty = Path(path).resolve().is_relative_to("/dev/pts")
    return Line(line.baud) if pty else line


@contextmanager
def _as_port_error() -> Iterator[None]:
    """Call everything that a port does wrong by one name.

    pyserial lets errors of the system through, termios errors among them, which
    are no ``OSError``; and a device that was pulled out raises what it likes.
    """
    try:
        yield
    except Exception as error:
        raise PortError(str(error)) from error


@dataclass(frozen=True, slots=True)
class FoundPort:
    """A serial port of this computer, with what the system calls it."""

    path: str
    words: str


def find_ports() -> tuple[FoundPort, ...]:
    """List the serial ports that something may hang on, USB ones first."""
    from serial.tools import list_ports

    found = sorted(list_ports.comports(), key=lambda port: port.device)
    named = [x for x in found if x.vid is not None or x.description not in ("", "n/a")]
    named.sort(key=lambda port: port.vid is None)
    return tuple(FoundPort(x.device, x.description or x.device) for x in named)

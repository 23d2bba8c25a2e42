"""A serial line: a cable, a USB adapter, or a paired Bluetooth printer."""

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from pos.domain.printer_address import BAUD
from pos.printing.transports.transport import STALL_MS, TransportError

if TYPE_CHECKING:
    from serial import Serial

#: Bytes handed over at a time: cheap Bluetooth printers lose more than that.
CHUNK: Final = 512

#: How often to look whether the line has taken a chunk.
LOOK_MS: Final = 10

_DENIED: Final = 13


class SerialLine:
    """A printer on a serial line, 8 bits, no parity, one stop bit.

    Attributes:
        port: ``COM3``, ``/dev/ttyUSB0``, ``/dev/rfcomm0``.
        baud: Bits per second; Bluetooth ignores it.
    """

    answers = True
    keeps = True

    def __init__(self, port: str, baud: int = BAUD) -> None:
        self.port, self.baud = port, baud
        self._serial: Serial | None = None

    def open(self) -> None:
        """Open it, without any handshake: printers' cables often lack its wires.

        Raises:
            TransportError: No such port, without permission, or taken.
        """
        from serial import Serial, SerialException

        try:
            self._serial = Serial(
                self.port,
                self.baud,
                timeout=0,
                write_timeout=STALL_MS / 1000,
                dsrdtr=False,
                rtscts=False,
                xonxoff=False,
                exclusive=True,
            )
        except (SerialException, ValueError, OSError) as error:
            raise TransportError(why=_why(error), detail=str(error)) from error

    def write(self, data: bytes) -> int:
        """Hand over one chunk and wait until the line has taken it."""
        from serial import SerialException, SerialTimeoutException

        serial, part = self._opened(), data[:CHUNK]
        try:
            serial.write(part)
            self._drain(serial)
        except SerialTimeoutException as error:
            raise TransportError(why="stalled", maybe=len(part)) from error
        except (SerialException, OSError) as error:
            detail = str(error)
            raise TransportError(why="lost", detail=detail, maybe=len(part)) from error
        return len(part)

    def _drain(self, serial: "Serial") -> None:
        """Wait for the system's buffer to empty, as long as it does."""
        from serial import SerialTimeoutException

        waiting = serial.out_waiting
        deadline = time.monotonic_ns() + STALL_MS * 1_000_000
        while waiting:
            time.sleep(LOOK_MS / 1000)
            left = serial.out_waiting
            if left < waiting:
                deadline = time.monotonic_ns() + STALL_MS * 1_000_000
            elif time.monotonic_ns() > deadline:
                raise SerialTimeoutException
            waiting = left

    def read(self, timeout_ms: int) -> bytes:
        """Give what came back within the time."""
        from serial import SerialException

        serial = self._opened()
        try:
            serial.timeout = max(timeout_ms, 1) / 1000
            first = bytes(serial.read(1))
            return first + bytes(serial.read(serial.in_waiting)) if first else b""
        except (SerialException, OSError) as error:
            raise TransportError(why="lost", detail=str(error)) from error

    def close(self) -> None:
        """Close it; every write has left by then."""
        serial, self._serial = self._serial, None
        if serial is not None:
            with suppress(OSError):
                serial.close()

    def _opened(self) -> "Serial":
        if self._serial is None:
            raise TransportError(why="lost", detail="not open")
        return self._serial


def _why(error: Exception) -> str:
    number = getattr(error, "errno", None)
    text = str(error).casefold()
    if number == _DENIED or "permission" in text or "access is denied" in text:
        return "permission"
    return "busy" if "exclusively lock" in text else "unreachable"

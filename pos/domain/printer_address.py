"""Where a printer is: addresses such as ``tcp://192.168.1.50:9100``, read and made.

Each kind of way is a small value whose ``str`` is its address again, so that
whoever finds a printer makes addresses here and nowhere else. Which of them
this computer can use is known by ``pos.printing.transports``.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, quote, unquote

from pos.domain.errors import PosError

#: The port that network printers listen on.
RAW_PORT: Final = 9100

#: What a serial printer is set to when nobody changed it.
BAUD: Final = 9600

BAUDS: Final = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400)

#: Device nodes of the USB printer class on Linux.
_NODE: Final = re.compile(r"/dev/(usb/)?lp[0-9]+|/dev/usblp[0-9]+")

_USB_ID: Final = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})")
_HOST: Final = re.compile(
    r"(?:\[([0-9A-Fa-f:.]+(?:%\w+)?)\]|([A-Za-z0-9_.-]{1,253}))(?::([^/]*))?/?"
)
_LAST_PORT: Final = 65_535
_QUEUE: Final = re.compile(r"[^\x00-\x1f\x7f/#?]{1,127}")
_WINDOWS_QUEUE: Final = re.compile(r"[^\x00-\x1f\x7f]{1,220}")
_SERIAL_PORT: Final = re.compile(r"COM[0-9]{1,3}|/dev/[^\x00-\x1f\x7f?#]+", re.ASCII)


class AddressError(PosError):
    """An address can't be read.

    Fields: ``address``, and ``why``: ``scheme``, ``host``, ``port``, ``usb``,
    ``serial``, ``baud``, ``queue`` or ``path``.
    """

    code = "printer.address"


@dataclass(frozen=True, slots=True)
class Tcp:
    """A printer on the network."""

    host: str
    port: int = RAW_PORT

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"tcp://{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Usb:
    """A USB printer without a driver of the system.

    Attributes:
        vendor: USB vendor number.
        product: USB product number.
        serial: Tells two of the same kind apart; empty for the first found.
    """

    vendor: int
    product: int
    serial: str = ""

    def __str__(self) -> str:
        tail = f"/{quote(self.serial, safe='')}" if self.serial else ""
        return f"usb://{self.vendor:04x}:{self.product:04x}{tail}"


@dataclass(frozen=True, slots=True)
class Node:
    """A device node of the USB printer class, such as ``/dev/usb/lp0``."""

    path: str

    def __str__(self) -> str:
        return f"file://{quote(self.path)}"


@dataclass(frozen=True, slots=True)
class SerialPort:
    """A serial line or a paired Bluetooth printer.

    Attributes:
        port: ``COM3``, ``/dev/ttyUSB0``, ``/dev/rfcomm0``.
        baud: Bits per second; Bluetooth ignores it.
    """

    port: str
    baud: int = BAUD

    def __str__(self) -> str:
        return f"serial://{quote(self.port)}?baud={self.baud}"


@dataclass(frozen=True, slots=True)
class CupsQueue:
    """A raw queue of CUPS, on Linux and macOS."""

    queue: str

    def __str__(self) -> str:
        return f"cups://{quote(self.queue, safe='')}"


@dataclass(frozen=True, slots=True)
class WindowsQueue:
    """A printer of Windows, by its name; bytes go through it untouched."""

    queue: str

    def __str__(self) -> str:
        # a space is easier to read than %20, but at an end it would be stripped
        kept = " " if self.queue == self.queue.strip() else ""
        return f"windows://{quote(self.queue, safe=kept)}"


@dataclass(frozen=True, slots=True)
class PlainFile:
    """A file that is appended to, or another device that only takes bytes."""

    path: str

    def __str__(self) -> str:
        return f"file://{quote(self.path)}"


Address = Tcp | Usb | Node | SerialPort | CupsQueue | WindowsQueue | PlainFile


def read_address(text: str) -> Address:
    """Read an address as somebody typed or saved it.

    Raises:
        AddressError: It can't be read; fields ``address`` and ``why``.
    """
    scheme, found, rest = text.strip().partition("://")
    reader = _READERS.get(scheme.lower()) if found else None
    if reader is None:
        raise AddressError(address=text, why="scheme")
    try:
        return reader(rest)
    except _UnreadableError as error:
        raise AddressError(address=text, why=str(error)) from error


class _UnreadableError(Exception):
    """Carries the reason from a reader, which doesn't know the whole address."""


def _matched(pattern: re.Pattern[str], text: str, why: str) -> str:
    if not pattern.fullmatch(text):
        raise _UnreadableError(why)
    return text


def _tcp(rest: str) -> Tcp:
    found = _HOST.fullmatch(rest)
    if not found:
        raise _UnreadableError("host")
    port = RAW_PORT if found[3] is None else _port(found[3])
    return Tcp(found[1] or found[2], port)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= _LAST_PORT):
        raise _UnreadableError("port")
    return int(text)


def _usb(rest: str) -> Usb:
    numbers, _, serial = rest.partition("/")
    found = _USB_ID.fullmatch(numbers)
    if not found:
        raise _UnreadableError("usb")
    return Usb(int(found[1], 16), int(found[2], 16), unquote(serial))


def _serial(rest: str) -> SerialPort:
    port, _, query = rest.partition("?")
    port = unquote(port)
    port = port.upper() if port[:3].upper() == "COM" else port
    given = parse_qs(query).get("baud", [str(BAUD)])[-1]
    if not (given.isascii() and given.isdigit() and int(given) in BAUDS):
        raise _UnreadableError("baud")
    return SerialPort(_matched(_SERIAL_PORT, port, "serial"), int(given))


def _cups(rest: str) -> CupsQueue:
    return CupsQueue(_matched(_QUEUE, unquote(rest), "queue"))


def _windows(rest: str) -> WindowsQueue:
    return WindowsQueue(_matched(_WINDOWS_QUEUE, unquote(rest), "queue"))


def _file(rest: str) -> Node | PlainFile:
    path = unquote(rest)
    if not path.startswith("/") or path.endswith("/") or "\0" in path:
        raise _UnreadableError("path")
    return Node(path) if _NODE.fullmatch(path) else PlainFile(path)


_READERS: Final[dict[str, Callable[[str], Address]]] = {
    "tcp": _tcp,
    "usb": _usb,
    "serial": _serial,
    "cups": _cups,
    "windows": _windows,
    "file": _file,
}

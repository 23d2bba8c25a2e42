"""Ways to a printer, chosen by an address such as ``tcp://192.168.1.50:9100``."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from pos.domain.printer_address import (
    AddressError,
    CupsQueue,
    Node,
    PlainFile,
    SerialPort,
    Tcp,
    Usb,
    WindowsQueue,
    read_address,
)
from pos.printing.transports.transport import Queued, Transport, TransportError

__all__ = ["Queued", "Transport", "TransportError", "transport"]


def _network(where: Tcp) -> Transport:
    from pos.printing.transports.network import Network

    return Network(where.host, where.port)


def _node(where: Node) -> Transport:
    if os.name != "posix":
        raise TransportError(why="unsupported", address=str(where))
    from pos.printing.transports.device import Device

    return Device(Path(where.path))


def _file(where: PlainFile) -> Transport:
    from urllib.request import url2pathname  # it brings half of the network along

    from pos.printing.transports.file import File

    return File(Path(url2pathname(quote(where.path))))


def _serial(where: SerialPort) -> Transport:
    from pos.printing.transports.serial_line import SerialLine

    return SerialLine(where.port, where.baud)


def _usb(where: Usb) -> Transport:
    from pos.printing.transports.usb import UsbPrinter

    return UsbPrinter(where.vendor, where.product, where.serial)


def _cups(where: CupsQueue) -> Transport:
    from pos.printing.transports.cups import Cups

    return Cups(where.queue)


def _windows(where: WindowsQueue) -> Transport:
    from pos.printing.transports.windows import WindowsRaw

    return WindowsRaw(where.queue)


#: What makes the way to each kind of address; imported when it is needed.
_WAYS: Final[Mapping[type, Callable[[Any], Transport]]] = {
    Tcp: _network,
    Node: _node,
    PlainFile: _file,
    SerialPort: _serial,
    Usb: _usb,
    CupsQueue: _cups,
    WindowsQueue: _windows,
}


def transport(address: str) -> Transport:
    """Give the way to an address, not open yet.

    Raises:
        TransportError: The address can't be read (``why``: ``address``), or
            this computer has no such way (``unsupported``).
    """
    try:
        where = read_address(address)
    except AddressError as error:
        raise TransportError(why="address", address=address) from error
    return _WAYS[type(where)](where)

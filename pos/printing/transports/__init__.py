"""Ways to a printer, chosen by an address such as ``tcp://192.168.1.50:9100``."""

from pathlib import Path
from urllib.parse import quote
from urllib.request import url2pathname

from pos.domain.printer_address import AddressError, Node, PlainFile, Tcp, read_address
from pos.printing.transports.file import File
from pos.printing.transports.network import Network
from pos.printing.transports.transport import Transport, TransportError

__all__ = ["Transport", "TransportError", "transport"]


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
    match where:
        case Tcp(host, port):
            return Network(host, port)
        case Node(path) | PlainFile(path):
            return File(Path(url2pathname(quote(path))))
        case _:
            raise TransportError(why="unsupported", address=address)

"""Ways to a printer, chosen by an address such as ``tcp://192.168.1.50:9100``."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, urlsplit

from pos.printing.transports.file import File
from pos.printing.transports.network import RAW_PORT, Network
from pos.printing.transports.transport import Transport, TransportError

__all__ = ["SCHEMES", "Transport", "TransportError", "transport"]


def _network(address: SplitResult) -> Transport:
    if not address.hostname:
        raise TransportError(why="address")
    return Network(address.hostname, address.port or RAW_PORT)


def _file(address: SplitResult) -> Transport:
    if address.netloc or not address.path:
        raise TransportError(why="address")
    from urllib.request import url2pathname

    return File(Path(url2pathname(address.path)))


#: Scheme of an address to what makes its transport.
SCHEMES: Final[Mapping[str, Callable[[SplitResult], Transport]]] = {
    "tcp": _network,
    "file": _file,
}


def transport(address: str) -> Transport:
    """Give the way to an address, not open yet.

    Raises:
        TransportError: The address can't be read (``why``: ``address``).
    """
    try:
        split = urlsplit(address)
        return SCHEMES[split.scheme](split)
    except (KeyError, ValueError) as error:
        raise TransportError(why="address", address=address) from error

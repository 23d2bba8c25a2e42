"""Finding printers: each way of looking is a module, ``Search`` runs them together."""

import sys
from collections.abc import Mapping

from pos.printing.discovery.announced import Announced
from pos.printing.discovery.cups_queues import CupsQueues
from pos.printing.discovery.device_nodes import DeviceNodes
from pos.printing.discovery.found import (
    Found,
    Look,
    UnavailableError,
    Way,
    arrange,
)
from pos.printing.discovery.network import own_network, this_computer
from pos.printing.discovery.search import Progress, Search
from pos.printing.discovery.serial_ports import SerialPorts
from pos.printing.discovery.usb_class import UsbClass
from pos.printing.discovery.windows_queues import WindowsQueues

__all__ = [
    "Found",
    "Look",
    "Progress",
    "Search",
    "UnavailableError",
    "Way",
    "arrange",
    "looks",
]


def looks(*, network: bool = False) -> Mapping[Way, Look]:
    """Give the ways of looking that this computer has.

    Args:
        network: Whether a person asked to look through the own network too.
    """
    queues: Look = WindowsQueues() if sys.platform == "win32" else CupsQueues()
    usual: dict[Way, Look] = {
        Way.NODE: DeviceNodes(),
        Way.QUEUE: queues,
        Way.HERE: this_computer(),
        Way.ANNOUNCED: Announced(),
        Way.USB: UsbClass(),
        Way.SERIAL: SerialPorts(),
    }
    return {**usual, Way.NETWORK: own_network} if network else usual

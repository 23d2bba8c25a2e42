"""What a search for printers comes up with."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class Way(StrEnum):
    """How a printer was found."""

    NODE = "node"  # a device node of the system's own USB printer driver
    QUEUE = "queue"  # a print queue of the system
    HERE = "here"  # a port of this very computer
    ANNOUNCED = "announced"  # it told the network about itself
    NETWORK = "network"  # it took a connection on the printers' port
    USB = "usb"  # a USB device of the printers' class, without a driver
    SERIAL = "serial"  # a serial port, Bluetooth ones among them


@dataclass(frozen=True, slots=True)
class Found:
    """A printer, or a port that may lead to one.

    Attributes:
        address: What opens it, such as ``tcp://192.168.1.50:9100``.
        name: What it calls itself, or what the system calls it; may be empty.
        place: Where it is, in the system's words: a node, a port, a number.
        trouble: Why it can't be used as it is: a code, or empty.
        remedy: The command that mends the trouble, or empty.
        twin: Same for two ways to one device; empty when that isn't known.
        serial: The device's serial number, or empty; cheap ones share theirs.
        sure: Whether it is a printer for certain; a serial port may as well
            be a scale.
    """

    way: Way
    address: str
    name: str = ""
    place: str = ""
    trouble: str = ""
    remedy: str = ""
    twin: str = ""
    serial: str = ""
    sure: bool = True


#: Told of each printer, as soon as it is found.
Report = Callable[[Found], None]

#: Tells whether nobody waits for the search any more.
Stopping = Callable[[], bool]

#: One way of looking. It reports, looks at ``Stopping`` often, and returns.
Look = Callable[[Report, Stopping], None]


class UnavailableError(Exception):
    """This computer lacks what the way of looking needs; that is no failure."""


_BEST_FIRST: Final = tuple(Way)


def arrange(everything: Iterable[Found]) -> tuple[Found, ...]:
    """Put the best first, each device once.

    What works comes before what has trouble, what is sure before what may be
    something else. Of two ways to a device the better one stays, and takes
    over the other's name when it has none.
    """
    ordered = sorted(everything, key=_rank)
    kept: dict[str, Found] = {}
    for found in ordered:
        key = _device(found, ordered)
        first = kept.setdefault(key, found)
        if not first.name and found.name:
            kept[key] = replace(first, name=found.name)
    return tuple(kept.values())


def _device(found: Found, everything: Iterable[Found]) -> str:
    """Name the device: a queue's by the serial number, if only one has that."""
    if found.twin or not found.serial:
        return found.twin or found.address
    owners = {x.twin for x in everything if x.twin and x.serial == found.serial}
    return owners.pop() if len(owners) == 1 else found.address


def _rank(found: Found) -> tuple[bool, bool, int, str, str]:
    way = _BEST_FIRST.index(found.way)
    return bool(found.trouble), not found.sure, way, found.place, found.address

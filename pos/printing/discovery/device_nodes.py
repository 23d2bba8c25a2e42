"""Printers of the Linux driver usblp: ``/dev/usb/lp0`` and so on."""

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos.printing.discovery.found import (
    Found,
    Report,
    Stopping,
    UnavailableError,
    Way,
)

#: Fields of an IEEE 1284 device id that name a device, the best first.
MAKERS: Final = ("MFG", "MANUFACTURER")
MODELS: Final = ("MDL", "MODEL", "DES", "DESCRIPTION")

#: Who may write to a printer's node.
GROUP: Final = "lp"


def may_use(node: Path) -> bool:
    """Tell whether this user may write to a node and read from it."""
    return os.access(node, os.R_OK | os.W_OK)


@dataclass(frozen=True, slots=True)
class DeviceNodes:
    """Looks at the nodes and asks the system what hangs behind them.

    Attributes:
        devices: Where the nodes are.
        system: Where the kernel tells about them.
    """

    devices: Path = Path("/dev/usb")
    system: Path = Path("/sys/class/usbmisc")
    may_use: Callable[[Path], bool] = may_use

    def __call__(self, report: Report, stopping: Stopping) -> None:
        """Report each node."""
        if not sys.platform.startswith("linux"):
            raise UnavailableError
        for node in sorted(self.devices.glob("lp*")):
            if stopping():
                return
            report(self._found(node))

    def _found(self, node: Path) -> Found:
        about = self.system / node.name / "device"
        usable = self.may_use(node)
        return Found(
            Way.NODE,
            node.as_uri(),
            name_of(_text(about / "ieee1284_id")) or _product(about.resolve().parent),
            str(node),
            trouble="" if usable else "permission",
            remedy="" if usable else join_group(),
            twin=_twin(about.resolve().parent),
            serial=_text(about.resolve().parent / "serial"),
        )


def join_group() -> str:
    """Give the command that lets this user write to printers' nodes."""
    import getpass

    return f"sudo usermod -aG {GROUP} {getpass.getuser()}"


def name_of(device_id: str) -> str:
    """Read maker and model from an IEEE 1284 device id.

    >>> name_of("MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;")
    'EPSON TM-T20II'
    """
    pairs = re.findall(r"([^:;]+):([^;]*)", device_id)
    fields = {key.strip().upper(): value.strip() for key, value in pairs}
    maker = next((fields[x] for x in MAKERS if fields.get(x)), "")
    model = next((fields[x] for x in MODELS if fields.get(x)), "")
    if model.upper().startswith(maker.upper()):
        return model
    return f"{maker} {model}".strip()


def _product(device: Path) -> str:
    """Give what the USB device itself says."""
    maker, product = _text(device / "manufacturer"), _text(device / "product")
    return product if product.startswith(maker) else f"{maker} {product}".strip()


def _twin(device: Path) -> str:
    bus, number = _text(device / "busnum"), _text(device / "devnum")
    return usb_twin(int(bus), int(number)) if bus and number else ""


def usb_twin(bus: int, number: int) -> str:
    """Name a USB device by its place, the same for all ways to it."""
    return f"usb {bus}.{number}"


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace").strip("\0 \n")
    except OSError:
        return ""

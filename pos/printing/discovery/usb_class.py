"""USB devices of the printers' class, opened without a driver of the system."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from pos.domain.printer_address import Usb
from pos.printing.discovery.device_nodes import usb_twin
from pos.printing.discovery.found import (
    Found,
    Report,
    Stopping,
    UnavailableError,
    Way,
)

#: Number of the printers' class (USB Device Class Definition for Printing).
PRINTER: Final = 7


def attached() -> Iterable[Any]:
    """Give every USB device there is.

    Raises:
        UnavailableError: There is no libusb on this computer.
    """
    import usb.core

    try:
        return tuple(usb.core.find(find_all=True) or ())
    except usb.core.NoBackendError as error:
        raise UnavailableError from error


@dataclass(frozen=True, slots=True)
class UsbClass:
    """Looks through the USB devices.

    Attributes:
        devices: Gives them, as pyusb does.
    """

    devices: Callable[[], Iterable[Any]] = attached

    def __call__(self, report: Report, stopping: Stopping) -> None:
        """Report each that says it is a printer."""
        for device in self.devices():
            if stopping():
                return
            if _is_printer(device):
                report(_found(device))


def _is_printer(device: Any) -> bool:  # noqa: ANN401  # pyusb has no types
    return any(
        interface.bInterfaceClass == PRINTER
        for configuration in device
        for interface in configuration
    )


def _found(device: Any) -> Found:  # noqa: ANN401
    words = [_word(device, "manufacturer"), _word(device, "product")]
    serial = _word(device, "serial_number")
    readable = any(words)
    return Found(
        Way.USB,
        str(Usb(device.idVendor, device.idProduct, serial)),
        " ".join(filter(None, words)),
        f"USB {device.idVendor:04x}:{device.idProduct:04x}",
        trouble="" if readable else "permission",
        twin=usb_twin(device.bus, device.address),
        serial=serial,
    )


def _word(device: Any, name: str) -> str:  # noqa: ANN401
    """Read a word off a device; one that may not be opened gives none."""
    import usb.core

    try:
        return str(getattr(device, name) or "").strip("\0 ")
    except (usb.core.USBError, ValueError, NotImplementedError):
        return ""

"""A USB printer that no driver of the system has a node for, through libusb.

Never resets the device: some printers forget their settings, and a job under
way, each time. Endpoints are read from the descriptors.
"""

import errno
from contextlib import suppress
from typing import Any, Final

from pos.printing.transports.transport import STALL_MS, TransportError

#: Class of a printer's interface, and the directions of its endpoints.
PRINTER_CLASS: Final = 7

#: Bytes of one transfer: what is in doubt when it breaks.
CHUNK: Final = 512

_WHY: Final = {
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EBUSY: "busy",
}


class UsbPrinter:
    """A printer of USB class 7, found by its numbers.

    Attributes:
        vendor: USB vendor number.
        product: USB product number.
        serial: Tells two of the same kind apart; empty for the first.
    """

    keeps = True

    def __init__(self, vendor: int, product: int, serial: str = "") -> None:
        self.vendor, self.product, self.serial = vendor, product, serial
        self._device: Any = None
        self._interface: Any = None
        self._out: Any = None
        self._in: Any = None
        self._detached = False

    @property
    def answers(self) -> bool:
        """Whether it has an endpoint back; known when it is open."""
        return self._device is None or self._in is not None

    def open(self) -> None:
        """Find it, take its interface from the kernel, and its endpoints.

        Raises:
            TransportError: Not plugged in, without permission, taken by another
                program, or this computer lacks libusb (``unsupported``).
        """
        from usb.core import NoBackendError, USBError

        try:
            self._take(self._find())
        except NoBackendError as error:
            raise TransportError(why="unsupported", detail="libusb") from error
        except (USBError, NotImplementedError) as error:
            self.close()
            number = getattr(error, "errno", None) or 0
            why = _WHY.get(number, "unreachable")
            raise TransportError(why=why, detail=str(error)) from error

    def _find(self) -> Any:  # noqa: ANN401  # pyusb has no types
        from usb.core import find

        for device in find(find_all=True, idVendor=self.vendor, idProduct=self.product):
            if not self.serial or device.serial_number == self.serial:
                return device
        raise TransportError(why="unreachable", detail="not plugged in")

    def _take(self, device: Any) -> None:  # noqa: ANN401
        from usb.util import claim_interface

        interface = _printer_interface(device)
        if interface is None:
            raise TransportError(why="unreachable", detail="not a printer")
        self._device, self._interface = device, interface
        number = interface.bInterfaceNumber
        with suppress(NotImplementedError):  # Windows and macOS have no such thing
            if device.is_kernel_driver_active(number):
                device.detach_kernel_driver(number)
                self._detached = True
        claim_interface(device, number)
        if interface.bAlternateSetting:
            interface.set_altsetting()
        self._out, self._in = _endpoints(interface)
        if self._out is None:
            raise TransportError(why="unreachable", detail="no way in")

    def write(self, data: bytes) -> int:
        """Hand over at most one transfer; none in five seconds stalls."""
        from usb.core import USBError, USBTimeoutError

        part = data[:CHUNK]
        try:
            taken = int(self._opened(self._out).write(part, STALL_MS))
        except USBTimeoutError as error:
            raise TransportError(why="stalled") from error
        except USBError as error:
            detail = str(error)
            raise TransportError(why="lost", detail=detail, maybe=len(part)) from error
        if not taken:
            raise TransportError(why="stalled")
        return taken

    def read(self, timeout_ms: int) -> bytes:
        """Give what came back; nothing when there is no way back."""
        from usb.core import USBError, USBTimeoutError

        if self._in is None:
            return b""
        try:
            size = self._in.wMaxPacketSize
            return bytes(self._in.read(size, max(timeout_ms, 1)))
        except USBTimeoutError:
            return b""
        except USBError as error:
            raise TransportError(why="lost", detail=str(error)) from error

    def close(self) -> None:
        """Give the interface back, to the kernel's driver where it had one."""
        device, interface = self._device, self._interface
        self._device = self._interface = self._out = self._in = None
        if device is None:
            return
        from usb.core import USBError
        from usb.util import dispose_resources, release_interface

        number = interface.bInterfaceNumber
        with suppress(USBError, NotImplementedError):
            release_interface(device, number)
        if self._detached:
            self._detached = False
            with suppress(USBError, NotImplementedError):
                device.attach_kernel_driver(number)
        with suppress(USBError):
            dispose_resources(device)

    def _opened(self, endpoint: Any) -> Any:  # noqa: ANN401
        if endpoint is None:
            raise TransportError(why="lost", detail="not open")
        return endpoint


def _printer_interface(device: Any) -> Any:  # noqa: ANN401
    """Give the interface of the printer class, in the configuration that is set."""
    try:
        configuration = device.get_active_configuration()
    except Exception:  # noqa: BLE001  # backends differ; an unset one is set once
        device.set_configuration()
        configuration = device.get_active_configuration()
    found = (x for x in configuration if x.bInterfaceClass == PRINTER_CLASS)
    return next(found, None)


def _endpoints(interface: Any) -> tuple[Any, Any]:  # noqa: ANN401
    """Give the bulk endpoints out and in; None for one that isn't there."""
    from usb.util import (
        ENDPOINT_IN,
        ENDPOINT_OUT,
        ENDPOINT_TYPE_BULK,
        endpoint_direction,
        endpoint_type,
    )

    ways: dict[int, Any] = {}
    for endpoint in interface:
        if endpoint_type(endpoint.bmAttributes) == ENDPOINT_TYPE_BULK:
            ways.setdefault(endpoint_direction(endpoint.bEndpointAddress), endpoint)
    return ways.get(ENDPOINT_OUT), ways.get(ENDPOINT_IN)

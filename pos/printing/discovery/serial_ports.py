"""Serial ports: cables, USB adapters and paired Bluetooth printers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from pos.domain.printer_address import SerialPort
from pos.printing.discovery.found import Found, Report, Stopping, Way

#: How Linux and Windows call the ports of paired Bluetooth devices.
BLUETOOTH: Final = ("rfcomm", "BTHENUM", "bluetooth")


def listed() -> Iterable[Any]:
    """Give every serial port that the system knows."""
    from serial.tools import list_ports

    ports: Iterable[Any] = list_ports.comports()
    return ports


@dataclass(frozen=True, slots=True)
class SerialPorts:
    """Looks through the serial ports; it opens none: a scale may hang there.

    Attributes:
        ports: Gives them, as pyserial does.
    """

    ports: Callable[[], Iterable[Any]] = listed

    def __call__(self, report: Report, stopping: Stopping) -> None:
        """Report each, as something that may be a printer."""
        for port in sorted(self.ports(), key=lambda port: str(port.device)):
            if stopping():
                return
            words = f"{port.device} {port.hwid or ''} {port.description or ''}"
            wireless = any(x.lower() in words.lower() for x in BLUETOOTH)
            report(
                Found(
                    Way.SERIAL,
                    str(SerialPort(port.device)),
                    _name(port),
                    f"{port.device} (Bluetooth)" if wireless else port.device,
                    sure=False,
                )
            )


def _name(port: Any) -> str:  # noqa: ANN401  # pyserial's is a bag of words
    """Give what the adapter calls itself; pyserial says n/a for nothing."""
    name = port.product or port.description or ""
    return "" if name in ("n/a", port.device, port.name) else str(name)

"""Printers of Windows. Written for it; tried only against a stand-in so far."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pos.domain.printer_address import WindowsQueue
from pos.printing.discovery.found import (
    Found,
    Report,
    Stopping,
    UnavailableError,
    Way,
)

#: Ports behind which there is no paper.
NO_PAPER: Final = ("PORTPROMPT:", "SHRFAX:", "NUL:", "XPSPORT:", "FILE:", "NULL:")

#: Words in the names of printers that make files, faxes or notes.
NO_PRINTER: Final = ("fax", "pdf", "xps", "onenote", "document writer")


def listed() -> Iterable[Mapping[str, Any]]:
    """Give the printers of this computer and those it is connected to.

    Raises:
        UnavailableError: This isn't Windows.
    """
    try:
        import win32print
    except ImportError as error:
        raise UnavailableError from error
    kinds = win32print.PRINTER_ENUM_LOCAL | win32print.PRINTER_ENUM_CONNECTIONS
    printers: Iterable[Mapping[str, Any]] = win32print.EnumPrinters(kinds, None, 2)
    return printers


@dataclass(frozen=True, slots=True)
class WindowsQueues:
    """Looks through the printers of Windows.

    Attributes:
        printers: Gives them, as ``EnumPrinters`` does at level 2.
    """

    printers: Callable[[], Iterable[Mapping[str, Any]]] = listed

    def __call__(self, report: Report, stopping: Stopping) -> None:
        """Report each that has paper."""
        for printer in self.printers():
            if stopping():
                return
            name, port = str(printer["pPrinterName"]), str(printer["pPortName"])
            if _has_paper(name, port):
                report(Found(Way.QUEUE, str(WindowsQueue(name)), name, port))


def _has_paper(name: str, port: str) -> bool:
    if port.upper() in NO_PAPER or port.lower().endswith((".pdf", ".xps")):
        return False
    return not any(word in name.lower() for word in NO_PRINTER)

"""Printers that tell the network about themselves (mDNS, DNS-SD)."""

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pos.domain.printer_address import RAW_PORT, Tcp
from pos.printing.discovery.found import (
    Found,
    Report,
    Stopping,
    UnavailableError,
    Way,
)

if TYPE_CHECKING:
    from zeroconf import ServiceInfo, ServiceStateChange, Zeroconf

#: The printers' raw port, and the queue of Unix; who offers the latter mostly
#: has the former too, on its usual number.
RAW: Final = "_pdl-datastream._tcp.local."
QUEUE: Final = "_printer._tcp.local."

#: How long to listen, and to wait for one printer's particulars.
LISTEN_MS: Final = 3000
PARTICULARS_MS: Final = 1000
GLANCE_MS: Final = 50


@dataclass(frozen=True, slots=True)
class Announced:
    """Listens for a while.

    Attributes:
        interfaces: Own addresses to listen on; all when empty.
        listen_ms: For how long.
    """

    interfaces: tuple[str, ...] = ()
    listen_ms: int = LISTEN_MS

    def __call__(self, report: Report, stopping: Stopping) -> None:
        """Report each printer that answers."""
        from zeroconf import InterfaceChoice, IPVersion, ServiceBrowser, Zeroconf

        try:
            network = Zeroconf(
                interfaces=list(self.interfaces) or InterfaceChoice.All,
                ip_version=IPVersion.V4Only,
            )
        except OSError as error:  # no network at all
            raise UnavailableError from error
        ears = _Ears(report)
        try:
            ServiceBrowser(network, [RAW, QUEUE], handlers=[ears.hear])
            _listen(self.listen_ms, stopping)
        finally:
            network.close()


class _Ears:
    """Takes announcements on the browser's thread; a printer makes several."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def hear(
        self,
        zeroconf: "Zeroconf",
        service_type: str,
        name: str,
        state_change: "ServiceStateChange",
    ) -> None:
        """Ask for the particulars of a printer and report it."""
        from zeroconf import ServiceStateChange

        if state_change is not ServiceStateChange.Added:
            return
        info = zeroconf.get_service_info(service_type, name, PARTICULARS_MS)
        if info is None:
            return
        for host in info.parsed_addresses()[:1]:
            port = info.port if service_type == RAW and info.port else RAW_PORT
            self._report(
                Found(
                    Way.ANNOUNCED,
                    str(Tcp(host, port)),
                    _name(info, name, service_type),
                    f"{host}:{port}",
                )
            )


def _name(info: "ServiceInfo", name: str, service_type: str) -> str:
    """Give the model that it tells (``ty``), else the name it goes by."""
    model = (info.properties or {}).get(b"ty") or b""
    return model.decode("utf-8", "replace") or name.removesuffix(f".{service_type}")


def _listen(listen_ms: int, stopping: Stopping) -> None:
    pause = threading.Event()
    for _ in range(listen_ms // GLANCE_MS):
        if stopping():
            return
        pause.wait(GLANCE_MS / 1000)

"""Ask addresses whether they take a connection on the printers' port."""

import errno
import selectors
import socket
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from pos.domain.printer_address import RAW_PORT, Tcp
from pos.printing.discovery.found import Found, Report, Stopping, Way
from pos.printing.discovery.identify import Identity, identify
from pos.printing.discovery.subnet import neighbours, own_interfaces
from pos.printing.transports import TransportError, transport

#: Connections that are tried at a time, and how long each may take.
AT_A_TIME: Final = 64
CONNECT_MS: Final = 300

#: How often somebody asks whether to stop.
GLANCE_MS: Final = 50

#: What ``connect`` says when it has begun.
UNDER_WAY: Final = frozenset({0, errno.EINPROGRESS, errno.EWOULDBLOCK, 10035})


@dataclass(frozen=True, slots=True)
class Hosts:
    """Looks at some addresses, in small groups.

    Attributes:
        hosts: Which; at most 254 of a network.
        port: Which port.
        way: What to call the way they were found.
    """

    hosts: Iterable[str]
    port: int = RAW_PORT
    way: Way = Way.NETWORK

    def __call__(self, report: Report, stopping: Stopping) -> None:
        """Report each that listens, with its name where it tells one."""
        waiting = iter(self.hosts)
        while (group := tuple(islice(waiting, AT_A_TIME))) and not stopping():
            for host in listening(group, self.port, stopping):
                if stopping():
                    return
                address = str(Tcp(host, self.port))
                who = _ask(address)
                report(
                    Found(
                        self.way,
                        address,
                        who.name,
                        f"{host}:{self.port}",
                        sure=who.answers,
                    )
                )


def this_computer(port: int = RAW_PORT) -> Hosts:
    """Look at this computer's own port: virtual printers and bridges."""
    return Hosts(("127.0.0.1",), port, Way.HERE)


def own_network(report: Report, stopping: Stopping) -> None:
    """Look through the own network; only when a person asks for it."""
    hosts = map(str, neighbours(own_interfaces()))
    Hosts(hosts)(report, stopping)


def listening(
    hosts: Sequence[str], port: int, stopping: Stopping, timeout_ms: int = CONNECT_MS
) -> tuple[str, ...]:
    """Give those of a few hosts that take a connection in time.

    Nothing is sent; each connection is closed at once.
    """
    with selectors.DefaultSelector() as selector:
        for host in hosts:
            _begin(selector, host, port)
        try:
            taken = set(_answered(selector, timeout_ms, stopping))
        finally:
            for key in tuple(selector.get_map().values()):
                _close(key.fileobj)
    return tuple(host for host in hosts if host in taken)


def _begin(selector: selectors.BaseSelector, host: str, port: int) -> None:
    trying = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    trying.settimeout(0)
    try:
        begun = trying.connect_ex((host, port)) in UNDER_WAY
    except OSError:
        begun = False
    if begun:
        selector.register(trying, selectors.EVENT_WRITE, host)
    else:
        trying.close()


def _answered(
    selector: selectors.BaseSelector, timeout_ms: int, stopping: Stopping
) -> Iterator[str]:
    deadline = _now_ms() + timeout_ms
    while selector.get_map() and not stopping():
        left = min(deadline - _now_ms(), GLANCE_MS)
        if left <= 0:
            return
        for key, _ in selector.select(left / 1000):
            end = key.fileobj
            selector.unregister(end)
            if isinstance(end, socket.socket):
                refused = end.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                if not refused:
                    yield str(key.data)
            _close(end)


def _close(end: object) -> None:
    if isinstance(end, socket.socket):
        with suppress(OSError):
            end.close()


def _ask(address: str) -> Identity:
    """Ask who is there; somebody who hangs up is no receipt printer."""
    way = transport(address)
    try:
        way.open()
        return identify(way)
    except TransportError:
        return Identity()
    finally:
        way.close()


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000

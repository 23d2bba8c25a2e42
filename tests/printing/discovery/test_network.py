"""Looking through addresses: virtual printers on this computer's own numbers."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from pos.printing.discovery import network, subnet
from pos.printing.discovery.found import Found, Way
from pos.printing.discovery.network import (
    AT_A_TIME,
    Hosts,
    listening,
    own_network,
    this_computer,
)
from pos.printing.profile import PROFILES
from pos.printing.virtual import Mode, VirtualPrinter

THREE = ("127.0.0.2", "127.0.0.40", "127.0.0.200")


def never() -> bool:
    return False


@pytest.fixture
def printers() -> Iterator[tuple[VirtualPrinter, ...]]:
    """Three printers on one port of three addresses; the second is silent."""
    with ExitStack() as stack:
        first = stack.enter_context(VirtualPrinter(host=THREE[0]))
        modes = (Mode.SILENT, Mode.OK)
        others = [
            stack.enter_context(
                VirtualPrinter(first.port, host=host, mode=mode, profile=PROFILES["58"])
            )
            for host, mode in zip(THREE[1:], modes, strict=True)
        ]
        yield (first, *others)


def test_a_whole_network_is_looked_through(
    printers: tuple[VirtualPrinter, ...],
) -> None:
    found: list[Found] = []
    everybody = [f"127.0.0.{last}" for last in range(1, 255)]
    Hosts(everybody, printers[0].port)(found.append, never)

    assert [x.address for x in found] == [x.address for x in printers]
    assert [x.name for x in found] == [
        "Kasir Si Cantik Virtual 80 mm",
        "",
        "Kasir Si Cantik Virtual 58 mm",
    ]
    assert [x.sure for x in found] == [True, False, True]
    assert {x.way for x in found} == {Way.NETWORK}
    assert all(printer.printed == () for printer in printers)


def test_no_more_than_a_group_is_tried_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    groups: list[int] = []

    def note(hosts: tuple[str, ...], *_: object) -> tuple[str, ...]:
        groups.append(len(hosts))
        return ()

    monkeypatch.setattr(network, "listening", note)
    Hosts([f"127.0.0.{x}" for x in range(1, 255)])(lambda _: None, never)

    assert max(groups) == AT_A_TIME == 64
    assert sum(groups) == 254


def test_who_takes_no_connection_is_given_up_in_time() -> None:
    # a listener whose queue is full: connections to it neither come nor fail
    with socket.create_server(("127.0.0.3", 0), backlog=0) as full:
        port = full.getsockname()[1]
        with ExitStack() as waiting:
            for _ in range(4):
                end = waiting.enter_context(socket.socket())
                end.settimeout(0)
                end.connect_ex(("127.0.0.3", port))
            assert listening(["127.0.0.3"], port, never, 100) == ()


def test_nobody_is_asked_once_nobody_waits(
    printers: tuple[VirtualPrinter, ...],
) -> None:
    found: list[Found] = []
    Hosts(THREE, printers[0].port)(found.append, lambda: True)

    assert found == []
    assert all(printer.connections == 0 for printer in printers)


def test_who_hangs_up_may_be_a_printer_but_is_not_sure() -> None:
    with VirtualPrinter(mode=Mode.RESET) as printer:
        printer.set_mode(Mode.RESET, after=1)
        found: list[Found] = []
        this_computer(printer.port)(found.append, never)

    (only,) = found
    assert only.way is Way.HERE
    assert not only.sure


def test_addresses_that_lead_nowhere_are_none() -> None:
    assert listening(["255.255.255.255", "127.0.0.9"], 9, never, 50) == ()


def test_the_own_network_is_that_of_the_interfaces(
    printers: tuple[VirtualPrinter, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "own_interfaces", lambda: "interfaces")
    monkeypatch.setattr(
        network, "neighbours", lambda given: THREE if given == "interfaces" else ()
    )
    monkeypatch.setattr(network.Hosts, "__call__", _note_hosts)
    _seen.clear()
    own_network(lambda _: None, never)

    assert _seen == list(THREE)
    assert subnet.LARGEST == 24
    assert len(printers) == 3


_seen: list[str] = []


def _note_hosts(hosts: Hosts, *_: object) -> None:
    _seen.extend(hosts.hosts)

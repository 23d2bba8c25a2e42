"""Real announcements over real multicast, on this computer only."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from zeroconf import IPVersion, ServiceInfo, Zeroconf

from pos.printing.discovery import announced
from pos.printing.discovery.announced import QUEUE, RAW, Announced
from pos.printing.discovery.found import Found, UnavailableError, Way

HERE = "127.0.0.1"


def service(kind: str, name: str, port: int, words: dict[str, str]) -> ServiceInfo:
    return ServiceInfo(
        kind,
        f"{name}.{kind}",
        port=port,
        addresses=[socket.inet_aton(HERE)],
        properties=words,
        server=f"{name.replace(' ', '-')}.local.",
    )


@pytest.fixture
def network() -> Iterator[Zeroconf]:
    """Two printers that announce themselves, one of them as a queue only."""
    made = Zeroconf(interfaces=[HERE], ip_version=IPVersion.V4Only)
    made.register_service(service(RAW, "dapur", 9101, {"ty": "EPSON TM-m30"}))
    made.register_service(service(QUEUE, "gudang", 515, {}))
    yield made
    made.close()


@pytest.mark.usefixtures("network")
def test_printers_that_announce_themselves_are_found() -> None:
    found: list[Found] = []
    Announced((HERE,), 20_000)(found.append, lambda: len(found) > 1)

    names = {x.name: x for x in found}
    assert names["EPSON TM-m30"].address == "tcp://127.0.0.1:9101"
    assert names["gudang"].address == "tcp://127.0.0.1:9100"
    assert {x.way for x in found} == {Way.ANNOUNCED}


def test_listening_ends_by_itself_and_when_nobody_waits() -> None:
    Announced((HERE,), 10)(lambda _: None, lambda: False)
    Announced((HERE,), 600_000)(lambda _: None, lambda: True)


def test_a_computer_without_a_network_has_no_such_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(**_: object) -> None:
        raise OSError

    monkeypatch.setattr("zeroconf.Zeroconf", none)
    with pytest.raises(UnavailableError):
        Announced()(lambda _: None, lambda: False)
    assert announced.LISTEN_MS == 3000

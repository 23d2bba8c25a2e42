from pathlib import Path

import pytest

from pos.printing.transports import TransportError, transport
from pos.printing.transports.file import File
from pos.printing.transports.network import Network


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("tcp://192.168.1.50:9100", "192.168.1.50", 9100),
        ("tcp://192.168.1.50", "192.168.1.50", 9100),
        ("tcp://printer.lokal:515", "printer.lokal", 515),
        ("tcp://[fe80::1]:9100", "fe80::1", 9100),
    ],
)
def test_network_addresses(address: str, host: str, port: int) -> None:
    way = transport(address)
    assert isinstance(way, Network)
    assert (way.host, way.port) == (host, port)


def test_file_addresses(tmp_path: Path) -> None:
    file = tmp_path / "nama dengan spasi é.bin"
    way = transport(file.as_uri())
    assert isinstance(way, File)
    assert way.path == file


@pytest.mark.parametrize(
    "address",
    ["", "tcp://", "tcp://x:notaport", "file://", "file://host/x", "usb://1", "9100"],
)
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(TransportError) as refused:
        transport(address)
    assert refused.value.fields["why"] == "address"

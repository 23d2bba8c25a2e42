from __future__ import annotations

from types import SimpleNamespace

from pos.printing.discovery import serial_ports
from pos.printing.discovery.found import Found, Way
from pos.printing.discovery.serial_ports import SerialPorts


def port(device: str, **said: str | None) -> SimpleNamespace:
    usual = {"name": device.rpartition("/")[2], "description": "n/a", "hwid": "n/a"}
    return SimpleNamespace(device=device, product=None, **{**usual, **said})


def look(*ports: SimpleNamespace) -> list[Found]:
    found: list[Found] = []
    SerialPorts(lambda: ports)(found.append, lambda: False)
    return found


def test_ports_are_told_as_what_may_be_a_printer() -> None:
    bare, adapter, wireless, windows = look(
        port("/dev/ttyUSB0", description="USB-Serial Controller"),
        port("/dev/ttyS0", description="ttyS0"),
        port("/dev/rfcomm0"),
        port("COM5", hwid=r"BTHENUM\{00001101}"),
    )[0:4]
    found = {x.place: x for x in (bare, adapter, wireless, windows)}

    assert not any(x.sure for x in found.values())
    assert {x.way for x in found.values()} == {Way.SERIAL}
    assert found["/dev/ttyUSB0"].name == "USB-Serial Controller"
    assert found["/dev/ttyS0"].name == ""
    assert found["/dev/rfcomm0 (Bluetooth)"].name == ""
    assert "COM5 (Bluetooth)" in found
    assert found["/dev/ttyUSB0"].address == "serial:///dev/ttyUSB0?baud=9600"


def test_nothing_more_once_nobody_waits() -> None:
    found: list[Found] = []
    SerialPorts(lambda: [port("COM1")])(found.append, lambda: True)

    assert found == []


def test_the_system_can_be_asked() -> None:
    assert all(port.device for port in serial_ports.listed())

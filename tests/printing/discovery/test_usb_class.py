"""USB devices as pyusb shows them: a stand-in where no printer is plugged in."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

import pytest
import usb.core

from pos.printing.discovery import usb_class
from pos.printing.discovery.found import Found, UnavailableError, Way
from pos.printing.discovery.usb_class import UsbClass


@dataclass
class Device:
    """One device with one interface of a class."""

    kind: int
    locked: bool = False
    serial: str = "J123"
    idVendor: int = 0x04B8  # noqa: N815
    idProduct: int = 0x0202  # noqa: N815
    bus: int = 1
    address: int = 5

    def __iter__(self) -> object:
        return iter([[SimpleNamespace(bInterfaceClass=self.kind)]])

    def _word(self, word: str) -> str:
        if self.locked:
            raise ValueError("The device has no langid")
        return word

    @property
    def manufacturer(self) -> str:
        return self._word("EPSON")

    @property
    def product(self) -> str:
        return self._word("TM-T20II\0")

    @property
    def serial_number(self) -> str:
        return self._word(self.serial)


def look(*devices: Device) -> list[Found]:
    found: list[Found] = []
    UsbClass(lambda: devices)(found.append, lambda: False)
    return found


def test_only_the_printers_class_is_reported() -> None:
    (found,) = look(Device(kind=3), Device(kind=7))

    assert found.way is Way.USB
    assert found.name == "EPSON TM-T20II"
    assert found.address == "usb://04b8:0202/J123"
    assert (found.twin, found.serial) == ("usb 1.5", "J123")
    assert not found.trouble


def test_one_that_may_not_be_opened_says_so() -> None:
    (found,) = look(Device(kind=7, locked=True))

    assert found.trouble == "permission"
    assert found.address == "usb://04b8:0202"


def test_nothing_more_once_nobody_waits() -> None:
    found: list[Found] = []
    UsbClass(lambda: [Device(kind=7)])(found.append, lambda: True)

    assert found == []


def test_a_computer_without_libusb_has_no_such_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(**_: object) -> None:
        raise usb.core.NoBackendError

    monkeypatch.setattr(usb.core, "find", none)
    with pytest.raises(UnavailableError):
        usb_class.attached()


def test_a_computer_without_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usb.core, "find", lambda **_: None)

    assert usb_class.attached() == ()

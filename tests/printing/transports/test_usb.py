"""No USB printer is here: a small device stands where pyusb finds real ones."""

import errno
from types import SimpleNamespace
from typing import Any

import pytest
import usb.core
import usb.util

from pos.printing.transports import TransportError, transport
from pos.printing.transports.usb import CHUNK, UsbPrinter

BULK = 2


class Endpoint:
    """One way of the device, with what it takes or says."""

    def __init__(self, address: int) -> None:
        self.bmAttributes, self.wMaxPacketSize = BULK, 64
        self.bEndpointAddress = address
        self.taken = b""
        self.says = b""
        self.fails: Exception | None = None

    def write(self, data: bytes, timeout: int) -> int:
        assert timeout > 0
        if self.fails:
            raise self.fails
        self.taken += data
        return len(data)

    def read(self, size: int, timeout: int) -> bytes:
        assert timeout > 0
        if self.fails:
            raise self.fails
        if not self.says:
            raise usb.core.USBTimeoutError("timeout", -7, errno.ETIMEDOUT)
        said, self.says = self.says[:size], self.says[size:]
        return said


class Interface(list[Endpoint]):
    """An interface of the device."""

    def __init__(self, kind: int, *endpoints: Endpoint) -> None:
        super().__init__(endpoints)
        self.bInterfaceClass = kind
        self.bInterfaceNumber = 1
        self.bAlternateSetting = 0


class Gadget:
    """A device with a scanner's interface, then a printer's."""

    def __init__(self, serial: str = "") -> None:
        self.serial_number = serial
        self.out, self.back = Endpoint(0x03), Endpoint(0x84)
        other = Interface(255, Endpoint(0x01), Endpoint(0x82))
        self.configuration = [other, Interface(7, self.out, self.back)]
        self.driver = True
        self.calls: list[str] = []

    def get_active_configuration(self) -> list[Interface]:
        return self.configuration

    def is_kernel_driver_active(self, number: int) -> bool:
        assert number == 1
        return self.driver

    def detach_kernel_driver(self, _number: int) -> None:
        self.driver = False

    def attach_kernel_driver(self, _number: int) -> None:
        self.driver = True

    def reset(self) -> None:
        raise AssertionError


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> list[Gadget]:
    """Give the devices that are plugged in."""
    there: list[Gadget] = [Gadget("A"), Gadget("B")]

    def find(**asked: Any) -> list[Gadget]:
        assert asked == {"find_all": True, "idVendor": 0x4B8, "idProduct": 0x202}
        return there

    def note(name: str) -> Any:
        def called(device: Gadget, *_: object) -> None:
            device.calls.append(name)

        return called

    monkeypatch.setattr(usb.core, "find", find)
    for name in ("claim_interface", "release_interface", "dispose_resources"):
        monkeypatch.setattr(usb.util, name, note(name))
    return there


def opened(address: str = "usb://04b8:0202") -> UsbPrinter:
    way = transport(address)
    assert isinstance(way, UsbPrinter)
    way.open()
    return way


def test_endpoints_come_from_the_descriptors(plugged: list[Gadget]) -> None:
    way = opened()
    assert way.write(b"struk") == 5
    plugged[0].back.says = b"\x16"
    assert way.read(100) == b"\x16"
    assert way.read(1) == b""
    assert plugged[0].out.taken == b"struk"
    assert way.answers
    way.close()


def test_the_kernels_driver_is_given_back(plugged: list[Gadget]) -> None:
    way = opened()
    during = plugged[0].driver
    way.close()
    way.close()
    assert (during, plugged[0].driver) == (False, True)
    assert plugged[0].calls == [
        "claim_interface",
        "release_interface",
        "dispose_resources",
    ]


def test_where_there_is_no_such_driver_nothing_is_detached(
    plugged: list[Gadget], monkeypatch: pytest.MonkeyPatch
) -> None:
    def lack(_self: Gadget, _number: int) -> bool:
        raise NotImplementedError

    monkeypatch.setattr(Gadget, "is_kernel_driver_active", lack)
    opened().close()
    assert plugged[0].driver


def test_two_of_a_kind_are_told_apart(plugged: list[Gadget]) -> None:
    way = opened("usb://04b8:0202/B")
    way.write(b"x")
    assert [gadget.out.taken for gadget in plugged] == [b"", b"x"]
    way.close()


def test_a_big_write_goes_in_transfers(plugged: list[Gadget]) -> None:
    way = opened()
    assert way.write(b"x" * 5000) == CHUNK
    way.close()
    del plugged


def test_a_one_way_printer_says_nothing(plugged: list[Gadget]) -> None:
    plugged[0].configuration = [Interface(7, plugged[0].out)]
    way = opened()
    assert not way.answers
    assert way.read(1) == b""
    way.close()


@pytest.mark.parametrize("lacks", ["device", "interface", "endpoint"])
def test_what_is_not_a_printer_is_unreachable(
    lacks: str, plugged: list[Gadget]
) -> None:
    if lacks == "device":
        plugged.clear()
    elif lacks == "interface":
        plugged[0].configuration.pop()
    else:
        plugged[0].configuration = [Interface(7, plugged[0].back)]
    with pytest.raises(TransportError) as refused:
        opened()
    assert refused.value.why == "unreachable"


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.EACCES, "permission"),
        (errno.EBUSY, "busy"),
        (errno.ENODEV, "unreachable"),
    ],
)
def test_what_libusb_refuses_is_told_apart(
    number: int, why: str, plugged: list[Gadget], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise usb.core.USBError("refused", -3, number)

    monkeypatch.setattr(usb.util, "claim_interface", refuse)
    with pytest.raises(TransportError) as refused:
        opened()
    assert refused.value.why == why
    assert plugged[0].driver  # given back all the same


def test_without_libusb_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def lack(**_: object) -> None:
        raise usb.core.NoBackendError

    monkeypatch.setattr(usb.core, "find", lack)
    with pytest.raises(TransportError) as refused:
        opened()
    assert refused.value.why == "unsupported"


def test_a_pulled_plug_leaves_one_transfer_in_doubt(plugged: list[Gadget]) -> None:
    way = opened()
    plugged[0].out.fails = usb.core.USBError("gone", -4, errno.ENODEV)
    plugged[0].back.fails = plugged[0].out.fails
    with pytest.raises(TransportError) as lost:
        way.write(b"x" * 5000)
    assert (lost.value.why, lost.value.maybe) == ("lost", CHUNK)
    with pytest.raises(TransportError):
        way.read(1)
    plugged[0].out.fails = usb.core.USBTimeoutError("slow", -7, errno.ETIMEDOUT)
    with pytest.raises(TransportError) as stalled:
        way.write(b"x")
    assert (stalled.value.why, stalled.value.maybe) == ("stalled", 0)
    way.close()
    with pytest.raises(TransportError):
        way.write(b"x")


def test_an_unset_configuration_is_set_once(
    plugged: list[Gadget], monkeypatch: pytest.MonkeyPatch
) -> None:
    state = SimpleNamespace(set=0)

    def configure(_self: Gadget) -> None:
        state.set += 1

    def active(self: Gadget) -> list[Interface]:
        if not state.set:
            raise usb.core.USBError("not set")
        return self.configuration

    monkeypatch.setattr(Gadget, "set_configuration", configure, raising=False)
    monkeypatch.setattr(Gadget, "get_active_configuration", active)
    opened().close()
    assert state.set == 1
    del plugged

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.printing.transports import TransportError, device, transport
from pos.printing.transports.device import Device
from tests.printing.transports.ends import FarEnd, far_end


@pytest.fixture
def end() -> Iterator[FarEnd]:
    with far_end() as made:
        yield made


def fill(way: Device) -> None:
    for _ in range(1000):
        way.write(b"x" * 4096)


@pytest.fixture
def way(end: FarEnd) -> Iterator[Device]:
    made = Device(Path(end.path))
    made.open()
    yield made
    made.close()


def test_a_node_is_chosen_by_its_name() -> None:
    way = transport("file:///dev/usb/lp3")
    assert isinstance(way, Device)
    assert way.path == Path("/dev/usb/lp3")


def test_bytes_arrive_and_answers_come_back(way: Device, end: FarEnd) -> None:
    end.read_on()
    assert way.write(b"\x10\x04\x01") == 3
    assert end.wait_for(b"\x10\x04\x01")
    end.say(b"\x16")
    assert way.read(5000) == b"\x16"
    assert way.read(1) == b""


def test_a_printer_that_takes_nothing_stalls(
    way: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(device, "STALL_MS", 50)
    with pytest.raises(TransportError) as stalled:
        fill(way)
    assert (stalled.value.why, stalled.value.maybe) == ("stalled", 0)


def test_an_unplugged_printer_is_lost(way: Device, end: FarEnd) -> None:
    end.unplug()
    with pytest.raises(TransportError) as lost:
        way.write(b"x")
    assert lost.value.why == "lost"
    with pytest.raises(TransportError) as lost:
        way.read(1000)
    assert lost.value.why == "lost"


def test_no_node_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(TransportError) as refused:
        Device(tmp_path / "lp9").open()
    assert refused.value.why == "unreachable"


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.EACCES, "permission"),
        (errno.EBUSY, "busy"),
        (errno.ENODEV, "unreachable"),
    ],
)
def test_what_the_kernel_refuses_is_told_apart(
    number: int, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as kernel:
        kernel.setattr(os, "open", refuse)
        with pytest.raises(TransportError) as refused:
            Device(Path("/dev/usb/lp0")).open()
    assert refused.value.why == why


def test_a_one_way_node_that_gives_nothing_is_silent(
    way: Device, end: FarEnd, monkeypatch: pytest.MonkeyPatch
) -> None:
    end.say(b"x")  # it says that there is something, and gives nothing
    with monkeypatch.context() as kernel:
        kernel.setattr(os, "read", lambda *_: b"")
        assert way.read(10) == b""


def test_what_is_not_open_is_lost() -> None:
    with pytest.raises(TransportError):
        Device(Path("/dev/null")).write(b"x")

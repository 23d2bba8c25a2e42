import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import serial

from pos.printing.transports import TransportError, serial_line
from pos.printing.transports.serial_line import CHUNK, SerialLine
from tests.printing.transports.ends import FarEnd, far_end


@pytest.fixture
def end() -> Iterator[FarEnd]:
    with far_end() as made:
        yield made


def fill(way: SerialLine) -> None:
    for _ in range(1000):
        way.write(b"x" * CHUNK)


def test_bytes_go_in_small_chunks_and_arrive_whole(end: FarEnd) -> None:
    way = SerialLine(end.path, 115200)
    way.open()
    end.read_on()
    data = os.urandom(5000)
    sent, sizes = 0, []
    while sent < len(data):
        sizes.append(way.write(data[sent:]))
        sent += sizes[-1]
    assert end.wait_for(data[-100:])
    assert end.taken == data
    assert max(sizes) == CHUNK
    way.close()


def test_answers_come_back_and_silence_takes_its_time_only(end: FarEnd) -> None:
    way = SerialLine(end.path)
    way.open()
    end.say(b"\x12\x16")
    assert way.read(5000) == b"\x12\x16"
    assert way.read(1) == b""
    way.close()


def test_a_line_that_takes_nothing_stalls_and_what_left_is_in_doubt(
    end: FarEnd, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The trap of python-escpos: nobody reads, and the write never came back."""
    monkeypatch.setattr(serial_line, "STALL_MS", 100)
    way = SerialLine(end.path)
    way.open()
    with pytest.raises(TransportError) as stalled:
        fill(way)
    assert stalled.value.why == "stalled"
    assert stalled.value.maybe == CHUNK
    way.close()


def test_an_unplugged_line_is_lost(end: FarEnd) -> None:
    way = SerialLine(end.path)
    way.open()
    end.unplug()
    with pytest.raises(TransportError) as lost:
        way.write(b"x" * CHUNK)
    assert lost.value.why in {"lost", "stalled"}
    with pytest.raises(TransportError) as lost:
        way.read(1000)
    assert lost.value.why == "lost"
    way.close()


def test_a_line_that_is_not_there_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(TransportError) as refused:
        SerialLine(str(tmp_path / "ttyUSB9")).open()
    assert refused.value.why == "unreachable"


def test_a_line_that_is_taken_is_busy(end: FarEnd) -> None:
    first, second = SerialLine(end.path), SerialLine(end.path)
    first.open()
    with pytest.raises(TransportError) as refused:
        second.open()
    assert refused.value.why == "busy"
    first.close()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "could not open port /dev/ttyUSB0: Permission denied"),
        (None, "could not open port 'COM3': PermissionError(13, 'Access is denied.')"),
    ],
)
def test_a_line_of_others_is_without_permission(
    number: int | None, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise serial.SerialException(*([number] if number else []), words)

    monkeypatch.setattr(serial, "Serial", refuse)
    with pytest.raises(TransportError) as refused:
        SerialLine("/dev/ttyUSB0").open()
    assert refused.value.why == "permission"


def test_what_is_not_open_is_lost() -> None:
    way = SerialLine("/dev/null")
    with pytest.raises(TransportError):
        way.write(b"x")
    with pytest.raises(TransportError):
        way.read(1)
    way.close()


def test_no_wire_of_a_handshake_is_needed(
    end: FarEnd, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, object] = {}
    real = serial.Serial

    def spy(*args: object, **kwargs: object) -> object:
        asked.update(kwargs)
        return real(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(serial, "Serial", spy)
    way = SerialLine(end.path)
    way.open()
    way.close()
    assert (asked["dsrdtr"], asked["rtscts"], asked["xonxoff"]) == (False,) * 3
    assert asked["write_timeout"]


def test_reading_waits_no_longer_than_asked(end: FarEnd) -> None:
    way = SerialLine(end.path)
    way.open()
    before = time.monotonic()
    assert way.read(30) == b""
    assert time.monotonic() - before >= 0.03
    way.close()

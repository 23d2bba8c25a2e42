"""A scanner on a serial port: whole codes, through unplugging."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest

from pos.devices.port import Line
from pos.devices.scanner import Codes, Link, SerialScanner
from tests.devices.wires import wired

CODE = "8997700000046"


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\x03", "\x03\r\n"])
@pytest.mark.parametrize("start", ["", "\x02"])
def test_every_usual_end_ends_a_code(start: str, end: str) -> None:
    codes = Codes()

    assert codes.feed(f"{start}{CODE}{end}{start}123{end}".encode()) == [CODE, "123"]
    assert not codes.begun


def test_a_code_comes_in_pieces() -> None:
    codes = Codes()

    assert codes.feed(b"899770") == []
    assert codes.feed(b"0000046") == []
    assert codes.feed(b"\r") == [CODE]


def test_without_an_end_a_pause_ends_it() -> None:
    codes = Codes()

    assert codes.feed(CODE.encode()) == []
    assert codes.pause() == [CODE]
    assert codes.pause() == []


def test_once_ends_came_a_rest_is_no_code() -> None:
    codes = Codes()
    codes.feed(f"{CODE}\r89977".encode())

    assert codes.pause() == []
    assert codes.feed(f"{CODE}\r".encode()) == [CODE]


def test_separators_and_letters_are_kept() -> None:
    assert Codes().feed(b"01089977\x1d10A\r") == ["01089977\x1d10A"]
    assert Codes().feed("Bengkulu ½\r".encode()) == ["Bengkulu ½"]
    assert Codes().feed(b"\xbd\r") == ["½"]


def test_noise_does_not_fill_the_memory() -> None:
    codes = Codes()
    for _ in range(100):
        codes.feed(b"x" * 1_000)

    assert len(codes.feed(b"\r")[0]) == 2_048


class Ear:
    """What the scanner told, in order."""

    def __init__(self) -> None:
        self.codes: SimpleQueue[str] = SimpleQueue()
        self.links: SimpleQueue[Link] = SimpleQueue()

    def until(self, link: Link) -> None:
        while self.links.get(timeout=10) is not link:
            pass


@contextmanager
def reading(path: Path) -> Iterator[Ear]:
    ear = Ear()
    scanner = SerialScanner(str(path), Line(), ear.codes.put, on_link=ear.links.put)
    yield ear
    scanner.stop()
    scanner.join()


def test_codes_come_over_the_wire(tmp_path: Path) -> None:
    path = tmp_path / "scanner"
    with wired(path) as wire, reading(path) as ear:
        ear.until(Link.OPEN)
        wire.send(f"{CODE}\r\n".encode())
        assert ear.codes.get(timeout=10) == CODE


def test_a_scanner_without_an_end_is_heard_too(tmp_path: Path) -> None:
    path = tmp_path / "scanner"
    with wired(path) as wire, reading(path) as ear:
        ear.until(Link.OPEN)
        wire.send(CODE.encode())
        assert ear.codes.get(timeout=10) == CODE


def test_it_is_heard_again_after_the_cable_was_out(tmp_path: Path) -> None:
    path = tmp_path / "scanner"
    with wired(path) as wire, reading(path) as ear:
        ear.until(Link.OPEN)
        wire.unplug()
        ear.until(Link.GONE)
        wire.plug()
        ear.until(Link.OPEN)
        wire.send(f"{CODE}\r".encode())
        assert ear.codes.get(timeout=10) == CODE

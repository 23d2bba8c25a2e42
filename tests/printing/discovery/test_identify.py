"""Naming a printer over real TCP, and over a way that says what a test wants."""

from __future__ import annotations

import pytest

from pos.printing.discovery.identify import MAKER, MODEL, Identity, identify
from pos.printing.profile import PROFILES
from pos.printing.transports import TransportError, transport
from pos.printing.virtual import Mode, VirtualPrinter


class Parrot:
    """Answers each question from a table, one byte at a time."""

    answers = True
    keeps = False

    def __init__(self, table: dict[bytes, bytes]) -> None:
        self.table, self.said, self.asked = table, b"", list[bytes]()

    def open(self) -> None:
        pass

    def close(self) -> None:
        pass

    def write(self, data: bytes) -> int:
        self.asked.append(data)
        self.said += self.table.get(data, b"")
        return len(data)

    def read(self, timeout_ms: int) -> bytes:
        assert timeout_ms > 0
        first, self.said = self.said[:1], self.said[1:]
        return first


WELL = b"\x10\x04\x01"


def test_the_virtual_printer_says_who_it_is() -> None:
    with VirtualPrinter(profile=PROFILES["58"]) as printer:
        way = transport(printer.address)
        way.open()
        assert identify(way) == Identity(
            answers=True, name="Kasir Si Cantik Virtual 58 mm"
        )
        way.close()
        assert printer.wait_until(lambda me: me.served == me.connections)
        assert printer.printed == ()


def test_a_silent_printer_has_no_name_and_prints_nothing() -> None:
    with VirtualPrinter(mode=Mode.SILENT) as printer:
        way = transport(printer.address)
        way.open()
        assert identify(way, 50) == Identity()
        way.close()
        assert printer.wait_until(lambda me: me.served == me.connections)
        assert printer.received == WELL


def test_who_does_not_answer_like_a_printer_is_asked_no_more() -> None:
    office = Parrot({WELL: b"HTTP"})

    assert identify(office, 50) == Identity()
    assert office.asked == [WELL]


def test_a_maker_that_the_model_begins_with_is_said_once() -> None:
    named = Parrot({WELL: b"\x12", MAKER: b"_EPSON\0", MODEL: b"_EPSON TM-T88V\0"})

    assert identify(named, 50).name == "EPSON TM-T88V"


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (b"", ""),
        (b"\x20", ""),
        (b"_XP-58\0", "XP-58"),
        (b"_\x1b@\x07evil\0", "@evil"),
        (b"_" + b"A" * 200, "A" * 81),
    ],
)
def test_what_is_no_name_is_none(answer: bytes, name: str) -> None:
    said = identify(Parrot({WELL: b"\x12", MODEL: answer}), 50)

    assert said == Identity(answers=True, name=name)


def test_a_one_way_is_not_asked() -> None:
    silent = Parrot({})
    silent.answers = False

    assert identify(silent) == Identity()
    assert silent.asked == []


def test_a_way_that_breaks_is_told() -> None:
    with VirtualPrinter(mode=Mode.RESET) as printer:
        printer.set_mode(Mode.RESET, after=1)
        way = transport(printer.address)
        way.open()
        with pytest.raises(TransportError):
            identify(way)
        way.close()

"""The page on its way to a virtual printer over real TCP, and to a file."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from pos.domain.printer import Proof
from pos.printing.calibration import kick, page, try_page
from pos.printing.patience import Patience
from pos.printing.profile import PROFILES
from pos.printing.status import Condition
from pos.printing.transports import TransportError
from pos.printing.virtual import Head, Mode, Printed, VirtualPrinter
from pos.printing.virtual.commands import Command
from pos.printing.virtual.sensors import Sensors

QUICK = Patience(
    poll_ms=50, hello_ms=100, answer_ms=500, confirm_ms=300, bytes_per_s=1 << 20
)
PAGE = page()
NOBODY = "tcp://127.0.0.1:9"


def test_a_printer_that_answers_confirms_the_page() -> None:
    with VirtualPrinter() as printer:
        outcome = try_page(printer.address, PAGE)
        assert printer.wait_for_papers(1)

    assert (outcome.condition, outcome.proof) == (Condition.READY, Proof.CONFIRMED)
    assert outcome.sent == len(PAGE)
    assert outcome.printed
    assert outcome.name == "Kasir Si Cantik Virtual 80 mm"
    assert len(printer.printed) == 1
    assert printer.kicks == 0


def test_a_silent_printer_prints_and_is_one_way() -> None:
    with VirtualPrinter(mode=Mode.SILENT) as printer:
        outcome = try_page(printer.address, PAGE, patience=QUICK)
        assert printer.wait_for_papers(1)

    assert (outcome.condition, outcome.proof) == (Condition.SILENT, Proof.ONE_WAY)
    assert outcome.printed


def test_a_file_is_one_way(tmp_path: Path) -> None:
    file = tmp_path / "out"
    outcome = try_page(file.as_uri(), PAGE)

    assert outcome.proof is Proof.ONE_WAY
    assert file.read_bytes() == PAGE


@pytest.mark.parametrize(
    ("mode", "condition"),
    [
        (Mode.PAPER_OUT, Condition.PAPER_OUT),
        (Mode.COVER, Condition.COVER_OPEN),
        (Mode.OFFLINE, Condition.OFFLINE),
    ],
)
def test_nothing_is_sent_to_a_printer_that_has_to_be_looked_after(
    mode: Mode, condition: Condition
) -> None:
    with VirtualPrinter(mode=mode) as printer:
        outcome = try_page(printer.address, PAGE, patience=QUICK)

    assert outcome.condition is condition
    assert not outcome.printed
    assert outcome.proof is Proof.UNKNOWN


def test_paper_that_ends_in_the_middle_is_told_and_waited_for() -> None:
    told = threading.Event()
    heard: list[Condition] = []

    def on_condition(condition: Condition) -> None:
        heard.append(condition)
        if condition is Condition.PAPER_OUT:
            told.set()

    with VirtualPrinter() as printer:
        outcomes = []
        done = threading.Event()

        def work() -> None:
            def start(condition: Condition) -> None:
                on_condition(condition)

            outcomes.append(
                try_page(printer.address, PAGE, on_condition=start, patience=QUICK)
            )
            done.set()

        # It says that all is well, takes the page, and stops before the end.
        answered = printer._answer
        printer._head.answer = lambda question: (
            b"" if question.name == b"\x1dr" else answered(question)
        )
        thread = threading.Thread(target=work)
        thread.start()
        assert printer.wait_until(lambda me: len(me.received) > 2000)
        printer.set_mode(Mode.PAPER_OUT)
        assert told.wait(20)
        printer._head.answer = answered
        printer.set_mode(Mode.OK)
        assert done.wait(20)
        thread.join()

    assert outcomes[0].condition is Condition.READY
    assert outcomes[0].printed


def test_a_printer_that_never_answers_from_behind_only_says_how_it_is() -> None:
    with VirtualPrinter() as printer:
        answer = printer._answer
        printer._head.answer = lambda question: (
            b"" if question.name == b"\x1dr" else answer(question)
        )
        outcome = try_page(printer.address, PAGE, patience=QUICK)

    assert outcome.proof is Proof.SENT
    assert outcome.printed


def test_nobody_waits_for_the_proof_any_more() -> None:
    with VirtualPrinter() as printer:
        answer = printer._answer
        printer._head.answer = lambda question: (
            b"" if question.name == b"\x1dr" else answer(question)
        )
        outcome = try_page(printer.address, PAGE, is_stopping=lambda: True)

    assert outcome.proof is Proof.SENT


def test_a_way_that_breaks_in_the_middle_is_told() -> None:
    with VirtualPrinter() as printer:
        printer.set_mode(Mode.RESET, after=3000)
        outcome = try_page(printer.address, PAGE, patience=QUICK)

    assert outcome.error == "lost"
    assert not outcome.printed


def test_an_address_without_a_printer() -> None:
    assert try_page(NOBODY, PAGE).error == "unreachable"
    assert kick(NOBODY, 2).error == "unreachable"
    with pytest.raises(TransportError):
        try_page("nonsense", PAGE)


@pytest.mark.parametrize("pin", [2, 5])
def test_one_tap_is_one_kick(pin: int) -> None:
    with VirtualPrinter() as printer:
        assert kick(printer.address, pin).sent == 5
        assert printer.wait_until(lambda me: me.kicks == 1)

    assert printer.received.count(bytes([0x1B, ord("p"), {2: 0, 5: 1}[pin]])) == 1


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no ptys here")
def test_a_serial_printer_confirms_the_page() -> None:
    from tests.printing.transports.ends import far_end

    with far_end() as end:
        head, sensors = Head(PROFILES["58"]), Sensors(Mode.OK)

        def answer(question: Command) -> bytes:
            if question.name == b"\x10\x04":
                return sensors.real_time(question.data[0])
            return sensors.paper() if question.name == b"\x1dr" else b""

        head.say, head.answer = end.say, answer
        papers: list[Printed] = []

        def stand() -> None:
            with suppress(OSError):
                while data := os.read(end.file, 4096):
                    papers.extend(head.feed(data))

        thread = threading.Thread(target=stand, daemon=True)
        thread.start()
        outcome = try_page(f"serial://{end.path}?baud=115200", PAGE, patience=QUICK)

    assert outcome.proof is Proof.CONFIRMED
    assert outcome.sent == len(PAGE)
    assert papers[0].text.count("A1 |") == 1

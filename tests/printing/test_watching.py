"""What a spool does while there is nothing to print, and what it learns."""

from dataclasses import replace

import pytest

from pos.domain.printer import Proof
from pos.domain.printing_ports import JobState
from pos.printing.escpos import RESET, RESYNC
from pos.printing.patience import USUAL
from pos.printing.status import Condition
from pos.printing.transports.transport import CONNECT_MS
from pos.printing.virtual import Mode, VirtualPrinter
from tests.printing.jobs import MemoryJobs, a_job
from tests.printing.spooling import PROFILE, QUICK, Begin, stop
from tests.printing.ways import ScriptedWay

WATCHFUL = replace(QUICK, watch_ms=20)


@pytest.mark.parametrize(
    ("mode", "condition"),
    [
        (Mode.PAPER_OUT, Condition.PAPER_OUT),
        (Mode.COVER, Condition.COVER_OPEN),
        (Mode.OFFLINE, Condition.OFFLINE),
    ],
)
def test_trouble_is_told_while_there_is_nothing_to_print(
    begin: Begin, printer: VirtualPrinter, mode: Mode, condition: Condition
) -> None:
    _, states = begin(MemoryJobs(), printer.address, patience=WATCHFUL)
    assert states.wait_for(Condition.READY)
    printer.set_mode(mode)
    assert states.wait_for(condition)
    assert printer.printed == ()
    printer.set_mode(Mode.OK)
    assert states.wait_until(lambda told: told[-1] is Condition.READY)


def test_an_idle_printer_that_goes_away_is_missed_and_found_again(
    begin: Begin,
) -> None:
    with VirtualPrinter(profile=PROFILE) as printer:
        port = printer.port
        _, states = begin(MemoryJobs(), printer.address, patience=WATCHFUL)
        assert states.wait_for(Condition.READY)
    assert states.wait_for(Condition.UNREACHABLE)
    with VirtualPrinter(port, profile=PROFILE):
        assert states.wait_until(lambda told: told[-1] is Condition.READY)


def test_a_printer_known_to_be_one_way_is_left_alone(
    begin: Begin, printer: VirtualPrinter
) -> None:
    _, states = begin(
        MemoryJobs(), printer.address, proof=Proof.ONE_WAY, patience=WATCHFUL
    )
    assert states.wait_for(Condition.SILENT)
    assert printer.wait_until(lambda me: me.served == me.connections == 1)
    assert printer.received == b""


def test_a_printer_that_is_known_to_answer_and_does_not_is_told_apart(
    begin: Begin, printer: VirtualPrinter
) -> None:
    """Silence alone is no trouble: many printers never say anything."""
    printer.set_mode(Mode.SILENT)
    _, states = begin(MemoryJobs(), printer.address, proof=Proof.CONFIRMED)
    assert states.wait_for(Condition.SILENT)
    assert states.told[0].error == "mute"


def test_what_is_learned_is_told_once(begin: Begin, printer: VirtualPrinter) -> None:
    jobs, learned = MemoryJobs(a_job(1), a_job(2)), list[Proof]()
    begin(jobs, printer.address, on_proof=learned.append)
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.CONFIRMED] * 2
    assert learned == [Proof.CONFIRMED]


def test_a_way_that_nobody_else_can_use_stays_open(begin: Begin) -> None:
    ways: list[ScriptedWay] = []

    def way(_address: str) -> ScriptedWay:
        ways.append(ScriptedWay())
        ways[-1].keeps = True
        return ways[-1]

    jobs = MemoryJobs(a_job(1), a_job(2))
    spool, _ = begin(jobs, "x", proof=Proof.SENT, open_transport=way)
    assert jobs.wait_until_done()
    assert [x.taken.count(RESET) for x in ways] == [2]
    assert not ways[0].closed
    stop(spool)
    assert ways[0].closed


def test_a_label_printer_is_sent_nothing_of_another_language(begin: Begin) -> None:
    ways: list[ScriptedWay] = []

    def way(_address: str) -> ScriptedWay:
        ways.append(ScriptedWay(breaks_at=700 if not ways else None))
        return ways[-1]

    jobs = MemoryJobs(a_job(1))
    begin(jobs, "x", proof=Proof.ONE_WAY, escpos=False, open_transport=way)
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.SENT]
    assert not any(b"\x10\x04" in x.taken or RESYNC in x.taken for x in ways)


def test_a_dead_address_is_tried_often_enough_to_drain_in_ten_seconds() -> None:
    longest = USUAL.back_off_ms[-1] + CONNECT_MS
    assert max(longest, USUAL.poll_ms, USUAL.watch_ms) <= 10_000


def test_an_idle_printer_is_looked_at_often_enough_to_show_within_three_seconds() -> (
    None
):
    assert USUAL.watch_ms < 3000

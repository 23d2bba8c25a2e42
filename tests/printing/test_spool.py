import random
import socket
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from pos.domain.printer import Proof
from pos.domain.printing_ports import JobState, PrintJob
from pos.printing.escpos import RESYNC, encode
from pos.printing.receipt import Receipt
from pos.printing.status import Condition
from pos.printing.virtual import Mode, Printed, VirtualPrinter
from tests.printing.jobs import MemoryJobs, a_job, a_kick, job_of, number_of
from tests.printing.papers import SALE
from tests.printing.spooling import (
    PROFILE,
    QUICK,
    Begin,
    numbers,
    repeats,
    stop,
)
from tests.printing.ways import ScriptedWay


def test_jobs_are_printed_in_order_and_proved(
    begin: Begin, printer: VirtualPrinter
) -> None:
    jobs = MemoryJobs(*map(a_job, range(5)))
    _, states = begin(jobs, printer.address)
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.CONFIRMED] * 5
    assert printer.wait_for_papers(5)
    assert numbers(printer.printed) == [number_of(i) for i in range(5)]
    assert not any(map(repeats, printer.printed))
    assert states.conditions() == [Condition.READY]


def test_a_job_is_marked_before_its_first_byte_leaves(
    begin: Begin, printer: VirtualPrinter
) -> None:
    jobs = MemoryJobs(a_job(1))
    begin(jobs, printer.address)
    assert jobs.wait_until_done()
    assert [state for _, state, _ in jobs.history] == [
        JobState.SENDING,
        JobState.CONFIRMED,
    ]
    assert jobs.job("job-1").attempts == 1


def test_a_new_job_wakes_the_spool(begin: Begin, printer: VirtualPrinter) -> None:
    jobs = MemoryJobs()
    spool, _ = begin(jobs, printer.address)
    jobs.add(a_job(1))
    spool.wake()
    assert jobs.wait_until_done()
    jobs.add(a_job(2))
    spool.wake()
    assert printer.wait_for_papers(2)


def test_a_silent_printer_has_sent_jobs_and_no_known_state(
    begin: Begin, printer: VirtualPrinter
) -> None:
    printer.set_mode(Mode.SILENT)
    jobs = MemoryJobs(*map(a_job, range(5)))
    _, states = begin(jobs, printer.address)
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.SENT] * 5
    assert printer.wait_for_papers(5)
    assert states.conditions() == [Condition.SILENT]


def test_silence_of_a_printer_that_answers_holds_the_queue(
    begin: Begin, printer: VirtualPrinter
) -> None:
    printer.set_mode(Mode.SILENT)
    jobs = MemoryJobs(a_job(1))
    spool, states = begin(jobs, printer.address, proof=Proof.CONFIRMED)
    assert states.wait_for(Condition.SILENT)
    assert jobs.states() == [JobState.QUEUED]
    printer.set_mode(Mode.OK)
    spool.wake()
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.CONFIRMED]
    assert not any(map(repeats, printer.printed))


@pytest.mark.parametrize(
    ("mode", "condition"),
    [
        (Mode.PAPER_OUT, Condition.PAPER_OUT),
        (Mode.COVER, Condition.COVER_OPEN),
        (Mode.OFFLINE, Condition.OFFLINE),
    ],
)
def test_trouble_is_told_and_the_queue_drains_by_itself(
    begin: Begin, printer: VirtualPrinter, mode: Mode, condition: Condition
) -> None:
    printer.set_mode(mode)
    jobs = MemoryJobs(*map(a_job, range(3)))
    _, states = begin(jobs, printer.address)
    assert states.wait_for(condition)
    assert jobs.states() == [JobState.QUEUED] * 3
    printer.set_mode(Mode.OK)
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.CONFIRMED] * 3
    assert printer.wait_for_papers(3)
    assert numbers(printer.printed) == [number_of(i) for i in range(3)]
    assert not any(map(repeats, printer.printed))
    assert states.conditions()[-1] is Condition.READY


def test_nobody_listening_is_tried_again_silently(begin: Begin) -> None:
    with socket.create_server(("127.0.0.1", 0)) as reserved:
        port = reserved.getsockname()[1]
    jobs = MemoryJobs(a_job(1))
    spool, states = begin(jobs, f"tcp://127.0.0.1:{port}")
    assert states.wait_for(Condition.UNREACHABLE)
    assert jobs.history == []
    with VirtualPrinter(port, profile=PROFILE) as late:
        spool.wake()
        assert jobs.wait_until_done()
        assert late.wait_for_papers(1)
        assert not any(map(repeats, late.printed))
        stop(spool)


def test_a_broken_connection_is_repeated_and_marked(
    begin: Begin, printer: VirtualPrinter
) -> None:
    printer.set_mode(Mode.RESET, after=700)
    jobs = MemoryJobs(a_job(1))
    begin(jobs, printer.address)
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.CONFIRMED]
    assert printer.wait_until(lambda me: any(map(repeats, me.printed)))
    assert repeats(printer.printed[-1]) == 2
    assert numbers(printer.printed)[-1] == number_of(1)
    assert jobs.job("job-1").attempts == 2


COUNT = 25


@contextmanager
def bad_cable(seed: int) -> Iterator[VirtualPrinter]:
    """Give a printer whose connection breaks at a random byte, about each second."""
    chance = random.Random(seed)
    with VirtualPrinter(profile=PROFILE) as printer:

        def break_some(_printed: Printed | None = None) -> None:
            if chance.random() < 0.5:
                printer.set_mode(Mode.RESET, after=chance.randint(1, 2600))

        printer._on_printed = break_some
        break_some()
        yield printer


def whole(printer: VirtualPrinter) -> tuple[Printed, ...]:
    return tuple(paper for paper in printer.printed if paper.cut)


@pytest.mark.parametrize("seed", range(3))
def test_no_receipt_is_lost_and_no_repeat_unmarked(begin: Begin, seed: int) -> None:
    jobs = MemoryJobs(*map(a_job, range(COUNT)))
    with bad_cable(seed) as printer:
        spool, _ = begin(jobs, printer.address)
        assert jobs.wait_until_done(60)
        stop(spool)
        assert set(jobs.states()) == {JobState.CONFIRMED}
        assert printer.wait_until(
            lambda me: set(numbers(whole(me))) == set(map(number_of, range(COUNT)))
        )
        unmarked = Counter(
            numbers(tuple(paper for paper in whole(printer) if not repeats(paper)))
        )
        assert max(unmarked.values()) == 1


@pytest.mark.parametrize("seed", range(3))
def test_sending_and_hoping_loses_receipts(seed: int) -> None:
    """The control: the same cable, and a sender that trusts ``sendall``."""
    claimed = set()
    with bad_cable(seed) as printer:
        for number in range(COUNT):
            receipt = Receipt.from_json(a_job(number).payload_json)
            connections = printer.connections
            with suppress(OSError):
                with socket.create_connection(("127.0.0.1", printer.port)) as way:
                    way.sendall(encode(receipt, PROFILE))
                claimed.add(number_of(number))
            assert printer.wait_until(
                lambda me, before=connections: me.served > before  # type: ignore[misc]
            )
        assert claimed - set(numbers(whole(printer)))


def test_a_job_that_is_never_proved_ends_visibly_unknown(begin: Begin) -> None:
    """It answers how it is, and never from behind what was printed."""
    jobs = MemoryJobs(a_job(1), a_job(2))
    ways: list[ScriptedWay] = []

    def way(_address: str) -> ScriptedWay:
        ways.append(ScriptedWay(behind=None))
        return ways[-1]

    impatient = replace(QUICK, repeats=1, confirm_ms=0, poll_ms=1, bytes_per_s=10**6)
    begin(
        jobs,
        "tcp://scripted",
        proof=Proof.CONFIRMED,
        patience=impatient,
        open_transport=way,
    )
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.UNKNOWN] * 2
    assert jobs.errors("job-1") == ["", "silent", "", "silent"]
    assert jobs.job("job-1").attempts == 2
    assert jobs.job("job-1").bytes_sent > 1000
    assert [b"CETAK ULANG" in way.taken for way in ways] == [False, True] * 2
    assert [RESYNC in way.taken for way in ways] == [False, True] * 2
    assert all(way.closed for way in ways)


def test_a_job_cut_short_by_the_end_of_the_program_is_repeated_and_marked(
    begin: Begin, printer: VirtualPrinter
) -> None:
    jobs = MemoryJobs(replace(a_job(1), state=JobState.SENDING, attempts=1))
    begin(jobs, printer.address)
    assert jobs.wait_until_done()
    assert printer.wait_for_papers(1)
    assert repeats(printer.printed[0]) == 2
    assert jobs.job("job-1").attempts == 2


def test_a_dead_printer_blocks_nobody(begin: Begin, printer: VirtualPrinter) -> None:
    printer.set_mode(Mode.DEAD)
    jobs = MemoryJobs(a_job(1))
    spool, states = begin(jobs, printer.address, proof=Proof.CONFIRMED)
    assert states.wait_for(Condition.SILENT)
    spool.wake()
    jobs.add(a_job(2))
    spool.wake()
    assert jobs.states() == [JobState.QUEUED] * 2
    stop(spool)


def test_kicks_come_first_and_once(begin: Begin, printer: VirtualPrinter) -> None:
    jobs = MemoryJobs(a_kick(1), a_job(1), a_kick(2), a_job(2))
    begin(jobs, printer.address)
    assert jobs.wait_until_done()
    assert printer.wait_for_papers(2)
    assert printer.kicks == 2
    assert [paper.kicks for paper in printer.printed] == [1, 1]
    assert jobs.job("kick-1").state is JobState.SENT
    assert jobs.job("kick-2").state is JobState.CONFIRMED


@pytest.mark.parametrize(
    ("kick", "state", "error"),
    [
        (a_kick(1, created_ms=-30_001), JobState.CANCELLED, "kick.late"),
        (
            replace(a_kick(1), state=JobState.SENDING),
            JobState.UNKNOWN,
            "kick.unproved",
        ),
        (replace(a_kick(1), bytes_sent=2), JobState.UNKNOWN, "kick.unproved"),
    ],
)
def test_a_kick_that_may_have_happened_or_is_late_does_not_happen(
    begin: Begin,
    printer: VirtualPrinter,
    kick: PrintJob,
    state: JobState,
    error: str,
) -> None:
    jobs = MemoryJobs(kick, a_job(1))
    begin(jobs, printer.address)
    assert jobs.wait_until_done()
    assert printer.wait_for_papers(1)
    assert printer.kicks == 0
    assert jobs.job("kick-1").state is state
    assert jobs.errors("kick-1") == [error]


def test_a_kick_over_a_broken_connection_is_not_tried_again(
    begin: Begin, printer: VirtualPrinter
) -> None:
    jobs = MemoryJobs(a_job(0))
    spool, _ = begin(jobs, printer.address)
    assert jobs.wait_until_done()
    # Four commands of three bytes are taken, then the kick itself is cut off.
    printer.set_mode(Mode.RESET, after=4 * 3 + 2)
    jobs.add(a_kick(1))
    spool.wake()
    assert jobs.wait_until_done()
    assert jobs.job("kick-1").state is JobState.UNKNOWN
    assert printer.kicks == 0


def test_data_cannot_kick(begin: Begin, printer: VirtualPrinter) -> None:
    evil = replace(SALE, note="\x1bp\x00\x19\x19", buyer="\x10\x14\x01\x00\x01")
    jobs = MemoryJobs(a_kick(1), job_of(evil, 1))
    begin(jobs, printer.address)
    assert jobs.wait_until_done()
    assert printer.wait_for_papers(1)
    assert printer.kicks == 1


@pytest.mark.parametrize(
    ("payload", "error"),
    [("{", "receipt.unreadable"), ('{"version":99}', "receipt.newer")],
)
def test_a_job_that_cannot_be_laid_out_blocks_no_other(
    begin: Begin, printer: VirtualPrinter, payload: str, error: str
) -> None:
    jobs = MemoryJobs(replace(a_job(1), payload_json=payload), a_job(2))
    begin(jobs, printer.address)
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.FAILED, JobState.CONFIRMED]
    assert jobs.errors("job-1") == [error]


def test_a_cancelled_job_is_not_sent(begin: Begin, printer: VirtualPrinter) -> None:
    printer.set_mode(Mode.PAPER_OUT)
    jobs = MemoryJobs(a_job(1), a_job(2))
    spool, states = begin(jobs, printer.address)
    assert states.wait_for(Condition.PAPER_OUT)
    jobs.cancel("job-1")
    printer.set_mode(Mode.OK)
    spool.wake()
    assert jobs.wait_until_done()
    assert numbers(printer.printed) == [number_of(2)]


def test_a_broken_store_does_not_end_the_thread(
    begin: Begin, printer: VirtualPrinter, caplog: pytest.LogCaptureFixture
) -> None:
    jobs = MemoryJobs(a_job(1))
    jobs.broken = True
    with caplog.at_level("ERROR"):
        spool, _ = begin(jobs, printer.address)
        assert jobs.wait_until(lambda me: bool(me.history))
        jobs.broken = False
        spool.wake()
        assert jobs.wait_until_done()
    assert "print job not handled" in caplog.text


def test_a_stuck_printer_is_freed(begin: Begin, printer: VirtualPrinter) -> None:
    """It waits for the rest of a picture, and takes questions for dots."""
    with socket.create_connection(("127.0.0.1", printer.port)) as other:
        other.sendall(b"\x1dv0\x00\x30\x00\x64\x00" + b"\0" * 40)
    assert printer.wait_until(lambda me: len(me.received) == 48)
    jobs = MemoryJobs(a_job(1))
    begin(jobs, printer.address, proof=Proof.CONFIRMED)
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.CONFIRMED]
    assert numbers(printer.printed)[-1] == number_of(1)


def test_a_file_takes_jobs_as_sent(begin: Begin, tmp_path: Path) -> None:
    file = tmp_path / "printer.bin"
    jobs = MemoryJobs(a_kick(1), a_job(1))
    _, states = begin(jobs, file.as_uri())
    assert jobs.wait_until_done()
    assert jobs.states() == [JobState.SENT] * 2
    assert file.read_bytes().startswith(b"\x1bp\x00")
    assert b"B1-260819-000001" in file.read_bytes()
    assert states.conditions() == [Condition.SILENT]


def test_an_address_nobody_knows_is_told(begin: Begin) -> None:
    _, states = begin(MemoryJobs(a_job(1)), "smoke://signals")
    assert states.wait_for(Condition.UNREACHABLE)
    assert states.told[0].error == "address"


def test_stopping_keeps_the_queue(begin: Begin, printer: VirtualPrinter) -> None:
    printer.set_mode(Mode.PAPER_OUT)
    jobs = MemoryJobs(*map(a_job, range(3)))
    spool, states = begin(jobs, printer.address)
    assert states.wait_for(Condition.PAPER_OUT)
    stop(spool)
    assert jobs.states() == [JobState.QUEUED] * 3
    stop(spool)

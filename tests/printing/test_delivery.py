from dataclasses import replace
from typing import Any

import pytest

from pos.domain.printer import Proof
from pos.domain.printing_ports import JobState
from pos.printing.delivery import Delivery, Result
from pos.printing.escpos import ASK_BEHIND, AUTOMATIC_OFF, RESYNC
from pos.printing.learning import SILENCES, Learned
from pos.printing.patience import Patience
from pos.printing.status import Condition
from pos.printing.transports import TransportError
from tests.printing.ways import PAPER_OUT, ScriptedWay

QUICK = Patience(
    poll_ms=1, hello_ms=9000, answer_ms=9000, confirm_ms=0, bytes_per_s=10**6
)
DATA = b"struk" * 1000


class Told:
    """Collects the conditions that were told."""

    def __init__(self) -> None:
        self.conditions: list[Condition] = []

    def __call__(self, condition: Condition, *, paper_low: bool = False) -> None:
        del paper_low
        self.conditions.append(condition)


def delivery(
    way: ScriptedWay, *, proof: Proof = Proof.CONFIRMED, stopping: bool = False
) -> Delivery:
    return Delivery(way, QUICK, Learned(proof), lambda: stopping)


def send(way: ScriptedWay, *, resync: bool = False) -> tuple[Result, list[Condition]]:
    told = Told()
    talk = delivery(way)
    talk.ask()
    return talk.send(DATA, resync=resync, on_condition=told), told.conditions


def test_an_answer_from_behind_is_proof() -> None:
    way = ScriptedWay()
    result, _ = send(way)
    assert result == Result(JobState.CONFIRMED, len(DATA))
    assert way.taken.endswith(AUTOMATIC_OFF + DATA + ASK_BEHIND)


def test_without_a_way_back_bytes_are_sent() -> None:
    way = ScriptedWay(answers=False)
    result, _ = send(way)
    assert result == Result(JobState.SENT, len(DATA))
    assert way.taken == DATA


def test_a_printer_known_to_be_one_way_is_not_asked() -> None:
    way = ScriptedWay()
    talk = delivery(way, proof=Proof.ONE_WAY)
    assert talk.ask() is Condition.SILENT
    assert way.taken == b""


def test_paper_that_ends_in_the_middle_is_waited_for() -> None:
    """The printer has the job and prints it after the refill: nothing twice."""
    way = ScriptedWay([b"\x12\x12\x12", *[PAPER_OUT] * 5], behind=6)
    result, conditions = send(way)
    assert result == Result(JobState.CONFIRMED, len(DATA))
    assert conditions[:5] == [Condition.PAPER_OUT] * 5
    assert way.taken.count(DATA) == 1


def test_no_proof_in_time_is_unknown() -> None:
    result, _ = send(ScriptedWay(behind=None))
    assert result == Result(JobState.UNKNOWN, len(DATA), "silent")


def test_stopping_before_the_proof_is_unknown() -> None:
    stops = False
    learned = Learned(Proof.CONFIRMED)
    talk = Delivery(ScriptedWay(behind=None), QUICK, learned, lambda: stops)
    talk.ask()
    stops = True
    result = talk.send(DATA, resync=False, on_condition=Told())
    assert result == Result(JobState.UNKNOWN, len(DATA), "stopped")


@pytest.mark.parametrize("left", [0, 1, 2047, 2048, 2049, len(DATA) - 1, len(DATA)])
@pytest.mark.parametrize("why", ["lost", "stalled"])
def test_what_left_before_a_break_is_counted(left: int, why: str) -> None:
    before = 3 * 3 + len(AUTOMATIC_OFF)
    result, _ = send(ScriptedWay(breaks_at=before + left, why=why))
    assert result == Result(JobState.UNKNOWN, left, why)


def test_a_break_while_asking_is_unreachable() -> None:
    assert delivery(ScriptedWay(breaks_at=4)).ask() is Condition.UNREACHABLE
    assert delivery(ScriptedWay(breaks_at=4)).ask_again() is Condition.UNREACHABLE


def test_resynchronising_is_not_counted_as_the_jobs_bytes() -> None:
    way = ScriptedWay()
    result, _ = send(way, resync=True)
    assert result.bytes_sent == len(DATA)
    assert RESYNC + AUTOMATIC_OFF + DATA in way.taken


def test_whether_it_can_prove_is_found_out_before_the_first_job() -> None:
    way, learned = ScriptedWay(), Learned(Proof.UNKNOWN)
    talk = Delivery(way, QUICK, learned, lambda: False)
    talk.ask()
    talk.learn_to_prove()
    assert learned.proof is Proof.CONFIRMED
    talk.learn_to_prove()
    assert way.taken.count(ASK_BEHIND) == 1


def test_a_printer_that_says_how_it_is_and_proves_nothing_has_sent_jobs() -> None:
    """Asked for proof, it would print everything again and again."""
    learned, brisk = Learned(Proof.UNKNOWN), replace(QUICK, answer_ms=1)
    for _ in range(SILENCES):
        assert learned.proof is Proof.UNKNOWN
        way = ScriptedWay(behind=None)
        talk = Delivery(way, brisk, learned, lambda: False)
        talk.ask()
        talk.learn_to_prove()
        result = talk.send(DATA, resync=False, on_condition=Told())
        assert result == Result(JobState.SENT, len(DATA))
    assert learned.proof is Proof.SENT


def test_without_proof_paper_that_ends_is_waited_for_all_the_same() -> None:
    way = ScriptedWay([b"\x12\x12\x12", PAPER_OUT, PAPER_OUT], behind=None)
    told = Told()
    talk = Delivery(way, QUICK, Learned(Proof.SENT), lambda: False)
    talk.ask()
    result = talk.send(DATA, resync=False, on_condition=told)
    assert result == Result(JobState.SENT, len(DATA))
    assert told.conditions == [*[Condition.PAPER_OUT] * 2, Condition.READY]


def test_silence_teaches_and_stays_learned() -> None:
    learned, brisk = Learned(Proof.UNKNOWN), replace(QUICK, hello_ms=1)
    for _ in range(SILENCES):
        talk = Delivery(Mute(), brisk, learned, lambda: False)
        assert talk.ask() is Condition.SILENT
    learnt = learned.proof
    learned.forget()
    assert (learnt, learned.proof) == (Proof.ONE_WAY, Proof.UNKNOWN)


class Mute(ScriptedWay):
    """A printer that never says a word."""

    def read(self, timeout_ms: int) -> bytes:
        assert timeout_ms > 0
        return b""


class Queue(ScriptedWay):
    """A queue of the system that keeps a job for some looks."""

    def __init__(
        self, looks: int, *, began: bool = False, gives_up: bool = False
    ) -> None:
        super().__init__(answers=False)
        self._looks, self._began, self._gives_up = looks, began, gives_up

    def left(self, timeout_ms: int) -> bool:
        assert timeout_ms > 0
        if self._gives_up:
            raise TransportError(why="refused")
        self._looks -= 1
        return self._looks < 0

    def condition(self) -> Condition:
        return Condition.OFFLINE if self._looks >= 0 else Condition.SILENT

    def withdraw(self) -> bool:
        return not self._began


def through(queue: Queue, **given: Any) -> tuple[Result, list[Condition]]:
    told = Told()
    stops = given.pop("stopping", False)
    talk = Delivery(queue, QUICK, Learned(Proof.UNKNOWN), lambda: stops)
    return talk.send(DATA, resync=False, on_condition=told, **given), told.conditions


def test_what_left_the_systems_queue_is_sent_and_its_trouble_told() -> None:
    result, conditions = through(Queue(2))
    assert result == Result(JobState.SENT, len(DATA))
    assert conditions == [*[Condition.OFFLINE] * 2, Condition.SILENT]


@pytest.mark.parametrize(("began", "left"), [(False, 0), (True, len(DATA))])
def test_a_job_that_is_taken_back_counts_only_if_it_began(
    began: bool, left: int
) -> None:
    result, _ = through(Queue(99, began=began), stopping=True)
    assert result == Result(JobState.UNKNOWN, left, "stopped")
    result, _ = through(Queue(99, began=began), expires_ms=0)
    assert result == Result(JobState.UNKNOWN, left, "late")
    result, _ = through(Queue(0, began=began, gives_up=True))
    assert result == Result(JobState.UNKNOWN, left, "refused")


def test_bytes_in_doubt_are_counted_as_sent() -> None:
    class Torn(ScriptedWay):
        def write(self, data: bytes) -> int:
            raise TransportError(why="lost", maybe=min(len(data), 512))

    talk = Delivery(Torn(), QUICK, Learned(Proof.ONE_WAY), lambda: False)
    result = talk.send(DATA, resync=False, on_condition=Told())
    assert result == Result(JobState.UNKNOWN, 512, "lost")

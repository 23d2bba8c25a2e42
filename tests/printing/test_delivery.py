import pytest

from pos.domain.printing_ports import JobState
from pos.printing.delivery import Delivery, Result
from pos.printing.escpos import ASK_BEHIND, AUTOMATIC_OFF, RESYNC
from pos.printing.patience import Patience
from pos.printing.status import Condition
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
    way: ScriptedWay, *, answers: bool | None = None, stopping: bool = False
) -> Delivery:
    return Delivery(way, QUICK, answers, lambda: stopping)


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
    talk = delivery(way, answers=False)
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
    talk = Delivery(ScriptedWay(behind=None), QUICK, None, lambda: True)
    talk.ask()
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

import pytest

from pos.printing.status import (
    Condition,
    condition_of,
    is_behind,
    is_paper_low,
    is_real_time,
    question,
)
from pos.printing.virtual.sensors import Mode, Sensors


@pytest.mark.parametrize(
    ("answers", "condition"),
    [
        (b"\x12\x12\x12", Condition.READY),
        (b"\x16\x12\x12", Condition.READY),  # the drawer is open
        (b"\x1a\x12\x12", Condition.OFFLINE),
        (b"\x1a\x16\x12", Condition.COVER_OPEN),
        (b"\x1a\x32\x72", Condition.PAPER_OUT),
        (b"\x12\x12\x72", Condition.PAPER_OUT),
        (b"\x1a\x52\x12", Condition.FAULT),
        (b"\x12\x12\x1e", Condition.READY),
        (b"", Condition.SILENT),
        (b"\x12\x12", Condition.SILENT),
    ],
)
def test_conditions(answers: bytes, condition: Condition) -> None:
    assert condition_of(answers) is condition


def test_the_end_of_the_roll_is_seen_coming() -> None:
    assert is_paper_low(b"\x12\x12\x1e")
    assert not is_paper_low(b"\x12\x12\x12")
    assert not is_paper_low(b"")


@pytest.mark.parametrize("mode", Mode)
def test_the_two_kinds_of_answers_are_told_apart(mode: Mode) -> None:
    sensors = Sensors(mode)
    for number in (1, 2, 4):
        (answer,) = sensors.real_time(number)
        assert is_real_time(answer)
        assert not is_behind(answer)
    (behind,) = sensors.paper()
    assert is_behind(behind)
    assert not is_real_time(behind)


def test_only_a_ready_or_silent_printer_gets_jobs() -> None:
    prints = {condition for condition in Condition if condition.prints}
    assert prints == {Condition.READY, Condition.SILENT}
    assert question(4) == b"\x10\x04\x04"

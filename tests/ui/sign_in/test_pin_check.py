"""One person's PIN, tried."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from pos.domain.errors import PosError, StorageError
from pos.domain.people import Person, Role
from pos.operations.people import SignIn
from ui.sign_in.pin_check import PinCheck


@dataclass
class Pad:
    """Writes down what it is told to show."""

    said: list[str] = field(default_factory=list)

    def show_checking(self) -> None:
        self.said.append("checking")

    def show_ready(self) -> None:
        self.said.append("ready")

    def show_wrong(self, tries_left: int) -> None:
        self.said.append(f"wrong {tries_left}")

    def show_wait(self, seconds: int) -> None:
        self.said.append(f"wait {seconds}")

    def show_trouble(self, error: PosError) -> None:
        self.said.append(error.code)


@dataclass
class Till:
    """Answers PINs as it is told, now or later."""

    answers: list[SignIn | PosError]
    asked: list[str] = field(default_factory=list)
    later: bool = False

    def try_pin(self, person_id: str, pin: str, then, failed) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        self.asked.append(f"{person_id} {pin}")
        if self.later:
            return
        answer = self.answers.pop(0)
        if isinstance(answer, PosError):
            failed(answer)
        else:
            then(answer)


SOMEBODY = Person("1", "K-03", Role.CASHIER)


@dataclass
class Trial:
    pad: Pad
    till: Till
    check: PinCheck
    passed: list[Person]
    now_ms: list[int]


@pytest.fixture
def trial() -> Trial:
    pad, till = Pad(), Till([])
    passed: list[Person] = []
    now_ms = [0]
    check = PinCheck(pad, till.try_pin, passed.append, lambda: now_ms[0])
    check.start("1")
    return Trial(pad, till, check, passed, now_ms)


def test_the_right_pin_lets_somebody_pass(trial: Trial) -> None:
    trial.till.answers = [SignIn(SOMEBODY)]
    trial.check.enter("135790")

    assert trial.passed == [SOMEBODY]
    assert trial.pad.said == ["ready", "checking", "ready"]


def test_a_wrong_pin_says_how_many_tries_are_left(trial: Trial) -> None:
    trial.till.answers = [SignIn(None, 0, 3)]
    trial.check.enter("000001")

    assert not trial.passed
    assert trial.pad.said[-1] == "wrong 3"


def test_a_wait_is_counted_down_and_takes_no_pin(trial: Trial) -> None:
    trial.till.answers = [SignIn(None, 30_000, 0)]
    trial.check.enter("000001")
    trial.check.enter("135790")
    trial.now_ms[0] = 28_500
    trial.check.tick()

    assert trial.till.asked == ["1 000001"]
    assert trial.pad.said[-2:] == ["wait 30", "wait 2"]

    trial.now_ms[0] = 30_000
    trial.check.tick()
    assert trial.pad.said[-1] == "ready"


def test_a_wait_belongs_to_the_person_who_earned_it(trial: Trial) -> None:
    trial.till.answers = [SignIn(None, 30_000, 0), SignIn(SOMEBODY)]
    trial.check.enter("000001")
    trial.check.start("2")
    trial.check.enter("246801")

    assert trial.till.asked == ["1 000001", "2 246801"]


def test_the_same_person_goes_on_waiting(trial: Trial) -> None:
    trial.till.answers = [SignIn(None, 30_000, 0)]
    trial.check.enter("000001")
    trial.check.start("1")

    assert trial.pad.said[-1] == "wait 30"


def test_digits_are_dropped_while_a_pin_is_looked_at(trial: Trial) -> None:
    trial.till.later = True
    trial.check.enter("135790")
    trial.check.enter("135790")

    assert trial.till.asked == ["1 135790"]


def test_a_pin_that_cannot_be_looked_at_says_so_and_can_be_typed_again(
    trial: Trial,
) -> None:
    trial.till.answers = [StorageError(why="write"), SignIn(SOMEBODY)]
    trial.check.enter("135790")
    trial.check.enter("135790")

    assert "storage.unusable" in trial.pad.said
    assert trial.passed == [SOMEBODY]

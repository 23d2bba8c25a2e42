from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pos.domain.errors import PosError, ReasonNeededError
from pos.storage.engine import Connection
from pos.storage.writer import Transaction
from ui.one_at_a_time import OneAtATime

Result = TypeVar("Result")


class LateTasks:
    """Keeps what was asked for, until it is answered by hand."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[..., None], Callable[[PosError], None]]] = []

    def write(
        self,
        run: Callable[[Transaction], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        del run
        self.waiting.append((then, failed))

    def read(
        self,
        ask: Callable[[Connection], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        raise NotImplementedError

    def consult(
        self,
        ask: Callable[[Connection], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        raise NotImplementedError

    def compute(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        raise NotImplementedError

    def exchange(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        raise NotImplementedError


def nothing(_tx: Transaction) -> int:
    return 0


def test_a_second_press_is_dropped_while_the_first_is_under_way() -> None:
    tasks, answers = LateTasks(), list[int]()
    once = OneAtATime(tasks)

    once.write(nothing, answers.append, lambda _: None)
    once.write(nothing, answers.append, lambda _: None)
    assert (len(tasks.waiting), once.busy) == (1, True)

    tasks.waiting[0][0](7)
    assert (answers, once.busy) == ([7], False)


def test_after_an_error_the_next_press_counts() -> None:
    tasks, errors = LateTasks(), list[PosError]()
    once = OneAtATime(tasks)
    once.write(nothing, lambda _: None, errors.append)

    tasks.waiting[0][1](ReasonNeededError())
    once.write(nothing, lambda _: None, errors.append)

    assert len(errors) == 1
    assert len(tasks.waiting) == 2


def test_the_answer_may_ask_for_the_next_thing() -> None:
    tasks = LateTasks()
    once = OneAtATime(tasks)
    once.write(
        nothing, lambda _: once.write(nothing, print, lambda _: None), lambda _: None
    )

    tasks.waiting[0][0](0)

    assert len(tasks.waiting) == 2

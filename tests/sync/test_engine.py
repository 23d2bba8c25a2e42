from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from pos.sync.engine import Engine
from tests.shop import HandClock

SOON_S = 10


@dataclass
class Tape:
    """A worker that writes down what it is asked to do."""

    waits: list[int]
    done: list[str] = field(default_factory=list)
    act: Callable[[], object] = lambda: None
    stepped: threading.Event = field(default_factory=threading.Event)

    def step(self) -> int:
        self.done.append("step")
        self.stepped.set()
        self.act()
        return self.waits.pop(0) if self.waits else 60_000

    def nudge(self) -> None:
        self.done.append("nudge")

    def hurry(self) -> None:
        self.done.append("hurry")

    def status(self) -> int:
        return len(self.done)


def test_workers_take_turns_and_the_shortest_wait_holds() -> None:
    first, second = Tape([0, 900]), Tape([500, 700])
    engine = Engine([first, second], HandClock())

    assert [engine.turn(), engine.turn()] == [0, 700]
    assert first.done == second.done == ["step", "step"]


def test_what_is_asked_from_outside_comes_before_the_next_step() -> None:
    tape = Tape([])
    engine = Engine([tape], HandClock())
    engine.nudge()
    engine.turn()
    engine.hurry()
    engine.nudge()
    engine.turn()

    assert tape.done == ["nudge", "step", "hurry", "step"]


def test_a_worker_that_fails_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise OSError("the disk is full")

    bad, good = Tape([], act=fail), Tape([])
    engine = Engine([bad, good], HandClock())
    with caplog.at_level("ERROR"):
        assert engine.turn() == 10_000

    assert good.done == ["step"]
    assert "a sync step failed" in caplog.text


def test_it_tells_at_rest_and_now_and_then_while_much_goes_on() -> None:
    clock = HandClock()
    told: list[tuple[int, ...]] = []
    engine = Engine([Tape([0] * 9)], clock, told.append)
    for _ in range(10):
        engine.turn()
        clock.pass_ms(100)

    assert told == [(1,), (6,), (10,)]
    assert engine.status == (10,)


def test_the_thread_sleeps_until_it_is_woken_and_stops_at_once() -> None:
    tape = Tape([])
    engine = Engine([tape], HandClock())
    engine.start()
    assert tape.stepped.wait(SOON_S)
    for wake in (engine.nudge, engine.hurry):
        tape.stepped.clear()
        wake()
        assert tape.stepped.wait(SOON_S)

    assert engine.stop()
    assert tape.done == ["step", "nudge", "step", "hurry", "step"]


def test_stopping_does_not_wait_for_a_place_that_is_silent() -> None:
    answered = threading.Event()
    tape = Tape([], act=lambda: answered.wait(SOON_S))
    engine = Engine([tape], HandClock())
    engine.start()
    assert tape.stepped.wait(SOON_S)

    assert not engine.stop(timeout_s=0)
    answered.set()
    assert engine.stop(SOON_S)


def test_an_engine_that_never_began_stops() -> None:
    assert Engine([Tape([])], HandClock()).stop()

"""Opening a till off the UI thread."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import set_up_demo
from pos.domain.errors import StorageError
from ui.opening import Opening


def test_the_till_comes_from_another_thread(qtbot: QtBot, tmp_path: Path) -> None:
    threads: list[str] = []

    def work() -> Till:
        threads.append(threading.current_thread().name)
        return set_up_demo(tmp_path / "till")

    opening = Opening()
    with qtbot.waitSignal(opening.opened) as told:
        opening.start(work)
    assert told.args is not None
    till = told.args[0]

    assert isinstance(till, Till)
    assert threads == ["opening"]
    assert not opening.running
    till.close()


def test_a_refusal_is_told(qtbot: QtBot) -> None:
    def work() -> Till:
        raise StorageError(why="newer")

    opening = Opening()
    with qtbot.waitSignal(opening.refused) as told:
        opening.start(work)

    assert told.args is not None
    assert told.args[0].fields["why"] == "newer"


def test_any_other_fault_is_told_apart(qtbot: QtBot) -> None:
    def work() -> Till:
        raise ZeroDivisionError

    opening = Opening()
    with qtbot.waitSignal(opening.broke) as told:
        opening.start(work)

    assert told.args is not None
    assert isinstance(told.args[0], ZeroDivisionError)


def test_a_second_start_meanwhile_does_nothing(qtbot: QtBot) -> None:
    gate = threading.Event()
    begun: list[int] = []

    def work() -> Till:
        begun.append(1)
        gate.wait(10)
        raise StorageError(why="newer")

    opening = Opening()
    with qtbot.waitSignal(opening.refused):
        opening.start(work)
        opening.start(work)
        gate.set()

    assert begun == [1]

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from ui.errands import Errand, QtErrands

LONG_S = 20


@pytest.fixture
def errands(qtbot: QtBot) -> QtErrands:
    assert qtbot
    return QtErrands()


def test_what_is_told_is_done_on_the_ui_thread(
    qtbot: QtBot, errands: QtErrands
) -> None:
    where: list[object] = []
    here = QThread.currentThread()

    def work(errand: Errand) -> None:
        assert threading.current_thread().name == "errand"
        errand.tell(lambda: where.append(QThread.currentThread()))

    errands.run(work)
    qtbot.waitUntil(lambda: where == [here])


def test_nothing_is_told_after_giving_up(qtbot: QtBot, errands: QtErrands) -> None:
    told: list[str] = []
    go_on, done = threading.Event(), threading.Event()

    def work(errand: Errand) -> None:
        errand.tell(lambda: told.append("queued"))
        go_on.wait(LONG_S)
        assert errand.given_up
        errand.tell(lambda: told.append("late"))
        done.set()

    errand = errands.run(work)
    errand.give_up()
    go_on.set()
    assert done.wait(LONG_S)
    after: list[str] = []
    errands.begin().tell(lambda: after.append("after"))
    qtbot.waitUntil(lambda: after == ["after"])
    assert told == []


def test_the_end_gives_up_and_waits(errands: QtErrands) -> None:
    ended = threading.Event()

    def work(errand: Errand) -> None:
        while not errand.given_up:
            ended.wait(0.001)
        ended.set()

    errands.run(work)
    errands.finish()
    assert ended.is_set()


def test_a_window_that_is_gone_hears_nothing(qtbot: QtBot) -> None:
    from shiboken6 import delete

    assert qtbot
    errands = QtErrands()
    errand = errands.begin()
    delete(errands)
    errand.tell(lambda: pytest.fail("nobody is there"))

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.toast import SHOWN_MS, Toast

Show = Callable[[QWidget], QWidget]


class HandTimer(QObject):
    """A timer that a test fires."""

    timeout = Signal()
    running = 0

    def start(self, msec: int) -> None:
        self.running = msec

    def stop(self) -> None:
        self.running = 0


@pytest.fixture
def timer() -> HandTimer:
    return HandTimer()


@pytest.fixture
def toast(show: Show, timer: HandTimer) -> Toast:
    host = QWidget()
    show(host)
    return Toast(host, timer)


def test_it_shows_for_six_seconds(toast: Toast, timer: HandTimer) -> None:
    toast.say("Roti Sosis dihapus", undo="Urungkan", key="4")
    assert (toast.isVisible(), timer.running) == (True, SHOWN_MS)

    expired = heard(toast.expired)
    timer.timeout.emit()

    assert not toast.isVisible()
    assert expired[0] == ["4"]


def test_the_way_back_is_one_press(toast: Toast, timer: HandTimer) -> None:
    undone, expired = heard(toast.undone), heard(toast.expired)
    toast.say("Roti Sosis dihapus", undo="Urungkan", key="4")
    QTest.mouseClick(toast.undo, Qt.MouseButton.LeftButton)

    assert undone[0] == ["4"]
    assert (toast.isVisible(), timer.running, len(expired)) == (False, 0, 0)


def test_the_next_message_ends_the_one_before(toast: Toast) -> None:
    expired = heard(toast.expired)
    toast.say("Satu", undo="Urungkan", key="1")
    toast.say("Dua")

    assert expired[0] == ["1"]
    assert toast.words() == "Dua"
    assert not toast.undo.isVisible()


def test_it_stays_at_the_head(toast: Toast) -> None:
    toast.say("Satu")
    host = toast.parentWidget()
    assert host is not None
    host.resize(700, 500)

    assert host.rect().contains(toast.geometry())
    assert toast.geometry().bottom() < 80


def test_it_can_be_taken_away_early(toast: Toast, timer: HandTimer) -> None:
    toast.say("Satu", key="1")
    toast.close_now()

    assert (toast.isVisible(), timer.running) == (False, 0)

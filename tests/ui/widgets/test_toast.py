from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.pill import Pill
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


def test_it_leaves_the_states_on_the_bar_in_sight(show: Show) -> None:
    host = QWidget()
    pill = Pill("Kertas habis", on_bar=True, parent=host)
    show(host)
    host.resize(900, 400)
    pill.setGeometry(640, 8, 140, 48)
    toast = Toast(host)
    toast.say("Roti")
    assert toast.geometry().center().x() == pytest.approx(450, abs=1)

    toast.say("Pengembalian KSR1-261127-000008 dicatat.")

    assert not toast.geometry().intersects(pill.geometry())
    assert toast.geometry().center().x() < 450


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

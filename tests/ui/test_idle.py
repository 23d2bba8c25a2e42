"""Noticing that nobody is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.idle import IdleWatch


class Time:
    now_ms = 5_000

    def read(self) -> int:
        return self.now_ms


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def watch(qapp: QApplication, time: Time) -> Iterator[IdleWatch]:
    made = IdleWatch(time.read, qapp)
    yield made
    made.deleteLater()


def heard(watch: IdleWatch) -> list[QObject]:
    told: list[QObject] = []
    watch.idle.connect(lambda: told.append(watch))
    return told


def test_it_tells_once_the_minutes_are_over(watch: IdleWatch, time: Time) -> None:
    told = heard(watch)
    watch.set_minutes(1)
    time.now_ms += 59_999
    watch.look()
    assert not told

    time.now_ms += 1
    watch.look()
    watch.look()
    assert len(told) == 1


def test_zero_minutes_mean_never(watch: IdleWatch, time: Time) -> None:
    told = heard(watch)
    watch.set_minutes(0)
    time.now_ms += 10_000_000
    watch.look()

    assert not told


def test_a_key_at_the_window_counts_as_somebody(
    qtbot: QtBot, watch: IdleWatch, time: Time
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    handle = window.windowHandle()
    assert handle is not None
    told = heard(watch)
    watch.watch(handle)
    watch.set_minutes(1)
    time.now_ms += 59_000
    QTest.keyClick(handle, Qt.Key.Key_A)
    time.now_ms += 59_000
    watch.look()

    assert not told

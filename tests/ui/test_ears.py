"""Codes from keys and from a port end in one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from pos.config import Settings
from pos.devices.plugged import Plugged
from pos.devices.scanner import Link
from pos.system import SystemClock
from tests.devices.wires import Wire, wired
from ui.ears import Ears, habits_of
from ui.scanner import Habits

CODE = "8997700000046"


@pytest.fixture
def owner(qapp: object) -> Iterator[QObject]:
    del qapp
    made = QObject()
    yield made
    made.deleteLater()


class Time:
    """Time made by hand."""

    now_ms = 1_000

    def read(self) -> int:
        return self.now_ms


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def ears(owner: QObject, time: Time) -> Ears:
    made = Ears(time.read, owner)
    made.follow(Settings(lock_minutes=0))
    return made


@pytest.fixture
def heard(ears: Ears) -> list[str]:
    codes: list[str] = []
    ears.scanned.connect(codes.append)
    return codes


@pytest.fixture
def wire(tmp_path: Path, ears: Ears, heard: list[str], qtbot: QtBot) -> Iterator[Wire]:
    """A serial scanner that is being listened to."""
    del heard
    devices = Plugged(SystemClock().monotonic_ms)
    with wired(tmp_path / "scanner") as wire:
        devices.use(Settings(scan_port=wire.path))
        ears.hear(devices)
        qtbot.waitUntil(lambda: devices.scanner_link is Link.OPEN)
        yield wire
        devices.stop()


def test_a_code_from_a_port_is_a_scan(
    wire: Wire, heard: list[str], qtbot: QtBot
) -> None:
    wire.send(f"{CODE}\r".encode())

    qtbot.waitUntil(lambda: heard == [CODE])


def test_marks_come_off_and_separators_come_back(
    ears: Ears, wire: Wire, heard: list[str], qtbot: QtBot
) -> None:
    ears.follow(Settings(lock_minutes=0, scan_prefix="]C1", scan_suffix="#"))
    wire.send(f"]C101{CODE:0>14}10AB~d02915261130#\r".encode())

    qtbot.waitUntil(lambda: heard == [f"01{CODE:0>14}10AB\x1d15261130"])


def test_an_echo_and_a_fragment_are_no_scans(
    wire: Wire, heard: list[str], time: Time, qtbot: QtBot
) -> None:
    for code in (CODE, CODE, "12", "4711"):
        wire.send(f"{code}\r".encode())
    qtbot.waitUntil(lambda: heard == [CODE, "4711"])

    time.now_ms += 150
    wire.send(b"4711\r")
    qtbot.waitUntil(lambda: heard == [CODE, "4711", "4711"])


def test_the_state_of_the_port_is_told(ears: Ears, wire: Wire, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ears.linked):
        wire.unplug()


def test_settings_become_habits() -> None:
    settings = Settings(scan_prefix="<STX>", scan_suffix="<ETX>", scan_layout="us")

    assert habits_of(settings) == Habits(prefix="\x02", suffix="\x03", by_place=True)
    assert habits_of(replace(settings, scan_repeat_ms=0)).repeat_ms == 0

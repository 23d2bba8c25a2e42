"""A scan is recorded whole, keeps to itself, and is replayed by the live code."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.tapes import tape
from ui.scan_trace import Recorder, Trace, replay
from ui.scanner import Habits

CODE = "8997700000046"
Key = Qt.Key


@pytest.fixture
def line(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


class Recording:
    """A recorder that has begun, and what it gave."""

    def __init__(self, owner: QObject) -> None:
        self.traces: list[Trace] = []
        self.recorder = Recorder(owner)
        self.recorder.done.connect(self.traces.append)
        self.recorder.start()


def press(target: QObject, key: int, text: str, at_ms: int) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    event.setTimestamp(at_ms)
    QApplication.sendEvent(target, event)


def test_keys_are_recorded_with_their_gaps_and_reach_nobody(
    line: QLineEdit, qtbot: QtBot
) -> None:
    recording = Recording(line)
    for place, letter in enumerate("4711"):
        press(line, ord(letter), letter, 1_000 + 4 * place)
    press(line, Key.Key_Return, "\r", 1_020)
    qtbot.waitUntil(lambda: bool(recording.traces))

    (trace,) = recording.traces
    assert [x.text for x in trace] == [*"4711", "\r"]
    assert [x.gap_ms for x in trace] == [0, 4, 4, 4, 8]
    assert trace[-1].end == "Enter"
    assert line.text() == ""
    assert not recording.recorder.recording


def test_keys_through_the_window_are_recorded_once(line: QLineEdit) -> None:
    recording = Recording(line)
    QTest.keyClicks(line, "4711")
    QTest.keyClick(line.windowHandle(), Key.Key_Return)
    recording.recorder.stop()

    assert "".join(x.text for x in recording.traces[0]) == "4711\r"
    QTest.keyClicks(line, "ab")
    assert line.text() == "ab"


def test_escape_ends_it_before_anything_came(line: QLineEdit) -> None:
    recording = Recording(line)
    QTest.keyClick(line, Key.Key_Escape)

    assert recording.traces == [()]
    recording.recorder.stop()
    assert recording.traces == [()]


@pytest.mark.parametrize("gap_ms", [0, 5, 20, 35])
@pytest.mark.parametrize("end", ["Enter", "Tab"])
def test_a_quick_trace_is_a_scan(gap_ms: int, end: str) -> None:
    said = replay(tape(CODE, gap_ms, end), Habits())

    assert (said.codes, said.leaked) == ((CODE,), 0)


def test_a_slow_trace_is_typing_until_the_gap_allows_it() -> None:
    slow = tape(CODE, 60)

    assert replay(slow, Habits()).codes == ()
    assert replay(slow, Habits()).leaked == len(CODE) + 1
    assert replay(slow, Habits(gap_ms=75)).codes == (CODE,)


def test_marks_are_taken_as_the_settings_say() -> None:
    marked = tape(f"\x02{CODE}\x03", end="")

    assert replay(marked, Habits(prefix="\x02", suffix="\x03")).codes == (CODE,)
    assert replay(marked, Habits()).codes == ()

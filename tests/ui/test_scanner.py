from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.desk import SHIFT, Desk, Stroke, ending, lay_desk, stroke
from ui.scanner import Habits, Scanner
from ui.us_keys import _OFFSET

Key = Qt.Key
Modifier = Qt.KeyboardModifier
CODE = "8999999999995"


class Scans(list[str]):
    """The codes that a scanner gave."""

    def __init__(self, desk: Desk, habits: Habits | None = None) -> None:
        super().__init__()
        self.scanner = desk.scanner(habits)
        self.scanner.scanned.connect(self.append)
        application = QApplication.instance()
        assert application is not None
        self.scanner.watch(application)

    def close(self) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self.scanner)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    laid = lay_desk()
    qtbot.addWidget(laid.window)
    laid.focus(laid.line)
    return laid


@pytest.fixture
def scans(desk: Desk) -> Iterator[Scans]:
    watching = Scans(desk)
    yield watching
    watching.close()


def test_a_scan_is_told_and_leaves_no_trace(desk: Desk, scans: Scans) -> None:
    desk.scan(CODE)
    desk.clock.advance(500)
    assert scans == [CODE]
    assert (desk.spy.keys, desk.pressed, desk.line.text()) == ([], [], "")


@pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_each_key_that_ends_a_scan(desk: Desk, scans: Scans, end: Qt.Key) -> None:
    desk.scan(CODE, end=end)
    assert (scans, desk.spy.keys) == ([CODE], [])


def test_typing_arrives_whole_and_is_no_scan(desk: Desk, scans: Scans) -> None:
    desk.type("Tempe 400 g!", gap_ms=40)
    assert (scans, desk.line.text()) == ([], "Tempe 400 g!")


def test_a_typed_key_waits_no_longer_than_it_has_to(desk: Desk, scans: Scans) -> None:
    del scans
    pressed_ms = desk.clock.now_ms
    desk.strike(stroke("a"))
    assert desk.line.text() == ""
    desk.clock.advance(35)
    assert [at - pressed_ms for _, _, at in desk.spy.keys] == [35]
    assert desk.line.text() == "a"


@pytest.mark.parametrize("text", ["1", "12", "123"])
def test_enter_right_behind_few_keys_is_typed(
    desk: Desk, scans: Scans, text: str
) -> None:
    desk.type(f"{text}\n", gap_ms=5)
    assert scans == []
    assert desk.line.text() == text
    assert desk.pressed == ["QLineEdit.returnPressed"]


def test_enter_a_moment_later_is_typed(desk: Desk, scans: Scans) -> None:
    desk.type("12345", gap_ms=5)
    desk.clock.advance(40)
    desk.type("\n")
    assert (scans, desk.line.text()) == ([], "12345")
    assert desk.pressed == ["QLineEdit.returnPressed"]


def test_a_second_enter_or_a_line_feed_goes_with_the_scan(
    desk: Desk, scans: Scans
) -> None:
    desk.scan(CODE, gap_ms=5)
    desk.strike(ending(), 5)
    desk.strike(Stroke(Key.Key_J, "\n", Modifier.ControlModifier), 5)
    assert (scans, desk.spy.keys, desk.pressed) == ([CODE], [], [])
    desk.clock.advance(40)
    desk.strike(ending())
    assert desk.pressed == ["QLineEdit.returnPressed"]


def test_another_key_behind_a_scan_frees_enter(desk: Desk, scans: Scans) -> None:
    desk.scan(CODE, gap_ms=0)
    desk.strike(Stroke(Key.Key_F2))
    desk.strike(ending())
    assert (scans, desk.pressed) == ([CODE], ["QLineEdit.returnPressed"])


def test_capitals_come_with_shift(desk: Desk, scans: Scans) -> None:
    for letter in "SkT-001":
        if letter.isupper():
            desk.press(SHIFT)
        desk.strike(stroke(letter), 1)
        if letter.isupper():
            desk.let_go(SHIFT)
    desk.strike(ending())
    assert (scans, desk.spy.keys) == (["SkT-001"], [])


def test_keys_may_overlap(desk: Desk, scans: Scans) -> None:
    keys = [*map(stroke, CODE), ending()]
    for before, key in zip([None, *keys], [*keys, None], strict=True):
        if key:
            desk.press(key)
        if before:
            desk.let_go(before)
        desk.clock.advance(3)
    assert (scans, desk.spy.keys) == ([CODE], [])


def test_digits_of_the_keypad_count(desk: Desk, scans: Scans) -> None:
    for digit in CODE:
        desk.strike(stroke(digit, keypad=True), 1)
    desk.strike(ending(Key.Key_Enter))
    assert (scans, desk.spy.keys) == ([CODE], [])


def test_double_digits_that_look_like_a_held_key(desk: Desk, scans: Scans) -> None:
    for place, digit in enumerate(CODE):
        desk.press(stroke(digit), repeats=CODE[place - 1] == digit)
        desk.let_go(stroke(digit))
    desk.strike(ending())
    assert (scans, desk.spy.keys) == ([CODE], [])


def test_a_key_held_down_repeats_at_once(desk: Desk, scans: Scans) -> None:
    desk.press(stroke("x"))
    desk.clock.advance(400)
    for _ in range(20):
        desk.press(stroke("x"), repeats=True)
        desk.clock.advance(30)
    desk.let_go(stroke("x"))
    assert (scans, desk.line.text()) == ([], "x" * 21)


def test_an_enter_held_down_behind_a_scan_presses_nothing(
    desk: Desk, scans: Scans
) -> None:
    for digit in CODE:
        desk.strike(stroke(digit))
    desk.press(ending())
    for _ in range(3):
        desk.clock.advance(50)
        desk.press(ending(), repeats=True)
    desk.let_go(ending())
    assert (scans, desk.spy.keys, desk.pressed) == ([CODE], [], [])


@pytest.mark.parametrize(
    "key",
    [
        Stroke(Key.Key_F2),
        Stroke(Key.Key_Escape, "\x1b"),
        Stroke(Key.Key_Left),
        Stroke(Key.Key_Backspace, "\b"),
        Stroke(Key.Key_L, "\x0c", Modifier.ControlModifier),
        Stroke(Key.Key_X, "x", Modifier.AltModifier),
        Stroke(Key.Key_Return, "\r", Modifier.ControlModifier),
    ],
)
def test_commands_go_through_at_once_and_in_order(
    desk: Desk, scans: Scans, key: Stroke
) -> None:
    desk.strike(stroke("1"), 5)
    desk.strike(stroke("2"), 5)
    desk.strike(key)
    assert [text for _, text, _ in desk.spy.keys][:3] == ["1", "2", key.text]
    assert scans == []


def test_a_shortcut_of_one_key_sleeps_while_something_is_scanned(
    desk: Desk, scans: Scans
) -> None:
    desk.add_shortcuts("8", "9", "5", "Return")
    button = desk.widgets[13]
    assert isinstance(button, QPushButton)
    desk.focus(button)
    desk.scan(CODE)
    desk.clock.advance(500)
    assert (scans, desk.pressed) == ([CODE], [])
    desk.type("8\n")
    assert desk.pressed == ["key 8", "key Return"]


def test_a_list_is_not_searched_by_a_scan(desk: Desk, scans: Scans) -> None:
    view = desk.widgets[9]
    assert isinstance(view, QListView)
    desk.focus(view)
    desk.scan("9A8A7A")
    assert (scans, view.currentIndex().row()) == (["9A8A7A"], 0)
    desk.type("7")
    assert view.currentIndex().row() == 21


@pytest.mark.parametrize("place", range(22))
def test_no_widget_sees_a_scan(desk: Desk, scans: Scans, place: int) -> None:
    desk.focus(desk.widgets[place])
    desk.scan(CODE)
    desk.clock.advance(500)
    assert (scans, desk.spy.keys, desk.pressed) == ([CODE], [], [])


def test_a_dialog_is_not_answered_by_a_scan(desk: Desk, scans: Scans) -> None:
    with desk.dialog() as dialog:
        desk.scan(CODE)
        desk.clock.advance(500)
        assert dialog.isVisible()
        assert (scans, desk.spy.keys, desk.pressed) == ([CODE], [], [])


def test_keys_reach_the_widget_they_were_typed_in(desk: Desk, scans: Scans) -> None:
    desk.strike(stroke("a"))
    desk.focus(desk.widgets[1])
    desk.clock.advance(35)
    assert (scans, desk.line.text()) == ([], "a")


def test_keys_for_a_widget_that_is_gone_are_dropped(desk: Desk, scans: Scans) -> None:
    gone = QLineEdit(desk.window)
    gone.show()
    desk.focus(gone)
    desk.strike(stroke("a"))
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, 52)
    desk.clock.advance(500)
    assert (scans, desk.line.text()) == ([], "")


def test_words_of_an_input_method_stay_in_order(desk: Desk, scans: Scans) -> None:
    desk.strike(stroke("a"))
    composed = QInputMethodEvent()
    composed.setCommitString("é")
    QApplication.sendEvent(desk.line, composed)
    assert (scans, desk.line.text()) == ([], "aé")


def test_the_same_code_twice_at_once_counts_once(desk: Desk, scans: Scans) -> None:
    desk.scan(CODE, gap_ms=5)
    desk.scan(CODE, gap_ms=5)
    assert (scans, desk.spy.keys) == ([CODE], [])
    desk.clock.advance(150)
    desk.scan(CODE, gap_ms=5)
    assert scans == [CODE, CODE]


def test_two_codes_at_once_count_twice(desk: Desk, scans: Scans) -> None:
    desk.scan(CODE, gap_ms=0)
    desk.scan("8999999999988", gap_ms=0)
    assert (scans, desk.spy.keys) == ([CODE, "8999999999988"], [])


def test_stamps_tell_typing_that_a_busy_window_saw_late(
    desk: Desk, scans: Scans
) -> None:
    for place, letter in enumerate("12345"):
        desk.press(stroke(letter), stamp_ms=1_000 + 120 * place)
        desk.let_go(stroke(letter))
    desk.press(ending(), stamp_ms=1_700)
    assert (scans, desk.line.text()) == ([], "12345")


def test_stamps_tell_a_scan_that_a_busy_window_saw_late(
    desk: Desk, scans: Scans
) -> None:
    for place, letter in enumerate("12345"):
        desk.press(stroke(letter), stamp_ms=1_000 + place)
        desk.let_go(stroke(letter))
        desk.clock.now_ms += 60
    desk.press(ending(), stamp_ms=1_006)
    assert (scans, desk.spy.keys) == (["12345"], [])


def test_a_late_timer_lets_what_waits_come_first(desk: Desk, scans: Scans) -> None:
    desk.strike(stroke("1"))
    desk.clock.now_ms += 500
    desk.clock.advance(0)
    assert desk.spy.keys == []
    desk.clock.advance(1)
    assert (scans, desk.line.text()) == ([], "1")


def test_the_rest_of_a_scan_may_wait_behind_a_late_timer(
    desk: Desk, scans: Scans
) -> None:
    desk.press(stroke("1"), stamp_ms=1_000)
    desk.clock.now_ms += 500
    desk.clock.advance(0)
    for place, letter in enumerate("234"):
        desk.press(stroke(letter), stamp_ms=1_002 + place)
    desk.press(ending(), stamp_ms=1_006)
    assert (scans, desk.spy.keys) == (["1234"], [])


def test_a_stamp_that_starts_again_is_not_believed(desk: Desk, scans: Scans) -> None:
    desk.press(stroke("1"), stamp_ms=2**32 - 1)
    desk.clock.advance(2)
    for letter in "234":
        desk.press(stroke(letter), stamp_ms=1)
    desk.press(ending(), stamp_ms=2)
    assert scans == ["1234"]


def test_separators_within_a_code_are_kept(desk: Desk, scans: Scans) -> None:
    separator = Stroke(Key.Key_BracketRight, "\x1d", Modifier.ControlModifier)
    for key in (*map(stroke, "0112"), separator, *map(stroke, "21AB"), ending()):
        desk.strike(key, 1)
    assert (scans, desk.spy.keys) == (["0112\x1d21AB"], [])


def test_somebody_is_there_when_keys_are_held_back(desk: Desk, scans: Scans) -> None:
    touches: list[None] = []
    scans.scanner.touched.connect(lambda: touches.append(None))
    desk.scan("1234")
    assert len(touches) == 4


def test_with_a_prefix_only_what_begins_so_waits(desk: Desk) -> None:
    scans = Scans(desk, Habits(prefix="~"))
    desk.strike(stroke("1"))
    assert desk.line.text() == "1"
    desk.scan(CODE)
    assert (scans, desk.line.text()) == ([], f"1{CODE}")
    desk.line.clear()
    desk.scan(f"~{CODE}")
    assert (scans, desk.line.text()) == ([CODE], "")
    scans.close()


def test_a_prefix_and_a_suffix_that_are_no_letters(desk: Desk) -> None:
    scans = Scans(desk, Habits(prefix="\x02", suffix="\x03"))
    start = Stroke(Key.Key_B, "\x02", Modifier.ControlModifier)
    end = Stroke(Key.Key_C, "\x03", Modifier.ControlModifier)
    for key in (start, *map(stroke, CODE), end, ending()):
        desk.strike(key, 1)
    assert (scans, desk.spy.keys, desk.pressed) == ([CODE], [], [])
    scans.close()


def test_a_suffix_ends_a_scan_without_enter(desk: Desk) -> None:
    scans = Scans(desk, Habits(suffix="#"))
    for letter in f"{CODE}#":
        desk.strike(stroke(letter), 1)
    assert (scans, desk.spy.keys) == ([CODE], [])
    scans.close()


def test_other_habits(desk: Desk, scans: Scans) -> None:
    desk.scan("123")
    desk.clock.advance(100)
    desk.line.clear()
    scans.scanner.set_habits(Habits(gap_ms=80, min_length=3))
    desk.scan("123", gap_ms=70)
    assert (scans, desk.line.text()) == (["123"], "")


def test_a_window_of_its_own_and_real_time(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is line)
    scanner = Scanner(Habits(gap_ms=200), parent=line)
    application = QApplication.instance()
    assert application is not None
    scanner.watch(application)
    scans: list[str] = []
    scanner.scanned.connect(scans.append)
    window = line.windowHandle()
    keys = [*(Key(ord(digit)) for digit in CODE), Key.Key_Return]

    def next_key() -> None:
        QTest.keyClick(window, keys.pop(0))
        if not keys:
            typist.stop()

    typist = QTimer(line)
    typist.timeout.connect(next_key)
    with qtbot.waitSignal(scanner.scanned):
        typist.start(5)
    assert (scans, line.text()) == ([CODE], "")
    QTest.keyClick(window, Key.Key_7)
    assert line.text() == ""
    qtbot.waitUntil(lambda: line.text() == "7")
    QTest.keyClick(window, Key.Key_F5)
    application.removeEventFilter(scanner)


def test_a_separator_may_be_typed_by_its_number(desk: Desk, scans: Scans) -> None:
    both = Modifier.AltModifier | Modifier.KeypadModifier
    for letter in "0189977":
        desk.strike(stroke(letter), 2)
    for digit in "029":
        desk.strike(Stroke(ord(digit), "", both), 2)
    for letter in "15261130":
        desk.strike(stroke(letter), 2)
    desk.strike(ending())
    assert (scans, desk.spy.keys) == (["0189977\x1d15261130"], [])


def test_the_minus_of_the_keypad_is_part_of_a_code(desk: Desk, scans: Scans) -> None:
    for letter in "KSR1-261126-000001":
        desk.strike(stroke(letter, keypad=not letter.isalpha()), 2)
    desk.strike(ending())
    assert (scans, desk.spy.keys) == (["KSR1-261126-000001"], [])


def test_places_count_where_the_layout_is_another(desk: Desk) -> None:
    scans = Scans(desk, Habits(by_place=True))
    kind = QEvent.Type.KeyPress
    places = {"S": 31, "K": 37, "T": 20, "-": 12, "0": 11, "1": 2}
    for letter in "SKT-01":
        shift = Modifier.ShiftModifier if letter.isalpha() else Modifier.NoModifier
        typed = {"-": "ß"}.get(letter, letter)
        place = places[letter] + _OFFSET
        event = QKeyEvent(kind, ord(letter), shift, place, 0, 0, typed)
        QApplication.sendEvent(desk.line, event)
        desk.clock.advance(2)
    desk.strike(ending())
    assert (scans, desk.spy.keys) == (["SKT-01"], [])
    scans.close()

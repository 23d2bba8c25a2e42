"""Scans are never missed and leave no trace; typing is never taken for one.

Bursts of 0 to 20 ms a key go to any of many widgets, or to a modal dialog. For
each of them, ten keystrokes of a person (40 ms and more) go to a field.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from time import monotonic_ns
from types import MappingProxyType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.campaigns.campaign import Result
from tests.ui.desk import SHIFT, Desk, Stroke, ending, lay_desk, stroke
from ui.scanner import Habits, Scanner

NAME = "scans"
SLICE = 1_000
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "no-hold": "keys are passed on while it listens, as most programs do",
        "enter-passes": "the Enter of a scan goes on to the widget",
        "shortcuts-first": "shortcuts are asked before it is known who types",
        "wide-gap": "a person's pause counts as a scanner's",
        "lost-keys": "what turns out to be typing is dropped",
    }
)

#: A pause of the machine beyond which keys are no burst, and how often to try.
SLOW_NS = 20_000_000
MOST_TRIES = 20
ENOUGH = 20
LONGEST_WAIT_MS = 40
DIGITS = "0123456789"
CODES = (DIGITS, DIGITS, "ABCDEFGHJK0123456789-", "aBcDeF019 /.+")
TYPED = "0123456789abcdefghij ABC.,-+*"
#: What is sent before and behind a code.
Marks = tuple[str, str]
#: How a keyboard types what it has no key for.
CONTROLS = {
    "\x02": Stroke(Qt.Key.Key_B, "\x02", Qt.KeyboardModifier.ControlModifier),
    "\x03": Stroke(Qt.Key.Key_C, "\x03", Qt.KeyboardModifier.ControlModifier),
}
ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class _NoHold(Scanner):
    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        taken = super()._pressed(watched, event)
        self._burst.keys.clear()
        return taken and not event.text().isprintable()

    def _released(self, event: QKeyEvent) -> bool:
        del event
        return False


class _EnterPasses(Scanner):
    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        return super()._pressed(watched, event) and event.text().isprintable()


class _ShortcutsFirst(Scanner):
    def _asked(self, event: QKeyEvent) -> bool:
        del event
        return False


class _LostKeys(Scanner):
    def _pass(self, target: QObject, event: QKeyEvent) -> None:
        """Drop it."""


BROKEN: Mapping[str, type[Scanner]] = MappingProxyType(
    {
        "no-hold": _NoHold,
        "enter-passes": _EnterPasses,
        "shortcuts-first": _ShortcutsFirst,
        "lost-keys": _LostKeys,
    }
)


@dataclass
class Play:
    """One run: the desk, what the scanner told, and what went wrong."""

    desk: Desk
    seed: int
    scanner: Scanner
    marks: Sequence[Marks] = (("", ""),)
    told: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def fail(self, what: str, number: int, why: object) -> None:
        self.failures.append(f"seed {self.seed}, {what} {number}: {why}")


def run(n: int, seed: int, plant: str | None) -> Result:
    """Play bursts and, ten times as many, keystrokes."""
    return play_with(n, seed, plant, (("", ""),), BROKEN)


def play_with(
    n: int,
    seed: int,
    plant: str | None,
    marks: Sequence[Marks],
    broken: Mapping[str, type[Scanner]],
) -> Result:
    """Play with scanners that set one of some pairs of marks around each code."""
    chance = random.Random(seed)
    with _playing(seed, plant, broken) as play:
        play.marks = marks
        for number in range(n):
            _burst(play, number, chance)
            _typing(play, number, chance)
            if len(play.failures) >= ENOUGH:
                break
        played = number + 1
        return Result({"bursts": played, "keystrokes": 10 * played}, play.failures)


_application: QApplication | None = None


@contextmanager
def _playing(
    seed: int, plant: str | None, broken: Mapping[str, type[Scanner]]
) -> Iterator[Play]:
    global _application  # noqa: PLW0603 - Qt needs one, as long as the process
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication([])
    _application = application
    desk = lay_desk()
    desk.add_shortcuts("1", "5", "A", "Return", "Tab")
    habits = Habits(gap_ms=100) if plant == "wide-gap" else Habits()
    scanner = broken.get(plant or "", Scanner)(
        habits, now_ms=desk.clock.read, timer=desk.clock.make_timer, parent=desk.spy
    )
    play = Play(desk, seed, scanner)
    scanner.scanned.connect(play.told.append)
    scanner.watch(application)
    yield play
    application.removeEventFilter(scanner)
    desk.window.close()
    desk.window.deleteLater()


def _burst(play: Play, number: int, chance: random.Random) -> None:
    """Scan once, with anything in focus, and see who noticed."""
    desk = play.desk
    desk.forget()
    play.told.clear()
    code = "".join(chance.choices(chance.choice(CODES), k=chance.randint(4, 24)))
    prefix, suffix = chance.choice(play.marks)
    if prefix or suffix:
        play.scanner.set_habits(Habits(prefix=prefix, suffix=suffix))
    by_window = chance.random() < 0.2 and not (prefix or suffix)
    if by_window:
        code = code.lower()  # what Qt's test keys say, with Shift or without
    with ExitStack() as opened:
        if chance.random() < 0.15:
            opened.enter_context(desk.dialog())
        else:
            desk.focus(chance.choice(desk.widgets))
        if by_window:
            _by_window(play, code, chance)
        else:
            ends = not suffix or chance.random() < 0.5
            _by_widget(desk, prefix + code + suffix, chance, ends=ends)
        desk.clock.advance(500)
    if play.told != [code]:
        play.fail("burst", number, f"scanned {code!r}, told {play.told}")
    if desk.spy.keys or desk.pressed:
        play.fail("burst", number, f"leaked {desk.spy.keys} set off {desk.pressed}")


def _by_widget(desk: Desk, code: str, chance: random.Random, *, ends: bool) -> None:
    """Send keys to what has the focus, with Shift, the keypad and overlaps."""
    keypad = chance.random() < 0.2
    before = None
    for letter in code:
        key = CONTROLS.get(letter) or stroke(letter, keypad=keypad and letter.isdigit())
        if letter.isupper():
            desk.press(SHIFT)
        desk.press(key)
        if before is not None:
            desk.let_go(before)
            before = None
        if chance.random() < 0.1:
            before = key
        else:
            desk.let_go(key)
        if letter.isupper():
            desk.let_go(SHIFT)
        desk.clock.advance(chance.randint(0, 20))
    if ends:
        desk.strike(ending(chance.choice(ENDS)))
    if before is not None:
        desk.let_go(before)


def _by_window(play: Play, code: str, chance: random.Random) -> None:
    """Send keys by the native window, as the system does.

    Qt stamps these with the real time. Where the machine itself paused longer
    than a scanner does, that was no burst: it is sent again.
    """
    desk = play.desk
    active = QApplication.activeWindow() or desk.window
    window = active.windowHandle()
    keys = [stroke(letter) for letter in code]
    gaps = [chance.randint(0, 20) for _ in code]
    end = chance.choice(ENDS)
    for _ in range(MOST_TRIES):
        slowest, last = 0, monotonic_ns()
        for key, gap in zip(keys, gaps, strict=True):
            QTest.keyClick(window, Qt.Key(key.key), key.modifiers)
            desk.clock.advance(gap)
            now = monotonic_ns()
            slowest, last = max(slowest, now - last), now
        QTest.keyClick(window, end)
        if max(slowest, monotonic_ns() - last) < SLOW_NS:
            return
        desk.clock.advance(500)
        desk.forget()
        play.told.clear()


def _typing(play: Play, number: int, chance: random.Random) -> None:
    """Type ten keys as a person does, and see whether they arrive in time."""
    desk = play.desk
    desk.forget()
    play.told.clear()
    desk.line.clear()
    desk.focus(desk.line)
    typed = "".join(chance.choices(TYPED, k=chance.randint(5, 9)))
    came: list[int] = []
    for letter in typed:
        came.append(desk.clock.now_ms)
        desk.strike(stroke(letter), chance.randint(40, 250))
    desk.strike(ending())
    for _ in range(9 - len(typed)):
        desk.strike(ending(), chance.randint(40, 250))
    seen = [at for _, text, at in desk.spy.keys if text.isprintable()]
    waits = [there - then for then, there in zip(came, seen, strict=False)]
    if play.told:
        play.fail("typing", number, f"{typed!r} was taken for {play.told}")
    if desk.line.text() != typed:
        play.fail("typing", number, f"{typed!r} arrived as {desk.line.text()!r}")
    elif max(waits) > LONGEST_WAIT_MS:
        play.fail("typing", number, f"a key waited {max(waits)} ms")

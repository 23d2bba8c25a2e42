"""A window full of widgets that would all like a key, and time made by hand.

Every widget tells which keys reached it: a scan has to leave no trace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDial,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QGroupBox,
    QKeySequenceEdit,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.scanner import Habits, Scanner

Key = Qt.Key
Modifier = Qt.KeyboardModifier

WORDS = [f"{digit}{letter}" for digit in range(10) for letter in "AKQ"]
ENDS = {Key.Key_Return: "\r", Key.Key_Enter: "\r", Key.Key_Tab: "\t"}
SHIFTED = dict(zip('!@#$%^&*()_+{}:"<>?', "1234567890-=[];',./", strict=True))
_SCAN_CODES = 1_000


@dataclass(frozen=True)
class Stroke:
    """One key: its code, its text, and what is held down with it."""

    key: int
    text: str = ""
    modifiers: Qt.KeyboardModifier = Modifier.NoModifier

    def event(
        self, kind: QEvent.Type, *, stamp_ms: int = 0, repeats: bool = False
    ) -> QKeyEvent:
        code = _SCAN_CODES + ord(SHIFTED.get(self.text, self.text[:1].lower() or "~"))
        event = QKeyEvent(
            kind, self.key, self.modifiers, code, 0, 0, self.text, repeats
        )
        event.setTimestamp(stamp_ms)
        return event


SHIFT = Stroke(Key.Key_Shift)


def stroke(text: str, *, keypad: bool = False) -> Stroke:
    """Give the key that types a character."""
    shifted = text in SHIFTED or text.isupper()
    modifiers = Modifier.ShiftModifier if shifted else Modifier.NoModifier
    if keypad:
        modifiers |= Modifier.KeypadModifier
    return Stroke(ord(text.upper()), text, modifiers)


def ending(key: Qt.Key = Key.Key_Return) -> Stroke:
    """Give the key that ends a scan."""
    return Stroke(key, ENDS[key])


class HandClock:
    """Time that passes only when a test says so; it rings the scanner's timer."""

    def __init__(self) -> None:
        self.now_ms = 1_000
        self._due_ms: int | None = None
        self._ring: Callable[[], None] = lambda: None

    def read(self) -> int:
        return self.now_ms

    def make_timer(self, ring: Callable[[], None], parent: QObject) -> HandClock:
        del parent
        self._ring = ring
        return self

    def start(self, delay_ms: int, /) -> None:
        self._due_ms = self.now_ms + max(delay_ms, 1)

    def stop(self) -> None:
        self._due_ms = None

    def advance(self, ms: int) -> None:
        until = self.now_ms + ms
        while self._due_ms is not None and self._due_ms <= until:
            self.now_ms, self._due_ms = max(self._due_ms, self.now_ms), None
            self._ring()
        self.now_ms = until


class Spy(QObject):
    """Sits on each widget, behind the scanner, and writes down what comes."""

    def __init__(self, clock: HandClock) -> None:
        super().__init__()
        self._clock = clock
        self.keys: list[tuple[str, str, int]] = []

    def eventFilter(  # noqa: N802
        self, watched: QObject, event: QEvent
    ) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() != SHIFT.key:
            kept = (watched.objectName(), event.text(), self._clock.now_ms)
            self.keys.append(kept)
        return False


@dataclass
class Desk:
    """The window, what lies on it, and what was seen.

    Attributes:
        widgets: Twenty that can have the focus.
        pressed: Buttons, shortcuts and edits that something set off.
    """

    window: QWidget
    widgets: list[QWidget]
    clock: HandClock
    spy: Spy
    pressed: list[str] = field(default_factory=list)

    @property
    def line(self) -> QLineEdit:
        line = self.widgets[0]
        assert isinstance(line, QLineEdit)
        return line

    def focus(self, widget: QWidget) -> None:
        widget.setFocus()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused is widget or widget.isAncestorOf(focused)

    def forget(self) -> None:
        self.spy.keys.clear()
        self.pressed.clear()

    def press(self, key: Stroke, *, stamp_ms: int = 0, repeats: bool = False) -> None:
        """Press a key on what has the focus; Qt asks the shortcuts first."""
        kind = QEvent.Type.KeyPress
        event = key.event(kind, stamp_ms=stamp_ms, repeats=repeats)
        QApplication.sendEvent(self._focused(), event)

    def let_go(self, key: Stroke) -> None:
        """Let a key go."""
        QApplication.sendEvent(self._focused(), key.event(QEvent.Type.KeyRelease))

    def strike(self, key: Stroke, gap_ms: int = 0) -> None:
        """Press a key and let it go; then time passes."""
        self.press(key)
        self.let_go(key)
        self.clock.advance(gap_ms)

    def type(self, text: str, gap_ms: int = 80) -> None:
        """Type as a person does."""
        for letter in text:
            self.strike(ending() if letter == "\n" else stroke(letter), gap_ms)

    def scan(self, code: str, gap_ms: int = 2, end: Qt.Key = Key.Key_Return) -> None:
        """Type as a scanner does, and end with Enter or Tab."""
        for letter in code:
            self.strike(stroke(letter), gap_ms)
        self.strike(ending(end), gap_ms)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def watch(self, widget: QWidget) -> None:
        widget.installEventFilter(self.spy)
        for child in widget.findChildren(QWidget):
            child.installEventFilter(self.spy)

    def scanner(self, habits: Habits | None = None) -> Scanner:
        return Scanner(
            habits, now_ms=self.clock.read, timer=self.clock.make_timer, parent=self.spy
        )

    def add_shortcuts(self, *keys: str) -> None:
        """Let single keys do something in the whole window."""
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self.window)
            act = partial(self.pressed.append, f"key {key}")
            shortcut.activated.connect(act)

    @contextmanager
    def dialog(self) -> Iterator[QDialog]:
        """Open a modal dialog whose first button Enter would press."""
        dialog = QDialog(self.window)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.clicked.connect(lambda _: self.pressed.append("dialog"))
        dialog.finished.connect(lambda _: self.pressed.append("dialog closed"))
        column = QVBoxLayout(dialog)
        column.addWidget(QLineEdit())
        column.addWidget(buttons)
        dialog.setModal(True)
        dialog.show()
        dialog.activateWindow()
        QTest.qWaitForWindowFocused(dialog)
        self.watch(dialog)
        self.focus(buttons.button(QDialogButtonBox.StandardButton.Ok))
        yield dialog
        closed = len(self.pressed)
        dialog.close()
        del self.pressed[closed:]
        dialog.deleteLater()
        self.window.activateWindow()
        QTest.qWaitForWindowFocused(self.window)


def _listing(view: QListView) -> QListView:
    view.setModel(QStringListModel(WORDS, view))
    view.setCurrentIndex(view.model().index(0, 0))
    return view


def _choices(*, editable: bool) -> QComboBox:
    box = QComboBox()
    box.addItems(WORDS)
    box.setEditable(editable)
    return box


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.addTopLevelItems([QTreeWidgetItem([word]) for word in WORDS])
    return tree


def _tabs() -> QTabWidget:
    tabs = QTabWidget()
    tabs.addTab(QFrame(), "1")
    tabs.addTab(QFrame(), "2")
    return tabs


def _group() -> QGroupBox:
    group = QGroupBox("G")
    group.setCheckable(True)
    return group


def _button() -> QPushButton:
    button = QPushButton("&Bayar")
    button.setDefault(True)
    return button


def _widgets() -> list[QWidget]:
    listed = QListWidget()
    listed.addItems(WORDS)
    widgets = [
        QLineEdit(),
        QPlainTextEdit(),
        QTextEdit(),
        QSpinBox(),
        QDoubleSpinBox(),
        QDateEdit(),
        QKeySequenceEdit(),
        _choices(editable=True),
        _choices(editable=False),
        _listing(QListView()),
        listed,
        QTableWidget(3, 3),
        _tree(),
        _button(),
        QToolButton(),
        QCheckBox("C"),
        QRadioButton("R"),
        QSlider(),
        QDial(),
        _group(),
        _tabs(),
        QCalendarWidget(),
    ]
    for widget in widgets:
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.setObjectName(type(widget).__name__)
    return widgets


def _note(notes: list[str], name: str, *_: object) -> None:
    notes.append(name)


def lay_desk() -> Desk:
    """Make the window and show it."""
    window, clock = QWidget(), HandClock()
    desk = Desk(window, _widgets(), clock, Spy(clock))
    grid = QGridLayout(window)
    for place, widget in enumerate(desk.widgets):
        grid.addWidget(widget, place // 5, place % 5)
        for signal in ("clicked", "returnPressed", "toggled", "activated"):
            if hasattr(widget, signal):
                name = f"{widget.objectName()}.{signal}"
                getattr(widget, signal).connect(partial(_note, desk.pressed, name))
    desk.watch(window)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowFocused(window)
    return desk

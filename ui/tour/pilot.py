"""Presses real keys in the real window, waits for it, and takes pictures."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEventLoop, QPoint, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from pos.operations import settings as settings_operations
from pos.storage import queries
from ui.app import Application
from ui.main_window import MainWindow
from ui.session import Session
from ui.tasks import QtTasks

#: How long anything may take before the tour gives up.
PATIENCE_MS: Final = 15_000

#: Nobody scans quicker; a code that comes again sooner is an echo.
_BETWEEN_SCANS_MS: Final = 160

PLAIN: Final = Qt.KeyboardModifier.NoModifier

_LOOK_EVERY_MS: Final = 5

#: Longer than a key is held back to see whether a scanner is typing.
_SETTLE_MS: Final = 60


class TourError(Exception):
    """Something that should have happened on the screen didn't."""


class Pilot:
    """Steers the program as a person would.

    Attributes:
        pictures: How many were taken.
    """

    def __init__(self, application: Application, folder: Path, size: QSize) -> None:
        self._application, self._folder, self._size = application, folder, size
        self.pictures = 0

    @property
    def window(self) -> MainWindow:
        """The main window."""
        window = self._application.window
        if window is None:
            raise TourError("no window")
        return window

    @property
    def session(self) -> Session:
        """What the screens share."""
        session = self.window.session
        if session is None:
            raise TourError("no till is open")
        return session

    @property
    def started(self) -> bool:
        """Whether the main window has its till."""
        window = self._application.window
        return window is not None and window.session is not None

    def wait(self, done: Callable[[], bool], what: str) -> None:
        """Let the program run until something has happened."""
        loop, look, end = QEventLoop(), QTimer(), QTimer()
        look.timeout.connect(lambda: loop.quit() if done() else None)
        end.setSingleShot(True)
        end.timeout.connect(lambda: loop.exit(1))
        look.start(_LOOK_EVERY_MS)
        end.start(PATIENCE_MS)
        if not done() and loop.exec():
            raise TourError(what)

    def pause(self, wait_ms: int) -> None:
        """Let the program run for a while."""
        loop = QEventLoop()
        QTimer.singleShot(wait_ms, loop.quit)
        loop.exec()

    def settle(self) -> None:
        """Wait until held-back keys are through and every answer is there."""
        self.pause(_SETTLE_MS)
        tasks = self.session.tasks if self.started else None
        if isinstance(tasks, QtTasks):
            self.wait(lambda: tasks.idle, "an answer from the till")

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys one by one, as slowly as a person; a text is typed."""
        for key in keys:
            if isinstance(key, str):
                for letter in key:
                    self._type(letter)
                    self.settle()
            else:
                self._press(key)
                self.settle()

    def _press(self, key: Qt.Key, shift: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self._root().windowHandle(), key, shift)

    def _type(self, letter: str) -> None:
        keys = Qt.KeyboardModifier
        shift = keys.ShiftModifier if letter.isupper() else keys.NoModifier
        key = Qt.Key(ord(letter.upper()))
        self._press(key, shift)

    def scan(self, code: str) -> None:
        """Type a code as fast as a scanner, with Enter behind."""
        for letter in code:
            self._type(letter)
        self._press(Qt.Key.Key_Return)
        self.pause(_BETWEEN_SCANS_MS)
        self.settle()

    def click(self, words: str) -> None:
        """Press the visible button that says this, or whose name is this."""
        for button in self._root().findChildren(QAbstractButton):
            said = (button.text(), button.accessibleName(), button.objectName())
            if words in said and button.isVisible() and button.isEnabled():
                self._tap(button, button.rect().center())
                return
        raise TourError(f"no button {words!r} on {self.window.key}")

    def click_role(self, role: str, place: int = 0) -> None:
        """Press one of the visible buttons of a role, by its place."""
        buttons = [
            button
            for button in self._root().findChildren(QAbstractButton)
            if button.property("role") == role and button.isVisible()
        ]
        if place >= len(buttons):
            raise TourError(f"no button of role {role!r}")
        self._tap(buttons[place], buttons[place].rect().center())

    def tap(self, widget: QWidget, spot: QPoint | None = None) -> None:
        """Touch a widget in its middle, or at a spot."""
        self._tap(widget, spot or widget.rect().center())

    def _tap(self, widget: QWidget, spot: QPoint) -> None:
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
        )
        self.settle()

    def go(self, key: str) -> None:
        """Go to a screen by the rail."""
        self.click(f"rail.{key}")
        self.wait(lambda: self.window.key == key, f"the screen {key}")

    def shot(self, name: str) -> None:
        """Take a picture of the window as it is now."""
        self.settle()
        self.pictures += 1
        file = self._folder / f"{self.pictures:02}-{name}.png"
        if not self._root().grab().save(str(file)):
            raise TourError(f"{file} can't be written")

    def picture(self, widget: QWidget, name: str) -> None:
        """Take a picture of another window."""
        self.pictures += 1
        if not widget.grab().save(str(self._folder / f"{self.pictures:02}-{name}.png")):
            raise TourError(f"{name} can't be written")

    def set(self, **changes: Any) -> None:  # noqa: ANN401  # as settings are
        """Change settings as the settings screen would."""
        till = self.session.till
        admin = next(x for x in till.readers.run(queries.people) if x.code == "A-01")
        settings = replace(till.settings, **changes)
        till.writer.run(lambda tx: settings_operations.save(tx, admin, settings))
        self.settle()

    def _root(self) -> QWidget:
        """Give the window on the screen: the main one, or that of setup."""
        deaf = Qt.WindowType.WindowDoesNotAcceptFocus
        shown = [
            x
            for x in QApplication.topLevelWidgets()
            if x.isVisible() and not x.windowFlags() & deaf
        ]
        for widget in shown:
            if widget.size() != self._size:
                widget.showNormal()
                widget.resize(self._size)
        if not shown:
            raise TourError("no window is shown")
        return shown[0]

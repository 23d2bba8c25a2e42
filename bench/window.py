"""The real window over a real till, for the rows that press keys in it."""

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.app import Application, Options
from ui.main_window import MainWindow
from ui.scanner import Scanner
from ui.session import Session
from ui.tasks import QtTasks

#: Turns of the event loop after which nothing is left to lay out or paint.
TURNS: Final = 3


def until(holds: Callable[[], bool]) -> None:
    """Let events pass until something holds; looks once in each turn."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if holds() else None)
    timer.start(0)
    loop.exec()


def quiet() -> None:
    """Let what is to be painted be painted."""
    turns = count()
    until(lambda: next(turns) >= TURNS)


class Painted(QObject):
    """Notes when a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        self._loop = QEventLoop(self)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen = True
            self._loop.quit()
        return False

    def wait(self) -> None:
        """Let events pass until it was painted; what was painted is flushed."""
        if not self.seen:
            self._loop.exec()


class Window:
    """Somebody is signed in to the example shop, and the selling page is shown.

    Attributes:
        main: The window.
        session: What its screens share.
    """

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        self.application = Application(app, Options(folder))
        sys.excepthook = sys.__excepthook__  # a bench that fails says why
        self.application.start()
        if self.application.window is None:
            raise RuntimeError
        self.main: MainWindow = self.application.window
        self._until_loaded()
        self.main.door.enter_example()
        until(lambda: self.main.key == "sell")
        self.main.showNormal()
        self.main.resize(1366, 768)
        self.settle()

    def _until_loaded(self) -> None:
        until(lambda: self.main.prepared and bool(self.session.catalogue.products))
        self.settle()

    @property
    def session(self) -> Session:
        """What the screens share."""
        if self.main.session is None:
            raise RuntimeError
        return self.main.session

    def settle(self) -> None:
        """Wait until nothing is under way any more."""
        tasks = self.session.tasks
        if not isinstance(tasks, QtTasks):
            raise TypeError
        quiet()
        until(lambda: tasks.idle)
        quiet()

    def take_over(self) -> None:
        """Be the active window, with the scanner listening."""
        for scanner in self.main.findChildren(Scanner):
            scanner.watch(self._app)
        self.main.activateWindow()
        QTest.qWaitForWindowActive(self.main)

    def stand_back(self) -> None:
        """Let the events of other windows be theirs alone."""
        for scanner in self.main.findChildren(Scanner):
            self._app.removeEventFilter(scanner)

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys as the window system would deliver them; a text is typed."""
        handle = self.main.windowHandle()
        for key in keys:
            typed = map(Qt.Key, map(ord, key)) if isinstance(key, str) else (key,)
            for each in typed:
                QTest.keyClick(handle, each)

    def close(self) -> None:
        """Let go of the till."""
        self.main.close()
        self.application.close()

"""The whole window over the example shop, with answers that come at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import PINS
from pos.domain.errors import PosError
from pos.operations import settings as settings_operations
from pos.operations.entrance import look_in
from pos.storage.writer import Transaction
from tests.ui.conftest import InlineTasks, person
from ui.appearance import Appearance
from ui.main_window import MainWindow
from ui.screen import Screen
from ui.session import Session
from ui.tasks import QtTasks
from ui.widgets.dialog import Dialog

Result = TypeVar("Result")
Shown = TypeVar("Shown", bound=Screen)


class Announcing(InlineTasks):
    """Tells the session what each write changed, as the real tasks do."""

    session: Session | None = None

    def write(
        self,
        run: Callable[[Transaction], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        super().write(run, then, failed)
        while self.changes and self.session is not None:
            self.session.announce(self.changes.pop(0))


class Whole:
    """The window, with hands on it.

    Attributes:
        now_ms: Time as the window sees it; tests move it.
    """

    def __init__(self, qtbot: QtBot, till: Till, *, attach: bool = True) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        entrance = look_in(till.folder)
        assert entrance is not None
        appearance = Appearance(app)
        appearance.apply(entrance.settings)
        self.now_ms = 1_000_000
        self.till, self.qtbot = till, qtbot
        self.window = MainWindow(entrance, appearance, lambda: self.now_ms)
        qtbot.addWidget(self.window)
        self.tasks = Announcing(till)
        self.session = Session(till, self.tasks)
        self.tasks.session = self.session
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        if attach:
            self.window.attach(self.session)

    @property
    def key(self) -> str:
        return self.window.key

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys at the native window, as the system would; a text is typed."""
        for key in keys:
            typed = map(Qt.Key, map(ord, key)) if isinstance(key, str) else (key,)
            for each in typed:
                QTest.keyClick(self.window.windowHandle(), each)

    def press_held(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press a key with another held down."""
        QTest.keyClick(self.window.windowHandle(), key, modifier)

    def sign_in(self, code: str) -> None:
        """Choose a person and type the PIN that the example shop shows."""
        self.window.door.choose(code)
        self.press(PINS[code])
        self.qtbot.waitUntil(lambda: self.session.person is not None)

    def screen_of(self, key: str, kind: type[Shown]) -> Shown:
        """Give a screen of the window, as what it is."""
        screen = self.window.screen_of(key)
        assert isinstance(screen, kind)
        return screen

    def set(self, **changes: object) -> None:
        """Save settings as the admin."""
        admin = person(self.till, "A-01")
        changed = replace(self.till.settings, **changes)  # type: ignore[arg-type]
        self.tasks.write(
            lambda tx: settings_operations.save(tx, admin, changed), _fine, _raise
        )

    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        shown = [x for x in self.window.findChildren(Dialog) if x.isVisible()]
        return shown[-1] if shown else None


def threaded(qtbot: QtBot, till: Till) -> Whole:
    """The window with the real tasks: answers come from threads, a moment later."""
    whole = Whole(qtbot, till, attach=False)
    tasks = QtTasks(till, whole.window)
    whole.session = Session(till, tasks)
    tasks.changed.connect(whole.session.announce)
    whole.window.attach(whole.session)
    return whole


def _fine(_: object) -> None:
    """Go on."""


def _raise(error: PosError) -> None:
    raise error

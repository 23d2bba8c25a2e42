"""A window for one screen, and real keys pressed in it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.chrome import Chrome, Destination
from ui.screen import Screen
from ui.tokens import Theme
from ui.widgets.dialog import Dialog

PLACES = (
    Destination("sell", "Jual", "shopping-basket"),
    Destination("receipts", "Struk", "receipt-text"),
    Destination("shift", "Shift", "wallet"),
)


class Shown:
    """A screen in its window, with what it says and the keys it was given.

    Attributes:
        pressed: How many keys so far.
        toasts: Words of passing messages, with their way back.
        errors: Words of errors.
    """

    def __init__(self, qtbot: QtBot, screen: Screen) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, Theme.DAY)
        self.screen = screen
        self.window = Chrome(PLACES)
        self.pressed = 0
        self.toasts: list[tuple[str, object]] = []
        self.errors: list[str] = []
        qtbot.addWidget(self.window)
        layout = self.window.stage.layout()
        assert layout is not None
        layout.addWidget(screen)
        screen.said.connect(lambda words, undo: self.toasts.append((words, undo)))
        screen.refused.connect(self.errors.append)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        screen.enter()

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys, as the window system would deliver them; a text is typed."""
        for key in keys:
            typed = map(Qt.Key, map(ord, key)) if isinstance(key, str) else (key,)
            for each in typed:
                self.pressed += 1
                QTest.keyClick(self.window.windowHandle(), each)

    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        shown = [x for x in self.window.findChildren(Dialog) if x.isVisible()]
        return shown[-1] if shown else None


def everything_in(root: QObject) -> Iterator[str]:
    """All that the objects under a window could say: properties and attributes."""
    for thing in (root, *root.findChildren(QObject)):
        meta = thing.metaObject()
        for place in range(meta.propertyCount()):
            yield str(thing.property(str(meta.property(place).name())))
        names = [bytes(name.data()).decode() for name in thing.dynamicPropertyNames()]
        for name in names:
            if not name.startswith("_"):  # Qt's own, of types Python can't hold
                yield str(thing.property(name))
        yield from map(repr, getattr(thing, "__dict__", {}).values())

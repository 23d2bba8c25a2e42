"""A short word over the top bar, often with a way back."""

from typing import Protocol, cast

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import icons, theme
from ui.theme import Themed, tokens
from ui.widgets.button import Button, Role
from ui.widgets.card import STATE_ICONS, State
from ui.widgets.drawing import box
from ui.widgets.label import Ink, Label, Type
from ui.widgets.pill import Pill

#: How long a way back stays open.
SHOWN_MS = 6000

#: How long plain words stay: read once, and out of the way again.
READ_MS = 2500

_RIGHT = {True: 8, False: 24}

#: Pixels above it: with the bar's own height it ends within the page's margin.
_TOP = 4


class Timer(Protocol):
    """What a toast needs of a timer; tests hand in one that they fire."""

    timeout: SignalInstance

    def start(self, msec: int) -> None:
        """Begin to count."""

    def stop(self) -> None:
        """Forget it."""


class Toast(QWidget, Themed):
    """One message at a time over the top bar; blocks nothing.

    What moves money stands at the foot of each page, and what a page begins with
    at its head: over the bar a message covers neither.

    Signals:
        undone: Key of the message whose way back was pressed.
        expired: Key of the message whose time ran out or that was replaced.
    """

    undone = Signal(str)
    expired = Signal(str)

    def __init__(self, host: QWidget, timer: Timer | None = None) -> None:
        """Make a toast, not yet shown.

        Args:
            host: The window whose top bar it appears over.
            timer: A single-shot timer; Qt's when None.
        """
        super().__init__(host)
        self._key = ""
        self._icon = ""
        own = QTimer(self)
        own.setSingleShot(True)
        self._timer: Timer = timer if timer is not None else own
        self._timer.timeout.connect(self._expire)
        self._label = Label("", Type.BODY)
        self.undo = Button("", role=Role.QUIET, icon="undo-2")
        self.undo.clicked.connect(self._undo)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.GUTTER)
        self._row.addWidget(self._label)
        self._row.addWidget(self.undo)
        self.setProperty("role", "toast")
        host.installEventFilter(self)
        self.hide()

    def say(
        self, words: str, *, undo: str = "", key: str = "", state: State = State.GOOD
    ) -> None:
        """Show a message; it replaces the one before.

        With a way back it stays for six seconds; without one for two and a
        half, and fingers go through it.

        Args:
            words: What happened.
            undo: The word on the way back, none when empty.
            key: What ``undone`` or ``expired`` will say.
            state: Gives the icon.
        """
        if self._key:
            self.expired.emit(self._key)
        self._key = key
        self._icon = STATE_ICONS[state]
        self._label.setText(words)
        self.setAccessibleName(words)
        self.undo.setText(undo)
        self.undo.setVisible(bool(undo))
        self._label.set_ink(Ink.PLAIN)
        self._row.setContentsMargins(54, 6, _RIGHT[bool(undo)], 6)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not undo)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS if undo else READ_MS)

    def words(self) -> str:
        """Give what it says."""
        return self._label.text()

    def close_now(self) -> None:
        """Take it away before its time, as when its undo makes no sense any more."""
        if self.isVisible():
            self._timer.stop()
            self._expire()

    def retheme(self) -> None:
        """Measure again."""
        self._make_room()
        self._place()

    def _make_room(self) -> None:
        """Leave room for the icon."""
        self._row.setContentsMargins(20 + theme.px(34), 6, 20, 6)

    def event(self, event: QEvent) -> bool:
        """Follow the size of the words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the host changes its size."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, a line of gold, the icon."""
        del event
        painter = QPainter(self)
        look = tokens()
        box(painter, self.rect(), look.surface, look.gold, theme.RADIUS, 2)
        side = theme.px(22)
        ratio = self.devicePixelRatioF()
        drawn = icons.pixmap(self._icon or "info", look.accent, side, ratio)
        painter.drawPixmap(20, (self.height() - side) // 2, drawn)
        painter.end()

    def _place(self) -> None:
        size, host = self.sizeHint(), cast("QWidget", self.parent())
        wide = min(size.width(), host.width() - 2 * theme.MARGIN)
        area = QRect(0, 0, wide, max(size.height(), theme.tall(60)))
        area.moveCenter(host.rect().center())
        area.moveTop(_TOP)
        states = _states_left(host) - theme.GUTTER // 2
        if states - wide >= theme.MARGIN:
            area.moveRight(min(area.right(), states))
        self.setGeometry(area)

    def _undo(self) -> None:
        self._timer.stop()
        key, self._key = self._key, ""
        self.hide()
        self.undone.emit(key)

    def _expire(self) -> None:
        key, self._key = self._key, ""
        self.hide()
        if key:
            self.expired.emit(key)


def _states_left(host: QWidget) -> int:
    """Give where the states on the bar begin: a message mustn't hide one."""
    pills = (x for x in host.findChildren(Pill) if x.on_bar and x.isVisible())
    return min((x.mapTo(host, QPoint()).x() for x in pills), default=host.width())

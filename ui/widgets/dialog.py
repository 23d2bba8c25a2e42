"""A panel over the screen that asks for one decision.

It lies inside the window, not in one of its own: it looks the same on every
system, a scanner's filter sees its keys, and nothing can hide behind it.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui import theme
from ui.theme import Themed, tokens
from ui.widgets.button import Button
from ui.widgets.drawing import box
from ui.widgets.label import Ink, Label, Type

_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
#: Keys that reach the window even while a dialog is open: locking the till.
PASSING: Final = frozenset({"Ctrl+L"})
_SCRIM: Final = 115
_EDGE: Final = 24


class Panel(QWidget, Themed):
    """The surface of a dialog."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface."""
        del event
        painter = QPainter(self)
        look = tokens()
        edge = look.hairline if tokens().shadow else look.border
        box(painter, self.rect(), look.surface, edge, 20)
        painter.end()


class Dialog(QWidget, Themed):
    """Ask something over the screen; Esc leaves, Enter confirms.

    The focus can't leave it, and the keys of the screen behind it are asleep:
    only the buttons of the dialog answer.

    Signals:
        confirmed: The confirming button was pressed. The dialog stays until
            ``close_now``: what was asked for may fail.
        dismissed: Esc, the cancelling button, or ``dismiss``.

    Attributes:
        body: Where the content goes.
        foot: The row of buttons.
    """

    confirmed = Signal()
    dismissed = Signal()

    def __init__(
        self, host: QWidget, title: str, *, width: int = 480, hint: str = ""
    ) -> None:
        """Make a dialog, not yet shown.

        Args:
            host: Any widget of the window it will cover.
            title: The question.
            width: Of the panel at 100 %, in pixels.
            hint: A sentence under the title.
        """
        super().__init__(host.window())
        self._width = width
        self._confirm: Button | None = None
        self._back_to: QWidget | None = None
        self._keeps_keys = False
        self._panel = Panel(self)
        self._title = Label(title, Type.TITLE, wrap=True)
        self._hint = Label(hint, Type.BODY, Ink.SOFT, wrap=True, parent=self._panel)
        self._hint.setVisible(bool(hint))
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.setAccessibleName(title)
        self.setProperty("role", "dialog")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.GUTTER)
        self.foot.setSpacing(12)
        self.foot.addStretch(1)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(28, 26, 28, 28)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addLayout(self.body)
        column.addSpacing(4)
        column.addLayout(self.foot)
        policy = QSizePolicy.Policy
        self._panel.setSizePolicy(policy.Fixed, policy.Fixed)
        self._panel.installEventFilter(self)

    def set_title(self, title: str) -> None:
        """Ask something else."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._place()

    def set_hint(self, words: str, ink: Ink = Ink.SOFT) -> None:
        """Say something else under the title."""
        self._hint.setText(words)
        self._hint.set_ink(ink)
        self._hint.setVisible(bool(words))
        self._place()

    def add_cancel(self, label: str) -> Button:
        """Add the button that leaves, with Esc on it."""
        button = Button(label)
        button.set_key("Esc", active=False)
        button.clicked.connect(self.dismiss)
        self._add_to_foot(button)
        return button

    def add_button(self, button: Button, *, confirms: bool = False) -> Button:
        """Add a button; the one that ``confirms`` answers to Enter."""
        self._add_to_foot(button)
        if confirms:
            self._confirm = button
            button.set_key("Enter", active=False)
            button.clicked.connect(self.confirmed)
        return button

    def _add_to_foot(self, button: Button) -> None:
        """Let a button grow as tall as the tallest one beside it."""
        policy = button.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        button.setSizePolicy(policy)
        self.foot.addWidget(button)

    def retheme(self) -> None:
        """Measure again."""
        self._place()

    def open(self, first: QWidget | None = None) -> None:
        """Show the dialog and give it the keys.

        Args:
            first: What gets the focus; the dialog itself when None, so that
                Enter confirms.
        """
        self._back_to = QApplication.focusWidget()
        self.setGeometry(self.window().rect())
        self._place()
        self.show()
        self.raise_()
        self.window().installEventFilter(self)
        if not self._keeps_keys:
            _application().focusChanged.connect(self._keep_keys)
        self._keeps_keys = True
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def close_now(self) -> None:
        """Take the dialog away and give the keys back."""
        if self._keeps_keys:
            _application().focusChanged.disconnect(self._keep_keys)
        self._keeps_keys = False
        self.window().removeEventFilter(self)
        self.hide()
        back, self._back_to = self._back_to, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def _keep_keys(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Take the keys back from a screen behind that refreshed itself."""
        if new is None or new.window() is not self.window() or _dialog_of(new):
            return
        shown = [x for x in self.window().findChildren(Dialog) if x.isVisible()]
        if shown and shown[-1] is self:
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Leave without doing it."""
        self.close_now()
        self.dismissed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window, and of what is in the panel."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self.window().rect())
            self._place()
        elif event.type() == QEvent.Type.LayoutRequest and watched is self._panel:
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Put the screen's shortcuts to sleep.

        What has the keys lies within the dialog, and Qt asks each ancestor of
        it whether it wants a key before any shortcut gets it. So no filter on
        the whole application is needed, which would see every event.
        """
        if event.type() == QEvent.Type.ShortcutOverride:
            pressed = event if isinstance(event, QKeyEvent) else None
            if pressed is not None and _written(pressed) not in PASSING:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, Enter confirms, a button's own key presses it."""
        event.accept()
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in _ENTERS:
            if self._confirm is not None and self._confirm.isEnabled():
                self._confirm.click()
        else:
            self._press_by_key(_written(event))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001
        """Keep Tab within the dialog."""
        stops = [
            child
            for child in self._panel.findChildren(QWidget)
            if child.isVisible()
            and child.isEnabled()
            and child.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        ]
        if not stops:
            return True
        now = QApplication.focusWidget()
        step = 1 if next else -1
        place = stops.index(now) + step if now in stops else (0 if next else -1)
        reasons = Qt.FocusReason
        reason = reasons.TabFocusReason if next else reasons.BacktabFocusReason
        stops[place % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the screen; throw a soft shadow where the theme has one."""
        del event
        painter = QPainter(self)
        scrim = QColor(tokens().scrim)
        scrim.setAlpha(_SCRIM)
        painter.fillRect(self.rect(), scrim)
        if tokens().shadow:
            self._paint_shadow(painter)
        painter.end()

    def _paint_shadow(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(tokens().scrim)
        for spread in range(4, 25, 4):
            shade.setAlpha(9)
            painter.setBrush(shade)
            area = self._panel.geometry().adjusted(-spread // 2, 0, spread // 2, spread)
            painter.drawRoundedRect(area, 20 + spread // 2, 20 + spread // 2)

    def _place(self) -> None:
        wide = min(theme.px(self._width), self.width() - 2 * _EDGE)
        column = self._panel.layout()
        if column is None or wide <= 0:
            return
        column.activate()
        high = max(column.totalHeightForWidth(wide), column.totalSizeHint().height())
        if column.hasHeightForWidth():
            high = column.totalHeightForWidth(wide)
        high = min(high, self.height() - 2 * _EDGE)
        area = QRect(0, 0, wide, high)
        area.moveCenter(self.rect().center())
        self._panel.setGeometry(area)

    def _press_by_key(self, key: str) -> None:
        for button in self._panel.findChildren(Button):
            if key and button.key == key and button.isVisible():
                button.click()
                return


def _application() -> QApplication:
    """Give the application.

    Raises:
        RuntimeError: There is none.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError  # noqa: TRY004  # nobody passed it
    return application


def _dialog_of(widget: QWidget | None) -> Dialog | None:
    """Give the dialog that a widget lies in, if it lies in one."""
    while widget is not None and not isinstance(widget, Dialog):
        widget = widget.parentWidget()
    return widget


def _written(event: QKeyEvent) -> str:
    """Write a key press as a shortcut is written: ``F8``, ``Ctrl+L``."""
    return QKeySequence(event.keyCombination()).toString()

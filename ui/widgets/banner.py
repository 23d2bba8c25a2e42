"""A strip above a screen: a state that lasts, with the one step that ends it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import icons, theme
from ui.theme import Themed
from ui.widgets.button import Button
from ui.widgets.card import STATE_ICONS, State, ink_of, tone
from ui.widgets.drawing import box
from ui.widgets.label import Label, Type


class Banner(QWidget, Themed):
    """Says that something is wrong without standing in the way; hidden at first.

    Signals:
        acted: The key of the banner whose step was pressed.
        put_away: The key of the banner that was closed.
    """

    acted = Signal(str)
    put_away = Signal(str)

    def __init__(self, close_label: str, parent: QWidget | None = None) -> None:
        """Make a banner, not yet shown.

        Args:
            close_label: The word on the button that puts it away.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._state = State.INFO
        self._key = ""
        self._label = Label("", Type.BODY, wrap=True)
        self.step = Button("")
        self.close_button = Button(close_label)
        self.step.clicked.connect(lambda: self.acted.emit(self._key))
        self.close_button.clicked.connect(self._put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(56, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self.step)
        row.addWidget(self.close_button)
        self.setProperty("role", "banner")
        self.hide()

    def say(self, words: str, state: State, *, step: str = "", key: str = "") -> None:
        """Show a state.

        Args:
            words: What is the matter.
            state: How bad.
            step: The word of the one next step, none when empty.
            key: What the signals will say.
        """
        self._state, self._key = state, key
        self._label.setText(words)
        self._label.set_ink(ink_of(state))
        self.setAccessibleName(words)
        self.step.setText(step)
        self.step.setVisible(bool(step))
        self.show()
        self.update()

    def words(self) -> str:
        """Give what it says."""
        return self._label.text()

    @property
    def key(self) -> str:
        """The key of what it shows."""
        return self._key

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint wash, edge and icon."""
        del event
        painter = QPainter(self)
        hue = tone(self._state)
        box(painter, self.rect(), hue.wash, hue.ink)
        side = theme.px(22)
        ratio = self.devicePixelRatioF()
        drawn = icons.pixmap(STATE_ICONS[self._state], hue.ink, side, ratio)
        painter.drawPixmap(22, (self.height() - side) // 2, drawn)
        painter.end()

    def _put_away(self) -> None:
        self.hide()
        self.put_away.emit(self._key)

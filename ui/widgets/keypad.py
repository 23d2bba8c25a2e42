"""The keypad of a calculator: 7 8 9 on top, 00 0 and backspace below."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import tokens
from ui.widgets.drawing import box, text
from ui.widgets.pressable import Pressable

#: What ``Keypad.pressed`` says besides digits.
BACK: Final = "back"
CLEAR: Final = "clear"

_ORDER: Final = ("7", "8", "9", "4", "5", "6", "1", "2", "3")
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class Key(Pressable):
    """One key; backspace is the only icon of the till without a word."""

    def __init__(self, code: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("" if code == BACK else code, "key", parent)
        self._code = code
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setMinimumSize(72, theme.MONEY_TARGET)
        self.setMaximumHeight(theme.tall(88))

    def sizeHint(self) -> QSize:
        """Be wider than tall."""
        return QSize(theme.px(96), theme.tall(66))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key; it darkens while pressed."""
        del event
        painter = QPainter(self)
        look = tokens()
        ink = look.ink if self.isEnabled() else look.off_ink
        fill = look.pressed if self.isDown() else look.surface
        box(painter, self.rect(), fill, look.edge)
        if self._code == BACK:
            side = theme.px(28)
            drawn = icons.pixmap("delete", ink, side, self.devicePixelRatioF())
            left, top = (self.width() - side) // 2, (self.height() - side) // 2
            painter.drawPixmap(left, top, drawn)
        else:
            type_ = theme.font(theme.SECTION, theme.BOLD)
            text(painter, self.rect(), self.text(), type_, ink, _CENTRE)
        painter.end()


class Keypad(QWidget):
    """Twelve keys of at least 64 px that never take the focus from a field.

    Holding backspace clears.

    Signals:
        pressed: A digit, ``00`` (or ``000``), ``back`` or ``clear``.
    """

    pressed = Signal(str)

    def __init__(self, *, zeros: str = "00", parent: QWidget | None = None) -> None:
        """Make the keypad.

        Args:
            zeros: What the key left of 0 types: ``00``, ``000``, or empty for
                none, as for a PIN.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setAccessibleName(self.tr("Papan angka"))
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        codes = (*_ORDER, zeros, "0", BACK)
        for place, code in enumerate(codes):
            if not code:
                continue
            key = Key(code, self.tr("Hapus satu angka") if code == BACK else code)
            key.setObjectName(f"key.{code}")
            key.clicked.connect(lambda _=False, code=code: self.pressed.emit(code))
            grid.addWidget(key, place // 3, place % 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)

    def set_tight(self, *, tight: bool) -> None:
        """Bring the keys closer together, where height is short."""
        self._grid.setVerticalSpacing(6 if tight else 10)

    def fill_corner(self, widget: QWidget) -> None:
        """Put something left of 0, where no key is."""
        policy = QSizePolicy.Policy.Expanding
        widget.setSizePolicy(policy, policy)
        self._grid.addWidget(widget, 3, 0)

    def key(self, code: str) -> Key:
        """Give a key by what it types."""
        found = self.findChild(Key, f"key.{code}")
        if found is None:
            raise LookupError(code)
        return found

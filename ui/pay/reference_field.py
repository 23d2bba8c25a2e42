"""Where the reference of a payment is typed."""

from PySide6.QtCore import QEvent, QRegularExpression, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.keypad import BACK, CLEAR
from ui.widgets.text_field import TextField


class ReferenceField(TextField):
    """Large; digits only when it asks for the last digits of a QRIS payment.

    Signals:
        typed: The text.
    """

    typed = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        hint: str,
        digits: int = 0,
        longest: int = 30,
        parent: QWidget | None = None,
    ) -> None:
        """Make the field.

        Args:
            name: Accessible name.
            hint: Shown while empty.
            digits: How many digits and nothing else; 0 takes any text.
            longest: Characters, where any text is taken.
            parent: Qt's owner.
        """
        self._digits = digits  # events come while Qt still makes the field
        super().__init__(name, hint=hint, parent=parent)
        self.setMaxLength(digits or longest)
        if digits:
            pattern = QRegularExpression(f"[0-9]{{0,{digits}}}")
            self.setValidator(QRegularExpressionValidator(pattern, self))
        self.textChanged.connect(self.typed)

    def press(self, key: str) -> None:
        """Take a key of the keypad."""
        if key == CLEAR:
            self.clear()
        elif key == BACK:
            self.backspace()
        else:
            self.insert(key)

    def retheme(self) -> None:
        """Grow with the type."""
        super().retheme()
        self.setFont(theme.font(theme.SECTION, theme.BOLD))
        self.setMinimumHeight(theme.tall(60))

    def event(self, event: QEvent) -> bool:
        """Leave letters to the page's keys when only digits are asked for."""
        if self._digits and isinstance(event, QKeyEvent):
            override = event.type() == QEvent.Type.ShortcutOverride
            if override and event.text().isalpha():
                event.ignore()
                return False
        return super().event(event)

"""What all buttons share: how keys press them, and when the ring shows."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.theme import Themed

_BY_KEYS: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def came_by_keys(event: QFocusEvent) -> bool:
    """Tell whether the keyboard brought the focus: then it must be seen."""
    return event.reason() in _BY_KEYS


class Pressable(QAbstractButton, Themed):
    """A button that paints itself.

    ``clicked`` comes from touch, mouse, the space bar, the shortcut, and Enter
    when Tab led here. Enter is otherwise left to the screen, where it means
    the next step.
    """

    def __init__(self, label: str, role: str, parent: QWidget | None = None) -> None:
        """Make a button.

        Args:
            label: Its word, also its accessible name.
            role: Dynamic property for tests and tools.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._key = ""
        self._keyed = False
        self._ringed = False
        self.setText(label)
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def key(self) -> str:
        """The key shown on the button, which presses it."""
        return self._key

    def set_key(self, key: str, *, active: bool = True) -> None:
        """Show a key; ``active`` also makes it press the button.

        Esc and Enter belong to the screen or dialog, so they are shown with
        ``active=False``.
        """
        self._key = key
        self._keyed = active
        if active:
            from PySide6.QtGui import QKeySequence  # not before the first paint

            self.setShortcut(QKeySequence(key))
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        """Show another word; Qt would forget the shortcut with the old one."""
        super().setText(text)
        if self._keyed:
            self.set_key(self._key)

    @property
    def ringed(self) -> bool:
        """Whether the ring shows: it has the keys, and they led to it."""
        return self._ringed and self.hasFocus()

    def event(self, event: QEvent) -> bool:
        """Press at once on the shortcut: Qt's own way waits for an animation."""
        if event.type() == QEvent.Type.Shortcut:
            self.click()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button only when Tab led to it."""
        if event.key() not in _ENTERS:
            super().keyPressEvent(event)
        elif self._ringed and not event.isAutoRepeat():
            self.click()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came: touch shows no ring."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ringed = came_by_keys(event)
        super().focusInEvent(event)

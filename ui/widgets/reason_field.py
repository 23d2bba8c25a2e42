"""Why something is done: a few likely reasons to touch, or words of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.text_field import TextField


class ReasonField(QWidget):
    """Chips above a line to type in; whichever was used last holds.

    Signals:
        changed: The reason in words, or empty.
    """

    changed = Signal(str)

    def __init__(
        self,
        name: str,
        reasons: Sequence[str],
        *,
        hint: str,
        numbered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make the field with nothing chosen.

        Args:
            name: Accessible name: what the reason is for.
            reasons: The likely ones.
            hint: Shown in the empty line.
            numbered: Show each chip's number, for screens that take it as a key.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._reasons = tuple(reasons)
        words = [
            f"{place} \N{MIDDLE DOT} {reason}" if numbered else reason
            for place, reason in enumerate(reasons, 1)
        ]
        choices = [Choice(str(place), word) for place, word in enumerate(words, 1)]
        self.chips = ChipRow(choices, name)
        self.chips.choose("")
        self.words = TextField(name, hint=hint)
        self.words.setMaxLength(120)
        self.setProperty("role", "reason")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.chips)
        column.addWidget(self.words)
        self.chips.chosen.connect(self._take_chip)
        self.words.textChanged.connect(self._take_words)

    def reason(self) -> str:
        """Give the reason in words, or empty."""
        key = self.chips.key()
        return self._reasons[int(key) - 1] if key else self.words.text().strip()

    def choose(self, number: int) -> bool:
        """Choose a reason by its number, from 1.

        Returns:
            False when there is no such reason.
        """
        if not 1 <= number <= len(self._reasons):
            return False
        self.chips.choose(str(number))
        self._take_chip(str(number))
        return True

    def clear(self) -> None:
        """Choose nothing."""
        self.chips.choose("")
        self._empty_words()
        self.changed.emit("")

    def _take_chip(self, _key: str) -> None:
        self._empty_words()
        self.changed.emit(self.reason())

    def _take_words(self, words: str) -> None:
        if words:
            self.chips.choose("")
        self.changed.emit(self.reason())

    def _empty_words(self) -> None:
        with QSignalBlocker(self.words):
            self.words.clear()

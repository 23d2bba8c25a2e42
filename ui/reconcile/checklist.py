"""The checklist of a day: each line with its icon, in two columns."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from pos.domain.day_lock import Check
from ui import icons, theme
from ui.reconcile import wording
from ui.theme import Themed
from ui.widgets.card import STATE_ICONS, State, ink_of, tone
from ui.widgets.label import Label, Type

_COLUMNS: Final = 2


class Checklist(QWidget, Themed):
    """A few lines that say what is done and what isn't yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self._lines: list[tuple[QLabel, Label]] = []
        self._states: list[State] = []
        self.setAccessibleName(self.tr("Daftar periksa"))

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show a day's checklist."""
        while len(self._lines) < len(checks):
            self._add_line()
        self._states = []
        for place, parts in enumerate(self._lines):
            for part in parts:
                part.setVisible(place < len(checks))
        for (_, words), check in zip(self._lines, checks, strict=False):
            said, state = wording.check(check)
            words.setText(said)
            words.set_ink(ink_of(state))
            self._states.append(state)
        self.retheme()

    def forget(self) -> None:
        """Take the words away."""
        for _, words in self._lines:
            words.setText("")

    def texts(self) -> list[str]:
        """Give what it says."""
        return [words.text() for _, words in self._lines[: len(self._states)]]

    def retheme(self) -> None:
        """Draw the icons anew."""
        side = theme.px(18)
        for (picture, _), state in zip(self._lines, self._states, strict=False):
            ink = tone(state).ink
            ratio = self.devicePixelRatioF()
            picture.setPixmap(icons.pixmap(STATE_ICONS[state], ink, side, ratio))

    def _add_line(self) -> None:
        row, side = divmod(len(self._lines), _COLUMNS)
        picture, words = QLabel(), Label("", Type.CAPTION)
        self._grid.addWidget(picture, row, 2 * side)
        self._grid.addWidget(words, row, 2 * side + 1)
        self._lines.append((picture, words))

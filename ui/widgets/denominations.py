"""Counting the drawer: one row for each note and coin, its amount beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.domain.money import plain
from ui import theme
from ui.theme import Themed
from ui.widgets.label import Ink, Label, Type
from ui.widgets.scrolling import ScrollPage
from ui.widgets.stepper import Stepper

_NOTHING = "\N{EN DASH}"
_GAP = 4
#: Up to this size of type there is room for the full gap at 768 px.
_ROOMY = 115
_DOWN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Denomination:
    """A note or coin to count.

    Attributes:
        key: What its count is known by, such as ``coin.1000``.
        label: Shown, such as ``Rp1.000`` or ``Logam 1.000``.
        value: Rupiah of one.
    """

    key: str
    label: str
    value: int


class DenominationTable(ScrollPage, Themed):
    """A stepper for each note and coin; Enter and Tab go down the rows.

    Scrolls where eleven rows don't fit, which is only on small screens with
    large type.

    Signals:
        changed: The sum in rupiah, after each change.
        finished: Enter was pressed on the last row.
    """

    changed = Signal(object)
    finished = Signal()

    def __init__(
        self, rows: Sequence[Denomination], parent: QWidget | None = None
    ) -> None:
        self._inside = QWidget()
        super().__init__(self._inside, parent=parent)
        self._rows = tuple(rows)
        self._steppers: list[Stepper] = []
        self._amounts: list[Label] = []
        self.setProperty("role", "denominations")
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.MARGIN)
        self._grid.setVerticalSpacing(_GAP)
        self._grid.setColumnStretch(3, 1)
        for place, row in enumerate(self._rows):
            self._add(place, row)
        self._grid.setRowStretch(len(self._rows), 1)
        self.retheme()

    def _add(self, place: int, row: Denomination) -> None:
        stepper = Stepper(row.label)
        stepper.setObjectName(f"count.{row.key}")
        stepper.changed.connect(lambda _=0, place=place: self._recount(place))
        amount = Label(_NOTHING, Type.BODY, Ink.SOFT, align=Qt.AlignmentFlag.AlignRight)
        self._steppers.append(stepper)
        self._amounts.append(amount)
        self._grid.addWidget(Label(row.label, Type.STRONG), place, 0)
        self._grid.addWidget(stepper, place, 1)
        self._grid.addWidget(amount, place, 3)

    def retheme(self) -> None:
        """Line the steppers up beyond the longest label."""
        self._grid.setColumnMinimumWidth(0, theme.px(128))
        gap = _GAP if theme.type_percent() <= _ROOMY else _GAP // 2
        self._grid.setVerticalSpacing(gap)
        high = len(self._rows) * (theme.TARGET + gap) - gap
        self._inside.setMinimumHeight(high)

    def total(self) -> int:
        """Give the sum in rupiah."""
        pairs = zip(self._rows, self._steppers, strict=True)
        return sum(row.value * stepper.value() for row, stepper in pairs)

    def counts(self) -> dict[str, int]:
        """Give how many of each, by key, zeros included."""
        pairs = zip(self._rows, self._steppers, strict=True)
        return {row.key: stepper.value() for row, stepper in pairs}

    def set_counts(self, counts: dict[str, int]) -> None:
        """Put counts in; what isn't named becomes 0."""
        for row, stepper in zip(self._rows, self._steppers, strict=True):
            stepper.set_value(counts.get(row.key, 0))

    def focus_first(self) -> None:
        """Give the keys to the first row."""
        if self._steppers:
            self._steppers[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down a row on Enter."""
        if event.key() not in _DOWN:
            event.ignore()
            return
        focused = [i for i, stepper in enumerate(self._steppers) if stepper.hasFocus()]
        below = focused[0] + 1 if focused else 0
        if below < len(self._steppers):
            self._steppers[below].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self._steppers[below])
        else:
            self.finished.emit()

    def _recount(self, place: int) -> None:
        amount = self._rows[place].value * self._steppers[place].value()
        label = self._amounts[place]
        label.setText(plain(amount) if amount else _NOTHING)
        label.set_ink(Ink.PLAIN if amount else Ink.SOFT)
        self.changed.emit(self.total())

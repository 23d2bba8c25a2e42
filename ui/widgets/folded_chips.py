"""Chips in one row: what doesn't fit waits behind the last of them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.chips import GAP, Chip, ChipRow, Choice
from ui.widgets.dialog import Dialog


class FoldedChips(ChipRow):
    """A row that never breaks: many categories mustn't push the goods down.

    The last chip opens the others in a panel. The chosen one is always in the
    row. Left and right move the choice over all of them.
    """

    def __init__(
        self, choices: Sequence[Choice], name: str, parent: QWidget | None = None
    ) -> None:
        self._choices: dict[str, Choice] = {}
        self._more: Chip | None = None
        self._in_row: list[str] = []
        super().__init__(choices, name, parent)

    @property
    def more(self) -> Chip:
        """The chip that opens the others."""
        if self._more is None:
            self._more = Chip(Choice("*more", "", "ellipsis"), self)
            self._more.setCheckable(False)
            self._more.clicked.connect(self._ask)
        return self._more

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show other chips; the choice stays if its key still exists."""
        self._choices = {choice.key: choice for choice in choices}
        super().set_choices(choices)

    def choose(self, key: str) -> None:
        """Show a choice without saying so; it comes into the row."""
        moved = key != self.key()
        super().choose(key)
        if moved:
            self._place()

    def folded(self) -> tuple[str, ...]:
        """Give the keys of what isn't in the row."""
        return tuple(key for key in self._chips if key not in self._in_row)

    def sizeHint(self) -> QSize:
        """Ask for one row of whatever width there is."""
        return self.minimumSizeHint()

    def _fitting(self) -> list[str]:
        """Give the keys of what stands in the row, the chosen one among them."""
        widths = {key: chip.sizeHint().width() for key, chip in self._chips.items()}
        if sum(widths.values()) + GAP * (len(widths) - 1) <= self.width():
            return list(widths)
        chosen = widths.get(self.key(), 0)
        self._count(len(widths))
        room = self.width() - self.more.sizeHint().width()
        fitting: list[str] = []
        for key, width in widths.items():
            kept = 0 if self.key() in fitting or key == self.key() else chosen
            if width + GAP + (kept + GAP if kept else 0) > room:
                break
            fitting.append(key)
            room -= width + GAP
        if chosen and self.key() not in fitting:
            fitting.append(self.key())
        return fitting

    def _count(self, folded: int) -> None:
        """Say how many there are behind the last chip."""
        self.more.setText(self.tr("+{count} lagi").format(count=folded))
        name = self.tr("{name}: {count} lagi")
        self.more.setAccessibleName(
            name.format(name=self.accessibleName(), count=folded)
        )

    def _place(self) -> None:
        self._in_row = fitting = self._fitting()
        left, high = 0, theme.tall(theme.TARGET)
        for key, chip in self._chips.items():
            chip.setVisible(key in fitting)
        row = [self._chips[key] for key in fitting]
        folds = len(fitting) < len(self._chips)
        if folds:
            self._count(len(self._chips) - len(fitting))
            row.append(self.more)
        for chip in row:
            width = chip.sizeHint().width()
            chip.setGeometry(left, 0, width, high)
            left += width + GAP
        if self._more is not None:
            self._more.setVisible(folds)
            self.setTabOrder(row[-2] if len(row) > 1 else self._more, self._more)
        self.setFixedHeight(high)

    def _ask(self) -> None:
        dialog = Dialog(self, self.accessibleName(), width=760)
        chips = ChipRow(
            [self._choices[key] for key in self.folded()], self.accessibleName()
        )
        chips.choose("")
        dialog.body.addWidget(chips)
        dialog.add_cancel(self.tr("Tutup"))

        def take(key: str) -> None:
            dialog.close_now()
            self._press(key)

        chips.chosen.connect(take)
        dialog.open(next(iter(chips.findChildren(Chip)), None))

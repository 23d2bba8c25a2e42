"""Settings as fields: filled from what is saved, saved together."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pos.config import Settings
from pos.domain.printer import PrinterSetup
from ui import theme
from ui.widgets.button import Button, Role
from ui.widgets.card import Card
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.figure_field import MoneyField
from ui.widgets.label import Ink, Label, Type
from ui.widgets.stepper import Stepper
from ui.widgets.switch import Switch
from ui.widgets.text_field import Captioned, TextField

_COLUMNS = 2

#: Settings that have parts of their own.
_PRINTERS = ("printer", "label_printer")


class Field:
    """One setting on the screen: reads and shows its value."""

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget

    def value(self) -> Any:  # noqa: ANN401  # settings are text, numbers, yes or no
        """Give what is shown."""
        widget = self.widget
        if isinstance(widget, TextField):
            return widget.text().strip()
        if isinstance(widget, Switch):
            return widget.isChecked()
        if isinstance(widget, MoneyField | Stepper):
            return widget.value()
        raise TypeError

    def fill(self, value: Any) -> None:  # noqa: ANN401
        """Show a value."""
        widget = self.widget
        if isinstance(widget, TextField):
            if widget.text().strip() != value:
                widget.setText(value)
        elif isinstance(widget, Switch):
            widget.setChecked(value)
        elif isinstance(widget, MoneyField | Stepper):
            widget.set_value(value)


class ChipField(Field):
    """One setting as chips; its values are those of the setting, not text."""

    def __init__(self, chips: ChipRow, values: Sequence[object]) -> None:
        super().__init__(chips)
        self._chips = chips
        self._values = {str(value): value for value in values}

    def value(self) -> Any:  # noqa: ANN401
        """Give what is chosen."""
        return self._values[self._chips.key()]

    def fill(self, value: Any) -> None:  # noqa: ANN401
        """Choose a value; one that isn't offered leaves it."""
        if str(value) in self._values:
            self._chips.choose(str(value))


class SettingForm(Card):
    """Fields in two columns.

    Signals:
        saved: The settings that differ from what is saved, by name.

    Attributes:
        button: Saves them; whoever shows the form finds a place for it.
    """

    saved = Signal(dict)

    def __init__(self, save_word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._fields: dict[str, Field] = {}
        self._before: dict[str, Any] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.MARGIN)
        self._grid.setVerticalSpacing(theme.GUTTER)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.button = Button(save_word, role=Role.PRIMARY, icon="check")
        self.button.setMinimumWidth(theme.px(180))
        self.button.clicked.connect(self._save)
        self.body.addLayout(self._grid)
        self._place = 0
        self._follow()

    def add_text(
        self, name: str, caption: str, hint: str = "", *, wide: bool = False
    ) -> TextField:
        """Add a line of words."""
        field = TextField(caption)
        field.textChanged.connect(self._follow)
        self._add(name, Field(field), Captioned(caption, field, hint=hint), wide=wide)
        return field

    def add_chips(
        self,
        name: str,
        caption: str,
        choices: Sequence[tuple[object, str, str]],
        *,
        wide: bool = False,
    ) -> ChipRow:
        """Add a choice: value, word and icon of each."""
        chips = ChipRow(
            [Choice(str(v), word, icon) for v, word, icon in choices], caption
        )
        chips.chosen.connect(self._follow)
        field = ChipField(chips, [value for value, _, _ in choices])
        self._add(name, field, _captioned(caption, chips), wide=wide)
        return chips

    def add_switch(self, name: str, label: str, hint: str = "") -> Switch:
        """Add yes or no."""
        switch = Switch(label, hint)
        switch.toggled.connect(self._follow)
        self._add(name, Field(switch), switch, wide=True)
        return switch

    def add_money(self, name: str, caption: str, hint: str = "") -> MoneyField:
        """Add an amount."""
        field = MoneyField(caption, size=theme.PRICE)
        field.changed.connect(self._follow)
        self._add(name, Field(field), Captioned(caption, field, hint=hint))
        return field

    def add_number(
        self, name: str, caption: str, bounds: tuple[int, int], hint: str = ""
    ) -> Stepper:
        """Add a small number."""
        stepper = Stepper(caption, bounds[0], least=bounds[0], most=bounds[1])
        stepper.changed.connect(self._follow)
        self._add(name, Field(stepper), _captioned(caption, stepper, hint))
        return stepper

    def fill(self, settings: Settings) -> None:
        """Show what is saved; what somebody is typing stays."""
        fresh = {k: v for k, v in flat(settings).items() if k in self._fields}
        for name, value in fresh.items():
            if self._before.get(name) != value or not self._before:
                self._fields[name].fill(value)
        self._before = fresh
        self._follow()

    def field(self, name: str) -> Field:
        """Give the field of a setting."""
        return self._fields[name]

    def changes(self) -> dict[str, Any]:
        """Give what differs from what is saved."""
        return {
            name: field.value()
            for name, field in self._fields.items()
            if name in self._before and field.value() != self._before[name]
        }

    def _add(
        self, name: str, field: Field, shown: QWidget, *, wide: bool = False
    ) -> None:
        self._fields[name] = field
        field.widget.setObjectName(f"setting.{name}")
        if wide and self._place % _COLUMNS:
            self._place += 1
        row, column = divmod(self._place, _COLUMNS)
        span = _COLUMNS if wide else 1
        top = Qt.AlignmentFlag.AlignTop
        if wide:
            self._grid.addWidget(shown, row, column, 1, span)
        else:
            self._grid.addWidget(shown, row, column, top)
        self._place += span

    def _follow(self) -> None:
        self.button.setEnabled(bool(self.changes()))

    def _save(self) -> None:
        self.saved.emit(self.changes())


def flat(settings: Settings) -> dict[str, Any]:
    """Give each setting by name; those of a printer as ``printer.address``."""
    named: dict[str, Any] = {}
    for name, value in asdict(settings).items():
        if name not in _PRINTERS:
            named[name] = value
            continue
        parts = value or asdict(PrinterSetup(""))
        named |= {f"{name}.{part}": known for part, known in parts.items()}
    return named


def _captioned(caption: str, widget: QWidget, hint: str = "") -> QWidget:
    """Put a caption above what is not as wide as its column."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(Label(caption, Type.CAPTION, Ink.SOFT))
    column.addWidget(widget)
    if hint:
        column.addWidget(Label(hint, Type.CAPTION, Ink.SOFT, wrap=True))
    return made

"""How labels are to be: where they come out, what is on them, which days."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.errors import LabelError
from pos.domain.money import rupiah
from pos.printing.labels.label import Kind
from pos.printing.labels.size import ROLLS, SHEETS, Size, sheet_named
from pos.printing.labels.symbols import Symbol
from ui import theme
from ui.products.labels.presenter import LabelsShown
from ui.products.labels.wanted import Output, Packed
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.figure_field import FigureField, grams
from ui.widgets.label import Ink, Label, Type
from ui.widgets.stepper import Stepper
from ui.widgets.text_field import Captioned, TextField

_AUTO: Final = "auto"
#: Names of the symbols: the same in every language.
_SYMBOLS: Final = {
    Symbol.EAN: "EAN",
    Symbol.CODE128: "Code 128",
    Symbol.QR: "QR",
    Symbol.DATAMATRIX: "Data Matrix",
}
_MOST_PRICE: Final = 99_999
_MOST_DAYS: Final = 730
#: Of a calibration: a centimetre to each side, in 0.1 mm.
_MOST_SHIFT: Final = 100
_TIMES: Final = " \N{MULTIPLICATION SIGN} "


class LabelOptions(QWidget):
    """Chips and steppers, one below the other.

    Signals:
        changed: Fields of ``Look`` that were chosen, by name.
    """

    changed = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.chips: dict[str, ChipRow] = {}
        self._add(
            "output",
            self.tr("Keluar di"),
            [
                Choice(Output.ROLL.value, self.tr("Printer label"), "printer"),
                Choice(Output.SHEET.value, self.tr("Lembar A4"), "file-text"),
            ],
        )
        self._rolls = self._add("roll", self.tr("Ukuran label (mm)"), _sizes(ROLLS))
        self._sheets = self._add("sheet", self.tr("Lembar label"), _sizes(SHEETS))
        self._add_own()
        self.start = Stepper(self.tr("Mulai dari label ke"), 1, least=1, most=65)
        self._start = Captioned(self.tr("Mulai dari label ke"), self.start)
        self._column.addWidget(self._start)
        self._add_contents()
        self._add_days()
        self._add_figures()
        self._add_shift()
        self._column.addStretch(1)

    def show_look(self, shown: LabelsShown) -> None:
        """Show what is chosen; what doesn't apply is away."""
        look, single = shown.look, shown.single
        for name, chips in self.chips.items():
            value = getattr(look, name)
            chips.choose(_AUTO if value is None else str(value))
        roll = look.output is Output.ROLL
        for part in self._rolls:
            part.setVisible(roll)
        for part in (*self._sheets, self._start):
            part.setVisible(not roll)
        numbers = {"start": self.start, "keep_days": self.keep} | self.shifts
        for name, stepper in numbers.items():
            value = getattr(look, name)
            if stepper.value() != value:  # else it is being typed
                stepper.set_value(value)
        self._keep.setVisible(look.packed is not Packed.NONE)
        weighed = single is not None and single.weighed
        self._grams.setVisible(weighed)
        self._price.setVisible(single is not None and bool(single.plu))
        self._fill(self.grams, look.grams)
        self._fill(self.price, look.price)

    def _add_own(self) -> None:
        """Offer a size of one's own; it counts once it can be read."""
        self.own = TextField(self.tr("Ukuran sendiri"))
        self.own.setMaxLength(20)
        self.own.textEdited.connect(self._type_own)
        self._own = Captioned(self.tr("Ukuran sendiri"), self.own)
        self._column.addWidget(self._own)

    def _type_own(self, typed: str) -> None:
        name = " ".join(typed.lower().replace(",", ".").split())
        roll = self.chips["output"].key() == Output.ROLL.value
        try:
            if roll:
                self.changed.emit({"roll": str(Size.read(name))})
            else:
                self.changed.emit({"sheet": sheet_named(name).name})
        except LabelError:
            words = self.tr("Tulis seperti 45x25.")
            if not roll:
                words = self.tr("Tulis seperti 4x11 48x25: kolom x baris, lalu ukuran.")
            self._own.set_trouble(words if name else "")
        else:
            self._own.set_trouble("")

    def _add_shift(self) -> None:
        """Offer to move everything, for a printer that is a little off."""
        right, down = self.tr("Geser ke kanan (0,1 mm)"), self.tr("Geser ke bawah")
        self.shifts = {
            "shift_x": Stepper(right, 0, least=-_MOST_SHIFT, most=_MOST_SHIFT),
            "shift_y": Stepper(down, 0, least=-_MOST_SHIFT, most=_MOST_SHIFT),
        }
        row = QHBoxLayout()
        for (name, stepper), caption in zip(
            self.shifts.items(), (right, down), strict=True
        ):
            stepper.changed.connect(
                lambda tenths, name=name: self.changed.emit({name: tenths})
            )
            row.addWidget(Captioned(caption, stepper))
        row.addStretch(1)
        self._column.addLayout(row)

    def _add_contents(self) -> None:
        kinds = [
            Choice(_AUTO, self.tr("Sesuai barang")),
            Choice(Kind.PIECE.value, self.tr("Di barang")),
            Choice(Kind.SHELF.value, self.tr("Di rak")),
            Choice(Kind.PASSPORT.value, self.tr("Kartu songket")),
        ]
        self._add("kind", self.tr("Untuk"), kinds)
        symbols = [
            Choice(_AUTO, self.tr("Sesuai barang")),
            *(Choice(symbol.value, name) for symbol, name in _SYMBOLS.items()),
        ]
        self._add("symbol", self.tr("Kode"), symbols)

    def _add_days(self) -> None:
        days = [
            Choice(Packed.NONE.value, self.tr("Tanpa")),
            Choice(Packed.TODAY.value, self.tr("Hari ini")),
            Choice(Packed.YESTERDAY.value, self.tr("Kemarin")),
        ]
        self._add("packed", self.tr("Tanggal dibuat"), days)
        words = self.tr("Tahan berapa hari")
        self.keep = Stepper(words, 0, most=_MOST_DAYS, write=self._write_days)
        self.keep.changed.connect(lambda days: self.changed.emit({"keep_days": days}))
        self._keep = Captioned(words, self.keep)
        self._column.addWidget(self._keep)
        self.start.changed.connect(lambda cell: self.changed.emit({"start": cell}))

    def _add_figures(self) -> None:
        self.grams = FigureField(
            self.tr("Berat kemasan"), write=grams, largest=_MOST_PRICE, size=20
        )
        self.grams.changed.connect(lambda value: self.changed.emit({"grams": value}))
        words = self.tr("Berat ikut terpindai di kasir.")
        self._grams = Captioned(self.tr("Berat kemasan"), self.grams, hint=words)
        self.price = FigureField(
            self.tr("Harga turun menjadi"), write=rupiah, largest=_MOST_PRICE, size=20
        )
        self.price.changed.connect(lambda value: self.changed.emit({"price": value}))
        words = self.tr("Harga ini ikut terpindai. Perlu PIN bila bukan hak Anda.")
        self._price = Captioned(self.tr("Harga turun menjadi"), self.price, hint=words)
        for part in (self._grams, self._price):
            self._column.addWidget(part)

    def _add(
        self, name: str, caption: str, choices: list[Choice]
    ) -> tuple[QWidget, QWidget]:
        head, chips = Label(caption, Type.CAPTION, Ink.SOFT), ChipRow(choices, caption)
        chips.setObjectName(f"label.{name}")
        chips.chosen.connect(lambda key: self.changed.emit({name: _value(name, key)}))
        self.chips[name] = chips
        self._column.addWidget(head)
        self._column.addWidget(chips)
        self._column.addSpacing(theme.GRID // 2)
        return head, chips

    def _write_days(self, days: int) -> str:
        return str(days) if days else self.tr("biasa")

    @staticmethod
    def _fill(field: FigureField, value: int) -> None:
        if field.value() != value:
            blocked = field.blockSignals(True)  # noqa: FBT003  # Qt's own
            field.set_value(value or None)
            field.blockSignals(blocked)


def _sizes(names: Any) -> list[Choice]:  # noqa: ANN401  # keys of either table
    return [Choice(name, written(name)) for name in names]


def written(name: str) -> str:
    """Write a size as people do: ``40 × 30``, ``3 × 8 · 70 × 37``."""  # noqa: RUF002
    grid, _, size = name.rpartition(" ")
    words = size.replace("x", _TIMES).replace(".", ",")
    return f"{grid.replace('x', _TIMES)} · {words}" if grid else words


def _value(name: str, key: str) -> object:
    """Turn a chip's key into a field of ``Look``."""
    kinds = {"output": Output, "packed": Packed, "kind": Kind, "symbol": Symbol}
    if key == _AUTO:
        return None
    return kinds[name](key) if name in kinds else key

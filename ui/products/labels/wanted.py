"""Which labels somebody wants, and what they become. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from pos.config import Settings
from pos.domain.catalogue import Product
from pos.domain.errors import LabelError
from pos.operations.labels import MOST, Wish, label_of
from pos.printing.labels.label import Kind, Label, LabelJob
from pos.printing.labels.size import MM_UM, SHEETS, Sheet, Size, read_shift, sheet_named
from pos.printing.labels.symbols import Symbol

if TYPE_CHECKING:
    from pos.printing.labels.items import Face

_TENTH_UM: Final = MM_UM // 10


class Output(StrEnum):
    """Where labels come out."""

    ROLL = "roll"
    SHEET = "sheet"


class Packed(StrEnum):
    """Which day of the batch is on them."""

    NONE = "none"
    TODAY = "today"
    YESTERDAY = "yesterday"


@dataclass(frozen=True, slots=True)
class Look:
    """How labels are to be.

    Attributes:
        kind: What they are for; each product's own when None.
        symbol: Of the code; what suits each product when None.
        keep_days: How long they keep; each product's own when 0.
        grams: Of a weighed packet; only for a single product.
        price: Marked down to; only for a single product.
        start: The first free cell of the sheet, from 1.
        shift_x: How far all of it is moved right, in 0.1 mm.
        shift_y: How far it is moved down.
    """

    output: Output = Output.ROLL
    roll: str = "40x30"
    sheet: str = "3x8 70x37"
    start: int = 1
    shift_x: int = 0
    shift_y: int = 0
    kind: Kind | None = None
    symbol: Symbol | None = None
    packed: Packed = Packed.NONE
    keep_days: int = 0
    grams: int = 0
    price: int = 0

    @property
    def size(self) -> Size:
        """Give the size of one label."""
        if self.output is Output.ROLL:
            return Size.read(self.roll)
        return self.on_sheet.size

    @property
    def on_sheet(self) -> Sheet:
        """Give the sheet; one that can't be read is the usual one."""
        try:
            return sheet_named(self.sheet)
        except LabelError:
            return next(iter(SHEETS.values()))

    @property
    def shift_um(self) -> tuple[int, int]:
        """Give the calibration in micrometres."""
        return self.shift_x * _TENTH_UM, self.shift_y * _TENTH_UM

    def begun(self, settings: Settings, output: Output) -> "Look":
        """Give it with what was used last where labels come out."""
        roll = output is Output.ROLL
        saved = settings.label_shift if roll else settings.sheet_shift
        x, y = read_shift(saved)
        return replace(
            self,
            output=output,
            roll=settings.label_roll,
            sheet=settings.label_sheet,
            shift_x=x // _TENTH_UM,
            shift_y=y // _TENTH_UM,
        )

    def kept_in(self, settings: Settings) -> Settings:
        """Give settings that remember what is used."""
        shift = f"{self.shift_x},{self.shift_y}"
        if self.output is Output.ROLL:
            return replace(settings, label_roll=self.roll, label_shift=shift)
        return replace(settings, label_sheet=self.sheet, sheet_shift=shift)

    def wish(self, today: date) -> Wish:
        """Say it to the operation that makes labels."""
        back = {Packed.TODAY: 0, Packed.YESTERDAY: 1}.get(self.packed)
        packed = None if back is None else today - timedelta(days=back)
        until = None
        if packed is not None and self.keep_days:
            until = packed + timedelta(days=self.keep_days)
        return Wish(self.kind, self.symbol, self.grams, self.price, packed, until)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A product and how many labels of it."""

    product: Product
    count: int


def make(
    wanted: Sequence[Wanted], settings: Settings, look: Look, today: date
) -> tuple[tuple[Label, int], ...]:
    """Make every label and see that it fits.

    Raises:
        LabelError: One can't be made; field ``name`` says which.
    """
    made = [
        (_fitting(x.product, settings, look, today)[0], x.count)
        for x in wanted
        if x.count
    ]
    if not made:
        raise LabelError(why="count", most=MOST)
    return tuple(made)


def face_of(product: Product, settings: Settings, look: Look, today: date) -> "Face":
    """Lay one label out, for its preview.

    Raises:
        LabelError: It can't be made; field ``name`` says which.
    """
    return _fitting(product, settings, look, today)[1]


def _fitting(
    product: Product, settings: Settings, look: Look, today: date
) -> "tuple[Label, Face]":
    from pos.printing.labels.layout import layout

    try:
        label = label_of(product, settings, look.wish(today))
        return label, layout(label, look.size)
    except LabelError as error:
        raise LabelError(**error.fields | {"name": product.name}) from error


def jobs(made: Sequence[tuple[Label, int]], look: Look) -> tuple[LabelJob, ...]:
    """Give what the label printer has to do."""
    size, (x, y) = look.size, look.shift_um
    return tuple(
        LabelJob(
            label,
            count,
            size.width_um,
            size.height_um,
            shift_x_um=x,
            shift_y_um=y,
        )
        for label, count in made
    )

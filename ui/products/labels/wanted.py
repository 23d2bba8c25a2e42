"""Which labels somebody wants, and what they become. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from pos.config import Settings
from pos.domain.catalogue import Product
from pos.domain.errors import LabelError
from pos.operations.labels import MOST, Wish, label_of
from pos.printing.labels.label import Kind, Label, LabelJob
from pos.printing.labels.size import SHEETS, Sheet, Size, read_shift
from pos.printing.labels.symbols import Symbol

if TYPE_CHECKING:
    from pos.printing.labels.items import Face


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
    """

    output: Output = Output.ROLL
    roll: str = "40x30"
    sheet: str = "3x8 70x37"
    start: int = 1
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
        """Give the sheet; one that isn't known any more is the usual one."""
        return SHEETS.get(self.sheet) or next(iter(SHEETS.values()))

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


def jobs(
    made: Sequence[tuple[Label, int]], settings: Settings, look: Look
) -> tuple[LabelJob, ...]:
    """Give what the label printer has to do."""
    size, (x, y) = look.size, read_shift(settings.label_shift)
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

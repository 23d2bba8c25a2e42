"""What somebody saw on the calibration page, and the printer it makes; pure."""

from dataclasses import dataclass, replace
from typing import Final, TypeVar

from pos.domain.printer import PrinterSetup
from pos.printing.profile import CHARACTER_DOTS

Value = TypeVar("Value")

#: The usual head of so many columns, and the other way round.
DOTS: Final = {32: 384, 42: 512, 48: 576}
COLUMNS: Final = {dots: columns for columns, dots in DOTS.items()}

#: Widths of paper in mm; heads of up to so many dots print on the narrow one.
NARROW_MM, WIDE_MM = 58, 80
NARROW_DOTS: Final = 432


@dataclass(frozen=True, slots=True)
class Answers:
    """Each is None as long as nobody answered.

    Attributes:
        columns: Of the longest ruler on one line.
        dots: Of the longest bar that has its end.
        code_page: Slot of a line whose letters are right; 0 is one of them.
        letters: False when no line was right: only dots can be trusted.
        native_qr: Whether the printer drew the QR code by itself.
        native_barcode: The same of the barcode.
        cuts: Whether it cut the paper.
        last_number: The smallest number on the paper in hand: so many lines
            lie between the head and the edge.
        drawer_pin: The pin that opened the drawer.
    """

    columns: int | None = None
    dots: int | None = None
    code_page: int | None = None
    letters: bool | None = None
    native_qr: bool | None = None
    native_barcode: bool | None = None
    cuts: bool | None = None
    last_number: int | None = None
    drawer_pin: int | None = None


def setup_of(answers: Answers, before: PrinterSetup) -> PrinterSetup:
    """Give the printer that the answers describe.

    What wasn't answered stays as it was before. Rulers and bars must agree:
    letters never need more dots than the head has.
    """
    dots = answers.dots or DOTS.get(answers.columns or 0) or before.dots
    columns = answers.columns or COLUMNS.get(answers.dots or 0) or before.columns
    columns = min(columns, dots // CHARACTER_DOTS)
    return replace(
        before,
        dots=dots,
        columns=columns,
        width_mm=NARROW_MM if dots <= NARROW_DOTS else WIDE_MM,
        code_page=_or(answers.code_page, before.code_page),
        whole_raster=_or(_not(answers.letters), before.whole_raster),
        native_qr=_or(answers.native_qr, before.native_qr),
        native_barcode=_or(answers.native_barcode, before.native_barcode),
        cutter=_or(answers.cuts, before.cutter),
        feed_lines=_or(answers.last_number, before.feed_lines),
        drawer_pin=_or(answers.drawer_pin, before.drawer_pin),
    )


def _or(answer: Value | None, before: Value) -> Value:
    return before if answer is None else answer


def _not(answer: bool | None) -> bool | None:  # noqa: FBT001  # three values
    return None if answer is None else not answer

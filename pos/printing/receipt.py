"""The snapshot of a receipt: all that is printed, frozen, versioned, kept as JSON.

It is taken when the document is committed and laid out when it is printed, so
that a copy made years later, on other paper, says the same.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Self

from pos.domain.errors import PosError
from pos.domain.money import plain

#: Format of the snapshot; a reader refuses what is newer. The second has a style:
#: a reader of the first would print what the shop has hidden.
VERSION: Final = 2


class ReceiptUnreadableError(PosError):
    """The stored snapshot isn't a receipt (field ``why``)."""

    code = "receipt.unreadable"


class ReceiptNewerError(PosError):
    """A newer program wrote the snapshot (fields ``found``, ``known``)."""

    code = "receipt.newer"


class Kind(StrEnum):
    """What kind of paper it is."""

    SALE = "sale"
    REFUND = "refund"
    VOID = "void"
    X_REPORT = "x_report"
    Z_REPORT = "z_report"
    DAY_REPORT = "day_report"
    CASH_SLIP = "cash_slip"  # paid-in, paid-out
    DROP_SLIP = "drop_slip"  # from the drawer into a sealed bag
    HANDOVER = "handover"  # cash and keys from one person to the next
    DEPOSIT = "deposit"  # uang muka of an order
    QRIS_REQUEST = "qris_request"  # to be paid; proves nothing
    WAYBILL = "waybill"  # surat jalan: goods on their way
    DRAWER_SLIP = "drawer_slip"  # drawer opened without a sale
    TEST_PAGE = "test_page"


@dataclass(frozen=True, slots=True)
class Shop:
    """The head of the paper.

    Attributes:
        lines: Tagline, address, phone, tax number; one each.
        logo: Name of a picture the printing side can find, or empty.
    """

    name: str
    lines: tuple[str, ...] = ()
    logo: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """What the shop had chosen when the paper was made.

    Attributes:
        tall: Whether the shop's name is of double height.
        bold: Whether it is bold.
        centered: Whether the head stands in the middle; else at the left.
        hidden: Facts that aren't shown, by their name in the template.
        number_as: How the number can be scanned: ``barcode`` or ``qr``.
    """

    tall: bool = True
    bold: bool = True
    centered: bool = True
    hidden: tuple[str, ...] = ()
    number_as: str = "barcode"


@dataclass(frozen=True, slots=True)
class LineDiscount:
    """What was taken off one line; the amount is what the line shrinks by."""

    amount: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One line as printed.

    Attributes:
        quantity: Units, or grams when weighed.
        unit: The unit's name; a weighed line is shown in kg.
        unit_price: Rupiah for one unit, or for one kg when weighed.
        gross: Rupiah before discounts; negative when it goes back.
        net: Rupiah after them.
        discounts: The line's own, without its share of the basket's.
        note: A line of small print below it.
    """

    name: str
    quantity: int
    unit: str
    unit_price: int
    gross: int
    net: int
    discounts: tuple[LineDiscount, ...] = ()
    weighed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums, as settled; nothing here is computed again.

    Attributes:
        subtotal: Sum of the lines' net as printed above it.
        discount: The basket's own discount, as a positive number.
        rounding: What cash rounding added, usually negative.
        total: What was to be paid in the end.
        discount_reason: Why the basket's discount was given.
    """

    subtotal: int
    discount: int
    rounding: int
    total: int
    discount_reason: str = ""


@dataclass(frozen=True, slots=True)
class PaidBy:
    """One tender.

    Attributes:
        kind: A tender kind's value, such as ``cash``.
        amount: Rupiah handed over, negative when given back.
    """

    kind: str
    amount: int
    reference: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its value, in a section. Strong rows are bold."""

    label: str
    value: str
    strong: bool = False

    @classmethod
    def of_amount(cls, label: str, amount: int, *, strong: bool = False) -> Self:
        """Make a row of an amount in rupiah."""
        return cls(label, plain(amount), strong)


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a title: what X, Z and slips are made of."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Which copy it is, who asked for it and when."""

    number: int
    by: str
    at_ms: int
    offset_min: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt, or any other paper of the till.

    Attributes:
        at_ms: When it happened, milliseconds since 1970 in UTC.
        offset_min: Minutes that local time was ahead of UTC.
        language: Of the printed words: ``id`` or ``en``.
        title: Replaces the title of the kind.
        receipt_no: Printed as text and as a barcode.
        cashier: The person's code, never a name.
        original_no: Number of the sale that a refund or void points at.
        note: What the cashier wrote.
        buyer: The buyer's name, where it was given.
        signatures: Who signs: one line for each.
        seal: The journal's seal: sequence and 64 bits of the hash.
        qr: Text of a QR code, or empty.
        style: How the shop wanted its papers when it was made.
    """

    kind: Kind
    shop: Shop
    at_ms: int
    offset_min: int
    version: int = VERSION
    language: str = "id"
    title: str = ""
    receipt_no: str = ""
    till: str = ""
    place: str = ""
    cashier: str = ""
    shift_no: int = 0
    original_no: str = ""
    reason: str = ""
    approved_by: str = ""
    lines: tuple[ReceiptLine, ...] = ()
    totals: Totals | None = None
    tenders: tuple[PaidBy, ...] = ()
    change_due: int = 0
    note: str = ""
    buyer: str = ""
    sections: tuple[Section, ...] = ()
    signatures: tuple[str, ...] = ()
    copy: Copy | None = None
    training: bool = False
    seal: str = ""
    qr: str = ""
    footer: str = ""
    style: Style = Style()

    def to_json(self) -> str:
        """Write it as canonical JSON: sorted keys, no spaces, whole numbers only.

        It never fails on what a person typed: half of a surrogate pair, which
        no UTF-8 can hold, becomes U+FFFD. A name must not cost a sale.
        """
        import json
        from dataclasses import asdict

        text = json.dumps(
            asdict(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    @classmethod
    def from_json(cls, text: str | bytes) -> "Receipt":
        """Read it back.

        Raises:
            ReceiptNewerError: Its format is newer than this program's.
            ReceiptUnreadableError: It isn't the JSON of a receipt.
        """
        import msgspec

        try:
            head = msgspec.json.decode(text, type=_Head)
            if head.version > VERSION:
                raise ReceiptNewerError(found=head.version, known=VERSION)
            return msgspec.json.decode(text, type=cls)
        except (msgspec.MsgspecError, UnicodeError) as error:
            raise ReceiptUnreadableError(why=str(error)) from error

    def as_copy(self, copy: Copy) -> "Receipt":
        """Give the same receipt, marked as a copy."""
        return replace(self, copy=copy)


@dataclass(frozen=True, slots=True)
class _Head:
    """What every version's snapshot starts from."""

    version: int

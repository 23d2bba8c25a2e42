"""The snapshot of a label: all that is on it, frozen, versioned, kept as JSON."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pos.domain.errors import LabelError
from pos.printing.labels.symbols import Symbol

#: Format of the snapshot; a reader refuses what is newer.
VERSION: Final = 1


class Kind(StrEnum):
    """What a label is for."""

    SHELF = "shelf"  # a price at the shelf: figures first
    PIECE = "piece"  # on the goods: dates, numbers, what the law asks for
    PASSPORT = "passport"  # a songket's own card


@dataclass(frozen=True, slots=True)
class Label:
    """A label.

    Attributes:
        language: Of the printed words: ``id`` or ``en``.
        code: What is scanned; empty for a label without a code.
        price: Rupiah for what it lies on; 0 prints none.
        price_before: Rupiah before a markdown, struck through; 0 for none.
        unit: What the price is for, such as ``kg``; empty for the packet itself.
        weight_g: Grams in the packet; 0 prints none.
        packed: Day of the batch, ISO; empty prints none.
        best_before: Last good day, ISO; empty prints none.
        maker: The maker's code, never a name.
        halal: Number of the certificate.
        pirt: Number of the P-IRT permit.
        facts: More of them, as caption and value: motif, size.
        care: How to look after it.
    """

    kind: Kind
    name: str
    version: int = VERSION
    language: str = "id"
    shop: str = ""
    sku: str = ""
    symbol: Symbol = Symbol.CODE128
    code: str = ""
    price: int = 0
    price_before: int = 0
    unit: str = ""
    weight_g: int = 0
    packed: str = ""
    best_before: str = ""
    maker: str = ""
    halal: str = ""
    pirt: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    care: str = ""


@dataclass(frozen=True, slots=True)
class LabelJob:
    """Labels of one kind, to be printed on a label printer.

    Attributes:
        copies: How many of the same.
        width_um: Of the roll's label.
        height_um: Of the roll's label.
        gap_um: Between two labels of the roll.
        shift_x_um: Calibration: how far all of it moves to the right.
        shift_y_um: Calibration: how far all of it moves down.
    """

    label: Label
    copies: int
    width_um: int
    height_um: int
    gap_um: int = 2_000
    shift_x_um: int = 0
    shift_y_um: int = 0
    version: int = VERSION

    def to_json(self) -> str:
        """Write it as canonical JSON; half a surrogate pair becomes U+FFFD."""
        import json
        from dataclasses import asdict

        text = json.dumps(
            asdict(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    @classmethod
    def from_json(cls, text: str | bytes) -> "LabelJob":
        """Read it back.

        Raises:
            LabelError: It isn't a label's, or a newer program wrote it (``why``:
                ``unreadable``).
        """
        import msgspec

        try:
            job = msgspec.json.decode(text, type=cls)
        except (msgspec.MsgspecError, UnicodeError) as error:
            raise LabelError(why="unreadable", detail=str(error)) from error
        if max(job.version, job.label.version) > VERSION:
            raise LabelError(why="unreadable", detail="newer")
        return job

"""What the buyer may see of a sale: goods, sums, the code to pay, the change.

Only that: no floor price, no stock, nobody's name. What isn't here can't be
shown on a display that faces the queue.
"""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """How far the sale is."""

    IDLE = "idle"  # nobody is being served
    BASKET = "basket"  # goods are being added
    PAY = "pay"  # the total stands, money is expected
    QRIS = "qris"  # a code is to be scanned
    DONE = "done"  # paid: change and thanks


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the basket.

    Attributes:
        quantity: Units, or grams when weighed.
        amount: Rupiah after the line's own discount.
    """

    name: str
    quantity: int
    amount: int
    weighed: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """The QRIS code and what its payer has to compare.

    Attributes:
        payload: What the code holds.
        amount: Rupiah to pay.
        carries_amount: The payer needn't type it.
    """

    payload: str
    name: str
    nmid: str
    amount: int
    carries_amount: bool


@dataclass(frozen=True, slots=True)
class BuyerSees:
    """Everything a display shows.

    Attributes:
        newest: Place of the row that changed last; -1 for none.
        discount: Rupiah off the whole basket.
        rounding: What cash rounding adds, usually negative.
        paid: Rupiah of the parts paid already.
        total: Rupiah to pay now; after the sale, what was paid.
        change_due: Rupiah to give back.
        tender: Kind of the tender being entered, or empty.
    """

    stage: Stage
    rows: tuple[Row, ...] = ()
    newest: int = -1
    discount: int = 0
    rounding: int = 0
    paid: int = 0
    total: int = 0
    change_due: int = 0
    tender: str = ""
    code: Code | None = None


NOBODY = BuyerSees(Stage.IDLE)

"""Words of the buyer's screen."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.buyer import BuyerSees, Row, Stage
from pos.domain.catalogue import GRAMS_PER_KG
from pos.domain.money import plain, rupiah
from pos.domain.tender import TenderKind
from ui.marks import QT_TRANSLATE_NOOP

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

_MINUS: Final = "\N{MINUS SIGN}"

#: How the sale is being paid: words and icon.
_PAYING: Final = {
    TenderKind.CASH.value: (QT_TRANSLATE_NOOP("Buyer", "Bayar tunai"), "banknote"),
    TenderKind.QRIS.value: (
        QT_TRANSLATE_NOOP("Buyer", "Bayar dengan QRIS"),
        "qr-code",
    ),
    TenderKind.TRANSFER.value: (
        QT_TRANSLATE_NOOP("Buyer", "Transfer bank"),
        "landmark",
    ),
}


@dataclass(frozen=True, slots=True)
class Shop:
    """Whose screen it is.

    Attributes:
        thanks: What is said after the sale.
    """

    name: str = ""
    tagline: str = ""
    thanks: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Something to look at: a piece, or the product that was just added.

    Attributes:
        picture: Path of a file, or empty.
        price: Rupiah, or 0 for none.
    """

    picture: str
    name: str
    price: int = 0


def named(row: Row) -> str:
    """Write what a row holds: ``2 × Roti``, ``Cabai · 350 g``."""  # noqa: RUF002
    if row.weighed:
        kilograms, grams = divmod(row.quantity, GRAMS_PER_KG)
        weight = f"{kilograms},{grams:03} kg" if kilograms else f"{grams} g"
        return f"{row.name} \N{MIDDLE DOT} {weight}"
    if row.quantity == 1:
        return row.name
    return f"{plain(row.quantity)} \N{MULTIPLICATION SIGN} {row.name}"


def total_word(sees: BuyerSees) -> str:
    """Say what the large amount is."""
    if sees.stage is Stage.DONE:
        return translate("Buyer", "Dibayar")
    return translate("Buyer", "Sisa") if sees.paid else translate("Buyer", "Total")


def steps(sees: BuyerSees) -> list[tuple[str, str]]:
    """Say what leads from the rows to the total."""
    found = (
        (translate("Buyer", "Diskon"), -sees.discount),
        (translate("Buyer", "Pembulatan"), sees.rounding),
        (translate("Buyer", "Sudah dibayar"), -sees.paid),
    )
    return [(words, _signed(amount)) for words, amount in found if amount]


def paying(tender: str) -> tuple[str, str]:
    """Say how the sale is being paid, with its icon."""
    found = _PAYING.get(tender)
    if found is None:
        return translate("Buyer", "Selamat berbelanja"), "shopping-bag"
    return translate("Buyer", found[0]), found[1]


def spoken(sees: BuyerSees) -> str:
    """Say all of it, for screen readers."""
    parts = [f"{named(row)} {plain(row.amount)}" for row in sees.rows]
    if sees.stage is not Stage.IDLE:
        parts.append(f"{total_word(sees)} {rupiah(sees.total)}")
    if sees.change_due:
        parts.append(f"{translate('Buyer', 'Kembalian')} {rupiah(sees.change_due)}")
    return "\n".join(parts)


def _signed(amount: int) -> str:
    return f"{_MINUS}{plain(-amount)}" if amount < 0 else plain(amount)

"""What a scanned code means, in one sentence."""

from PySide6.QtCore import QCoreApplication

from pos.domain.money import plain, rupiah
from ui.sell import wording
from ui.sell.lookup import Found

_DOT = " \N{MIDDLE DOT} "


def meaning_of(found: Found | None) -> str:
    """Say the product, and what else its code tells."""
    if found is None:
        return QCoreApplication.translate("Scanner", "Bukan barang di katalog.")
    parts = [found.product.name]
    if found.product.weighed and found.quantity is not None:
        parts.append(f"{plain(found.quantity)} g")
    if found.price is not None:
        unit = "/kg" if found.product.weighed else ""
        parts.append(f"{rupiah(found.price)}{unit}")
    if found.batch:
        words = QCoreApplication.translate("Sell", "bets {batch}")
        parts.append(words.format(batch=found.batch))
    if found.best_before:
        words = QCoreApplication.translate("Scanner", "baik sampai {day}")
        parts.append(words.format(day=wording.day(found.best_before)))
    return f"{_DOT.join(parts)}."

"""Words and figures of the selling page: tiles, lines, notices, tenders."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.basket import Discount, Line, past
from pos.domain.catalogue import GRAMS_PER_KG, Kind, Product
from pos.domain.money import plain, rupiah
from pos.domain.ports import Instant
from pos.domain.printing_ports import JobState
from pos.domain.sale import describe_discount
from pos.domain.settle import SettledLine
from pos.domain.tender import Tender, TenderKind
from ui.marks import QT_TRANSLATE_NOOP
from ui.sell.view import Notice
from ui.theme import RESOURCES
from ui.widgets.basket_delegate import BasketRow
from ui.widgets.card import State
from ui.widgets.tile_delegate import Tile

#: Units, and grams, from which on the stock is called low.
LOW_UNITS: Final = 5
LOW_GRAMS: Final = 1_000

_MINUS: Final = "\N{MINUS SIGN}"
_DOT: Final = " \N{MIDDLE DOT} "

_NOTICES: Final[dict[Notice, tuple[str, State]]] = {
    Notice.UNKNOWN_CODE: (
        QT_TRANSLATE_NOOP("Sell", "{text} tidak dikenal. Ketik namanya."),
        State.WARN,
    ),
    Notice.NO_HITS: (
        QT_TRANSLATE_NOOP("Sell", "Tidak ada “{text}”. Coba kata lain."),
        State.WARN,
    ),
    Notice.PIECE_SOLD: (
        QT_TRANSLATE_NOOP("Sell", "{name} sudah terjual. Pilih yang lain."),
        State.WARN,
    ),
    Notice.STOCK_SHORT: (
        QT_TRANSLATE_NOOP(
            "Sell", "Stok {name} tercatat {stock}. Tetap dijual; periksa nanti."
        ),
        State.WARN,
    ),
    Notice.EXPIRED: (
        QT_TRANSLATE_NOOP(
            "Sell", "{name} lewat {day}. Periksa barangnya sebelum dijual."
        ),
        State.WARN,
    ),
    Notice.BELOW_FLOOR: (
        QT_TRANSLATE_NOOP("Sell", "Harga batas bawah {floor}. Ketik lebih tinggi."),
        State.BAD,
    ),
    Notice.HELD: (
        QT_TRANSLATE_NOOP("Sell", "Keranjang disimpan. Buka lagi dengan F4."),
        State.GOOD,
    ),
    Notice.RECALLED: (
        QT_TRANSLATE_NOOP("Sell", "Simpanan dibuka kembali."),
        State.GOOD,
    ),
    Notice.ABANDONED: (QT_TRANSLATE_NOOP("Sell", "Keranjang kosong."), State.GOOD),
    Notice.GIVE_BACK: (
        QT_TRANSLATE_NOOP("Sell", "Kembalikan {taken} ke pembeli."),
        State.WARN,
    ),
    Notice.RESTORED_PAID: (
        QT_TRANSLATE_NOOP(
            "Sell", "Sudah diterima {taken} untuk keranjang ini. Lanjutkan Bayar."
        ),
        State.WARN,
    ),
    Notice.REPRINTED: (
        QT_TRANSLATE_NOOP("Sell", "Duplikat {copy} dari {number} dicetak."),
        State.GOOD,
    ),
    Notice.NO_PRINTER: (
        QT_TRANSLATE_NOOP("Sell", "Printer belum diatur. Struk tetap tersimpan."),
        State.WARN,
    ),
    Notice.NOTHING_TO_PRINT: (
        QT_TRANSLATE_NOOP("Sell", "Cari struk lama di halaman Struk."),
        State.INFO,
    ),
}

#: Fields of notices that hold rupiah.
_AMOUNTS: Final = frozenset({"floor", "taken"})

_TENDERS: Final[dict[TenderKind, str]] = {
    TenderKind.CASH: QT_TRANSLATE_NOOP("Sell", "Tunai"),
    TenderKind.QRIS: QT_TRANSLATE_NOOP("Sell", "QRIS"),
    TenderKind.TRANSFER: QT_TRANSLATE_NOOP("Sell", "Transfer"),
}

_PRINTING: Final[dict[JobState, tuple[str, State, str]]] = {
    JobState.QUEUED: (
        QT_TRANSLATE_NOOP("Sell", "Struk menunggu printer."),
        State.NEUTRAL,
        "printer",
    ),
    JobState.SENDING: (
        QT_TRANSLATE_NOOP("Sell", "Struk sedang dicetak."),
        State.NEUTRAL,
        "printer",
    ),
    JobState.SENT: (
        QT_TRANSLATE_NOOP("Sell", "Struk sudah dicetak."),
        State.GOOD,
        "printer-check",
    ),
    JobState.CONFIRMED: (
        QT_TRANSLATE_NOOP("Sell", "Struk sudah dicetak."),
        State.GOOD,
        "printer-check",
    ),
    JobState.FAILED: (
        QT_TRANSLATE_NOOP(
            "Sell", "Struk tidak tercetak. Periksa printer, lalu Cetak ulang."
        ),
        State.WARN,
        "printer-x",
    ),
    JobState.UNKNOWN: (
        QT_TRANSLATE_NOOP("Sell", "Lihat kertasnya. Bila kurang, tekan Cetak ulang."),
        State.WARN,
        "printer-x",
    ),
    JobState.CANCELLED: (
        QT_TRANSLATE_NOOP("Sell", "Cetak dibatalkan. Tekan Cetak ulang bila perlu."),
        State.WARN,
        "printer-x",
    ),
}


def _tr(words: str) -> str:
    return QCoreApplication.translate("Sell", words)


def notice(which: Notice, fields: dict[str, str | int]) -> tuple[str, State]:
    """Say a notice."""
    words, state = _NOTICES[which]
    shown = {name: _field(name, value) for name, value in fields.items()}
    return _tr(words).format(**shown), state


def _field(name: str, value: str | int) -> str | int:
    if name in _AMOUNTS and isinstance(value, int):
        return rupiah(value)
    return day(value) if name == "day" and isinstance(value, str) else value


def day(iso: str) -> str:
    """Write a day as people do: ``30/11/2026``."""
    return "/".join(reversed(iso.split("-")))


def tender_word(kind: TenderKind) -> str:
    """Name a means of payment."""
    return _tr(_TENDERS[kind])


def tender_detail(tender: Tender) -> str:
    """Say a tender's reference, or that nobody has seen the money."""
    if not tender.verified:
        return QCoreApplication.translate("Sell", "belum diverifikasi")
    return tender.reference


def printing(state: JobState) -> tuple[str, State, str]:
    """Say what the printer does with a receipt: words, state, icon."""
    words, tone, icon = _PRINTING[state]
    return _tr(words), tone, icon


def price(product: Product) -> str:
    """Write a product's price as on its tile."""
    if product.kind is Kind.OPEN and not product.price:
        return QCoreApplication.translate("Sell", "Harga bebas")
    return f"{rupiah(product.price)}/kg" if product.weighed else rupiah(product.price)


def weight(grams: int) -> str:
    """Write a weight in kg with three decimals: ``0,350 kg``."""
    whole, rest = divmod(grams, GRAMS_PER_KG)
    return f"{plain(whole)},{rest:03d} kg"


def tile(product: Product, folder: Path) -> Tile:
    """Say a product as a tile."""
    badge, state = _badge(product)
    sold = product.one_off and product.stock == 0
    return Tile(
        product.product_id,
        product.name,
        price(product),
        product.category,
        badge,
        state,
        picture(product, folder),
        enabled=not sold,
    )


def picture(product: Product, folder: Path) -> str:
    """Give the file of a product's picture: the shop's own, or an example's."""
    if not product.image:
        return ""
    own = folder / "pictures" / product.image
    return str(own if own.exists() else RESOURCES / "pictures" / product.image)


def _badge(product: Product) -> tuple[str, State]:
    if product.one_off:
        return _badge_of_piece(sold=product.stock == 0)
    return _badge_of_goods(product, product.stock)


def _badge_of_piece(*, sold: bool) -> tuple[str, State]:
    if sold:
        return QCoreApplication.translate("Sell", "terjual"), State.NEUTRAL
    return QCoreApplication.translate("Sell", "1 dari 1"), State.ACCENT


def _badge_of_goods(product: Product, stock: int | None) -> tuple[str, State]:
    if stock is not None and stock <= 0:
        return QCoreApplication.translate("Sell", "habis"), State.BAD
    low = LOW_GRAMS if product.weighed else LOW_UNITS
    if stock is not None and stock <= low:
        left = f"{plain(stock)} g" if product.weighed else plain(stock)
        return QCoreApplication.translate("Sell", "sisa {stock}").format(
            stock=left
        ), State.WARN
    if product.weighed:
        return QCoreApplication.translate("Sell", "timbang"), State.INFO
    if stock is None:
        return "", State.NEUTRAL
    return QCoreApplication.translate("Sell", "stok {stock}").format(
        stock=plain(stock)
    ), State.NEUTRAL


def quantity(settled: SettledLine) -> str:
    """Write how much a line holds: ``3`` or ``350 g``."""
    line = settled.line
    shown = plain(line.quantity)
    return f"{shown} g" if line.kind is Kind.WEIGHED else shown


def row(settled: SettledLine, today: str = "") -> BasketRow:
    """Say a line of the basket; goods past their day are marked."""
    line = settled.line
    weighed, piece = line.kind is Kind.WEIGHED, line.kind is Kind.ONE_OFF
    return BasketRow(
        str(line.line_no),
        line.name,
        _DOT.join(_details(settled)),
        quantity(settled),
        plain(settled.gross - settled.line_discount),
        less_removes=line.quantity == 1 and not weighed,
        can_more=not piece,
        warning=_lateness(line, today),
    )


def _lateness(line: Line, today: str) -> str:
    if not past(line.best_before, today):
        return ""
    words = QCoreApplication.translate("Sell", "lewat {day}")
    return words.format(day=day(line.best_before))


def _details(settled: SettledLine) -> list[str]:
    line = settled.line
    parts = [f"@ {plain(line.unit_price)}"]
    if line.kind is Kind.WEIGHED:
        parts = [f"{weight(line.quantity)} @ {plain(line.unit_price)}/kg"]
    elif line.kind is Kind.ONE_OFF:
        parts = [line.sku, QCoreApplication.translate("Sell", "1 dari 1")]
    if line.unit_price != line.list_price and line.kind is not Kind.OPEN:
        was = plain(line.list_price)
        parts.append(
            QCoreApplication.translate("Sell", "semula {price}").format(price=was)
        )
    if line.discount is not None:
        parts.append(discount(line.discount))
    if line.batch:
        words = QCoreApplication.translate("Sell", "bets {batch}")
        parts.append(words.format(batch=line.batch))
    return parts


def discount(given: Discount) -> str:
    """Say a discount: what is taken off, and why."""
    off = describe_discount(given)
    return f"{_MINUS}{off} {given.reason}"


def items(count: int) -> str:
    """Say how many lines' goods lie in the basket."""
    return QCoreApplication.translate("Sell", "{count} barang").format(count=count)


def time_of(at_ms: int, offset_min: int) -> str:
    """Write the time of day: ``14.32``."""
    return Instant(at_ms, offset_min).local.strftime("%H.%M")

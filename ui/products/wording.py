"""Words and figures of products: rows of the table, facts of the details."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.catalogue import GRAMS_PER_KG, Kind, Product
from pos.domain.money import plain, rupiah
from ui.categories import category_place
from ui.marks import QT_TRANSLATE_NOOP
from ui.products.stock_state import StockState, stock_state
from ui.sell.wording import price
from ui.widgets.card import State
from ui.widgets.table_model import Cell, TableRow

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

_DASH: Final = "\N{EN DASH}"
_MINUS: Final = "\N{MINUS SIGN}"

#: Words, state and icon of a stock that isn't simply a figure.
_STATES: Final[dict[StockState, tuple[str, State, str]]] = {
    StockState.LOW: (
        QT_TRANSLATE_NOOP("Products", "sisa {stock}"),
        State.WARN,
        "trending-down",
    ),
    StockState.OUT: (QT_TRANSLATE_NOOP("Products", "habis"), State.BAD, "circle-x"),
    StockState.NEGATIVE: (
        QT_TRANSLATE_NOOP("Products", "{stock}"),
        State.BAD,
        "circle-alert",
    ),
    StockState.PIECE: (
        QT_TRANSLATE_NOOP("Products", "1 dari 1"),
        State.ACCENT,
        "gem",
    ),
    StockState.SOLD: (
        QT_TRANSLATE_NOOP("Products", "terjual"),
        State.NEUTRAL,
        "badge-check",
    ),
}

#: What to do about it.
_NOTES: Final[dict[StockState, tuple[str, State]]] = {
    StockState.NEGATIVE: (
        QT_TRANSLATE_NOOP(
            "Products", "Terjual lebih dari yang tercatat. Hitung barang di rak."
        ),
        State.BAD,
    ),
    StockState.OUT: (
        QT_TRANSLATE_NOOP("Products", "Habis. Terima barang bila sudah datang."),
        State.WARN,
    ),
    StockState.LOW: (
        QT_TRANSLATE_NOOP("Products", "Hampir habis. Minta barang dari pembuat."),
        State.WARN,
    ),
    StockState.SOLD: (
        QT_TRANSLATE_NOOP("Products", "Sudah terjual; tidak bisa dijual lagi."),
        State.INFO,
    ),
    StockState.UNCOUNTED: (
        QT_TRANSLATE_NOOP("Products", "Stok barang ini tidak dihitung."),
        State.INFO,
    ),
}

_KINDS: Final[dict[Kind, str]] = {
    Kind.COUNTED: QT_TRANSLATE_NOOP("Products", "Per satuan"),
    Kind.WEIGHED: QT_TRANSLATE_NOOP("Products", "Timbang"),
    Kind.ONE_OFF: QT_TRANSLATE_NOOP("Products", "Hanya satu"),
    Kind.OPEN: QT_TRANSLATE_NOOP("Products", "Harga bebas"),
}


def _worded(words: str) -> str:
    return translate("Products", words)


def quantity(product: Product, amount: int) -> str:
    """Write an amount of a product: ``12 bungkus``, ``2,5 kg``."""
    sign = _MINUS if amount < 0 else ""
    if not product.weighed:
        return f"{sign}{plain(abs(amount))} {product.unit}".strip()
    kilograms, grams = divmod(abs(amount), GRAMS_PER_KG)
    decimals = f",{grams:03d}".rstrip("0") if grams else ""
    return f"{sign}{plain(kilograms)}{decimals} kg"


def stock(product: Product) -> str:
    """Write what there is of a product; a dash when nobody counts it."""
    left = product.stock
    return _DASH if left is None else quantity(product, left)


def stock_cell(product: Product) -> Cell:
    """Say the stock of a product in its row."""
    found = _STATES.get(stock_state(product))
    if found is None:
        return Cell(stock(product))
    words, state, icon = found
    text = _worded(words).format(stock=stock(product))
    return Cell(text, state, icon=icon, badge=True)


def row(product: Product) -> TableRow:
    """Say a product as a row: code, name, unit, price, stock."""
    _, icon = category_place(product.category)
    return TableRow(
        product.product_id,
        (
            Cell(product.sku),
            Cell(product.name, strong=True, icon=icon),
            Cell(product.unit),
            Cell(price(product), strong=True),
            stock_cell(product),
        ),
        faded=stock_state(product) is StockState.SOLD,
    )


def facts(product: Product) -> list[tuple[str, str]]:
    """Say what else is known of a product; what isn't, is left out."""
    floor = product.floor_price
    days = translate("Products", "{days} hari").format(days=plain(product.shelf_days))
    known = [
        (translate("Products", "Kode"), product.sku),
        (translate("Products", "Jenis"), _worded(_KINDS[product.kind])),
        (translate("Products", "Satuan"), product.unit),
        (translate("Products", "Batas bawah harga"), rupiah(floor) if floor else ""),
        (translate("Products", "PLU"), product.plu),
        (translate("Products", "Kode pembuat"), product.maker.replace("+", " + ")),
        (
            translate("Products", "Biaya bahan"),
            rupiah(product.cost) if product.cost else "",
        ),
        (translate("Products", "Tahan disimpan"), days if product.shelf_days else ""),
    ]
    return [(caption, value) for caption, value in known if value]


def stock_note(product: Product) -> tuple[str, State] | None:
    """Say what to do about a stock that isn't as it should be."""
    found = _NOTES.get(stock_state(product))
    return (_worded(found[0]), found[1]) if found else None

"""Every widget, in every theme, as pictures to look at.

Run ``python -m tests.ui.gallery FOLDER``; it writes PNG files and checks nothing.
"""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import rupiah
from ui import theme
from ui.chrome import Chrome, Destination
from ui.theme import tokens
from ui.tokens import Theme
from ui.widgets.basket_delegate import BasketRow
from ui.widgets.basket_list import BasketList
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.text_field import TextField
from ui.widgets.tile_delegate import Tile
from ui.widgets.tiles import TileGrid

ROOT = Path(__file__).parents[2]
PLACES = (
    Destination("sell", "Jual", "shopping-basket"),
    Destination("receipts", "Struk", "receipt-text"),
    Destination("stock", "Stok", "package-open"),
    Destination("shift", "Shift", "wallet"),
    Destination("reconcile", "Rekonsiliasi", "scale"),
    Destination("reports", "Laporan", "chart-column"),
    Destination("settings", "Setelan", "settings", at_foot=True),
)
FAVOURITES = (
    ("Keripik Tempe Original 100 g", "15.000", "Tempe", "stok 24", State.NEUTRAL),
    ("Keripik Tempe Balado 100 g", "16.000", "Tempe", "stok 18", State.NEUTRAL),
    ("Orek Tempe Teri Kacang 150 g", "28.000", "Tempe", "stok 6", State.NEUTRAL),
    ("Tempe Mendoan isi 5", "10.000", "Tempe", "habis besok", State.WARN),
    ("Pakcoy Hidroponik 250 g", "9.000", "Hidroponik", "stok 14", State.NEUTRAL),
    ("Selada Keriting 200 g", "10.000", "Hidroponik", "sisa 4", State.WARN),
    ("Roti Manis Cokelat", "6.000", "Roti", "stok 31", State.NEUTRAL),
    ("Roti Sosis", "8.000", "Roti", "-20% sore", State.GOOD),
    ("Nastar Premium (timbang)", "95.000/kg", "Kue", "timbang", State.INFO),
    ("Maksuba Loyang 24 cm", "280.000", "Kue", "stok 3", State.NEUTRAL),
    (
        "Songket Lepus Nago Besaung · SM-07",
        "4.850.000",
        "Songket",
        "1 dari 1",
        State.BAD,
    ),
    ("Songket Bungo Cino · SM-12", "2.750.000", "Songket", "1 dari 1", State.ACCENT),
    (
        "Selendang Limar · SM-03",
        "1.650.000",
        "Songket",
        "terjual di web",
        State.NEUTRAL,
    ),
    ("Kain Jumputan Titik 7", "325.000", "Jumputan & Busana", "stok 5", State.NEUTRAL),
    ("Syal Jumputan Sutra", "185.000", "Jumputan & Busana", "stok 8", State.NEUTRAL),
    ("Paket Salad 3 Jenis 400 g", "20.000", "Hidroponik", "stok 7", State.NEUTRAL),
)


def favourites() -> Iterator[Tile]:
    pictures = {"SM-07": "nago-besaung", "SM-12": "bungo-cino", "SM-03": "limar"}
    for place, (name, price, category, badge, state) in enumerate(FAVOURITES):
        found = [file for code, file in pictures.items() if code in name]
        picture = (
            ROOT / "resources/pictures" / f"songket-{found[0]}.png" if found else ""
        )
        sold = badge.startswith("terjual")
        yield Tile(
            f"p{place}",
            name,
            f"Rp{price}",
            category,
            badge,
            state,
            str(picture),
            enabled=not sold,
        )


def catalogue() -> Iterator[Tile]:
    listing = ROOT / "resources/demo/catalogue.csv"
    if not listing.exists():
        return
    with listing.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            price = rupiah(int(row["harga"]))
            yield Tile(row["sku"], row["nama"], price, row["kategori"], "stok 12")


def chrome(place: str, *, words: str = "") -> Chrome:
    made = Chrome(PLACES)
    made.rail.select(place)
    made.bar.set_place("SMEXPO Palembang", "Stan B-12 · Kasir K-03 · Shift 2")
    made.bar.add_pill("sync", "…", pressable=True)
    made.bar.set_pill("sync", "Luring · 12 belum terkirim", State.WARN, "cloud-off")
    made.bar.add_pill("printer", "Printer siap", icon="printer")
    made.bar.add_pill("clock", "14.32", icon="clock")
    made.set_training(words)
    return made


def stage(of: Chrome) -> QHBoxLayout:
    page = QWidget()
    layout = of.stage.layout()
    assert layout is not None
    layout.addWidget(page)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    return row


class Side(QWidget):
    """The white side of the sell screen."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        painter = QPainter(self)
        look = tokens()
        painter.fillRect(self.rect(), theme.colour(look.surface))
        edge = QRect(0, 0, look.line, self.height())
        painter.fillRect(edge, theme.colour(look.hairline))
        painter.end()


def sell() -> QWidget:
    made = chrome("sell")
    row = stage(made)
    left = QVBoxLayout()
    left.setContentsMargins(18, 14, 6, 4)
    left.setSpacing(12)
    above = QVBoxLayout()
    above.setContentsMargins(0, 0, 12, 0)
    above.setSpacing(10)
    hint = "Pindai barcode atau ketik nama produk…"
    search = TextField("Cari produk", hint=hint, icon="scan-barcode", key="F2")
    above.addWidget(search)
    above.addWidget(ChipRow(CHIPS, "Kategori"))
    left.addLayout(above)
    grid = TileGrid("Produk")
    grid.set_tiles(list(favourites()))
    left.addWidget(grid, 1)
    row.addLayout(left, 63)
    row.addWidget(basket_side(), 36)
    search.setFocus()
    return made


CHIPS = (
    Choice("favourites", "Favorit", "star"),
    Choice("tempe", "Tempe", "bean", 0),
    Choice("greens", "Hidroponik", "sprout", 1),
    Choice("bread", "Roti & kue", "croissant", 2),
    Choice("songket", "Songket", "gem", 3),
    Choice("jumputan", "Jumputan", "shirt", 4),
)
LINES = (
    BasketRow(
        "1",
        "Songket Bungo Cino · SM-12",
        "SGK-012 · 1 dari 1",
        "1",
        "2.750.000",
        less_removes=True,
        can_more=False,
    ),
    BasketRow("2", "Keripik Tempe Original 100 g", "@ 15.000", "3", "45.000"),
    BasketRow(
        "3", "Nastar Premium (timbang)", "0,350 kg @ 95.000/kg", "350 g", "33.250"
    ),
    BasketRow("4", "Roti Sosis", "@ 8.000 · diskon sore -20%", "2", "12.800"),
)


def basket_side() -> QWidget:
    side = Side()
    column = QVBoxLayout(side)
    column.setContentsMargins(1, 0, 0, 0)
    column.setSpacing(0)
    head = QHBoxLayout()
    head.setContentsMargins(17, 12, 17, 12)
    head.setSpacing(10)
    head.addWidget(Label("Keranjang", Type.HEADING))
    head.addWidget(Label("7 barang", Type.CAPTION, Ink.SOFT))
    head.addStretch(1)
    head.addWidget(Button("Pembeli", icon="user-round", key="F8"))
    head.addWidget(Button("Simpan", icon="circle-pause", key="F3"))
    column.addLayout(head)
    basket = BasketList("Keranjang", ("Keranjang kosong", "Pindai barang pertama."))
    basket.set_rows(LINES)
    basket.select("1")
    column.addWidget(basket, 1)
    return with_totals(side, column)


def with_totals(side: QWidget, column: QVBoxLayout) -> QWidget:
    from ui.widgets.card import SummaryRow

    foot = QVBoxLayout()
    foot.setContentsMargins(18, 16, 18, 16)
    foot.setSpacing(8)
    foot.addWidget(SummaryRow("Subtotal", "Rp2.844.250"))
    foot.addWidget(SummaryRow("Diskon", "-Rp3.200", ink=Ink.GOOD))
    total = QHBoxLayout()
    total.addWidget(Label("Total", Type.PRICE))
    total.addWidget(Figure("Rp2.841.050", align=Qt.AlignmentFlag.AlignRight), 1)
    foot.addLayout(total)
    last = QHBoxLayout()
    last.setSpacing(10)
    discount = Button("Diskon", icon="ticket-percent", size=Size.HERO)
    last.addWidget(discount)
    pay = Button("Bayar", role=Role.PAY, icon="banknote", key="F10", size=Size.HERO)
    last.addWidget(pay, 1)
    foot.addLayout(last)
    column.addLayout(foot)
    return side


SCREENS: dict[str, Callable[[], QWidget]] = {"sell": sell}
SIZES = ((1366, 768), (1920, 1080))
LOOKS = ((Theme.DAY, 100), (Theme.SUN, 100), (Theme.NIGHT, 100), (Theme.DAY, 130))


def main(folder: Path, wanted: list[str]) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for look, percent in LOOKS:
        theme.apply(app, look, percent)
        for name, make in SCREENS.items():
            if wanted and name not in wanted:
                continue
            for width, height in SIZES:
                shown = make()
                shown.resize(width, height)
                shown.show()
                shown.activateWindow()
                QTest.qWaitForWindowActive(shown)
                shown.grab().save(str(folder / f"{name}-{look}-{percent}-{height}.png"))
                shown.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])

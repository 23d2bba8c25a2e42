"""The screens that sell, as the drawings show them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from tests.ui.gallery.frame import OPENERS, ROOT, Side, chrome, stage
from ui import theme
from ui.widgets.basket_delegate import BasketRow
from ui.widgets.basket_list import BasketList
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import State, SummaryRow
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.figure_card import FigurePanel
from ui.widgets.figure_field import MoneyField
from ui.widgets.keypad import Keypad
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.pin_pad import PinPad
from ui.widgets.text_field import TextField
from ui.widgets.tile_button import TileButton
from ui.widgets.tile_delegate import Tile
from ui.widgets.tiles import TileGrid
from ui.widgets.toast import Toast

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
        State.ACCENT,
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
    row.addLayout(left, 1)
    row.addWidget(basket_side())
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
    side.setFixedWidth(min(theme.px(468), 614))
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


def pay() -> QWidget:
    made = chrome("sell")
    row = stage(made)
    side = Side()
    side.setFixedWidth(min(theme.px(420), 500))
    column = QVBoxLayout(side)
    column.setContentsMargins(26, 20, 26, 24)
    column.addWidget(Label("Total tagihan", Type.BODY, Ink.SOFT))
    column.addWidget(Figure("Rp91.050"))
    for caption, value in (
        ("3 x Keripik Tempe Original", "45.000"),
        ("350 g Nastar Premium", "33.250"),
        ("2 x Roti Sosis", "12.800"),
    ):
        column.addWidget(SummaryRow(caption, value))
    column.addWidget(SummaryRow("Bayar tunai", "Rp91.000", strong=True))
    column.addStretch(1)
    column.addWidget(FigurePanel("Kembalian", "Rp9.000"))
    row.addWidget(side)
    row.addLayout(pay_right(), 1)
    return made


def pay_right() -> QVBoxLayout:  # noqa: PLR0915
    right = QVBoxLayout()
    right.setContentsMargins(28, 18, 28, 24)
    right.setSpacing(16)
    methods = QHBoxLayout()
    methods.setSpacing(12)
    for word, icon in (
        ("Tunai", "banknote"),
        ("QRIS", "qr-code"),
        ("Transfer", "landmark"),
        ("Gabungan", "layers"),
        ("Uang muka", "hand-coins"),
    ):
        tile = TileButton(word, icon)
        tile.setChecked(word == "Tunai")
        methods.addWidget(tile)
    right.addLayout(methods)
    middle = QHBoxLayout()
    middle.setSpacing(20)
    left = QVBoxLayout()
    left.setSpacing(12)
    left.addWidget(Label("Uang diterima", Type.BODY, Ink.SOFT))
    money = MoneyField("Uang diterima")
    money.set_value(100_000)
    left.addWidget(money)
    quick = QGridLayout()
    quick.setSpacing(12)
    words = ("Uang pas", "Rp92.000", "Rp95.000", "Rp100.000", "Rp110.000", "Rp150.000")
    for place, word in enumerate(words):
        button = Button(word, size=Size.LARGE)
        button.setCheckable(True)
        button.setChecked(word == "Rp100.000")
        quick.addWidget(button, place // 3, place % 3)
    left.addLayout(quick)
    left.addStretch(1)
    middle.addLayout(left, 3)
    keypad = Keypad()
    middle.addWidget(keypad, 2, Qt.AlignmentFlag.AlignTop)
    right.addLayout(middle, 1)
    last = QHBoxLayout()
    last.setSpacing(12)
    back = Button("Kembali", icon="arrow-left", size=Size.HERO)
    back.set_key("Esc", active=False)
    done = Button(
        "Selesaikan & cetak struk", role=Role.PAY, icon="check", size=Size.HERO
    )
    done.set_key("Enter", active=False)
    last.addWidget(back)
    last.addWidget(done, 1)
    right.addLayout(last)
    money.setFocus()
    return right


def dialogs() -> QWidget:
    made = sell()
    toast = Toast(made)
    toast.say("Roti Sosis dihapus", undo="Urungkan", key="4")
    dialog = Dialog(made, "Hapus keranjang?", hint="Semua 7 barang akan dilepas.")
    dialog.add_cancel("Batal")
    dialog.add_button(
        Button("Hapus keranjang", role=Role.DANGER, icon="trash-2"), confirms=True
    )
    OPENERS.append(dialog.open)
    return made


def pin() -> QWidget:
    made = sell()
    dialog = Dialog(made, "PIN supervisor", width=380, hint="Potongan di atas 10%.")
    pad = PinPad()
    for digit in "123":
        pad.keypad.pressed.emit(digit)
    dialog.body.addWidget(pad)
    dialog.add_cancel("Batal")
    OPENERS.append(lambda: dialog.open(pad))
    return made

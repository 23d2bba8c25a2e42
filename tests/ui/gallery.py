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
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pos.domain.money import rupiah
from ui import theme
from ui.chrome import Chrome, Destination
from ui.theme import tokens
from ui.tokens import Theme
from ui.widgets.banner import Banner
from ui.widgets.bar_chart import Bar, BarChart
from ui.widgets.basket_delegate import BasketRow
from ui.widgets.basket_list import BasketList
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State, SummaryRow
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.denominations import Denomination, DenominationTable
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.figure_card import FigurePanel, StatCard
from ui.widgets.figure_field import MoneyField
from ui.widgets.keypad import Keypad
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.paper import Paper
from ui.widgets.pill import Pill
from ui.widgets.pin_pad import PinPad
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.scrolling import ScrollPage
from ui.widgets.step_header import StepHeader
from ui.widgets.switch import Switch
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow
from ui.widgets.text_field import Captioned, TextField
from ui.widgets.tile_button import TileButton
from ui.widgets.tile_delegate import Tile
from ui.widgets.tiles import TileGrid
from ui.widgets.toast import Toast

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


NOTES = [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000]
COUNTS = dict(
    zip([f"note.{n}" for n in NOTES], (12, 9, 14, 21, 17, 11, 8), strict=True)
)


def close_shift() -> QWidget:  # noqa: PLR0915
    made = chrome("shift")
    page = Page("Tutup shift 2")
    stage(made).addWidget(page)
    page.tools.addWidget(
        StepHeader(["Hitung uang", "Non-tunai", "Selisih & alasan", "Cetak Z"])
    )
    row = QHBoxLayout()
    row.setSpacing(20)
    counting = Card(margin=16)
    rows = [Denomination(f"note.{n}", rupiah(n), n) for n in NOTES]
    rows += [Denomination(f"coin.{n}", f"Logam {n}", n) for n in (1000, 500, 200, 100)]
    table = DenominationTable(rows)
    table.set_counts(COUNTS)
    counting.body.addWidget(table)
    row.addWidget(counting, 68)
    side = QVBoxLayout()
    side.setSpacing(16)
    counted = Card()
    counted.body.addWidget(Label("Uang terhitung", Type.BODY, Ink.SOFT))
    counted.body.addWidget(Figure(rupiah(table.total())))
    counted.body.addWidget(
        Note(
            "Hitungan buta: jumlah menurut sistem baru tampil setelah Anda "
            "mengirim hitungan ini.",
            icon="eye-off",
        )
    )
    side.addWidget(counted)
    facts = Card()
    facts.body.addWidget(SummaryRow("Modal awal", "Rp500.000"))
    facts.body.addWidget(SummaryRow("Transaksi", "47"))
    facts.body.addWidget(
        SummaryRow("Belum terkirim", "12 (ikut terkirim nanti)", ink=Ink.WARN)
    )
    side.addWidget(facts)
    side.addStretch(1)
    send = Button("Kirim hitungan", role=Role.PRIMARY, size=Size.HERO)
    send.set_icon("arrow-right", trailing=True)
    side.addWidget(send)
    row.addLayout(side, 31)
    page.body.addLayout(row, 1)
    return made


def reconcile() -> QWidget:
    made = chrome("reconcile")
    page = Page("Rekonsiliasi harian")
    stage(made).addWidget(page)
    page.beside.addWidget(Pill("Sen, 23 Nov 2026", icon="calendar"))
    page.beside.addWidget(Pill("Semua kasir"))
    page.tools.addWidget(Button("PDF", icon="file-down"))
    page.tools.addWidget(Button("XLSX", icon="sheet"))
    page.tools.addWidget(Button("Setujui & kunci hari", role=Role.PAY, icon="lock"))
    stats = QHBoxLayout()
    stats.setSpacing(16)
    for caption, figure, remark, ink in (
        ("Penjualan bersih", "Rp27,7 jt", "18% di atas kemarin", Ink.PLAIN),
        ("Struk", "128", "3 refund · 1 batal", Ink.PLAIN),
        ("Selisih kas", "-Rp2.500", "alasan tercatat", Ink.WARN),
        ("Bagian pembuat (premi)", "Rp13,9 jt", "kebijakan v3 · 50%", Ink.PLAIN),
    ):
        stats.addWidget(StatCard(caption, figure, remark, ink=ink))
    page.body.addLayout(stats)
    low = QHBoxLayout()
    low.setSpacing(16)
    listing = Card(margin=20)
    listing.body.addWidget(sources())
    low.addWidget(listing, 57)
    hours = Card()
    hours.body.addWidget(Label("Penjualan per jam", Type.HEADING))
    chart = BarChart("Penjualan per jam", rupiah)
    values = (38, 62, 91, 74, 110, 83, 57, 41)
    bars = [Bar(str(10 + i), value * 25_000) for i, value in enumerate(values)]
    chart.set_bars(bars)
    hours.body.addWidget(chart, 1)
    hours.body.addWidget(
        Note(
            "Jurnal utuh: 1.284 dokumen, segel 7F3A·91C2 cocok dengan cetakan Z",
            State.GOOD,
            icon="shield-check",
        )
    )
    low.addWidget(hours, 42)
    page.body.addLayout(low, 1)
    return made


def sources() -> Table:
    columns = [
        Column("Sumber"),
        Column("Seharusnya", 150, figures=True),
        Column("Terhitung", 150, figures=True),
        Column("Selisih", 190, figures=True),
    ]
    made = Table("Sumber", columns)
    even = Cell("0", State.GOOD, icon="check")
    made.set_rows(
        [
            TableRow(
                "1",
                (
                    Cell("KSR-1 · Shift 1", strong=True),
                    Cell("Rp3.412.000"),
                    Cell("Rp3.412.000"),
                    even,
                ),
            ),
            TableRow(
                "2",
                (
                    Cell("KSR-1 · Shift 2", strong=True),
                    Cell("Rp2.268.000"),
                    Cell("Rp2.265.500"),
                    Cell("-2.500 kurang", State.WARN),
                ),
            ),
            TableRow(
                "3",
                (
                    Cell("QRIS (PJP)", strong=True),
                    Cell("Rp11.284.000"),
                    Cell("Rp11.236.000"),
                    Cell("1 belum cocok", State.WARN, badge=True),
                ),
            ),
            TableRow(
                "4",
                (
                    Cell("Transfer", strong=True),
                    Cell("Rp4.850.000"),
                    Cell("Rp4.850.000"),
                    even,
                ),
                faded=True,
            ),
        ]
    )
    return made


def controls() -> QWidget:
    made = chrome("settings", words="LATIHAN \N{EN DASH} BUKAN TRANSAKSI")
    page = Page("Setelan")
    stage(made).addWidget(page)
    banner = Banner("Tutup")
    banner.say(
        "Printer tidak terhubung. Struk tersimpan; tekan Cetak ulang.",
        State.BAD,
        step="Cetak ulang",
        key="printer",
    )
    page.body.addWidget(banner)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(forms(), 1)
    row.addWidget(states(), 1)
    page.body.addLayout(row, 1)
    return made


def forms() -> QWidget:
    card = Card()
    choices = [Choice(look, look) for look in ("Terang", "Luar ruang", "Gelap")]
    card.body.addWidget(ChipRow(choices, "Tema"))
    card.body.addWidget(Switch("Suara", "Bunyi pendek saat barang ditemukan.", on=True))
    card.body.addWidget(Switch("Tangan kiri"))
    name = TextField("Nama pembeli", hint="Boleh kosong")
    card.body.addWidget(Captioned("Nama pembeli", name, hint="Tampil di struk."))
    wrong = Captioned("Referensi", TextField("Referensi"))
    wrong.set_trouble("Empat angka terakhir dari aplikasi pembeli.")
    card.body.addWidget(wrong)
    combo = QComboBox()
    combo.addItems(["80 mm", "58 mm"])
    card.body.addWidget(Captioned("Lebar kertas", combo))
    checks = QHBoxLayout()
    ticked = QCheckBox("Cetak dua kali")
    ticked.setChecked(True)
    checks.addWidget(ticked)
    chosen = QRadioButton("Tunai")
    chosen.setChecked(True)
    checks.addWidget(chosen)
    card.body.addLayout(checks)
    card.body.addStretch(1)
    return card


def states() -> QWidget:
    card = Card()
    pills = QHBoxLayout()
    for state in State:
        pills.addWidget(Pill(state.name.title(), state))
    card.body.addLayout(pills)
    roles = QHBoxLayout()
    for role in Role:
        roles.addWidget(Button(role.name.title(), role=role, icon="check"))
    card.body.addLayout(roles)
    off = QHBoxLayout()
    for role in (Role.NORMAL, Role.PAY, Role.DANGER):
        button = Button("Mati", role=role, icon="x", key="F9")
        button.setEnabled(False)
        off.addWidget(button)
    card.body.addLayout(off)
    for state in (State.GOOD, State.WARN, State.BAD):
        card.body.addWidget(Note("Satu kalimat tentang keadaan.", state))
    progress = ProgressPanel("Mengimpor katalog", "Batalkan")
    progress.set_progress(12_400, 20_000, "12.400 dari 20.000 baris, 8 detik lagi")
    card.body.addWidget(progress)
    card.body.addWidget(
        EmptyState("inbox", "Belum ada struk", "Jual dulu satu barang.")
    )
    return card


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


def receipt() -> QWidget:
    made = chrome("receipts")
    page = Page("Struk")
    stage(made).addWidget(page)
    page.tools.addWidget(Button("Batalkan penjualan", role=Role.DANGER, icon="ban"))
    page.tools.addWidget(Button("Cetak ulang", icon="printer", key="F9"))
    row = QHBoxLayout()
    row.setSpacing(16)
    card = Card(margin=16)
    empty = ("receipt-text", "Belum ada struk", "Struk tampil setelah penjualan.")
    card.body.addWidget(Table("Struk", [Column("Nomor"), Column("Jumlah")], empty))
    row.addWidget(card, 1)
    paper = Paper("Struk")
    lines = ["          SI CANTIK", "  Stan B-12 · SMEXPO", "-" * 32]
    lines += [f"{i} x Roti Manis Cokelat     6.000" for i in range(1, 9)]
    paper.set_lines([*lines, "-" * 32, "TOTAL                  Rp48.000"])
    row.addWidget(ScrollPage(paper))
    page.body.addLayout(row, 1)
    return made


OPENERS: list[Callable[[], None]] = []
SCREENS: dict[str, Callable[[], QWidget]] = {
    "sell": sell,
    "pay": pay,
    "close_shift": close_shift,
    "reconcile": reconcile,
    "controls": controls,
    "dialogs": dialogs,
    "pin": pin,
    "receipt": receipt,
}
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
                while OPENERS:
                    OPENERS.pop()()
                shown.grab().save(str(folder / f"{name}-{look}-{percent}-{height}.png"))
                shown.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])

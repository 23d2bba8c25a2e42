"""The screens that count and look back."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from pos.domain.money import rupiah
from pos.printing.profile import PROFILES
from pos.printing.raster import no_pictures
from pos.printing.samples import sample
from tests.ui.gallery.frame import chrome, stage
from ui.preview import preview
from ui.widgets.bar_chart import Bar, BarChart
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State, SummaryRow
from ui.widgets.denominations import Denomination, DenominationTable
from ui.widgets.figure_card import StatCard
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.paper import Paper
from ui.widgets.pill import Pill
from ui.widgets.scrolling import ScrollPage
from ui.widgets.step_header import StepHeader
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow

NOTES = [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000]
COUNTS = dict(
    zip([f"note.{n}" for n in NOTES], (12, 9, 14, 21, 17, 11, 8), strict=True)
)


def close_shift() -> QWidget:  # noqa: PLR0915
    made = chrome("shift")
    page = Page("Tutup shift 2")
    stage(made).addWidget(page)
    page.tools.addWidget(
        StepHeader(["Hitung uang", "Nontunai", "Selisih & alasan", "Cetak Z"])
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
        ("Struk", "128", "3 pengembalian · 1 batal", Ink.PLAIN),
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
    paper.set_paper(preview(sample("sale"), PROFILES["58"], no_pictures))
    row.addWidget(ScrollPage(paper))
    page.body.addLayout(row, 1)
    return made

"""Papers that the tests print."""

# ruff: noqa: RUF001 - letters that look like others are what is tested here

from dataclasses import replace
from typing import Final

from pos.printing.receipt import (
    Copy,
    Kind,
    LineDiscount,
    PaidBy,
    Receipt,
    ReceiptLine,
    Row,
    Section,
    Shop,
    Totals,
)
from pos.printing.samples import SAMPLES, sample

#: 19 August 2026, 10.15 WIB.
AT_MS: Final = 1_787_109_300_000
WIB: Final = 420

SHOP: Final = Shop(
    "Si Cantik",
    (
        "Karya warga binaan LPP Palembang",
        "Jl. Merdeka No. 12, Palembang",
        "0812-3456-7890",
    ),
)

SALE: Final = Receipt(
    kind=Kind.SALE,
    shop=SHOP,
    at_ms=AT_MS,
    offset_min=WIB,
    receipt_no="B1-260819-000042",
    till="B1",
    place="SMEXPO Palembang, Stan A-12",
    cashier="K01",
    shift_no=3,
    lines=(
        ReceiptLine(
            "Songket Lepus Bintang Berantai Merah Marun Benang Emas",
            1,
            "pcs",
            1_750_000,
            1_750_000,
            1_650_000,
            (LineDiscount(100_000, "nego"),),
            note="No. SK-0017",
        ),
        ReceiptLine("Kue 8 Jam Loyang Kecil", 2, "loyang", 85_000, 170_000, 170_000),
        ReceiptLine("Gula Aren", 1250, "kg", 24_000, 30_000, 30_000, weighed=True),
        ReceiptLine("Tempe Segar Papan 400 g", 12, "bungkus", 8_000, 96_000, 96_000),
    ),
    totals=Totals(1_946_000, 46_000, -50, 1_899_950, "pembeli kedua"),
    tenders=(
        PaidBy("qris", 1_000_000, "1234", verified=False),
        PaidBy("cash", 900_000),
    ),
    change_due=50,
    buyer="Ibu Ratna",
    seal="42-7F3A-91C2-08BD-E410",
    footer="Terima kasih. Setiap pembelian mendukung karya mereka.",
)

COPY: Final = replace(
    SALE, copy=Copy(2, "P01", AT_MS + 600_000, WIB), training=True, language="en"
)

REFUND: Final = replace(
    SALE,
    kind=Kind.REFUND,
    receipt_no="B1-260819-000043",
    original_no="B1-260819-000042",
    lines=(
        ReceiptLine("Kue 8 Jam Loyang Kecil", 1, "loyang", 85_000, -83_000, -83_000),
    ),
    totals=Totals(-83_000, 0, 0, -83_000),
    tenders=(PaidBy("cash", -83_000),),
    change_due=0,
    reason="Kemasan rusak",
    approved_by="P01",
    signatures=("Diterima pembeli",),
    buyer="",
    footer="",
)

Z_REPORT: Final = replace(
    SALE,
    kind=Kind.Z_REPORT,
    title="Laporan Z 7",
    receipt_no="",
    lines=(),
    totals=None,
    tenders=(),
    change_due=0,
    buyer="",
    footer="",
    sections=(
        Section("", (Row("Shift", "3"), Row("Struk", "B1-260819-000001"))),
        Section(
            "Penjualan",
            (
                Row.of_amount("Penjualan kotor", 18_250_000),
                Row.of_amount("Diskon", -460_000),
                Row.of_amount("Bersih", 17_638_750, strong=True),
            ),
        ),
        Section(
            "Laci",
            (
                Row.of_amount("  QRIS belum diverifikasi (3)", 120_000),
                Row.of_amount("Seharusnya", 9_300_000, strong=True),
                Row("Selisih", "-2.000 kurang", strong=True),
                Row(
                    "Alasan",
                    "Salah memberi kembalian saat ramai; sudah dilaporkan ke pengawas",
                ),
            ),
        ),
    ),
    signatures=("Dibuat oleh", "Diperiksa oleh"),
)

TEST_PAGE: Final = Receipt(Kind.TEST_PAGE, SHOP, AT_MS, WIB, till="B1", cashier="K01")

PAPERS: Final = {
    **{f"{name} example": sample(name, "en") for name in SAMPLES},
    **{name: sample(name) for name in SAMPLES},
    "sale": SALE,
    "copy": COPY,
    "refund": REFUND,
    "z_report": Z_REPORT,
    "test_page": TEST_PAGE,
}

#: Names that printers stumble over.
ODD_NAMES: Final = (
    "Café Ünïcödé ñ ç",
    "“Kue” ‘manis’ – 50 % … €5 ½ kg",
    "Kue 😀 dan 👩‍🍳 🇮🇩",
    "ꦗꦮ ꦱꦺꦴꦁ",
    "日本語テスト 中文",
    "Cafe\u0301 q\u0308 decomposed",
    "Привет Ελλάδα → ≤ ⅓ ①",
    "ﬁne ㎏ Ｆｕｌｌ　ｗｉｄｔｈ",
    "\x1bp\x00\x19\x19\x1b@\x10\x14\x01\x00\x01kick",
    "a\x00b\x7fc\x80d\x9be\u202ef\u200bg\ufeffh",
    "\ud83d lone",
    "Tab\there\nand\r\nthere\u2028x",
    "W" * 200,
    "日" * 100,
    " ".join(["kata"] * 50),
)


def named(name: str) -> Receipt:
    """Give a sale of one line with a name, which also stands everywhere else."""
    line = replace(SALE.lines[0], name=name, note=name, unit=name[:8])
    return replace(
        SALE,
        lines=(line,),
        shop=Shop(name, (name,)),
        place=name,
        buyer=name,
        note=name,
        reason=name,
        footer=name,
        seal="",
    )

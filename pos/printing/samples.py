"""An example of each paper: to be looked at, to try a printer, and for the tests."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from pos.domain.qris import make_dynamic
from pos.printing import slips
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
    Style,
    Totals,
)
from pos.printing.wording import wording

#: 19 August 2026, 10.15 WIB.
AT_MS: Final = 1_787_109_300_000
WIB: Final = 420

SHOP: Final = Shop(
    "Si Cantik",
    ("Karya warga binaan LPP Palembang", "Jl. Merdeka No. 12, Palembang"),
)

#: A code that nobody can pay: its numbers are zeros.
QRIS: Final = (
    "00020101021126620016ID.CO.CONTOH.WWW011893600000000000000002090000000000303UMI"
    "51440014ID.CO.QRIS.WWW0215ID00000000000000303UMI5204546253033605802ID"
    "5915TOKO CONTOH UJI6009PALEMBANG61053013162070703A0163046C4A"
)

SONGKET: Final = ReceiptLine(
    "Songket Lepus Bintang Merah Marun", 1, "pcs", 1_750_000, 1_750_000, 1_750_000
)
CAKE: Final = ReceiptLine(
    "Kue 8 Jam Loyang Kecil",
    2,
    "loyang",
    85_000,
    170_000,
    160_000,
    (LineDiscount(10_000, "pembeli tetap"),),
)
SUGAR: Final = ReceiptLine(
    "Gula Aren", 1250, "kg", 24_000, 30_000, 30_000, weighed=True
)


def sample(name: str, language: str = "id", style: Style | None = None) -> Receipt:
    """Give the example of a kind of paper, or ``copy``.

    Args:
        name: One of ``SAMPLES``.
        language: Of its words.
        style: How the shop wants its papers.
    """
    made = _MAKERS[name](_head(language))
    return replace(made, style=style) if style else made


def _head(language: str) -> Receipt:
    return Receipt(
        Kind.SALE,
        SHOP,
        AT_MS,
        WIB,
        language=language,
        receipt_no="B1-260819-000042",
        till="B1",
        place="SMEXPO Palembang, Stan A-12",
        cashier="K01",
        shift_no=3,
        seal="42-7F3A-91C2-08BD-E410",
    )


def _sale(head: Receipt) -> Receipt:
    return replace(
        head,
        lines=(SONGKET, CAKE, SUGAR),
        totals=Totals(1_940_000, 40_050, -50, 1_899_900, "nego"),
        tenders=(
            PaidBy("qris", 1_000_000, "1234", verified=False),
            PaidBy("cash", 900_000),
        ),
        change_due=100,
        buyer="Ibu Ratna",
        note="Bungkus kado",
        footer="Terima kasih. Setiap pembelian mendukung karya mereka.",
    )


def _copy(head: Receipt) -> Receipt:
    return _sale(head).as_copy(Copy(2, "P01", AT_MS + 600_000, WIB))


def _refund(head: Receipt) -> Receipt:
    back = replace(CAKE, quantity=1, gross=-80_000, net=-80_000, discounts=())
    return replace(
        head,
        kind=Kind.REFUND,
        receipt_no="B1-260819-000043",
        original_no=head.receipt_no,
        lines=(back,),
        totals=Totals(-80_000, 0, 0, -80_000),
        tenders=(PaidBy("cash", -80_000),),
        reason="Kemasan rusak",
        approved_by="P01",
        signatures=(wording(head.language).word("taken"),),
    )


def _void(head: Receipt) -> Receipt:
    back = replace(SUGAR, gross=-30_000, net=-30_000)
    return replace(
        head,
        kind=Kind.VOID,
        receipt_no="B1-260819-000044",
        original_no=head.receipt_no,
        lines=(back,),
        totals=Totals(-30_000, 0, 0, -30_000),
        tenders=(PaidBy("cash", -30_000),),
        reason="Salah pilih barang",
        approved_by="P01",
    )


def _request(head: Receipt) -> Receipt:
    asked = slips.QrisRequest(
        "TOKO CONTOH UJI",
        "ID0000000000000",
        make_dynamic(QRIS, 170_000, "SC010042"),
        170_000,
    )
    return slips.qris_request(replace(head, receipt_no="", seal=""), asked)


def _deposit(head: Receipt) -> Receipt:
    order = slips.Order(
        "PSN-0007", (SONGKET,), 1_750_000, 500_000, "cash", "3 Okt 2026"
    )
    return slips.deposit(replace(head, buyer="Ibu Ratna"), order)


def _unnumbered(head: Receipt) -> Receipt:
    return replace(head, receipt_no="")


def _drop(head: Receipt) -> Receipt:
    return slips.drop(_unnumbered(head), 1_500_000, "KTG-0113", "Laci penuh")


def _handover(head: Receipt) -> Receipt:
    counted = ((100_000, 12), (50_000, 7), (20_000, 3), (1_000, 14), (500, 0))
    handed = slips.Handover("K01", "K02", counted, ("KTG-0113",))
    return slips.handover(_unnumbered(head), handed)


def _waybill(head: Receipt) -> Receipt:
    goods = (("Songket Lepus", "12 pcs"), ("Kue 8 Jam", "20 loyang"))
    sent = slips.Delivery("Toko LPP", "SMEXPO, Stan A-12", "P02", goods)
    return slips.waybill(replace(head, receipt_no="B1-SJ-000007"), sent)


def _cash(head: Receipt) -> Receipt:
    words = wording(head.language)
    row = Row.of_amount(words.word("amount"), 200_000, strong=True)
    return replace(
        _unnumbered(head),
        kind=Kind.CASH_SLIP,
        sections=(Section("", (row,)),),
        reason="Uang kembalian",
        signatures=(words.word("given"), words.word("taken")),
    )


def _drawer(head: Receipt) -> Receipt:
    return replace(
        _unnumbered(head),
        kind=Kind.DRAWER_SLIP,
        reason="Tukar uang",
        approved_by="P01",
    )


def _report(kind: Kind) -> Callable[[Receipt], Receipt]:
    def made(head: Receipt) -> Receipt:
        words = wording(head.language)
        sold = Section(
            "",
            (
                Row.of_amount(words.word("subtotal"), 18_250_000),
                Row.of_amount(words.word("discount"), -460_000),
                Row.of_amount(words.word("total"), 17_790_000, strong=True),
            ),
        )
        paid = Section(
            "",
            (
                Row.of_amount(words.tender("cash"), 9_300_000),
                Row.of_amount(words.tender("qris"), 8_490_000),
            ),
        )
        return replace(_unnumbered(head), kind=kind, sections=(sold, paid))

    return made


def _test_page(head: Receipt) -> Receipt:
    return replace(_unnumbered(head), kind=Kind.TEST_PAGE, seal="")


_MAKERS: Final[dict[str, Callable[[Receipt], Receipt]]] = {
    Kind.SALE.value: _sale,
    "copy": _copy,
    Kind.REFUND.value: _refund,
    Kind.VOID.value: _void,
    Kind.QRIS_REQUEST.value: _request,
    Kind.DEPOSIT.value: _deposit,
    Kind.X_REPORT.value: _report(Kind.X_REPORT),
    Kind.Z_REPORT.value: _report(Kind.Z_REPORT),
    Kind.DAY_REPORT.value: _report(Kind.DAY_REPORT),
    Kind.CASH_SLIP.value: _cash,
    Kind.DROP_SLIP.value: _drop,
    Kind.DRAWER_SLIP.value: _drawer,
    Kind.HANDOVER.value: _handover,
    Kind.WAYBILL.value: _waybill,
    Kind.TEST_PAGE.value: _test_page,
}

#: Every example there is.
SAMPLES: Final = tuple(_MAKERS)

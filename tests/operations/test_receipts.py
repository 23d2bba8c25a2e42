from __future__ import annotations

import json
from dataclasses import asdict, replace
from hashlib import sha256

import pytest

from pos.domain.basket import Discount, DiscountKind
from pos.domain.errors import ApprovalNeededError, CopiesError, SaleMissingError
from pos.domain.people import Person, Role
from pos.domain.receipt_template import Template
from pos.domain.refund import RefundLine
from pos.domain.sale import Sale
from pos.domain.tender import Tender, TenderKind
from pos.operations import maintenance, receipts, shift
from pos.printing.receipt import Kind, Receipt, Style
from pos.printing.text import text
from tests.shop import BREAD, CAKE, SETTINGS, SPINACH, Shop

CASH, QRIS, TRANSFER = TenderKind.CASH, TenderKind.QRIS, TenderKind.TRANSFER


def paper(shop: Shop, number: str) -> Receipt:
    found = shop.read(lambda c: receipts.find(c, number))
    assert found is not None
    return found


def jobs(shop: Shop) -> list[tuple[object, ...]]:
    return shop.rows("SELECT kind, copy_no, printer FROM print_jobs ORDER BY rowid")


def sell_mixed(shop: Shop, reference: str = "4821") -> Sale:
    tenth = Discount(DiscountKind.PERCENT, 1_000, "promo")
    basket = shop.basket((BREAD, 2), (SPINACH, 333)).discount_line(1, tenth)
    basket = replace(
        basket.discount_all(Discount(DiscountKind.AMOUNT, 500, "teman")),
        buyer="Ibu Sari",
        note="tanpa kantong",
    )
    return shop.sell(basket, Tender(QRIS, 10_000, reference), Tender(CASH, 10_000))


def test_a_receipt_says_what_was_sold_and_paid(shop: Shop) -> None:
    shop.open()
    sale = sell_mixed(shop)

    said = paper(shop, sale.receipt_no)

    assert (said.kind, said.receipt_no, said.seal) == (
        Kind.SALE,
        sale.receipt_no,
        sale.seal,
    )
    assert said.shop.lines == (SETTINGS.tagline, SETTINGS.address)
    assert (said.place, said.till, said.cashier) == ("SMEXPO, B-12", "KSR1", "K-03")
    assert (said.buyer, said.note) == ("Ibu Sari", "tanpa kantong")
    assert [(x.gross, x.net, x.weighed) for x in said.lines] == [
        (10_000, 9_000, False),
        (7_992, 7_992, True),
    ]
    assert said.totals is not None
    assert said.totals.subtotal - said.totals.discount == sale.total
    assert said.totals.total == sale.due
    assert [(x.kind, x.amount) for x in said.tenders] == [
        ("qris", 10_000),
        ("cash", 10_000),
    ]
    assert said.change_due == sale.change_due


def test_a_receipt_adds_up(shop: Shop) -> None:
    shop.open()
    said = paper(shop, sell_mixed(shop).receipt_no)
    totals = said.totals
    assert totals is not None

    assert sum(line.net for line in said.lines) == totals.subtotal
    assert totals.subtotal - totals.discount + totals.rounding == totals.total
    assert sum(x.amount for x in said.tenders) - said.change_due == totals.total


def test_what_a_receipt_says_never_changes(shop: Shop) -> None:
    shop.open()
    sale = sell_mixed(shop)
    before = paper(shop, sale.receipt_no)
    shop.till.settings = replace(shop.settings, shop="Toko Lain", footer="x")
    shop.write(
        lambda tx: receipts.reprint(tx, shop.cashier, shop.settings, sale.sale_id)
    )

    assert paper(shop, sale.receipt_no) == before


def test_another_template_changes_only_what_is_printed_from_now_on(shop: Shop) -> None:
    shop.open()
    sale = sell_mixed(shop)
    before = paper(shop, sale.receipt_no)
    template = Template(
        header=("NPWP 0012345678901000",),
        hidden=("tagline", "cashier", "buyer"),
        centered=False,
        number_as="qr",
    )
    shop.till.settings = replace(shop.settings, template=template)
    shop.write(
        lambda tx: receipts.reprint(tx, shop.cashier, shop.settings, sale.sale_id)
    )
    later = paper(shop, sell_mixed(shop, "4822").receipt_no)

    copy = Receipt.from_json(papers_of(shop, sale)[-1])
    assert replace(copy, copy=None) == before
    assert before.style == Style()
    assert later.shop.lines == (SETTINGS.address, "NPWP 0012345678901000")
    assert later.style == Style(centered=False, hidden=template.hidden, number_as="qr")
    said = text(later, 32)
    assert "Kasir" not in said
    assert "Ibu Sari" not in said
    assert "Ibu Sari" in text(before, 32)
    assert later.cashier == before.cashier


def papers_of(shop: Shop, sale: Sale) -> list[bytes]:
    """Give what was kept of a sale's papers, the original first."""
    rows = shop.rows(
        f"SELECT data FROM receipts WHERE doc_id = '{sale.sale_id}' ORDER BY copy_no"
    )
    return [bytes(row[0]) for row in rows]  # type: ignore[call-overload]


def amounts(receipt: Receipt) -> bytes:
    """Hash the block of amounts: lines, totals, tenders and change."""
    whole = asdict(receipt)
    block = {x: whole[x] for x in ("lines", "totals", "tenders", "change_due", "seal")}
    return sha256(json.dumps(block, sort_keys=True).encode()).digest()


def test_a_copy_has_the_amounts_of_the_original(shop: Shop) -> None:
    shop.open()
    sale = sell_mixed(shop)
    for _ in range(3):
        shop.write(
            lambda tx: receipts.reprint(tx, shop.cashier, shop.settings, sale.sale_id)
        )

    kept = [Receipt.from_json(data) for data in papers_of(shop, sale)]
    assert [x.copy.number if x.copy else 0 for x in kept] == [0, 1, 2, 3]
    assert len({amounts(x) for x in kept}) == 1
    totals = kept[1].totals
    assert totals is not None
    planted = replace(kept[1], totals=replace(totals, total=totals.total + 1))
    assert amounts(planted) != amounts(kept[0])


def test_a_shop_can_limit_its_copies(shop: Shop) -> None:
    shop.open()
    sale = sell_mixed(shop)
    settings = replace(shop.settings, most_copies=2)

    def copy() -> int:
        return shop.write(
            lambda tx: receipts.reprint(tx, shop.cashier, settings, sale.sale_id)
        )

    assert [copy(), copy()] == [1, 2]
    queued = jobs(shop)
    with pytest.raises(CopiesError) as refused:
        copy()
    assert refused.value.fields == {"number": sale.receipt_no, "most": 2}
    assert jobs(shop) == queued
    assert len(papers_of(shop, sale)) == 3


@pytest.mark.parametrize(
    ("tender", "kinds"),
    [
        (Tender(CASH, 5_000), ["kick", "sale"]),
        (Tender(TRANSFER, 5_000, "TRF"), ["sale"]),
    ],
)
def test_cash_opens_the_drawer_before_the_paper(
    tender: Tender, kinds: list[str], shop: Shop
) -> None:
    shop.open()
    shop.sell(shop.basket(), tender)

    assert jobs(shop) == [(kind, 0, "receipt") for kind in kinds]


def test_without_a_printer_the_paper_is_kept_all_the_same(shop: Shop) -> None:
    shop.till.settings = replace(shop.settings, printer=None)
    shop.open()
    sale = shop.sell(shop.basket())

    assert jobs(shop) == []
    assert paper(shop, sale.receipt_no).totals is not None


def test_a_drawer_that_is_opened_by_hand_is_not_kicked(shop: Shop) -> None:
    shop.till.settings = replace(shop.settings, kick_drawer=False)
    shop.open()
    shop.sell(shop.basket())

    assert [kind for kind, *_ in jobs(shop)] == ["sale"]


def test_each_copy_is_numbered_journalled_and_opens_no_drawer(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket())
    shop.clock.pass_ms(60_000)
    numbers = [
        shop.write(
            lambda tx: receipts.reprint(tx, shop.cashier, shop.settings, sale.sale_id)
        )
        for _ in range(2)
    ]

    assert numbers == [1, 2]
    assert jobs(shop)[2:] == [
        ("sale", 1, "receipt"),
        ("sale", 2, "receipt"),
    ]
    ((data,),) = shop.rows("SELECT data FROM receipts WHERE copy_no = 2")
    copy = json.loads(str(data, "utf-8") if isinstance(data, bytes) else str(data))
    assert copy["copy"]["number"] == 2
    assert copy["copy"]["at_ms"] == shop.clock.at_ms
    assert shop.rows("SELECT reprints FROM shift_totals") == [(2,)]
    assert shop.read(maintenance.verify).findings == ()


def test_a_copy_needs_the_right_and_a_paper(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket())
    head = Person("x", "G-01", Role.HEAD)

    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: receipts.reprint(tx, head, shop.settings, sale.sale_id))
    with pytest.raises(SaleMissingError):
        shop.write(lambda tx: receipts.reprint(tx, shop.cashier, shop.settings, "x"))


def test_a_copy_can_be_made_without_a_shift(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket())
    shop.close_shift()

    shop.write(
        lambda tx: receipts.reprint(tx, shop.cashier, shop.settings, sale.sale_id)
    )
    assert shop.read(maintenance.verify).findings == ()


def test_a_void_slip_is_the_sale_turned_round(shop: Shop) -> None:
    shop.open()
    sale = sell_mixed(shop)
    document = shop.void(sale)
    there, back = paper(shop, sale.receipt_no), paper(shop, document.doc_id)

    assert back.kind is Kind.VOID
    assert (back.original_no, back.approved_by) == (sale.receipt_no, "P-01")
    assert there.totals is not None
    assert back.totals is not None
    assert back.totals.total == -there.totals.total
    assert [-x.net for x in back.lines] == [x.net for x in there.lines]
    assert [-x.amount for x in back.tenders] == [x.amount for x in there.tenders]
    assert back.change_due == -there.change_due


def test_a_refund_slip_adds_up_and_is_signed(shop: Shop) -> None:
    shop.open()
    sale = sell_mixed(shop)
    document = shop.give_back(shop.request(sale, RefundLine(2, 100, True)))
    said = paper(shop, document.body["receipt_no"])

    assert said.kind is Kind.REFUND
    assert (said.original_no, said.reason) == (sale.receipt_no, "rusak")
    assert said.totals is not None
    assert sum(x.net for x in said.lines) + said.totals.rounding == said.totals.total
    assert said.totals.total == -document.body["amount"]
    assert [(x.kind, x.amount) for x in said.tenders] == [
        ("cash", -document.body["amount"])
    ]
    assert said.signatures


def test_a_refund_by_transfer_opens_no_drawer(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket(), Tender(TRANSFER, 5_000, "TRF"))
    shop.give_back(shop.request(sale, tender=TRANSFER))

    assert [kind for kind, *_ in jobs(shop)] == ["sale", "refund"]


def test_cash_put_in_prints_a_slip_in_words(shop: Shop) -> None:
    shop.open()
    document = shop.pay_in(50_000)
    said = paper(shop, document.doc_id)

    values = [row.value for section in said.sections for row in section.rows]
    assert values[0] == "50.000"
    assert "lima puluh ribu" in values[1].lower()
    assert values[2] == "uang kecil"
    assert len(said.signatures) == 2


def test_a_z_report_is_printed_when_a_shift_closes(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket((CAKE, 1)))
    shop.close_shift()
    ((doc_id,),) = shop.rows("SELECT doc_id FROM journal WHERE kind = 'shift.closed'")

    said = paper(shop, str(doc_id))

    assert said.kind is Kind.Z_REPORT
    assert said.seal
    assert "1" in said.title


def amounts_on(said: Receipt) -> set[str]:
    return {row.value for section in said.sections for row in section.rows}


def test_a_cashiers_x_report_is_blind(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket((CAKE, 3)))
    with_change = str(shop.drawer())
    dotted = f"{shop.drawer():,}".replace(",", ".")

    shop.write(lambda tx: receipts.print_x(tx, shop.cashier, shop.settings))
    shop.write(lambda tx: receipts.print_x(tx, shop.supervisor, shop.settings))
    blind, full = (
        Receipt.from_json(data)  # type: ignore[arg-type]
        for (data,) in shop.rows(
            "SELECT data FROM receipts WHERE kind = 'x_report' ORDER BY rowid"
        )
    )

    assert dotted in amounts_on(full)
    assert not {dotted, with_change, "112.600"} & amounts_on(blind)


def test_an_x_report_needs_a_shift(shop: Shop) -> None:
    with pytest.raises(SaleMissingError):
        shop.write(lambda tx: receipts.print_x(tx, shop.cashier, shop.settings))


def test_a_drawer_opening_prints_nothing(shop: Shop) -> None:
    shop.open()
    shop.write(lambda tx: shift.open_drawer(tx, shop.cashier, shop.settings, "tukar"))

    assert [kind for kind, *_ in jobs(shop)] == ["kick"]

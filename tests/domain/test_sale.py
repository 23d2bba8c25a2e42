from __future__ import annotations

from random import Random

import pytest

from pos.domain.basket import Basket, Discount, DiscountKind
from pos.domain.cash import Account
from pos.domain.catalogue import Kind, Product
from pos.domain.errors import EmptyBasketError, TenderError
from pos.domain.journal import (
    GENESIS,
    Document,
    Entry,
    Move,
    Posting,
    decode,
    digest_of,
    encode,
)
from pos.domain.ports import Instant
from pos.domain.sale import (
    SHOP,
    SOLD,
    Checkout,
    Sale,
    check_out,
    describe_discount,
    read_sale,
    receipt_number,
    sale_body,
    sale_moves,
    sale_postings,
)
from pos.domain.settle import settle
from pos.domain.tender import MoneyRules, Tender, TenderKind
from tests.domain.chance import (
    product,
    random_basket,
    random_rules,
    random_tenders,
)

RULES = MoneyRules()
AT = Instant(1_795_500_000_000, 420)
BREAD = Product(
    "p1", "ROTI-1", "Roti", "Roti", "pcs", Kind.COUNTED, 5_049, stock=3, maker="SM-01"
)


def document_of(checkout: Checkout) -> Document:
    entry = Entry(
        checkout.basket.sale_id,
        "sale.completed",
        "K-03",
        sale_body(checkout, 7, "KSR1-261124-000007"),
        sale_postings(checkout),
        sale_moves(checkout),
        "shift",
        "2026-11-24",
    )
    data = encode("KSR1", 1, 9, AT, entry, GENESIS)
    return decode(data, digest_of(data), b"")


def random_sale(random: Random, rules: MoneyRules) -> Sale:
    basket = random_basket(random)
    tenders = random_tenders(random, basket, rules)
    return read_sale(document_of(check_out(basket, tenders, rules)))


def test_two_thousand_sales_balance_and_are_read_back_as_they_were() -> None:
    random = Random(20261124)
    for _ in range(2_000):
        basket, rules = random_basket(random), random_rules(random)
        tenders = random_tenders(random, basket, rules)
        checkout = check_out(basket, tenders, rules)
        document = document_of(checkout)
        sale = read_sale(document)

        assert sum(posting.amount for posting in document.entry.postings) == 0
        given = sum(tender.amount for tender in tenders)
        assert sum(x.net for x in sale.lines) + sale.rounding == given - sale.change_due
        assert sale.tenders == tenders
        assert sale.total == settle(basket).total
        assert sale.due == given - sale.change_due
        assert [(x.line_no, x.quantity) for x in sale.lines] == [
            (x.line_no, x.quantity) for x in basket.lines
        ]


def test_a_sale_says_where_every_rupiah_went() -> None:
    discount = Discount(DiscountKind.AMOUNT, 500, "teman")
    basket = Basket("sale", discount=discount).add(BREAD, 3)
    tenders = (
        Tender(TenderKind.QRIS, 4_000, "1234"),
        Tender(TenderKind.QRIS, 2_000, verified=False),
        Tender(TenderKind.TRANSFER, 3_000, "TRF"),
        Tender(TenderKind.CASH, 10_000),
    )

    postings = sale_postings(check_out(basket, tenders, RULES))

    assert set(postings) == {
        Posting(Account.QRIS, 4_000),
        Posting(Account.QRIS_UNVERIFIED, 2_000),
        Posting(Account.TRANSFER, 3_000),
        Posting(Account.DRAWER, 5_600),
        Posting(Account.SALES, -15_147),
        Posting(Account.DISCOUNT, 500),
        Posting(Account.ROUNDING, 47),
    }


def test_only_goods_that_are_counted_move() -> None:
    basket = Basket("sale").add(BREAD, 3).add(product(2))
    checkout = check_out(basket, (Tender(TenderKind.CASH, 50_000),), RULES)

    assert sale_moves(checkout) == (Move("p1", SHOP, SOLD, 3),)


def test_a_buyers_name_never_gets_into_the_document() -> None:
    basket = Basket("sale", buyer="Ibu Rahasia", note="tanpa kantong").add(BREAD)

    document = document_of(check_out(basket, (Tender(TenderKind.CASH, 9_000),), RULES))

    assert b"Rahasia" not in document.data
    assert read_sale(document).note == "tanpa kantong"


def test_an_empty_basket_is_not_sold() -> None:
    with pytest.raises(EmptyBasketError):
        check_out(Basket("sale"), (), RULES)


def test_a_basket_that_is_not_paid_is_not_sold() -> None:
    with pytest.raises(TenderError) as refused:
        check_out(Basket("sale").add(BREAD), (Tender(TenderKind.CASH, 4_000),), RULES)
    assert refused.value.fields == {"why": "missing", "amount": 1_000}


def test_a_gift_is_a_sale_without_tenders() -> None:
    free = Discount(DiscountKind.PERCENT, 10_000, "hibah")
    basket = Basket("sale", discount=free).add(BREAD)

    sale = read_sale(document_of(check_out(basket, (), RULES)))

    assert (sale.due, sale.cash, sale.tenders) == (0, 0, ())
    assert sale.discount_reason == "hibah"


def test_cash_that_stays_is_what_was_given_less_change() -> None:
    basket = Basket("sale").add(BREAD)
    checkout = check_out(basket, (Tender(TenderKind.CASH, 50_000),), RULES)

    sale = read_sale(document_of(checkout))

    assert (sale.cash, sale.change_due, sale.rounding) == (5_000, 45_000, -49)


def test_receipt_numbers_name_till_day_and_sequence() -> None:
    assert receipt_number("KSR1", "2026-11-24", 42) == "KSR1-261124-000042"
    assert receipt_number("A", "2027-01-02", 1_234_567) == "A-270102-1234567"


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (DiscountKind.PERCENT, 1_000, "10%"),
        (DiscountKind.PERCENT, 1_250, "12,50%"),
        (DiscountKind.AMOUNT, 5_000, "Rp5.000"),
    ],
)
def test_discounts_are_described_for_paper(
    kind: DiscountKind, value: int, words: str
) -> None:
    assert describe_discount(Discount(kind, value, "x")) == words


def test_batch_and_day_are_kept_where_they_are_known() -> None:
    basket = Basket("sale").add(BREAD, batch="B-7", best_before="2026-11-30")
    basket = basket.add(product(2, price=1_000))
    checkout = check_out(basket, (Tender(TenderKind.CASH, 10_000),), RULES)
    document = document_of(checkout)

    first, second = read_sale(document).lines
    assert (first.batch, first.best_before) == ("B-7", "2026-11-30")
    assert (second.batch, second.best_before) == ("", "")
    assert "batch" not in document.body["lines"][1]

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from threading import Barrier, Thread

import pytest

from pos.domain.basket import Basket, Discount, DiscountKind
from pos.domain.errors import (
    ApprovalNeededError,
    DiscountError,
    EmptyBasketError,
    PieceTakenError,
    PosError,
    SaleMissingError,
    ShiftError,
    TenderError,
)
from pos.domain.sale import Sale
from pos.domain.tender import Tender, TenderKind
from pos.operations import maintenance, sell
from pos.storage import queries
from tests.shop import BREAD, CAKE, GIFT, SONGKET, SPINACH, Shop

CASH, QRIS, TRANSFER = TenderKind.CASH, TenderKind.QRIS, TenderKind.TRANSFER


def percent(value: int) -> Discount:
    return Discount(DiscountKind.PERCENT, value, "promo")


def test_a_sale_is_one_transaction_with_all_that_belongs_to_it(shop: Shop) -> None:
    opened = shop.open()
    basket = replace(shop.basket((BREAD, 3)), buyer="Ibu Sari")

    sale = shop.sell(basket, Tender(CASH, 20_000))

    assert (sale.total, sale.change_due, sale.sale_id) == (
        15_000,
        5_000,
        basket.sale_id,
    )
    assert sale.receipt_no == "KSR1-261124-000001"
    assert (sale.shift_id, sale.business_day) == (opened.shift_id, "2026-11-24")
    assert shop.rows("SELECT name FROM buyers") == [("Ibu Sari",)]
    assert shop.rows("SELECT sale_id FROM unconfirmed") == [(sale.sale_id,)]
    jobs = shop.rows("SELECT kind, state FROM print_jobs ORDER BY rowid")
    assert jobs == [("kick", "queued"), ("sale", "queued")]
    assert shop.read(lambda c: queries.stock_in_shop(c, [BREAD.product_id])) == {
        BREAD.product_id: 497
    }
    assert shop.read(lambda c: queries.find_sale(c, sale.receipt_no)) == sale


def test_asking_again_gives_the_same_sale(shop: Shop) -> None:
    shop.open()
    basket = shop.basket((BREAD, 1))
    first = shop.sell(basket)

    assert [shop.sell(basket) for _ in range(5)] == [first] * 5
    assert shop.rows("SELECT count(*) FROM sales, unconfirmed") == [(1,)]
    assert len(shop.rows("SELECT * FROM print_jobs")) == 2


def test_asking_five_times_at_once_gives_one_sale(shop: Shop) -> None:
    shop.open()
    basket, meet = shop.basket((CAKE, 2)), Barrier(5, timeout=20)
    answers: list[Sale] = []

    def press() -> None:
        meet.wait()
        answers.append(shop.sell(basket))

    presses = [Thread(target=press) for _ in range(5)]
    for one in presses:
        one.start()
    for one in presses:
        one.join(20)

    assert answers == [answers[0]] * 5
    assert shop.rows("SELECT count(*) FROM sales") == [(1,)]


def test_numbers_have_no_gap_whatever_is_refused_between(shop: Shop) -> None:
    shop.open()
    numbers = []
    for refused in (Tender(CASH, 1), Tender(QRIS, 5_000), Tender(TRANSFER, 9_999)):
        with pytest.raises(TenderError):
            shop.sell(shop.basket(), refused)
        numbers.append(shop.sell(shop.basket()).receipt_no[-6:])

    assert numbers == ["000001", "000002", "000003"]


def test_without_a_shift_nothing_is_sold(shop: Shop) -> None:
    with pytest.raises(ShiftError) as refused:
        shop.sell(shop.basket())
    assert refused.value.fields == {"why": "none_open"}


def test_an_empty_basket_is_not_sold(shop: Shop) -> None:
    shop.open()

    with pytest.raises(EmptyBasketError):
        shop.sell(Basket("x"), Tender(CASH, 5_000))


def test_a_piece_is_sold_once_until_it_comes_back(shop: Shop) -> None:
    shop.open()
    paid = Tender(TRANSFER, SONGKET.price, "TRF")
    sale = shop.sell(shop.basket((SONGKET, 1)), paid)

    with pytest.raises(PieceTakenError) as refused:
        shop.sell(shop.basket((SONGKET, 1)), paid)
    assert refused.value.fields == {"name": SONGKET.name, "where": "sold"}

    shop.void(sale)
    again = shop.sell(shop.basket((SONGKET, 1)), paid)
    shop.give_back(shop.request(again, tender=TRANSFER))
    shop.sell(shop.basket((SONGKET, 1)), paid)
    with pytest.raises(PieceTakenError):
        shop.sell(shop.basket((SONGKET, 1)), paid)
    assert shop.read(maintenance.verify).findings == ()


def test_a_piece_that_comes_back_damaged_is_not_sold_again(shop: Shop) -> None:
    shop.open()
    paid = Tender(TRANSFER, SONGKET.price, "TRF")
    sale = shop.sell(shop.basket((SONGKET, 1)), paid)
    wanted = shop.request(sale, tender=TRANSFER)
    damaged = tuple(replace(line, restock=False) for line in wanted.lines)
    shop.give_back(replace(wanted, lines=damaged))

    with pytest.raises(PieceTakenError):
        shop.sell(shop.basket((SONGKET, 1)), paid)


def test_what_is_counted_may_go_below_zero(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket((BREAD, 501)), Tender(CASH, 9_000_000))

    assert shop.read(queries.stock_in_shop)[BREAD.product_id] == -1


@pytest.mark.parametrize(
    ("basket_bp", "line_bp", "allowed"),
    [(1_000, 0, True), (1_001, 0, False), (0, 1_000, True), (0, 1_100, False)],
)
def test_a_cashier_gives_discounts_up_to_the_limit(
    basket_bp: int, line_bp: int, allowed: bool, shop: Shop
) -> None:
    shop.open()
    basket = shop.basket((BREAD, 2), (CAKE, 1))
    if basket_bp:
        basket = basket.discount_all(percent(basket_bp))
    if line_bp:
        basket = basket.discount_line(2, percent(line_bp))

    if not allowed:
        with pytest.raises(ApprovalNeededError) as refused:
            shop.sell(basket)
        assert refused.value.fields == {"right": "discount"}
    sale = shop.sell(basket, approver=None if allowed else shop.supervisor)

    assert approvers_of(sale) == ([] if allowed else ["P-01"])


def approvers_of(sale: Sale) -> list[str]:
    return list(sale.approvals)


def test_an_approver_is_named_only_when_needed(shop: Shop) -> None:
    shop.open()
    plain = shop.sell(shop.basket(), approver=shop.supervisor)
    dear = shop.basket().discount_all(percent(5_000))

    assert approvers_of(plain) == []
    assert approvers_of(shop.sell(dear, approver=shop.supervisor)) == ["P-01"]


def test_a_price_below_the_list_needs_the_right_and_the_floor(shop: Shop) -> None:
    shop.open()

    def agreed(price: int) -> Basket:
        return shop.basket((SONGKET, 1)).set_price(1, price)

    paid = Tender(TRANSFER, 1_000_000, "TRF")
    with pytest.raises(ApprovalNeededError) as refused:
        shop.sell(agreed(1_000_000), paid)
    assert refused.value.fields == {"right": "price"}
    with pytest.raises(DiscountError) as too_low:
        shop.sell(agreed(999_999), Tender(TRANSFER, 999_999, "T"), approver=shop.admin)
    assert too_low.value.fields["most"] == 1_000_000

    sale = shop.sell(agreed(1_000_000), paid, approver=shop.supervisor)
    assert approvers_of(sale) == ["P-01"]


def test_a_price_without_a_floor_or_above_the_list_is_free(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket().set_price(1, 1_000), approver=shop.supervisor)
    shop.sell(shop.basket().set_price(1, 9_000))
    shop.sell(shop.basket((GIFT, 1)))


def test_unseen_qris_is_taken_up_to_the_shops_limit(shop: Shop) -> None:
    shop.open()
    limit = shop.settings.unverified_limit
    within = shop.basket((BREAD, limit // BREAD.price))
    beyond = shop.basket((BREAD, limit // BREAD.price + 1))

    shop.sell(within, Tender(QRIS, limit, verified=False))
    unseen = Tender(QRIS, limit + BREAD.price, verified=False)
    with pytest.raises(ApprovalNeededError) as refused:
        shop.sell(beyond, unseen)
    assert refused.value.fields == {"right": "unverified_qris"}
    shop.sell(beyond, unseen, approver=shop.supervisor)


def test_a_qris_reference_is_not_taken_twice_on_a_day(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket(), Tender(QRIS, 5_000, "4821"))

    with pytest.raises(TenderError) as refused:
        shop.sell(shop.basket(), Tender(QRIS, 5_000, "4821"))
    assert refused.value.fields == {"why": "reference_used", "reference": "4821"}
    shop.sell(shop.basket((BREAD, 2)), Tender(QRIS, 10_000, "4821"))
    shop.sell(shop.basket(), Tender(QRIS, 5_000, "4822"))
    shop.close_shift()
    shop.clock.pass_ms(86_400_000)
    shop.open()
    shop.sell(shop.basket(), Tender(QRIS, 5_000, "4821"))


def test_one_reference_does_not_pay_twice_within_a_sale(shop: Shop) -> None:
    shop.open()
    twice = (Tender(QRIS, 5_000, "4821"), Tender(QRIS, 5_000, "4821"))

    with pytest.raises(TenderError) as refused:
        shop.sell(shop.basket((BREAD, 2)), *twice)
    assert refused.value.fields["why"] == "reference_used"


def test_who_may_not_sell_needs_somebody_who_may(shop: Shop) -> None:
    shop.open()
    gone = replace(shop.cashier, active=False)
    basket, paid = shop.basket(), [Tender(CASH, 5_000)]

    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: sell.complete(tx, gone, shop.settings, basket, paid))


def test_a_sale_is_shown_until_it_is_confirmed(shop: Shop) -> None:
    shop.open()
    assert shop.read(sell.unconfirmed) is None
    sale = shop.sell(shop.basket())

    assert shop.read(sell.unconfirmed) == sale
    shop.write(lambda tx: sell.confirm(tx, sale.sale_id))
    assert shop.read(sell.unconfirmed) is None


def test_a_draft_survives_a_restart_and_ends_with_its_sale(shop: Shop) -> None:
    shop.open()
    discount = percent(500)
    basket = replace(
        shop.basket((SPINACH, 333), (SONGKET, 1)), discount=discount, note="a"
    )
    shop.write(lambda tx: sell.save_draft(tx, shop.cashier, basket))
    shop.reopen()

    assert shop.read(sell.load_draft) == basket
    shop.sell(basket, Tender(CASH, 2_000_000))
    assert shop.read(sell.load_draft) is None
    shop.write(lambda tx: sell.save_draft(tx, shop.cashier, basket))
    assert shop.read(sell.load_draft) is None, "it has become a sale"


def test_half_an_emoji_costs_neither_draft_nor_sale(shop: Shop) -> None:
    shop.open()
    basket = replace(shop.basket(), note="kue \ud83c", buyer="Sari \udf82")
    shop.write(lambda tx: sell.save_draft(tx, shop.cashier, basket))

    draft, sale = shop.read(sell.load_draft), shop.sell(basket)

    assert draft is not None
    assert (draft.note, sale.note) == ("kue ?", "kue ?")
    assert shop.rows("SELECT name FROM buyers") == [("Sari ?",)]
    assert shop.read(maintenance.verify).findings == ()


def test_baskets_on_hold_survive_and_come_back(shop: Shop) -> None:
    shop.open()
    first, second = shop.basket((BREAD, 2)), shop.basket((CAKE, 1))
    shop.write(lambda tx: sell.hold(tx, shop.cashier, first, " baju biru "))
    shop.clock.pass_ms(1_000)
    shop.write(lambda tx: sell.hold(tx, shop.cashier, second, ""))
    shop.reopen()

    held = shop.read(sell.held)
    assert [(x.label, x.basket) for x in held] == [("baju biru", first), ("", second)]
    back = shop.write(lambda tx: sell.recall(tx, shop.cashier, held[0].slot))
    assert back == first == shop.read(sell.load_draft)
    assert [x.basket for x in shop.read(sell.held)] == [second]
    with pytest.raises(SaleMissingError):
        shop.write(lambda tx: sell.recall(tx, shop.cashier, held[0].slot))


def test_nothing_is_not_held(shop: Shop) -> None:
    with pytest.raises(EmptyBasketError):
        shop.write(lambda tx: sell.hold(tx, shop.cashier, Basket("x"), ""))


def removals(shop: Shop) -> list[tuple[object, ...]]:
    return shop.rows(
        "SELECT kind FROM journal WHERE kind IN ('line.removed', 'basket.abandoned') "
        "ORDER BY seq"
    )


def test_what_a_buyer_has_seen_leaves_a_trace_when_it_is_taken_out(shop: Shop) -> None:
    shop.open()
    basket = shop.basket((BREAD, 1), (CAKE, 1))
    line = basket.line(2)
    shop.write(lambda tx: sell.remove_line(tx, shop.cashier, basket, line))
    shop.write(lambda tx: sell.abandon(tx, shop.cashier, basket))
    assert removals(shop) == []

    shown = basket.show_total()
    shop.write(lambda tx: sell.remove_line(tx, shop.cashier, shown, line))
    shop.write(lambda tx: sell.abandon(tx, shop.cashier, shown))
    assert removals(shop) == [("line.removed",), ("basket.abandoned",)]
    assert shop.rows("SELECT lines_removed, baskets_abandoned FROM shift_totals") == [
        (1, 1)
    ]


def test_answers_come_in_the_order_of_asking(shop: Shop) -> None:
    shop.open()
    baskets = [shop.basket() for _ in range(10)]

    def ask(basket: Basket) -> Future[Sale]:
        return shop.till.writer.submit(
            lambda tx: sell.complete(
                tx, shop.cashier, shop.settings, basket, [Tender(CASH, 5_000)]
            )
        )

    numbers = [future.result(20).receipt_no for future in map(ask, baskets)]

    assert numbers == sorted(numbers)


def test_every_refusal_has_a_code(shop: Shop) -> None:
    with pytest.raises(PosError) as refused:
        shop.sell(shop.basket())
    assert refused.value.code == "shift.state"

"""Which tender, how much, whether it is enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pos.domain.basket import Discount, DiscountKind
from pos.domain.errors import PosError, StorageError
from pos.domain.people import Right
from pos.domain.qris import bill_number, parse
from pos.domain.tender import QRIS_LIMIT, TenderKind
from pos.operations import sell
from tests.ui.pay.counter import CHIPS, DUE, TOTAL, Counter
from tests.ui.trade import supervisor
from ui.pay.paying import Method, Stage, Step
from ui.pay.presenter import QUESTION_MS


def test_the_exact_amount_is_chosen_already(counter: Counter) -> None:
    state = counter.state()
    assert (state.settlement.total, state.due, state.amount) == (TOTAL, DUE, DUE)
    assert state.payment.rounding == DUE - TOTAL
    assert state.step is Step.FINISH
    assert state.quick == (78_300, 80_000, 100_000)


def test_enter_alone_completes_an_exact_payment(counter: Counter) -> None:
    counter.paying.onward()
    sale = counter.sale()
    assert (sale.total, sale.rounding, sale.change_due) == (TOTAL, DUE - TOTAL, 0)
    assert counter.gone == ["sell"]
    assert counter.open.done == sale
    assert counter.open.basket.empty
    assert counter.page.done == 1


def test_the_buyer_has_seen_the_total_from_now_on(counter: Counter) -> None:
    assert counter.open.basket.total_shown
    draft = counter.session.till.readers.run(sell.load_draft)
    assert draft is not None
    assert draft.total_shown


def test_a_note_gives_change(counter: Counter) -> None:
    counter.paying.take_quick(100_000)
    assert counter.state().payment.change_due == 21_700
    counter.paying.onward()
    assert counter.sale().change_due == 21_700


def test_digits_are_the_amount(counter: Counter) -> None:
    counter.paying.type_amount(50_000)
    assert counter.state().payment.remaining == 28_300
    assert counter.state().step is Step.NONE
    counter.paying.onward()
    assert counter.trouble() == "missing"
    counter.paying.type_amount(500_000)
    assert not counter.page.errors
    counter.paying.onward()
    assert counter.sale().change_due == 421_700


def test_five_enters_make_one_sale(counter: Counter) -> None:
    held: list[Callable[[], None]] = []
    write = counter.session.tasks.write

    def slow(run: object, then: object, failed: object) -> None:
        held.append(lambda: write(run, then, failed))  # type: ignore[arg-type]

    counter.session.tasks.write = slow  # type: ignore[method-assign]
    for _ in range(5):
        counter.paying.onward()
    assert counter.state().busy
    for run in held:
        run()
    for _ in range(5):
        counter.paying.onward()
    assert len(held) == 1
    assert len(counter.sales()) == 1


def test_a_scan_while_storing_belongs_to_the_next_sale(counter: Counter) -> None:
    assert not counter.paying.scanned("8997700000046")
    counter.session.tasks.write = lambda *_: None  # type: ignore[method-assign]
    counter.paying.onward()
    assert counter.paying.scanned("8997700000046")
    assert counter.open.waiting == ["8997700000046"]


def test_nothing_can_be_changed_while_storing(counter: Counter) -> None:
    counter.session.tasks.write = lambda *_: None  # type: ignore[method-assign]
    counter.paying.onward()
    before = counter.state()
    counter.paying.choose(Method.QRIS)
    counter.paying.type_amount(1)
    counter.paying.take_quick(1)
    counter.paying.remove(0)
    counter.paying.unverified()
    counter.paying.back()
    assert counter.state() == before
    assert not counter.gone


def test_far_too_much_cash_is_asked_about_once(counter: Counter) -> None:
    counter.paying.type_amount(10_000_000)
    for _ in range(5):  # one long press is no answer
        counter.paying.onward()
    assert counter.state().question
    assert not counter.sales()
    counter.clock.ms += QUESTION_MS
    counter.paying.onward()
    assert counter.sale().change_due == 10_000_000 - DUE


def test_another_amount_is_asked_about_anew(counter: Counter) -> None:
    counter.paying.type_amount(10_000_000)
    counter.paying.onward()
    counter.clock.ms += QUESTION_MS
    counter.paying.type_amount(20_000_000)
    assert not counter.state().question
    counter.paying.onward()
    assert not counter.sales()


def test_going_back_keeps_what_was_entered(counter: Counter) -> None:
    counter.paying.type_amount(100_000)
    counter.paying.back()
    counter.paying.enter()
    assert counter.gone == ["sell"]
    assert counter.state().amount == 100_000


def test_the_exact_amount_follows_the_basket(counter: Counter) -> None:
    counter.paying.back()
    counter.fill((CHIPS, 1))
    counter.paying.enter()
    assert counter.state().amount == DUE + 15_000


def test_another_basket_begins_with_cash(counter: Counter) -> None:
    counter.paying.choose(Method.QRIS)
    counter.pay_for((CHIPS, 1))
    assert counter.state().method is Method.CASH
    assert counter.state().amount == 15_000


@pytest.mark.parametrize("missing", ["goods", "shift"])
def test_there_must_be_something_to_pay_and_a_shift(
    counter: Counter, missing: str
) -> None:
    if missing == "goods":
        counter.open.start_new()
    else:
        counter.session.shift = None
    counter.paying.enter()
    assert counter.gone == ["sell"]


def test_nothing_to_pay_is_payable(counter: Counter) -> None:
    everything = Discount(DiscountKind.PERCENT, 10_000, "Hibah", "P-01")
    counter.open.change(counter.open.basket.discount_all(everything))
    counter.paying.enter()
    assert counter.state().due == 0
    counter.paying.onward()
    assert counter.sale().tenders == ()


# QRIS


def test_qris_shows_the_shops_code_with_amount_and_bill(counter: Counter) -> None:
    counter.paying.choose(Method.QRIS)
    shown = counter.state().qris
    assert shown is not None
    code = parse(shown.payload)
    assert (code.amount, shown.amount, shown.carries_amount) == (TOTAL, TOTAL, True)
    assert (shown.name, shown.nmid) == ("TOKO CONTOH UJI", "ID0000000000000")
    sale_id = counter.open.basket.sale_id
    assert code.bill == bill_number("KSR1", sale_id, 1)


def test_the_static_code_is_shown_as_it_is(counter: Counter) -> None:
    counter.with_settings(qris_dynamic=False)
    counter.paying.choose(Method.QRIS)
    shown = counter.state().qris
    assert shown is not None
    assert shown.payload == counter.session.till.settings.qris
    assert not shown.carries_amount


@pytest.mark.parametrize("code", ["", "00020101"])
def test_without_a_usable_code_there_is_no_qris(counter: Counter, code: str) -> None:
    counter.with_settings(qris=code)
    counter.paying.choose(Method.QRIS)
    assert counter.state().stage is Stage.NO_CODE
    counter.paying.type_reference("1234")
    counter.paying.onward()
    counter.paying.unverified()
    assert not counter.sales()


@pytest.mark.parametrize("reference", ["", "123", "12a4"])
def test_qris_needs_four_digits(counter: Counter, reference: str) -> None:
    counter.paying.choose(Method.QRIS)
    counter.paying.type_reference(reference)
    assert counter.state().step is Step.NONE
    counter.paying.onward()
    assert counter.trouble() == "reference"


def test_four_digits_verify_a_qris_payment(counter: Counter) -> None:
    counter.paying.choose(Method.QRIS)
    counter.paying.type_reference("0042")
    counter.paying.onward()
    (tender,) = counter.sale().tenders
    assert (tender.kind, tender.amount) == (TenderKind.QRIS, TOTAL)
    assert (tender.reference, tender.verified) == ("0042", True)
    assert counter.sale().rounding == 0


def test_goods_may_go_without_proof_up_to_the_limit(counter: Counter) -> None:
    counter.paying.choose(Method.QRIS)
    assert counter.state().unverified_allowed
    counter.paying.unverified()
    (tender,) = counter.sale().tenders
    assert not tender.verified
    assert tender.approved_by == ""
    assert not counter.rights


def test_above_the_limit_somebody_else_decides(counter: Counter) -> None:
    counter.with_rules(unverified_limit=TOTAL - 1)
    counter.paying.choose(Method.QRIS)
    counter.paying.unverified()
    assert counter.rights == [Right.UNVERIFIED_QRIS]
    assert not counter.sales()
    counter.approver = supervisor(counter.session.till)
    counter.paying.unverified()
    assert counter.sale().tenders[0].approved_by == "P-01"


def test_only_qris_can_be_unverified(counter: Counter) -> None:
    counter.paying.unverified()
    counter.paying.choose(Method.TRANSFER)
    counter.paying.unverified()
    assert not counter.sales()


def test_a_reference_is_good_once(counter: Counter) -> None:
    for _ in range(2):
        counter.pay_for((CHIPS, 1))
        counter.paying.choose(Method.QRIS)
        counter.paying.type_reference("4711")
        counter.paying.onward()
    assert len(counter.sales()) == 1
    assert counter.trouble() == "reference_used"
    counter.paying.type_reference("4712")
    counter.paying.onward()
    assert len(counter.sales()) == 2


def test_more_than_qris_takes_offers_two_ways(counter: Counter) -> None:
    counter.pay_for(("SKT-003", 1), ("SKT-007", 1))
    counter.paying.choose(Method.QRIS)
    assert counter.state().stage is Stage.TOO_MUCH
    counter.paying.onward()
    assert not counter.sales()
    counter.paying.split()
    assert counter.state().stage is Stage.PROOF
    assert counter.state().amount == QRIS_LIMIT
    counter.paying.type_reference("1111")
    counter.paying.onward()
    assert counter.state().due == 1_000_000
    counter.paying.choose(Method.QRIS)
    counter.paying.onward()
    second = counter.state().qris
    assert second is not None
    assert parse(second.payload).bill.endswith("-2")
    counter.paying.type_reference("1111")
    counter.paying.onward()
    assert counter.trouble() == "reference_used"
    counter.paying.type_reference("2222")
    counter.paying.onward()
    assert [x.amount for x in counter.sale().tenders] == [QRIS_LIMIT, 1_000_000]


def test_a_part_above_the_limit_is_refused(counter: Counter) -> None:
    counter.pay_for(("SKT-003", 1), ("SKT-007", 1))
    counter.paying.choose(Method.MIXED)
    counter.paying.choose(Method.QRIS)
    assert counter.state().step is Step.NONE
    counter.paying.onward()
    assert counter.trouble() == "qris_limit"


def test_the_bills_number_fits_the_code() -> None:
    sale_id = "01930000-1111-7222-8333-444455556666"
    assert bill_number("KSR1", sale_id, 1) == "KSR1-4455556666"
    assert len(bill_number("ABCDEF", sale_id, 99)) <= 25


# Transfer and parts


def test_a_transfer_needs_its_reference(counter: Counter) -> None:
    counter.paying.choose(Method.TRANSFER)
    counter.paying.type_reference("  ")
    counter.paying.onward()
    assert counter.trouble() == "reference"
    counter.paying.type_reference("BSI 0042")
    counter.paying.onward()
    (tender,) = counter.sale().tenders
    assert (tender.kind, tender.reference) == (TenderKind.TRANSFER, "BSI 0042")


def test_parts_add_up_and_only_cash_is_rounded(counter: Counter) -> None:
    counter.paying.choose(Method.MIXED)
    counter.paying.type_amount(50_000)
    assert counter.state().step is Step.ADD
    counter.paying.onward()
    counter.paying.choose(Method.QRIS)
    assert counter.state().mixed
    assert (counter.state().due, counter.state().step) == (28_345, Step.PROVE)
    counter.paying.type_amount(20_000)
    counter.paying.onward()
    assert counter.state().stage is Stage.PROOF
    counter.paying.type_reference("9876")
    counter.paying.onward()
    assert counter.state().kind is TenderKind.CASH
    assert counter.state().due == 8_300
    assert counter.state().step is Step.FINISH
    counter.paying.onward()
    sale = counter.sale()
    assert [x.amount for x in sale.tenders] == [50_000, 20_000, 8_300]
    assert (sale.rounding, sale.change_due) == (-45, 0)


def test_a_part_can_be_taken_back(counter: Counter) -> None:
    counter.paying.choose(Method.MIXED)
    counter.paying.type_amount(50_000)
    counter.paying.onward()
    assert len(counter.state().taken) == 1
    counter.paying.remove(0)
    assert counter.state().taken == ()
    assert counter.state().due == DUE


def test_a_part_is_shown_again_after_the_program_was_cut_short(
    counter: Counter,
) -> None:
    counter.paying.choose(Method.MIXED)
    counter.paying.type_amount(50_000)
    counter.paying.onward()
    draft = counter.session.till.readers.run(sell.load_draft)
    assert draft is not None
    counter.open.start_new()
    counter.open.take_over(draft)
    counter.paying.enter()
    assert counter.state().mixed
    assert [x.amount for x in counter.state().taken] == [50_000]
    assert counter.state().due == DUE - 50_000
    counter.paying.onward()
    assert [x.amount for x in counter.sale().tenders] == [50_000, DUE - 50_000]


def test_back_from_the_proof_of_a_part_leads_to_its_amount(counter: Counter) -> None:
    counter.paying.choose(Method.MIXED)
    counter.paying.choose(Method.QRIS)
    counter.paying.onward()
    counter.paying.back()
    assert counter.state().stage is Stage.AMOUNT
    assert not counter.gone


def test_parts_end_with_a_second_press_while_nothing_was_taken(
    counter: Counter,
) -> None:
    counter.paying.choose(Method.MIXED)
    counter.paying.choose(Method.MIXED)
    assert counter.state().method is Method.CASH
    counter.paying.choose(Method.MIXED)
    counter.paying.type_amount(10_000)
    counter.paying.onward()
    counter.paying.choose(Method.MIXED)
    assert counter.state().method is Method.MIXED


def test_other_tenders_give_no_change(counter: Counter) -> None:
    counter.paying.choose(Method.MIXED)
    counter.paying.choose(Method.TRANSFER)
    counter.paying.type_amount(TOTAL + 1)
    assert counter.state().step is Step.NONE
    counter.paying.onward()
    assert counter.trouble() == "too_much"


def test_parts_survive_a_look_at_the_basket(counter: Counter) -> None:
    counter.paying.choose(Method.MIXED)
    counter.paying.type_amount(50_000)
    counter.paying.onward()
    counter.paying.back()
    counter.paying.enter()
    assert counter.state().mixed
    assert counter.state().due == DUE - 50_000


def test_a_total_that_shrank_below_what_was_taken_is_said(counter: Counter) -> None:
    counter.paying.choose(Method.MIXED)
    counter.paying.choose(Method.TRANSFER)
    counter.paying.type_amount(70_000)
    counter.paying.onward()
    counter.paying.type_reference("A1")
    counter.paying.onward()
    counter.paying.back()
    counter.open.change(counter.open.basket.remove(1))
    counter.paying.enter()
    assert counter.trouble() == "too_much"
    counter.paying.remove(0)
    assert counter.state().due == 33_300


# What can go wrong while storing


def test_a_failing_disk_keeps_the_basket_and_the_same_key_tries_again(
    counter: Counter,
) -> None:
    write = counter.session.tasks.write

    def fail(run: object, then: object, failed: Callable[[PosError], None]) -> None:
        del run, then
        failed(StorageError(why="write"))

    counter.session.tasks.write = fail  # type: ignore[method-assign]
    sale_id = counter.open.basket.sale_id
    counter.paying.onward()
    assert isinstance(counter.page.errors[-1], StorageError)
    assert counter.open.uncertain
    assert not counter.state().busy
    assert counter.paying.scanned("8997700000046")
    counter.session.tasks.write = write  # type: ignore[method-assign]
    counter.paying.onward()
    assert counter.sale().sale_id == sale_id
    assert not counter.open.uncertain


def test_a_piece_sold_elsewhere_keeps_the_basket(counter: Counter) -> None:
    counter.pay_for(("SKT-001", 1))
    basket = counter.open.basket
    counter.paying.onward()
    again = replace(basket, sale_id=counter.session.till.ids.new())
    counter.open.change(again)
    counter.paying.enter()
    counter.paying.onward()
    assert counter.page.errors[-1].code == "piece.taken"
    assert counter.open.basket.lines
    assert len(counter.sales()) == 1

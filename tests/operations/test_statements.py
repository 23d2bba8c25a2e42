from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from pos.domain.cash import Account
from pos.domain.custody import Way
from pos.domain.errors import (
    ApprovalNeededError,
    PosError,
    ReasonNeededError,
    RefundError,
    SettlementError,
)
from pos.domain.payment import How, Why
from pos.domain.statement import StatementKind
from pos.domain.tender import Tender, TenderKind
from pos.operations import custody, maintenance, qris, statements
from pos.storage import custody as bags
from pos.storage import statement_forms
from tests.booth import accept, exchange
from tests.operations.settling import (
    BANK,
    BANK_HEAD,
    BREAD_ROW,
    CAKE_ROW,
    HEAD,
    QRIS,
    balances,
    plan,
    post,
    sell_a_day,
    standing,
    take_in,
)
from tests.shop import BREAD, HOUR_MS, Shop, open_shop

DAY_MS = 24 * HOUR_MS


@pytest.fixture
def sold(shop: Shop) -> Shop:
    sell_a_day(shop)
    return shop


def wait(shop: Shop, days: int = 1) -> None:
    shop.clock.pass_ms(days * DAY_MS)


def test_what_a_provider_paid_out_goes_to_the_bank_less_its_fee(
    sold: Shop, tmp_path: Path
) -> None:
    assert take_in(sold, tmp_path, HEAD + CAKE_ROW + BREAD_ROW) == 2
    assert len(standing(sold).qris.pairs) == 2
    assert post(sold) == 0  # it pays out tomorrow

    wait(sold)
    assert post(sold) == 2
    accounts = (Account.QRIS, Account.BANK, Account.MDR, Account.QRIS_UNVERIFIED)
    assert balances(sold, *accounts) == [0, 52_182, 368, 5_000]
    assert post(sold) == 0
    seen = standing(sold)
    assert (seen.outstanding, seen.fees.fee, seen.fees.expected) == (5_000, 368, 368)
    assert sold.read(maintenance.verify).findings == ()


def test_the_same_file_and_one_that_overlaps_change_nothing_twice(
    sold: Shop, tmp_path: Path
) -> None:
    take_in(sold, tmp_path, HEAD + CAKE_ROW)
    assert take_in(sold, tmp_path, HEAD + CAKE_ROW) == 0
    again = plan(sold, tmp_path, HEAD + CAKE_ROW + BREAD_ROW)
    assert (len(again.fresh), again.known) == (1, 1)
    wait(sold)
    assert post(sold) == 1
    assert take_in(sold, tmp_path, HEAD + CAKE_ROW + BREAD_ROW) == 1
    assert post(sold) == 1

    assert balances(sold, Account.BANK) == [52_182]


def test_another_name_for_the_same_provider_takes_nothing_in_twice(
    sold: Shop, tmp_path: Path
) -> None:
    take_in(sold, tmp_path, HEAD + CAKE_ROW)

    for name in ("DOMPET", "Dompet Kita"):
        again = plan(sold, tmp_path, HEAD + CAKE_ROW, replace(QRIS, name=name))
        assert (len(again.fresh), again.known) == (0, 1)
    assert plan(sold, tmp_path, HEAD + CAKE_ROW, replace(QRIS, name="dompet")).form == (
        replace(again.form, name="Dompet")
    )


def test_a_plan_made_before_another_import_writes_no_row_twice(
    sold: Shop, tmp_path: Path
) -> None:
    one = plan(sold, tmp_path, HEAD + CAKE_ROW)
    take_in(sold, tmp_path, HEAD + CAKE_ROW)

    assert sold.write(lambda tx: statements.save(tx, sold.admin, one)) == 0


def test_a_file_with_a_problem_changes_nothing(sold: Shop, tmp_path: Path) -> None:
    broken = plan(sold, tmp_path, HEAD + CAKE_ROW.replace("37.550", "37.55"))

    assert [(x.row, x.code) for x in broken.statement.problems] == [
        (2, "statement.amount.sen")
    ]
    with pytest.raises(SettlementError):
        sold.write(lambda tx: statements.save(tx, sold.admin, broken))
    assert sold.read(statement_forms.forms) == ()


def test_a_form_is_remembered_with_its_columns(sold: Shop, tmp_path: Path) -> None:
    mapped = replace(QRIS, columns={"date": "Kapan", "amount": "Berapa"}, days=2)
    text = "Kapan;Berapa\n24/11/2026;5.000\n"
    take_in(sold, tmp_path, text, mapped)

    assert sold.read(statement_forms.forms) == (mapped,)
    assert standing(sold).rules.days == 2


def test_an_amount_wrong_by_a_digit_waits_for_a_person(
    sold: Shop, tmp_path: Path
) -> None:
    take_in(sold, tmp_path, HEAD + CAKE_ROW.replace("37.550", "37.650"))
    (doubt,) = standing(sold).qris.doubts
    row, cake = doubt.row.key, doubt.candidates[0].payment.key
    assert doubt.why is Why.AMOUNT
    boss = sold.admin

    with pytest.raises(ReasonNeededError):
        sold.write(lambda tx: statements.pair(tx, boss, row, cake))
    sold.write(lambda tx: statements.pair(tx, boss, row, cake, "salah ketik"))
    assert [x.how for x in standing(sold).qris.pairs] == [How.HAND]
    sold.write(lambda tx: statements.undo(tx, boss, row))
    assert not standing(sold).qris.pairs
    sold.write(lambda tx: statements.pair(tx, boss, row, cake, "salah ketik"))
    wait(sold)
    assert post(sold) == 1

    accounts = (Account.QRIS, Account.BANK, Account.MDR, Account.SETTLED_OTHERWISE)
    assert balances(sold, *accounts) == [15_000, 37_387, 263, -100]
    for gone in (
        lambda tx: statements.undo(tx, boss, row),
        lambda tx: statements.pair(tx, boss, row, cake, "lagi"),
    ):
        with pytest.raises(SettlementError) as refused:
            sold.write(gone)
        assert refused.value.fields["why"] == "gone"


def test_one_payment_is_paired_once(sold: Shop, tmp_path: Path) -> None:
    rows = "24/11/2026 10.00;37.650;0;{};25/11/2026\n"
    text = HEAD + rows.format("900000004821") + rows.format("800000004821")
    take_in(sold, tmp_path, text)
    boss = sold.admin
    one, two = standing(sold).qris.doubts
    cake = one.candidates[0].payment.key
    sold.write(lambda tx: statements.pair(tx, boss, one.row.key, cake, "ini"))

    with pytest.raises(SettlementError) as refused:
        sold.write(lambda tx: statements.pair(tx, boss, two.row.key, cake, "itu"))
    assert refused.value.fields["why"] == "paired"


def test_what_is_of_no_sale_is_left_with_a_reason(sold: Shop, tmp_path: Path) -> None:
    take_in(sold, tmp_path, HEAD + "24/11/2026 12.00;8.888;0;900000009999;\n")
    (extra,) = standing(sold).qris.extra
    boss = sold.admin

    with pytest.raises(ReasonNeededError):
        sold.write(lambda tx: statements.leave(tx, boss, extra.key, " "))
    sold.write(lambda tx: statements.leave(tx, boss, extra.key, "milik toko lain"))
    assert [x.key for x in standing(sold).qris.left] == [extra.key]
    sold.write(lambda tx: statements.undo(tx, boss, extra.key))
    assert [x.key for x in standing(sold).qris.extra] == [extra.key]
    with pytest.raises(SettlementError):
        sold.write(lambda tx: statements.undo(tx, boss, extra.key))


def test_only_the_treasurer_may(sold: Shop, tmp_path: Path) -> None:
    planned = plan(sold, tmp_path, HEAD + CAKE_ROW)
    cashier = sold.cashier
    for work in (
        lambda tx: statements.save(tx, cashier, planned),
        lambda tx: statements.pair(tx, cashier, "x", "y"),
        lambda tx: statements.leave(tx, cashier, "x", "y"),
        lambda tx: statements.undo(tx, cashier, "x"),
        lambda tx: statements.post(tx, cashier, standing(sold)),
    ):
        with pytest.raises(ApprovalNeededError):
            sold.write(work)


def test_money_taken_back_waits_again(sold: Shop, tmp_path: Path) -> None:
    take_in(sold, tmp_path, HEAD + CAKE_ROW + BREAD_ROW)
    wait(sold)
    post(sold)
    back = "25/11/2026 09.00;-37.550;0;998877664821;25/11/2026\n"
    take_in(sold, tmp_path, HEAD + back)

    assert [x.how for x in standing(sold).qris.pairs] == [How.RETURNED]
    assert post(sold) == 1
    accounts = (Account.QRIS, Account.BANK, Account.MDR)
    assert balances(sold, *accounts) == [37_550, 14_632, 368]
    assert standing(sold).outstanding == 42_550


def test_a_transfer_and_a_payout_are_found_in_the_banks_mutations(
    sold: Shop, tmp_path: Path
) -> None:
    take_in(sold, tmp_path, HEAD + CAKE_ROW + BREAD_ROW)
    wait(sold)
    post(sold)
    text = BANK_HEAD + (
        "24/11/2026;TRSF E-BANKING TRF81 SITI;;1.250.000\n"
        "25/11/2026;SETTLEMENT QRIS;;52.182\n"
        "25/11/2026;BIAYA ADM;2.500;\n"
    )
    take_in(sold, tmp_path, text, BANK)
    found = standing(sold).bank

    assert [x.payment.kind.value for x in found.pairs] == ["transfer", "payout"]
    assert [x.amount for x in found.extra] == [-2_500]
    assert post(sold) == 2
    assert balances(sold, Account.TRANSFER, Account.BANK) == [0, 1_302_182]
    assert not standing(sold).bank.pairs
    assert sold.read(maintenance.verify).findings == ()


def test_a_deposit_is_proved_by_the_banks_mutation(sold: Shop, tmp_path: Path) -> None:
    boss, other = sold.admin, sold.supervisor
    day = sold.clock.now().local_date.isoformat()
    sold.open()
    sold.sell(sold.basket((BREAD, 2)))
    sold.close_shift()
    sold.write(
        partial(
            custody.seal,
            actor=boss,
            business_day=day,
            number="B-1",
            count={"n10000": 1},
            witness=other,
        )
    )
    (bag,) = sold.read(bags.bags_here)
    sold.write(
        partial(
            custody.send,
            actor=boss,
            bag_ids=[bag.bag_id],
            way=Way.BANK,
            reference="1234567890",
            witness=other,
        )
    )
    take_in(sold, tmp_path, BANK_HEAD + "24/11/2026;SETORAN TUNAI;;10.000\n", BANK)
    (doubt,) = standing(sold).bank.doubts
    deposit = doubt.candidates[0].payment.key
    sold.write(lambda tx: statements.pair(tx, boss, doubt.row.key, deposit))
    post(sold)

    assert balances(sold, Account.TRANSIT, Account.BANK) == [0, 10_000]
    (proved,) = sold.read(bags.deposits)
    assert (proved.ntb, proved.received) == ("MUTASI261124", 10_000)


def test_what_was_shown_is_posted_or_nothing(sold: Shop, tmp_path: Path) -> None:
    text = HEAD + CAKE_ROW.replace("37.550", "37.650") + BREAD_ROW
    take_in(sold, tmp_path, text)
    boss = sold.admin
    (doubt,) = standing(sold).qris.doubts
    row, cake = doubt.row.key, doubt.candidates[0].payment.key
    sold.write(lambda tx: statements.pair(tx, boss, row, cake, "salah ketik"))
    wait(sold)
    shown = standing(sold)
    assert len(shown.ready) == 2

    def refused() -> object:
        with pytest.raises(SettlementError) as error:
            sold.write(lambda tx: statements.post(tx, boss, shown))
        return error.value.fields["why"]

    sold.write(lambda tx: statements.undo(tx, boss, row))
    assert refused() == "changed"
    sold.write(lambda tx: statements.pair(tx, boss, row, cake, "salah ketik"))
    sold.write(lambda tx: qris.write_off(tx, boss, sold.settings, cake, "batal"))
    assert refused() == "changed"
    assert post(sold) == 1
    assert refused() == "changed"


def test_a_payment_seen_meanwhile_is_posted_from_where_it_is(
    sold: Shop, tmp_path: Path
) -> None:
    take_in(sold, tmp_path, HEAD + "24/11/2026 10.00;5.000;0;998877661234;\n")
    (doubt,) = standing(sold).qris.doubts
    row, bread = doubt.row.key, doubt.candidates[0].payment.key
    boss = sold.admin
    sold.write(lambda tx: statements.pair(tx, boss, row, bread))
    wait(sold)
    shown = standing(sold)
    sold.write(lambda tx: qris.verify(tx, boss, bread, "1234", "aplikasi"))
    with pytest.raises(SettlementError):
        sold.write(lambda tx: statements.post(tx, boss, shown))

    assert post(sold) == 1
    accounts = (Account.QRIS, Account.QRIS_UNVERIFIED, Account.BANK)
    assert balances(sold, *accounts) == [52_550, 0, 5_000]


def test_a_refund_by_transfer_goes_out_of_the_bank(sold: Shop, tmp_path: Path) -> None:
    sold.open()
    paid = Tender(TenderKind.TRANSFER, 15_000, "TRF99")
    sale = sold.sell(sold.basket((BREAD, 3)), paid)
    refund = sold.give_back(sold.request(sale, tender=TenderKind.TRANSFER))
    number = refund.body["receipt_no"]
    text = BANK_HEAD + f"24/11/2026;KEMBALI {number};15.000;\n"
    take_in(sold, tmp_path, text, BANK)

    assert post(sold) == 1
    assert balances(sold, Account.BANK) == [-15_000]


def test_a_sale_whose_money_was_seen_is_not_voided(shop: Shop) -> None:
    shop.open()
    unseen = Tender(TenderKind.QRIS, 5_000, verified=False)
    sale = shop.sell(shop.basket((BREAD, 1)), unseen)
    key = f"{sale.sale_id}.1"
    shop.write(lambda tx: qris.verify(tx, shop.admin, key, "7777", "soundbox"))

    with pytest.raises(RefundError) as refused:
        shop.void(sale)
    assert refused.value.fields["why"] == "settled"


def test_two_tills_that_take_the_same_file_in_have_its_rows_once(
    tmp_path: Path,
) -> None:
    one, two = open_shop(tmp_path / "one"), open_shop(tmp_path / "two", "KSR2")
    accept(one, two)
    accept(two, one)
    sell_a_day(one)
    for shop in (one, two):
        take_in(shop, tmp_path, HEAD + CAKE_ROW)
    exchange(one, two)

    for shop in (one, two):
        assert len(standing(shop).qris.pairs) == 1
        assert shop.read(maintenance.verify).findings == ()
    wait(one)
    assert post(one) == 1
    exchange(one, two)
    assert balances(two, Account.BANK) == [37_287]
    for shop in (one, two):
        assert shop.read(maintenance.replay) == ()
        shop.till.close()


def test_a_bank_names_people_only_beside_the_journal(
    sold: Shop, tmp_path: Path
) -> None:
    text = BANK_HEAD + "24/11/2026;TRSF SITI AMINAH TRF81;;1.250.000\n"
    take_in(sold, tmp_path, text, BANK)

    journal = b"".join(bytes(x) for (x,) in sold.rows("SELECT data FROM journal"))  # type: ignore[call-overload]
    assert b"SITI" not in journal
    assert sold.rows("SELECT note FROM statement_notes") == [
        ("TRSF SITI AMINAH TRF81",)
    ]


def test_a_source_needs_a_name(sold: Shop, tmp_path: Path) -> None:
    for name in ("", "x" * 41):
        with pytest.raises(PosError) as refused:
            plan(sold, tmp_path, HEAD + CAKE_ROW, replace(QRIS, name=name))
        assert refused.value.fields["why"] == "source"
    assert QRIS.kind is StatementKind.QRIS

"""A day that has one of everything, so that every table has rows."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pos.domain.basket import Discount, DiscountKind
from pos.domain.custody import Proof, Way
from pos.domain.people import Person, Role
from pos.domain.pickup import NameCheck, Pickup, PickupLine
from pos.domain.refund import RefundLine
from pos.domain.sale import Sale
from pos.domain.statement import Form, StatementKind
from pos.domain.tender import Tender, TenderKind
from pos.operations import (
    custody,
    day,
    neighbours,
    people,
    pickups,
    qris,
    receipts,
    sell,
    shift,
    statements,
    stock,
)
from pos.reports import settlement as settlement_report
from pos.storage import custody as stored
from pos.storage import pickups as stored_pickups
from pos.storage import settlement
from tests import shares
from tests.shop import BREAD, CAKE, GIFT, SONGKET, SPINACH, Shop

SHARED = replace(CAKE, maker="SM-01*2+SM-02", cost=20_000)
TENTH = Discount(DiscountKind.PERCENT, 1_000, "promo pameran")


def play_day(shop: Shop) -> list[Sale]:
    """Play a day to its end, open the next shift, and give the day's sales."""
    treasurer = add_treasurer(shop)
    shares.adopt(shop, treasurer)
    shop.open()
    sales = [*_sell_in_each_way(shop)]
    _correct(shop, sales)
    _move_cash(shop)
    _bring_away(shop)
    _take_back_lines(shop)
    _hand_over(shop)
    _manage(shop)
    shop.clock.pass_ms(3_600_000)
    shop.close_shift({"n100000": 9}, "kembalian keliru")
    _seal_the_day(shop)
    _lock_the_day(shop, treasurer)
    shares.settle(shop, treasurer, "B-4")
    _settle(shop)
    shop.open()
    sales.append(shop.sell(shop.basket((BREAD, 2))))
    return sales


def _sell_in_each_way(shop: Shop) -> list[Sale]:
    bread, mixed = shop.basket((BREAD, 3)), shop.basket((CAKE, 2), (SPINACH, 333))
    mixed = replace(mixed, discount=TENTH, buyer="Ibu Sari", note="tanpa kantong")
    total = 67_585 + 7_193
    half = Tender(TenderKind.QRIS, 40_000, "4821")
    songket = shop.basket((SONGKET, 1), (GIFT, 1))
    paid = Tender(TenderKind.TRANSFER, 1_260_000, "TRF81")
    unseen = Tender(TenderKind.QRIS, 37_550, verified=False)
    return [
        shop.sell(bread, Tender(TenderKind.CASH, 100_000)),
        shop.sell(mixed, half, Tender(TenderKind.CASH, total - 40_000)),
        shop.sell(songket, paid),
        shop.sell(shop.basket((SHARED, 1)), unseen),
        shop.sell(shop.basket((BREAD, 1))),
    ]


def _correct(shop: Shop, sales: list[Sale]) -> None:
    shop.void(sales[4])
    shop.give_back(shop.request(sales[0], RefundLine(1, 1, True)))
    shop.give_back(shop.request(sales[0], RefundLine(1, 1, False)))
    shop.give_back(shop.request(sales[2], tender=TenderKind.TRANSFER))
    shop.write(
        lambda tx: receipts.reprint(tx, shop.cashier, shop.settings, sales[0].sale_id)
    )


def _move_cash(shop: Shop) -> None:
    cashier, settings = shop.cashier, shop.settings
    shop.pay_in(50_000)
    shop.pay_out(20_000)
    shop.write(lambda tx: shift.open_drawer(tx, cashier, settings, "tukar"))


def _bring_away(shop: Shop) -> None:
    """Drop cash, open one bag, bring the others away, one of them in vain."""
    cashier, boss, settings = shop.cashier, shop.admin, shop.settings
    for number in ("B-1", "B-2", "B-3"):
        shop.write(
            partial(
                custody.drop,
                actor=cashier,
                settings=settings,
                number=number,
                count={"n10000": 1},
                witness=boss,
            )
        )
    first, second, third = (x.bag_id for x in shop.read(stored.bags_here))
    shop.write(lambda tx: custody.open_bag(tx, boss, first, "salah hitung", cashier))
    one = shop.write(
        partial(
            custody.send,
            actor=boss,
            bag_ids=[second],
            way=Way.BANK,
            reference="1234567890",
            witness=cashier,
        )
    )
    proof = Proof("NTB123456", "", 9_000, "uang rusak")
    shop.write(lambda tx: custody.receive(tx, boss, one.deposit_id, proof))
    two = shop.write(
        partial(
            custody.send,
            actor=boss,
            bag_ids=[third],
            way=Way.SIMPONI,
            reference="820261124000017",
            witness=cashier,
        )
    )
    shop.write(lambda tx: custody.cancel(tx, boss, two.deposit_id, "kedaluwarsa"))


def _seal_the_day(shop: Shop) -> None:
    day = shop.clock.now().local_date.isoformat()
    seal = partial(custody.seal, business_day=day, number="B-4")
    count = {"n100000": 1}
    shop.write(partial(seal, actor=shop.admin, count=count, witness=shop.cashier))


def _lock_the_day(shop: Shop, treasurer: Person) -> None:
    """Lock it by two, as one drawer was short and a QRIS wasn't seen to arrive."""
    today = shop.clock.now().local_date.isoformat()
    shop.write(
        partial(
            day.lock_day,
            actor=shop.admin,
            settings=shop.settings,
            business_day=today,
            note="QRIS dicek besok",
            approver=treasurer,
        )
    )


STATEMENT = """\
Tanggal;Nominal;MDR;RRN;Tanggal Settlement
24/11/2026 10.00;40.000;120;998877664821;24/11/2026
24/11/2026 10.05;12.345;0;998877660001;24/11/2026
24/11/2026 10.06;12.346;0;998877660002;24/11/2026
"""


def _settle(shop: Shop) -> None:
    """Take a statement in, decide, post; see one payment after all, and give it up."""
    boss, settings = shop.admin, shop.settings
    with TemporaryDirectory() as folder:
        file = Path(folder, "dompet.csv")
        file.write_text(STATEMENT)
        form = Form("Dompet", StatementKind.QRIS, {})
        planned = shop.read(lambda c: statements.plan(c, file, form, shop.clock.now()))
    shop.write(lambda tx: statements.save(tx, boss, planned))
    _, left, undone = planned.fresh
    for row in (left, undone):
        shop.write(partial(statements.leave, actor=boss, row_key=row.key, reason="?"))
    shop.write(lambda tx: statements.undo(tx, boss, undone.key))
    rules, now = settings.settling, shop.clock.now()
    standing = shop.read(lambda c: settlement_report.read(c, rules, now))
    shop.write(lambda tx: statements.post(tx, boss, standing))
    (unseen,) = [x for x in shop.read(settlement.open_tenders) if not x.verified]
    shop.write(lambda tx: qris.verify(tx, boss, unseen.key, "7777", "mutasi"))
    shop.write(lambda tx: qris.write_off(tx, boss, settings, unseen.key, "ditarik"))


def add_treasurer(shop: Shop) -> Person:
    """Add somebody else who may lock a day."""
    new = people.NewPerson("B-01", "Bendahara", Role.TREASURER, "864209")
    return shop.write(
        lambda tx: people.add_person(tx, shop.till.guard, shop.admin, new)
    )


def _take_back_lines(shop: Shop) -> None:
    shown = shop.basket((BREAD, 1), (CAKE, 1)).show_total()
    line = shown.line(2)
    shop.write(lambda tx: sell.remove_line(tx, shop.cashier, shown, line))
    shop.write(lambda tx: sell.abandon(tx, shop.cashier, shown.remove(2)))


def _manage(shop: Shop) -> None:
    cashier, boss = shop.cashier, shop.admin
    shop.write(
        lambda tx: people.change_person(
            tx, boss, cashier.person_id, Role.OPERATOR, active=True
        )
    )
    shop.write(lambda tx: stock.receive(tx, boss, {BREAD.product_id: 40}, "panen"))
    shop.write(lambda tx: neighbours.accept(tx, boss, "KSR2", b"k" * 32))


def _hand_over(shop: Shop) -> None:
    """Pack a web order and hand it over; its buyer pays in cash."""
    lines = (PickupLine("ROTI", "Roti", 2),)
    order = Pickup("71", "SC-71", "Ibu Sari", 10_000, False, "", lines)
    cashier, settings, where = shop.cashier, shop.settings, ("store:toko", "71")
    shop.write(lambda tx: stored_pickups.take_over(tx.connection, where[0], [order], 1))
    shop.write(lambda tx: pickups.prepare(tx, cashier, *where))
    shop.write(
        lambda tx: pickups.hand_over(
            tx, cashier, settings, *where, NameCheck.MATCHED, cash=True
        )
    )

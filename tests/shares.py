"""Makers' shares in a small shop: a policy, and a period from its close to its lock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from pos.domain.consent import Agreement, Scope
from pos.domain.custody import Proof, Way
from pos.domain.makers import CAPITAL, PNBP, PREMI, Basis, Part, Policy
from pos.domain.people import Person
from pos.domain.share_period import Payment
from pos.operations import consents, custody, periods
from pos.operations import shares as operations
from pos.storage import custody as stored
from pos.storage.periods import Period
from tests.shop import BREAD, CAKE, Shop

HALF = Policy(
    "",
    0,
    Basis.GROSS,
    (Part(PREMI, 5_000), Part(PNBP, 1_500), Part(CAPITAL, 3_500)),
    "2026-11-24",
    "M.01-PP.02.01/1990",
)
NTPN = "0A1B2C3D4E5F6G7H"


def today(shop: Shop) -> str:
    return shop.clock.now().local_date.isoformat()


def adopt(shop: Shop, other: Person, policy: Policy = HALF) -> Policy:
    wanted = replace(policy, valid_from=max(policy.valid_from, today(shop)))
    return shop.write(lambda tx: operations.adopt(tx, shop.admin, wanted, other))


def name(shop: Shop, product_id: str, makers: str, cost: int = 0) -> None:
    shop.write(
        lambda tx: operations.name_makers(tx, shop.admin, product_id, makers, cost)
    )


def close(shop: Shop, other: Person, last_day: str = "") -> Period:
    day = last_day or today(shop)
    return shop.write(lambda tx: periods.close(tx, shop.admin, day, other))


def bring(shop: Shop, number: str, ntpn: str = NTPN) -> str:
    """Pay a bag to the treasury by a billing code, and give the deposit's id."""
    (bag,) = (x for x in shop.read(stored.bags_here) if x.number == number)
    send = partial(
        custody.send, bag_ids=[bag.bag_id], way=Way.SIMPONI, reference="820261124000018"
    )
    sent = shop.write(partial(send, actor=shop.admin, witness=shop.cashier))
    proof = Proof("", ntpn, bag.amount)
    shop.write(lambda tx: custody.receive(tx, shop.admin, sent.deposit_id, proof))
    return sent.deposit_id


def deposit(shop: Shop, other: Person, period: Period, *deposit_ids: str) -> Period:
    return shop.write(
        lambda tx: periods.deposit(tx, shop.admin, period.period_id, deposit_ids, other)
    )


def pay(shop: Shop, other: Person, period: Period, *codes: str) -> Period:
    """Pay some makers, or all that are still to be paid."""
    payment = Payment(codes or period.unpaid, "savings", "TRF 81")
    return shop.write(
        lambda tx: periods.pay(tx, shop.admin, period.period_id, payment, other)
    )


def lock(shop: Shop, other: Person, period: Period) -> Period:
    return shop.write(lambda tx: periods.lock(tx, shop.admin, period.period_id, other))


def consent(shop: Shop, code: str = "SM-04", scope: Scope = Scope.STORY) -> str:
    agreed = Agreement(code, scope, "Cerita 1", date(2027, 11, 24))
    document = shop.write(
        lambda tx: consents.give(tx, shop.admin, agreed, shop.cashier)
    )
    return document.doc_id


def settle(shop: Shop, other: Person, bag: str) -> Period:
    """Bring a period from its close to its lock; the bag holds its PNBP."""
    name(shop, BREAD.product_id, "SM-01*2+SM-02", 2_000)
    name(shop, CAKE.product_id, "SM-03")
    period = close(shop, other)
    period = deposit(shop, other, period, bring(shop, bag))
    if period.unpaid:
        period = pay(shop, other, period)
    period = lock(shop, other, period)
    kept, dropped = consent(shop), consent(shop, "SM-07")
    assert kept != dropped
    shop.write(lambda tx: consents.withdraw(tx, shop.admin, dropped))
    return period

"""The office asks the hub the very questions that a till asks itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from pos.reports import day as day_report
from pos.reports import makers, reconcile
from pos.reports.makers import Paper
from pos.storage import consents, custody, days, periods, policies, queries
from pos.storage.engine import Connection
from pos.storage.hub import projections
from pos.storage.hub.connection import HubConnection
from pos.storage.hub.journal import bring
from tests.day import play_day
from tests.shop import Shop
from tests.storage.hub.conftest import Hub, documents


@pytest.fixture
def office(hub: Hub, shop: Shop) -> Iterator[HubConnection]:
    """A hub that has a whole day, as the office sees it."""
    play_day(shop)
    till = hub.joined_by(shop)
    bring(till, documents(shop))
    till.close()
    connection = hub.office()
    projections.catch_up(connection)
    yield connection
    connection.close()


DAY = "2026-11-24"
QUESTIONS: dict[str, Callable[[Connection], object]] = {
    "days": days.business_days,
    "hours": lambda c: days.sales_by_hour(c, DAY),
    "shifts": lambda c: queries.shifts_of_day(c, DAY),
    "cash": custody.cash_by_day,
    "reconciliation": lambda c: reconcile.read(c, DAY),
    "bags": custody.bags_here,
    "deposits": custody.deposits,
    "policies": policies.adopted,
    "policy": lambda c: policies.in_force(c, DAY),
    "periods": periods.periods,
    "waiting": lambda c: periods.waiting(c, DAY),
    "contributions": lambda c: list(periods.contributions(c, DAY)),
    "treasury": periods.available,
    "unlocked": lambda c: periods.unlocked_days(c, "", DAY),
    "consents": consents.consents,
    "payout list": lambda c: makers.read(c, Paper.PAYOUT),
    "statement": lambda c: makers.read(c, Paper.STATEMENT, code="SM-01"),
    "PNBP register": lambda c: makers.read(c, Paper.PNBP),
    "tie": lambda c: makers.read(c, Paper.TIE),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_hub_answers_as_the_till_does(
    office: HubConnection, shop: Shop, question: str
) -> None:
    ask = QUESTIONS[question]

    assert ask(office) == shop.read(ask)


def test_the_days_report_is_the_tills(office: HubConnection, shop: Shop) -> None:
    there = day_report.read(office, DAY)
    here = shop.read(lambda c: day_report.read(c, DAY))

    assert there.totals == here.totals
    # papers that wait and documents that are unsent are known at the till alone
    assert there.shifts == tuple(
        replace(x, unprinted=0, unsent=None) for x in here.shifts
    )


def test_a_sale_is_found_by_its_number(office: HubConnection, shop: Shop) -> None:
    ((number,),) = shop.rows("SELECT max(receipt_no) FROM sales")
    assert isinstance(number, str)

    assert queries.find_sale(office, number) == shop.read(
        lambda c: queries.find_sale(c, number)
    )

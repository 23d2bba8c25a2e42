from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.sync_place import FIELDS
from pos.operations import catalogue, pull_swap
from pos.operations.pull import Puller
from pos.operations.pull_swap import Plan
from pos.storage import queries, staging
from pos.storage.staging import Pull
from tests.operations.test_pull import BREAD_THERE, PLACE, SOAP_THERE, Shelves
from tests.shop import BREAD, Shop

AFTER = Pull(cursor="c9", heard_ms=9)
STAGED = ("11", "ROTI", "Roti Kasur", "Roti", "counted", 5_500, "[]", "", 1, 40)


@pytest.fixture
def staged(shop: Shop) -> Shop:
    """A till with one product in the waiting room that costs more now."""
    shop.write(lambda tx: staging.stage(tx.connection, PLACE.name, [STAGED]))
    return shop


def plan(shop: Shop) -> Plan:
    ids = shop.till.ids.new
    return shop.read(lambda c: pull_swap.plan(c, PLACE.name, FIELDS, ids, swept=False))


def swap(shop: Shop, made: Plan) -> bool:
    return shop.write(lambda tx: pull_swap.swap(tx, PLACE.name, made, AFTER))


def price(shop: Shop) -> int:
    every = {x.sku: x for x in shop.read(queries.products)}
    return every["ROTI"].price


def test_a_plan_writes_nothing_and_a_swap_all_of_it(staged: Shop) -> None:
    made = plan(staged)
    assert price(staged) == BREAD.price
    assert made.figures == {"new": 0, "changed": 1, "gone": 0}
    assert swap(staged, made)

    assert price(staged) == 5_500
    assert staged.read(lambda c: staging.pull_of(c, PLACE.name)) == AFTER


def test_a_sale_in_between_does_not_matter(staged: Shop) -> None:
    staged.open()
    made = plan(staged)
    staged.sell(staged.basket())

    assert swap(staged, made)


def test_a_plan_that_somebody_overtook_changes_nothing(staged: Shop) -> None:
    made = plan(staged)
    dearer = replace(BREAD, price=7_000)
    staged.write(
        lambda tx: catalogue.save_products(tx, staged.admin, [dearer], {"name": "uji"})
    )
    assert not swap(staged, made)
    assert price(staged) == 7_000
    assert staged.read(lambda c: staging.staged(c, PLACE.name)) == 1
    assert swap(staged, plan(staged))


def test_a_catalogue_that_changes_at_each_plan_is_swapped_in_all_the_same(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.open()
    real, planned = pull_swap.plan, []

    def overtaken(*given: object, **named: object) -> Plan:
        made = real(*given, **named)  # type: ignore[arg-type]
        planned.append(made)
        if len(planned) <= 3:
            shop.pay_in(1_000)
        return made

    monkeypatch.setattr(pull_swap, "plan", overtaken)
    till = shop.till
    source = Shelves(products=[BREAD_THERE, SOAP_THERE])
    puller = Puller(source, PLACE, till.writer, till.readers, shop.clock)
    while puller.step() == 0:
        pass

    assert len(planned) == 4
    assert price(shop) == 5_500

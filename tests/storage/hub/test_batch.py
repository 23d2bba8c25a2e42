"""A page of documents written together gives the rows that one by one would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.domain.refund import RefundLine
from pos.storage.hub import batch, projections
from pos.storage.hub.connection import HubConnection
from pos.storage.hub.journal import bring
from pos.storage.schema import PROJECTIONS
from tests.booth import accept, exchange
from tests.day import play_day
from tests.shop import BREAD, Shop, open_shop
from tests.storage.hub.conftest import Hub, documents


@pytest.fixture
def office(hub: Hub) -> Iterator[HubConnection]:
    connection = hub.office()
    yield connection
    connection.close()


def bring_all(hub: Hub, *shops: Shop) -> None:
    for shop in shops:
        till = hub.joined_by(shop)
        own = [x for x in documents(shop) if x.till == shop.till.identity.till]
        bring(till, own)
        till.close()


def tables(hub: Hub) -> dict[str, list[tuple[object, ...]]]:
    return {x: sorted(hub.rows(f"SELECT * FROM {x}")) for x in PROJECTIONS}


def of_till(shop: Shop) -> dict[str, list[tuple[object, ...]]]:
    return {x: sorted(shop.rows(f"SELECT * FROM {x}")) for x in PROJECTIONS}


@pytest.mark.parametrize("page", [1, 2, 7, 1_000])
def test_the_rows_are_those_of_the_till_however_large_the_page(
    hub: Hub,
    shop: Shop,
    office: HubConnection,
    monkeypatch: pytest.MonkeyPatch,
    page: int,
) -> None:
    monkeypatch.setattr(projections, "STEP", page)
    play_day(shop)
    bring_all(hub, shop)

    projections.catch_up(office)

    assert tables(hub) == of_till(shop)


@pytest.fixture
def booth(tmp_path: Path) -> Iterator[tuple[Shop, Shop]]:
    """Two tills: the second gave back what the first one sold."""
    one, two = open_shop(tmp_path / "one"), open_shop(tmp_path / "two", "KSR2")
    one.open()
    two.open()
    for shop, other in ((one, two), (two, one)):
        accept(shop, other)
    sale = one.sell(one.basket((BREAD, 5)))
    exchange(one, two)
    two.give_back(two.request(sale, RefundLine(1, 2, restock=True)))
    yield one, two
    for shop in (one, two):
        shop.till.close()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_refund_of_another_tills_sale_counts_whichever_comes_first(
    hub: Hub,
    office: HubConnection,
    booth: tuple[Shop, Shop],
    order: tuple[int, int],
) -> None:
    for which in order:
        bring_all(hub, booth[which])
        projections.catch_up(office)

    assert hub.rows("SELECT refunded FROM sale_lines WHERE refunded > 0") == [(2,)]
    assert hub.rows("SELECT count(*) FROM sales WHERE refunded > 0") == [(1,)]


def test_that_test_notices_a_question_that_is_answered_too_early(
    hub: Hub,
    office: HubConnection,
    booth: tuple[Shop, Shop],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(batch, "_refunded", lambda *_: set())
    for which in (1, 0):
        bring_all(hub, booth[which])
        projections.catch_up(office)

    assert hub.rows("SELECT refunded FROM sale_lines WHERE refunded > 0") == []


def test_a_page_is_written_as_a_whole_or_not_at_all(
    hub: Hub, shop: Shop, office: HubConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    play_day(shop)
    bring_all(hub, shop)

    def fail(_: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(batch.Batch, "flush", fail)
    with pytest.raises(OSError, match="disk"):
        projections.catch_up(office)
    monkeypatch.undo()
    assert all(not rows for rows in tables(hub).values())

    projections.catch_up(office)
    assert tables(hub) == of_till(shop)

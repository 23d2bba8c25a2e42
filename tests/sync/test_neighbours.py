from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from pos.operations import maintenance, neighbours
from pos.operations.neighbours import NeighbourDocuments
from pos.storage.hub.journal import bring
from pos.storage.hub.link import HubLink
from pos.sync import neighbours as hearing
from pos.sync.neighbours import AGAIN_MS, PAGE, ROUND_MS, Neighbours
from pos.sync.status import Link
from tests.postgres import as_role
from tests.shop import BREAD, Shop, open_shop
from tests.storage.hub.conftest import Hub, documents, hub

__all__ = ["hub"]


@pytest.fixture
def booth(hub: Hub, tmp_path: Path) -> Iterator[tuple[Shop, Shop]]:
    """Two tills that the hub knows; the first is about to hear of the second."""
    tills = tuple(open_shop(tmp_path / code, code) for code in ("KSR1", "KSR2"))
    for shop in tills:
        hub.joined_by(shop).close()
        shop.open()
    yield tills[0], tills[1]
    for shop in tills:
        shop.till.close()


@pytest.fixture
def hear(hub: Hub, booth: tuple[Shop, Shop]) -> Iterator[Neighbours]:
    one, _ = booth
    till = one.till
    link = HubLink(as_role(hub.address, "kasir_till_ksr1"), lambda: "secret")
    store = NeighbourDocuments(till.writer, till.readers)
    yield Neighbours("KSR1", link, store, one.clock)
    link.close()


@pytest.fixture
def push(hub: Hub, booth: tuple[Shop, Shop]) -> Callable[[], int]:
    """Bring what the second till wrote to the hub."""

    def run() -> int:
        _, two = booth
        connection = hub.joined_by(two)
        found = documents(two)
        bring(connection, found)
        connection.close()
        return len(found)

    return run


def accept(one: Shop, two: Shop) -> None:
    key = two.till.key.public_key
    one.write(partial(neighbours.accept, actor=one.admin, till="KSR2", public_key=key))


def whole_round(hear: Neighbours) -> int:
    """Step until it rests; give how long."""
    while not (wait_ms := hear.step()):
        pass
    return wait_ms


def test_what_the_neighbour_sold_is_heard_once(
    booth: tuple[Shop, Shop], hear: Neighbours, push: Callable[[], int]
) -> None:
    one, two = booth
    accept(one, two)
    sale = two.sell(two.basket((BREAD, 2)))
    wrote = push()

    assert whole_round(hear) == ROUND_MS
    assert hear.status().taken == wrote
    assert hear.status().link is Link.GOOD
    assert ("KSR2", sale.receipt_no) in one.rows("SELECT till, receipt_no FROM sales")
    one.clock.pass_ms(ROUND_MS)
    whole_round(hear)
    assert hear.status().taken == wrote
    verify = partial(maintenance.verify, public_key=one.till.key.public_key)
    assert one.read(verify).findings == ()


def test_a_long_absence_is_read_page_by_page(
    booth: tuple[Shop, Shop],
    hear: Neighbours,
    push: Callable[[], int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, two = booth
    accept(one, two)
    monkeypatch.setattr(hearing, "PAGE", 3)
    for _ in range(5):
        two.sell(two.basket())
    wrote = push()

    whole_round(hear)

    assert PAGE > wrote > 3
    assert hear.status().taken == wrote


def test_a_stranger_is_named_and_not_read(
    booth: tuple[Shop, Shop], hear: Neighbours, push: Callable[[], int]
) -> None:
    one, two = booth
    push()

    whole_round(hear)

    (stranger,) = hear.status().strangers
    assert (stranger.till, stranger.public_key) == ("KSR2", two.till.key.public_key)
    assert one.rows("SELECT DISTINCT till FROM journal") == [("KSR1",)]
    accept(one, two)
    hear.hurry()
    whole_round(hear)
    assert hear.status().strangers == ()
    assert len(one.rows("SELECT DISTINCT till FROM journal")) == 2


def test_a_hub_that_lies_is_not_believed(
    hub: Hub, booth: tuple[Shop, Shop], hear: Neighbours, push: Callable[[], int]
) -> None:
    one, two = booth
    accept(one, two)
    push()
    hub.owner.execute("UPDATE journal SET signature = '\\x00' WHERE seq = 3")

    whole_round(hear)

    assert hear.status().disbelieved == (("KSR2", "signature"),)
    assert one.rows("SELECT DISTINCT till FROM journal") == [("KSR1",)]


def test_a_hub_that_is_gone_is_asked_again(booth: tuple[Shop, Shop]) -> None:
    one, _ = booth
    nobody = HubLink("postgresql://x@127.0.0.1:1/x", lambda: None)
    store = NeighbourDocuments(one.till.writer, one.till.readers)
    hear = Neighbours("KSR1", nobody, store, one.clock)

    assert hear.step() == AGAIN_MS
    assert (hear.status().link, hear.status().code) == (Link.FAILING, "hub.link")
    one.clock.pass_ms(AGAIN_MS // 2)
    assert hear.step() == AGAIN_MS - AGAIN_MS // 2
    hear.hurry()
    assert hear.step() == AGAIN_MS

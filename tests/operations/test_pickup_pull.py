from __future__ import annotations

from dataclasses import dataclass, field, replace

from pos.domain.pickup import Pickup, PickupLine
from pos.operations.pickup_pull import EVERY_MS, MOST, PickupPuller
from pos.storage import pickups as stored
from pos.storage.writer import Changes
from pos.sync.status import Link
from pos.sync.target import Answer, Reply
from tests.shop import Shop

STORE = "store:toko.example.id"
LINES = (PickupLine("ROTI", "Roti", 2),)
ORDER = Pickup("71", "SC-71", "Ibu Sari", 10_000, True, "2026-11-24T01:00:00", LINES)


@dataclass
class Orders:
    """A store's list."""

    name: str = STORE
    said: tuple[Pickup, ...] | Reply = ()
    asked: int = 0
    told: list[Changes] = field(default_factory=list)

    def pickups(self) -> tuple[Pickup, ...] | Reply:
        self.asked += 1
        return self.said


def puller(shop: Shop, orders: Orders) -> PickupPuller:
    till = shop.till
    till.writer.listen(orders.told.append)
    return PickupPuller(orders, till.writer, till.readers, shop.clock)


def listed(shop: Shop) -> tuple[Pickup, ...]:
    return shop.read(lambda c: stored.listed(c, STORE))


def test_what_waits_is_kept_for_when_there_is_no_network(shop: Shop) -> None:
    orders = Orders(said=(ORDER,))
    made = puller(shop, orders)

    assert made.step() == EVERY_MS
    assert listed(shop) == (ORDER,)
    assert (made.status().link, made.status().heard_ms) == (Link.GOOD, shop.clock.at_ms)

    orders.said = Reply(Answer.RETRY, code="sync.no_link")
    shop.clock.pass_ms(EVERY_MS)
    assert made.step() > 0
    assert listed(shop) == (ORDER,)
    assert (made.status().link, made.status().code) == (Link.FAILING, "sync.no_link")


def test_it_is_asked_when_it_is_time_or_somebody_asks(shop: Shop) -> None:
    orders = Orders()
    made = puller(shop, orders)
    made.step()
    shop.clock.pass_ms(EVERY_MS - 1)
    made.nudge()
    assert (made.step(), orders.asked) == (1, 1)
    made.hurry()
    made.step()
    assert orders.asked == 2


def test_a_refused_key_pauses_it(shop: Shop) -> None:
    orders = Orders(said=Reply(Answer.PAUSED, words="no", code="sync.key_refused"))
    made = puller(shop, orders)
    made.step()

    assert (made.status().link, made.status().words) == (Link.PAUSED, "no")


def test_a_buyers_name_goes_with_the_order(shop: Shop) -> None:
    orders = Orders(said=(ORDER, replace(ORDER, order_id="72", buyer="Pak Budi")))
    made = puller(shop, orders)
    made.step()
    orders.said = (ORDER,)
    shop.clock.pass_ms(EVERY_MS)
    made.step()

    assert shop.rows("SELECT buyer FROM pickups") == [("Ibu Sari",)]
    assert orders.told[-1] == {"sync", "pickup"}
    shop.clock.pass_ms(EVERY_MS)
    made.step()
    assert orders.told[-1] == {"sync"}, "the list is as before"


def test_a_broken_or_malicious_list_is_left_out_and_bounded(shop: Shop) -> None:
    odd = (
        replace(ORDER, order_id="", total=-5),
        replace(ORDER, buyer="\x1b[2J", order_id="a"),
        replace(ORDER, total=10**18, order_id="b"),
    )
    many = tuple(replace(ORDER, order_id=f"{n}") for n in range(MOST + 10))
    made = puller(shop, Orders(said=(*odd, ORDER, ORDER, *many)))
    made.step()

    assert made.status().odd >= len(odd)
    found = listed(shop)
    assert len({x.order_id for x in found}) == len(found) <= MOST

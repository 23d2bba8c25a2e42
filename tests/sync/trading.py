"""A till that trades by chance, and the real engine; a world says what it meets."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from pos.domain.catalogue import Product
from pos.domain.journal import Document, Entry
from pos.domain.lease import Lease, LeaseLine, give_back, take
from pos.domain.pickup import (
    HANDED_OVER,
    PREPARED,
    Pickup,
    PickupLine,
    handed_over_body,
    prepared_body,
)
from pos.domain.refund import RefundLine
from pos.domain.sale import read_sale
from pos.sync.lane import Lane
from pos.sync.store_documents import shop_changes
from pos.system import SystemIds
from tests.shop import HandClock
from tests.sync.quick_till import QuickTill
from tests.sync.woocommerce.documents import DAY, Desk


@dataclass
class JournalDesk(Desk):
    """A desk whose documents stand in a till's journal."""

    till: QuickTill | None = None
    written: list[Document] = field(default_factory=list)

    def write(self, entry: Entry) -> Document:
        assert self.till is not None
        self.seq += 1
        document = self.till.writer.run(lambda tx: tx.append(entry))
        self.written.append(document)
        return document


class Trading:
    """What is done at the till, and how its documents are brought away."""

    clock: HandClock
    till: QuickTill
    desk: JournalDesk
    lane: Lane
    bread: Product
    cake: Product
    spinach: Product
    stranger: Product

    def run(self, for_ms: int = 600_000) -> None:
        """Take steps until there is nothing to do within a time."""
        until_ms = self.clock.since_ms + for_ms
        self.lane.nudge()
        for _ in range(20_000):
            wait_ms = self.lane.step()
            if self.clock.since_ms + wait_ms > until_ms:
                self.clock.pass_ms(until_ms - self.clock.since_ms)
                return
            self.clock.pass_ms(wait_ms)
        message = "the lane doesn't come to rest"
        raise AssertionError(message)

    def states(self) -> dict[str, str]:
        return self.till.states(self.lane.target.name)

    def kinds(self, kind: str) -> list[Document]:
        return [x for x in self.desk.written if x.kind == kind]

    # What is done at the till.

    def trade(self, chance: random.Random) -> None:
        """Do one thing of a day, by chance."""
        deeds = [self.sell] * 6 + [self.receive, self.lease, self.refund, self.void]
        deeds += [self.hand_over]
        chance.choice(deeds)(chance)

    def sell(self, chance: random.Random) -> None:
        goods = [(self.bread, chance.randint(1, 5)), (self.cake, 1)]
        goods += [(self.spinach, chance.randint(50, 900)), (self.stranger, 2)]
        chosen = chance.sample(goods, chance.randint(1, 4))
        bread = [(x, n) for x, n in chosen if x is self.bread]
        leased: tuple[tuple[Product, int], ...] = ()
        if bread and chance.random() < 0.4:
            leased = ((self.bread, chance.randint(1, bread[0][1])),)
        self.desk.sale(*chosen, off=chance.choice([0, 0, 333]), leased=leased)

    def receive(self, chance: random.Random) -> None:
        goods = [(self.bread, chance.randint(1, 60)), (self.spinach, 2_500)]
        self.desk.received(*goods[: chance.randint(1, 2)])

    def lease(self, chance: random.Random) -> None:
        number = len(self.desk.written)
        lines = (LeaseLine(self.bread.product_id, self.bread.sku, number + 1),)
        lease = Lease(SystemIds().new(), "SMEXPO", "A-01", DAY, lines)
        self.desk.write(chance.choice([take, give_back])(lease))

    def web_order(self, quantity: int) -> Pickup:
        """Let a buyer order bread on the web; the shop's stock is taken at once."""
        raise NotImplementedError

    def hand_over(self, chance: random.Random) -> None:
        """Pack a web order, perhaps, and hand it over."""
        pickup, source = self.web_order(chance.randint(1, 4)), self.lane.target.name
        steps = [(HANDED_OVER, handed_over_body(source, pickup))]
        if chance.random() < 0.7:
            steps.insert(0, (PREPARED, prepared_body(source, pickup)))
        for kind, body in steps:
            entry = Entry(SystemIds().new(), kind, "K-03", body, business_day=DAY)
            self.desk.write(entry)

    def ordered(self) -> int:
        """Give how much bread was ordered on the web."""
        lines = (x.body["lines"] for x in self.kinds(HANDED_OVER))
        return sum(line["quantity"] for each in lines for line in each)

    def refund(self, chance: random.Random) -> None:
        sale = self._untouched(chance)
        if sale is not None:
            line = read_sale(sale).lines[0]
            restock = chance.random() < 0.5
            wanted = RefundLine(line.line_no, line.quantity, restock=restock)
            self.desk.refund(sale, wanted)

    def void(self, chance: random.Random) -> None:
        sale = self._untouched(chance)
        if sale is not None:
            self.desk.void(sale)

    def _untouched(self, chance: random.Random) -> Document | None:
        touched = {x.body.get("sale") for x in self.desk.written}
        sales = [x for x in self.kinds("sale.completed") if x.doc_id not in touched]
        return chance.choice(sales) if sales else None

    def pickup_of(self, order_id: str, quantity: int) -> Pickup:
        """Give a web order as the till would have pulled it."""
        lines = (PickupLine(self.bread.sku, self.bread.name, quantity),)
        total = quantity * self.bread.price
        return Pickup(order_id, order_id, "Ibu Sari", total, True, "", lines)

    # What must hold.

    def moved(self, product: Product) -> int:
        """Give what all documents together add to a product's stock in the shop."""
        return sum(
            shop_changes(x).get(product.product_id, 0) for x in self.desk.written
        )

"""A till that trades without pause until it is killed, one child a round.

Started once by the campaign of kills. Each line on its standard input is a
seed: it forks a child that opens the till and trades, and says on its standard
output who the child is, what was acknowledged, and when the child has ended.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from pos.bootstrap import Till, open_till
from pos.domain.basket import Basket
from pos.domain.cash import Count
from pos.domain.catalogue import Kind, Product
from pos.domain.errors import PosError
from pos.domain.people import Person, Role
from pos.domain.refund import RefundLine
from pos.domain.sale import Sale
from pos.domain.tender import Tender, TenderKind
from pos.operations import refund, sell, shift
from pos.operations.refund import RefundRequest
from pos.storage import queries
from pos.storage.writer import Transaction

LIGHT: Count = {"n10000": 50}


def say(*words: str) -> None:
    """Write one line at once: a kill can't tear it."""
    os.write(1, (" ".join(words) + "\n").encode())


class Trader:
    """Sells, refunds, cancels, counts and closes, as chance has it."""

    def __init__(self, till: Till, chance: random.Random, plant: str) -> None:
        everybody = till.readers.run(queries.people)
        self.till, self.chance, self.plant = till, chance, plant
        self.admin = next(x for x in everybody if x.role is Role.ADMIN)
        everything = till.readers.run(queries.products)
        self.goods: list[Product] = [x for x in everything if x.kind is Kind.COUNTED]
        self.sales: list[Sale] = []

    def trade(self) -> None:
        """Do one thing, and say so once it is done."""
        if self.till.readers.run(queries.open_shift) is None:
            self.sales.clear()
            self.do(shift.open_shift, LIGHT)
        roll = self.chance.randrange(100)
        if roll < 80 or not self.sales:
            self.sell()
        elif roll < 88:
            self.refund(self.sales.pop())
        elif roll < 93:
            self.void(self.sales.pop())
        elif roll < 97:
            self.do(shift.pay_in, 50_000, "uang kecil")
        else:
            self.close()

    def do(self, operation: Callable[..., Any], *given: object) -> None:
        """Run an operation of a shift."""
        takes_settings = operation is not shift.count
        more = (self.till.settings, *given) if takes_settings else given
        self.till.writer.run(lambda tx: operation(tx, self.admin, *more))

    def sell(self) -> None:
        """Sell up to four products for cash."""
        basket = Basket(self.till.ids.new())
        for product in self.chance.sample(self.goods, self.chance.randint(1, 4)):
            basket = basket.add(product, self.chance.randint(1, 3))
        if self.plant == "ack-before-commit":
            say("SALE", basket.sale_id)
        tenders = [Tender(TenderKind.CASH, 9_000_000)]
        admin, settings = self.admin, self.till.settings
        sale = self.till.writer.run(
            lambda tx: sell.complete(tx, admin, settings, basket, tenders)
        )
        say("SALE", sale.sale_id)
        self.till.writer.run(lambda tx: sell.confirm(tx, sale.sale_id))
        self.sales.append(sale)

    def refund(self, sale: Sale) -> None:
        """Give one line back."""
        line = sale.lines[0]
        request = RefundRequest(
            self.till.ids.new(),
            sale.sale_id,
            (RefundLine(line.line_no, line.quantity, restock=True),),
            TenderKind.CASH,
            "rusak",
        )
        self._write(refund.give_back, request)
        say("DOCUMENT", request.refund_id)

    def void(self, sale: Sale) -> None:
        """Cancel a sale."""
        document = self._write(refund.void, sale.sale_id, "salah")
        say("DOCUMENT", document.doc_id)

    def close(self) -> None:
        """Count, unless a killed till had counted already; close."""
        running = self.till.readers.run(queries.open_shift)
        if running is not None and not running.counts:
            self.do(shift.count, LIGHT)
        self.do(shift.close, "dihitung cepat")
        say("CLOSED")

    def _write(self, operation: Callable[..., Any], *given: object) -> Any:
        admin: Person = self.admin
        settings = self.till.settings
        return self.till.writer.run(lambda tx: operation(tx, admin, settings, *given))


def _split_commit() -> None:
    """Plant: commit a document before what follows from it."""
    journal: Any = import_module("pos.storage.journal")
    project = journal.project

    def late(connection: Any, *rest: Any) -> Any:
        connection.execute("COMMIT")
        connection.execute("BEGIN IMMEDIATE")
        return project(connection, *rest)

    journal.project = late


def _skip_numbers() -> None:
    """Plant: a receipt number that isn't the next one, now and then."""
    following = sell.next_receipt

    def jumping(tx: Transaction) -> int:
        number = following(tx)
        return number + int(number % 7 == 0)

    sell.next_receipt = jumping


def _note_late() -> None:
    """Plant: a sale is noted as unconfirmed only after it was committed."""
    keep_aside = sell._keep_aside

    def late(tx: Transaction, sale_id: str, buyer: str) -> None:
        keep_aside(tx, sale_id, buyer)
        sell.confirm(tx, sale_id)

    sell._keep_aside = late


PLANTED: dict[str, Callable[[], None]] = {
    "split-commit": _split_commit,
    "number-skipped": _skip_numbers,
    "not-shown": _note_late,
}


def _live(folder: Path, seed: str, plant: str) -> None:
    """Trade until killed."""
    say("CHILD", str(os.getpid()))
    PLANTED.get(plant, lambda: None)()
    trader = Trader(open_till(folder), random.Random(seed), plant)
    say("READY")
    while True:
        trader.trade()


def main(folder: Path, plant: str) -> None:
    """Start a child for each line, and say when it has ended."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                _live(folder, line.strip(), plant)
            except (PosError, OSError) as error:
                say("STOPPED", repr(error).replace("\n", " "))
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        say("ENDED")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")

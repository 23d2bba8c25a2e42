"""A till without threads: real tables in memory, its writer run in place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from typing import TypeVar

import sqlcipher3.dbapi2 as sqlite

from pos.domain.basket import Basket
from pos.domain.journal import Document, Entry, Posting
from pos.domain.ports import Signer
from pos.domain.sale import check_out, sale_body, sale_moves, sale_postings
from pos.domain.tender import MoneyRules, Tender, TenderKind
from pos.storage.deliveries import Deliveries
from pos.storage.engine import Connection
from pos.storage.head import read_head
from pos.storage.migrate import migrate
from pos.storage.writer import Transaction
from tests.shop import BREAD, CAKE, HandClock

Result = TypeVar("Result")

GOODS = (BREAD, CAKE)
RULES = MoneyRules()


class Numbered:
    """Ids that are the same each time: a name and a number."""

    def __init__(self, name: str) -> None:
        self._name, self._number = name, 0

    def new(self) -> str:
        self._number += 1
        return f"{self._name}-{self._number:05d}"


class Mark:
    """Signs quickly; what it signs is never verified."""

    @property
    def public_key(self) -> bytes:
        return b""

    def sign(self, message: bytes) -> bytes:
        return hashlib.sha256(message).digest() * 2


@cache
def _template() -> Connection:
    """Give an empty database of the newest schema, made once."""
    made = sqlite.connect(":memory:", isolation_level=None, check_same_thread=False)
    migrate(made)
    return made


def copy_of(image: Connection) -> Connection:
    """Copy a database in memory."""
    copy = sqlite.connect(":memory:", isolation_level=None, check_same_thread=False)
    copy.execute("PRAGMA recursive_triggers = 1")
    image.backup(copy)
    return copy


class InPlace:
    """Stands for writer and readers: runs what it is given, at once."""

    def __init__(self, connection: Connection, till: str, clock: HandClock) -> None:
        self.connection, self._till, self._clock = connection, till, clock
        self.ids = Numbered("none")
        self.signer: Signer = Mark()

    def run(self, run: Callable[[Transaction], Result]) -> Result:
        connection = self.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            head = read_head(connection, self._till)
            made = Transaction(connection, self._clock, self.ids, self.signer, head)
            result = run(made)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
        return result


class Asking:
    """Reads on the same connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def run(self, ask: Callable[[Connection], Result]) -> Result:
        return ask(self._connection)


class QuickTill:
    """A till that sells and gives back, and nothing else."""

    def __init__(
        self,
        code: str,
        clock: HandClock,
        *,
        name: str = "",
        image: Connection | None = None,
    ) -> None:
        self.code, self.clock, self.name = code, clock, name or code
        self.connection = copy_of(image or _template())
        self.writer = InPlace(self.connection, code, clock)
        self.writer.ids = Numbered(self.name)
        self.deliveries = Deliveries(
            self.writer, Asking(self.connection), code, self.name
        )
        self._given = 0

    def close(self) -> None:
        self.connection.close()

    def sell(self, quantity: int = 1, which: int = 0) -> Document:
        """Sell something for cash."""
        product = GOODS[which % len(GOODS)]
        basket = Basket(self.writer.ids.new()).add(product, quantity)
        tender = Tender(TenderKind.CASH, product.price * quantity)
        done = check_out(basket, (tender,), RULES)

        def write(tx: Transaction) -> Document:
            number = tx.head.receipt_seq + 1
            # the epoch keeps numbers apart that two lives of a till give
            receipt_no = f"{self.name}-{tx.head.epoch}-{number}"
            body = sale_body(done, number, receipt_no)
            postings = sale_postings(done)
            return tx.append(
                Entry(
                    basket.sale_id,
                    "sale.completed",
                    "K-01",
                    body,
                    postings,
                    sale_moves(done),
                )
            )

        return self.writer.run(write)

    def give_back(self, sale: Document) -> Document:
        """Give back all of a sale, which may be another till's."""
        amount = sale.body["total"] + sale.body["rounding"]

        def write(tx: Transaction) -> Document:
            number = tx.head.receipt_seq + 1
            body = {
                "receipt_seq": number,
                "receipt_no": f"{self.name}-{tx.head.epoch}-R{number}",
                "sale": sale.doc_id,
                "sale_no": sale.body["receipt_no"],
                "reason": "rusak",
                "approved_by": "",
                "tender": "cash",
                "net": amount,
                "rounding": 0,
                "amount": amount,
                "lines": [],
            }
            postings = (Posting("returns", amount), Posting("drawer", -amount))
            new_id = tx.ids.new()
            return tx.append(Entry(new_id, "refund.completed", "P-01", body, postings))

        return self.writer.run(write)

    def note(self, kind: str) -> Document:
        """Write a document that moves no money."""
        return self.writer.run(
            lambda tx: tx.append(Entry(tx.ids.new(), kind, "P-01", {"n": 1}))
        )

    def decide(self, kind: str, about: Document, target: str) -> Document:
        """Write what a person decided about a delivery."""
        body = {"document": about.doc_id, "target": target, "reason": "uji"}
        return self.writer.run(
            lambda tx: tx.append(Entry(tx.ids.new(), kind, "P-01", body))
        )

    def hear(self, document: Document) -> None:
        """Have a neighbour's document in the journal, as after an exchange."""
        entry = document.entry
        place = (document.till, document.epoch, document.seq, document.doc_id)
        told = (document.kind, document.at.at_ms, entry.shift_id, document.previous)
        seal = (document.digest, document.signature, document.data)
        self.connection.execute(
            "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*place, *told, *seal),
        )

    def documents(self) -> list[Document]:
        """Give the whole journal."""
        found: list[Document] = []
        while True:
            more = self._behind(found[-1] if found else None)
            if not more:
                return found
            found += more

    def _behind(self, last: Document | None) -> list[Document]:
        from pos.domain.journal import decode

        place = (last.epoch, last.seq) if last else (0, 0)
        rows = self.connection.execute(
            "SELECT data, digest, signature FROM journal WHERE till = ? "
            "AND (epoch, seq) > (?, ?) ORDER BY epoch, seq LIMIT 500",
            (self.code, *place),
        )
        return [decode(*row) for row in rows.fetchall()]

    def begin_life(self, epoch: int) -> None:
        """Write on in another epoch, as after a restore."""
        self.connection.execute(
            "UPDATE till_state SET epoch = ?, seq = 0 WHERE till = ?",
            (epoch, self.code),
        )

    def states(self, target: str) -> dict[str, str]:
        """Give each delivery's state by document."""
        rows = self.connection.execute(
            "SELECT doc_id, state FROM deliveries WHERE target = ?", (target,)
        )
        return dict(rows.fetchall())

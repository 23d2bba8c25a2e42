"""Deliveries in the database: the journal is the outbox, this is how far it got."""

import json
from collections.abc import Callable, Collection, Mapping
from typing import Final, Protocol, TypeVar

from pos.domain.journal import Document, decode
from pos.domain.sync_ports import (
    OPEN,
    SALES,
    Delivery,
    DeliveryState,
    Outcome,
    Tally,
    worth,
)
from pos.storage.engine import Connection, Row
from pos.storage.writer import Transaction

Result = TypeVar("Result")

_OPEN: Final = ", ".join(f"'{state}'" for state in sorted(OPEN))
_SALES: Final = ", ".join(f"'{kind}'" for kind in SALES)

_DELIVERY: Final = (
    "SELECT d.target, d.state, d.attempts, d.first_tried_ms, d.tried_ms, d.remote_id, "
    "j.data, j.digest, j.signature "
    "FROM deliveries d JOIN journal j ON j.doc_id = d.doc_id "
)
_LEFT_OUT: Final = "d.doc_id NOT IN (SELECT value FROM json_each(?))"

#: This till's documents behind a target's cursor.
_BEHIND: Final = (
    "FROM journal j LEFT JOIN sync_targets t ON t.target = ? "
    "WHERE j.till = ? AND (j.epoch, j.seq) > (coalesce(t.epoch, 0), coalesce(t.seq, 0))"
)


class Writes(Protocol):
    """Runs a unit of work and gives its result when that is durable."""

    def run(self, run: Callable[[Transaction], Result]) -> Result:
        """Run it."""


class Reads(Protocol):
    """Asks what is committed."""

    def run(self, ask: Callable[[Connection], Result]) -> Result:
        """Ask it."""


class Deliveries:
    """Gives the engine its deliveries, and keeps what became of them."""

    def __init__(
        self, writer: Writes, readers: Reads, till: str, machine: str = ""
    ) -> None:
        """Get ready.

        Args:
            writer: Changes rows.
            readers: Reads them.
            till: Whose documents are brought to targets.
            machine: Where it runs: a copy on another one doubts what is open.
        """
        self._writer, self._readers, self._till = writer, readers, till
        self._machine = machine

    def begin(self, target: str) -> bool:
        """Get a target's rows ready; doubt all that is open in another life.

        Returns:
            Whether something may still be on its way from an earlier run.
        """
        return self._writer.run(lambda tx: _begin(tx, target, self._machine))

    def fresh(self, target: str, limit: int) -> tuple[Document, ...]:
        """Give this till's documents behind a target's cursor, in their order."""
        query = f"SELECT j.data, j.digest, j.signature {_BEHIND}"
        values = (target, self._till, limit)
        rows = self._ask(f"{query} ORDER BY j.epoch, j.seq LIMIT ?", values)
        return tuple(decode(*row) for row in rows)

    def take_up(
        self, target: str, seen: tuple[Document, ...], wanted: Collection[str]
    ) -> None:
        """Make rows for those that the target wants, and move the cursor."""
        if seen:
            self._writer.run(lambda tx: _take_up(tx, target, seen, wanted))

    def waiting(
        self, target: str, leave_out: Collection[str], limit: int
    ) -> tuple[Delivery, ...]:
        """Give open deliveries: what must be looked up first, then in order."""
        left_out = json.dumps(sorted(leave_out))
        found: list[Delivery] = []
        for states in ("'sending', 'unknown'", "'pending'"):
            rows = self._ask(
                f"{_DELIVERY} WHERE d.target = ? AND d.state IN ({states}) "
                f"AND {_LEFT_OUT} ORDER BY d.epoch, d.seq LIMIT ?",
                (target, left_out, limit - len(found)),
            )
            found += map(_delivery, rows)
        return tuple(found)

    def states(
        self, target: str, doc_ids: Collection[str]
    ) -> Mapping[str, DeliveryState]:
        """Give the states of documents; those without a row are left out."""
        rows = self._ask(
            "SELECT doc_id, state FROM deliveries WHERE target = ? "
            "AND doc_id IN (SELECT value FROM json_each(?))",
            (target, json.dumps(sorted(doc_ids))),
        )
        return {doc_id: DeliveryState(state) for doc_id, state in rows}

    def aside(self, target: str, doc_ids: Collection[str]) -> bool:
        """Tell whether one of these was set aside: it never comes to the target."""
        states = self.states(target, doc_ids)
        if DeliveryState.SET_ASIDE in states.values():
            return True
        others = [x for x in doc_ids if x not in states]
        return any(self._aside_elsewhere(target, x) for x in others)

    def _aside_elsewhere(self, target: str, doc_id: str) -> bool:
        """Look for a neighbour's decision; what was set aside stays so for good."""
        rows = self._ask(
            "SELECT data, digest, signature FROM journal WHERE till != ? "
            "AND kind = 'delivery.set_aside' AND instr(data, ?)",
            (self._till, doc_id.encode()),
        )
        bodies = [decode(*row).body for row in rows]
        return any((x["document"], x["target"]) == (doc_id, target) for x in bodies)

    def sending(self, target: str, doc_id: str, at_ms: int) -> bool:
        """Mark a document before the socket opens; False when it isn't open."""

        def write(tx: Transaction) -> bool:
            done = tx.connection.execute(
                "UPDATE deliveries SET state = 'sending', attempts = attempts + 1, "  # noqa: S608
                "first_tried_ms = iif(first_tried_ms, first_tried_ms, ?), tried_ms = ? "
                f"WHERE target = ? AND doc_id = ? AND state IN ({_OPEN})",
                (at_ms, at_ms, target, doc_id),
            )
            return bool(done.rowcount)

        return self._writer.run(write)

    def conclude(
        self, target: str, doc_id: str, outcome: Outcome, heard_ms: int
    ) -> None:
        """Keep what became of a document; what was set aside stays aside."""
        differences = [[x.what, x.ours, x.theirs] for x in outcome.differences]

        def write(tx: Transaction) -> None:
            tx.connection.execute(
                "UPDATE deliveries SET state = ?, remote_id = iif(?, ?, remote_id), "  # noqa: S608
                "words = ?, code = ?, differences = ? "
                f"WHERE target = ? AND doc_id = ? AND state IN ({_OPEN})",
                (
                    outcome.state.value,
                    outcome.remote_id != "",
                    outcome.remote_id,
                    outcome.words,
                    outcome.code,
                    json.dumps(differences) if differences else "",
                    target,
                    doc_id,
                ),
            )
            if heard_ms:
                _heard(tx.connection, target, heard_ms)

        self._writer.run(write)

    def heard(self, target: str, at_ms: int) -> None:
        """Keep that a target answered well, when no document changed."""
        self._writer.run(lambda tx: _heard(tx.connection, target, at_ms))

    def arrived(self, target: str, before: str, limit: int) -> tuple[Delivery, ...]:
        """Give deliveries that are at the target, newest first."""
        rows = self._ask(
            f"{_DELIVERY} WHERE d.target = ? AND +d.state IN ('acked', 'divergent') "  # noqa: S608
            "AND (? = '' OR (d.epoch, d.seq) < (SELECT epoch, seq FROM deliveries "
            " WHERE target = d.target AND doc_id = ?)) "
            "ORDER BY d.epoch DESC, d.seq DESC LIMIT ?",
            (target, before, before, limit),
        )
        return tuple(map(_delivery, rows))

    def doubt(self, target: str, doc_ids: Collection[str]) -> None:
        """Mark documents as unknown that a target had and no longer shows."""

        def write(tx: Transaction) -> None:
            tx.connection.execute(
                "UPDATE deliveries SET state = 'unknown' WHERE target = ? "
                "AND state IN ('acked', 'divergent') "
                "AND doc_id IN (SELECT value FROM json_each(?))",
                (target, json.dumps(sorted(doc_ids))),
            )

        self._writer.run(write)

    def checked(self, target: str) -> tuple[int, int]:
        """Give epoch and sequence up to which all was there when looked up."""
        rows = self._ask(
            "SELECT checked_epoch, checked_seq FROM sync_targets WHERE target = ?",
            (target,),
        )
        return tuple(rows[0]) if rows else (0, 0)

    def check(self, target: str, document: Document) -> None:
        """Keep that this document and all before it are there."""
        self._writer.run(
            lambda tx: tx.connection.execute(
                "UPDATE sync_targets SET checked_epoch = ?, checked_seq = ? "
                "WHERE target = ?",
                (document.epoch, document.seq, target),
            )
        )

    def tally(self, target: str) -> Tally:
        """Count how a target stands."""
        return self._readers.run(lambda x: tally(x, target, self._till))

    def _ask(self, query: str, values: tuple[object, ...]) -> list[Row]:
        def ask(connection: Connection) -> list[Row]:
            return list(connection.execute(query, values))

        return self._readers.run(ask)


def tally(connection: Connection, target: str, till: str) -> Tally:
    """Count how a target stands, with the sales that no row was made for yet."""
    counts: dict[str, int] = {}
    sales = total = 0
    rows = connection.execute(
        "SELECT state, count(*), "  # noqa: S608
        f"sum(kind IN ({_SALES})), sum(amount) FROM deliveries WHERE target = ? "
        f"AND state IN ({_OPEN}, 'quarantined', 'divergent') GROUP BY state",
        (target,),
    )
    for state, count, sold, amount in rows:
        counts[state] = count
        if state != DeliveryState.DIVERGENT:
            sales, total = sales + sold, total + amount
    behind = _behind(connection, target, till)
    heard = connection.execute(
        "SELECT heard_ms FROM sync_targets WHERE target = ?", (target,)
    ).fetchone()
    return Tally(
        unsent=sum(counts.get(state, 0) for state in OPEN) + len(behind),
        sales=sales + len(behind),
        total=total + sum(behind),
        unknown=counts.get(DeliveryState.UNKNOWN, 0),
        quarantined=counts.get(DeliveryState.QUARANTINED, 0),
        divergent=counts.get(DeliveryState.DIVERGENT, 0),
        heard_ms=heard[0] if heard else 0,
    )


def _behind(connection: Connection, target: str, till: str) -> list[int]:
    """Give what the sales and refunds behind the cursor are worth, one by one."""
    rows = connection.execute(
        "SELECT coalesce(s.total + s.rounding, -r.amount, 0) "
        + _BEHIND.replace(
            "WHERE",
            "LEFT JOIN sales s ON s.sale_id = j.doc_id "
            "LEFT JOIN refunds r ON r.refund_id = j.doc_id WHERE",
        )
        + f" AND j.kind IN ({_SALES})",
        (target, till),
    )
    return [amount for (amount,) in rows]


def _begin(tx: Transaction, target: str, machine: str) -> bool:
    head, life = tx.head, f"{tx.head.epoch} {machine}"
    row = tx.connection.execute(
        "SELECT life FROM sync_targets WHERE target = ?", (target,)
    ).fetchone()
    if row is not None and row[0] == life:
        return True
    tx.connection.execute(
        "UPDATE deliveries SET state = 'unknown' "
        "WHERE target = ? AND state = 'pending'",
        (target,),
    )
    tx.connection.execute(
        "INSERT INTO sync_targets VALUES (?, 0, 0, ?, ?, ?, 0, 0, 0) "
        "ON CONFLICT DO UPDATE SET life = excluded.life, "
        "doubt_epoch = excluded.doubt_epoch, doubt_seq = excluded.doubt_seq",
        (target, life, head.epoch, head.seq),
    )
    return row is not None


def _take_up(
    tx: Transaction,
    target: str,
    seen: tuple[Document, ...],
    wanted: Collection[str],
) -> None:
    doubt = tx.connection.execute(
        "SELECT doubt_epoch, doubt_seq FROM sync_targets WHERE target = ?", (target,)
    ).fetchone()
    tx.connection.executemany(
        "INSERT OR IGNORE INTO deliveries "
        "VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '', '', '', '')",
        [
            (
                *(target, x.doc_id, x.epoch, x.seq, x.kind, worth(x)),
                "unknown" if (x.epoch, x.seq) <= tuple(doubt) else "pending",
            )
            for x in seen
            if x.doc_id in wanted
        ],
    )
    tx.connection.execute(
        "UPDATE sync_targets SET epoch = ?, seq = ? WHERE target = ?",
        (seen[-1].epoch, seen[-1].seq, target),
    )


def _heard(connection: Connection, target: str, at_ms: int) -> None:
    connection.execute(
        "UPDATE sync_targets SET heard_ms = ? WHERE target = ?", (at_ms, target)
    )


def _delivery(row: Row) -> Delivery:
    target, state, attempts, first_tried_ms, tried_ms, remote_id, *stored = row
    return Delivery(
        target,
        decode(*stored),
        DeliveryState(state),
        attempts,
        first_tried_ms,
        tried_ms,
        remote_id,
    )

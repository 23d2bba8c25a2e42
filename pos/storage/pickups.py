"""Web orders: those that wait as a store said last, and what was done with them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pos.domain.pickup import HANDED_OVER, PREPARED, Pickup, PickupLine
from pos.domain.sync_ports import DeliveryState
from pos.storage.engine import Connection, Row

_PICKUP: Final = (
    "SELECT source, order_id, number, buyer, total, paid, ordered_utc, lines, prepared "
    "FROM pickups "
)
_STEP: Final = (
    "SELECT p.source, p.order_id, p.number, p.total, p.lines, p.doc_id, p.till, "
    "p.kind, p.actor, p.at_ms, p.name_check, p.paid_in, coalesce(d.state, '') "
    "FROM pickup_steps p LEFT JOIN deliveries d "
    "ON d.doc_id = p.doc_id AND d.target = p.source "
)


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done with a web order.

    Attributes:
        kind: ``pickup.prepared`` or ``pickup.handed_over``.
        till: Where it was done.
        actor: Code of who did it.
        name_check: How the buyer was known, as in ``NameCheck``; or empty.
        paid_in: The document of cash that was taken for it, or empty.
        delivery: How far the store was told; None when nothing is on its way, as
            of a neighbour's.
    """

    doc_id: str
    kind: str
    till: str
    actor: str
    at_ms: int
    name_check: str
    paid_in: str
    delivery: DeliveryState | None


@dataclass(frozen=True, slots=True)
class PickupFound:
    """A web order, with what was done with it, oldest first.

    Attributes:
        source: Name of the store.
        listed: Whether the store listed it as waiting when it was last heard.
    """

    source: str
    pickup: Pickup
    steps: tuple[Step, ...] = ()
    listed: bool = True

    @property
    def key(self) -> str:
        """What it is known by on a screen."""
        return f"{self.source} {self.pickup.order_id}"

    @property
    def handed_over(self) -> Step | None:
        """When it was handed over first, or None."""
        return next((x for x in self.steps if x.kind == HANDED_OVER), None)

    @property
    def prepared(self) -> bool:
        """Whether it is packed: the store says so, or somebody here."""
        return self.pickup.prepared or any(x.kind == PREPARED for x in self.steps)


def take_over(
    connection: Connection, source: str, pickups: Sequence[Pickup], at_ms: int
) -> None:
    """Replace what a store said before; names of buyers go with their orders."""
    connection.execute("DELETE FROM pickups WHERE source = ?", (source,))
    connection.executemany(
        "INSERT OR IGNORE INTO pickups VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(source, x.order_id, x.number, x.buyer, x.ordered_utc),
                json.dumps([[y.sku, y.name, y.quantity] for y in x.lines]),
                *(x.total, int(x.paid), int(x.prepared), place),
            )
            for place, x in enumerate(pickups)
        ],
    )
    note_heard(connection, source, at_ms)


def note_heard(connection: Connection, source: str, at_ms: int) -> None:
    """Note when a store's list was heard of last."""
    connection.execute(
        "INSERT OR REPLACE INTO pickup_pulls VALUES (?, ?)", (source, at_ms)
    )


def listed(connection: Connection, source: str) -> tuple[Pickup, ...]:
    """Give what a store said last, in its order."""
    rows = connection.execute(
        f"{_PICKUP} WHERE source = ? ORDER BY place", (source,)
    ).fetchall()
    return tuple(_pickup(row) for row in rows)


def heard(connection: Connection) -> dict[str, int]:
    """Give when each store's orders were last heard of, in milliseconds."""
    return dict(connection.execute("SELECT source, heard_ms FROM pickup_pulls"))


def find(connection: Connection, source: str, order_id: str) -> PickupFound | None:
    """Give one order that is listed or was handed over here, or None."""
    row = connection.execute(
        f"{_PICKUP} WHERE source = ? AND order_id = ?", (source, order_id)
    ).fetchone()
    steps = _steps(
        connection, "WHERE p.source = ? AND p.order_id = ?", source, order_id
    )
    if row is not None:
        return PickupFound(source, _pickup(row), tuple(x for _, x in steps))
    return _unlisted(steps)


def waiting(connection: Connection) -> tuple[PickupFound, ...]:
    """Give the orders that nobody handed over yet, each store's oldest first."""
    steps = _by_order(
        _steps(
            connection,
            "WHERE EXISTS (SELECT 1 FROM pickups w WHERE w.source = p.source "
            "AND w.order_id = p.order_id)",
        )
    )
    rows = connection.execute(f"{_PICKUP} ORDER BY source, place").fetchall()
    found = [
        PickupFound(row[0], _pickup(row), steps.get((row[0], row[1]), ()))
        for row in rows
    ]
    return tuple(x for x in found if x.handed_over is None)


def handed_over(connection: Connection, limit: int) -> tuple[PickupFound, ...]:
    """Give the orders that were handed over last, the newest first."""
    orders = connection.execute(
        "SELECT source, order_id, max(at_ms) FROM pickup_steps WHERE kind = ? "
        "GROUP BY source, order_id ORDER BY max(at_ms) DESC LIMIT ?",
        (HANDED_OVER, limit),
    ).fetchall()
    found = (find(connection, source, order_id) for source, order_id, _ in orders)
    return tuple(x for x in found if x is not None)


def _steps(connection: Connection, which: str, *values: str) -> list[tuple[Row, Step]]:
    rows = connection.execute(f"{_STEP} {which} ORDER BY p.at_ms, p.doc_id", values)
    return [(row, _step(row)) for row in rows.fetchall()]


def _by_order(
    steps: list[tuple[Row, Step]],
) -> dict[tuple[str, str], tuple[Step, ...]]:
    found: dict[tuple[str, str], tuple[Step, ...]] = {}
    for row, step in steps:
        found[row[0], row[1]] = (*found.get((row[0], row[1]), ()), step)
    return found


def _unlisted(steps: list[tuple[Row, Step]]) -> PickupFound | None:
    """Give an order as its documents have it: the buyer's name is gone."""
    if not steps:
        return None
    source, order_id, number, total, lines, *_ = steps[-1][0]
    pickup = Pickup(
        order_id=order_id,
        number=number,
        buyer="",
        total=total,
        paid=True,
        ordered_utc="",
        lines=tuple(PickupLine(*x) for x in json.loads(lines)),
    )
    return PickupFound(source, pickup, tuple(x for _, x in steps), listed=False)


def _pickup(row: Row) -> Pickup:
    _, order_id, number, buyer, total, paid, ordered_utc, lines, prepared = row
    return Pickup(
        order_id,
        number,
        buyer,
        total,
        bool(paid),
        ordered_utc,
        tuple(PickupLine(*x) for x in json.loads(lines)),
        bool(prepared),
    )


def _step(row: Row) -> Step:
    doc_id, till, kind, actor, at_ms, name_check, paid_in, state = row[5:]
    delivery = DeliveryState(state) if state else None
    return Step(doc_id, kind, till, actor, at_ms, name_check, paid_in, delivery)

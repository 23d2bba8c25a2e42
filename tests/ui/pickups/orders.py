"""Web orders for the tests and the pictures, and a store that lists them."""

from __future__ import annotations

from pos.bootstrap import Till
from pos.domain.pickup import Pickup, PickupLine
from pos.operations import sync_places
from pos.storage import pickups
from tests.ui import trade
from tests.ui.sync.exchange import STORE

TEMPE = PickupLine("TMP-001", "Keripik Tempe Original 150 g", 2)
BREAD = PickupLine("RTI-001", "Roti Sobek Cokelat", 1)
SONGKET = PickupLine("SKT-004", "Songket Nampan Perak Merah Manggis", 1)
SPINACH = PickupLine("SYR-002", "Keripik Bayam 100 g", 4)

PAID = Pickup(
    "1041",
    "SC-1041",
    "Ibu Sari Dewi",
    41_000,
    True,
    "2026-11-26T04:12:00",
    (TEMPE, BREAD),
)
PACKED = Pickup(
    "1043",
    "SC-1043",
    "Pak Budi",
    1_250_000,
    True,
    "2026-11-26T07:45:00",
    (SONGKET,),
    prepared=True,
)
DUE = Pickup(
    "1044",
    "SC-1044",
    "Rahmawati Kusumaningtyas Putri",
    92_000,
    False,
    "2026-11-27T01:03:00",
    (SPINACH, TEMPE, BREAD),
)
NAMELESS = Pickup("1046", "SC-1046", "", 16_000, True, "2026-11-27T02:20:00", (TEMPE,))
ORDERS = (PAID, PACKED, DUE, NAMELESS)


def let_wait(till: Till, *orders: Pickup, store: bool = True) -> None:
    """Let a till know of orders as if it had pulled them just now."""
    actor, at_ms = trade.supervisor(till), till.clock.now().at_ms
    if store:
        till.writer.run(lambda tx: sync_places.save(tx, actor, [STORE]))
    till.writer.run(
        lambda tx: pickups.take_over(tx.connection, STORE.name, orders, at_ms)
    )

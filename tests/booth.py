"""Tills side by side that accepted each other and exchange what they know."""

from __future__ import annotations

from functools import partial

from pos.domain.journal import Document
from pos.operations import neighbours
from pos.storage import journal
from pos.storage.engine import Connection
from pos.storage.merge import Merged, Vector, beyond, vector
from tests.shop import Shop


def accept(shop: Shop, other: Shop) -> None:
    till, key = other.till.identity.till, other.till.key.public_key
    shop.write(lambda tx: neighbours.accept(tx, shop.admin, till, key))


def documents(shop: Shop) -> list[Document]:
    return shop.read(lambda c: list(journal.walk(c)))


def take_in(shop: Shop, found: list[Document]) -> Merged:
    return shop.write(lambda tx: neighbours.take_in(tx, found))


def _beyond(connection: Connection, known: Vector) -> list[Document]:
    return list(beyond(connection, known))


def exchange(one: Shop, two: Shop) -> None:
    for shop, other in ((one, two), (two, one)):
        known = shop.read(vector)
        take_in(shop, other.read(partial(_beyond, known=known)))

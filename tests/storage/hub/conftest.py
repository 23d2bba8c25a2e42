from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from pos.domain.journal import Document
from pos.storage import journal as journals
from pos.storage.hub import set_up
from pos.storage.hub.connection import HubConnection, connect
from tests.postgres import as_role, new_database
from tests.shop import Shop


@dataclass
class Hub:
    """A hub of its own for one test, seen by its owner."""

    address: str
    owner: HubConnection

    def joined_by(self, shop: Shop) -> HubConnection:
        """Let a till in, and give its connection."""
        till, key = shop.till.identity.till, shop.till.key.public_key
        login = set_up.add_till(self.owner, till, key, "secret")
        return connect(as_role(self.address, login.role))

    def office(self) -> HubConnection:
        login = set_up.add_office(self.owner, "secret")
        return connect(as_role(self.address, login.role))

    def rows(self, question: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in self.owner.execute(question).fetchall()]


@pytest.fixture
def hub() -> Iterator[Hub]:
    address = new_database()
    owner = connect(address)
    set_up.set_up(owner)
    yield Hub(address, owner)
    owner.close()


def documents(shop: Shop) -> list[Document]:
    """Give a till's whole journal."""
    return shop.read(lambda c: list(journals.walk(c)))

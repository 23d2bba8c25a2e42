"""An office over a real hub that two tills brought their days to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pos.bootstrap import Till
from pos.config import Settings
from pos.domain.sync_place import HUB, SyncPlace
from pos.first_start import HubAccess, Plan, make_office
from pos.storage import journal as journals
from pos.storage.hub import set_up
from pos.storage.hub.connection import HubConnection, connect
from pos.storage.hub.journal import bring
from tests.hub_line import HubLine
from tests.postgres import as_role, new_database
from tests.shop import Shop

PIN = "135790"
PLAN = Plan("KANTOR", Settings(place="Kantor"), "B-01", "", PIN)


@dataclass
class OfficeHub:
    """A hub with a line to it.

    Attributes:
        line: What the office is connected by; it can be cut.
    """

    address: str
    owner: HubConnection
    line: HubLine

    @property
    def place(self) -> SyncPlace:
        return SyncPlace(HUB, self.line.address(self.address, "kasir_office_login"))

    def take(self, till: Till) -> None:
        """Let a till in, and bring all that it wrote."""
        code, key = till.identity.till, till.key.public_key
        login = set_up.add_till(self.owner, code, key, "secret")
        theirs = connect(as_role(self.address, login.role))
        found = till.readers.run(lambda c: list(journals.walk(c)))
        for first in range(0, len(found), 200):
            bring(theirs, found[first : first + 200])
        theirs.close()

    def open_office(self, folder: Path) -> Till:
        return make_office(folder, PLAN, HubAccess(self.place, "s3cret"), keyring=False)

    def close(self) -> None:
        self.line.close()
        self.owner.close()


def new_hub() -> OfficeHub:
    address = new_database()
    owner = connect(address)
    set_up.set_up(owner)
    set_up.add_office(owner, "s3cret")
    return OfficeHub(address, owner, HubLine())


def with_days(*shops: Shop) -> OfficeHub:
    """Give a hub that these shops brought everything to."""
    hub = new_hub()
    for shop in shops:
        hub.take(shop.till)
    return hub

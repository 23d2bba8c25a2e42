"""What the office's watch does between the hub and the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest

from pos.domain.sync_ports import HubError
from pos.operations.office import AGAIN_MS, LOOK_MS, OfficeWatch
from pos.storage.hub.connection import HubConnection
from pos.storage.hub.journal import bring
from pos.storage.hub.link import HubLink
from pos.sync.status import Link
from tests.postgres import as_role
from tests.shop import Shop
from tests.storage.hub.conftest import Hub, documents, hub

__all__ = ["hub"]

Result = TypeVar("Result")


class Wire:
    """A real link that fails on demand."""

    def __init__(self, link: HubLink) -> None:
        self.link, self.why = link, ""

    def check(self) -> None:
        self.link.check()

    def ask(self, question: Callable[[HubConnection], Result]) -> Result:
        if self.why:
            raise HubError(why=self.why, detail="said so")
        return self.link.ask(question)


@pytest.fixture
def wire(hub: Hub) -> Iterator[Wire]:
    hub.office().close()
    link = HubLink(as_role(hub.address, "kasir_office_login"), lambda: "secret")
    yield Wire(link)
    link.close()


def test_the_tables_follow_and_every_till_is_told_of(
    hub: Hub, shop: Shop, wire: Wire
) -> None:
    watch = OfficeWatch(wire, shop.clock)
    assert watch.status().link is Link.UNTRIED
    shop.open()
    till = hub.joined_by(shop)
    found = documents(shop)
    bring(till, found)

    assert watch.step() == 0  # there may be more
    assert watch.step() == LOOK_MS
    status = watch.status()
    assert (status.link, status.made, status.behind) == (Link.GOOD, len(found), 0)
    assert [x.till for x in status.tills] == ["KSR1"]
    assert status.heard_ms == shop.clock.at_ms
    assert 0 < watch.step() <= LOOK_MS
    till.close()


@pytest.mark.parametrize("why", ["link", "cut", "login", "older"])
def test_a_hub_that_gives_no_answer_is_asked_again(
    hub: Hub, shop: Shop, wire: Wire, why: str
) -> None:
    watch = OfficeWatch(wire, shop.clock)
    hub.joined_by(shop).close()
    watch.step()
    before = watch.status()

    wire.why = why
    shop.clock.pass_ms(LOOK_MS)
    assert watch.step() == AGAIN_MS
    status = watch.status()
    assert (status.link, status.code, status.words) == (
        Link.FAILING,
        f"hub.{why}",
        "said so",
    )
    assert status.tills == before.tills  # what was known stays

    wire.why = ""
    assert watch.step() > 0  # not yet
    watch.hurry()
    watch.step()
    assert watch.status().link is Link.GOOD


def test_a_newer_hub_and_a_foreign_database_are_said(
    hub: Hub, shop: Shop, wire: Wire
) -> None:
    watch = OfficeWatch(wire, shop.clock)
    hub.owner.execute("UPDATE hub_schema SET version = 99")
    watch.step()
    assert watch.status().code == "hub.newer"
    hub.owner.execute("DROP TABLE hub_schema")
    watch.hurry()
    watch.step()
    assert watch.status().code == "hub.foreign"

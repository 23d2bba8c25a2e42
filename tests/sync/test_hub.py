from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from pos.domain.journal import Document
from pos.storage.hub.link import HubLink
from pos.sync.hub import HubTarget
from pos.sync.target import Answer
from tests.postgres import as_role, new_database
from tests.shop import Shop, open_shop
from tests.storage.hub.conftest import Hub, documents, hub
from tests.sync.cutting import SOCKET, CuttingProxy, Fault

__all__ = ["hub"]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path / "shop")
    opened.open()
    yield opened
    opened.till.close()


@pytest.fixture
def proxy(hub: Hub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CuttingProxy]:
    """A proxy before the hub's server; its path is short: sockets allow 107 bytes."""
    (folder,) = parse_qs(urlsplit(hub.address).query)["host"]
    made = CuttingProxy(tmp_path_factory.mktemp("p"), Path(folder) / SOCKET)
    yield made
    made.close()


@pytest.fixture
def target(hub: Hub, shop: Shop, proxy: CuttingProxy) -> Iterator[HubTarget]:
    hub.joined_by(shop).close()
    link = HubLink(through(proxy, hub.address, "kasir_till_ksr1"), lambda: "secret")
    yield HubTarget("booth", link)
    link.close()


def through(proxy: CuttingProxy, address: str, role: str) -> str:
    return f"{as_role(address, role).partition('?')[0]}?host={proxy.folder}"


def there(hub: Hub) -> int:
    return len(hub.rows("SELECT * FROM journal"))


def bring_all(target: HubTarget, found: list[Document]) -> None:
    for document in found:
        assert target.send(document).answer is Answer.ACKED


def test_a_journal_arrives_and_is_found(
    hub: Hub, shop: Shop, target: HubTarget
) -> None:
    found = documents(shop)
    assert target.probe().answer is Answer.ACKED
    assert target.find(found[0], 0) is None

    bring_all(target, found)
    bring_all(target, found[-2:])

    assert there(hub) == len(found)
    reply = target.find(found[-1], 0)
    assert reply is not None
    assert reply.answer is Answer.ACKED
    assert target.wants(found[0])
    assert target.causes(found[1]) == ()


def test_a_lost_reply_is_unknown_and_is_found_there(
    hub: Hub, shop: Shop, target: HubTarget, proxy: CuttingProxy
) -> None:
    (first, *_) = documents(shop)
    proxy.fault = Fault.LOSE_REPLY

    assert target.send(first).answer is Answer.UNKNOWN
    reply = target.find(first, 0)
    assert reply is not None
    assert reply.answer is Answer.ACKED
    assert there(hub) == 1


def test_a_lost_request_is_unknown_and_is_shown_not_to_be_there(
    hub: Hub, shop: Shop, target: HubTarget, proxy: CuttingProxy
) -> None:
    (first, *_) = documents(shop)
    proxy.fault = Fault.LOSE_REQUEST

    assert target.send(first).answer is Answer.UNKNOWN
    assert target.find(first, 0) is None
    assert there(hub) == 0
    assert target.send(first).answer is Answer.ACKED


def test_a_question_that_was_cut_is_asked_again(
    shop: Shop, target: HubTarget, proxy: CuttingProxy
) -> None:
    (first, *_) = documents(shop)
    proxy.mark, proxy.fault = b"SELECT digest", Fault.LOSE_REPLY

    reply = target.find(first, 0)

    assert reply is not None
    assert reply.answer is Answer.RETRY
    assert target.find(first, 0) is None


def test_nobody_there_is_tried_again(
    shop: Shop, target: HubTarget, proxy: CuttingProxy
) -> None:
    (first, *_) = documents(shop)
    proxy.fault = Fault.REFUSE

    reply = target.send(first)

    assert (reply.answer, reply.code) == (Answer.RETRY, "sync.no_link")
    assert target.send(first).answer is Answer.ACKED


def test_what_comes_too_early_waits(shop: Shop, target: HubTarget) -> None:
    found = documents(shop)

    assert target.send(found[1]).answer is Answer.HELD
    bring_all(target, found)


def test_a_fork_pauses_the_hub_and_drops_nothing(
    hub: Hub, shop: Shop, target: HubTarget, tmp_path: Path
) -> None:
    bring_all(target, documents(shop))
    clone = open_shop(tmp_path / "clone")
    clone.open()

    reply = target.send(documents(clone)[-1])

    assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.fork")
    assert there(hub) == len(documents(shop))
    clone.till.close()


def test_a_till_that_was_not_let_in_is_told(target: HubTarget, tmp_path: Path) -> None:
    other = open_shop(tmp_path / "other", "KSR2")
    (first, *_) = documents(other)

    reply = target.send(first)

    assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.stranger")
    other.till.close()


def test_a_database_that_is_no_hub_is_told() -> None:
    link = HubLink(new_database(), lambda: None)
    reply = HubTarget("x", link).probe()
    link.close()

    assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.no_hub")


def test_a_newer_hub_is_told(hub: Hub, target: HubTarget) -> None:
    hub.owner.execute("UPDATE hub_schema SET version = 99")

    reply = target.probe()

    assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.newer")


def test_a_role_without_a_right_is_told(hub: Hub) -> None:
    nobody = HubLink(as_role(hub.address, "nobody_at_all"), lambda: "x")

    reply = HubTarget("x", nobody).probe()

    assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.key_refused")

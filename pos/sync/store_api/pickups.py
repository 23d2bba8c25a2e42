"""Web orders to be picked up: listed, and said to be packed.

That one was handed over is a document like all others. That it is packed is not: the
contract has a call for it, which does nothing the second time.
"""

from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote

from pos.domain.journal import Document
from pos.domain.pickup import Pickup, PickupLine
from pos.domain.sync_ports import Difference
from pos.sync.reading import Json, an_object, objects, text
from pos.sync.store_api.check import whole
from pos.sync.store_api.client import Client
from pos.sync.target import Answer, Reply
from pos.sync.trouble import StoreError

#: Waiting orders that are read: more are nobody's booth.
MOST: Final = 500

#: The end of the year 9998: later moments are nobody's.
LATEST_MS: Final = 253_370_764_800_000

_WAITING: Final = ("waiting", "prepared")


class Pickups:
    """Lists web orders that wait, and says that one is packed."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def waiting(self) -> tuple[Pickup, ...]:
        """Give the orders that wait, the oldest first.

        Raises:
            StoreError: The store couldn't be asked.
        """
        return tuple(map(_pickup, self._listed()))

    def _listed(self) -> list[Json]:
        said = an_object(self._client.get("/pickups").value)
        orders = objects(said.get("orders"))[:MOST]
        return [x for x in orders if x.get("state") in _WAITING]

    def find(self, document: Document) -> Reply | None:
        """Tell whether an order is packed. One that waits no more needs it no more."""
        waiting = self._listed()
        for said in waiting:
            if text(said.get("order"))[:64] == document.body["order"]:
                packed = said.get("state") == "prepared"
                return Reply(Answer.ACKED) if packed else None
        return None if len(waiting) >= MOST else Reply(Answer.ACKED)

    def prepare(self, document: Document) -> Reply:
        """Say that an order is packed; one that waits no more needs it no more.

        Raises:
            StoreError: It was refused, or nobody knows whether it was done.
        """
        path = f"/pickups/{quote(document.body['order'], safe='')}/prepare"
        try:
            said = an_object(self._client.post(path, {}).value)
        except StoreError as wrong:
            if wrong.status == 409:  # noqa: PLR2004  # it doesn't wait
                return Reply(Answer.ACKED, words=wrong.reply.words)
            if wrong.status == 404 and wrong.code:  # noqa: PLR2004  # not found
                words, code = wrong.reply.words, "sync.pickup_not_there"
                return Reply(Answer.REFUSED, words=words, code=code)
            raise
        state = text(said.get("state"))[:40]
        if state == "prepared":
            return Reply(Answer.ACKED)
        differs = Difference("status", "prepared", state)
        return Reply(Answer.DIVERGENT, code="sync.differs", differences=(differs,))


def _pickup(said: Json) -> Pickup:
    order_id = text(said.get("order"))[:64]
    return Pickup(
        order_id=order_id,
        number=text(said.get("number"))[:64] or order_id,
        buyer=text(said.get("buyer"))[:120],
        total=-1 if (total := whole(said.get("total"))) is None else total,
        paid=said.get("paid") is True,
        ordered_utc=_utc(said.get("ordered_at_ms")),
        lines=tuple(
            PickupLine(
                text(x.get("sku"))[:64],
                text(x.get("name"))[:120],
                whole(x.get("quantity")) or 0,
            )
            for x in objects(said.get("lines"))
        ),
        prepared=said.get("state") == "prepared",
    )


def _utc(said: object) -> str:
    """Write a moment; empty when it is none."""
    at_ms = whole(said, LATEST_MS)
    if at_ms is None or at_ms < 0:
        return ""
    return datetime.fromtimestamp(at_ms // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%S")

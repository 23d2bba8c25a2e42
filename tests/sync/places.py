"""Places to bring documents to, in memory, behind a line that fails on demand.

The store is as unkind as a WooCommerce shop: the same order twice is two orders,
and its numbers only count up until it is restored from a backup. The hub takes a
document once by its id, wants a till's chain without gaps, and keeps forks apart.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from pos.domain.journal import GENESIS, Document
from pos.domain.sync_ports import Difference, worth
from pos.sync.target import CAUSE_MISSING, Answer, Reply

#: How long a request that nobody waits for any more may still be on its way.
SETTLING_MS = 30_000
#: Documents that a store takes.
STORE_KINDS = ("sale.completed", "sale.voided", "refund.completed", "lease.taken")

FOUND = Reply(Answer.ACKED)
CUT = Reply(Answer.UNKNOWN, code="sync.no_answer")
DOWN = Reply(Answer.RETRY, code="sync.no_link")


class Fault(StrEnum):
    """What a line does to one exchange."""

    NONE = "none"
    DOWN = "down"
    LOST_REQUEST = "lost_request"
    LOST_REPLY = "lost_reply"
    LATE = "late"  # it arrives after the till has given up
    TWICE = "twice"  # a proxy repeats it
    BUSY = "busy"  # 503 with Retry-After
    PORTAL = "portal"  # a captive portal answers in its place
    KEY = "key"  # 401


ANSWERS = {
    Fault.DOWN: DOWN,
    Fault.BUSY: Reply(Answer.RETRY, code="sync.busy", retry_after_ms=5_000),
    Fault.PORTAL: Reply(Answer.PAUSED, code="sync.portal"),
    Fault.KEY: Reply(Answer.PAUSED, code="sync.key_refused", words="no such key"),
}


@dataclass
class Line:
    """Carries exchanges, each with the fault that is next.

    Attributes:
        faults: What befalls the next exchanges; then ``usual`` does.
        late: What is still on its way, to be delivered with ``arrive``.
        carried: How many exchanges were asked for.
    """

    usual: Callable[[], Fault] = lambda: Fault.NONE
    faults: deque[Fault] = field(default_factory=deque)
    late: list[Callable[[], object]] = field(default_factory=list)
    carried: int = 0

    def carry(self, act: Callable[[], Reply | None]) -> Reply | None:
        """Bring a request there and its answer back, or not."""
        self.carried += 1
        fault = self.faults.popleft() if self.faults else self.usual()
        if fault in ANSWERS:
            return ANSWERS[fault]
        if fault is Fault.LATE:
            self.late.append(act)
        if fault in (Fault.LATE, Fault.LOST_REQUEST):
            return CUT
        if fault is Fault.TWICE:
            act()
        reply = act()
        return CUT if fault is Fault.LOST_REPLY else reply

    def arrive(self) -> None:
        """Let what is late arrive."""
        late, self.late = self.late, []
        for act in late:
            act()


@dataclass(frozen=True)
class Order:
    """What a store has of one document."""

    number: int
    doc_id: str
    kind: str
    total: int


class Store:
    """A shop without unique keys.

    Attributes:
        poisoned: Ids of documents that it refuses for good.
        wrong: Ids of documents of which it gets the total wrong.
        refuses: Whether it refuses whatever comes.
    """

    def __init__(self) -> None:
        self.orders: list[Order] = []
        self.number = 0
        self.poisoned: set[str] = set()
        self.wrong: set[str] = set()
        self.refuses = False

    def take(self, document: Document) -> Reply:
        """Make an order, whatever is there already."""
        if self.refuses or document.doc_id in self.poisoned:
            return Reply(Answer.REFUSED, words="Invalid city.", code="sync.refused")
        self.number += 1
        total = worth(document) + (document.doc_id in self.wrong)
        self.orders.append(Order(self.number, document.doc_id, document.kind, total))
        return self._reply(self.orders[-1], document)

    def find(self, document: Document) -> Reply | None:
        """Look for the order of a document."""
        for order in self.orders:
            if order.doc_id == document.doc_id:
                return self._reply(order, document)
        return None

    def _reply(self, order: Order, document: Document) -> Reply:
        ours = worth(document)
        if order.total == ours:
            return Reply(Answer.ACKED, str(order.number))
        differences = (Difference("total", str(ours), str(order.total)),)
        return Reply(Answer.DIVERGENT, str(order.number), differences=differences)

    def back_up(self) -> tuple[list[Order], int]:
        """Give all of it."""
        return [*self.orders], self.number

    def restore(self, saved: tuple[list[Order], int]) -> None:
        """Go back to what it was."""
        self.orders, self.number = [*saved[0]], saved[1]


class Hub:
    """A journal of many tills: each document once, chains without gaps.

    Attributes:
        documents: By id, forks included.
        chains: Till and epoch to the digests in their order.
        forks: Ids of documents that don't fit the chain that came first.
    """

    def __init__(self) -> None:
        self.documents: dict[str, Document] = {}
        self.chains: dict[tuple[str, int], list[str]] = {}
        self.forks: set[str] = set()

    def take(self, document: Document) -> Reply:
        """Keep a document where it fits."""
        found = self.find(document)
        if found is not None:
            return found
        chain = self.chains.setdefault((document.till, document.epoch), [])
        last = chain[-1] if chain else ""
        fits = document.seq == len(chain) + 1 and (
            not chain or document.previous == last
        )
        if fits:
            chain.append(document.digest)
        elif document.seq <= len(chain) or self._follows_fork(document):
            self.forks.add(document.doc_id)
        else:
            return Reply(Answer.HELD, code="sync.gap", set_back=True)
        self.documents[document.doc_id] = document
        return self.find(document) or FOUND

    def find(self, document: Document) -> Reply | None:
        """Look for a document, and whether it is the same."""
        there = self.documents.get(document.doc_id)
        if there is None:
            return None
        if there.digest != document.digest or document.doc_id in self.forks:
            return Reply(Answer.DIVERGENT, document.doc_id, code="sync.fork")
        return Reply(Answer.ACKED, document.doc_id)

    def _follows_fork(self, document: Document) -> bool:
        forked = {self.documents[x].digest for x in self.forks}
        return document.previous in forked and document.previous != GENESIS


class StoreTarget:
    """Brings sales, refunds and leases to a store."""

    settling_ms = SETTLING_MS

    def __init__(self, store: Store, line: Line, name: str = "store:contoh") -> None:
        self.store, self.line, self.name = store, line, name

    def wants(self, document: Document) -> bool:
        return document.kind in STORE_KINDS

    def causes(self, document: Document) -> tuple[str, ...]:
        sale = document.body.get("sale")
        return (str(sale),) if sale else ()

    def find(self, document: Document, first_tried_ms: int) -> Reply | None:
        del first_tried_ms
        return self.line.carry(lambda: self.store.find(document))

    def send(self, document: Document) -> Reply:
        def act() -> Reply:
            for cause in self.causes(document):
                if all(order.doc_id != cause for order in self.store.orders):
                    return Reply(Answer.REFUSED, code=CAUSE_MISSING)
            return self.store.take(document)

        return self.line.carry(act) or CUT

    def probe(self) -> Reply:
        return self.line.carry(lambda: FOUND) or CUT


class HubTarget:
    """Brings every document to a hub."""

    settling_ms = SETTLING_MS

    def __init__(self, hub: Hub, line: Line, name: str = "hub:contoh") -> None:
        self.hub, self.line, self.name = hub, line, name

    def wants(self, document: Document) -> bool:
        del document
        return True

    def causes(self, document: Document) -> tuple[str, ...]:
        del document
        return ()

    def find(self, document: Document, first_tried_ms: int) -> Reply | None:
        del first_tried_ms
        return self.line.carry(lambda: self.hub.find(document))

    def send(self, document: Document) -> Reply:
        return self.line.carry(lambda: self.hub.take(document)) or CUT

    def probe(self) -> Reply:
        return self.line.carry(lambda: FOUND) or CUT

"""Tills and a real PostgreSQL end with the same journal, whatever the wire loses.

Three tills sell, and give back what they and their neighbours sold. Between each
and the hub stands a proxy that loses requests, loses replies after the commit,
and refuses connections; programs end in the middle and begin again. Then all is
healed: hub and tills must hold the same documents and the same tables.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from unittest.mock import patch
from urllib.parse import parse_qs, urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos.domain.journal import Document
from pos.operations.neighbours import NeighbourDocuments
from pos.storage.hub import projections, set_up
from pos.storage.hub.connection import HubConnection, connect
from pos.storage.hub.link import HubLink
from pos.storage.projections import refunds
from pos.sync.engine import Engine
from pos.sync.hub import HubTarget
from pos.sync.lane import Lane
from pos.sync.neighbours import Neighbours
from pos.sync.target import Answer, Reply
from tests.campaigns.campaign import Result
from tests.postgres import as_role, new_database
from tests.shop import HandClock
from tests.sync.cutting import SOCKET, CuttingProxy, Fault
from tests.sync.quick_till import Asking, QuickTill

NAME = "hub"
SLICE = 100
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "ack-unknown": "what was sent counts as arrived, without a reply or a look",
        "no-catch-up": "a refund that is heard of before its sale is forgotten",
        "own-order": "the hub is read by the time at which documents arrived",
    }
)

ENOUGH = 3
TILLS = 3
MARKS = (b"COMMIT", b"INSERT INTO journal", b"SELECT digest", b"SELECT data")
FAULTS = (Fault.LOSE_REQUEST, Fault.LOSE_REPLY, Fault.LOSE_REPLY, Fault.REFUSE)
#: Rounds of the engines after which what is missing stays missing.
MOST_ROUNDS = 60
ROUND_MS = 60_000

TABLES = ("sales", "sale_tenders", "refunds", "postings", "stock_moves")


class Key:
    """A till's key, in memory."""

    def __init__(self, chance: random.Random) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(chance.randbytes(32))

    @property
    def public_key(self) -> bytes:
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


class Hasty(HubTarget):
    """Planted: a lost reply is taken for a good one, and nobody looks again."""

    def send(self, document: Document) -> Reply:
        reply = super().send(document)
        return Reply(Answer.ACKED) if reply.answer is Answer.UNKNOWN else reply

    def find(self, document: Document, first_tried_ms: int) -> Reply | None:
        del document, first_tried_ms
        return Reply(Answer.ACKED)


class ByArrival(HubLink):
    """Planted: remembers how many documents it saw, whosever they are."""

    seen = 0

    def read(
        self, till: str, known: Mapping[tuple[str, int], int], limit: int
    ) -> tuple[Document, ...]:
        found = super().read(till, known, limit)
        fresh, self.seen = found[self.seen % 2 :], self.seen + len(found)
        return fresh


@dataclass
class Position:
    """A till, its wire to the hub, and the life of the program it is in."""

    till: QuickTill
    proxy: CuttingProxy
    address: str
    engine: Engine[object] = field(init=False)
    target: HubTarget = field(init=False)
    link: HubLink = field(init=False)

    def start(self, plant: str | None, chance: random.Random) -> None:
        """Begin a new life of the program on what is durable."""
        till, made = self.till, ByArrival if plant == "own-order" else HubLink
        self.link = made(self.address, lambda: None)
        self.target = (Hasty if plant == "ack-unknown" else HubTarget)("h", self.link)
        store = NeighbourDocuments(
            till.writer,  # type: ignore[arg-type]
            Asking(till.connection),  # type: ignore[arg-type]
        )
        lane = Lane(
            self.target, till.deliveries, till.clock, lambda n: chance.randint(0, n)
        )
        hear = Neighbours(till.code, self.link, store, till.clock)
        self.engine = Engine([lane, hear], till.clock)


class Schedule:
    """One schedule on a hub that others have used before."""

    def __init__(
        self, owner: HubConnection, address: str, proxies: list[CuttingProxy], seed: int
    ) -> None:
        self.owner, self.chance = owner, random.Random(seed)
        self.made: list[str] = []
        self.positions = [
            self._position(code, address, proxy)
            for code, proxy in zip(codes_of(seed), proxies, strict=True)
        ]
        self.codes = [x.till.code for x in self.positions]
        self._introduce()

    def _position(self, code: str, address: str, proxy: CuttingProxy) -> Position:
        till = QuickTill(code, HandClock())
        till.writer.signer = Key(self.chance)
        till.connection.execute("INSERT INTO own_till VALUES (?)", (code,))
        login = set_up.add_till(self.owner, code, till.writer.signer.public_key, "x")
        own = as_role(address, login.role).partition("?")[0]
        return Position(till, proxy, f"{own}?host={proxy.folder}")

    def _introduce(self) -> None:
        for one in self.positions:
            for other in self.positions:
                if one is not other:
                    key = other.till.writer.signer.public_key.hex()
                    one.till.connection.execute(
                        "INSERT INTO neighbours VALUES (?, ?, '')",
                        (other.till.code, key),
                    )

    def play(self, plant: str | None, length: int) -> list[str]:
        """Play it, heal it, and name what is wrong at its end."""
        for at in self.positions:
            at.start(plant, self.chance)
        acts = (
            *(self.sell, self.sell, self.give_back, self.work, self.work),
            *(self.arm, self.arm, self.restart, self.repeat),
        )
        for _ in range(length):
            at = self.chance.choice(self.positions)
            act = self.chance.choice(acts)
            if act == self.restart:
                at.link.close()
                at.start(plant, self.chance)
            else:
                act(at)
        return self._heal()

    def sell(self, at: Position) -> None:
        self.made.append(at.till.sell(self.chance.randint(1, 3)).doc_id)
        at.engine.nudge()

    def give_back(self, at: Position) -> None:
        rows = at.till.connection.execute(
            "SELECT sale_id FROM sales WHERE refunded = 0 ORDER BY sale_id"
        ).fetchall()
        if rows:
            sale = find(at.till, self.chance.choice(rows)[0])
            self.made.append(at.till.give_back(sale).doc_id)
            at.engine.nudge()

    def work(self, at: Position) -> None:
        for _ in range(self.chance.randint(1, 8)):
            wait_ms = at.engine.turn()
            at.till.clock.pass_ms(min(wait_ms, self.chance.randint(0, ROUND_MS)))

    def arm(self, at: Position) -> None:
        at.proxy.mark = self.chance.choice(MARKS)
        at.proxy.fault = self.chance.choice(FAULTS)

    def restart(self, at: Position) -> None:
        """Stands in the list of what can happen; ``play`` does it."""

    def repeat(self, at: Position) -> None:
        """Bring a document again that may be there: a proxy that repeats."""
        found = at.till.documents()
        if found:
            at.target.send(self.chance.choice(found))

    def _heal(self) -> list[str]:
        for at in self.positions:
            at.proxy.fault = Fault.NONE
        for _ in range(MOST_ROUNDS):
            for at in self.positions:
                at.engine.hurry()
                for _ in range(20):
                    at.till.clock.pass_ms(min(at.engine.turn(), ROUND_MS))
            if not any(self._wrong_journals()):
                break
        projections.catch_up(self.owner)
        wrong = [*self._wrong_journals(), *self._wrong_tables()]
        for at in self.positions:
            at.link.close()
            at.till.close()
        return wrong

    def _wrong_journals(self) -> list[str]:
        wanted = sorted(self.made)
        rows = self.owner.execute(
            "SELECT doc_id FROM journal WHERE till = ANY(?)", (self.codes,)
        )
        places = {"hub": sorted(x for (x,) in rows.fetchall())}
        for at in self.positions:
            own = at.till.connection.execute("SELECT doc_id FROM journal")
            places[at.till.code] = sorted(x for (x,) in own.fetchall())
        return [
            f"{place}: {len(found)} documents of {len(wanted)}"
            for place, found in places.items()
            if found != wanted
        ]

    def _wrong_tables(self) -> list[str]:
        return [
            f"{at.till.code}: {table} differs from the hub's"
            for at in self.positions
            for table in TABLES
            if _rows(at.till.connection, table) != self._of_hub(table)
        ]

    def _of_hub(self, table: str) -> list[tuple[object, ...]]:
        key = {"sales": "sale_id", "sale_tenders": "sale_id", "refunds": "refund_id"}
        rows = self.owner.execute(
            f"SELECT * FROM {table} WHERE {key.get(table, 'doc_id')} = ANY(?)",
            (self.made,),
        )
        return sorted(tuple(row) for row in rows.fetchall())


def codes_of(seed: int) -> list[str]:
    """Name three tills that no other schedule names."""
    return [f"{'ABC'[n]}{seed:08X}" for n in range(TILLS)]


def _rows(connection: object, table: str) -> list[tuple[object, ...]]:
    found = connection.execute(f"SELECT * FROM {table}")  # type: ignore[attr-defined]
    return sorted(tuple(row) for row in found.fetchall())


def find(till: QuickTill, doc_id: str) -> Document:
    from pos.storage import journal

    document = journal.find(till.connection, doc_id)
    assert document is not None
    return document


def run(n: int, seed: int, plant: str | None) -> Result:
    """Play schedules, each from its own seed, on one hub."""
    chance, address = random.Random(seed), new_database()
    failures: list[str] = []
    played = documents = 0
    (server,) = parse_qs(urlsplit(address).query)["host"]
    with ExitStack() as stack:
        owner = connect(address)
        stack.callback(owner.close)
        set_up.set_up(owner)
        proxies = []
        for _ in range(TILLS):
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="kasir-p")))
            proxies.append(CuttingProxy(folder, Path(server) / SOCKET))
            stack.callback(proxies[-1].close)
        if plant == "no-catch-up":
            stack.enter_context(patch.object(refunds, "catch_up", lambda *_: None))
        while played < n and len(failures) < ENOUGH:
            own_seed = chance.randrange(2**32)
            schedule = Schedule(owner, address, proxies, own_seed)
            broken = schedule.play(plant, chance.randint(15, 50))
            played, documents = played + 1, documents + len(schedule.made)
            failures += [f"seed {seed}, schedule {own_seed}: {x}" for x in broken]
    return Result({"schedules": played, "documents": documents}, failures)

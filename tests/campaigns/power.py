"""A power cut at any moment costs no sale that was acknowledged.

The till's own operations write, with the till's own pragmas, to a disk that
notes every write and sync. After each of many power cuts, what the disk may hold
is opened as the till opens it, and looked through.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import apsw

from pos.config import DATABASE
from pos.domain.errors import StorageError
from pos.domain.refund import RefundLine
from pos.domain.tender import TenderKind
from pos.operations import maintenance, refund, sell, shift
from pos.storage.engine import PRAGMAS, Connection, DatabaseError, connect
from pos.storage.head import read_head
from pos.storage.writer import Transaction
from tests.campaigns._lossy import Disk, LossyVfs, Note
from tests.campaigns.campaign import Result
from tests.shop import BREAD, CAKE, FLOAT, SPINACH, Shop, cash_for, open_shop

NAME = "power"
SLICE = 300
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "synchronous-normal": "commits are synced only with the next checkpoint",
        "synchronous-off": "nothing is ever synced",
        "ack-before-commit": "a sale is acknowledged before it is committed",
    }
)

#: Things done in one life of the till, and power cuts tried within it.
DEEDS = 30
CUTS = 50

#: Full verifications: one in so many cuts; the others look for the sales only.
VERIFY_EVERY = 10


@dataclass
class _Life:
    """One life of a till: what it wrote, and what it acknowledged when.

    Attributes:
        start: Its files at the beginning.
        answers: How many notes there were when a document was acknowledged.
    """

    start: dict[str, bytes]
    notes: list[Note] = field(default_factory=list)
    answers: list[tuple[int, str]] = field(default_factory=list)


class _Trader:
    """Does what a till does, on a connection to the lossy disk."""

    def __init__(self, shop: Shop, life: _Life, plant: str | None) -> None:
        self.shop, self.life, self.plant = shop, life, plant
        self.sales: list[str] = []
        self._lines: dict[str, RefundLine] = {}

    def trade(self, connection: Connection, chance: random.Random) -> None:
        shop, actor, settings = self.shop, self.shop.admin, self.shop.settings
        roll = chance.randrange(100)
        if roll < 70 or not self.sales:
            self._sell(connection, chance)
        elif roll < 80:
            sale_id = self.sales.pop()
            self._do(
                connection,
                lambda tx: refund.void(tx, actor, settings, sale_id, "salah").doc_id,
            )
        elif roll < 90:
            sale_id = self.sales.pop()
            request = refund.RefundRequest(
                shop.till.ids.new(),
                sale_id,
                (self._lines[sale_id],),
                TenderKind.CASH,
                "rusak",
            )
            self._do(
                connection,
                lambda tx: refund.give_back(tx, actor, settings, request).doc_id,
            )
        else:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def open_shift(self, connection: Connection) -> None:
        admin, settings = self.shop.admin, self.shop.settings
        self._do(
            connection,
            lambda tx: shift.open_shift(tx, admin, settings, FLOAT).shift_id,
        )

    def _sell(self, connection: Connection, chance: random.Random) -> None:
        goods = [(product, chance.randint(1, 9)) for product in (BREAD, CAKE, SPINACH)]
        basket = self.shop.basket(*goods[: chance.randint(1, 3)])
        if self.plant == "ack-before-commit":
            self.life.answers.append((len(self.life.notes), basket.sale_id))
        admin, settings, paid = self.shop.admin, self.shop.settings, cash_for(basket)
        sale_id = self._do(
            connection,
            lambda tx: sell.complete(tx, admin, settings, basket, paid).sale_id,
        )
        self._lines[sale_id] = RefundLine(1, 1, restock=True)
        self.sales.append(sale_id)

    def _do(self, connection: Connection, run: Callable[[Transaction], str]) -> str:
        """Do it in a transaction, as the writer does, and note the answer."""
        till = self.shop.till
        connection.execute("BEGIN IMMEDIATE")
        head = read_head(connection, till.identity.till)
        tx = Transaction(connection, till.clock, till.ids, till.key, head)
        doc_id = run(tx)
        connection.execute("COMMIT")
        self.life.answers.append((len(self.life.notes), doc_id))
        return doc_id


@contextmanager
def _lossy(folder: Path, life: _Life, plant: str | None) -> Iterator[Connection]:
    """Open a till's database on a disk that forgets."""
    vfs = LossyVfs("lossy")
    life.notes = vfs.notes
    connection = apsw.Connection(str(folder / DATABASE), vfs="lossy")
    # without shared memory, which only several connections need
    connection.execute("PRAGMA locking_mode = exclusive")
    planted = {"synchronous-normal": 1, "synchronous-off": 0}
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
    if plant in planted:
        connection.execute(f"PRAGMA synchronous = {planted[plant]}")
    try:
        yield connection
    finally:
        connection.close()
        vfs.unregister()


def _live(folder: Path, chance: random.Random, plant: str | None) -> tuple[_Life, Shop]:
    """Let a till trade for a while, on a disk that notes everything."""
    shop = open_shop(folder)
    shop.till.close()
    life = _Life({DATABASE: (folder / DATABASE).read_bytes()})
    with _lossy(folder, life, plant) as connection:
        trader = _Trader(shop, life, plant)
        trader.open_shift(connection)
        for _ in range(DEEDS):
            trader.trade(connection, chance)
        life.notes = [*life.notes]  # closing isn't part of it
    return life, shop


@dataclass
class _Campaign:
    seed: int
    chance: random.Random
    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def cut(self, life: _Life, shop: Shop, folder: Path, cuts: int) -> None:
        """Cut the power many times within a life, and look at each disk."""
        disk = Disk({name: bytearray(data) for name, data in life.start.items()})
        moments = sorted(self.chance.choices(range(len(life.notes) + 1), k=cuts))
        taken = 0
        for moment in moments:
            for note in life.notes[taken:moment]:
                disk.take(note)
            taken = moment
            self.counts["power cuts"] += 1
            for name, data in disk.after_power_cut(self.chance):
                (folder / name).write_bytes(data)
            answered = [doc_id for when, doc_id in life.answers if when <= moment]
            self._look(folder, answered, shop)
            for file in folder.iterdir():
                file.unlink()

    def _fail(self, words: str) -> None:
        number = self.counts["power cuts"]
        self.failures.append(f"seed {self.seed} cut {number}: {words}")

    def _look(self, folder: Path, answered: list[str], shop: Shop) -> None:
        try:
            with closing(connect(folder / DATABASE)) as connection:
                self._look_for(connection, answered)
                if self.counts["power cuts"] % VERIFY_EVERY == 0:
                    self._verify(connection, shop)
        except (StorageError, DatabaseError) as error:
            self._fail(f"the till can't be opened or read: {error!r}")

    def _look_for(self, connection: Connection, answered: list[str]) -> None:
        there = {x for (x,) in connection.execute("SELECT doc_id FROM journal")}
        lost = [doc_id for doc_id in answered if doc_id not in there]
        self.counts["acknowledged and looked for"] += len(answered)
        self.counts["acknowledged and lost"] += len(lost)
        if lost:
            self._fail(f"{len(lost)} documents were acknowledged and are lost")

    def _verify(self, connection: Connection, shop: Shop) -> None:
        self.counts["verified whole"] += 1
        found = maintenance.verify(connection, shop.till.key.public_key).findings
        # a sale is lost or there, never in part; files may have pages to spare
        for finding in found[:2]:
            self._fail(str(finding))


def run(n: int, seed: int, plant: str | None) -> Result:
    """Cut the power `n` times; the same seed cuts at the same moments."""
    campaign = _Campaign(seed, random.Random(seed))
    with TemporaryDirectory() as name:
        for life_no in range(-(-n // CUTS)):
            life, shop = _live(Path(name) / f"{life_no}", campaign.chance, plant)
            image = Path(name) / "image"
            image.mkdir(exist_ok=True)
            campaign.cut(life, shop, image, min(CUTS, n - life_no * CUTS))
            campaign.counts["writes and syncs"] += len(life.notes)
            if campaign.failures:
                break
    return Result(dict(campaign.counts), tuple(campaign.failures[:20]))

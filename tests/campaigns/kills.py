"""A till killed at any moment keeps every sale it acknowledged.

A real process trades on a real till: sales, refunds, voids, counts, closes. It
is killed with SIGKILL at a moment of chance; then the till is opened again and
looked through. A sale that was committed, but of which nobody was told, has to be
among those that the next start shows.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from pos.bootstrap import secrets_of
from pos.config import DATABASE, read_identity
from pos.demo import set_up_demo
from pos.operations import maintenance
from pos.storage.engine import Connection, connect
from pos.storage.keys import TillKey
from tests.campaigns.campaign import Result

NAME = "kills"
SLICE = 200
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "ack-before-commit": "a sale is acknowledged before it is committed",
        "split-commit": "a document is committed before its projections",
        "number-skipped": "now and then a receipt number is skipped",
        "not-shown": "a sale without an answer isn't noted with its commit",
    }
)

ROOT = Path(__file__).parents[2]

#: A child lives up to this long after it opened its till.
LIFE_MS = 60

#: Rounds between two full checks of chain, replay and numbers.
CHECK_EVERY = 50


@dataclass
class _Round:
    """What one child said before it was killed."""

    acknowledged: list[str] = field(default_factory=list)
    stopped: str = ""


@dataclass
class _Campaign:
    folder: Path
    chance: random.Random
    seed: int
    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def fail(self, number: int, words: str) -> None:
        self.failures.append(f"seed {self.seed} round {number}: {words}")

    def look(self, number: int, seen: _Round) -> None:
        """See that all that was acknowledged is there."""
        with _reading(self.folder) as connection:
            for doc_id in seen.acknowledged:
                if not _known(connection, doc_id):
                    self.fail(number, f"{doc_id} was acknowledged and is lost")
            self._look_for_unanswered(number, connection, {*seen.acknowledged})

    def _look_for_unanswered(
        self, number: int, connection: Connection, acknowledged: set[str]
    ) -> None:
        """See that a sale nobody was told of is shown at the next start."""
        rows = connection.execute(
            "SELECT doc_id, seq FROM journal WHERE kind = 'sale.completed' "
            "AND seq > ? ORDER BY seq",
            (self._last_seq,),
        ).fetchall()
        self._last_seq = rows[-1][1] if rows else self._last_seq
        shown = {x for (x,) in connection.execute("SELECT sale_id FROM unconfirmed")}
        unanswered = {doc_id for doc_id, _ in rows} - acknowledged
        self.counts["kept without an answer"] += len(unanswered)
        for doc_id in unanswered - shown:
            self.fail(number, f"{doc_id} was kept and nobody will be told")

    _last_seq: int = 0

    def check(self, number: int) -> None:
        """Check chain, signatures, numbers, and every table by replaying."""
        identity = read_identity(self.folder)
        assert identity is not None
        key = TillKey(secrets_of(self.folder, identity)).public_key
        with _reading(self.folder) as connection:
            found = maintenance.verify(connection, key)
        self.counts["documents"] = found.documents
        for finding in found.findings[:3]:
            self.fail(number, str(finding))


@contextmanager
def _reading(folder: Path) -> Iterator[Connection]:
    connection = connect(folder / DATABASE, read_only=True)
    try:
        yield connection
    finally:
        connection.close()


def _known(connection: Connection, doc_id: str) -> bool:
    row = connection.execute("SELECT 1 FROM journal WHERE doc_id = ?", (doc_id,))
    return row.fetchone() is not None


def run(n: int, seed: int, plant: str | None) -> Result:
    """Kill `n` tills; the same seed kills after the same times."""
    with TemporaryDirectory() as name:
        campaign = _Campaign(Path(name) / "till", random.Random(seed), seed)
        set_up_demo(campaign.folder).close()
        with _traders(campaign.folder, plant or "") as traders:
            for number in range(1, n + 1):
                seen = _kill_one(traders, campaign)
                campaign.look(number, seen)
                if seen.stopped:
                    campaign.fail(number, f"the till stopped: {seen.stopped}")
                if number % CHECK_EVERY == 0 or number == n:
                    campaign.check(number)
                if campaign.failures:
                    break
        return Result(dict(campaign.counts), tuple(campaign.failures))


@contextmanager
def _traders(folder: Path, plant: str) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.campaigns._trader", str(folder), plant]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True
    ) as traders:
        yield traders
        assert traders.stdin is not None
        traders.stdin.close()


def _kill_one(traders: subprocess.Popen[str], campaign: _Campaign) -> _Round:
    """Let a child live for a while, kill it, and give what it said."""
    assert traders.stdin is not None
    assert traders.stdout is not None
    traders.stdin.write(f"{campaign.chance.randrange(2**32)}\n")
    traders.stdin.flush()
    seen, child = _Round(), 0
    killer: threading.Timer | None = None
    for line in traders.stdout:
        word, _, rest = line.strip().partition(" ")
        match word:
            case "CHILD":
                child = int(rest)
            case "READY":
                life_s = campaign.chance.random() * LIFE_MS / 1000
                killer = threading.Timer(life_s, os.kill, (child, signal.SIGKILL))
                killer.start()
            case "STOPPED":
                seen.stopped = rest
                if killer is not None:
                    killer.cancel()
            case "ENDED":
                break
            case _:
                campaign.counts[f"{word.lower()} acknowledged"] += 1
                seen.acknowledged += [rest] if rest else []
    if killer is not None:
        killer.join()
    campaign.counts["kills"] += 1
    return seen

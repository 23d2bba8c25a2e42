"""G12: documents come to a real PostgreSQL hub, and its tables follow."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

from bench.measure import Goal, Row, Series
from pos.demo import set_up_demo
from pos.domain.journal import Document
from pos.simulation import DAY_MS, Simulation, SteppedClock, first_day_ms
from pos.storage import journal
from pos.storage.hub import projections, set_up
from pos.storage.hub.connection import HubConnection, connect
from pos.storage.hub.journal import bring
from tests.postgres import new_database

#: Documents that make one figure: 500 figures are 10,000 documents.
EACH: Final = 20
SALES_A_DAY: Final = 90

#: Tables that a document only adds rows to, and their column that names it.
FRESH: Final = (
    ("postings", "doc_id"),
    ("stock_moves", "doc_id"),
    ("sales", "sale_id"),
    ("sale_lines", "sale_id"),
    ("sale_tenders", "sale_id"),
    ("maker_shares", "doc_id"),
)
JOURNAL: Final = (
    "till, epoch, seq, doc_id, kind, at_ms, shift_id, previous, digest, signature, data"
)

#: A day begins at 00.00; the simulation's clock has to stand before it opens.
_MIDNIGHT: Final = 7 * 3_600_000

Rows = list[tuple[Any, ...]]


@dataclass
class Hub:
    """A hub of its own, as its owner."""

    connection: HubConnection

    def take(self, documents: Sequence[Document]) -> None:
        """Take documents in, and bring every table up to date."""
        bring(self.connection, documents)
        while projections.advance(self.connection):
            pass

    def rows(self, documents: Sequence[Document]) -> dict[str, Rows]:
        """Give what documents added, by table."""
        ids = [x.doc_id for x in documents]
        asked = {
            table: f"SELECT * FROM {table} WHERE {key} = ANY(?)"  # noqa: S608
            for table, key in FRESH
        }
        asked["journal"] = f"SELECT {JOURNAL} FROM journal WHERE doc_id = ANY(?)"  # noqa: S608
        return {
            table: self.connection.execute(question, (ids,)).fetchall()
            for table, question in asked.items()
        }

    def copy(self, rows: dict[str, Rows]) -> None:
        """Write the very rows, and nothing else."""
        with self.connection.transaction():
            for table, found in rows.items():
                columns = JOURNAL.split(", ") if table == "journal" else ()
                if found:
                    width = (...,) * len(found[0])
                    self.connection.copy(table, columns, width, found)


def rows(times: int) -> Iterator[Row]:
    """Measure the row: pages of documents, and the rows they come to."""
    key, documents = _history(times * EACH)
    known, ours, bare = (_hub(key) for _ in range(3))
    pages = [documents[i : i + EACH] for i in range(0, len(documents), EACH)][:times]
    mine, limit = [], []
    for page in pages:
        known.take(page)
        expected = known.rows(page)
        mine.append(_timed(lambda page=page: ours.take(page)))
        limit.append(_timed(lambda expected=expected: bare.copy(expected)))
    for hub in (known, ours, bare):
        hub.connection.close()
    rate = 1_000 / Series(tuple(mine)).median
    measured, least = Series(tuple(mine)), Series(tuple(limit))
    words = f"document → hub and its tables, of {EACH} ({rate:,.0f} a second)"
    goals = (
        Goal("per document, p50", measured.median / least.median, 4.0),
        Goal("p99, ms", measured.p99, 20, tail=True),
    )
    yield Row("G12", words, "COPY of the very rows", measured, least, goals)


def _timed(work: Any) -> float:  # noqa: ANN401  # a lambda
    """Give the milliseconds that a document took."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1_000 / EACH


def _hub(key: bytes) -> Hub:
    connection = connect(new_database())
    set_up.set_up(connection)
    set_up.add_till(connection, "KSR1", key, "bench")
    return Hub(connection)


def _history(count: int) -> tuple[bytes, list[Document]]:
    """Trade as many days as give so many documents; give the till's key too."""
    days = count // SALES_A_DAY + 1
    with TemporaryDirectory() as folder:
        start_ms = first_day_ms(time.time_ns() // 1_000_000, days)
        clock = SteppedClock(start_ms + _MIDNIGHT - DAY_MS)
        till = set_up_demo(Path(folder, "till"), clock=clock)
        trade = Simulation(till, clock, Random(1), SALES_A_DAY)
        trade.play(start_ms, days, lambda _: None)
        found = till.readers.run(lambda c: list(journal.walk(c)))
        key = till.key.public_key
        till.close()
    return key, found

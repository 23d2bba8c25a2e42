"""Make the hub's tables from its journal, as far as they aren't made yet."""

from typing import Final

from pos.domain.sync_ports import HubError
from pos.storage.engine import SCHEMA
from pos.storage.head import read_head
from pos.storage.hub.batch import Batch
from pos.storage.hub.connection import HubConnection
from pos.storage.hub.journal import page_beyond, tills
from pos.storage.hub.set_up import tables_version
from pos.storage.projections import project

#: Documents in one transaction: a few hundred milliseconds.
STEP: Final = 500


def catch_up(connection: HubConnection) -> int:
    """Bring every table up to date with the journal.

    Any number of offices may ask at once: one works, the others wait and find
    it done.

    Returns:
        How many documents were new.
    """
    done = 0
    while step := advance(connection):
        done += step
    return done


def advance(connection: HubConnection) -> int:
    """Bring the tables nearer to the journal by one short transaction a till.

    Returns:
        How many documents were new; 0 when the tables know all of them.

    Raises:
        HubError: The tables are of an older program, or a newer one (``why``:
            ``older``, ``newer``): what they say may be wrong.
    """
    check(connection)
    return sum(_step(connection, known.till) for known in tills(connection))


def check(connection: HubConnection) -> None:
    """Refuse tables of another program.

    Raises:
        HubError: They are of an older one, or a newer one.
    """
    there = tables_version(connection)
    if there != SCHEMA:
        raise HubError(why="older" if there < SCHEMA else "newer", detail=str(there))


def _step(connection: HubConnection, till: str) -> int:
    with connection.transaction():
        connection.execute("LOCK TABLE till_state IN EXCLUSIVE MODE")
        head = read_head(connection, till)
        known = {(till, epoch): 2**62 for epoch in range(1, head.epoch)}
        known[till, head.epoch] = head.seq
        found = list(page_beyond(connection, till, known, STEP))
        if not found:
            return 0
        batch = Batch(connection, found)
        for document in found:
            head = project(batch, document, head)
        batch.flush()
        return len(found)

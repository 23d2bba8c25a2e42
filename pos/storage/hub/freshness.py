"""How new the hub's knowledge of each till is."""

from dataclasses import dataclass
from typing import Final

from pos.storage.hub.connection import PROGRAM, HubConnection


@dataclass(frozen=True, slots=True)
class Freshness:
    """One till, as far as the hub knows it. Ages are by the hub's own clock.

    Attributes:
        till: Its code.
        connected: Whether it is connected now.
        arrived_ms: How long ago its last document arrived; None before the first.
        written_ms: When that document was written, by the till's clock; 0 for none.
        offset_min: Minutes that its local time is ahead of UTC.
        behind: Documents that no table knows of yet.
        shift: Number of its open shift; 0 when none is.
        cashier: Whose shift that is.
    """

    till: str
    connected: bool
    arrived_ms: int | None
    written_ms: int
    offset_min: int
    behind: int
    shift: int
    cashier: str


#: The last document of each till by its own chain: one step down the key a till.
_QUESTION: Final = """
SELECT t.till,
    (SELECT count(*) FROM pg_stat_activity a
        WHERE a.usename = t.role AND a.application_name = ?),
    CAST(extract(epoch FROM now() - j.arrived) * 1000 AS bigint),
    coalesce(j.at_ms, 0),
    coalesce(f.offset_min, 0),
    coalesce(CASE WHEN s.epoch = j.epoch THEN j.seq - s.seq ELSE j.seq END, 0),
    coalesce(o.number, 0),
    coalesce(o.cashier, '')
FROM hub_tills t
LEFT JOIN LATERAL (
    SELECT epoch, seq, at_ms, arrived FROM journal
    WHERE till = t.till ORDER BY epoch DESC, seq DESC LIMIT 1
) j ON true
LEFT JOIN till_state s ON s.till = t.till
LEFT JOIN shifts o ON o.till = t.till AND o.z_no = 0
LEFT JOIN LATERAL (
    SELECT offset_min FROM shifts WHERE till = t.till ORDER BY number DESC LIMIT 1
) f ON true
ORDER BY t.till
"""


def read(connection: HubConnection) -> tuple[Freshness, ...]:
    """Tell of every till that the hub takes documents of."""
    rows = connection.execute(_QUESTION, (PROGRAM,)).fetchall()
    return tuple(
        Freshness(till, bool(connections), arrived, written, *rest)
        for till, connections, arrived, written, *rest in rows
    )

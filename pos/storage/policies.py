"""Share policies that were adopted, and which of them is in force."""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from pos.domain.makers import Basis, Part, Policy
from pos.storage.engine import Connection

_POLICY: Final = (
    "SELECT policy_id, number, basis, parts, valid_from, legal_basis, floor, rate"
)


def in_force(connection: Connection, day: str) -> Policy | None:
    """Give the policy of a business day: the last that is valid from then or before.

    Of two that are valid from the same day the later one counts, so that an error
    can be mended before anything is sold by it.
    """
    row = connection.execute(
        f"{_POLICY} FROM policies WHERE valid_from <= ? "
        "ORDER BY valid_from DESC, number DESC, at_ms DESC, policy_id DESC LIMIT 1",
        (day,),
    ).fetchone()
    return _read(tuple(row)) if row else None


@dataclass(frozen=True, slots=True)
class Adopted:
    """A policy with who adopted it, where and when."""

    policy: Policy
    till: str
    at_ms: int
    approved_by: tuple[str, ...]


def adopted(connection: Connection) -> tuple[Adopted, ...]:
    """List all policies, the newest first."""
    rows = connection.execute(
        f"{_POLICY}, till, at_ms, approved_by FROM policies "
        "ORDER BY valid_from DESC, number DESC, at_ms DESC, policy_id DESC"
    )
    return tuple(
        Adopted(_read(tuple(row[:8])), row[8], row[9], tuple(json.loads(row[10])))
        for row in rows.fetchall()
    )


@lru_cache(maxsize=64)
def _read(row: tuple[Any, ...]) -> Policy:
    """Read a row, once: every sale asks for it."""
    policy_id, number, basis, parts, *rest = row
    valid_from, legal_basis, floor, rate = rest
    read = tuple(Part(key, bp) for key, bp in json.loads(parts))
    return Policy(
        policy_id, number, Basis(basis), read, valid_from, legal_basis, floor, rate
    )

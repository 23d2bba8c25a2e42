"""What the sign-in screen shows, read before the rest of the till is loaded."""

import json
from typing import Any

from pos.domain.people import Person, Role
from pos.storage.engine import Connection


def people(connection: Connection) -> tuple[Person, ...]:
    """List everybody who may sign in at this till, by code."""
    rows = connection.execute(
        "SELECT p.person_id, code, role, coalesce(name, ''), active FROM people p "
        "LEFT JOIN credentials c ON c.person_id = p.person_id "
        "WHERE p.till = (SELECT till FROM own_till) ORDER BY code"
    )
    return tuple(
        Person(person_id, code, Role(role), name, bool(active))
        for person_id, code, role, name, active in rows
    )


def settings(connection: Connection) -> dict[str, Any]:
    """Give the settings as they were written; empty before the first time."""
    row = connection.execute(
        "SELECT value FROM settings WHERE name = 'settings'"
    ).fetchone()
    return dict(json.loads(row[0])) if row else {}

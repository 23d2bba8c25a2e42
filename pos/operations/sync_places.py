"""Set up the places outside that the till exchanges with."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from pos.domain.errors import SettingError
from pos.domain.journal import Entry
from pos.domain.people import Person, Right, require
from pos.domain.sync_place import SyncPlace, check_place
from pos.storage import unsent
from pos.storage.engine import Connection
from pos.storage.writer import Transaction


def load(connection: Connection) -> tuple[SyncPlace, ...]:
    """Give the places, in the order they were set up."""
    return tuple(
        SyncPlace(**{**row, "owns": tuple(row["owns"])})
        for row in unsent.places(connection)
    )


def save(
    tx: Transaction,
    actor: Person,
    places: Sequence[SyncPlace],
    approver: Person | None = None,
) -> tuple[SyncPlace, ...]:
    """Save the places; the change is journalled, their keys are not here.

    What waits for a place that is taken away stays: when it comes back, it goes
    on where it was.

    Raises:
        SettingError: One can't be used, or is named twice (``sync_twice``).
        ApprovalNeededError: The person may not change settings.
    """
    approved_by = require(actor, Right.SETTINGS, approver)
    wanted = tuple(replace(x, address=x.address.strip().rstrip("/")) for x in places)
    for place in wanted:
        check_place(place)
    names = [place.name for place in wanted]
    if len({*names}) != len(names):
        raise SettingError(name="sync_twice", why="sync_twice", value=names[-1])
    if wanted == load(tx.connection):
        return wanted
    rows = [{**asdict(x), "name": x.name} for x in wanted]
    unsent.keep_places(tx.connection, json.dumps(rows, ensure_ascii=False))
    body = {
        "places": [{"name": x.name, "paused": int(x.paused)} for x in wanted],
        "approved_by": approved_by,
    }
    day = tx.at.local_date.isoformat()
    tx.append(
        Entry(tx.ids.new(), "sync_places.changed", actor.code, body, business_day=day)
    )
    tx.changed.add("sync")
    return wanted

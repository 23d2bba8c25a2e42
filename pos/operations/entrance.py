"""Look into a till's folder before the till is open: enough for the first paint.

Loading all of the till takes as long as showing a window, so the sign-in
screen is painted from these few rows, and the rest follows while the cashier
types a PIN.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos.config import DATABASE, Identity, Settings, read_identity, settings_from
from pos.domain.people import Person
from pos.storage import entrance
from pos.storage.engine import SCHEMA, connect, schema_version

#: PINs of the example shop: shown on its sign-in screen, and nowhere else.
EXAMPLE_PINS: Final = {
    "K-03": "135790",
    "K-07": "246801",
    "B-01": "864209",
    "P-01": "112233",
    "A-01": "998877",
}


@dataclass(frozen=True, slots=True)
class Entrance:
    """What is known of a till before it is open.

    Attributes:
        people: Everybody who may sign in; empty when the tables are older
            than this program and have to be brought up to date first.
    """

    identity: Identity
    settings: Settings
    people: tuple[Person, ...]

    @property
    def pins(self) -> dict[str, str]:
        """PINs to show, by code: only the example shop has any."""
        return EXAMPLE_PINS if self.identity.demo else {}


def look_in(folder: Path) -> Entrance | None:
    """Read what the sign-in screen shows, or None when no till was set up.

    Raises:
        StorageError: The file can't be read, or a newer program made it.
    """
    identity = read_identity(folder)
    if identity is None:
        return None
    if not (folder / DATABASE).exists():
        return Entrance(identity, Settings(), ())
    connection = connect(folder / DATABASE, read_only=True)
    try:
        if schema_version(connection) < SCHEMA:
            return Entrance(identity, Settings(), ())
        settings = settings_from(entrance.settings(connection))
        return Entrance(identity, settings, entrance.people(connection))
    finally:
        connection.close()

"""Pictures on paper, by a name that is made of what they show; never changed.

They stand beside the settings: a copy made years later shows the logo of its day,
and a backup holds it.
"""

from base64 import b64decode, b64encode
from typing import Final

from pos.storage.engine import Connection
from pos.storage.readers import Readers
from pos.storage.writer import Transaction

#: What comes before a picture's name among the settings.
PREFIX: Final = "picture."


def keep(tx: Transaction, name: str, data: bytes) -> None:
    """Keep a picture; one that is known stays as it is."""
    text = b64encode(data).decode("ascii")
    tx.connection.execute(
        "INSERT OR IGNORE INTO settings VALUES (?, ?)", (PREFIX + name, text)
    )


def find(connection: Connection, name: str) -> bytes | None:
    """Give a picture by its name, or None."""
    row = connection.execute(
        "SELECT value FROM settings WHERE name = ?", (PREFIX + name,)
    ).fetchone()
    return b64decode(row[0]) if row else None


class Pictures:
    """Finds pictures from any thread."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    def __call__(self, name: str) -> bytes | None:
        """Give a picture by its name, or None."""
        return self._readers.run(lambda connection: find(connection, name))

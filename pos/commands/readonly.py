"""Look into a till's data without being in its way: the window may be open."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pos.config import DATABASE, Identity, read_identity
from pos.domain.errors import StorageError
from pos.storage.engine import SCHEMA, Connection, connect, schema_version


@dataclass(frozen=True, slots=True)
class View:
    """A till's data, to read."""

    folder: Path
    identity: Identity
    connection: Connection


@contextmanager
def view(folder: Path) -> Iterator[View]:
    """Open a till's database to read only.

    Raises:
        StorageError: There is no till, or its schema isn't this program's.
    """
    identity = read_identity(folder)
    if identity is None or not (folder / DATABASE).exists():
        raise StorageError(why="not_set_up", path=str(folder))
    connection = connect(folder / DATABASE, read_only=True)
    try:
        if schema_version(connection) != SCHEMA:
            raise StorageError(why="older", path=str(folder))
        yield View(folder, identity, connection)
    finally:
        connection.close()

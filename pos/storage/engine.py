"""Open the till's database: one modern SQLite, with its promises checked."""

import os
import sys
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlite

from pos.domain.errors import AlreadyOpenError, StorageError

#: Before this, two connections could lose the WAL's content when it was reset
#: (sqlite.org, release 3.51.3).
OLDEST_SQLITE: Final = (3, 51, 3)

#: ``PRAGMA user_version`` of the newest migration; each migration sets it, so
#: that a start needn't import Alembic to see that nothing is to be done.
SCHEMA: Final = 12

#: Folders that something else copies or serves: SQLite corrupts there.
CLOUD: Final = (
    *("onedrive", "dropbox", "google drive", "googledrive", "my drive"),
    *("icloud", "mobile documents", "nextcloud", "owncloud"),
)
NETWORK: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "davfs", "9p", "ceph"),
        *("fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse"),
    }
)

#: What is mounted where, on systems that tell.
MOUNTS: Final = Path("/proc/mounts")

PRAGMAS: Final[dict[str, object]] = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: a committed sale survives the plug
    "foreign_keys": 1,
    "mmap_size": 0,
    "trusted_schema": 0,
    "recursive_triggers": 1,  # or REPLACE would delete past the triggers
    # The writer checkpoints when idle; one that never is, such as while a year is
    # taken in, does it every 64 MB: without, the log grew by 2 GB a minute.
    "wal_autocheckpoint": 16_384,
    "busy_timeout": 5000,
}

#: The driver has no types.
Connection = Any
Row = Any
DatabaseError = sqlite.Error
RuleError = sqlite.IntegrityError


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """Open the database and assert what the till relies on.

    Transactions are explicit: the driver never begins one by itself.

    Raises:
        StorageError: The engine is too old, a promise doesn't hold, or the
            file can't be opened.
    """
    try:
        connection = sqlite.connect(path, isolation_level=None, check_same_thread=False)
    except sqlite.Error as error:
        raise StorageError(why="open", path=str(path), detail=str(error)) from error
    try:
        for name, value in PRAGMAS.items():
            connection.execute(f"PRAGMA {name} = {value}")
        if read_only:
            connection.execute("PRAGMA query_only = 1")
        _assert_promises(connection)
    except sqlite.Error as error:
        connection.close()
        raise StorageError(why="open", path=str(path), detail=str(error)) from error
    except StorageError:
        connection.close()
        raise
    return connection


def scratch() -> Connection:
    """Open an empty database of our own, gone when it is closed."""
    connection = sqlite.connect("", isolation_level=None)
    connection.execute("PRAGMA journal_mode = memory")
    connection.execute("PRAGMA synchronous = 0")
    return connection


def _assert_promises(connection: Connection) -> None:
    if sqlite.sqlite_version_info < OLDEST_SQLITE:
        raise StorageError(why="old_engine", version=sqlite.sqlite_version)
    for name, wanted in PRAGMAS.items():
        row = connection.execute(f"PRAGMA {name}").fetchone()
        # mmap_size answers nothing in builds without memory mapping
        if row is not None and row[0] != wanted:
            raise StorageError(why="pragma", name=name, value=row[0])


def schema_version(connection: Connection) -> int:
    """Tell which migration the file is at; 0 when it is new.

    Raises:
        StorageError: A newer program made it (``why``: ``newer``).
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA:
        raise StorageError(why="newer", version=version, known=SCHEMA)
    return version


def check_place(folder: Path) -> None:
    """Refuse folders where a database would be damaged.

    Raises:
        StorageError: A cloud-synced or network folder (``why``: ``place``).
    """
    whole = folder.resolve()
    parts = [part.lower() for part in whole.parts]
    if any(part.startswith(name) for part in parts for name in CLOUD):
        raise StorageError(why="place", path=str(whole))
    if str(whole).startswith("\\\\") or _mounted_as(whole) in NETWORK:
        raise StorageError(why="place", path=str(whole))


def _mounted_as(folder: Path) -> str:
    """Name the file system that a folder is on, where the system tells."""
    if not MOUNTS.exists():
        return ""
    best, kind = "", ""
    for row in MOUNTS.read_text(errors="replace").splitlines():
        where, what = (*row.split(), "", "", "")[1:3]
        where = where.replace("\\040", " ")
        inside = str(folder) == where or str(folder).startswith(where.rstrip("/") + "/")
        if inside and len(where) >= len(best):
            best, kind = where, what
    return kind


class InstanceLock:
    """Holds a till's folder for one process, until it ends however it ends."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            AlreadyOpenError: Another process holds it.
        """
        self._file = (folder / "till.lock").open("a+b")
        try:
            _lock(self._file.fileno())
        except OSError as error:
            self._file.close()
            raise AlreadyOpenError(path=str(folder)) from error

    def release(self) -> None:
        """Let go of the folder."""
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

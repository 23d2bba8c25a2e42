from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlite

from pos.domain.errors import AlreadyOpenError, StorageError
from pos.storage import engine
from pos.storage.engine import (
    PRAGMAS,
    InstanceLock,
    check_place,
    connect,
    schema_version,
    scratch,
)

ROOT = Path(__file__).parents[2]


class Deaf:
    """A connection that doesn't hear one pragma being set."""

    def __init__(self, path: Path, pragma: str, **options: Any) -> None:
        self._inner = REAL_CONNECT(path, **options)
        self._deaf_to = f"PRAGMA {pragma} ="

    def execute(self, statement: str) -> Any:
        if statement.startswith(self._deaf_to):
            return None
        return self._inner.execute(statement)

    def close(self) -> None:
        self._inner.close()


REAL_CONNECT = sqlite.connect


def test_every_promise_holds_on_a_new_connection(tmp_path: Path) -> None:
    connection = connect(tmp_path / "till.db")
    held = {
        name: connection.execute(f"PRAGMA {name}").fetchone()
        for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
    }
    connection.close()

    assert held == {
        "journal_mode": ("wal",),
        "synchronous": (2,),
        "foreign_keys": (1,),
        "trusted_schema": (0,),
    }


#: What a new connection has by itself that isn't what we want; each must be seen.
WRONG_BY_DEFAULT = (
    "journal_mode",
    "foreign_keys",
    "wal_autocheckpoint",
    "trusted_schema",
    "recursive_triggers",
)


@pytest.mark.parametrize("pragma", WRONG_BY_DEFAULT)
def test_a_connection_with_a_wrong_pragma_is_refused(
    pragma: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deaf(path: Path, **options: Any) -> Deaf:
        return Deaf(path, pragma, **options)

    monkeypatch.setattr(sqlite, "connect", deaf)

    with pytest.raises(StorageError) as refused:
        connect(tmp_path / "till.db")
    assert (refused.value.fields["why"], refused.value.fields["name"]) == (
        "pragma",
        pragma,
    )


def test_less_than_full_synchronisation_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lazy(path: Path, **options: Any) -> Deaf:
        connection = Deaf(path, "synchronous", **options)
        connection._inner.execute("PRAGMA synchronous = 1")
        return connection

    monkeypatch.setattr(sqlite, "connect", lazy)

    with pytest.raises(StorageError) as refused:
        connect(tmp_path / "till.db")
    assert refused.value.fields == {"why": "pragma", "name": "synchronous", "value": 1}


def test_every_promise_is_asserted() -> None:
    assert PRAGMAS["synchronous"] == 2
    assert PRAGMAS["journal_mode"] == "wal"
    assert PRAGMAS["mmap_size"] == 0


def test_an_old_engine_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "sqlite_version_info", (3, 51, 2))

    with pytest.raises(StorageError) as refused:
        connect(tmp_path / "till.db")
    assert refused.value.fields["why"] == "old_engine"


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "till.db").write_bytes(b"not a database, but long enough for one" * 99)

    with pytest.raises(StorageError) as refused:
        connect(tmp_path / "till.db")
    assert refused.value.fields["why"] == "open"


def test_a_place_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as refused:
        connect(tmp_path / "gone" / "till.db")
    assert refused.value.fields["why"] == "open"


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    connect(tmp_path / "till.db").close()
    reader = connect(tmp_path / "till.db", read_only=True)

    with pytest.raises(engine.DatabaseError, match="readonly"):
        reader.execute("CREATE TABLE t (x)")
    reader.close()


def test_a_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    connection = connect(tmp_path / "till.db")
    assert schema_version(connection) == 0
    connection.execute(f"PRAGMA user_version = {engine.SCHEMA}")
    assert schema_version(connection) == engine.SCHEMA
    connection.execute(f"PRAGMA user_version = {engine.SCHEMA + 1}")

    with pytest.raises(StorageError) as refused:
        schema_version(connection)
    connection.close()
    assert refused.value.fields["why"] == "newer"


@pytest.mark.parametrize(
    "folder",
    [
        *("OneDrive/Kasir", "OneDrive - Lapas/Kasir", "Dropbox/kasir", "Google Drive"),
        *("GoogleDrive-a@b.c/My Drive", "iCloudDrive/x", "Nextcloud/kasir"),
        "Library/Mobile Documents/com~apple~CloudDocs",
    ],
)
def test_folders_that_are_synced_are_refused(folder: str, tmp_path: Path) -> None:
    with pytest.raises(StorageError) as refused:
        check_place(tmp_path / folder)
    assert refused.value.fields["why"] == "place"


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/kasir /mnt/kasir cifs rw 0 0
host:/x /mnt/with\\040space nfs4 rw 0 0
/dev/sdb1 /mnt/kasir/local ext4 rw 0 0
tmpfs /mnt/kasirlain tmpfs rw 0 0
broken line
"""


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS)
    monkeypatch.setattr(engine, "MOUNTS", table)


@pytest.mark.usefixtures("mounts")
@pytest.mark.parametrize(
    ("folder", "fine"),
    [
        ("/mnt/kasir", False),
        ("/mnt/kasir/till", False),
        ("/mnt/with space/till", False),
        ("/mnt/kasir/local/till", True),
        ("/mnt/kasirlain", True),
        ("/home/kasir", True),
    ],
)
def test_folders_on_the_network_are_refused(folder: str, fine: bool) -> None:
    if fine:
        check_place(Path(folder))
        return
    with pytest.raises(StorageError) as refused:
        check_place(Path(folder))
    assert refused.value.fields["why"] == "place"


def test_ordinary_folders_are_fine(tmp_path: Path) -> None:
    check_place(tmp_path / "Kasir Si Cantik")


def test_a_folder_is_held_once(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    with pytest.raises(AlreadyOpenError):
        InstanceLock(tmp_path)
    lock.release()
    InstanceLock(tmp_path).release()


HOLD = """
import sys
from pathlib import Path
from pos.domain.errors import AlreadyOpenError
from pos.storage.engine import InstanceLock
try:
    lock = InstanceLock(Path(sys.argv[1]))
except AlreadyOpenError:
    print("refused", flush=True)
else:
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def start(tmp_path: Path) -> Callable[[], subprocess.Popen[str]]:
    def run() -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", HOLD, str(tmp_path)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    return run


def answer(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_of_two_processes_one_is_refused_until_the_other_is_killed(
    start: Callable[[], subprocess.Popen[str]],
) -> None:
    with start() as first:
        assert answer(first) == "held"
        with start() as second:
            assert answer(second) == "refused"
        first.kill()
        first.wait()
        with start() as third:
            assert answer(third) == "held"
            third.communicate("")


def test_a_scratch_database_is_empty_and_leaves_nothing(tmp_path: Path) -> None:
    connection = scratch()
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.close()

    assert tables == (0,)
    assert not list(tmp_path.iterdir())

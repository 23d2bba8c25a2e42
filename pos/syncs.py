"""Keep the exchange with the places that are set up running, and know how it is."""

import random
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from pos.domain.errors import PosError, StorageError
from pos.domain.ports import Clock
from pos.domain.sync_place import CONTRACT, HUB, WOOCOMMERCE, SyncPlace
from pos.operations.office import OfficeStatus, OfficeWatch
from pos.operations.pickup_pull import PickupPuller, PickupStatus
from pos.operations.picture_pull import Gallery, PicturePuller, PictureStatus
from pos.operations.pull import Puller, PullStatus
from pos.storage import queries
from pos.storage.deliveries import Deliveries
from pos.storage.keys import Secrets
from pos.storage.readers import Readers
from pos.storage.writer import Writer
from pos.sync.engine import LONGEST_MS, Engine, Worker
from pos.sync.lane import Lane
from pos.sync.neighbours import NeighbourStatus
from pos.sync.status import Link, TargetStatus
from pos.sync.store_documents import Named, Names
from pos.sync.target import Answer, PickupSource, Reply, Source, Target

if TYPE_CHECKING:
    from pos.sync.store_api import ContractStore
    from pos.sync.woocommerce import WooCommerceStore

#: What is told of a target, of a pull, of web orders, of the neighbours on a hub, or
#: of a hub as the office sees it.
Told = (
    TargetStatus
    | PullStatus
    | PickupStatus
    | PictureStatus
    | NeighbourStatus
    | OfficeStatus
)
Told_all = tuple[Told, ...]

Result = TypeVar("Result")

#: What can't be connected to: its key is missing, or its address can't be used.
NO_KEY: Final = Reply(Answer.PAUSED, code="sync.no_key")


@dataclass(frozen=True, slots=True)
class Connected:
    """Both sides of a place.

    Attributes:
        target: Where documents go.
        source: Where a catalogue comes from; None when it offers none.
        close: Lets go of it.
        neighbours: Reads what other tills brought there; None when it can't.
        pickups: Where web orders come from; None when it has none.
        pictures: Fetches pictures of products; None when there are none.
        office: Looks after the tables there; None at a till. An office brings
            nothing: its target is only probed.
    """

    target: Target
    source: Source | None = None
    close: Callable[[], None] = lambda: None
    neighbours: Worker[NeighbourStatus] | None = None
    pickups: PickupSource | None = None
    pictures: Gallery | None = None
    office: Worker[OfficeStatus] | None = None


class Connect(Protocol):
    """Makes a place's two sides; nothing is asked of it yet."""

    def __call__(self, place: SyncPlace, secret: str, parts: "Parts") -> Connected:
        """Make them."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What of the till the exchange needs.

    Attributes:
        till: The till's code.
        machine: Where it runs; see ``pos.system.machine``.
        office: Whether it reads the hub, and brings nothing there.
        folder: Where pictures of products go; None leaves them where they are.
    """

    till: str
    machine: str
    writer: Writer
    readers: Readers
    clock: Clock
    secrets: Secrets
    office: bool = False
    folder: Path | None = None


def connect(place: SyncPlace, secret: str, parts: Parts) -> Connected:
    """Make a place's two sides; the libraries it needs are loaded only now."""
    makers = {WOOCOMMERCE: _woocommerce, CONTRACT: _contract, HUB: _hub}
    return makers[place.kind](place, secret, parts)


def _woocommerce(place: SyncPlace, secret: str, parts: Parts) -> Connected:
    from pos.sync.woocommerce import Site, WooCommerceStore

    key, _, rest = secret.partition("\n")
    site = Site(place.address, key, rest, place.authority)
    store = WooCommerceStore(site, parts.clock, _names(parts))
    return _store(place, store, parts)


def _contract(place: SyncPlace, secret: str, parts: Parts) -> Connected:
    from pos.sync.store_api import ContractStore, Shop

    shop = Shop(place.address, secret.strip(), place.authority)
    store = ContractStore(shop, parts.clock, _names(parts))
    return _store(place, store, parts)


def _store(
    place: SyncPlace, store: "WooCommerceStore | ContractStore", parts: Parts
) -> Connected:
    from pos.sync.pictures import Gallery as Pictures

    gallery = Pictures(place.address, place.authority, parts.clock)

    def close() -> None:
        store.close()
        gallery.close()

    return Connected(store, store, close, pickups=store, pictures=gallery)


def _names(parts: Parts) -> Names:
    def name(product_id: str) -> Named | None:
        found = parts.readers.run(lambda x: queries.name_of(x, product_id))
        return Named(*found) if found else None

    return name


def _hub(place: SyncPlace, secret: str, parts: Parts) -> Connected:
    from pos.operations.neighbours import NeighbourDocuments
    from pos.storage.hub.link import HubLink
    from pos.sync.hub import HubTarget
    from pos.sync.neighbours import Neighbours

    link = HubLink(place.address, lambda: secret, place.authority)
    target = HubTarget(place.name.partition(":")[2], link)
    if parts.office:
        watch = OfficeWatch(link, parts.clock)
        return Connected(target, close=link.close, office=watch)
    documents = NeighbourDocuments(parts.writer, parts.readers)
    others = Neighbours(parts.till, link, documents, parts.clock)
    return Connected(target, None, link.close, others)


class Syncs:
    """Starts, replaces and stops the engine as the places are set up.

    Created without a thread: the first ``use`` with a place starts one.
    """

    def __init__(self, parts: Parts, connect: Connect = connect) -> None:
        self._parts, self._connect = parts, connect
        self._engine: Engine[Told] | None = None
        self._places: tuple[SyncPlace, ...] = ()
        self._connected: list[Connected] = []
        self._listeners: list[Callable[[Told_all], None]] = []
        self._guard = threading.Lock()
        self._turn, self._closed = threading.Lock(), False

    def submit(self, work: Callable[[], Result]) -> "Future[Result]":
        """Do what waits for a network or for the engine, on a thread of its own.

        One after the other. The thread ends with the program: a place that is
        silent keeps nobody from leaving. After ``stop`` the future fails with
        ``StorageError`` (``why``: ``closed``).
        """
        done: Future[Result] = Future()

        def run() -> None:
            with self._turn:
                try:
                    self._check_open()
                    done.set_result(work())
                except BaseException as error:  # noqa: BLE001  # the caller gets it
                    done.set_exception(error)

        threading.Thread(target=run, name="sync-setup", daemon=True).start()
        return done

    def _check_open(self) -> None:
        if self._closed:
            raise StorageError(why="closed")

    @property
    def status(self) -> Told_all:
        """What was told last of each place; empty when there is none."""
        return self._engine.status if self._engine else ()

    @property
    def places(self) -> tuple[SyncPlace, ...]:
        """The places that are exchanged with, or paused."""
        return self._places

    def listen(self, listener: Callable[[Told_all], None]) -> None:
        """Call somebody when something changes, on the engine's thread."""
        self._listeners.append(listener)

    def use(self, places: Sequence[SyncPlace], *, again: bool = False) -> None:
        """Follow the places; nothing is stopped when they are as before.

        Args:
            places: As they were saved.
            again: Start anew anyway: a key was changed.
        """
        with self._guard:
            same = tuple(places) == self._places and not again
            if same or self._closed:
                return
            self._stop()
            self._places = tuple(places)
            active = [place for place in places if not place.paused]
            if active:
                self._start(active)

    def nudge(self) -> None:
        """There may be new documents."""
        if self._engine is not None:
            self._engine.nudge()

    def hurry(self) -> None:
        """Exchange now: somebody asks, or the link changed."""
        if self._engine is not None:
            self._engine.hurry()

    def test(self, place: SyncPlace, secret: str) -> Reply:
        """Ask a place that isn't saved yet; from any thread but the window's.

        Args:
            place: Where it is.
            secret: Its key; empty for the one that is kept.

        Raises:
            SettingError: Its address can't be used.
        """
        kept = secret or self.key_of(place)
        if not kept:
            return NO_KEY
        made = self._connect(place, kept, self._parts)
        try:
            return made.target.probe()
        finally:
            made.close()

    def keep_key(self, place: SyncPlace, key: str) -> None:
        """Keep a place's key where the till's secrets are, and nowhere else.

        Raises:
            StorageError: The keyring is locked or gone (``why``: ``keyring``).
        """
        self._parts.secrets.put(place.key_name, key.encode())

    def stop(self) -> None:
        """Stop exchanging, promptly; what waits stays in the journal."""
        with self._guard:
            self._stop()
            self._places, self._closed = (), True

    def _start(self, active: Sequence[SyncPlace]) -> None:
        workers: list[Worker[Told]] = []
        for place in active:
            made = self._made(place)
            if isinstance(made, Reply):
                workers.append(_Stuck(place, self._store(), made))
                continue
            self._connected.append(made)
            if made.office is not None:
                workers.append(made.office)
                continue
            workers.append(Lane(made.target, self._store(), self._parts.clock, _chance))
            workers += self._pullers(place, made)
            if made.neighbours is not None:
                workers.append(made.neighbours)
        self._engine = Engine(workers, self._parts.clock, self._tell)
        self._engine.start()

    def _pullers(self, place: SyncPlace, made: Connected) -> Iterator[Worker[Told]]:
        """Give what reads from a place, as far as it offers something."""
        shared = (self._parts.writer, self._parts.readers, self._parts.clock)
        if made.source is not None:
            yield Puller(made.source, place, *shared)
        if made.pickups is not None:
            yield PickupPuller(made.pickups, *shared)
        folder = self._parts.folder
        if made.pictures is not None and folder is not None:
            yield PicturePuller(place.name, made.pictures, folder, *shared)

    def _made(self, place: SyncPlace) -> Connected | Reply:
        """Make a place's sides, or say why there are none."""
        try:
            secret = self.key_of(place)
            return self._connect(place, secret, self._parts) if secret else NO_KEY
        except PosError as error:  # a locked keyring, a certificate that is gone
            return Reply(Answer.PAUSED, words=str(error), code="sync.unusable")

    def _store(self) -> Deliveries:
        parts = self._parts
        return Deliveries(parts.writer, parts.readers, parts.till, parts.machine)

    def key_of(self, place: SyncPlace) -> str:
        """Give a place's key; empty when none is kept.

        Raises:
            StorageError: The keyring is locked or gone (``why``: ``keyring``).
        """
        kept = self._parts.secrets.get(place.key_name)
        return kept.decode() if kept else ""

    def _stop(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.stop()
        connected, self._connected = self._connected, []
        for made in connected:
            made.close()

    def _tell(self, told: Told_all) -> None:
        for listener in self._listeners:
            listener(told)


class _Stuck:
    """Stands in for a place that can't be connected to before somebody acts."""

    def __init__(self, place: SyncPlace, store: Deliveries, why: Reply) -> None:
        self._name, self._store, self._why = place.name, store, why

    def step(self) -> int:
        """Wait: there is nothing to do."""
        return LONGEST_MS

    def nudge(self) -> None:
        """Wait for somebody."""

    def hurry(self) -> None:
        """Wait for somebody."""

    def status(self) -> TargetStatus:
        """Say what is missing."""
        tally, why = self._store.tally(self._name), self._why
        return TargetStatus(self._name, Link.PAUSED, tally, why.code, why.words)


def _chance(limit: int) -> int:
    return random.SystemRandom().randint(0, limit)

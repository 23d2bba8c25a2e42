"""The hub that this laptop is for its booth: started, shown, joined, stopped."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from pos.domain.errors import PosError, StorageError
from pos.domain.pairing import Pairing, new_secret
from pos.domain.sync_place import HUB, SyncPlace

if TYPE_CHECKING:
    from pos.storage.hub.connection import HubConnection
    from pos.storage.hub.freshness import Freshness
    from pos.storage.hub.laptop import LaptopHub

Result = TypeVar("Result")

#: How often the hub's own program looks who asks to be let in, and who is there.
LOOK_SECONDS: Final = 1

#: Not PostgreSQL's own 5432: there may be another server on the laptop.
PORT: Final = 5442

_DATABASE: Final = "kasir"

logger: Final = logging.getLogger(__name__)


class Phase(StrEnum):
    """How far the hub is."""

    OFF = "off"
    STARTING = "starting"
    ON = "on"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class HubState:
    """How the laptop's hub is.

    Attributes:
        trouble: Why it isn't on, or None.
        hosts: This laptop's addresses in its networks.
        pairing: The text that lets a till in just now; empty when none is shown.
        tills: Whom it takes documents of.
        joined: Who was let in since it was started, the last one last.
    """

    phase: Phase = Phase.OFF
    trouble: PosError | None = None
    hosts: tuple[str, ...] = ()
    port: int = PORT
    pairing: str = ""
    tills: "tuple[Freshness, ...]" = ()
    joined: tuple[str, ...] = ()

    @property
    def connected(self) -> int:
        """How many tills are connected now."""
        return sum(x.connected for x in self.tills)


class LaptopHubs:
    """Runs the hub beside the till, and looks after whoever wants in.

    ``start``, ``stop`` and the pairing wait: never on the UI thread. Listeners are
    called on the thread that caused the change.
    """

    def __init__(
        self, folder: Path, hosts: Callable[[], tuple[str, ...]], port: int = PORT
    ) -> None:
        """Get ready; nothing is started yet.

        Args:
            folder: Where its data is, made the first time.
            hosts: Gives this laptop's addresses, as they are now.
            port: Where tills reach it.
        """
        self._folder, self._hosts, self._port = folder, hosts, port
        self._state = HubState(port=port)
        self._listeners: list[Callable[[HubState], None]] = []
        self._guard, self._turn = threading.RLock(), threading.Lock()
        self._over = threading.Event()
        self._closed = False
        self._watch: threading.Thread | None = None
        self._hub: LaptopHub | None = None
        self._owner: HubConnection | None = None

    @property
    def state(self) -> HubState:
        """How it is."""
        return self._state

    def listen(self, listener: Callable[[HubState], None]) -> None:
        """Call somebody when something changes."""
        self._listeners.append(listener)

    def start(self) -> None:
        """Start it; does nothing when it runs.

        Raises:
            PosError: It can't be started; the state says so, too.
        """
        with self._guard:
            if self._closed or self._hub is not None:
                return
            self._tell(HubState(Phase.STARTING, port=self._port))
            try:
                self._begin()
            except PosError as error:
                self._end()
                self._tell(HubState(Phase.FAILED, error, port=self._port))
                raise
            hosts = self._hosts()
            self._tell(HubState(Phase.ON, hosts=hosts, port=self._port))
            self._over.clear()
            self._watch = threading.Thread(
                target=self._look, name="laptop-hub", daemon=True
            )
            self._watch.start()

    def start_soon(self) -> None:
        """Start it on a thread of its own; the state tells how it went."""

        def begin() -> None:
            try:
                self.start()
            except PosError as error:
                logger.warning("the laptop's hub can't be started: %s", error)

        threading.Thread(target=begin, name="hub-start", daemon=True).start()

    def stop(self) -> None:
        """Stop it; what tills brought is durable."""
        with self._guard:
            if self._hub is None:
                return
            self._over.set()
            if self._watch is not None:
                self._watch.join()
            self._end()
            self._tell(HubState(port=self._port))

    def close(self) -> None:
        """Stop it for good: the program ends."""
        with self._guard:
            self.stop()
            self._closed = True

    def admit(self, till: str, public_key: bytes, password: str) -> SyncPlace:
        """Let this laptop's own till in, and give the place it brings documents to."""
        from pos.storage.hub import set_up

        login = self._ask(lambda x: set_up.add_till(x, till, public_key, password))
        where = f"{login.role}@127.0.0.1:{self._port}/{_DATABASE}"
        return SyncPlace(HUB, f"postgresql://{where}", str(self._certificate))

    def open_pairing(self) -> str:
        """Let others ask to be let in from now on, and give the text to be shown."""
        from pos.storage.hub import joining

        if self._hub is None:
            raise StorageError(why="hub", detail="")
        secret, hosts = new_secret(), self._hosts() or ("127.0.0.1",)
        text = Pairing(hosts, self._port, self._hub.pin, secret).text
        self._ask(lambda x: joining.begin(x, secret))
        self._tell(replace(self._state, hosts=hosts, pairing=text))
        return text

    def close_pairing(self) -> None:
        """Let nobody ask any more."""
        from pos.storage.hub import joining

        if self._state.pairing:
            self._tell(replace(self._state, pairing=""))
            self._ask(joining.end)

    @property
    def owner_address(self) -> str:
        """Where its owner connects: from this laptop and this user only."""
        if self._hub is None:
            raise StorageError(why="hub", detail="")
        return self._hub.owner_address

    @property
    def _certificate(self) -> Path:
        if self._hub is None:
            raise StorageError(why="hub", detail="")
        return self._hub.certificate.resolve()

    def _begin(self) -> None:
        from pos.storage.hub.connection import connect
        from pos.storage.hub.laptop import LaptopHub

        hub = LaptopHub(self._folder, self._port)
        hub.start()
        self._hub, self._owner = hub, connect(hub.owner_address)
        from pos.storage.hub import joining

        joining.end(self._owner)  # a text that was shown when the power failed

    def _end(self) -> None:
        owner, self._owner = self._owner, None
        hub, self._hub = self._hub, None
        if owner is not None:
            owner.close()
        if hub is not None:
            hub.stop()

    def _ask(self, question: "Callable[[HubConnection], Result]") -> Result:
        from pos.storage.hub.connection import StatementError

        with self._turn:
            if self._owner is None:
                raise StorageError(why="hub", detail="")
            try:
                return question(self._owner)
            except StatementError as error:
                words = " ".join(str(error).split())
                raise StorageError(why="hub", detail=words) from error

    def _look(self) -> None:
        """Answer who asks, and see who is there, until it is stopped."""
        while not self._over.wait(LOOK_SECONDS):
            try:
                self._look_once()
            except PosError as error:
                logger.warning("the laptop's hub gives no answer: %s", error)
                self._tell(replace(self._state, trouble=error))

    def _look_once(self) -> None:
        from pos.storage.hub import freshness, joining

        state = self._state
        joined = self._ask(joining.let_in) if state.pairing else ()
        tills = self._ask(freshness.read)
        fresh = replace(
            state, trouble=None, tills=tills, joined=(*state.joined, *joined)
        )
        news = _lasting(fresh) != _lasting(state)
        if news and state.pairing == self._state.pairing:  # not closed meanwhile
            self._tell(fresh)

    def _tell(self, state: HubState) -> None:
        if state == self._state:
            return
        self._state = state
        for listener in tuple(self._listeners):
            listener(state)


def _lasting(state: HubState) -> HubState:
    """Leave out of a state what changes by the second: ages."""
    return replace(state, tills=tuple(replace(x, arrived_ms=0) for x in state.tills))


def own_hosts() -> tuple[str, ...]:
    """Give this laptop's addresses in private networks, tunnels left out."""
    from pos.printing.discovery.subnet import PRIVATE, TUNNEL, own_interfaces

    return tuple(
        str(x.ip)
        for x in own_interfaces()
        if x.network.prefixlen < TUNNEL and any(x.ip in net for net in PRIVATE)
    )

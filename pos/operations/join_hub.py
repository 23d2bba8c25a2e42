"""Be let in to a hub by its pairing text: the certificate first, then a login."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pos.domain.errors import SettingError, StorageError
from pos.domain.pairing import Pairing, read
from pos.domain.sync_place import HUB, SyncPlace
from pos.domain.sync_ports import HubError

if TYPE_CHECKING:
    from pos.storage.hub.connection import HubConnection

#: How long to wait for the hub's answer, and how often to look.
WAIT_MS: Final = 30_000
LOOK_MS: Final = 500

_DATABASE: Final = "kasir"


@dataclass(frozen=True, slots=True)
class Joiner:
    """Who wants to be let in.

    Attributes:
        kind: ``till`` or ``office``.
        name: The till's code, or what tells an office from others.
        public_key: The till's; an office needs none.
        folder: Where the hub's certificate is kept.
    """

    kind: str
    name: str
    folder: Path
    public_key: bytes = b""


def till_joiner(till: str, public_key: bytes, folder: Path) -> Joiner:
    """Say which till wants in."""
    return Joiner("till", till, folder, public_key)


def office_joiner(folder: Path) -> Joiner:
    """Say that an office wants in: each has a role of its own, by a name of chance."""
    return Joiner("office", secrets.token_hex(6), folder)


@dataclass(frozen=True, slots=True)
class Joined:
    """What lets in from now on.

    Attributes:
        password: For the keyring.
    """

    place: SyncPlace
    password: str


def _rest(milliseconds: int) -> None:
    time.sleep(milliseconds / 1000)


def join(
    text: str,
    joiner: Joiner,
    new_id: Callable[[], str],
    rest: Callable[[int], None] = _rest,
) -> Joined:
    """Be let in by the hub that shows a pairing text. Waits; not for the UI thread.

    Args:
        text: As it was scanned or typed.
        joiner: Who wants in.
        new_id: Gives an id for the request.
        rest: Waits some milliseconds between two looks.

    Raises:
        SettingError: The text can't be read (``why``: ``pairing``), or the code is
            another till's there (``hub_taken``).
        HubError: Nobody answers (``link``), somebody else does (``certificate``),
            the text is too old (``login``), or the hub doesn't let in (``cut``).
        StorageError: The certificate can't be kept (``why``: ``write``).
    """
    pairing = read(text)
    host, certificate = _find(pairing)
    authority = _keep(joiner.folder, pairing.pin, certificate)
    where = f"{host}:{pairing.port}/{_DATABASE}"
    from pos.storage.hub import joining
    from pos.storage.hub.connection import connect
    from pos.storage.hub.laptop import new_password

    password = new_password()
    hub = connect(f"postgresql://{joining.JOINING}@{where}", pairing.secret, authority)
    try:
        verifier = joining.verifier_of(hub, joiner.name, password)
        key = joiner.public_key.hex()
        request = joining.Request(new_id(), joiner.kind, joiner.name, key, verifier)
        joining.ask(hub, request)
        role = _answer(hub, request.request_id, joiner.name, rest)
    finally:
        hub.close()
    place = SyncPlace(HUB, f"postgresql://{role}@{where}", authority)
    return Joined(place, password)


def _answer(
    hub: "HubConnection", request_id: str, name: str, rest: Callable[[int], None]
) -> str:
    """Wait until the hub's program has looked; give the role it let in."""
    from pos.storage.hub import joining

    for _ in range(WAIT_MS // LOOK_MS):
        found = joining.answer_of(hub, request_id)
        if found.answer == joining.IN:
            return found.role
        if found.answer:
            raise SettingError(name="till", why="hub_taken", value=name)
        rest(LOOK_MS)
    raise HubError(why="cut", detail="nobody answered")


def _find(pairing: Pairing) -> tuple[str, str]:
    """Find which of the hub's addresses is reached from here."""
    from pos.storage.hub.certificate import fetch

    last: HubError | None = None
    for host in pairing.hosts:
        try:
            return host, fetch(host, pairing.port, pairing.pin)
        except HubError as error:
            # somebody else at one of several addresses: another network's laptop
            if last is None or error.fields["why"] == "certificate":
                last = error
    raise last or HubError(why="link", detail="")


def _keep(folder: Path, pin: str, certificate: str) -> str:
    file = folder / f"hub-{pin}.pem"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(certificate)
    except OSError as error:
        raise StorageError(why="write", path=str(file), detail=str(error)) from error
    return str(file)

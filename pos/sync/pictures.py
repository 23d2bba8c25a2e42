"""Fetch pictures of products, a piece at a time: over https, and without our key.

A slow line must not keep the documents waiting, which share this thread. So one step
reads for a few seconds, and the next one goes on where it stopped, if the server can.
"""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from pos.domain.ports import Clock
from pos.sync.target import Answer, Reply, clean

if TYPE_CHECKING:
    import ssl

    import httpx2

#: Most bytes of a picture, as it is sent.
LARGEST: Final = 5_000_000

#: How long one step reads, and one that can't be gone on with later.
SLICE_MS: Final = 4_000
WHOLE_MS: Final = 20_000

#: Seconds between two pieces of a picture.
_QUIET_S: Final = 5

#: The picture isn't to be had: gone, forbidden, moved. It is asked for again later.
_GONE: Final = range(300, 500)
_LATER: Final = frozenset({408, 425, 429})

_NOT_MODIFIED, _PARTIAL, _OUT_OF_RANGE = 304, 206, 416

#: Ends of names that are no public hosts.
_INNER: Final = (".local", ".localhost", ".internal", ".lan", ".home", ".arpa")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a picture.

    Attributes:
        start: Which byte of the picture it begins with.
        tag: What the server calls this state of the picture; empty when it
            doesn't say, or only weakly.
        done: Whether it is the last part.
        same: Nothing was sent: the picture is as it was.
    """

    data: bytes
    start: int = 0
    tag: str = ""
    done: bool = True
    same: bool = False


def refused(words: str) -> Reply:
    """Say that a picture can't be used as things are."""
    return Reply(Answer.REFUSED, words=clean(words), code="picture.unusable")


class Gallery:
    """Asks the hosts of a store's pictures. Not for two threads."""

    def __init__(self, store: str, authority: str, clock: Clock) -> None:
        """Get ready; nothing is opened yet.

        Args:
            store: The store's address: its own host may be anywhere.
            authority: PEM file of the only authority to believe for that host;
                empty for the system's own.
            clock: Says when a step is long enough.
        """
        self._host = urlsplit(store).netloc
        self._authority, self._clock = authority, clock
        self._clients: dict[bool, httpx2.Client] = {}

    def close(self) -> None:
        """Let go of the connections."""
        clients, self._clients = self._clients, {}
        for client in clients.values():
            client.close()

    def fetch(self, address: str, start: int = 0, tag: str = "") -> Piece | Reply:
        """Give the next piece of a picture.

        Args:
            address: Where it is.
            start: How many bytes are here already.
            tag: The state of what is here; with ``start`` 0, of what is known whole.

        Returns:
            The piece, or why there is none: ``REFUSED`` for this picture,
            ``RETRY`` when nobody answers.
        """
        import httpx2

        if not allowed(address, self._host):
            return refused(f"not allowed: {address}")
        try:
            client = self._client(urlsplit(address).netloc == self._host)
            asked = client.build_request("GET", address, headers=_wanted(start, tag))
            answer = client.send(asked, stream=True)
            try:
                return self._read(answer, start)
            finally:
                answer.close()
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, UnicodeError) as wrong:
            return refused(str(wrong))
        except httpx2.RequestError as wrong:
            words = clean(str(wrong))
            return Reply(Answer.RETRY, words=words, code="sync.no_link")

    def _read(self, answer: "httpx2.Response", start: int) -> Piece | Reply:
        status, tag = answer.status_code, _tag(answer.headers.get("etag", ""))
        if status == _NOT_MODIFIED:
            return Piece(b"", tag=tag, same=True)
        if status == _OUT_OF_RANGE and start:
            return Piece(b"", done=False)  # begin anew
        trouble = _trouble(status, answer.headers, start)
        if trouble is not None:
            return trouble
        return self._body(answer, start if status == _PARTIAL else 0, tag)

    def _body(self, answer: "httpx2.Response", start: int, tag: str) -> Piece | Reply:
        import httpx2

        began_ms = self._clock.monotonic_ms()
        data = bytearray()
        try:
            for part in answer.iter_raw():
                data += part
                if start + len(data) > LARGEST:
                    return refused(f"more than {LARGEST} bytes")
                spent_ms = self._clock.monotonic_ms() - began_ms
                if tag and spent_ms > SLICE_MS:
                    return Piece(bytes(data), start, tag, done=False)
                if spent_ms > WHOLE_MS:
                    return Reply(Answer.RETRY, code="sync.no_link")
        except httpx2.RequestError:
            if not (tag and data):
                raise
            return Piece(bytes(data), start, tag, done=False)
        return Piece(bytes(data), start, tag)

    def _client(self, own: bool) -> "httpx2.Client":  # noqa: FBT001  # the store's host
        import httpx2

        from pos.sync.https import CONNECT_S, trust

        if own not in self._clients:
            verify: ssl.SSLContext = trust(self._authority if own else "")
            self._clients[own] = httpx2.Client(
                verify=verify,
                timeout=httpx2.Timeout(_QUIET_S, connect=CONNECT_S),
                limits=httpx2.Limits(max_connections=1),
                follow_redirects=False,
                trust_env=False,
                headers={
                    "Accept": "image/jpeg, image/png, image/webp, image/gif",
                    "Accept-Encoding": "identity",
                    "User-Agent": "KasirSiCantik",
                },
            )
        return self._clients[own]


def allowed(address: str, host: str) -> bool:
    """Tell whether a picture may be fetched: over https, from a public host.

    A store's catalogue is not believed: it must not make a till knock on doors of
    the network that it stands in. The store's own host is the one that a person
    set up.
    """
    try:
        parts = urlsplit(address)
        name = (parts.hostname or "").casefold().rstrip(".")
        if parts.scheme != "https" or parts.username or parts.password:
            return False
        if parts.netloc == host:
            return True
        if parts.port not in (None, 443):
            return False
    except ValueError:
        return False
    return "." in name and not name.endswith(_INNER) and not _is_number(name)


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name.rpartition(".")[2].isdigit()  # shorter spellings of an address
    return True


def _trouble(status: int, headers: Mapping[str, str], start: int) -> Reply | None:
    """Say why an answer holds no picture; None when it may."""
    if status in _GONE and status not in _LATER:
        return refused(f"HTTP {status}")
    if not 200 <= status < 300:  # noqa: PLR2004  # successes
        return Reply(Answer.RETRY, words=f"HTTP {status}", code="sync.store_busy")
    if headers.get("content-encoding", "identity") != "identity":
        return refused("packed")
    goes_on = headers.get("content-range", "").startswith(f"bytes {start}-")
    if status == _PARTIAL and not goes_on:
        return refused("another part than was asked for")
    return None


def _wanted(start: int, tag: str) -> dict[str, str]:
    if start and tag:
        return {"Range": f"bytes={start}-", "If-Range": tag}
    return {"If-None-Match": tag} if tag else {}


def _tag(said: str) -> str:
    """Give a strong tag that can be sent back; empty for any other."""
    strong = said.startswith('"') and said.endswith('"') and len(said) <= 200  # noqa: PLR2004
    return said if strong and said.isascii() and said.isprintable() else ""

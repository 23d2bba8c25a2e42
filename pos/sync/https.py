"""One https connection to a store: bounded in time and size, and never redirected.

The key goes to the store's own host over a checked certificate, and nowhere else.
What can't be read becomes a ``StoreError``; whether something was done decides
between ``RETRY`` and ``UNKNOWN``.
"""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from pos.domain.errors import SettingError
from pos.domain.ports import Clock
from pos.sync.reading import UnreadableError, an_object, json_of
from pos.sync.target import Answer, Reply, clean
from pos.sync.trouble import Dialect, Refusal, StoreError, error_of, is_page

if TYPE_CHECKING:
    import httpx2

#: Most bytes of a reply: 100 products with their pictures are about 200,000.
LARGEST_BODY: Final = 2_000_000

#: Bytes of a refusal that are looked at.
LARGEST_REFUSAL: Final = 100_000

#: Seconds: to connect, between two pieces of a reply, and for a whole reply.
CONNECT_S, QUIET_S, WHOLE_S = 15, 60, 120

#: OpenSSL's numbers for a certificate that isn't valid yet, or not any more.
_WRONG_TIME: Final = frozenset({9, 10})

#: A longer wait than a day is not honoured: somebody mistyped.
_LONGEST_WAIT_S: Final = 86_400

Params = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Door:
    """Where a store's API is, and how it lets us in.

    Attributes:
        url: The store's own address, such as ``https://toko.example.id``.
        root: Path of the API below it.
        authorization: The header that holds our key.
        dialect: How it says no.
        authority: PEM file of the only authority to believe; empty for the
            system's own.
    """

    url: str
    root: str
    authorization: str = field(repr=False)
    dialect: Dialect
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A success.

    Attributes:
        value: The JSON.
        total: How many there are on all pages; 0 when it didn't say.
    """

    value: object
    total: int = 0


class Client:
    """Asks a store, one request at a time. Not for two threads.

    Attributes:
        skew_ms: How far the store's clock is ahead of ours, as last heard.
    """

    def __init__(self, door: Door, clock: Clock) -> None:
        """Get ready; nothing is opened before the first request.

        Raises:
            SettingError: The address isn't https, or the authority's file
                can't be read.
        """
        parts = urlsplit(door.url)
        if parts.scheme != "https" or not parts.hostname or parts.username:
            raise SettingError(name="store_url", value=door.url)
        self._door, self._clock = door, clock
        self._base = door.url.rstrip("/") + door.root
        self._trust = trust(door.authority)
        self._http: httpx2.Client | None = None
        self.skew_ms = 0

    def close(self) -> None:
        """Let go of the connection."""
        if self._http is not None:
            self._http.close()
            self._http = None

    def get(self, path: str, **params: str | int) -> Said:
        """Read something.

        Raises:
            StoreError: There is no answer that can be used.
        """
        return self._ask("GET", path, params, None, writes=False)

    def query(self, path: str, body: object) -> Said:
        """Read something that is asked for in a body.

        Raises:
            StoreError: There is no answer that can be used.
        """
        return self._ask("POST", path, {}, body, writes=False)

    def post(self, path: str, body: object) -> Said:
        """Make something.

        Raises:
            StoreError: It was refused, or nobody knows whether it was made.
        """
        return self._ask("POST", path, {}, body, writes=True)

    def put(self, path: str, body: object) -> Said:
        """Change something.

        Raises:
            StoreError: It was refused, or nobody knows whether it was done.
        """
        return self._ask("PUT", path, {}, body, writes=True)

    def _ask(
        self, method: str, path: str, params: Params, body: object, *, writes: bool
    ) -> Said:
        import httpx2

        http = self._open()
        until_ms = self._clock.monotonic_ms() + WHOLE_S * 1000
        try:
            request = http.build_request(
                method, self._base + path, params=dict(params), json=body
            )
            answer = http.send(request, stream=True)
            try:
                return self._read(answer, until_ms, writes=writes)
            finally:
                answer.close()
        except (
            httpx2.ConnectError,
            httpx2.ConnectTimeout,
            httpx2.PoolTimeout,
        ) as wrong:
            raise StoreError(_not_connected(wrong)) from wrong
        except httpx2.RequestError as wrong:
            raise StoreError(_lost(wrong, writes=writes)) from wrong

    def _open(self) -> "httpx2.Client":
        import httpx2

        if self._http is None:
            self._http = httpx2.Client(
                verify=self._trust,
                timeout=httpx2.Timeout(QUIET_S, connect=CONNECT_S),
                limits=httpx2.Limits(max_connections=1),
                follow_redirects=False,
                trust_env=False,  # no .netrc: the key is ours alone
                headers={
                    "Authorization": self._door.authorization,
                    "Accept": "application/json",
                    "Accept-Encoding": "identity",
                    "User-Agent": "KasirSiCantik",
                },
            )
        return self._http

    def _read(self, answer: "httpx2.Response", until_ms: int, *, writes: bool) -> Said:
        status = answer.status_code
        good = 200 <= status < 300  # noqa: PLR2004  # successes
        body = self._body(answer, LARGEST_BODY if good else LARGEST_REFUSAL, until_ms)
        if not good:
            dialect = self._door.dialect
            refusal = _refusal(answer, body or b"", dialect, writes=writes)
            raise error_of(refusal, dialect)
        if body is None:
            raise _unreadable("sync.store_too_much", b"", writes=writes)
        try:
            value = json_of(body)
        except UnreadableError as wrong:
            portal = is_page(body) and not writes
            code = "sync.portal" if portal else "sync.store_unreadable"
            raise _unreadable(code, body, writes=writes) from wrong
        total = answer.headers.get(self._door.dialect.total, "")
        at_ms = _date_ms(answer.headers.get("date", ""))
        if at_ms:
            self.skew_ms = at_ms - self._clock.now().at_ms
        return Said(
            value, int(total[:12]) if total.isascii() and total.isdigit() else 0
        )

    def _body(
        self, answer: "httpx2.Response", most: int, until_ms: int
    ) -> bytes | None:
        """Read a body piece by piece; None when it is too long, packed or slow.

        Packed replies weren't asked for: unpacking one could fill the memory.
        """
        if answer.headers.get("content-encoding", "identity") != "identity":
            return None
        body = bytearray()
        for piece in answer.iter_raw():
            body += piece
            if len(body) > most or self._clock.monotonic_ms() > until_ms:
                return None
        return bytes(body)


def trust(authority: str) -> ssl.SSLContext:
    """Say whom to believe: one authority, or the system's own when empty.

    Raises:
        SettingError: The authority's file can't be read.
    """
    if not authority:
        return ssl.create_default_context()
    try:
        return ssl.create_default_context(cafile=authority)
    except OSError as wrong:
        raise SettingError(name="store_authority", value=authority) from wrong


def _not_connected(wrong: Exception) -> Reply:
    """Tell a connection that failed before anything left from a wrong one."""
    words = clean(str(wrong))
    cause: BaseException | None = wrong
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            clock = cause.verify_code in _WRONG_TIME
            return Reply(
                Answer.PAUSED, words=words, code="sync.clock" if clock else "sync.tls"
            )
        if isinstance(cause, ssl.SSLEOFError):  # cut while greeting
            break
        if isinstance(cause, ssl.SSLError):
            return Reply(Answer.PAUSED, words=words, code="sync.tls")
        cause = cause.__cause__ or cause.__context__
    return Reply(Answer.RETRY, words=words, code="sync.no_link")


def _lost(wrong: Exception, *, writes: bool) -> Reply:
    answer = Answer.UNKNOWN if writes else Answer.RETRY
    return Reply(answer, words=clean(str(wrong)), code="sync.no_link")


def _unreadable(code: str, body: bytes, *, writes: bool) -> StoreError:
    """Judge a success that can't be read: what was asked may have been done."""
    if writes:
        answer = Answer.UNKNOWN
    else:
        answer = Answer.PAUSED if code == "sync.portal" else Answer.RETRY
    words = clean(body[:500].decode(errors="replace"))
    return StoreError(Reply(answer, words=words, code=code))


def _refusal(
    answer: "httpx2.Response", body: bytes, dialect: Dialect, *, writes: bool
) -> Refusal:
    said: dict[str, Any] = {}
    if not is_page(body):
        try:
            said = an_object(json_of(body))
        except UnreadableError:
            said = {}
    code, message = said.get(dialect.code), said.get(dialect.words)
    return Refusal(
        status=answer.status_code,
        code=code if isinstance(code, str) else "",
        message=message if isinstance(message, str) else "",
        page=is_page(body),
        retry_after_ms=_wait_ms(answer.headers.get("retry-after", "")),
        writes=writes,
    )


def _wait_ms(text: str) -> int:
    """Read ``Retry-After``: seconds, or a date, which our clock may not agree with."""
    if text.isascii() and text.isdigit():
        return min(int(text[:9]), _LONGEST_WAIT_S) * 1000
    return 60_000 if _date_ms(text) else 0


def _date_ms(text: str) -> int:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return 0
    since = moment.replace(tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return since.days * 86_400_000 + since.seconds * 1000

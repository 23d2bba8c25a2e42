"""The wire in front of a shop: TLS on loopback, and everything that goes wrong there.

What stands behind is the double or, by way of ``Upstream``, a real shop: the faults
are the same, since a real shop can't be told to lose a reply.
"""

from __future__ import annotations

import contextlib
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self
from urllib.parse import parse_qsl, urlsplit

import trustme

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes
    secure: bool = True


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)


class Fault(Enum):
    """What the wire does to one request."""

    REQUEST_LOST = auto()  # the shop never sees it
    REQUEST_CUT = auto()  # nor this: half of it arrived
    REPLY_LOST = auto()  # the shop did it, and not a byte comes back
    REPLY_CUT = auto()  # the shop did it, and half of the reply comes back
    TWICE = auto()  # a proxy sends it again: the shop does it twice
    LATE = auto()  # given up on; the shop does it when `release` is called
    NOTICE = auto()  # done; a plugin's notice before the JSON
    BOM = auto()  # done; a byte order mark before the JSON
    GARBLED = auto()  # done; the JSON can't be read
    BAD_GATEWAY = auto()  # done; the proxy says 502
    GATEWAY_TIMEOUT = auto()  # done; the proxy says 504
    BLOCKED = auto()  # not done; a security plugin's page
    PORTAL = auto()  # not done; a page with status 200
    LOGIN = auto()  # not done; sent to a login page
    MAINTENANCE = auto()  # not done; 503 with Retry-After
    TOO_MANY = auto()  # not done; 429 with Retry-After
    UNAVAILABLE = auto()  # not done; a bare 503


PAGE = b"<!DOCTYPE html><html><body>Silakan masuk</body></html>"
NOTICE = (
    b"<br />\n<b>Notice</b>: Undefined index: x[0] in <b>/srv/plugin.php</b> on line "
    b"<b>12</b><br />\n"
)
UNDONE = {
    Fault.BLOCKED: Answer(403, PAGE, {"Content-Type": "text/html"}),
    Fault.PORTAL: Answer(200, PAGE, {"Content-Type": "text/html"}),
    Fault.LOGIN: Answer(302, b"", {"Location": "https://elsewhere.invalid/login"}),
    Fault.MAINTENANCE: Answer(
        503,
        b'{"code":"wp_die","message":"Briefly unavailable","data":{"status":503}}',
        {"Retry-After": "600", "Content-Type": "application/json"},
    ),
    Fault.TOO_MANY: Answer(429, b"slow down", {"Retry-After": "7"}),
    Fault.UNAVAILABLE: Answer(503, PAGE, {"Content-Type": "text/html"}),
}
CUT = {Fault.REQUEST_LOST, Fault.REQUEST_CUT, Fault.REPLY_LOST, Fault.LATE}
SPOILED: dict[Fault, Callable[[Answer], Answer]] = {
    Fault.NOTICE: lambda x: Answer(x.status, NOTICE + x.body, x.headers),
    Fault.BOM: lambda x: Answer(x.status, b"\xef\xbb\xbf" + x.body, x.headers),
    Fault.GARBLED: lambda x: Answer(x.status, x.body[: len(x.body) // 2], x.headers),
    Fault.BAD_GATEWAY: lambda _: Answer(502, PAGE, {"Content-Type": "text/html"}),
    Fault.GATEWAY_TIMEOUT: lambda _: Answer(504, PAGE, {"Content-Type": "text/html"}),
}

Spoil = Callable[[Answer], Answer]
Serve = Callable[[Request], Answer]


@dataclass
class Planned:
    fault: Fault | Spoil
    method: str
    end: str
    left: int


@cache
def identity(host: str, ended: datetime | None) -> tuple[trustme.CA, trustme.LeafCert]:
    """Give an authority and its certificate for a host; made once a process."""
    authority = trustme.CA()
    return authority, authority.issue_cert(host, not_after=ended)


class Front:
    """A TLS server on loopback. Use it as a context manager.

    Attributes:
        url: Its address.
        authority: PEM file of the authority that signed its certificate.
        seen: Method and path of each request, as they came.
    """

    def __init__(
        self,
        serve: Serve,
        folder: Path,
        *,
        host: str = LOOPBACK,
        secure: bool = True,
        ended: datetime | None = None,
    ) -> None:
        """Get ready.

        Args:
            serve: The shop.
            folder: Where the authority's file goes.
            host: Whom the certificate is for.
            secure: Whether it speaks TLS.
            ended: When the certificate ended, if it has.
        """
        self.serve = serve
        self.seen: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self._planned: list[Planned] = []
        self._late: list[Request] = []
        self._lock = threading.Lock()
        self._secure = secure
        authority, certificate = identity(host, ended)
        self.authority = str(folder / "authority.pem")
        authority.cert_pem.write_to_path(self.authority)
        self._server = _Server((LOOPBACK, 0), _handler(self))
        if secure:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(context)
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        scheme = "https" if secure else "http"
        self.url = f"{scheme}://{LOOPBACK}:{self._server.server_address[1]}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def plan(
        self, fault: Fault | Spoil, method: str = "POST", end: str = "", times: int = 1
    ) -> None:
        """Let the next requests of a method, whose path ends so, go wrong."""
        with self._lock:
            self._planned.append(Planned(fault, method, end, times))

    def calm(self) -> None:
        """Let nothing go wrong any more."""
        with self._lock:
            self._planned.clear()

    @property
    def planned(self) -> int:
        """How many faults haven't happened yet."""
        with self._lock:
            return sum(x.left for x in self._planned)

    def calls(self, method: str, part: str = "") -> int:
        return sum(x == method and part in path for x, path in self.seen)

    def release(self) -> None:
        """Let the shop do what it was still busy with."""
        late, self._late = self._late, []
        for request in late:
            self.serve(request)

    def answer(self, request: Request) -> tuple[Answer | None, bool]:
        """Give the answer, or None to hang up; and whether to cut it in half."""
        fault = self._take(request)
        if fault is None:
            return self.serve(request), False
        if callable(fault):
            return fault(self.serve(request)), False
        if fault in UNDONE:
            return UNDONE[fault], False
        if fault is Fault.LATE:
            self._late.append(request)
        if fault in {Fault.REPLY_LOST, Fault.TWICE}:
            self.serve(request)
        if fault in CUT:
            return None, False
        done = self.serve(request)
        spoil = SPOILED.get(fault)
        return spoil(done) if spoil else done, fault is Fault.REPLY_CUT

    def _take(self, request: Request) -> Fault | Spoil | None:
        with self._lock:
            self.seen.append((request.method, request.path))
            self.headers.append(request.headers)
            for planned in self._planned:
                fits = planned.method in ("", request.method)
                if planned.left and fits and request.path.endswith(planned.end):
                    planned.left -= 1
                    return planned.fault
        return None

    def read(self, handler: BaseHTTPRequestHandler) -> Request:
        parts = urlsplit(handler.path)
        length = int(handler.headers.get("Content-Length") or 0)
        return Request(
            handler.command,
            parts.path,
            dict(parse_qsl(parts.query, keep_blank_values=True)),
            {key.lower(): value for key, value in handler.headers.items()},
            handler.rfile.read(length),
            self._secure,
        )


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """Say nothing: connections are cut on purpose here."""


def _handler(front: Front) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30
        wbufsize = -1  # one packet a reply: two would wait for each other

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

        def do_GET(self) -> None:
            self._do()

        do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815

        def _do(self) -> None:
            answer, cut = front.answer(front.read(self))
            if answer is None:
                self._hang_up()
                return
            self.send_response_only(answer.status)
            headers = {"Content-Type": "application/json; charset=UTF-8"}
            for key, value in (headers | answer.headers).items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            half = len(answer.body) // 2
            self.wfile.write(answer.body[:half] if cut else answer.body)
            if cut:
                self._hang_up()

        def _hang_up(self) -> None:
            self.close_connection = True
            with contextlib.suppress(OSError):
                self.wfile.flush()

    return Handler

"""The smallest server that keeps the contract: a model for a web developer.

Standard library only: JSON in, SQLite behind. ``handle`` answers one request; the
TLS wire in front of it is ``tests.sync.woocommerce.front.Front``. Each document is
a database transaction of its own; that is what makes everything else simple.
"""

from __future__ import annotations

import hmac
import json
import re
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.sync.store_api import shelf
from tests.sync.store_api.ledger import UUID, Dead, Ledger, Problem
from tests.sync.woocommerce.front import Answer, Request

Json = dict[str, Any]

LARGEST_BODY = 1_000_000
LARGEST_BATCH = 50


class Server:
    """A shop.

    Attributes:
        keys: What each key may: ``write`` or ``read``.
        testing: Whether goods and web orders can be made from outside.
        ledger: The documents; it can be told to misbehave.
    """

    def __init__(
        self,
        now_ms: Callable[[], int],
        database: str | Path = ":memory:",
        *,
        testing: bool = True,
    ) -> None:
        self.keys = {"key_till": "write", "key_read": "read"}
        self.testing = testing
        self._now_ms = now_ms
        self._db = sqlite3.connect(
            database, check_same_thread=False, isolation_level=None
        )
        shelf.create(self._db)
        self.ledger = Ledger(self._db)
        self._lock = threading.Lock()

    def close(self) -> None:
        with self._lock:
            self._db.close()

    def handle(self, request: Request) -> Answer:
        """Answer a request."""
        with self._lock:
            try:
                status, said = self._route(request)
            except Problem as problem:
                return _answer(problem.status, problem.said)
            except Dead:
                return _answer(500, Problem("failed", 500, "").said)
        return _answer(status, said)

    def _route(self, request: Request) -> tuple[int, Json]:
        self._admit(request)
        routes: dict[tuple[str, str], Callable[[], Json]] = {
            ("GET", "/v1/about"): self._about,
            ("POST", "/v1/documents"): lambda: self._push(_body(request)),
            ("POST", "/v1/documents/lookup"): lambda: self._look_up(_body(request)),
            ("GET", "/v1/changes"): lambda: self._changes(request.query),
            ("GET", "/v1/pickups"): lambda: {"orders": shelf.waiting(self._db)},
        }
        answer = routes.get((request.method, request.path))
        if answer:
            return 200, answer()
        prepared = re.fullmatch(r"/v1/pickups/([^/]+)/prepare", request.path)
        if prepared and request.method == "POST":
            return 200, shelf.prepare(self._db, unquote(prepared[1]))
        if self.testing and request.path.startswith("/v1/testing/"):
            return self._test(request)
        raise Problem("not-found", 404, "There is no such address.")

    def _admit(self, request: Request) -> None:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        found = [
            right
            for known, right in self.keys.items()
            if hmac.compare_digest(known.encode(), key.encode())
        ]
        if scheme.lower() != "bearer" or not found:
            raise Problem("unauthorized", 401, "The key isn't known.")
        reads = request.method == "GET" or request.path.endswith("/lookup")
        if found == ["read"] and not reads:
            raise Problem("read-only", 403, "This key may only read.")
        if len(request.body) > LARGEST_BODY:
            raise Problem("too-large", 413, "The body is too large.")

    def _about(self) -> Json:
        return {
            "name": "Si Cantik",
            "currency": "IDR",
            "versions": ["1"],
            "clock_ms": self._now_ms(),
            "testing": self.testing,
        }

    def _push(self, body: Json) -> Json:
        documents = body.get("documents")
        if not isinstance(documents, list) or not 1 <= len(documents) <= LARGEST_BATCH:
            raise Problem("malformed", 400, "`documents` isn't a list of 1 to 50.")
        return {"results": [self.ledger.take(one) for one in documents]}

    def _look_up(self, body: Json) -> Json:
        ids = body.get("ids")
        if not isinstance(ids, list) or not 1 <= len(ids) <= LARGEST_BATCH:
            raise Problem("malformed", 400, "`ids` isn't a list of 1 to 50.")
        if not all(isinstance(x, str) and UUID.fullmatch(x) for x in ids):
            raise Problem("malformed", 400, "An id isn't a UUID in lower case.")
        return {"documents": [self._finding(x) for x in ids]}

    def _finding(self, doc_id: str) -> Json:
        kept = self.ledger.kept(doc_id)
        if kept is None:
            return {"id": doc_id, "known": False}
        return {**kept, "known": True}

    def _changes(self, query: dict[str, str]) -> Json:
        limit = query.get("limit", "200")
        if not limit.isdigit() or not 1 <= int(limit) <= 200:
            raise Problem("malformed", 400, "`limit` isn't from 1 to 200.")
        return shelf.changes(self._db, query.get("cursor", ""), int(limit))

    def _test(self, request: Request) -> tuple[int, Json]:
        if request.path == "/v1/testing/pickups" and request.method == "POST":
            return 200, shelf.order(self._db, _body(request), self._now_ms())
        sku = unquote(request.path.removeprefix("/v1/testing/products/"))
        if request.method == "PUT":
            return 200, shelf.put(self._db, sku, _body(request))
        if request.method == "DELETE":
            shelf.delete(self._db, sku)
            return 204, {}
        raise Problem("not-found", 404, "There is no such address.")


def _body(request: Request) -> Json:
    try:
        body = json.loads(request.body)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise Problem("malformed", 400, "The body isn't a JSON object.")
    return body


def _answer(status: int, said: Json) -> Answer:
    kind = "application/problem+json" if status >= 400 else "application/json"
    body = b"" if status == 204 else json.dumps(said).encode()
    return Answer(status, body, {"Content-Type": kind})

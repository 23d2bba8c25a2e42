"""What a store's refusal means for the engine: the facts of each status, in one place.

A refusal to read never did anything. A refusal to write says so only for some
statuses: a proxy's 502 or 504 and a server's 500 may come after it was done.
"""

import re
from dataclasses import dataclass
from typing import Final

from pos.sync.target import Answer, Reply, clean

#: Statuses that ask to come back later, and did nothing before saying so.
LATER: Final = frozenset({408, 425, 429, 503})

#: The key, or what may be done with it.
KEY: Final = frozenset({401, 403})

#: What a page for people begins with: a login, a portal, a blocked request.
_PAGE: Final = re.compile(rb"\s*(<!doctype|<html|<head|<body)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a kind of store says no, and how much there is.

    Attributes:
        code: The field of a refusal that has the store's own code.
        words: The field with words for people.
        read_only: The code for a key that may only read.
        no_route: The code for an address that the store doesn't know.
        total: The header that says how many there are on all pages, or empty.
    """

    code: str
    words: str
    read_only: str
    no_route: str
    total: str = ""


class StoreError(Exception):
    """The store didn't do what was asked; never leaves the adapter.

    Attributes:
        reply: What the engine is told unless the caller knows better.
        status: The HTTP status, or 0 when there was none.
        code: The store's own code, or empty.
    """

    def __init__(self, reply: Reply, status: int = 0, code: str = "") -> None:
        self.reply = reply
        self.status = status
        self.code = code
        super().__init__(reply.code or code, status)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer that isn't a success.

    Attributes:
        code: The store's own code; empty when the body wasn't its JSON.
        message: Its words, perhaps with markup.
        page: Whether the body was a page for people.
        retry_after_ms: How long it asked to be left alone.
        writes: Whether the request was to change something.
    """

    status: int
    code: str
    message: str
    page: bool
    retry_after_ms: int
    writes: bool


def is_page(body: bytes) -> bool:
    """Tell whether a body is a page for people rather than data."""
    return _PAGE.match(body) is not None


def error_of(refusal: Refusal, dialect: Dialect) -> StoreError:
    """Turn a refusal into what the engine is told."""
    answer, code = _answer(refusal, dialect)
    words = clean(re.sub(r"<[^>]{0,200}>", " ", refusal.message))
    reply = Reply(answer, words=words, code=code, retry_after_ms=refusal.retry_after_ms)
    return StoreError(reply, refusal.status, refusal.code)


def _answer(refusal: Refusal, dialect: Dialect) -> tuple[Answer, str]:
    status = refusal.status
    if 300 <= status < 400:  # noqa: PLR2004  # redirections
        return Answer.PAUSED, "sync.portal"
    if status in KEY:
        return Answer.PAUSED, _key_code(refusal, dialect)
    if status == 404:  # noqa: PLR2004  # not found
        return _not_found(refusal, dialect)
    if status in LATER:
        return Answer.RETRY, "sync.store_busy"
    if status >= 500:  # noqa: PLR2004  # the server's fault
        code = "sync.store_failed"
        return (Answer.UNKNOWN if refusal.writes else Answer.RETRY), code
    return Answer.REFUSED, "sync.store_refused"


def _key_code(refusal: Refusal, dialect: Dialect) -> str:
    if refusal.page or not refusal.code:
        return "sync.store_blocked"
    if refusal.code == dialect.read_only and refusal.writes:
        return "sync.key_read_only"
    return "sync.key_refused"


def _not_found(refusal: Refusal, dialect: Dialect) -> tuple[Answer, str]:
    if refusal.code and refusal.code != dialect.no_route:
        return Answer.REFUSED, "sync.store_refused"
    return Answer.PAUSED, "sync.store_gone"

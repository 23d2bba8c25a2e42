"""Whatever the wire does, a shop that keeps the contract takes each document once.

A till sells, voids, refunds, takes goods in and along, through the real engine and
adapter, to the reference server over TLS. Requests and replies are lost, cut, doubled,
garbled and late; the server dies at its commit; the program ends and begins again.
Afterwards the shop has every document once, to the rupiah and to the gram.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any
from unittest.mock import patch

from pos.domain.journal import Document
from pos.sync.store_api import ContractStore
from pos.sync.target import Answer, Reply
from tests.campaigns.campaign import Result
from tests.sync.store_api.ledger import Ledger
from tests.sync.store_api.world import ContractWorld, storm, world

NAME = "contract"
SLICE = 12
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "hopeful": "takes no answer for a yes",
        "forgetful": "the server forgets an id before it comes again",
        "torn": "the server commits the stock apart from the id",
    }
)
ENOUGH = 5

Json = dict[str, Any]


@contextmanager
def _planted(plant: str | None) -> Iterator[None]:
    changes: dict[str | None, tuple[type, str, Callable[..., object]]] = {
        "hopeful": (ContractStore, "send", _hopeful),
        "forgetful": (Ledger, "take", _forgetful),
        "torn": (Ledger, "_add", _torn),
    }
    if plant not in changes:
        yield
        return
    with patch.object(*changes[plant]):
        yield


_send, _take, _add = ContractStore.send, Ledger.take, Ledger._add


def _hopeful(store: ContractStore, document: Document) -> Reply:
    reply = _send(store, document)
    hoped = reply.answer is Answer.UNKNOWN
    return replace(reply, answer=Answer.ACKED) if hoped else reply


def _forgetful(ledger: Ledger, document: Json) -> Json:
    ledger._db.execute("DELETE FROM documents WHERE doc_id = ?", (document["id"],))
    return _take(ledger, document)


def _torn(ledger: Ledger, change: Json) -> int:
    after = _add(ledger, change)
    ledger._db.execute("COMMIT")
    ledger._db.execute("BEGIN IMMEDIATE")
    return after


def run(n: int, seed: int, plant: str | None) -> Result:
    """Play `n` storms."""
    failures: list[str] = []
    counts = {"storms": 0, "documents": 0, "requests": 0}
    for number in range(n):
        with (
            tempfile.TemporaryDirectory() as folder,
            _planted(plant),
            world(Path(folder)) as one,
        ):
            wrong = _weather(one, seed + number)
            counts["storms"] += 1
            counts["documents"] += len(one.desk.written)
            counts["requests"] += len(one.front.seen)
        failures += [f"seed {seed + number}: {x}" for x in wrong[:2]]
        if len(failures) >= ENOUGH:
            break
    return Result(counts, failures)


def _weather(one: ContractWorld, seed: int) -> list[str]:
    try:
        return storm(one, seed)
    except AssertionError as wrong:
        return [str(wrong)]

"""The documents of a shop: each taken in once, in a transaction of its own."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable
from typing import Any

Json = dict[str, Any]

TITLES = {
    "conflict": "The id is taken",
    "malformed": "The request can't be read",
    "rejected": "The document can't be taken",
    "sale-unknown": "There is no such sale",
}

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
DIGEST = re.compile(r"[0-9a-f]{64}")

OURS = ("sale", "void", "refund", "stock", "handover")
COMMON = ("digest", "till", "person", "day", "at_ms", "offset_min", "stock")


class Problem(Exception):  # noqa: N818 - an answer, not our error
    """An error as RFC 9457 has it."""

    def __init__(self, name: str, status: int, detail: str) -> None:
        super().__init__(name)
        self.status = status
        self.said = {
            "type": f"urn:kasir:{name}",
            "title": TITLES.get(name, name.replace("-", " ").capitalize()),
            "status": status,
            "detail": detail,
        }


class Dead(Exception):  # noqa: N818
    """The process died: what was committed stays."""


class Ledger:
    """Takes documents in.

    Attributes:
        before_commit: Called before each commit; raise ``Dead`` to die there.
        refuses: Gives a reason to refuse a document for good, or nothing.
        later: Ids that it isn't ready for.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.before_commit: Callable[[Json], None] = lambda _document: None
        self.refuses: Callable[[Json], str] = lambda _document: ""
        self.later: set[str] = set()

    def take(self, document: object) -> Json:
        """Take one document in, and say what became of it."""
        said: Json = document if isinstance(document, dict) else {}
        doc_id = str(said.get("id", ""))
        try:
            self._check(said, doc_id)
            known = self.kept(doc_id)
            if known is None:
                self._commit(said)
                return {**(self.kept(doc_id) or {}), "outcome": "created"}
            _compare(known, said)
        except Problem as problem:
            outcomes = {409: "conflict", 503: "retry"}
            outcome = outcomes.get(problem.status, "rejected")
            return {"id": doc_id, "outcome": outcome, "problem": problem.said}
        return {**known, "outcome": "duplicate"}

    def kept(self, doc_id: str) -> Json | None:
        """Give what is kept of a document, read back from the database."""
        row = self._db.execute(
            "SELECT store_id, digest, status, stored, flags FROM documents"
            " WHERE doc_id = ?",
            (doc_id,),
        ).fetchone()
        if row is None:
            return None
        store_id, digest, status, stored, flags = row
        return {
            "id": doc_id,
            "digest": digest,
            "store_id": str(store_id),
            "stored": {**json.loads(stored), "status": status},
            **json.loads(flags),
        }

    def _check(self, said: Json, doc_id: str) -> None:
        """Refuse what can't be read, or doesn't add up."""
        missing = [name for name in COMMON if name not in said]
        if said.get("type") not in OURS or missing:
            raise Problem("malformed", 422, f"Missing or unknown: {missing or 'type'}.")
        if not UUID.fullmatch(doc_id) or not DIGEST.fullmatch(str(said["digest"])):
            raise Problem("malformed", 422, "The id or the digest isn't one.")
        if fractions(said):
            raise Problem("malformed", 422, "A number has a fraction.")
        if doc_id in self.later:
            raise Problem("busy", 503, "The stock is being counted.")
        if reason := self.refuses(said):
            raise Problem("rejected", 422, reason)
        try:
            sound = adds_up(said)
        except (KeyError, TypeError) as wrong:
            raise Problem("malformed", 422, f"Missing: {wrong}.") from wrong
        if not sound:
            raise Problem("rejected", 422, "The amounts don't add up.")

    def _commit(self, said: Json) -> None:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._apply(said)
            self.before_commit(said)
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def _apply(self, said: Json) -> None:
        status, sale = "completed", said.get("sale", "")
        if sale:
            self._refer(said, sale)
        if said["type"] == "handover":
            status = self._hand_over(said["order"])
        applied, oversold, unmatched = self._move(said["stock"])
        lines = [
            {name: line[name] for name in ("line", "quantity", "total")}
            for line in said.get("lines", ())
        ]
        stored = {"amount": amount_of(said), "lines": lines, "stock": applied}
        flags = {"oversold": oversold, "unmatched": unmatched}
        self._db.execute(
            "INSERT INTO documents (doc_id, digest, type, sale, status, stored, flags)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(said["id"], said["digest"], said["type"], sale, status),
                *(json.dumps(stored), json.dumps(flags)),
            ),
        )

    def _refer(self, said: Json, sale: str) -> None:
        found = self._db.execute(
            "SELECT 1 FROM documents WHERE doc_id = ? AND type = 'sale'", (sale,)
        ).fetchone()
        if found is None and sale in self.later:
            raise Problem("busy", 503, "Its sale isn't taken in yet.")
        if found is None:
            raise Problem("sale-unknown", 422, "The sale isn't in the shop.")
        if said["type"] == "void":
            self._db.execute(
                "UPDATE documents SET status = 'voided' WHERE doc_id = ?", (sale,)
            )

    def _hand_over(self, order: str) -> str:
        number = int(order) if order.isdigit() and len(order) < 12 else 0
        row = self._db.execute(
            "SELECT state FROM orders WHERE order_id = ?", (number,)
        ).fetchone()
        if row is None:
            raise Problem("order-unknown", 422, "There is no such web order.")
        if row[0] == "cancelled":
            return "cancelled"
        self._db.execute(
            "UPDATE orders SET state = 'completed' WHERE order_id = ?", (number,)
        )
        return "completed"

    def _move(self, stock: list[Json]) -> tuple[list[Json], list[Json], list[str]]:
        """Apply changes of the stock as they stand: the goods have moved already."""
        applied: list[Json] = []
        oversold: list[Json] = []
        unmatched: list[str] = []
        for change in stock:
            row = self._db.execute(
                "SELECT stock FROM products WHERE sku = ? AND gone = 0",
                (change["sku"],),
            ).fetchone()
            if row is None:
                unmatched.append(change["sku"])
            elif row[0] is not None:
                after = self._add(change)
                applied.append(change)
                if change["change"] < 0 and after < 0:
                    missing = min(-after, -change["change"])
                    oversold.append({"sku": change["sku"], "missing": missing})
        return applied, oversold, unmatched

    def _add(self, change: Json) -> int:
        row = self._db.execute(
            "UPDATE products SET stock = stock + ?,"
            " changed = (SELECT MAX(changed) + 1 FROM products)"
            " WHERE sku = ? AND gone = 0 RETURNING stock",
            (change["change"], change["sku"]),
        ).fetchone()
        return int(row[0])


def _compare(known: Json, said: Json) -> None:
    if known["digest"] != said["digest"]:
        raise Problem("conflict", 409, f"Entry {known['store_id']} has this id.")


def amount_of(said: Json) -> int:
    """Give what a document is worth, as the contract has it."""
    names = {"sale": "due", "void": "amount", "refund": "amount", "handover": "total"}
    name = names.get(said["type"])
    return int(said[name]) if name else 0


def fractions(said: object) -> bool:
    """Tell whether a number anywhere in it has a fraction or an exponent."""
    if isinstance(said, dict | list):
        inner = said.values() if isinstance(said, dict) else said
        return any(map(fractions, inner))
    return isinstance(said, float)


def adds_up(said: Json) -> bool:
    """Check the sums that the contract promises."""
    if said["type"] == "sale":
        if not said["lines"]:
            return False
        lines = sum(x["total"] for x in said["lines"])
        paid = sum(x["amount"] for x in said["payments"]) - said["change_due"]
        due = said["total"] + said["rounding"]
        return bool(lines == said["total"] and said["due"] == due == paid)
    if said["type"] == "refund":
        lines = sum(x["total"] for x in said["lines"])
        return bool(lines + said["rounding"] == said["amount"])
    return True

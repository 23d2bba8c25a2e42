"""Closed periods, and which lines each of them holds, whatever came first."""

import json

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections.shifts import Totals

#: Lines that no period holds, and that one knew of when it was closed.
_TAKE = (
    "UPDATE maker_shares SET period_id = ? WHERE period_id = '' "
    "AND business_day <= ? AND EXISTS (SELECT 1 FROM period_heads h "
    "WHERE h.period_id = ? AND h.till = maker_shares.till "
    "AND (h.epoch > maker_shares.epoch "
    "OR (h.epoch = maker_shares.epoch AND h.seq >= maker_shares.seq)))"
)


def closed(connection: Connection, document: Document) -> Totals:
    """Two people closed a period: it takes the lines that were known then."""
    body = document.body
    figures = json.dumps(body["figures"], sort_keys=True, separators=(",", ":"))
    connection.execute(
        "INSERT INTO share_periods VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', '')",
        (
            document.doc_id,
            body["figures"]["number"],
            document.till,
            document.at.at_ms,
            document.at.offset_min,
            document.entry.actor,
            json.dumps(body["approved_by"], separators=(",", ":")),
            body["figures"]["last_day"],
            figures,
        ),
    )
    connection.executemany(
        "INSERT INTO period_heads VALUES (?, ?, ?, ?)",
        [(document.doc_id, *head) for head in body["heads"]],
    )
    _arrange(connection, body["figures"]["number"])
    return {}


def _arrange(connection: Connection, number: int) -> None:
    """Let the first of a number stand; give lines to it and to those after it."""
    connection.execute(
        "UPDATE share_periods SET standing = CASE WHEN period_id = ("
        "SELECT f.period_id FROM share_periods f WHERE f.number = ? "
        "ORDER BY f.at_ms, f.period_id LIMIT 1) THEN 1 ELSE 0 END WHERE number = ?",
        (number, number),
    )
    connection.execute(
        "UPDATE maker_shares SET period_id = '' WHERE period_id IN "
        "(SELECT p.period_id FROM share_periods p WHERE p.number >= ?)",
        (number,),
    )
    standing = connection.execute(
        "SELECT period_id, last_day FROM share_periods "
        "WHERE number >= ? AND standing = 1 ORDER BY number",
        (number,),
    ).fetchall()
    for period_id, last_day in standing:
        connection.execute(_TAKE, (period_id, last_day, period_id))


def deposited(connection: Connection, document: Document) -> Totals:
    """A period's PNBP is at the treasury."""
    body = document.body
    connection.execute(
        "UPDATE share_periods SET deposit_doc = ? WHERE period_id = ?",
        (document.doc_id, body["period"]),
    )
    connection.executemany(
        "INSERT INTO period_deposits VALUES (?, ?, ?, ?) "
        "ON CONFLICT (period_id, deposit_id) DO NOTHING",
        [(body["period"], *row) for row in body["deposits"]],
    )
    return {}


def paid(connection: Connection, document: Document) -> Totals:
    """Premi of a period was paid; of two documents the first by the clock counts."""
    body = document.body
    approved_by = json.dumps(body["approved_by"], separators=(",", ":"))
    connection.executemany(
        "INSERT INTO payouts VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (period_id, code) DO UPDATE SET amount = excluded.amount, "
        "doc_id = excluded.doc_id, at_ms = excluded.at_ms, way = excluded.way, "
        "reference = excluded.reference, approved_by = excluded.approved_by "
        "WHERE excluded.at_ms < payouts.at_ms OR "
        "(excluded.at_ms = payouts.at_ms AND excluded.doc_id < payouts.doc_id)",
        [
            (
                body["period"],
                code,
                amount,
                document.doc_id,
                document.at.at_ms,
                body["way"],
                body["reference"],
                approved_by,
            )
            for code, amount in body["paid"]
        ],
    )
    return {}


def locked(connection: Connection, document: Document) -> Totals:
    """A period was locked: nothing is done to it any more."""
    connection.execute(
        "UPDATE share_periods SET lock_doc = ? WHERE period_id = ?",
        (document.doc_id, document.body["period"]),
    )
    return {}

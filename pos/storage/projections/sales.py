"""Sales, their lines and tenders."""

from pos.domain.catalogue import Kind, amount_of
from pos.domain.journal import Body, Document
from pos.storage.engine import Connection
from pos.storage.projections import maker_shares, refunds
from pos.storage.projections.shifts import Totals


def completed(connection: Connection, document: Document) -> Totals:
    """A basket was paid."""
    entry, body = document.entry, document.body
    connection.execute(
        "INSERT INTO sales VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')",
        (
            entry.doc_id,
            body["receipt_no"],
            document.till,
            entry.shift_id,
            entry.business_day,
            document.at.at_ms,
            entry.actor,
            len(body["lines"]),
            body["subtotal"],
            body["line_discount"] + body["basket_discount"],
            body["total"],
            body["rounding"],
            body["change_due"],
            _unverified(body),
        ),
    )
    _write_lines(connection, document)
    _write_tenders(connection, document)
    maker_shares.give(connection, document, body["lines"])
    refunds.catch_up(connection, entry.doc_id)
    return _totals(body, 1)


def _write_lines(connection: Connection, document: Document) -> None:
    connection.executemany(
        "INSERT INTO sale_lines "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)",
        [
            (
                document.doc_id,
                line["no"],
                line["product"],
                line["sku"],
                line["name"],
                line["category"],
                line["kind"],
                line["quantity"],
                line["price"],
                line["gross"],
                line["line_discount"] + line["basket_discount"],
                line["net"],
                line["maker"],
                document.till,
                _material(line),
            )
            for line in document.body["lines"]
        ],
    )


def _material(line: Body) -> int:
    """Give what the material of a line cost; 0 where it isn't known."""
    weighed = line["kind"] == Kind.WEIGHED.value
    return amount_of(line.get("cost", 0), line["quantity"], weighed=weighed)


def _write_tenders(connection: Connection, document: Document) -> None:
    connection.executemany(
        "INSERT INTO sale_tenders VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                document.doc_id,
                number,
                tender["kind"],
                tender["amount"],
                tender["reference"],
                tender["verified"],
                document.entry.business_day,
            )
            for number, tender in enumerate(document.body["tenders"], 1)
        ],
    )


def _unverified(body: Body) -> int:
    return sum(x["amount"] for x in body["tenders"] if not x["verified"])


def _totals(body: Body, sign: int) -> Totals:
    """Give what a sale adds to its shift's totals; -1 takes it away again."""
    unverified = [x["amount"] for x in body["tenders"] if not x["verified"]]
    amounts = {
        "sales": 1,
        "gross": body["subtotal"],
        "discount": body["line_discount"] + body["basket_discount"],
        "rounding": body["rounding"],
        "cash": _taken(body, "cash") - body["change_due"],
        "qris": _taken(body, "qris"),
        "qris_unverified": sum(unverified),
        "qris_unverified_count": len(unverified),
        "transfer": _taken(body, "transfer"),
    }
    return {name: sign * amount for name, amount in amounts.items() if amount}


def _taken(body: Body, kind: str) -> int:
    return sum(x["amount"] for x in body["tenders"] if x["kind"] == kind)


def voided(connection: Connection, document: Document) -> Totals:
    """A sale was cancelled in its own shift."""
    body = document.body
    sale_id = body["sale"]
    connection.execute(
        "UPDATE sales SET voided_by = ? WHERE sale_id = ?", (document.doc_id, sale_id)
    )
    connection.execute(
        "UPDATE sale_lines SET free_again = 1 WHERE sale_id = ?", (sale_id,)
    )
    maker_shares.take_back(connection, document, body.get("shares", ()))
    totals = _totals(body["reversed"], -1)
    return {**totals, "voids": 1, "void_amount": body["amount"]}

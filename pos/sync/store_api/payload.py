"""A document in the contract's words, always the same for the same document."""

from collections.abc import Mapping
from typing import Final

from pos.domain.journal import Document
from pos.domain.lease import RETURNED, TAKEN
from pos.domain.pickup import HANDED_OVER
from pos.domain.sale import Sale, SaleLine, read_sale
from pos.sync.reading import Json
from pos.sync.store_documents import SALE, Names, shop_changes

_REASONS: Final = {
    TAKEN: "lease_out",
    RETURNED: "lease_back",
    "stock.received": "received",
}


def payload_of(document: Document, names: Names) -> Json:
    """Write a document as it is sent.

    Args:
        document: One that ``store_documents.wanted`` wants.
        names: Gives the till's products by their ids.
    """
    entry = document.entry
    return {
        "id": document.doc_id,
        "digest": document.digest,
        "till": document.till,
        "person": entry.actor,
        "day": entry.business_day,
        "at_ms": document.at.at_ms,
        "offset_min": document.at.offset_min,
        "stock": _stock(document, names),
        **_said(document),
    }


def _said(document: Document) -> Json:
    if document.kind == SALE:
        return _sale(read_sale(document))
    if document.kind == "sale.voided":
        return {"type": "void", **_of_sale(document)}
    if document.kind == "refund.completed":
        return _refund(document)
    if document.kind == HANDED_OVER:
        body = document.body
        return {"type": "handover", "order": body["order"], "total": body["total"]}
    reason = _REASONS.get(document.kind, "corrected")
    note = document.body.get("event") or document.body.get("note") or ""
    return {"type": "stock", "reason": reason, "note": str(note)[:500]}


def _stock(document: Document, names: Names) -> list[Json]:
    """Give the changes by SKU: two products may carry the same."""
    changes: dict[str, int] = {}
    for product_id, delta in shop_changes(document).items():
        sku = _skus(document).get(product_id) or _sku(product_id, names)
        changes[sku] = changes.get(sku, 0) + delta
    return [{"sku": sku, "change": delta} for sku, delta in changes.items() if delta]


def _skus(document: Document) -> Mapping[str, str]:
    """Give the SKUs that stand in the document itself: they are as of then."""
    lines = document.body.get("lines", ())
    return {x["product"]: x["sku"] for x in lines if {"product", "sku"} <= x.keys()}


def _sku(product_id: str, names: Names) -> str:
    named = names(product_id)
    return named.sku if named and named.sku else product_id


def _sale(sale: Sale) -> Json:
    return {
        "type": "sale",
        "receipt_no": sale.receipt_no,
        "lines": [_line(line) for line in sale.lines],
        "total": sale.total,
        "rounding": sale.rounding,
        "due": sale.due,
        "payments": [
            {"kind": x.kind.value, "amount": x.amount, "reference": x.reference[:500]}
            for x in sale.tenders
        ],
        "change_due": sale.change_due,
        "note": sale.note[:500],
    }


def _line(line: SaleLine) -> Json:
    return {
        "line": line.line_no,
        "sku": line.sku,
        "name": line.name,
        "kind": line.kind.value,
        "unit": line.unit,
        "quantity": line.quantity,
        "price": line.unit_price,
        "gross": line.gross,
        "discount": line.discount,
        "total": line.net,
    }


def _of_sale(document: Document) -> Json:
    body = document.body
    return {
        "sale": body["sale"],
        "receipt_no": body["receipt_no"],
        "amount": body["amount"],
        "reason": body["reason"][:500],
    }


def _refund(document: Document) -> Json:
    body = document.body
    lines = [
        {
            "line": x["no"],
            "quantity": x["quantity"],
            "total": x["net"],
            "restock": bool(x["restock"]),
        }
        for x in body["lines"]
    ]
    money = {"rounding": body["rounding"], "tender": body["tender"], "lines": lines}
    return {"type": "refund", **_of_sale(document), **money}

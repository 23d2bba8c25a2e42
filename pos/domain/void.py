"""Cancel a sale in the shift it was made in: everything it posted, reversed."""

from typing import Final

from pos.domain.errors import ReasonNeededError
from pos.domain.journal import Body, Document, Move, Posting

#: What of a sale's body its shift's totals are made of.
REVERSED: Final = (
    "subtotal",
    "line_discount",
    "basket_discount",
    "rounding",
    "change_due",
    "tenders",
)


def void_body(
    sale: Document, receipt_seq: int, receipt_no: str, reason: str, approved_by: str
) -> Body:
    """Say a void in a document.

    Raises:
        ReasonNeededError: No reason in words.
    """
    if not reason.strip():
        raise ReasonNeededError
    body = {
        "receipt_seq": receipt_seq,
        "receipt_no": receipt_no,
        "sale": sale.doc_id,
        "sale_no": sale.body["receipt_no"],
        "amount": sale.body["total"] + sale.body["rounding"],
        "reason": reason.strip(),
        "approved_by": approved_by,
        "reversed": {name: sale.body[name] for name in REVERSED},
    }
    lines = sale.body["lines"]
    shares = [{"no": x["no"], "share": x["share"]} for x in lines if "share" in x]
    return body | ({"shares": shares} if shares else {})


def void_postings(sale: Document) -> tuple[Posting, ...]:
    """Reverse every amount the sale posted."""
    return tuple(Posting(x.account, -x.amount) for x in sale.entry.postings)


def void_moves(sale: Document) -> tuple[Move, ...]:
    """Bring back everything the sale moved."""
    return tuple(
        Move(x.product_id, x.target, x.source, x.quantity) for x in sale.entry.moves
    )

"""What an order in the store must look like for a sale: worked out before it is sent.

Totals are right whatever the store knows: a product without a match becomes a fee
with its name, and every line carries its own subtotal and total.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from pos.domain.catalogue import Kind
from pos.domain.journal import Document
from pos.domain.money import split
from pos.domain.sale import SHOP, Sale, SaleLine, read_sale
from pos.domain.tender import Tender, TenderKind
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.catalogue import StoreProduct

#: The store's words for how it was paid.
TITLES: Final = {
    TenderKind.CASH: "Tunai",
    TenderKind.QRIS: "QRIS",
    TenderKind.TRANSFER: "Transfer",
}

#: Name of the fee that cash rounding becomes.
ROUNDING: Final = "Pembulatan tunai"


@dataclass(frozen=True, slots=True)
class OrderLine:
    """A line of the order; a sale's line can become two.

    Attributes:
        mark: Its name in the order: the sale's line and the part of it.
        sale_line: Number of the sale's line.
        quantity: In the store's unit.
        sold: In the till's unit: units or grams.
        subtotal: Rupiah before any discount.
        total: Rupiah asked for it.
        takes_stock: Whether it takes the store's stock.
    """

    mark: str
    sale_line: int
    product: StoreProduct
    name: str
    quantity: int
    sold: int
    subtotal: int
    total: int
    takes_stock: bool
    weight_g: int = 0


@dataclass(frozen=True, slots=True)
class Fee:
    """An amount without a product."""

    name: str
    total: int


@dataclass(frozen=True, slots=True)
class OrderPlan:
    """What the order must be.

    Attributes:
        unmatched: SKUs, or names, of what the store doesn't know.
        uncounted: SKUs whose stock the store can't keep: weighed goods that
            it doesn't count by the gram.
    """

    doc_id: str
    digest: str
    sale: Sale
    lines: tuple[OrderLine, ...]
    fees: tuple[Fee, ...]
    unmatched: tuple[str, ...]
    uncounted: tuple[str, ...]


def plan_order(document: Document, known: Mapping[str, StoreProduct]) -> OrderPlan:
    """Work out the order of a sale.

    Args:
        document: The sale's.
        known: The store's products by SKU.
    """
    sale = read_sale(document)
    lines: list[OrderLine] = []
    fees: list[Fee] = []
    here = _from_shop(document)
    for line in sale.lines:
        product = known.get(line.sku)
        if product is None:
            fees.append(Fee(_unmatched_name(line), line.net))
            continue
        lines += [
            _order_line(f"{line.line_no}.{part}", line, product, sold, takes)
            for part, (sold, takes) in enumerate(_parts(line, here), 1)
        ]
    if sale.rounding:
        fees.append(Fee(ROUNDING, sale.rounding))
    return OrderPlan(
        doc_id=document.doc_id,
        digest=document.digest,
        sale=sale,
        lines=_with_totals(sale, lines),
        fees=tuple(fees),
        unmatched=tuple(x.sku or x.name for x in sale.lines if x.sku not in known),
        uncounted=tuple(x.product.sku for x in lines if x.weight_g),
    )


def _from_shop(document: Document) -> dict[str, int]:
    """Count what the sale took from the stock that the store counts too."""
    taken: dict[str, int] = {}
    for move in document.entry.moves:
        if move.source == SHOP:
            taken[move.product_id] = taken.get(move.product_id, 0) + move.quantity
    return taken


def _parts(line: SaleLine, here: dict[str, int]) -> list[tuple[int, bool]]:
    """Split a line into what takes the store's stock and what left it before."""
    if not line.counted:
        return [(line.quantity, True)]
    taken = min(line.quantity, here.get(line.product_id, 0))
    here[line.product_id] = here.get(line.product_id, 0) - taken
    parts = [(taken, True), (line.quantity - taken, False)]
    return [part for part in parts if part[0]]


def _order_line(
    mark: str,
    line: SaleLine,
    product: StoreProduct,
    sold: int,
    takes: bool,  # noqa: FBT001 - one of a part's two fields
) -> OrderLine:
    bag = line.kind is Kind.WEIGHED and not product.by_gram
    return OrderLine(
        mark=mark,
        sale_line=line.line_no,
        product=product,
        name=f"{line.name} {sold} g" if bag else line.name,
        quantity=1 if bag else sold,
        sold=sold,
        subtotal=line.gross,
        total=line.net,
        takes_stock=takes and not bag,
        weight_g=sold if bag else 0,
    )


def _with_totals(sale: Sale, lines: list[OrderLine]) -> tuple[OrderLine, ...]:
    """Give each part of a line its share of the line's amounts."""
    shared: list[OrderLine] = []
    for line in sale.lines:
        parts = [x for x in lines if x.sale_line == line.line_no]
        weights = [x.sold for x in parts]
        if not parts:
            continue
        subtotals, totals = split(line.gross, weights), split(line.net, weights)
        shared += [
            replace(part, subtotal=subtotal, total=total)
            for part, subtotal, total in zip(parts, subtotals, totals, strict=True)
        ]
    return tuple(shared)


def _unmatched_name(line: SaleLine) -> str:
    unit = "g" if line.kind is Kind.WEIGHED else line.unit
    return f"{line.name} {line.quantity} {unit}".strip()


def body_of(plan: OrderPlan) -> dict[str, Any]:
    """Write the order as it is sent."""
    sale = plan.sale
    kinds = {tender.kind for tender in sale.tenders}
    kind = "mixed" if len(kinds) > 1 else next(iter(kinds)).value if kinds else "none"
    return {
        "status": "completed",
        "currency": "IDR",
        "created_via": marks.CREATED_VIA,
        "transaction_id": plan.doc_id,
        "payment_method": f"kasir_{kind}",
        "payment_method_title": " + ".join(
            TITLES.get(x, x.value) for x in TenderKind if x in kinds
        )
        or "Tanpa pembayaran",
        "customer_note": _note(sale),
        "billing": {"first_name": "Kasir", "last_name": sale.till},
        "shipping": {"address_2": plan.doc_id},
        "meta_data": _meta(plan),
        **lines_of(plan),
    }


def lines_of(plan: OrderPlan) -> dict[str, Any]:
    """Write the order's lines and fees as they are sent."""
    return {
        "line_items": [_line_body(line) for line in plan.lines],
        "fee_lines": [fee_body(fee) for fee in plan.fees],
    }


def _line_body(line: OrderLine) -> dict[str, Any]:
    product = line.product
    about = {marks.LINE: line.mark, marks.SALE_LINE: str(line.sale_line)}
    if line.weight_g:
        about[marks.WEIGHT] = str(line.weight_g)
    if product.counted and not line.takes_stock:
        about |= {marks.REDUCED: str(line.quantity), marks.AWAY: "1"}
    body: dict[str, Any] = {
        "product_id": product.product_id,
        "name": line.name,
        "quantity": line.quantity,
        "subtotal": str(line.subtotal),
        "total": str(line.total),
        "meta_data": _pairs(about),
    }
    if product.variation_id:
        body["variation_id"] = product.variation_id
    return body


def fee_body(fee: Fee) -> dict[str, Any]:
    """Write a fee as it is sent."""
    return {"name": fee.name, "total": str(fee.total), "tax_status": "none"}


def _meta(plan: OrderPlan) -> list[dict[str, str]]:
    sale = plan.sale
    return _pairs(
        {
            marks.DOC_ID: plan.doc_id,
            marks.DIGEST: plan.digest,
            marks.TILL: sale.till,
            marks.RECEIPT: sale.receipt_no,
            marks.SOLD_AT: sale.at.local.isoformat(timespec="seconds"),
            marks.DAY: sale.business_day,
            marks.CASHIER: sale.cashier,
            marks.TENDER: "; ".join(map(_tender, sale.tenders)),
        }
    )


def _tender(tender: Tender) -> str:
    proof = "" if tender.verified else "unverified"
    parts = (tender.kind.value, str(tender.amount), tender.reference, proof)
    return " ".join(filter(None, parts))


def _pairs(about: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"key": key, "value": value} for key, value in about.items()]


def _note(sale: Sale) -> str:
    sold = sale.at.local.strftime("%d-%m-%Y %H.%M")
    note = f"Struk {sale.receipt_no}, dijual {sold} di kasir {sale.till}"
    return f"{note}. {sale.note}" if sale.note else note

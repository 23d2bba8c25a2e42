"""A committed basket: its document, its postings, and reading it back."""

from dataclasses import dataclass

from pos.domain.basket import Basket, Discount, DiscountKind, Line
from pos.domain.cash import Account, account_of
from pos.domain.catalogue import Kind
from pos.domain.errors import EmptyBasketError, TenderError
from pos.domain.journal import Body, Document, Move, Posting
from pos.domain.makers import LineShare, Policy
from pos.domain.people import Right
from pos.domain.ports import Instant
from pos.domain.settle import SettledLine, Settlement, settle
from pos.domain.shares import read_share, share_body, share_settled
from pos.domain.tender import MoneyRules, Payment, Tender, TenderKind, pay

#: Places that goods move between.
SHOP, SOLD, WASTE, OUTSIDE = "shop", "sold", "waste", "outside"


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One line of a sale, as it was sold.

    Attributes:
        quantity: Units, or grams when weighed.
        discount: Its own discount and its share of the basket's, in rupiah.
        net: What was asked for it.
        counted: Whether its stock is counted.
        price_approved_by: Code of who allowed an agreed price, or empty.
        discount_approved_by: Code of who allowed its own discount, or empty.
        batch: Of the goods, where their code said it, or empty.
        best_before: Their last good day, where their code said it, or empty.
        cost: What the material of a unit (a kg when weighed) cost, 0 if unknown.
        share: How it is split, or None where no policy was in force.
    """

    line_no: int
    product_id: str
    sku: str
    name: str
    category: str
    unit: str
    kind: Kind
    quantity: int
    unit_price: int
    list_price: int
    gross: int
    line_discount: int
    basket_discount: int
    net: int
    discount_reason: str
    maker: str
    counted: bool
    price_approved_by: str = ""
    discount_approved_by: str = ""
    batch: str = ""
    best_before: str = ""
    cost: int = 0
    share: LineShare | None = None

    @property
    def discount(self) -> int:
        """Everything taken off, in rupiah."""
        return self.line_discount + self.basket_discount


@dataclass(frozen=True, slots=True)
class Sale:
    """A committed basket. It never changes.

    Attributes:
        receipt_no: ``TILL-YYMMDD-SEQ``; final, never renumbered.
        rounding: What cash rounding added, usually negative.
        change_due: Cash given back.
        seal: The journal's seal on it.
        discount_approved_by: Code of who allowed the basket's discount.
        approved_by: Code of who let somebody sell who may not, or empty.
    """

    sale_id: str
    receipt_no: str
    till: str
    shift_id: str
    business_day: str
    at: Instant
    cashier: str
    lines: tuple[SaleLine, ...]
    subtotal: int
    line_discount: int
    basket_discount: int
    discount_reason: str
    total: int
    rounding: int
    change_due: int
    tenders: tuple[Tender, ...]
    note: str
    seal: str
    discount_approved_by: str = ""
    approved_by: str = ""

    @property
    def due(self) -> int:
        """What was paid in the end: total and rounding."""
        return self.total + self.rounding

    @property
    def approvals(self) -> dict[str, tuple[Right, ...]]:
        """Who allowed what in it: rights by the person's code."""
        given = [(self.approved_by, Right.SELL)]
        given += [(line.price_approved_by, Right.PRICE) for line in self.lines]
        given += [(line.discount_approved_by, Right.DISCOUNT) for line in self.lines]
        given.append((self.discount_approved_by, Right.DISCOUNT))
        given += [(x.approved_by, Right.UNVERIFIED_QRIS) for x in self.tenders]
        found: dict[str, tuple[Right, ...]] = {}
        for code, right in dict.fromkeys(pair for pair in given if pair[0]):
            found[code] = (*found.get(code, ()), right)
        return found

    @property
    def cash(self) -> int:
        """Cash that stayed in the drawer."""
        given = sum(x.amount for x in self.tenders if x.kind is TenderKind.CASH)
        return given - self.change_due


def receipt_number(till: str, business_day: str, sequence: int) -> str:
    """Write a receipt number: ``TILL-YYMMDD-SEQ``."""
    return f"{till}-{business_day[2:].replace('-', '')}-{sequence:06d}"


@dataclass(frozen=True, slots=True)
class Checkout:
    """A basket that has been paid and is ready to be committed."""

    basket: Basket
    settlement: Settlement
    payment: Payment
    tenders: tuple[Tender, ...]


def check_out(
    basket: Basket, tenders: tuple[Tender, ...], rules: MoneyRules
) -> Checkout:
    """Settle a basket and check that the tenders pay it.

    Raises:
        EmptyBasketError: There is nothing to sell.
        TenderError: The tenders don't pay the total (``why``: ``missing``).
    """
    if basket.empty:
        raise EmptyBasketError
    settlement = settle(basket)
    payment = pay(settlement.total, tenders, rules)
    if not payment.complete:
        raise TenderError(why="missing", amount=payment.remaining)
    return Checkout(basket, settlement, payment, tenders)


def sale_body(
    checkout: Checkout,
    receipt_seq: int,
    receipt_no: str,
    approved_by: str = "",
    policy: Policy | None = None,
) -> Body:
    """Say a sale in a document. The buyer's name is left out on purpose.

    Who allowed an agreed price, a discount or a tender stands with each of them;
    ``approved_by`` is who let the cashier sell at all. The share policy that is in
    force is applied to each line now and for ever; without one no line is split.
    """
    settlement, payment = checkout.settlement, checkout.payment
    return {
        "receipt_seq": receipt_seq,
        "receipt_no": receipt_no,
        "lines": [_line_body(line, policy) for line in settlement.lines],
        "subtotal": settlement.subtotal,
        "line_discount": settlement.line_discount,
        "basket_discount": settlement.basket_discount,
        "discount": _discount_body(checkout.basket.discount),
        "total": settlement.total,
        "rounding": payment.rounding,
        "change_due": payment.change_due,
        "tenders": [_tender_body(tender) for tender in checkout.tenders],
        "note": checkout.basket.note,
        "approved_by": approved_by,
    }


def _line_body(settled: SettledLine, policy: Policy | None) -> Body:
    line = settled.line
    body = {
        "no": line.line_no,
        "product": line.product_id,
        "sku": line.sku,
        "name": line.name,
        "category": line.category,
        "unit": line.unit,
        "kind": line.kind.value,
        "quantity": line.quantity,
        "price": line.unit_price,
        "list_price": line.list_price,
        "price_approved_by": line.price_approved_by,
        "gross": settled.gross,
        "line_discount": settled.line_discount,
        "basket_discount": settled.basket_discount,
        "net": settled.net,
        "discount": _discount_body(line.discount),
        "maker": line.maker,
        "counted": int(line.counted),
    } | _lot_body(line)
    if line.cost:
        body["cost"] = line.cost
    if policy is not None:
        body["share"] = share_body(share_settled(policy, settled))
    return body


def _lot_body(line: Line) -> Body:
    """Say batch and date only where they are known, as most lines know neither."""
    said = {"batch": line.batch, "best_before": line.best_before}
    return {name: value for name, value in said.items() if value}


def _discount_body(discount: Discount | None) -> Body | None:
    if discount is None:
        return None
    return {
        "kind": discount.kind.value,
        "value": discount.value,
        "reason": discount.reason,
        "approved_by": discount.approved_by,
    }


def _tender_body(tender: Tender) -> Body:
    return {
        "kind": tender.kind.value,
        "amount": tender.amount,
        "reference": tender.reference,
        "verified": int(tender.verified),
        "approved_by": tender.approved_by,
    }


def sale_postings(checkout: Checkout) -> tuple[Posting, ...]:
    """Post a sale: what came in on one side, what was sold on the other."""
    settlement, payment = checkout.settlement, checkout.payment
    amounts: dict[Account, int] = {}
    for tender in checkout.tenders:
        account = account_of(tender.kind, verified=tender.verified)
        amounts[account] = amounts.get(account, 0) + tender.amount
    if payment.change_due:
        amounts[Account.DRAWER] -= payment.change_due
    amounts[Account.SALES] = -settlement.subtotal
    amounts[Account.DISCOUNT] = settlement.discount
    amounts[Account.ROUNDING] = -payment.rounding
    return tuple(Posting(name, amount) for name, amount in amounts.items() if amount)


def sale_moves(checkout: Checkout) -> tuple[Move, ...]:
    """Move what was sold out of the shop, where its stock is counted."""
    return tuple(
        Move(line.product_id, SHOP, SOLD, line.quantity)
        for line in checkout.basket.lines
        if line.counted
    )


def read_sale(document: Document) -> Sale:
    """Read a sale back from its document."""
    body = document.body
    discount = body["discount"]
    return Sale(
        sale_id=document.doc_id,
        receipt_no=body["receipt_no"],
        till=document.till,
        shift_id=document.entry.shift_id,
        business_day=document.entry.business_day,
        at=document.at,
        cashier=document.entry.actor,
        lines=tuple(_read_line(row) for row in body["lines"]),
        subtotal=body["subtotal"],
        line_discount=body["line_discount"],
        basket_discount=body["basket_discount"],
        discount_reason=discount["reason"] if discount else "",
        total=body["total"],
        rounding=body["rounding"],
        change_due=body["change_due"],
        tenders=tuple(_read_tender(row) for row in body["tenders"]),
        note=body["note"],
        seal=document.seal,
        discount_approved_by=discount["approved_by"] if discount else "",
        approved_by=body["approved_by"],
    )


def _read_line(row: Body) -> SaleLine:
    discount = row["discount"]
    return SaleLine(
        line_no=row["no"],
        product_id=row["product"],
        sku=row["sku"],
        name=row["name"],
        category=row["category"],
        unit=row["unit"],
        kind=Kind(row["kind"]),
        quantity=row["quantity"],
        unit_price=row["price"],
        list_price=row["list_price"],
        gross=row["gross"],
        line_discount=row["line_discount"],
        basket_discount=row["basket_discount"],
        net=row["net"],
        discount_reason=discount["reason"] if discount else "",
        maker=row["maker"],
        counted=bool(row["counted"]),
        price_approved_by=row.get("price_approved_by", ""),
        discount_approved_by=discount["approved_by"] if discount else "",
        batch=row.get("batch", ""),
        best_before=row.get("best_before", ""),
        cost=row.get("cost", 0),
        share=read_share(row.get("share")),
    )


def _read_tender(row: Body) -> Tender:
    return Tender(
        TenderKind(row["kind"]),
        row["amount"],
        row["reference"],
        bool(row["verified"]),
        row["approved_by"],
    )


def describe_discount(discount: Discount) -> str:
    """Write a discount for paper: ``10 %`` or ``Rp5.000`` without its reason."""
    if discount.kind is DiscountKind.PERCENT:
        whole, rest = divmod(discount.value, 100)
        return f"{whole},{rest:02d}%" if rest else f"{whole}%"
    return f"Rp{discount.value:,}".replace(",", ".")

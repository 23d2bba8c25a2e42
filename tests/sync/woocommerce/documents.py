"""Documents of a till, made by its own rules, without a database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pos.domain.basket import Basket, Discount, DiscountKind
from pos.domain.catalogue import Kind, Product
from pos.domain.journal import (
    GENESIS,
    Document,
    Entry,
    Move,
    decode,
    digest_of,
    encode,
)
from pos.domain.lease import BOOTH
from pos.domain.ports import Instant
from pos.domain.refund import (
    Refunded,
    RefundLine,
    plan_refund,
    refund_body,
    refund_moves,
    refund_postings,
)
from pos.domain.sale import (
    OUTSIDE,
    SHOP,
    check_out,
    read_sale,
    receipt_number,
    sale_body,
    sale_moves,
    sale_postings,
)
from pos.domain.settle import settle
from pos.domain.tender import MoneyRules, Tender, TenderKind
from pos.domain.void import void_body, void_moves, void_postings
from pos.sync.store_documents import Named
from pos.system import SystemIds

RULES = MoneyRules()
DAY = "2026-11-24"


@dataclass
class Desk:
    """Writes documents, one after another, as a till with a journal does.

    Attributes:
        now: Tells the time.
        goods: Its products.
    """

    now: Callable[[], Instant]
    goods: list[Product] = field(default_factory=list)
    seq: int = 0

    def name(self, product_id: str) -> Named | None:
        for product in self.goods:
            if product.product_id == product_id:
                return Named(product.sku, product.weighed)
        return None

    def product(
        self, sku: str, price: int = 5_000, kind: Kind = Kind.COUNTED
    ) -> Product:
        new = Product(f"p-{sku}", sku, f"Barang {sku}", "", "pcs", kind, price, stock=9)
        self.goods.append(new)
        return new

    def write(self, entry: Entry) -> Document:
        self.seq += 1
        data = encode("KSR1", 1, self.seq, self.now(), entry, GENESIS)
        return decode(data, digest_of(data), b"")

    def number(self) -> str:
        return receipt_number("KSR1", DAY, self.seq + 1)

    def sale(
        self,
        *goods: tuple[Product, int],
        off: int = 0,
        tender: TenderKind = TenderKind.CASH,
        leased: tuple[tuple[Product, int], ...] = (),
    ) -> Document:
        """Sell; of the leased goods as many units come from the booth's stock."""
        basket = Basket(SystemIds().new())
        for product, quantity in goods:
            basket = basket.add(product, quantity)
        if off:
            basket = basket.discount_all(
                Discount(DiscountKind.AMOUNT, off, "promo pameran")
            )
        total = settle(basket).total
        tenders = (Tender(tender, total, "4821"),) if total else ()
        checkout = check_out(basket, tenders, RULES)
        moves = list(sale_moves(checkout))
        for product, quantity in leased:
            moves = _from_booth(moves, product.product_id, quantity)
        return self.write(
            Entry(
                doc_id=basket.sale_id,
                kind="sale.completed",
                actor="K-03",
                body=sale_body(checkout, self.seq + 1, self.number())
                | {"approved_by": ""},
                postings=sale_postings(checkout),
                moves=tuple(moves),
                shift_id="shift-1",
                business_day=DAY,
            )
        )

    def refund(
        self,
        sale: Document,
        *wanted: RefundLine,
        before: Refunded | None = None,
        to: str = SHOP,
    ) -> Document:
        """Give lines back; restocked goods go to a place."""
        original = read_sale(sale)
        plan = plan_refund(
            original, before or Refunded({}, 0), wanted, TenderKind.TRANSFER, RULES
        )
        moves = (
            replace(x, target=to) if x.target == SHOP else x for x in refund_moves(plan)
        )
        return self.write(
            Entry(
                doc_id=SystemIds().new(),
                kind="refund.completed",
                actor="K-03",
                body=refund_body(
                    plan, original, self.seq + 1, self.number(), "barang rusak"
                )
                | {"approved_by": "P-01"},
                postings=refund_postings(plan),
                moves=tuple(moves),
                business_day=DAY,
            )
        )

    def void(self, sale: Document) -> Document:
        body = void_body(sale, self.seq + 1, self.number(), "salah ketik", "P-01")
        return self.write(
            Entry(
                doc_id=SystemIds().new(),
                kind="sale.voided",
                actor="K-03",
                body=body,
                postings=void_postings(sale),
                moves=void_moves(sale),
                business_day=DAY,
            )
        )

    def received(self, *goods: tuple[Product, int]) -> Document:
        return self.write(
            Entry(
                doc_id=SystemIds().new(),
                kind="stock.received",
                actor="A-01",
                body={"note": "panen", "approved_by": ""},
                moves=tuple(Move(x.product_id, OUTSIDE, SHOP, n) for x, n in goods),
                business_day=DAY,
            )
        )


def _from_booth(moves: list[Move], product_id: str, quantity: int) -> list[Move]:
    found: list[Move] = []
    for move in moves:
        leased = min(quantity, move.quantity) if move.product_id == product_id else 0
        quantity -= leased
        if leased:
            found.append(replace(move, source=BOOTH, quantity=leased))
        if leased < move.quantity:
            found.append(replace(move, quantity=move.quantity - leased))
    return found

"""Labels of products: what is on them, and the queue of the label printer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pos.config import Settings
from pos.domain.catalogue import Kind as ProductKind
from pos.domain.catalogue import Product, amount_of
from pos.domain.embedded_barcode import Embedded, Rule, read_rules, write
from pos.domain.errors import LabelError
from pos.domain.gtin import normalise
from pos.domain.journal import Body, Entry
from pos.domain.people import Person, Right, require
from pos.domain.printer import PrinterRole
from pos.domain.printing_ports import LABELS
from pos.printing import code128, ean
from pos.printing.labels import wording
from pos.printing.labels.label import Kind, Label, LabelJob
from pos.printing.labels.symbols import Symbol
from pos.storage.writer import Transaction

#: Labels of one product at once; more is a slip of the hand.
MOST: Final = 999


@dataclass(frozen=True, slots=True)
class Wish:
    """How somebody wants labels to be.

    Attributes:
        kind: What they are for; a piece's own kind when None.
        symbol: Of the code; the one that suits the product when None.
        grams: Of a weighed packet: its code then carries the weight.
        price: Rupiah that it is marked down to; its code then carries them.
        packed: Day of the batch, or None.
        best_before: Last good day; counted from ``packed`` when None.
        halal: Number of the certificate, where it is known.
        pirt: Number of the permit, where it is known.
    """

    kind: Kind | None = None
    symbol: Symbol | None = None
    grams: int = 0
    price: int = 0
    packed: date | None = None
    best_before: date | None = None
    halal: str = ""
    pirt: str = ""


def label_of(product: Product, settings: Settings, wish: Wish) -> Label:
    """Say what is on a product's label. What isn't known is left out.

    Raises:
        LabelError: Its code can't carry the weight or the price (``why``:
            ``embedded``), or the price isn't between the floor and the usual
            one (``price``).
    """
    kind = wish.kind or usual_kind(product)
    code = _code(product, wish, read_rules(settings.label_rules))
    usual = _price(product, wish.grams)
    _check_price(product, wish, usual)
    language = settings.receipt_language
    best_before = wish.best_before or best_before_of(product, wish.packed)
    return Label(
        kind,
        product.name,
        language=language,
        shop=settings.shop,
        sku=product.sku,
        symbol=wish.symbol or usual_symbol(kind, code),
        code=code,
        price=wish.price or usual,
        price_before=usual if wish.price else 0,
        unit="kg" if product.weighed and not wish.grams else "",
        weight_g=wish.grams,
        packed=_iso(wish.packed),
        best_before=_iso(best_before),
        maker=product.maker,
        halal=wish.halal,
        pirt=wish.pirt,
        care=wording.word(language, "care") if kind is Kind.PASSPORT else "",
    )


def usual_kind(product: Product) -> Kind:
    """Choose a kind: a card for a piece, a label on the goods for all else."""
    return Kind.PASSPORT if product.one_off else Kind.PIECE


def usual_symbol(kind: Kind, code: str) -> Symbol:
    """Choose a symbol: the number's own bars, or a square code on a card."""
    if kind is Kind.PASSPORT:
        return Symbol.QR
    if ean.encodable(code):
        return Symbol.EAN
    return Symbol.CODE128 if code128.encodable(code) else Symbol.QR


def best_before_of(product: Product, packed: date | None) -> date | None:
    """Count the last good day from the day of the batch."""
    if packed is None or not product.shelf_days:
        return None
    return packed + timedelta(days=product.shelf_days)


def _code(product: Product, wish: Wish, rules: tuple[Rule, ...]) -> str:
    """Give what is scanned: the product, or the packet with its figure."""
    if wish.price or wish.grams:
        if not product.plu or (wish.grams and not product.weighed):
            raise LabelError(why="embedded", code=product.sku)
        if wish.price:
            return write(Embedded(product.plu, price=wish.price), rules)
        return write(Embedded(product.plu, grams=wish.grams), rules)
    barcode = next(iter(product.barcodes), "")
    return normalise(barcode) or product.plu or product.sku


def _price(product: Product, grams: int) -> int:
    if product.kind is ProductKind.OPEN:
        return 0
    if product.weighed and grams:
        return amount_of(product.price, grams, weighed=True)
    return product.price


def _check_price(product: Product, wish: Wish, usual: int) -> None:
    """Let a markdown lie below the usual price, never below the floor."""
    floor = product.floor_price or 1
    if product.weighed and wish.grams:
        floor = amount_of(floor, wish.grams, weighed=True)
    if wish.price and not floor <= wish.price < usual:
        raise LabelError(why="price", least=floor, most=usual)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def allow(
    tx: Transaction,
    actor: Person,
    labels: Sequence[tuple[Label, int]],
    approver: Person | None = None,
) -> None:
    """Let labels be made; those that are marked down need the right to a price.

    What they say is what the till will ask for, so each is journalled.

    Raises:
        ApprovalNeededError: Neither may change prices.
    """
    marked_down = [(label, count) for label, count in labels if label.price_before]
    if not marked_down:
        return
    approved_by = require(actor, Right.PRICE, approver)
    day = tx.at.local_date.isoformat()
    for label, count in marked_down:
        body: Body = {
            "sku": label.sku,
            "price": label.price,
            "before": label.price_before,
            "count": count,
            "approved_by": approved_by,
        }
        kind = "label.marked_down"
        tx.append(Entry(tx.ids.new(), kind, actor.code, body, business_day=day))


def print_labels(
    tx: Transaction,
    actor: Person,
    settings: Settings,
    jobs: Sequence[LabelJob],
    approver: Person | None = None,
) -> None:
    """Queue labels on the label printer.

    Raises:
        LabelError: There is no label printer (``why``: ``printer``).
        ApprovalNeededError: Some are marked down, and neither may do that.
    """
    if settings.label_printer is None:
        raise LabelError(why="printer")
    allow(tx, actor, [(job.label, job.copies) for job in jobs], approver)
    for job in jobs:
        doc_id = tx.ids.new()
        tx.connection.execute(
            "INSERT INTO receipts VALUES (?, 0, ?, '', ?)",
            (doc_id, LABELS, job.to_json().encode()),
        )
        tx.connection.execute(
            "INSERT INTO print_jobs VALUES (?, ?, ?, ?, 0, ?, 'queued', 0, 0, '')",
            (tx.ids.new(), doc_id, LABELS, PrinterRole.LABEL.value, tx.at.at_ms),
        )
    tx.changed.add("print")


def check_counts(counts: Mapping[str, int]) -> None:
    """Check how many labels of each product are asked for.

    Raises:
        LabelError: None at all, or too many of one (``why``: ``count``).
    """
    most = max(counts.values(), default=0)
    if not 0 < most <= MOST or min(counts.values()) < 0:
        raise LabelError(why="count", count=most, most=MOST)

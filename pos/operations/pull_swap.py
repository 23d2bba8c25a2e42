"""Let a pulled catalogue in: doubt what is absurd, plan the rest, and swap it in."""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from pos.domain.catalogue import Kind, Product
from pos.domain.errors import DeliveryError
from pos.domain.journal import Body, Document, Entry
from pos.domain.people import Person, Right, require
from pos.operations.catalogue import write_products
from pos.operations.pull_check import Oddity
from pos.storage import queries, staging
from pos.storage.engine import Connection
from pos.storage.staging import Link, Pull
from pos.storage.writer import Transaction

#: Fewer changes than this are never taken for an absurd share of a catalogue.
FEW: Final = 5

#: Price changes that the journal names; the rest is counted.
NAMED: Final = 200


def doubts(
    connection: Connection, source: str, owns: Collection[str], *, swept: bool
) -> list[Oddity]:
    """Say what a person has to look at before the waiting room is emptied."""
    known = staging.known(connection, source)
    odd = [Oddity("sku_twice", sku) for sku in staging.repeated(connection, source)]
    if "price" in owns:
        odd += _price_doubts(connection, source)
    gone = staging.missing(connection, source, swept=swept) if "live" in owns else []
    many = len(gone) > FEW and 5 * len(gone) > known
    if many or (known and len(gone) == known):
        odd.append(Oddity("gone", before=str(known), after=str(known - len(gone))))
    return odd


def _price_doubts(connection: Connection, source: str) -> list[Oddity]:
    changes = staging.price_changes(connection, source)
    odd = [
        Oddity("price_jump", sku, str(before), str(after))
        for sku, before, after in changes
        if before and 2 * abs(after - before) > before
    ]
    (all_of_them,) = connection.execute(
        "SELECT count(*) FROM products WHERE active = 1"
    ).fetchone()
    if len(changes) > FEW and 5 * len(changes) > all_of_them:
        odd.append(Oddity("prices", before=str(all_of_them), after=str(len(changes))))
    return odd


@dataclass(frozen=True, slots=True)
class Plan:
    """What a swap will write, worked out beforehand.

    Attributes:
        products: Those that are new or change, whole.
        links: Which product each remote one is.
        gone: Remote ids that nobody sells here any more.
        figures: What of it is new, changed and gone.
        prices: Price changes of known products.
        written: How far the journal had got, this till's and the others'.
    """

    products: tuple[Product, ...]
    links: tuple[Link, ...]
    gone: tuple[str, ...]
    figures: Body
    prices: tuple[Body, ...]
    written: int


def plan(
    connection: Connection,
    source: str,
    owns: Collection[str],
    new_id: Callable[[], str],
    *,
    swept: bool,
) -> Plan:
    """Work out a swap without holding the writer: that takes a second of 10,000."""
    written = _written(connection)
    gone = staging.missing(connection, source, swept=swept) if "live" in owns else []
    taking = _Taking(connection, owns, new_id)
    for product_id, *row in staging.matched(connection, source):
        taking.take(product_id, row)
    figures = {"new": taking.new, "changed": taking.changed, "gone": len(gone)}
    return Plan(
        tuple(taking.products.values()),
        tuple(taking.links),
        tuple(gone),
        figures,
        tuple(taking.prices),
        written,
    )


def swap(tx: Transaction, source: str, made: Plan, after: Pull) -> bool:
    """Take over everything that waits, in one transaction; write only what changed.

    A basket that is open keeps the prices it has: its lines are frozen.

    Returns:
        False when something else than a sale was written since it was planned,
        which may be about a product: then nothing is done, and it is to be
        planned anew.
    """
    connection = tx.connection
    if not _still_true(connection, made):
        return False
    write_products(connection, made.products)
    staging.link(connection, source, made.links)
    staging.let_go(connection, source, made.gone)
    staging.empty(connection, source)
    staging.keep(connection, source, after)
    tx.changed |= {"sync"}
    if any(made.figures.values()):
        _journal(tx, source, made.figures, made.prices)
    return True


def _written(connection: Connection) -> int:
    row = connection.execute("SELECT coalesce(max(rowid), 0) FROM journal").fetchone()
    return int(row[0])


def _still_true(connection: Connection, made: Plan) -> bool:
    """Tell whether nothing but sales was written since: those change no product."""
    row = connection.execute(
        "SELECT 1 FROM journal WHERE rowid > ? AND kind != 'sale.completed' LIMIT 1",
        (made.written,),
    ).fetchone()
    return row is None


class _Taking:
    """Takes products over, one by one, and counts what that changes."""

    def __init__(
        self, connection: Connection, owns: Collection[str], new_id: Callable[[], str]
    ) -> None:
        self._owns, self._new_id = owns, new_id
        self._ours = {x.product_id: x for x in queries.products(connection)}
        self._by_sku = {x.sku: x.product_id for x in self._ours.values()}
        self._by_barcode = {
            code: x.product_id for x in self._ours.values() for code in x.barcodes
        }
        self.new = self.changed = 0
        self.products: dict[str, Product] = {}
        self.links: list[Link] = []
        self.prices: list[Body] = []

    def take(self, product_id: str | None, row: list[Any]) -> None:
        """Take one over; one that was never for sale there, or of a taken SKU, not."""
        old = self._ours.get(product_id or "")
        if self._by_sku.get(row[1], product_id) != product_id:
            if old is None:
                return
            row[1] = old.sku
        product = _merge(old, row, self._owns, self._new_id)
        if product is None:
            return
        product = self._with_own_barcodes(product)
        if product != old:
            self._write(product, old)
        remote_id, *_, image, live, stock = row
        self.links.append((remote_id, product.product_id, stock, image, bool(live)))

    def _write(self, product: Product, old: Product | None) -> None:
        self.products[product.product_id] = product
        self._by_sku[product.sku] = product.product_id
        self._ours[product.product_id] = product
        if old is None:
            self.new += 1
            return
        self.changed += 1
        if old.price != product.price:
            self.prices.append(
                {"sku": old.sku, "before": old.price, "after": product.price}
            )

    def _with_own_barcodes(self, product: Product) -> Product:
        """Leave out barcodes that another product has: a scan must stay clear."""
        own_id = product.product_id
        codes = dict.fromkeys(product.barcodes)
        own = sorted(x for x in codes if self._by_barcode.get(x, own_id) == own_id)
        self._by_barcode.update(dict.fromkeys(own, own_id))
        return replace(product, barcodes=tuple(own))


def _merge(
    old: Product | None,
    row: list[Any],
    owns: Collection[str],
    new_id: Callable[[], str],
) -> Product | None:
    """Put a product together: the source's fields, and the till's own."""
    _, sku, name, category, kind, price, barcodes, _, live, stock = row
    said = Product(
        product_id=old.product_id if old else "",
        sku=sku,
        name=name,
        category=category,
        unit="kg" if kind == Kind.WEIGHED.value else "pcs",
        kind=Kind(kind),
        price=price,
        barcodes=tuple(json.loads(barcodes)),
        stock=0 if stock is not None else None,
        active=bool(live),
    )
    if old is None:
        return replace(said, product_id=new_id()) if live else None
    fields: dict[str, Any] = {"sku": said.sku}
    if "name" in owns:
        fields["name"] = said.name
    if "price" in owns and live:
        fields["price"] = said.price
    if "category" in owns and said.category:
        fields["category"] = said.category
    if "barcodes" in owns and said.barcodes:
        fields["barcodes"] = said.barcodes
    if "live" in owns:
        fields["active"] = said.active
    return replace(old, **fields)


def _journal(
    tx: Transaction, source: str, figures: Body, prices: Sequence[Body]
) -> Document:
    """Write down what was taken over: a price decides about money."""
    tx.changed |= {"catalogue", "stock"}
    body = {"source": source, **figures, "prices": list(prices[:NAMED])}
    day = tx.at.local_date.isoformat()
    return tx.append(
        Entry(tx.ids.new(), "catalogue.pulled", tx.till, body, business_day=day)
    )


def decide(
    tx: Transaction,
    actor: Person,
    source: str,
    *,
    yes: bool,
    approver: Person | None = None,
) -> Document:
    """Let what waits in, or throw it away; both are journalled.

    Raises:
        DeliveryError: Nothing waits for a decision (``why``: ``state``).
        ApprovalNeededError: The person may not import.
    """
    approved_by = require(actor, Right.IMPORT, approver) or actor.code
    pull = staging.pull_of(tx.connection, source)
    if pull.state != staging.ASKS:
        raise DeliveryError(why="state", target=source)
    state = staging.APPROVED if yes else staging.REFUSED
    staging.keep(tx.connection, source, replace(pull, state=state, problems=()))
    tx.changed.add("sync")
    kind = "catalogue.approved" if yes else "catalogue.refused"
    body = {"source": source, "oddities": len(pull.problems)}
    day = tx.at.local_date.isoformat()
    return tx.append(
        Entry(
            tx.ids.new(),
            kind,
            actor.code,
            {**body, "approved_by": approved_by},
            business_day=day,
        )
    )

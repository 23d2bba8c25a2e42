"""Stock moves that no order carries: each is taken in once, and says so at the product.

``inventory_delta`` has no id of its own. So the same request writes a mark with the
document's id into the product's meta data: both are one save of the product. The
mark is looked for before anything is sent, and its name holds the id, so that two
tills never overwrite each other's.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pos.domain.journal import Document
from pos.domain.sync_ports import Difference
from pos.sync.reading import an_object
from pos.sync.store_documents import Named, Names, shop_changes
from pos.sync.target import Answer, Reply
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.catalogue import StoreCatalogue, StoreProduct, store_product
from pos.sync.woocommerce.client import Client


@dataclass(frozen=True, slots=True)
class Change:
    """What a document does to one product's stock in the store."""

    sku: str
    product: StoreProduct
    delta: int


class Stock:
    """Brings stock moves to the store."""

    def __init__(self, client: Client, catalogue: StoreCatalogue, names: Names) -> None:
        self._client = client
        self._catalogue = catalogue
        self._names = names

    def find(self, document: Document) -> Reply | None:
        """Look for the document's mark at each of its products.

        Returns:
            None unless all have it: what is missing may be sent.

        Raises:
            StoreError: It couldn't be told.
        """
        changes, left_out = self._changes(document)
        unsure: list[Difference] = []
        for change in changes:
            product = self._read(change.product)
            mark = product.marks.get(marks.MOVE + document.doc_id)
            if mark is None:
                return None
            unsure += _unsure(change, product, mark)
        if unsure:
            return Reply(
                Answer.DIVERGENT, code="sync.stock_unsure", differences=tuple(unsure)
            )
        return _reply(left_out)

    def send(self, document: Document) -> Reply:
        """Take a document's moves in, at each product that hasn't its mark yet.

        Raises:
            StoreError: It was refused, or nobody knows whether it was done.
        """
        changes, left_out = self._changes(document)
        for change in changes:
            product = self._read(change.product)
            if marks.MOVE + document.doc_id in product.marks:
                continue
            mark = {
                "key": marks.MOVE + document.doc_id,
                "value": f"{change.delta:+d} @ {product.stock}",
            }
            body = {"inventory_delta": change.delta, "meta_data": [mark]}
            self._client.put(change.product.path, body)
        return _reply(left_out)

    def _changes(self, document: Document) -> tuple[list[Change], list[str]]:
        """Match a document's products, and name those that can't be.

        What the store knows and doesn't count is neither.
        """
        wanted = {
            named: delta
            for product_id, delta in shop_changes(document).items()
            if (named := self._names(product_id) or Named(product_id, weighed=False))
        }
        known = self._catalogue.find([named.sku for named in wanted])
        changes: list[Change] = []
        left_out: list[str] = []
        for named, delta in wanted.items():
            product = known.get(named.sku)
            if product is None or (named.weighed and not product.by_gram):
                left_out.append(named.sku)
            elif product.counted:
                changes.append(Change(named.sku, product, delta))
        return changes, left_out

    def _read(self, product: StoreProduct) -> StoreProduct:
        return store_product(an_object(self._client.get(product.path).value))


def _unsure(change: Change, now: StoreProduct, mark: str) -> Iterable[Difference]:
    """Doubt a mark whose stock stands where it stood before.

    The mark is saved before the stock. If the store died between the two, it
    looks like this; it also does when as much was sold meanwhile. Nobody but a
    person can tell.
    """
    before = mark.partition(" @ ")[2]
    if before == str(now.stock) and change.delta:
        ours = str(now.stock + change.delta)
        yield Difference(f"stock {change.sku}", ours, str(now.stock))


def _reply(left_out: list[str]) -> Reply:
    if left_out:
        return Reply(
            Answer.ACKED, words=", ".join(left_out)[:500], code="sync.unmatched"
        )
    return Reply(Answer.ACKED)

"""The shop's catalogue by its change cursor: products, prices, stock, tombstones."""

from typing import Final

from pos.domain.catalogue import GRAMS_PER_KG
from pos.sync.reading import Json, objects, text
from pos.sync.store_api.check import whole
from pos.sync.store_api.client import Client
from pos.sync.target import Answer, IdPage, Page, RemoteProduct, Reply
from pos.sync.trouble import StoreError

#: Products of a page: more is not what was asked for.
PER_PAGE: Final = 200

LONGEST_CURSOR: Final = 500

#: The status for a cursor that the shop has forgotten.
CURSOR_GONE: Final = 410


class Catalogue:
    """Reads what changed."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def changes(self, cursor: str, page: str) -> Page:
        """Give a page of what changed, as ``Source`` wants it.

        Raises:
            StoreError: It couldn't be read.
        """
        said = self._ask(page or cursor)
        products = tuple(map(remote_product, objects(said.get("products"))))
        gone = said.get("gone")
        ids = tuple(text(x) for x in gone) if isinstance(gone, list) else ()
        after = said["cursor"]
        if said.get("more") is True:
            return Page(products, ids, next_page=after)
        return Page(products, ids, cursor=after)

    def ids(self, page: str) -> IdPage:
        """Give a page of all ids, by reading everything there is.

        Raises:
            StoreError: It couldn't be read.
        """
        said = self._ask(page)
        ids = tuple(text(x.get("id")) for x in objects(said.get("products")))
        return IdPage(ids, said["cursor"] if said.get("more") is True else "")

    def _ask(self, cursor: str) -> Json:
        try:
            return self._page(cursor)
        except StoreError as wrong:
            if wrong.status == CURSOR_GONE and cursor:
                return self._page("")
            raise

    def _page(self, cursor: str) -> Json:
        since: dict[str, str | int] = {"cursor": cursor} if cursor else {}
        said = self._client.get("/changes", **since, limit=PER_PAGE).value
        if isinstance(said, dict) and _sound(said, cursor):
            return said
        raise StoreError(Reply(Answer.RETRY, code="sync.store_unreadable"))


def _sound(said: Json, asked: str) -> bool:
    """Tell whether a page can be gone on from; one that leads to itself can't."""
    cursor, products, gone = said.get("cursor"), said.get("products"), said.get("gone")
    if not isinstance(cursor, str) or not 0 < len(cursor) <= LONGEST_CURSOR:
        return False
    if not isinstance(products, list) or not isinstance(gone, list):
        return False
    bounded = max(len(products), len(gone)) <= PER_PAGE
    return bounded and not (said.get("more") is True and cursor == asked)


def remote_product(said: Json) -> RemoteProduct:
    """Read a product; what isn't as it should be is left for the till to refuse."""
    weighed = said.get("kind") == "weighed"
    stock = said.get("stock")
    return RemoteProduct(
        remote_id=text(said.get("id"))[:64],
        sku=text(said.get("sku")),
        name=text(said.get("name")),
        price=_price(said.get("price"), weighed=weighed),
        currency="IDR",
        stock="" if stock is None else _shown(stock),
        categories=_texts(said.get("categories")),
        barcodes=_texts(said.get("barcodes")),
        image=text(said.get("image")),
        weighed=weighed,
        piece=said.get("kind") == "one_off",
        live=said.get("live") is True,
    )


def _price(said: object, *, weighed: bool) -> str:
    """Write a price as sources do: by the gram where goods are counted in grams."""
    price = whole(said)
    if price is None or price < 0 or not weighed:
        return _shown(said)
    rupiah, rest = divmod(price, GRAMS_PER_KG)
    return f"{rupiah}.{rest:03d}"


def _shown(said: object) -> str:
    """Write a whole number; anything else so that no check takes it for one."""
    number = whole(said)
    return f"?{text(str(said)[:40])}" if number is None else str(number)


def _texts(said: object) -> tuple[str, ...]:
    return tuple(text(x) for x in said[:20]) if isinstance(said, list) else ()

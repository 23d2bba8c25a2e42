"""The store's catalogue, page by page: products, and the variations of each.

Pages are ordered by id: a product that changes while they are read keeps its place.
One that is deleted moves the rest forward, so the count is compared from page to
page, and the reading starts again when it shrank. The cursor is the store's clock at
the start, less an overlap, since its dates have whole seconds and are compared with
"later than".
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from pos.domain.ports import Clock
from pos.sync.reading import Json, an_object, number, objects, text
from pos.sync.target import IdPage, Page, RemoteProduct, Reply
from pos.sync.trouble import StoreError
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.client import Client, Said
from pos.sync.woocommerce.marks import meta

PER_PAGE: Final = 100

#: How far the next cursor lies before the start of a run, in seconds.
OVERLAP_S: Final = 120

_FIELDS: Final = (
    "id,parent_id,type,sku,name,price,regular_price,status,manage_stock,"
    "stock_quantity,sold_individually,global_unique_id,categories,images,image,"
    "attributes,variations,meta_data"
)

#: Where plugins keep a barcode that the version has no field for.
_BARCODES: Final = ("_barcode", "_gtin", "_ean", "_alg_ean", "_wpm_gtin_code")


@dataclass(frozen=True, slots=True)
class Token:
    """Where a run stands, as text between two pages.

    Attributes:
        number: The page that follows.
        total: How many there were on the page before.
        cursor: What the run ends with.
    """

    number: int
    total: int
    cursor: str

    def __str__(self) -> str:
        """Write it."""
        return f"{self.number}/{self.total}/{self.cursor}"


def token_of(text_of_it: str) -> Token | None:
    """Read a token; None of the empty text, and of one that isn't ours."""
    parts = text_of_it.split("/")
    if len(parts) != 3 or not all(x.isascii() and x.isdigit() for x in parts[:2]):  # noqa: PLR2004
        return None
    return Token(int(parts[0]), int(parts[1]), parts[2])


class Products:
    """Reads the store's catalogue."""

    def __init__(self, client: Client, clock: Clock, currency: str) -> None:
        self._client = client
        self._clock = clock
        self.currency = currency

    def changes(self, cursor: str, page: str) -> Page | Reply:
        """Give a page of what changed since a cursor, as ``Source`` wants it."""
        try:
            return self._changes(cursor, token_of(page))
        except StoreError as wrong:
            return wrong.reply

    def ids(self, page: str) -> IdPage | Reply:
        """Give a page of all ids, as ``Source`` wants it."""
        try:
            return self._ids(int(page) if page.isdigit() else 1)
        except StoreError as wrong:
            return wrong.reply

    def _changes(self, cursor: str, token: Token | None) -> Page:
        number_now = token.number if token else 1
        said = self._page(number_now, cursor, _FIELDS)
        token = token or Token(1, said.total, self._cursor())
        if said.total < token.total:
            return Page((), next_page=str(Token(1, 0, token.cursor)))
        found = objects(said.value)
        products: list[RemoteProduct] = []
        for one in found:
            products += self._with_variations(one)
        if len(found) < PER_PAGE:
            return Page(tuple(products), cursor=token.cursor, total=said.total)
        following = Token(number_now + 1, said.total, token.cursor)
        return Page(tuple(products), next_page=str(following), total=said.total)

    def _cursor(self) -> str:
        """Give the store's own time, by its last answer, less the overlap."""
        now_ms = self._clock.now().at_ms + self._client.skew_ms
        moment = datetime.fromtimestamp(now_ms // 1000 - OVERLAP_S, UTC)
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    def _page(self, page: int, cursor: str, fields: str) -> Said:
        since: dict[str, str | int] = {"modified_after": cursor} if cursor else {}
        return self._client.get(
            "/products",
            **since,
            page=page,
            per_page=PER_PAGE,
            orderby="id",
            order="asc",
            _fields=fields,
        )

    def _with_variations(self, said: Json) -> list[RemoteProduct]:
        """Give a product; of a variable one its variations, which are what is sold."""
        if said.get("type") != "variable":
            return [remote_product(said, None, self.currency)]
        return [
            remote_product(one, said, self.currency)
            for one in self._variations(number(said.get("id")), _FIELDS)
        ]

    def _variations(self, parent_id: int, fields: str) -> list[Json]:
        found: list[Json] = []
        for page in range(1, 100):
            said = self._client.get(
                f"/products/{parent_id}/variations",
                page=page,
                per_page=PER_PAGE,
                orderby="id",
                order="asc",
                _fields=fields,
            )
            listed = objects(said.value)
            found += listed
            if len(listed) < PER_PAGE:
                break
        return found

    def _ids(self, page: int) -> IdPage:
        said = self._page(page, "", "id,type")
        found = objects(said.value)
        ids: list[str] = []
        for one in found:
            own_id = number(one.get("id"))
            if one.get("type") == "variable":
                ids += [
                    str(number(x.get("id"))) for x in self._variations(own_id, "id")
                ]
            else:
                ids.append(str(own_id))
        more = len(found) == PER_PAGE
        return IdPage(tuple(ids), str(page + 1) if more else "")


def remote_product(said: Json, parent: Json | None, currency: str) -> RemoteProduct:
    """Read a product, or a variation with what it has from its parent."""
    above = parent or said
    about = meta(above) | meta(said)
    manage = said.get("manage_stock")
    counting = above if manage == "parent" else said
    remote_id = number(said.get("id"))
    return RemoteProduct(
        remote_id=str(remote_id),
        sku=text(said.get("sku")) or f"WC-{remote_id}",
        name=_name(said, parent),
        price=_price(said),
        currency=currency,
        stock=str(number(counting.get("stock_quantity"))) if manage else "",
        categories=tuple(text(x.get("name")) for x in objects(above.get("categories"))),
        barcodes=_barcodes(said, meta(said)),
        image=_image(said) or _image(above),
        weighed=about.get(marks.UNIT) == marks.GRAM,
        piece=about.get(marks.PIECE) == "1"
        or (above.get("sold_individually") is True and manage is True),
        live=above.get("status") == "publish"
        and said.get("status", "publish") == "publish",
    )


def _name(said: Json, parent: Json | None) -> str:
    if parent is None:
        return text(said.get("name"))
    options = [text(x.get("option")) for x in objects(said.get("attributes"))]
    return ", ".join(filter(None, (text(parent.get("name")), *options)))


def _price(said: Json) -> str:
    price = said.get("price")
    return text(price) if isinstance(price, str | int) else str(price or "")[:40]


def _barcodes(said: Json, about: dict[str, str]) -> tuple[str, ...]:
    found = [text(said.get("global_unique_id"))]
    found += [text(about.get(key)) for key in _BARCODES]
    return tuple(dict.fromkeys(filter(None, found)))


def _image(said: Json) -> str:
    pictures = objects(said.get("images")) or [an_object(said.get("image"))]
    source = text(pictures[0].get("src"))
    return source if source.startswith("https://") else ""

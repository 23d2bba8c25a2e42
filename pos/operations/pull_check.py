"""Check what a source says of a product before any of it is believed."""

import re
from dataclasses import dataclass
from typing import Final

from pos.domain.catalogue import GRAMS_PER_KG, Kind
from pos.sync.target import RemoteProduct, clean

#: The currency that the till counts in.
CURRENCY: Final = "IDR"

#: Rupiah of the dearest thing, and characters of the longest name.
DEAREST: Final = 100_000_000
LONGEST_NAME, LONGEST_SKU, LONGEST_IMAGE = 120, 64, 500

#: Units or grams beyond which a stock figure is a slip.
MOST_STOCK: Final = 99_999_999

_AMOUNT: Final = re.compile(r"([0-9]{1,9})(?:\.([0-9]{1,6}))?")
_STOCK: Final = re.compile(r"-?[0-9]{1,9}")
_MARKUP: Final = re.compile(r"<[a-zA-Z/!?]|&#?\w{1,12};")
_BARCODE: Final = re.compile(r"[0-9A-Za-z./+\- ]{3,40}")
_SKU: Final = re.compile(r"[!-~][ -~]*")


@dataclass(frozen=True, slots=True)
class Staged:
    """A product that can be taken over.

    Attributes:
        price: Rupiah for one unit, for one kg when weighed.
        stock: Units or grams that the source has; None when it doesn't count.
        live: Whether it is for sale there.
    """

    remote_id: str
    sku: str
    name: str
    category: str
    kind: Kind
    price: int
    barcodes: tuple[str, ...]
    image: str
    live: bool
    stock: int | None


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something that a person has to look at before anything changes.

    Attributes:
        code: Such as ``price``, ``name``, ``sku``, ``gone``.
        sku: The product's, or its remote id; empty for all of it.
        before: What is known so far, as text.
        after: What the source says, fit to be shown.
    """

    code: str
    sku: str = ""
    before: str = ""
    after: str = ""


def check(said: RemoteProduct) -> Staged | Oddity:
    """Check one product; the first thing that can't be used is named."""
    where = clean(said.sku or said.remote_id)[:LONGEST_SKU]
    price = price_of(said)
    wrong = (
        ("currency", said.currency if said.currency != CURRENCY else ""),
        ("id", "" if _sound_id(said.remote_id) else said.remote_id or "-"),
        ("sku", "" if _sound_sku(said.sku) else said.sku or "-"),
        ("name", "" if _sound_name(said.name) else said.name or "-"),
        ("price", "" if price is not None else said.price or "-"),
        ("stock", "" if _sound_stock(said.stock) else said.stock),
    )
    for code, value in wrong:
        if value:
            return Oddity(code, where, after=clean(value)[:LONGEST_NAME])
    return Staged(
        remote_id=said.remote_id,
        sku=said.sku,
        name=" ".join(said.name.split()),
        category=_category(said.categories),
        kind=_kind(said),
        price=price or 0,
        barcodes=tuple(x for x in said.barcodes[:20] if _BARCODE.fullmatch(x)),
        image=said.image if _sound_image(said.image) else "",
        live=said.live,
        stock=int(said.stock) if said.stock else None,
    )


def price_of(said: RemoteProduct) -> int | None:
    """Read a price in whole rupiah; what is sold by gram is priced by kg here.

    Returns:
        None when it is no such price. One that isn't for sale needs none.
    """
    if not said.price and not said.live:
        return 0
    found = _AMOUNT.fullmatch(said.price)
    if found is None:
        return None
    whole, part = found[1], (found[2] or "").ljust(6, "0")
    micros = int(whole) * 10**6 + int(part)
    price, rest = divmod(micros * (GRAMS_PER_KG if said.weighed else 1), 10**6)
    return price if not rest and 0 < price <= DEAREST else None


def _kind(said: RemoteProduct) -> Kind:
    if said.piece:
        return Kind.ONE_OFF
    return Kind.WEIGHED if said.weighed else Kind.COUNTED


def _sound_id(text: str) -> bool:
    return 0 < len(text) <= LONGEST_SKU and text.isascii() and text.isprintable()


def _sound_sku(text: str) -> bool:
    return len(text) <= LONGEST_SKU and bool(_SKU.fullmatch(text))


def _sound_name(text: str) -> bool:
    return (
        0 < len(text.strip()) <= LONGEST_NAME
        and text.isprintable()
        and not _MARKUP.search(text)
    )


def _sound_stock(text: str) -> bool:
    if not text:
        return True
    return bool(_STOCK.fullmatch(text)) and abs(int(text)) <= MOST_STOCK


def _sound_image(text: str) -> bool:
    return text.startswith("https://") and len(text) <= LONGEST_IMAGE


def _category(names: tuple[str, ...]) -> str:
    for name in names[:20]:
        if _sound_name(name):
            return " ".join(name.split())[:40]
    return ""

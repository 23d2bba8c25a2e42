"""What a scan or a typed code means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pos.devices.gs1 import Gs1, bare, read_gs1
from pos.domain.basket import MOST
from pos.domain.catalogue import GRAMS_PER_KG, Kind, Product, amount_of
from pos.domain.embedded_barcode import USUAL_RULES, Embedded, Rule, read
from pos.domain.gtin import normalise
from pos.domain.money import divide_half_up
from pos.operations.catalogue import Catalogue

#: How a quantity goes before a code: ``3*8997…``.
_TIMES: Final = re.compile(r"\s*(\d{1,6})\s*\*\s*(.*)", re.ASCII | re.DOTALL)

#: A receipt's number: till, business day, sequence.
_RECEIPT: Final = re.compile(r"[A-Z0-9]{1,6}-\d{6}-\d{6,}", re.ASCII)

#: Digits from which on a typed number is a code and not the start of a name.
_CODE: Final = 6

#: Grams tried to find a weight whose price is the label's to the rupiah.
_TRIES: Final = 400


@dataclass(frozen=True, slots=True)
class Typed:
    """Text of the search field, taken apart.

    Attributes:
        times: The quantity before the star, or None.
        text: The code or the words.
    """

    times: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A product that a code names.

    Attributes:
        quantity: Units or grams that the label says, or None.
        price: Rupiah for a unit, or a kg, that the label says, or None.
        batch: Of a GS1 code, as it says it.
        best_before: Last good day that a GS1 code says, or empty.
    """

    product: Product
    quantity: int | None = None
    price: int | None = None
    batch: str = ""
    best_before: str = ""


def take_apart(text: str) -> Typed:
    """Split ``3*code`` into quantity and code; ``3*`` alone has no code."""
    found = _TIMES.fullmatch(text)
    if found is None or not 0 < int(found[1]) <= MOST:
        return Typed(None, text.strip())
    return Typed(int(found[1]), found[2].strip())


def look_up(
    catalogue: Catalogue, code: str, rules: Sequence[Rule] = USUAL_RULES
) -> Found | None:
    """Find what a code names: barcode, GS1 code, label of a scale, PLU, SKU.

    Args:
        catalogue: What is sold.
        code: As it was scanned or typed.
        rules: What the shop's own labels hold.
    """
    text = bare(code.strip())
    product = catalogue.by_code(text) or catalogue.by_code(normalise(text))
    if product is not None:
        return Found(product)
    said = read_gs1(code)
    if said is not None:
        return _said(catalogue, said)
    label = read(text, rules)
    return _labelled(catalogue, label) if label else None


def is_receipt(code: str) -> bool:
    """Tell whether a code is a receipt's number."""
    return _RECEIPT.fullmatch(code.strip().upper()) is not None


def looks_like_code(text: str) -> bool:
    """Tell whether typed text is a code: then no similar name will do."""
    return len(text) >= _CODE and text.isascii() and text.isdigit()


def _said(catalogue: Catalogue, said: Gs1) -> Found | None:
    product = catalogue.by_code(said.gtin)
    if product is None:
        return None
    found = Found(product)
    if said.grams is not None and product.weighed:
        found = _weighed(product, said.grams, said.price)
    elif said.price is not None:
        found = _priced(product, said.price) or found
    return replace(found, batch=said.batch, best_before=said.best_before)


def _weighed(product: Product, grams: int, price: int | None) -> Found:
    """Take a weight, and the packet's price where it comes out to the rupiah."""
    if price is not None:
        per_kg = divide_half_up(price * GRAMS_PER_KG, grams)
        if amount_of(per_kg, grams, weighed=True) == price:
            return Found(product, grams, per_kg)
        return _priced(product, price) or Found(product, grams)
    return Found(product, grams)


def _labelled(catalogue: Catalogue, label: Embedded) -> Found | None:
    digits = label.product_code
    product = catalogue.by_code(digits) or catalogue.by_code(digits.lstrip("0"))
    if product is None:
        return None
    if label.grams is not None:
        return Found(product, label.grams) if product.weighed else None
    return _priced(product, label.price or 0)


def _priced(product: Product, price: int) -> Found | None:
    if product.kind is Kind.ONE_OFF:
        return None
    if not product.weighed:
        return Found(product, 1, price)
    if product.price <= 0:
        return None
    grams, per_kg = weight_for(price, product.price)
    return Found(product, grams, per_kg)


def weight_for(price: int, per_kg: int) -> tuple[int, int]:
    """Give the weight behind a packet's price, and its price for a kg.

    The line must come to exactly what the label says. The weight is rounded
    down, so the price for a kg is never below the list's.
    """
    most = max(price * GRAMS_PER_KG // per_kg, 1)
    for grams in range(most, max(most - _TRIES, 0), -1):
        asked = divide_half_up(price * GRAMS_PER_KG, grams)
        if amount_of(asked, grams, weighed=True) == price:
            return grams, max(asked, 1)
    return most, divide_half_up(price * GRAMS_PER_KG, most)

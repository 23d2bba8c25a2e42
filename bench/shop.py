"""A shop of any size, for the rows that need one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pos.bootstrap import Till
from pos.demo import set_up_demo
from pos.domain.catalogue import Kind, Product
from pos.domain.gtin import check_digit
from pos.domain.people import Person, Role
from pos.operations import catalogue, shift
from pos.storage import queries

#: How many products a category has: chips have to fit on a page.
CATEGORY: Final = 5_000

_WHAT: Final = ("Roti", "Keripik", "Kopi", "Songket", "Sambal", "Dompet", "Madu")
_KIND: Final = ("Manis", "Pedas", "Cokelat", "Keju", "Nanas", "Durian", "Kelapa")
_SIZE: Final = ("Kecil", "Sedang", "Besar", "Jumbo")


def barcode(number: int) -> str:
    """Give the EAN-13 of a product by its number."""
    digits = f"899{number:09d}"
    return f"{digits}{check_digit(digits)}"


def products(count: int) -> Iterator[Product]:
    """Make products that differ in name, price and barcode."""
    for number in range(count):
        what = _WHAT[number % len(_WHAT)]
        kind = _KIND[number // 7 % len(_KIND)]
        size = _SIZE[number // 49 % len(_SIZE)]
        yield Product(
            f"p-{number:06d}",
            f"UJI-{number:06d}",
            f"{what} {kind} {size} {number}",
            f"Kategori {number // CATEGORY + 1}",
            "pcs",
            Kind.COUNTED,
            1_000 + number % 400 * 500,
            barcodes=(barcode(number),),
        )


def open_shop(folder: Path, count: int) -> tuple[Till, Person]:
    """Set up the example shop with so many products more, and open a shift.

    Returns:
        The open till and the cashier of the shift.
    """
    till = set_up_demo(folder)
    everybody = till.readers.run(queries.people)
    admin = next(x for x in everybody if x.role is Role.ADMIN)
    cashier = next(x for x in everybody if x.role is Role.CASHIER)
    more = tuple(products(count))
    till.writer.run(
        lambda tx: catalogue.save_products(tx, admin, more, {"source": "bench"})
    )
    till.writer.run(lambda tx: shift.open_shift(tx, cashier, till.settings, {}))
    return till, cashier

"""Know the columns of a sheet by their headings, Indonesian or English."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pos.operations.imports.errors import UnreadableFileError

#: What a heading may say, by the field it means. The first is what is told when
#: the column is missing.
HEADINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "sku": (
            *("sku", "kode", "kode produk", "kode barang", "kode sku", "no sku"),
            *("code", "product code", "item code"),
        ),
        "name": (
            *("nama", "nama produk", "nama barang", "produk", "barang"),
            *("name", "product name", "product", "item", "item name"),
        ),
        "category": (
            *("kategori", "kelompok", "golongan"),
            *("category", "group", "department"),
        ),
        "unit": ("satuan", "unit", "uom", "unit of measure"),
        "price": (
            *("harga", "harga jual", "harga satuan"),
            *("price", "unit price", "selling price", "sale price"),
        ),
        "floor_price": (
            *("harga min", "harga minimum", "harga minimal", "harga terendah"),
            *("harga batas bawah", "floor price", "minimum price", "min price"),
        ),
        "stock": (
            *("stok", "stok awal", "persediaan", "jumlah stok"),
            *("stock", "opening stock", "quantity on hand", "on hand"),
        ),
        "barcodes": (
            *("barcode", "kode batang", "barkod", "ean", "gtin", "upc"),
            *("barcodes", "ean13", "ean 13"),
        ),
        "plu": ("plu", "kode plu", "nomor plu", "plu code"),
        "maker": (
            *("pembuat", "kode pembuat", "perajin", "kode perajin"),
            *("maker", "maker code"),
        ),
        "cost": (
            *("biaya bahan", "biaya bahan satuan", "harga pokok", "hpp"),
            *("material cost", "cost", "unit cost"),
        ),
        "shelf_days": (
            *("simpan hari", "masa simpan", "masa simpan hari", "umur simpan hari"),
            *("shelf days", "shelf life", "shelf life days"),
        ),
        "kind": ("jenis", "tipe", "jenis produk", "kind", "type", "product type"),
        "favourite": (*("favorit", "unggulan", "favourite", "favorite", "featured"),),
        "image": (*("gambar", "foto", "berkas gambar", "image", "photo", "picture"),),
    }
)

#: Columns without which nothing can be sold.
NEEDED: Final = ("sku", "name", "price")

_FIELDS: Final = MappingProxyType(
    {heading: field for field, headings in HEADINGS.items() for heading in headings}
)
_NOT_A_WORD: Final = re.compile(r"[\W_]+")
_ASIDE: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]|\bRp\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what.

    Attributes:
        places: The column's place by field.
        headings: What stands above each field's column.
        ignored: Headings that mean nothing here.
        width: Columns of the heading.
    """

    places: Mapping[str, int]
    headings: Mapping[str, str]
    ignored: tuple[str, ...]
    width: int


def recognise(heading: Sequence[str]) -> Columns:
    """Find the fields in a heading; columns of no known name are ignored.

    Raises:
        UnreadableFileError: ``columns``: a needed one is missing;
            ``columns_twice``: two headings mean the same.
    """
    places: dict[str, int] = {}
    ignored: list[str] = []
    for place, text in enumerate(heading):
        field = _FIELDS.get(_bare(text))
        if field is None:
            ignored += [text] if text else []
        elif field in places:
            both = (heading[places[field]], text)
            raise UnreadableFileError("columns_twice", found=both)
        else:
            places[field] = place
    missing = tuple(HEADINGS[field][0] for field in NEEDED if field not in places)
    if missing:
        found = tuple(text[:40] for text in heading if text)
        raise UnreadableFileError("columns", missing=missing, found=found[:20])
    headings = {field: heading[place] for field, place in places.items()}
    return Columns(places, headings, tuple(ignored), len(heading))


def _bare(heading: str) -> str:
    """Write a heading as it stands in the table: ``Harga (Rp)`` is ``harga``."""
    return _NOT_A_WORD.sub(" ", _ASIDE.sub(" ", heading)).strip().casefold()

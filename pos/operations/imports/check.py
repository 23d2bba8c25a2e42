"""Check every row of a sheet against the rules and against the catalogue."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final, TypeVar

from pos.domain.catalogue import Kind, Product
from pos.domain.gtin import normalise
from pos.operations.imports import cells
from pos.operations.imports.columns import Columns
from pos.operations.imports.pace import Pace
from pos.operations.imports.plan import Change, Plan, Problem, ProductRow, planned
from pos.operations.imports.sheet import Row, Sheet
from pos.operations.imports.units import BY_WEIGHT

Value = TypeVar("Value")

#: Where a product goes that names no category.
ELSEWHERE: Final = "Lainnya"

_USUAL_UNIT: Final = "pcs"
_LONGEST_SHOWN: Final = 60
_PLACEHOLDERS: Final = frozenset({"-", "\N{EN DASH}", "\N{EM DASH}"})


def check(
    sheet: Sheet, columns: Columns, existing: Iterable[Product], pace: Pace
) -> Plan:
    """Turn a sheet into a plan: all of it, or the problems it has.

    A column that isn't there leaves what is known of a product as it is. The
    stock of a product that exists is never changed: goods are moved, not
    overwritten.
    """
    before = {product.sku.casefold(): product for product in existing}
    readers = [
        _RowReader(row, columns, before)
        for row in pace.checking(sheet.rows, len(sheet.rows))
    ]
    problems = [problem for reader in readers for problem in reader.problems]
    problems += _shared_codes(readers, before)
    rows = [reader.result for reader in readers]
    return planned(rows, problems, columns.ignored)


class _RowReader:
    """Reads one row into a product, and collects what is wrong with it."""

    def __init__(
        self, row: Row, columns: Columns, existing: Mapping[str, Product]
    ) -> None:
        self.row = row
        self.problems: list[Problem] = []
        self._columns = columns
        if any(row.cells[columns.width :]):
            self._report("row", "wide", " ".join(row.cells[columns.width :]))
        sku = self._take("sku", cells.read_needed, "", "")
        self.before = existing.get(sku.casefold())
        self.product = self._product(self.before or _blank(sku))

    def problem(self, field: str, reason: str, value: str) -> Problem:
        """Word a problem of this row, fit to be shown."""
        heading = self._columns.headings.get(field, "")
        shown = "".join(
            letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
            for letter in value[:_LONGEST_SHOWN]
        )
        return Problem(self.row.number, heading, f"{field}.{reason}", shown)

    @property
    def result(self) -> ProductRow:
        """The row as it may stand in a plan."""
        if self.before is None:
            change = Change.NEW
        elif self.before == self.product:
            change = Change.UNCHANGED
        else:
            change = Change.CHANGED
        return ProductRow(self.row.number, self.product, change)

    def _product(self, before: Product) -> Product:
        unit = self._take("unit", cells.read_unit, before.unit, before.unit)
        kind = self._kind(before, unit)
        price = self._price(before, kind)
        name = partial(cells.read_needed, longest=cells.LONGEST_NAME)
        return replace(
            before,
            name=self._take("name", name, before.name, None) or before.name,
            category=self._take("category", cells.read_text, before.category, "")
            or ELSEWHERE,
            unit=unit,
            kind=kind,
            price=price,
            floor_price=self._floor_price(before, price),
            stock=self._stock(before, kind),
            barcodes=self._take("barcodes", cells.read_barcodes, before.barcodes, ()),
            plu=self._take("plu", cells.read_plu, before.plu, ""),
            maker=self._take("maker", cells.read_maker, before.maker, ""),
            cost=self._take("cost", cells.read_price, before.cost, 0),
            image=self._take("image", cells.read_image, before.image, ""),
            shelf_days=self._take(
                "shelf_days", cells.read_shelf_days, before.shelf_days, 0
            ),
            favourite=self._take(
                "favourite", cells.read_yes, before.favourite, blank=False
            ),
            active=True,
        )

    def _kind(self, before: Product, unit: str) -> Kind:
        """Give how it is priced: as told, else by its unit, else as before."""
        told = self._take("kind", self._told_kind, None, None)
        weighed = unit == BY_WEIGHT
        if told is None and weighed:
            kind = Kind.WEIGHED
        elif told is None:
            kind = Kind.COUNTED if before.weighed else before.kind
        else:
            kind = told
        if (kind is Kind.WEIGHED) != weighed:
            self._report("kind", "unit", self._text("kind") or unit)
        if before.product_id and (kind is Kind.WEIGHED) != before.weighed:
            self._report("kind", "changed", self._text("kind") or unit)
        return kind

    @staticmethod
    def _told_kind(text: str) -> Kind | None:
        return cells.read_kind(text)

    def _price(self, before: Product, kind: Kind) -> int:
        """Give the price; only an open one may be missing or nothing."""
        if kind is Kind.OPEN and not self._text("price"):
            return 0
        reported = len(self.problems)
        price = self._take("price", cells.read_price, before.price, None)
        if price is None:
            self._report("price", "missing", "")
        elif price == 0 and kind is not Kind.OPEN and len(self.problems) == reported:
            self._report("price", "zero", self._text("price"))
        return price or 0

    def _floor_price(self, before: Product, price: int) -> int | None:
        floor = self._take("floor_price", self._told_floor, before.floor_price, None)
        if floor is None or not floor > price > 0:
            return floor
        if self._text("floor_price"):
            self._report("floor_price", "above", self._text("floor_price"))
        else:
            self._report("price", "below_floor", self._text("price"))
        return floor

    @staticmethod
    def _told_floor(text: str) -> int | None:
        return cells.read_price(text)

    def _stock(self, before: Product, kind: Kind) -> int | None:
        """Give the opening stock of a new product; a piece is there once."""
        weighed = kind is Kind.WEIGHED
        read = cells.read_kilograms if weighed else cells.read_stock
        told: int | None = self._take("stock", read, None, None)
        if before.product_id:
            return before.stock
        if kind is Kind.ONE_OFF:
            if told is not None and told > 1:
                self._report("stock", "piece", self._text("stock"))
            return 1 if told is None else told
        return told

    def _take(
        self, field: str, read: Callable[[str], Value], absent: Value, blank: Value
    ) -> Value:
        """Read a cell; ``absent`` without its column, ``blank`` without a text."""
        if field not in self._columns.places:
            return absent
        text = self._text(field)
        if not text and field not in {"sku", "name"}:
            return blank
        try:
            return read(text)
        except cells.CellError as error:
            self._report(field, error.reason, text)
            return absent

    def _text(self, field: str) -> str:
        place = self._columns.places.get(field, len(self.row.cells))
        text = self.row.cells[place] if place < len(self.row.cells) else ""
        return "" if text in _PLACEHOLDERS else text

    def _report(self, field: str, reason: str, value: str) -> None:
        self.problems.append(self.problem(field, reason, value))


def _blank(sku: str) -> Product:
    """Give what is assumed of a product that nothing is known of."""
    return Product("", sku, "", ELSEWHERE, _USUAL_UNIT, Kind.COUNTED, 0)


def _shared_codes(
    readers: Iterable[_RowReader], existing: Mapping[str, Product]
) -> Iterator[Problem]:
    """Find codes that would name two products.

    SKU, PLU and barcode share one space: whichever is scanned or keyed, it
    has to mean one product.
    """
    told = {reader.product.sku.casefold() for reader in readers}
    owners: dict[str, str] = {}
    for sku, product in existing.items():
        if sku not in told:
            owners |= {code: sku for _, code in _codes(product)}
    seen: set[str] = set()
    for reader in readers:
        sku = reader.product.sku.casefold()
        if sku in seen:
            yield reader.problem("sku", "duplicate", reader.product.sku)
            continue
        if sku:
            seen.add(sku)
        for field, code in _codes(reader.product):
            if owners.setdefault(code, sku) != sku:
                yield reader.problem(field, "duplicate", code)


def _codes(product: Product) -> Iterator[tuple[str, str]]:
    """Give every code a product answers to, in one form each."""
    if product.sku:
        yield "sku", product.sku.casefold()
    if product.plu:
        yield "plu", product.plu
    for barcode in product.barcodes:
        yield "barcodes", normalise(barcode).casefold()

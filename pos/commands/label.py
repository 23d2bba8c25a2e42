"""Make labels of products: for a sheet, a label printer, or to look at."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pos.commands.arguments import read_day
from pos.commands.readonly import view
from pos.domain.catalogue import Product
from pos.domain.errors import CatalogueError
from pos.operations import catalogue, labels
from pos.operations import settings as settings_operations
from pos.operations.labels import Wish
from pos.printing.labels.label import Kind, Label, LabelJob
from pos.printing.labels.size import MM_UM, SHEETS, Sheet, Size, read_shift, sheet_named
from pos.printing.labels.symbols import Symbol


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    add = parser.add_argument
    add("codes", nargs="+", metavar="SKU", help="SKU, PLU or barcode of each product")
    add("--count", type=int, default=1, metavar="N", help="labels of each")
    add("--as", dest="form", choices=("pdf", "tspl", "png"), default="pdf")
    add("--size", default="", metavar="MM", help="one label, such as 40x30")
    add(
        "--sheet",
        default="",
        metavar="GRID",
        help=f"A4 sheet: {', '.join(SHEETS)}, or own: 4x9 with --size",
    )
    add("--start", type=int, default=1, metavar="CELL", help="first free cell")
    add("--shift", default="0,0", metavar="X,Y", help="calibration, in 0.1 mm")
    add("--kind", choices=[kind.value for kind in Kind])
    add("--symbol", choices=[symbol.value for symbol in Symbol])
    add("--grams", type=int, default=0, help="weight of the packet, in its code")
    add("--price", type=int, default=0, help="marked down to, in its code")
    add("--packed", type=read_day, metavar="DATE", help="day of the batch")
    add("--best-before", type=read_day, metavar="DATE")
    add("--halal", default="", metavar="NO")
    add("--pirt", default="", metavar="NO")
    add("-o", "--out", type=Path, metavar="FILE")


def run(options: argparse.Namespace) -> int:
    """Write the labels to the file, or to the standard output."""
    with view(options.data) as data:
        known = catalogue.load(data.connection)
        settings = settings_operations.load(data.connection)
    products = [_product(known, code) for code in options.codes]
    labels.check_counts(dict.fromkeys(options.codes, options.count))
    wish = _wish(options)
    made = [labels.label_of(product, settings, wish) for product in products]
    content = render(made, options)
    if options.out:
        options.out.write_bytes(content)
    else:
        sys.stdout.buffer.write(content)
    return 0


def _product(known: catalogue.Catalogue, code: str) -> Product:
    product = known.by_code(code)
    if product is None:
        raise CatalogueError(why="missing", code=code)
    return product


def _wish(options: argparse.Namespace) -> Wish:
    wish = Wish(
        grams=options.grams,
        price=options.price,
        packed=options.packed,
        best_before=options.best_before,
        halal=options.halal,
        pirt=options.pirt,
    )
    if options.kind:
        wish = replace(wish, kind=Kind(options.kind))
    if options.symbol:
        wish = replace(wish, symbol=Symbol(options.symbol))
    return wish


def render(made: Sequence[Label], options: argparse.Namespace) -> bytes:
    """Give labels in one of their forms."""
    shift = read_shift(options.shift)
    match options.form:
        case "pdf":
            from pos.printing.labels.sheet import pages

            wanted = [(label, options.count) for label in made]
            sheet = sheet_for(options.sheet, options.size)
            return pages(wanted, sheet, start=options.start - 1, shift_um=shift)
        case "tspl":
            from pos.printing.labels.tspl import encode

            size = Size.read(options.size or "40x30")
            job = LabelJob(
                made[0], options.count, size.width_um, size.height_um, 2 * MM_UM, *shift
            )
            return b"".join(encode(replace(job, label=label)) for label in made)
        case _:
            return _picture(made, Size.read(options.size or "40x30"))


def _picture(made: Sequence[Label], size: Size) -> bytes:
    from pos.printing.labels.layout import layout
    from pos.printing.labels.raster import image
    from pos.printing.raster import as_png, stacked

    pictures = [image(layout(label, size)) for label in made]
    return as_png(stacked(pictures, size.dots[0]))


def sheet_for(name: str, size: str) -> Sheet:
    """Find a sheet by its name or its grid; without either, a label is a page.

    Raises:
        LabelError: There is no such sheet (``why``: ``sheet``).
    """
    if not name:
        one = Size.read(size or "40x30")
        return Sheet(str(one), 1, 1, one, 0, 0, *_sides(one), one)
    if size:
        return sheet_named(f"{name} {size}")
    for known, sheet in SHEETS.items():
        if name == known.partition(" ")[0]:
            return sheet
    return sheet_named(name)


def _sides(size: Size) -> tuple[int, int]:
    return size.width_um, size.height_um

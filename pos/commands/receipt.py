"""Write a receipt, or an example of any paper, as bytes, text, PNG or PDF."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from pos.commands.readonly import view
from pos.config import LANGUAGES
from pos.domain.errors import SaleMissingError
from pos.operations import receipts
from pos.printing.receipt import Receipt
from pos.printing.samples import SAMPLES, sample
from pos.storage import pictures


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "number", metavar="SALE_NO", nargs="?", help="the receipt's number"
    )
    which.add_argument(
        "--sample",
        metavar="KIND",
        choices=SAMPLES,
        help=f"an example instead: {', '.join(SAMPLES)}",
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, default="id", help="of the example"
    )
    parser.add_argument(
        "--training", action="store_true", help="mark the example as one of a training"
    )
    parser.add_argument(
        "--as",
        dest="form",
        choices=("escpos", "text", "png", "pdf"),
        default="text",
        help="what to write (default: %(default)s)",
    )
    parser.add_argument(
        "--width", type=int, choices=(58, 80), default=58, help="of the paper, in mm"
    )
    parser.add_argument("-o", "--out", type=Path, metavar="FILE")


def run(options: argparse.Namespace) -> int:
    """Write the receipt to the file, or to the standard output."""
    if options.sample:
        receipt, logo = _sample(options), None
    else:
        receipt, logo = _stored(options)
    content = render(receipt, options.form, options.width, logo)
    if options.out:
        options.out.write_bytes(content)
    else:
        sys.stdout.buffer.write(content)
    return 0


def _sample(options: argparse.Namespace) -> Receipt:
    example = sample(options.sample, options.language)
    return replace(example, training=options.training)


def _stored(options: argparse.Namespace) -> tuple[Receipt, bytes | None]:
    """Give a receipt and the logo of its day."""
    with view(options.data) as data:
        receipt = receipts.find(data.connection, options.number)
        if receipt is None:
            raise SaleMissingError(number=options.number)
        return receipt, pictures.find(data.connection, receipt.shop.logo)


def render(
    receipt: Receipt, form: str, width_mm: int, logo: bytes | None = None
) -> bytes:
    """Give a receipt in one of its forms."""
    from pos.printing import escpos, raster, text
    from pos.printing.pdf.roll import roll
    from pos.printing.profile import profile_for

    def find(_name: str) -> bytes | None:
        return logo

    match form:
        case "escpos":
            return escpos.encode(receipt, profile_for(width_mm), pictures=find)
        case "png":
            return raster.png(receipt, width_mm, pictures=find)
        case "pdf":
            return roll(receipt, width_mm, pictures=find)
        case _:
            return text.text(receipt, profile_for(width_mm).columns).encode()

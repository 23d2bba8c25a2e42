"""Blocks as plain text: for logs, mails, tests and eyes."""

from collections.abc import Iterable

from pos.printing.blocks import Barcode, Block, Cut, Feed, Picture, Qr, Row, Rule
from pos.printing.layout import layout
from pos.printing.receipt import Receipt


def text(receipt: Receipt, columns: int, *, repeat: bool = False) -> str:
    """Give a receipt as plain text, each line ended."""
    return render(layout(receipt, columns, repeat=repeat))


def render(blocks: Iterable[Block]) -> str:
    """Give blocks as plain text; codes stand in brackets."""
    return "".join(f"{line}\n" for block in blocks for line in _lines(block))


def _lines(block: Block) -> tuple[str, ...]:
    match block:
        case Row() | Rule():
            return (block.text,)
        case Barcode() | Qr():
            return (f"[{block.text}]",)
        case Feed():
            return ("",) * block.lines
        case Picture() | Cut():
            return ()

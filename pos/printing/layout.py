"""A snapshot set on paper of so many columns; pure, the same for every output."""

from dataclasses import replace
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from pos.domain.money import plain, rupiah
from pos.printing.blocks import Barcode, Block, Cut, Picture, Qr
from pos.printing.codes import bar_dots, module_dots
from pos.printing.glyphs import clean, width
from pos.printing.paper import INDENT, Paper
from pos.printing.receipt import Copy, Kind, Receipt, ReceiptLine, Row, Totals
from pos.printing.wording import Wording, wording

#: From this many columns on, a short name shares a line with its amount.
WIDE: Final = 42

#: Papers that somebody may bring back to the till and scan.
SCANNED: Final = frozenset(
    {Kind.SALE, Kind.REFUND, Kind.DEPOSIT, Kind.WAYBILL, Kind.TEST_PAGE}
)

#: What the codes of a test page say, where it has no number of its own.
SAMPLE_NUMBER: Final = "TES-000000-000000"

GRAMS_PER_KG: Final = 1000


def layout(
    receipt: Receipt, columns: int, *, repeat: bool = False
) -> tuple[Block, ...]:
    """Set a receipt on paper.

    Args:
        receipt: The snapshot.
        columns: Characters of font A across; the last one stays free.
        repeat: Whether an earlier try may have reached the paper: the result
            then says so in its first and last line.
    """
    paper, words = Paper(columns), wording(receipt.language)
    _marks(paper, words, receipt, repeat=repeat)
    _head(paper, words, receipt)
    _facts(paper, words, receipt)
    _lines(paper, words, receipt)
    _totals(paper, words, receipt)
    _sections(paper, receipt)
    _reasons(paper, words, receipt)
    _signatures(paper, receipt)
    _foot(paper, words, receipt)
    _marks(paper, words, receipt, repeat=repeat, last=True)
    paper.add(Cut())
    return tuple(paper.blocks)


def _marks(
    paper: Paper,
    words: Wording,
    receipt: Receipt,
    *,
    repeat: bool,
    last: bool = False,
) -> None:
    """Say what this paper is not: the original, the first try, a real sale."""
    marks = []
    if receipt.copy:
        marks.append(_copy_mark(words, receipt.copy))
    if repeat:
        marks.append((words.word("repeat"), ""))
    if receipt.training:
        marks.append((words.word("training"), ""))
    if marks and last:
        paper.rule(heavy=True)
    for mark, detail in reversed(marks) if last else marks:
        lines = [(mark, True), (detail, False)]
        for text, bold in reversed(lines) if last else lines:
            paper.center(text, bold=bold)
    if marks and not last:
        paper.rule(heavy=True)


def _copy_mark(words: Wording, copy: Copy) -> tuple[str, str]:
    moment = words.moment(copy.at_ms, copy.offset_min)
    return words.word("copy", number=copy.number), f"{copy.by} {moment}".strip()


def _head(paper: Paper, words: Wording, receipt: Receipt) -> None:
    style = receipt.style
    put = paper.center if style.centered else paper.left
    if receipt.shop.logo:
        paper.add(Picture(receipt.shop.logo))
    put(receipt.shop.name, bold=style.bold, tall=style.tall)
    for line in receipt.shop.lines:
        put(line)
    title = receipt.title or words.title(receipt.kind)
    if title:
        paper.feed()
        paper.center(title, bold=True, tall=True)
    paper.rule()


def _facts(paper: Paper, words: Wording, receipt: Receipt) -> None:
    """Set number, moment, people and places."""
    number = words.word("number", number=receipt.receipt_no)
    hidden = receipt.style.hidden
    who: dict[str, dict[str, str | int]] = {
        "cashier": {"code": receipt.cashier},
        # a number begins with its till's code, so that needn't be said twice
        "till": {"code": "" if receipt.receipt_no else receipt.till},
        "shift": {"number": receipt.shift_no},
    }
    known = [
        words.word(key, **x)
        for key, x in who.items()
        if any(x.values()) and key not in hidden
    ]
    moment = words.moment(receipt.at_ms, receipt.offset_min)
    if receipt.receipt_no and paper.fits(number, moment):
        paper.pair(number, moment)
    else:
        paper.left(number if receipt.receipt_no else "")
        paper.left(moment)
    paper.listed(known)
    paper.left("" if "place" in hidden else receipt.place)
    for key, value in (
        ("original", receipt.original_no),
        ("buyer", receipt.buyer),
        ("note", receipt.note),
    ):
        if clean(value).strip() and key not in hidden:
            paper.left(f"{words.word(key)}: {value}")
    paper.rule()


def _lines(paper: Paper, words: Wording, receipt: Receipt) -> None:
    if not receipt.lines:
        return
    amounts = max(len(plain(line.gross)) for line in receipt.lines) + INDENT
    for line in receipt.lines:
        _line(paper, words, line, amounts)
    paper.rule()


def _line(paper: Paper, words: Wording, line: ReceiptLine, amounts: int) -> None:
    detail, gross = _detail(line), plain(line.gross)
    wide = paper.columns >= WIDE - 1
    if not (wide and paper.triple(line.name, detail, gross, amounts)):
        paper.left(line.name)
        if not (wide and paper.triple("", detail, gross, amounts)):
            # Large prices may use the room of the indent rather than a line more.
            tight = not paper.fits(" " * INDENT + detail, gross)
            indent = 0 if tight and paper.fits(detail, gross) else INDENT
            paper.pair(detail, gross, indent=indent)
    for discount in line.discounts:
        label = _with_reason(words.word("discount"), discount.reason)
        paper.pair(label, plain(-discount.amount), indent=INDENT)
    paper.left(line.note, indent=INDENT)


def _detail(line: ReceiptLine) -> str:
    """Say quantity and price: ``2 pcs x 85.000``, ``0,250 kg x 24.000``."""
    if line.weighed:
        kilos, grams = divmod(abs(line.quantity), GRAMS_PER_KG)
        quantity = f"{plain(kilos)},{grams:03} kg"
    else:
        quantity = f"{plain(abs(line.quantity))} {line.unit}".strip()
    sign = "-" if line.quantity < 0 else ""
    return f"{sign}{quantity} x {plain(line.unit_price)}"


def _with_reason(label: str, reason: str) -> str:
    return f"{label} ({reason})" if clean(reason).strip() else label


def _totals(paper: Paper, words: Wording, receipt: Receipt) -> None:
    totals = receipt.totals
    if totals is None:
        return
    for label, amount in _before_total(words, totals):
        paper.pair(label, plain(amount))
    paper.pair(words.word("total"), rupiah(totals.total), bold=True, tall=True)
    for tender in receipt.tenders:
        label = words.tender(tender.kind)
        if tender.reference:
            reference = words.word("reference", reference=tender.reference)
            label = f"{label} {reference}"
        paper.pair(label, plain(tender.amount))
        if not tender.verified:
            paper.left(words.word("unverified"), indent=INDENT)
    if receipt.change_due:
        paper.pair(words.word("change_due"), plain(receipt.change_due), bold=True)
    paper.rule()


def _before_total(words: Wording, totals: Totals) -> list[tuple[str, int]]:
    rows = []
    if totals.discount:
        label = _with_reason(words.word("discount"), totals.discount_reason)
        rows.append((label, -totals.discount))
    if totals.rounding:
        rows.append((words.word("rounding"), totals.rounding))
    return [(words.word("subtotal"), totals.subtotal), *rows] if rows else []


def _sections(paper: Paper, receipt: Receipt) -> None:
    for section in receipt.sections:
        paper.left(section.title, bold=True)
        for row in section.rows:
            _section_row(paper, row)
        paper.rule()


def _section_row(paper: Paper, row: Row) -> None:
    indent = INDENT if row.label.startswith(" ") else 0
    if clean(row.value).strip():
        paper.pair(row.label, row.value, indent=indent, bold=row.strong)
    else:
        paper.left(row.label, indent=indent, bold=row.strong)


def _reasons(paper: Paper, words: Wording, receipt: Receipt) -> None:
    for key, value in (
        ("reason", receipt.reason),
        ("approved_by", receipt.approved_by),
    ):
        if clean(value).strip():
            paper.left(f"{words.word(key)}: {value}")


def _signatures(paper: Paper, receipt: Receipt) -> None:
    for signature in receipt.signatures:
        paper.feed(3)
        line = "_" * min(paper.columns, max(20, width(clean(signature))))
        paper.left(line)
        paper.left(signature)
    if receipt.signatures:
        paper.feed()


def _foot(paper: Paper, words: Wording, receipt: Receipt) -> None:
    if receipt.kind is Kind.TEST_PAGE:
        _sample(paper, words)
        receipt = replace(
            receipt,
            receipt_no=receipt.receipt_no or SAMPLE_NUMBER,
            qr=receipt.qr or SAMPLE_NUMBER,
        )
    for paragraph in receipt.footer.splitlines():
        paper.center(paragraph)
    if receipt.seal:
        paper.center(words.word("seal", seal=receipt.seal))
    if receipt.receipt_no and receipt.kind in SCANNED:
        paper.feed()
        paper.add(_scannable(receipt, paper.dots))
    if receipt.qr:
        paper.feed()
        _qr(paper, receipt.qr, large=receipt.kind is Kind.QRIS_REQUEST)


def _scannable(receipt: Receipt, dots: int) -> Block:
    """Give a barcode; a QR code where its bars would be wider than the paper."""
    number = clean(receipt.receipt_no)
    bars = receipt.style.number_as != "qr" and bar_dots(number, dots)
    return Barcode(number) if bars else Qr(number)


def _qr(paper: Paper, text: str, *, large: bool) -> None:
    """Set a QR code; one that is too fine to print becomes readable text."""
    if module_dots(text, paper.dots):
        paper.add(Qr(text, large))
    else:
        paper.left(text)


def _sample(paper: Paper, words: Wording) -> None:
    """Show width, letters and styles, to be compared with what is expected."""
    paper.left(words.word("columns", columns=paper.columns + 1, dots=paper.dots))
    paper.left("".join(str(i % 10) for i in range(1, paper.columns + 1)))
    paper.left(ascii_uppercase)
    paper.left(ascii_lowercase)
    paper.left("é è ü ñ ç ½ €")
    paper.left("ꦗꦮ 日本")
    paper.pair("123.456.789", rupiah(-123456789), bold=True, tall=True)
    paper.rule()

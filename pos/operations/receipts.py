"""Papers: freeze what they say, queue them, and print copies."""

from dataclasses import replace
from typing import Any

import msgspec

from pos.config import Settings
from pos.domain.catalogue import Kind as ProductKind
from pos.domain.errors import CopiesError, SaleMissingError
from pos.domain.journal import Body, Document, Entry
from pos.domain.people import Person, Right, require
from pos.domain.ports import Instant
from pos.domain.printer import PrinterRole
from pos.domain.receipt_template import Fact, Template
from pos.domain.sale import Sale, SaleLine
from pos.domain.shift import Shift
from pos.domain.tender import TenderKind
from pos.domain.terbilang import terbilang_rupiah
from pos.printing import slips
from pos.printing.receipt import (
    Copy,
    Kind,
    LineDiscount,
    PaidBy,
    Receipt,
    ReceiptLine,
    Row,
    Section,
    Shop,
    Style,
    Totals,
)
from pos.printing.samples import sample
from pos.reports import shift as shift_report
from pos.reports.words import words
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.writer import Transaction

#: The kind of print job that opens the drawer.
KICK = "kick"


def issue_sale(
    tx: Transaction, settings: Settings, shift: Shift, sale: Sale, buyer: str
) -> None:
    """Freeze a sale's receipt and queue it; cash opens the drawer first."""
    if any(tender.kind is TenderKind.CASH for tender in sale.tenders):
        kick_drawer(tx, settings, sale.sale_id)
    _issue(tx, settings, sale.sale_id, _sale_receipt(settings, shift, sale, buyer))


def _sale_receipt(settings: Settings, shift: Shift, sale: Sale, buyer: str) -> Receipt:
    return Receipt(
        **_head(Kind.SALE, settings, shift, sale.at, sale.till, sale.cashier),
        receipt_no=sale.receipt_no,
        lines=tuple(_line(line) for line in sale.lines),
        totals=_totals(sale),
        tenders=tuple(
            PaidBy(x.kind.value, x.amount, x.reference, x.verified)
            for x in sale.tenders
        ),
        change_due=sale.change_due,
        approved_by=_approvals(settings, sale),
        note=sale.note,
        buyer=buyer,
        seal=sale.seal,
        footer=settings.footer,
    )


def rebuild(connection: Connection, settings: Settings, sale: Sale) -> Receipt:
    """Say a sale's receipt from its document, where the paper isn't kept.

    A till keeps the papers of its own sales. Another till's head is unknown here:
    it gets this shop's, and no place.
    """
    shift = queries.find_shift(connection, sale.shift_id)
    there = replace(settings, place="", stall="")
    return _sale_receipt(there, shift or _unknown_shift(sale), sale, "")


def _unknown_shift(sale: Sale) -> Shift:
    """Stand in for a shift whose beginning hasn't come here yet."""
    at, rules = sale.at, Settings().rules
    day = at.local_date.isoformat()
    who = (sale.till, sale.cashier, day, at.at_ms, at.offset_min)
    return Shift(sale.shift_id, 0, *who, 0, rules)


def _approvals(settings: Settings, sale: Sale) -> str:
    """Say who allowed what: ``P-01 (harga), P-02 (diskon)``."""
    if not sale.approvals:
        return ""
    label = words(settings.receipt_language)["allowed"]
    return ", ".join(
        f"{code} ({', '.join(label[right.value] for right in rights)})"
        for code, rights in sale.approvals.items()
    )


def _totals(sale: Sale, sign: int = 1) -> Totals:
    return Totals(
        subtotal=sign * (sale.subtotal - sale.line_discount),
        discount=sign * sale.basket_discount,
        rounding=sign * sale.rounding,
        total=sign * sale.due,
        discount_reason=sale.discount_reason,
    )


def _line(line: SaleLine, sign: int = 1) -> ReceiptLine:
    discounts: tuple[LineDiscount, ...] = ()
    if line.line_discount:
        discounts = (LineDiscount(sign * line.line_discount, line.discount_reason),)
    return ReceiptLine(
        name=line.name,
        quantity=line.quantity,
        unit=line.unit,
        unit_price=line.unit_price,
        gross=sign * line.gross,
        net=sign * (line.gross - line.line_discount),
        discounts=discounts,
        weighed=line.kind is ProductKind.WEIGHED,
    )


def _head(
    kind: Kind, settings: Settings, shift: Shift, at: Instant, till: str, cashier: str
) -> dict[str, Any]:
    """Give what every paper begins with."""
    place = ", ".join(part for part in (settings.place, settings.stall) if part)
    return {
        "kind": kind,
        "shop": shop_of(settings),
        "style": style_of(settings.template),
        "at_ms": at.at_ms,
        "offset_min": at.offset_min,
        "language": settings.receipt_language,
        "till": till,
        "place": place,
        "cashier": cashier,
        "shift_no": shift.number,
    }


def example(settings: Settings, name: str) -> Receipt:
    """Give an example of a paper as this shop's settings would print it now.

    Args:
        settings: They needn't be saved yet.
        name: One of ``samples.SAMPLES``.
    """
    place = ", ".join(part for part in (settings.place, settings.stall) if part)
    made = sample(name, settings.receipt_language, style_of(settings.template))
    footer = settings.footer if made.footer and made.kind is Kind.SALE else made.footer
    return replace(made, shop=shop_of(settings), place=place, footer=footer)


def shop_of(settings: Settings) -> Shop:
    """Give the head of the shop's papers, without what it leaves out."""
    template = settings.template
    own = {
        Fact.TAGLINE: settings.tagline,
        Fact.ADDRESS: settings.address,
        Fact.PHONE: settings.phone,
    }
    lines = [line for fact, line in own.items() if template.shows(fact) and line]
    return Shop(settings.shop, (*lines, *template.header), template.logo)


def style_of(template: Template) -> Style:
    """Give what a snapshot keeps of a template: all but the words it already holds."""
    return Style(
        tall=template.tall,
        bold=template.bold,
        centered=template.centered,
        hidden=template.hidden,
        number_as=template.number_as,
    )


def _paper(
    kind: Kind, settings: Settings, shift: Shift, at: Instant, till: str, cashier: str
) -> Receipt:
    return Receipt(**_head(kind, settings, shift, at, till, cashier))


def _paper_of(
    kind: Kind, settings: Settings, shift: Shift, document: Document
) -> Receipt:
    paper = _paper(
        kind, settings, shift, document.at, document.till, document.entry.actor
    )
    return replace(paper, seal=document.seal)


def issue_void(
    tx: Transaction, settings: Settings, shift: Shift, sale: Sale, document: Document
) -> None:
    """Freeze and queue the slip of a cancelled sale."""
    body = document.body
    receipt = replace(
        _paper_of(Kind.VOID, settings, shift, document),
        receipt_no=body["receipt_no"],
        original_no=sale.receipt_no,
        reason=body["reason"],
        approved_by=body["approved_by"],
        lines=tuple(_line(line, -1) for line in sale.lines),
        totals=_totals(sale, -1),
        tenders=tuple(
            PaidBy(x.kind.value, -x.amount, x.reference, x.verified)
            for x in sale.tenders
        ),
        change_due=-sale.change_due,
    )
    if sale.cash:
        kick_drawer(tx, settings, document.doc_id)
    _issue(tx, settings, document.doc_id, receipt)


def issue_refund(
    tx: Transaction, settings: Settings, shift: Shift, sale: Sale, document: Document
) -> None:
    """Freeze and queue the slip of a refund, with a line to sign on."""
    body = document.body
    by_no = {line.line_no: line for line in sale.lines}
    net = body["net"]
    receipt = replace(
        _paper_of(Kind.REFUND, settings, shift, document),
        receipt_no=body["receipt_no"],
        original_no=sale.receipt_no,
        reason=body["reason"],
        approved_by=body["approved_by"],
        lines=tuple(_refund_line(by_no[row["no"]], row) for row in body["lines"]),
        totals=Totals(-net, 0, -body["rounding"], -body["amount"]),
        tenders=(PaidBy(body["tender"], -body["amount"]),),
        signatures=(words(settings.receipt_language)["slip"]["taken"],),
    )
    if body["tender"] == TenderKind.CASH.value and body["amount"]:
        kick_drawer(tx, settings, document.doc_id)
    _issue(tx, settings, document.doc_id, receipt)


def _refund_line(line: SaleLine, row: Body) -> ReceiptLine:
    """Show what comes back at what it was sold for, discounts worked in."""
    return ReceiptLine(
        name=line.name,
        quantity=row["quantity"],
        unit=line.unit,
        unit_price=line.unit_price,
        gross=-row["net"],
        net=-row["net"],
        weighed=line.kind is ProductKind.WEIGHED,
    )


def issue_cash_slip(
    tx: Transaction, settings: Settings, shift: Shift, document: Document
) -> None:
    """Freeze and queue the slip of cash put in or taken out, for two to sign."""
    text = words(settings.receipt_language)["slip"]
    amount = document.body["amount"]
    rows = (
        Row.of_amount(text["amount"], amount, strong=True),
        Row(text["in_words"], terbilang_rupiah(amount)),
        Row(text["reason"], document.body["reason"]),
    )
    receipt = replace(
        _paper_of(Kind.CASH_SLIP, settings, shift, document),
        title=text[document.kind.partition(".")[2]],
        sections=(Section("", rows),),
        signatures=(text["given"], text["taken"]),
    )
    _issue(tx, settings, document.doc_id, receipt)


def issue_drop_slip(
    tx: Transaction, settings: Settings, shift: Shift, document: Document
) -> None:
    """Freeze and queue the slip that goes into a sealed bag, for two to sign."""
    head = _paper_of(Kind.DROP_SLIP, settings, shift, document)
    slip = slips.drop(head, document.body["amount"], document.body["bag"])
    _issue(tx, settings, document.doc_id, slip)


def issue_handover(
    tx: Transaction,
    settings: Settings,
    actor: Person,
    document: Document,
    handed: slips.Handover,
) -> None:
    """Freeze and queue the slip of bags that change hands, for two to sign."""
    shift = _no_shift(tx, actor)
    head = _paper_of(Kind.HANDOVER, settings, shift, document)
    _issue(tx, settings, document.doc_id, slips.handover(head, handed))


def issue_z(
    tx: Transaction, settings: Settings, shift: Shift, document: Document
) -> None:
    """Freeze and queue the Z report of a shift that was just closed."""
    receipt = report_receipt(tx.connection, settings, shift, document.at)
    _issue(tx, settings, document.doc_id, replace(receipt, seal=document.seal))


def print_x(tx: Transaction, actor: Person, settings: Settings) -> None:
    """Queue an X report; without the right to reports it is a blind one."""
    shift = queries.open_shift(tx.connection)
    if shift is None:
        raise SaleMissingError
    blind = not actor.may(Right.REPORTS)
    receipt = report_receipt(tx.connection, settings, shift, tx.at, blind=blind)
    _issue(tx, settings, tx.ids.new(), receipt)


def report_receipt(
    connection: Connection,
    settings: Settings,
    shift: Shift,
    at: Instant,
    *,
    blind: bool = False,
) -> Receipt:
    """Say a shift's X or Z report as a paper."""
    report = shift_report.read(connection, shift)
    text = words(settings.receipt_language)["slip"]
    kind = Kind.X_REPORT if shift.open else Kind.Z_REPORT
    paper = _paper(kind, settings, shift, at, shift.till, shift.cashier)
    return replace(
        paper,
        title=shift_report.title(report, settings.receipt_language),
        sections=shift_report.sections(report, settings.receipt_language, blind=blind),
        signatures=() if shift.open else (text["prepared"], text["checked"]),
    )


def print_test_page(tx: Transaction, actor: Person, settings: Settings) -> None:
    """Queue a test page."""
    shift = queries.open_shift(tx.connection) or _no_shift(tx, actor)
    paper = _paper(Kind.TEST_PAGE, settings, shift, tx.at, tx.till, actor.code)
    _issue(tx, settings, tx.ids.new(), paper)


def print_qris_request(
    tx: Transaction, actor: Person, settings: Settings, asked: slips.QrisRequest
) -> None:
    """Queue what a buyer is asked to pay, for a till whose printer is her display.

    It belongs to no document and proves nothing; the drawer stays shut.
    """
    shift = queries.open_shift(tx.connection) or _no_shift(tx, actor)
    head = _paper(Kind.QRIS_REQUEST, settings, shift, tx.at, tx.till, actor.code)
    _issue(tx, settings, tx.ids.new(), slips.qris_request(head, asked))


def _no_shift(tx: Transaction, actor: Person) -> Shift:
    at = tx.at
    day = at.local_date.isoformat()
    rules = Settings().rules
    return Shift("", 0, tx.till, actor.code, day, at.at_ms, at.offset_min, 0, rules)


def kick_drawer(tx: Transaction, settings: Settings, doc_id: str) -> None:
    """Queue one kick of the drawer, before the paper of the same document."""
    if settings.kick_drawer:
        _queue(tx, settings, doc_id, KICK, 0)


def reprint(tx: Transaction, actor: Person, settings: Settings, doc_id: str) -> int:
    """Print a copy, marked DUPLIKAT with its number. It never opens the drawer.

    Returns:
        The copy's number.

    Raises:
        SaleMissingError: There is no paper of this document.
        ApprovalNeededError: The person may not reprint.
        CopiesError: There are as many copies as the shop allows.
    """
    require(actor, Right.REPRINT)
    row = tx.connection.execute(
        "SELECT kind, number, data, (SELECT max(copy_no) FROM receipts c "
        "WHERE c.doc_id = r.doc_id) FROM receipts r WHERE doc_id = ? AND copy_no = 0",
        (doc_id,),
    ).fetchone()
    if row is None:
        raise SaleMissingError(number=doc_id)
    kind, number, data, last = row
    at, copy_no = tx.at, int(last) + 1
    if 0 < settings.most_copies < copy_no:
        raise CopiesError(number=number or doc_id, most=settings.most_copies)
    copy = Copy(copy_no, actor.code, at.at_ms, at.offset_min)
    _journal_reprint(tx, actor, doc_id, number, copy_no)
    receipt = Receipt.from_json(data).as_copy(copy)
    _write(tx, doc_id, kind, number, copy_no, receipt)
    _queue(tx, settings, doc_id, kind, copy_no)
    return copy_no


def _journal_reprint(
    tx: Transaction, actor: Person, doc_id: str, number: str, copy_no: int
) -> None:
    shift = queries.open_shift(tx.connection)
    tx.append(
        Entry(
            doc_id=tx.ids.new(),
            kind="receipt.reprinted",
            actor=actor.code,
            body={"document": doc_id, "number": number, "copy": copy_no},
            shift_id=shift.shift_id if shift else "",
            business_day=shift.business_day if shift else tx.at.local_date.isoformat(),
        )
    )


def find(connection: Connection, number: str) -> Receipt | None:
    """Give the original paper of a receipt number or a document."""
    row = connection.execute(
        "SELECT data FROM receipts WHERE (number = ? OR doc_id = ?) AND copy_no = 0",
        (number.strip().upper(), number.strip()),
    ).fetchone()
    return Receipt.from_json(row[0]) if row else None


def issue_report(tx: Transaction, settings: Settings, receipt: Receipt) -> None:
    """Freeze and queue a report that belongs to no document."""
    _issue(tx, settings, tx.ids.new(), receipt)


def _issue(tx: Transaction, settings: Settings, doc_id: str, receipt: Receipt) -> None:
    _write(tx, doc_id, receipt.kind.value, receipt.receipt_no, 0, receipt)
    _queue(tx, settings, doc_id, receipt.kind.value, 0)


def _write(
    tx: Transaction, doc_id: str, kind: str, number: str, copy_no: int, receipt: Receipt
) -> None:
    try:
        data = msgspec.json.encode(receipt, order="sorted")
    except UnicodeEncodeError:  # half of a surrogate pair in a note
        data = receipt.to_json().encode()
    tx.connection.execute(
        "INSERT INTO receipts VALUES (?, ?, ?, ?, ?)",
        (doc_id, copy_no, kind, number, data),
    )


def _queue(
    tx: Transaction, settings: Settings, doc_id: str, kind: str, copy_no: int
) -> None:
    if not settings.printer:
        return
    tx.connection.execute(
        "INSERT INTO print_jobs VALUES (?, ?, ?, ?, ?, ?, 'queued', 0, 0, '')",
        (
            tx.ids.new(),
            doc_id,
            kind,
            PrinterRole.RECEIPT.value,
            copy_no,
            tx.at.at_ms,
        ),
    )
    tx.changed.add("print")

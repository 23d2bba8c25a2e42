"""Words and figures of the page of sales: rows, bars, what changed since before."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.money import divide_half_up, plain, rupiah
from pos.domain.ports import Instant
from pos.domain.table import Kind, shown
from pos.reports import sales
from pos.reports.sales import By, SalesReport
from pos.reports.words import words
from pos.storage.sums import OF_LINE, Sum
from pos.storage.sums_behind import FoundSale
from ui.day_words import day_words
from ui.marks import QT_TRANSLATE_NOOP
from ui.reports.sales_presenter import BehindShown
from ui.widgets.bar_chart import Bar
from ui.widgets.label import Ink
from ui.widgets.table_model import Cell, TableRow

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

_UP: Final = "\N{BLACK UP-POINTING TRIANGLE}"
_DOWN: Final = "\N{BLACK DOWN-POINTING TRIANGLE}"
_DOT: Final = " \N{MIDDLE DOT} "

#: Ways along which time runs: their bars stand side by side.
OF_TIME: Final = frozenset({By.DAY, By.WEEK, By.MONTH, By.HOUR})

WAYS: Final[dict[By, tuple[str, str]]] = {
    By.DAY: (QT_TRANSLATE_NOOP("Sales", "Hari"), "calendar"),
    By.WEEK: (QT_TRANSLATE_NOOP("Sales", "Pekan"), ""),
    By.MONTH: (QT_TRANSLATE_NOOP("Sales", "Bulan"), ""),
    By.HOUR: (QT_TRANSLATE_NOOP("Sales", "Jam"), "clock"),
    By.PRODUCT: (QT_TRANSLATE_NOOP("Sales", "Produk"), "package"),
    By.CATEGORY: (QT_TRANSLATE_NOOP("Sales", "Kategori"), "tags"),
    By.MAKER: (QT_TRANSLATE_NOOP("Sales", "Pembuat"), "hand"),
    By.CASHIER: (QT_TRANSLATE_NOOP("Sales", "Kasir"), "user"),
    By.TENDER: (QT_TRANSLATE_NOOP("Sales", "Pembayaran"), "wallet"),
    By.TILL: (QT_TRANSLATE_NOOP("Sales", "Mesin"), "monitor"),
    By.DISCOUNT: (QT_TRANSLATE_NOOP("Sales", "Diskon"), "badge-percent"),
}


def way(by: By) -> str:
    """Name what sales are added up by."""
    return translate("Sales", WAYS[by][0])


def row_name(row: Sum, by: By, language: str) -> str:
    """Name a row as a person calls it."""
    if by is By.DAY:
        return day_words(row.key, language)
    if by is By.WEEK:
        since = translate("Sales", "Pekan {day}")
        return since.format(day=day_words(row.key, language).split(", ")[-1])
    return sales.name_of(row, by, words(language))


def table_row(row: Sum, report: SalesReport, language: str) -> TableRow:
    """Say a row: name, sales, what was sold of it, discount, refunds, net, share."""
    share = sales.share_of(row.net, report.whole.net)
    name = Cell(row_name(row, report.by, language), strong=True)
    cells = [name, Cell(plain(row.sales) if row.sales else "")]
    if report.by in OF_LINE:
        margin = row.margin
        cells += [Cell(_sold(row)), Cell("" if margin is None else plain(margin))]
    cells += [
        Cell(plain(row.discount) if row.discount else ""),
        Cell(plain(row.refunds) if row.refunds else ""),
        Cell(plain(row.net), strong=True),
        Cell(shown(share, Kind.TENTHS)),
    ]
    return TableRow(row.key, tuple(cells), faded=not row.sales)


def _sold(row: Sum) -> str:
    """Say pieces, or kilograms, or both where a category has both."""
    parts = (
        plain(row.pieces) if row.pieces else "",
        shown(row.grams, Kind.GRAMS) if row.grams else "",
    )
    return _DOT.join(filter(None, parts))


def bars(report: SalesReport, language: str) -> list[Bar]:
    """Give a bar for each row, with a label as short as there is room for."""
    rows = report.rows
    if report.by is By.HOUR and rows:
        by_hour = {int(x.key): x.net for x in rows}
        hours = range(min(by_hour), max(by_hour) + 1)
        return [Bar(f"{hour:02}", by_hour.get(hour, 0)) for hour in hours]
    return [Bar(_label(x, report.by, language), x.net) for x in rows]


def _label(row: Sum, by: By, language: str) -> str:
    if by in {By.DAY, By.WEEK}:
        day = date.fromisoformat(row.key)
        return f"{day.day}/{day.month}"
    if by is By.MONTH:
        return row_name(row, by, language)[:3]
    return row_name(row, by, language)


def against_before(report: SalesReport) -> tuple[str, Ink]:
    """Compare a period with as many days right before it."""
    net, before = report.whole.net, report.before.net
    if before <= 0:
        return translate("Sales", "belum ada pembanding"), Ink.SOFT
    percent = divide_half_up(abs(net - before) * 100, before)
    if not percent:
        return translate("Sales", "sama dengan sebelumnya"), Ink.SOFT
    said = translate("Sales", "{sign} {percent}% dari {days} hari sebelumnya")
    sign, ink = (_UP, Ink.GOOD) if net > before else (_DOWN, Ink.WARN)
    days = plain(report.period.days)
    return said.format(sign=sign, percent=plain(percent), days=days), ink


def sales_remark(report: SalesReport) -> str:
    """Say what a sale came to on average."""
    said = translate("Sales", "rata-rata {amount}")
    return said.format(amount=rupiah(sales.average(report.whole)))


def discount_remark(report: SalesReport) -> str:
    """Say which part of the gross was taken off."""
    share = sales.share_of(report.whole.discount, report.whole.gross)
    said = translate("Sales", "{share} dari kotor")
    return said.format(share=shown(share or 0, Kind.TENTHS))


def refund_remark(report: SalesReport) -> str:
    """Say how often something was given back."""
    said = translate("Sales", "{count} kali")
    return said.format(count=plain(report.whole.refunded))


def behind_title(found: BehindShown, language: str) -> str:
    """Name the row whose receipts are shown."""
    return f"{way(found.by)}: {row_name(found.row, found.by, language)}"


def sale_row(found: FoundSale) -> TableRow:
    """Say a receipt: number, when, who, what was paid, what of it is the row's."""
    local = Instant(found.at_ms, found.offset_min).local
    return TableRow(
        found.receipt_no,
        (
            Cell(found.receipt_no, strong=True),
            Cell(local.strftime("%d-%m-%Y %H.%M")),
            Cell(found.cashier),
            Cell(plain(found.discount) if found.discount else ""),
            Cell(plain(found.refunded) if found.refunded else ""),
            Cell(plain(found.due)),
            Cell(plain(found.part), strong=True),
        ),
    )

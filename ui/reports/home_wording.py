"""Words and figures of what staff see first."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.money import divide_half_up, plain, rupiah
from pos.reports.home import Home, Need, Waiting
from pos.storage.sums import Whole
from ui.day_words import day_words
from ui.marks import QT_TRANSLATE_NOOP
from ui.widgets.bar_chart import Bar
from ui.widgets.card import State
from ui.widgets.label import Ink
from ui.widgets.table_model import Cell, TableRow

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

_UP: Final = "\N{BLACK UP-POINTING TRIANGLE}"
_DOWN: Final = "\N{BLACK DOWN-POINTING TRIANGLE}"

#: Hours the chart shows at least, so that two sales don't fill it.
_FEWEST_HOURS: Final = 8

_WORDS: Final[dict[Need, str]] = {
    Need.OVERDUE: QT_TRANSLATE_NOOP("Home", "{count} hari belum disetor, sejak {day}"),
    Need.OPEN: QT_TRANSLATE_NOOP("Home", "Shift {count} hari sebelumnya belum ditutup"),
    Need.UNLOCKED: QT_TRANSLATE_NOOP("Home", "{count} hari belum dikunci, sejak {day}"),
    Need.QRIS: QT_TRANSLATE_NOOP("Home", "{count} QRIS belum terlihat masuk"),
    Need.UNSENT: QT_TRANSLATE_NOOP("Home", "{count} penjualan belum terkirim"),
    Need.PAPERS: QT_TRANSLATE_NOOP("Home", "{count} kertas belum keluar"),
}
_ICONS: Final = {
    Need.OVERDUE: "landmark",
    Need.OPEN: "clock",
    Need.UNLOCKED: "lock-open",
    Need.QRIS: "qr-code",
    Need.UNSENT: "cloud-off",
    Need.PAPERS: "printer-x",
}


def waiting_row(waiting: Waiting, language: str) -> TableRow:
    """Say one thing that waits: red where it is late, what it is worth beside it."""
    words = translate("Home", _WORDS[waiting.need])
    day = day_words(waiting.day, language) if waiting.day else ""
    said = words.format(count=plain(waiting.count), day=day)
    late = waiting.need in {Need.OVERDUE, Need.OPEN}
    state = State.BAD if late else State.WARN
    return TableRow(
        waiting.need.value,
        (
            Cell(said, state, strong=True, icon=_ICONS[waiting.need]),
            Cell(rupiah(waiting.amount) if waiting.amount else ""),
        ),
    )


def today(home: Home) -> tuple[str, Ink]:
    """Compare today with yesterday."""
    since = translate("Home", "kemarin {amount}")
    return since.format(amount=rupiah(home.yesterday.net)), Ink.SOFT


def month(home: Home) -> tuple[str, Ink]:
    """Compare this month with as many days of the one before."""
    net, before = home.month.net, home.before.net
    if before <= 0:
        return translate("Home", "belum ada pembanding"), Ink.SOFT
    percent = divide_half_up(abs(net - before) * 100, before)
    if not percent:
        return translate("Home", "sama dengan bulan lalu"), Ink.SOFT
    said = translate("Home", "{sign} {percent}% dari bulan lalu")
    sign, ink = (_UP, Ink.GOOD) if net > before else (_DOWN, Ink.WARN)
    return said.format(sign=sign, percent=plain(percent)), ink


def sales(whole: Whole) -> tuple[str, str]:
    """Say how many sales there were, and how much was given back."""
    said = translate("Home", "pengembalian {amount}")
    return plain(whole.sales), said.format(amount=rupiah(whole.refunds))


def hours(home: Home) -> list[Bar]:
    """Give a bar for each hour from the first sale to the last."""
    if not home.hours:
        return []
    first, last = min(home.hours), max(home.hours)
    last = min(max(last, first + _FEWEST_HOURS - 1), 23)
    first = max(min(first, last - _FEWEST_HOURS + 1), 0)
    return [Bar(f"{h:02d}", home.hours.get(h, 0)) for h in range(first, last + 1)]

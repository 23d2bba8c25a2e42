"""Words and figures of cash on its way: days, bags, deposits."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.custody import Bag, Deposit, Way
from pos.domain.money import plain
from pos.domain.ports import Instant
from pos.storage.custody import DayCash
from ui.day_words import day_words
from ui.widgets.card import State
from ui.widgets.table_model import Cell, TableRow

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

_DASH: Final = "\N{EN DASH}"


def _amount(value: int) -> Cell:
    """Say an amount; less than nothing is a float that is out in a drawer."""
    return Cell(plain(value) if value > 0 else _DASH)


def day_row(day: DayCash, language: str, *, late: bool) -> TableRow:
    """Say where a day's cash is, and whether it is owed."""
    if late:
        state = Cell(
            translate("Custody", "{amount} terlambat").format(amount=plain(day.owed)),
            State.BAD,
            strong=True,
        )
    elif day.owed > 0:
        words = translate("Custody", "{amount} lagi").format(amount=plain(day.owed))
        state = Cell(words, State.WARN)
    elif day.drawer:
        state = Cell(translate("Custody", "shift berjalan"), State.INFO, icon="play")
    else:
        state = Cell(translate("Custody", "disetor"), State.GOOD)
    return TableRow(
        day.business_day,
        (
            Cell(day_words(day.business_day, language), strong=True),
            state,
            _amount(day.safe),
            _amount(day.bags),
            _amount(day.transit),
            _amount(day.arrived),
        ),
    )


def bag_row(bag: Bag, language: str) -> TableRow:
    """Say a bag that is here."""
    words = translate("Custody", "Kantong {number}").format(number=bag.number)
    return TableRow(
        bag.bag_id,
        (
            Cell(words, strong=True),
            Cell(plain(bag.amount)),
            Cell(day_words(bag.business_day, language), State.INFO, icon="archive"),
        ),
    )


def deposit_row(deposit: Deposit, now_ms: int, offset_min: int) -> TableRow:
    """Say a deposit: where it went, how much, and what proves it."""
    if deposit.way is Way.SIMPONI:
        words = translate("Custody", "SIMPONI {reference}")
    else:
        words = translate("Custody", "Bank {reference}")
    return TableRow(
        deposit.deposit_id,
        (
            Cell(words.format(reference=deposit.reference)),
            Cell(plain(deposit.amount)),
            _proof(deposit, now_ms, offset_min),
        ),
        faded=deposit.cancelled,
    )


def _proof(deposit: Deposit, now_ms: int, offset_min: int) -> Cell:
    if deposit.cancelled:
        return Cell(translate("Custody", "dibatalkan"), State.NEUTRAL, icon="ban")
    if not deposit.open:
        return Cell(deposit.ntpn or deposit.ntb, State.GOOD)
    if not deposit.expires_ms:
        return Cell(translate("Custody", "menunggu bukti"), State.WARN)
    if deposit.expires_ms < now_ms:
        return Cell(translate("Custody", "kode kedaluwarsa"), State.BAD)
    ends = Instant(deposit.expires_ms, offset_min).local.strftime("%d-%m %H.%M")
    return Cell(translate("Custody", "s.d. {at}").format(at=ends), State.WARN)

"""Words and figures of makers' shares: periods, what is owed, policies."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.makers import CAPITAL, PNBP, PREMI, Basis, Policy
from pos.domain.money import plain, rupiah
from pos.domain.share_period import Figures, Owed, State
from pos.domain.table import day_shown
from pos.storage.periods import Available, Period
from ui.marks import QT_TRANSLATE_NOOP
from ui.shares.presenter import OPEN
from ui.widgets.card import State as Tone
from ui.widgets.table_model import Cell, TableRow

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

_STATES: Final = {
    State.CLOSED: (QT_TRANSLATE_NOOP("Shares", "menunggu PNBP"), Tone.WARN),
    State.DEPOSITED: (QT_TRANSLATE_NOOP("Shares", "menunggu premi"), Tone.WARN),
    State.PAID: (QT_TRANSLATE_NOOP("Shares", "premi dibayar"), Tone.GOOD),
    State.LOCKED: (QT_TRANSLATE_NOOP("Shares", "dikunci"), Tone.GOOD),
}

_STEPS: Final = {
    State.CLOSED: (QT_TRANSLATE_NOOP("Shares", "Setor PNBP"), "landmark"),
    State.DEPOSITED: (QT_TRANSLATE_NOOP("Shares", "Bayar premi"), "hand-coins"),
    State.PAID: (QT_TRANSLATE_NOOP("Shares", "Kunci periode"), "lock"),
}

_BASES: Final = {
    Basis.GROSS: QT_TRANSLATE_NOOP("Shares", "dari penjualan"),
    Basis.NET: QT_TRANSLATE_NOOP("Shares", "setelah biaya bahan"),
    Basis.PIECE: QT_TRANSLATE_NOOP("Shares", "upah per satuan"),
}


def open_row(waiting: Figures) -> TableRow:
    """Say what waits for the next period."""
    return TableRow(
        OPEN,
        (
            Cell(translate("Shares", "Berjalan"), strong=True),
            Cell(_until(waiting.last_day)),
            Cell(rupiah(waiting.part(PREMI))),
            Cell(rupiah(waiting.part(PNBP))),
            Cell(translate("Shares", "bisa ditutup"), Tone.INFO, icon="play"),
        ),
    )


def period_row(period: Period) -> TableRow:
    """Say a closed period, and how far it is."""
    words, tone = _STATES[period.state]
    state = Cell(translate("Shares", words), tone)
    if not period.standing:
        state = Cell(translate("Shares", "tidak berlaku"), Tone.NEUTRAL, icon="ban")
    return TableRow(
        period.period_id,
        (
            Cell(_number(period.number), strong=True),
            Cell(_until(period.last_day)),
            Cell(rupiah(period.figures.payable)),
            Cell(rupiah(period.figures.state.payable)),
            state,
        ),
        faded=not period.standing,
    )


def _number(number: int) -> str:
    return translate("Shares", "Periode {number}").format(number=number)


def _until(day: str) -> str:
    return translate("Shares", "s.d. {day}").format(day=day_shown(day))


def owed_row(owed: Owed, period: Period | None) -> TableRow:
    """Say what a maker is owed, by code."""
    named = owed.code or translate("Shares", "tanpa pembuat")
    return TableRow(
        owed.code or "-",
        (
            Cell(named, strong=True),
            Cell(plain(owed.earned)),
            Cell(plain(owed.brought)),
            Cell(plain(owed.payable), strong=True),
            _paid(owed, period),
        ),
    )


def _paid(owed: Owed, period: Period | None) -> Cell:
    if not owed.payable:
        words = translate("Shares", "dibawa {amount}")
        return Cell(words.format(amount=plain(owed.carried)), Tone.NEUTRAL)
    if period is None:
        return Cell(translate("Shares", "periode berjalan"), Tone.INFO, icon="play")
    if owed.code in period.unpaid:
        return Cell(translate("Shares", "belum dibayar"), Tone.WARN)
    return Cell(translate("Shares", "dibayar"), Tone.GOOD)


def step(period: Period | None) -> tuple[str, str] | None:
    """Say the next step of a period and its icon; None when all is done."""
    if period is None:
        return translate("Shares", "Tutup periode"), "calendar-check"
    found = _STEPS.get(period.state) if period.standing else None
    return (translate("Shares", found[0]), found[1]) if found else None


def part(key: str) -> str:
    """Name a part of a line."""
    known = {
        PREMI: translate("Shares", "Premi pembuat"),
        PNBP: translate("Shares", "PNBP"),
        CAPITAL: translate("Shares", "Modal kerja"),
    }
    return known.get(key, key)


def percent(bp: int) -> str:
    """Write hundredths of a percent: ``50%``, ``12,5%``."""
    whole, rest = divmod(bp, 100)
    return f"{whole},{rest:02}".rstrip("0").rstrip(",") + "%"


def basis(kind: Basis) -> str:
    """Say what of a line is split."""
    return translate("Shares", _BASES[kind])


def policy(found: Policy | None) -> str:
    """Say which policy is in force, in one line."""
    if found is None:
        return translate(
            "Shares",
            "Belum ada kebijakan: penjualan berjalan, dan hasilnya belum dibagi.",
        )
    parts = ", ".join(f"{part(x.key)} {percent(x.bp)}" for x in found.parts)
    words = translate("Shares", "Kebijakan {number} sejak {day}: {parts}, {basis}")
    return words.format(
        number=found.number,
        day=day_shown(found.valid_from),
        parts=parts,
        basis=basis(found.basis),
    )


def treasury_row(found: Available, taken: int) -> TableRow:
    """Say a proved deposit, and what of it would be taken."""
    return TableRow(
        found.deposit_id,
        (
            Cell(found.ntpn, strong=True),
            Cell(rupiah(found.received)),
            Cell(rupiah(found.left)),
            Cell(rupiah(taken), Tone.GOOD if taken else None, strong=bool(taken)),
        ),
        faded=not taken,
    )

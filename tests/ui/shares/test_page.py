from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import PINS
from pos.domain.makers import Basis
from pos.reports.makers import Paper
from pos.storage import annex as sealed
from pos.storage import consents as stored_consents
from pos.storage import periods, policies
from tests.ui.shares import shots
from tests.ui.whole import Whole
from tests.ui.window import everything_in
from ui.reconcile.screen import ReconcileScreen
from ui.shares.annex_dialog import AnnexDialog
from ui.shares.consents_dialog import ConsentsDialog
from ui.shares.page import SharesPage
from ui.shares.papers_dialog import PapersDialog
from ui.shares.policy_dialog import PolicyDialog
from ui.shares.step_dialogs import CloseDialog, DepositDialog, LockDialog, PayDialog
from ui.widgets.card import State

KEY = Qt.Key


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    """A till whose day was sold by a policy and locked, a part of it deposited."""
    made = Whole(qtbot, till)
    shots.adopt(till)
    shots.bring_away(till, shots.trade_a_day(till))
    return made


def entered(whole: Whole, code: str = "A-01") -> SharesPage:
    whole.sign_in(code)
    whole.window.go("reconcile")
    screen = whole.window.screen_of("reconcile")
    assert isinstance(screen, ReconcileScreen)
    screen.tabs.chip("shares").click()
    return screen.shares


def second(whole: Whole) -> None:
    """Type the treasurer's PIN."""
    whole.press(PINS["B-01"])
    whole.qtbot.waitUntil(lambda: whole.dialog() is None)


def states(page: SharesPage) -> list[str]:
    return [row.cells[-1].text for row in page.periods.rows()]


def test_a_period_is_closed_and_its_pnbp_deposited(whole: Whole) -> None:
    page = entered(whole)
    assert states(page) == ["bisa ditutup"]
    whole.press(KEY.Key_F6)
    assert isinstance(whole.dialog(), CloseDialog)
    whole.press(KEY.Key_Return)
    second(whole)
    assert states(page) == ["menunggu PNBP"]

    deposited(whole)
    assert states(page) == ["menunggu premi"]


def deposited(whole: Whole) -> None:
    """Tie the period's PNBP to the one deposit there is."""
    whole.press(KEY.Key_F6)
    deposit = whole.dialog()
    assert isinstance(deposit, DepositDialog)
    assert deposit.table.rows()[0].cells[3].text == "Rp535.800"
    whole.press(KEY.Key_Return)
    second(whole)


def test_premi_is_paid_to_who_signed_and_then_locked(whole: Whole) -> None:
    page = entered(whole)
    close(whole, page)
    deposited(whole)
    whole.press(KEY.Key_F6)
    paying = whole.dialog()
    assert isinstance(paying, PayDialog)
    paying.turn("SM-01")
    assert "SM-01" not in paying.codes()
    assert paying.sum.text() == "6 pembuat, Rp1.666.000"
    paying.confirmed.emit()
    whole.press(PINS["B-01"])
    whole.qtbot.waitUntil(lambda: whole.dialog() is paying)
    assert any("nomor bukti" in said for said in everything_in(paying))
    paying.reference.setText("TRF 0412")
    paying.confirmed.emit()
    second(whole)
    assert states(page) == ["menunggu premi"]
    rows = page.makers.rows()
    unpaid = [x.cells[0].text for x in rows if x.cells[-1].state is State.WARN]
    assert unpaid == ["SM-01"]
    pay_the_rest(whole)
    assert states(page) == ["premi dibayar"]
    whole.press(KEY.Key_F6)
    assert isinstance(whole.dialog(), LockDialog)
    whole.press(KEY.Key_Return)
    second(whole)
    assert states(page) == ["dikunci"]
    assert not page.step.isVisible()


def pay_the_rest(whole: Whole) -> None:
    whole.press(KEY.Key_F6)
    last = whole.dialog()
    assert isinstance(last, PayDialog)
    last.reference.setText("TRF 0413")
    last.confirmed.emit()
    second(whole)
    (period,) = whole.till.readers.run(periods.periods)
    assert period.paid == period.figures.payable == 1_786_000


def test_one_person_alone_closes_nothing(whole: Whole) -> None:
    entered(whole)
    whole.press(KEY.Key_F6)
    closing = whole.dialog()
    whole.press(KEY.Key_Return, KEY.Key_Right, PINS["A-01"])
    whole.qtbot.waitUntil(lambda: whole.dialog() is closing)

    assert closing is not None
    assert any("dua orang" in said for said in everything_in(closing))
    assert whole.till.readers.run(periods.periods) == ()


def test_a_policy_is_worked_out_while_it_is_typed(whole: Whole) -> None:
    page = entered(whole)
    whole.press(KEY.Key_F8)
    dialog = whole.dialog()
    assert isinstance(dialog, PolicyDialog)
    assert "Rp50.000" in everything_in(dialog)
    dialog.basis.chip(Basis.NET.value).click()
    assert "Rp30.000" in everything_in(dialog)
    dialog.parts["premi"].set_value(60)
    said = everything_in(dialog)
    assert any("tepat 100%" in words for words in said)
    assert "Rp30.000" not in said
    dialog.parts["capital"].set_value(25)
    assert "Rp36.000" in everything_in(dialog)
    dialog.confirmed.emit()
    second(whole)

    newest = whole.till.readers.run(policies.adopted)[0].policy
    assert (newest.number, newest.basis) == (2, Basis.NET)
    assert "Kebijakan 2" in page.policy.text()


@pytest.mark.parametrize(
    ("day", "legal", "words"),
    [("besok", "x", "24-11-2026"), ("1-1-2020", "x", "hari ini"), ("", "", "Tanggal")],
)
def test_a_policy_that_cannot_be_says_why(
    whole: Whole, day: str, legal: str, words: str
) -> None:
    entered(whole)
    whole.press(KEY.Key_F8)
    dialog = whole.dialog()
    assert isinstance(dialog, PolicyDialog)
    dialog.day.setText(day)
    dialog.legal.setText(legal)
    dialog.confirmed.emit()
    if day == "1-1-2020":
        whole.press(PINS["B-01"])
        whole.qtbot.waitUntil(lambda: whole.dialog() is dialog)

    assert any(words in said for said in everything_in(dialog))
    assert len(whole.till.readers.run(policies.adopted)) == 1


def close(whole: Whole, page: SharesPage) -> None:
    whole.press(KEY.Key_F6, KEY.Key_Return)
    second(whole)
    page.periods.select(page.periods.rows()[0].key)


def test_papers_are_saved_as_sealed_pages(whole: Whole) -> None:
    page = entered(whole)
    close(whole, page)
    page.makers.select("SM-25")
    for paper, name in (
        (Paper.STATEMENT, "Rekap-premi-1-SM-25.pdf"),
        (Paper.PAYOUT, "Daftar-premi-1.pdf"),
        (Paper.TIE, "Cocok-bagi-hasil-1.pdf"),
    ):
        whole.press(KEY.Key_F7)
        dialog = whole.dialog()
        assert isinstance(dialog, PapersDialog)
        dialog.buttons[paper].click()
        whole.qtbot.waitUntil(lambda: whole.dialog() is None)
        file = Path(whole.till.folder, "reports", name)
        assert "1.375.000" in PdfReader(file).pages[0].extract_text() or (
            paper is Paper.TIE
        )
    whole.press(KEY.Key_F7)
    dialog = whole.dialog()
    assert isinstance(dialog, PapersDialog)
    dialog.buttons[Paper.PUBLIC].click()
    assert any("diumumkan" in said for said in everything_in(dialog))


def test_consents_are_given_before_a_witness_and_taken_back(whole: Whole) -> None:
    entered(whole)
    whole.press(KEY.Key_F9)
    dialog = whole.dialog()
    assert isinstance(dialog, ConsentsDialog)
    dialog.code.setText("Siti")
    dialog.text.setText("V1")
    dialog.confirmed.emit()
    whole.press(PINS["P-01"])
    whole.qtbot.waitUntil(lambda: whole.dialog() is dialog)
    assert any("bukan nama" in said for said in everything_in(dialog))
    dialog.code.setText("sm-07")
    dialog.confirmed.emit()
    whole.press(PINS["P-01"])
    whole.qtbot.waitUntil(lambda: bool(dialog.table.rows()))
    key = dialog.table.rows()[0].key
    dialog.table.select(key)
    dialog.withdraw.click()
    whole.qtbot.waitUntil(lambda: not dialog.withdraw.isEnabled())

    (found,) = whole.till.readers.run(stored_consents.consents)
    assert (found.code, bool(found.withdrawn_day)) == ("SM-07", True)


def test_the_annex_is_the_treasurers_and_closes_with_the_page(whole: Whole) -> None:
    page = entered(whole)
    assert not page.annex.isEnabled()
    whole.session.sign_out()
    page = entered(whole, "B-01")
    whole.press(KEY.Key_F10)
    dialog = whole.dialog()
    assert isinstance(dialog, AnnexDialog)
    dialog.passphrase.setText("pendek")
    dialog.confirmed.emit()
    assert any("terlalu pendek" in said for said in everything_in(dialog))
    dialog.passphrase.setText("tujuh ekor kancil")
    dialog.confirmed.emit()
    whole.qtbot.waitUntil(dialog.table.isVisible)
    dialog.fields["code"].setText("SM-01")
    dialog.fields["name"].setText("Siti Contoh")
    dialog.confirmed.emit()
    whole.qtbot.waitUntil(lambda: bool(dialog.table.rows()))
    assert sealed.unseal(whole.till.folder, "tujuh ekor kancil")["SM-01"].name

    whole.window.go("reports")
    assert whole.dialog() is None
    whole.window.go("reconcile")
    whole.press(KEY.Key_F10)
    again = whole.dialog()
    assert isinstance(again, AnnexDialog)
    assert "Siti Contoh" not in " ".join(everything_in(again))
    again.passphrase.setText("delapan ekor kancil")
    again.confirmed.emit()
    assert any("tidak cocok" in said for said in everything_in(again))


def test_the_passphrase_can_be_another(whole: Whole) -> None:
    entered(whole, "B-01")
    whole.press(KEY.Key_F10)
    dialog = whole.dialog()
    assert isinstance(dialog, AnnexDialog)
    dialog.passphrase.setText("tujuh ekor kancil")
    dialog.confirmed.emit()
    whole.qtbot.waitUntil(dialog.table.isVisible)
    dialog.change.click()
    assert not dialog.table.isVisible()
    dialog.passphrase.setText("pendek")
    dialog.confirmed.emit()
    assert any("terlalu pendek" in said for said in everything_in(dialog))
    dialog.passphrase.setText("sembilan ekor kancil")
    dialog.confirmed.emit()
    whole.qtbot.waitUntil(dialog.table.isVisible)

    assert sealed.unseal(whole.till.folder, "sembilan ekor kancil") == {}


def test_a_locked_till_shows_no_name(whole: Whole) -> None:
    page = entered(whole, "B-01")
    whole.press(KEY.Key_F10)
    dialog = whole.dialog()
    assert isinstance(dialog, AnnexDialog)
    dialog.passphrase.setText("tujuh ekor kancil")
    dialog.confirmed.emit()
    whole.qtbot.waitUntil(dialog.table.isVisible)
    whole.press_held(KEY.Key_L, Qt.KeyboardModifier.ControlModifier)

    whole.qtbot.waitUntil(lambda: whole.session.person is None)
    assert whole.dialog() is None
    assert page.makers.rows() == ()


def test_who_leaves_the_page_leaves_no_figure(whole: Whole) -> None:
    page = entered(whole)
    assert "1.786.000" in " ".join(everything_in(page))
    whole.window.go("sell")

    assert "1.786.000" not in " ".join(everything_in(page))


def test_who_may_not_share_may_look(whole: Whole) -> None:
    page = entered(whole, "P-01")

    assert states(page) == ["bisa ditutup"]
    for button in (page.step, page.rule, page.consents, page.annex):
        assert not button.isEnabled()

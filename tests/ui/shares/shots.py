"""Pictures of makers' shares: ``python -m tests.ui.shares.shots FOLDER``."""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path

from pos.bootstrap import Till
from pos.demo import PINS, set_up_demo
from pos.domain.custody import Proof, Way
from pos.domain.makers import CAPITAL, PNBP, PREMI, Basis, Part, Policy
from pos.operations import custody, day, shares, shift
from pos.storage import custody as stored
from tests.ui import trade
from tests.ui.album import Album, Visit
from tests.ui.conftest import person
from tests.ui.reconcile.shots import Page
from ui.reconcile.screen import ReconcileScreen
from ui.shares.annex_dialog import AnnexDialog
from ui.shares.page import SharesPage

GOODS = {
    "TMP-001": 30,
    "RTI-001": 12,
    "HDR-001": 5,
    "KUE-001": 4,
    "JMP-001": 1,
    "SKT-001": 1,
    "LNY-001": 2,
}


def adopt(till: Till) -> None:
    """Adopt a policy by admin and treasurer, from today."""
    parts = (Part(PREMI, 5_000), Part(PNBP, 1_500), Part(CAPITAL, 3_500))
    today = till.clock.now().local_date.isoformat()
    legal = "Kepmen M.01-PP.02.01/1990"
    policy = Policy("", 0, Basis.GROSS, parts, today, legal)
    boss, other = person(till, "A-01"), person(till, "B-01")
    till.writer.run(lambda tx: shares.adopt(tx, boss, policy, other))


def trade_a_day(till: Till) -> str:
    """Sell goods of many makers, close, put the cash into a bag, lock the day."""
    actor = trade.cashier(till)
    opened = trade.open_shift(till, actor)
    known = {row[0] for row in till.readers.run(_skus)}
    chosen = {sku: pieces for sku, pieces in GOODS.items() if sku in known}
    for sku, pieces in chosen.items():
        trade.make_sale(till, actor, {sku: pieces})
    count = trade.pieces_of(trade.drawer(till))
    till.writer.run(lambda tx: shift.count(tx, actor, count))
    till.writer.run(lambda tx: shift.close(tx, actor, till.settings, ""))
    lock = partial(day.lock_day, actor=person(till, "A-01"), settings=till.settings)
    today = opened.business_day
    till.writer.run(
        partial(lock, business_day=today, note="dicek", approver=person(till, "B-01"))
    )
    return today


def _skus(connection: object) -> list[tuple[str]]:
    rows: list[tuple[str]] = connection.execute(  # type: ignore[attr-defined]
        "SELECT sku FROM products"
    ).fetchall()
    return rows


def bring_away(till: Till, today: str) -> None:
    """Pay Rp1.000.000 of the day to the treasury, proved by an NTPN."""
    boss, other = person(till, "A-01"), trade.supervisor(till)
    till.writer.run(
        partial(
            custody.seal,
            actor=boss,
            business_day=today,
            number="B-0412",
            count={"n100000": 10},
            witness=other,
        )
    )
    bag = till.readers.run(stored.bags_here)[0].bag_id
    send = partial(custody.send, way=Way.SIMPONI, reference="820261124000017")
    sent = till.writer.run(partial(send, actor=boss, bag_ids=[bag], witness=other))
    proof = Proof("", "1A2B3C4D5E6F7G8H", 1_000_000)
    till.writer.run(lambda tx: custody.receive(tx, boss, sent.deposit_id, proof))


def second(visit: Page) -> None:
    """Let the treasurer type the PIN that a step waits for."""
    visit.whole.press(PINS["B-01"])
    visit.whole.qtbot.waitUntil(lambda: visit.whole.dialog() is None, timeout=5_000)


def picture_steps(visit: Page, page: SharesPage) -> None:
    """Take a period from its close to its lock, and picture each question."""
    visit.shot("open")
    page.rule.click()
    visit.shot("policy")
    page.show_done()
    for name in ("close", "deposit", "pay"):
        page.step.click()
        visit.shot(name)
        dialog = visit.whole.dialog()
        assert dialog is not None
        if name == "pay":
            dialog.reference.setText("TRF 0412")  # type: ignore[attr-defined]
        dialog.confirmed.emit()
        second(visit)
        page.periods.select(page.periods.rows()[0].key)
        page._choose(page.periods.current_key())
    visit.shot("paid")
    page.papers.click()
    visit.shot("papers")
    page.show_done()


def picture_annex(visit: Page, page: SharesPage) -> None:
    """Make the annex and write somebody down, as the treasurer."""
    visit.whole.session.sign_out()
    visit.whole.sign_in("B-01")
    visit.whole.window.go("reconcile")
    visit.screen.tabs.chip("shares").click()
    page.annex.click()
    visit.shot("annex_new")
    dialog = visit.whole.dialog()
    assert isinstance(dialog, AnnexDialog)
    dialog.passphrase.setText("tujuh ekor kancil")
    dialog.confirmed.emit()
    visit.whole.qtbot.waitUntil(dialog.table.isVisible)
    for name, text in (("code", "SM-01"), ("name", "Siti Contoh"), ("register", "1")):
        dialog.fields[name].setText(text)
    dialog.confirmed.emit()
    visit.whole.qtbot.waitUntil(lambda: bool(dialog.table.rows()))
    visit.shot("annex")
    page.show_done()


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        till = set_up_demo(Path(place, "till"))
        adopt(till)
        bring_away(till, trade_a_day(till))
        visit = Visit(Album(folder, "id"), till, "reconcile", ReconcileScreen)
        visit.screen.tabs.chip("shares").click()
        page = visit.screen.shares
        picture_steps(visit, page)
        page.consents.click()
        visit.shot("consents")
        page.show_done()
        picture_annex(visit, page)
        till.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Pictures of the reconciliation: ``python -m tests.ui.reconcile.shots FOLDER``."""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path

from pos.bootstrap import Till
from pos.demo import set_up_demo
from pos.domain.custody import Way
from pos.domain.statement import Form, StatementKind
from pos.domain.tender import TenderKind
from pos.operations import custody, day, shift
from pos.storage import custody as stored
from tests.ui import trade
from tests.ui.album import Album, Visit
from tests.ui.conftest import person
from tests.ui.reconcile import settling
from ui.reconcile.screen import ReconcileScreen
from ui.reconcile.settle_items import Part
from ui.reconcile.settle_place import SettlePlace

Page = Visit[ReconcileScreen]


def sell_a_day(till: Till, *, verified: bool = True) -> str:
    """Sell in each way, close a little short, and give the business day."""
    actor = trade.cashier(till)
    opened = trade.open_shift(till, actor)
    trade.make_sale(till, actor, {"TMP-001": 3})
    proof = "4821" if verified else ""
    trade.make_sale(
        till,
        actor,
        {"TMP-001": 2},
        TenderKind.QRIS,
        verified=verified,
        reference=proof,
    )
    trade.make_sale(till, actor, {"TMP-001": 1}, TenderKind.TRANSFER, reference="TRF1")
    count = trade.pieces_of(trade.drawer(till) - 2_500)
    till.writer.run(lambda tx: shift.count(tx, actor, count))
    till.writer.run(
        lambda tx: shift.close(tx, actor, till.settings, "kembalian keliru")
    )
    return opened.business_day


def lock(till: Till, business_day: str) -> None:
    """Lock a day by two people."""
    second = person(till, "B-01")
    till.writer.run(
        partial(
            day.lock_day,
            actor=person(till, "A-01"),
            settings=till.settings,
            business_day=business_day,
            note="Uang di brankas",
            approver=second,
        )
    )


def picture_cash(visit: Page, business_day: str) -> None:
    """A day that is overdue, a bag here, and a deposit without its proof."""
    till, screen = visit.till, visit.screen
    boss, other = person(till, "A-01"), trade.supervisor(till)
    for number in ("B-0412", "B-0413"):
        count = {"n10000": 1}
        till.writer.run(
            partial(
                custody.seal,
                actor=boss,
                business_day=business_day,
                number=number,
                count=count,
                witness=other,
            )
        )
    first = till.readers.run(stored.bags_here)[0].bag_id
    till.writer.run(
        partial(
            custody.send,
            actor=boss,
            bag_ids=[first],
            way=Way.SIMPONI,
            reference="820261124000017",
            witness=other,
        )
    )
    screen.tabs.chip("cash").click()
    visit.shot("cash")
    screen.cash.seal.click()
    visit.shot("seal")
    screen.cash.show_done()
    screen.cash.send.click()
    visit.shot("send")
    screen.cash.show_done()
    screen.cash.moves.select(screen.cash.moves.rows()[1].key)
    screen.cash.proof.click()
    visit.shot("proof")
    screen.cash.show_done()
    screen.tabs.chip("day").click()


def picture_settlement(visit: Page, folder: Path) -> None:
    """The lists, before a file and after it; a file with its problems, and mapped."""
    till, place = visit.till, visit.screen.settle
    amounts = settling.sell(till)
    visit.screen.tabs.chip("settle").click()
    visit.shot("settle-unverified")
    place.page.detail.verify.click()
    visit.shot("settle-verify")
    place.page.show_done()
    text = settling.statement(till, amounts)
    _import(place, settling.write(folder, text.replace("8.888", "8.88x")))
    visit.shot("settle-problems")
    place.importing.cancel()
    _import(place, settling.write(folder, text), visit=visit)
    visit.shot("settle-plan")
    place.importing.save()
    for part in Part:
        place.page.presenter.choose(part)
        visit.shot(f"settle-{part.value}")
    place.page.presenter.choose(Part.DOUBT)
    place.page.detail.pair.click()
    visit.shot("settle-pair")
    place.page.show_done()
    _picture_after(visit, folder)


def _picture_after(visit: Page, folder: Path) -> None:
    """What was posted, and a file whose headings say nothing."""
    place = visit.screen.settle
    place.page.presenter.post()
    place.page.presenter.choose(Part.MATCHED)
    visit.shot("settle-posted")
    unknown = settling.write(folder, "Kapan;Berapa\n24/11/2026;5.000\n", "lain.csv")
    place.importing.begin(unknown)
    place.importing.check(Form("Lain", StatementKind.QRIS, {}))
    visit.shot("settle-columns")
    place.importing.cancel()
    place.show_done()
    visit.screen.tabs.chip("day").click()


def _import(place: SettlePlace, file: Path, visit: Page | None = None) -> None:
    place.importing.begin(file)
    if visit is not None:
        visit.shot("settle-source")
    place.importing.check(Form("Dompet Kita", StatementKind.QRIS, {}))


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        till = set_up_demo(Path(place, "till"))
        business_day = sell_a_day(till, verified=False)
        visit = Visit(Album(folder, "id"), till, "reconcile", ReconcileScreen)
        visit.shot("day")
        visit.screen.presenter.lock()
        visit.shot("note")
        visit.screen.drop_note()
        picture_cash(visit, business_day)
        lock(till, business_day)
        actor = trade.cashier(till)
        trade.open_shift(till, actor)
        trade.make_sale(till, actor, {"TMP-001": 1})
        visit.whole.session.announce(frozenset({"day", "shift", "sale"}))
        visit.shot("locked")
        picture_settlement(visit, Path(place))
        till.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

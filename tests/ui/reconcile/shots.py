"""Pictures of the reconciliation: ``python -m tests.ui.reconcile.shots FOLDER``."""

from __future__ import annotations

import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import set_up_demo
from pos.domain.people import Role
from pos.domain.tender import TenderKind
from pos.operations import day, shift
from tests.ui import trade
from tests.ui.conftest import person
from tests.ui.sync.shots import SIZES, _Request
from tests.ui.whole import Whole


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
    second = trade.newcomer(till, "B-01", Role.TREASURER)
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


def main(folder: Path) -> None:
    qt_api.set_qt_api("pyside6")  # type: ignore[no-untyped-call]
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    language = os.environ.get("SHOT_LANGUAGE", "id")
    with tempfile.TemporaryDirectory() as place:
        till = set_up_demo(Path(place, "till"))
        business_day = sell_a_day(till, verified=False)
        whole = Whole(QtBot(cast("Any", _Request())), till)
        whole.set(language=language)
        whole.sign_in("A-01")
        whole.window.go("reconcile")

        def shot(name: str) -> None:
            for size in SIZES:
                whole.window.resize(*size)
                app.sendPostedEvents()
                file = f"{name}-{language}-{size[1]}.png"
                whole.window.grab().save(str(folder / file))

        shot("day")
        screen = cast("Any", whole.window.screen_of("reconcile"))
        screen.presenter.lock()
        shot("note")
        screen.drop_note()
        lock(till, business_day)
        actor = trade.cashier(till)
        trade.open_shift(till, actor)
        trade.make_sale(till, actor, {"TMP-001": 1})
        whole.session.announce(frozenset({"day", "shift", "sale"}))
        shot("locked")
        till.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

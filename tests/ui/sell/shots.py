"""Every state of selling and paying, as pictures to look at.

Run ``python -m tests.ui.sell.shots FOLDER [names]``; it writes PNG files and
checks nothing.
"""

from __future__ import annotations

import argparse
import atexit
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from pos.bootstrap import Till
from pos.config import Settings
from pos.demo import set_up_demo
from pos.devices.scales.reading import Weight
from pos.devices.scales.simulated import Pan, serve
from pos.domain.printer import PrinterSetup
from pos.operations.catalogue import Catalogue
from tests.ui.conftest import InlineTasks
from tests.ui.sell.booth import Booth
from tests.ui.trade import cashier, open_shift, supervisor
from ui.pay.paying import Method
from ui.sell.weight_dialog import ScaleDialog
from ui.session import Session
from ui.tokens import Theme
from ui.widgets.button import Button

Key = Qt.Key
BREAD, CHIPS, NASTAR, SONGKET = "RTI-001", "TMP-004", "KUE-101", "SKT-001"


def fill(booth: Booth) -> None:
    booth.scan(SONGKET, CHIPS, CHIPS, CHIPS, BREAD)
    booth.sell.presenter.weigh(booth.product(NASTAR), 350, lambda: None)


def small(booth: Booth) -> None:
    booth.scan(CHIPS, CHIPS, CHIPS, BREAD, BREAD)
    booth.sell.presenter.weigh(booth.product(NASTAR), 351, lambda: None)


def paying(booth: Booth) -> None:
    small(booth)
    booth.press(Key.Key_F10)


def part_taken(booth: Booth) -> None:
    """Back on the selling page after a part was paid; then emptying is asked."""
    paying(booth)
    booth.pay.presenter.choose(Method.MIXED)
    booth.pay.presenter.type_amount(50_000)
    booth.pay.presenter.onward()
    booth.press(Key.Key_Escape)


def part_given_back(booth: Booth) -> None:
    part_taken(booth)
    booth.sell.presenter.aside.ask_abandon()


def many(booth: Booth) -> None:
    for product in list(booth.session.catalogue.products.values())[:14]:
        if not product.weighed and product.price:
            booth.sell.presenter.tile(product.product_id)
    booth.basket.change(
        replace(booth.basket.basket, buyer="Ibu Rina", note="Bungkus terpisah")
    )
    booth.sell.enter()


def missed(booth: Booth) -> None:
    fill(booth)
    booth.scan("8990000000012")


def found(booth: Booth) -> None:
    fill(booth)
    booth.write("kripik")


def nothing_found(booth: Booth) -> None:
    fill(booth)
    booth.write("zebra cross")


def bare(booth: Booth) -> None:
    booth.session.catalogue = Catalogue(())
    booth.session.announce(frozenset({"stock"}))
    booth.sell.presenter._take_catalogue()


def weighing(booth: Booth) -> None:
    fill(booth)
    booth.scan(NASTAR)
    booth.press("350")


def weighing_live(booth: Booth) -> None:
    _use_scale(booth, Pan(482))
    fill(booth)
    booth.scan(NASTAR)
    dialog = _wait_for_scale(booth, "Stabil")
    dialog.findChildren(Button)[0].click()


def weighing_moving(booth: Booth) -> None:
    _use_scale(booth, Pan(1_250, Weight.MOVING))
    fill(booth)
    booth.scan(NASTAR)
    _wait_for_scale(booth, "Bergerak")


def weighing_alone(booth: Booth) -> None:
    till = booth.session.till
    scale = Settings(scale_protocol="cas", scale_port="/dev/nothing")
    till.devices.use(scale)
    fill(booth)
    booth.scan(NASTAR)
    booth.press("350")


def _wait_for_scale(booth: Booth, state: str) -> ScaleDialog:
    dialog = booth.dialog()
    assert isinstance(dialog, ScaleDialog)
    loop, end = QEventLoop(), QTimer()
    dialog._watch.looked.connect(
        lambda: loop.quit() if dialog.live.pill.text() == state else None
    )
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    end.start(5_000)
    loop.exec()
    return dialog


def _use_scale(booth: Booth, pan: Pan) -> None:
    """Plug a simulated scale in, for as long as the program lasts."""
    wire = serve("toledo", pan)
    path = wire.__enter__()
    atexit.register(wire.__exit__, None, None, None)
    till = booth.session.till
    boxes = "Mika kecil = 18\nToples 500 ml = 240\nKotak kue = 35"
    till.settings = replace(till.settings, containers=boxes)
    till.devices.use(Settings(scale_protocol="toledo", scale_port=path))


def open_price(booth: Booth) -> None:
    booth.scan("SKT-011")
    booth.press("1250000")


def one_line(booth: Booth) -> None:
    fill(booth)
    booth.sell.presenter.lines.ask(2)


def discount(booth: Booth) -> None:
    fill(booth)
    booth.press(Key.Key_F6)
    booth.press("15")


def holding(booth: Booth) -> None:
    fill(booth)
    booth.press(Key.Key_F3)


def recalling(booth: Booth) -> None:
    for label in ("Ibu kerudung biru", "", "Pak Andi, SMA 5"):
        small(booth)
        booth.press(Key.Key_F3)
        booth.write(label)
        booth.press(Key.Key_Return)
    booth.press(Key.Key_F4)


def menu(booth: Booth) -> None:
    fill(booth)
    booth.sell.panels.open_menu()


def emptying(booth: Booth) -> None:
    fill(booth)
    booth.sell.presenter.aside.ask_abandon()


def removed(booth: Booth) -> None:
    fill(booth)
    booth.press(Key.Key_Delete)


def buyer(booth: Booth) -> None:
    fill(booth)
    booth.press(Key.Key_F8)
    booth.write("Ibu Rina")


def pay_cash(booth: Booth) -> None:
    paying(booth)


def pay_noticed(booth: Booth) -> None:
    booth.notice()
    paying(booth)


def pay_mixed_noticed(booth: Booth) -> None:
    booth.notice()
    pay_mixed_many(booth)


def pay_transfer_noticed(booth: Booth) -> None:
    booth.notice()
    pay_transfer(booth)


def pay_qris_noticed(booth: Booth) -> None:
    booth.notice()
    pay_qris(booth)


def pay_hundred(booth: Booth) -> None:
    paying(booth)
    booth.press("100000")


def pay_short(booth: Booth) -> None:
    paying(booth)
    booth.press("50000")
    booth.press(Key.Key_Return)


def pay_large(booth: Booth) -> None:
    paying(booth)
    booth.press("10000000")
    booth.press(Key.Key_Return)


def pay_qris(booth: Booth) -> None:
    paying(booth)
    booth.press("Q")
    booth.press("12")


def pay_qris_static(booth: Booth) -> None:
    till = booth.session.till
    till.settings = replace(till.settings, qris_dynamic=False)
    pay_qris(booth)


def pay_no_code(booth: Booth) -> None:
    till = booth.session.till
    till.settings = replace(till.settings, qris="")
    pay_qris(booth)


def pay_too_much(booth: Booth) -> None:
    booth.scan("SKT-003", "SKT-007")
    booth.press(Key.Key_F10)
    booth.press("Q")


def pay_transfer(booth: Booth) -> None:
    paying(booth)
    booth.press("B")


def pay_mixed(booth: Booth) -> None:
    paying(booth)
    booth.press("G")
    booth.press("50000")
    booth.press(Key.Key_Return)
    booth.press("Q")


def pay_mixed_many(booth: Booth) -> None:
    many(booth)
    booth.press(Key.Key_F10)
    booth.press("G")
    for amount in ("50000", "100000", "20000"):
        booth.press(amount)
        booth.press(Key.Key_Return)


def done(booth: Booth) -> None:
    pay_hundred(booth)
    booth.press(Key.Key_Return)


def done_qris(booth: Booth) -> None:
    paying(booth)
    booth.press("Q")
    booth.press("U")


def done_printer(booth: Booth) -> None:
    till = booth.session.till
    till.settings = replace(till.settings, printer=PrinterSetup("tcp://127.0.0.1:9"))
    done(booth)


def left_handed(booth: Booth) -> None:
    till = booth.session.till
    till.settings = replace(till.settings, left_handed=True)
    booth.window.set_mirrored(left_handed=True)
    fill(booth)
    booth.sell.enter()


def unconfirmed(booth: Booth) -> None:
    done(booth)
    sale = booth.basket.last
    assert sale is not None
    booth.sell.panels.show_unconfirmed(sale)


def empty(booth: Booth) -> None:
    del booth


def sell(booth: Booth) -> None:
    fill(booth)


def no_shift(booth: Booth) -> None:
    booth.session.shift = None
    fill(booth)


STATES: dict[str, Callable[[Booth], None]] = {
    act.__name__: act
    for act in (
        empty,
        sell,
        many,
        part_taken,
        part_given_back,
        no_shift,
        missed,
        found,
        nothing_found,
        bare,
        weighing,
        weighing_live,
        weighing_moving,
        weighing_alone,
        open_price,
        one_line,
        discount,
        holding,
        recalling,
        menu,
        emptying,
        removed,
        buyer,
        left_handed,
        pay_cash,
        pay_hundred,
        pay_short,
        pay_large,
        pay_qris,
        pay_qris_static,
        pay_no_code,
        pay_too_much,
        pay_transfer,
        pay_mixed,
        pay_mixed_many,
        *(pay_noticed, pay_mixed_noticed, pay_transfer_noticed, pay_qris_noticed),
        done,
        done_qris,
        done_printer,
        unconfirmed,
    )
}
SIZES = ((1366, 768), (1920, 1080))
LOOKS = ((Theme.DAY, 100), (Theme.NIGHT, 100), (Theme.SUN, 100), (Theme.DAY, 130))


def booth_of(till: Till, look: Theme, percent: int, size: tuple[int, int]) -> Booth:
    session = Session(till, InlineTasks(till))
    session.load_catalogue()
    session.sign_in(cashier(till))
    session.shift = open_shift(till, cashier(till))
    booth = Booth(session, look, percent, size).open()
    booth.approver = supervisor(till)
    return booth


def main(folder: Path, names: list[str], *, everything: bool) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    looks = LOOKS if everything else LOOKS[:1]
    sizes = SIZES if everything else SIZES[:1]
    for name in names or STATES:
        for look, percent in looks:
            for size in sizes:
                with tempfile.TemporaryDirectory() as place:
                    till = set_up_demo(Path(place, "till"))
                    booth = booth_of(till, look, percent, size)
                    STATES[name](booth)
                    app.sendPostedEvents()
                    file = f"{name}-{look}-{percent}-{size[1]}.png"
                    booth.window.grab().save(str(folder / file))
                    booth.window.close()
                    till.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    main(options.folder, options.names, everything="ALL" in os.environ)

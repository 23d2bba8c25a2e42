"""G5: from the pay key to the sale durable and its change painted."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bench.commit import Replayed
from bench.measure import Goal, Row, Series, Side, take_turns
from bench.prototype import Prototype
from bench.scan import FRAME_MS, ROOT
from bench.shop import barcode, open_shop, products
from bench.window import Painted, Window, quiet
from pos.domain.basket import Basket
from pos.storage.engine import connect
from pos.storage.migrate import migrate
from ui.pay.screen import PayScreen
from ui.sell.screen import SellScreen

PRODUCTS: Final = 1_000
LINES: Final = 5
GIVEN: Final = 50_000


def rows(times: int) -> Iterator[Row]:
    """Measure the row, in a process of its own."""
    ended = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-P", "-m", "bench.pay", str(times)],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    ours, limit = (
        Series(tuple(wall)) for wall in json.loads(ended.stdout.splitlines()[-1])
    )
    goals = (Goal("p99, ms", ours.p99, FRAME_MS, tail=True),)
    words = f"pay key → durable and change painted, {LINES} lines"
    yield Row(
        "G5", words, "the same rows, bare, and the prototype's page", ours, limit, goals
    )


class _Ours:
    """The real window, its paying page open."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.window = Window(app, folder)
        selling = self.window.main.screen_of("sell")
        paying = self.window.main.screen_of("pay")
        if not isinstance(selling, SellScreen) or not isinstance(paying, PayScreen):
            raise TypeError
        self._selling, self._paying = selling, paying
        self._painted = Painted(selling.side.done)
        self.sale_id = ""

    def before(self) -> None:
        """Fill a basket, go on to paying, say how much the buyer gives."""
        self.window.take_over()
        basket = Basket(self.window.session.till.ids.new())
        for number in range(LINES):
            product = self.window.session.catalogue.by_code(barcode(number))
            if product is None:
                raise LookupError
            basket = basket.add(product, 2)
        self._selling.presenter._desk.change(basket)
        self.sale_id = basket.sale_id
        self.window.press(Qt.Key.Key_F10)
        self._paying.presenter.type_amount(GIVEN)
        self.window.settle()
        self._painted.seen = False

    def pay(self) -> None:
        """Press Enter and see the change painted, which comes after the commit."""
        self.window.press(Qt.Key.Key_Return)
        self._painted.wait()

    def after(self) -> None:
        """See that it was this sale, and let the rest be done."""
        done = self._selling.presenter._desk.open.done
        assert done is not None
        assert done.sale_id == self.sale_id
        self.window.settle()
        self.window.stand_back()


class _Least:
    """The rows of the last sale by the bare driver, then the prototype's page."""

    def __init__(self, replayed: Replayed) -> None:
        self._replayed = replayed
        everything = {x.barcodes[0]: (x.name, x.price) for x in products(LINES)}
        self._prototype = Prototype(everything)
        self._prototype.show()
        self._painted = Painted(self._prototype.total)

    def before(self) -> None:
        """Fill the basket and turn to the page to pay."""
        for number in range(LINES):
            self._prototype.scan(barcode(number))
        self._prototype.ask()
        quiet()
        self._painted.seen = False

    def pay(self) -> None:
        """Write, then paint the change."""
        self._replayed.write()
        self._prototype.take(GIVEN)
        self._painted.wait()


def _measure(times: int) -> list[Series]:
    app = QApplication([])
    with TemporaryDirectory() as name:
        folder = Path(name) / "till"
        open_shop(folder, PRODUCTS)[0].close()
        ours = _Ours(app, folder)
        bare = connect(Path(name) / "bare.db")
        migrate(bare)
        replayed = Replayed(folder, bare)

        def read() -> None:
            replayed.sale_id = ours.sale_id
            replayed.read()

        ours.before()
        ours.pay()
        ours.after()
        read()
        least = _Least(replayed)
        sides = (Side(ours.pay, ours.before, ours.after), Side(least.pay, least.before))
        measured = take_turns(sides, times, read)
        bare.close()
        ours.window.close()
    return measured


if __name__ == "__main__":
    print(json.dumps([series.wall for series in _measure(int(sys.argv[1]))]))

"""G3: from a scan's Enter to its line painted, beside the least basket there is."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bench.measure import Goal, Row, Series, Side, take_turns
from bench.prototype import Prototype
from bench.shop import barcode, open_shop, products
from bench.window import Painted, Window, quiet
from pos.domain.basket import Basket
from ui.sell.screen import SellScreen

ROOT: Final = Path(__file__).parents[1]

LARGE: Final = 100_000
SMALL: Final = 1_000

#: Lines that lie in the basket before each scan.
LINES: Final = 50

#: One frame at 60 Hz, in milliseconds.
FRAME_MS: Final = 16.7


def rows(times: int) -> Iterator[Row]:
    """Measure the row; each shop in a process of its own."""
    small, _ = _apart(SMALL, times)
    ours, limit = _apart(LARGE, times)
    goals = (
        Goal("p99, ms", ours.p99, FRAME_MS, tail=True),
        Goal("wall p50", ours.median / limit.median, 3.0),
        Goal(f"{LARGE:,} / {SMALL:,} products, p50", ours.median / small.median, 1.2),
    )
    words = f"scan's Enter → line painted, {LARGE:,} products, {LINES} lines"
    yield Row("G3", words, "prototype's basket", ours, limit, goals)


def _apart(size: int, times: int) -> tuple[Series, Series]:
    """Measure one shop; give ours and the limit."""
    ended = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-P", "-m", "bench.scan", str(size), str(times)],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    ours, limit = json.loads(ended.stdout.splitlines()[-1])
    return Series(tuple(ours)), Series(tuple(limit))


class _Ours:
    """The real window."""

    def __init__(self, app: QApplication, folder: Path, size: int) -> None:
        self.window = Window(app, folder)
        screen = self.window.main.screen_of("sell")
        if not isinstance(screen, SellScreen):
            raise TypeError
        self._screen = screen
        self._painted = Painted(screen.side.lines.viewport())
        self._codes = (barcode(number % size) for number in count(LINES))
        self._basket = self._filled()

    def _filled(self) -> Basket:
        found = self.window.session.catalogue.by_code
        basket = Basket(self.window.session.till.ids.new())
        for number in range(LINES):
            product = found(barcode(number))
            if product is None:
                raise LookupError
            basket = basket.add(product, 1)
        return basket

    def before(self) -> None:
        """Have the same lines in the basket, and all keys but Enter pressed."""
        self.window.take_over()
        self._screen.presenter._desk.change(self._basket)
        self.window.settle()
        self.window.press(next(self._codes))
        self._painted.seen = False

    def scan(self) -> None:
        """Press Enter and see the line painted."""
        self.window.press(Qt.Key.Key_Return)
        self._painted.wait()

    def after(self) -> None:
        """See that it was the scan, and let the draft be kept."""
        lines = self._screen.side.lines.rows()
        assert len(lines) == LINES + 1
        self.window.settle()
        self.window.stand_back()


class _Least:
    """The prototype."""

    def __init__(self, size: int) -> None:
        everything = {x.barcodes[0]: (x.name, x.price) for x in products(size)}
        self._prototype = Prototype(everything)
        self._painted = Painted(self._prototype.view.viewport())
        self._codes = (barcode(number % size) for number in count(LINES))
        for number in range(LINES):
            self._prototype.scan(barcode(number))
        self._prototype.show()

    def before(self) -> None:
        """Have the same lines in the basket."""
        self._prototype.keep(LINES)
        quiet()
        self._painted.seen = False

    def scan(self) -> None:
        """Add a line and see it painted."""
        self._prototype.scan(next(self._codes))
        self._painted.wait()


def _measure(size: int, times: int) -> list[Series]:
    app = QApplication([])
    with TemporaryDirectory() as name:
        folder = Path(name) / "till"
        open_shop(folder, size)[0].close()
        ours, least = _Ours(app, folder, size), _Least(size)
        measured = take_turns(
            (
                Side(ours.scan, ours.before, ours.after),
                Side(least.scan, least.before),
            ),
            times,
        )
        ours.window.close()
    return measured


if __name__ == "__main__":
    print(json.dumps([x.wall for x in _measure(int(sys.argv[1]), int(sys.argv[2]))]))

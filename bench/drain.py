"""G10: queued sales drain to a shop on loopback while a cashier goes on scanning."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench.measure import Goal, Row, Series
from bench.scan import ROOT
from bench.shop import barcode, open_shop
from bench.window import Window, until
from pos.bootstrap import Till
from pos.domain.basket import Basket
from pos.domain.journal import Document
from pos.domain.people import Person, Role
from pos.domain.sync_place import WOOCOMMERCE, SyncPlace
from pos.domain.tender import Tender, TenderKind
from pos.operations import catalogue, sell, sync_places
from pos.storage import journal
from pos.storage.deliveries import Deliveries
from pos.storage.writer import Transaction
from pos.sync.status import TargetStatus
from pos.sync.woocommerce import Site, WooCommerceStore
from pos.system import SystemClock, machine

#: Queued sales that make one figure: 400 figures are 5,000 sales.
EACH: Final = 12
PRODUCTS: Final = 200

#: What a window may stand still at most, in milliseconds, and how often it is
#: asked whether it moves.
GAP_MS: Final = 50
TICK_MS: Final = 4
SCAN_MS: Final = 150


def rows(times: int) -> Iterator[Row]:
    """Measure the row: the shop, and the window, in processes of their own."""
    ended = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-P", "-m", "bench.drain", str(times * EACH)],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    told = json.loads(ended.stdout.splitlines()[-1])
    ours, limit = Series(tuple(told["ours"])), Series(tuple(told["limit"]))
    gaps = Series(tuple(told["gaps"]))
    goals = (
        Goal("UI gaps p99 while it drains, ms", gaps.p99, GAP_MS, tail=True),
        # two commits to the disk for each sale, beside a shop that only has memory
        Goal("per sale, p50", ours.median / limit.median, 12.0),
    )
    words = f"drain of {told['sales']:,} queued sales, per sale, while a cashier scans"
    yield Row("G10", words, "the same shop's bare rate", ours, limit, goals)


def _serve(folder: Path) -> None:
    """Be a WooCommerce shop until the input ends."""
    from tests.sync.woocommerce.front import Front
    from tests.sync.woocommerce.shop import Shop

    shop = Shop(lambda: time.time_ns() // 1_000_000)
    with Front(shop.handle, folder) as front:
        print(front.url, front.authority, flush=True)
        sys.stdin.read()


def _sell(till: Till, cashier: Person, sales: int) -> None:
    goods = till.readers.run(catalogue.load)
    product = goods.by_code(barcode(0))
    assert product is not None
    paid = (Tender(TenderKind.CASH, product.price * 2),)

    def one(tx: Transaction) -> None:
        basket = Basket(till.ids.new()).add(product, 2)
        sell.complete(tx, cashier, till.settings, basket, paid)

    for _ in range(sales):
        till.writer.run(one)


def _queue(folder: Path, place: SyncPlace, sales: int) -> list[Document]:
    """Sell while nobody answers, and give the sales."""
    till, cashier = open_shop(folder, PRODUCTS)
    admin = Person("", "CLI", Role.ADMIN)
    till.writer.run(lambda tx: sync_places.save(tx, admin, [place]))
    till.syncs.keep_key(place, "ck_till\ncs_till")
    code = till.identity.till
    Deliveries(till.writer, till.readers, code, machine()).begin(place.name)
    _sell(till, cashier, sales)
    documents = till.readers.run(lambda c: [*journal.walk(c)])
    till.close()
    return [x for x in documents if x.kind == "sale.completed"]


def _bare(site: Site, documents: list[Document]) -> list[float]:
    """Send documents one after the other, with nothing kept."""
    store = WooCommerceStore(site, SystemClock(), lambda _: None)
    store.probe()
    times = [time.perf_counter()]
    for number, document in enumerate(documents, 1):
        store.send(document)
        if number % EACH == 0:
            times.append(time.perf_counter())
    store.close()
    return [(b - a) * 1000 / EACH for a, b in pairwise(times)]


class _Watched:
    """The real window, in which is scanned while the queue drains.

    Attributes:
        begun: When the engine could begin.
        gaps: How long the window stood still between two ticks.
        drained: Time and what was left, whenever the engine told.
    """

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.window = Window(app, folder)
        self.window.take_over()
        self.gaps: list[float] = []
        self.drained: list[tuple[float, int]] = []
        self.begun = time.perf_counter()
        self._codes = (barcode(number % PRODUCTS) for number in count())
        self._last = time.perf_counter()
        self._tick = self._timer(TICK_MS, self._look)
        self._scan = self._timer(SCAN_MS, self._sell)

    def _timer(self, every_ms: int, act: object) -> QTimer:
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(act)
        timer.start(every_ms)
        return timer

    def _look(self) -> None:
        now = time.perf_counter()
        self.gaps.append(max(0.0, (now - self._last) * 1000 - TICK_MS))
        self._last = now

    def _sell(self) -> None:
        """Scan a product."""
        self.window.press(next(self._codes), Qt.Key.Key_Return)

    def left(self) -> int:
        """Give what isn't there yet."""
        told = self.window.session.till.syncs.status
        targets = [x for x in told if isinstance(x, TargetStatus)]
        left = targets[0].tally.unsent if targets else -1
        if left >= 0 and (not self.drained or self.drained[-1][1] != left):
            self.drained.append((time.perf_counter(), left))
        return left

    def close(self) -> None:
        self._tick.stop()
        self._scan.stop()
        self.window.stand_back()
        self.window.close()


def _measure(sales: int) -> dict[str, object]:
    app = QApplication([])
    with TemporaryDirectory() as name:
        serving = subprocess.Popen(  # noqa: S603  # our own program
            [sys.executable, "-P", "-m", "bench.drain", "serve", name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert serving.stdout is not None
        url, authority = serving.stdout.readline().split()
        try:
            return _drain(app, Path(name), (url, authority), sales)
        finally:
            serving.communicate("")


def _drain(
    app: QApplication, folder: Path, where: tuple[str, str], sales: int
) -> dict[str, object]:
    place = SyncPlace(WOOCOMMERCE, where[0], where[1])
    bare = _queue(folder / "till", place, sales)
    limit = _bare(Site(where[0], "ck_till", "cs_till", where[1]), bare)
    watched = _Watched(app, folder / "till")
    until(lambda: watched.left() == 0)
    watched.close()
    ours = _figures(watched.begun, watched.drained, sales)
    return {"sales": sales, "ours": ours, "limit": limit, "gaps": watched.gaps}


def _figures(begun: float, drained: list[tuple[float, int]], sales: int) -> list[float]:
    """Spread what the engine told twice a second over the sales, in milliseconds."""
    points = [(begun, sales), *(x for x in drained if x[1] < sales)]
    times, place = [points[0][0]], 0
    for left in range(sales - EACH, -1, -EACH):
        while points[place + 1][1] > left:
            place += 1
        (before, more), (after, less) = points[place : place + 2]
        times.append(before + (after - before) * (more - left) / (more - less))
    return [(b - a) * 1000 / EACH for a, b in pairwise(times)]


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        _serve(Path(sys.argv[2]))
    else:
        print(json.dumps(_measure(int(sys.argv[1]))))

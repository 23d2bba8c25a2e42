"""The second screen beside the whole window: true, cheap, and never in the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import QRIS
from pos.domain.buyer import Stage
from tests.devices.wires import Wire, wired
from tests.ui.trade import cashier, open_shift
from tests.ui.whole import Whole
from tests.ui.window import everything_in
from ui.customer_display.board import Board
from ui.customer_display.display import BuyerDisplay
from ui.pay.screen import PayScreen

Key = Qt.Key
CHIPS = "8997700000046"
CHILD = Path(__file__).with_name("two_screens.py")


@pytest.fixture
def selling(qtbot: QtBot, till: Till) -> Whole:
    """A cashier at the selling page, in an open shift."""
    whole = Whole(qtbot, till)
    open_shift(till, cashier(till))
    whole.sign_in("K-03")
    return whole


def display(whole: Whole) -> BuyerDisplay:
    found = whole.window.findChild(BuyerDisplay)
    assert found is not None
    return found


def board(whole: Whole) -> Board:
    found = display(whole).board
    assert found is not None
    return found


def shown(whole: Whole, stage: Stage) -> Board:
    """Wait until the buyer sees a stage."""
    whole.qtbot.waitUntil(lambda: board(whole).sees.stage is stage)
    return board(whole)


def give(whole: Whole, amount: int) -> None:
    """Take cash at the paying page."""
    page = whole.window.screen_of("pay")
    assert isinstance(page, PayScreen)
    page.presenter.take_quick(amount)
    page.presenter.onward()


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """Count the functions that run, by the module they are in."""
    calls: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call":
            calls[str(frame.f_globals.get("__name__"))] += 1

    sys.setprofile(note)
    try:
        yield calls
    finally:
        sys.setprofile(None)


def ours(calls: Counter[str]) -> int:
    wanted = ("ui.customer_display", "pos.devices.pole", "pos.domain.buyer")
    return sum(count for name, count in calls.items() if name.startswith(wanted))


def test_while_it_is_off_a_scan_does_nothing_for_it(selling: Whole) -> None:
    with counted() as calls:
        selling.window.scanned(CHIPS)
    assert calls["ui.sell.presenter"]
    assert ours(calls) == 0
    assert selling.window.findChild(BuyerDisplay) is None


def test_while_it_is_on_a_scan_only_rings_for_it(selling: Whole) -> None:
    selling.set(buyer_screen="window")
    with counted() as calls:
        for _ in range(5):
            selling.window.scanned(CHIPS)
    assert 0 < ours(calls) <= 15
    shown(selling, Stage.BASKET)


def test_a_planted_look_on_the_scan_path_is_found(
    selling: Whole, monkeypatch: pytest.MonkeyPatch
) -> None:
    selling.set(buyer_screen="window")
    monkeypatch.setattr(selling.window.basket, "watcher", display(selling).look)
    with counted() as calls:
        for _ in range(5):
            selling.window.scanned(CHIPS)
    assert ours(calls) > 15


def test_a_sale_from_the_first_scan_to_the_change(selling: Whole) -> None:
    selling.set(buyer_screen="window")
    assert shown(selling, Stage.IDLE).story
    selling.window.scanned(CHIPS)
    assert shown(selling, Stage.BASKET).sees.total == 15_000
    selling.press(Key.Key_F10)
    shown(selling, Stage.PAY)
    give(selling, 20_000)
    assert shown(selling, Stage.DONE).sees.change_due == 5_000
    selling.window.scanned(CHIPS)
    shown(selling, Stage.BASKET)


def test_qris_is_shown_large(selling: Whole) -> None:
    selling.set(buyer_screen="window")
    assert selling.till.settings.qris == QRIS
    selling.window.scanned(CHIPS)
    selling.press(Key.Key_F10, Key.Key_Q)
    there = shown(selling, Stage.QRIS)
    assert there.code.payload.startswith("000201")
    assert there.code.module_size() >= 5
    selling.press(Key.Key_Escape)
    shown(selling, Stage.BASKET)


def test_locking_shows_the_buyer_nothing_of_the_basket(selling: Whole) -> None:
    selling.set(buyer_screen="window")
    selling.window.scanned(CHIPS)
    shown(selling, Stage.BASKET)
    selling.window.lock()
    shown(selling, Stage.IDLE)


def test_it_is_switched_off_and_on_by_the_settings(selling: Whole) -> None:
    selling.set(buyer_screen="window")
    first = board(selling)
    assert first.isVisible()
    selling.set(buyer_screen="off")
    assert display(selling).board is None
    assert not first.isVisible()
    assert selling.window.basket.watcher is None
    selling.set(buyer_screen="window")
    assert board(selling).isVisible()


def test_the_keys_stay_with_the_cashier(selling: Whole, qtbot: QtBot) -> None:
    selling.set(buyer_screen="window")
    qtbot.waitUntil(selling.window.isActiveWindow)


def test_without_a_second_screen_nothing_covers_the_till(selling: Whole) -> None:
    selling.set(buyer_screen="second")
    assert display(selling).board is None
    assert selling.window.isVisible()


def test_it_speaks_the_other_language_and_goes_on(selling: Whole) -> None:
    selling.set(buyer_screen="window")
    selling.set(language="en")
    assert board(selling).windowTitle() == "Buyer's screen"
    selling.window.go("sell")
    selling.window.scanned(CHIPS)
    shown(selling, Stage.BASKET)
    selling.window.lock()
    shown(selling, Stage.IDLE)


def test_it_closes_with_the_window(selling: Whole) -> None:
    selling.set(buyer_screen="window")
    there = board(selling)
    selling.window.close()
    assert display(selling).board is None
    assert not there.isVisible()


def test_it_says_nothing_that_is_for_the_shop_only(selling: Whole) -> None:
    product = selling.session.catalogue.by_code("SKT-001")
    assert product
    assert product.floor_price
    selling.set(buyer_screen="window")
    selling.window.scanned("8997700000411")
    said = "\n".join(everything_in(shown(selling, Stage.BASKET)))
    floor = product.floor_price
    for secret in (str(floor), f"{floor:,}".replace(",", "."), "K-03", product.maker):
        assert secret not in said


def until(qtbot: QtBot, wire: Wire, text: str) -> None:
    qtbot.waitUntil(lambda: text.encode() in wire.asked, timeout=10_000)


def test_the_pole_follows_the_sale(
    selling: Whole, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "pole"
    with wired(path) as wire:
        selling.set(pole=str(path), pole_kind="epson")
        pole = display(selling).pole
        assert pole
        until(qtbot, wire, "Selamat datang")
        selling.window.scanned(CHIPS)
        until(qtbot, wire, "TOTAL         15.000")
        selling.press(Key.Key_F10)
        give(selling, 20_000)
        until(qtbot, wire, "KEMBALI        5.000")
        selling.set(pole="")
        assert display(selling).pole is None
        pole.join()


def test_a_screen_that_is_pulled_out_and_put_back(tmp_path: Path) -> None:
    """In a process of its own: only there the system has two screens."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x, width, height in (("A", 0, 1366, 768), ("B", 1366, 1024, 600))
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    answer = subprocess.run(
        [sys.executable, str(CHILD), str(tmp_path / "till")],
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.split() == ["B:1024x600", "gone", "B:1024x600"]

"""The paying page by real keys and touches, and how many keys a sale takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.domain.errors import PosError, StorageError
from pos.domain.printer import PrinterSetup
from pos.domain.sale import Sale
from pos.domain.tender import TenderKind
from pos.operations import sell
from pos.storage import queries
from pos.storage.engine import Connection
from tests.ui.sell.booth import Booth
from tests.ui.trade import cashier, open_shift
from ui import theme
from ui.pay.paying import Method
from ui.session import Session
from ui.tasks import QtTasks
from ui.tokens import Theme
from ui.widgets.banner import Banner
from ui.widgets.pressable import Pressable

Key = Qt.Key
CODES = ("8997700000046", "RTI-001", "RTI-002")  # 27.000 together


@pytest.fixture
def booth(qtbot: QtBot, session: Session) -> Booth:
    session.sign_in(cashier(session.till))
    session.shift = open_shift(session.till, session.actor)
    made = Booth(session)
    qtbot.addWidget(made.window)
    return made.open()


def sales(booth: Booth) -> tuple[Sale, ...]:
    def ask(connection: Connection) -> tuple[Sale, ...]:
        ids = [x.sale_id for x in queries.sales(connection)]
        found = (queries.find_sale(connection, sale_id) for sale_id in ids)
        return tuple(sale for sale in found if sale is not None)

    return booth.session.till.readers.run(ask)


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def to_pay(booth: Booth, *codes: str) -> None:
    booth.scan(*(codes or CODES))
    booth.press(Key.Key_F10)
    assert booth.page is booth.pay


def test_cash_exact_takes_two_keys_after_three_scans(booth: Booth) -> None:
    booth.scan(*CODES)
    booth.press(Key.Key_F10, Key.Key_Return)
    (sale,) = sales(booth)
    assert (sale.total, sale.change_due) == (27_000, 0)
    assert booth.pressed == 2


def test_a_hundred_thousand_takes_three_keys(booth: Booth) -> None:
    booth.scan(*CODES)
    due = booth.pay.amount
    booth.press(Key.Key_F10)
    words = [button.text() for button in due.buttons if button.isVisible()]
    place = words.index("Rp100.000")
    booth.press(Key(Key.Key_F2 + place), Key.Key_Return)
    (sale,) = sales(booth)
    assert sale.change_due == 73_000
    assert booth.sell.side.done.figure() == "Rp73.000"
    assert booth.pressed == 3


def test_the_next_scan_begins_the_next_sale(booth: Booth) -> None:
    booth.scan(*CODES)
    booth.press(Key.Key_F10, Key.Key_Return)
    assert booth.page is booth.sell
    assert booth.sell.side.done.isVisible()
    booth.scan(CODES[0])
    assert not booth.sell.side.done.isVisible()
    assert [row.amount for row in booth.sell.side.lines.rows()] == ["15.000"]
    assert booth.pressed == 2


def test_qris_takes_the_last_four_digits(booth: Booth) -> None:
    booth.scan(*CODES)
    booth.press(Key.Key_F10, "Q", "0042", Key.Key_Return)
    (sale,) = sales(booth)
    (tender,) = sale.tenders
    assert (tender.kind, tender.reference) == (TenderKind.QRIS, "0042")
    assert booth.pressed == 7
    assert booth.sell.side.done.figure() == "Rp27.000"


def test_qris_without_proof_takes_one_key(booth: Booth) -> None:
    to_pay(booth)
    booth.press("Q", "U")
    (sale,) = sales(booth)
    assert not sale.tenders[0].verified


def test_letters_lead_to_other_ways_from_the_reference(booth: Booth) -> None:
    to_pay(booth)
    booth.press("Q", "12")
    assert booth.pay.qris.field.text() == "12"
    booth.press("T")
    assert booth.pay.amount.isVisible()
    assert booth.pay.amount.field.hasFocus()
    booth.press("B")
    assert booth.pay.transfer.field.hasFocus()


def test_a_transfers_reference_takes_any_letters(booth: Booth) -> None:
    to_pay(booth)
    booth.press("B")
    booth.write("BTG-QT 0042")
    booth.press(Key.Key_Return)
    (sale,) = sales(booth)
    assert sale.tenders[0].reference == "BTG-QT 0042"


def test_parts_are_paid_by_keys_alone(booth: Booth) -> None:
    to_pay(booth)
    booth.press("G", "20000", Key.Key_Return)
    assert booth.pay.onward.text() == "Selesaikan"
    booth.press("Q", Key.Key_Return)
    assert booth.pay.qris.field.hasFocus()
    booth.press("7777", Key.Key_Return)
    (sale,) = sales(booth)
    assert [x.amount for x in sale.tenders] == [20_000, 7_000]


def test_a_part_is_taken_back_by_touch(booth: Booth) -> None:
    to_pay(booth)
    booth.press("G", "20000", Key.Key_Return)
    (row,) = booth.pay.bill.taken_rows()
    row.button.click()
    assert not booth.pay.bill.taken_rows()
    assert booth.pay.amount.field.value() == 27_000


def test_everything_works_by_touch(booth: Booth) -> None:
    booth.scan(*CODES)
    touch(booth.sell.side.pay)
    for key in ("5", "0", "000"):
        touch(booth.pay.amount.keypad.key(key))
    assert booth.pay.bill.figure() == "Rp23.000"
    touch(booth.pay.onward)
    (sale,) = sales(booth)
    assert sale.change_due == 23_000


def test_qris_works_by_touch(booth: Booth) -> None:
    to_pay(booth)
    booth.pay.tiles[next(x for x in booth.pay.tiles if x.value == "qris")].click()
    for key in "1234":
        touch(booth.pay.qris.keypad.key(key))
    touch(booth.pay.onward)
    assert len(sales(booth)) == 1


def test_quick_amounts_are_touched_and_shown(booth: Booth) -> None:
    to_pay(booth)
    buttons = [x for x in booth.pay.amount.buttons if x.isVisible()]
    assert [x.key for x in buttons] == [f"F{2 + i}" for i in range(len(buttons))]
    touch(buttons[2])
    assert [x.isChecked() for x in buttons].count(True) == 1
    assert buttons[2].isChecked()
    booth.press("27000")
    assert buttons[0].isChecked()


def test_esc_keeps_everything(booth: Booth) -> None:
    to_pay(booth)
    booth.press("50000", Key.Key_Escape)
    assert booth.page is booth.sell
    assert len(booth.sell.side.lines.rows()) == 3
    booth.press(Key.Key_F10)
    assert booth.pay.amount.field.value() == 50_000


def test_a_scan_goes_back_to_selling(booth: Booth) -> None:
    to_pay(booth)
    booth.scan(CODES[0])
    assert booth.page is booth.sell
    assert booth.sell.side.lines.rows()[0].quantity == "2"


def test_digits_reach_the_amount_from_anywhere(booth: Booth) -> None:
    to_pay(booth)
    booth.pay.back.setFocus()
    booth.press("50000")
    assert booth.pay.amount.field.value() == 50_000


def test_too_little_says_how_much_is_missing(booth: Booth) -> None:
    to_pay(booth)
    booth.press("20000", Key.Key_Return)
    assert booth.pay.bill.figure() == "Rp7.000"
    assert booth.pay.bill.said() == "Pembayaran kurang Rp7.000. Tambah pembayaran."
    booth.press("27000")
    assert not booth.pay.bill.said()
    assert booth.page is booth.pay


def test_far_too_much_is_asked_about_in_place(booth: Booth) -> None:
    to_pay(booth)
    booth.press("2700000", *[Key.Key_Return] * 3)
    assert not sales(booth)
    assert booth.pay.onward.text() == "Benar, selesaikan"
    assert booth.pay.bill.said() == "Uang diterima Rp2.700.000 untuk Rp27.000. Benar?"


def test_a_receipt_is_promised_only_where_there_is_a_printer(booth: Booth) -> None:
    to_pay(booth)
    assert booth.pay.onward.text() == "Selesaikan"
    till = booth.session.till
    till.settings = replace(till.settings, printer=PrinterSetup("tcp://127.0.0.1:9"))
    booth.press("T")
    assert booth.pay.onward.text() == "Selesaikan & cetak struk"


def test_more_than_qris_takes_is_split_by_one_key(booth: Booth) -> None:
    to_pay(booth, "SKT-003", "SKT-007")
    booth.press("Q", Key.Key_F2, "1111", Key.Key_Return)
    assert booth.pay.amount.field.value() == 1_000_000
    booth.press("B", Key.Key_Return)
    booth.write("A1")
    booth.press(Key.Key_Return)
    (sale,) = sales(booth)
    assert [x.kind.value for x in sale.tenders] == ["qris", "transfer"]


def test_or_paid_by_transfer(booth: Booth) -> None:
    to_pay(booth, "SKT-003", "SKT-007")
    booth.press("Q", Key.Key_F3)
    assert booth.pay.transfer.isVisible()


def test_the_code_is_large_black_on_white_in_every_theme(booth: Booth) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    to_pay(booth)
    booth.press("Q")
    for look in Theme:
        theme.apply(app, look)
        code = booth.pay.qris.card.code
        assert code.module_size() >= 5
        picture = code.grab().toImage()
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(0, picture.width(), 3)
            for y in range(0, picture.height(), 3)
        }
        assert {"#000000", "#ffffff"} <= colours
        assert len(colours) <= 3  # and what lies around the square
    theme.apply(app, Theme.DAY)


def test_a_failing_disk_keeps_everything_for_the_same_key(
    booth: Booth, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_pay(booth)

    def fail(run: object, then: object, failed: Callable[[PosError], None]) -> None:
        del run, then
        failed(StorageError(why="write"))

    with monkeypatch.context() as patch:
        patch.setattr(booth.session.tasks, "write", fail)
        booth.press(Key.Key_Return)
    assert booth.pay.error().startswith("Penyimpanan gagal.")
    booth.press(Key.Key_Return)
    assert len(sales(booth)) == 1


def test_going_back_after_a_failing_disk_shows_what_was_stored(
    booth: Booth, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_pay(booth)
    write = booth.session.tasks.write

    def lose(run: object, then: object, failed: Callable[[PosError], None]) -> None:
        del then
        write(run, lambda _: None, failed)  # type: ignore[arg-type]
        failed(StorageError(why="write"))

    with monkeypatch.context() as patch:
        patch.setattr(booth.session.tasks, "write", lose)
        booth.press(Key.Key_Return)
    booth.press(Key.Key_Escape)
    assert booth.sell.side.done.isVisible()
    assert booth.basket.basket.empty
    assert len(sales(booth)) == 1


def test_five_enters_in_no_time_make_one_sale(qtbot: QtBot, session: Session) -> None:
    parent = QObject()
    tasks = QtTasks(session.till, parent)
    session.tasks = tasks
    session.sign_in(cashier(session.till))
    session.shift = open_shift(session.till, session.actor)
    booth = Booth(session)
    qtbot.addWidget(booth.window)
    booth.open()
    tasks.changed.connect(session.announce)
    booth.scan(*CODES)
    booth.press(Key.Key_F10, *[Key.Key_Return] * 5)
    qtbot.waitUntil(lambda: booth.page is booth.sell)
    booth.press(*[Key.Key_Return] * 5)
    qtbot.waitUntil(lambda: tasks.idle)
    assert len(sales(booth)) == 1
    assert booth.sell.side.done.isVisible()
    qtbot.waitUntil(lambda: session.till.readers.run(sell.unconfirmed) is None)
    qtbot.waitUntil(lambda: tasks.idle)
    qtbot.waitUntil(lambda: "done" in booth.sounds)


@pytest.mark.parametrize("noticed", [False, True])
@pytest.mark.parametrize(
    ("look", "percent"), [*((Theme.DAY, x) for x in theme.SCALES), (Theme.SUN, 130)]
)
@pytest.mark.parametrize("keys", ["", "Q", "B", "G", "GQ"])
def test_it_fits_the_smallest_screen_at_every_scale(
    qtbot: QtBot,
    session: Session,
    look: Theme,
    percent: int,
    keys: str,
    *,
    noticed: bool,
) -> None:
    session.sign_in(cashier(session.till))
    session.shift = open_shift(session.till, session.actor)
    printer = PrinterSetup("tcp://127.0.0.1:9")
    session.till.settings = replace(session.till.settings, printer=printer)
    booth = Booth(session, look, percent)
    qtbot.addWidget(booth.window)
    booth.open()
    to_pay(booth)
    if noticed:
        booth.notice()
    booth.press(keys, *([Key.Key_Return] if keys == "GQ" else []))
    booth.pay.show_error(StorageError(why="write"))
    QApplication.sendPostedEvents()
    least = booth.window.minimumSizeHint()
    assert least.height() <= 768
    assert least.width() <= 1366
    assert overlapping(booth.pay) == []


def overlapping(page: QWidget) -> list[tuple[str, str]]:
    """Find what is pressed and lies over one another."""
    shown = [x for x in page.findChildren(Pressable) if x.isVisible()]
    places = [(x, QRect(x.mapTo(page, QPoint(0, 0)), x.size())) for x in shown]
    return [
        (one.text(), other.text())
        for (one, place), (other, beside) in combinations(places, 2)
        if place.intersects(beside)
    ]


def test_it_gives_up_air_under_a_notice_and_takes_it_back(booth: Booth) -> None:
    to_pay(booth)
    booth.press("Q")
    QApplication.sendPostedEvents()
    roomy = booth.pay.tiles[Method.CASH].height()
    booth.notice()
    QApplication.sendPostedEvents()
    assert booth.pay.tiles[Method.CASH].height() < roomy
    booth.window.findChildren(Banner)[0].hide()
    QApplication.sendPostedEvents()
    assert booth.pay.tiles[Method.CASH].height() == roomy

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import PINS
from pos.domain.people import Person, Right
from pos.domain.printer import PrinterSetup
from pos.domain.sale import Sale
from pos.domain.tender import TenderKind
from pos.operations import people
from pos.storage import queries
from tests.ui import trade
from tests.ui.whole import threaded
from tests.ui.window import Shown
from ui.receipts.line_row import LineRow
from ui.receipts.screen import ReceiptsScreen
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.pin_pad import PinPad

KEY = Qt.Key


@pytest.fixture
def shown(qtbot: QtBot, session: Session) -> Shown:
    """The screen of a cashier in an open shift, without a sale."""
    session.person = trade.cashier(session.till)
    trade.open_shift(session.till, session.person)
    made = Shown(qtbot, ReceiptsScreen(session))
    session.ask_approval = supervisor_types(session, made)
    return made


@pytest.fixture
def screen(shown: Shown) -> ReceiptsScreen:
    assert isinstance(shown.screen, ReceiptsScreen)
    return shown.screen


@pytest.fixture
def sale(till: Till, screen: ReceiptsScreen) -> Sale:
    """Three lines: Rp16.000, Rp45.000 and Rp24.000."""
    made = trade.make_sale(
        till, trade.cashier(till), {"TMP-001": 2, "TMP-004": 3, "RTI-001": 4}
    )
    screen.enter()
    return made


def supervisor_types(
    session: Session, shown: Shown
) -> Callable[[Right, Callable[[Person], None]], None]:
    """A panel over the screen in which real digits are typed and checked."""

    def ask(_right: Right, then: Callable[[Person], None]) -> None:
        till, who = session.till, trade.supervisor(session.till)
        panel, pad = Dialog(shown.window, "PIN"), PinPad()
        panel.body.addWidget(pad)

        def enter(pin: str) -> None:
            checked = till.writer.run(
                lambda tx: people.sign_in(tx, till.guard, who.person_id, pin)
            )
            if checked.person is None:
                pad.refuse("PIN salah.")
            else:
                panel.close_now()
                then(checked.person)

        pad.entered.connect(enter)
        panel.open(pad)

    return ask


@pytest.mark.parametrize(
    ("mark", "amount"),
    [
        (KEY.Key_Space, 16_000),
        (KEY.Key_1, 16_000),
        (KEY.Key_2, 45_000),
        (KEY.Key_3, 24_000),
    ],
)
def test_one_of_three_lines_goes_back_in_ten_keys_after_the_scan(
    till: Till,
    shown: Shown,
    screen: ReceiptsScreen,
    sale: Sale,
    mark: Qt.Key,
    amount: int,
) -> None:
    before = trade.drawer(till)
    assert screen.scanned(sale.receipt_no)
    shown.pressed = 0

    shown.press(mark, KEY.Key_F8, KEY.Key_1, KEY.Key_Return, PINS["P-01"])

    assert shown.pressed == 10
    assert before - trade.drawer(till) == amount
    state = till.readers.run(
        lambda connection: queries.sale_state(connection, sale.sale_id)
    )
    assert state.refunded.paid_out == amount
    assert screen.detail.given.figure() == f"Rp{amount // 1000}.000"
    assert shown.errors == []


def test_a_wrong_pin_gives_nothing_back(
    till: Till, shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    before = trade.drawer(till)
    screen.scanned(sale.receipt_no)

    shown.press("1", KEY.Key_F8, "1", KEY.Key_Return, "000001")
    assert trade.drawer(till) == before
    assert shown.dialog() is not None

    shown.press(KEY.Key_Escape)
    assert shown.dialog() is None
    assert screen.presenter.refunding.asking


def test_five_enters_give_back_once(
    till: Till, session: Session, shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    session.person = trade.supervisor(till)
    before = trade.drawer(till)
    screen.scanned(sale.receipt_no)

    shown.press("1", KEY.Key_F8, "1", *([KEY.Key_Return] * 5))

    assert before - trade.drawer(till) == 16_000


def test_arrows_marks_and_quantities_by_keys(
    shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    screen.scanned(sale.receipt_no)

    shown.press(KEY.Key_Down, KEY.Key_Space, KEY.Key_Minus, KEY.Key_Minus)
    assert chosen(screen) == [0, 1, 0]
    shown.press(KEY.Key_Plus, KEY.Key_Up, KEY.Key_Up, KEY.Key_Space)
    assert chosen(screen) == [2, 2, 0]


def chosen(screen: ReceiptsScreen) -> list[int]:
    return [row.chosen for row in screen._lines.values()]


def test_lines_are_marked_by_touch(
    shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    screen.scanned(sale.receipt_no)
    row = screen.detail.lines.findChildren(LineRow)[1]

    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert chosen(screen) == [0, 3, 0]

    assert row.units is not None
    QTest.keyClick(row.units, KEY.Key_2)
    assert chosen(screen) == [0, 2, 0]
    shown.press(KEY.Key_F8)
    QTest.mouseClick(row.restock, Qt.MouseButton.LeftButton)
    assert not screen._lines[2].restock


def test_grams_are_asked_in_a_panel(
    till: Till, shown: Shown, screen: ReceiptsScreen
) -> None:
    sale = trade.make_sale(till, trade.cashier(till), {"HDR-101": 350})
    screen.scanned(sale.receipt_no)
    shown.press("1")
    row = screen.detail.lines.findChildren(LineRow)[0]
    assert row.weight is not None
    QTest.mouseClick(row.weight, Qt.MouseButton.LeftButton)

    shown.press("351", KEY.Key_Return)
    assert shown.dialog() is not None
    shown.press(KEY.Key_Backspace, KEY.Key_Return)
    assert chosen(screen) == [35]
    assert shown.dialog() is None


def test_esc_goes_back_one_step_at_a_time(
    shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    screen.scanned(sale.receipt_no)
    shown.press(KEY.Key_F8, KEY.Key_Escape)
    assert not screen.presenter.refunding.asking
    assert screen.detail.isVisible()

    shown.press(KEY.Key_Escape)
    assert screen.list.isVisible()
    assert screen.presenter.detail is None


def test_a_receipt_is_found_by_typing_its_number(
    shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    shown.press(KEY.Key_F2, "000001", KEY.Key_Return)

    assert screen.detail.isVisible()
    assert screen.detail.title.text() == sale.receipt_no


def test_no_hit_says_so(shown: Shown, screen: ReceiptsScreen, sale: Sale) -> None:
    assert sale.receipt_no.endswith("000001")
    shown.press(KEY.Key_F2, "77")

    assert not screen.list.table.isVisible()
    assert screen.list._empty.accessibleName() == "Tidak ada struk dengan nomor itu"
    assert not screen.list.copy.isEnabled()


def test_enter_opens_the_row_that_has_the_keys(
    till: Till, shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    trade.make_sale(till, trade.cashier(till), {"TMP-001": 1})
    screen.enter()

    shown.press(KEY.Key_Down, KEY.Key_Return)

    assert screen.detail.title.text() == sale.receipt_no


def test_a_sale_is_cancelled_by_keys_and_pin(
    till: Till, shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    screen.scanned(sale.receipt_no)
    screen.detail.void.click()

    shown.press(KEY.Key_Return)
    assert shown.dialog() is not None
    shown.press("1", KEY.Key_Return, PINS["P-01"])

    assert shown.dialog() is None
    assert trade.drawer(till) == 500_000
    assert screen.detail.given.figure() == "Rp85.000"
    assert not screen.detail.void.isVisible()
    assert not screen.detail.refund.isEnabled()
    assert shown.toasts[-1][0] == f"Penjualan {sale.receipt_no} dibatalkan."


def test_f9_prints_a_copy_from_the_list_and_from_the_sale(
    till: Till, shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    shown.press(KEY.Key_F9)
    assert shown.errors == ["Printer belum diatur. Atur di Setelan, lalu cetak lagi."]

    till.settings = replace(till.settings, printer=PrinterSetup("tcp://192.0.2.1:9100"))
    shown.press(KEY.Key_F9)
    screen.scanned(sale.receipt_no)
    shown.press(KEY.Key_F9)
    words = [words for words, _ in shown.toasts]
    assert words == [
        "DUPLIKAT 1 dikirim ke printer.",
        "DUPLIKAT 2 dikirim ke printer.",
    ]


def test_typing_in_the_list_searches(
    shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    screen.list.table.setFocus()

    shown.press("00001", KEY.Key_Return)

    assert screen.detail.title.text() == sale.receipt_no


def test_down_leads_from_the_search_to_the_list(
    shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    shown.press(KEY.Key_F2, KEY.Key_Down, KEY.Key_Return)

    assert screen.detail.title.text() == sale.receipt_no


def test_states_are_said_in_the_list(
    till: Till, screen: ReceiptsScreen, sale: Sale
) -> None:
    actor = trade.cashier(till)
    trade.make_sale(till, actor, {"TMP-009": 1}, TenderKind.QRIS, verified=False)
    screen.enter()

    newest, first = screen.list.table.rows()
    assert newest.cells[5].text == "Belum diverifikasi"
    assert [cell.text for cell in first.cells[1:5]] == [
        sale.receipt_no,
        "3",
        "Tunai",
        "Rp85.000",
    ]


def test_leaving_lets_go_of_everything(
    shown: Shown, screen: ReceiptsScreen, sale: Sale
) -> None:
    screen.scanned(sale.receipt_no)
    screen.detail.void.click()

    screen.leave()

    assert shown.dialog() is None
    assert screen.presenter.detail is None


def test_a_refund_through_the_whole_window_takes_ten_keys_too(
    qtbot: QtBot, till: Till
) -> None:
    cashier = trade.cashier(till)
    trade.open_shift(till, cashier)
    sale = trade.make_sale(till, cashier, {"TMP-001": 2, "TMP-004": 3, "RTI-001": 4})
    whole = threaded(qtbot, till)
    whole.sign_in("K-03")
    qtbot.waitUntil(lambda: whole.key == "sell")
    whole.session.pending_receipt = sale.receipt_no
    whole.session.go("receipts")
    screen = whole.window.screen_of("receipts")
    assert isinstance(screen, ReceiptsScreen)
    qtbot.waitUntil(screen.detail.isVisible)

    whole.press(KEY.Key_2, KEY.Key_F8, KEY.Key_1, KEY.Key_Return)
    qtbot.waitUntil(lambda: whole.dialog() is not None)
    whole.press(PINS["P-01"])

    qtbot.waitUntil(screen.detail.given.isVisible)
    assert screen.detail.given.figure() == "Rp45.000"
    qtbot.waitUntil(lambda: screen._lines[2].returned == 3)

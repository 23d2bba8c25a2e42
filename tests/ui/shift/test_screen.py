from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.domain.money import plain
from pos.storage import queries
from tests.ui import trade
from tests.ui.whole import threaded
from tests.ui.window import Shown, everything_in
from ui.session import Session
from ui.shift.closing import Step
from ui.shift.screen import ShiftScreen

KEY = Qt.Key
#: In the order of the rows: seven notes, four coins.
ROWS = (
    *("n100000", "n50000", "n20000", "n10000", "n5000", "n2000", "n1000"),
    *("c1000", "c500", "c200", "c100"),
)


@pytest.fixture
def shown(qtbot: QtBot, session: Session) -> Shown:
    """The screen, without a shift."""
    session.person = trade.cashier(session.till)
    return Shown(qtbot, ShiftScreen(session))


@pytest.fixture
def screen(shown: Shown) -> ShiftScreen:
    assert isinstance(shown.screen, ShiftScreen)
    return shown.screen


def trading(till: Till, screen: ShiftScreen) -> int:
    """A shift with two sales; gives what the drawer should hold."""
    actor = trade.cashier(till)
    trade.open_shift(till, actor)
    trade.make_sale(till, actor, {"TMP-001": 2, "RTI-001": 3})
    trade.make_sale(till, actor, {"TMP-004": 1})
    screen.enter()
    return trade.drawer(till)


def drop_what_was_closed() -> None:
    """Let Qt delete what waits for it, as the next turn of its loop would."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def type_count(shown: Shown, pieces: dict[str, int]) -> int:
    """Type a count, Tab between the rows; gives how many keys that took."""
    before = shown.pressed
    for place, key in enumerate(ROWS):
        if place:
            shown.press(KEY.Key_Tab)
        if pieces.get(key):
            shown.press(str(pieces[key]))
    return shown.pressed - before


def test_a_shift_is_started_by_keys_alone(
    till: Till, shown: Shown, session: Session
) -> None:
    went: list[str] = []
    session.go = went.append

    type_count(shown, {"n20000": 10, "n5000": 20, "c500": 4})
    shown.press(KEY.Key_Enter)

    running = till.readers.run(queries.open_shift)
    assert running is not None
    assert running.float_total == 302_000
    assert shown.toasts[-1][0] == "Shift 1 dimulai."
    assert went == ["sell"]


def test_the_key_on_the_button_starts_from_any_row(till: Till, shown: Shown) -> None:
    shown.press("3", KEY.Key_Enter, "2")
    assert till.readers.run(queries.open_shift) is None

    shown.press(KEY.Key_F10)

    running = till.readers.run(queries.open_shift)
    assert running is not None
    assert running.float_total == 3 * 100_000 + 2 * 50_000


def test_closing_without_a_difference_takes_four_keys_besides_the_counts(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    expected = trading(till, screen)
    shown.pressed = 0

    shown.press(KEY.Key_F10)
    counting = type_count(shown, trade.pieces_of(expected))
    shown.press(KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)

    closed = till.readers.run(queries.shifts)[0]
    assert (closed.z_no, closed.variance) == (1, 0)
    assert shown.pressed - counting == 4
    assert screen.close_page.title.text() == "Shift 1 ditutup"
    assert shown.errors == []


@pytest.mark.parametrize("code", ["K-03", "P-01"])
def test_what_should_be_there_is_nowhere_before_the_count_is_sent(
    till: Till, shown: Shown, screen: ShiftScreen, session: Session, code: str
) -> None:
    from tests.ui.conftest import person

    expected = trading(till, screen)
    session.person = person(till, code)
    screen.enter()
    screen.overview.buttons["x"].click()
    shown.press(KEY.Key_Escape)
    drop_what_was_closed()

    shown.press(KEY.Key_F10)
    type_count(shown, {"n100000": 4, "n50000": 1})

    needles = {str(expected), plain(expected)}
    said = [text for text in everything_in(shown.window) if found(needles, text)]
    assert said == []
    known = repr(vars(screen.closing)) + repr(vars(screen.presenter))
    assert not found(needles, known)

    shown.press(KEY.Key_Enter, KEY.Key_Enter)
    assert any(found(needles, text) for text in everything_in(shown.window))


def found(needles: set[str], text: str) -> bool:
    return any(needle in text for needle in needles)


def test_the_recount_is_blind_again(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    expected = trading(till, screen)
    shown.press(KEY.Key_F10)
    type_count(shown, trade.pieces_of(expected - 2_500))
    shown.press(KEY.Key_Enter, KEY.Key_Enter)
    assert screen.close_page.variance.panel.figure() == "Rp2.500"

    screen.close_page.variance.again.click()

    assert screen.closing.step is Step.COUNT
    needles = {plain(expected), str(expected), "Rp2.500"}
    said = [text for text in everything_in(shown.window) if found(needles, text)]
    assert said == []


def test_a_variance_is_explained_by_one_digit(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    expected = trading(till, screen)
    shown.press(KEY.Key_F10)
    type_count(shown, trade.pieces_of(expected + 1_000))
    shown.press(KEY.Key_Enter, KEY.Key_Enter)

    shown.press(KEY.Key_Enter)
    assert shown.errors == ["Pilih atau ketik alasannya dulu."]
    shown.press("2", KEY.Key_Enter)

    closed = till.readers.run(queries.shifts)[0]
    assert (closed.variance, closed.reason) == (1_000, "Lupa catat kas keluar")


def test_a_reason_in_own_words_is_kept(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    expected = trading(till, screen)
    shown.press(KEY.Key_F10)
    type_count(shown, trade.pieces_of(expected + 1_000))
    shown.press(KEY.Key_Enter, KEY.Key_Enter)

    screen.close_page.variance.reason.words.setFocus()
    shown.press("SATU 2", KEY.Key_Enter)

    assert till.readers.run(queries.shifts)[0].reason.upper() == "SATU 2"


def test_an_empty_drawer_takes_a_second_press(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    trading(till, screen)

    steps = []
    for _ in range(3):
        shown.press(KEY.Key_F10)
        steps.append(screen.closing.step)

    assert steps == [Step.COUNT, Step.COUNT, Step.NON_CASH]


def test_esc_leaves_the_wizard_and_keeps_what_was_typed(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    trading(till, screen)
    shown.press(KEY.Key_F10, "12", KEY.Key_Escape)
    assert screen.overview.isVisible()

    shown.press(KEY.Key_F10)
    assert screen.close_page.count.cash.counts()["n100000"] == 12


def test_a_count_put_away_comes_back(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    trading(till, screen)
    shown.press(KEY.Key_F10, "12")
    screen.close_page.count.clear.click()
    assert screen.close_page.count.cash.total() == 0

    _, undo = shown.toasts[-1]
    assert callable(undo)
    undo()
    assert screen.close_page.count.cash.total() == 1_200_000


def test_cash_is_put_in_through_the_panel(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    expected = trading(till, screen)
    screen.overview.buttons["paid_in"].click()

    shown.press("50000", KEY.Key_Enter)
    dialog = shown.dialog()
    assert dialog is not None
    assert trade.drawer(till) == expected

    dialog.reason.choose(1)  # type: ignore[attr-defined]
    shown.press(KEY.Key_Enter)
    assert shown.dialog() is None
    assert trade.drawer(till) == expected + 50_000
    assert shown.toasts[-1][0].startswith("Kas masuk Rp50.000 dicatat.")


def test_the_drawer_is_opened_with_one_digit_for_the_reason(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    trading(till, screen)
    screen.overview.buttons["drawer"].click()

    shown.press("1", KEY.Key_Enter)

    assert shown.dialog() is None
    assert screen.overview.moves.rows()[0].cells[2].text == "Tukar uang"


def test_keys_of_the_screen_sleep_while_a_panel_is_open(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    trading(till, screen)
    screen.overview.buttons["drawer"].click()

    shown.press(KEY.Key_F10)

    assert screen.closing.step is None
    assert shown.dialog() is not None


def test_the_blind_x_of_a_cashier_says_no_sums(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    trading(till, screen)
    screen.overview.buttons["x"].click()

    dialog = shown.dialog()
    assert dialog is not None
    said = " ".join(everything_in(dialog))
    assert "Pengawasan" in said
    assert "Laci kas" not in said


def test_a_scan_does_not_lead_away_from_a_count_or_a_z_report(
    till: Till, shown: Shown, screen: ShiftScreen
) -> None:
    expected = trading(till, screen)
    assert not screen.scanned("8997700000015")

    shown.press(KEY.Key_F10)
    assert screen.scanned("8997700000015")
    type_count(shown, trade.pieces_of(expected))
    shown.press(KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    assert screen.scanned("8997700000015")
    assert "Mulai shift baru" in shown.toasts[-1][0]


def test_closing_through_the_whole_window_takes_four_keys_too(
    qtbot: QtBot, till: Till
) -> None:
    cashier = trade.cashier(till)
    trade.open_shift(till, cashier)
    trade.make_sale(till, cashier, {"TMP-001": 2})
    pieces = trade.pieces_of(trade.drawer(till))
    whole = threaded(qtbot, till)
    whole.sign_in("K-03")
    qtbot.waitUntil(lambda: whole.key == "sell")
    whole.session.go("shift")
    screen = whole.window.screen_of("shift")
    assert isinstance(screen, ShiftScreen)
    page = screen.close_page
    qtbot.waitUntil(screen.overview.isVisible)

    whole.press(KEY.Key_F10)
    qtbot.waitUntil(page.count.isVisible)
    for place, key in enumerate(ROWS):
        whole.press(*([KEY.Key_Tab] if place else []), str(pieces.get(key, 0)))
    whole.press(KEY.Key_Return)
    qtbot.waitUntil(page.non_cash.isVisible)
    whole.press(KEY.Key_Return)
    qtbot.waitUntil(page.variance.isVisible)
    whole.press(KEY.Key_Return)
    qtbot.waitUntil(page.z.isVisible)

    assert till.readers.run(queries.shifts)[0].variance == 0
    whole.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: whole.key == "sign_in")
    assert whole.session.person is None

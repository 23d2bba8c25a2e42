from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.domain.journal import Document
from pos.domain.people import Person, Role
from pos.storage import journal
from pos.storage import pickups as stored
from tests.ui import trade
from tests.ui.pickups.orders import DUE, NAMELESS, ORDERS, PACKED, PAID, let_wait
from tests.ui.sync.exchange import STORE
from tests.ui.window import Shown, everything_in
from ui.pickups.hand_over_dialog import HandOverDialog
from ui.pickups.screen import PickupsScreen
from ui.places import allowed
from ui.session import Session
from ui.widgets.label import Label

KEY = Qt.Key


class Booth:
    """The page at a booth without a network."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.session, self.till = session, session.till
        session.person = trade.cashier(self.till)
        session.load_catalogue()
        let_wait(self.till, *ORDERS)
        self.shown = Shown(qtbot, PickupsScreen(session))
        assert isinstance(self.shown.screen, PickupsScreen)
        self.screen = self.shown.screen

    @property
    def numbers(self) -> list[str]:
        return [row.cells[0].text for row in self.screen.table.rows()]

    @property
    def written(self) -> list[Document]:
        documents = self.till.readers.run(lambda c: [*journal.walk(c)])
        return [x for x in documents if x.kind.startswith("pickup.")]

    def dialog(self) -> HandOverDialog:
        dialog = self.shown.dialog()
        assert isinstance(dialog, HandOverDialog)
        return dialog

    def open_shift(self) -> None:
        self.session.shift = trade.open_shift(self.till, trade.cashier(self.till))

    def deliver(self, doc_id: str, state: str) -> None:
        """Say how far the store knows of a document."""
        self.till.writer.run(
            lambda tx: tx.connection.execute(
                "INSERT OR REPLACE INTO deliveries VALUES (?, ?, 1, 1, "
                "'pickup.handed_over', 0, ?, 1, 1, 1, '', '', '', '')",
                (STORE.name, doc_id, state),
            )
        )

    def again(self) -> None:
        """Come back to the page."""
        self.screen.leave()
        self.screen.enter()


def words_of(widget: QWidget) -> str:
    return "\n".join(
        x.text() for x in widget.findChildren(Label) if x.isVisibleTo(widget)
    )


@pytest.fixture
def booth(qtbot: QtBot, session: Session) -> Booth:
    return Booth(qtbot, session)


def test_what_waits_is_listed_and_the_first_is_open(booth: Booth) -> None:
    assert booth.numbers == [x.number for x in ORDERS]
    said = words_of(booth.screen.card)
    assert "SC-1041" in said
    assert "Ibu Sari Dewi" in said
    assert "Roti Sobek Cokelat" in said
    assert "Rp41.000" in said


def test_a_scan_a_digit_and_enter_hand_an_order_over(booth: Booth) -> None:
    booth.shown.pressed = 0
    assert booth.screen.scanned("#sc-1041")
    assert "Ibu Sari Dewi" in words_of(booth.dialog())
    booth.shown.press(KEY.Key_1, KEY.Key_Return)

    (document,) = booth.written
    assert document.kind == "pickup.handed_over"
    assert (document.body["order"], document.body["name_check"]) == ("1041", "matched")
    assert "Sari" not in document.data.decode()
    assert booth.shown.pressed == 2
    assert booth.shown.dialog() is None
    assert "SC-1041" not in booth.numbers
    assert booth.shown.toasts[-1][0] == "Pesanan SC-1041 diserahkan dan dicatat."


def test_nothing_is_handed_over_before_the_name_was_checked(booth: Booth) -> None:
    booth.screen.scanned("SC-1041")
    dialog = booth.dialog()
    assert not dialog.give.isEnabled()
    booth.shown.press(KEY.Key_Return, KEY.Key_Return)
    dialog.confirmed.emit()
    assert booth.written == []
    booth.shown.press(KEY.Key_Escape)
    assert booth.shown.dialog() is None
    assert booth.written == []


def test_it_works_by_touch_alone(booth: Booth) -> None:
    booth.screen.table.select(f"{STORE.name} {PAID.order_id}")
    booth.screen.card.prepare.click()
    assert booth.shown.toasts[-1][0] == "Pesanan SC-1041 siap diambil."
    assert not booth.screen.card.prepare.isEnabled()
    booth.screen.card.hand_over.click()
    booth.dialog().chips.chip("proxy").click()
    booth.dialog().give.click()

    assert [x.kind for x in booth.written] == ["pickup.prepared", "pickup.handed_over"]
    assert booth.written[-1].body["name_check"] == "proxy"


def test_keys_prepare_and_hand_over(booth: Booth) -> None:
    booth.shown.press(KEY.Key_F9, KEY.Key_F10, KEY.Key_1, KEY.Key_Return)

    assert [x.body["order"] for x in booth.written] == ["1041", "1041"]


def test_what_is_packed_already_is_not_packed_again(booth: Booth) -> None:
    booth.screen.table.select(f"{STORE.name} {PACKED.order_id}")
    assert not booth.screen.card.prepare.isEnabled()
    booth.screen.presenter.prepare(f"{STORE.name} {PACKED.order_id}")
    assert booth.written == []


def test_a_search_finds_by_number_name_and_goods(booth: Booth) -> None:
    booth.shown.press(KEY.Key_F2, "BUDI")
    assert booth.numbers == ["SC-1043"]
    booth.screen.search.setText("bayam")
    assert booth.numbers == ["SC-1044"]
    booth.screen.search.setText("1046")
    booth.shown.press(KEY.Key_Return)
    assert "SC-1046" in words_of(booth.dialog())


def test_letters_begin_a_search(booth: Booth) -> None:
    booth.screen.table.setFocus()
    booth.shown.press("SC")
    assert booth.screen.search.text().upper() == "SC"


def test_an_order_without_a_name_is_known_by_its_number(booth: Booth) -> None:
    booth.screen.scanned(NAMELESS.number)
    booth.shown.press(KEY.Key_2, KEY.Key_1, KEY.Key_Return)

    assert booth.written[-1].body["name_check"] == "number"


def test_what_is_due_needs_a_shift(booth: Booth) -> None:
    booth.screen.scanned(DUE.number)
    assert "Mulai shift dulu" in words_of(booth.dialog())
    booth.shown.press(KEY.Key_1, KEY.Key_Return)
    assert booth.written == []


def test_what_is_due_goes_into_the_drawer(booth: Booth) -> None:
    booth.open_shift()
    before = trade.drawer(booth.till)
    booth.screen.scanned(DUE.number)
    assert "Rp92.000" in booth.dialog().give.text()
    booth.shown.press(KEY.Key_1, KEY.Key_Return)

    assert trade.drawer(booth.till) - before == DUE.total
    assert booth.written[-1].body["paid_in"]
    assert "Rp92.000 masuk laci" in booth.shown.toasts[-1][0]


def test_two_presses_hand_over_once(booth: Booth) -> None:
    booth.open_shift()
    booth.screen.scanned(DUE.number)
    before = trade.drawer(booth.till)
    dialog = booth.dialog()
    booth.shown.press(KEY.Key_1)
    for _ in range(5):
        dialog.checked.emit("matched")

    assert len(booth.written) == 1
    assert trade.drawer(booth.till) - before == DUE.total


def test_what_was_handed_over_is_listed_with_how_far_it_went(booth: Booth) -> None:
    booth.screen.scanned(PAID.number)
    booth.shown.press(KEY.Key_1, KEY.Key_Return)
    booth.screen.scopes.chip("done").click()

    (row,) = booth.screen.table.rows()
    assert [x.text for x in row.cells][-1] == "Belum terkirim"
    assert "K-03 · Nama cocok" in [x.text for x in row.cells]
    assert not booth.screen.card.hand_over.isVisible()
    doc_id = booth.written[0].doc_id
    for state, words in (("acked", "Selesai di toko"), ("divergent", "Perlu tindakan")):
        booth.deliver(doc_id, state)
        booth.screen.presenter.refresh()
        assert booth.screen.table.rows()[0].cells[-1].text == words


def test_an_order_that_was_handed_over_elsewhere_is_refused(booth: Booth) -> None:
    booth.screen.scanned(PAID.number)
    booth.shown.press(KEY.Key_1, KEY.Key_Return)
    assert booth.screen.scanned(PAID.number)

    assert booth.shown.dialog() is None
    assert "SC-1041 sudah diserahkan di KSR1" in booth.shown.errors[-1]
    assert len(booth.written) == 1


def test_an_order_that_was_cancelled_on_the_web_meanwhile_is_refused(
    booth: Booth,
) -> None:
    booth.screen.scanned(PAID.number)
    let_wait(booth.till, PACKED)
    booth.shown.press(KEY.Key_1, KEY.Key_Return)

    assert booth.written == []
    assert any("tidak menunggu pesanan itu lagi" in x for x in everything(booth))
    assert booth.numbers == ["SC-1043"]


def everything(booth: Booth) -> list[str]:
    return [*everything_in(booth.shown.window)]


def test_an_unknown_number_stays_here_and_goods_go_to_the_till(booth: Booth) -> None:
    assert booth.screen.scanned("SC-999")
    assert "SC-999" in booth.shown.errors[-1]
    assert not booth.screen.scanned("TMP-001")
    assert not booth.screen.scanned("KSR1-261127-000001")


def test_without_a_store_it_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    session.person = trade.cashier(session.till)
    screen = PickupsScreen(session)
    Shown(qtbot, screen)

    assert screen.table.rows() == ()
    assert "Belum ada toko web" in "\n".join(everything_in(screen))
    assert not screen.now.isVisible()
    assert not screen.card.isVisible()


def test_a_store_without_orders_says_so(booth: Booth) -> None:
    let_wait(booth.till)
    booth.screen.presenter.refresh()

    assert "Tidak ada pesanan yang menunggu" in "\n".join(everything(booth))
    assert booth.screen.now.isVisible()


def test_new_orders_show_by_themselves_and_the_chosen_one_stays(booth: Booth) -> None:
    key = f"{STORE.name} {DUE.order_id}"
    booth.screen.table.select(key)
    let_wait(booth.till, replace(PAID, order_id="9", number="SC-9"), *ORDERS)
    booth.session.announce(frozenset({"pickup"}))

    assert booth.numbers[0] == "SC-9"
    assert booth.screen.table.current_key() == key


def test_a_treasurer_has_no_such_page(till: Till) -> None:

    assert "pickups" in allowed(trade.cashier(till))

    assert "pickups" not in allowed(Person("x", "B-01", Role.TREASURER, active=True))


def test_coming_back_shows_what_waits(booth: Booth) -> None:
    booth.screen.scopes.chip("done").click()
    booth.screen.search.setText("x")
    booth.again()

    assert booth.screen.search.text() == ""
    assert booth.numbers == [x.number for x in ORDERS]


def test_the_list_works_offline_as_it_was_pulled(booth: Booth) -> None:
    assert booth.till.readers.run(stored.heard)
    assert "Daftar toko" in "\n".join(everything(booth))

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.domain.sync_place import SyncPlace
from pos.operations import sync_places
from pos.storage import journal, queries, staging
from pos.sync.status import Link, TargetStatus
from pos.sync.target import RemoteProduct
from tests.sync.places import Fault
from tests.ui import trade
from tests.ui.sync.exchange import CENTRE, OTHER, STORE, Exchange
from tests.ui.whole import Whole
from tests.ui.window import Shown, everything_in
from ui.products.screen import ProductsScreen
from ui.session import Session
from ui.sync.presenter import Act
from ui.sync.screen import SyncScreen

KEY = Qt.Key
SOON_MS = 20_000


class Page:
    """The sync page over a till that exchanges with places in memory."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot, self.session, self.till = qtbot, session, session.till
        self.exchange = Exchange(self.till)
        session.person = trade.supervisor(self.till)
        trade.open_shift(self.till, trade.cashier(self.till))
        self.shown = Shown(qtbot, SyncScreen(session))
        assert isinstance(self.shown.screen, SyncScreen)
        self.screen = self.shown.screen

    def sell(self, count: int = 1) -> list[str]:
        actor = trade.cashier(self.till)
        wanted = {"TMP-001": 1}
        return [trade.make_sale(self.till, actor, wanted).sale_id for _ in range(count)]

    def wait(self, true: Callable[[], bool]) -> None:
        """Wait for the engine, then show the page as it is."""
        self.qtbot.waitUntil(self.exchange.told(true), timeout=SOON_MS)
        self.screen.presenter.refresh()

    def state(self, doc_id: str) -> str:
        rows = self.till.readers.run(
            lambda c: c.execute(
                "SELECT state FROM deliveries WHERE doc_id = ? AND target = ?",
                (doc_id, STORE.name),
            ).fetchall()
        )
        return str(rows[0][0]) if rows else ""

    def poison(self) -> str:
        """Let the store refuse a sale, and wait until the page lists it."""
        self.exchange.set_up(STORE)
        self.wait(self.exchange.sent)
        self.exchange.store.refuses = True
        (bad,) = self.sell()
        self.wait(lambda: self.state(bad) == "quarantined")
        self.exchange.store.refuses = False
        self.screen.table.select(f"{STORE.name} {bad}")
        return bad

    def last_kind(self) -> str:
        *_, document = self.till.readers.run(lambda c: [*journal.walk(c)])
        return document.kind


def words_in(root: QObject) -> str:
    return "\n".join(everything_in(root))


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Page:
    return Page(qtbot, session)


def test_without_a_place_it_says_what_to_do(page: Page) -> None:
    assert "Belum ada tujuan" in words_in(page.screen)
    assert not page.screen.now.isEnabled()


def test_it_shows_what_waits_and_why(page: Page) -> None:
    page.exchange.fail(STORE, Fault.DOWN)
    page.exchange.set_up(STORE)
    page.sell(3)
    page.wait(lambda: link_of(page.till) is Link.FAILING)
    words = words_in(page.screen)

    assert "Luring" in words
    assert "3 · Rp24.000" in words
    assert "Tidak ada sambungan" in words


def link_of(till: Till) -> Link | None:
    told = [x for x in till.syncs.status if isinstance(x, TargetStatus)]
    return told[0].link if told else None


def test_sync_now_sends_what_waits_at_once(page: Page) -> None:
    page.exchange.fail(STORE, Fault.KEY)
    page.exchange.set_up(STORE)
    page.sell(2)
    page.wait(lambda: link_of(page.till) is Link.PAUSED)
    page.exchange.line(STORE).usual = lambda: Fault.NONE

    page.shown.press(KEY.Key_F10)
    page.wait(page.exchange.sent)

    assert len(page.exchange.store.orders) == 2


def test_what_was_refused_can_be_tried_again(page: Page) -> None:
    bad = page.poison()
    assert {x for x, b in page.screen.buttons.items() if b.isVisible()} == {
        Act.OPEN,
        Act.ASIDE,
        Act.RETRY,
    }

    page.screen.buttons[Act.RETRY].click()
    page.wait(lambda: page.state(bad) == "acked")

    assert page.exchange.store.orders[-1].doc_id == bad
    assert not page.screen.table.rows()


def test_what_was_refused_is_set_aside_with_a_reason(page: Page) -> None:
    bad = page.poison()
    page.screen.buttons[Act.ASIDE].click()
    page.shown.press("1", KEY.Key_Return)
    page.wait(lambda: page.state(bad) == "set_aside")

    assert page.last_kind() == "delivery.set_aside"
    assert not page.screen.table.rows()


def test_a_cashier_needs_a_supervisor_to_decide(page: Page) -> None:
    bad = page.poison()
    page.session.person = trade.cashier(page.till)
    page.session.ask_approval = lambda _right, then: then(trade.supervisor(page.till))
    page.screen.presenter.decide(f"{STORE.name} {bad}", Act.ASIDE, "percobaan")
    page.wait(lambda: page.state(bad) == "set_aside")

    *_, document = page.till.readers.run(lambda c: [*journal.walk(c)])
    assert (document.entry.actor, document.body["approved_by"]) == ("K-03", "P-01")


def test_the_sale_of_a_task_is_opened(page: Page) -> None:
    page.poison()
    went: list[str] = []
    page.session.go = went.append
    page.screen.buttons[Act.OPEN].click()

    assert went == ["receipts"]
    assert page.session.pending_receipt.startswith("KSR1-")


def test_an_absurd_catalogue_waits_for_a_yes(page: Page) -> None:
    page.exchange.products = (
        RemoteProduct("1", "TMP-001", "Keripik", "800000", "IDR"),
    )
    page.exchange.set_up(STORE)
    page.wait(lambda: refreshed(page))
    page.screen.table.select(page.screen.table.rows()[0].key)
    assert price(page.till) == 8_000

    page.screen.buttons[Act.YES].click()
    page.wait(lambda: price(page.till) == 800_000 and not refreshed(page))

    assert page.last_kind() == "catalogue.pulled"


def refreshed(page: Page) -> bool:
    page.screen.presenter.refresh()
    return bool(page.screen.table.rows())


def price(till: Till) -> int:
    goods = till.readers.run(queries.products)
    return next(x.price for x in goods if x.sku == "TMP-001")


def test_a_place_is_added_tested_and_saved_by_keys(page: Page) -> None:
    page.screen.add.click()
    dialog = page.screen._dialog
    assert dialog is not None
    dialog.address.setText(STORE.address)
    dialog.key.setText("ck_9")
    dialog.secret.setText("cs_9")
    page.shown.press(KEY.Key_F9)
    assert "Tersambung." in words_in(dialog)
    page.shown.press(KEY.Key_Return)

    assert page.till.readers.run(sync_places.load) == (STORE,)
    assert page.exchange.keys[-1] == "ck_9\ncs_9"
    assert "ck_9" not in dump(page.till)
    assert len(page.screen.cards) == 1


def test_another_store_has_one_key(page: Page) -> None:
    page.screen.add.click()
    dialog = page.screen._dialog
    assert dialog is not None
    dialog.kinds.choose(OTHER.kind)
    dialog.kinds.chosen.emit(OTHER.kind)
    assert not dialog.secret.isVisibleTo(dialog)
    assert dialog.owns["price"].isVisibleTo(dialog)
    dialog.address.setText(f"{OTHER.address}/")
    dialog.key.setText(" kunci-9 ")
    page.shown.press(KEY.Key_Return)

    assert page.till.readers.run(sync_places.load) == (OTHER,)
    assert page.exchange.keys[-1] == "kunci-9"


def dump(till: Till) -> str:
    """Give all settings and all documents, as text."""
    rows = till.readers.run(
        lambda c: c.execute(
            "SELECT value FROM settings UNION ALL SELECT data FROM journal"
        ).fetchall()
    )
    return str(rows)


def test_an_address_that_can_not_be_is_said_in_the_dialog(page: Page) -> None:
    page.screen.add.click()
    dialog = page.screen._dialog
    assert dialog is not None
    dialog.address.setText("http://toko.example")
    page.shown.press(KEY.Key_Return)

    assert "Alamat tujuan tidak bisa dipakai" in words_in(dialog)
    assert page.till.readers.run(sync_places.load) == ()


def test_a_paused_place_still_says_what_waits(page: Page) -> None:
    page.exchange.set_up(STORE)
    page.wait(page.exchange.sent)
    page.screen.cards[0].pause.click()
    page.sell(3)
    page.screen.presenter.refresh()
    words = words_in(page.screen)

    assert "Dijeda" in words
    assert "3 · Rp24.000" in words


def test_a_place_is_paused_goes_on_and_is_taken_away(page: Page) -> None:
    page.exchange.set_up(STORE, CENTRE)
    page.screen.presenter.refresh()
    page.screen.cards[1].pause.click()
    paused = [x.paused for x in page.till.syncs.places]
    page.screen.cards[1].pause.click()
    page.screen.cards[1].settings.click()
    dialog = page.screen._dialog
    assert dialog is not None
    dialog.removed.emit()

    assert paused == [False, True]
    assert page.till.syncs.places == (STORE,)


def test_keys_go_round_all_that_can_be_pressed(page: Page) -> None:
    page.exchange.set_up(SyncPlace("woocommerce", "https://a.example"))
    page.screen.presenter.refresh()
    card = page.screen.cards[0]
    for button in (page.screen.add, page.screen.now, card.pause, card.settings):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.accessibleName() or button.text()
        assert button.height() >= 48


def test_the_pill_in_the_bar_leads_to_the_page(qtbot: QtBot, till: Till) -> None:
    whole = Whole(qtbot, till)
    exchange = Exchange(till)
    exchange.fail(STORE, Fault.DOWN)
    trade.open_shift(till, trade.cashier(till))
    exchange.set_up(STORE)
    trade.make_sale(till, trade.cashier(till), {"TMP-001": 1})
    whole.sign_in("K-03")
    pill = whole.window._chrome.bar.pill("sync")

    def offline() -> bool:
        whole.session.announce(frozenset({"sync"}))
        return pill.text() == "Luring · 1 belum terkirim"

    qtbot.waitUntil(exchange.told(offline), timeout=SOON_MS)
    pill.click()

    assert whole.key == "sync"


def test_the_shift_page_and_the_product_say_what_the_exchange_knows(
    qtbot: QtBot, till: Till
) -> None:
    whole = Whole(qtbot, till)
    exchange = Exchange(till)
    exchange.products = (RemoteProduct("1", "TMP-001", "K", "8000", "IDR", "41"),)
    exchange.set_up(STORE)
    trade.open_shift(till, trade.cashier(till))
    whole.sign_in("P-01")
    qtbot.waitUntil(
        exchange.told(lambda: bool(till.readers.run(staging.store_stock))),
        timeout=SOON_MS,
    )
    exchange.fail(STORE, Fault.DOWN)
    trade.make_sale(till, trade.cashier(till), {"TMP-001": 1})
    whole.session.load_catalogue()
    whole.session.announce(frozenset({"shift"}))
    whole.window.go("shift")
    assert "Belum terkirim" in words_in(whole.window.screen_of("shift"))

    whole.window.go("products")
    screen = whole.window.screen_of("products")
    assert isinstance(screen, ProductsScreen)
    product_id = next(iter(till.readers.run(staging.store_stock)))
    screen.list.table.select(product_id)
    assert "Stok di toko web" in words_in(screen)
    assert screen.list.detail._elsewhere.value.text().startswith("41")

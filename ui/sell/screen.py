"""The selling page: lays out and forwards."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from pos.domain.errors import PosError
from ui import messages, theme
from ui.screen import Screen
from ui.sell import wording
from ui.sell.basket_side import BasketSide
from ui.sell.open_basket import OpenBasket
from ui.sell.panels import Panels
from ui.sell.presenter import SellPresenter
from ui.sell.shelf import ShelfPage
from ui.sell.shelf_side import ShelfSide
from ui.sell.view import BasketShown, DoneShown, Notice
from ui.session import Session
from ui.sound import Sound, Sounds
from ui.widgets.card import State

#: Letters of a product's name in a passing message.
_NAME: Final = 28


def shorten(name: str) -> str:
    """Cut a name so that the message stays clear of the buttons."""
    return name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"


class SellScreen(Screen):
    """Tiles on one side, the basket on the other; the scanner works from anywhere.

    Attributes:
        presenter: What decides.
        panels: The panels over it.
    """

    def __init__(
        self,
        session: Session,
        open_basket: OpenBasket,
        sounds: Sounds | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page.

        Args:
            session: What all screens share.
            open_basket: Shared with the paying page.
            sounds: For the ear; silent when None.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._session = session
        self._sounds = sounds or Sounds(on=False)
        self.presenter = SellPresenter(session, open_basket)
        self.panels = Panels(self, session, self.presenter)
        self.shelf = ShelfSide()
        self.side = BasketSide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.shelf, 1)
        self._row.addWidget(self.side)
        self.panels.closed.connect(self._to_search)
        self._connect()
        self.presenter.attach(self, self.panels)

    def _connect(self) -> None:
        search, side, deciding = self.shelf.search, self.side, self.presenter
        search.textChanged.connect(deciding.typed)
        search.entered.connect(self._enter)
        search.moved.connect(self._move)
        search.stepped.connect(self._step_current)
        search.removal.connect(self._remove_current)
        self.shelf.place_chosen.connect(deciding.choose_place)
        self.shelf.turned.connect(deciding.turn_page)
        self.shelf.grid.chosen.connect(self._tile)
        self.shelf.grid.refused.connect(deciding.refuse_tile)
        self.shelf.import_button.clicked.connect(lambda: self._session.go("products"))
        side.lines.stepped.connect(lambda key, by: deciding.lines.step(int(key), by))
        side.lines.removed.connect(lambda key: deciding.lines.remove(int(key)))
        side.lines.quantity_pressed.connect(lambda key: deciding.lines.ask(int(key)))
        self._connect_buttons()

    def _connect_buttons(self) -> None:
        side, deciding = self.side, self.presenter
        side.pay.clicked.connect(deciding.pay)
        side.discount.clicked.connect(self._ask_discount)
        side.buyer.clicked.connect(deciding.aside.ask_buyer)
        side.hold.clicked.connect(deciding.aside.ask_hold)
        side.recall.clicked.connect(deciding.aside.ask_recall)
        side.more.clicked.connect(self.panels.open_menu)
        side.done.reprint.clicked.connect(deciding.completed.reprint_last)
        side.done.seen.connect(deciding.completed.seen)
        for key, act in (
            ("F2", self._to_search),
            ("F4", deciding.aside.ask_recall),
            ("F9", deciding.completed.reprint_last),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    # What the window calls

    def enter(self) -> None:
        """Get ready to sell."""
        self.presenter.enter()
        self.set_left_handed(left_handed=self._session.till.settings.left_handed)
        self._to_search()

    def leave(self) -> None:
        """Another page takes its place."""
        self.presenter.leave()
        self.side.clear_strip()

    def scanned(self, code: str) -> bool:
        """Take a scan; while a panel is open it waits for the panel to close."""
        if not self.panels.queue(code):
            self.presenter.scanned(code, self.shelf.search.text())
        return True

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys that no button shows."""
        return (
            ("F2", self.tr("Cari produk")),
            ("F4", self.tr("Buka simpanan")),
            ("F9", self.tr("Cetak ulang struk terakhir")),
            ("Enter", self.tr("Tambah yang diketik; 3*kode berarti tiga")),
            ("+ -", self.tr("Tambah atau kurangi baris terpilih")),
            ("Del", self.tr("Hapus baris terpilih")),
        )

    def set_left_handed(self, *, left_handed: bool) -> None:
        """Put the basket on the left for the left-handed."""
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.RightToLeft if left_handed else ways.LeftToRight)
        self.side.set_line(left=not left_handed)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        self.side.setFixedWidth(min(theme.px(468), self.width() * 45 // 100))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give what is typed anywhere on the page to the search field."""
        typed = event.text()
        if typed and typed.isprintable() and not typed.isspace():
            self.shelf.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.shelf.search.end(False)  # noqa: FBT003  # Qt's own signature
            self.shelf.search.insert(typed)
        else:
            super().keyPressEvent(event)

    def _to_search(self) -> None:
        if self.panels.shown:
            return
        self.shelf.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shelf.search.selectAll()

    def _current(self) -> int:
        return int(self.side.lines.current_key() or 0)

    def _enter(self, text: str) -> None:
        self.presenter.entered(text, self._current())

    def _tile(self, product_id: str) -> None:
        self.presenter.tile(product_id, self.shelf.search.text())

    def _move(self, by: int) -> None:
        rows = self.side.lines.rows()
        keys = [row.key for row in rows]
        if keys:
            now = self.side.lines.current_key()
            place = keys.index(now) + by if now in keys else len(keys) - 1
            self.side.lines.select(keys[min(max(place, 0), len(keys) - 1)])

    def _step_current(self, by: int) -> None:
        self.presenter.lines.step(self._current(), by)

    def _remove_current(self) -> None:
        self.presenter.lines.remove(self._current())

    def _ask_discount(self) -> None:
        self.presenter.lines.ask_discount(self._current())

    # What the presenter asks for

    def show_basket(self, shown: BasketShown) -> None:
        """Show lines and totals; light up the line just added."""
        self.side.show_basket(shown)

    def show_places(self, places: tuple[str, ...], chosen: str) -> None:
        """Show the chips of the categories."""
        self.shelf.show_places(places, chosen)

    def show_shelf(self, page: ShelfPage) -> None:
        """Show a page of products."""
        folder = self._session.till.folder
        tiles = [wording.tile(product, folder) for product in page.products]
        self.shelf.show_page(page, tiles)

    def clear_search(self) -> None:
        """Empty the search field and get it ready."""
        self.shelf.search.clear()
        if not self.panels.shown:
            self.shelf.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_done(self, done: DoneShown | None) -> None:
        """Show a completed sale in place of the basket; None takes it away."""
        if done is not None:
            self.side.done.show_done(done)
        self.side.show_done_panel(shown=done is not None)

    def show_held_count(self, count: int) -> None:
        """Say how many baskets are on hold."""
        self.side.show_held_count(count)

    def notify(self, notice: Notice, **fields: str | int) -> None:
        """Say something in the strip beside the basket, or in the open panel."""
        self._say(*wording.notice(notice, fields))

    def clear_notice(self) -> None:
        """Take the strip away: something new was done."""
        self.side.clear_strip()

    def say_removed(self, name: str, undo: Callable[[], None]) -> None:
        """Say that a line is gone, with a way back."""
        self.toast(self.tr("{name} dihapus").format(name=shorten(name)), undo)

    def sound(self, *, found: bool) -> None:
        """Tell the ear, once the eye has been told."""
        which = Sound.FOUND if found else Sound.NOT_FOUND
        QTimer.singleShot(0, self, lambda: self._sounds.play(which))

    def show_error(self, error: PosError) -> None:
        """Say what went wrong and what to do next."""
        self._say(messages.words(error), State.BAD)

    def _say(self, words: str, state: State) -> None:
        if not self.panels.say(words):
            self.side.say(words, state)

"""The selling and the paying page in one window, over a real till, with real keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from pos.domain.catalogue import Product
from pos.domain.people import Person, Right
from pos.storage.open_papers import Backlog
from ui import places, theme
from ui.chrome import Chrome
from ui.main_window import LEAST
from ui.pay.screen import PayScreen
from ui.printing.presenter import Notice
from ui.printing.wording import notice_words
from ui.screen import Screen
from ui.sell.open_basket import OpenBasket
from ui.sell.screen import SellScreen
from ui.session import Session
from ui.sound import Sounds
from ui.speaker import Speaker
from ui.tokens import Theme
from ui.widgets.banner import Banner
from ui.widgets.card import State
from ui.widgets.dialog import Dialog

Approve = Callable[[Right, Callable[[Person], None]], None]


class Booth:
    """A window as the shell makes it, for the two pages that sell.

    Attributes:
        pressed: How many keys so far.
        gone: Keys of the pages that were asked for.
        sounds: What was heard, by the name of the sound.
        asked: Rights somebody else was asked to give.
        approver: Who gives them; nobody when None.
    """

    def __init__(
        self,
        session: Session,
        look: Theme = Theme.DAY,
        percent: int = 100,
        size: tuple[int, int] = (1366, 768),
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, look, percent)
        self.session = session
        self.pressed = 0
        self.gone: list[str] = []
        self.sounds: list[str] = []
        self.asked: list[Right] = []
        self.approver: Person | None = None
        session.go = self.go
        session.ask_approval = self._approve
        self.window = Chrome(places.destinations())
        self.window.bar.set_place(
            "SMEXPO Palembang", "Stan B-12 · Kasir K-03 · Shift 1"
        )
        self.window.bar.add_pill("printer", "Printer siap", icon="printer")
        self.window.bar.add_pill("clock", "14.32", icon="clock")
        self.window.rail.select("sell")
        heard = Sounds(play=lambda file: self.sounds.append(file.stem))
        self.basket = OpenBasket(session)
        self.sell = SellScreen(session, self.basket, heard)
        self.pay = PayScreen(session, self.basket, heard)
        self._stack = QStackedWidget()
        for page in (self.sell, self.pay):
            self._stack.addWidget(page)
        stage = self.window.stage.layout()
        assert isinstance(stage, QVBoxLayout)
        stage.addWidget(self._stack, 1)
        self.speaker = Speaker(self.window, stage)
        for page in (self.sell, self.pay):
            page.said.connect(self.speaker.say)
            page.refused.connect(self.speaker.refuse)
        self.window.setMinimumSize(*LEAST)
        self.window.resize(*size)

    def open(self) -> Booth:
        """Show the window and enter the selling page."""
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.sell.enter()
        self.gone.clear()
        return self

    def notice(self) -> None:
        """Show what the window shows above the pages while a printer lacks paper."""
        stage = self.window.stage.layout()
        assert isinstance(stage, QVBoxLayout)
        banner = Banner("Tutup")
        stage.insertWidget(0, banner)
        words = notice_words(Notice.PAPER, Backlog(waiting=2))
        banner.say(words, State.WARN, step="Lihat cetakan", key=Notice.PAPER)

    def go(self, key: str) -> None:
        self.gone.append(key)
        pages: dict[str, Screen] = {"sell": self.sell, "pay": self.pay}
        if key in pages:
            now = self._stack.currentWidget()
            if isinstance(now, Screen):
                now.leave()
            self._stack.setCurrentWidget(pages[key])
            pages[key].enter()

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        assert shown is not None
        return shown

    def scan(self, *codes: str) -> None:
        """Scan as the window would bring it, whatever has the focus."""
        for code in codes:
            screen = self.page
            assert isinstance(screen, Screen)
            if not screen.scanned(code):
                self.go("sell")
                self.sell.scanned(code)

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys, as the window system would deliver them; a text is typed."""
        for key in keys:
            typed = map(Qt.Key, map(ord, key)) if isinstance(key, str) else (key,)
            for each in typed:
                self.pressed += 1
                QTest.keyClick(self.window.windowHandle(), each)

    def write(self, text: str) -> None:
        """Type words into what has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def dialog(self) -> Dialog | None:
        """The panel that is open."""
        shown = [x for x in self.window.findChildren(Dialog) if x.isVisible()]
        return shown[-1] if shown else None

    def product(self, sku: str) -> Product:
        found = self.session.catalogue.by_code(sku)
        assert found is not None, sku
        return found

    def strip(self) -> str:
        """What the strip beside the basket says."""
        return self.sell.side.strip()

    def _approve(self, right: Right, then: Callable[[Person], None]) -> None:
        self.asked.append(right)
        if self.approver is not None:
            then(self.approver)

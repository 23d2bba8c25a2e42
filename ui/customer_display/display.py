"""Keep what faces the buyer true: the second screen, and the pole.

Selling and paying only say that something changed. What follows is done when
the cashier's window has painted: a scan never waits for the buyer's screen.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from pos.config import Settings
from pos.domain.buyer import NOBODY, BuyerSees, Stage
from pos.domain.settle import Settlement
from ui.customer_display.places import Wanted, choose
from ui.customer_display.seeing import seeing
from ui.customer_display.wording import Shop, Story
from ui.sell.open_basket import OpenBasket
from ui.sell.wording import picture
from ui.session import Session

if TYPE_CHECKING:
    from pos.devices.pole.pole import Pole
    from pos.storage.writer import Changes
    from ui.customer_display.board import Board

#: After a change: long enough for the cashier's window to paint first.
LATER_MS: Final = 40

#: How long a picture stays while nobody is served.
STORY_MS: Final = 12_000

Screens = Callable[[], Sequence[QScreen]]


class BuyerDisplay(QObject):
    """Follows the basket and the settings; owns window and pole.

    Attributes:
        board: The window, or None while it is off or its screen isn't there.
        pole: The pole display, or None.
    """

    def __init__(
        self,
        session: Session,
        opened: OpenBasket,
        window: QWidget,
        screens: Screens = QGuiApplication.screens,
    ) -> None:
        """Get ready; ``follow`` begins.

        Args:
            session: What the screens share.
            opened: The basket that is open.
            window: The cashier's: its screen is never covered.
            screens: Lists what is plugged in.
        """
        super().__init__(window)
        self._session, self._opened, self._window = session, opened, window
        self._screens = screens
        self.board: Board | None = None
        self.pole: Pole | None = None
        self._settings = Settings()
        self._before: Settlement | None = None
        self._sees = NOBODY
        self._turn = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self.look)
        self._stories = QTimer(self)
        self._stories.setInterval(STORY_MS)
        self._stories.timeout.connect(self._next_story)
        self._watch_screens()

    def listen(self) -> None:
        """Hear of changes; again after the session forgot its listeners."""
        self._session.listen(self._changed)

    def follow(self, settings: Settings) -> None:
        """Open, move and close what the settings say."""
        self._settings = settings
        self._place()
        self._follow_pole(settings)
        on = self.board is not None or self.pole is not None
        self._opened.watcher = self._soon if on else None
        if on:
            self.look()

    def close(self) -> None:
        """Let go of window and pole; the pole's thread ends by itself."""
        self._opened.watcher = None
        self._later.stop()
        self._close_board()
        pole, self.pole = self.pole, None
        if pole is not None:
            pole.stop()

    def look(self) -> None:
        """Show what the buyer sees now."""
        serving = self._session.person is not None
        sees = seeing(self._opened, self._before) if serving else NOBODY
        self._before = self._opened.settlement
        self._sees = sees
        if self.board is not None:
            self.board.show_sees(sees, self._story(sees))
            self._run_stories(idle=sees.stage is Stage.IDLE)
        if self.pole is not None:
            from pos.devices.pole.lines import lines

            settings = self._settings
            self.pole.show(lines(sees, settings.shop, settings.receipt_language))

    def _soon(self) -> None:
        """Look once the cashier's window has painted: all that a scan pays for."""
        if not self._later.isActive():
            self._later.start()

    def _changed(self, changes: "Changes") -> None:
        if changes & {"session", "catalogue"} and self._opened.watcher is not None:
            self._soon()

    # The window.

    def _watch_screens(self) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.screens_changed)
            app.screenRemoved.connect(self.screens_changed)

    def screens_changed(self) -> None:
        """A screen was plugged in or pulled out."""
        self.follow(self._settings)

    def _place(self) -> None:
        """Put the window where it belongs, or take it away."""
        wanted, plugged = self._settings.buyer_screen, self._screens()
        if wanted == Wanted.WINDOW:
            self._open_board(None)
            return
        own = self._window.screen().name()
        name = choose(wanted, [screen.name() for screen in plugged], own)
        screen = next((x for x in plugged if x.name() == name), None)
        if screen is None:
            self._close_board()
        else:
            self._open_board(screen)

    def _open_board(self, screen: QScreen | None) -> None:
        from ui.customer_display.board import Board

        if self.board is None:
            self.board = Board()
        board, settings = self.board, self._settings
        board.show_shop(Shop(settings.shop, settings.tagline, settings.footer))
        board.retranslate()
        if screen is not None:
            board.setScreen(screen)
            board.setGeometry(screen.geometry())
            board.showFullScreen()
        elif board.isFullScreen() or not board.isVisible():
            board.showNormal()
        # Some systems give the keys to whatever is shown last.
        self._window.activateWindow()

    def _close_board(self) -> None:
        board, self.board = self.board, None
        self._stories.stop()
        if board is not None:
            board.close()
            board.deleteLater()

    # What there is to look at.

    def _story(self, sees: BuyerSees) -> Story | None:
        """Choose a picture: of the newest goods, or of a piece while idle."""
        till, catalogue = self._session.till, self._session.catalogue
        if sees.stage is Stage.BASKET and sees.newest >= 0:
            line = self._opened.settlement.lines[sees.newest].line
            product = catalogue.products.get(line.product_id)
            file = picture(product, till.folder) if product else ""
            return Story(file, line.name)
        if sees.stage is not Stage.IDLE:
            return None
        pieces = [x for x in catalogue.products.values() if x.one_off and x.image]
        offered = [x for x in pieces if x.stock]
        if not offered:
            return None
        piece = offered[self._turn % len(offered)]
        return Story(picture(piece, till.folder), piece.name, piece.price)

    def _run_stories(self, *, idle: bool) -> None:
        if not idle:
            self._stories.stop()
        elif not self._stories.isActive():
            self._stories.start()

    def _next_story(self) -> None:
        self._turn += 1
        self.look()

    # The pole.

    def _follow_pole(self, settings: Settings) -> None:
        from pos.devices.pole.pole import Pole, PoleSetup

        wanted = PoleSetup(settings.pole_kind, settings.pole)
        if self.pole is not None and self.pole.setup == wanted:
            return
        before, self.pole = self.pole, None
        if settings.pole:
            self.pole = Pole(wanted, after=before)
        elif before is not None:
            before.stop()

"""The window: hosts the screens and leads from one to the next."""

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pos.domain.people import Person
from pos.operations.entrance import Entrance
from ui import places
from ui.appearance import Appearance
from ui.chrome import Chrome
from ui.door import Door
from ui.places import SIGN_IN, Parts
from ui.scan_route import Scans
from ui.screen import Screen
from ui.sign_in.pin_check import NowMs
from ui.speaker import Speaker
from ui.status import Status
from ui.widgets.card import State

if TYPE_CHECKING:
    from pos.storage.writer import Changes
    from ui.ears import Ears
    from ui.sell.open_basket import OpenBasket
    from ui.session import Session

#: The smallest window; what needs more height than there is gives up air.
LEAST: Final = (1024, 640)


class MainWindow(QWidget):
    """One window for the whole till.

    Signals:
        painted: The first time that something is on the screen.
        shown: The key of the screen that was just entered.

    Attributes:
        session: What the screens share; None until the till is open.
        speaker: Says what happened.
        door: Asks for PINs.
        ears: Hears scans, and when nobody is there; from ``attach`` on.
        status: Keeps the top bar true.
        key: The screen that is shown.
        prepared: The page where most work begins has been built.
    """

    painted = Signal()
    shown = Signal(str)
    _printer_told = Signal()
    _sync_told = Signal()

    def __init__(
        self, entrance: Entrance, appearance: Appearance, now_ms: NowMs
    ) -> None:
        super().__init__()
        self._entrance, self._appearance = entrance, appearance
        self._now_ms = now_ms
        self._office = entrance.identity.office
        self.session: Session | None = None
        self.key = ""
        self.prepared = False
        self._before = ("", "")  # who was where when it was locked
        self._begin_with = ""
        self._was_painted = False
        self._retired: list[QWidget] = []
        self._parts: Parts
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setWindowTitle(self.tr("Kasir Si Cantik"))
        self.setMinimumSize(*LEAST)
        self.door = Door(self, entrance, now_ms)
        self.door.opened.connect(self._enter_first)
        self._scans = Scans(self)
        self.ears: Ears
        self._build()
        self.go(SIGN_IN)

    def _build(self) -> None:
        """Make what is made again when the language changes."""
        self._screens: dict[str, Screen] = {}
        self._chrome = Chrome(places.destinations(office=self._office))
        self._chrome.rail.chosen.connect(self.go)
        self._chrome.bar.pill_pressed.connect(self._press_pill)
        self._column.addWidget(self._chrome)
        self.status = Status(self._chrome.bar, self._entrance)
        stage = self._chrome.stage.layout()
        if not isinstance(stage, QVBoxLayout):
            raise TypeError
        stage.setSpacing(0)
        self._stack = QStackedWidget()
        stage.addWidget(self._stack, 1)
        self.speaker = Speaker(self._chrome, stage)
        self._add_screen(SIGN_IN, self.door.screen)

    def _set_keys(self) -> None:
        """Let keys of the window act, once there is something to do."""
        from PySide6.QtGui import QKeySequence, QShortcut

        keys = {
            "Ctrl+L": self.lock,
            "Ctrl+P": self._list_papers,
            "F1": self.help,
            "F11": self._switch_full_screen,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self._chrome).activated.connect(act)

    def _rebuild(self) -> None:
        """Make every screen anew in another language; the basket outlives them."""
        key, chrome = self.key, self._chrome
        where = self._screens[key].where()
        chrome.hide()
        self._column.removeWidget(chrome)
        for older in self._retired:
            older.deleteLater()
        self._retired = [chrome]  # answers to its screens may still be on their way
        session = self._open()
        session.forget_listeners()
        session.listen(self._changed)
        self._parts.forgotten()
        self.door.make_screen()
        self._build()
        self._set_keys()
        self.status.attach(session)
        self._watch_printing(session)
        self.setWindowTitle(self.tr("Kasir Si Cantik"))
        self._dress()
        if session.person is not None:
            self._chrome.rail.set_allowed(self._allowed(session.person))
        self._chrome.show()
        self.key = ""
        self.go(key)
        if where:
            self._screens[key].return_to(where)

    def attach(self, session: "Session") -> None:
        """Take the open till: from here on PINs are checked and screens work."""
        from ui.ears import Ears
        from ui.link_watch import LinkWatch
        from ui.sound import Sounds

        self.session = session
        session.go = self.go
        session.list_papers = self._list_papers
        self.ears = Ears(self._now_ms, self)
        self.ears.scanned.connect(self.scanned)
        self.ears.linked.connect(self._look_at_scanner)
        self.ears.idle.connect(self.lock)
        self.ears.watch(self.windowHandle())
        self.ears.hear(session.till.devices)
        self._set_keys()
        self._parts = Parts(session, Sounds(on=session.till.settings.sounds))
        session.listen(self._changed)
        session.till.spools.listen(lambda _: self._hear_printer())
        self._printer_told.connect(self._look_at_printer)
        session.till.syncs.listen(lambda _: self._hear_sync())
        session.till.hub.listen(lambda _: self._hear_sync())
        self._sync_told.connect(self._look_at_sync)
        self._link = LinkWatch(session.till.syncs.hurry, self)
        self.status.attach(session)
        self._watch_printing(session)
        self._dress()
        session.load_catalogue()
        session.announce(frozenset({"shift"}))
        self.door.attach(session)

    def _press_pill(self, key: str) -> None:
        self.go("tills" if self._office and key == "sync" else key)

    def _list_papers(self) -> None:
        self.printing.open()

    def _hear_printer(self) -> None:
        """Pass on, from the printer's thread, that its state changed."""
        with suppress(RuntimeError):  # the window may be gone already
            self._printer_told.emit()

    def _hear_sync(self) -> None:
        """Pass on, from the engine's thread, that something changed."""
        with suppress(RuntimeError):  # the window may be gone already
            self._sync_told.emit()

    def _look_at_sync(self) -> None:
        if self.session is not None:
            self.session.announce(frozenset({"sync"}))

    def _look_at_printer(self) -> None:
        if self.isVisible():  # a closed window's till may be closed too
            self._printing.look()

    def _watch_printing(self, session: "Session") -> None:
        """Show how printing is, from now on."""
        from ui.printing.watch import PrintWatch

        bar, stage = self._chrome.bar, self._chrome.stage.layout()
        if not isinstance(stage, QVBoxLayout):
            raise TypeError
        self.printing = PrintWatch(session, bar, stage, self.speaker)
        self._printing = self.printing.presenter
        self._printing.look()
        if self._office:
            from ui.office.watch import HubWatch

            self.hub = HubWatch(session, stage, self.speaker)

    def _look_at_scanner(self) -> None:
        self.status.show_scanner()  # the bar of now: another language makes another

    @property
    def basket(self) -> "OpenBasket":
        """The basket that is open, once the till is."""
        return self._parts.basket

    def _open(self) -> "Session":
        if self.session is None:
            raise RuntimeError
        return self.session

    def _changed(self, changes: "Changes") -> None:
        if "settings" in changes:
            self._dress()
        self.status.changed(changes)
        self.door.changed(changes)

    def _dress(self) -> None:
        """Follow the settings: theme, scale, language, hand, idle time."""
        settings = self._open().till.settings
        self._chrome.set_mirrored(left_handed=settings.left_handed)
        self._parts.sounds.on = settings.sounds
        self.ears.follow(settings)
        if self._appearance.apply(settings):
            self._rebuild()
        self._parts.follow_buyer(settings, self)

    def screen_of(self, key: str) -> Screen:
        """Give a screen, building it the first time."""
        if key not in self._screens:
            self._add_screen(key, places.build(places.BY_KEY[key], self._parts))
        return self._screens[key]

    def prepare(self) -> None:
        """Build the page where most work begins, while a PIN is being typed."""
        if self.session is not None:
            screen = self.screen_of("reports" if self._office else "sell")
            room = self._stack.size()
            room.setWidth(room.width() - self._chrome.rail.width())  # it comes along
            screen.resize(room)
            screen.grab()  # lays out, and fills the stores of icons, tiles and glyphs
            self.prepared = True

    def _add_screen(self, key: str, screen: Screen) -> None:
        screen.said.connect(self.speaker.say)
        screen.refused.connect(self.speaker.refuse)
        screen.lost.connect(self._look_for_hub)
        self._screens[key] = screen
        self._stack.addWidget(screen)

    def _look_for_hub(self) -> None:
        """Say that the hub gave no answer, and ask it again."""
        if self._office:
            self.hub.insist()

    def go(self, key: str) -> None:
        """Show a screen; one that the person has no right to is not shown."""
        if key != SIGN_IN and not self._may(key):
            return
        screen = self.screen_of(key)
        if self.key in self._screens:
            self._screens[self.key].leave()
        self.speaker.forget()
        self.key = key
        self._chrome.rail.setVisible(key != SIGN_IN)
        place = places.BY_KEY.get(key)
        self._chrome.rail.select((place.under or key) if place else "")
        self._stack.setCurrentWidget(screen)
        screen.enter()
        self.shown.emit(key)

    def _may(self, key: str) -> bool:
        person = self.session.person if self.session else None
        return person is not None and key in self._allowed(person)

    def _allowed(self, person: Person) -> tuple[str, ...]:
        return places.allowed(person, office=self._office)

    def _enter_first(self) -> None:
        session = self._open()
        person = session.actor
        who, where = self._before
        before = where if who == person.person_id else ""
        self._chrome.rail.set_allowed(self._allowed(person))
        shift_open = session.shift is not None
        first, self._begin_with = self._begin_with, ""
        if not (first and self._may(first)):
            first = places.first_place(
                person, before, shift_open=shift_open, office=self._office
            )
        self.go(first)

    def begin_with(self, key: str) -> None:
        """Show this screen after the first PIN, if the person may see it."""
        self._begin_with = key

    def lock(self) -> None:
        """Ask for the PIN again. The basket stays as it is."""
        person = self.session.person if self.session else None
        if person is None:
            return
        self._before = (person.person_id, self.key)
        self._close_dialogs()
        self.go(SIGN_IN)
        self.door.lock(person)

    def show_fault(self) -> None:
        """Say that something in the program failed; selling goes on."""
        self.speaker.last(
            self.tr("Ada gangguan kecil dan sudah dicatat. Ulangi langkah terakhir."),
            State.WARN,
        )

    def scanned(self, code: str) -> None:
        """Bring a scan to what can take it: dialog, screen, or the sell screen."""
        self._scans.take(code)

    def _close_dialogs(self) -> None:
        from ui.widgets.dialog import Dialog

        for dialog in self.findChildren(Dialog):
            if dialog.isVisible():
                dialog.dismiss()

    def help(self) -> None:
        """Show the keys of the screen."""
        from ui.help import HelpPanel

        HelpPanel(self, self.key, self._screens[self.key]).open()

    def _switch_full_screen(self) -> None:
        if self.isFullScreen():
            self.showMaximized()
        else:
            self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take along what faces the buyer."""
        super().closeEvent(event)
        if self.session is not None:
            self._parts.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Notice keys and fingers from now on."""
        super().showEvent(event)
        if self.session is not None:
            self.ears.watch(self.windowHandle())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first paint; the screens paint themselves."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

"""Watches the hub for the whole window: its news, and a notice when it is gone."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from pos.operations.office import OfficeStatus
from pos.storage.writer import Changes
from pos.sync.status import Link
from ui.office import wording
from ui.session import Session
from ui.speaker import Speaker
from ui.widgets.card import State

if TYPE_CHECKING:
    from ui.widgets.banner import Banner

#: What documents of other tills may have changed.
_NEWS: Final = frozenset(
    {"sale", "refund", "cash", "drawer", "shift", "bag", "deposit", "day"}
)

#: While the tables take in much, screens are told of it no more often.
_TELL_MS: Final = 5_000


class HubWatch(QObject):
    """Tells the screens what is new, and says above them that the hub is gone."""

    def __init__(self, session: Session, stage: QVBoxLayout, speaker: Speaker) -> None:
        super().__init__(speaker)
        self._session, self._stage, self._speaker = session, stage, speaker
        self._banner: Banner | None = None
        self._told = OfficeStatus()
        self._put_away = ""
        self._told_ms = 0
        session.listen(self._changed)

    @property
    def notice(self) -> str:
        """What stands above the screens, or nothing."""
        banner = self._banner
        return "" if banner is None or banner.isHidden() else banner.words()

    def insist(self) -> None:
        """A page has no answer: say so even if it was put away, and ask again."""
        self._put_away = ""
        self._session.till.syncs.hurry()
        self._show(self._told)

    def _changed(self, changes: Changes) -> None:
        if "sync" in changes:
            found = status_of(self._session)
            if found is not None:
                self._look(found)

    def _look(self, status: OfficeStatus) -> None:
        before = self._told
        back = status.link is Link.GOOD and before.link is Link.FAILING
        if status.link is Link.GOOD:
            self._put_away = ""
        self._show(status)
        now_ms = self._session.till.clock.monotonic_ms()
        busy = bool(status.behind) and now_ms - self._told_ms < _TELL_MS
        if back or (status.made != before.made and not busy):
            self._told, self._told_ms = status, now_ms
            if back:
                self._speaker.forget()
            self._session.announce(_NEWS)
        elif status.made == before.made:
            self._told = status

    def _show(self, status: OfficeStatus) -> None:
        gone = status.link is Link.FAILING and status.code != self._put_away
        if not gone:
            if self._banner is not None:
                self._banner.hide()
            return
        if self._banner is None:
            self._banner = self._make_banner()
        words = wording.why(status, self._session.till.clock.now().at_ms)
        step = self.tr("Coba lagi")
        self._banner.say(words, State.WARN, step=step, key=status.code)

    def _make_banner(self) -> "Banner":
        from ui.widgets.banner import Banner

        made = Banner(self.tr("Tutup"))
        made.setObjectName("hub.notice")
        made.acted.connect(lambda _: self._session.till.syncs.hurry())
        made.put_away.connect(self._remember)
        self._stage.insertWidget(0, made)
        return made

    def _remember(self, code: str) -> None:
        self._put_away = code


def status_of(session: Session) -> OfficeStatus | None:
    """Give how the hub stands, as the engine told it last; None before."""
    told = session.till.syncs.status
    return next((x for x in told if isinstance(x, OfficeStatus)), None)

"""How the printer is, what waits for it, and what somebody has to decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from pos.domain.errors import PosError
from pos.domain.people import Right
from pos.domain.printing_ports import JobState
from pos.operations import print_queue
from pos.operations.print_queue import Outcome
from pos.storage import open_papers
from pos.storage.open_papers import Backlog, OpenPaper
from pos.storage.writer import Changes
from ui.one_at_a_time import OneAtATime
from ui.session import Session


class Notice(StrEnum):
    """What is said above the screens; the words name one next step."""

    PAPER = "paper"
    COVER = "cover"
    FAILED = "failed"
    GONE = "gone"
    BUSY = "busy"
    PERMISSION = "permission"
    WRONG = "wrong"
    MUTE = "mute"
    DOUBT = "doubt"  # the printer is well; papers are not known to be out


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper that isn't known to be out.

    Attributes:
        kind: Of the paper, as the receipts name it.
        number: The receipt's number, or empty.
        copy_no: 0 for the original.
        begun: Whether a part of it may be on paper already.
        choices: What can be decided about it now.
    """

    job_id: str
    kind: str
    number: str
    copy_no: int
    state: JobState
    at_ms: int
    begun: bool
    choices: tuple[Outcome, ...]


class PrintingView(Protocol):
    """What can be shown of printing."""

    def show_printer(self, state: str, backlog: Backlog) -> None:
        """Show how the printer is, in a word, and how much waits."""

    def show_notice(self, notice: Notice | None, backlog: Backlog) -> None:
        """Show above the screens what is the matter, or nothing."""

    def show_papers(self, rows: Sequence[PaperRow]) -> None:
        """Show the papers that aren't out."""

    def show_refused(self, error: PosError) -> None:
        """Say why something wasn't decided."""


def notice_of(state: str, backlog: Backlog) -> Notice | None:
    """Give what has to be said of a printer's state and its papers.

    A printer that never says how it is, isn't in trouble by that.
    """
    if state == Notice.MUTE and not backlog.waiting:
        return None
    if state in tuple(Notice) and state != Notice.DOUBT:
        return Notice(state)
    return Notice.DOUBT if backlog.doubtful else None


class PrintingPresenter:
    """Keeps the pill, the notice and the list true."""

    def __init__(self, session: Session, view: PrintingView) -> None:
        self._session, self._view = session, view
        self._writes = OneAtATime(session.tasks)
        self._backlog = Backlog()
        self._put_away: Notice | None = None
        self._listing = False
        session.listen(self.changed)

    def changed(self, changes: Changes) -> None:
        """Take over what changed, here or in the printer."""
        if changes & {"print", "settings", "session"}:
            self.look()

    def look(self) -> None:
        """See how everything is."""
        self._show()
        self._session.tasks.read(
            open_papers.backlog, self._count, self._view.show_refused
        )
        if self._listing:
            self._list()

    def put_away(self) -> None:
        """Say nothing of it any more until it is over, or something else is."""
        self._put_away = self._notice()

    def open_list(self) -> None:
        """Show the papers from now on, until ``close_list``."""
        self._listing = True
        self._list()

    def close_list(self) -> None:
        """Show the papers no more."""
        self._listing = False

    def try_now(self) -> None:
        """Let the printer be tried at once."""
        self._session.till.spools.wake()

    def settle(self, job_id: str, outcome: Outcome) -> None:
        """Decide about a paper."""
        actor = self._session.actor
        self._writes.write(
            lambda tx: print_queue.settle(tx, actor, job_id, outcome),
            lambda _: self._list(),
            self._refuse,
        )

    def _refuse(self, error: PosError) -> None:
        self._view.show_refused(error)
        self._list()

    def _list(self) -> None:
        self._session.tasks.read(
            open_papers.open_papers, self._show_papers, self._view.show_refused
        )

    def _show_papers(self, papers: tuple[OpenPaper, ...]) -> None:
        person = self._session.person
        may = person is not None and person.may(Right.REPRINT)
        self._view.show_papers([_row(paper, may=may) for paper in papers])

    def _count(self, backlog: Backlog) -> None:
        if backlog != self._backlog:
            self._backlog = backlog
            self._show()

    def _state(self) -> str:
        till = self._session.till
        return till.printer_state if till.settings.printer else "none"

    def _notice(self) -> Notice | None:
        if self._session.person is None:
            return None
        return notice_of(self._state(), self._backlog)

    def _show(self) -> None:
        self._view.show_printer(self._state(), self._backlog)
        notice = self._notice()
        if notice is not self._put_away:
            self._put_away = None
        self._view.show_notice(None if self._put_away else notice, self._backlog)


def _row(paper: OpenPaper, *, may: bool) -> PaperRow:
    return PaperRow(
        paper.job_id,
        paper.kind,
        paper.number,
        paper.copy_no,
        paper.state,
        paper.created_ms,
        paper.begun,
        print_queue.choices(paper) if may else (),
    )

"""What is said of the printer and its papers, without a window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from pos.bootstrap import Till
from pos.domain.basket import Basket
from pos.domain.catalogue import Kind
from pos.domain.errors import PosError
from pos.domain.people import Person, Role
from pos.domain.printer import PrinterSetup
from pos.domain.printing_ports import JobState
from pos.domain.tender import Tender, TenderKind
from pos.operations import sell, shift
from pos.operations.print_queue import Outcome
from pos.spools import MUTE, STATES, WHYS
from pos.storage import queries
from pos.storage.open_papers import Backlog
from pos.storage.print_jobs import PrintJobs
from tests.ui.conftest import person
from ui.printing.presenter import Notice, PaperRow, PrintingPresenter, notice_of
from ui.session import Session


class View:
    """Keeps what was shown."""

    def __init__(self) -> None:
        self.printer: list[tuple[str, Backlog]] = []
        self.notices: list[Notice | None] = []
        self.papers: list[Sequence[PaperRow]] = []
        self.refused: list[str] = []

    def show_printer(self, state: str, backlog: Backlog) -> None:
        self.printer.append((state, backlog))

    def show_notice(self, notice: Notice | None, backlog: Backlog) -> None:
        del backlog
        self.notices.append(notice)

    def show_papers(self, rows: Sequence[PaperRow]) -> None:
        self.papers.append(rows)

    def show_refused(self, error: PosError) -> None:
        self.refused.append(error.code)


class Desk:
    """A cashier at a till whose printer is how a test says."""

    def __init__(
        self, session: Session, till: Till, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.session, self.till, self.view = session, till, View()
        self.state = "ready"
        monkeypatch.setattr(Till, "printer_state", property(lambda _: self.state))
        till.settings = replace(till.settings, printer=PrinterSetup("tcp://a"))
        session.sign_in(person(till, "K-03"))
        self.presenter = PrintingPresenter(session, self.view)

    def sell(self) -> None:
        cashier, settings = self.session.actor, self.till.settings
        if self.till.readers.run(queries.open_shift) is None:
            self.till.writer.run(
                lambda tx: shift.open_shift(tx, cashier, settings, {"n10000": 5})
            )
        goods = self.till.readers.run(queries.products)
        bread = next(x for x in goods if x.kind is Kind.COUNTED)
        basket = Basket(self.till.ids.new()).add(bread, 1)
        tenders = [Tender(TenderKind.CASH, 9_000_000)]
        self.till.writer.run(
            lambda tx: sell.complete(tx, cashier, settings, basket, tenders)
        )
        self.presenter.look()

    def turn(self, state: str) -> None:
        self.state = state
        self.presenter.look()

    def doubt(self) -> str:
        """Let nobody know whether the paper that was sold first is out."""
        self.presenter.open_list()
        job_id = self.view.papers[-1][0].job_id
        jobs = PrintJobs(self.till.writer, self.till.readers)
        jobs.mark(job_id, JobState.UNKNOWN, error="lost", bytes_sent=9, attempts=4)
        self.presenter.look()
        return job_id


@pytest.fixture
def desk(session: Session, till: Till, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(session, till, monkeypatch)


@pytest.mark.parametrize("state", sorted({*STATES.values(), *WHYS.values(), MUTE}))
def test_trouble_is_said_and_nothing_else(state: str) -> None:
    quiet = {"ready", "silent"}
    said = notice_of(state, Backlog(waiting=1))
    assert said == (None if state in quiet else state)


def test_a_silent_printer_is_in_trouble_only_when_something_waits() -> None:
    said = [notice_of(MUTE, Backlog()), notice_of(MUTE, Backlog(waiting=1))]
    assert said == [None, Notice.MUTE]
    assert notice_of("silent", Backlog(waiting=1)) is None


def test_papers_in_doubt_are_said_when_the_printer_is_well() -> None:
    states = ("ready", "silent", "paper", "doubt")
    said = [notice_of(state, Backlog(1, 1)) for state in states]
    assert said == [Notice.DOUBT, Notice.DOUBT, Notice.PAPER, Notice.DOUBT]
    assert notice_of("doubt", Backlog()) is None


def test_what_waits_is_counted(desk: Desk) -> None:
    desk.sell()
    desk.sell()
    desk.turn("paper")
    assert desk.view.printer[-1] == ("paper", Backlog(2, 0))
    assert desk.view.notices[-1] is Notice.PAPER


def test_it_is_gone_when_the_trouble_is(desk: Desk) -> None:
    desk.turn("paper")
    desk.turn("ready")
    assert desk.view.notices[-1] is None


def test_put_away_it_stays_away_until_something_else_is_the_matter(
    desk: Desk,
) -> None:
    desk.turn("gone")
    desk.presenter.put_away()
    desk.presenter.look()
    said = [desk.view.notices[-1]]
    for state in ("cover", "ready", "cover"):
        desk.turn(state)
        said.append(desk.view.notices[-1])
        desk.presenter.put_away()
    assert said == [None, Notice.COVER, None, Notice.COVER]


def test_nobody_signed_in_is_told_of_nothing(desk: Desk) -> None:
    desk.turn("paper")
    desk.session.sign_out()
    assert desk.view.notices[-1] is None


def test_without_a_printer_nothing_is_the_matter(desk: Desk) -> None:
    desk.till.settings = replace(desk.till.settings, printer=None)
    desk.turn("gone")
    assert desk.view.printer[-1][0] == "none"
    assert desk.view.notices[-1] is None


def test_the_list_says_what_can_be_decided(desk: Desk) -> None:
    desk.sell()
    desk.doubt()
    ((row,),) = desk.view.papers[-1:]
    assert (row.kind, row.state, row.begun) == ("sale", JobState.UNKNOWN, True)
    assert row.choices == tuple(Outcome)
    assert row.number
    assert desk.view.notices[-1] is Notice.DOUBT


@pytest.mark.parametrize("outcome", Outcome)
def test_a_decision_is_kept_and_the_list_follows(outcome: Outcome, desk: Desk) -> None:
    desk.sell()
    job_id = desk.doubt()
    desk.presenter.settle(job_id, outcome)
    left = [x.state for x in desk.view.papers[-1]]
    assert left == ([JobState.QUEUED] if outcome is Outcome.AGAIN else [])
    assert desk.view.refused == []


def test_what_moved_on_meanwhile_is_refused_in_words(desk: Desk) -> None:
    desk.sell()
    job_id = desk.doubt()
    desk.presenter.settle(job_id, Outcome.CAME_OUT)
    desk.presenter.settle(job_id, Outcome.CAME_OUT)
    assert desk.view.refused == ["print.job"]


def test_who_may_not_reprint_decides_nothing(desk: Desk) -> None:
    desk.sell()
    desk.doubt()
    desk.session.sign_in(Person("h", "H-01", Role.HEAD))
    assert desk.view.papers[-1][0].choices == ()


def test_a_closed_list_is_not_read_any_more(desk: Desk) -> None:
    desk.presenter.open_list()
    desk.presenter.close_list()
    desk.presenter.look()
    assert len(desk.view.papers) == 1
    desk.presenter.try_now()

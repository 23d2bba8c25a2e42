from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from pos.bootstrap import Till
from pos.domain.errors import PosError, ReasonNeededError, ShiftError
from pos.domain.printer import PrinterSetup
from pos.domain.printing_ports import JobState
from pos.domain.tender import TenderKind
from pos.storage import queries
from tests.ui import trade
from ui.session import Session
from ui.shift.closing import (
    Closed,
    ClosingPresenter,
    Counting,
    NonCash,
    Step,
    Variance,
)


@dataclass
class View:
    """Remembers what it was told to show."""

    counts: list[Counting] = field(default_factory=list)
    empty_counts: int = 0
    facts: list[NonCash] = field(default_factory=list)
    variances: list[Variance] = field(default_factory=list)
    closed: list[Closed] = field(default_factory=list)
    printing: list[JobState | None] = field(default_factory=list)
    copies: list[int] = field(default_factory=list)
    saved: list[Path] = field(default_factory=list)
    sheets: list[Path] = field(default_factory=list)
    left: int = 0
    no_printer: int = 0
    errors: list[PosError] = field(default_factory=list)

    def show_count(self, counting: Counting) -> None:
        self.counts.append(counting)

    def show_empty_count(self) -> None:
        self.empty_counts += 1

    def show_non_cash(self, facts: NonCash) -> None:
        self.facts.append(facts)

    def show_variance(self, variance: Variance) -> None:
        self.variances.append(variance)

    def show_closed(self, closed: Closed) -> None:
        self.closed.append(closed)

    def show_printing(self, printing: JobState | None) -> None:
        self.printing.append(printing)

    def show_copy(self, copy_no: int) -> None:
        self.copies.append(copy_no)

    def show_no_printer(self) -> None:
        self.no_printer += 1

    def show_sheet_sent(self, file: Path) -> None:
        self.sheets.append(file)

    def show_saved(self, file: Path) -> None:
        self.saved.append(file)

    def show_left(self) -> None:
        self.left += 1

    def show_error(self, error: PosError) -> None:
        self.errors.append(error)


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def closing(till: Till, session: Session, view: View) -> ClosingPresenter:
    """The wizard, on a shift with one sale for cash and one for QRIS."""
    session.person = trade.cashier(till)
    trade.open_shift(till, session.person)
    trade.make_sale(till, session.person, {"TMP-001": 2})
    trade.make_sale(
        till, session.person, {"TMP-009": 1}, TenderKind.QRIS, verified=False
    )
    return ClosingPresenter(session, view)


def test_nothing_known_before_the_count_tells_what_the_drawer_should_hold(
    till: Till, closing: ClosingPresenter, view: View
) -> None:
    closing.start()
    closing.typed({"n50000": 1})

    expected = trade.drawer(till)
    assert view.counts[-1].sales == 2
    assert str(expected) not in repr(vars(closing)) + repr(vars(view))


def test_a_shift_without_a_difference_closes_in_three_steps(
    till: Till, session: Session, closing: ClosingPresenter, view: View
) -> None:
    closing.start()
    closing.send(trade.pieces_of(trade.drawer(till)))
    assert (view.facts[-1].unverified_count, view.facts[-1].unverified) == (1, 28_000)
    closing.look_at_variance()
    assert view.variances[-1].amount == 0
    closing.close("")

    closed = view.closed[-1]
    assert (closed.shift.z_no, closed.shift.variance) == (1, 0)
    assert closed.report.title == "LAPORAN Z 1"
    assert session.shift is None
    assert till.readers.run(queries.open_shift) is None


def test_a_variance_needs_a_reason(
    till: Till, closing: ClosingPresenter, view: View
) -> None:
    closing.start()
    closing.send(trade.pieces_of(trade.drawer(till) - 2_500))
    closing.look_at_variance()
    assert view.variances[-1].amount == -2_500

    closing.close("")
    assert isinstance(view.errors[-1], ReasonNeededError)
    assert not view.closed

    closing.close("Salah kembalian")
    assert view.closed[-1].shift.reason == "Salah kembalian"


def test_one_recount_is_allowed_and_both_are_kept(
    till: Till, closing: ClosingPresenter, view: View
) -> None:
    expected = trade.drawer(till)
    closing.start()
    closing.send(trade.pieces_of(expected - 2_500))
    closing.look_at_variance()

    closing.recount()
    again = view.counts[-1]
    assert again.again
    assert sum(again.count.values()) > 0
    assert closing._variance is None

    closing.send(trade.pieces_of(expected))
    closing.look_at_variance()
    closing.recount()
    assert [x.may_recount for x in view.variances] == [True, False]
    assert len(view.counts) == 2
    closing.close("")
    assert view.closed[-1].shift.counts == (expected - 2_500, expected)


def test_an_empty_drawer_is_asked_about_once(
    closing: ClosingPresenter, view: View
) -> None:
    closing.start()
    closing.send({"n100000": 0})
    assert (view.empty_counts, view.facts) == (1, [])

    closing.send({"n100000": 0})
    assert len(view.facts) == 1


def test_typing_takes_the_consent_to_an_empty_drawer_back(
    closing: ClosingPresenter, view: View
) -> None:
    closing.start()
    closing.send({})
    closing.typed({})
    closing.send({})

    assert (view.empty_counts, view.facts) == (2, [])


def test_looking_away_keeps_what_was_typed(
    closing: ClosingPresenter, view: View
) -> None:
    closing.start()
    closing.typed({"n20000": 7})
    assert closing.back()
    closing.start()

    assert view.left == 1
    assert view.counts[-1].count == {"n20000": 7}


def test_a_count_that_was_sent_stays_sent(
    till: Till, session: Session, closing: ClosingPresenter, view: View
) -> None:
    closing.start()
    closing.send(trade.pieces_of(trade.drawer(till)))
    closing.back()

    ClosingPresenter(session, view).start()
    assert len(view.counts) == 1
    assert len(view.facts) == 2


def test_a_sale_after_the_count_shows_as_a_variance(
    till: Till, session: Session, closing: ClosingPresenter, view: View
) -> None:
    closing.start()
    closing.send(trade.pieces_of(trade.drawer(till)))
    closing.look_at_variance()
    trade.make_sale(till, session.actor, {"TMP-001": 1})

    closing.close("")

    assert isinstance(view.errors[-1], ReasonNeededError)
    assert view.variances[-1].amount == -8_000


def test_pressing_twice_does_nothing_twice(
    till: Till, closing: ClosingPresenter, view: View
) -> None:
    closing.start()
    closing.start()
    pieces = trade.pieces_of(trade.drawer(till))
    closing.send(pieces)
    closing.send(pieces)
    closing.look_at_variance()
    closing.look_at_variance()
    closing.close("")
    closing.close("")

    assert len(view.counts) == len(view.facts) == len(view.closed) == 1
    assert view.closed[-1].shift.counts == (trade_total(pieces),)
    assert closing.step is Step.Z


def trade_total(pieces: dict[str, int]) -> int:
    return sum(int(key[1:]) * number for key, number in pieces.items())


def test_without_a_shift_there_is_nothing_to_close(
    session: Session, view: View
) -> None:
    session.person = trade.cashier(session.till)

    ClosingPresenter(session, view).start()

    assert isinstance(view.errors[-1], ShiftError)


def test_unprinted_papers_never_stop_a_close_and_the_z_is_followed(
    till: Till, session: Session, closing: ClosingPresenter, view: View
) -> None:
    till.settings = replace(till.settings, printer=PrinterSetup("tcp://192.0.2.1:9100"))
    trade.make_sale(till, session.actor, {"TMP-001": 1})
    close(till, closing)
    assert view.facts[-1].unprinted == 1
    assert view.closed[-1].printing is JobState.QUEUED

    till.writer.run(
        lambda tx: tx.connection.execute("UPDATE print_jobs SET state = 'failed'")
    )
    session.announce(frozenset({"print"}))
    assert view.printing == [JobState.FAILED]


def close(till: Till, closing: ClosingPresenter) -> None:
    closing.start()
    closing.send(trade.pieces_of(trade.drawer(till)))
    closing.look_at_variance()
    closing.close("")


def test_the_z_report_can_be_printed_again_and_saved(
    till: Till, closing: ClosingPresenter, view: View
) -> None:
    close(till, closing)

    closing.reprint()
    till.settings = replace(till.settings, printer=PrinterSetup("tcp://192.0.2.1:9100"))
    closing.reprint()
    closing.reprint()
    closing.save()

    assert (view.no_printer, view.copies) == (1, [1, 2])
    assert view.saved == [till.folder / "reports" / "Z-1.pdf"]
    assert view.saved[0].read_bytes().startswith(b"%PDF")


def test_the_report_is_printed_as_a_page(
    till: Till,
    closing: ClosingPresenter,
    view: View,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    close(till, closing)
    sent: list[Path] = []
    monkeypatch.setattr("ui.shift.closing.print_sheets", sent.append)

    closing.print_sheet()

    assert sent == view.sheets == [till.folder / "reports" / "Z-1.pdf"]


def test_signing_out_hands_the_till_over(
    till: Till, session: Session, closing: ClosingPresenter
) -> None:
    went: list[str] = []
    session.go = went.append
    close(till, closing)

    closing.sign_out()

    assert session.person is None
    assert went == ["sign_in"]
    assert closing.step is None

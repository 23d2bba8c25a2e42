from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest

from pos.bootstrap import Till
from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.operations import catalogue
from pos.operations.imports.plan import Problem
from pos.storage.engine import Connection
from pos.storage.writer import Transaction
from tests.shop import HandClock
from tests.ui import trade
from tests.ui.conftest import InlineTasks
from tests.ui.products import sheets
from ui.products.importing import ImportPresenter, Looked, Progress, Stage
from ui.session import Session

Result = TypeVar("Result")
NEW = [("N-1", "Kue Ape", 3_000), ("N-2", "Kue Lapis", 4_000)]


@dataclass
class View:
    """Remembers what it was told to show."""

    told: list[tuple[int, int, int]] = field(default_factory=list)
    checking: list[str] = field(default_factory=list)
    progress: list[Progress] = field(default_factory=list)
    problems: list[tuple[str, tuple[Problem, ...], int]] = field(default_factory=list)
    plans: list[tuple[Looked, bool]] = field(default_factory=list)
    saving: list[int] = field(default_factory=list)
    saved: list[tuple[int, int]] = field(default_factory=list)
    errors: list[PosError] = field(default_factory=list)
    unsure: int = 0
    listing: int = 0
    at_step: Callable[[int], None] | None = None

    def tell_progress(self, run: int, done: int, whole: int) -> None:
        self.told.append((run, done, whole))
        if self.at_step is not None:
            self.at_step(len(self.told))

    def show_checking(self, name: str) -> None:
        self.checking.append(name)

    def show_progress(self, progress: Progress) -> None:
        self.progress.append(progress)

    def show_problems(
        self, name: str, problems: tuple[Problem, ...], count: int
    ) -> None:
        self.problems.append((name, problems, count))

    def show_plan(self, looked: Looked, *, allowed: bool) -> None:
        self.plans.append((looked, allowed))

    def show_unsure(self) -> None:
        self.unsure += 1

    def show_saving(self, count: int) -> None:
        self.saving.append(count)

    def show_saved(self, new: int, changed: int) -> None:
        self.saved.append((new, changed))

    def show_listing(self) -> None:
        self.listing += 1

    def show_error(self, error: PosError) -> None:
        self.errors.append(error)


class LateTasks(InlineTasks):
    """Answers when it is told to: what was asked for waits."""

    def __init__(self, till: Till) -> None:
        super().__init__(till)
        self.waiting: list[Callable[[], None]] = []

    def read(
        self,
        ask: Callable[[Connection], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        self.waiting.append(lambda: super(LateTasks, self).read(ask, then, failed))


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def importing(session: Session, view: View) -> ImportPresenter:
    session.person = trade.supervisor(session.till)
    return ImportPresenter(session, view)


def stop(importing: ImportPresenter) -> None:
    importing.cancel()


def skus(till: Till) -> set[str]:
    everything = till.readers.run(catalogue.load)
    return {product.sku for product in everything.products.values()}


def price_of(till: Till, sku: str) -> int:
    product = till.readers.run(catalogue.load).by_code(sku)
    assert product is not None
    return product.price


def body_of_import(till: Till) -> dict[str, object]:
    from pos.storage import journal

    def ask(connection: Connection) -> dict[str, object]:
        row = connection.execute(
            "SELECT doc_id FROM journal WHERE kind = 'catalogue.imported' "
            "ORDER BY epoch DESC, seq DESC LIMIT 1"
        ).fetchone()
        document = journal.find(connection, row[0])
        assert document is not None
        return dict(document.body) | {"actor": document.entry.actor}

    return till.readers.run(ask)


def test_nothing_is_written_before_it_is_agreed_to(
    importing: ImportPresenter, view: View, till: Till, tmp_path: Path
) -> None:
    importing.check(sheets.write(tmp_path, NEW))

    looked, allowed = view.plans[-1]
    assert (looked.new, looked.changed, looked.unchanged) == (2, 0, 0)
    assert (looked.written, allowed, importing.stage) == (2, True, Stage.AGREEING)
    assert "N-1" not in skus(till)

    importing.save()

    assert view.saved == [(2, 0)]
    assert {"N-1", "N-2"} <= skus(till)
    assert importing.stage is Stage.NONE


def test_problems_are_listed_and_nothing_can_be_saved(
    importing: ImportPresenter, view: View, till: Till, tmp_path: Path
) -> None:
    bad = [*NEW, ("N-1", "Kue", "=A1"), ("", "", "-5")]
    importing.check(sheets.write(tmp_path, bad, "salah.csv"))

    name, problems, count = view.problems[-1]
    assert name == "salah.csv"
    assert count == len(problems)
    assert (4, "harga", "price.formula", "=A1") in [
        (x.row, x.column, x.code, x.value) for x in problems
    ]
    importing.save()
    assert view.saving == []
    assert "N-1" not in skus(till)


def test_what_is_no_sheet_is_said_in_words(
    importing: ImportPresenter, view: View, tmp_path: Path
) -> None:
    file = tmp_path / "foto.png"
    file.write_bytes(b"")

    importing.check(file)

    assert view.errors[-1].code == "import.unreadable"
    assert (view.listing, importing.stage) == (1, Stage.NONE)


def test_prices_that_jump_are_looked_at_first(
    importing: ImportPresenter, view: View, till: Till, tmp_path: Path
) -> None:
    rows = [("TMP-001", "Tempe Segar Papan 400 g", 80_000), *NEW]
    importing.check(sheets.write(tmp_path, rows))

    jumps = view.plans[-1][0].jumps
    assert [(x.sku, x.before, x.after) for x in jumps] == [("TMP-001", 8_000, 80_000)]

    importing.save()
    assert (view.unsure, view.saved, price_of(till, "TMP-001")) == (1, [], 8_000)

    importing.be_sure(sure=True)
    importing.save()
    assert view.saved == [(2, 1)]
    assert price_of(till, "TMP-001") == 80_000


def test_being_sure_is_about_one_file(
    importing: ImportPresenter, view: View, tmp_path: Path
) -> None:
    file = sheets.write(tmp_path, [("TMP-001", "Tempe", 80_000)])
    importing.check(file)
    importing.be_sure(sure=True)
    importing.check(file)

    importing.save()

    assert view.unsure == 1


def test_who_may_not_import_asks_and_both_are_named(
    importing: ImportPresenter,
    view: View,
    session: Session,
    till: Till,
    tmp_path: Path,
) -> None:
    session.person = trade.cashier(till)
    asked: list[Right] = []

    def allow(right: Right, then: Callable[[Person], None]) -> None:
        asked.append(right)
        then(trade.supervisor(till))

    importing.check(sheets.write(tmp_path, NEW))
    assert view.plans[-1][1] is False
    importing.save()
    assert view.saved == []  # nobody is there to ask

    session.ask_approval = allow
    importing.save()

    body = body_of_import(till)
    assert asked == [Right.IMPORT]
    assert view.saved == [(2, 0)]
    assert (body["actor"], body["approved_by"]) == ("K-03", "P-01")


def test_an_approval_that_comes_too_late_writes_nothing(
    importing: ImportPresenter,
    view: View,
    session: Session,
    till: Till,
    tmp_path: Path,
) -> None:
    session.person = trade.cashier(till)
    waiting: list[Callable[[Person], None]] = []
    session.ask_approval = lambda _right, then: waiting.append(then)
    importing.check(sheets.write(tmp_path, NEW))
    importing.save()
    importing.cancel()

    waiting[0](trade.supervisor(till))

    assert view.saving == []
    assert "N-1" not in skus(till)


def test_the_same_file_again_changes_nothing(
    importing: ImportPresenter, view: View, tmp_path: Path
) -> None:
    file = sheets.write(tmp_path, NEW)
    importing.check(file)
    importing.save()
    importing.check(file)

    looked = view.plans[-1][0]
    assert (looked.unchanged, looked.written, looked.changes) == (2, 0, ())
    importing.save()
    assert len(view.saved) == 1


def test_a_check_can_be_stopped(
    importing: ImportPresenter, view: View, tmp_path: Path
) -> None:
    view.at_step = lambda _: stop(importing)
    importing.check(sheets.many(tmp_path, 2_000))

    assert (view.plans, view.problems, view.errors) == ([], [], [])
    assert (view.listing, importing.stage) == (1, Stage.NONE)
    assert len(view.told) == 1


def test_a_write_can_be_stopped_and_leaves_nothing_behind(
    importing: ImportPresenter, view: View, till: Till, tmp_path: Path
) -> None:
    before = skus(till)
    importing.check(sheets.many(tmp_path, 2_000))
    view.at_step = lambda _: stop(importing)

    importing.save()

    assert view.errors[-1].code == "import.cancelled"
    assert (view.saved, importing.stage) == ([], Stage.AGREEING)
    assert skus(till) == before

    view.at_step = None
    importing.save()
    assert view.saved == [(2_000, 0)]


def test_a_write_that_fails_can_be_tried_again(
    importing: ImportPresenter,
    view: View,
    till: Till,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from pos.domain.errors import StorageError

    importing.check(sheets.write(tmp_path, NEW))

    def fail(_tx: Transaction, *_: object) -> None:
        raise StorageError(why="write")

    with monkeypatch.context() as patch:
        patch.setattr(catalogue, "save_products", fail)
        importing.save()
    assert view.errors[-1].code == "storage.unusable"
    assert len(view.plans) == 2

    importing.save()
    assert view.saved == [(2, 0)]
    assert "N-1" in skus(till)


def test_progress_counts_rows(
    importing: ImportPresenter, view: View, session: Session, tmp_path: Path
) -> None:
    importing.check(sheets.many(tmp_path, 1_000))
    run, _, whole = view.told[-1]
    importing.progressed(run, whole, whole)
    assert view.progress == []  # it is over

    session.tasks = late = LateTasks(session.till)
    importing.check(sheets.many(tmp_path, 1_000))
    importing.progressed(run, 500, 2_000)
    assert view.progress == []  # of the run before

    importing.progressed(run + 1, 500, 2_000)
    assert view.progress == [Progress(250, 1_000, None)]
    assert late.waiting


def test_the_time_left_is_guessed_once_there_is_something_to_guess_from(
    importing: ImportPresenter, view: View, session: Session, tmp_path: Path
) -> None:
    session.till.clock = clock = HandClock()
    session.tasks = LateTasks(session.till)
    importing.check(sheets.many(tmp_path, 1_000))

    clock.pass_ms(1_000)
    importing.progressed(1, 500, 2_000)

    assert view.progress == [Progress(250, 1_000, 4)]


def test_an_answer_about_a_file_left_behind_is_not_shown(
    importing: ImportPresenter, view: View, session: Session, tmp_path: Path
) -> None:
    session.tasks = late = LateTasks(session.till)
    importing.check(sheets.write(tmp_path, NEW))
    importing.cancel()
    for answer in late.waiting:
        answer()

    assert (view.plans, view.errors) == ([], [])


def test_locked_meanwhile_the_plan_waits_for_whoever_comes_back(
    importing: ImportPresenter, view: View, session: Session, tmp_path: Path
) -> None:
    session.tasks = late = LateTasks(session.till)
    importing.check(sheets.write(tmp_path, NEW))
    session.person = None
    late.waiting.pop()()

    assert view.plans[-1][1] is False


def test_there_is_nothing_to_cancel_at_first(importing: ImportPresenter) -> None:
    assert not importing.cancel()

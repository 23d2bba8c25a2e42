"""Labels without a window, over a real till."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.domain.printer import PrinterSetup
from pos.printing.labels.label import LabelJob
from tests.printing.labels.reading import tspl
from tests.ui import trade
from ui.products.labels.presenter import LabelsPresenter, LabelsShown
from ui.products.labels.wanted import Output
from ui.products.listing import Listing
from ui.session import Session

CRISPS, BREAD, NASTAR, SONGKET = "TMP-004", "RTI-001", "KUE-101", "SKT-001"


@dataclass
class View:
    """Remembers what it was told to show."""

    shown: list[LabelsShown] = field(default_factory=list)
    previews: list[bytes] = field(default_factory=list)
    troubles: list[PosError | None] = field(default_factory=list)
    told: list[tuple[int, int, int]] = field(default_factory=list)
    progress: list[tuple[int, int]] = field(default_factory=list)
    printed: list[int] = field(default_factory=list)
    saved: list[Path] = field(default_factory=list)
    printer: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def show_labels(self, shown: LabelsShown) -> None:
        self.shown.append(shown)

    def show_preview(self, png: bytes) -> None:
        self.previews.append(png)

    def show_label_trouble(self, error: PosError | None) -> None:
        self.troubles.append(error)

    def show_label_progress(self, done: int, whole: int) -> None:
        self.progress.append((done, whole))

    def tell_label_progress(self, run: int, done: int, whole: int) -> None:
        self.told.append((run, done, whole))

    def show_labels_printed(self, count: int) -> None:
        self.printed.append(count)

    def show_labels_saved(self, file: Path) -> None:
        self.saved.append(file)

    def show_label_printer(self, state: str) -> None:
        self.printer.append(state)

    def show_unknown(self, code: str) -> None:
        self.unknown.append(code)

    @property
    def counts(self) -> dict[str, int]:
        return {x.product.sku: x.count for x in self.shown[-1].wanted}

    @property
    def why(self) -> object:
        error = self.troubles[-1]
        return error.fields.get("why") if error else None


class Desk:
    """The page's presenter, with a session and what it was asked for."""

    def __init__(self, session: Session) -> None:
        self.session, self.view = session, View()
        self.rights: list[Right] = []
        self.approver: Person | None = None
        session.ask_approval = self._approve
        session.sign_in(trade.cashier(session.till))
        listing = Listing()
        listing.take(session.catalogue)
        self.labels = LabelsPresenter(session, listing, self.view)

    def product_id(self, sku: str) -> str:
        product = self.session.catalogue.by_code(sku)
        assert product is not None
        return product.product_id

    def open(self, sku: str) -> None:
        self.labels.open(self.session.catalogue.by_code(sku))

    def with_printer(self) -> None:
        till = self.session.till
        setup = PrinterSetup("tcp://127.0.0.1:9")
        till.settings = replace(till.settings, label_printer=setup)

    def queued(self) -> list[LabelJob]:
        rows = self.session.till.readers.run(
            lambda connection: connection.execute(
                "SELECT r.data FROM print_jobs p JOIN receipts r USING (doc_id) "
                "WHERE p.kind = 'labels' AND p.printer = 'label' ORDER BY p.rowid"
            ).fetchall()
        )
        return [LabelJob.from_json(row[0]) for row in rows]

    def _approve(self, right: Right, then: object) -> None:
        self.rights.append(right)
        if self.approver is not None:
            then(self.approver)  # type: ignore[operator]


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_it_begins_with_the_chosen_product_and_its_preview(desk: Desk) -> None:
    desk.open(CRISPS)
    assert desk.view.counts == {CRISPS: 1}
    assert desk.view.previews[-1].startswith(b"\x89PNG")
    assert desk.view.troubles[-1] is None


def test_as_many_as_came_in(desk: Desk) -> None:
    desk.labels.note_received(desk.product_id(CRISPS), 12)
    desk.labels.note_received(desk.product_id(CRISPS), 8)
    desk.labels.note_received(desk.product_id(NASTAR), 5_000)
    desk.open(CRISPS)
    desk.labels.scanned(BREAD)
    desk.labels.scanned(NASTAR)
    assert desk.view.counts == {CRISPS: 20, BREAD: 1, NASTAR: 1}


def test_a_scan_adds_and_the_same_again_is_one_more(desk: Desk) -> None:
    desk.open(CRISPS)
    desk.labels.scanned("8997700000213")
    desk.labels.scanned("8997700000213")
    assert desk.view.counts == {CRISPS: 1, BREAD: 2}
    desk.labels.scanned("404")
    assert desk.view.unknown == ["404"]


def test_words_add_their_best_hit(desk: Desk) -> None:
    desk.open(CRISPS)
    desk.labels.search("roti manis cok")
    assert desk.view.counts == {CRISPS: 1, BREAD: 1}
    desk.labels.search("zzzz")
    assert desk.view.unknown == ["zzzz"]


def test_counts_follow_the_stock(desk: Desk) -> None:
    desk.open(CRISPS)
    desk.labels.scanned(NASTAR)
    desk.labels.count_stock()
    assert desk.view.counts == {CRISPS: 20, NASTAR: 0}


def test_the_current_product_is_counted_and_removed(desk: Desk) -> None:
    desk.open(CRISPS)
    desk.labels.scanned(BREAD)
    desk.labels.set_count(40)
    desk.labels.choose(desk.product_id(CRISPS))
    desk.labels.set_count(3)
    assert desk.view.counts == {CRISPS: 3, BREAD: 40}
    assert desk.view.shown[-1].whole == 43
    desk.labels.remove()
    assert desk.view.counts == {BREAD: 40}
    desk.labels.remove()
    assert desk.view.counts == {}
    assert desk.view.previews[-1] == b""


def test_a_whole_list_is_taken_at_once(desk: Desk) -> None:
    desk.open(CRISPS)
    desk.labels.take_listed()
    assert len(desk.view.counts) == len(desk.session.catalogue.products)


def test_a_label_that_does_not_fit_says_so_in_place_of_its_preview(desk: Desk) -> None:
    desk.with_printer()
    desk.open(SONGKET)
    desk.labels.change(roll="33x15")
    assert desk.view.why in ("low", "narrow")
    assert desk.view.previews[-1] == b""
    desk.labels.print_now()
    assert not desk.queued()


def test_printing_queues_every_product_on_the_label_printer(desk: Desk) -> None:
    desk.with_printer()
    desk.open(CRISPS)
    desk.labels.set_count(5)
    desk.labels.scanned(BREAD)
    desk.labels.change(roll="50x30")
    desk.labels.print_now()
    assert desk.view.printed == [6]
    jobs = desk.queued()
    assert [(job.label.sku, job.copies) for job in jobs] == [(CRISPS, 5), (BREAD, 1)]
    assert {job.width_um for job in jobs} == {50_000}
    assert not desk.view.shown[-1].busy


def test_without_a_label_printer_sheets_are_offered(desk: Desk) -> None:
    desk.open(CRISPS)
    assert desk.view.shown[-1].look.output is Output.SHEET
    desk.labels.print_now()
    assert desk.view.why == "printer"


def test_sheets_are_saved_and_progress_is_told(desk: Desk) -> None:
    desk.open(CRISPS)
    desk.labels.set_count(30)
    desk.labels.change(start=10)
    desk.labels.save()
    (file,) = desk.view.saved
    assert file.parent == desk.session.till.folder / "labels"
    assert len(PdfReader(BytesIO(file.read_bytes())).pages) == 2
    assert [done for _, done, _ in desk.view.told] == list(range(1, 31))


def test_only_the_run_under_way_shows_its_progress(desk: Desk) -> None:
    desk.open(CRISPS)
    desk.labels.progressed(1, 5, 10)
    assert desk.view.progress == []


def test_stopping_writes_nothing(desk: Desk) -> None:
    desk.open(CRISPS)
    desk.labels.set_count(20)
    stopping = desk.view.tell_label_progress

    def stop(run: int, done: int, whole: int) -> None:
        stopping(run, done, whole)
        if done == 3:
            desk.labels.stop()

    desk.view.tell_label_progress = stop  # type: ignore[method-assign]
    desk.labels.save()
    assert not desk.view.saved
    assert not (desk.session.till.folder / "labels").exists()
    assert not desk.view.shown[-1].busy


def test_what_is_used_here_is_remembered(desk: Desk) -> None:
    desk.open(CRISPS)
    desk.labels.change(sheet="5x13 38.1x21.2")
    desk.labels.save()
    desk.session.till.reload_settings()
    desk.open(BREAD)
    assert desk.view.shown[-1].look.sheet == "5x13 38.1x21.2"


def test_calibration_is_remembered_apart_for_roll_and_sheets(desk: Desk) -> None:
    desk.with_printer()
    desk.open(CRISPS)
    desk.labels.change(shift_x=7)
    desk.labels.print_now()
    (job,) = desk.queued()
    assert job.shift_x_um == 700
    desk.session.till.settings = replace(desk.session.till.settings, label_shift="7,0")
    desk.labels.change(output=Output.SHEET)
    assert desk.view.shown[-1].look.shift_x == 0
    desk.labels.change(output=Output.ROLL)
    assert desk.view.shown[-1].look.shift_x == 7


def test_the_label_printer_is_looked_at_while_the_page_is_open(desk: Desk) -> None:
    desk.labels.look_at_printer()
    assert desk.view.printer == []
    desk.open(CRISPS)
    assert desk.view.printer[-1] == "untried"


def test_a_markdown_needs_somebody_with_the_right(desk: Desk) -> None:
    desk.with_printer()
    desk.open(NASTAR)
    desk.labels.change(grams=350, price=25_000)
    assert desk.view.troubles[-1] is None
    desk.labels.print_now()
    assert desk.rights == [Right.PRICE]
    assert not desk.queued()
    desk.approver = trade.supervisor(desk.session.till)
    desk.labels.print_now()
    (job,) = desk.queued()
    assert (job.label.price, job.label.price_before) == (25_000, 33_250)
    assert desk.view.printed == [1]


def test_a_packets_figures_end_with_a_second_product(desk: Desk) -> None:
    desk.open(NASTAR)
    desk.labels.change(grams=350)
    desk.labels.scanned(CRISPS)
    assert desk.view.shown[-1].look.grams == 0
    assert desk.view.shown[-1].single is None


def test_what_is_queued_is_what_the_preview_showed(desk: Desk) -> None:
    from PIL import Image

    from pos.printing.labels.tspl import encode

    desk.with_printer()
    desk.open(NASTAR)
    desk.labels.change(grams=350)
    desk.labels.print_now()
    (job,) = desk.queued()
    (printed,) = tspl(encode(job)).labels
    with Image.open(BytesIO(desk.view.previews[-1])) as shown:
        assert shown.tobytes() == printed.tobytes()

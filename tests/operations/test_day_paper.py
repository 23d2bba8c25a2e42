from pathlib import Path

import pytest

from pos.domain.errors import ApprovalNeededError, SaleMissingError, StorageError
from pos.operations import day, day_paper, report_files
from pos.operations.report_files import FOLDER
from pos.printing.receipt import Kind, Receipt
from pos.printing.text import text
from pos.storage.engine import Connection
from tests.shop import BREAD, Shop

DAY = "2026-11-24"


@pytest.fixture
def traded(shop: Shop) -> Shop:
    """A day with a closed shift and one that still runs."""
    shop.open()
    shop.sell(shop.basket((BREAD, 2)))
    shop.close_shift()
    shop.open()
    shop.sell(shop.basket((BREAD, 3)))
    return shop


def paper_of(shop: Shop, day: str = DAY) -> Receipt:
    at = shop.clock.now()

    def make(connection: Connection) -> Receipt:
        found = day_paper.read_day(connection, day)
        return day_paper.day_receipt(connection, shop.settings, found, at)

    return shop.read(make)


def save(shop: Shop, folder: Path, day: str = DAY) -> Path:
    at = shop.clock.now()
    sealer = shop.till.sealer
    return shop.read(
        lambda c: report_files.save_day(c, folder, shop.settings, day, sealer, at)
    )


def test_a_day_says_what_all_its_shifts_came_to(traded: Shop) -> None:
    paper = paper_of(traded)

    rows = [row for section in paper.sections for row in section.rows]
    assert paper.kind is Kind.DAY_REPORT
    assert ("Penjualan bersih", "25.000") in [(row.label, row.value) for row in rows]
    assert [s.title for s in paper.sections if s.title.startswith("Shift")] == [
        "Shift 1, K-03",
        "Shift 2, K-03",
    ]


def test_its_paper_names_no_shift_and_no_cashier(traded: Shop) -> None:
    paper = text(paper_of(traded), 48)

    assert "LAPORAN HARIAN" in paper
    assert "Shift 0" not in paper
    assert "Kasir K-" not in paper.partition("Penjualan")[0]


def test_a_locked_day_says_what_was_locked_and_what_came_later(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket((BREAD, 2)))
    shop.close_shift()
    assert "Kunci hari" not in text(paper_of(shop), 48)
    shop.write(
        lambda tx: day.lock_day(tx, shop.admin, shop.settings, DAY, "uang di brankas")
    )
    shop.open()
    shop.sell(shop.basket((BREAD, 3)))

    section = paper_of(shop).sections[-1]
    assert [(row.label, row.value) for row in section.rows] == [
        ("Dikunci", "24-11-2026 10.00"),
        ("Disetujui", "A-01"),
        ("Penjualan bersih saat dikunci", "10.000"),
        ("Selisih laci saat dikunci", "0"),
        ("Catatan", "uang di brankas"),
        ("Adendum (2 dokumen)", "15.000"),
        ("  selisih laci", "0"),
    ]


def test_it_is_queued_for_the_printer(traded: Shop) -> None:
    traded.write(
        lambda tx: day_paper.print_day(tx, traded.supervisor, traded.settings, DAY)
    )

    assert ("day_report",) in traded.rows("SELECT kind FROM print_jobs")


def test_only_who_may_see_reports_prints_it(traded: Shop) -> None:
    with pytest.raises(ApprovalNeededError):
        traded.write(
            lambda tx: day_paper.print_day(tx, traded.cashier, traded.settings, DAY)
        )


def test_it_is_saved_as_a_page(traded: Shop, tmp_path: Path) -> None:
    file = save(traded, tmp_path)

    assert file == tmp_path / FOLDER / "Harian-2026-11-24.pdf"
    assert file.read_bytes().startswith(b"%PDF")


def test_a_day_without_shifts_has_no_report(traded: Shop, tmp_path: Path) -> None:
    with pytest.raises(SaleMissingError):
        save(traded, tmp_path, "2026-11-23")
    assert not (tmp_path / FOLDER).exists()


def test_a_folder_that_cannot_be_written_is_said(traded: Shop, tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")
    with pytest.raises(StorageError) as refused:
        save(traded, tmp_path)
    assert refused.value.fields["why"] == "write"

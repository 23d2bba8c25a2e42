import csv
from collections.abc import Callable
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from pos.domain.catalogue import Kind
from pos.domain.errors import PosError
from pos.operations.import_catalogue import plan_import
from pos.operations.imports.columns import HEADINGS
from pos.operations.imports.errors import ImportCancelledError, UnreadableFileError
from pos.operations.imports.pace import Pace

CATALOGUE = Path(__file__).with_name("data") / "catalogue.csv"
GOOD: list[list[object]] = [
    ["sku", "nama", "harga"],
    ["K-1", "Kue Ape", "3000"],
    ["K-2", "Kue Lapis", 5],
]

Rows = list[list[object]]
Writer = Callable[[Path, Rows], Path]


def write_csv(folder: Path, rows: Rows) -> Path:
    path = folder / "products.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def write_xlsx(folder: Path, rows: Rows) -> Path:
    book = Workbook(write_only=True)
    page = book.create_sheet()
    for row in rows:
        page.append(list(row))
    path = folder / "products.xlsx"
    book.save(path)
    return path


@pytest.fixture(params=[write_csv, write_xlsx])
def write(request: pytest.FixtureRequest) -> Writer:
    writer: Writer = request.param
    return writer


def changed(row: int, column: int, value: object) -> Rows:
    rows = [list(cells) for cells in GOOD]
    rows[row][column] = value
    return rows


def test_a_catalogue_as_people_keep_it() -> None:
    found = plan_import(CATALOGUE, ())
    assert (found.plan.problems, found.plan.new) == ((), 64)
    first = found.plan.rows[0].product
    assert (first.sku, first.price, first.floor_price) == ("TMP-001", 8_000, 6_000)
    assert (first.unit, first.shelf_days, first.kind) == ("bungkus", 2, Kind.COUNTED)
    assert found.plan.ignored == ("harga_max", "sumber", "catatan")


def test_what_the_journal_keeps(tmp_path: Path, write: Writer) -> None:
    path = write(tmp_path, GOOD)
    source = plan_import(path, ()).source
    assert len(source.pop("sha256")) == 64
    assert source == {
        "file": path.name,
        "rows": 2,
        "new": 2,
        "changed": 0,
        "unchanged": 0,
    }


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (changed(1, 2, "1e9"), "price.large"),
        (changed(1, 2, 1_000_000_000), "price.large"),
        (changed(1, 2, 12.5), "price.invalid"),
        (changed(1, 2, -3_000), "price.negative"),
        (changed(1, 2, "=1+1"), "price.formula"),
        (changed(1, 1, "=HYPERLINK(A1)"), "name.formula"),
        (changed(1, 1, "@SUM(A1)"), "name.formula"),
        (changed(1, 1, "K" * 300), "name.long"),
        (changed(1, 1, "Kue\tApe"), "name.control"),
        (changed(1, 1, "Kue\nApe"), "name.control"),
        (changed(2, 0, "K-1"), "sku.duplicate"),
    ],
)
def test_bad_cells(tmp_path: Path, write: Writer, rows: Rows, code: str) -> None:
    plan = plan_import(write(tmp_path, rows), ()).plan
    assert [problem.code for problem in plan.problems] == [code]
    assert plan.rows == ()


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([["tanggal", "total"], ["1", "2"]], "columns"),
        ([["sku", "nama", "harga"]], "empty"),
        ([["K-1", "Kue Ape", "3000"], ["K-2", "Kue Lapis", "5000"]], "columns"),
        ([["sku", "nama", "harga", "price"], ["1", "2", "3", "4"]], "columns_twice"),
        ([[""]], "empty"),
    ],
)
def test_bad_files(tmp_path: Path, write: Writer, rows: Rows, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        plan_import(write(tmp_path, rows), ())
    assert caught.value.reason == reason


def test_an_empty_file_and_a_large_one(tmp_path: Path) -> None:
    path = tmp_path / "products.csv"
    for size, reason in ((0, "empty"), (50_000_000, "large")):
        with path.open("wb") as file:
            file.truncate(size)
        with pytest.raises(UnreadableFileError) as caught:
            plan_import(path, ())
        assert caught.value.reason == reason


def test_twenty_thousand_rows_with_a_bar_that_only_grows(
    tmp_path: Path, write: Writer
) -> None:
    rows: Rows = [["sku", "nama", "harga", "satuan", "barcode"]]
    rows += [[f"K-{x}", f"Kue {x}", 500 + x, "pcs", f"B-{x}"] for x in range(20_000)]
    steps: list[tuple[int, int]] = []
    pace = Pace(lambda *step: steps.append(step))
    plan = plan_import(write(tmp_path, rows), (), pace).plan
    assert (plan.new, plan.problem_count) == (20_000, 0)
    done = [step[0] for step in steps]
    assert done == sorted(done)
    assert steps[-1] == (40_000, 40_000)
    assert len(steps) > 100


@pytest.mark.parametrize("after", [0, 1, 5])
def test_cancelling(tmp_path: Path, after: int) -> None:
    rows: Rows = [["sku", "nama", "harga"]]
    rows += [[f"K-{x}", "Kue", "500"] for x in range(1_000)]
    steps: list[int] = []
    pace = Pace(lambda done, _: steps.append(done), lambda: len(steps) >= after)
    with pytest.raises(ImportCancelledError):
        plan_import(write_csv(tmp_path, rows), (), pace)
    assert len(steps) == after


headings = st.lists(
    st.sampled_from([name for names in HEADINGS.values() for name in names[:2]]),
    max_size=8,
)
values = st.text(max_size=12) | st.text("0123456789.,-=Rpkg ", max_size=8)


@given(headings, st.lists(st.lists(values, max_size=8), max_size=6), st.booleans())
def test_any_sheet_gives_a_plan_or_an_error_with_words(
    tmp_path_factory: pytest.TempPathFactory,
    heading: list[str],
    rows: list[list[str]],
    needed: bool,
) -> None:
    start = ["sku", "nama", "harga"] if needed else []
    text = StringIO()
    csv.writer(text).writerows([start + heading, *rows])
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(text.getvalue().encode("utf-8", "surrogatepass"))
    with suppress(PosError):
        plan = plan_import(path, ()).plan
        assert plan.usable == (not plan.problems)
        assert bool(plan.rows) == plan.usable


@given(st.binary())
def test_any_bytes_give_an_error_with_words(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.bin"
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError):
        plan_import(path, ())

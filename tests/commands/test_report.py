import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from pos.reports.sales import By
from tests.commands.conftest import Run
from tests.day import play_day
from tests.shop import open_shop


def test_z_ties_to_its_parts(run: Run, history: Path) -> None:
    code, out, _ = run("report", "z", "--z", "1", "--json", "--data", str(history))
    report = json.loads(out)
    totals, shift = report["totals"], report["shift"]
    assert code == 0
    assert totals["sales"] > 0
    paid = totals["cash"] + totals["qris"] + totals["transfer"]
    assert totals["gross"] - totals["discount"] + totals["rounding"] == paid
    in_drawer = shift["float_total"] + totals["cash"] - totals["refund_cash"]
    in_drawer += totals["paid_in"] - totals["paid_out"]
    assert report["expected"] == in_drawer


def test_day_sums_its_shifts(run: Run, history: Path) -> None:
    _, out, _ = run("report", "day", "--json", "--data", str(history))
    day = json.loads(out)
    for name in ("sales", "gross", "cash", "qris", "refund_amount", "drawer_opens"):
        assert day["totals"][name] == sum(x["totals"][name] for x in day["shifts"])


def test_words_of_a_report(run: Run, history: Path) -> None:
    code, out, _ = run("report", "z", "--z", "2", "--data", str(history))
    assert code == 0
    assert out.startswith("LAPORAN Z 2\n")
    assert "Penjualan kotor" in out


def test_no_open_shift(run: Run, history: Path) -> None:
    code, out, err = run("report", "x", "--data", str(history))
    assert (code, out) == (2, "")
    assert "No shift is open" in err


def test_no_such_z(run: Run, history: Path) -> None:
    code, out, err = run("report", "z", "--z", "99", "--data", str(history))
    assert (code, out) == (2, "")
    assert err.startswith("error: There is no such shift or Z report here.")


def test_no_shift_on_that_day(run: Run, history: Path) -> None:
    arguments = ("report", "day", "--day", "2020-01-01", "--data", str(history))
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("error: No shift belongs to 2020-01-01. The last day is 20")


def test_a_day_is_written_year_first(
    run: Run, history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("report", "day", "--day", "1-1-2026", "--data", str(history))
    assert ended.value.code == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_a_new_till_has_no_reports(run: Run, tmp_path: Path) -> None:
    folder = str(tmp_path / "till")
    assert run("setup", "--demo", "--data", folder)[0] == 0
    for which in ("x", "z", "day"):
        code, out, err = run("report", which, "--data", folder)
        assert (code, out) == (2, "")
        assert err.startswith("error: No shift")


def test_a_page_that_cannot_be_written_is_said(
    run: Run, history: Path, tmp_path: Path
) -> None:
    file = str(tmp_path / "nowhere" / "z.pdf")
    code, _, err = run("report", "z", "--pdf", file, "--data", str(history))
    assert code == 2
    assert err.startswith(f"error: {file}: ")


def test_the_register_says_where_each_days_cash_is(run: Run, history: Path) -> None:
    code, out, _ = run("report", "register", "--json", "--data", str(history))

    register = json.loads(out)
    assert code == 0
    assert len(register["days"]) == 2
    due = sum(x["counted"] + x["dropped"] - x["floated"] for x in register["shifts"])
    assert due == sum(day["due"] for day in register["days"])


def test_the_register_is_printed_as_tables(run: Run, history: Path) -> None:
    code, out, _ = run("report", "register", "--data", str(history))

    assert code == 0
    assert out.startswith("BUKU SETORAN KAS\n")
    assert "Kas menurut laporan Z" in out


@pytest.mark.parametrize("which", ["z", "day", "sales", "register"])
def test_every_report_is_written_as_a_sealed_page(
    run: Run, history: Path, tmp_path: Path, which: str
) -> None:
    file = tmp_path / "page.pdf"

    code, _, _ = run("report", which, "--pdf", str(file), "--data", str(history))
    assert code == 0
    code, out, _ = run("verify", "--pdf", str(file), "--data", str(history))
    assert (code, out.split(":")[0]) == (0, "As sealed")


@pytest.mark.parametrize("by", list(By))
def test_sales_of_every_way_come_to_the_z_reports(
    run: Run, history: Path, by: By
) -> None:
    options = ("--by", by.value, "--json", "--data", str(history))
    code, out, _ = run("report", "sales", *options)
    report = json.loads(out)
    nets = []
    for z in ("1", "2"):
        _, out, _ = run("report", "z", "--z", z, "--json", "--data", str(history))
        totals = json.loads(out)["totals"]
        net = totals["gross"] - totals["discount"] + totals["rounding"]
        nets.append(net - totals["refund_amount"])

    assert code == 0
    assert report["whole"]["net"] == sum(nets)
    assert sum(row["net"] for row in report["rows"]) == sum(nets)


def test_sales_are_printed_with_their_sums(run: Run, history: Path) -> None:
    options = ("--by", "category", "--data", str(history))
    code, out, _ = run("report", "sales", *options)

    assert code == 0
    assert out.startswith("PENJUALAN MENURUT KATEGORI\n")
    assert out.splitlines()[-1].startswith("Jumlah ")


def test_sales_of_some_days_only(run: Run, history: Path) -> None:
    _, out, _ = run("report", "day", "--json", "--data", str(history))
    last = json.loads(out)["business_day"]

    days = ("--from", last, "--to", last)
    _, out, _ = run("report", "sales", *days, "--json", "--data", str(history))

    assert [row["key"] for row in json.loads(out)["rows"]] == [last]


def test_days_in_the_wrong_order_are_said(run: Run, history: Path) -> None:
    days = ("--from", "2026-11-02", "--to", "2026-11-01")
    code, _, err = run("report", "sales", *days, "--data", str(history))

    assert code == 2
    assert "Swap --from and --to" in err


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A till whose period is closed; nobody may change it."""
    shop = open_shop(tmp_path_factory.mktemp("shared") / "till")
    play_day(shop)
    shop.till.close()
    return shop.till.folder


@pytest.mark.parametrize("paper", ["payout", "pnbp", "tie"])
def test_papers_of_makers_are_printed_and_written(
    run: Run, shared: Path, tmp_path: Path, paper: str
) -> None:
    file = tmp_path / "a.pdf"
    asked = ("report", "makers", "--paper", paper, "--data", str(shared))
    code, out, _ = run(*asked, "--pdf", str(file))

    assert code == 0
    assert "17.601" in out
    assert "17.601" in PdfReader(file).pages[0].extract_text()
    code, out, _ = run(*asked, "--json")
    assert code == 0
    assert json.loads(out)["periods"][0]["figures"]["state"]["payable"] == 17_601


def test_a_makers_statement_and_what_cannot_be_had(run: Run, shared: Path) -> None:
    asked = ("report", "makers", "--data", str(shared), "--paper")
    code, out, _ = run(*asked, "statement", "--maker", "SM-01")
    assert code == 0
    assert "12.517" in out
    code, _, err = run(*asked, "statement", "--maker", "SM-77")
    assert code == 2
    assert "SM-77 is no maker with a part in this period" in err
    code, _, err = run(*asked, "public")
    assert code == 2
    assert "may be published" in err


@pytest.mark.parametrize("which", ["day", "sales", "register"])
def test_reports_of_days_are_written_for_spreadsheets(
    run: Run, history: Path, tmp_path: Path, which: str
) -> None:
    book, text = tmp_path / "a.xlsx", tmp_path / "a.csv"
    files = ("--xlsx", str(book), "--csv", str(text))

    code, _, _ = run("report", which, *files, "--data", str(history))

    assert code == 0
    assert load_workbook(book).worksheets
    assert text.read_bytes().startswith(b"\xef\xbb\xbf")

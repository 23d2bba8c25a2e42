import json
from pathlib import Path

from tests.commands.conftest import Run


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
    assert run("report", "z", "--z", "99", "--data", str(history))[0] == 2

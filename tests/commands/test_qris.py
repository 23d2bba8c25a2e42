import json
from pathlib import Path

import pytest

from pos.commands.qris import explain
from pos.domain.qris import QrisError
from tests.commands.conftest import Run

VECTORS = Path(__file__).parents[1] / "domain" / "data" / "qris.json"
CODES = {name: x["payload"] for name, x in json.loads(VECTORS.read_text()).items()}


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("--amount", "12500"), "S1"),
        (("--amount", "Rp12.500", "--bill", "SC-01-000123"), "S2"),
        (("--amount", "1250000", "--bill", "SMX26-B1-0042"), "S3"),
    ],
)
def test_dynamic(run: Run, arguments: tuple[str, ...], wanted: str) -> None:
    assert run("qris", CODES["S0"], *arguments)[:2] == (0, CODES[wanted] + "\n")


@pytest.mark.parametrize("name", ["B4", "Y5", "N1", "N2", "N4", "N7"])
def test_refused(run: Run, name: str) -> None:
    code, out, err = run("qris", CODES[name], "--amount", "1000")
    assert (code, out) == (2, "")
    assert err.startswith("refused: ")
    assert "qris.invalid" not in err


@pytest.mark.parametrize("amount", ["0", "-5", "1,5", "10000001", "satu"])
def test_bad_amount(run: Run, amount: str) -> None:
    code, out, err = run("qris", CODES["S0"], f"--amount={amount}")
    assert (code, out) == (2, "")
    assert err


def test_every_reason_has_words() -> None:
    reasons = (QrisError.__doc__ or "").split("one of ``")[1].split("``")[0].split()
    for reason in reasons:
        error = QrisError(
            reason, tag="01", limit=1, currency="840", country="SG", bill="x"
        )
        assert "qris.invalid" not in explain(error), reason


def test_a_line_end_behind_a_pasted_code_is_nobodys_fault(run: Run) -> None:
    pasted = f" {CODES['S0']}\r\n"
    assert run("qris", pasted, "--amount", "12500")[:2] == (0, CODES["S1"] + "\n")

import pytest

from pos.printing.labels.symbols import Symbol, modules


@pytest.mark.parametrize(
    ("symbol", "text", "across"),
    [
        (Symbol.EAN, "8997700000060", 95 + 22),
        (Symbol.EAN, "12345670", 67 + 14),
        (Symbol.QR, "8997700000060", 21 + 8),
        (Symbol.DATAMATRIX, "8997700000060", 14 + 2),
    ],
)
def test_a_code_knows_its_width_with_its_quiet_zone(
    symbol: Symbol, text: str, across: int
) -> None:
    code = modules(symbol, text)
    assert code
    assert code.across == across


@pytest.mark.parametrize("symbol", Symbol)
def test_nothing_is_no_code(symbol: Symbol) -> None:
    assert modules(symbol, "") is None

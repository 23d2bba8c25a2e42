import pytest

from pos.domain.buyer import BuyerSees, Row, Stage
from ui.customer_display.wording import named, steps, total_word


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (Row("Roti", 1, 6_000), "Roti"),
        (Row("Roti", 3, 18_000), "3 \N{MULTIPLICATION SIGN} Roti"),
        (Row("Cabai", 350, 21_000, weighed=True), "Cabai · 350 g"),
        (Row("Cabai", 1_050, 63_000, weighed=True), "Cabai · 1,050 kg"),
    ],
)
def test_a_row(row: Row, text: str) -> None:
    assert named(row) == text


def test_only_steps_that_change_something_are_named() -> None:
    assert steps(BuyerSees(Stage.BASKET)) == []
    sees = BuyerSees(Stage.PAY, discount=500, rounding=45, paid=10_000)
    minus = "\N{MINUS SIGN}"
    assert steps(sees) == [
        ("Diskon", f"{minus}500"),
        ("Pembulatan", "45"),
        ("Sudah dibayar", f"{minus}10.000"),
    ]
    assert total_word(sees) == "Sisa"

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.devices.pole.lines import COLUMNS, ascii_only, beside, lines
from pos.domain.buyer import NOBODY, BuyerSees, Code, Row, Stage

CRISPS = Row("Keripik Tempe Balado", 2, 32_000)
CODE = Code("0002", "TOKO CONTOH", "ID0", 32_000, carries_amount=True)


def shown(sees: BuyerSees, language: str = "id") -> str:
    return "|".join(lines(sees, "Si Cantik", language))


@pytest.mark.parametrize(
    ("sees", "text"),
    [
        (NOBODY, "     Si Cantik      |   Selamat datang   "),
        (
            BuyerSees(Stage.BASKET, (CRISPS,), 0, total=32_000),
            "2x Keripik Te 32.000|TOTAL         32.000",
        ),
        (
            BuyerSees(Stage.BASKET, (Row("Cabai", 1_250, 75_000, weighed=True),), 0),
            "1,250kg Cabai 75.000|TOTAL              0",
        ),
        (
            BuyerSees(Stage.PAY, (CRISPS,), total=32_000, tender="cash"),
            "TOTAL         32.000|                    ",
        ),
        (
            BuyerSees(Stage.QRIS, (CRISPS,), total=32_000, code=CODE),
            "TOTAL         32.000|  Pindai kode QRIS  ",
        ),
        (
            BuyerSees(Stage.DONE, total=32_000, change_due=18_000),
            "KEMBALI       18.000|    Terima kasih    ",
        ),
        (
            BuyerSees(Stage.DONE, total=32_000),
            "LUNAS         32.000|    Terima kasih    ",
        ),
    ],
)
def test_each_stage_has_its_two_lines(sees: BuyerSees, text: str) -> None:
    assert shown(sees) == text


def test_both_languages() -> None:
    assert "CHANGE" in shown(BuyerSees(Stage.DONE, change_due=500), "en")
    assert "KEMBALI" in shown(BuyerSees(Stage.DONE, change_due=500), "xx")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Kué “Lapis” ½", 'Kue "Lapis" 12'),
        ("日本\N{SNOWMAN}", ""),
        ("a\x1b@\r\n\x00b", "a@b"),
        ("2 \u00d7 Roti \u2013 besar", "2 x Roti - besar"),
    ],
)
def test_only_letters_that_every_display_has(text: str, plain: str) -> None:
    assert ascii_only(text) == plain


@given(
    stage=st.sampled_from(Stage),
    name=st.text(st.characters(codec="utf-8"), max_size=200),
    quantity=st.integers(1, 999_999),
    amount=st.integers(-999_999_999_999, 999_999_999_999),
    weighed=st.booleans(),
)
def test_always_twenty_plain_letters(
    stage: Stage, name: str, quantity: int, amount: int, weighed: bool
) -> None:
    row = Row(name, quantity, amount, weighed)
    sees = BuyerSees(stage, (row,), 0, total=amount, change_due=max(amount, 0))
    for line in lines(sees, name):
        assert len(line) == COLUMNS
        assert line.isascii()
        assert line.isprintable()


@given(st.text(max_size=40), st.integers(0, 999_999_999_999))
def test_a_figure_is_never_cut(text: str, amount: int) -> None:
    assert beside(text, str(amount)).endswith(str(amount))

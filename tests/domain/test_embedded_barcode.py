import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.embedded_barcode import (
    USUAL_RULES,
    Carries,
    Embedded,
    Rule,
    read,
    read_rules,
    write,
    write_rules,
)
from pos.domain.errors import LabelError, SettingError
from pos.domain.gtin import check_digit


def label(digits: str) -> str:
    return digits + check_digit(digits)


def test_a_weight_in_grams() -> None:
    assert read(label("211234501250"), USUAL_RULES) == Embedded("12345", grams=1_250)


def test_a_price_in_rupiah() -> None:
    assert read(label("230004212500"), USUAL_RULES) == Embedded("00042", price=12_500)


def test_a_price_in_hundreds() -> None:
    rules = [Rule("23.....{NNNNN}", Carries.PRICE, multiplier=100)]
    assert read(label("230004201250"), rules) == Embedded("00042", price=125_000)


@pytest.mark.parametrize(
    ("pattern", "grams"),
    [
        ("22.....{NNNNN}", 1_250_000),
        ("22.....{NNNND}", 125_000),
        ("22.....{NNNDD}", 12_500),
        ("22.....{NNDDD}", 1_250),
    ],
)
def test_weights_with_fewer_decimals(pattern: str, grams: int) -> None:
    embedded = read(label("221234501250"), [Rule(pattern, Carries.WEIGHT)])
    assert embedded == Embedded("12345", grams=grams)


def test_the_rule_with_more_fixed_digits_goes_first() -> None:
    rules = [
        Rule("21.....{NNDDD}", Carries.WEIGHT),
        Rule("2199...{NNNNN}", Carries.PRICE),
    ]
    assert read(label("219900107500"), rules) == Embedded("001", price=7_500)
    assert read(label("219800107500"), rules) == Embedded("98001", grams=7_500)


def test_codes_and_figures_of_other_lengths() -> None:
    rules = [Rule("28....{NNNNNN}", Carries.PRICE)]
    assert read(label("280042125000"), rules) == Embedded("0042", price=125_000)


def test_a_leading_zero_may_be_missing() -> None:
    rules = [Rule("02.....{NNDDD}", Carries.WEIGHT)]
    whole = label("021234501250")
    assert read(whole, rules) == read(whole[1:], rules) == Embedded("12345", 1_250)


@pytest.mark.parametrize(
    "barcode",
    [
        "",
        "2112345",
        "SKT-001",
        "8991234567897",
        label("211234501250")[:-1] + "0",
        label("211234500000"),
        label("241234501250"),
        label("211234501250") + "1",
    ],
)
def test_other_barcodes_carry_nothing(barcode: str) -> None:
    assert read(barcode, USUAL_RULES) is None


@pytest.mark.parametrize(
    ("pattern", "carries", "multiplier"),
    [
        ("23.....{NNNDD}", Carries.PRICE, 1),
        ("23.....{NNNNN}", Carries.PRICE, 10),
        ("21.....{NDDDD}", Carries.WEIGHT, 1),
        ("21.....{NNDD}", Carries.WEIGHT, 1),
        ("21......{NNDDD}", Carries.WEIGHT, 1),
        ("89.....{NNDDD}", Carries.WEIGHT, 1),
        ("21.....NNDDD", Carries.WEIGHT, 1),
        ("21.....{DDDNN}", Carries.WEIGHT, 1),
        ("", Carries.WEIGHT, 1),
    ],
)
def test_rules_that_cannot_be(pattern: str, carries: Carries, multiplier: int) -> None:
    with pytest.raises(SettingError):
        Rule(pattern, carries, multiplier)


@given(st.integers(0, 99_999), st.integers(1, 99_999))
def test_what_is_printed_is_what_is_read(plu: int, figure: int) -> None:
    weight = read(label(f"21{plu:05}{figure:05}"), USUAL_RULES)
    assert weight == Embedded(f"{plu:05}", grams=figure)
    price = read(label(f"23{plu:05}{figure:05}"), USUAL_RULES)
    assert price == Embedded(f"{plu:05}", price=figure)


@given(st.text() | st.text("0123456789", min_size=12, max_size=14))
def test_any_text_can_be_looked_at(text: str) -> None:
    embedded = read(text, USUAL_RULES)
    assert embedded is None or (embedded.grams is None) != (embedded.price is None)


RULES = [
    Rule("21.....{NNDDD}", Carries.WEIGHT),
    Rule("22.....{NNNDD}", Carries.WEIGHT),
    Rule("23.....{NNNNN}", Carries.PRICE),
    Rule("24.....{NNNNN}", Carries.PRICE, multiplier=100),
]


@given(st.integers(0, 99_999), st.integers(1, 99_999))
def test_a_weight_that_is_written_is_read(code: int, grams: int) -> None:
    label = Embedded(f"{code:05}", grams=grams)
    assert read(write(label, RULES), RULES) == label


@given(st.integers(0, 99_999), st.integers(1, 99_999))
def test_a_price_that_is_written_is_read(code: int, price: int) -> None:
    label = Embedded(f"{code:05}", price=price)
    assert read(write(label, RULES), RULES) == label


def test_a_short_code_is_filled_up() -> None:
    assert write(Embedded("42", price=12_500), USUAL_RULES).startswith("230004212500")


def test_the_next_rule_takes_what_the_first_cannot_hold() -> None:
    assert write(Embedded("42", grams=100_010), RULES).startswith("220004210001")
    assert write(Embedded("42", price=1_250_000), RULES).startswith("240004212500")


@pytest.mark.parametrize(
    "label",
    [
        Embedded("123456", grams=100),
        Embedded("12A", grams=100),
        Embedded("", price=100),
        Embedded("12", grams=100_001),
        Embedded("12", grams=0),
        Embedded("12", price=1_250_050),
        Embedded("12", price=-5),
        Embedded("12"),
    ],
)
def test_what_no_rule_holds_exactly_is_refused(label: Embedded) -> None:
    with pytest.raises(LabelError):
        write(label, RULES)


def test_a_rule_that_another_one_shadows_is_not_used() -> None:
    rules = [
        Rule("23.....{NNNNN}", Carries.PRICE),
        Rule("2300...{NNNNN}", Carries.PRICE, multiplier=100),
    ]
    with pytest.raises(LabelError):
        write(Embedded("00042", price=12_550), rules)


def test_a_table_is_written_as_lines_and_read_back() -> None:
    text = "21.....{NNDDD} weight\n23.....{NNNNN} price\n29....{NNNNNN} price 100"
    rules = read_rules(text)

    assert rules[2] == Rule("29....{NNNNNN}", Carries.PRICE, multiplier=100)
    assert write_rules(rules) == text
    assert read_rules(write_rules(USUAL_RULES)) == USUAL_RULES
    assert read_rules("") == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("21.....{NNDDD}", "rule_pattern"),
        ("21.....{NNDDD} length", "rule_pattern"),
        ("31.....{NNDDD} weight", "rule_pattern"),
        ("21.....NNDDD weight", "rule_pattern"),
        ("23.....{NNNNN} price x", "rule_pattern"),
        ("21....{NNDDD} weight", "rule_length"),
        ("21....{NNDDDD} weight", "rule_decimals"),
        ("23.....{NNNDD} price", "rule_decimals"),
        ("23.....{NNNNN} price 10", "rule_multiplier"),
        ("21.....{NNDDD} weight\n21.....{NNDDD} price", "rule_decimals"),
        ("21.....{NNDDD} weight\n21.....{NNDDD} weight", "rule_twice"),
        ("\n".join(f"2{x:02}....{{NNDDD}} weight" for x in range(13)), "rule_many"),
    ],
)
def test_a_bad_table_is_refused_with_its_reason(text: str, why: str) -> None:
    with pytest.raises(SettingError) as refused:
        read_rules(text)

    assert refused.value.fields["why"] == why
    assert str(refused.value.fields["value"]) in text

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.errors import LabelError
from pos.printing.labels.items import Code, Face, Ink, Words
from pos.printing.labels.label import Kind, Label
from pos.printing.labels.layout import SMALLEST, layout
from pos.printing.labels.lettering import line_height, width
from pos.printing.labels.size import ROLLS, Size
from pos.printing.labels.symbols import Symbol
from tests.printing.labels.samples import BREAD, CRISPS, HOSTILE, SONGKET

Box = tuple[int, int, int, int]


def box_of(item: Words | Ink | Code) -> Box:
    match item:
        case Words():
            across = width(item.text, item.weight, item.size)
            high = line_height(item.size)
        case Ink():
            across, high = item.width, item.height
        case Code():
            across = len(item.rows[0]) * item.module
            high = len(item.rows) * item.height
    return item.left, item.top, item.left + across, item.top + high


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def check(face: Face) -> None:
    """Everything within the label, nothing on a code or on other words."""
    boxes = [(item, box_of(item)) for item in face.items]
    for _, (left, top, right, bottom) in boxes:
        assert left >= 0
        assert top >= 0
        assert right <= face.width
        assert bottom <= face.height
    solid = [box for item, box in boxes if not isinstance(item, Ink)]
    for i, a in enumerate(solid):
        assert not any(overlap(a, b) for b in solid[i + 1 :])


def words(face: Face) -> str:
    return " ".join(item.text for item in face.items if isinstance(item, Words))


@given(
    name=st.text(st.characters(codec="utf-8"), min_size=1, max_size=200),
    price=st.integers(0, 999_999_999),
    kind=st.sampled_from(Kind),
    symbol=st.sampled_from(Symbol),
    roll=st.sampled_from(ROLLS),
    before=st.booleans(),
)
def test_nothing_leaves_the_label_or_lies_on_something_else(
    name: str, price: int, kind: Kind, symbol: Symbol, roll: str, before: bool
) -> None:
    label = replace(
        CRISPS,
        name=name,
        kind=kind,
        symbol=symbol,
        price=price,
        price_before=2 * price if before else 0,
    )
    try:
        face = layout(label, Size.read(roll))
    except LabelError:
        return
    check(face)
    shown = words(face)
    for needed in (f"Rp{price:,}".replace(",", ".") if price else "", "2027"):
        assert needed in shown


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("roll", ["40x30", "58x40", "78x50"])
def test_any_name_fits_a_usual_label(name: str, roll: str) -> None:
    check(layout(replace(CRISPS, name=name), Size.read(roll)))


def test_a_long_name_is_wrapped_on_words() -> None:
    name = "Orek Tempe Teri Kacang Pedas Manis 150 g"
    face = layout(replace(CRISPS, name=name), Size.read("58x40"))
    lines = [x.text for x in face.items if isinstance(x, Words)]
    assert any(name.startswith(x) and name != x for x in lines)
    assert name in words(face)


@pytest.mark.parametrize("label", [CRISPS, BREAD, SONGKET])
@pytest.mark.parametrize("symbol", Symbol)
def test_bars_stand_on_whole_dots_with_their_quiet_zone(
    label: Label, symbol: Symbol
) -> None:
    face = layout(replace(label, symbol=symbol), Size.read("70x37"))
    (code,) = [item for item in face.items if isinstance(item, Code)]
    assert code.module >= (3 if symbol.square else 2)
    left, top, right, bottom = box_of(code)
    quiet = {Symbol.EAN: 11, Symbol.CODE128: 10, Symbol.QR: 4, Symbol.DATAMATRIX: 1}
    free = quiet[symbol] * code.module
    assert left >= free
    assert face.width - right >= free
    room = (left - free, top, right + free, bottom)
    others = [box_of(item) for item in face.items if item is not code]
    assert not any(overlap(room, other) for other in others)


def test_a_width_that_does_not_fit_is_refused_with_what_would() -> None:
    with pytest.raises(LabelError) as caught:
        layout(CRISPS, Size.read("25x30"))
    assert caught.value.fields == {
        "why": "narrow",
        "need_mm": "30",
        "have_mm": "25",
        "fitting": ("qr", "datamatrix"),
    }


def test_a_label_too_low_for_what_must_be_said_names_a_larger_one() -> None:
    with pytest.raises(LabelError) as caught:
        layout(CRISPS, Size.read("50x12"))
    assert caught.value.fields["why"] == "low"
    fitting = caught.value.fields["fitting"]
    assert isinstance(fitting, tuple)
    for size in fitting:
        check(layout(CRISPS, Size.read(size)))


@pytest.mark.parametrize(
    ("symbol", "code"),
    [
        (Symbol.EAN, "TMP-006"),
        (Symbol.CODE128, "é"),
        (Symbol.DATAMATRIX, "x" * 90),
        (Symbol.QR, "x" * 5_000),
    ],
)
def test_a_code_that_a_symbol_cannot_hold_is_refused(symbol: Symbol, code: str) -> None:
    with pytest.raises(LabelError, match="text"):
        layout(replace(CRISPS, symbol=symbol, code=code), Size.read("70x37"))


def test_a_label_without_a_code_gives_its_room_to_words() -> None:
    face = layout(replace(BREAD, code=""), Size.read("40x30"))
    check(face)
    assert not any(isinstance(item, Code) for item in face.items)


def test_what_is_not_needed_goes_before_what_the_law_asks_for() -> None:
    small = layout(replace(CRISPS, pirt="2063571010123-27"), Size.read("40x30"))
    assert "2063571010123-27" in words(small)
    assert "SM-01" not in words(small)
    large = layout(CRISPS, Size.read("78x50"))
    assert "SM-01" in words(large)


def test_letters_are_never_too_small_to_read() -> None:
    face = layout(replace(CRISPS, name="A" * 200), Size.read("40x30"))
    assert min(x.size for x in face.items if isinstance(x, Words)) >= SMALLEST


def test_a_markdown_strikes_the_price_before() -> None:
    face = layout(BREAD, Size.read("40x30"))
    (stroke,) = [item for item in face.items if isinstance(item, Ink)]
    (before,) = [x for x in face.items if isinstance(x, Words) and x.text == "Rp8.000"]
    assert overlap(box_of(stroke), box_of(before))
    assert stroke.width == width("Rp8.000", before.weight, before.size)

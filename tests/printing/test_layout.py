import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from pos.domain.money import plain, rupiah
from pos.domain.receipt_template import Fact
from pos.printing.blocks import Barcode, Cut, Qr, Row, Rule
from pos.printing.glyphs import width
from pos.printing.layout import layout
from pos.printing.receipt import (
    LineDiscount,
    PaidBy,
    Receipt,
    ReceiptLine,
    Style,
    Totals,
)
from pos.printing.text import text
from tests.printing.papers import COPY, ODD_NAMES, PAPERS, SALE, named

AMOUNTS = st.integers(-999_999_999_999, 999_999_999_999)
NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200)

DISCOUNTS = st.builds(LineDiscount, amount=AMOUNTS, reason=NAMES)

LINES = st.builds(
    ReceiptLine,
    name=NAMES,
    quantity=st.integers(1, 999_999_999),
    unit=st.sampled_from(["pcs", "bungkus", "kg", ""]),
    unit_price=st.integers(0, 999_999_999),
    gross=AMOUNTS,
    net=AMOUNTS,
    discounts=st.lists(DISCOUNTS, max_size=2).map(tuple),
    weighed=st.booleans(),
    note=st.just(""),
)

SALES = st.builds(
    lambda lines, totals, tenders, change: replace(
        SALE, lines=lines, totals=totals, tenders=tenders, change_due=change
    ),
    lines=st.lists(LINES, min_size=1, max_size=5).map(tuple),
    totals=st.builds(Totals, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS),
    tenders=st.lists(
        st.builds(
            PaidBy,
            st.sampled_from(["cash", "qris", "transfer"]),
            AMOUNTS,
            st.sampled_from(["", "1234", "BCA 0123456789 a.n. SRIKANDI MANDIRI"]),
        ),
        max_size=3,
    ).map(tuple),
    change=AMOUNTS,
)


def lines_of(receipt: Receipt, columns: int) -> list[str]:
    blocks = layout(receipt, columns)
    return [block.text for block in blocks if isinstance(block, Row | Rule)]


@pytest.mark.parametrize("columns", [32, 42, 48])
@pytest.mark.parametrize("name", PAPERS)
def test_papers(name: str, columns: int, snapshot: SnapshotAssertion) -> None:
    assert text(PAPERS[name], columns, repeat=name == "copy") == snapshot


@pytest.mark.parametrize("columns", [32, 42, 48])
@settings(max_examples=100)
@given(receipt=SALES)
def test_no_line_is_too_wide_and_no_amount_is_cut(
    columns: int, receipt: Receipt
) -> None:
    lines = lines_of(receipt, columns)
    # The last column stays free, or some printers add an empty line.
    assert all(width(line) < columns for line in lines)
    assert all(line == line.rstrip() for line in lines)
    assert receipt.totals
    at_the_edge = [line for line in lines if width(line) == columns - 1]
    for amount in amounts(receipt):
        assert any(line.endswith(amount) for line in at_the_edge), amount


def amounts(receipt: Receipt) -> list[str]:
    """Every amount that has to stand whole at the right edge."""
    assert receipt.totals
    return [
        *(plain(line.gross) for line in receipt.lines),
        *(plain(-x.amount) for line in receipt.lines for x in line.discounts),
        rupiah(receipt.totals.total),
        *(plain(tender.amount) for tender in receipt.tenders),
    ]


@pytest.mark.parametrize("columns", [32, 42, 48])
@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_fit(name: str, columns: int) -> None:
    assert all(width(line) < columns for line in lines_of(named(name), columns))


@pytest.mark.parametrize("columns", [32, 42, 48])
def test_tall_lines_are_no_wider(columns: int) -> None:
    tall = [
        block
        for block in layout(SALE, columns)
        if isinstance(block, Row) and block.tall
    ]
    assert [block.text.split()[0] for block in tall] == ["Si", "TOTAL"]


def test_a_copy_says_so_first_and_last() -> None:
    lines = [line.strip() for line in text(COPY, 32, repeat=True).splitlines()]
    assert lines[0] == lines[-1] == "COPY no. 2"
    assert lines[1] == lines[-2] == "P01 19 Aug 2026 10:25 WIB"
    assert lines.count("REPRINT") == 2
    assert lines.count("TRAINING - NOT A SALE") == 2


def test_a_repeat_says_so_first_and_last() -> None:
    lines = [line.strip() for line in text(SALE, 48, repeat=True).splitlines()]
    assert lines[0] == lines[-1] == "CETAK ULANG"
    assert "CETAK ULANG" not in text(SALE, 48)


def test_marks_change_no_amount() -> None:
    body = text(SALE, 32)
    assert body in text(replace(SALE, copy=COPY.copy), 32, repeat=True)


def test_a_number_too_long_for_bars_becomes_a_qr_code() -> None:
    long = replace(SALE, receipt_no="PLB12-260819-000042")
    assert Barcode(SALE.receipt_no) in layout(SALE, 32)
    assert Qr(long.receipt_no) in layout(long, 32)
    assert Barcode(long.receipt_no) in layout(long, 48)


def test_a_qr_text_too_long_for_the_paper_is_printed_as_text() -> None:
    long = replace(SALE, receipt_no="", qr="x" * 1500)
    assert not any(isinstance(block, Qr) for block in layout(long, 32))
    assert text(long, 32).count("x") > 1500


def test_a_report_has_no_barcode_and_ends_with_a_cut() -> None:
    blocks = layout(PAPERS["z_report"], 32)
    assert not any(isinstance(block, Barcode | Qr) for block in blocks)
    assert isinstance(blocks[-1], Cut)


@given(st.text(max_size=60))
def test_line_breaks_in_data_make_no_line_of_their_own(data: str) -> None:
    one = replace(SALE, note=f"a{data}b")
    printed = " ".join(lines_of(one, 48))
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", printed)


#: What no choice of the shop can take off a paper.
NEEDED = (SALE.receipt_no, "19 Agu 2026", "Rp1.899.950", SALE.seal, "Si Cantik")


@given(
    hidden=st.sets(
        st.sampled_from([fact.value for fact in Fact] + ["total", "number"])
    ),
    number_as=st.sampled_from(["barcode", "qr", "none"]),
    looks=st.tuples(st.booleans(), st.booleans(), st.booleans()),
    columns=st.sampled_from([32, 42, 48]),
)
def test_no_style_hides_what_must_be_seen(
    hidden: set[str], number_as: str, looks: tuple[bool, bool, bool], columns: int
) -> None:
    style = Style(*looks, tuple(hidden), number_as)
    copy = replace(SALE, style=style, copy=COPY.copy, training=True)
    said = text(copy, columns)
    assert all(fact in said for fact in NEEDED)
    assert said.count("DUPLIKAT ke-2") == 2
    assert said.count("LATIHAN") == 2
    assert any(
        x.text == SALE.receipt_no
        for x in layout(copy, columns)
        if isinstance(x, Barcode | Qr)
    )
    assert all(width(line) < columns for line in lines_of(copy, columns))


def test_a_head_at_the_left_with_a_plain_name() -> None:
    style = Style(tall=False, bold=False, centered=False)
    first = layout(replace(SALE, style=style), 32)[0]
    assert isinstance(first, Row)
    assert (first.text, first.tall, first.bold) == ("Si Cantik", False, False)


def test_a_fact_is_not_torn_apart() -> None:
    report = replace(PAPERS["z_report"], till="KSR12", cashier="K-03")
    lines = lines_of(report, 32)
    assert "Kasir K-03, Mesin KSR12" in lines
    assert "Shift 3" in lines
    assert "Kasir K-03, Mesin KSR12, Shift 3" in lines_of(report, 48)


def test_a_large_price_takes_no_line_of_its_own() -> None:
    line = ReceiptLine("Songket", 1, "lembar", 2_750_000, 2_750_000, 2_750_000)
    lines = lines_of(replace(SALE, lines=(line,)), 32)
    assert "1 lembar x 2.750.000  2.750.000" in lines
    cheaper = replace(line, unit_price=750_000, gross=750_000)
    assert "  1 lembar x 750.000    750.000" in lines_of(
        replace(SALE, lines=(cheaper,)), 32
    )

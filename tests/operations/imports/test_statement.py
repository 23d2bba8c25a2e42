"""Statements in any form, and what is wrong with them, by row."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook

from pos.domain.statement import Form, StatementKind
from pos.operations.imports.errors import ImportCancelledError, UnreadableFileError
from pos.operations.imports.figures import Calendar
from pos.operations.imports.pace import Pace
from pos.operations.imports.statement import Statement, read_statement

HERE = Calendar(420, "2026-11-27")
QRIS = Form("Dompet", StatementKind.QRIS, {})
BANK = Form("Bank", StatementKind.BANK, {})

GOOD = """\
Laporan Transaksi;;;;
Periode;24/11/2026 - 25/11/2026;;;
;;;;
Tanggal Transaksi;Nominal;MDR;RRN;Status
24/11/2026 10.00;Rp 40.000;120;998877664821;Berhasil
24/11/2026 10.01;Rp 12.500;37,50;998877660001;Gagal
25/11/2026 09.30;1.250.000,00;3.750;998877660002;Sukses
25/11/2026 10.30;40.000;0;998877664821;Refund
Total;1.250.000;;;
"""


def read(text: str | bytes, form: Form = QRIS) -> Statement:
    data = text if isinstance(text, bytes) else text.encode()
    return read_statement(data, form, HERE, Pace())


def problems(text: str, form: Form = QRIS) -> list[tuple[int, str]]:
    found = read(text, form)
    assert not found.rows
    assert found.problem_count == len(found.problems)
    return [(x.row, x.code.removeprefix("statement.")) for x in found.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_providers_file_with_title_total_and_a_refund(encoding: str) -> None:
    found = read(GOOD.encode(encoding))

    assert not found.problems
    assert [(x.number, x.amount, x.fee, x.reference) for x in found.rows] == [
        (5, 40_000, 120, "998877664821"),
        (7, 1_250_000, 3_750, "998877660002"),
        (8, -40_000, 0, "998877664821"),
    ]
    assert (found.skipped, found.amount) == (1, 1_250_000)
    assert found.columns["reference"] == "RRN"


def test_a_sheet_with_real_dates_and_numbers() -> None:
    from datetime import datetime

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Waktu Transaksi", "Gross Amount", "Net Amount", "Reference No"])
    moment = datetime(2026, 11, 25, 14, 3)  # noqa: DTZ001  # as spreadsheets have it
    sheet.append([moment, 37_550, 37_437.35, "000099887766"])
    file = BytesIO()
    book.save(file)
    (row,) = read(file.getvalue()).rows

    assert (row.amount, row.fee, row.timed) == (37_550, 113, True)


def test_a_bank_with_two_sides_and_a_balance() -> None:
    text = (
        "Tanggal,Keterangan,Debet,Kredit,Saldo\n"
        "Saldo Awal,,,,1.000.000\n"
        '24/11,"TRSF E-BANKING CR TRF81 SITI","","1,250,000.00","2,250,000.00"\n'
        '25/11,"BIAYA ADM","5,000.00","","2,245,000.00"\n'
        '26/11,"SETORAN TUNAI","","139,000.00","2,384,000.00"\n'
        "Saldo Akhir,,,,2.384.000\n"
    )
    found = read(text, BANK)

    assert [x.amount for x in found.rows] == [1_250_000, -5_000, 139_000]
    assert found.rows[0].note.endswith("TRF81 SITI")
    lost = text.replace('25/11,"BIAYA ADM","5,000.00","","2,245,000.00"\n', "")
    more = lost.replace("Saldo Akhir", '26/11,X,"","1.000","2.385.000"\nSaldo Akhir')
    assert problems(more, BANK) == [(4, "balance.jump")]


def test_one_column_with_its_side_beside_it() -> None:
    text = "Tgl;Mutasi;D/K;Saldo\n24/11/2026;5.000;D;1\n24/11/2026;7.000;K;7.001\n"

    assert [x.amount for x in read(text, BANK).rows] == [-5_000, 7_000]


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ("1.250.000,00", "1.250.000,000", [(7, "amount.invalid"), (9, "x")]),
        ("Rp 40.000", "40,5", [(5, "amount.sen")]),
        ("Rp 40.000", "", [(5, "amount.missing")]),
        ("24/11/2026 10.00", "24/13/2026 10.00", [(5, "date.invalid")]),
        ("24/11/2026 10.00", "", [(5, "date.missing")]),
        ("24/11/2026 10.00", "24/12/2026 10.00", [(5, "date.future")]),
        ("998877664821;Berhasil", "9,98878E+11;Berhasil", [(5, "reference.rounded")]),
        ("Berhasil", "Entahlah", [(5, "status.unknown")]),
        ("40.000;120", "40.000;12.000", [(5, "fee.large")]),
        ("Total;1.250.000", "Total;1.290.000", [(9, "total.differs")]),
        ("Berhasil\n", "Berhasil;x;y\n", [(5, "row.wide")]),
    ],
)
def test_what_is_wrong_is_named_by_its_row(
    before: str, after: str, wrong: list[tuple[int, str]]
) -> None:
    broken = problems(GOOD.replace(before, after, 1))

    assert broken[0] == wrong[0]


def test_half_a_file_is_refused() -> None:
    half = GOOD[: GOOD.index(";998877660002")]

    assert problems(half) == [(7, "row.cut")]
    book = Workbook()
    file = BytesIO()
    book.save(file)
    with pytest.raises(UnreadableFileError) as refused:
        read(file.getvalue()[:-400])
    assert refused.value.reason == "format"


def test_net_and_fee_have_to_agree() -> None:
    text = "Tanggal;Nominal;MDR;Net\n24/11/2026;100.000;300;{}\n"

    assert read(text.format("99.700")).rows[0].fee == 300
    assert problems(text.format("99.000")) == [(2, "net.differs")]


def test_columns_as_somebody_mapped_them() -> None:
    text = "Kapan;Berapa;Kode\n24/11/2026 10.00;5.000;ABC123456\n"
    with pytest.raises(UnreadableFileError) as refused:
        read(text)
    assert refused.value.fields["found"] == ("Kapan", "Berapa", "Kode")

    mapped = {"date": "Kapan", "amount": "Berapa", "reference": "Kode"}
    (row,) = read(text, Form("Dompet", StatementKind.QRIS, mapped)).rows
    assert (row.amount, row.reference) == (5_000, "ABC123456")
    with pytest.raises(UnreadableFileError):
        read(GOOD, Form("Dompet", StatementKind.QRIS, mapped))


def test_the_same_rows_have_the_same_keys_in_another_file() -> None:
    head = "Tanggal;Nominal;RRN\n"
    first = "24/11/2026 10.00;5.000;900000001111\n"
    plain = "24/11/2026 10.01;7.000;\n"
    one = read(head + first + plain + plain)
    two = read(head.replace(";RRN", ";No Ref") + plain + plain + first)

    assert {x.key for x in one.rows} == {x.key for x in two.rows}
    assert len({x.key for x in one.rows}) == 3
    three = read(head + first.replace("10.00", "10.00.17"))
    assert three.rows[0].key == one.rows[0].key  # its reference is enough


def test_a_heading_that_a_new_page_repeats_is_no_row() -> None:
    head = "Tanggal;Nominal;RRN\n"
    row = "24/11/2026 10.00;5.000;90000000111{}\n"
    text = head + row.format(1) + head + row.format(2)

    assert [x.number for x in read(text).rows] == [2, 4]


def test_somebody_can_stop_it() -> None:
    with pytest.raises(ImportCancelledError):
        read_statement(GOOD.encode(), QRIS, HERE, Pace(cancelled=lambda: True))

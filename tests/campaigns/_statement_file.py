"""Statements as providers write them: many spellings of the same rows."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO, StringIO

from openpyxl import Workbook

WIB = timezone(timedelta(hours=7))

SUMS: tuple[Callable[[int], str], ...] = (
    lambda x: f"{x}",
    lambda x: f"{x:,}".replace(",", "."),
    lambda x: f"Rp {x:,}",
    lambda x: f"Rp{x:,}".replace(",", ".") + ",00",
    lambda x: f"{x:,}.00",
    lambda x: f"IDR {x:,}".replace(",", ".") + ",-",
)
MOMENTS = (
    "%d/%m/%Y %H.%M",
    "%d-%m-%Y %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S+07:00",
    "%d %b %Y %H:%M WIB",
    "%d.%m.%Y %H.%M.%S",
)
HEADINGS = (
    ("Tanggal Transaksi", "Nominal", "MDR", "RRN", "Status"),
    ("Waktu Transaksi", "Jumlah (Rp)", "Biaya", "No. Referensi", "Keadaan"),
    ("Transaction Date", "Gross Amount", "MDR Fee", "Reference Number", "Status"),
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")


@dataclass(frozen=True, slots=True)
class Written:
    """One row as it is to be written."""

    at_ms: int
    amount: int
    fee: int
    reference: str


def write(rows: Sequence[Written], chance: random.Random) -> bytes:
    """Write rows in a way that chance chooses: CSV or XLSX, a title, a total."""
    heading = chance.choice(HEADINGS)
    above = [["Laporan Transaksi QRIS"], ["Periode: semua"]]
    above = above if chance.random() < 0.5 else []
    amount, fee = sum(x.amount for x in rows), sum(x.fee for x in rows)
    if chance.random() < 0.3:
        return _xlsx([*above, list(heading)], rows, ["Total", amount, fee, "", ""])
    spell, moment = chance.choice(SUMS), chance.choice(MOMENTS)
    lines = [*above, list(heading)]
    lines += [
        [
            _moment(x.at_ms).strftime(moment),
            spell(x.amount),
            spell(x.fee),
            x.reference,
            "Berhasil",
        ]
        for x in rows
    ]
    if chance.random() < 0.5:
        lines.append(["Total", spell(amount), spell(fee), "", ""])
    text = StringIO()
    csv.writer(text, delimiter=chance.choice(",;\t")).writerows(lines)
    return text.getvalue().encode(chance.choice(ENCODINGS))


def _xlsx(
    above: list[list[str]], rows: Sequence[Written], total: list[object]
) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for line in above:
        sheet.append(line)
    for x in rows:
        moment = _moment(x.at_ms).replace(tzinfo=None)
        sheet.append([moment, x.amount, x.fee, x.reference, "Success"])
    sheet.append(total)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms // 1000, UTC).astimezone(WIB)

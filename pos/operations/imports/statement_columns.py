"""Know the columns of a statement by their headings, or as somebody mapped them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pos.operations.imports.errors import UnreadableFileError
from pos.operations.imports.sheet import Row

#: What a heading may say, by the field it means, the surest first.
HEADINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "date": (
            *("tanggal transaksi", "tgl transaksi", "waktu transaksi", "tanggal"),
            *("tanggal waktu", "tgl", "transaction date", "transaction time"),
            *("transaction date time", "paid at", "created at", "date time", "date"),
            *("tanggal mutasi", "posting date", "value date", "waktu bayar"),
        ),
        "time": ("jam", "jam transaksi", "waktu", "pukul", "time"),
        "amount": (
            *("nominal transaksi", "jumlah transaksi", "nominal", "nilai transaksi"),
            *("gross amount", "transaction amount", "bruto", "gross", "amount"),
            *("jumlah", "nilai", "mutasi", "total amount", "total"),
        ),
        "credit": ("kredit", "credit", "mutasi kredit", "masuk", "uang masuk", "cr"),
        "debit": ("debet", "debit", "mutasi debet", "keluar", "uang keluar", "db"),
        "side": ("d k", "db cr", "dk", "dc", "d c", "dr cr", "posisi"),
        "fee": (
            *("mdr", "biaya mdr", "nominal mdr", "mdr amount", "mdr fee", "potongan"),
            *("biaya layanan", "biaya", "fee", "service fee", "admin fee"),
        ),
        "net": (
            *("nominal bersih", "jumlah bersih", "netto", "nett", "net amount", "net"),
            *("settlement amount", "dana diterima", "jumlah diterima", "diterima"),
            *("pencairan",),
        ),
        "reference": (
            *("rrn", "nomor referensi", "no referensi", "referensi", "no ref"),
            *("reference number", "reference no", "reference id", "reference"),
            *("ref no", "retrieval reference number", "id transaksi", "trx id"),
            *("transaction id", "no bukti", "bukti", "no transaksi"),
        ),
        "bill": (
            *("no tagihan", "nomor tagihan", "bill number", "invoice", "order id"),
            *("no invoice", "merchant reference", "nomor pesanan"),
        ),
        "settled_on": (
            *("tanggal settlement", "tgl settlement", "tanggal pencairan"),
            *("settlement date", "payout date", "tanggal cair", "tgl pencairan"),
        ),
        "status": ("status", "status transaksi", "transaction status", "keadaan"),
        "type": ("jenis transaksi", "jenis", "tipe", "transaction type", "type"),
        "note": (
            *("keterangan", "deskripsi", "uraian", "uraian transaksi", "berita"),
            *("description", "remarks", "remark", "catatan", "detail"),
        ),
        "balance": ("saldo", "balance", "saldo akhir", "running balance"),
    }
)

#: Rows looked at for a heading: a title, an account and a period may stand above.
_WITHIN: Final = 40

_NOT_A_WORD: Final = re.compile(r"[\W_]+")
_ASIDE: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]|\b(?:Rp|IDR)\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what.

    Attributes:
        at: Where among the rows the heading stands.
        places: The column's place by field.
        headings: What stands above each field's column.
        width: Columns of the heading.
    """

    at: int
    places: Mapping[str, int]
    headings: Mapping[str, str]
    width: int

    @property
    def usable(self) -> bool:
        """Whether a row would say when, and how much."""
        return "date" in self.places and bool(
            {"amount", "credit", "debit"} & self.places.keys()
        )


def recognise(rows: Sequence[Row], mapped: Mapping[str, str] | None = None) -> Columns:
    """Find the heading and its fields: as mapped, else by the headings known here.

    Raises:
        UnreadableFileError: ``columns``: no row has a date and an amount, or the
            mapped headings; ``found`` has the headings that there are.
    """
    wanted = {field: (bare(text),) for field, text in (mapped or {}).items() if text}
    tried = [_columns(at, row, wanted or HEADINGS) for at, row in _first(rows)]
    good = [x for x in tried if x.usable and wanted.keys() <= x.places.keys()]
    if not good:
        missing = tuple((mapped or {}).values()) or ("tanggal", "nominal")
        raise UnreadableFileError("columns", missing=missing, found=headings(rows))
    return max(good, key=lambda x: len(x.places))


def _first(rows: Sequence[Row]) -> Iterable[tuple[int, Row]]:
    return list(enumerate(rows[:_WITHIN]))


def _columns(at: int, row: Row, known: Mapping[str, Sequence[str]]) -> Columns:
    texts = [bare(text) for text in row.cells]
    places: dict[str, int] = {}
    for field, names in known.items():
        found = [texts.index(name) for name in names if name in texts]
        free = [place for place in found if place not in places.values()]
        if free:
            places[field] = free[0]
    if "date" not in places and "time" in places:
        places["date"] = places.pop("time")
    return Columns(
        at,
        places,
        {field: row.cells[place] for field, place in places.items()},
        len(row.cells),
    )


def headings(rows: Sequence[Row]) -> tuple[str, ...]:
    """Guess the headings of a file of an unknown kind: the widest row of words."""

    def words(row: Row) -> int:
        return sum(
            bool(text) and not any(x.isdigit() for x in text) for text in row.cells
        )

    best = max(_first(rows), key=lambda x: (words(x[1]), -x[0]))[1]
    return tuple(dict.fromkeys(text[:40] for text in best.cells if text))


def bare(heading: str) -> str:
    """Write a heading as it is compared: ``Nominal (Rp)`` is ``nominal``."""
    return _NOT_A_WORD.sub(" ", _ASIDE.sub(" ", heading)).strip().casefold()

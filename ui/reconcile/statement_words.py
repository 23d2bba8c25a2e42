"""Words of a statement's file: its fields, and what is wrong with its rows."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.marks import QT_TRANSLATE_NOOP

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

_FIELDS: Final[dict[str, str]] = {
    "date": QT_TRANSLATE_NOOP("Statement", "tanggal"),
    "time": QT_TRANSLATE_NOOP("Statement", "jam"),
    "amount": QT_TRANSLATE_NOOP("Statement", "jumlah"),
    "credit": QT_TRANSLATE_NOOP("Statement", "uang masuk"),
    "debit": QT_TRANSLATE_NOOP("Statement", "uang keluar"),
    "side": QT_TRANSLATE_NOOP("Statement", "masuk atau keluar"),
    "fee": QT_TRANSLATE_NOOP("Statement", "biaya MDR"),
    "net": QT_TRANSLATE_NOOP("Statement", "jumlah bersih"),
    "reference": QT_TRANSLATE_NOOP("Statement", "nomor referensi"),
    "bill": QT_TRANSLATE_NOOP("Statement", "nomor tagihan"),
    "settled_on": QT_TRANSLATE_NOOP("Statement", "tanggal cair"),
    "status": QT_TRANSLATE_NOOP("Statement", "status"),
    "type": QT_TRANSLATE_NOOP("Statement", "jenis"),
    "note": QT_TRANSLATE_NOOP("Statement", "keterangan"),
    "balance": QT_TRANSLATE_NOOP("Statement", "saldo"),
}

#: By reason, or by ``field.reason`` where one reason means more there.
_PROBLEMS: Final[dict[str, str]] = {
    "row.cut": QT_TRANSLATE_NOOP("Statement", "Terpotong. Unduh lagi file utuhnya."),
    "row.wide": QT_TRANSLATE_NOOP("Statement", "Lebih lebar dari judulnya."),
    "missing": QT_TRANSLATE_NOOP("Statement", "Kosong. Isi atau hapus barisnya."),
    "invalid": QT_TRANSLATE_NOOP("Statement", "Tidak terbaca. Betulkan isinya."),
    "date.future": QT_TRANSLATE_NOOP("Statement", "Hari yang belum datang."),
    "sen": QT_TRANSLATE_NOOP("Statement", "Ada sen. Pembayaran selalu rupiah utuh."),
    "large": QT_TRANSLATE_NOOP("Statement", "Terlalu besar. Periksa titik dan koma."),
    "long": QT_TRANSLATE_NOOP("Statement", "Terlalu panjang. Periksa kolomnya."),
    "rounded": QT_TRANSLATE_NOOP(
        "Statement", "Dibulatkan Excel. Simpan kolom ini sebagai teks."
    ),
    "net.differs": QT_TRANSLATE_NOOP(
        "Statement", "Jumlah dikurangi biaya tidak sama dengan bersihnya."
    ),
    "total.differs": QT_TRANSLATE_NOOP(
        "Statement", "Tidak sama dengan jumlah baris di atasnya. Ada baris hilang."
    ),
    "balance.jump": QT_TRANSLATE_NOOP(
        "Statement", "Saldonya tidak menyambung. Ada baris hilang di atasnya."
    ),
    "unknown": QT_TRANSLATE_NOOP("Statement", "Status ini tidak dikenal."),
}


def field_word(field: str) -> str:
    """Name a field."""
    return translate("Statement", _FIELDS[field])


def column_words(columns: Mapping[str, str]) -> str:
    """Say which heading holds what."""
    return ", ".join(
        f"{heading} = {field_word(field)}" for field, heading in columns.items()
    )


def problem_words(code: str) -> str:
    """Say what is wrong with a cell, and what to do: ``statement.amount.sen``."""
    _, field, reason = code.split(".")
    words = _PROBLEMS.get(f"{field}.{reason}") or _PROBLEMS[reason]
    return translate("Statement", words)

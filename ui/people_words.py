"""Words for roles and rights."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.people import Right, Role
from ui.marks import QT_TRANSLATE_NOOP

_ROLES: Final[dict[Role, str]] = {
    Role.CASHIER: QT_TRANSLATE_NOOP("People", "Kasir"),
    Role.OPERATOR: QT_TRANSLATE_NOOP("People", "Operator toko"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("People", "Pengawas"),
    Role.TREASURER: QT_TRANSLATE_NOOP("People", "Bendahara"),
    Role.HEAD: QT_TRANSLATE_NOOP("People", "Kasi Giatja"),
    Role.ADMIN: QT_TRANSLATE_NOOP("People", "Admin"),
}

#: What is asked for when somebody needs another's PIN.
_RIGHTS: Final[dict[Right, str]] = {
    Right.SELL: QT_TRANSLATE_NOOP("People", "Menjual"),
    Right.OPEN_SHIFT: QT_TRANSLATE_NOOP("People", "Memulai shift"),
    Right.CLOSE_SHIFT: QT_TRANSLATE_NOOP("People", "Menutup shift"),
    Right.REPRINT: QT_TRANSLATE_NOOP("People", "Mencetak ulang struk"),
    Right.CASH_IN_OUT: QT_TRANSLATE_NOOP("People", "Kas masuk atau keluar"),
    Right.OPEN_DRAWER: QT_TRANSLATE_NOOP("People", "Membuka laci tanpa penjualan"),
    Right.DISCOUNT: QT_TRANSLATE_NOOP("People", "Diskon di atas batas"),
    Right.PRICE: QT_TRANSLATE_NOOP("People", "Mengubah harga"),
    Right.VOID: QT_TRANSLATE_NOOP("People", "Membatalkan penjualan"),
    Right.REFUND: QT_TRANSLATE_NOOP("People", "Pengembalian dana"),
    Right.UNVERIFIED_QRIS: QT_TRANSLATE_NOOP(
        "People", "QRIS belum diverifikasi di atas batas"
    ),
    Right.IMPORT: QT_TRANSLATE_NOOP("People", "Mengimpor produk"),
    Right.REPORTS: QT_TRANSLATE_NOOP("People", "Membaca laporan"),
    Right.SETTINGS: QT_TRANSLATE_NOOP("People", "Mengubah setelan"),
    Right.DELIVERIES: QT_TRANSLATE_NOOP("People", "Memutuskan data yang ditolak"),
    Right.QRIS_CODE: QT_TRANSLATE_NOOP("People", "Mengganti kode QRIS"),
    Right.SEAL: QT_TRANSLATE_NOOP("People", "Menyegel uang ke kantong"),
    Right.DEPOSIT: QT_TRANSLATE_NOOP("People", "Menyetor uang"),
    Right.LOCK_DAY: QT_TRANSLATE_NOOP("People", "Mengunci hari"),
    Right.SHARES: QT_TRANSLATE_NOOP("People", "Bagi hasil"),
    Right.ANNEX: QT_TRANSLATE_NOOP("People", "Membuka lampiran nama pembuat"),
    Right.VERIFY_QRIS: QT_TRANSLATE_NOOP("People", "Memverifikasi QRIS"),
    Right.SETTLE: QT_TRANSLATE_NOOP("People", "Mencocokkan QRIS dan bank"),
    Right.WRITE_OFF: QT_TRANSLATE_NOOP("People", "Menghapus QRIS yang tidak masuk"),
    Right.PEOPLE: QT_TRANSLATE_NOOP("People", "Mengatur petugas"),
}


def role_word(role: Role) -> str:
    """Say a role in the language of the interface."""
    return QCoreApplication.translate("People", _ROLES[role])


def right_words(right: Right) -> str:
    """Say what a right allows in the language of the interface."""
    return QCoreApplication.translate("People", _RIGHTS[right])

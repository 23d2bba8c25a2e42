"""Words for what goes wrong when the day's money is accounted for."""

from typing import Final

from ui.marks import QT_TRANSLATE_NOOP

#: By ``code/why``, as in ``ui.messages``.
EVENING: Final[dict[str, str]] = {
    "day.state/backwards": QT_TRANSLATE_NOOP(
        "Errors", "Hari pertama sesudah hari terakhir. Tukar keduanya."
    ),
    "custody.invalid/bag_number": QT_TRANSLATE_NOOP(
        "Errors", "Tulis nomor kantongnya, paling banyak 20 huruf atau angka."
    ),
    "custody.invalid/bag_in_use": QT_TRANSLATE_NOOP(
        "Errors", "Kantong {number} sudah dipakai. Ambil kantong lain."
    ),
    "custody.invalid/witness": QT_TRANSLATE_NOOP(
        "Errors", "Saksi harus orang lain. Minta PIN orang kedua."
    ),
    "custody.invalid/drawer_short": QT_TRANSLATE_NOOP(
        "Errors", "Uang di laci tidak sebanyak itu. Hitung lagi."
    ),
    "custody.invalid/safe_short": QT_TRANSLATE_NOOP(
        "Errors", "Uang hari itu di kasir ini tidak sebanyak itu. Hitung lagi."
    ),
    "custody.invalid/bag_gone": QT_TRANSLATE_NOOP(
        "Errors", "Kantong itu tidak di sini lagi. Lihat daftarnya."
    ),
    "custody.invalid/empty": QT_TRANSLATE_NOOP(
        "Errors", "Belum ada kantong untuk disetor. Segel uang dulu."
    ),
    "custody.invalid/account": QT_TRANSLATE_NOOP(
        "Errors", "Tulis nomor rekening tujuannya."
    ),
    "custody.invalid/billing": QT_TRANSLATE_NOOP(
        "Errors", "Kode billing SIMPONI harus 15 angka. Periksa lagi."
    ),
    "custody.invalid/ntb": QT_TRANSLATE_NOOP(
        "Errors", "NTB harus 6 sampai 16 huruf atau angka. Periksa slipnya."
    ),
    "custody.invalid/ntpn": QT_TRANSLATE_NOOP(
        "Errors", "NTPN harus 16 huruf atau angka. Periksa slipnya."
    ),
    "custody.invalid/closed": QT_TRANSLATE_NOOP(
        "Errors", "Setoran itu sudah selesai dan tidak bisa diubah."
    ),
    "custody.invalid/missing": QT_TRANSLATE_NOOP(
        "Errors", "Setoran itu tidak ada. Lihat daftarnya lagi."
    ),
    "settlement.invalid/source": QT_TRANSLATE_NOOP(
        "Errors", "Nama penyedia kosong atau terlalu panjang. Ketik namanya."
    ),
    "settlement.invalid/problems": QT_TRANSLATE_NOOP(
        "Errors", "Ada {count} baris yang tidak terbaca. Betulkan berkasnya dulu."
    ),
    "settlement.invalid/gone": QT_TRANSLATE_NOOP(
        "Errors", "Itu sudah dibukukan atau dihapus. Lihat daftarnya lagi."
    ),
    "settlement.invalid/changed": QT_TRANSLATE_NOOP(
        "Errors", "Daftarnya baru saja berubah. Lihat lagi, lalu bukukan."
    ),
    "settlement.invalid/none": QT_TRANSLATE_NOOP(
        "Errors", "Tidak ada pembayaran yang menunggu. Biarkan baris ini saja."
    ),
    "settlement.invalid/paired": QT_TRANSLATE_NOOP(
        "Errors", "{number} sudah dipasangkan. Urungkan dulu pasangannya."
    ),
    "settlement.invalid/undone": QT_TRANSLATE_NOOP(
        "Errors", "Tidak ada pilihan yang bisa diurungkan. Pilih baris lain."
    ),
    "settlement.invalid/verified": QT_TRANSLATE_NOOP(
        "Errors", "{number} sudah diverifikasi. Pilih pembayaran lain."
    ),
    "settlement.invalid/reference": QT_TRANSLATE_NOOP(
        "Errors", "Nomor referensi 4 sampai 32 huruf atau angka. Periksa lagi."
    ),
    "settlement.invalid/used": QT_TRANSLATE_NOOP(
        "Errors", "Referensi {reference} sudah dipakai pembayaran lain. Periksa lagi."
    ),
    "day.state/locked": QT_TRANSLATE_NOOP(
        "Errors", "Hari itu sudah dikunci. Lihat kuncinya di Rekonsiliasi."
    ),
    "day.state/empty": QT_TRANSLATE_NOOP(
        "Errors", "Hari itu tidak punya shift. Pilih hari lain."
    ),
    "day.state/open": QT_TRANSLATE_NOOP(
        "Errors", "{count} shift masih berjalan. Tutup dulu, lalu kunci hari."
    ),
    "day.state/unexplained": QT_TRANSLATE_NOOP(
        "Errors", "{count} selisih belum punya alasan. Tulis alasannya dulu."
    ),
}

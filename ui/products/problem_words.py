"""Words for what is wrong with a catalogue file, and what to do about it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.marks import QT_TRANSLATE_NOOP

#: By field and reason, or by the reason alone.
_WORDS: Final[dict[str, str]] = {
    "missing": QT_TRANSLATE_NOOP("Import", "Belum diisi."),
    "long": QT_TRANSLATE_NOOP("Import", "Terlalu panjang. Pendekkan."),
    "control": QT_TRANSLATE_NOOP(
        "Import", "Ada tanda yang tidak terbaca. Ketik ulang isinya."
    ),
    "formula": QT_TRANSLATE_NOOP("Import", "Berisi rumus. Tempel sebagai nilai saja."),
    "negative": QT_TRANSLATE_NOOP("Import", "Tidak boleh kurang dari nol."),
    "large": QT_TRANSLATE_NOOP("Import", "Angkanya terlalu besar. Periksa lagi."),
    "invalid": QT_TRANSLATE_NOOP("Import", "Tidak terbaca. Periksa isinya."),
    "unknown": QT_TRANSLATE_NOOP("Import", "Tidak dikenal. Pakai kata yang lazim."),
    "duplicate": QT_TRANSLATE_NOOP(
        "Import", "Dipakai dua kali. Satu kode hanya untuk satu produk."
    ),
    "row.wide": QT_TRANSLATE_NOOP(
        "Import", "Ada isi di luar kolom yang bernama. Hapus atau beri nama kolom."
    ),
    "price.invalid": QT_TRANSLATE_NOOP(
        "Import", "Harga tidak terbaca. Tulis angka saja, misalnya 12500."
    ),
    "price.zero": QT_TRANSLATE_NOOP("Import", "Harga nol hanya untuk harga terbuka."),
    "price.below_floor": QT_TRANSLATE_NOOP(
        "Import", "Harga di bawah harga terendah produk ini."
    ),
    "floor_price.above": QT_TRANSLATE_NOOP(
        "Import", "Harga terendah melebihi harga jual."
    ),
    "unit.unknown": QT_TRANSLATE_NOOP(
        "Import", "Satuan tidak dikenal. Pakai misalnya pcs, bungkus, atau kg."
    ),
    "kind.unknown": QT_TRANSLATE_NOOP(
        "Import", "Tulis satuan, timbang, sekali, atau terbuka."
    ),
    "favourite.unknown": QT_TRANSLATE_NOOP("Import", "Tulis ya atau tidak."),
    "shelf_days.invalid": QT_TRANSLATE_NOOP("Import", "Tulis jumlah hari, misalnya 7."),
    "kind.unit": QT_TRANSLATE_NOOP(
        "Import", "Barang timbang harus bersatuan kg, dan sebaliknya."
    ),
    "kind.changed": QT_TRANSLATE_NOOP(
        "Import", "Produk lama tidak bisa berganti timbang. Pakai kode baru."
    ),
    "stock.invalid": QT_TRANSLATE_NOOP(
        "Import", "Stok tidak terbaca. Tulis angka; kg boleh dengan koma."
    ),
    "stock.piece": QT_TRANSLATE_NOOP(
        "Import", "Barang satu-satunya hanya boleh berstok satu."
    ),
    "barcodes.rounded": QT_TRANSLATE_NOOP(
        "Import", "Barcode sudah dibulatkan. Ubah kolom menjadi teks, lalu isi ulang."
    ),
    "barcodes.invalid": QT_TRANSLATE_NOOP(
        "Import", "Barcode tidak terbaca. Pisahkan beberapa barcode dengan spasi."
    ),
    "plu.invalid": QT_TRANSLATE_NOOP("Import", "PLU paling banyak 6 angka."),
    "maker.invalid": QT_TRANSLATE_NOOP(
        "Import", "Tulis kode pembuat seperti SM-07, bukan nama."
    ),
    "image.invalid": QT_TRANSLATE_NOOP(
        "Import", "Tulis nama file gambar saja, misalnya kain.png."
    ),
}


def problem_words(code: str) -> str:
    """Say a problem of a row; ``code`` is its field and reason."""
    reason = code.partition(".")[2]
    words = _WORDS.get(code) or _WORDS.get(reason) or _WORDS["invalid"]
    return QCoreApplication.translate("Import", words)

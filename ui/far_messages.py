"""Words for what went wrong with other tills, sticks and the hub."""

from typing import Final

from ui.marks import QT_TRANSLATE_NOOP

#: By ``code/why``, as in ``ui.messages``.
FAR: Final[dict[str, str]] = {
    "bundle.invalid/foreign": QT_TRANSLATE_NOOP(
        "Errors", "Berkas itu bukan berkas kasir. Pilih berkas berakhiran .kasir."
    ),
    "bundle.invalid/newer": QT_TRANSLATE_NOOP(
        "Errors", "Berkas itu dari program yang lebih baru. Perbarui kasir ini."
    ),
    "bundle.invalid/half": QT_TRANSLATE_NOOP(
        "Errors", "Berkas itu terpotong atau rusak. Tulis lagi dari kasir asalnya."
    ),
    "bundle.invalid/signature": QT_TRANSLATE_NOOP(
        "Errors", "Berkas itu tidak ditandatangani kasirnya. Tulis lagi di sana."
    ),
    "document.invalid/fork": QT_TRANSLATE_NOOP(
        "Errors",
        "Kasir {till} punya dua catatan bernomor sama. Hubungi pengelola kasir.",
    ),
    "document.invalid/lost": QT_TRANSLATE_NOOP(
        "Errors",
        "Kasir ini kehilangan catatannya sendiri. Hubungi pengelola kasir.",
    ),
    "document.invalid/signature": QT_TRANSLATE_NOOP(
        "Errors", "Tanda tangan kasir {till} tidak cocok. Jangan pakai berkas ini."
    ),
    "document.invalid/changed": QT_TRANSLATE_NOOP(
        "Errors", "Isi catatan kasir {till} berubah. Jangan pakai berkas ini."
    ),
    "setting.invalid/pairing": QT_TRANSLATE_NOOP(
        "Errors", "Kode pasangan salah ketik. Samakan dengan layar pusat, atau pindai."
    ),
    "setting.invalid/hub_taken": QT_TRANSLATE_NOOP(
        "Errors", "Pusat sudah punya kasir lain berkode {value}. Ganti kode kasir ini."
    ),
    "hub.unusable/link": QT_TRANSLATE_NOOP(
        "Errors",
        "Pusat tidak menjawab. Periksa jaringan dan alamatnya, lalu coba lagi.",
    ),
    "hub.unusable/cut": QT_TRANSLATE_NOOP(
        "Errors", "Sambungan ke pusat putus. Dicoba lagi sendiri."
    ),
    "hub.unusable/login": QT_TRANSLATE_NOOP(
        "Errors", "Pusat menolak kata sandinya. Minta yang baru ke pengelola pusat."
    ),
    "hub.unusable/certificate": QT_TRANSLATE_NOOP(
        "Errors",
        "Itu bukan pusat yang dipasangkan: sertifikatnya lain. "
        "Pasangkan lagi dari layar pusat.",
    ),
    "hub.unusable/foreign": QT_TRANSLATE_NOOP(
        "Errors", "Itu bukan pusat Kasir Si Cantik. Periksa alamatnya."
    ),
    "hub.unusable/newer": QT_TRANSLATE_NOOP(
        "Errors", "Pusat memakai versi lebih baru. Perbarui program ini."
    ),
    "hub.unusable/older": QT_TRANSLATE_NOOP(
        "Errors", "Tabel pusat dari versi lama. Minta pengelola memperbarui pusat."
    ),
    "hub.unusable": QT_TRANSLATE_NOOP(
        "Errors", "Pusat menolak pertanyaan ini. Coba lagi, atau hubungi pengelola."
    ),
}

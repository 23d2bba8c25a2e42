"""Words for what went wrong with makers' shares, and the one thing to do next."""

from typing import Final

from ui.marks import QT_TRANSLATE_NOOP

#: By code and reason, as ``ui.messages`` has the others.
SHARES: Final[dict[str, str]] = {
    "maker.invalid": QT_TRANSLATE_NOOP(
        "Errors", "Tulis kode pembuat, misalnya SM-07 atau SM-04*2+SM-07, bukan nama."
    ),
    "policy.invalid/parts": QT_TRANSLATE_NOOP(
        "Errors", "Bagian-bagiannya harus berjumlah tepat 100%. Periksa angkanya."
    ),
    "policy.invalid/floor": QT_TRANSLATE_NOOP(
        "Errors", "Premi terendah tidak boleh kurang dari nol."
    ),
    "policy.invalid/rate": QT_TRANSLATE_NOOP(
        "Errors", "Isi upah per satuan, lebih dari nol."
    ),
    "policy.invalid/day": QT_TRANSLATE_NOOP(
        "Errors", "Tanggal tidak terbaca. Tulis seperti 24-11-2026."
    ),
    "policy.invalid/past": QT_TRANSLATE_NOOP(
        "Errors", "Kebijakan berlaku mulai hari ini atau sesudahnya. Ganti tanggalnya."
    ),
    "policy.invalid/legal_basis": QT_TRANSLATE_NOOP(
        "Errors", "Tulis dasar hukum kebijakan ini."
    ),
    "period.state/empty": QT_TRANSLATE_NOOP(
        "Errors", "Belum ada bagian yang menunggu. Kunci dulu hari yang sudah dijual."
    ),
    "period.state/day": QT_TRANSLATE_NOOP(
        "Errors", "Periode terakhir sudah sampai hari itu. Kunci hari berikutnya dulu."
    ),
    "period.state/future": QT_TRANSLATE_NOOP(
        "Errors", "Hari itu belum tiba. Pilih hari yang sudah dikunci."
    ),
    "period.state/unlocked": QT_TRANSLATE_NOOP(
        "Errors", "Hari {day} belum dikunci. Kunci dulu di Rekonsiliasi."
    ),
    "period.state/other_till": QT_TRANSLATE_NOOP(
        "Errors", "Periode itu diurus di kasir {till}. Lanjutkan di sana."
    ),
    "period.state/superseded": QT_TRANSLATE_NOOP(
        "Errors",
        "Periode {number} sudah ditutup lebih dulu di kasir lain. Pakai yang itu.",
    ),
    "period.state/order": QT_TRANSLATE_NOOP(
        "Errors", "Langkah periode itu sudah lain. Lihat keadaannya lagi."
    ),
    "period.state/short": QT_TRANSLATE_NOOP(
        "Errors", "Setoran ber-NTPN kurang {amount}. Setor dulu lewat Kas & setoran."
    ),
    "period.state/deposit": QT_TRANSLATE_NOOP(
        "Errors", "Setoran itu belum ber-NTPN atau sudah habis. Pilih yang lain."
    ),
    "period.state/nobody": QT_TRANSLATE_NOOP(
        "Errors", "Pilih dulu siapa yang sudah bertanda tangan."
    ),
    "period.state/paid": QT_TRANSLATE_NOOP(
        "Errors", "Salah satunya sudah dibayar. Lihat daftarnya lagi."
    ),
    "period.state/way": QT_TRANSLATE_NOOP(
        "Errors", "Premi dibayar lewat tabungan atau kartu. Pilih salah satu."
    ),
    "period.state/reference": QT_TRANSLATE_NOOP(
        "Errors", "Tulis nomor bukti transfernya."
    ),
    "period.state/missing": QT_TRANSLATE_NOOP(
        "Errors", "Periode itu tidak ada di sini. Lihat daftarnya lagi."
    ),
    "period.state/maker": QT_TRANSLATE_NOOP(
        "Errors", "Pembuat itu tidak punya bagian di periode ini. Pilih yang lain."
    ),
    "period.state/few": QT_TRANSLATE_NOOP(
        "Errors",
        "Tidak ada yang boleh diumumkan: kurang dari 5 pembuat, atau satu orang "
        "lebih dari separuh.",
    ),
    "consent.invalid/term": QT_TRANSLATE_NOOP(
        "Errors", "Persetujuan berlaku paling lama {most} hari. Pilih lebih pendek."
    ),
    "consent.invalid/text": QT_TRANSLATE_NOOP(
        "Errors", "Tulis naskah mana yang ditandatangani, misalnya V1."
    ),
    "consent.invalid/witness": QT_TRANSLATE_NOOP(
        "Errors", "Saksi harus orang lain. Minta PIN orang lain."
    ),
    "consent.invalid/missing": QT_TRANSLATE_NOOP(
        "Errors", "Persetujuan itu sudah ditarik. Lihat daftarnya lagi."
    ),
    "annex.unusable/missing": QT_TRANSLATE_NOOP(
        "Errors", "Belum ada lampiran di kasir ini. Buat dulu."
    ),
    "annex.unusable/exists": QT_TRANSLATE_NOOP(
        "Errors", "Lampiran sudah ada. Buka dengan kata sandinya."
    ),
    "annex.unusable/weak": QT_TRANSLATE_NOOP(
        "Errors", "Kata sandi terlalu pendek. Pakai paling sedikit {least} huruf."
    ),
    "annex.unusable/passphrase": QT_TRANSLATE_NOOP(
        "Errors",
        "Kata sandi tidak cocok. Bila lupa, lampiran tidak bisa dibuka siapa pun: "
        "tulis yang baru dari buku register.",
    ),
    "annex.unusable/broken": QT_TRANSLATE_NOOP(
        "Errors", "Berkas lampiran rusak. Ambil dari cadangan, lalu coba lagi."
    ),
    "annex.unusable/newer": QT_TRANSLATE_NOOP(
        "Errors", "Lampiran itu dari program yang lebih baru. Perbarui kasir ini."
    ),
    "annex.unusable/name": QT_TRANSLATE_NOOP(
        "Errors", "Tulis namanya, paling panjang {most} huruf."
    ),
}

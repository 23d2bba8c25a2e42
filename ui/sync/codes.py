"""Why a place can't be reached, stops or refuses, and the one thing to do."""

from typing import Final

from ui.marks import QT_TRANSLATE_NOOP

#: By the code of a reply (``pos.sync.target.Reply``).
CODES: Final = {
    "sync.no_link": QT_TRANSLATE_NOOP(
        "Sync", "Tidak ada sambungan. Dicoba lagi sendiri; penjualan tetap aman."
    ),
    "sync.cut": QT_TRANSLATE_NOOP(
        "Sync", "Sambungan putus di tengah. Diperiksa lagi sendiri."
    ),
    "sync.portal": QT_TRANSLATE_NOOP(
        "Sync", "Wi-Fi ini minta masuk dulu. Buka peramban dan masuk, lalu coba lagi."
    ),
    "sync.tls": QT_TRANSLATE_NOOP(
        "Sync", "Sambungan tidak aman. Periksa jam komputer dan Wi-Fi, lalu coba lagi."
    ),
    "sync.clock": QT_TRANSLATE_NOOP(
        "Sync", "Jam komputer salah. Betulkan jamnya, lalu coba lagi."
    ),
    "sync.clock_skew": QT_TRANSLATE_NOOP(
        "Sync", "Jam komputer ini berbeda jauh dari jam toko web. Betulkan jamnya."
    ),
    "sync.key_refused": QT_TRANSLATE_NOOP(
        "Sync", "Kunci ditolak. Minta kunci baru ke pengelola, lalu Atur."
    ),
    "sync.key_read_only": QT_TRANSLATE_NOOP(
        "Sync", "Kunci hanya bisa membaca. Minta kunci baca-tulis, lalu Atur."
    ),
    "sync.no_key": QT_TRANSLATE_NOOP(
        "Sync", "Kunci belum ada di komputer ini. Isi kuncinya di Atur."
    ),
    "sync.unusable": QT_TRANSLATE_NOOP(
        "Sync", "Tujuan ini tidak bisa dipakai. Periksa alamat dan kuncinya di Atur."
    ),
    "sync.currency": QT_TRANSLATE_NOOP(
        "Sync", "Toko itu tidak memakai rupiah. Periksa alamatnya di Atur."
    ),
    "sync.store_busy": QT_TRANSLATE_NOOP(
        "Sync", "Toko web sedang sibuk. Dicoba lagi sendiri."
    ),
    "sync.store_failed": QT_TRANSLATE_NOOP(
        "Sync", "Toko web gagal menjawab. Diperiksa lagi sendiri."
    ),
    "sync.store_blocked": QT_TRANSLATE_NOOP(
        "Sync", "Toko web menolak kasir ini. Minta pengelola membukanya."
    ),
    "sync.store_gone": QT_TRANSLATE_NOOP(
        "Sync", "Tidak ada toko web di alamat itu. Periksa alamatnya di Atur."
    ),
    "sync.store_unreadable": QT_TRANSLATE_NOOP(
        "Sync", "Jawaban toko web tidak terbaca. Diperiksa lagi sendiri."
    ),
    "sync.store_too_much": QT_TRANSLATE_NOOP(
        "Sync", "Jawaban toko web terlalu besar. Hubungi pengelola toko web."
    ),
    "sync.store_refused": QT_TRANSLATE_NOOP(
        "Sync", "Ditolak toko web. Betulkan di sana lalu Coba lagi, atau kesampingkan."
    ),
    "sync.sale_not_there": QT_TRANSLATE_NOOP(
        "Sync",
        "Penjualan asalnya dikesampingkan, jadi tidak akan ke sana. Kesampingkan juga.",
    ),
    "sync.pickup_not_there": QT_TRANSLATE_NOOP(
        "Sync", "Pesanan itu dihapus di toko web. Kesampingkan bila sudah diserahkan."
    ),
    "sync.conflict": QT_TRANSLATE_NOOP(
        "Sync", "Toko web punya data lain dengan nomor sama. Hubungi pengelola."
    ),
    "sync.oversold": QT_TRANSLATE_NOOP(
        "Sync", "Terjual juga di web. Lihat siapa yang membayar lebih dulu di sana."
    ),
    "sync.twice": QT_TRANSLATE_NOOP(
        "Sync", "Ada dua pesanan untuk satu penjualan. Hapus salah satu di sana."
    ),
    "sync.differs": QT_TRANSLATE_NOOP(
        "Sync", "Isinya berbeda di sana. Periksa, lalu catat perbedaannya."
    ),
    "sync.unmatched": QT_TRANSLATE_NOOP(
        "Sync", "Ada produk yang tidak dikenal di sana. Samakan SKU-nya."
    ),
    "sync.stock_not_by_gram": QT_TRANSLATE_NOOP(
        "Sync", "Stok timbangan di sana tidak dalam gram. Atur produknya di toko web."
    ),
    "sync.stock_unsure": QT_TRANSLATE_NOOP(
        "Sync", "Stok di sana mungkin terhitung dua kali. Hitung stoknya."
    ),
    "sync.no_hub": QT_TRANSLATE_NOOP(
        "Sync", "Itu bukan pusat Kasir Si Cantik. Periksa alamatnya di Atur."
    ),
    "sync.hub_certificate": QT_TRANSLATE_NOOP(
        "Sync",
        "Yang menjawab bukan pusat yang dipasangkan: sertifikatnya lain. "
        "Tidak ada yang dikirim. Pasangkan lagi dari layar pusat.",
    ),
    "sync.newer": QT_TRANSLATE_NOOP(
        "Sync", "Pusat memakai versi lebih baru. Perbarui program ini."
    ),
    "sync.stranger": QT_TRANSLATE_NOOP(
        "Sync", "Pusat belum mengenal kasir ini. Minta pengelola mendaftarkannya."
    ),
    "sync.fork": QT_TRANSLATE_NOOP(
        "Sync", "Ada dua kasir dengan kode sama. Hubungi pengelola."
    ),
    "sync.gap": QT_TRANSLATE_NOOP("Sync", "Menunggu data sebelumnya sampai dulu."),
    "sync.refused": QT_TRANSLATE_NOOP(
        "Sync", "Ditolak pusat. Coba lagi, atau kesampingkan."
    ),
    "sync.fault": QT_TRANSLATE_NOOP(
        "Sync", "Ada gangguan di program ini dan sudah dicatat. Dicoba lagi sendiri."
    ),
}

"""Words for what went wrong: what happened, and the one thing to do next."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.errors import PosError
from pos.domain.money import rupiah
from pos.domain.table import day_shown
from ui.evening_messages import EVENING
from ui.far_messages import FAR
from ui.marks import QT_TRANSLATE_NOOP
from ui.share_messages import SHARES

#: By code, or by ``code/why`` where one code has several reasons.
_WORDS: Final[dict[str, str]] = {
    "money.invalid": QT_TRANSLATE_NOOP(
        "Errors", "Jumlah uang tidak terbaca. Ketik angka saja, tanpa koma."
    ),
    "basket.quantity": QT_TRANSLATE_NOOP(
        "Errors", "Jumlah barang tidak bisa dipakai. Ketik 1 sampai {most}."
    ),
    "printer.transport/unsupported": QT_TRANSLATE_NOOP(
        "Errors", "Komputer ini tidak bisa mencetak PDF. Buka file-nya, cetak di sana."
    ),
    "printer.transport": QT_TRANSLATE_NOOP(
        "Errors",
        "Printer komputer tidak menerima. Atur printer A4 di setelan komputer.",
    ),
    "print.job": QT_TRANSLATE_NOOP(
        "Errors", "Kertas itu sudah diurus. Lihat daftarnya lagi."
    ),
    "basket.empty": QT_TRANSLATE_NOOP(
        "Errors", "Keranjang masih kosong. Pindai atau pilih barang dulu."
    ),
    "line.missing": QT_TRANSLATE_NOOP(
        "Errors", "Baris itu sudah tidak ada. Pilih baris lain."
    ),
    "piece.taken/basket": QT_TRANSLATE_NOOP(
        "Errors", "{name} hanya ada satu dan sudah di keranjang."
    ),
    "piece.taken/sold": QT_TRANSLATE_NOOP(
        "Errors", "{name} sudah terjual. Hapus baris ini dari keranjang."
    ),
    "piece.taken/stock": QT_TRANSLATE_NOOP(
        "Errors", "{name} hanya ada satu dan sudah ada di toko."
    ),
    "piece.taken/gone": QT_TRANSLATE_NOOP(
        "Errors", "{name} sudah terjual. Bila kembali, catat pengembaliannya di Struk."
    ),
    "catalogue.invalid/uncounted": QT_TRANSLATE_NOOP(
        "Errors", "Stok {name} tidak dihitung. Pilih barang lain."
    ),
    "catalogue.invalid/unchosen": QT_TRANSLATE_NOOP(
        "Errors", "Pilih produknya dulu: pindai, atau cari namanya."
    ),
    "catalogue.invalid/missing": QT_TRANSLATE_NOOP(
        "Errors", "Produk itu sudah tidak ada di katalog. Pilih produk lain."
    ),
    "label.invalid/narrow": QT_TRANSLATE_NOOP(
        "Errors",
        "Kode {name} perlu {need_mm} mm, label hanya {have_mm} mm. "
        "Pilih label lebih lebar, atau kode QR.",
    ),
    "label.invalid/low": QT_TRANSLATE_NOOP(
        "Errors",
        "Label {have_mm} mm terlalu kecil untuk {name}. Pilih ukuran lebih besar.",
    ),
    "label.invalid/text": QT_TRANSLATE_NOOP(
        "Errors", "Kode {name} tidak bisa ditulis begitu. Pilih jenis kode lain."
    ),
    "label.invalid/embedded": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} belum punya PLU, atau angkanya terlalu besar. Isi PLU lewat impor.",
    ),
    "label.invalid/price": QT_TRANSLATE_NOOP(
        "Errors", "Harga baru harus dari {least} sampai di bawah {most}."
    ),
    "label.invalid/printer": QT_TRANSLATE_NOOP(
        "Errors", "Printer label belum diatur. Atur di Setelan, atau simpan PDF."
    ),
    "label.invalid/count": QT_TRANSLATE_NOOP(
        "Errors", "Isi jumlah label dulu: 1 sampai {most}."
    ),
    "price.needed": QT_TRANSLATE_NOOP("Errors", "Ketik harga barang ini dulu."),
    "discount.invalid": QT_TRANSLATE_NOOP(
        "Errors", "Diskon tidak bisa dipakai. Isi nilai dan alasannya."
    ),
    "tender.invalid/too_much": QT_TRANSLATE_NOOP(
        "Errors", "Pembayaran nontunai melebihi tagihan. Kurangi jumlahnya."
    ),
    "tender.invalid/already_paid": QT_TRANSLATE_NOOP(
        "Errors", "Tagihan sudah lunas. Hapus uang tunai yang berlebih."
    ),
    "tender.invalid/missing": QT_TRANSLATE_NOOP(
        "Errors", "Pembayaran kurang {amount}. Tambah pembayaran."
    ),
    "tender.invalid/amount": QT_TRANSLATE_NOOP(
        "Errors", "Ketik jumlah pembayaran lebih dari nol."
    ),
    "tender.invalid/qris_limit": QT_TRANSLATE_NOOP(
        "Errors", "QRIS paling banyak {most} sekali bayar. Bagi dua, atau transfer."
    ),
    "tender.invalid/reference": QT_TRANSLATE_NOOP(
        "Errors", "Nomor referensi belum lengkap. Ketik dari ponsel toko."
    ),
    "tender.invalid/reference_used": QT_TRANSLATE_NOOP(
        "Errors",
        "Referensi {reference} sudah dipakai hari ini. Cek pembayaran di ponsel toko.",
    ),
    "delivery.state": QT_TRANSLATE_NOOP(
        "Errors", "Data itu sudah ditangani. Lihat lagi daftarnya."
    ),
    "pickup.state/gone": QT_TRANSLATE_NOOP(
        "Errors", "Toko web tidak menunggu pesanan itu lagi. Lihat daftarnya lagi."
    ),
    "pickup.state/done": QT_TRANSLATE_NOOP(
        "Errors", "Pesanan {number} sudah diserahkan di {till}. Periksa dulu di sana."
    ),
    "pickup.state/unpaid": QT_TRANSLATE_NOOP(
        "Errors", "Pesanan itu belum lunas: {amount}. Terima uangnya dulu."
    ),
    "approval.needed": QT_TRANSLATE_NOOP("Errors", "Perlu PIN pengawas."),
    "sign_in.refused": QT_TRANSLATE_NOOP("Errors", "PIN salah. Coba lagi."),
    "person.invalid/code": QT_TRANSLATE_NOOP(
        "Errors", "Kode orang harus 1 sampai 12 huruf atau angka."
    ),
    "person.invalid/code_taken": QT_TRANSLATE_NOOP(
        "Errors", "Kode {code} sudah dipakai. Pilih kode lain."
    ),
    "person.invalid/name": QT_TRANSLATE_NOOP(
        "Errors", "Nama terlalu panjang. Pakai paling banyak 60 huruf."
    ),
    "person.invalid/pin": QT_TRANSLATE_NOOP("Errors", "PIN harus 6 angka."),
    "person.invalid/pin_simple": QT_TRANSLATE_NOOP(
        "Errors", "PIN terlalu mudah ditebak. Pakai angka yang berbeda-beda."
    ),
    "person.invalid/last_one": QT_TRANSLATE_NOOP(
        "Errors", "Harus ada satu orang yang boleh mengatur. Tambah orang lain dulu."
    ),
    "shift.state/none_open": QT_TRANSLATE_NOOP(
        "Errors", "Belum ada shift. Mulai shift dulu."
    ),
    "shift.state/open": QT_TRANSLATE_NOOP(
        "Errors", "Shift {number} masih berjalan. Tutup shift itu dulu."
    ),
    "shift.state/closed": QT_TRANSLATE_NOOP("Errors", "Shift {number} sudah ditutup."),
    "shift.state/not_counted": QT_TRANSLATE_NOOP(
        "Errors", "Uang belum dihitung. Kirim hitungan dulu."
    ),
    "shift.state/counted_twice": QT_TRANSLATE_NOOP(
        "Errors", "Uang sudah dihitung dua kali. Lanjutkan menutup shift."
    ),
    "shift.state/drawer_short": QT_TRANSLATE_NOOP(
        "Errors", "Uang di laci tidak cukup. Kurangi jumlahnya."
    ),
    "approval.needed/second": QT_TRANSLATE_NOOP(
        "Errors", "Perlu dua orang yang berhak. Minta PIN orang yang kedua."
    ),
    "refund.invalid/nothing": QT_TRANSLATE_NOOP(
        "Errors", "Pilih barang yang dikembalikan dulu."
    ),
    "refund.invalid/nothing_left": QT_TRANSLATE_NOOP(
        "Errors", "Semua barang di struk ini sudah dikembalikan."
    ),
    "refund.invalid/more_than_left": QT_TRANSLATE_NOOP(
        "Errors", "Jumlah itu melebihi sisa yang bisa dikembalikan."
    ),
    "refund.invalid/other_shift": QT_TRANSLATE_NOOP(
        "Errors", "Penjualan ini dari shift lain. Pakai pengembalian dana."
    ),
    "refund.invalid/voided": QT_TRANSLATE_NOOP(
        "Errors", "Penjualan ini sudah dibatalkan."
    ),
    "refund.invalid/refunded": QT_TRANSLATE_NOOP(
        "Errors", "Sebagian sudah dikembalikan. Pakai pengembalian dana."
    ),
    "refund.invalid/settled": QT_TRANSLATE_NOOP(
        "Errors", "QRIS penjualan itu sudah dicocokkan. Pakai pengembalian dana."
    ),
    "refund.invalid/drawer_short": QT_TRANSLATE_NOOP(
        "Errors", "Uang di laci kurang dari {amount}. Kembalikan lewat transfer."
    ),
    "sale.missing": QT_TRANSLATE_NOOP(
        "Errors", "Struk itu tidak ditemukan di kasir ini. Periksa nomornya."
    ),
    "receipt.copies": QT_TRANSLATE_NOOP(
        "Errors",
        "Struk {number} sudah {most} kali digandakan. Tunjukkan di layar saja.",
    ),
    "logo.invalid/large": QT_TRANSLATE_NOOP(
        "Errors", "Gambar terlalu besar. Pilih yang di bawah 5 MB."
    ),
    "logo.invalid/unreadable": QT_TRANSLATE_NOOP(
        "Errors", "Gambar tidak terbaca. Pilih file PNG atau JPEG."
    ),
    "logo.invalid/blank": QT_TRANSLATE_NOOP(
        "Errors", "Gambar itu kosong. Pilih gambar lain."
    ),
    "reason.needed": QT_TRANSLATE_NOOP("Errors", "Pilih atau ketik alasannya dulu."),
    "setting.invalid/sync_address": QT_TRANSLATE_NOOP(
        "Errors",
        "Alamat tujuan tidak bisa dipakai. Toko web: https://…, "
        "pusat: postgresql://nama@alamat/kasir",
    ),
    "setting.invalid/sync_twice": QT_TRANSLATE_NOOP(
        "Errors", "Tujuan itu sudah ada. Atur yang sudah ada."
    ),
    "setting.invalid/rule_pattern": QT_TRANSLATE_NOOP(
        "Errors",
        "Pola {value} tidak terbaca. Tulis seperti 21.....{{NNDDD}}, awalan 02 atau "
        "20 sampai 29.",
    ),
    "setting.invalid/rule_length": QT_TRANSLATE_NOOP(
        "Errors", "Pola {value} berisi {length} angka. Harus tepat 12."
    ),
    "setting.invalid/rule_decimals": QT_TRANSLATE_NOOP(
        "Errors",
        "Desimal di pola {value} terlalu banyak. Berat paling banyak DDD, "
        "harga tanpa D.",
    ),
    "setting.invalid/rule_multiplier": QT_TRANSLATE_NOOP(
        "Errors", "Harga di pola {value} hanya bisa dikali 1 atau 100."
    ),
    "setting.invalid/rule_twice": QT_TRANSLATE_NOOP(
        "Errors", "Pola {value} sudah ada. Hapus salah satunya."
    ),
    "setting.invalid/rule_many": QT_TRANSLATE_NOOP(
        "Errors", "Aturannya terlalu banyak. Hapus yang tidak dipakai."
    ),
    "setting.invalid/container": QT_TRANSLATE_NOOP(
        "Errors", "Wadah “{value}” tidak terbaca. Tulis seperti Mika = 18."
    ),
    "setting.invalid/containers": QT_TRANSLATE_NOOP(
        "Errors", "Paling banyak {most} wadah. Hapus yang tidak dipakai."
    ),
    "setting.invalid/rate": QT_TRANSLATE_NOOP(
        "Errors", "Tarif “{value}” tidak terbaca. Tulis seperti 2024-12-01 UMI 0,3."
    ),
    "setting.invalid/holiday": QT_TRANSLATE_NOOP(
        "Errors", "Hari libur “{value}” tidak terbaca. Tulis seperti 2026-12-25."
    ),
    "setting.invalid/same_port": QT_TRANSLATE_NOOP(
        "Errors",
        "Port {value} sudah dipakai perangkat lain. Pilih port lain untuk salah satu.",
    ),
    "scale.refused/gone": QT_TRANSLATE_NOOP(
        "Errors", "Timbangan tidak tersambung. Periksa kabelnya, atau ketik beratnya."
    ),
    "scale.refused/silent": QT_TRANSLATE_NOOP(
        "Errors", "Timbangan tidak menjawab. Nyalakan, atau ketik beratnya."
    ),
    "scale.refused/stale": QT_TRANSLATE_NOOP(
        "Errors", "Berat itu sudah lama. Tunggu timbangan, atau ketik beratnya."
    ),
    "scale.refused/moving": QT_TRANSLATE_NOOP(
        "Errors", "Timbangan masih bergerak. Tunggu sampai diam."
    ),
    "scale.refused/overload": QT_TRANSLATE_NOOP(
        "Errors", "Terlalu berat untuk timbangan ini. Bagi menjadi dua."
    ),
    "scale.refused/negative": QT_TRANSLATE_NOOP(
        "Errors", "Timbangan di bawah nol. Kosongkan, lalu tekan nol di timbangan."
    ),
    "scale.refused/fault": QT_TRANSLATE_NOOP(
        "Errors", "Timbangan minta diperiksa. Lihat layarnya, atau ketik beratnya."
    ),
    "scale.refused/garbled": QT_TRANSLATE_NOOP(
        "Errors", "Data timbangan tidak terbaca. Periksa jenisnya di Setelan."
    ),
    "scale.refused/empty": QT_TRANSLATE_NOOP(
        "Errors", "Timbangan kosong. Letakkan barangnya."
    ),
    "scale.refused/tare": QT_TRANSLATE_NOOP(
        "Errors", "Berat tidak melebihi wadahnya. Letakkan barang, atau hapus tara."
    ),
    "setting.invalid": QT_TRANSLATE_NOOP(
        "Errors", "Isian ini tidak bisa dipakai. Periksa lagi."
    ),
    "printer.address/scheme": QT_TRANSLATE_NOOP(
        "Errors",
        "Alamat printer tidak dikenal. Mulai dengan tcp://, usb://, serial://, "
        "cups://, windows:// atau file:///.",
    ),
    "printer.address/host": QT_TRANSLATE_NOOP(
        "Errors", "Alamat jaringan printer salah. Contoh: tcp://192.168.1.50:9100."
    ),
    "printer.address/port": QT_TRANSLATE_NOOP(
        "Errors", "Nomor port printer salah. Pakai 9100, atau 1 sampai 65535."
    ),
    "printer.address/usb": QT_TRANSLATE_NOOP(
        "Errors", "Nomor USB printer salah. Contoh: usb://04b8:0202."
    ),
    "printer.address/serial": QT_TRANSLATE_NOOP(
        "Errors",
        "Nama port serial salah. Contoh: serial://COM3 atau serial:///dev/ttyUSB0.",
    ),
    "printer.address/baud": QT_TRANSLATE_NOOP(
        "Errors", "Kecepatan port serial salah. Contoh: ?baud=9600 atau ?baud=115200."
    ),
    "printer.address/queue": QT_TRANSLATE_NOOP(
        "Errors", "Nama antrean printer salah. Salin namanya dari setelan komputer."
    ),
    "printer.address/path": QT_TRANSLATE_NOOP(
        "Errors", "Nama file printer salah. Contoh: file:///dev/usb/lp0."
    ),
    "import.unreadable/missing": QT_TRANSLATE_NOOP(
        "Errors", "File itu tidak bisa dibuka. Pilih file lain."
    ),
    "import.unreadable/large": QT_TRANSLATE_NOOP(
        "Errors", "File itu terlalu besar. Bagi menjadi beberapa file."
    ),
    "import.unreadable/empty": QT_TRANSLATE_NOOP(
        "Errors", "File itu kosong. Pilih file yang berisi produk."
    ),
    "import.unreadable/encoding": QT_TRANSLATE_NOOP(
        "Errors", "Huruf di file itu tidak terbaca. Simpan sebagai CSV UTF-8 atau XLSX."
    ),
    "import.unreadable/rows": QT_TRANSLATE_NOOP(
        "Errors", "Baris di file itu terlalu banyak. Bagi menjadi beberapa file."
    ),
    "import.unreadable/columns": QT_TRANSLATE_NOOP(
        "Errors", "Kolom yang wajib belum ada: {missing}. Tambahkan di baris judul."
    ),
    "import.unreadable/columns_twice": QT_TRANSLATE_NOOP(
        "Errors", "Dua kolom berarti sama: {found}. Hapus salah satunya."
    ),
    "import.unreadable": QT_TRANSLATE_NOOP(
        "Errors", "File itu bukan daftar produk. Pilih file CSV atau XLSX."
    ),
    "import.cancelled": QT_TRANSLATE_NOOP(
        "Errors", "Impor dibatalkan. Tidak ada yang berubah."
    ),
    "qris.invalid/crc": QT_TRANSLATE_NOOP(
        "Errors", "Kode QRIS tidak utuh. Salin lagi seluruhnya dari awal."
    ),
    "qris.invalid/short": QT_TRANSLATE_NOOP(
        "Errors", "Kode QRIS terpotong. Salin lagi seluruhnya."
    ),
    "qris.invalid/currency": QT_TRANSLATE_NOOP(
        "Errors", "Kode ini bukan untuk rupiah. Minta kode QRIS toko Anda."
    ),
    "qris.invalid/country": QT_TRANSLATE_NOOP(
        "Errors", "Kode ini bukan dari Indonesia. Minta kode QRIS toko Anda."
    ),
    "qris.invalid/transfer": QT_TRANSLATE_NOOP(
        "Errors", "Ini kode transfer antarorang. Pakai kode QRIS toko."
    ),
    "qris.invalid/dynamic": QT_TRANSLATE_NOOP(
        "Errors", "Ini kode sekali pakai. Minta kode QRIS statis toko Anda."
    ),
    "qris.invalid/has_amount": QT_TRANSLATE_NOOP(
        "Errors", "Kode ini sudah memuat jumlah. Minta kode QRIS statis toko Anda."
    ),
    "qris.invalid/tip": QT_TRANSLATE_NOOP(
        "Errors",
        "Kode ini menambah biaya untuk pembeli, dan itu dilarang. Minta kode baru.",
    ),
    "qris.invalid": QT_TRANSLATE_NOOP(
        "Errors", "Ini bukan kode QRIS toko yang benar. Salin lagi dari penyedia QRIS."
    ),
    "storage.unusable/no_server": QT_TRANSLATE_NOOP(
        "Errors", "Pemasangan ini tanpa server pusat. Pakai laptop lain sebagai pusat."
    ),
    "storage.unusable/hub": QT_TRANSLATE_NOOP(
        "Errors", "Pusat di laptop ini gagal menyala. Tutup program lain, coba lagi."
    ),
    "storage.unusable/write": QT_TRANSLATE_NOOP(
        "Errors",
        "Penyimpanan gagal. Periksa ruang disk, lalu tekan tombol yang sama lagi.",
    ),
    "storage.unusable/newer": QT_TRANSLATE_NOOP(
        "Errors", "Data ini dari program yang lebih baru. Pasang versi terbaru."
    ),
    "storage.unusable/place": QT_TRANSLATE_NOOP(
        "Errors",
        "Data tidak boleh di folder awan atau jaringan. Pilih folder di laptop ini.",
    ),
    "storage.unusable/exists": QT_TRANSLATE_NOOP(
        "Errors", "Di folder ini sudah ada kasir. Tutup program, lalu buka lagi."
    ),
    "storage.unusable/keyring": QT_TRANSLATE_NOOP(
        "Errors", "Brankas kunci laptop ini terkunci. Buka dulu, lalu coba lagi."
    ),
    "storage.unusable/key_missing": QT_TRANSLATE_NOOP(
        "Errors", "Kunci kasir ini hilang. Jangan menjual dulu; hubungi admin."
    ),
    "storage.unusable": QT_TRANSLATE_NOOP(
        "Errors", "Data kasir tidak bisa dibuka. Mulai ulang laptop, lalu coba lagi."
    ),
    "storage.already_open": QT_TRANSLATE_NOOP(
        "Errors", "Kasir ini sudah terbuka di jendela lain. Pindah ke jendela itu."
    ),
}

_UNKNOWN: Final = QT_TRANSLATE_NOOP(
    "Errors", "Tidak berhasil ({code}). Ulangi; bila tetap, hubungi pengawas."
)

#: Fields that hold rupiah.
_AMOUNTS: Final = frozenset({"amount", "limit"})


def words(error: PosError) -> str:
    """Say an error in the language of the interface."""
    reasons = (error.fields.get(name) for name in ("why", "where", "reason"))
    why = next((reason for reason in reasons if reason), "")
    text = _found(f"{error.code}/{why}") or _found(error.code) or _UNKNOWN
    fields = {name: _show(name, value) for name, value in error.fields.items()}
    if error.code == "tender.invalid" and isinstance(error.fields.get("most"), int):
        fields["most"] = rupiah(int(str(error.fields["most"])))
    return QCoreApplication.translate("Errors", text).format(
        **({"code": error.code} | fields)
    )


def _found(key: str) -> str | None:
    return _WORDS.get(key) or FAR.get(key) or EVENING.get(key) or SHARES.get(key)


def _show(name: str, value: object) -> str:
    if name in _AMOUNTS and isinstance(value, int):
        return rupiah(value)
    if name == "day" and isinstance(value, str):
        return day_shown(value)
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)

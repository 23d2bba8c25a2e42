<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>AbandonDialog</name>
    <message>
        <source>{count} barang dilepas dari keranjang ini.</source>
        <translation>{count} items are taken out of this basket.</translation>
    </message>
    <message>
        <source>{count} barang dilepas. Kembalikan {taken} yang sudah diterima.</source>
        <translation>{count} items are let go. Give back the {taken} already received.</translation>
    </message>
    <message>
        <source>Kosongkan keranjang?</source>
        <translation>Empty the basket?</translation>
    </message>
    <message>
        <source>Jangan</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Kosongkan keranjang</source>
        <translation>Empty the basket</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Sebutkan ini bila Anda meminta bantuan.</source>
        <translation>Mention this when you ask for help.</translation>
    </message>
    <message>
        <source>Versi program</source>
        <translation>Program version</translation>
    </message>
    <message>
        <source>Kode kasir</source>
        <translation>Till code</translation>
    </message>
    <message>
        <source>Dokumen di jurnal</source>
        <translation>Documents in the journal</translation>
    </message>
    <message>
        <source>Segel dokumen terakhir</source>
        <translation>Seal of the last document</translation>
    </message>
    <message>
        <source>Folder data</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Ini toko contoh. Tutup program dan buka tanpa data contoh untuk menyiapkan kasir sungguhan.</source>
        <translation>This is the example shop. Close the program and open it without the example data to set up a real till.</translation>
    </message>
</context>
<context>
    <name>AddendumDialog</name>
    <message>
        <source>Adendum</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>Datang setelah dikunci</source>
        <translation>Came after the lock</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Mesin</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Buka struk</source>
        <translation>Open receipt</translation>
    </message>
    <message>
        <source>Dan {count} dokumen yang tidak mengubah jumlah.</source>
        <translation>And {count} document(s) that change no sum.</translation>
    </message>
</context>
<context>
    <name>AmountPage</name>
    <message>
        <source>Uang diterima</source>
        <extracomment>The key of the exact amount; the others follow.</extracomment>
        <translation>Cash received</translation>
    </message>
    <message>
        <source>Pilih Tunai, QRIS, atau Transfer untuk bagian ini.</source>
        <translation>Choose Cash, QRIS or Transfer for this part.</translation>
    </message>
    <message>
        <source>Uang pas</source>
        <translation>Exact amount</translation>
    </message>
    <message>
        <source>Bagian tunai</source>
        <translation>Cash part</translation>
    </message>
    <message>
        <source>Bagian QRIS</source>
        <translation>QRIS part</translation>
    </message>
    <message>
        <source>Bagian transfer</source>
        <translation>Transfer part</translation>
    </message>
</context>
<context>
    <name>AnnexDialog</name>
    <message>
        <source>Lampiran tersegel</source>
        <translation>Sealed annex</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Kata sandi lampiran</source>
        <translation>The annex&apos;s passphrase</translation>
    </message>
    <message>
        <source>Pembuat</source>
        <translation>Makers</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nomor register</source>
        <translation>Register number</translation>
    </message>
    <message>
        <source>Nama pena</source>
        <translation>Pen name</translation>
    </message>
    <message>
        <source>Belum ada yang dicatat</source>
        <translation>Nobody is written down yet</translation>
    </message>
    <message>
        <source>Tulis kode, nama, dan nomor register di bawah.</source>
        <translation>Write code, name and register number below.</translation>
    </message>
    <message>
        <source>SM-07</source>
        <translation>SM-07</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Tutup panel ini bila Anda meninggalkan meja.</source>
        <translation>Close this panel when you leave the desk.</translation>
    </message>
    <message>
        <source>Simpan baris</source>
        <translation>Save the line</translation>
    </message>
    <message>
        <source>Hanya bendahara. Kata sandinya tidak disimpan.</source>
        <translation>The treasurer alone. Its passphrase is kept nowhere.</translation>
    </message>
    <message>
        <source>Belum ada lampiran. Buat kata sandi, paling sedikit {least} huruf: bila lupa, tak seorang pun bisa membukanya.</source>
        <translation>There is no annex yet. Make a passphrase of at least {least} letters: if it is forgotten, nobody can open it.</translation>
    </message>
    <message>
        <source>Buat lampiran</source>
        <translation>Make the annex</translation>
    </message>
    <message>
        <source>Kata sandi baru, paling sedikit {least} huruf.</source>
        <translation>A new passphrase, of at least {least} letters.</translation>
    </message>
    <message>
        <source>Simpan kata sandi</source>
        <translation>Save passphrase</translation>
    </message>
    <message>
        <source>Kata sandi diganti.</source>
        <translation>The passphrase was changed.</translation>
    </message>
    <message>
        <source>Dikirim ke printer komputer.</source>
        <translation>Sent to the computer&apos;s printer.</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>{code} perlu izin. Pilih pengawas, lalu ketik PIN-nya.</source>
        <translation>{code} needs approval. Choose a supervisor, then type their PIN.</translation>
    </message>
    <message>
        <source>Yang memberi izin</source>
        <translation>Who approves</translation>
    </message>
    <message>
        <source>Belum ada petugas yang boleh mengizinkan ini. Hubungi admin.</source>
        <translation>Nobody here may approve this yet. Contact the admin.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AskPart</name>
    <message>
        <source>Contoh yang benar</source>
        <extracomment>From so many answers on they stand side by side: two, and then three. Most that a question is wide, in pixels at 100 %.</extracomment>
        <translation>What it should look like</translation>
    </message>
</context>
<context>
    <name>BasketSide</name>
    <message>
        <source>Pembeli</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Buka simpanan</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Diskon</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Bayar</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Keranjang</source>
        <translation>Basket</translation>
    </message>
    <message>
        <source>Keranjang masih kosong</source>
        <translation>The basket is empty</translation>
    </message>
    <message>
        <source>Pindai barang pertama, atau sentuh salah satu.</source>
        <translation>Scan the first item, or touch one.</translation>
    </message>
    <message>
        <source>Belum ada shift. Tekan Mulai shift dulu.</source>
        <translation>There is no shift yet. Press Start shift first.</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Sudah diterima</source>
        <translation>Already received</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Catatan: {note}</source>
        <translation>Note: {note}</translation>
    </message>
    <message>
        <source>Mulai shift</source>
        <translation>Start shift</translation>
    </message>
    <message>
        <source>Buka simpanan ({count})</source>
        <translation>Recall ({count})</translation>
    </message>
</context>
<context>
    <name>BehindPage</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Buka struk</source>
        <translation>Open receipt</translation>
    </message>
    <message>
        <source>Struk</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Kasir</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Diskon</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Pengembalian</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Dibayar</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Bagian ini</source>
        <translation>This part</translation>
    </message>
</context>
<context>
    <name>BillLines</name>
    <message>
        <source>Rincian</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Diskon keranjang</source>
        <translation>Basket discount</translation>
    </message>
</context>
<context>
    <name>BillSide</name>
    <message>
        <source>Pembulatan tunai</source>
        <translation>Cash rounding</translation>
    </message>
    <message>
        <source>Bayar tunai</source>
        <translation>Pay in cash</translation>
    </message>
    <message>
        <source>Kembalian</source>
        <translation>Change due</translation>
    </message>
    <message>
        <source>Total tagihan</source>
        <translation>Total to pay</translation>
    </message>
    <message>
        <source>Sisa</source>
        <translation>Left to pay</translation>
    </message>
    <message>
        <source>Bayar QRIS</source>
        <translation>Pay by QRIS</translation>
    </message>
    <message>
        <source>Bayar transfer</source>
        <translation>Pay by transfer</translation>
    </message>
    <message>
        <source>Masih kurang</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>Tanpa kembalian</source>
        <translation>No change due</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Layar pembeli</source>
        <extracomment>Share of the width for goods and total, in percent.</extracomment>
        <translation>Buyer&apos;s screen</translation>
    </message>
    <message>
        <source>Kode QRIS untuk dibayar</source>
        <translation>QRIS code to pay</translation>
    </message>
</context>
<context>
    <name>Buyer</name>
    <message>
        <source>Pindai untuk membayar · QRIS</source>
        <extracomment>Room above and below the code, in pixels of the design.</extracomment>
        <translation>Scan to pay · QRIS</translation>
    </message>
    <message>
        <source>NMID {nmid} · pastikan nama ini muncul di aplikasi Anda</source>
        <translation>NMID {nmid} · make sure your app shows this name</translation>
    </message>
    <message>
        <source>Menunggu pembayaran</source>
        <translation>Waiting for the payment</translation>
    </message>
    <message>
        <source>Ketik jumlahnya di aplikasi Anda</source>
        <translation>Type the amount in your app</translation>
    </message>
    <message>
        <source>Lunas</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Kembalian</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Bayar tunai</source>
        <extracomment>How the sale is being paid: words and icon.</extracomment>
        <translation>Pay in cash</translation>
    </message>
    <message>
        <source>Bayar dengan QRIS</source>
        <translation>Pay with QRIS</translation>
    </message>
    <message>
        <source>Transfer bank</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Dibayar</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Sisa</source>
        <translation>Remaining</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Diskon</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Pembulatan</source>
        <translation>Rounding</translation>
    </message>
    <message>
        <source>Sudah dibayar</source>
        <translation>Paid already</translation>
    </message>
    <message>
        <source>Selamat berbelanja</source>
        <translation>Happy shopping</translation>
    </message>
    <message>
        <source>{count} barang lain</source>
        <translation>{count} more items</translation>
    </message>
</context>
<context>
    <name>BuyerPage</name>
    <message>
        <source>Layar pembeli</source>
        <extracomment>From how many screens on each is named: with two, the other one is meant.</extracomment>
        <translation>Buyer&apos;s screen</translation>
    </message>
    <message>
        <source>Pembeli melihat barang, total, kode QRIS, dan kembalian.</source>
        <translation>The buyer sees the goods, the total, the QRIS code and the change.</translation>
    </message>
    <message>
        <source>Layar</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Port layar tiang</source>
        <translation>Port of the pole display</translation>
    </message>
    <message>
        <source>COM3 atau /dev/ttyUSB0. Kosongkan bila tanpa layar tiang.</source>
        <translation>COM3 or /dev/ttyUSB0. Leave empty without a pole display.</translation>
    </message>
    <message>
        <source>Jenis layar tiang</source>
        <translation>Kind of pole display</translation>
    </message>
    <message>
        <source>Mati</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Layar kedua</source>
        <translation>Second screen</translation>
    </message>
    <message>
        <source>Jendela biasa (coba)</source>
        <translation>A window (to try)</translation>
    </message>
</context>
<context>
    <name>CashCount</name>
    <message>
        <source>Logam {value}</source>
        <extracomment>Most pixels between a label and its amount at 100 %: the eye has to follow.</extracomment>
        <translation>Coin {value}</translation>
    </message>
</context>
<context>
    <name>CashDialog</name>
    <message>
        <source>Jumlah</source>
        <extracomment>Width of a report&apos;s panel at 100 %, and what its margins take of it.</extracomment>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Atau tulis alasannya</source>
        <translation>Or write the reason</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ketik angka rupiah saja, tanpa koma.</source>
        <translation>Type rupiah as digits only, without a comma.</translation>
    </message>
</context>
<context>
    <name>CashPage</name>
    <message>
        <source>Uang per hari</source>
        <translation>Cash by day</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Belum disetor</source>
        <translation>Not deposited</translation>
    </message>
    <message>
        <source>Brankas</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>Kantong</source>
        <translation>Bags</translation>
    </message>
    <message>
        <source>Di jalan</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>Tersetor</source>
        <translation>Deposited</translation>
    </message>
    <message>
        <source>Belum ada uang</source>
        <translation>No cash yet</translation>
    </message>
    <message>
        <source>Tutup shift dulu.</source>
        <translation>Close a shift first.</translation>
    </message>
    <message>
        <source>Kantong dan setoran</source>
        <translation>Bags and deposits</translation>
    </message>
    <message>
        <source>Kantong atau setoran</source>
        <translation>Bag or deposit</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Belum ada kantong</source>
        <translation>No bags yet</translation>
    </message>
    <message>
        <source>Pilih hari, lalu segel uangnya.</source>
        <translation>Choose a day, then seal its cash.</translation>
    </message>
    <message>
        <source>Segel kantong</source>
        <translation>Seal a bag</translation>
    </message>
    <message>
        <source>Setor</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>Buku setoran</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Uang hari {day} di brankas. Hitung berdua.</source>
        <translation>Cash of {day} in the safe. Count it together.</translation>
    </message>
    <message>
        <source>Buka kantong {number}?</source>
        <translation>Open bag {number}?</translation>
    </message>
    <message>
        <source>Uangnya kembali ke brankas, di depan saksi.</source>
        <translation>Its cash goes back to the safe, before a witness.</translation>
    </message>
    <message>
        <source>Salah hitung</source>
        <translation>Miscounted</translation>
    </message>
    <message>
        <source>Kantong rusak</source>
        <translation>Bag damaged</translation>
    </message>
    <message>
        <source>Batalkan setoran?</source>
        <translation>Cancel the deposit?</translation>
    </message>
    <message>
        <source>Kantongnya kembali ke sini, tetap tersegel.</source>
        <translation>Its bags come back here, still sealed.</translation>
    </message>
    <message>
        <source>Kode kedaluwarsa</source>
        <translation>Code expired</translation>
    </message>
    <message>
        <source>Bank tutup</source>
        <translation>Bank closed</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>{name} disimpan di {folder}</source>
        <translation>{name} saved in {folder}</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Daftar periksa</source>
        <translation>Checklist</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Kosongkan</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Yang datang kemudian masuk ke periode berikutnya.</source>
        <extracomment>Height of the tables within a panel, at 100 %.</extracomment>
        <translation>What comes later goes into the next period.</translation>
    </message>
    <message>
        <source>Tutup periode sampai {day}?</source>
        <translation>Close the period until {day}?</translation>
    </message>
    <message>
        <source>{count} pembuat, {amount}</source>
        <translation>{count} makers, {amount}</translation>
    </message>
    <message>
        <source>Dibayarkan</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>PNBP yang harus disetor</source>
        <translation>PNBP to deposit</translation>
    </message>
    <message>
        <source>{amount} premi tanpa kode pembuat: tetap tercatat.</source>
        <translation>{amount} of premi without a maker&apos;s code: it stays on record.</translation>
    </message>
    <message>
        <source>Tanpa ringkasan umum: terlalu mudah ditebak milik siapa.</source>
        <translation>No public summary: it is too easy to guess whose it is.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut ke PIN kedua</source>
        <translation>On to the second PIN</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Hitung uang</source>
        <translation>Count cash</translation>
    </message>
    <message>
        <source>Nontunai</source>
        <translation>Non-cash</translation>
    </message>
    <message>
        <source>Selisih &amp; alasan</source>
        <translation>Variance &amp; reason</translation>
    </message>
    <message>
        <source>Cetak Z</source>
        <translation>Print Z</translation>
    </message>
    <message>
        <source>Shift {number} ditutup</source>
        <translation>Shift {number} closed</translation>
    </message>
    <message>
        <source>Tutup shift {number}</source>
        <translation>Close shift {number}</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Pilih judul kolom di file. Pilihan ini diingat.</source>
        <translation>Choose the heading in the file. It will be remembered.</translation>
    </message>
    <message>
        <source>Kolom mana yang berisi {field}?</source>
        <translation>Which column holds the {field}?</translation>
    </message>
    <message>
        <source>Judul kolom</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ConsentsDialog</name>
    <message>
        <source>Hanya kode. Lembar yang ditandatangani disimpan di arsip.</source>
        <translation>Codes only. The signed sheet is filed.</translation>
    </message>
    <message>
        <source>Persetujuan pembuat</source>
        <translation>Makers&apos; consents</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Pembuat</source>
        <translation>Makers</translation>
    </message>
    <message>
        <source>Yang boleh</source>
        <translation>What may be told</translation>
    </message>
    <message>
        <source>Naskah</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Belum ada persetujuan</source>
        <translation>No consent yet</translation>
    </message>
    <message>
        <source>Tanpa persetujuan tidak ada cerita yang dicetak.</source>
        <translation>Without a consent no story is printed.</translation>
    </message>
    <message>
        <source>Kode pembuat</source>
        <translation>Maker&apos;s code</translation>
    </message>
    <message>
        <source>Misalnya SM-07</source>
        <translation>Such as SM-07</translation>
    </message>
    <message>
        <source>Naskah, misalnya V1</source>
        <translation>Text, such as V1</translation>
    </message>
    <message>
        <source>Yang boleh diceritakan</source>
        <translation>What may be told</translation>
    </message>
    <message>
        <source>Tarik</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Catat, PIN saksi</source>
        <translation>Write down, witness&apos;s PIN</translation>
    </message>
    <message>
        <source>ditarik {day}</source>
        <translation>withdrawn {day}</translation>
    </message>
    <message>
        <source>s.d. {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>sudah berakhir</source>
        <translation>has ended</translation>
    </message>
</context>
<context>
    <name>CountStep</name>
    <message>
        <source>Kirim hitungan</source>
        <translation>Send the count</translation>
    </message>
    <message>
        <source>Modal awal</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Transaksi</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Uang terhitung</source>
        <translation>Cash counted</translation>
    </message>
    <message>
        <source>Hitungan masih nol. Tekan sekali lagi bila laci kosong.</source>
        <translation>The count is still zero. Press once more if the drawer is empty.</translation>
    </message>
    <message>
        <source>Hitungan buta: jumlah menurut sistem baru tampil setelah Anda mengirim hitungan ini.</source>
        <translation>Blind count: the system&apos;s amount appears only after you have sent this count.</translation>
    </message>
    <message>
        <source>Hitungan kedua dan terakhir. Hitungan pertama tetap tercatat.</source>
        <translation>Second and last count. The first one stays on record.</translation>
    </message>
</context>
<context>
    <name>Custody</name>
    <message>
        <source>{amount} terlambat</source>
        <extracomment>Named as the tool that collects the words expects it.</extracomment>
        <translation>{amount} overdue</translation>
    </message>
    <message>
        <source>{amount} lagi</source>
        <translation>{amount} to go</translation>
    </message>
    <message>
        <source>shift berjalan</source>
        <translation>shift runs</translation>
    </message>
    <message>
        <source>disetor</source>
        <translation>deposited</translation>
    </message>
    <message>
        <source>Kantong {number}</source>
        <translation>Bag {number}</translation>
    </message>
    <message>
        <source>SIMPONI {reference}</source>
        <translation>SIMPONI {reference}</translation>
    </message>
    <message>
        <source>Bank {reference}</source>
        <translation>Bank {reference}</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>menunggu bukti</source>
        <translation>awaiting proof</translation>
    </message>
    <message>
        <source>kode kedaluwarsa</source>
        <translation>code expired</translation>
    </message>
    <message>
        <source>s.d. {at}</source>
        <translation>until {at}</translation>
    </message>
</context>
<context>
    <name>DayChooser</name>
    <message>
        <source>Sebelumnya</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Pilih hari</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>Hari lain</source>
        <translation>Another day</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Laporan harian</source>
        <translation>Day report</translation>
    </message>
    <message>
        <source>Penjualan bersih</source>
        <translation>Net sales</translation>
    </message>
    <message>
        <source>Penjualan</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Nontunai</source>
        <translation>Non-cash</translation>
    </message>
    <message>
        <source>Selisih kas</source>
        <translation>Cash variance</translation>
    </message>
    <message>
        <source>Shift hari ini</source>
        <translation>Shifts of this day</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Jual</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Bersih</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Rekonsiliasi</source>
        <translation>Reconcile</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Lihat adendum</source>
        <translation>See the addendum</translation>
    </message>
    <message>
        <source>Setujui &amp; kunci hari</source>
        <translation>Approve &amp; lock day</translation>
    </message>
    <message>
        <source>Struk</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Uang belum disetor</source>
        <translation>Cash not deposited</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Seharusnya</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Terhitung</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Selisih</source>
        <translation>Variance</translation>
    </message>
    <message>
        <source>Penjualan per jam</source>
        <translation>Sales by hour</translation>
    </message>
    <message>
        <source>Belum ada penjualan</source>
        <translation>No sales yet</translation>
    </message>
    <message>
        <source>Grafik tampil setelah penjualan pertama.</source>
        <translation>The chart shows after the first sale.</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Cetak X</source>
        <translation>Print X</translation>
    </message>
    <message>
        <source>Cetak salinan Z</source>
        <translation>Print a copy of Z</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Pilih hari</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>Hari yang ada shift-nya</source>
        <translation>Days that have shifts</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message numerus="yes">
        <source>%n shift</source>
        <translation>
            <numerusform>%n shift</numerusform>
            <numerusform>%n shifts</numerusform>
        </translation>
    </message>
    <message>
        <source>berjalan</source>
        <translation>running</translation>
    </message>
</context>
<context>
    <name>DepositDialog</name>
    <message>
        <source>PNBP periode {number}: {amount}</source>
        <translation>PNBP of period {number}: {amount}</translation>
    </message>
    <message>
        <source>Diambil dari setoran SIMPONI yang sudah ber-NTPN.</source>
        <translation>Taken from SIMPONI deposits that have their NTPN.</translation>
    </message>
    <message>
        <source>Tidak ada PNBP yang harus disetor.</source>
        <translation>No PNBP is to be deposited.</translation>
    </message>
    <message>
        <source>Setoran</source>
        <translation>Deposits</translation>
    </message>
    <message>
        <source>NTPN</source>
        <translation>NTPN</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Sisa</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Diambil</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Belum ada setoran ber-NTPN</source>
        <translation>No deposit has its NTPN yet</translation>
    </message>
    <message>
        <source>Setor dulu lewat Kas &amp; setoran.</source>
        <translation>Deposit first, by Cash &amp; deposits.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut ke PIN kedua</source>
        <translation>On to the second PIN</translation>
    </message>
    <message>
        <source>Masih kurang {amount}. Setor dulu lewat Kas &amp; setoran.</source>
        <translation>{amount} is still missing. Deposit first, by Cash &amp; deposits.</translation>
    </message>
</context>
<context>
    <name>DetailPage</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cetak ulang</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Kembalikan barang</source>
        <translation>Take goods back</translation>
    </message>
    <message>
        <source>Struk</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Spasi atau nomor barisnya menandai, + dan - jumlahnya</source>
        <translation>Space or the line&apos;s number marks it; + and - change its quantity</translation>
    </message>
    <message>
        <source>Transfer ke pembeli</source>
        <translation>Transfer to the buyer</translation>
    </message>
    <message>
        <source>Berikan tunai ke pembeli</source>
        <translation>Give cash to the buyer</translation>
    </message>
    <message>
        <source>Barang</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Pembayaran</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Kembalian</source>
        <translation>Change due</translation>
    </message>
    <message>
        <source>Pembulatan</source>
        <translation>Rounding</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Dikembalikan</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Pembeli: {name}</source>
        <translation>Buyer: {name}</translation>
    </message>
    <message>
        <source>Belum ada perubahan sejak dijual.</source>
        <translation>Nothing has changed since it was sold.</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Slip</translation>
    </message>
</context>
<context>
    <name>DiscountDialog</name>
    <message>
        <source>Diskon</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Diskon untuk</source>
        <translation>Discount for</translation>
    </message>
    <message>
        <source>Persen</source>
        <translation>Percent</translation>
    </message>
    <message>
        <source>Rupiah</source>
        <translation>Rupiah</translation>
    </message>
    <message>
        <source>Jenis diskon</source>
        <translation>Kind of discount</translation>
    </message>
    <message>
        <source>Diskon dalam persen</source>
        <translation>Discount in percent</translation>
    </message>
    <message>
        <source>Diskon dalam rupiah</source>
        <translation>Discount in rupiah</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Promo</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>Sore hari</source>
        <translation>End of day</translation>
    </message>
    <message>
        <source>Barang cacat</source>
        <translation>Damaged item</translation>
    </message>
    <message>
        <source>Pelanggan tetap</source>
        <translation>Regular customer</translation>
    </message>
    <message>
        <source>Beli banyak</source>
        <translation>Buying many</translation>
    </message>
    <message>
        <source>Atau ketik alasan lain</source>
        <translation>Or type another reason</translation>
    </message>
    <message>
        <source>Di atas batas Anda: perlu PIN pengawas.</source>
        <translation>Above your limit: a supervisor&apos;s PIN is needed.</translation>
    </message>
    <message>
        <source>Seluruh keranjang</source>
        <translation>The whole basket</translation>
    </message>
    <message>
        <source>Baris ini: {name}</source>
        <translation>This line: {name}</translation>
    </message>
    <message>
        <source>Hapus diskon</source>
        <translation>Remove the discount</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Beri diskon</source>
        <translation>Give the discount</translation>
    </message>
    <message>
        <source>Dari {before} menjadi {after}</source>
        <translation>From {before} to {after}</translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>Cetak ulang</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Kembalian</source>
        <translation>Change due</translation>
    </message>
    <message>
        <source>Penjualan selesai</source>
        <translation>Sale completed</translation>
    </message>
    <message>
        <source>Pindai atau sentuh barang berikutnya untuk mulai lagi.</source>
        <translation>Scan or touch the next item to begin again.</translation>
    </message>
    <message>
        <source>Struk {number}</source>
        <translation>Receipt {number}</translation>
    </message>
    <message>
        <source>QRIS belum diverifikasi</source>
        <translation>QRIS not verified</translation>
    </message>
    <message>
        <source>Lunas</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Struk tersimpan. Printer belum diatur.</source>
        <translation>The receipt is saved. No printer is set up.</translation>
    </message>
</context>
<context>
    <name>DrawerTrial</name>
    <message>
        <source>Buka laci (pin 2)</source>
        <extracomment>Pin of the usual wiring, and of the other one.</extracomment>
        <translation>Open the drawer (pin 2)</translation>
    </message>
    <message>
        <source>Buka laci (pin 5)</source>
        <translation>Open the drawer (pin 5)</translation>
    </message>
    <message>
        <source>Tidak ada laci</source>
        <translation>There is no drawer</translation>
    </message>
    <message>
        <source>Ya, terbuka</source>
        <translation>Yes, it opened</translation>
    </message>
    <message>
        <source>Tidak terbuka</source>
        <translation>It stayed shut</translation>
    </message>
    <message>
        <source>Apakah lacinya terbuka?</source>
        <translation>Did the drawer open?</translation>
    </message>
    <message>
        <source>Coba pin yang lain, atau pilih Tidak ada laci.</source>
        <translation>Try the other pin, or choose There is no drawer.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Jumlah uang tidak terbaca. Ketik angka saja, tanpa koma.</source>
        <extracomment>By code, or by ``code/why`` where one code has several reasons.</extracomment>
        <translation>The amount can&apos;t be read. Type digits only, without a comma.</translation>
    </message>
    <message>
        <source>Jumlah barang tidak bisa dipakai. Ketik 1 sampai {most}.</source>
        <translation>That quantity can&apos;t be used. Type 1 to {most}.</translation>
    </message>
    <message>
        <source>Komputer ini tidak bisa mencetak PDF. Buka file-nya, cetak di sana.</source>
        <translation>This computer can&apos;t print a PDF by itself. Open the file and print it there.</translation>
    </message>
    <message>
        <source>Printer komputer tidak menerima. Atur printer A4 di setelan komputer.</source>
        <translation>The computer&apos;s printer refuses. Set an A4 printer up in the computer&apos;s settings.</translation>
    </message>
    <message>
        <source>Kertas itu sudah diurus. Lihat daftarnya lagi.</source>
        <translation>That paper has been dealt with. Look at the list again.</translation>
    </message>
    <message>
        <source>Berkas itu bukan berkas kasir. Pilih berkas berakhiran .kasir.</source>
        <translation>That isn&apos;t a till&apos;s file. Choose one that ends in .kasir.</translation>
    </message>
    <message>
        <source>Berkas itu dari program yang lebih baru. Perbarui kasir ini.</source>
        <translation>That file is from a newer program. Update this till.</translation>
    </message>
    <message>
        <source>Berkas itu terpotong atau rusak. Tulis lagi dari kasir asalnya.</source>
        <translation>That file is cut off or damaged. Write it again on its own till.</translation>
    </message>
    <message>
        <source>Berkas itu tidak ditandatangani kasirnya. Tulis lagi di sana.</source>
        <translation>That file isn&apos;t signed by its till. Write it again there.</translation>
    </message>
    <message>
        <source>Kasir {till} punya dua catatan bernomor sama. Hubungi pengelola kasir.</source>
        <translation>Till {till} has two documents with one number. Ask whoever looks after the tills.</translation>
    </message>
    <message>
        <source>Kasir ini kehilangan catatannya sendiri. Hubungi pengelola kasir.</source>
        <translation>This till has lost documents of its own. Ask whoever looks after the tills.</translation>
    </message>
    <message>
        <source>Tanda tangan kasir {till} tidak cocok. Jangan pakai berkas ini.</source>
        <translation>The signature of till {till} doesn&apos;t hold. Don&apos;t use this file.</translation>
    </message>
    <message>
        <source>Isi catatan kasir {till} berubah. Jangan pakai berkas ini.</source>
        <translation>Documents of till {till} were changed. Don&apos;t use this file.</translation>
    </message>
    <message>
        <source>Kode pasangan salah ketik. Samakan dengan layar pusat, atau pindai.</source>
        <translation>The pairing code has a typing error. Compare it with the hub&apos;s screen, or scan it.</translation>
    </message>
    <message>
        <source>Pusat sudah punya kasir lain berkode {value}. Ganti kode kasir ini.</source>
        <translation>The hub has another till with the code {value} already. Give this one another code.</translation>
    </message>
    <message>
        <source>Hari pertama sesudah hari terakhir. Tukar keduanya.</source>
        <translation>The first day is after the last. Swap the two.</translation>
    </message>
    <message>
        <source>Keranjang masih kosong. Pindai atau pilih barang dulu.</source>
        <translation>The basket is still empty. Scan or choose an item first.</translation>
    </message>
    <message>
        <source>Baris itu sudah tidak ada. Pilih baris lain.</source>
        <translation>That line is gone. Choose another line.</translation>
    </message>
    <message>
        <source>{name} hanya ada satu dan sudah di keranjang.</source>
        <translation>There is only one {name}, and it is in the basket already.</translation>
    </message>
    <message>
        <source>{name} sudah terjual. Hapus baris ini dari keranjang.</source>
        <translation>{name} has been sold. Remove this line from the basket.</translation>
    </message>
    <message>
        <source>{name} hanya ada satu dan sudah ada di toko.</source>
        <translation>There is only one {name}, and it is in the shop already.</translation>
    </message>
    <message>
        <source>{name} sudah terjual. Bila kembali, catat pengembaliannya di Struk.</source>
        <translation>{name} has been sold. If it came back, record the refund under Receipts.</translation>
    </message>
    <message>
        <source>Stok {name} tidak dihitung. Pilih barang lain.</source>
        <translation>The stock of {name} isn&apos;t counted. Choose another product.</translation>
    </message>
    <message>
        <source>Pilih produknya dulu: pindai, atau cari namanya.</source>
        <translation>Choose the product first: scan it, or search for its name.</translation>
    </message>
    <message>
        <source>Produk itu sudah tidak ada di katalog. Pilih produk lain.</source>
        <translation>That product is no longer in the catalogue. Choose another product.</translation>
    </message>
    <message>
        <source>Kode {name} perlu {need_mm} mm, label hanya {have_mm} mm. Pilih label lebih lebar, atau kode QR.</source>
        <translation>The code of {name} needs {need_mm} mm, the label has {have_mm} mm. Choose a wider label, or a QR code.</translation>
    </message>
    <message>
        <source>Label {have_mm} mm terlalu kecil untuk {name}. Pilih ukuran lebih besar.</source>
        <translation>A label of {have_mm} mm is too small for {name}. Choose a larger size.</translation>
    </message>
    <message>
        <source>Kode {name} tidak bisa ditulis begitu. Pilih jenis kode lain.</source>
        <translation>The code of {name} can&apos;t be written so. Choose another kind of code.</translation>
    </message>
    <message>
        <source>{name} belum punya PLU, atau angkanya terlalu besar. Isi PLU lewat impor.</source>
        <translation>{name} has no PLU yet, or the figure is too large. Import its PLU.</translation>
    </message>
    <message>
        <source>Harga baru harus dari {least} sampai di bawah {most}.</source>
        <translation>The new price must be from {least} to below {most}.</translation>
    </message>
    <message>
        <source>Printer label belum diatur. Atur di Setelan, atau simpan PDF.</source>
        <translation>No label printer is set up. Set one up in the settings, or save a PDF.</translation>
    </message>
    <message>
        <source>Isi jumlah label dulu: 1 sampai {most}.</source>
        <translation>Say how many labels first: 1 to {most}.</translation>
    </message>
    <message>
        <source>Ketik harga barang ini dulu.</source>
        <translation>Type the price of this item first.</translation>
    </message>
    <message>
        <source>Diskon tidak bisa dipakai. Isi nilai dan alasannya.</source>
        <translation>The discount can&apos;t be used. Enter its value and the reason.</translation>
    </message>
    <message>
        <source>Pembayaran nontunai melebihi tagihan. Kurangi jumlahnya.</source>
        <translation>The non-cash payments exceed the bill. Lower the amount.</translation>
    </message>
    <message>
        <source>Tagihan sudah lunas. Hapus uang tunai yang berlebih.</source>
        <translation>The bill is paid already. Remove the extra cash.</translation>
    </message>
    <message>
        <source>Pembayaran kurang {amount}. Tambah pembayaran.</source>
        <translation>{amount} is still missing. Add a payment.</translation>
    </message>
    <message>
        <source>Ketik jumlah pembayaran lebih dari nol.</source>
        <translation>Type a payment of more than zero.</translation>
    </message>
    <message>
        <source>QRIS paling banyak {most} sekali bayar. Bagi dua, atau transfer.</source>
        <translation>QRIS takes at most {most} per payment. Split it, or use a transfer.</translation>
    </message>
    <message>
        <source>Nomor referensi belum lengkap. Ketik dari ponsel toko.</source>
        <translation>The reference number is incomplete. Type it from the shop&apos;s phone.</translation>
    </message>
    <message>
        <source>Referensi {reference} sudah dipakai hari ini. Cek pembayaran di ponsel toko.</source>
        <translation>Reference {reference} was used today already. Check the payment on the shop&apos;s phone.</translation>
    </message>
    <message>
        <source>Data itu sudah ditangani. Lihat lagi daftarnya.</source>
        <translation>That was dealt with already. Look at the list again.</translation>
    </message>
    <message>
        <source>Toko web tidak menunggu pesanan itu lagi. Lihat daftarnya lagi.</source>
        <translation>The web store no longer waits for that order. Look at the list again.</translation>
    </message>
    <message>
        <source>Pesanan {number} sudah diserahkan di {till}. Periksa dulu di sana.</source>
        <translation>Order {number} was handed over at {till} already. Check there first.</translation>
    </message>
    <message>
        <source>Pesanan itu belum lunas: {amount}. Terima uangnya dulu.</source>
        <translation>That order isn&apos;t paid: {amount}. Take the money first.</translation>
    </message>
    <message>
        <source>Perlu PIN pengawas.</source>
        <translation>A supervisor&apos;s PIN is needed.</translation>
    </message>
    <message>
        <source>PIN salah. Coba lagi.</source>
        <translation>Wrong PIN. Try again.</translation>
    </message>
    <message>
        <source>Kode orang harus 1 sampai 12 huruf atau angka.</source>
        <translation>A person&apos;s code must have 1 to 12 letters or digits.</translation>
    </message>
    <message>
        <source>Kode {code} sudah dipakai. Pilih kode lain.</source>
        <translation>Code {code} is taken. Choose another code.</translation>
    </message>
    <message>
        <source>Nama terlalu panjang. Pakai paling banyak 60 huruf.</source>
        <translation>The name is too long. Use at most 60 letters.</translation>
    </message>
    <message>
        <source>PIN harus 6 angka.</source>
        <translation>The PIN must have 6 digits.</translation>
    </message>
    <message>
        <source>PIN terlalu mudah ditebak. Pakai angka yang berbeda-beda.</source>
        <translation>The PIN is too easy to guess. Use different digits.</translation>
    </message>
    <message>
        <source>Harus ada satu orang yang boleh mengatur. Tambah orang lain dulu.</source>
        <translation>Somebody must be left who may change settings. Add another person first.</translation>
    </message>
    <message>
        <source>Belum ada shift. Mulai shift dulu.</source>
        <translation>There is no shift yet. Start a shift first.</translation>
    </message>
    <message>
        <source>Shift {number} masih berjalan. Tutup shift itu dulu.</source>
        <translation>Shift {number} is still running. Close that one first.</translation>
    </message>
    <message>
        <source>Shift {number} sudah ditutup.</source>
        <translation>Shift {number} is closed already.</translation>
    </message>
    <message>
        <source>Uang belum dihitung. Kirim hitungan dulu.</source>
        <translation>The cash hasn&apos;t been counted. Send a count first.</translation>
    </message>
    <message>
        <source>Uang sudah dihitung dua kali. Lanjutkan menutup shift.</source>
        <translation>The cash has been counted twice. Go on closing the shift.</translation>
    </message>
    <message>
        <source>Uang di laci tidak cukup. Kurangi jumlahnya.</source>
        <translation>There isn&apos;t enough cash in the drawer. Lower the amount.</translation>
    </message>
    <message>
        <source>Tulis nomor kantongnya, paling banyak 20 huruf atau angka.</source>
        <translation>Write the bag&apos;s number, at most 20 letters or digits.</translation>
    </message>
    <message>
        <source>Kantong {number} sudah dipakai. Ambil kantong lain.</source>
        <translation>Bag {number} is in use. Take another bag.</translation>
    </message>
    <message>
        <source>Saksi harus orang lain. Minta PIN orang kedua.</source>
        <translation>The witness has to be somebody else. Ask for a second person&apos;s PIN.</translation>
    </message>
    <message>
        <source>Uang di laci tidak sebanyak itu. Hitung lagi.</source>
        <translation>The drawer doesn&apos;t hold that much. Count again.</translation>
    </message>
    <message>
        <source>Uang hari itu di kasir ini tidak sebanyak itu. Hitung lagi.</source>
        <translation>This till has less cash of that day. Count again.</translation>
    </message>
    <message>
        <source>Kantong itu tidak di sini lagi. Lihat daftarnya.</source>
        <translation>That bag isn&apos;t here any more. See the list.</translation>
    </message>
    <message>
        <source>Belum ada kantong untuk disetor. Segel uang dulu.</source>
        <translation>There is no bag to deposit. Seal cash first.</translation>
    </message>
    <message>
        <source>Tulis nomor rekening tujuannya.</source>
        <translation>Write the account it goes to.</translation>
    </message>
    <message>
        <source>Kode billing SIMPONI harus 15 angka. Periksa lagi.</source>
        <translation>A SIMPONI billing code has 15 digits. Check it.</translation>
    </message>
    <message>
        <source>NTB harus 6 sampai 16 huruf atau angka. Periksa slipnya.</source>
        <translation>An NTB has 6 to 16 letters or digits. Check the slip.</translation>
    </message>
    <message>
        <source>NTPN harus 16 huruf atau angka. Periksa slipnya.</source>
        <translation>An NTPN has 16 letters or digits. Check the slip.</translation>
    </message>
    <message>
        <source>Setoran itu sudah selesai dan tidak bisa diubah.</source>
        <translation>That deposit is finished and can&apos;t be changed.</translation>
    </message>
    <message>
        <source>Setoran itu tidak ada. Lihat daftarnya lagi.</source>
        <translation>There is no such deposit. See the list again.</translation>
    </message>
    <message>
        <source>Nama penyedia kosong atau terlalu panjang. Ketik namanya.</source>
        <translation>The provider&apos;s name is empty or too long. Type its name.</translation>
    </message>
    <message>
        <source>Ada {count} baris yang tidak terbaca. Betulkan berkasnya dulu.</source>
        <translation>{count} rows can&apos;t be read. Mend the file first.</translation>
    </message>
    <message>
        <source>Itu sudah dibukukan atau dihapus. Lihat daftarnya lagi.</source>
        <translation>It was posted or written off already. Look at the list again.</translation>
    </message>
    <message>
        <source>Daftarnya baru saja berubah. Lihat lagi, lalu bukukan.</source>
        <translation>The lists have just changed. Look again, then post.</translation>
    </message>
    <message>
        <source>Tidak ada pembayaran yang menunggu. Biarkan baris ini saja.</source>
        <translation>No payment is waiting. Leave this row.</translation>
    </message>
    <message>
        <source>{number} sudah dipasangkan. Urungkan dulu pasangannya.</source>
        <translation>{number} is paired already. Undo that pair first.</translation>
    </message>
    <message>
        <source>Tidak ada pilihan yang bisa diurungkan. Pilih baris lain.</source>
        <translation>There is no choice to undo. Choose another row.</translation>
    </message>
    <message>
        <source>{number} sudah diverifikasi. Pilih pembayaran lain.</source>
        <translation>{number} is verified already. Choose another payment.</translation>
    </message>
    <message>
        <source>Nomor referensi 4 sampai 32 huruf atau angka. Periksa lagi.</source>
        <translation>A reference has 4 to 32 letters or digits. Check it.</translation>
    </message>
    <message>
        <source>Referensi {reference} sudah dipakai pembayaran lain. Periksa lagi.</source>
        <translation>Reference {reference} belongs to another payment. Check it.</translation>
    </message>
    <message>
        <source>Hari itu sudah dikunci. Lihat kuncinya di Rekonsiliasi.</source>
        <translation>That day is locked already. See its lock under Reconcile.</translation>
    </message>
    <message>
        <source>Hari itu tidak punya shift. Pilih hari lain.</source>
        <translation>That day has no shift. Choose another day.</translation>
    </message>
    <message>
        <source>{count} shift masih berjalan. Tutup dulu, lalu kunci hari.</source>
        <translation>{count} shift(s) still run. Close them first, then lock the day.</translation>
    </message>
    <message>
        <source>{count} selisih belum punya alasan. Tulis alasannya dulu.</source>
        <translation>{count} variance(s) have no reason yet. Write it first.</translation>
    </message>
    <message>
        <source>Perlu dua orang yang berhak. Minta PIN orang yang kedua.</source>
        <translation>Two people with the right are needed. Ask for the second one&apos;s PIN.</translation>
    </message>
    <message>
        <source>Pilih barang yang dikembalikan dulu.</source>
        <translation>Choose the items that come back first.</translation>
    </message>
    <message>
        <source>Semua barang di struk ini sudah dikembalikan.</source>
        <translation>Everything on this receipt has come back already.</translation>
    </message>
    <message>
        <source>Jumlah itu melebihi sisa yang bisa dikembalikan.</source>
        <translation>That is more than is left to come back.</translation>
    </message>
    <message>
        <source>Penjualan ini dari shift lain. Pakai pengembalian dana.</source>
        <translation>This sale is from another shift. Use a refund.</translation>
    </message>
    <message>
        <source>Penjualan ini sudah dibatalkan.</source>
        <translation>This sale has been voided already.</translation>
    </message>
    <message>
        <source>Sebagian sudah dikembalikan. Pakai pengembalian dana.</source>
        <translation>Part of it has been refunded. Use a refund.</translation>
    </message>
    <message>
        <source>QRIS penjualan itu sudah dicocokkan. Pakai pengembalian dana.</source>
        <translation>That sale&apos;s QRIS was settled. Give it back as a refund.</translation>
    </message>
    <message>
        <source>Uang di laci kurang dari {amount}. Kembalikan lewat transfer.</source>
        <translation>The drawer holds less than {amount}. Refund by transfer.</translation>
    </message>
    <message>
        <source>Struk itu tidak ditemukan di kasir ini. Periksa nomornya.</source>
        <translation>That receipt isn&apos;t found on this till. Check its number.</translation>
    </message>
    <message>
        <source>Struk {number} sudah {most} kali digandakan. Tunjukkan di layar saja.</source>
        <translation>Receipt {number} has been copied {most} times already. Show it on the screen instead.</translation>
    </message>
    <message>
        <source>Gambar terlalu besar. Pilih yang di bawah 5 MB.</source>
        <translation>The picture is too large. Choose one below 5 MB.</translation>
    </message>
    <message>
        <source>Gambar tidak terbaca. Pilih file PNG atau JPEG.</source>
        <translation>The picture can&apos;t be read. Choose a PNG or JPEG file.</translation>
    </message>
    <message>
        <source>Gambar itu kosong. Pilih gambar lain.</source>
        <translation>That picture is blank. Choose another one.</translation>
    </message>
    <message>
        <source>Pilih atau ketik alasannya dulu.</source>
        <translation>Choose or type the reason first.</translation>
    </message>
    <message>
        <source>Alamat tujuan tidak bisa dipakai. Toko web: https://…, pusat: postgresql://nama@alamat/kasir</source>
        <translation>The address can&apos;t be used. Web store: https://…, hub: postgresql://name@address/kasir</translation>
    </message>
    <message>
        <source>Tujuan itu sudah ada. Atur yang sudah ada.</source>
        <translation>That place is there already. Set that one up.</translation>
    </message>
    <message>
        <source>Pola {value} tidak terbaca. Tulis seperti 21.....{{NNDDD}}, awalan 02 atau 20 sampai 29.</source>
        <translation>Pattern {value} can&apos;t be read. Write it like 21.....{{NNDDD}}, beginning with 02 or 20 to 29.</translation>
    </message>
    <message>
        <source>Pola {value} berisi {length} angka. Harus tepat 12.</source>
        <translation>Pattern {value} holds {length} digits. It must be exactly 12.</translation>
    </message>
    <message>
        <source>Desimal di pola {value} terlalu banyak. Berat paling banyak DDD, harga tanpa D.</source>
        <translation>Too many decimals in pattern {value}. A weight has at most DDD, a price no D.</translation>
    </message>
    <message>
        <source>Harga di pola {value} hanya bisa dikali 1 atau 100.</source>
        <translation>The price in pattern {value} can only be multiplied by 1 or 100.</translation>
    </message>
    <message>
        <source>Pola {value} sudah ada. Hapus salah satunya.</source>
        <translation>Pattern {value} is there already. Remove one of the two.</translation>
    </message>
    <message>
        <source>Aturannya terlalu banyak. Hapus yang tidak dipakai.</source>
        <translation>There are too many rules. Remove those you don&apos;t use.</translation>
    </message>
    <message>
        <source>Wadah “{value}” tidak terbaca. Tulis seperti Mika = 18.</source>
        <translation>Container “{value}” can&apos;t be read. Write it like Box = 18.</translation>
    </message>
    <message>
        <source>Paling banyak {most} wadah. Hapus yang tidak dipakai.</source>
        <translation>At most {most} containers. Remove those you don&apos;t use.</translation>
    </message>
    <message>
        <source>Tarif “{value}” tidak terbaca. Tulis seperti 2024-12-01 UMI 0,3.</source>
        <translation>The rate “{value}” can&apos;t be read. Write it like 2024-12-01 UMI 0,3.</translation>
    </message>
    <message>
        <source>Hari libur “{value}” tidak terbaca. Tulis seperti 2026-12-25.</source>
        <translation>The holiday “{value}” can&apos;t be read. Write it like 2026-12-25.</translation>
    </message>
    <message>
        <source>Port {value} sudah dipakai perangkat lain. Pilih port lain untuk salah satu.</source>
        <translation>Port {value} is used by another device already. Choose another port for one of them.</translation>
    </message>
    <message>
        <source>Timbangan tidak tersambung. Periksa kabelnya, atau ketik beratnya.</source>
        <translation>The scale isn&apos;t connected. Check its cable, or type the weight.</translation>
    </message>
    <message>
        <source>Timbangan tidak menjawab. Nyalakan, atau ketik beratnya.</source>
        <translation>The scale doesn&apos;t answer. Switch it on, or type the weight.</translation>
    </message>
    <message>
        <source>Berat itu sudah lama. Tunggu timbangan, atau ketik beratnya.</source>
        <translation>That weight is old. Wait for the scale, or type the weight.</translation>
    </message>
    <message>
        <source>Timbangan masih bergerak. Tunggu sampai diam.</source>
        <translation>The scale is still moving. Wait until it rests.</translation>
    </message>
    <message>
        <source>Terlalu berat untuk timbangan ini. Bagi menjadi dua.</source>
        <translation>Too heavy for this scale. Weigh it in two parts.</translation>
    </message>
    <message>
        <source>Timbangan di bawah nol. Kosongkan, lalu tekan nol di timbangan.</source>
        <translation>The scale is below zero. Empty it, then press zero on the scale.</translation>
    </message>
    <message>
        <source>Timbangan minta diperiksa. Lihat layarnya, atau ketik beratnya.</source>
        <translation>The scale wants attention. Look at its display, or type the weight.</translation>
    </message>
    <message>
        <source>Data timbangan tidak terbaca. Periksa jenisnya di Setelan.</source>
        <translation>What the scale sends can&apos;t be read. Check its kind in Settings.</translation>
    </message>
    <message>
        <source>Timbangan kosong. Letakkan barangnya.</source>
        <translation>The scale is empty. Put the goods on it.</translation>
    </message>
    <message>
        <source>Berat tidak melebihi wadahnya. Letakkan barang, atau hapus tara.</source>
        <translation>The weight is no more than its container. Put goods on, or clear the tare.</translation>
    </message>
    <message>
        <source>Isian ini tidak bisa dipakai. Periksa lagi.</source>
        <translation>That value can&apos;t be used. Check it again.</translation>
    </message>
    <message>
        <source>Alamat printer tidak dikenal. Mulai dengan tcp://, usb://, serial://, cups://, windows:// atau file:///.</source>
        <translation>Unknown kind of printer address. Begin with tcp://, usb://, serial://, cups://, windows:// or file:///.</translation>
    </message>
    <message>
        <source>Alamat jaringan printer salah. Contoh: tcp://192.168.1.50:9100.</source>
        <translation>The printer&apos;s network address is wrong. Example: tcp://192.168.1.50:9100.</translation>
    </message>
    <message>
        <source>Nomor port printer salah. Pakai 9100, atau 1 sampai 65535.</source>
        <translation>The printer&apos;s port number is wrong. Use 9100, or 1 to 65535.</translation>
    </message>
    <message>
        <source>Nomor USB printer salah. Contoh: usb://04b8:0202.</source>
        <translation>The printer&apos;s USB number is wrong. Example: usb://04b8:0202.</translation>
    </message>
    <message>
        <source>Nama port serial salah. Contoh: serial://COM3 atau serial:///dev/ttyUSB0.</source>
        <translation>The serial port&apos;s name is wrong. Example: serial://COM3 or serial:///dev/ttyUSB0.</translation>
    </message>
    <message>
        <source>Kecepatan port serial salah. Contoh: ?baud=9600 atau ?baud=115200.</source>
        <translation>The serial port&apos;s speed is wrong. Example: ?baud=9600 or ?baud=115200.</translation>
    </message>
    <message>
        <source>Nama antrean printer salah. Salin namanya dari setelan komputer.</source>
        <translation>The printer queue&apos;s name is wrong. Copy it from the computer&apos;s settings.</translation>
    </message>
    <message>
        <source>Nama file printer salah. Contoh: file:///dev/usb/lp0.</source>
        <translation>The printer&apos;s file name is wrong. Example: file:///dev/usb/lp0.</translation>
    </message>
    <message>
        <source>File itu tidak bisa dibuka. Pilih file lain.</source>
        <translation>That file can&apos;t be opened. Choose another file.</translation>
    </message>
    <message>
        <source>File itu terlalu besar. Bagi menjadi beberapa file.</source>
        <translation>That file is too large. Split it into several files.</translation>
    </message>
    <message>
        <source>File itu kosong. Pilih file yang berisi produk.</source>
        <translation>That file is empty. Choose a file with products in it.</translation>
    </message>
    <message>
        <source>Huruf di file itu tidak terbaca. Simpan sebagai CSV UTF-8 atau XLSX.</source>
        <translation>The letters in that file can&apos;t be read. Save it as CSV UTF-8 or XLSX.</translation>
    </message>
    <message>
        <source>Baris di file itu terlalu banyak. Bagi menjadi beberapa file.</source>
        <translation>That file has too many rows. Split it into several files.</translation>
    </message>
    <message>
        <source>Kolom yang wajib belum ada: {missing}. Tambahkan di baris judul.</source>
        <translation>Required columns are missing: {missing}. Add them to the heading.</translation>
    </message>
    <message>
        <source>Dua kolom berarti sama: {found}. Hapus salah satunya.</source>
        <translation>Two columns mean the same: {found}. Remove one of them.</translation>
    </message>
    <message>
        <source>File itu bukan daftar produk. Pilih file CSV atau XLSX.</source>
        <translation>That file isn&apos;t a list of products. Choose a CSV or XLSX file.</translation>
    </message>
    <message>
        <source>Impor dibatalkan. Tidak ada yang berubah.</source>
        <translation>The import was cancelled. Nothing has changed.</translation>
    </message>
    <message>
        <source>Kode QRIS tidak utuh. Salin lagi seluruhnya dari awal.</source>
        <translation>The QRIS code isn&apos;t whole. Copy all of it again from the start.</translation>
    </message>
    <message>
        <source>Kode QRIS terpotong. Salin lagi seluruhnya.</source>
        <translation>The QRIS code is cut off. Copy all of it again.</translation>
    </message>
    <message>
        <source>Kode ini bukan untuk rupiah. Minta kode QRIS toko Anda.</source>
        <translation>This code isn&apos;t in rupiah. Ask for your shop&apos;s QRIS code.</translation>
    </message>
    <message>
        <source>Kode ini bukan dari Indonesia. Minta kode QRIS toko Anda.</source>
        <translation>This code isn&apos;t from Indonesia. Ask for your shop&apos;s QRIS code.</translation>
    </message>
    <message>
        <source>Ini kode transfer antarorang. Pakai kode QRIS toko.</source>
        <translation>This code transfers money between persons. Use a shop&apos;s QRIS code.</translation>
    </message>
    <message>
        <source>Ini kode sekali pakai. Minta kode QRIS statis toko Anda.</source>
        <translation>This code works only once. Ask for your shop&apos;s static QRIS code.</translation>
    </message>
    <message>
        <source>Kode ini sudah memuat jumlah. Minta kode QRIS statis toko Anda.</source>
        <translation>This code holds an amount already. Ask for your shop&apos;s static QRIS code.</translation>
    </message>
    <message>
        <source>Kode ini menambah biaya untuk pembeli, dan itu dilarang. Minta kode baru.</source>
        <translation>This code adds a fee for the buyer, which is forbidden. Ask for a new code.</translation>
    </message>
    <message>
        <source>Ini bukan kode QRIS toko yang benar. Salin lagi dari penyedia QRIS.</source>
        <translation>This isn&apos;t a proper shop&apos;s QRIS code. Copy it again from your QRIS provider.</translation>
    </message>
    <message>
        <source>Pemasangan ini tanpa server pusat. Pakai laptop lain sebagai pusat.</source>
        <translation>This installation has no hub server. Use another laptop as the hub.</translation>
    </message>
    <message>
        <source>Pusat di laptop ini gagal menyala. Tutup program lain, coba lagi.</source>
        <translation>The hub on this laptop can&apos;t start. Close other programs, then try again.</translation>
    </message>
    <message>
        <source>Pusat tidak menjawab. Periksa jaringan dan alamatnya, lalu coba lagi.</source>
        <translation>The hub doesn&apos;t answer. Check the network and its address, then try again.</translation>
    </message>
    <message>
        <source>Sambungan ke pusat putus. Dicoba lagi sendiri.</source>
        <translation>The connection to the hub was cut. It is tried again by itself.</translation>
    </message>
    <message>
        <source>Pusat menolak kata sandinya. Minta yang baru ke pengelola pusat.</source>
        <translation>The hub refuses the password. Ask the hub&apos;s manager for a new one.</translation>
    </message>
    <message>
        <source>Itu bukan pusat yang dipasangkan: sertifikatnya lain. Pasangkan lagi dari layar pusat.</source>
        <translation>That isn&apos;t the hub we were paired with: its certificate is another one. Pair again from the hub&apos;s screen.</translation>
    </message>
    <message>
        <source>Itu bukan pusat Kasir Si Cantik. Periksa alamatnya.</source>
        <translation>That isn&apos;t a Kasir Si Cantik hub. Check its address.</translation>
    </message>
    <message>
        <source>Pusat memakai versi lebih baru. Perbarui program ini.</source>
        <translation>The hub is of a newer version. Update this program.</translation>
    </message>
    <message>
        <source>Tabel pusat dari versi lama. Minta pengelola memperbarui pusat.</source>
        <translation>The hub&apos;s tables are of an older version. Ask its manager to update the hub.</translation>
    </message>
    <message>
        <source>Pusat menolak pertanyaan ini. Coba lagi, atau hubungi pengelola.</source>
        <translation>The hub refuses this question. Try again, or ask its manager.</translation>
    </message>
    <message>
        <source>Penyimpanan gagal. Periksa ruang disk, lalu tekan tombol yang sama lagi.</source>
        <translation>Saving failed. Check the disk space, then press the same button again.</translation>
    </message>
    <message>
        <source>Data ini dari program yang lebih baru. Pasang versi terbaru.</source>
        <translation>A newer program made this data. Install the latest version.</translation>
    </message>
    <message>
        <source>Data tidak boleh di folder awan atau jaringan. Pilih folder di laptop ini.</source>
        <translation>The data can&apos;t be in a cloud or network folder. Choose a folder on this laptop.</translation>
    </message>
    <message>
        <source>Di folder ini sudah ada kasir. Tutup program, lalu buka lagi.</source>
        <translation>There is a till in this folder already. Close the program, then open it again.</translation>
    </message>
    <message>
        <source>Brankas kunci laptop ini terkunci. Buka dulu, lalu coba lagi.</source>
        <translation>This laptop&apos;s keyring is locked. Unlock it first, then try again.</translation>
    </message>
    <message>
        <source>Kunci kasir ini hilang. Jangan menjual dulu; hubungi admin.</source>
        <translation>This till&apos;s key is missing. Don&apos;t sell; contact the admin.</translation>
    </message>
    <message>
        <source>Data kasir tidak bisa dibuka. Mulai ulang laptop, lalu coba lagi.</source>
        <translation>The till&apos;s data can&apos;t be opened. Restart the laptop, then try again.</translation>
    </message>
    <message>
        <source>Kasir ini sudah terbuka di jendela lain. Pindah ke jendela itu.</source>
        <translation>This till is open in another window. Go to that window.</translation>
    </message>
    <message>
        <source>Tidak berhasil ({code}). Ulangi; bila tetap, hubungi pengawas.</source>
        <translation>That didn&apos;t work ({code}). Try again; if it persists, contact the supervisor.</translation>
    </message>
    <message>
        <source>Tulis kode pembuat, misalnya SM-07 atau SM-04*2+SM-07, bukan nama.</source>
        <translation>Write makers&apos; codes such as SM-07 or SM-04*2+SM-07, no names.</translation>
    </message>
    <message>
        <source>Bagian-bagiannya harus berjumlah tepat 100%. Periksa angkanya.</source>
        <translation>The parts must sum to just 100%. Check the figures.</translation>
    </message>
    <message>
        <source>Premi terendah tidak boleh kurang dari nol.</source>
        <translation>The least premi can&apos;t be below zero.</translation>
    </message>
    <message>
        <source>Isi upah per satuan, lebih dari nol.</source>
        <translation>Enter the rate for each unit, more than zero.</translation>
    </message>
    <message>
        <source>Tanggal tidak terbaca. Tulis seperti 24-11-2026.</source>
        <translation>The day can&apos;t be read. Write it as 24-11-2026.</translation>
    </message>
    <message>
        <source>Kebijakan berlaku mulai hari ini atau sesudahnya. Ganti tanggalnya.</source>
        <translation>A policy begins today or later. Change the day.</translation>
    </message>
    <message>
        <source>Tulis dasar hukum kebijakan ini.</source>
        <translation>Write the legal basis of this policy.</translation>
    </message>
    <message>
        <source>Belum ada bagian yang menunggu. Kunci dulu hari yang sudah dijual.</source>
        <translation>No share is waiting. Lock a day of trade first.</translation>
    </message>
    <message>
        <source>Periode terakhir sudah sampai hari itu. Kunci hari berikutnya dulu.</source>
        <translation>The last period reaches that day already. Lock the next day first.</translation>
    </message>
    <message>
        <source>Hari itu belum tiba. Pilih hari yang sudah dikunci.</source>
        <translation>That day is still to come. Choose a locked one.</translation>
    </message>
    <message>
        <source>Hari {day} belum dikunci. Kunci dulu di Rekonsiliasi.</source>
        <translation>{day} isn&apos;t locked. Lock it first, in Reconcile.</translation>
    </message>
    <message>
        <source>Periode itu diurus di kasir {till}. Lanjutkan di sana.</source>
        <translation>Till {till} looks after that period. Go on there.</translation>
    </message>
    <message>
        <source>Periode {number} sudah ditutup lebih dulu di kasir lain. Pakai yang itu.</source>
        <translation>Another till closed period {number} before. Use that one.</translation>
    </message>
    <message>
        <source>Langkah periode itu sudah lain. Lihat keadaannya lagi.</source>
        <translation>That period is at another step. Look at its state again.</translation>
    </message>
    <message>
        <source>Setoran ber-NTPN kurang {amount}. Setor dulu lewat Kas &amp; setoran.</source>
        <translation>Deposits with their NTPN lack {amount}. Deposit first, by Cash &amp; deposits.</translation>
    </message>
    <message>
        <source>Setoran itu belum ber-NTPN atau sudah habis. Pilih yang lain.</source>
        <translation>That deposit has no NTPN or is used up. Choose another.</translation>
    </message>
    <message>
        <source>Pilih dulu siapa yang sudah bertanda tangan.</source>
        <translation>First choose who has signed.</translation>
    </message>
    <message>
        <source>Salah satunya sudah dibayar. Lihat daftarnya lagi.</source>
        <translation>One of them was paid. Look at the list again.</translation>
    </message>
    <message>
        <source>Premi dibayar lewat tabungan atau kartu. Pilih salah satu.</source>
        <translation>Premi is paid into savings or onto a card. Choose one.</translation>
    </message>
    <message>
        <source>Tulis nomor bukti transfernya.</source>
        <translation>Write the number of the transfer.</translation>
    </message>
    <message>
        <source>Periode itu tidak ada di sini. Lihat daftarnya lagi.</source>
        <translation>That period isn&apos;t here. Look at the list again.</translation>
    </message>
    <message>
        <source>Pembuat itu tidak punya bagian di periode ini. Pilih yang lain.</source>
        <translation>That maker has no part in this period. Choose another.</translation>
    </message>
    <message>
        <source>Tidak ada yang boleh diumumkan: kurang dari 5 pembuat, atau satu orang lebih dari separuh.</source>
        <translation>Nothing may be published: fewer than 5 makers, or one has more than half.</translation>
    </message>
    <message>
        <source>Persetujuan berlaku paling lama {most} hari. Pilih lebih pendek.</source>
        <translation>A consent holds {most} days at the most. Choose fewer.</translation>
    </message>
    <message>
        <source>Tulis naskah mana yang ditandatangani, misalnya V1.</source>
        <translation>Write which text was signed, such as V1.</translation>
    </message>
    <message>
        <source>Saksi harus orang lain. Minta PIN orang lain.</source>
        <translation>The witness has to be somebody else. Ask for another PIN.</translation>
    </message>
    <message>
        <source>Persetujuan itu sudah ditarik. Lihat daftarnya lagi.</source>
        <translation>That consent was withdrawn. Look at the list again.</translation>
    </message>
    <message>
        <source>Belum ada lampiran di kasir ini. Buat dulu.</source>
        <translation>This till has no annex. Make one first.</translation>
    </message>
    <message>
        <source>Lampiran sudah ada. Buka dengan kata sandinya.</source>
        <translation>There is an annex already. Open it by its passphrase.</translation>
    </message>
    <message>
        <source>Kata sandi terlalu pendek. Pakai paling sedikit {least} huruf.</source>
        <translation>The passphrase is too short. Use at least {least} letters.</translation>
    </message>
    <message>
        <source>Kata sandi tidak cocok. Bila lupa, lampiran tidak bisa dibuka siapa pun: tulis yang baru dari buku register.</source>
        <translation>The passphrase doesn&apos;t fit. If it is forgotten, nobody can open the annex: write a new one from the register.</translation>
    </message>
    <message>
        <source>Berkas lampiran rusak. Ambil dari cadangan, lalu coba lagi.</source>
        <translation>The annex&apos;s file is damaged. Take it from a backup and try again.</translation>
    </message>
    <message>
        <source>Lampiran itu dari program yang lebih baru. Perbarui kasir ini.</source>
        <translation>A newer program made that annex. Update this till.</translation>
    </message>
    <message>
        <source>Tulis namanya, paling panjang {most} huruf.</source>
        <translation>Write the name, {most} letters at the most.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Simpan laporan</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>PDF bersegel</source>
        <translation>Sealed PDF</translation>
    </message>
    <message>
        <source>Untuk dicetak, ditandatangani, dan diarsipkan.</source>
        <translation>To print, sign and file.</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>Angka tetap angka.</source>
        <translation>Numbers stay numbers.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Untuk LibreOffice dan program lain.</source>
        <translation>For LibreOffice and other programs.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Untuk program.</source>
        <translation>For programs.</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FindPart</name>
    <message>
        <source>Cari lagi</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Cari di jaringan</source>
        <translation>Look on the network</translation>
    </message>
    <message>
        <source>Salin perintah</source>
        <translation>Copy the command</translation>
    </message>
    <message>
        <source>Belum ada printer</source>
        <translation>No printer yet</translation>
    </message>
    <message>
        <source>Nyalakan printer dan sambungkan kabelnya, lalu cari lagi.</source>
        <translation>Switch the printer on and connect its cable, then look again.</translation>
    </message>
    <message>
        <source>Alamat printer</source>
        <translation>Printer&apos;s address</translation>
    </message>
    <message>
        <source>Atau ketik alamatnya</source>
        <translation>Or type its address</translation>
    </message>
    <message>
        <source>Nomor di jaringan seperti 192.168.1.50, atau /dev/usb/lp0.</source>
        <translation>A number on the network such as 192.168.1.50, or /dev/usb/lp0.</translation>
    </message>
    <message>
        <source>Pakai alamat ini</source>
        <translation>Use this address</translation>
    </message>
    <message>
        <source>Mencari printer…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>Printer muncul di sini begitu ditemukan.</source>
        <translation>Printers appear here as soon as they are found.</translation>
    </message>
</context>
<context>
    <name>FoldedChips</name>
    <message>
        <source>+{count} lagi</source>
        <translation>+{count} more</translation>
    </message>
    <message>
        <source>{name}: {count} lagi</source>
        <translation>{name}: {count} more</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Serahkan pesanan {number}</source>
        <translation>Hand over order {number}</translation>
    </message>
    <message>
        <source>Tanyakan nama pemesannya, lalu cocokkan dengan ini.</source>
        <translation>Ask for the buyer&apos;s name, then compare it with this.</translation>
    </message>
    <message>
        <source>Toko tidak mengirim nama. Cocokkan nomor di ponsel pembeli.</source>
        <translation>The store sent no name. Compare the number on the buyer&apos;s phone.</translation>
    </message>
    <message>
        <source>Cara mencocokkan</source>
        <translation>How it was checked</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Terima {amount} dan serahkan</source>
        <translation>Take {amount} and hand over</translation>
    </message>
    <message>
        <source>Serahkan</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Nama cocok</source>
        <translation>Name matches</translation>
    </message>
    <message>
        <source>Diwakili, menunjukkan nomornya</source>
        <translation>Somebody else, showed the number</translation>
    </message>
    <message>
        <source>Nomor cocok</source>
        <translation>Number matches</translation>
    </message>
    <message>
        <source>Nama pemesan</source>
        <translation>Buyer&apos;s name</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Belum lunas, dan belum ada shift. Mulai shift dulu.</source>
        <translation>Not paid, and no shift is open. Start a shift first.</translation>
    </message>
    <message>
        <source>Belum lunas: terima {amount} tunai. Uangnya dicatat sebagai uang masuk.</source>
        <translation>Not paid: take {amount} in cash. It is written down as cash in.</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>Buka simpanan</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Kasir</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Barang</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Keranjang yang disimpan</source>
        <translation>Held baskets</translation>
    </message>
    <message>
        <source>Tidak ada simpanan</source>
        <translation>Nothing on hold</translation>
    </message>
    <message>
        <source>Tekan F3 untuk menyimpan keranjang.</source>
        <translation>Press F3 to hold a basket.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Buka keranjang ini</source>
        <translation>Open this basket</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Bantuan: {screen}</source>
        <extracomment>More keys than this stand in two columns.</extracomment>
        <translation>Help: {screen}</translation>
    </message>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Tombol papan ketik yang berlaku di layar ini.</source>
        <translation>Keys of the keyboard that work on this screen.</translation>
    </message>
    <message>
        <source>Mengerti</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Pindah ke tombol atau isian berikutnya</source>
        <translation>Go to the next button or field</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kunci kasir</source>
        <translation>Lock the till</translation>
    </message>
    <message>
        <source>Layar penuh</source>
        <translation>Full screen</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>{count} hari belum disetor, sejak {day}</source>
        <extracomment>Named as the tool that collects the words expects it. Hours the chart shows at least, so that two sales don&apos;t fill it.</extracomment>
        <translation>{count} day(s) not deposited, since {day}</translation>
    </message>
    <message>
        <source>Shift {count} hari sebelumnya belum ditutup</source>
        <translation>A shift of {count} earlier day(s) is still open</translation>
    </message>
    <message>
        <source>{count} hari belum dikunci, sejak {day}</source>
        <translation>{count} day(s) not locked, since {day}</translation>
    </message>
    <message>
        <source>{count} QRIS belum terlihat masuk</source>
        <translation>{count} QRIS not seen to arrive</translation>
    </message>
    <message>
        <source>{count} penjualan belum terkirim</source>
        <translation>{count} sale(s) not sent</translation>
    </message>
    <message>
        <source>{count} kertas belum keluar</source>
        <translation>{count} paper(s) not out</translation>
    </message>
    <message>
        <source>kemarin {amount}</source>
        <translation>yesterday {amount}</translation>
    </message>
    <message>
        <source>belum ada pembanding</source>
        <translation>nothing to compare with</translation>
    </message>
    <message>
        <source>sama dengan bulan lalu</source>
        <translation>same as last month</translation>
    </message>
    <message>
        <source>{sign} {percent}% dari bulan lalu</source>
        <translation>{sign} {percent}% on last month</translation>
    </message>
    <message>
        <source>pengembalian {amount}</source>
        <translation>refunds {amount}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Beranda</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Struk hari ini</source>
        <translation>Receipts today</translation>
    </message>
    <message>
        <source>Bulan ini</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Struk bulan ini</source>
        <translation>Receipts this month</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>Needs action</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Worth</translation>
    </message>
    <message>
        <source>Semua beres</source>
        <translation>All in order</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu Anda.</source>
        <translation>Nothing waits for you.</translation>
    </message>
    <message>
        <source>Penjualan hari ini per jam</source>
        <translation>Sales of today by hour</translation>
    </message>
    <message>
        <source>Belum ada penjualan hari ini</source>
        <translation>No sales today yet</translation>
    </message>
    <message>
        <source>Grafik tampil setelah penjualan pertama.</source>
        <translation>The chart appears with the first sale.</translation>
    </message>
    <message>
        <source>Penjualan hari ini</source>
        <translation>Sales of today</translation>
    </message>
</context>
<context>
    <name>HubDialog</name>
    <message>
        <source>Laptop ini sebagai pusat</source>
        <extracomment>Groups of the typed code in one line.</extracomment>
        <translation>This laptop as the hub</translation>
    </message>
    <message>
        <source>Jadikan laptop ini pusat</source>
        <translation>Make this laptop the hub</translation>
    </message>
    <message>
        <source>Berhenti jadi pusat</source>
        <translation>Stop being the hub</translation>
    </message>
    <message>
        <source>Kode baru</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Kode pasangan</source>
        <translation>Pairing code</translation>
    </message>
    <message>
        <source>Kasir di pusat ini</source>
        <translation>Tills at this hub</translation>
    </message>
    <message>
        <source>Kasir</source>
        <translation>Tills</translation>
    </message>
    <message>
        <source>Sambungan</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Data terakhir</source>
        <translation>Last data</translation>
    </message>
    <message>
        <source>Belum ada kasir lain</source>
        <translation>No other till yet</translation>
    </message>
    <message>
        <source>Pindai kodenya di kasir lain: Sinkron, Tambah tujuan.</source>
        <translation>Scan the code at another till: Sync, Add place.</translation>
    </message>
    <message>
        <source>Alamat: {hosts}</source>
        <translation>Address: {hosts}</translation>
    </message>
    <message>
        <source>Laptop ini belum tersambung ke jaringan mana pun.</source>
        <translation>This laptop isn&apos;t connected to any network yet.</translation>
    </message>
    <message>
        <source>Menyiapkan pusat… Pertama kali beberapa detik.</source>
        <translation>Preparing the hub… The first time takes some seconds.</translation>
    </message>
    <message>
        <source>Di kasir lain: Sinkron, Tambah tujuan, Pusat; lalu pindai atau ketik kode ini. Kode hilang saat panel ini ditutup.</source>
        <translation>At the other till: Sync, Add place, Hub; then scan or type this code. The code ends when this panel is closed.</translation>
    </message>
    <message>
        <source>Kasir lain di jaringan yang sama saling melihat penjualan lewat laptop ini. Pusat menyala selama program ini terbuka, dan lagi saat dibuka.</source>
        <translation>Tills in the same network see each other&apos;s sales through this laptop. The hub is on while this program is open, and again when it is opened.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HubWatch</name>
    <message>
        <source>Coba lagi</source>
        <extracomment>What documents of other tills may have changed. While the tables take in much, screens are told of it no more often.</extracomment>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Belum diisi.</source>
        <translation>Not filled in.</translation>
    </message>
    <message>
        <source>Terlalu panjang. Pendekkan.</source>
        <translation>Too long. Shorten it.</translation>
    </message>
    <message>
        <source>Ada tanda yang tidak terbaca. Ketik ulang isinya.</source>
        <translation>It has a character that can&apos;t be read. Type it again.</translation>
    </message>
    <message>
        <source>Berisi rumus. Tempel sebagai nilai saja.</source>
        <translation>It holds a formula. Paste it as a plain value.</translation>
    </message>
    <message>
        <source>Tidak boleh kurang dari nol.</source>
        <translation>It can&apos;t be less than zero.</translation>
    </message>
    <message>
        <source>Angkanya terlalu besar. Periksa lagi.</source>
        <translation>The number is too large. Check it again.</translation>
    </message>
    <message>
        <source>Tidak terbaca. Periksa isinya.</source>
        <translation>It can&apos;t be read. Check it.</translation>
    </message>
    <message>
        <source>Tidak dikenal. Pakai kata yang lazim.</source>
        <translation>It isn&apos;t known. Use a common word.</translation>
    </message>
    <message>
        <source>Dipakai dua kali. Satu kode hanya untuk satu produk.</source>
        <translation>Used twice. One code is for one product only.</translation>
    </message>
    <message>
        <source>Ada isi di luar kolom yang bernama. Hapus atau beri nama kolom.</source>
        <translation>There is something outside the named columns. Remove it or name the column.</translation>
    </message>
    <message>
        <source>Harga tidak terbaca. Tulis angka saja, misalnya 12500.</source>
        <translation>The price can&apos;t be read. Write digits only, such as 12500.</translation>
    </message>
    <message>
        <source>Harga nol hanya untuk harga terbuka.</source>
        <translation>A price of zero is for open prices only.</translation>
    </message>
    <message>
        <source>Harga di bawah harga terendah produk ini.</source>
        <translation>The price is below this product&apos;s lowest price.</translation>
    </message>
    <message>
        <source>Harga terendah melebihi harga jual.</source>
        <translation>The lowest price is above the selling price.</translation>
    </message>
    <message>
        <source>Satuan tidak dikenal. Pakai misalnya pcs, bungkus, atau kg.</source>
        <translation>The unit isn&apos;t known. Use for example pcs, bungkus or kg.</translation>
    </message>
    <message>
        <source>Tulis satuan, timbang, sekali, atau terbuka.</source>
        <translation>Write satuan (by unit), timbang (by weight), sekali (one-off) or terbuka (open price).</translation>
    </message>
    <message>
        <source>Tulis ya atau tidak.</source>
        <translation>Write yes or no.</translation>
    </message>
    <message>
        <source>Tulis jumlah hari, misalnya 7.</source>
        <translation>Write a number of days, such as 7.</translation>
    </message>
    <message>
        <source>Barang timbang harus bersatuan kg, dan sebaliknya.</source>
        <translation>Weighed goods must be in kg, and the other way round.</translation>
    </message>
    <message>
        <source>Produk lama tidak bisa berganti timbang. Pakai kode baru.</source>
        <translation>A known product can&apos;t change between weighed and counted. Use a new code.</translation>
    </message>
    <message>
        <source>Stok tidak terbaca. Tulis angka; kg boleh dengan koma.</source>
        <translation>The stock can&apos;t be read. Write digits; kg may have a comma.</translation>
    </message>
    <message>
        <source>Barang satu-satunya hanya boleh berstok satu.</source>
        <translation>A one-off piece can only have a stock of one.</translation>
    </message>
    <message>
        <source>Barcode sudah dibulatkan. Ubah kolom menjadi teks, lalu isi ulang.</source>
        <translation>The barcode has been rounded. Make the column text, then fill it in again.</translation>
    </message>
    <message>
        <source>Barcode tidak terbaca. Pisahkan beberapa barcode dengan spasi.</source>
        <translation>The barcode can&apos;t be read. Put spaces between several barcodes.</translation>
    </message>
    <message>
        <source>PLU paling banyak 6 angka.</source>
        <translation>A PLU has at most 6 digits.</translation>
    </message>
    <message>
        <source>Tulis kode pembuat seperti SM-07, bukan nama.</source>
        <translation>Write a maker&apos;s code such as SM-07, not a name.</translation>
    </message>
    <message>
        <source>Tulis nama file gambar saja, misalnya kain.png.</source>
        <translation>Write only a picture&apos;s file name, such as cloth.png.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Impor produk</source>
        <translation>Import products</translation>
    </message>
    <message>
        <source>Pilih file</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Memeriksa {file}…</source>
        <translation>Checking {file}…</translation>
    </message>
    <message>
        <source>{done} dari {whole} baris</source>
        <translation>{done} of {whole} rows</translation>
    </message>
    <message>
        <source>{done} dari {whole} baris, kira-kira {left} detik lagi</source>
        <translation>{done} of {whole} rows, about {left} seconds left</translation>
    </message>
    <message>
        <source>Menyimpan {count} produk…</source>
        <translation>Saving {count} products…</translation>
    </message>
    <message>
        <source>Ada {count} hal yang perlu dibetulkan di {file}. Belum ada yang disimpan.</source>
        <translation>{count} things have to be mended in {file}. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Di bawah ini {shown} yang pertama.</source>
        <translation>The first {shown} are below.</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Yang perlu dibetulkan</source>
        <translation>What has to be mended</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Isinya</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pilih file lain</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Impor {count} produk</source>
        <translation>Import {count} products</translation>
    </message>
    <message>
        <source>(baris)</source>
        <translation>(row)</translation>
    </message>
    <message>
        <source>(kosong)</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Papan angka</source>
        <extracomment>What ``Keypad.pressed`` says besides digits.</extracomment>
        <translation>Keypad</translation>
    </message>
    <message>
        <source>Hapus satu angka</source>
        <translation>Delete one digit</translation>
    </message>
</context>
<context>
    <name>LabelOptions</name>
    <message>
        <source>Keluar di</source>
        <extracomment>Names of the symbols: the same in every language. Of a calibration: a centimetre to each side, in 0.1 mm.</extracomment>
        <translation>Comes out on</translation>
    </message>
    <message>
        <source>Printer label</source>
        <translation>Label printer</translation>
    </message>
    <message>
        <source>Lembar A4</source>
        <translation>A4 sheets</translation>
    </message>
    <message>
        <source>Ukuran label (mm)</source>
        <translation>Size of a label (mm)</translation>
    </message>
    <message>
        <source>Lembar label</source>
        <translation>Sheet of labels</translation>
    </message>
    <message>
        <source>Mulai dari label ke</source>
        <translation>Begin at label</translation>
    </message>
    <message>
        <source>Ukuran sendiri</source>
        <translation>Own size</translation>
    </message>
    <message>
        <source>Tulis seperti 45x25.</source>
        <translation>Write it like 45x25.</translation>
    </message>
    <message>
        <source>Tulis seperti 4x11 48x25: kolom x baris, lalu ukuran.</source>
        <translation>Write it like 4x11 48x25: columns x rows, then the size.</translation>
    </message>
    <message>
        <source>Geser ke kanan (0,1 mm)</source>
        <translation>Move right (0.1 mm)</translation>
    </message>
    <message>
        <source>Geser ke bawah</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Sesuai barang</source>
        <translation>As suits the goods</translation>
    </message>
    <message>
        <source>Di barang</source>
        <translation>On the goods</translation>
    </message>
    <message>
        <source>Di rak</source>
        <translation>On the shelf</translation>
    </message>
    <message>
        <source>Kartu songket</source>
        <translation>Songket card</translation>
    </message>
    <message>
        <source>Untuk</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tanpa</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Kemarin</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Tanggal dibuat</source>
        <translation>Day it was made</translation>
    </message>
    <message>
        <source>Tahan berapa hari</source>
        <translation>Keeps for how many days</translation>
    </message>
    <message>
        <source>Berat kemasan</source>
        <translation>Weight of the packet</translation>
    </message>
    <message>
        <source>Berat ikut terpindai di kasir.</source>
        <translation>The till reads the weight along with the code.</translation>
    </message>
    <message>
        <source>Harga turun menjadi</source>
        <translation>Marked down to</translation>
    </message>
    <message>
        <source>Harga ini ikut terpindai. Perlu PIN bila bukan hak Anda.</source>
        <translation>The till reads this price along with the code. Needs a PIN unless you may.</translation>
    </message>
    <message>
        <source>biasa</source>
        <translation>usual</translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>Label</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Tambah produk</source>
        <translation>Add a product</translation>
    </message>
    <message>
        <source>Pindai, atau ketik nama lalu Enter…</source>
        <translation>Scan, or type a name and Enter…</translation>
    </message>
    <message>
        <source>Produk yang diberi label</source>
        <translation>Products to label</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Belum ada produk</source>
        <translation>No products yet</translation>
    </message>
    <message>
        <source>Pindai, atau cari namanya di atas.</source>
        <translation>Scan, or look for the name above.</translation>
    </message>
    <message>
        <source>Jumlah label</source>
        <translation>How many labels</translation>
    </message>
    <message>
        <source>Semua di daftar</source>
        <translation>All in the list</translation>
    </message>
    <message>
        <source>Sebanyak stok</source>
        <translation>As in stock</translation>
    </message>
    <message>
        <source>Keluarkan</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Pratinjau label</source>
        <translation>Preview of the label</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Printer label tidak tersambung. Label menunggu di antrean.</source>
        <translation>The label printer isn&apos;t connected. Labels wait in the queue.</translation>
    </message>
    <message>
        <source>{done} dari {whole} label</source>
        <translation>{done} of {whole} labels</translation>
    </message>
    <message>
        <source>Persis seperti yang dicetak, {size} mm.</source>
        <translation>Exactly as it is printed, {size} mm.</translation>
    </message>
    <message>
        <source>Cetak PDF pada ukuran sebenarnya (100%), label {size} mm.</source>
        <translation>Print the PDF at its actual size (100%), labels of {size} mm.</translation>
    </message>
    <message>
        <source>Cetak {count} label</source>
        <translation>Print labels · {count}</translation>
    </message>
    <message>
        <source>Simpan {count} label</source>
        <translation>Save labels · {count}</translation>
    </message>
    <message>
        <source>Menyiapkan {count} label…</source>
        <translation>Preparing {count} labels…</translation>
    </message>
</context>
<context>
    <name>LabelRules</name>
    <message>
        <source>Label timbangan</source>
        <translation>Scale labels</translation>
    </message>
    <message>
        <source>Tambah aturan</source>
        <translation>Add rule</translation>
    </message>
    <message>
        <source>Simpan aturan</source>
        <translation>Save rules</translation>
    </message>
    <message>
        <source>Titik: kode barang (PLU). {NNDDD}: angka berat atau harga, D di belakang koma. Aturan dengan awalan terpanjang didahulukan.</source>
        <translation>Dots: the product&apos;s code (PLU). {NNDDD}: digits of the weight or price, D behind the point. The rule with the longest prefix goes first.</translation>
    </message>
    <message>
        <source>Pindai label timbangan untuk mencoba.</source>
        <translation>Scan a scale label to try.</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>{code} sudah keluar?</source>
        <translation>Has {code} left?</translation>
    </message>
    <message>
        <source>PIN-nya tidak berlaku lagi. Riwayat penjualannya tetap ada.</source>
        <translation>Their PIN no longer works. Their sales history stays.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ya, sudah keluar</source>
        <translation>Yes, they have left</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Berat dalam gram</source>
        <translation>Weight in grams</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Simpan jumlah</source>
        <translation>Save the quantity</translation>
    </message>
    <message>
        <source>Harga</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Diskon</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Barang di struk</source>
        <translation>Items on the receipt</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Ke stok</source>
        <extracomment>Heights: of the words, and of the controls where they stand below them. The least a name needs beside the controls.</extracomment>
        <translation>To stock</translation>
    </message>
    <message>
        <source>Tidak ke stok</source>
        <translation>Not to stock</translation>
    </message>
    <message>
        <source>{sold} · sudah kembali semua</source>
        <translation>{sold} · all back already</translation>
    </message>
    <message>
        <source>{sold} · sisa {left}</source>
        <translation>{sold} · {left} left</translation>
    </message>
    <message>
        <source>{sold} · diskon {off}</source>
        <translation>{sold} · discount {off}</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Struk</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Cari struk</source>
        <translation>Find a receipt</translation>
    </message>
    <message>
        <source>Pindai struk atau ketik nomornya</source>
        <translation>Scan a receipt or type its number</translation>
    </message>
    <message>
        <source>Produk</source>
        <extracomment>Of what is shown while there are no products, its button right below the words.</extracomment>
        <translation>Products</translation>
    </message>
    <message>
        <source>Cari produk</source>
        <translation>Find a product</translation>
    </message>
    <message>
        <source>Cari nama, kode, atau barcode…</source>
        <translation>Name, code or barcode…</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Pembuat</source>
        <translation>Makers</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Daftar produk</source>
        <translation>List of products</translation>
    </message>
    <message>
        <source>Terima barang</source>
        <translation>Take in goods</translation>
    </message>
    <message>
        <source>Impor produk</source>
        <translation>Import products</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Harga</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Stok</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Coba kata lain, atau pilih kategori.</source>
        <translation>Try another word, or choose a category.</translation>
    </message>
    <message>
        <source>Belum ada produk</source>
        <translation>No products yet</translation>
    </message>
    <message>
        <source>Impor file CSV atau XLSX: kode, nama, harga.</source>
        <translation>Import a CSV or XLSX file: code, name, price.</translation>
    </message>
    <message>
        <source>{total} produk</source>
        <translation>{total} products</translation>
    </message>
    <message>
        <source>{listed} dari {total}</source>
        <translation>{listed} of {total}</translation>
    </message>
    <message>
        <source>{listed} teratas dari {total}</source>
        <translation>first {listed} of {total}</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Perlu stok</source>
        <translation>Needs stock</translation>
    </message>
    <message>
        <source>Shift ini</source>
        <translation>This shift</translation>
    </message>
    <message>
        <source>Struk yang ditampilkan</source>
        <translation>Receipts shown</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Cetak ulang</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Daftar struk</source>
        <translation>List of receipts</translation>
    </message>
    <message>
        <source>Memuat struk…</source>
        <translation>Loading receipts…</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Bayar</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Tidak ada struk dengan nomor itu</source>
        <translation>No receipt has that number</translation>
    </message>
    <message>
        <source>Periksa nomornya, atau pindai barcode di struk.</source>
        <translation>Check the number, or scan the barcode on the receipt.</translation>
    </message>
    <message>
        <source>Belum ada penjualan di shift ini</source>
        <translation>No sale in this shift yet</translation>
    </message>
    <message>
        <source>Struk tampil di sini setelah penjualan pertama.</source>
        <translation>Receipts appear here after the first sale.</translation>
    </message>
    <message>
        <source>Belum ada penjualan</source>
        <translation>No sales yet</translation>
    </message>
</context>
<context>
    <name>LiveWeight</name>
    <message>
        <source>Tara</source>
        <translation>Tare</translation>
    </message>
    <message>
        <source>Timbangan</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>oleh timbangan</source>
        <translation>by the scale</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Kunci periode {number}?</source>
        <translation>Lock period {number}?</translation>
    </message>
    <message>
        <source>Sesudah dikunci tidak ada yang bisa diubah lagi.</source>
        <translation>Once locked, nothing can be changed.</translation>
    </message>
    <message>
        <source>Dibagi</source>
        <translation>Shared</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut ke PIN kedua</source>
        <translation>On to the second PIN</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Tampilan &amp; suara</source>
        <translation>Look &amp; sound</translation>
    </message>
    <message>
        <source>Langsung berlaku.</source>
        <translation>Takes effect at once.</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Luar ruang</source>
        <translation>Outdoor</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Ukuran huruf</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tangan kiri</source>
        <translation>Left-handed</translation>
    </message>
    <message>
        <source>Keranjang dan menu bertukar sisi.</source>
        <translation>The basket and the menu change sides.</translation>
    </message>
    <message>
        <source>Suara</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Bunyi saat barang ditemukan dan selesai.</source>
        <translation>A sound when an item is found and when a sale is done.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Kasir Si Cantik</source>
        <extracomment>The smallest window; what needs more height than there is gives up air.</extracomment>
        <translation>Kasir Si Cantik</translation>
    </message>
    <message>
        <source>Ada gangguan kecil dan sudah dicatat. Ulangi langkah terakhir.</source>
        <translation>Something small went wrong and was written down. Repeat the last step.</translation>
    </message>
</context>
<context>
    <name>MakersDialog</name>
    <message>
        <source>Berlaku untuk penjualan berikutnya. Kode saja, tanpa nama.</source>
        <extracomment>What a premi of the example is split by: all of it, by weight.</extracomment>
        <translation>It holds for the next sales. Codes only, no names.</translation>
    </message>
    <message>
        <source>Pembuat {name}</source>
        <translation>Makers of {name}</translation>
    </message>
    <message>
        <source>Kode pembuat</source>
        <translation>Maker&apos;s code</translation>
    </message>
    <message>
        <source>SM-07, atau SM-04*2+SM-07</source>
        <translation>SM-07, or SM-04*2+SM-07</translation>
    </message>
    <message>
        <source>Biaya bahan</source>
        <translation>Material cost</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>satuan</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>Biaya bahan per {unit}</source>
        <translation>Material cost for each {unit}</translation>
    </message>
    <message>
        <source>Kode dan bobot pembuat</source>
        <translation>Makers&apos; codes and weights</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tanpa pembuat: premi dicatat dan tidak dapat dibayar.</source>
        <translation>No maker: premi is recorded and can&apos;t be paid.</translation>
    </message>
    <message>
        <source>Dari premi {premi}: {said}</source>
        <translation>Of a premi of {premi}: {said}</translation>
    </message>
</context>
<context>
    <name>MenuDialog</name>
    <message>
        <source>Lainnya</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>Uang &amp; batas</source>
        <translation>Money &amp; limits</translation>
    </message>
    <message>
        <source>Aturan uang berlaku mulai shift berikutnya.</source>
        <translation>Money rules hold from the next shift on.</translation>
    </message>
    <message>
        <source>Pembulatan tunai</source>
        <translation>Cash rounding</translation>
    </message>
    <message>
        <source>Tanpa</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Arah pembulatan</source>
        <translation>Direction of rounding</translation>
    </message>
    <message>
        <source>Turun</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Terdekat</source>
        <translation>Nearest</translation>
    </message>
    <message>
        <source>Naik</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Batas QRIS belum diverifikasi</source>
        <translation>Limit for unverified QRIS</translation>
    </message>
    <message>
        <source>Di atas jumlah ini perlu PIN pengawas.</source>
        <translation>Above this amount a supervisor&apos;s PIN is needed.</translation>
    </message>
    <message>
        <source>Batas selisih kas sehari</source>
        <translation>Limit for a day&apos;s cash variance</translation>
    </message>
    <message>
        <source>Di atas jumlah ini dua orang mengunci hari.</source>
        <translation>Above this amount two people lock a day.</translation>
    </message>
    <message>
        <source>Uang harus disetor dalam</source>
        <translation>Cash has to be deposited within</translation>
    </message>
    <message>
        <source>1 hari</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>3 hari</source>
        <translation>3 days</translation>
    </message>
    <message>
        <source>7 hari</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>Sebulan</source>
        <translation>A month</translation>
    </message>
    <message>
        <source>Kriteria QRIS toko</source>
        <translation>The shop&apos;s QRIS criteria</translation>
    </message>
    <message>
        <source>Menurut kode QRIS</source>
        <translation>As the QRIS code says</translation>
    </message>
    <message>
        <source>Tarif MDR</source>
        <translation>MDR rates</translation>
    </message>
    <message>
        <source>Tanggal, kriteria, persen, misalnya 2024-12-01 UMI 0 500000 0,3. Kosong: tarif Bank Indonesia yang dikenal.</source>
        <translation>Date, criteria, percent, such as 2024-12-01 UMI 0 500000 0,3. Empty: Bank Indonesia&apos;s rates as known here.</translation>
    </message>
    <message>
        <source>Hari libur bank</source>
        <translation>Bank holidays</translation>
    </message>
    <message>
        <source>Tanggal dengan titik koma di antaranya, misalnya 2026-12-25; 2027-01-01. Kosong: libur nasional yang dikenal.</source>
        <translation>Dates with semicolons between them, such as 2026-12-25; 2027-01-01. Empty: national holidays as known here.</translation>
    </message>
    <message>
        <source>Kunci otomatis bila tidak dipakai</source>
        <translation>Lock when nobody uses it</translation>
    </message>
    <message>
        <source>1 menit</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>3 menit</source>
        <translation>3 minutes</translation>
    </message>
    <message>
        <source>10 menit</source>
        <translation>10 minutes</translation>
    </message>
    <message>
        <source>Tidak pernah</source>
        <translation>Never</translation>
    </message>
</context>
<context>
    <name>NewPersonDialog</name>
    <message>
        <source>Tambah petugas</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Misalnya K-05.</source>
        <translation>For example K-05.</translation>
    </message>
    <message>
        <source>Boleh kosong.</source>
        <translation>May be empty.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Kedua PIN belum sama. Ketik lagi.</source>
        <translation>The two PINs differ. Type them again.</translation>
    </message>
</context>
<context>
    <name>NewPinDialog</name>
    <message>
        <source>PIN baru untuk {code}</source>
        <translation>New PIN for {code}</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan PIN</source>
        <translation>Save the PIN</translation>
    </message>
    <message>
        <source>Kedua PIN belum sama. Ketik lagi.</source>
        <translation>The two PINs differ. Type them again.</translation>
    </message>
</context>
<context>
    <name>NewRoleDialog</name>
    <message>
        <source>Peran {code}</source>
        <translation>Role of {code}</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan peran</source>
        <translation>Save the role</translation>
    </message>
</context>
<context>
    <name>NoCodePage</name>
    <message>
        <source>Kode QRIS toko belum diatur</source>
        <translation>The shop&apos;s QRIS code isn&apos;t set up</translation>
    </message>
    <message>
        <source>Minta bendahara mengisinya di Setelan. Pakai cara lain dulu.</source>
        <translation>Ask the treasurer to enter it in Settings. Use another way for now.</translation>
    </message>
</context>
<context>
    <name>NonCashStep</name>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>QRIS belum diverifikasi</source>
        <translation>QRIS not verified</translation>
    </message>
    <message>
        <source>Transfer bank</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Pengembalian</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Penjualan dibatalkan</source>
        <translation>Voided sales</translation>
    </message>
    <message>
        <source>Belum tercetak</source>
        <translation>Not printed yet</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Uang di luar laci</source>
        <translation>Money outside the drawer</translation>
    </message>
    <message>
        <source>Catatan shift</source>
        <translation>Shift notes</translation>
    </message>
    <message>
        <source>Uang terhitung</source>
        <translation>Cash counted</translation>
    </message>
    <message>
        <source>Hitungan terkirim.</source>
        <translation>The count was sent.</translation>
    </message>
    <message>
        <source>{count} (tetap bisa dicetak nanti)</source>
        <translation>{count} (can still be printed later)</translation>
    </message>
    <message>
        <source>{count} (ikut terkirim nanti)</source>
        <translation>{count} (will be sent later)</translation>
    </message>
    <message>
        <source>Cek QRIS yang belum diverifikasi di ponsel toko. Shift tetap bisa ditutup.</source>
        <translation>Check unverified QRIS on the shop&apos;s phone. The shift can be closed all the same.</translation>
    </message>
    <message>
        <source>Cocokkan QRIS dan transfer dengan ponsel toko.</source>
        <translation>Compare QRIS and transfers with the shop&apos;s phone.</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Pusat tidak menjawab; dicoba lagi sendiri. Kabar terakhir {age}.</source>
        <extracomment>A till with an open shift is late when nothing came for so long; any other when nothing came for a day and a half: a shop closes at night.</extracomment>
        <translation>The hub doesn&apos;t answer; it is tried again by itself. Last heard {age}.</translation>
    </message>
    <message>
        <source>Sambungan ke pusat putus; dicoba lagi sendiri. Kabar terakhir {age}.</source>
        <translation>The connection to the hub was cut; it is tried again by itself. Last heard {age}.</translation>
    </message>
    <message>
        <source>Pusat menolak kata sandi kantor. Minta yang baru, lalu Atur di Kasir.</source>
        <translation>The hub refuses the office&apos;s password. Ask for a new one, then Set up under Tills.</translation>
    </message>
    <message>
        <source>Yang menjawab bukan pusat kita: sertifikatnya lain. Jangan lanjutkan.</source>
        <translation>Whoever answers isn&apos;t our hub: its certificate is another one. Don&apos;t go on.</translation>
    </message>
    <message>
        <source>Di alamat itu bukan pusat Kasir Si Cantik. Atur alamatnya di Kasir.</source>
        <translation>There is no Kasir Si Cantik hub at that address. Set it up under Tills.</translation>
    </message>
    <message>
        <source>Pusat memakai versi lebih baru. Perbarui program ini.</source>
        <translation>The hub is of a newer version. Update this program.</translation>
    </message>
    <message>
        <source>Tabel pusat dari versi lama. Minta pengelola memperbarui pusat.</source>
        <translation>The hub&apos;s tables are of an older version. Ask its manager to update the hub.</translation>
    </message>
    <message>
        <source>Ada dokumen yang tidak terbaca di pusat. Perbarui program ini.</source>
        <translation>The hub has a document that can&apos;t be read. Update this program.</translation>
    </message>
    <message>
        <source>Pusat menolak pertanyaan kantor. Hubungi pengelola pusat.</source>
        <translation>The hub refuses the office&apos;s question. Ask its manager.</translation>
    </message>
    <message>
        <source>Tersambung</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Tidak tersambung</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>Belum pernah mengirim</source>
        <translation>Nothing sent yet</translation>
    </message>
    <message>
        <source>Shift {number} · {cashier}</source>
        <translation>Shift {number} · {cashier}</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Menghitung {count} dokumen</source>
        <translation>Counting {count} documents</translation>
    </message>
    <message>
        <source>Terputus</source>
        <translation>Cut off</translation>
    </message>
    <message>
        <source>Menyambung…</source>
        <translation>Connecting…</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Buka sebagai kantor</source>
        <translation>Open as an office</translation>
    </message>
    <message>
        <source>Buka kantor</source>
        <translation>Open the office</translation>
    </message>
    <message>
        <source>Kantor membaca laporan dan struk semua kasir dari pusat. Di sini tidak ada penjualan.</source>
        <translation>An office reads the reports and receipts of all tills from the hub. Nothing is sold here.</translation>
    </message>
    <message>
        <source>Pusat</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Pindai atau ketik kode di layar pusat (KASIR:…), atau alamat dari pengelolanya: postgresql://nama@alamat/kasir</source>
        <translation>Scan or type the code on the hub&apos;s screen (KASIR:…), or the address from its manager: postgresql://name@address/kasir</translation>
    </message>
    <message>
        <source>Kode atau alamat pusat</source>
        <translation>Code or address of the hub</translation>
    </message>
    <message>
        <source>Hanya dengan alamat. Disimpan di brankas kunci komputer ini.</source>
        <translation>Only with an address. Kept in this computer&apos;s keyring.</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
</context>
<context>
    <name>OfficeScreen</name>
    <message>
        <source>Terakhir bertanya: {age}</source>
        <extracomment>Ages on the page grow by themselves.</extracomment>
        <translation>Last asked: {age}</translation>
    </message>
    <message>
        <source>Pusat ditanya lagi.</source>
        <translation>Asking the hub again.</translation>
    </message>
    <message>
        <source>Pusat tersimpan.</source>
        <translation>The hub is saved.</translation>
    </message>
    <message>
        <source>Kasir di pusat</source>
        <translation>Tills at the hub</translation>
    </message>
    <message>
        <source>Atur</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Tanya pusat sekarang</source>
        <translation>Ask the hub now</translation>
    </message>
    <message>
        <source>Kasir</source>
        <translation>Tills</translation>
    </message>
    <message>
        <source>Sambungan</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Data terakhir tiba</source>
        <translation>Last data arrived</translation>
    </message>
    <message>
        <source>Ditulis di kasir</source>
        <translation>Written at the till</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Belum dihitung</source>
        <translation>Not counted yet</translation>
    </message>
    <message>
        <source>Belum ada kasir di pusat</source>
        <translation>No till at the hub yet</translation>
    </message>
    <message>
        <source>Pasangkan kasir dari layar pusat; datanya tampil di sini.</source>
        <translation>Pair a till from the hub&apos;s screen; its data shows here.</translation>
    </message>
    <message>
        <source>Pusat</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Kasir yang tidak tersambung tetap berjualan; datanya tiba saat ia tersambung lagi. Hari dikunci di kasir, bukan di sini.</source>
        <translation>A till that isn&apos;t connected goes on selling; its data arrives once it is connected again. Days are locked at a till, not here.</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sudah disiapkan</source>
        <translation>It is packed</translation>
    </message>
    <message>
        <source>Serahkan</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Barang</source>
        <translation>Goods</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Penjualan</source>
        <extracomment>The right that each action needs.</extracomment>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Modal awal</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Penjualan bersih</source>
        <translation>Net sales</translation>
    </message>
    <message>
        <source>Seharusnya di laci</source>
        <translation>Should be in the drawer</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Tanggal buku</source>
        <translation>Business day</translation>
    </message>
    <message>
        <source>Belum tercetak</source>
        <translation>Not printed yet</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Transfer bank</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Catatan kas</source>
        <translation>Cash notes</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Kasir</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Belum ada catatan kas</source>
        <translation>No cash notes yet</translation>
    </message>
    <message>
        <source>Kas masuk, kas keluar dan laci dibuka tampil di sini.</source>
        <translation>Paid-in, paid-out and drawer openings appear here.</translation>
    </message>
    <message>
        <source>Cetak ulang slip</source>
        <translation>Reprint the slip</translation>
    </message>
    <message>
        <source>Shift {number}</source>
        <translation>Shift {number}</translation>
    </message>
    <message>
        <source>Kasir {code}</source>
        <translation>Cashier {code}</translation>
    </message>
    <message>
        <source>sejak {time}</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>Lanjutkan tutup shift</source>
        <translation>Go on closing the shift</translation>
    </message>
    <message>
        <source>Tutup shift</source>
        <translation>Close shift</translation>
    </message>
    <message>
        <source>Hitungan sudah terkirim. Lanjutkan tutup shift.</source>
        <translation>The count was sent. Go on closing the shift.</translation>
    </message>
    <message>
        <source>Anda bisa melihat shift ini, tetapi tidak menutupnya.</source>
        <translation>You can look at this shift, but not close it.</translation>
    </message>
    <message>
        <source>Setelah tutup shift, laporan Z tercetak dengan nomornya.</source>
        <translation>After closing, the Z report is printed with its number.</translation>
    </message>
    <message>
        <source>Laporan X</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>Kas masuk</source>
        <translation>Paid in</translation>
    </message>
    <message>
        <source>Kas keluar</source>
        <translation>Paid out</translation>
    </message>
    <message>
        <source>Setor ke kantong</source>
        <translation>Drop into a bag</translation>
    </message>
    <message>
        <source>Buka laci</source>
        <translation>Open drawer</translation>
    </message>
    <message>
        <source>Ke kantong</source>
        <translation>Into a bag</translation>
    </message>
    <message>
        <source>Laci dibuka</source>
        <translation>Drawer opened</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Sebelumnya</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>{first} sampai {last} dari {total}</source>
        <translation>{first} to {last} of {total}</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>{row}, {amount}. Pilih pembayaran yang dimaksud.</source>
        <translation>{row}, {amount}. Choose the payment that is meant.</translation>
    </message>
    <message>
        <source>Pasangkan dengan penjualan</source>
        <translation>Pair with a sale</translation>
    </message>
    <message>
        <source>Pembayaran</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Skor</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Salah ketik jumlah</source>
        <translation>Amount mistyped</translation>
    </message>
    <message>
        <source>Pembeli membayar lain</source>
        <translation>The buyer paid another sum</translation>
    </message>
    <message>
        <source>Mengapa jumlahnya berbeda</source>
        <translation>Why the amounts differ</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pasangkan</source>
        <translation>Pair</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Harga barang ini disepakati dengan pembeli.</source>
        <translation>The price of this item is agreed with the buyer.</translation>
    </message>
    <message>
        <source>Harga di daftar {price}. Harga lain perlu izin.</source>
        <translation>The listed price is {price}. Another price needs approval.</translation>
    </message>
    <message>
        <source>Simpan keranjang</source>
        <translation>Hold the basket</translation>
    </message>
    <message>
        <source>Label boleh kosong, misalnya: Ibu kerudung biru.</source>
        <translation>The label may be empty; for example: lady with a blue scarf.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Nama pembeli</source>
        <translation>Buyer&apos;s name</translation>
    </message>
    <message>
        <source>Hanya tercetak di struk. Boleh kosong.</source>
        <translation>Only printed on the receipt. May be empty.</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tercetak di struk dan tersimpan bersama penjualan.</source>
        <translation>Printed on the receipt and kept with the sale.</translation>
    </message>
    <message>
        <source>Tanpa label</source>
        <translation>No label</translation>
    </message>
    <message>
        <source>Buka simpanan</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Cetak ulang struk terakhir</source>
        <translation>Reprint the last receipt</translation>
    </message>
    <message>
        <source>Kosongkan keranjang</source>
        <translation>Empty the basket</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>Cetakan</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Coba sekarang</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Semua sudah keluar</source>
        <translation>Everything is out</translation>
    </message>
    <message>
        <source>Tidak ada kertas yang menunggu atau perlu dilihat.</source>
        <translation>No paper is waiting or has to be looked at.</translation>
    </message>
    <message>
        <source>Halaman A4 bersegel, dengan kotak tanda tangan.</source>
        <translation>Sealed A4 pages, with boxes to sign.</translation>
    </message>
    <message>
        <source>Kertas bagi hasil</source>
        <translation>Papers of shares</translation>
    </message>
    <message>
        <source>Rekap premi {code}</source>
        <translation>Statement of {code}</translation>
    </message>
    <message>
        <source>Daftar pembayaran premi</source>
        <translation>List of premi to pay</translation>
    </message>
    <message>
        <source>Buku PNBP</source>
        <translation>PNBP register</translation>
    </message>
    <message>
        <source>Pencocokan dengan Z</source>
        <translation>Tie to the Zs</translation>
    </message>
    <message>
        <source>Ringkasan umum</source>
        <translation>Public summary</translation>
    </message>
</context>
<context>
    <name>PayDialog</name>
    <message>
        <source>Bayar premi periode {number}</source>
        <translation>Pay the premi of period {number}</translation>
    </message>
    <message>
        <source>Sentuh baris yang belum bertanda tangan: ia dibayar kemudian.</source>
        <translation>Touch the row of who hasn&apos;t signed: she is paid later.</translation>
    </message>
    <message>
        <source>Pembuat</source>
        <translation>Makers</translation>
    </message>
    <message>
        <source>Dibayarkan</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Tabungan</source>
        <translation>Savings</translation>
    </message>
    <message>
        <source>Kartu</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Dibayar lewat</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Nomor bukti</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Nomor transfer bank</source>
        <translation>Number of the bank transfer</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut ke PIN kedua</source>
        <translation>On to the second PIN</translation>
    </message>
    <message>
        <source>{count} pembuat, {amount}</source>
        <translation>{count} makers, {amount}</translation>
    </message>
    <message>
        <source>sudah</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Tunai</source>
        <extracomment>Storing takes a few milliseconds, less than painting that it is under way.</extracomment>
        <translation>Cash</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Gabungan</source>
        <translation>Mixed</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Belum diverifikasi</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>Kode QRIS dikirim ke printer.</source>
        <extracomment>The height that the page needs with all its air, and at which type.</extracomment>
        <translation>The QRIS code is on its way to the printer.</translation>
    </message>
    <message>
        <source>Uang diterima {amount} untuk {due}. Benar?</source>
        <translation>{amount} received for {due}. Correct?</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Benar, selesaikan</source>
        <translation>Correct, finish</translation>
    </message>
    <message>
        <source>Lanjut ke QRIS</source>
        <translation>On to QRIS</translation>
    </message>
    <message>
        <source>Lanjut ke transfer</source>
        <translation>On to the transfer</translation>
    </message>
    <message>
        <source>Tambah bagian ini</source>
        <translation>Add this part</translation>
    </message>
    <message>
        <source>Terverifikasi</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Selesaikan &amp; cetak struk</source>
        <translation>Finish &amp; print receipt</translation>
    </message>
    <message>
        <source>Selesaikan</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Kasir</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Operator toko</source>
        <translation>Shop operator</translation>
    </message>
    <message>
        <source>Pengawas</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Bendahara</source>
        <translation>Treasurer</translation>
    </message>
    <message>
        <source>Kasi Giatja</source>
        <translation>Head of work activities</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Menjual</source>
        <extracomment>What is asked for when somebody needs another&apos;s PIN.</extracomment>
        <translation>Selling</translation>
    </message>
    <message>
        <source>Memulai shift</source>
        <translation>Starting a shift</translation>
    </message>
    <message>
        <source>Menutup shift</source>
        <translation>Closing a shift</translation>
    </message>
    <message>
        <source>Mencetak ulang struk</source>
        <translation>Reprinting a receipt</translation>
    </message>
    <message>
        <source>Kas masuk atau keluar</source>
        <translation>Paying cash in or out</translation>
    </message>
    <message>
        <source>Membuka laci tanpa penjualan</source>
        <translation>Opening the drawer without a sale</translation>
    </message>
    <message>
        <source>Diskon di atas batas</source>
        <translation>A discount above the limit</translation>
    </message>
    <message>
        <source>Mengubah harga</source>
        <translation>Changing a price</translation>
    </message>
    <message>
        <source>Membatalkan penjualan</source>
        <translation>Voiding a sale</translation>
    </message>
    <message>
        <source>Pengembalian dana</source>
        <translation>A refund</translation>
    </message>
    <message>
        <source>QRIS belum diverifikasi di atas batas</source>
        <translation>Unverified QRIS above the limit</translation>
    </message>
    <message>
        <source>Mengimpor produk</source>
        <translation>Importing products</translation>
    </message>
    <message>
        <source>Membaca laporan</source>
        <translation>Reading reports</translation>
    </message>
    <message>
        <source>Mengubah setelan</source>
        <translation>Changing settings</translation>
    </message>
    <message>
        <source>Memutuskan data yang ditolak</source>
        <translation>Deciding on refused data</translation>
    </message>
    <message>
        <source>Mengganti kode QRIS</source>
        <translation>Changing the QRIS code</translation>
    </message>
    <message>
        <source>Menyegel uang ke kantong</source>
        <translation>Sealing cash into a bag</translation>
    </message>
    <message>
        <source>Menyetor uang</source>
        <translation>Depositing cash</translation>
    </message>
    <message>
        <source>Mengunci hari</source>
        <translation>Locking a day</translation>
    </message>
    <message>
        <source>Bagi hasil</source>
        <translation>Shares</translation>
    </message>
    <message>
        <source>Membuka lampiran nama pembuat</source>
        <translation>Opening the annex of makers&apos; names</translation>
    </message>
    <message>
        <source>Memverifikasi QRIS</source>
        <translation>Verify QRIS</translation>
    </message>
    <message>
        <source>Mencocokkan QRIS dan bank</source>
        <translation>Match QRIS and bank</translation>
    </message>
    <message>
        <source>Menghapus QRIS yang tidak masuk</source>
        <translation>Write off QRIS that never came</translation>
    </message>
    <message>
        <source>Mengatur petugas</source>
        <translation>Managing people</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Petugas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Struk hanya memuat kode; nama tidak keluar dari kasir ini.</source>
        <translation>Receipts only carry the code; names never leave this till.</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tambah petugas</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>PIN baru</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Ubah peran</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>Sudah keluar</source>
        <translation>Has left</translation>
    </message>
    <message>
        <source>aktif</source>
        <translation>active</translation>
    </message>
    <message>
        <source>keluar</source>
        <translation>left</translation>
    </message>
    <message>
        <source>Aktif lagi</source>
        <translation>Is back</translation>
    </message>
</context>
<context>
    <name>PeriodChooser</name>
    <message>
        <source>Sebelumnya</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Pilih masa</source>
        <extracomment>A day as it is typed here: day, month, year, with any sign between them.</extracomment>
        <translation>Choose a period</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>7 hari</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>Bulan ini</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Bulan lalu</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>30 hari</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>Tahun ini</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Masa yang biasa</source>
        <translation>Usual periods</translation>
    </message>
    <message>
        <source>Hari pertama</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Hari terakhir</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>sampai</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Tulis hari seperti 24-11-2026.</source>
        <translation>Write days such as 24-11-2026.</translation>
    </message>
</context>
<context>
    <name>Pickups</name>
    <message>
        <source>Siap diambil</source>
        <extracomment>Goods of an order that a row of the list names.</extracomment>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Perlu disiapkan</source>
        <translation>To be packed</translation>
    </message>
    <message>
        <source>Lunas</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Belum lunas</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>{goods}, dan {count} lagi</source>
        <translation>{goods}, and {count} more</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Selesai di toko</source>
        <translation>Done in the store</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Disiapkan {actor} · {till} · {at}</source>
        <translation>Packed by {actor} · {till} · {at}</translation>
    </message>
    <message>
        <source>Diserahkan {actor} · {till} · {at} · {check}</source>
        <translation>Handed over by {actor} · {till} · {at} · {check}</translation>
    </message>
    <message>
        <source>Nama cocok</source>
        <translation>Name matches</translation>
    </message>
    <message>
        <source>Diwakili</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>Nomor cocok</source>
        <translation>Number matches</translation>
    </message>
    <message>
        <source>Daftar toko · {age}</source>
        <translation>Store&apos;s list · {age}</translation>
    </message>
    <message>
        <source>Luring · daftar {age}</source>
        <translation>Offline · list {age}</translation>
    </message>
    <message>
        <source>Daftar belum diambil</source>
        <translation>List not fetched yet</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Ketik nomor pesanan, atau nama lain.</source>
        <translation>Type the order&apos;s number, or another name.</translation>
    </message>
    <message>
        <source>Belum ada yang diserahkan</source>
        <translation>Nothing handed over yet</translation>
    </message>
    <message>
        <source>Pesanan yang diserahkan tampil di sini.</source>
        <translation>Orders that were handed over show here.</translation>
    </message>
    <message>
        <source>Belum ada toko web</source>
        <translation>No web store yet</translation>
    </message>
    <message>
        <source>Tambahkan toko web di Sinkron; pesanannya tampil di sini.</source>
        <translation>Add a web store under Sync; its orders show here.</translation>
    </message>
    <message>
        <source>Tidak ada pesanan yang menunggu</source>
        <translation>No order is waiting</translation>
    </message>
    <message>
        <source>Pesanan web dengan ambil sendiri tampil di sini.</source>
        <translation>Web orders for pick-up show here.</translation>
    </message>
</context>
<context>
    <name>PickupsScreen</name>
    <message>
        <source>Serahkan pesanan yang dipilih</source>
        <extracomment>The age of the list grows by itself.</extracomment>
        <translation>Hand over the chosen order</translation>
    </message>
    <message>
        <source>Pesanan {number} siap diambil.</source>
        <translation>Order {number} is ready.</translation>
    </message>
    <message>
        <source>Pesanan {number} diserahkan dan dicatat.</source>
        <translation>Order {number} was handed over and written down.</translation>
    </message>
    <message>
        <source>Pesanan {number} diserahkan. {amount} masuk laci.</source>
        <translation>Order {number} was handed over. {amount} went into the drawer.</translation>
    </message>
    <message>
        <source>Pesanan {number} tidak ada di daftar. Ambil daftar terbaru.</source>
        <translation>Order {number} isn&apos;t in the list. Fetch the newest list.</translation>
    </message>
    <message>
        <source>Daftar pesanan sedang diambil.</source>
        <translation>The list of orders is being fetched.</translation>
    </message>
    <message>
        <source>Pesanan web</source>
        <translation>Web orders</translation>
    </message>
    <message>
        <source>Cari pesanan</source>
        <translation>Search orders</translation>
    </message>
    <message>
        <source>Ambil daftar</source>
        <translation>Fetch list</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Diserahkan</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Pesanan yang ditampilkan</source>
        <translation>Orders that are shown</translation>
    </message>
    <message>
        <source>Daftar pesanan</source>
        <translation>List of orders</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Pindai atau ketik nomornya</source>
        <translation>Scan or type its number</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Barang</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Memuat pesanan…</source>
        <translation>Loading orders…</translation>
    </message>
    <message>
        <source>Sebentar.</source>
        <translation>A moment.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Gambar produk</source>
        <translation>Picture of the product</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>PIN salah. Sisa percobaan: {count}.</source>
        <translation>Wrong PIN. Tries left: {count}.</translation>
    </message>
    <message>
        <source>Terlalu banyak PIN salah. Tunggu {time}.</source>
        <translation>Too many wrong PINs. Wait {time}.</translation>
    </message>
</context>
<context>
    <name>PinFields</name>
    <message>
        <source>PIN 6 angka</source>
        <translation>6-digit PIN</translation>
    </message>
    <message>
        <source>PIN sekali lagi</source>
        <translation>PIN once more</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Pertukaran terakhir</source>
        <translation>Last exchange</translation>
    </message>
    <message>
        <source>Katalog terakhir diambil</source>
        <translation>Catalogue last fetched</translation>
    </message>
    <message>
        <source>Atur</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Jeda</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{done} dari {total} produk</source>
        <translation>{done} of {total} products</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Atur tujuan</source>
        <translation>Set up the place</translation>
    </message>
    <message>
        <source>Tambah tujuan</source>
        <translation>Add a place</translation>
    </message>
    <message>
        <source>WooCommerce</source>
        <translation>WooCommerce</translation>
    </message>
    <message>
        <source>Toko web lain</source>
        <translation>Another web store</translation>
    </message>
    <message>
        <source>Pusat</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Jenis tujuan</source>
        <translation>Kind of place</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Rahasia kunci</source>
        <translation>Key secret</translation>
    </message>
    <message>
        <source>Tersambung. {words}</source>
        <translation>Connected. {words}</translation>
    </message>
    <message>
        <source>Menunggu pusat mengizinkan…</source>
        <translation>Waiting for the hub to let this one in…</translation>
    </message>
    <message>
        <source>Kosongkan untuk memakai kunci yang tersimpan.</source>
        <translation>Leave empty to use the key that is kept.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Harga</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Dijual atau tidak</source>
        <translation>For sale or not</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kode pasangan atau alamat</source>
        <translation>Pairing code or address</translation>
    </message>
    <message>
        <source>Pindai QR di layar pusat, ketik kodenya, atau postgresql://…</source>
        <translation>Scan the QR on the hub&apos;s screen, type its code, or postgresql://…</translation>
    </message>
    <message>
        <source>Misalnya https://toko.contoh.id</source>
        <translation>Such as https://shop.example.id</translation>
    </message>
    <message>
        <source>Yang ditentukan toko web; sisanya ditentukan di sini:</source>
        <translation>What the web store decides; the rest is decided here:</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Tes sambungan</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Menyambung…</source>
        <translation>Connecting…</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Jual</source>
        <translation>Sell</translation>
    </message>
    <message>
        <source>Struk</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Pesanan</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Produk</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Rekonsiliasi</source>
        <translation>Reconcile</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Sinkron</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Kasir</source>
        <translation>Tills</translation>
    </message>
    <message>
        <source>Setelan</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>PlanPart</name>
    <message>
        <source>Produk baru</source>
        <translation>New products</translation>
    </message>
    <message>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Tetap</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Yang ditampilkan</source>
        <translation>What is shown</translation>
    </message>
    <message>
        <source>Harga-harga ini sudah benar</source>
        <translation>These prices are right</translation>
    </message>
    <message>
        <source>ditambahkan</source>
        <translation>will be added</translation>
    </message>
    <message>
        <source>stoknya tidak diubah</source>
        <translation>their stock isn&apos;t changed</translation>
    </message>
    <message>
        <source>sudah sama</source>
        <translation>the same already</translation>
    </message>
    <message>
        <source>Periksa dulu harga yang berubah jauh, lalu tandai sudah benar.</source>
        <translation>First check the prices that changed a lot, then mark them as right.</translation>
    </message>
    <message>
        <source>Harga berubah jauh ({count})</source>
        <translation>Prices far off ({count})</translation>
    </message>
    <message>
        <source>Semua perubahan ({count})</source>
        <translation>All changes ({count})</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu disimpan: semua sudah sama.</source>
        <translation>There is nothing to save: all of it is the same already.</translation>
    </message>
    <message>
        <source>{file} sudah diperiksa. Semua disimpan sekaligus.</source>
        <translation>{file} is checked. All of it is saved at once.</translation>
    </message>
    <message>
        <source>{file} sudah diperiksa. Menyimpan perlu PIN pengawas.</source>
        <translation>{file} is checked. Saving it needs a supervisor&apos;s PIN.</translation>
    </message>
    <message>
        <source>Kolom yang tidak dikenal dilewati: {columns}.</source>
        <translation>Unknown columns are skipped: {columns}.</translation>
    </message>
    <message>
        <source>Harga yang berubah lebih dari separuh</source>
        <translation>Prices that changed by more than half</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Harga lama</source>
        <translation>Old price</translation>
    </message>
    <message>
        <source>Harga baru</source>
        <translation>New price</translation>
    </message>
    <message>
        <source>Yang akan disimpan</source>
        <translation>What will be saved</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Harga</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Artinya</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Semua sudah sama</source>
        <translation>All the same already</translation>
    </message>
    <message>
        <source>Isi file ini sudah ada di katalog.</source>
        <translation>The catalogue holds what is in this file already.</translation>
    </message>
    <message>
        <source>baru</source>
        <translation>new</translation>
    </message>
    <message>
        <source>berubah</source>
        <translation>changed</translation>
    </message>
</context>
<context>
    <name>PolicyDialog</name>
    <message>
        <source>Yang sudah terjual tidak berubah. Disetujui dua orang.</source>
        <translation>What was sold doesn&apos;t change. Two people approve.</translation>
    </message>
    <message>
        <source>Kebijakan bagi hasil</source>
        <translation>Share policy</translation>
    </message>
    <message>
        <source>Dari penjualan</source>
        <translation>Of sales</translation>
    </message>
    <message>
        <source>Setelah biaya bahan</source>
        <translation>After material cost</translation>
    </message>
    <message>
        <source>Upah per satuan</source>
        <translation>Rate by piece</translation>
    </message>
    <message>
        <source>Dasar pembagian</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Premi terendah per satuan</source>
        <translation>Least premi for each unit</translation>
    </message>
    <message>
        <source>Berlaku mulai</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Dasar hukum</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Misalnya Kepmen M.01-PP.02.01/1990</source>
        <translation>Such as Kepmen M.01-PP.02.01/1990</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut ke PIN kedua</source>
        <translation>On to the second PIN</translation>
    </message>
    <message>
        <source>Upah per satuan atau kg</source>
        <translation>Rate for each unit or kg</translation>
    </message>
    <message>
        <source>Contoh: terjual {net} satu buah, bahan {cost}</source>
        <translation>Example: one piece sold for {net}, material {cost}</translation>
    </message>
    <message>
        <source>Jumlahnya tepat {net}; tiap rupiah ada pemiliknya.</source>
        <translation>They sum to just {net}; each rupiah is somebody&apos;s.</translation>
    </message>
</context>
<context>
    <name>PortRow</name>
    <message>
        <source>Cari port</source>
        <extracomment>As many as find room; a laptop has one or two.</extracomment>
        <translation>Find ports</translation>
    </message>
    <message>
        <source>Tidak ada port serial. Colokkan perangkatnya, lalu cari lagi.</source>
        <translation>There is no serial port. Plug the device in, then look again.</translation>
    </message>
</context>
<context>
    <name>PriceDialog</name>
    <message>
        <source>Harga per kg</source>
        <translation>Price per kg</translation>
    </message>
    <message>
        <source>Harga satuan</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>Pakai harga ini</source>
        <translation>Use this price</translation>
    </message>
</context>
<context>
    <name>PrintWatch</name>
    <message>
        <source>Lihat cetakan</source>
        <translation>See printing</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>Kabel USB</source>
        <extracomment>Named as the tool that collects the words expects it.</extracomment>
        <translation>USB cable</translation>
    </message>
    <message>
        <source>Printer komputer ini</source>
        <translation>Printer of this computer</translation>
    </message>
    <message>
        <source>Di komputer ini</source>
        <translation>On this computer</translation>
    </message>
    <message>
        <source>Jaringan</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Serial atau Bluetooth</source>
        <translation>Serial or Bluetooth</translation>
    </message>
    <message>
        <source>Kertas printer habis</source>
        <translation>The printer is out of paper</translation>
    </message>
    <message>
        <source>Isi kertas, tutup printer, lalu coba lagi.</source>
        <translation>Put paper in, close the printer, then try again.</translation>
    </message>
    <message>
        <source>Penutup printer terbuka</source>
        <translation>The printer&apos;s cover is open</translation>
    </message>
    <message>
        <source>Tutup sampai berbunyi klik, lalu coba lagi.</source>
        <translation>Close it until it clicks, then try again.</translation>
    </message>
    <message>
        <source>Printer sedang tidak siap</source>
        <translation>The printer isn&apos;t ready</translation>
    </message>
    <message>
        <source>Matikan, nyalakan lagi, lalu coba lagi.</source>
        <translation>Switch it off and on, then try again.</translation>
    </message>
    <message>
        <source>Pisau atau kepala printer macet</source>
        <translation>The printer&apos;s blade or head is stuck</translation>
    </message>
    <message>
        <source>Buka penutup, lepaskan kertas yang tersangkut, lalu coba lagi.</source>
        <translation>Open the cover, take out the jammed paper, then try again.</translation>
    </message>
    <message>
        <source>Komputer ini tidak bisa memakai cara itu</source>
        <translation>This computer has no such way to a printer</translation>
    </message>
    <message>
        <source>Pilih printer lain dari daftar.</source>
        <translation>Choose another printer from the list.</translation>
    </message>
    <message>
        <source>Printer sedang dipakai program lain</source>
        <translation>Another program is using the printer</translation>
    </message>
    <message>
        <source>Tutup program itu, lalu coba lagi.</source>
        <translation>Close that program, then try again.</translation>
    </message>
    <message>
        <source>Komputer tidak mengizinkan printer ini</source>
        <translation>This computer doesn&apos;t allow this printer</translation>
    </message>
    <message>
        <source>Minta izin printer dari admin komputer.</source>
        <translation>Ask whoever looks after the computer for the right to use it.</translation>
    </message>
    <message>
        <source>Antrean komputer menolak halaman itu</source>
        <translation>The computer&apos;s queue refused the page</translation>
    </message>
    <message>
        <source>Hidupkan antreannya di setelan komputer, lalu coba lagi.</source>
        <translation>Switch the queue on in the computer&apos;s settings, then try again.</translation>
    </message>
    <message>
        <source>Sambungan putus di tengah halaman</source>
        <translation>The connection broke in the middle of the page</translation>
    </message>
    <message>
        <source>Periksa kabelnya, lalu coba lagi.</source>
        <translation>Check its cable, then try again.</translation>
    </message>
    <message>
        <source>Printer berhenti menerima data</source>
        <translation>The printer stopped taking data</translation>
    </message>
    <message>
        <source>Printer tidak terjangkau</source>
        <translation>The printer can&apos;t be reached</translation>
    </message>
    <message>
        <source>Nyalakan printer dan periksa kabelnya, lalu coba lagi.</source>
        <translation>Switch the printer on and check its cable, then try again.</translation>
    </message>
    <message>
        <source>Penggaris mana yang paling panjang dan utuh?</source>
        <extracomment>What is asked, and where to look.</extracomment>
        <translation>Which is the longest ruler that is whole?</translation>
    </message>
    <message>
        <source>Lihat bagian A. Yang utuh berakhir dengan angkanya di satu baris.</source>
        <translation>Look at part A. A whole one ends with its number, on one line.</translation>
    </message>
    <message>
        <source>Garis mana yang paling panjang dan berujung hitam?</source>
        <translation>Which is the longest bar with a black end?</translation>
    </message>
    <message>
        <source>Lihat bagian B. Ujung kanan yang hilang berarti terlalu panjang.</source>
        <translation>Look at part B. Where the right end is missing, the bar is too long.</translation>
    </message>
    <message>
        <source>Baris mana yang hurufnya sama persis?</source>
        <translation>In which line are the letters exactly the same?</translation>
    </message>
    <message>
        <source>Lihat bagian C. Bila beberapa benar, pilih yang teratas.</source>
        <translation>Look at part C. If several are right, choose the one at the top.</translation>
    </message>
    <message>
        <source>Apakah kode E dan F tercetak?</source>
        <translation>Were the codes E and F printed?</translation>
    </message>
    <message>
        <source>Kode yang utuh tampak seperti D. Bila ragu, pilih Tidak ada.</source>
        <translation>A whole code looks like D. When in doubt, choose None.</translation>
    </message>
    <message>
        <source>Apakah kertas terpotong sendiri?</source>
        <translation>Was the paper cut by itself?</translation>
    </message>
    <message>
        <source>Bila tidak, sobek kertasnya di gerigi printer.</source>
        <translation>If not, tear it off at the printer&apos;s edge.</translation>
    </message>
    <message>
        <source>Angka terkecil yang terlihat di ujung kertas?</source>
        <translation>Smallest number you see at the end of the paper?</translation>
    </message>
    <message>
        <source>Lihat bagian G, di tempat kertas putus.</source>
        <translation>Look at part G, where the paper ends.</translation>
    </message>
    <message>
        <source>Apakah laci uang tersambung ke printer?</source>
        <translation>Is a cash drawer connected to the printer?</translation>
    </message>
    <message>
        <source>Setiap ketukan membuka laci satu kali dan dicatat.</source>
        <translation>Each tap opens the drawer once and is written down.</translation>
    </message>
    <message>
        <source>Kertas tidak keluar, atau kacau</source>
        <translation>No paper came, or only rubbish</translation>
    </message>
    <message>
        <source>Tidak ada yang benar</source>
        <translation>None is right</translation>
    </message>
    <message>
        <source>Keduanya</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Hanya E, kode QR</source>
        <translation>Only E, the QR code</translation>
    </message>
    <message>
        <source>Hanya F, kode batang</source>
        <translation>Only F, the barcode</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Ya, terpotong</source>
        <translation>Yes, it was cut</translation>
    </message>
    <message>
        <source>Tidak, saya sobek</source>
        <translation>No, I tore it off</translation>
    </message>
    <message>
        <source>Printer memastikan setiap struk</source>
        <translation>The printer confirms each receipt</translation>
    </message>
    <message>
        <source>Printer memberi tahu keadaannya saja</source>
        <translation>The printer only says how it is</translation>
    </message>
    <message>
        <source>Printer tidak menjawab; lihat kertasnya</source>
        <translation>The printer doesn&apos;t answer; look at the paper</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>id</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Printer tanpa nama</source>
        <translation>Printer without a name</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Perlu izin</source>
        <translation>Needs permission</translation>
    </message>
    <message>
        <source>Siap dicoba</source>
        <translation>Ready to try</translation>
    </message>
    <message>
        <source>Mungkin printer</source>
        <translation>Maybe a printer</translation>
    </message>
    <message>
        <source>Mencari… {ways}</source>
        <translation>Looking… {ways}</translation>
    </message>
    <message>
        <source>Selesai mencari. Printer ditemukan: {count}.</source>
        <translation>Search finished. Printers found: {count}.</translation>
    </message>
    <message>
        <source>{name} belum boleh dipakai oleh pengguna komputer ini. Jalankan perintah di bawah, lalu masuk ulang ke komputer.</source>
        <translation>This user may not use {name} yet. Run the command below, then sign in to the computer again.</translation>
    </message>
    <message>
        <source>{name} belum boleh dipakai oleh pengguna komputer ini. Minta izinnya dari admin komputer.</source>
        <translation>This user may not use {name} yet. Ask whoever looks after the computer to allow it.</translation>
    </message>
    <message>
        <source>Belum ada kertas yang benar</source>
        <translation>No proper paper yet</translation>
    </message>
    <message>
        <source>Periksa kabelnya, lalu coba lagi dengan kecepatan {speed}.</source>
        <translation>Check its cable, then try again at speed {speed}.</translation>
    </message>
    <message>
        <source>Pastikan printer yang menyala memang yang ini, lalu coba lagi.</source>
        <translation>Make sure that the printer that is on is this one, then try again.</translation>
    </message>
    <message>
        <source>{label}  sampai {number}</source>
        <translation>{label}  up to {number}</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{mm} mm, {columns} huruf, {dots} titik</source>
        <translation>{mm} mm, {columns} letters, {dots} dots</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>kode batang</source>
        <translation>barcode</translation>
    </message>
    <message>
        <source>Semua sebagai gambar</source>
        <translation>Everything as dots</translation>
    </message>
    <message>
        <source>Sebagai gambar</source>
        <translation>As pictures</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Tabel huruf</source>
        <translation>Code page</translation>
    </message>
    <message>
        <source>Kode dari printer</source>
        <translation>Codes drawn by the printer</translation>
    </message>
    <message>
        <source>Memotong kertas</source>
        <translation>Cuts the paper</translation>
    </message>
    <message>
        <source>Baris sebelum potong</source>
        <translation>Lines before the cut</translation>
    </message>
    <message>
        <source>Pin laci</source>
        <translation>Drawer pin</translation>
    </message>
    <message>
        <source>Bukti cetak</source>
        <translation>Proof of printing</translation>
    </message>
    <message>
        <source>memotong kertas</source>
        <translation>cuts the paper</translation>
    </message>
    <message>
        <source>kertas disobek</source>
        <translation>paper is torn off</translation>
    </message>
    <message>
        <source>{mm} mm, {columns} huruf · {cut} · {proof}</source>
        <translation>{mm} mm, {columns} letters · {cut} · {proof}</translation>
    </message>
    <message>
        <source>Uji laci printer</source>
        <translation>Trial of the printer&apos;s drawer</translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message>
        <source>Printer struk</source>
        <translation>Receipt printer</translation>
    </message>
    <message>
        <source>Printer label</source>
        <translation>Label printer</translation>
    </message>
    <message>
        <source>Cetak halaman uji</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>Coba laci</source>
        <translation>Try the drawer</translation>
    </message>
    <message>
        <source>Lepas</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Belum ada printer</source>
        <translation>No printer yet</translation>
    </message>
    <message>
        <source>Tanpa printer pun penjualan tetap tersimpan.</source>
        <translation>Sales are kept even without a printer.</translation>
    </message>
    <message>
        <source>Label juga bisa dicetak sebagai PDF.</source>
        <translation>Labels can be printed as a PDF too.</translation>
    </message>
    <message>
        <source>Cari printer</source>
        <translation>Find a printer</translation>
    </message>
    <message>
        <source>Ganti printer</source>
        <translation>Change printer</translation>
    </message>
</context>
<context>
    <name>PrinterPage</name>
    <message>
        <source>Printer</source>
        <extracomment>Columns and dots that the fields offer.</extracomment>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Alamat printer</source>
        <translation>Printer address</translation>
    </message>
    <message>
        <source>Dipasang sekali; setelah itu struk keluar sendiri.</source>
        <translation>Set up once; receipts come out by themselves from then on.</translation>
    </message>
    <message>
        <source>Salin laporan</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Lanjutan: printer struk</source>
        <translation>Advanced: receipt printer</translation>
    </message>
    <message>
        <source>Terisi sendiri oleh pemasangan. Ubah hanya bila perlu.</source>
        <translation>Filled in by the set-up. Change only where needed.</translation>
    </message>
    <message>
        <source>Misalnya tcp://192.168.1.50:9100 atau file:///dev/usb/lp0.</source>
        <translation>For example tcp://192.168.1.50:9100 or file:///dev/usb/lp0.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Boleh kosong.</source>
        <translation>May be empty.</translation>
    </message>
    <message>
        <source>Lebar kertas</source>
        <translation>Paper width</translation>
    </message>
    <message>
        <source>Huruf per baris</source>
        <translation>Letters per line</translation>
    </message>
    <message>
        <source>Titik per baris</source>
        <translation>Dots per line</translation>
    </message>
    <message>
        <source>Tabel huruf</source>
        <translation>Code page</translation>
    </message>
    <message>
        <source>Cetak semuanya sebagai gambar</source>
        <translation>Print everything as dots</translation>
    </message>
    <message>
        <source>Untuk printer yang hurufnya salah. Lebih lambat.</source>
        <translation>For printers whose letters are wrong. Slower.</translation>
    </message>
    <message>
        <source>Kode QR digambar oleh printer</source>
        <translation>The printer draws QR codes</translation>
    </message>
    <message>
        <source>Kode batang digambar oleh printer</source>
        <translation>The printer draws barcodes</translation>
    </message>
    <message>
        <source>Printer memotong kertas</source>
        <translation>The printer cuts the paper</translation>
    </message>
    <message>
        <source>Baris kosong sebelum potong</source>
        <translation>Empty lines before the cut</translation>
    </message>
    <message>
        <source>Pin laci</source>
        <translation>Drawer pin</translation>
    </message>
    <message>
        <source>Buka laci saat menerima tunai</source>
        <translation>Open the drawer when taking cash</translation>
    </message>
    <message>
        <source>Laci tersambung ke printer.</source>
        <translation>The drawer is connected to the printer.</translation>
    </message>
</context>
<context>
    <name>PrinterPart</name>
    <message>
        <source>Printer {name} tersimpan dan dipakai mulai sekarang.</source>
        <translation>{name} is saved and used from now on.</translation>
    </message>
    <message>
        <source>Menyusun laporan printer…</source>
        <translation>Writing the printer report…</translation>
    </message>
    <message>
        <source>Laporan disalin. Tempel di pesan untuk teknisi.</source>
        <translation>The report is copied. Paste it into a message to support.</translation>
    </message>
    <message>
        <source>Laci dibuka sekali lewat printer.</source>
        <translation>The drawer was opened once through the printer.</translation>
    </message>
    <message>
        <source>Printer dilepas. Struk tetap tersimpan.</source>
        <translation>The printer is removed. Receipts are kept.</translation>
    </message>
</context>
<context>
    <name>PrinterWizard</name>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Cocokkan</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lewati</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Simpan printer</source>
        <translation>Save printer</translation>
    </message>
    <message>
        <source>Pasang printer label</source>
        <translation>Set up a label printer</translation>
    </message>
    <message>
        <source>Pasang printer struk</source>
        <translation>Set up a receipt printer</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Kertas printer habis. Ganti kertasnya; printer lanjut sendiri.</source>
        <translation>The printer is out of paper. Change the roll; it goes on by itself.</translation>
    </message>
    <message>
        <source>Penutup printer terbuka. Tutup; printer lanjut sendiri.</source>
        <translation>The printer&apos;s cover is open. Close it; it goes on by itself.</translation>
    </message>
    <message>
        <source>Printer macet. Matikan, ambil kertas yang tersangkut, lalu hidupkan.</source>
        <translation>The printer is jammed. Switch it off, take the stuck paper out, switch it on.</translation>
    </message>
    <message>
        <source>Printer tidak terhubung. Periksa kabel dan dayanya; penjualan jalan terus.</source>
        <translation>The printer isn&apos;t connected. Check its cable and power; selling goes on.</translation>
    </message>
    <message>
        <source>Printer sedang dipakai program lain. Tutup program itu.</source>
        <translation>Another program is using the printer. Close that program.</translation>
    </message>
    <message>
        <source>Komputer belum mengizinkan kasir memakai printer. Masukkan pengguna ke grup lp atau dialout, lalu masuk ulang.</source>
        <translation>The computer doesn&apos;t let the till use the printer. Add the user to the group lp or dialout, then log in again.</translation>
    </message>
    <message>
        <source>Alamat printer tidak bisa dipakai di komputer ini. Cari printer lagi di Setelan.</source>
        <translation>The printer&apos;s address can&apos;t be used on this computer. Find the printer again in the settings.</translation>
    </message>
    <message>
        <source>Printer tidak menjawab; statusnya tidak diketahui. Matikan lalu hidupkan.</source>
        <translation>The printer doesn&apos;t answer; its state is unknown. Switch it off and on.</translation>
    </message>
    <message>
        <source>Ada kertas yang belum pasti keluar. Lihat printer, lalu putuskan.</source>
        <translation>It isn&apos;t certain that every paper came out. Look at the printer, then decide.</translation>
    </message>
    <message>
        <source>Menunggu: {count}.</source>
        <translation>Waiting: {count}.</translation>
    </message>
    <message>
        <source>Perlu dilihat: {count}.</source>
        <translation>To look at: {count}.</translation>
    </message>
    <message>
        <source>Struk</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Slip pengembalian</source>
        <translation>Refund slip</translation>
    </message>
    <message>
        <source>Slip pembatalan</source>
        <translation>Void slip</translation>
    </message>
    <message>
        <source>Laporan X</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>Laporan Z</source>
        <translation>Z report</translation>
    </message>
    <message>
        <source>Laporan hari</source>
        <translation>Day report</translation>
    </message>
    <message>
        <source>Slip kas</source>
        <translation>Cash slip</translation>
    </message>
    <message>
        <source>Halaman uji</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Duplikat ke-{number}</source>
        <translation>Copy {number}</translation>
    </message>
    <message>
        <source>Menunggu printer</source>
        <translation>Waiting for the printer</translation>
    </message>
    <message>
        <source>Sedang dikirim</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Tidak bisa dicetak</source>
        <translation>Can&apos;t be printed</translation>
    </message>
    <message>
        <source>Belum pasti keluar: lihat kertasnya</source>
        <translation>Not sure that it came out: look at the paper</translation>
    </message>
    <message>
        <source>Terputus, menunggu dicetak ulang</source>
        <translation>Broken off, waiting to be repeated</translation>
    </message>
    <message>
        <source>Sudah keluar</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>Cetak ulang</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Give up</translation>
    </message>
</context>
<context>
    <name>ProductDetail</name>
    <message>
        <source>Stok</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Stok di toko web</source>
        <translation>Stock in the web store</translation>
    </message>
    <message>
        <source>Rincian produk</source>
        <translation>Details of the product</translation>
    </message>
    <message>
        <source>Belum ada yang dipilih</source>
        <translation>Nothing is chosen yet</translation>
    </message>
    <message>
        <source>Pilih produk di daftar, atau pindai barangnya.</source>
        <translation>Choose a product in the list, or scan it.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>Pilih file produk</source>
        <translation>Choose a product file</translation>
    </message>
    <message>
        <source>Daftar produk</source>
        <translation>List of products</translation>
    </message>
    <message>
        <source>sisa {stock}</source>
        <extracomment>Named as the tool that collects the words expects it. Words, state and icon of a stock that isn&apos;t simply a figure.</extracomment>
        <translation>{stock} left</translation>
    </message>
    <message>
        <source>habis</source>
        <translation>sold out</translation>
    </message>
    <message>
        <source>{stock}</source>
        <translation>{stock}</translation>
    </message>
    <message>
        <source>1 dari 1</source>
        <translation>1 of 1</translation>
    </message>
    <message>
        <source>terjual</source>
        <translation>sold</translation>
    </message>
    <message>
        <source>Terjual lebih dari yang tercatat. Hitung barang di rak.</source>
        <extracomment>What to do about it.</extracomment>
        <translation>More was sold than is on record. Count the goods on the shelf.</translation>
    </message>
    <message>
        <source>Habis. Terima barang bila sudah datang.</source>
        <translation>Sold out. Take in goods when they have come.</translation>
    </message>
    <message>
        <source>Hampir habis. Minta barang dari pembuat.</source>
        <translation>Nearly sold out. Ask the makers for more.</translation>
    </message>
    <message>
        <source>Sudah terjual; tidak bisa dijual lagi.</source>
        <translation>Sold; it can&apos;t be sold again.</translation>
    </message>
    <message>
        <source>Stok barang ini tidak dihitung.</source>
        <translation>The stock of this product isn&apos;t counted.</translation>
    </message>
    <message>
        <source>Per satuan</source>
        <translation>Per unit</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Timbang</source>
        <translation>By weight</translation>
    </message>
    <message>
        <source>Hanya satu</source>
        <translation>One only</translation>
    </message>
    <message>
        <source>Harga bebas</source>
        <translation>Open price</translation>
    </message>
    <message>
        <source>{days} hari</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Batas bawah harga</source>
        <translation>Lowest price</translation>
    </message>
    <message>
        <source>PLU</source>
        <translation>PLU</translation>
    </message>
    <message>
        <source>Kode pembuat</source>
        <translation>Maker&apos;s code</translation>
    </message>
    <message>
        <source>Biaya bahan</source>
        <translation>Material cost</translation>
    </message>
    <message>
        <source>Tahan disimpan</source>
        <translation>Keeps for</translation>
    </message>
</context>
<context>
    <name>ProductsScreen</name>
    <message>
        <source>Cari produk</source>
        <extracomment>Steps of an import and of labels, from the thread that does it.</extracomment>
        <translation>Find a product</translation>
    </message>
    <message>
        <source>Pilih produk lain</source>
        <translation>Choose another product</translation>
    </message>
    <message>
        <source>{code} tidak ada di katalog. Cari namanya, atau impor dulu.</source>
        <translation>{code} isn&apos;t in the catalogue. Search for its name, or import it first.</translation>
    </message>
    <message>
        <source>{count} label dikirim ke printer.</source>
        <translation>{count} labels are on their way to the printer.</translation>
    </message>
    <message>
        <source>Label tersimpan di {file}.</source>
        <translation>Labels saved in {file}.</translation>
    </message>
    <message>
        <source>{quantity} {name} masuk stok.</source>
        <translation>{quantity} {name} added to stock.</translation>
    </message>
    <message>
        <source>Tersimpan: {new} produk baru, {changed} berubah.</source>
        <translation>Saved: {new} new products, {changed} changed.</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Disetor {amount}. Setelah disimpan tidak bisa diubah.</source>
        <translation>{amount} were deposited. Once saved this can&apos;t be changed.</translation>
    </message>
    <message>
        <source>Bukti setoran</source>
        <translation>Proof of deposit</translation>
    </message>
    <message>
        <source>NTB</source>
        <translation>NTB</translation>
    </message>
    <message>
        <source>NTB: 6 sampai 16 huruf atau angka</source>
        <translation>NTB: 6 to 16 letters or digits</translation>
    </message>
    <message>
        <source>NTPN</source>
        <translation>NTPN</translation>
    </message>
    <message>
        <source>NTPN: 16 huruf atau angka</source>
        <translation>NTPN: 16 letters or digits</translation>
    </message>
    <message>
        <source>Yang diterima</source>
        <translation>What arrived</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Alasan, bila jumlahnya berbeda</source>
        <translation>Reason, if the amount differs</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan bukti</source>
        <translation>Save proof</translation>
    </message>
</context>
<context>
    <name>QrCard</name>
    <message>
        <source>Kode QRIS toko</source>
        <translation>The shop&apos;s QRIS code</translation>
    </message>
</context>
<context>
    <name>Qris</name>
    <message>
        <source>usaha mikro</source>
        <translation>micro business</translation>
    </message>
    <message>
        <source>usaha kecil</source>
        <translation>small business</translation>
    </message>
    <message>
        <source>usaha menengah</source>
        <translation>medium business</translation>
    </message>
    <message>
        <source>usaha besar</source>
        <translation>large business</translation>
    </message>
    <message>
        <source>reguler</source>
        <translation>regular</translation>
    </message>
    <message>
        <source>pelayanan publik</source>
        <translation>public service</translation>
    </message>
    <message>
        <source>badan layanan umum</source>
        <translation>public service agency</translation>
    </message>
</context>
<context>
    <name>QrisPage</name>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Cetak kode</source>
        <translation>Print code</translation>
    </message>
    <message>
        <source>4 angka terakhir referensi</source>
        <translation>Last 4 digits of the reference</translation>
    </message>
    <message>
        <source>4 angka terakhir</source>
        <translation>Last 4 digits</translation>
    </message>
    <message>
        <source>Referensi di ponsel toko:</source>
        <translation>Reference on the shop&apos;s phone:</translation>
    </message>
    <message>
        <source>Pembeli memindai, mencocokkan nama.</source>
        <translation>The buyer scans and checks the name.</translation>
    </message>
    <message>
        <source>Pembeli memindai, lalu mengetik {amount}.</source>
        <translation>The buyer scans, then types {amount}.</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Tempel isi kode QRIS statis toko, lalu cocokkan namanya.</source>
        <translation>Paste the content of the shop&apos;s static QRIS code, then check the name.</translation>
    </message>
    <message>
        <source>Simpan kode QRIS</source>
        <translation>Save the QRIS code</translation>
    </message>
    <message>
        <source>Isi kode QRIS</source>
        <translation>Content of the QRIS code</translation>
    </message>
    <message>
        <source>Huruf panjang berawal 000201. Bisa juga dipindai di sini.</source>
        <translation>A long text that begins with 000201. It can be scanned here too.</translation>
    </message>
    <message>
        <source>Jumlah ikut di dalam kode</source>
        <translation>The code carries the amount</translation>
    </message>
    <message>
        <source>Pembeli tidak mengetik jumlah. Coba dulu dengan kode uji.</source>
        <translation>The buyer doesn&apos;t type the amount. Try the test code first.</translation>
    </message>
    <message>
        <source>Nama di aplikasi pembeli</source>
        <translation>Name in the buyer&apos;s app</translation>
    </message>
    <message>
        <source>Kota</source>
        <translation>City</translation>
    </message>
    <message>
        <source>NMID</source>
        <translation>NMID</translation>
    </message>
    <message>
        <source>Kriteria</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Kode uji {amount}</source>
        <translation>Test code {amount}</translation>
    </message>
    <message>
        <source>Bayar sekali untuk memastikan uang masuk ke rekening toko.</source>
        <translation>Pay it once to be sure that the money reaches the shop&apos;s account.</translation>
    </message>
    <message>
        <source>Belum ada kode QRIS.</source>
        <translation>There is no QRIS code yet.</translation>
    </message>
    <message>
        <source>Cocokkan nama dan NMID dengan stiker QRIS toko.</source>
        <translation>Compare name and NMID with the shop&apos;s QRIS sticker.</translation>
    </message>
    <message>
        <source>Kode ini tersimpan dan dipakai saat pembayaran.</source>
        <translation>This code is saved and is used for payments.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Atau tulis alasannya</source>
        <translation>Or write the reason</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Pilih gambar logo</source>
        <translation>Choose a picture for the logo</translation>
    </message>
    <message>
        <source>Gambar</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Slogan</source>
        <translation>Tagline</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Kode kasir</source>
        <translation>Cashier&apos;s code</translation>
    </message>
    <message>
        <source>Nomor shift</source>
        <translation>Shift number</translation>
    </message>
    <message>
        <source>Tempat dan stan</source>
        <translation>Place and stand</translation>
    </message>
    <message>
        <source>Nama pembeli</source>
        <translation>Buyer&apos;s name</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Penjualan</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>Duplikat</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Pengembalian</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Struk</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Nomor, waktu, jumlah, dan segel selalu tercetak.</source>
        <translation>Number, time, amounts and seal are always printed.</translation>
    </message>
    <message>
        <source>Bawaan</source>
        <translation>Defaults</translation>
    </message>
    <message>
        <source>Kembalikan tampilan struk seperti semula</source>
        <translation>Bring the receipt&apos;s look back to how it was</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kepala struk</source>
        <translation>Head of the receipt</translation>
    </message>
    <message>
        <source>Pilih logo</source>
        <translation>Choose logo</translation>
    </message>
    <message>
        <source>Tanpa logo</source>
        <translation>No logo</translation>
    </message>
    <message>
        <source>Tinggi</source>
        <translation>Tall</translation>
    </message>
    <message>
        <source>Biasa</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Nama toko</source>
        <translation>Shop&apos;s name</translation>
    </message>
    <message>
        <source>Nama toko tebal</source>
        <translation>Shop&apos;s name in bold</translation>
    </message>
    <message>
        <source>Tengah</source>
        <translation>Centred</translation>
    </message>
    <message>
        <source>Kiri</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Letak</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Baris tambahan, misalnya NPWP</source>
        <translation>More lines, such as the tax number</translation>
    </message>
    <message>
        <source>Baris tambahan {number}</source>
        <translation>More line {number}</translation>
    </message>
    <message>
        <source>Boleh kosong</source>
        <translation>May be empty</translation>
    </message>
    <message>
        <source>Yang dicetak</source>
        <translation>What is printed</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Kode QR</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>Nomor struk untuk dipindai</source>
        <translation>Receipt number to be scanned</translation>
    </message>
    <message>
        <source>Penutup struk</source>
        <translation>Closing words</translation>
    </message>
    <message>
        <source>Bahasa struk</source>
        <translation>Language of the receipt</translation>
    </message>
    <message>
        <source>Bebas</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>Duplikat paling banyak</source>
        <translation>Most copies</translation>
    </message>
    <message>
        <source>Lebar kertas dan jumlah kolom</source>
        <translation>Width of the paper and number of columns</translation>
    </message>
    <message>
        <source>Contoh kertas</source>
        <translation>Example of a paper</translation>
    </message>
    <message>
        <source>Pratinjau struk</source>
        <translation>Preview of the receipt</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message>
        <source>Tunai</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Kembali penuh</source>
        <translation>Fully refunded</translation>
    </message>
    <message>
        <source>Kembali sebagian</source>
        <translation>Partly refunded</translation>
    </message>
    <message>
        <source>QRIS belum diverifikasi</source>
        <translation>QRIS not verified</translation>
    </message>
    <message>
        <source>Belum diverifikasi</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>Antre cetak</source>
        <translation>Waiting to print</translation>
    </message>
    <message>
        <source>Belum tercetak</source>
        <translation>Not printed yet</translation>
    </message>
    <message>
        <source>Pengembalian {amount}</source>
        <translation>Refund {amount}</translation>
    </message>
    <message>
        <source>Dibatalkan {amount}</source>
        <translation>Voided {amount}</translation>
    </message>
    <message>
        <source>Duplikat {number}</source>
        <translation>Copy {number}</translation>
    </message>
    <message>
        <source>izin {code}</source>
        <translation>approved by {code}</translation>
    </message>
    <message>
        <source>Izin {code}: {what}</source>
        <translation>Allowed by {code}: {what}</translation>
    </message>
    <message>
        <source>belum diverifikasi</source>
        <translation>not verified</translation>
    </message>
    <message>
        <source>ref {reference}</source>
        <translation>ref {reference}</translation>
    </message>
</context>
<context>
    <name>ReceiptsScreen</name>
    <message>
        <source>Pengembalian {number} dicatat.</source>
        <translation>Refund {number} is recorded.</translation>
    </message>
    <message>
        <source>Pengembalian {number} dicatat. Slip dikirim ke printer.</source>
        <translation>Refund {number} is recorded. Slip sent to the printer.</translation>
    </message>
    <message>
        <source>Penjualan {number} dibatalkan.</source>
        <translation>Sale {number} is voided.</translation>
    </message>
    <message>
        <source>Penjualan {number} dibatalkan. Slip dikirim ke printer.</source>
        <translation>Sale {number} is voided. The slip was sent to the printer.</translation>
    </message>
    <message>
        <source>DUPLIKAT {number} dikirim ke printer.</source>
        <translation>Copy {number} was sent to the printer.</translation>
    </message>
    <message>
        <source>Printer belum diatur. Atur di Setelan, lalu cetak lagi.</source>
        <translation>No printer is set up. Set one up in Settings, then print again.</translation>
    </message>
    <message>
        <source>Batalkan penjualan ini?</source>
        <translation>Void this sale?</translation>
    </message>
    <message>
        <source>Semua barang kembali ke stok dan uangnya dikembalikan.</source>
        <translation>All items go back to stock and the money is given back.</translation>
    </message>
    <message>
        <source>Salah input</source>
        <translation>Wrong entry</translation>
    </message>
    <message>
        <source>Pembeli batal</source>
        <translation>Buyer changed their mind</translation>
    </message>
    <message>
        <source>Salah cara bayar</source>
        <translation>Wrong way of paying</translation>
    </message>
    <message>
        <source>Batalkan penjualan</source>
        <translation>Void the sale</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Terima barang</source>
        <translation>Take in goods</translation>
    </message>
    <message>
        <source>Cari produk</source>
        <translation>Find a product</translation>
    </message>
    <message>
        <source>Pindai atau ketik nama produk…</source>
        <translation>Scan or type a product&apos;s name…</translation>
    </message>
    <message>
        <source>Produk</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Stok</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Misalnya: panen pagi, SM-01</source>
        <translation>For example: morning harvest, SM-01</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>Stok {before}</source>
        <translation>Stock {before}</translation>
    </message>
    <message>
        <source>{code} tidak dikenal. Cari namanya.</source>
        <translation>{code} isn&apos;t known. Search for its name.</translation>
    </message>
    <message>
        <source>Pilih produknya</source>
        <translation>Choose the product</translation>
    </message>
    <message>
        <source>Ketik beratnya dalam gram: 2.500 g adalah 2,5 kg.</source>
        <translation>Type the weight in grams: 2.500 g is 2,5 kg.</translation>
    </message>
    <message>
        <source>Ketik berapa yang datang. Stok bertambah sebanyak itu.</source>
        <translation>Type how many came. The stock grows by that many.</translation>
    </message>
    <message>
        <source>Ketik angka bulat saja, tanpa koma.</source>
        <translation>Type whole numbers only, without a comma.</translation>
    </message>
</context>
<context>
    <name>Reconcile</name>
    <message>
        <source>Semua shift ditutup</source>
        <extracomment>Named as the tool that collects the words expects it. Hours the chart shows at least, so that two sales don&apos;t fill it.</extracomment>
        <translation>Every shift is closed</translation>
    </message>
    <message>
        <source>Tiap selisih ada alasannya</source>
        <translation>Every variance has its reason</translation>
    </message>
    <message>
        <source>Semua QRIS terlihat masuk</source>
        <translation>All QRIS was seen to arrive</translation>
    </message>
    <message>
        <source>Semua uang di kantong atau disetor</source>
        <translation>All cash is in bags or deposited</translation>
    </message>
    <message>
        <source>Semua penjualan terkirim</source>
        <translation>Every sale was sent</translation>
    </message>
    <message>
        <source>Semua kertas tercetak</source>
        <translation>Every paper was printed</translation>
    </message>
    <message>
        <source>{count} shift masih berjalan</source>
        <translation>{count} shift(s) still run</translation>
    </message>
    <message>
        <source>{count} selisih tanpa alasan</source>
        <translation>{count} variance(s) without a reason</translation>
    </message>
    <message>
        <source>{count} QRIS belum terlihat: {amount}</source>
        <translation>{count} QRIS not seen: {amount}</translation>
    </message>
    <message>
        <source>{amount} belum di kantong</source>
        <translation>{amount} in no bag</translation>
    </message>
    <message>
        <source>{count} penjualan belum terkirim</source>
        <translation>{count} sale(s) not sent</translation>
    </message>
    <message>
        <source>{count} kertas belum tercetak</source>
        <translation>{count} paper(s) not printed</translation>
    </message>
    <message>
        <source>Shift {number}</source>
        <translation>Shift {number}</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>berjalan</source>
        <translation>running</translation>
    </message>
    <message>
        <source>{amount} belum terlihat</source>
        <translation>{amount} not seen</translation>
    </message>
    <message>
        <source>{amount} kurang</source>
        <translation>{amount} short</translation>
    </message>
    <message>
        <source>{amount} lebih</source>
        <translation>{amount} over</translation>
    </message>
    <message>
        <source>{source}: {reason}</source>
        <translation>{source}: {reason}</translation>
    </message>
    <message>
        <source>{refunds} pengembalian · {voids} batal</source>
        <translation>refunds {refunds} · voids {voids}</translation>
    </message>
    <message>
        <source>setelah pengembalian {amount}</source>
        <translation>after refunds of {amount}</translation>
    </message>
    <message>
        <source>semua laci pas</source>
        <translation>every drawer fits</translation>
    </message>
    <message>
        <source>alasan tercatat</source>
        <translation>reason on record</translation>
    </message>
    <message>
        <source>alasan belum lengkap</source>
        <translation>reasons missing</translation>
    </message>
    <message>
        <source>semua disetor</source>
        <translation>all deposited</translation>
    </message>
    <message>
        <source>kantong {bags} · di jalan {transit}</source>
        <translation>bags {bags} · on its way {transit}</translation>
    </message>
    <message>
        <source>Izin {approvals} · laci dibuka {opens} · cetak ulang {copies} · keranjang batal {baskets} · baris dihapus {lines}</source>
        <translation>Approvals {approvals} · drawer opened {opens} · reprints {copies} · baskets abandoned {baskets} · lines removed {lines}</translation>
    </message>
    <message>
        <source>QRIS hari ini {received}: cair {settled}, belum {outstanding}</source>
        <translation>QRIS of the day {received}: paid out {settled}, not yet {outstanding}</translation>
    </message>
    <message>
        <source>hilang {amount}</source>
        <translation>lost {amount}</translation>
    </message>
    <message>
        <source>lebih dari 3 hari, semua hari: {amount}</source>
        <translation>older than 3 days, of all days: {amount}</translation>
    </message>
    <message>
        <source>Jurnal {count} dokumen. Belum dikunci.</source>
        <translation>Journal of {count} documents. Not locked yet.</translation>
    </message>
    <message>
        <source>Jurnal {count} dokumen, segel {seal}. Cocokkan dengan cetakan terakhir.</source>
        <translation>Journal of {count} documents, seal {seal}. Compare it with the newest paper.</translation>
    </message>
    <message>
        <source>Dikunci {at} oleh {codes}.</source>
        <translation>Locked {at} by {codes}.</translation>
    </message>
    <message>
        <source>Adendum: {count} dokumen datang kemudian. Penjualan {net}, tunai {cash}, QRIS {qris}, transfer {transfer}, selisih laci {variance}.</source>
        <translation>Addendum: {count} documents came later. Sales {net}, cash {cash}, QRIS {qris}, transfers {transfer}, drawer variance {variance}.</translation>
    </message>
</context>
<context>
    <name>ReconcileScreen</name>
    <message>
        <source>Menghitung hari…</source>
        <extracomment>The parts of the place.</extracomment>
        <translation>Adding up the day…</translation>
    </message>
    <message>
        <source>Sebentar.</source>
        <translation>A moment.</translation>
    </message>
    <message>
        <source>Belum ada hari untuk dicocokkan</source>
        <translation>No day to reconcile yet</translation>
    </message>
    <message>
        <source>Hari tampil di sini setelah shift pertama dimulai.</source>
        <translation>Days appear here once the first shift has started.</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Kas &amp; setoran</source>
        <translation>Cash &amp; deposits</translation>
    </message>
    <message>
        <source>QRIS &amp; bank</source>
        <translation>QRIS &amp; bank</translation>
    </message>
    <message>
        <source>Bagi hasil</source>
        <translation>Shares</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Yang belum selesai</source>
        <translation>What isn&apos;t done</translation>
    </message>
    <message>
        <source>{what}. Tulis apa yang terjadi dengan itu.</source>
        <translation>{what}. Write what happens with it.</translation>
    </message>
    <message>
        <source>Dicek besok pagi</source>
        <translation>To be checked in the morning</translation>
    </message>
    <message>
        <source>Uang di brankas</source>
        <translation>Cash is in the safe</translation>
    </message>
    <message>
        <source>Menunggu jaringan</source>
        <translation>Waiting for the network</translation>
    </message>
    <message>
        <source>Lanjut ke PIN</source>
        <translation>On to the PIN</translation>
    </message>
    <message>
        <source>Hari dikunci oleh {codes}.</source>
        <translation>Day locked by {codes}.</translation>
    </message>
    <message>
        <source>{name} disimpan di {folder}</source>
        <translation>{name} saved in {folder}</translation>
    </message>
</context>
<context>
    <name>RefundPanel</name>
    <message>
        <source>Tunai</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Uang kembali lewat</source>
        <translation>Money goes back by</translation>
    </message>
    <message>
        <source>Alasan pengembalian</source>
        <translation>Reason for the refund</translation>
    </message>
    <message>
        <source>Rusak</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Basi</source>
        <translation>Stale</translation>
    </message>
    <message>
        <source>Salah barang</source>
        <translation>Wrong item</translation>
    </message>
    <message>
        <source>Salah hitung</source>
        <translation>Wrong count</translation>
    </message>
    <message>
        <source>Batal beli</source>
        <translation>Not wanted</translation>
    </message>
    <message>
        <source>Atau tulis alasannya</source>
        <translation>Or write the reason</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Kembalikan {amount}</source>
        <translation>Refund {amount}</translation>
    </message>
    <message>
        <source>Dikembalikan ke pembeli</source>
        <translation>Given back to the buyer</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Tandai barang yang dikembalikan.</source>
        <translation>Mark the items that come back.</translation>
    </message>
    <message>
        <source>Cek QRIS di ponsel toko dulu.</source>
        <translation>Check QRIS on the shop&apos;s phone first.</translation>
    </message>
    <message>
        <source>Pilih alasannya.</source>
        <translation>Choose the reason.</translation>
    </message>
    <message>
        <source>Pengawas akan diminta PIN-nya.</source>
        <translation>The supervisor will be asked for a PIN.</translation>
    </message>
    <message>
        <source>Siap dikembalikan.</source>
        <translation>Ready to refund.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Tanggal buku</source>
        <translation>Business day</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Kasir</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Selisih</source>
        <translation>Variance</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Cetak A4</source>
        <translation>Print on A4</translation>
    </message>
    <message>
        <source>Cetak X</source>
        <translation>Print X</translation>
    </message>
    <message>
        <source>Cetak salinan Z</source>
        <translation>Print a copy of Z</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Laporan harian</source>
        <translation>Day report</translation>
    </message>
    <message>
        <source>Laporan Z {number}</source>
        <translation>Z report {number}</translation>
    </message>
    <message>
        <source>Laporan X</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>Shift masih berjalan</source>
        <translation>The shift is still open</translation>
    </message>
    <message>
        <source>Shift ditutup</source>
        <translation>The shift is closed</translation>
    </message>
    <message>
        <source>Semua shift hari ini</source>
        <translation>All shifts of this day</translation>
    </message>
    <message>
        <source>Angka sementara. Laporan Z tercetak saat shift ditutup.</source>
        <translation>Figures so far. The Z report prints when the shift closes.</translation>
    </message>
    <message>
        <source>Jumlah dari laporan X dan Z hari ini.</source>
        <translation>The sum of this day&apos;s X and Z reports.</translation>
    </message>
    <message>
        <source>Dari dokumen kasir {till} di pusat.</source>
        <translation>From the documents of till {till} at the hub.</translation>
    </message>
    <message>
        <source>Laporan Z menunggu printer.</source>
        <translation>The Z report waits for the printer.</translation>
    </message>
    <message>
        <source>Laporan Z tercetak.</source>
        <translation>The Z report is printed.</translation>
    </message>
    <message>
        <source>Belum dicetak. Simpan PDF, atau cetak salinannya.</source>
        <translation>Not printed. Save the PDF, or print a copy.</translation>
    </message>
    <message>
        <source>Belum tercetak. Cetak salinannya bila perlu.</source>
        <translation>Not printed yet. Print a copy if needed.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Pas</source>
        <extracomment>Named as the tool that collects the words expects it. Hours the chart shows at least, so that two sales don&apos;t fill it.</extracomment>
        <translation>Exact</translation>
    </message>
    <message>
        <source>{amount} lebih</source>
        <translation>{amount} over</translation>
    </message>
    <message>
        <source>{amount} kurang</source>
        <translation>{amount} short</translation>
    </message>
    <message>
        <source>sejak {time}</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>Shift {number}</source>
        <translation>Shift {number}</translation>
    </message>
    <message>
        <source>berjalan</source>
        <translation>open</translation>
    </message>
    <message>
        <source>sementara, shift masih berjalan</source>
        <translation>so far, the shift is still open</translation>
    </message>
    <message>
        <source>setelah pengembalian</source>
        <translation>after refunds</translation>
    </message>
    <message>
        <source>sama dengan hari sebelumnya</source>
        <translation>the same as the day before</translation>
    </message>
    <message>
        <source>{sign} {percent}% dari hari sebelumnya</source>
        <translation>{sign} {percent}% from the day before</translation>
    </message>
    <message>
        <source>belum ada shift yang ditutup</source>
        <translation>no shift is closed yet</translation>
    </message>
    <message>
        <source>dari {count} shift yang ditutup</source>
        <translation>from {count} closed shifts</translation>
    </message>
    <message>
        <source>{apart} dari {count} shift berselisih</source>
        <translation>{apart} of {count} shifts differ</translation>
    </message>
    <message>
        <source>{refunds} pengembalian · {voids} batal</source>
        <translation>refunds {refunds} · voids {voids}</translation>
    </message>
    <message>
        <source>QRIS {qris} · transfer {transfer}</source>
        <translation>QRIS {qris} · transfer {transfer}</translation>
    </message>
    <message>
        <source>{amount} belum diverifikasi</source>
        <translation>{amount} unverified</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Memuat laporan…</source>
        <extracomment>The parts of the place.</extracomment>
        <translation>Loading reports…</translation>
    </message>
    <message>
        <source>Belum ada laporan</source>
        <translation>No reports yet</translation>
    </message>
    <message>
        <source>Laporan tampil di sini setelah shift pertama dimulai.</source>
        <translation>Reports show here once the first shift has started.</translation>
    </message>
    <message>
        <source>Beranda</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Penjualan</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Shift lain</source>
        <translation>Another shift</translation>
    </message>
    <message>
        <source>DUPLIKAT {number} dikirim ke printer.</source>
        <translation>Copy {number} was sent to the printer.</translation>
    </message>
    <message>
        <source>Laporan harian dikirim ke printer.</source>
        <translation>The day report was sent to the printer.</translation>
    </message>
    <message>
        <source>Laporan X dikirim ke printer.</source>
        <translation>The X report was sent to the printer.</translation>
    </message>
    <message>
        <source>Printer belum diatur. Atur di Setelan, lalu cetak lagi.</source>
        <translation>No printer is set up. Set it up in Settings, then print again.</translation>
    </message>
    <message>
        <source>{name} disimpan di {folder}</source>
        <translation>{name} saved in {folder}</translation>
    </message>
    <message>
        <source>{name} dikirim ke printer komputer.</source>
        <translation>{name} sent to the computer&apos;s printer.</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Pola</source>
        <extracomment>A new rule begins like this: a price behind 24.</extracomment>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>Berat</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Harga</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Harga x 100</source>
        <translation>Price x 100</translation>
    </message>
    <message>
        <source>Isi label</source>
        <translation>What the label holds</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Sales</name>
    <message>
        <source>Hari</source>
        <extracomment>Named as the tool that collects the words expects it. Ways along which time runs: their bars stand side by side.</extracomment>
        <translation>Day</translation>
    </message>
    <message>
        <source>Pekan</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Produk</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Pembuat</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>Kasir</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Pembayaran</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Mesin</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Diskon</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Pekan {day}</source>
        <translation>Week of {day}</translation>
    </message>
    <message>
        <source>belum ada pembanding</source>
        <translation>nothing to compare with</translation>
    </message>
    <message>
        <source>sama dengan sebelumnya</source>
        <translation>same as before</translation>
    </message>
    <message>
        <source>{sign} {percent}% dari {days} hari sebelumnya</source>
        <translation>{sign} {percent}% on the {days} days before</translation>
    </message>
    <message>
        <source>rata-rata {amount}</source>
        <translation>average {amount}</translation>
    </message>
    <message>
        <source>{share} dari kotor</source>
        <translation>{share} of gross</translation>
    </message>
    <message>
        <source>{count} kali</source>
        <translation>{count} times</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>Penjualan</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Dijumlahkan menurut</source>
        <translation>Added up by</translation>
    </message>
    <message>
        <source>Penjualan bersih</source>
        <translation>Net sales</translation>
    </message>
    <message>
        <source>Struk</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Diskon</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Pengembalian</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Belum ada penjualan</source>
        <translation>No sales yet</translation>
    </message>
    <message>
        <source>Pilih masa lain dengan F2.</source>
        <translation>Choose another period with F2.</translation>
    </message>
    <message>
        <source>Terjual</source>
        <translation>Sold</translation>
    </message>
    <message>
        <source>Lihat struknya</source>
        <translation>See receipts</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Bersih</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Tidak ada yang terjual di masa ini.</source>
        <translation>Nothing was sold in this period.</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>Stabil</source>
        <extracomment>By ``ScaleError``&apos;s reason; empty for a weight that may be taken.</extracomment>
        <translation>Stable</translation>
    </message>
    <message>
        <source>Bergerak</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>Kosong</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Hanya wadah</source>
        <translation>Container only</translation>
    </message>
    <message>
        <source>Terlalu berat</source>
        <translation>Too heavy</translation>
    </message>
    <message>
        <source>Di bawah nol</source>
        <translation>Below zero</translation>
    </message>
    <message>
        <source>Perlu diperiksa</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Tidak terbaca</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Tidak menjawab</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Tidak tersambung</source>
        <translation>Not connected</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>ketik gram</source>
        <translation>type grams</translation>
    </message>
    <message>
        <source>Tara</source>
        <translation>Tare</translation>
    </message>
    <message>
        <source>Hapus tara</source>
        <translation>Clear tare</translation>
    </message>
</context>
<context>
    <name>ScalePage</name>
    <message>
        <source>Tanpa timbangan</source>
        <translation>No scale</translation>
    </message>
    <message>
        <source>Toledo 8217</source>
        <translation>Toledo 8217</translation>
    </message>
    <message>
        <source>CAS (ditanya)</source>
        <translation>CAS (on request)</translation>
    </message>
    <message>
        <source>CAS / A&amp;D (mengirim terus)</source>
        <translation>CAS / A&amp;D (sends all the time)</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Timbangan</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Tanpa timbangan pun berat selalu bisa diketik.</source>
        <translation>A weight can always be typed, with or without a scale.</translation>
    </message>
    <message>
        <source>Kenali timbangan</source>
        <translation>Recognise the scale</translation>
    </message>
    <message>
        <source>Port timbangan</source>
        <translation>Port of the scale</translation>
    </message>
    <message>
        <source>Misalnya COM3 atau /dev/ttyUSB0.</source>
        <translation>For example COM3 or /dev/ttyUSB0.</translation>
    </message>
    <message>
        <source>Wadah dan beratnya</source>
        <translation>Containers and their weight</translation>
    </message>
    <message>
        <source>Misalnya: Mika kecil = 18; Toples = 240</source>
        <translation>For example: Small box = 18; Jar = 240</translation>
    </message>
    <message>
        <source>Jenis timbangan</source>
        <translation>Kind of scale</translation>
    </message>
    <message>
        <source>Kecepatan</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Biasa</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Pilih atau ketik port timbangan dulu.</source>
        <translation>Choose or type the port of the scale first.</translation>
    </message>
    <message>
        <source>Mencari… Letakkan sesuatu di atas timbangan.</source>
        <translation>Looking… Put something on the scale.</translation>
    </message>
    <message>
        <source>{kind} menjawab pada {line}.</source>
        <translation>{kind} answers at {line}.</translation>
    </message>
    <message>
        <source>Tidak ada timbangan yang menjawab. Nyalakan, isi barang, lalu ulangi.</source>
        <translation>No scale answers. Switch it on, put goods on it, then try again.</translation>
    </message>
    <message>
        <source>{code}: {meaning}</source>
        <translation>{code}: {meaning}</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>Bukan barang di katalog.</source>
        <translation>Not a product in the catalogue.</translation>
    </message>
    <message>
        <source>baik sampai {day}</source>
        <translation>best before {day}</translation>
    </message>
    <message>
        <source>Tidak dipakai</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Menyambung</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Tersambung</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Menunggu dicolok</source>
        <translation>Waiting to be plugged in</translation>
    </message>
    <message>
        <source>jeda {value} ms</source>
        <translation>gap {value} ms</translation>
    </message>
    <message>
        <source>kode terpendek {value}</source>
        <translation>shortest code {value}</translation>
    </message>
    <message>
        <source>awalan {value}</source>
        <translation>prefix {value}</translation>
    </message>
    <message>
        <source>akhiran {value}</source>
        <translation>suffix {value}</translation>
    </message>
    <message>
        <source>pengganti FNC1 {value}</source>
        <translation>FNC1 substitute {value}</translation>
    </message>
    <message>
        <source>tombol dibaca menurut letak (US)</source>
        <translation>keys read by their place (US)</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>ScannerPage</name>
    <message>
        <source>Pemindai</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Kebanyakan pemindai langsung bekerja tanpa diatur.</source>
        <translation>Most scanners work without any setting.</translation>
    </message>
    <message>
        <source>Rekam pemindaian</source>
        <extracomment>PLU of the example shop&apos;s nastar, and barcode of its chips.</extracomment>
        <translation>Record a scan</translation>
    </message>
    <message>
        <source>Rekaman terakhir</source>
        <translation>Last recording</translation>
    </message>
    <message>
        <source>Jeda antartombol</source>
        <translation>Gap between keys</translation>
    </message>
    <message>
        <source>Penutup</source>
        <translation>Ends with</translation>
    </message>
    <message>
        <source>Terbaca dengan setelan sekarang</source>
        <translation>Read with the present settings</translation>
    </message>
    <message>
        <source>Kode yang dimaksud</source>
        <translation>Code that is meant</translation>
    </message>
    <message>
        <source>Barang</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Pakai usulan</source>
        <translation>Use the proposal</translation>
    </message>
    <message>
        <source>Jeda terpanjang antartombol (milidetik)</source>
        <translation>Longest pause between keys (milliseconds)</translation>
    </message>
    <message>
        <source>Naikkan bila sebagian kode tidak terbaca.</source>
        <translation>Raise it if part of a code isn&apos;t read.</translation>
    </message>
    <message>
        <source>Kode terpendek (jumlah huruf)</source>
        <translation>Shortest code (characters)</translation>
    </message>
    <message>
        <source>Boleh kosong. Tanda kendali ditulis &lt;STX&gt;, &lt;ETX&gt;, &lt;GS&gt;.</source>
        <translation>May be empty. Control characters are written &lt;STX&gt;, &lt;ETX&gt;, &lt;GS&gt;.</translation>
    </message>
    <message>
        <source>Awalan</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>Pindai sekarang…</source>
        <translation>Scan now…</translation>
    </message>
    <message>
        <source>Tidak ada tombol yang datang. Periksa kabel pemindai.</source>
        <translation>No key came. Check the scanner&apos;s cable.</translation>
    </message>
    <message>
        <source>{least} sampai {most} ms</source>
        <translation>{least} to {most} ms</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>belum ada di katalog</source>
        <translation>not in the catalogue yet</translation>
    </message>
    <message>
        <source>Terbaca</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Belum terbaca</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>Terbaca, tapi ada tombol lolos</source>
        <translation>Read, but a key slipped through</translation>
    </message>
    <message>
        <source>Usulan: {changes}.</source>
        <translation>Proposal: {changes}.</translation>
    </message>
    <message>
        <source>Pemindai ini selambat orang mengetik. Atur awalan &lt;STX&gt; di pemindai.</source>
        <translation>This scanner is as slow as somebody typing. Set the prefix &lt;STX&gt; in the scanner.</translation>
    </message>
    <message>
        <source>Setelan sekarang sudah cocok. Tidak ada yang perlu diubah.</source>
        <translation>The present settings fit. Nothing needs to be changed.</translation>
    </message>
    <message>
        <source>Atur pemindai agar menutup kode dengan Enter, lalu ulangi.</source>
        <translation>Set the scanner to end a code with Enter, then try again.</translation>
    </message>
    <message>
        <source>Akhiran</source>
        <translation>Suffix</translation>
    </message>
    <message>
        <source>Pindai sesuatu untuk mencoba</source>
        <translation>Scan something to try</translation>
    </message>
    <message>
        <source>Pengganti FNC1 (kode GS1)</source>
        <translation>FNC1 substitute (GS1 codes)</translation>
    </message>
    <message>
        <source>Yang dikirim pemindai di antara isi kode, misalnya ~d029.</source>
        <translation>What the scanner sends between the parts of a code, such as ~d029.</translation>
    </message>
    <message>
        <source>Kode sama dihitung sekali dalam</source>
        <translation>The same code counts once within</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Simbol yang tertukar</source>
        <translation>Symbols that are mixed up</translation>
    </message>
    <message>
        <source>Menurut komputer</source>
        <translation>As the computer says</translation>
    </message>
    <message>
        <source>Menurut letak tombol (US)</source>
        <translation>By the place of the keys (US)</translation>
    </message>
    <message>
        <source>Port pemindai serial (USB-COM)</source>
        <translation>Port of a serial scanner (USB-COM)</translation>
    </message>
    <message>
        <source>Kosongkan bila pemindai mengetik seperti keyboard.</source>
        <translation>Leave it empty if the scanner types like a keyboard.</translation>
    </message>
    <message>
        <source>Kecepatan</source>
        <translation>Speed</translation>
    </message>
    <message numerus="yes">
        <source>%n huruf, terbaca utuh.</source>
        <translation>
            <numerusform>%n character, read in full.</numerusform>
            <numerusform>%n characters, read in full.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SealDialog</name>
    <message>
        <source>Segel uang ke kantong</source>
        <extracomment>What title, fields and buttons of the counting panel take of the window.</extracomment>
        <translation>Seal cash into a bag</translation>
    </message>
    <message>
        <source>Nomor kantong</source>
        <translation>Bag number</translation>
    </message>
    <message>
        <source>Nomor di kantong, misalnya B-0412</source>
        <translation>Number on the bag, such as B-0412</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut ke PIN saksi</source>
        <translation>On to the witness&apos;s PIN</translation>
    </message>
</context>
<context>
    <name>Sell</name>
    <message>
        <source>{text} tidak dikenal. Ketik namanya.</source>
        <extracomment>Units, and grams, from which on the stock is called low.</extracomment>
        <translation>{text} isn&apos;t known. Type the name.</translation>
    </message>
    <message>
        <source>Tidak ada “{text}”. Coba kata lain.</source>
        <translation>There is no “{text}”. Try another word.</translation>
    </message>
    <message>
        <source>{name} sudah terjual. Pilih yang lain.</source>
        <translation>{name} has been sold. Choose another.</translation>
    </message>
    <message>
        <source>Stok {name} tercatat {stock}. Tetap dijual; periksa nanti.</source>
        <translation>Stock of {name} is on record as {stock}. It is sold all the same; check later.</translation>
    </message>
    <message>
        <source>{name} lewat {day}. Periksa barangnya sebelum dijual.</source>
        <translation>{name} is past {day}. Check the goods before selling.</translation>
    </message>
    <message>
        <source>Harga batas bawah {floor}. Ketik lebih tinggi.</source>
        <translation>The lowest price is {floor}. Type a higher one.</translation>
    </message>
    <message>
        <source>Keranjang disimpan. Buka lagi dengan F4.</source>
        <translation>The basket is on hold. Open it again with F4.</translation>
    </message>
    <message>
        <source>Simpanan dibuka kembali.</source>
        <translation>The held basket is open again.</translation>
    </message>
    <message>
        <source>Keranjang kosong.</source>
        <translation>The basket is empty.</translation>
    </message>
    <message>
        <source>Kembalikan {taken} ke pembeli.</source>
        <translation>Give {taken} back to the buyer.</translation>
    </message>
    <message>
        <source>Sudah diterima {taken} untuk keranjang ini. Lanjutkan Bayar.</source>
        <translation>{taken} was already received for this basket. Go on with Pay.</translation>
    </message>
    <message>
        <source>Duplikat {copy} dari {number} dicetak.</source>
        <translation>Copy {copy} of {number} printed.</translation>
    </message>
    <message>
        <source>Printer belum diatur. Struk tetap tersimpan.</source>
        <translation>No printer is set up. The receipt is saved.</translation>
    </message>
    <message>
        <source>Cari struk lama di halaman Struk.</source>
        <translation>Find older receipts on the Receipts page.</translation>
    </message>
    <message>
        <source>Tunai</source>
        <extracomment>Fields of notices that hold rupiah.</extracomment>
        <translation>Cash</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Struk menunggu printer.</source>
        <translation>The receipt waits for the printer.</translation>
    </message>
    <message>
        <source>Struk sedang dicetak.</source>
        <translation>The receipt is being printed.</translation>
    </message>
    <message>
        <source>Struk sudah dicetak.</source>
        <translation>The receipt is printed.</translation>
    </message>
    <message>
        <source>Struk tidak tercetak. Periksa printer, lalu Cetak ulang.</source>
        <translation>The receipt wasn&apos;t printed. Check the printer, then press Reprint.</translation>
    </message>
    <message>
        <source>Lihat kertasnya. Bila kurang, tekan Cetak ulang.</source>
        <translation>Look at the paper. If something is missing, press Reprint.</translation>
    </message>
    <message>
        <source>Cetak dibatalkan. Tekan Cetak ulang bila perlu.</source>
        <translation>Printing was cancelled. Press Reprint if needed.</translation>
    </message>
    <message>
        <source>belum diverifikasi</source>
        <translation>not verified</translation>
    </message>
    <message>
        <source>Harga bebas</source>
        <translation>Open price</translation>
    </message>
    <message>
        <source>terjual</source>
        <translation>sold</translation>
    </message>
    <message>
        <source>1 dari 1</source>
        <translation>1 of 1</translation>
    </message>
    <message>
        <source>habis</source>
        <translation>sold out</translation>
    </message>
    <message>
        <source>sisa {stock}</source>
        <translation>{stock} left</translation>
    </message>
    <message>
        <source>timbang</source>
        <translation>by weight</translation>
    </message>
    <message>
        <source>stok {stock}</source>
        <translation>stock {stock}</translation>
    </message>
    <message>
        <source>lewat {day}</source>
        <translation>past {day}</translation>
    </message>
    <message>
        <source>semula {price}</source>
        <translation>was {price}</translation>
    </message>
    <message>
        <source>bets {batch}</source>
        <translation>batch {batch}</translation>
    </message>
    <message>
        <source>{count} barang</source>
        <translation>{count} items</translation>
    </message>
</context>
<context>
    <name>SellScreen</name>
    <message>
        <source>Cari produk</source>
        <extracomment>Letters of a product&apos;s name in a passing message.</extracomment>
        <translation>Find a product</translation>
    </message>
    <message>
        <source>Buka simpanan</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Cetak ulang struk terakhir</source>
        <translation>Reprint the last receipt</translation>
    </message>
    <message>
        <source>Tambah yang diketik; 3*kode berarti tiga</source>
        <translation>Add what is typed; 3*code means three</translation>
    </message>
    <message>
        <source>Tambah atau kurangi baris terpilih</source>
        <translation>More or less of the chosen line</translation>
    </message>
    <message>
        <source>Hapus baris terpilih</source>
        <translation>Remove the chosen line</translation>
    </message>
    <message>
        <source>{name} dihapus</source>
        <translation>{name} removed</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Setor kantong</source>
        <translation>Deposit bags</translation>
    </message>
    <message>
        <source>Semua {count} kantong, {total}</source>
        <translation>All {count} bags, {total}</translation>
    </message>
    <message>
        <source>Hanya {number}, {total}</source>
        <translation>Only {number}, {total}</translation>
    </message>
    <message>
        <source>Kantong yang disetor</source>
        <translation>Bags to deposit</translation>
    </message>
    <message>
        <source>Rekening bank</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>SIMPONI</source>
        <translation>SIMPONI</translation>
    </message>
    <message>
        <source>Tujuan setoran</source>
        <translation>Where it goes</translation>
    </message>
    <message>
        <source>Nomor tujuan</source>
        <translation>Destination number</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut ke PIN saksi</source>
        <translation>On to the witness&apos;s PIN</translation>
    </message>
    <message>
        <source>Kode billing, 15 angka</source>
        <translation>Billing code, 15 digits</translation>
    </message>
    <message>
        <source>Kode billing berlaku {days} hari.</source>
        <translation>A billing code is valid for {days} days.</translation>
    </message>
    <message>
        <source>Nomor rekening</source>
        <translation>Account number</translation>
    </message>
    <message>
        <source>Dua orang membawa, dua orang bertanda tangan.</source>
        <translation>Two people bring it, two people sign.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Setelan</source>
        <extracomment>The part that a step of the preparations leads to; products have a screen.</extracomment>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Persiapan</source>
        <translation>Preparations</translation>
    </message>
    <message>
        <source>Toko</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Struk</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Uang &amp; batas</source>
        <translation>Money &amp; limits</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Pemindai</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Timbangan</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Layar pembeli</source>
        <translation>Buyer&apos;s screen</translation>
    </message>
    <message>
        <source>Tampilan &amp; suara</source>
        <translation>Look &amp; sound</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Setelan tersimpan.</source>
        <translation>The settings are saved.</translation>
    </message>
    <message>
        <source>Kode QRIS tersimpan dengan izin {code}.</source>
        <translation>The QRIS code is saved, approved by {code}.</translation>
    </message>
    <message>
        <source>Petugas {code} tersimpan.</source>
        <translation>{code} is saved.</translation>
    </message>
    <message>
        <source>Halaman uji dikirim ke printer.</source>
        <translation>A test page was sent to the printer.</translation>
    </message>
</context>
<context>
    <name>Settle</name>
    <message>
        <source>Belum terlihat</source>
        <extracomment>Named as the tool that collects the words expects it.</extracomment>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>Ragu</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>Terlambat</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Belum masuk</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Lebih</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>Ganda</source>
        <translation>Twice</translation>
    </message>
    <message>
        <source>Cocok</source>
        <translation>Matched</translation>
    </message>
    <message>
        <source>jumlah beda</source>
        <translation>amount differs</translation>
    </message>
    <message>
        <source>datang terlambat</source>
        <translation>came late</translation>
    </message>
    <message>
        <source>tanpa referensi</source>
        <translation>no reference</translation>
    </message>
    <message>
        <source>referensi beda</source>
        <translation>reference differs</translation>
    </message>
    <message>
        <source>mirip beberapa</source>
        <translation>fits several</translation>
    </message>
    <message>
        <source>referensi ganda</source>
        <translation>reference twice</translation>
    </message>
    <message>
        <source>dana ditarik</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>referensi cocok</source>
        <translation>reference fits</translation>
    </message>
    <message>
        <source>boleh tertukar</source>
        <translation>exchangeable</translation>
    </message>
    <message>
        <source>dipilih orang</source>
        <translation>chosen by hand</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Pengembalian</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Setoran</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>Pencairan</source>
        <translation>Payout</translation>
    </message>
    <message>
        <source>Referensi sama</source>
        <translation>Same reference</translation>
    </message>
    <message>
        <source>Akhir referensi sama</source>
        <translation>Same end of the reference</translation>
    </message>
    <message>
        <source>Referensi tidak ada</source>
        <translation>No reference</translation>
    </message>
    <message>
        <source>Referensi berbeda</source>
        <translation>Another reference</translation>
    </message>
    <message>
        <source>Semua QRIS terlihat masuk</source>
        <translation>All QRIS was seen to arrive</translation>
    </message>
    <message>
        <source>Tidak ada yang diragukan</source>
        <translation>Nothing is in doubt</translation>
    </message>
    <message>
        <source>Tidak ada yang terlambat</source>
        <translation>Nothing is late</translation>
    </message>
    <message>
        <source>Tidak ada yang hilang</source>
        <translation>Nothing is missing</translation>
    </message>
    <message>
        <source>Tidak ada uang tanpa penjualan</source>
        <translation>No money without a sale</translation>
    </message>
    <message>
        <source>Tidak ada referensi ganda</source>
        <translation>No reference twice</translation>
    </message>
    <message>
        <source>Belum ada yang cocok</source>
        <translation>Nothing matched yet</translation>
    </message>
    <message>
        <source>Impor laporan penyedia atau mutasi bank dengan Ctrl+O.</source>
        <translation>Import a provider&apos;s or a bank&apos;s statement with Ctrl+O.</translation>
    </message>
    <message>
        <source>dibiarkan</source>
        <translation>left</translation>
    </message>
    <message>
        <source>tanpa penjualan</source>
        <translation>no sale</translation>
    </message>
    <message>
        <source>cair {day}</source>
        <translation>paid out {day}</translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{days} hari</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>Jumlah sama</source>
        <translation>Same amount</translation>
    </message>
    <message>
        <source>Jumlah beda satu angka</source>
        <translation>Amount differs by one digit</translation>
    </message>
    <message>
        <source>Jumlah berbeda</source>
        <translation>Another amount</translation>
    </message>
    <message>
        <source>Selisih waktu {time}</source>
        <translation>{time} apart</translation>
    </message>
    <message>
        <source>{count} menit</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} jam</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} hari</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>semua sudah cair</source>
        <translation>all is paid out</translation>
    </message>
    <message>
        <source>{count} pembayaran</source>
        <translation>{count} payments</translation>
    </message>
    <message>
        <source>semua terlihat masuk</source>
        <translation>all was seen to arrive</translation>
    </message>
    <message>
        <source>{count} pembayaran hari ini</source>
        <translation>{count} payments today</translation>
    </message>
    <message>
        <source>{count} pembayaran, tertua {days} hari</source>
        <translation>{count} payments, the oldest {days} days</translation>
    </message>
    <message>
        <source>{count} belum masuk</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>MDR {fee}, menurut tarif {expected}</source>
        <translation>MDR {fee}, by the rates {expected}</translation>
    </message>
    <message>
        <source>sampai 1 hari</source>
        <translation>up to 1 day</translation>
    </message>
    <message>
        <source>2 sampai 3 hari</source>
        <translation>2 to 3 days</translation>
    </message>
    <message>
        <source>4 sampai 7 hari</source>
        <translation>4 to 7 days</translation>
    </message>
    <message>
        <source>lebih lama</source>
        <translation>older</translation>
    </message>
    <message>
        <source>MDR tercatat {fee}, menurut tarif {expected}</source>
        <translation>MDR posted {fee}, by the rates {expected}</translation>
    </message>
    <message>
        <source>Belum cair: {ages}</source>
        <translation>Not paid out: {ages}</translation>
    </message>
</context>
<context>
    <name>SettleDetail</name>
    <message>
        <source>Sudah masuk</source>
        <translation>It came</translation>
    </message>
    <message>
        <source>Pasangkan</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Biarkan</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Struk</source>
        <extracomment>Lines of what speaks for a pair.</extracomment>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Hilang</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Penjualan</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>belum ada di laporan</source>
        <translation>in no statement yet</translation>
    </message>
    <message>
        <source>tidak ada penjualan</source>
        <translation>no sale</translation>
    </message>
    <message>
        <source>Skor {score} dari 100</source>
        <translation>Score {score} of 100</translation>
    </message>
    <message>
        <source>Pilih satu baris</source>
        <translation>Choose a row</translation>
    </message>
</context>
<context>
    <name>SettlePage</name>
    <message>
        <source>QRIS &amp; bank</source>
        <translation>QRIS &amp; bank</translation>
    </message>
    <message>
        <source>Impor laporan</source>
        <translation>Import statement</translation>
    </message>
    <message>
        <source>Bukukan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>QRIS belum cair</source>
        <translation>QRIS not paid out</translation>
    </message>
    <message>
        <source>Belum terlihat masuk</source>
        <translation>Not seen to arrive</translation>
    </message>
    <message>
        <source>Perlu diperiksa</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Siap dibukukan</source>
        <translation>Ready to post</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Penjualan atau laporan</source>
        <translation>Sale or statement</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Skor</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Bukukan {count}</source>
        <translation>Post {count}</translation>
    </message>
    <message>
        <source>{amount} tidak masuk?</source>
        <translation>{amount} never came?</translation>
    </message>
    <message>
        <source>Dicatat sebagai QRIS hilang. Tidak bisa diurungkan.</source>
        <translation>It is recorded as lost QRIS. It can&apos;t be undone.</translation>
    </message>
    <message>
        <source>Bukti bayar palsu</source>
        <translation>False proof of payment</translation>
    </message>
    <message>
        <source>Pembayaran gagal</source>
        <translation>Payment failed</translation>
    </message>
    <message>
        <source>QRIS bukan milik toko</source>
        <translation>Not the shop&apos;s QRIS</translation>
    </message>
    <message>
        <source>Lanjut ke PIN</source>
        <translation>On to the PIN</translation>
    </message>
    <message>
        <source>Biarkan baris ini?</source>
        <translation>Leave this row?</translation>
    </message>
    <message>
        <source>Tidak dipasangkan dan tidak dibukukan.</source>
        <translation>It is neither paired nor posted.</translation>
    </message>
    <message>
        <source>Bukan milik toko</source>
        <translation>Not the shop&apos;s</translation>
    </message>
    <message>
        <source>Biaya atau bunga bank</source>
        <translation>Bank fee or interest</translation>
    </message>
    <message>
        <source>Ditanyakan ke penyedia</source>
        <translation>Asked the provider</translation>
    </message>
    <message>
        <source>Biarkan</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>{count} pembayaran dibukukan.</source>
        <translation>{count} payments posted.</translation>
    </message>
</context>
<context>
    <name>SettlePlace</name>
    <message>
        <source>{count} baris laporan masuk.</source>
        <translation>{count} rows of the statement are in.</translation>
    </message>
    <message>
        <source>Tidak ada baris baru.</source>
        <translation>There are no new rows.</translation>
    </message>
    <message>
        <source>Pilih laporan penyedia atau bank</source>
        <translation>Choose a provider&apos;s or a bank&apos;s statement</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Statements</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>Siapkan kasir ini</source>
        <translation>Set up this till</translation>
    </message>
    <message>
        <source>Toko</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>1 sampai 6 huruf atau angka; awal setiap nomor struk.</source>
        <translation>1 to 6 letters or digits; every receipt number begins with it.</translation>
    </message>
    <message>
        <source>Kode kasir</source>
        <translation>Till code</translation>
    </message>
    <message>
        <source>Nama toko</source>
        <translation>Name of the shop</translation>
    </message>
    <message>
        <source>Misalnya nama pameran atau alamat toko.</source>
        <translation>For example the name of the fair or the shop&apos;s address.</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Boleh kosong.</source>
        <translation>May be empty.</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>Stall</translation>
    </message>
    <message>
        <source>Petugas pertama</source>
        <translation>First person</translation>
    </message>
    <message>
        <source>Dicetak di struk sebagai ganti nama.</source>
        <translation>Printed on receipts instead of the name.</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Boleh kosong; tidak pernah keluar dari kasir ini.</source>
        <translation>May be empty; it never leaves this till.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>PIN 6 angka</source>
        <translation>6-digit PIN</translation>
    </message>
    <message>
        <source>PIN sekali lagi</source>
        <translation>PIN once more</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Luar ruang</source>
        <translation>Outdoor</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Periksa kodenya, atau tulis postgresql://nama@alamat.</source>
        <translation>Check the code, or write postgresql://name@address.</translation>
    </message>
    <message>
        <source>Printer, QRIS, dan produk bisa diatur nanti di Setelan.</source>
        <translation>Printer, QRIS and products can be set up later in Settings.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Buat kasir</source>
        <translation>Create the till</translation>
    </message>
    <message>
        <source>Isi kata sandi dari pengelola pusat.</source>
        <translation>Enter the password that the hub&apos;s manager gave you.</translation>
    </message>
    <message>
        <source>Pakai 1 sampai 6 huruf atau angka, tanpa spasi.</source>
        <translation>Use 1 to 6 letters or digits, without spaces.</translation>
    </message>
    <message>
        <source>Isi nama toko; dicetak di atas struk.</source>
        <translation>Enter the shop&apos;s name; it heads the receipt.</translation>
    </message>
    <message>
        <source>Isi tempat kasir ini berdiri.</source>
        <translation>Enter the place where this till stands.</translation>
    </message>
    <message>
        <source>Isi kode, paling banyak 12 huruf.</source>
        <translation>Enter a code of at most 12 letters.</translation>
    </message>
    <message>
        <source>PIN harus 6 angka.</source>
        <translation>The PIN must have 6 digits.</translation>
    </message>
    <message>
        <source>Terlalu mudah ditebak. Pakai angka berbeda.</source>
        <translation>Too easy to guess. Use different digits.</translation>
    </message>
    <message>
        <source>Kedua PIN belum sama. Ketik lagi.</source>
        <translation>The two PINs differ. Type them again.</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Tutup</source>
        <extracomment>An office&apos;s own code: it heads no receipt.</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kasir Si Cantik</source>
        <translation>Kasir Si Cantik</translation>
    </message>
    <message>
        <source>Mulai pertama kali</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>Selamat datang di Kasir Si Cantik</source>
        <translation>Welcome to Kasir Si Cantik</translation>
    </message>
    <message>
        <source>Bagaimana Anda ingin memulai?</source>
        <translation>How would you like to begin?</translation>
    </message>
    <message>
        <source>Coba dengan data contoh</source>
        <translation>Try it with example data</translation>
    </message>
    <message>
        <source>Toko contoh dengan 64 produk. Bebas dicoba, tanpa mengisi apa pun.</source>
        <translation>An example shop with 64 products. Try anything, nothing to fill in.</translation>
    </message>
    <message>
        <source>Siapkan kasir ini</source>
        <translation>Set up this till</translation>
    </message>
    <message>
        <source>Isi nama toko dan petugas pertama. Selesai dalam satu menit.</source>
        <translation>Enter the shop&apos;s name and the first person. Done in a minute.</translation>
    </message>
    <message>
        <source>Buka sebagai kantor</source>
        <translation>Open as an office</translation>
    </message>
    <message>
        <source>Baca laporan dan struk semua kasir dari pusat. Tanpa penjualan.</source>
        <translation>Read the reports and receipts of all tills from the hub. Without selling.</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Menyiapkan toko contoh…</source>
        <translation>Preparing the example shop…</translation>
    </message>
    <message>
        <source>Menyambung ke pusat…</source>
        <translation>Connecting to the hub…</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Menyiapkan kasir…</source>
        <translation>Preparing the till…</translation>
    </message>
    <message>
        <source>Sekali saja, beberapa detik.</source>
        <translation>Only once, a few seconds.</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Cerita karya, dengan kode</source>
        <translation>Story of the work, by code</translation>
    </message>
    <message>
        <source>Nama pena</source>
        <translation>Pen name</translation>
    </message>
    <message>
        <source>Foto karya</source>
        <translation>Picture of the work</translation>
    </message>
    <message>
        <source>menunggu PNBP</source>
        <extracomment>Named as the tool that collects the words expects it.</extracomment>
        <translation>waits for PNBP</translation>
    </message>
    <message>
        <source>menunggu premi</source>
        <translation>waits for premi</translation>
    </message>
    <message>
        <source>premi dibayar</source>
        <translation>premi paid</translation>
    </message>
    <message>
        <source>dikunci</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>Setor PNBP</source>
        <translation>Deposit PNBP</translation>
    </message>
    <message>
        <source>Bayar premi</source>
        <translation>Pay premi</translation>
    </message>
    <message>
        <source>Kunci periode</source>
        <translation>Lock the period</translation>
    </message>
    <message>
        <source>dari penjualan</source>
        <translation>of sales</translation>
    </message>
    <message>
        <source>setelah biaya bahan</source>
        <translation>after material cost</translation>
    </message>
    <message>
        <source>upah per satuan</source>
        <translation>rate by piece</translation>
    </message>
    <message>
        <source>Berjalan</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>bisa ditutup</source>
        <translation>can be closed</translation>
    </message>
    <message>
        <source>tidak berlaku</source>
        <translation>doesn&apos;t count</translation>
    </message>
    <message>
        <source>Periode {number}</source>
        <translation>Period {number}</translation>
    </message>
    <message>
        <source>s.d. {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>tanpa pembuat</source>
        <translation>no maker</translation>
    </message>
    <message>
        <source>dibawa {amount}</source>
        <translation>carried {amount}</translation>
    </message>
    <message>
        <source>periode berjalan</source>
        <translation>running</translation>
    </message>
    <message>
        <source>belum dibayar</source>
        <translation>not paid</translation>
    </message>
    <message>
        <source>dibayar</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>Tutup periode</source>
        <translation>Close the period</translation>
    </message>
    <message>
        <source>Premi pembuat</source>
        <translation>Makers&apos; premi</translation>
    </message>
    <message>
        <source>PNBP</source>
        <translation>PNBP</translation>
    </message>
    <message>
        <source>Modal kerja</source>
        <translation>Working capital</translation>
    </message>
    <message>
        <source>Belum ada kebijakan: penjualan berjalan, dan hasilnya belum dibagi.</source>
        <translation>There is no policy: sales go on, and what they bring isn&apos;t shared yet.</translation>
    </message>
    <message>
        <source>Kebijakan {number} sejak {day}: {parts}, {basis}</source>
        <translation>Policy {number} since {day}: {parts}, {basis}</translation>
    </message>
</context>
<context>
    <name>SharesPage</name>
    <message>
        <source>Periode</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Premi</source>
        <translation>Premi</translation>
    </message>
    <message>
        <source>PNBP</source>
        <translation>PNBP</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Belum ada yang dibagi</source>
        <translation>Nothing is shared yet</translation>
    </message>
    <message>
        <source>Tetapkan kebijakan, jual, lalu kunci harinya.</source>
        <translation>Adopt a policy, sell, then lock the day.</translation>
    </message>
    <message>
        <source>Pembuat</source>
        <translation>Makers</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Dari lalu</source>
        <translation>Brought</translation>
    </message>
    <message>
        <source>Dibayarkan</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Belum ada pembuat</source>
        <translation>No makers yet</translation>
    </message>
    <message>
        <source>Pilih periode.</source>
        <translation>Choose a period.</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Kebijakan</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>{name} disimpan di {folder}</source>
        <translation>{name} saved in {folder}</translation>
    </message>
    <message>
        <source>Premi {premi} · PNBP {pnbp} · modal {capital}</source>
        <translation>Premi {premi} · PNBP {pnbp} · capital {capital}</translation>
    </message>
    <message>
        <source>Bagian tiap pembuat</source>
        <translation>Each maker&apos;s share</translation>
    </message>
</context>
<context>
    <name>ShelfSide</name>
    <message>
        <source>Pindai barcode atau ketik nama produk…</source>
        <translation>Scan a barcode or type a product&apos;s name…</translation>
    </message>
    <message>
        <source>Cari produk</source>
        <translation>Find a product</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Produk</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Buka Produk</source>
        <translation>Open Products</translation>
    </message>
    <message>
        <source>Belum ada produk</source>
        <translation>No products yet</translation>
    </message>
    <message>
        <source>Impor daftar produk dulu.</source>
        <translation>Import a list of products first.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Coba kata lain, atau ketik kode barangnya.</source>
        <translation>Try another word, or type the item&apos;s code.</translation>
    </message>
    <message>
        <source>Favorit</source>
        <translation>Favourites</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>ShiftScreen</name>
    <message>
        <source>Memuat shift…</source>
        <translation>Loading the shift…</translation>
    </message>
    <message>
        <source>Sebentar.</source>
        <translation>A moment.</translation>
    </message>
    <message>
        <source>Shift sedang ditutup. Tekan Esc dulu untuk berjualan.</source>
        <translation>The shift is being closed. Press Esc first to sell.</translation>
    </message>
    <message>
        <source>Shift sudah ditutup. Mulai shift baru untuk berjualan.</source>
        <translation>The shift is closed. Start a new shift to sell.</translation>
    </message>
    <message>
        <source>Shift {number} dimulai.</source>
        <translation>Shift {number} has started.</translation>
    </message>
    <message>
        <source>Kas masuk {amount} dicatat.</source>
        <translation>{amount} paid in is recorded.</translation>
    </message>
    <message>
        <source>Kas keluar {amount} dicatat.</source>
        <translation>{amount} paid out is recorded.</translation>
    </message>
    <message>
        <source>{amount} disegel ke kantong.</source>
        <translation>{amount} sealed into a bag.</translation>
    </message>
    <message>
        <source>Laci dibuka dan dicatat.</source>
        <translation>The drawer was opened, and it is recorded.</translation>
    </message>
    <message>
        <source>Laporan X dikirim ke printer.</source>
        <translation>The X report was sent to the printer.</translation>
    </message>
    <message>
        <source>Duplikat slip dikirim ke printer.</source>
        <translation>A copy of the slip was sent to the printer.</translation>
    </message>
    <message>
        <source>DUPLIKAT {number} dikirim ke printer.</source>
        <translation>Copy {number} was sent to the printer.</translation>
    </message>
    <message>
        <source>Printer belum diatur. Atur di Setelan, lalu cetak lagi.</source>
        <translation>No printer is set up. Set one up in Settings, then print again.</translation>
    </message>
    <message>
        <source>{name} disimpan di {folder}</source>
        <translation>{name} is saved in {folder}</translation>
    </message>
    <message>
        <source>{name} dikirim ke printer komputer.</source>
        <translation>{name} sent to the computer&apos;s printer.</translation>
    </message>
    <message>
        <source>Kas masuk</source>
        <translation>Paid in</translation>
    </message>
    <message>
        <source>Uang yang ditaruh di laci. Slip tercetak untuk ditandatangani.</source>
        <translation>Money put into the drawer. A slip is printed to be signed.</translation>
    </message>
    <message>
        <source>Tambah uang kecil</source>
        <translation>Adding small change</translation>
    </message>
    <message>
        <source>Tambah modal</source>
        <translation>Adding to the float</translation>
    </message>
    <message>
        <source>Uang titipan</source>
        <translation>Money left in trust</translation>
    </message>
    <message>
        <source>Kas keluar</source>
        <translation>Paid out</translation>
    </message>
    <message>
        <source>Uang yang diambil dari laci. Slip tercetak untuk ditandatangani.</source>
        <translation>Money taken out of the drawer. A slip is printed to be signed.</translation>
    </message>
    <message>
        <source>Belanja perlengkapan</source>
        <translation>Buying supplies</translation>
    </message>
    <message>
        <source>Setor ke bendahara</source>
        <translation>Handing in to the treasurer</translation>
    </message>
    <message>
        <source>Ongkos kirim</source>
        <translation>Delivery costs</translation>
    </message>
    <message>
        <source>Konsumsi</source>
        <translation>Food and drink</translation>
    </message>
    <message>
        <source>Uang dari laci, dihitung berdua. Slipnya masuk ke kantong.</source>
        <translation>Cash from the drawer, counted by two. Its slip goes into the bag.</translation>
    </message>
    <message>
        <source>Buka laci</source>
        <translation>Open drawer</translation>
    </message>
    <message>
        <source>Laci terbuka tanpa jualan dihitung di laporan Z.</source>
        <translation>Opening the drawer without a sale is counted in the Z report.</translation>
    </message>
    <message>
        <source>Tukar uang</source>
        <translation>Changing money</translation>
    </message>
    <message>
        <source>Ambil uang kembalian</source>
        <translation>Fetching change</translation>
    </message>
    <message>
        <source>Cek isi laci</source>
        <translation>Checking the drawer</translation>
    </message>
    <message>
        <source>Hitungan dikosongkan.</source>
        <translation>The count was cleared.</translation>
    </message>
    <message>
        <source>Dicatat. Buka laci dengan kuncinya: printer belum diatur.</source>
        <translation>Recorded. Open the drawer with its key: no printer is set up.</translation>
    </message>
    <message>
        <source>{what} Slip belum tercetak: printer belum diatur.</source>
        <translation>{what} The slip isn&apos;t printed: no printer is set up.</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>Toko</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Dicetak di bagian atas struk.</source>
        <translation>Printed at the top of the receipt.</translation>
    </message>
    <message>
        <source>Nama toko</source>
        <translation>Name of the shop</translation>
    </message>
    <message>
        <source>Slogan</source>
        <translation>Slogan</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Toko atau nama pameran.</source>
        <translation>The shop, or the name of the fair.</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>Stall</translation>
    </message>
    <message>
        <source>Boleh kosong.</source>
        <translation>May be empty.</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Siapa yang bertugas?</source>
        <translation>Who is on duty?</translation>
    </message>
    <message>
        <source>Ini toko contoh untuk mencoba. PIN tertulis di kartu.</source>
        <translation>This is an example shop to try. The PINs are on the cards.</translation>
    </message>
    <message>
        <source>Terkunci. Pekerjaan {code} tetap tersimpan.</source>
        <translation>Locked. The work of {code} is kept.</translation>
    </message>
    <message>
        <source>Masukkan PIN untuk melanjutkan</source>
        <translation>Enter the PIN to go on</translation>
    </message>
    <message>
        <source>Pilih kode Anda, lalu ketik PIN 6 angka.</source>
        <translation>Choose your code, then type your 6-digit PIN.</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>{file}: dari siapa laporan ini?</source>
        <translation>{file}: whose statement is it?</translation>
    </message>
    <message>
        <source>Impor laporan</source>
        <translation>Import statement</translation>
    </message>
    <message>
        <source>Yang lain</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>Penyedia atau bank</source>
        <translation>Provider or bank</translation>
    </message>
    <message>
        <source>Nama penyedia atau bank</source>
        <translation>Name of the provider or bank</translation>
    </message>
    <message>
        <source>Nama penyedia atau bank, misalnya Dompet Kita</source>
        <translation>Name of the provider or bank, such as Dompet Kita</translation>
    </message>
    <message>
        <source>Laporan QRIS</source>
        <translation>QRIS statement</translation>
    </message>
    <message>
        <source>Mutasi bank</source>
        <translation>Bank mutations</translation>
    </message>
    <message>
        <source>Isi laporan</source>
        <translation>What it holds</translation>
    </message>
    <message>
        <source>Cair pada hari kerja</source>
        <translation>Paid out on working day</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Periksa file</source>
        <translation>Check the file</translation>
    </message>
</context>
<context>
    <name>Speaker</name>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Mulai shift</source>
        <extracomment>What the shop puts on its receipt. Longer than a passing message stays. Barcodes of the example shop&apos;s goods.</extracomment>
        <translation>Start shift</translation>
    </message>
    <message>
        <source>Modal awal</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Samakan dengan shift lalu ({amount})</source>
        <translation>Same as the last shift ({amount})</translation>
    </message>
    <message>
        <source>Anda tidak bisa memulai shift. Minta kasir yang masuk.</source>
        <translation>You can&apos;t start a shift. Ask a cashier to sign in.</translation>
    </message>
    <message>
        <source>Modal awal masih nol. Tekan sekali lagi bila memang kosong.</source>
        <translation>The float is still zero. Press once more if it really is empty.</translation>
    </message>
    <message>
        <source>Hitung uang kembalian di laci: lembar uang kertas, lalu keping logam.</source>
        <translation>Count the change in the drawer: notes first, then coins.</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>tanggal</source>
        <translation>date</translation>
    </message>
    <message>
        <source>jam</source>
        <translation>time</translation>
    </message>
    <message>
        <source>jumlah</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>uang masuk</source>
        <translation>money in</translation>
    </message>
    <message>
        <source>uang keluar</source>
        <translation>money out</translation>
    </message>
    <message>
        <source>masuk atau keluar</source>
        <translation>in or out</translation>
    </message>
    <message>
        <source>biaya MDR</source>
        <translation>MDR fee</translation>
    </message>
    <message>
        <source>jumlah bersih</source>
        <translation>net amount</translation>
    </message>
    <message>
        <source>nomor referensi</source>
        <translation>reference number</translation>
    </message>
    <message>
        <source>nomor tagihan</source>
        <translation>bill number</translation>
    </message>
    <message>
        <source>tanggal cair</source>
        <translation>payout day</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>jenis</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>keterangan</source>
        <translation>description</translation>
    </message>
    <message>
        <source>saldo</source>
        <translation>balance</translation>
    </message>
    <message>
        <source>Terpotong. Unduh lagi file utuhnya.</source>
        <extracomment>By reason, or by ``field.reason`` where one reason means more there.</extracomment>
        <translation>Cut off. Download the whole file again.</translation>
    </message>
    <message>
        <source>Lebih lebar dari judulnya.</source>
        <translation>Wider than its heading.</translation>
    </message>
    <message>
        <source>Kosong. Isi atau hapus barisnya.</source>
        <translation>Empty. Fill it in or delete the row.</translation>
    </message>
    <message>
        <source>Tidak terbaca. Betulkan isinya.</source>
        <translation>Can&apos;t be read. Mend it.</translation>
    </message>
    <message>
        <source>Hari yang belum datang.</source>
        <translation>A day to come.</translation>
    </message>
    <message>
        <source>Ada sen. Pembayaran selalu rupiah utuh.</source>
        <translation>It has sen. A payment is whole rupiah.</translation>
    </message>
    <message>
        <source>Terlalu besar. Periksa titik dan koma.</source>
        <translation>Too large. Check points and commas.</translation>
    </message>
    <message>
        <source>Terlalu panjang. Periksa kolomnya.</source>
        <translation>Too long. Check the column.</translation>
    </message>
    <message>
        <source>Dibulatkan Excel. Simpan kolom ini sebagai teks.</source>
        <translation>Rounded by Excel. Save this column as text.</translation>
    </message>
    <message>
        <source>Jumlah dikurangi biaya tidak sama dengan bersihnya.</source>
        <translation>Amount less fee isn&apos;t the net amount.</translation>
    </message>
    <message>
        <source>Tidak sama dengan jumlah baris di atasnya. Ada baris hilang.</source>
        <translation>It isn&apos;t the sum of the rows above. A row is missing.</translation>
    </message>
    <message>
        <source>Saldonya tidak menyambung. Ada baris hilang di atasnya.</source>
        <translation>Its balance doesn&apos;t follow. A row above is missing.</translation>
    </message>
    <message>
        <source>Status ini tidak dikenal.</source>
        <translation>This status isn&apos;t known.</translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>Impor laporan</source>
        <translation>Import statement</translation>
    </message>
    <message>
        <source>Pilih file</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Baris baru</source>
        <translation>New rows</translation>
    </message>
    <message>
        <source>Sudah ada</source>
        <translation>Known already</translation>
    </message>
    <message>
        <source>Jumlah di file</source>
        <translation>Sum of the file</translation>
    </message>
    <message>
        <source>Memeriksa {file}…</source>
        <translation>Checking {file}…</translation>
    </message>
    <message>
        <source>{done} dari {whole} baris</source>
        <translation>{done} of {whole} rows</translation>
    </message>
    <message>
        <source>Menyimpan {count} baris…</source>
        <translation>Saving {count} rows…</translation>
    </message>
    <message>
        <source>Ada {count} hal yang perlu dibetulkan di {file}. Belum ada yang disimpan.</source>
        <translation>{count} things have to be mended in {file}. Nothing has been saved.</translation>
    </message>
    <message>
        <source>(baris)</source>
        <translation>(row)</translation>
    </message>
    <message>
        <source>semua baris dipakai</source>
        <translation>all rows are used</translation>
    </message>
    <message>
        <source>{count} gagal atau tertunda, dilewati</source>
        <translation>{count} failed or pending, left out</translation>
    </message>
    <message>
        <source>tidak disimpan dua kali</source>
        <translation>not saved twice</translation>
    </message>
    <message>
        <source>{file}. Kolom: {columns}</source>
        <translation>{file}. Columns: {columns}</translation>
    </message>
    <message>
        <source>Simpan {count} baris</source>
        <translation>Save {count} rows</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Yang perlu dibetulkan</source>
        <translation>What has to be mended</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Isinya</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Referensi atau keterangan</source>
        <translation>Reference or description</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>MDR</source>
        <translation>MDR</translation>
    </message>
    <message>
        <source>Semua baris sudah ada</source>
        <translation>All rows are known</translation>
    </message>
    <message>
        <source>File ini atau file lain sudah berisi baris yang sama.</source>
        <translation>This file or another one had the same rows.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pilih file lain</source>
        <translation>Choose another file</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Sudah</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>Persiapan</source>
        <translation>Preparations</translation>
    </message>
    <message>
        <source>Urutannya bebas; semua bisa diubah kapan saja.</source>
        <translation>In any order; everything can be changed at any time.</translation>
    </message>
    <message>
        <source>Produk</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Impor daftar produk dari CSV atau XLSX.</source>
        <translation>Import a list of products from CSV or XLSX.</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Beri setiap kasir kode dan PIN sendiri.</source>
        <translation>Give each cashier a code and a PIN of their own.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Sambungkan printer struk dan cetak halaman uji.</source>
        <translation>Connect the receipt printer and print a test page.</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Simpan kode QRIS toko dan coba sekali bayar.</source>
        <translation>Save the shop&apos;s QRIS code and try one payment.</translation>
    </message>
    <message>
        <source>Kasir ini siap dipakai.</source>
        <translation>This till is ready for use.</translation>
    </message>
    <message>
        <source>Atur</source>
        <translation>Set up</translation>
    </message>
</context>
<context>
    <name>StickDialog</name>
    <message>
        <source>Stik USB antar-kasir</source>
        <translation>USB stick between tills</translation>
    </message>
    <message>
        <source>Dua kasir tanpa jaringan menutup hari dengan satu laporan.</source>
        <translation>Two tills without a network end the day with one report.</translation>
    </message>
    <message>
        <source>Tulis ke stik</source>
        <translation>Write to the stick</translation>
    </message>
    <message>
        <source>Baca dari stik</source>
        <translation>Read from the stick</translation>
    </message>
    <message>
        <source>Kode kasir {till} ini: {mark}</source>
        <translation>Code of this till {till}: {mark}</translation>
    </message>
    <message>
        <source>Membaca stik</source>
        <translation>Reading the stick</translation>
    </message>
    <message>
        <source>Kodenya cocok</source>
        <translation>The code matches</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Pilih stik USB</source>
        <translation>Choose the USB stick</translation>
    </message>
    <message>
        <source>Pilih berkas kasir</source>
        <translation>Choose a till&apos;s file</translation>
    </message>
    <message>
        <source>Berkas kasir</source>
        <translation>Till&apos;s file</translation>
    </message>
    <message>
        <source>Sedang bekerja…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>{count} catatan tertulis di {name}. Cabut stik dengan aman.</source>
        <translation>{count} documents written to {name}. Eject the stick safely.</translation>
    </message>
    <message>
        <source>{till} belum dikenal. Cocokkan kodenya di layar {till}: {mark}</source>
        <translation>{till} isn&apos;t known yet. Compare its code on the screen of {till}: {mark}</translation>
    </message>
    <message>
        <source>{count} catatan baru diambil, {known} sudah ada.</source>
        <translation>{count} new documents taken in, {known} were known.</translation>
    </message>
    <message>
        <source>{count} menunggu stik sebelumnya.</source>
        <translation>{count} wait for an earlier stick.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Toko web</source>
        <translation>Web store</translation>
    </message>
    <message>
        <source>Pusat</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Tidak ada sambungan. Dicoba lagi sendiri; penjualan tetap aman.</source>
        <translation>No connection. It tries again by itself; sales are safe.</translation>
    </message>
    <message>
        <source>Sambungan putus di tengah. Diperiksa lagi sendiri.</source>
        <translation>The connection was cut. It checks again by itself.</translation>
    </message>
    <message>
        <source>Wi-Fi ini minta masuk dulu. Buka peramban dan masuk, lalu coba lagi.</source>
        <translation>This Wi-Fi wants a sign-in. Open a browser, sign in, then try again.</translation>
    </message>
    <message>
        <source>Sambungan tidak aman. Periksa jam komputer dan Wi-Fi, lalu coba lagi.</source>
        <translation>The connection isn&apos;t safe. Check the computer&apos;s clock and the Wi-Fi, then try again.</translation>
    </message>
    <message>
        <source>Jam komputer salah. Betulkan jamnya, lalu coba lagi.</source>
        <translation>The computer&apos;s clock is wrong. Set it, then try again.</translation>
    </message>
    <message>
        <source>Jam komputer ini berbeda jauh dari jam toko web. Betulkan jamnya.</source>
        <translation>This computer&apos;s clock is far from the web store&apos;s. Set the clock.</translation>
    </message>
    <message>
        <source>Kunci ditolak. Minta kunci baru ke pengelola, lalu Atur.</source>
        <translation>The key was refused. Ask the manager for a new one, then Set up.</translation>
    </message>
    <message>
        <source>Kunci hanya bisa membaca. Minta kunci baca-tulis, lalu Atur.</source>
        <translation>The key can only read. Ask for one that may read and write, then Set up.</translation>
    </message>
    <message>
        <source>Kunci belum ada di komputer ini. Isi kuncinya di Atur.</source>
        <translation>This computer has no key yet. Enter it under Set up.</translation>
    </message>
    <message>
        <source>Tujuan ini tidak bisa dipakai. Periksa alamat dan kuncinya di Atur.</source>
        <translation>This place can&apos;t be used. Check its address and key under Set up.</translation>
    </message>
    <message>
        <source>Toko itu tidak memakai rupiah. Periksa alamatnya di Atur.</source>
        <translation>That store isn&apos;t in rupiah. Check the address under Set up.</translation>
    </message>
    <message>
        <source>Toko web sedang sibuk. Dicoba lagi sendiri.</source>
        <translation>The web store is busy. It tries again by itself.</translation>
    </message>
    <message>
        <source>Toko web gagal menjawab. Diperiksa lagi sendiri.</source>
        <translation>The web store failed to answer. It checks again by itself.</translation>
    </message>
    <message>
        <source>Toko web menolak kasir ini. Minta pengelola membukanya.</source>
        <translation>The web store blocks this till. Ask its manager to let it in.</translation>
    </message>
    <message>
        <source>Tidak ada toko web di alamat itu. Periksa alamatnya di Atur.</source>
        <translation>There is no web store at that address. Check it under Set up.</translation>
    </message>
    <message>
        <source>Jawaban toko web tidak terbaca. Diperiksa lagi sendiri.</source>
        <translation>The web store&apos;s answer can&apos;t be read. It checks again by itself.</translation>
    </message>
    <message>
        <source>Jawaban toko web terlalu besar. Hubungi pengelola toko web.</source>
        <translation>The web store&apos;s answer is too large. Ask its manager.</translation>
    </message>
    <message>
        <source>Ditolak toko web. Betulkan di sana lalu Coba lagi, atau kesampingkan.</source>
        <translation>Refused by the web store. Mend it there and Try again, or set it aside.</translation>
    </message>
    <message>
        <source>Penjualan asalnya dikesampingkan, jadi tidak akan ke sana. Kesampingkan juga.</source>
        <translation>Its sale was set aside, so it never goes there. Set this aside, too.</translation>
    </message>
    <message>
        <source>Pesanan itu dihapus di toko web. Kesampingkan bila sudah diserahkan.</source>
        <translation>That order was deleted in the web store. Set it aside if it was handed over.</translation>
    </message>
    <message>
        <source>Toko web punya data lain dengan nomor sama. Hubungi pengelola.</source>
        <translation>The web store has other data of the same number. Ask its manager.</translation>
    </message>
    <message>
        <source>Terjual juga di web. Lihat siapa yang membayar lebih dulu di sana.</source>
        <translation>Sold on the web too. See there who paid first.</translation>
    </message>
    <message>
        <source>Ada dua pesanan untuk satu penjualan. Hapus salah satu di sana.</source>
        <translation>There are two orders for one sale. Delete one of them there.</translation>
    </message>
    <message>
        <source>Isinya berbeda di sana. Periksa, lalu catat perbedaannya.</source>
        <translation>It differs there. Check it, then note the difference.</translation>
    </message>
    <message>
        <source>Ada produk yang tidak dikenal di sana. Samakan SKU-nya.</source>
        <translation>A product isn&apos;t known there. Make the SKUs the same.</translation>
    </message>
    <message>
        <source>Stok timbangan di sana tidak dalam gram. Atur produknya di toko web.</source>
        <translation>Weighed stock isn&apos;t in grams there. Set the product up in the web store.</translation>
    </message>
    <message>
        <source>Stok di sana mungkin terhitung dua kali. Hitung stoknya.</source>
        <translation>Stock there may have been counted twice. Count it.</translation>
    </message>
    <message>
        <source>Itu bukan pusat Kasir Si Cantik. Periksa alamatnya di Atur.</source>
        <translation>That isn&apos;t a Kasir Si Cantik hub. Check the address under Set up.</translation>
    </message>
    <message>
        <source>Yang menjawab bukan pusat yang dipasangkan: sertifikatnya lain. Tidak ada yang dikirim. Pasangkan lagi dari layar pusat.</source>
        <translation>Whoever answers isn&apos;t the hub we were paired with: its certificate is another one. Nothing was sent. Pair again from the hub&apos;s screen.</translation>
    </message>
    <message>
        <source>Pusat memakai versi lebih baru. Perbarui program ini.</source>
        <translation>The hub is of a newer version. Update this program.</translation>
    </message>
    <message>
        <source>Pusat belum mengenal kasir ini. Minta pengelola mendaftarkannya.</source>
        <translation>The hub doesn&apos;t know this till. Ask the manager to add it.</translation>
    </message>
    <message>
        <source>Ada dua kasir dengan kode sama. Hubungi pengelola.</source>
        <translation>Two tills have the same code. Ask the manager.</translation>
    </message>
    <message>
        <source>Menunggu data sebelumnya sampai dulu.</source>
        <translation>Waiting for earlier data to arrive.</translation>
    </message>
    <message>
        <source>Ditolak pusat. Coba lagi, atau kesampingkan.</source>
        <translation>Refused by the hub. Try again, or set it aside.</translation>
    </message>
    <message>
        <source>Ada gangguan di program ini dan sudah dicatat. Dicoba lagi sendiri.</source>
        <translation>Something in this program failed and was logged. It tries again by itself.</translation>
    </message>
    <message>
        <source>Belum tersambung. Dicoba lagi sendiri.</source>
        <translation>Not connected. It tries again by itself.</translation>
    </message>
    <message>
        <source>Dihentikan sementara.</source>
        <translation>Stopped for now.</translation>
    </message>
    <message>
        <source>{sku}: harga tidak wajar ({after})</source>
        <translation>{sku}: impossible price ({after})</translation>
    </message>
    <message>
        <source>{sku}: harga {before} jadi {after}</source>
        <translation>{sku}: price from {before} to {after}</translation>
    </message>
    <message>
        <source>{after} dari {before} harga berubah</source>
        <translation>{after} of {before} prices change</translation>
    </message>
    <message>
        <source>Tinggal {after} dari {before} produk</source>
        <translation>Only {after} of {before} products are left</translation>
    </message>
    <message>
        <source>SKU {sku} dipakai dua produk</source>
        <translation>Two products have the SKU {sku}</translation>
    </message>
    <message>
        <source>Jumlah produk tidak wajar</source>
        <translation>Impossible number of products</translation>
    </message>
    <message>
        <source>{sku}: bukan rupiah ({after})</source>
        <translation>{sku}: not in rupiah ({after})</translation>
    </message>
    <message>
        <source>{sku}: nama tidak bisa dipakai</source>
        <translation>{sku}: the name can&apos;t be used</translation>
    </message>
    <message>
        <source>SKU tidak bisa dipakai: {after}</source>
        <translation>The SKU can&apos;t be used: {after}</translation>
    </message>
    <message>
        <source>{sku}: stok tidak wajar ({after})</source>
        <translation>{sku}: impossible stock ({after})</translation>
    </message>
    <message>
        <source>{sku}: nomor produk tidak bisa dipakai</source>
        <translation>{sku}: the product&apos;s number can&apos;t be used</translation>
    </message>
    <message>
        <source>{first}, dan {count} lagi</source>
        <translation>{first}, and {count} more</translation>
    </message>
    <message>
        <source>Katalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>{name} terjual dua kali. {first} dibayar lebih dulu; kembalikan {others}</source>
        <translation>{name} was sold twice. {first} was paid first; refund {others}</translation>
    </message>
    <message>
        <source>Berbeda di sana: {what} {theirs}, di sini {ours}</source>
        <translation>Differs there: {what} {theirs}, here {ours}</translation>
    </message>
    <message>
        <source>Ditolak: {words}</source>
        <translation>Refused: {words}</translation>
    </message>
    <message>
        <source>Ditolak tanpa keterangan</source>
        <translation>Refused without a word</translation>
    </message>
    <message>
        <source>{till} belum dikenal. Cocokkan kodenya di layar {till}: {mark}</source>
        <translation>{till} isn&apos;t known yet. Compare its code on the screen of {till}: {mark}</translation>
    </message>
    <message>
        <source>Catatan {till} tidak diambil: {why}. Hubungi pengelola kasir.</source>
        <translation>Documents of {till} aren&apos;t taken in: {why}. Ask whoever looks after the tills.</translation>
    </message>
    <message>
        <source>ada dua catatan bernomor sama</source>
        <translation>two documents have one number</translation>
    </message>
    <message>
        <source>tanda tangannya tidak cocok</source>
        <translation>its signature doesn&apos;t hold</translation>
    </message>
    <message>
        <source>isinya berubah</source>
        <translation>they were changed</translation>
    </message>
    <message>
        <source>kasir ini kehilangan catatannya sendiri</source>
        <translation>this till has lost documents of its own</translation>
    </message>
    <message>
        <source>tidak bisa dipercaya</source>
        <translation>they can&apos;t be believed</translation>
    </message>
    <message>
        <source>baru saja</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{count} menit lalu</source>
        <translation>{count} min ago</translation>
    </message>
    <message>
        <source>{count} jam lalu</source>
        <translation>{count} h ago</translation>
    </message>
    <message>
        <source>{count} hari lalu</source>
        <translation>{count} days ago</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Semua terkirim</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>{count} · {total}</source>
        <translation>{count} · {total}</translation>
    </message>
    <message>
        <source>Luring · {count} belum terkirim</source>
        <translation>Offline · {count} not sent</translation>
    </message>
    <message>
        <source>Luring · semua terkirim</source>
        <translation>Offline · all sent</translation>
    </message>
    <message>
        <source>Sinkron terhenti · {count} menunggu</source>
        <translation>Sync stopped · {count} waiting</translation>
    </message>
    <message>
        <source>{count} perlu tindakan</source>
        <translation>{count} to look at</translation>
    </message>
    <message>
        <source>Mengirim · {count} lagi</source>
        <translation>Sending · {count} left</translation>
    </message>
    <message>
        <source>Tersinkron · {age}</source>
        <translation>Synced · {age}</translation>
    </message>
    <message>
        <source>Tidak tersambung</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>Pusat · {age}</source>
        <translation>Hub · {age}</translation>
    </message>
    <message>
        <source>Pusat terputus · {age}</source>
        <translation>Hub cut off · {age}</translation>
    </message>
    <message>
        <source>Menghitung · {count} dokumen lagi</source>
        <translation>Counting · {count} documents left</translation>
    </message>
    <message>
        <source>Dijeda</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Menyambung…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Terhenti</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Tersambung</source>
        <translation>Connected</translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message>
        <source>Sinkron dimulai.</source>
        <extracomment>Ages on the page grow by themselves.</extracomment>
        <translation>The exchange begins.</translation>
    </message>
    <message>
        <source>Dicoba lagi sekarang.</source>
        <translation>It is tried again now.</translation>
    </message>
    <message>
        <source>Dikesampingkan dan dicatat.</source>
        <translation>Set aside, and written down.</translation>
    </message>
    <message>
        <source>Perbedaan sudah dicatat.</source>
        <translation>The difference is written down.</translation>
    </message>
    <message>
        <source>Katalog diterima.</source>
        <translation>The catalogue is taken over.</translation>
    </message>
    <message>
        <source>Katalog ditolak. Tidak ada yang berubah.</source>
        <translation>The catalogue is refused. Nothing changes.</translation>
    </message>
    <message>
        <source>Kasir itu dikenal mulai sekarang.</source>
        <translation>That till is known from now on.</translation>
    </message>
    <message>
        <source>Tujuan tersimpan.</source>
        <translation>The place is saved.</translation>
    </message>
    <message>
        <source>Kesampingkan data ini?</source>
        <translation>Set this aside?</translation>
    </message>
    <message>
        <source>Data tetap ada di kasir ini dan tidak dikirim ke sana.</source>
        <translation>It stays on this till and isn&apos;t sent there.</translation>
    </message>
    <message>
        <source>Dicatat manual di sana</source>
        <translation>Entered there by hand</translation>
    </message>
    <message>
        <source>Data salah sejak awal</source>
        <translation>Wrong from the start</translation>
    </message>
    <message>
        <source>Hanya percobaan</source>
        <translation>Only a trial</translation>
    </message>
    <message>
        <source>Catat perbedaan ini?</source>
        <translation>Note this difference?</translation>
    </message>
    <message>
        <source>Kasir tidak berubah; perbedaan hanya dicatat.</source>
        <translation>The till doesn&apos;t change; the difference is only noted.</translation>
    </message>
    <message>
        <source>Sudah diperiksa</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Sudah dibetulkan di sana</source>
        <translation>Mended there</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Pusat: {count} kasir</source>
        <translation>Hub: {count} tills</translation>
    </message>
    <message>
        <source>Jadikan pusat</source>
        <translation>Be the hub</translation>
    </message>
    <message>
        <source>Sinkronisasi</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Stik USB</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>Tambah tujuan</source>
        <translation>Add a place</translation>
    </message>
    <message>
        <source>Sinkronkan sekarang</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Belum ada tujuan</source>
        <translation>No place yet</translation>
    </message>
    <message>
        <source>Kasir ini bekerja sendiri. Tambahkan toko web atau pusat.</source>
        <translation>This till works alone. Add a web store or a hub.</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Struk</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Masalah</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu ditangani</source>
        <translation>Nothing to look at</translation>
    </message>
    <message>
        <source>Yang ditolak atau berbeda di tujuan tampil di sini.</source>
        <translation>What a place refuses or has otherwise shows here.</translation>
    </message>
    <message>
        <source>Buka struk</source>
        <translation>Open receipt</translation>
    </message>
    <message>
        <source>Kesampingkan</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Catat perbedaan</source>
        <translation>Note difference</translation>
    </message>
    <message>
        <source>Tolak</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Terima katalog</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Kodenya cocok</source>
        <translation>The code matches</translation>
    </message>
</context>
<context>
    <name>TakenRow</name>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>TooMuchPage</name>
    <message>
        <source>QRIS paling banyak {limit} sekali bayar.</source>
        <translation>QRIS takes at most {limit} per payment.</translation>
    </message>
    <message>
        <source>Terlalu besar untuk QRIS</source>
        <translation>Too large for QRIS</translation>
    </message>
    <message>
        <source>Bagi: {limit} dengan QRIS</source>
        <translation>Split: {limit} by QRIS</translation>
    </message>
    <message>
        <source>Transfer saja</source>
        <translation>Transfer instead</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Tanpa printer</source>
        <extracomment>What the spool says about the printer, in words, colour and icon.</extracomment>
        <translation>No printer</translation>
    </message>
    <message>
        <source>Printer siap</source>
        <translation>Printer ready</translation>
    </message>
    <message>
        <source>Printer belum dicoba</source>
        <translation>Printer not tried yet</translation>
    </message>
    <message>
        <source>Status printer tidak diketahui</source>
        <translation>Printer state unknown</translation>
    </message>
    <message>
        <source>Printer tak menjawab</source>
        <translation>Printer doesn&apos;t answer</translation>
    </message>
    <message>
        <source>Kertas hampir habis</source>
        <translation>Paper nearly out</translation>
    </message>
    <message>
        <source>Printer belum diizinkan</source>
        <translation>Printer not permitted</translation>
    </message>
    <message>
        <source>Printer dipakai program lain</source>
        <translation>Printer used by another program</translation>
    </message>
    <message>
        <source>Alamat printer salah</source>
        <translation>Wrong printer address</translation>
    </message>
    <message>
        <source>Kertas habis</source>
        <translation>Out of paper</translation>
    </message>
    <message>
        <source>Printer terbuka</source>
        <translation>Printer open</translation>
    </message>
    <message>
        <source>Printer tidak terhubung</source>
        <translation>Printer not connected</translation>
    </message>
    <message>
        <source>Cetak gagal</source>
        <translation>Printing failed</translation>
    </message>
    <message>
        <source>Pemindai terputus</source>
        <translation>Scanner unplugged</translation>
    </message>
    <message>
        <source>Jam mundur: {time}</source>
        <translation>Clock went back: {time}</translation>
    </message>
    <message>
        <source>Jam salah: {date}</source>
        <translation>Clock is wrong: {date}</translation>
    </message>
    <message>
        <source>Shift {number}</source>
        <translation>Shift {number}</translation>
    </message>
    <message>
        <source>CONTOH</source>
        <translation>EXAMPLE</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Nomor referensi transfer</source>
        <translation>Reference number of the transfer</translation>
    </message>
    <message>
        <source>Jumlah transfer</source>
        <translation>Amount of the transfer</translation>
    </message>
    <message>
        <source>Lihat mutasi rekening toko, bukan layar pembeli.</source>
        <translation>Look at the shop&apos;s account, not at the buyer&apos;s screen.</translation>
    </message>
    <message>
        <source>Nomor referensi</source>
        <translation>Reference number</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Kasir Si Cantik</source>
        <translation>Kasir Si Cantik</translation>
    </message>
    <message>
        <source>Belum bisa dibuka</source>
        <translation>Can&apos;t be opened yet</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kasir belum bisa dibuka</source>
        <translation>The till can&apos;t be opened yet</translation>
    </message>
</context>
<context>
    <name>TryPart</name>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Pilih printer lain</source>
        <translation>Choose another printer</translation>
    </message>
    <message>
        <source>Mencetak halaman uji…</source>
        <translation>Printing the test page…</translation>
    </message>
    <message>
        <source>Tunggu sampai kertasnya keluar dari {name}.</source>
        <translation>Wait until the paper comes out of {name}.</translation>
    </message>
</context>
<context>
    <name>UnconfirmedDialog</name>
    <message>
        <source>Penjualan {number} sudah tersimpan</source>
        <translation>Sale {number} is saved already</translation>
    </message>
    <message>
        <source>Program berhenti sebelum sempat menampilkannya. Jangan diulang.</source>
        <translation>The program stopped before it could show it. Don&apos;t repeat it.</translation>
    </message>
    <message>
        <source>Kembalian</source>
        <translation>Change due</translation>
    </message>
    <message>
        <source>Cetak ulang</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Mengerti</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>VarianceStep</name>
    <message>
        <source>Tutup shift</source>
        <translation>Close shift</translation>
    </message>
    <message>
        <source>Terhitung</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Seharusnya</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Hitungan pertama</source>
        <translation>First count</translation>
    </message>
    <message>
        <source>Alasan selisih</source>
        <translation>Reason for the variance</translation>
    </message>
    <message>
        <source>Salah kembalian</source>
        <translation>Wrong change given</translation>
    </message>
    <message>
        <source>Lupa catat kas keluar</source>
        <translation>Forgot to record a paid-out</translation>
    </message>
    <message>
        <source>Lupa catat kas masuk</source>
        <translation>Forgot to record a paid-in</translation>
    </message>
    <message>
        <source>Uang kecil tidak ada</source>
        <translation>No small change</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Atau tulis alasannya</source>
        <translation>Or write the reason</translation>
    </message>
    <message>
        <source>Hitung ulang</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>Selisih: lebih</source>
        <translation>Variance: over</translation>
    </message>
    <message>
        <source>Selisih: kurang</source>
        <translation>Variance: short</translation>
    </message>
    <message>
        <source>Uang pas, tanpa selisih</source>
        <translation>Exact, no variance</translation>
    </message>
    <message>
        <source>Tutup shift untuk mencetak laporan Z.</source>
        <translation>Close the shift to print the Z report.</translation>
    </message>
    <message>
        <source>Pilih alasannya, atau hitung ulang sekali lagi. Kedua hitungan tercatat.</source>
        <translation>Choose the reason, or count once more. Both counts are kept.</translation>
    </message>
    <message>
        <source>Pilih atau tulis alasannya, lalu tutup shift.</source>
        <translation>Choose or write the reason, then close the shift.</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>{number}, {amount}. Lihat di sisi toko, bukan di ponsel pembeli.</source>
        <extracomment>Of a list within a panel, in pixels at 100 %. Of such a list&apos;s headings.</extracomment>
        <translation>{number}, {amount}. Look on the shop&apos;s side, not at the buyer&apos;s phone.</translation>
    </message>
    <message>
        <source>Verifikasi QRIS</source>
        <translation>Verify QRIS</translation>
    </message>
    <message>
        <source>Nomor referensi</source>
        <translation>Reference number</translation>
    </message>
    <message>
        <source>Nomor referensi, atau 4 angka terakhirnya</source>
        <translation>Reference, or its last 4 digits</translation>
    </message>
    <message>
        <source>Terlihat di</source>
        <translation>Seen in</translation>
    </message>
    <message>
        <source>Aplikasi penyedia</source>
        <translation>Provider&apos;s app</translation>
    </message>
    <message>
        <source>Mutasi rekening</source>
        <translation>Account mutations</translation>
    </message>
    <message>
        <source>Pesan penyedia</source>
        <translation>Provider&apos;s message</translation>
    </message>
    <message>
        <source>Atau tulis di mana terlihatnya</source>
        <translation>Or write where it was seen</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sudah masuk</source>
        <translation>It came</translation>
    </message>
</context>
<context>
    <name>WaitState</name>
    <message>
        <source>Sebentar.</source>
        <translation>A moment.</translation>
    </message>
    <message>
        <source>Belum ada kabar dari pusat</source>
        <translation>No news from the hub yet</translation>
    </message>
    <message>
        <source>Tampil sendiri begitu pusat menjawab.</source>
        <translation>Shown by itself as soon as the hub answers.</translation>
    </message>
</context>
<context>
    <name>WeightDialog</name>
    <message>
        <source>Berat yang kembali</source>
        <translation>Weight that comes back</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Paling banyak {left} yang bisa kembali.</source>
        <translation>At most {left} can come back.</translation>
    </message>
    <message>
        <source>Berat dalam gram</source>
        <translation>Weight in grams</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Harga</source>
        <translation>Price</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ZStep</name>
    <message>
        <source>Keluar</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Selisih</source>
        <translation>Variance</translation>
    </message>
    <message>
        <source>Cetak ulang</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Cetak A4</source>
        <translation>Print on A4</translation>
    </message>
    <message>
        <source>Mulai shift baru</source>
        <translation>Start a new shift</translation>
    </message>
    <message>
        <source>Laporan Z nomor</source>
        <translation>Z report number</translation>
    </message>
    <message>
        <source>{amount} lebih</source>
        <translation>{amount} over</translation>
    </message>
    <message>
        <source>{amount} kurang</source>
        <translation>{amount} short</translation>
    </message>
    <message>
        <source>Pas</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Laporan Z menunggu printer.</source>
        <translation>The Z report waits for the printer.</translation>
    </message>
    <message>
        <source>Laporan Z tercetak.</source>
        <translation>The Z report is printed.</translation>
    </message>
    <message>
        <source>Laporan Z belum tercetak. Tekan Cetak ulang.</source>
        <translation>The Z report isn&apos;t printed. Press Reprint.</translation>
    </message>
    <message>
        <source>Printer belum diatur. Simpan PDF laporan ini.</source>
        <translation>No printer is set up. Save this report as PDF.</translation>
    </message>
</context>
</TS>

import type { ScreenName } from '../shell/navigation.ts';
import { answerPages } from './answer-pages.ts';
import type { HelpPage } from './page.ts';

/** F1 on each screen. A screen without its page does not compile. */
export const screenPages: Readonly<Record<ScreenName, HelpPage>> = {
  ...answerPages,
  terima: {
    title: 'Terima',
    about: 'Kertas yang baru datang mendapat nomor di sini. Isian lengkap diketik nanti di Entri: orang berikutnya tidak perlu menunggu.',
    steps: [
      'Tulis Nomor Berkas yang besar di pojok kanan atas kertas.',
      'Ketik nama dan No. HP. Orang yang sudah dikenal tampil di bawah tombol.',
      'Beri tanda kertas yang diserahkan dengan 1, 2, 3.',
      'Enter di isian terakhir menyimpan dan mencetak tanda terima.',
    ],
    keys: [
      { tuts: '1 … 3', verb: 'formulir, fotokopi KTP, fotokopi KK' },
      { tuts: 'Ctrl U', verb: 'bundel dan tanggal tumpukan' },
      { tuts: 'F10', verb: 'simpan dan cetak dari isian mana pun, kelengkapan seperti terlihat' },
      { tuts: 'F7', verb: 'nomor cadangan: lembar kosong untuk listrik mati' },
      { tuts: 'F8', verb: 'bundel baru' },
      { tuts: 'F9', verb: 'cetak tanda terima lagi, sebagai salinan' },
      { tuts: 'Esc', verb: 'kosongkan isian' },
    ],
    asked: [
      { question: 'Orang ini sudah pernah menyerahkan berkas. Ditolak?', answer: 'Tidak. Setiap kertas diterima dan diberi nomor. Di Entri diusulkan sebagai lembar kedua, dan orangnya tetap dihitung satu kali.' },
      { question: 'Nomornya salah tulis di kertas.', answer: 'Coret, tulis nomor yang di layar. Nomor di layar tidak pernah dipakai dua kali.' },
      { question: 'Listrik akan mati.', answer: 'F7: cetak lembar kosong bernomor. Isi dengan pena, serahkan, lalu ketik nomornya sesudah listrik hidup. Nomor yang tidak terpakai dijelaskan.' },
      { question: 'Tanda terimanya hilang.', answer: 'F9 mencetak lagi dengan kata-kata yang lama, dan tertulis salinan.' },
      { question: 'Kertas diterima kemarin, baru dicatat hari ini.', answer: 'Ctrl U, lalu ubah tanggal terima untuk tumpukan ini.' },
    ],
  },
  entri: {
    title: 'Entri',
    about: 'Mengetik formulir, urut seperti KTP. Tanda di samping isian tidak menghentikan tangan.',
    steps: [
      'Pilih berkas dari antrean dengan panah, lalu Enter.',
      'Ketik yang tertulis. Isian yang penuh pindah sendiri; Enter menerima; Shift Tab mundur.',
      'Tanggal lahir dan jenis kelamin dari NIK tampil bergaris putus: cocokkan dengan kartu, Enter mengesahkan keduanya.',
      'Enter di isian terakhir menyimpan dan membuka berkas berikutnya.',
    ],
    keys: [
      { tuts: 'F7', verb: 'ulang nilai terakhir' },
      { tuts: 'F8', verb: 'catatan di isian; dua kali: di berkas' },
      { tuts: 'F10', verb: 'sisihkan sebagai belum lengkap' },
      { tuts: 'Ctrl End', verb: 'ke isian terakhir' },
      { tuts: 'Ctrl M', verb: 'ke tanda berikut' },
      { tuts: 'Ctrl 1 … 3', verb: 'panel samping: bandingkan, lembar kedua, orang lain' },
      { tuts: 'Ctrl U', verb: 'ubah nilai tetap tumpukan ini' },
      { tuts: '=', verb: 'sama dengan KTP, di alamat domisili yang kosong' },
      { tuts: '@', verb: 'surel: menawarkan gmail.com' },
    ],
    asked: [
      { question: 'Listrik mati di tengah mengetik.', answer: 'Buka Loket, masuk, buka berkas itu lagi: ketikan kembali ke isian yang sama. Paling banyak dua detik yang hilang.' },
      { question: 'NIK di kertas hanya 15 angka.', answer: 'Ketik seperti tertulis, lalu F10. Berkas menunggu dokumen; tidak ada kertas yang ditolak.' },
      { question: 'Tidak ada NIK.', answer: 'Kosongkan, pilih alasannya: belum rekam, hilang, tak terbaca, atau tak ditulis.' },
      { question: 'Desa di kartu memakai nama lama.', answer: 'Ketik seperti di kartu. Loket mengenali ejaan lama dan menyimpan keduanya.' },
      { question: 'Kembar atau saudara satu KK tampil di panel.', answer: 'Itu hanya kemungkinan. Ctrl 3 mencatat bahwa mereka orang lain, dengan alasan; dapat diurungkan.' },
    ],
  },
  periksa: {
    title: 'Periksa',
    about: 'Orang kedua mencocokkan ketikan dengan kertas. Siapa pun boleh memeriksa, kecuali yang mengetik.',
    steps: ['Ambil kertasnya.', 'Selesaikan setiap tanda: betulkan dari kertas, atau sahkan sesuai fotokopi atau KTP asli.', 'Enter mengesahkan berkas. F8 mengembalikan dengan alasan.'],
    keys: [
      { tuts: 'Panah', verb: 'pilih tanda' },
      { tuts: '1, 2', verb: 'sesuai fotokopi, KTP asli dilihat' },
      { tuts: 'Ctrl 1, 2', verb: 'lembar kedua: benar, atau bukan orang yang sama' },
      { tuts: 'F8', verb: 'kembalikan dengan alasan' },
    ],
    asked: [
      { question: 'Ketikan saya sendiri tidak ada di antrean.', answer: 'Benar. Yang mengetik tidak memeriksa miliknya; minta orang lain.' },
      { question: 'Tanggal lahir di KTP beda dari NIK.', answer: 'Boleh terjadi. Yang berlaku yang tercetak di KTP: sahkan dengan KTP asli dilihat.' },
    ],
  },
  kirim: {
    title: 'Kirim',
    about: 'Membuat kiriman ke provinsi, menutupnya, menulis paket, dan mencatat penyerahannya. Sesudah ditutup isinya tidak dapat diubah; perbaikan hanya lewat RALAT.',
    steps: ['Lihat siapa yang siap, dan mengapa yang lain belum.', 'Buat kiriman, lalu tutup: ketik jumlah orangnya.', 'Tulis paket ke flash disk. Loket membaca ulang semuanya.', 'Serahkan, lalu catat hari, cara, penerima, dan nomor surat.'],
    keys: [
      { tuts: 'F8', verb: 'catat penyerahan' },
      { tuts: 'F10', verb: 'tulis paket lagi' },
    ],
    asked: [
      { question: 'Provinsi bilang filenya rusak.', answer: 'Minta mereka membuka file .xlsx, bukan .csv, lalu cocokkan sidik (4F2A-91C0) lewat telepon. Kalau berbeda, tulis paket lagi: isinya sama.' },
      { question: 'Satu orang tertinggal.', answer: 'Masukkan ke kiriman berikutnya. Kiriman yang sudah ditutup tidak berubah.' },
    ],
  },
  cek: {
    title: 'Cek',
    about: 'Untuk orang di depan loket: apakah nama saya ada, apakah dihitung, lalu apa. Bacakan kalimat besar; kartu boleh diputar menghadap orangnya.',
    steps: ['Ketik kode tanda terima, NIK, nama, atau No. HP, lalu Enter.', 'Nama dan No. HP: pilih orangnya, lalu 1 KTP dilihat, 2 keluarga, 3 perangkat desa.', 'Bacakan kalimatnya, lalu yang harus dilakukan.'],
    keys: [
      { tuts: '1 … 3', verb: 'dasar membuka kartu; dicatat' },
      { tuts: 'F8', verb: 'catat langkah daring' },
      { tuts: 'F9', verb: 'cetak lembar jawaban' },
      { tuts: 'Ctrl 3', verb: 'semua data tentang orang ini' },
      { tuts: 'Ctrl B', verb: 'tempat kertasnya' },
      { tuts: 'Esc', verb: 'orang berikutnya' },
    ],
    asked: [
      { question: 'Ada empat SITI AMINAH.', answer: 'Tanyakan desa dan tahun lahir; daftar menunjukkan keduanya beserta Nomor Berkas.' },
      { question: 'Namanya tidak ketemu.', answer: 'Coba No. HP atau angka belakang NIK; ejaan lain, gelar, dan bin atau binti sudah dicari sendiri. Mungkin berkasnya di loket lain, atau belum diserahkan: terima formulir baru (F2).' },
      { question: 'Ada “kiriman lama L001, baris 2”, berkas belum ada.', answer: 'Namanya ada di daftar yang dulu dikirim, kertasnya tidak di sini. Terima formulirnya (F2), lalu beri tahu penyelia supaya barisnya dicocokkan di Kirim, Kiriman lama.' },
      { question: 'Apakah kertas ini berarti terdaftar?', answer: 'Baca kalimat besar. Kalimat itu mengikuti keterangan yang berlaku hari ini dan jalan orangnya sendiri.' },
    ],
  },
  beranda: {
    title: 'Beranda',
    about: 'Dua buku: berkas (kertas) dan orang. Keduanya tidak pernah dicampur. Setiap angka membuka daftar sepanjang angka itu.',
    steps: ['Lihat yang perlu perhatian, buka dengan angkanya.', 'Bandingkan jumlah yang dihitung di kertas dengan yang sudah diinput.'],
    keys: [{ tuts: '1 … 6', verb: 'buka yang perlu perhatian' }],
    asked: [
      { question: 'Berkas 1.071 tetapi orang 1.049.', answer: 'Lembar kedua milik orang yang sama dihitung satu orang, dan berkas yang tidak ditemukan atau tidak terbaca belum punya orang. Orang yang berkasnya batal tetap dihitung, sebagai Ditarik; orang dari daftar dihitung tanpa berkas.' },
      { question: 'Angka tidak cocok.', answer: 'Beranda menulis selisihnya dengan kata merah. Tunjukkan kepada penyelia; jangan dibetulkan dengan tangan.' },
    ],
  },
  bundel: {
    title: 'Bundel',
    about: 'Tumpukan kertas: kode, jumlah yang dihitung dengan tangan, dan tempatnya. Hitung dulu, ketik kemudian.',
    steps: ['Hitung kertasnya, buat bundel dengan kode (M07), jumlah, dan tempatnya (map, dus).', 'Sambil mengetik lihat nomor mana yang ada, kurang, atau lebih.', 'Kertas yang dihitung tetapi tidak ada: catat sebagai tidak ditemukan, dengan alasan.'],
    keys: [
      { tuts: 'F8', verb: 'bundel baru, atau ubah yang dipilih' },
      { tuts: 'Ctrl B', verb: 'dari orang ke tempat kertasnya' },
    ],
    asked: [{ question: 'Bundel tidak pas, boleh mengetik terus?', answer: 'Boleh. Bundel yang belum pas diperingatkan dan tetap terbuka.' }],
  },
  daftar: {
    title: 'Entri daftar',
    about: 'Daftar orang dari perusahaan atau desa, tanpa formulir. Orangnya dihitung, kertasnya tidak.',
    steps: ['Isi kepala daftar satu kali: dari siapa, surat, tanggal.', 'Satu baris satu orang: NIK, nama, tanggal lahir, No. HP.'],
    keys: [{ tuts: 'Enter', verb: 'simpan baris, buka baris berikutnya' }],
    asked: [{ question: 'Orang di daftar datang membawa formulir.', answer: 'Terima formulirnya seperti biasa. Di Entri diusulkan sebagai orang yang sama.' }],
  },
  pendaftar: {
    title: 'Pendaftar',
    about: 'Semua orang dan berkas. Cari sambil mengetik; riwayat lengkap ada di kanan.',
    steps: ['Ketik nama, nomor, No. HP, atau NIK.', 'Saring menurut keadaan berkas, keadaan orang, alasan, atau bundel.', 'Enter membuka; riwayat menyebut siapa, kapan, dari apa menjadi apa.'],
    keys: [
      { tuts: '/', verb: 'ke kotak cari' },
      { tuts: 'Ctrl N', verb: 'buka nomor utuh (dicatat), lagi: tutup' },
      { tuts: 'Ctrl B', verb: 'tempat kertasnya' },
    ],
    asked: [
      { question: 'Mengapa NIK tidak tampil?', answer: 'Layar dapat dilihat orang lain. Ctrl N membukanya 30 detik dan dicatat atas nama Anda.' },
      { question: 'Bagaimana membetulkan berkas yang sudah dikirim?', answer: 'Baris kiriman tidak berubah. Betulkan di Periksa; orangnya menunggu RALAT.' },
    ],
  },
  kerja: {
    title: 'Kerja',
    about: 'Angka ketikan sendiri, hari ini dan tujuh hari terakhir: hanya jumlah, tidak pernah tutsnya. Penyelia melihat angka setiap petugas dan ketikan yang belum selesai.',
    steps: ['Lihat tuts per berkas, berkas per jam, betulan, dan jeda.', 'Penyelia: pilih ketikan yang belum selesai, F8 memindahkannya kepada orang lain.'],
    keys: [{ tuts: 'F8', verb: 'pindahkan ketikan yang belum selesai' }],
    asked: [{ question: 'Saya pergi sebentar, apakah waktunya dihitung?', answer: 'Tidak. Jam berhenti bila tidak ada yang diketik.' }],
  },
  pengaturan: {
    title: 'Pengaturan',
    about: 'Kata sandi sendiri dan tampilan untuk semua orang; pengguna, kunci layar, cadangan, ejaan desa, profil program, dan buku catatan untuk penyelia.',
    steps: ['Tampilan: kontras tinggi untuk layar yang pudar.', 'Penyelia: pilih folder cadangan di cakram lain atau flash disk.', 'Penyelia: periksa buku catatan, lalu cocokkan dengan cadangan dan paket.'],
    keys: [{ tuts: 'F8', verb: 'pengguna baru' }],
    asked: [
      { question: 'Semua penyelia lupa kata sandi.', answer: 'Kode pemulihan yang dicetak waktu pengaturan awal membuka data. Simpan di lemari terkunci.' },
      { question: 'Petugas pindah tugas.', answer: 'Nonaktifkan penggunanya. Catatan kerjanya tetap ada; kata sandinya tidak membuka data lagi.' },
      { question: 'Kalimat di tanda terima sudah lama.', answer: 'Ubah profil program: kalimat baru, berlaku sejak kapan, dan sumbernya.' },
    ],
  },
};

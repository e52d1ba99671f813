import type { HelpPage } from './page.ts';

/** Pages of the screens around the question at the counter: what was sent before, what came back, who must still act, and the figures. */
export const answerPages = {
  'kiriman-lama': {
    title: 'Kiriman lama',
    about: 'File yang sudah dikirim sebelum ada Loket. Dicatat apa adanya, dengan kesalahannya, lalu dicocokkan dengan orangnya. Keadaan orang dan berkas tidak berubah.',
    steps: [
      'Penyelia memilih file seperti yang dikirim (CSV atau XLSX) dengan F8.',
      'Cocokkan kolomnya: NIK, nama, tanggal lahir. Isi hari, surat, penerima, dan tujuan.',
      'Lihat semua barisnya: yang cocok, yang ragu, dan yang tidak ada berkasnya. Yang ragu dipilih orang dengan alasannya, tidak ditebak; pilihan dapat diurungkan, juga sesudah dibekukan.',
      'Bekukan: sejak itu barisnya tidak berubah.',
    ],
    keys: [
      { tuts: 'F8', verb: 'penyelia: catat file lama' },
      { tuts: '1 … 5', verb: 'buka daftarnya' },
      { tuts: 'Enter', verb: 'buka orangnya di Pendaftar' },
      { tuts: 'Ctrl 1 … 3', verb: 'penyelia: pilih orangnya; Ctrl 2 pada baris yang punya orang: lepaskan; Ctrl 3 di daftar yang tidak ada di file: simpan XLSX' },
      { tuts: '/', verb: 'penyelia: cari orang lain untuk baris ini' },
      { tuts: 'F7', verb: 'penyelia: cocokkan lagi' },
      { tuts: 'Ctrl 4', verb: 'hanya satu desa' },
      { tuts: 'F9', verb: 'cetak daftar yang tampil' },
    ],
    asked: [
      { question: 'Baris dicocokkan dengan orang yang salah.', answer: 'Ctrl 2, lalu alasannya. Barisnya menunggu dipilih lagi, dan pencocokan lagi tidak memberikannya kepada orang itu. Yang pernah diputuskan tetap terbaca.' },
      { question: 'NIK di file rusak oleh Excel.', answer: 'Baris itu tidak dicocokkan lewat NIK. Loket mencoba nama dan tanggal lahir; kalau tetap ragu, pilih orangnya sendiri.' },
      { question: 'Buku kerjanya punya beberapa lembar.', answer: 'Catat satu kali tiap lembar: pilih lembarnya di langkah kolom. Lembar yang sudah dicatat dikenali.' },
      { question: 'Orang ini ada di Loket tetapi tidak di file lama.', answer: 'Ia tampil di daftar yang tidak ikut. Masukkan ke kiriman berikutnya.' },
    ],
  },
  jawaban: {
    title: 'Jawaban',
    about: 'Yang datang kembali dari provinsi: keterangan, angka saja, atau per orang. Setiap jawaban menyebut siapa yang mengatakan, kapan, dan lewat apa.',
    steps: ['F8 mencatat jawaban, dengan hasil pindai suratnya kalau ada.', 'Keterangan tidak mengubah keadaan siapa pun.', 'Angka saja: selisihnya belum dijelaskan, tidak ada orang yang ditandai.', 'Per orang: sebut K003/214, baris, atau Nomor Berkas; lihat orangnya dulu, baru dihitung.'],
    keys: [
      { tuts: 'F8', verb: 'penyelia: catat jawaban' },
      { tuts: 'Ctrl 1', verb: 'penyelia: tambah orang ke jawaban per orang' },
      { tuts: 'Enter', verb: 'penyelia: pilih satu orang, lalu Ctrl 1 betulkan atau Ctrl 2 urungkan' },
      { tuts: 'F7', verb: 'penyelia: betulkan jawaban yang dipilih' },
      { tuts: 'Ctrl 2', verb: 'penyelia: urungkan jawaban yang dipilih' },
      { tuts: 'Ctrl 3', verb: 'simpan hasil pindai suratnya' },
      { tuts: '1 … 4', verb: 'lihat orangnya menurut jawabannya' },
    ],
    asked: [
      { question: 'Provinsi bilang lewat telepon bahwa semua diteruskan.', answer: 'Catat sebagai keterangan. Di kartu tertulis: menurut keterangan lisan, belum ada surat.' },
      { question: 'Jawaban salah catat.', answer: 'F7 membetulkan, Ctrl 2 mengurungkan, dengan sebabnya. Yang lama tetap terbaca, tidak dihitung lagi.' },
      { question: 'Jenis jawabannya keliru (keterangan, angka, per orang).', answer: 'Jenis tidak diganti: isinya lain. Ctrl 2 mengurungkannya dengan sebab, lalu F8 mencatat yang benar.' },
      { question: 'Hanya satu orang yang salah.', answer: 'Enter, pilih orangnya dengan panah, lalu Ctrl 1 betulkan atau Ctrl 2 urungkan, dengan sebabnya. Yang diurungkan kembali ke jawaban sebelumnya; orang lain tidak berubah, dan kata yang lama tetap terbaca.' },
    ],
  },
  instruksi: {
    title: 'Instruksi',
    about: 'Surat dan telepon dari atas: siapa yang meminta, apa yang diminta, sampai kapan. Nomornya menjadi Dasar surat kantor.',
    steps: ['F8 mencatat instruksi baru.', 'Yang lewat tenggat berdiri paling atas.', 'Ctrl 1 mencatat selesai, dengan apa yang dilakukan.'],
    keys: [
      { tuts: 'F8', verb: 'penyelia: catat instruksi' },
      { tuts: 'Ctrl 1', verb: 'penyelia: selesai' },
      { tuts: 'Ctrl 2', verb: 'penyelia: ubah' },
      { tuts: 'Ctrl 3', verb: 'simpan hasil pindai' },
    ],
    asked: [{ question: 'Permintaannya hanya lewat WA.', answer: 'Catat juga: dari siapa, hari apa, apa yang diminta. Suratnya dapat dilampirkan kemudian.' }],
  },
  daring: {
    title: 'Jalan daring',
    about: 'Berapa orang sudah sampai mana di pendaftaran mereka sendiri, dan mengapa belum. Setiap angka membuka daftar sepanjang angka itu.',
    steps: ['Lihat yang belum diarahkan, dan di langkah mana yang lain.', 'Pilih angkanya dengan panah, buka dengan Enter: daftarnya di kanan.', 'F8 mencatat satu langkah untuk semua orang di daftar itu; 1 untuk daftar nomor yang ditempel. Jumlahnya ditanya dulu.'],
    keys: [
      { tuts: 'Panah', verb: 'pilih angka' },
      { tuts: 'Enter', verb: 'buka daftarnya' },
      { tuts: 'F8', verb: 'catat langkah untuk semua di daftar' },
      { tuts: '1', verb: 'daftar nomor atau NIK' },
      { tuts: 'Esc', verb: 'hentikan yang sedang dicatat' },
    ],
    asked: [
      { question: 'Langkah satu kelompok dicatat salah.', answer: 'Urungkan di kartu setiap orangnya: F6, lalu F8, lalu Ctrl 2. Yang sudah punya langkah itu sebelumnya tidak berubah. Esc selagi mencatat: tidak seorang pun mendapatnya.' },
      { question: 'Orangnya memberi kata sandi atau kode SMS.', answer: 'Jangan dicatat. Tidak ada isian untuk itu, dan tidak ada petugas yang boleh menyimpannya.' },
      { question: 'Dari mana kita tahu ia sudah punya akun?', answer: 'Pengakuan, dilihat petugas, atau dari daftar: sumbernya dicatat di setiap langkah.' },
    ],
  },
  tindak: {
    title: 'Tindak lanjut',
    about: 'Siapa yang masih harus bertindak, dan apa.',
    steps: ['Saring: yang harus dilakukan, gelombang, keterangan di tanda terimanya, desa.', 'Telepon, lalu catat hasilnya dengan F8: dihubungi, WA, datang, tidak terhubung, salah nomor. Kalau nomornya lebih dari satu, sebut yang mana. Tulis kapan lagi.', 'Tugaskan kepada petugas dengan Ctrl 1.', 'F9 mencetak daftar untuk perangkat desa: nama dan Nomor Berkas saja.'],
    keys: [
      { tuts: '1 … 6', verb: 'saringan' },
      { tuts: 'F8', verb: 'catat hubungan' },
      { tuts: 'Ctrl 1', verb: 'tugaskan' },
      { tuts: 'Ctrl 2', verb: 'teks pesan' },
      { tuts: 'Ctrl 3', verb: 'semua data orang ini' },
      { tuts: 'F9', verb: 'cetak daftar desa' },
      { tuts: 'F10', verb: 'penyelia: file kontak untuk SMS atau WA' },
      { tuts: 'Ctrl .', verb: 'buka atau tutup rincian, di layar sempit' },
    ],
    asked: [
      { question: 'Nomornya milik orang lain.', answer: 'F8, salah nomor, lalu nomor yang mana: HP akun atau HP di kertas. Nomor itu tidak ikut file kontak lagi. Kalau kemudian orangnya sendiri terhubung di nomor itu, catat dihubungi dengan nomor itu: tandanya hilang.' },
      { question: 'Apakah dicatat siapa yang saya lihat?', answer: 'Ya: rincian yang dibaca, satu kali untuk satu orang, dengan nama Anda dan layarnya. Yang hanya dilewati dengan panah tidak.' },
      { question: 'Satu nomor dipakai beberapa orang.', answer: 'Di file kontak nomor itu mendapat satu pesan tanpa nama dan tanpa keadaan siapa pun.' },
      { question: 'Untuk apa tujuan ditanya sebelum file ditulis?', answer: 'Setiap file yang keluar dicatat: siapa, kapan, untuk apa, dan siapa yang ada di dalamnya.' },
    ],
  },
  'data-orang': {
    title: 'Data seseorang',
    about: 'Semua yang disimpan tentang satu orang, dan siapa yang melihat, mengubah, mencetak, atau menyerahkannya. Hak orang itu menurut UU PDP.',
    steps: ['Buka dari Pendaftar atau Tindak lanjut.', 'F9 mencetaknya untuk orangnya.', 'F8 mencatat permintaan pembetulan; batasnya 3 kali 24 jam.'],
    keys: [
      { tuts: 'F9', verb: 'cetak untuk orangnya' },
      { tuts: 'Ctrl 1', verb: 'simpan sebagai PDF' },
      { tuts: 'F8', verb: 'permintaan pembetulan' },
      { tuts: '1 … 9', verb: 'selesaikan permintaan' },
      { tuts: 'Esc', verb: 'kembali ke Pendaftar' },
    ],
    asked: [
      { question: 'Siapa saja yang terbaca di bawah "Siapa yang melihat"?', answer: 'Setiap orang kantor yang membuka kartu, nomor, atau berkasnya, atau membaca rinciannya, dengan hari, jam, dan layarnya. Nama petugas hanya tampil untuk penyelia; di kertas tertulis perannya.' },
      { question: 'Bolehkah diberikan kepada keluarganya?', answer: 'Hanya kepada orangnya, atau yang membawa kuasa. Kertasnya memuat nomor utuh.' },
    ],
  },
  laporan: {
    title: 'Laporan',
    about: 'Rekap per kecamatan, desa, pendidikan, hari, dan petugas. Jumlahnya selalu sama dengan Beranda, dari pertanyaan yang sama.',
    steps: ['Pilih rekap dengan angkanya.', 'Batasi harinya.', 'F9 mencetak, F8 menyimpan sebagai XLSX.'],
    keys: [
      { tuts: '1 … 7', verb: 'pilih rekap' },
      { tuts: '/', verb: 'batasi hari' },
      { tuts: 'F9', verb: 'cetak' },
      { tuts: 'F8', verb: 'simpan sebagai XLSX' },
    ],
    asked: [{ question: 'Rekap ini menghitung kertas atau orang?', answer: 'Tertulis di bawah judulnya. Keduanya tidak pernah dicampur dalam satu tabel.' }],
  },
  'angka-umum': {
    title: 'Angka untuk umum',
    about: 'Angka yang boleh dibacakan kepada siapa saja: tanpa nama, tanpa angka kecil, dengan keterangan yang berlaku dan saatnya.',
    steps: ['Catat dulu siapa yang bertanya dan untuk apa.', 'Bacakan, cetak, atau salin.'],
    keys: [
      { tuts: 'F9', verb: 'cetak' },
      { tuts: 'Ctrl 1', verb: 'salin teks' },
      { tuts: 'Esc', verb: 'penanya lain' },
    ],
    asked: [
      { question: 'Mengapa tertulis kurang dari 5?', answer: 'Angka kecil dapat menunjuk orangnya. Semua angka dibulatkan ke bawah ke kelipatan lima, supaya yang kecil tidak dapat dihitung dari jumlahnya.' },
      { question: 'Mengapa angkanya masih seperti kemarin?', answer: 'Angka baru disebut sesudah sedikitnya lima orang berubah. Kalau satu orang saja sudah mengubah angka, orang itu dapat dikenali dari selisih dua hari. Saat angkanya tertulis: keadaan s.d.' },
      { question: 'Wartawan bertanya tentang kuota.', answer: 'Bacakan kuota dengan namanya dan sumbernya. Kuota bukan kemajuan kantor ini.' },
    ],
  },
} as const satisfies Readonly<Record<string, HelpPage>>;

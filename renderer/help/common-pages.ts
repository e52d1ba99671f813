import type { HelpPage } from './page.ts';

/** What is asked on several screens. */
export const commonPages: readonly HelpPage[] = [
  {
    title: 'Berkas dan orang',
    about: 'Berkas adalah selembar kertas dengan satu nomor untuk selamanya. Orang adalah yang dikirim, dijawab, dan dihubungi. Satu orang boleh punya beberapa berkas.',
    steps: [],
    keys: [],
    asked: [
      { question: 'Apa itu lembar kedua?', answer: 'Berkas lain milik orang yang sudah ada. Petugas mengusulkan, orang lain mengesahkan. Nilai yang lebih baru menjadi usulan.' },
      { question: 'Apa itu NIK bentrok?', answer: 'Dua orang berbeda memakai satu NIK. Tarik kedua kertas, lihat KTP asli. Penyelia yang memutuskan. Jangan katakan kepada siapa pun bahwa orang lain sudah terdaftar.' },
    ],
  },
  {
    title: 'Mengapa orang belum siap kirim',
    about: 'Alasannya satu dari daftar tertutup, tampil di Pendaftar dan Kirim.',
    steps: [],
    keys: [],
    asked: [
      { question: 'Belum diinput, belum lengkap, belum diperiksa', answer: 'Kerjakan di Entri, lalu Periksa.' },
      { question: 'Tanda terbuka', answer: 'Ada yang perlu dilihat di kertas: selesaikan di Periksa.' },
      { question: 'Menunggu dokumen', answer: 'NIK belum ada. Hubungi orangnya: bawa KTP-el, surat keterangan, atau KK.' },
      { question: 'Menunggu RALAT', answer: 'Datanya dibetulkan sesudah dikirim. Perbaikannya ikut kiriman RALAT berikutnya.' },
    ],
  },
  {
    title: 'Listrik mati, cadangan, dan kunci layar',
    about: 'Tulisan Tersimpan berarti cakram sudah menyimpannya. Ketikan yang belum disimpan diamankan setiap dua detik.',
    steps: ['Sesudah listrik mati: buka Loket, masuk, lanjutkan. Tidak ada yang perlu diulang.', 'Pilih folder cadangan di cakram lain; cadangan dibuat setiap hari dan waktu Loket ditutup.'],
    keys: [{ tuts: 'Ctrl L', verb: 'kunci layar' }],
    asked: [
      { question: 'Layar terkunci sendiri.', answer: 'Sesudah beberapa menit tanpa ketikan. Masuk lagi: isian dan kursor kembali ke tempatnya.' },
      { question: 'Jam komputer mundur.', answer: 'Baterai jam di papan induk habis. Setel jam Windows; Loket menandai catatan yang jamnya mundur.' },
    ],
  },
  {
    title: 'Data pribadi',
    about: 'Layar daftar tidak memuat NIK. Nomor utuh hanya dibuka dengan sengaja, dan setiap pembukaan dicatat. Membaca rincian seseorang juga dicatat: siapa, kapan, di layar mana.',
    steps: [],
    keys: [{ tuts: 'Ctrl N', verb: 'buka nomor utuh (dicatat), lagi: tutup' }],
    asked: [
      { question: 'Bolehkah memotret layar?', answer: 'Jangan. Foto layar keluar dari penjagaan kantor.' },
      { question: 'Orang meminta kata sandi atau kode SMS dicatat.', answer: 'Jangan pernah. Tidak ada isian untuk itu di Loket.' },
    ],
  },
];

import { longDay } from '../../shared/domain/days.ts';
import type { Problem, ProblemCode, ProblemOf } from '../../shared/problems.ts';
import { fieldLabel } from './fields.ts';
import { countText, keyedDayText, timeText } from './numbers.ts';
import { moveWord, sendingWord } from './words.ts';

/** What a person reads: what is not done; why and what to do; what is safe. */
export interface Sentences {
  readonly title: string;
  readonly what: string;
  readonly safe?: string;
}

const untouched = 'Tidak ada yang ditimpa atau diubah.';
const typingKept = 'Ketikan masih ada di layar.';
const oldCopiesKept = 'Data aman. Cadangan yang lama tidak disentuh.';

/** One entry a code, exhaustive by type: a new problem without its sentences does not compile. */
export const problemText: { readonly [Code in ProblemCode]: (details: ProblemOf<Code>['details']) => Sentences } = {
  'input.invalid': ({ field }) => ({ title: 'Belum tersimpan.', what: field === '' ? 'Ada isian yang tidak dapat dibaca. Periksa isian.' : `Isian ${fieldLabel(field)} tidak dapat dibaca. Periksa, lalu ulangi.`, safe: typingKept }),
  'procedure.unknown': () => ({ title: 'Perintah tidak dikenal.', what: 'Layar dan data tidak dari versi yang sama. Tutup Loket, lalu buka lagi.' }),
  'sender.untrusted': () => ({ title: 'Perintah ditolak.', what: 'Perintah tidak datang dari layar Loket. Tutup Loket, lalu buka lagi.' }),
  'session.none': () => ({ title: 'Layar terkunci.', what: 'Masuk dengan kata sandi untuk melanjutkan.', safe: 'Ketikan tetap tersimpan.' }),
  'role.denied': () => ({ title: 'Belum dilakukan.', what: 'Ini pekerjaan penyelia. Minta penyelia masuk dan melakukannya.' }),
  'data.unavailable': () => ({ title: 'Belum dilakukan.', what: 'Penyimpan data sedang berhenti. Tunggu sebentar, lalu ulangi.', safe: typingKept }),
  'data.stopping': () => ({ title: 'Belum dilakukan.', what: 'Loket sedang ditutup.', safe: typingKept }),
  'disk.full': () => ({ title: 'Belum tersimpan.', what: 'Cakram penuh. Beri tempat, lalu ulangi.', safe: typingKept }),
  'database.readonly': () => ({ title: 'Folder data tidak boleh ditulis.', what: 'Belum tersimpan. Penyelia: periksa izin folder data, lalu ulangi.', safe: typingKept }),
  'database.busy': () => ({ title: 'Belum tersimpan.', what: 'Data sedang dipakai pekerjaan lain. Tunggu sebentar, lalu ulangi.', safe: typingKept }),
  'database.damaged': () => ({ title: 'Data rusak.', what: 'Ada bagian loket.db yang tidak seperti waktu ditulis. Ini bukan soal kata sandi. Berhenti bekerja, jangan hapus apa pun, panggil penyelia: pakai cadangan terakhir.', safe: untouched }),
  'files.changed': ({ file }) => ({ title: 'Belum tersimpan.', what: `File ${file} di folder data terhapus, dipindah, atau diganti selagi Loket terbuka. Penyelia: kembalikan file itu ke folder data, lalu simpan lagi. Kalau tidak ada lagi, tutup Loket dan pakai cadangan terakhir.`, safe: typingKept }),
  'search.broken': () => ({ title: 'Belum dilakukan.', what: 'Daftar pencarian rusak dan sedang dibuat lagi. Tunggu sebentar, lalu ulangi.', safe: 'Data utuh.' }),
  internal: () => ({ title: 'Belum dilakukan.', what: 'Ada kesalahan di dalam Loket. Ulangi sekali; kalau tetap begini, tunjukkan nomor di bawah kepada penyelia.', safe: typingKept }),
  cancelled: () => ({ title: 'Dihentikan.', what: 'Pekerjaan dihentikan sebelum selesai. Tidak ada yang setengah jadi.' }),
  stale: () => ({ title: 'Belum tersimpan.', what: 'Berkas ini sudah diubah di tempat lain sejak dibuka. Buka lagi berkas ini, lalu ulangi.', safe: typingKept }),
  'thing.unknown': () => ({ title: 'Tidak ditemukan.', what: 'Yang dicari tidak ada di data ini.' }),
  'folder.in-use': () => ({ title: 'Folder data sedang dipakai.', what: 'Loket sudah terbuka, mungkin oleh pengguna Windows yang lain. Tutup yang itu, lalu coba lagi.', safe: untouched }),
  'folder.not-empty': () => ({ title: 'Belum disiapkan.', what: 'Folder ini sudah berisi. Pilih folder kosong untuk data baru.', safe: untouched }),
  'folder.unwritable': () => ({ title: 'Belum ditulis.', what: 'Folder ini tidak boleh ditulis. Pilih folder lain atau minta izin menulis.', safe: untouched }),
  'database.missing': () => ({ title: 'Database tidak ada.', what: 'File kunci ada, tetapi loket.db tidak. Mungkin dipindah atau terhapus: kembalikan loket.db ke folder data, atau pakai cadangan terakhir.', safe: 'Tidak ada database baru yang dibuat.' }),
  'database.empty': () => ({ title: 'Database kosong.', what: 'File loket.db ada, tetapi isinya nol. Jangan dipakai: kembalikan dari cadangan terakhir.', safe: untouched }),
  'database.foreign': () => ({ title: 'Bukan database Loket ini.', what: 'File di folder data milik program atau kantor lain, atau rusak. Kembalikan loket.db yang benar.', safe: untouched }),
  'database.other-key': () => ({ title: 'Kunci dan database bukan pasangan.', what: 'File loket.db dan kunci.json di folder data bukan dari kantor yang sama. Kata sandi tidak salah, dan database tidak rusak. Kembalikan pasangannya ke folder data.', safe: untouched }),
  'database.newer': () => ({ title: 'Database lebih baru dari Loket ini.', what: 'Data ditulis oleh Loket versi baru. Pasang versi yang sama atau lebih baru di komputer ini.', safe: untouched }),
  'database.wal-lost': () => ({ title: 'Catatan terakhir hilang.', what: 'File loket.db-wal tidak ada atau tidak utuh, jadi database lebih tua dari pekerjaan terakhir. Kembalikan file itu ke folder data; kalau tidak ada, panggil penyelia sebelum bekerja.', safe: untouched }),
  'keys.missing': () => ({ title: 'File kunci tidak ada.', what: 'Tanpa kunci.json data tidak dapat dibuka. Kembalikan file itu dari cadangan.', safe: untouched }),
  'keys.damaged': () => ({ title: 'File kunci rusak.', what: 'File kunci.json tidak dapat dibaca. Ini bukan soal kata sandi. Kembalikan file itu dari cadangan.', safe: untouched }),
  'cipher.missing': () => ({ title: 'Loket tidak dibuka.', what: 'Pemasangan ini tidak dapat mengunci data (SQLite tanpa sandi). Pasang ulang Loket.', safe: untouched }),
  'password.wrong': () => ({ title: 'Kata sandi salah.', what: 'Periksa Caps Lock, lalu ketik lagi.' }),
  'password.wait': ({ until }) => ({ title: 'Tunggu dulu.', what: `Sudah beberapa kali salah. Boleh dicoba lagi pukul ${timeText(until)}.` }),
  'password.weak': () => ({ title: 'Kata sandi belum dapat dipakai.', what: 'Paling sedikit 8 huruf atau angka, bukan nama sendiri, dan bukan yang mudah ditebak.' }),
  'recovery.wrong': () => ({ title: 'Kode pemulihan salah.', what: 'Periksa huruf demi huruf dengan kertas kode.' }),
  'user.name-taken': () => ({ title: 'Belum ditambah.', what: 'Nama masuk ini sudah dipakai di kantor ini. Pilih yang lain.' }),
  'user.last-supervisor': () => ({ title: 'Belum dinonaktifkan.', what: 'Harus selalu ada satu penyelia aktif. Tambah penyelia lain dulu.' }),
  'setup.done': () => ({ title: 'Sudah disiapkan.', what: 'Folder ini sudah punya data kantor. Masuk dengan kata sandi.', safe: untouched }),
  'work.own': () => ({ title: 'Belum dilakukan.', what: 'Berkas ini ketikan Anda sendiri. Orang lain yang memeriksanya.' }),
  'move.illegal': ({ from, to }) => ({ title: 'Belum dilakukan.', what: `Berkas yang ${moveWord(from)} tidak dapat menjadi ${moveWord(to)}.` }),
  'sheet.stops': ({ checks }) => ({ title: 'Belum dapat disimpan sebagai diinput.', what: `Masih ada ${countText(checks.length)} henti. Betulkan dari kertas, atau sisihkan sebagai belum lengkap (F10).`, safe: typingKept }),
  'sheet.frozen': ({ sending }) => ({ title: 'Tidak dapat diubah.', what: `Sudah masuk kiriman ${sending}. Perbaikan hanya lewat RALAT.` }),
  'day.future': () => ({ title: 'Belum tersimpan.', what: 'Tanggal ini belum terjadi menurut jam komputer. Tulis paling akhir hari ini; kalau jamnya salah, betulkan dulu.', safe: typingKept }),
  'day.too-early': ({ day }) => ({ title: 'Belum tersimpan.', what: `Hari itu terlalu lama: kertas program ini masuk paling awal ${keyedDayText(day)}. Periksa tahunnya, lalu simpan lagi.`, safe: typingKept }),
  'day.past': () => ({ title: 'Belum tersimpan.', what: 'Hari itu sudah lewat. Tulis hari ini atau sesudahnya.', safe: typingKept }),
  'follow-up.nobody': () => ({ title: 'Tidak ada yang ditulis.', what: 'Tidak ada orang yang cocok dengan pilihan ini.' }),
  'text.secret': () => ({ title: 'Belum tersimpan.', what: 'Di teks ini ada kode atau kata sandi. Hapus dari teks: Loket tidak menyimpan dan tidak meminta kode atau kata sandi siapa pun.', safe: typingKept }),
  'message.number': () => ({ title: 'Belum tersimpan.', what: 'Di teks ini ada nomor 16 angka. NIK atau No. KK siapa pun tidak dikirim lewat pesan.', safe: typingKept }),
  'message.status': ({ words }) => ({ title: 'Belum tersimpan.', what: `HP bersama dibaca beberapa orang: teksnya hanya mengajak datang atau menelepon, tanpa keadaan siapa pun. Kata yang tidak dapat dipakai di sini: ${words.join(', ')}. Teks bawaan selalu dapat dipakai.`, safe: typingKept }),
  'message.placeholder': ({ words }) => ({ title: 'Belum tersimpan.', what: `Di teks ini tidak boleh ada ${words.map((word) => (/[{}]/u.test(word) ? word : `{${word}}`)).join(', ')}.`, safe: typingKept }),
  'correction.closed': () => ({ title: 'Belum tersimpan.', what: 'Permintaan ini sudah selesai. Buka lagi layar ini.' }),
  'bundle.code-taken': () => ({ title: 'Bundel belum dibuat.', what: 'Kode bundel ini sudah ada. Pakai kode lain.' }),
  'list.void': () => ({ title: 'Belum dilakukan.', what: 'Daftar ini sudah batal. Orang yang belum tercatat ditulis di daftar lain, atau menunggu kertasnya.', safe: typingKept }),
  'paper.none': () => ({ title: 'Belum ditaruh.', what: 'Nomor ini baris dari daftar: tidak punya kertas.' }),
  'place.none': () => ({ title: 'Belum ditaruh.', what: 'Bundel ini tidak punya tempat sejauh itu. Ubah dulu hitungannya (Bundel, F8).' }),
  'place.taken': ({ sheetNo }) => ({ title: 'Belum ditaruh.', what: `Di tempat itu sudah ada ${sheetNo}. Pilih tempat yang kosong atau tidak ditemukan.` }),
  'spelling.is-name': () => ({ title: 'Ejaan belum ditambah.', what: 'Ini nama desa atau kecamatan yang sekarang. Nama sendiri selalu dikenal, tidak perlu ditambah.' }),
  'spelling.taken': ({ name }) => ({ title: 'Ejaan belum ditambah.', what: `Tulisan ini sudah dikenal sebagai ${name}. Satu tulisan hanya berarti satu nama: periksa lagi kartunya.` }),
  'mark.settled': () => ({ title: 'Sudah selesai.', what: 'Tanda ini sudah diselesaikan.' }),
  'mark.not-confirmable': () => ({ title: 'Belum dilakukan.', what: 'Tanda ini tidak dapat disahkan begitu saja. Betulkan isiannya atau kembalikan berkas.' }),
  'second-sheet.none': () => ({ title: 'Belum dilakukan.', what: 'Berkas ini tidak diusulkan sebagai lembar kedua.' }),
  'second-sheet.same-nik': () => ({ title: 'Belum dicatat.', what: 'NIK kedua berkas sama. Penyelia yang memutuskan, dengan kedua kertas di tangan.' }),
  'typing.own-there': () => ({ title: 'Belum dipindahkan.', what: 'Orang yang dituju juga punya ketikan di berkas atau daftar ini. Minta ia menyimpan atau membuangnya dulu.' }),
  'slip.code-wrong': () => ({ title: 'Kode ini salah baca.', what: 'Angka terakhirnya tidak cocok dengan nomornya. Periksa kodenya di kertas, lalu pindai atau ketik lagi.' }),
  'blank.unknown': () => ({ title: 'Bukan nomor cadangan.', what: 'Nomor ini tidak pernah dicetak sebagai lembar kosong. Periksa nomor di kertas.', safe: typingKept }),
  'blank.keyed': () => ({ title: 'Belum tersimpan.', what: 'Nomor cadangan ini sudah diketik. Periksa nomor di kertas; kalau dua kertas bernomor sama, yang kedua diberi nomor baru.', safe: typingKept }),
  'blank.day': ({ day }) => ({ title: 'Belum tersimpan.', what: `Lembar ini baru dicetak ${keyedDayText(day)}, jadi tidak ditulis sebelum hari itu. Lihat lagi tanggal di kertas; kalau memang salah tulis, ketik hari orangnya datang.`, safe: typingKept }),
  'office-text.fault': () => ({ title: 'Belum tersimpan.', what: 'Ada teks yang belum dapat dipakai. Betulkan yang ditandai, atau pakai teks bawaan.', safe: typingKept }),
  'account.not-contact': ({ field }) => ({ title: 'Belum dicatat.', what: `${field === 'email' ? 'Ini bukan alamat surel' : 'Ini bukan nomor HP'}. Kata sandi dan kode dari SMS tidak pernah ditulis di Loket; tulis hanya ${field === 'email' ? 'alamat surel akun' : 'nomor HP akun'}, atau kosongkan.` }),
  'list.too-long': ({ most }) => ({ title: 'Belum dicatat.', what: `Terlalu banyak sekaligus: paling banyak ${countText(most)} orang. Catat per bagian.` }),
  'count.differs': ({ expected, now }) => ({ title: 'Belum dicatat.', what: `Di layar ${countText(expected)} orang, sekarang ${countText(now)}. Lihat lagi daftarnya, lalu catat.` }),
  'file.missing': () => ({ title: 'File belum dibaca.', what: 'Filenya tidak ada atau tidak dapat dibaca. Colokkan flash disk, lalu pilih lagi.' }),
  'file.kind': ({ endings }) => ({ title: 'File belum dibaca.', what: `Jenis file ini tidak dikenal. Pilih file ${endings.map((ending) => `.${ending}`).join(', ')}.` }),
  'file.not-scan': ({ kind }) => ({ title: 'File belum dibaca.', what: `Isi file ini kosong atau bukan ${kind}: hasil pindainya terpotong, atau namanya diubah. Pindai lagi, lalu pilih filenya.` }),
  'file.too-big': ({ mostMb }) => ({ title: 'File belum dibaca.', what: `File ini terlalu besar, paling banyak ${countText(mostMb)} MB. Pindai lagi dengan ukuran lebih kecil, atau pecah filenya.` }),
  'file.folder-missing': () => ({ title: 'File belum disimpan.', what: 'Folder tujuan tidak ada. Colokkan flash disk atau pilih folder lain.' }),
  'file.not-same': () => ({ title: 'File tidak dipakai.', what: 'Yang dibaca ulang tidak sama dengan yang tersimpan di data. Pakai flash disk lain, lalu simpan lagi.', safe: 'Yang di data tetap utuh.' }),
  'file.changed': () => ({ title: 'File berubah.', what: 'Isi file tidak sama lagi dengan yang tadi dibaca. Pilih filenya sekali lagi, lalu lihat ulang.', safe: untouched }),
  'table.unreadable': () => ({ title: 'File belum dibaca.', what: 'Isinya bukan tabel yang dikenal: rusak, terkunci sandi, atau jenis lama (.xls). Buka di Excel, simpan sebagai .xlsx atau .csv, lalu pilih lagi.' }),
  'table.letters': () => ({ title: 'File belum dibaca.', what: 'Huruf di file ini tidak dapat dipastikan, jadi tidak ada yang ditebak. Buka di Excel, simpan sebagai CSV UTF-8 atau .xlsx, lalu pilih lagi.' }),
  'table.quotes': ({ row }) => ({ title: 'File belum dibaca.', what: `Tanda kutip di sekitar baris ${countText(row)} tidak berpasangan, jadi kolomnya tidak dapat dipastikan. Minta file aslinya, atau simpan lagi sebagai .xlsx.` }),
  'table.empty': () => ({ title: 'Tidak ada baris orang.', what: 'Di bawah baris judul tidak ada NIK, nama, atau tanggal lahir. Periksa baris judul dan kolomnya.' }),
  'table.too-long': ({ most }) => ({ title: 'File belum dibaca.', what: `File ini terlalu besar: paling banyak ${countText(most)} baris. Pecah filenya seperti waktu dikirim.` }),
  'table.columns': () => ({ title: 'Belum dicocokkan.', what: 'Pilih kolom NIK, atau kolom nama dan tanggal lahir. Tanpa itu tidak ada orang yang dapat dicari.' }),
  'old-sending.known': ({ no }) => ({ title: `File ini sudah dicatat sebagai ${no}.`, what: 'Isinya sama sampai huruf terakhir (SHA-256 sama). Satu file dicatat satu kali; buku kerja satu kali tiap lembar, pilih lembar lain kalau itu yang belum.', safe: untouched }),
  'old-sending.taken': ({ line }) => ({ title: 'Belum dipilih.', what: `Orang ini sudah ada di baris ${countText(line)} file ini. Satu orang hanya di satu baris.` }),
  'old-sending.matched': () => ({ title: 'Belum dipilih.', what: 'Baris ini sudah punya orang. Kalau itu pilihan orang, urungkan dulu.' }),
  'old-sending.not-matched': () => ({ title: 'Belum dilepas.', what: 'Baris ini tidak punya orang yang cocok dengan sendirinya: tidak ada yang dilepas.' }),
  'old-sending.not-decided': () => ({ title: 'Belum diurungkan.', what: 'Orang di baris ini tidak dipilih dengan tangan: tidak ada yang diurungkan.' }),
  'sending.empty': () => ({ title: 'Kiriman belum ditutup.', what: 'Belum ada orang yang siap kirim.' }),
  'sending.state': ({ state }) => ({ title: 'Belum dilakukan.', what: `Kiriman ini ${sendingWord(state)}.` }),
  'sending.count-differs': ({ expected, now }) => ({ title: 'Kiriman belum ditutup.', what: `Di layar ${countText(expected)} orang, sekarang ${countText(now)}. Lihat lagi jumlahnya, lalu tutup.` }),
  'answer.kind': () => ({ title: 'Orang belum dicatat.', what: 'Keterangan dan angka saja tidak menyebut orang. Catat jawaban per orang dulu.' }),
  'answer.undone': () => ({ title: 'Belum dilakukan.', what: 'Jawaban ini sudah diurungkan. Catat jawaban baru.' }),
  'answer.not-sent': () => ({ title: 'Orang belum dicatat.', what: 'Orang ini belum pernah dikirim, jadi belum dapat dijawab. Periksa nomornya di surat.' }),
  'answer.other-sending': ({ sending }) => ({ title: 'Orang belum dicatat.', what: `Orang ini tidak ada di kiriman yang dijawab; ia ada di ${sending}. Periksa nomornya, atau catat jawaban untuk kiriman itu.` }),
  'answer.person-there': () => ({ title: 'Orang belum dicatat.', what: 'Orang ini sudah ada di jawaban ini. Kalau isinya salah, tutup formulir ini (Esc), lalu Enter membetulkan orang itu saja.' }),
  'answer.before-sent': ({ sending, day }) => ({ title: 'Belum tersimpan.', what: `${sending} baru dikirim ${longDay(day)}: yang dikatakan sebelum hari itu bukan tentang kiriman itu. Periksa tanggalnya, atau pilih kiriman yang lebih lama.`, safe: typingKept }),
  'instruction.done': () => ({ title: 'Belum dilakukan.', what: 'Instruksi ini sudah selesai. Catat instruksi baru kalau ada permintaan baru.' }),
  'package.none': () => ({ title: 'Penyerahan belum dicatat.', what: 'Paket kiriman ini belum ditulis. Tulis paketnya dulu, lalu catat penyerahan.' }),
  'package.folder-missing': () => ({ title: 'Paket belum ditulis.', what: 'Folder tujuan tidak ada. Colokkan flash disk atau pilih folder lain.' }),
  'package.exists': () => ({ title: 'Paket belum ditulis.', what: 'Paket dengan nama ini sudah ada di folder itu. Pilih folder lain.', safe: untouched }),
  'package.verify-failed': ({ what }) => ({ title: 'Paket tidak dipakai.', what: `Yang dibaca ulang tidak sama (${what}). Pakai flash disk lain, lalu tulis lagi.`, safe: 'Kiriman tetap utuh di data.' }),
  'backup.folder-none': () => ({ title: 'Belum ada cadangan.', what: 'Folder cadangan belum dipilih. Penyelia memilihnya di Pengaturan.' }),
  'backup.folder-missing': () => ({ title: 'Cadangan belum tersimpan.', what: 'Folder cadangan tidak ada. Colokkan flash disk yang biasa, atau penyelia memilih folder lain di Pengaturan.', safe: oldCopiesKept }),
  'backup.folder-readonly': () => ({ title: 'Cadangan belum tersimpan.', what: 'Folder cadangan tidak boleh ditulis. Buka kunci tulis flash disk, minta izin menulis, atau pilih folder lain.', safe: oldCopiesKept }),
  'backup.no-room': ({ neededMb, freeMb }) => ({ title: 'Cadangan belum tersimpan.', what: `Tempat di folder cadangan kurang: perlu ${countText(neededMb)} MB, ada ${countText(freeMb)} MB. Kosongkan tempat atau pakai flash disk lain.`, safe: oldCopiesKept }),
  'backup.running': () => ({ title: 'Cadangan sedang ditulis.', what: 'Tunggu sampai selesai, lalu lihat lagi.' }),
  'backup.verify-failed': ({ what }) => ({ title: 'Cadangan tidak dipakai.', what: `Yang dibaca ulang tidak sama dengan data (${what}). Pakai flash disk lain, lalu simpan lagi.`, safe: oldCopiesKept }),
  'copy.none': () => ({ title: 'Bukan cadangan.', what: 'Di folder ini tidak ada cadangan Loket yang lengkap. Pilih folder yang namanya mulai dengan cadangan-.', safe: untouched }),
  'copy.damaged': ({ what }) => ({ title: 'Cadangan ini rusak.', what: `Isinya tidak seperti waktu ditulis (${what}). Pakai cadangan lain.`, safe: untouched }),
  'copy.other-office': () => ({ title: 'Cadangan kantor lain.', what: 'Folder tujuan berisi data kantor lain. Pilih cadangan atau folder yang benar.', safe: untouched }),
};

/** The sentences of one problem. */
export function sentencesOf(problem: Problem): Sentences {
  // Joint of derived types: code and details are one member of the union, which an index by code cannot tell the compiler.
  const write = problemText[problem.code] as (details: Problem['details']) => Sentences;
  return write(problem.details);
}

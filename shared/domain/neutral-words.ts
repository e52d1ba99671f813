/**
 * The words of a text to a phone that several people share. Which word gives somebody's state away nobody can list ("tertolak", "belum padan",
 * "tidak lulus"), so it is the other way round: only these may stand there, which ask to come or to call and say nothing of anybody. No "belum",
 * "sudah" or "tidak" is among them, and no paper, account, number or result.
 */
const neutral = new Set(
  `
  dan atau di ke dari pada untuk bagi dengan tentang mengenai perihal oleh yang ini itu tersebut serta juga bila jika kalau apabila sebelum sesudah setelah
  sampai hingga selama setiap tiap antara dalam per agar supaya lalu kemudian melalui lewat kepada sekitar ada adalah
  silakan silahkan mohon harap dimohon diharap boleh bisa dapat segera langsung kembali lagi bersama semua semuanya seluruh siapa pun apa kapan mana
  selamat pagi siang sore malam salam hormat yth bapak ibu saudara saudari anda keluarga warga masyarakat kami kita
  nomor no telepon telp tlp menelepon wa whatsapp sms hp hubungi menghubungi hub pesan info informasi kabar pemberitahuan undangan undang mengundang diundang
  datang datanglah kedatangan berkunjung kunjungi bertanya tanya tanyakan menanyakan pertanyaan bantu dibantu membantu jawab dijawab balas membalas
  layanan pelayanan melayani dilayani petugas pegawai kepala staf kantor loket dinas disnakertrans disnaker tenaga kerja transmigrasi ketenagakerjaan pemerintah daerah
  alamat jalan jl jln gedung lantai ruang blok rt rw km depan belakang samping seberang dekat desa kelurahan kecamatan kabupaten kota provinsi
  jam pukul hari tanggal tgl minggu bulan tahun senin selasa rabu kamis jumat sabtu ahad besok lusa wib wita wit kecuali istirahat
  januari februari maret april mei juni juli agustus september oktober november desember
  buka tutup libur waktu gratis biaya bayar tanpa program kartu prakerja pendataan pendaftaran penting resmi
`
    .trim()
    .split(/\s+/u),
);

/** Said as a whole, though a word of it alone could be about somebody. */
const phrases = /terima kasih|tidak dipungut biaya|tidak ada biaya|tidak bayar/giu;

/** An address of the programme or the office. */
const site = /\bwww\.[a-z0-9.-]+/giu;

/** Names of a place: what is written as a name behind the word that says it is one. */
const place = /(?<!\p{L})(?:[Jj]l|[Jj]ln|[Jj]alan|[Gg]edung|[Dd]esa|[Kk]elurahan|[Kk]ecamatan|[Kk]abupaten|[Kk]ota)\.?(?: \p{Lu}\p{Ll}+)+/gu;

const word = /\p{L}+(?:['’-]\p{L}+)*/gu;

/** Words of a text that are none of these, in small letters, each once; placeholders are to be taken out before. */
export function strangeWords(text: string): readonly string[] {
  const rest = text.replace(site, ' ').replace(phrases, ' ').replace(place, ' ');
  const found = [...rest.matchAll(word)].map(([each]) => each.toLowerCase());
  return [...new Set(found.filter((each) => !each.split('-').every((part) => neutral.has(part))))];
}

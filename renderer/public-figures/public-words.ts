/** Words of Angka untuk umum: what a listener hears, and what the office reads before. */
export const publicWords = {
  title: 'Angka untuk umum',
  people: 'Orang yang terdata',
  paper: 'Berkas (kertas) yang diterima',
  fewer: 'kurang dari 5',
  tooFew: 'Terlalu sedikit untuk dirinci.',
  quota: 'Kuota, bukan hasil kantor ini.',
  noStatement: 'Belum ada keterangan program yang berlaku.',
  statement: 'Keterangan yang berlaku',
  rounded: 'Semua angka dibulatkan ke bawah ke kelipatan lima: 25 berarti 25 sampai 29.',
  hidden:
    'Supaya tidak seorang pun dapat dikenali, juga dengan membandingkan angka dua hari: semua angka dibulatkan ke bawah ke kelipatan lima, di bawah lima disebut “kurang dari 5”, dan angka baru disebut sesudah sedikitnya lima orang berubah.',
  who: 'Penanya',
  what: 'Untuk apa',
  ask: 'Catat dan tampilkan',
  askFirst: 'Catat dulu siapa yang bertanya dan untuk apa. Angkanya muncul sesudah itu.',
  last: 'Yang bertanya terakhir',
  nobody: 'Belum ada yang bertanya.',
  copied: 'Teks disalin.',
  printed: 'Angka dicetak.',
} as const;

/** Words of Cek that stand on the screen and on the lembar jawaban. What the card says of a person is shared/domain/answer. */
export const counterText = {
  means: 'Ini berarti',
  notMeans: 'Ini belum berarti',
  todo: 'Yang harus Anda lakukan',
  ladder: 'Jalan daring Anda',
  ladderNote: 'menurut catatan; hanya Anda yang bisa menjalaninya',
  ladderStates: { done: 'sudah', next: 'langkah berikut', later: 'belum' },
  stationStates: { done: 'sudah', now: 'sekarang', later: 'belum' },
  print: 'Cetak lembar jawaban',
  step: 'Catat langkah daring',
  like: 'Tidak ada nama yang sama ejaannya; ini yang mirip.',
  oldRow: 'berkas belum ada',
  oldRowPlace: (day: string, letter: string) => `kiriman lama ${day}${letter === '' ? '' : `, surat ${letter}`}`,
  oldRowLine: (line: number) => `baris ${line}`,
  oldRowFor: 'Namanya ada di kiriman lama, berkasnya belum ada di sini: terima formulir (F2), lalu beri tahu penyelia supaya barisnya dicocokkan.',
  sheetTitle: 'Lembar jawaban',
  sheetFoot: 'Lembar ini menjawab keadaan saat dicetak; bukan bukti lolos. Semua layanan di kantor ini gratis, tidak dipungut biaya.',
} as const;

/** Words of Cek that stand on the screen and on the lembar jawaban. What the card says of a person is shared/domain/answer. */
export const counterText = {
  means: 'Ini berarti',
  notMeans: 'Ini belum berarti',
  todo: 'Yang harus Anda lakukan',
  ask: 'Bertanya ke mana',
  continued: 'lanjutan',
  ladder: 'Jalan daring Anda',
  ladderNote: 'menurut catatan; hanya Anda yang bisa menjalaninya',
  ladderStates: { done: 'sudah', next: 'langkah berikut', later: 'belum' },
  stationStates: { done: 'sudah', now: 'sekarang', later: 'belum' },
  print: 'Cetak lembar jawaban',
  step: 'Catat langkah daring',
  sheetTitle: 'Lembar jawaban',
  sheetFoot: 'Lembar ini menjawab keadaan saat dicetak; bukan bukti lolos. Semua layanan di kantor ini gratis, tidak dipungut biaya.',
} as const;

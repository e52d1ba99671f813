/** Words of Laporan that no recap carries itself. */
export const reportWords = {
  none: 'Belum ada yang dihitung.',
  noneInPeriod: 'Tidak ada yang dihitung pada hari-hari ini.',
  appears: 'Jumlahnya muncul begitu ada berkas yang diterima.',
  receivedDays: 'Hari berkasnya masuk. Kosong: semua hari.',
  keyedDays: 'Hari diinput. Kosong: semua hari.',
  mengetahui: 'Mengetahui',
  kepala: 'Kepala Dinas',
  kabid: 'Kepala Bidang',
  nip: 'NIP',
} as const;

/** Long labels of the list of educations, for a bar. */
export const educationShort: Readonly<Record<string, string>> = {
  'TIDAK/BELUM SEKOLAH': 'Belum sekolah',
  'BELUM TAMAT SD/SEDERAJAT': 'Belum tamat SD',
  'TAMAT SD/SEDERAJAT': 'SD',
  'SMP / MTS': 'SMP',
  'SMA / SMK / MA': 'SMA/SMK',
  'DIPLOMA I/II': 'D-1/D-2',
  'AKADEMI/DIPLOMA III/SARJANA MUDA': 'D-3',
  'DIPLOMA IV/STRATA I': 'D-4/S-1',
  'STRATA II': 'S-2',
  'STRATA III': 'S-3',
};

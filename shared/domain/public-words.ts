/** Words of Angka untuk umum that stand in the figures themselves: what a listener hears, no word of the office. */
export const publicTitles = {
  keadaan: 'Menurut keadaan',
  kecamatan: 'Menurut kecamatan di KTP',
  jenis_kelamin: 'Menurut jenis kelamin',
  status_kerja: 'Menurut status kerja',
  lama: 'Menurut file yang dikirim lebih dulu',
  di_dalam_lama: 'Ada di dalamnya',
  di_luar_lama: 'Tidak ada di dalamnya, termasuk yang ditarik',
} as const;

export const publicStateWords = {
  belum_siap: 'Belum siap dikirim',
  siap: 'Siap dikirim',
  dalam_kiriman: 'Sedang disiapkan untuk dikirim',
  belum_dijawab: 'Sudah dikirim, belum dijawab',
  diterima: 'Diterima provinsi',
  diteruskan: 'Diteruskan ke pusat',
  ditolak: 'Belum dapat diproses provinsi',
  ditarik: 'Ditarik',
} as const;

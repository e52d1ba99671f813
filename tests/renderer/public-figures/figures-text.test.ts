import { expect, it } from 'vitest';
import type { PublicFigures } from '../../../shared/contract/reports.ts';
import { figuresText } from '../../../renderer/public-figures/figures-text.ts';
import { publicWords } from '../../../renderer/public-figures/public-words.ts';

const figures: PublicFigures = {
  askedBy: 'Wartawan', purpose: 'berita', asOf: '2020-04-13T06:07:00.000Z',
  people: { said: 'angka', value: 1060 }, paper: { said: 'angka', value: 1070 },
  tables: [
    { title: 'Menurut jenis kelamin', asOf: '2020-04-12T06:07:00.000Z', rows: [{ label: 'Laki-laki', cell: { said: 'angka', value: 1055 } }, { label: 'Perempuan', cell: { said: 'kurang_dari_5' } }] },
    { title: 'Menurut status kerja', asOf: '2020-04-13T06:07:00.000Z', rows: null },
  ],
  quota: { label: 'Kuota NTB', value: 50_229, source: 'berita' },
  statement: { validFrom: '2020-04-11', certainty: 'tidak cukup', first: 'BELUM TERDAFTAR.', second: 'Daftar sendiri.', source: 'Menko' },
};

it('says what may be said, with its sources and its hour; not who asked', () => {
  expect(figuresText(figures, 'Disnakertrans', 'Kartu Prakerja')).toBe(
    [
      'Disnakertrans', 'Kartu Prakerja', 'Keadaan s.d. 13 April 2020, 14.07 WITA.', '',
      publicWords.rounded, 'Orang yang terdata: 1.060', 'Berkas (kertas) yang diterima: 1.070', '',
      'Menurut jenis kelamin, keadaan s.d. 12 April 2020, 14.07 WITA', '- Laki-laki: 1.055', '- Perempuan: kurang dari 5', '',
      'Menurut status kerja', 'Terlalu sedikit untuk dirinci.', '',
      'Kuota, bukan hasil kantor ini. Kuota NTB: 50.229. Sumber: berita.', '',
      'BELUM TERDAFTAR. Daftar sendiri. Berlaku sejak 11 April 2020. Sumber: Menko.', '',
      publicWords.hidden,
    ].join('\n'),
  );
});

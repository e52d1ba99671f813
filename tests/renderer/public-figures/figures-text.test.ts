import { expect, it } from 'vitest';
import type { PublicFigures } from '../../../shared/contract/reports.ts';
import { figuresText } from '../../../renderer/public-figures/figures-text.ts';

const figures: PublicFigures = {
  askedBy: 'Wartawan', purpose: 'berita', asOf: '2020-04-13T06:07:00.000Z',
  people: { said: 'angka', value: 1062 }, paper: { said: 'angka', value: 1071 },
  tables: [
    { title: 'Menurut jenis kelamin', rows: [{ label: 'Laki-laki', cell: { said: 'tidak_disebut' } }, { label: 'Perempuan', cell: { said: 'kurang_dari_5' } }] },
    { title: 'Menurut status kerja', rows: null },
  ],
  quota: { label: 'Kuota NTB', value: 50_229, source: 'berita' },
  statement: { validFrom: '2020-04-11', certainty: 'tidak cukup', first: 'BELUM TERDAFTAR.', second: 'Daftar sendiri.', source: 'Menko' },
};

it('says what may be said, with its sources and its hour; not who asked', () => {
  expect(figuresText(figures, 'Disnakertrans', 'Kartu Prakerja')).toBe(
    [
      'Disnakertrans', 'Kartu Prakerja', 'Keadaan s.d. 13 April 2020, 14.07 WITA.', '',
      'Orang yang terdata: 1.062', 'Berkas (kertas) yang diterima: 1.071', '',
      'Menurut jenis kelamin', '- Laki-laki: tidak disebut', '- Perempuan: kurang dari 5', '',
      'Menurut status kerja', 'Terlalu sedikit untuk dirinci.', '',
      'Kuota, bukan hasil kantor ini. Kuota NTB: 50.229. Sumber: berita.', '',
      'BELUM TERDAFTAR. Daftar sendiri. Berlaku sejak 11 April 2020. Sumber: Menko.', '',
      'Angka 1 sampai 4 disebut “kurang dari 5”, dan satu angka lain tidak disebut, supaya tidak seorang pun dapat dikenali.',
    ].join('\n'),
  );
});

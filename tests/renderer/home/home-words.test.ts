import { describe, expect, it } from 'vitest';
import { waveNotice } from '../../../renderer/home/home-words.ts';
import { wayOf } from '../../../renderer/home/way.ts';

describe('waveNotice', () => {
  const wave = { no: 1, opens: '2020-04-11', closes: '2020-04-16' };
  it.each([
    { today: '2020-04-10', tomorrow: '2020-04-11', when: 'Gelombang 1 buka besok, Sabtu 11 April.', why: 'not open yet' },
    { today: '2020-04-13', tomorrow: '2020-04-14', when: 'Gelombang 1 tutup Kamis 16 April.', why: 'open' },
    { today: '2020-04-15', tomorrow: '2020-04-16', when: 'Gelombang 1 tutup besok, Kamis 16 April.', why: 'last but one day' },
    { today: '2020-04-16', tomorrow: '2020-04-17', when: 'Gelombang 1 tutup hari ini, Kamis 16 April.', why: 'last day' },
  ])('$today: $why', ({ today, tomorrow, when }) => {
    expect(waveNotice(wave, today, tomorrow, 1550)).toEqual({ when, who: '1.550 orang menurut catatan kita belum punya akun.' });
  });
});

describe('wayOf', () => {
  const paper = { counted: 20, masuk: 2, belum_lengkap: 1, diinput: 4, diperiksa: 9, dikembalikan: 1, lembar_kedua: 1, tidak_terbaca: 0, tidak_ditemukan: 1, batal: 1, unbundled: 0 };
  const people = { total: 17, belum_siap: 8, siap: 2, dalam_kiriman: 3, terkirim: 4, ditarik: 0 };
  it('counts at each station all that reached it, paper and people each by themselves', () => {
    const way = wayOf({ paper, people }, { belum_dijawab: 2, diterima: 1, diteruskan: 0, ditolak: 1 });
    expect(way.paper.map((station) => station.count)).toEqual([20, 19, 15, 9]);
    expect(way.people.map((station) => station.count)).toEqual([9, 4, 2]);
  });
});

import { describe, expect, test } from 'vitest';
import { answerCard, type AnswerFacts } from '../../../shared/domain/answer.ts';
import { prakerjaLuring2020 } from '../../../shared/domain/profiles/prakerja-luring-2020.ts';
import { statementOn } from '../../../shared/domain/profile.ts';
import { answerFactsOf as facts, sentOn9April as sending } from '../../support/answer-facts.ts';
import { paperStates, sendStates, whyNotReady } from '../../../shared/domain/states.ts';

test('sent, the day before the wave closes: the card of the design', () => {
  expect(answerCard(facts({ secondSheets: ['A-0529'] }))).toEqual({
    sentence: 'ANDA BELUM TERDAFTAR Kartu Prakerja.',
    second:
      'Data Anda dikirim ke provinsi 9 April. Belum ada jawaban. Daftar sendiri di www.prakerja.go.id sebelum Jumat, 17 April. Gratis. ' +
      'Kertas yang Anda serahkan tidak mendaftarkan Anda.',
    stations: [
      { key: 'masuk', title: 'Berkas masuk', state: 'done', sign: 'check', lines: ['6 April 2020, A-0006', 'dengan fotokopi KTP, bundel M01 di lemari 2'] },
      { key: 'diinput', title: 'Diinput', state: 'done', sign: 'check', lines: ['6 April, 10.21', 'oleh petugas loket'] },
      { key: 'diperiksa', title: 'Diperiksa', state: 'done', sign: 'check', lines: ['8 April, 15.02', 'oleh orang kedua'] },
      { key: 'dikirim', title: 'Dikirim ke provinsi', state: 'done', sign: 'check', lines: ['9 April, kiriman K002/6', 'surat 560/118/DTKT/2020'] },
      { key: 'jawaban', title: 'Belum dijawab', state: 'now', sign: 'clock', lines: ['belum ada surat jawaban'] },
    ],
    ladder: {
      squares: [
        { key: 'diarahkan', title: 'Sudah diarahkan', state: 'next', note: '' },
        ...['Akun dibuat', 'Kode verifikasi masuk', 'Formulir daring diisi', 'Tes kemampuan dasar', 'Menunggu hasil', 'Lolos (SMS)', 'Pelatihan dipilih'].map((title) =>
          expect.objectContaining({ title, state: 'later', note: '' }) as unknown,
        ),
      ],
      stuck: null,
    },
    means: 'Data Anda lengkap dan nama Anda ada di daftar yang dikirim ke provinsi.',
    notMeans: 'Anda terdaftar, didahulukan, atau diterima. Kantor tidak menentukan siapa yang lolos.',
    todo: ['Buat akun dan daftar paling lambat besok.', 'Siapkan KTP, KK, HP yang aktif. Boleh dibantu di loket ini.'],
    ask: 'Bertanya tentang berkas ini: loket Disnakertrans Kabupaten Sumbawa Barat, Senin–Jumat 08.00–15.00. Sebut nomor A-0006. Tentang akun, tes, dan SMS: www.prakerja.go.id.',
    foot: 'Lembar kedua: A-0529. Satu orang dihitung satu kali.',
  });
});

const keyed = { paperState: 'diinput', sendState: 'belum_siap', checkedAt: null, sending: null } as const;
const unkeyed = { ...keyed, keyedAt: null } as const;

describe('the second line and the station in violet', () => {
  test.each<[string, Partial<AnswerFacts>, string, string]>([
    ['received', { ...unkeyed, paperState: 'masuk', why: ['belum_diinput'] }, 'Berkas Anda sudah diterima. Belum diinput.', 'masuk'],
    [
      'put down',
      { ...unkeyed, paperState: 'belum_lengkap', why: ['belum_lengkap'] },
      'Berkas Anda belum dapat diproses: isian belum lengkap.',
      'diinput',
    ],
    ['no NIK', { ...keyed, noNik: true, why: ['menunggu_dokumen'] }, 'Berkas Anda belum dapat diproses: NIK belum ada.', 'diinput'],
    [
      'returned',
      { ...keyed, paperState: 'dikembalikan', why: ['dikembalikan'] },
      'Berkas Anda belum dapat diproses: isian sedang diperbaiki.',
      'diinput',
    ],
    ['conflict', { ...keyed, nikConflict: true, why: ['nik_bentrok'] }, 'Data Anda perlu dicek dengan KTP asli.', 'diinput'],
    ['marks open', { ...keyed, why: ['tanda_terbuka'] }, 'Data Anda sedang dicocokkan dengan KTP.', 'diinput'],
    ['maybe a second sheet', { ...keyed, why: ['mungkin_orang_sama'] }, 'Data Anda sedang dicocokkan dengan KTP.', 'diinput'],
    ['keyed', { ...keyed, why: ['belum_diperiksa'] }, 'Data Anda sudah diinput. Belum diperiksa.', 'diinput'],
    ['ready', { sendState: 'siap', sending: null }, 'Data Anda sudah diperiksa. Belum dikirim ke provinsi.', 'diperiksa'],
    ['in a closed sending', { sendState: 'dalam_kiriman' }, 'Data Anda sudah diperiksa. Belum dikirim ke provinsi.', 'diperiksa'],
    [
      'waits for a correction',
      { sendState: 'belum_siap', sending: null, why: ['menunggu_ralat'] },
      'Data Anda sudah diperbaiki. Perbaikannya belum dikirim',
      'diperiksa',
    ],
    ['sent', {}, 'Data Anda dikirim ke provinsi 9 April. Belum ada jawaban.', 'jawaban'],
    ['not readable', { ...unkeyed, paperState: 'tidak_terbaca' }, 'Berkas Anda belum dapat diproses: tulisannya tidak terbaca.', 'masuk'],
    ['not found', { ...unkeyed, paperState: 'tidak_ditemukan' }, 'Berkas Anda belum dapat diproses: kertasnya masih dicari.', 'masuk'],
    ['void', { ...unkeyed, paperState: 'batal', sendState: null }, 'Berkas ini tidak dipakai lagi.', 'masuk'],
    [
      'second sheet',
      { ...keyed, paperState: 'lembar_kedua', sendState: null, primarySheet: 'A-0114' },
      'Ini berkas Anda yang kedua. Yang dipakai: A-0114.',
      'masuk',
    ],
    ['withdrawn', { ...keyed, sendState: 'ditarik' }, 'Data Anda tidak ikut dikirim.', 'diinput'],
  ])('%s', (_, some, second, station) => {
    const card = answerCard(facts(some));
    expect(card.second.startsWith(second), card.second).toBe(true);
    expect(card.stations.filter((each) => each.state === 'now').map((each) => each.key)).toEqual([station]);
  });
});

test('sent unchecked on a deadline: the card does not say that it was checked', () => {
  const card = answerCard(facts({ checkedAt: null, paperState: 'diinput' }));
  expect(card.stations[2]).toEqual({ key: 'diperiksa', title: 'Diperiksa', state: 'later', sign: 'none', lines: ['belum diperiksa orang kedua'] });
  expect(card.means).toBe('Nama Anda ada di daftar yang dikirim ke provinsi.');
});

test('frozen and not yet handed over is not sent', () => {
  const card = answerCard(facts({ sendState: 'dalam_kiriman' }));
  expect(card.stations[3]).toMatchObject({ state: 'later', lines: ['belum'] });
  expect(card.notMeans).toContain('belum sampai di provinsi');
});

test('somebody from a list: which line of which list, and that there is no paper', () => {
  const card = answerCard(facts({ hasKtpCopy: false, bundle: null, bundlePlace: '', list: { no: 'DA-001', line: 7 } }));
  expect(card.stations[0]).toMatchObject({ title: 'Masuk daftar', lines: ['6 April 2020, A-0006', 'tanpa berkas, daftar DA-001 baris 7'] });
});

describe('who came on a list handed in no paper', () => {
  const list = { no: 'DA-001', line: 7 };
  test.each<[string, Partial<AnswerFacts>, string]>([
    ['incomplete', { ...unkeyed, paperState: 'belum_lengkap', why: ['belum_lengkap'] }, 'Data Anda belum dapat diproses: isian belum lengkap.'],
    ['no NIK', { ...keyed, noNik: true, why: ['menunggu_dokumen'] }, 'Data Anda belum dapat diproses: NIK belum ada.'],
    ['returned', { ...keyed, paperState: 'dikembalikan', why: ['dikembalikan'] }, 'Data Anda belum dapat diproses: isian sedang diperbaiki.'],
    ['not keyed', { ...unkeyed, paperState: 'masuk', why: ['belum_diinput'] }, 'Nama Anda tercatat dari daftar. Datanya belum diinput.'],
    ['void', { ...unkeyed, paperState: 'batal', sendState: null }, 'Nomor ini tidak dipakai lagi.'],
    ['disputed', { ...keyed, nikConflict: true, why: ['nik_bentrok'] }, 'Data Anda perlu dicek dengan KTP asli.'],
    ['keyed', { ...keyed, why: ['belum_diperiksa'] }, 'Data Anda sudah diinput. Belum diperiksa.'],
    ['sent', {}, 'Data Anda dikirim ke provinsi 9 April. Belum ada jawaban.'],
  ])('%s: no word of a paper that is here', (_, some, second) => {
    for (const today of ['2020-04-08', '2020-04-15']) {
      const card = answerCard(facts({ ...some, today, list, hasKtpCopy: false, bundle: null, bundlePlace: '' }));
      expect(card.second.startsWith(second), card.second).toBe(true);
      const words = [card.second, card.means, card.ask, ...card.todo, ...card.stations.flatMap(({ title, lines }) => [title, ...lines])].join('\n');
      expect(words.replaceAll('tanpa berkas', '')).not.toMatch(/berkas|kertas/i);
    }
  });
});

test('no letter yet: to whom instead; no copy, no bundle: only the day', () => {
  const card = answerCard(facts({ sending: { ...sending, letter: null }, hasKtpCopy: false, bundle: null }));
  expect(card.stations[3]?.lines).toEqual(['9 April, kiriman K002/6', 'kepada Disnakertrans NTB']);
  expect(card.stations[0]?.lines).toEqual(['6 April 2020, A-0006']);
});

describe('the way online', () => {
  test.each([
    ['2020-04-10', 'Buat akun dan daftar sendiri mulai Sabtu, 11 April.', 'mulai Sabtu, 11 April, sebelum Jumat, 17 April', 'not yet open'],
    ['2020-04-11', 'Buat akun dan daftar paling lambat Kamis, 16 April.', 'sebelum Jumat, 17 April', 'open'],
    ['2020-04-16', 'Buat akun dan daftar paling lambat hari ini.', 'sebelum Jumat, 17 April', 'the last day counts whole: the sentence is true until midnight'],
    [
      '2020-04-17',
      'Buat akun dan daftar sendiri begitu gelombang dibuka.',
      'www.prakerja.go.id. Gratis.',
      'no wave known: no day is promised',
    ],
  ])('on %s: %s / %s (%s)', (today, todo, second) => {
    const card = answerCard(facts({ today }));
    expect(card.todo[0]).toBe(todo);
    expect(card.second).toContain(second);
  });

  test('days of another year carry their year', () => {
    expect(answerCard(facts({ today: '2021-01-05' })).second).toContain('dikirim ke provinsi 9 April 2020.');
  });

  test('without a statement the sentence still promises nothing', () => {
    const card = answerCard(facts({ statement: null }));
    expect(card.sentence).toBe('ANDA BELUM TERDAFTAR Kartu Prakerja.');
    expect(card.second).toBe('Data Anda dikirim ke provinsi 9 April. Belum ada jawaban.');
  });
});

describe('where the paper is a registration', () => {
  const luring = { today: '2020-10-01', statement: statementOn(prakerjaLuring2020, '2020-10-01') };

  test('it is said of a whole sheet', () => {
    const card = answerCard(facts(luring));
    expect(card.sentence).toBe('PENDAFTARAN LURING ANDA DICATAT di kantor ini.');
    expect(card.notMeans).toBe('Anda diterima sebagai peserta. Kantor tidak menentukan siapa yang lolos.');
    expect(card.todo).toEqual(['Pakai nomor HP yang tetap aktif: kabar datang lewat SMS.']);
  });

  test('and not of one that still lacks something', () => {
    expect(answerCard(facts({ ...luring, ...keyed, noNik: true })).sentence).toBe('PENDAFTARAN ANDA BELUM SELESAI.');
    // Handed in and not keyed yet: nothing is left for the person to do.
    expect(answerCard(facts({ ...luring, ...unkeyed, paperState: 'masuk', why: ['belum_diinput'] })).sentence).toBe('BERKAS PENDAFTARAN ANDA SUDAH DITERIMA di kantor ini.');
  });
});

test('numbers that are not used any more stand at the foot, beside second sheets', () => {
  expect(answerCard(facts({ voidSheets: ['A-0002'] })).foot).toBe('Nomor A-0002 tidak dipakai lagi. Yang dipakai: A-0006.');
  expect(answerCard(facts({ secondSheets: ['A-0529'], voidSheets: ['A-0002', 'A-0003'] })).foot).toBe('Lembar kedua: A-0529. Satu orang dihitung satu kali. Nomor A-0002, A-0003 tidak dipakai lagi. Yang dipakai: A-0006.');
});

test('what to do about the paper stands first', () => {
  expect(answerCard(facts({ ...keyed, nikConflict: true })).todo[0]).toBe('Bawa KTP asli Anda ke loket ini.');
  expect(answerCard(facts({ ...keyed, noNik: true })).todo[0]).toBe('Bawa KTP-el, surat keterangan, atau KK yang memuat NIK Anda.');
  // Somebody has seen the KTP itself.
  expect(answerCard(facts({ ...keyed, hasKtpCopy: false })).todo.join(' ')).not.toContain('fotokopi');
  expect(answerCard(facts({ ...keyed, hasKtpCopy: false, asksForCopy: true })).todo[0]).toBe('Bawa fotokopi KTP ke loket ini.');
});

test('in no state a word of the office’s own, another person, a shout, or an empty line', () => {
  for (const paperState of paperStates) {
    for (const sendState of [null, ...sendStates]) {
      for (const why of [[], ...whyNotReady.map((each) => [each])]) {
        for (const nikConflict of [false, true]) {
          const { stations, foot, ladder, ...words } = answerCard(facts({ paperState, sendState, why, nikConflict, sending: sendState === 'terkirim' ? sending : null }));
          const all = [...Object.values(words).flat(), ...stations.flatMap((each) => [each.title, ...each.lines])];
          expect(foot).toBeNull();
          expect(ladder.squares).toHaveLength(8);
          expect(all.join('\n')).not.toMatch(/_|!|bentrok|tanda terbuka|ralat|orang lain|sudah terdaftar|ditolak|undefined|null|\{/i);
          expect(all.every((line) => line.trim() === line && line !== '')).toBe(true);
          expect(stations).toHaveLength(5);
          expect(stations.filter((each) => each.state === 'now')).toHaveLength(1);
        }
      }
    }
  }
});

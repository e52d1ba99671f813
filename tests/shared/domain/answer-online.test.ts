import { describe, expect, test } from 'vitest';
import { answerCard, type AnswerFacts } from '../../../shared/domain/answer.ts';
import type { Hearsay, PersonAnswer } from '../../../shared/domain/answer/facts.ts';
import { type OnlineEvent, onlineSteps, stuckReasons } from '../../../shared/domain/online.ts';
import { statementOn, type Wave } from '../../../shared/domain/profile.ts';
import { prakerjaLuring2020 } from '../../../shared/domain/profiles/prakerja-luring-2020.ts';
import { paperStates, sendStates, whyNotReady } from '../../../shared/domain/states.ts';
import { answerFactsOf, sentOn9April } from '../../support/answer-facts.ts';

/** What a card says of the way online and of answers, each sentence against state and day (VISUAL.md 6). */
const first: Wave = { no: 1, opens: '2020-04-11', closes: '2020-04-16', smsFrom: '2020-04-20', smsUntil: '2020-04-22' };
const second: Wave = { no: 2, opens: '2020-04-25', closes: '2020-04-30', smsFrom: null, smsUntil: null };

const event = (step: OnlineEvent['step'], day: string, more: Partial<OnlineEvent> = {}): OnlineEvent => ({ step, wave: null, stuck: null, day, source: 'pengakuan', ...more });

/** On a day on which these waves are known; the wave at hand is the one that can still be joined. */
function on(today: string, online: readonly OnlineEvent[], more: Partial<AnswerFacts> = {}, waves: readonly Wave[] = [first]): AnswerFacts {
  return answerFactsOf({ today, online, waves, ...more });
}

const waiting = [event('akun', '2020-04-13'), event('menunggu', '2020-04-15', { wave: 1 })];
const unsaid = [event('menunggu', '2020-04-15')];

describe('the sentence, by ladder, wave and day', () => {
  const cases: readonly { readonly why: string; readonly facts: AnswerFacts; readonly sentence: string; readonly second: string; readonly notMeans: string; readonly todo: string }[] = [
    { why: 'nothing is known', facts: on('2020-04-15', []), sentence: 'ANDA BELUM TERDAFTAR Kartu Prakerja.', second: 'sebelum Jumat, 17 April. Gratis.', notMeans: 'Anda terdaftar, didahulukan, atau diterima.', todo: 'Buat akun dan daftar paling lambat besok.' },
    { why: 'being told is no account', facts: on('2020-04-15', [event('diarahkan', '2020-04-14')]), sentence: 'ANDA BELUM TERDAFTAR Kartu Prakerja.', second: 'Daftar sendiri di www.prakerja.go.id', notMeans: 'Anda terdaftar', todo: 'Buat akun dan daftar paling lambat besok.' },
    { why: 'an account, the code did not come yet', facts: on('2020-04-15', [event('akun', '2020-04-14')]), sentence: 'PENDAFTARAN ANDA BELUM SELESAI. Langkah berikut: kode verifikasi.', second: 'Selesaikan sendiri di www.prakerja.go.id paling lambat Kamis, 16 April. Gratis.', notMeans: 'Pendaftaran Anda selesai, atau Anda diterima.', todo: 'Lanjutkan: kode verifikasi paling lambat besok.' },
    { why: 'the form is filled: the test comes next', facts: on('2020-04-15', [event('formulir', '2020-04-14')]), sentence: 'PENDAFTARAN ANDA BELUM SELESAI. Langkah berikut: tes kemampuan dasar.', second: 'Gratis.', notMeans: 'Pendaftaran Anda selesai', todo: 'Lanjutkan: tes kemampuan dasar paling lambat besok.' },
    { why: 'under way and the wave has closed: no day is promised', facts: on('2020-04-17', [event('formulir', '2020-04-14')]), sentence: 'PENDAFTARAN ANDA BELUM SELESAI.', second: 'Selesaikan sendiri di www.prakerja.go.id. Gratis.', notMeans: 'Pendaftaran Anda selesai', todo: 'Gabung begitu gelombang dibuka.' },
    { why: 'waiting, before the SMS days', facts: on('2020-04-17', waiting), sentence: 'ANDA SUDAH MENDAFTAR. Hasil gelombang 1 lewat SMS 20 sampai 22 April.', second: 'SMS belum mulai dikirim: belum ada SMS belum berarti apa-apa.', notMeans: 'Anda lolos, atau tidak lolos: SMS dikirim sampai 22 April.', todo: 'Tunggu SMS 20 sampai 22 April.' },
    { why: 'the day before the first SMS', facts: on('2020-04-19', waiting), sentence: 'ANDA SUDAH MENDAFTAR. Hasil gelombang 1 lewat SMS 20 sampai 22 April.', second: 'SMS belum mulai dikirim', notMeans: 'Anda lolos, atau tidak lolos', todo: 'Tunggu SMS' },
    { why: 'the first day of the SMS', facts: on('2020-04-20', waiting), sentence: 'ANDA SUDAH MENDAFTAR. Hasil gelombang 1 lewat SMS sampai 22 April.', second: 'Belum ada SMS hari ini belum berarti apa-apa.', notMeans: 'SMS dikirim sampai 22 April.', todo: 'Tunggu SMS 20 sampai 22 April.' },
    { why: 'the last day of the SMS still counts', facts: on('2020-04-22', waiting), sentence: 'ANDA SUDAH MENDAFTAR. Hasil gelombang 1 lewat SMS sampai 22 April.', second: 'Belum ada SMS hari ini belum berarti apa-apa.', notMeans: 'SMS dikirim sampai 22 April.', todo: 'Tunggu SMS' },
    { why: 'the day after: the account knows', facts: on('2020-04-23', waiting), sentence: 'ANDA SUDAH MENDAFTAR. SMS hasil gelombang 1 dikirim 20 sampai 22 April.', second: 'Tidak ada SMS sampai 22 April: lihat hasil gelombang 1 di akun Anda di www.prakerja.go.id.', notMeans: 'Tanpa SMS, hasilnya hanya ada di akun Anda.', todo: 'Buka akun Anda dan lihat hasil gelombang 1.' },
    { why: 'the SMS days of the wave that was open, where nobody said which', facts: on('2020-04-21', unsaid), sentence: 'ANDA SUDAH MENDAFTAR. Hasil gelombang 1 lewat SMS sampai 22 April.', second: 'belum berarti apa-apa', notMeans: 'Anda lolos, atau tidak lolos', todo: 'Tunggu SMS' },
    { why: 'no SMS days announced: no day is promised', facts: on('2020-04-26', [event('menunggu', '2020-04-26', { wave: 2 })], {}, [first, second]), sentence: 'ANDA SUDAH MENDAFTAR. Hasil gelombang 2 lewat SMS, harinya belum diumumkan.', second: 'Belum ada SMS belum berarti apa-apa.', notMeans: 'Anda lolos, atau tidak lolos', todo: 'Tunggu SMS.' },
    { why: 'a wave that the programme does not know', facts: on('2020-04-26', [event('menunggu', '2020-04-26', { wave: 7 })]), sentence: 'ANDA SUDAH MENDAFTAR. Hasil gelombang 7 lewat SMS, harinya belum diumumkan.', second: 'Belum ada SMS', notMeans: 'Anda lolos, atau tidak lolos', todo: 'Tunggu SMS.' },
    { why: 'only the end of the SMS days is known', facts: on('2020-04-21', waiting, {}, [{ ...first, smsFrom: null }]), sentence: 'ANDA SUDAH MENDAFTAR. Hasil gelombang 1 lewat SMS sampai 22 April.', second: 'belum berarti apa-apa', notMeans: 'Anda lolos, atau tidak lolos', todo: 'Tunggu SMS sampai 22 April.' },
    { why: 'only their beginning is known', facts: on('2020-04-21', waiting, {}, [{ ...first, smsUntil: null }]), sentence: 'ANDA SUDAH MENDAFTAR. Hasil gelombang 1 lewat SMS mulai 20 April.', second: 'Belum ada SMS hari ini belum berarti apa-apa.', notMeans: 'Anda lolos, atau tidak lolos', todo: 'Tunggu SMS mulai 20 April.' },
    { why: 'passed', facts: on('2020-04-21', [...waiting, event('lolos', '2020-04-20', { wave: 1 })]), sentence: 'ANDA LOLOS gelombang 1, SMS 20 April.', second: 'Pilih pelatihan di akun Anda', notMeans: '–', todo: 'Pilih pelatihan di akun Anda.' },
    { why: 'passed, from a list of a later day: the day is that of noting', facts: on('2020-04-25', [...waiting, event('lolos', '2020-04-25', { wave: 1, source: 'daftar' })]), sentence: 'ANDA LOLOS gelombang 1, tercatat 25 April.', second: 'Pilih pelatihan', notMeans: '–', todo: 'Pilih pelatihan di akun Anda.' },
    { why: 'passed, from a list on a day of the SMS', facts: on('2020-04-21', [event('lolos', '2020-04-21', { wave: 1, source: 'daftar' })]), sentence: 'ANDA LOLOS gelombang 1, tercatat 21 April.', second: 'Pilih pelatihan', notMeans: '–', todo: 'Pilih pelatihan di akun Anda.' },
    { why: 'passed, told after the SMS days', facts: on('2020-04-25', [event('lolos', '2020-04-25', { wave: 1 })]), sentence: 'ANDA LOLOS gelombang 1, tercatat 25 April.', second: 'Pilih pelatihan', notMeans: '–', todo: 'Pilih pelatihan di akun Anda.' },
    { why: 'passed, nobody said in which wave', facts: on('2020-04-21', [event('lolos', '2020-04-21')]), sentence: 'ANDA LOLOS, tercatat 21 April.', second: 'Pilih pelatihan', notMeans: '–', todo: 'Pilih pelatihan di akun Anda.' },
    { why: 'passed and the training chosen', facts: on('2020-05-05', [event('lolos', '2020-04-20', { wave: 1 }), event('pelatihan', '2020-05-04')]), sentence: 'ANDA LOLOS gelombang 1, SMS 20 April. Pelatihan sudah dipilih.', second: 'Ikuti pelatihannya', notMeans: '–', todo: 'Ikuti pelatihan sampai selesai.' },
    { why: 'not passed, the next wave known', facts: on('2020-04-23', [...waiting, event('tidak_lolos', '2020-04-22', { wave: 1 })], {}, [first, second]), sentence: 'ANDA BELUM LOLOS gelombang 1. Boleh ikut gelombang berikutnya.', second: 'Gelombang 2 dibuka Sabtu, 25 April. Gratis.', notMeans: 'Anda ditolak untuk seterusnya.', todo: 'Gabung gelombang berikutnya dari akun yang sama mulai Sabtu, 25 April.' },
    { why: 'not passed, told while that wave is still open: it is none to join again', facts: on('2020-04-16', [event('tidak_lolos', '2020-04-16', { wave: 1 })]), sentence: 'ANDA BELUM LOLOS gelombang 1. Boleh ikut gelombang berikutnya.', second: 'Hari gelombang berikutnya belum diumumkan.', notMeans: 'Anda ditolak untuk seterusnya.', todo: 'Gabung gelombang berikutnya dari akun yang sama begitu gelombang dibuka.' },
    { why: 'the same, and nobody said which: only one has opened', facts: on('2020-04-16', [event('tidak_lolos', '2020-04-16')], {}, [first, second]), sentence: 'ANDA BELUM LOLOS. Boleh ikut gelombang berikutnya.', second: 'Gelombang 2 dibuka Sabtu, 25 April. Gratis.', notMeans: 'Anda ditolak untuk seterusnya.', todo: 'Gabung gelombang berikutnya dari akun yang sama mulai Sabtu, 25 April.' },
    { why: 'not passed in an earlier wave, a later one is open', facts: on('2020-04-26', [event('tidak_lolos', '2020-04-22', { wave: 1 })], {}, [first, second]), sentence: 'ANDA BELUM LOLOS gelombang 1.', second: 'Gelombang 2 tutup Kamis, 30 April. Gratis.', notMeans: 'Anda ditolak untuk seterusnya.', todo: 'Gabung gelombang berikutnya dari akun yang sama paling lambat Kamis, 30 April.' },
    { why: 'not passed, no next wave known', facts: on('2020-04-23', [event('tidak_lolos', '2020-04-22', { wave: 1 })]), sentence: 'ANDA BELUM LOLOS gelombang 1. Boleh ikut gelombang berikutnya.', second: 'Hari gelombang berikutnya belum diumumkan.', notMeans: 'Anda ditolak untuk seterusnya.', todo: 'Gabung gelombang berikutnya dari akun yang sama begitu gelombang dibuka.' },
  ];
  test.each(cases)('$why', ({ facts, sentence, second: line, notMeans, todo }) => {
    const card = answerCard(facts);
    expect(card.sentence.startsWith(sentence), card.sentence).toBe(true);
    expect(card.second).toContain(line);
    expect(card.notMeans).toContain(notMeans);
    expect(card.todo).toContainEqual(expect.stringContaining(todo));
  });

  test('where the paper is a registration an account under way changes nothing, a result does', () => {
    const luring = { statement: statementOn(prakerjaLuring2020, '2020-10-01') };
    expect(answerCard(on('2020-10-01', [event('akun', '2020-09-30')], luring)).sentence).toBe('PENDAFTARAN LURING ANDA DICATAT di kantor ini.');
    expect(answerCard(on('2020-10-01', [event('lolos', '2020-09-30')], luring)).sentence).toBe('ANDA LOLOS, tercatat 30 September.');
  });
});

describe('the ladder', () => {
  test('steps below one that was reached are done, the next one stands out, each with its source', () => {
    const { squares } = answerCard(on('2020-04-15', [event('diarahkan', '2020-04-06', { source: 'dilihat' }), event('formulir', '2020-04-14')])).ladder;
    expect(squares.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'next', 'later', 'later', 'later']);
    expect(squares.map(({ note }) => note)).toEqual(['dilihat petugas, 06-04', '', '', 'pengakuan, 14-04', '', '', '', '']);
  });

  test('not passed: the result is said at its place, and the next wave comes next', () => {
    const { squares } = answerCard(on('2020-04-23', [...waiting, event('tidak_lolos', '2020-04-22', { wave: 1 })])).ladder;
    expect(squares.slice(4).map(({ state, note }) => [state, note])).toEqual([
      ['done', ''],
      ['next', 'gelombang berikutnya'],
      ['later', 'belum lolos gelombang 1, 22-04'],
      ['later', ''],
    ]);
  });

  test.each(stuckReasons)('stuck by %s: said with its day, without blame, and what to do', (stuck) => {
    const card = answerCard(on('2020-04-15', [event('macet', '2020-04-14', { stuck })]));
    expect(card.ladder.stuck).toMatch(/^Terhenti: [a-zA-Z ]+ \(pengakuan, 14-04\)$/);
    expect(card.ladder.stuck).not.toMatch(/ditolak|tak |_/);
    expect(card.todo).toHaveLength(2);
  });

  test('a phone of the account that does not work any more: the SMS would come to nobody', () => {
    expect(answerCard(on('2020-04-17', waiting, { accountPhone: 'tidak' })).todo).toContain('Nomor HP di akun Anda tidak aktif: ganti di akun, supaya SMS sampai.');
  });
});

const answer: PersonAnswer = { status: 'diterima', reason: '', day: '2020-04-14', source: 'Disnakertrans NTB', channel: 'surat', letter: '560/44/NTB' };
const hearsay: Hearsay = { source: 'Provinsi', channel: 'lisan', day: '2020-04-15', letter: '', text: 'sudah diteruskan' };
const fifth = (facts: AnswerFacts) => answerCard(facts).stations[4];

describe('answers', () => {
  test('accepted: by the province, with its letter, and no promise', () => {
    const card = answerCard(answerFactsOf({ answer }));
    expect(card.second).toContain('Data Anda diterima provinsi 14 April.');
    expect(card.stations[4]).toEqual({ key: 'jawaban', title: 'Diterima provinsi', state: 'now', sign: 'check', lines: ['14 April, surat 560/44/NTB', 'dari Disnakertrans NTB'] });
    expect(card.notMeans).toContain('Anda diterima sebagai peserta.');
  });

  test('refused: in words for the person, with what to do about it first', () => {
    const card = answerCard(answerFactsOf({ answer: { ...answer, status: 'ditolak', reason: 'NIK tidak padan dengan Dukcapil.' } }));
    expect(card.second).toContain('Data Anda belum dapat diproses: NIK tidak padan dengan Dukcapil. Daftar');
    expect(card.stations[4]).toMatchObject({ title: 'Belum dapat diproses', state: 'now', sign: 'none' });
    expect(card.notMeans).toContain('Anda ditolak sebagai peserta.');
    expect(card.todo[0]).toBe('Bawa KTP asli dan KK ke loket ini, supaya datanya dibetulkan dan dikirim lagi.');
  });

  test.each([
    { status: 'diteruskan', channel: 'WA', sign: 'clock', line: 'Menurut keterangan lewat WA Disnakertrans NTB, 14-04; belum ada surat', second: 'Menurut keterangan lewat WA Disnakertrans NTB, 14-04, data Anda diteruskan provinsi ke pusat; belum ada surat.' },
    { status: 'diterima', channel: 'lisan', sign: 'clock', line: 'Menurut keterangan lisan Disnakertrans NTB, 14-04; belum ada surat', second: 'Menurut keterangan lisan Disnakertrans NTB, 14-04, data Anda diterima provinsi; belum ada surat.' },
    { status: 'ditolak', channel: 'telepon', sign: 'none', line: 'Menurut keterangan lewat telepon Disnakertrans NTB, 14-04; belum ada surat', second: 'Menurut keterangan lewat telepon Disnakertrans NTB, 14-04, data Anda belum dapat diproses: ganda; belum ada surat.' },
    { status: 'diterima', channel: 'surat', sign: 'check', line: 'Menurut surat dari Disnakertrans NTB, 14-04; nomornya belum dicatat', second: 'Data Anda diterima provinsi 14 April.' },
  ] as const)('$status by $channel without a number: a check only where there is a letter', ({ status, channel, sign, line, second: says }) => {
    const card = answerCard(answerFactsOf({ answer: { ...answer, status, reason: status === 'ditolak' ? 'ganda' : '', letter: '', channel } }));
    expect(card.stations[4]).toMatchObject({ sign, lines: [line] });
    expect(card.second.startsWith(says), card.second).toBe(true);
    if (sign === 'clock') expect(card.means).toContain('menurut keterangan tanpa surat');
  });

  test('an answer from before the handing over is about something older', () => {
    const card = answerCard(answerFactsOf({ olderAnswer: { ...answer, status: 'ditolak', reason: 'ganda', day: '2020-04-08' } }));
    expect(card.second).toContain('Belum ada jawaban.');
    expect(card.stations[4]?.lines).toEqual(['belum ada surat jawaban', 'Atas daftar sebelumnya, belum dapat diproses: ganda. Menurut surat 560/44/NTB dari Disnakertrans NTB, 08-04']);
  });

  test.each([
    ['by word of mouth', { status: 'diterima', channel: 'lisan', letter: '' }, 'Atas daftar sebelumnya, data diterima. Menurut keterangan lisan Pak Ahmad, 13-04; belum ada surat'],
    ['by letter', { status: 'diteruskan', channel: 'surat', letter: '560/1', reason: 'tahap 2' }, 'Atas daftar sebelumnya, diteruskan ke pusat: tahap 2. Menurut surat 560/1 dari Pak Ahmad, 13-04'],
    ['by a letter whose number nobody wrote down', { status: 'ditolak', channel: 'surat', letter: '', reason: 'NIK tidak padan.' }, 'Atas daftar sebelumnya, belum dapat diproses: NIK tidak padan. Menurut surat dari Pak Ahmad, 13-04; nomornya belum dicatat'],
  ] as const)('whom only a file from before took along, with source, channel and letter: %s', (_, said, line) => {
    const card = answerCard(answerFactsOf({ sendState: 'siap', sending: null, answer: { reason: '', ...said, source: 'Pak Ahmad', day: '2020-04-13' } }));
    expect(card.stations[4]?.lines).toEqual(['belum', line]);
  });

  test.each<[string, Partial<Hearsay>, string]>([
    ['by word of mouth', {}, 'Menurut keterangan lisan Provinsi, 15-04: sudah diteruskan; belum ada surat'],
    ['on the phone', { channel: 'telepon' }, 'Menurut keterangan lewat telepon Provinsi, 15-04: sudah diteruskan; belum ada surat'],
    ['in the news', { channel: 'berita', text: 'semua diproses.' }, 'Menurut berita Provinsi, 15-04: semua diproses; belum ada surat'],
    ['in a letter that names nobody', { channel: 'surat', letter: '7/NTB' }, 'Menurut surat Provinsi, 15-04: sudah diteruskan (surat 7/NTB)'],
  ])('hearsay %s stands in the fifth station and never has a check', (_, some, line) => {
    const station = fifth(answerFactsOf({ hearsay: { ...hearsay, ...some } }));
    expect(station).toMatchObject({ title: 'Belum dijawab', state: 'now', sign: 'clock', lines: ['belum ada surat jawaban', line] });
  });
});

describe('a file that left before (kiriman lama)', () => {
  const inIt = { no: 'L001', line: 214, day: '2020-04-08', to: 'Disnakertrans NTB', open: 0, maybe: null };
  const ready = { sendState: 'siap', sending: null } as const;

  test('who is in it is told the row; no state moves, and nobody says "not sent"', () => {
    const card = answerCard(answerFactsOf({ ...ready, oldSendings: [inIt] }));
    expect(card.stations[3]).toMatchObject({ state: 'later', lines: ['belum', 'ada di kiriman lama L001, baris 214 (08-04)'] });
    expect(card.second).toContain('Data Anda sudah diperiksa. Nama Anda ada di daftar yang dikirim 8 April kepada Disnakertrans NTB.');
    expect(card.second).not.toContain('Belum dikirim');
    expect(card.notMeans).not.toContain('belum sampai');
  });

  test('who is not in it is told so', () => {
    const card = answerCard(answerFactsOf({ ...ready, oldSendings: [{ ...inIt, line: null }] }));
    expect(card.stations[3]?.lines).toEqual(['belum', 'tidak ada di kiriman lama L001']);
    expect(card.second).toContain('Belum dikirim ke provinsi.');
  });

  test.each([
    ['rows that nobody has gone through may hold them: nothing is said for sure', { open: 3 }, 'belum ditemukan di kiriman lama L001: 3 baris belum dicocokkan'],
    ['one of those rows has their name', { open: 3, maybe: 12 }, 'mungkin ada di kiriman lama L001, baris 12: belum dipastikan'],
  ])('%s', (_why, some, line) => {
    expect(answerCard(answerFactsOf({ ...ready, oldSendings: [{ ...inIt, line: null, ...some }] })).stations[3]?.lines).toEqual(['belum', line]);
  });
});

test('in no state does a sentence say "not sent" of somebody who may stand in a file that left before', () => {
  const maybe = { no: 'L001', line: null, day: '2020-04-08', to: 'Disnakertrans NTB', open: 3, maybe: 12 };
  for (const paperState of paperStates) {
    for (const sendState of [null, ...sendStates].filter((each) => each !== 'terkirim')) {
      for (const why of [[], ...whyNotReady.map((each) => [each])]) {
        const { sentence, second, means, notMeans, todo } = answerCard(answerFactsOf({ paperState, sendState, why, sending: null, oldSendings: [maybe] }));
        const said = [sentence, second, means, notMeans, ...todo].join(' ');
        expect(said).not.toMatch(/belum dikirim ke provinsi\. (?!Mungkin)|belum sampai|Belum dikirim|tidak ikut dikirim\. (?!Mungkin)/u);
        // A second sheet leads to the first, which says it.
        if (paperState !== 'lembar_kedua') expect(said).toContain('Mungkin nama Anda ada di daftar yang dikirim 8 April kepada Disnakertrans NTB: belum dipastikan.');
        expect(notMeans).toContain('Belum dipastikan apakah data Anda sudah sampai di provinsi.');
      }
    }
  }
});

test('in no state and at no step a word of the office’s own, a shout, a number of 16 digits or an empty line', () => {
  const days = ['2020-04-10', '2020-04-17', '2020-04-21', '2020-04-30'];
  const said = [undefined, 'diterima', 'ditolak', 'diteruskan'] as const;
  for (const paperState of paperStates) {
    for (const sendState of [null, ...sendStates]) {
      for (const step of onlineSteps) {
        for (const [index, today] of days.entries()) {
          const status = said[index % said.length];
          const online = [event(step, '2020-04-09', step === 'macet' ? { stuck: 'nik_ditolak' } : {})];
          const card = answerCard(
            on(today, online, { paperState, sendState, hearsay, answer: status ? { ...answer, status, reason: status === 'ditolak' ? 'NIK tidak padan' : '' } : null, sending: sendState === 'terkirim' ? sentOn9April : null }),
          );
          const { stations, ladder, foot, notMeans, ...words } = card;
          const all = [...Object.values(words).flat(), notMeans, foot ?? 'x', ladder.stuck ?? 'x', ...ladder.squares.flatMap(({ title }) => [title]), ...stations.flatMap((each) => [each.title, ...each.lines])];
          expect(all.join('\n')).not.toMatch(/_|!|bentrok|ralat|orang lain|sudah terdaftar|undefined|null|\{|\d{16}|\.\./i);
          expect(all.every((line) => line.trim() === line && line !== '')).toBe(true);
          expect(`${card.sentence} ${card.second} ${card.means} ${card.todo.join(' ')}`).not.toMatch(/ditolak/i);
          expect(stations.filter((each) => each.state === 'now')).toHaveLength(1);
        }
      }
    }
  }
});

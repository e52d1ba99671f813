import { describe, expect, test } from 'vitest';
import type { AnswerFacts } from '../../../shared/domain/answer.ts';
import { stepsOf } from '../../../shared/domain/answer/steps.ts';
import { officeTexts, type OfficeTextsNow, stepsKeys, textFaults, textsInForce } from '../../../shared/domain/office-texts.ts';
import type { OnlineEvent, OnlineStep } from '../../../shared/domain/online.ts';
import { composeSlip, slipGround } from '../../../shared/domain/slip.ts';
import { answerFactsOf, sentOn9April } from '../../support/answer-facts.ts';

const step = (name: OnlineStep): OnlineEvent => ({ step: name, wave: 1, stuck: null, day: '2020-04-14', source: 'pengakuan' });
const answer = { reason: '', day: '2020-04-14', source: 'Disnakertrans NTB', channel: 'surat', letter: '560/1' } as const;
const notSent = { paperState: 'masuk', sendState: 'belum_siap', why: ['belum_diinput'], sending: null, checkedAt: null, keyedAt: null } as const satisfies Partial<AnswerFacts>;
const enough = { validFrom: '2020-04-01', certainty: 'cukup', first: 'ANDA SUDAH TERDAFTAR.', second: 'Tunggu SMS.', source: 'Permenaker' } as const;

/** Somebody at the counter, before their paper has its number. */
const coming = { ...notSent, sheetNo: '' } as const satisfies Partial<AnswerFacts>;

const stepsIn = (some: Partial<AnswerFacts>, texts: OfficeTextsNow = textsInForce({}), fotokopi = true): readonly string[] =>
  composeSlip(texts, slipGround(answerFactsOf({ ...some, texts }), null), { sheetNo: 'A-0006', name: 'X', phone: '', nikTail: '', day: '2020-04-15', time: '', documents: { formulir: true, fotokopi_ktp: fotokopi, fotokopi_kk: true }, officer: 'Y' }).steps;

describe('the next steps follow the state of the person', () => {
  test.each<[string, Partial<AnswerFacts>, readonly string[]]>([
    ['not registered online', notSent, ['Siapkan KTP, KK, dan HP yang aktif. Boleh dibantu di loket ini.', 'Simpan kertas ini.']],
    ['has an account', { ...notSent, online: [step('akun')] }, ['Lanjutkan dari akun Anda: kode verifikasi.', 'Bila macet, datang dengan KTP dan HP: dibantu di loket ini, gratis.', 'Simpan kertas ini.']],
    ['has joined a wave', { ...notSent, online: [step('menunggu')] }, ['Jangan ganti nomor HP: hasilnya lewat SMS.', 'Kode dari SMS jangan diberikan kepada siapa pun.', 'Simpan kertas ini.']],
    ['passed', { ...notSent, online: [step('lolos')] }, ['Pakai terus nomor HP yang sama: kabar berikutnya lewat nomor itu.', 'Kode dari SMS jangan diberikan kepada siapa pun.', 'Simpan kertas ini.']],
    ['did not pass', { ...notSent, online: [step('tidak_lolos')] }, ['Gabung gelombang berikutnya dari akun yang sama. Boleh dibantu di loket ini.', 'Simpan kertas ini.']],
    ['the paper is a registration', { ...notSent, statement: enough }, ['Pakai nomor HP yang tetap aktif: kabar datang lewat SMS.', 'Simpan kertas ini.']],
    ['sent', { sending: sentOn9April }, ['Data Anda dikirim ke provinsi 9 April. Belum ada jawaban.', 'Siapkan KTP, KK, dan HP yang aktif. Boleh dibantu di loket ini.', 'Simpan kertas ini.']],
    ['accepted', { answer: { ...answer, status: 'diterima' } }, ['Data Anda diterima provinsi 14 April. Itu belum berarti diterima sebagai peserta.', 'Siapkan KTP, KK, dan HP yang aktif. Boleh dibantu di loket ini.', 'Simpan kertas ini.']],
    ['forwarded', { answer: { ...answer, status: 'diteruskan' }, online: [step('menunggu')] }, ['Data Anda diteruskan provinsi ke pusat 14 April. Itu belum berarti diterima sebagai peserta.', 'Jangan ganti nomor HP: hasilnya lewat SMS.', 'Kode dari SMS jangan diberikan kepada siapa pun.', 'Simpan kertas ini.']],
    [
      'refused, with the reason',
      { answer: { ...answer, status: 'ditolak', reason: 'NIK tidak padan dengan Dukcapil.' } },
      ['Data Anda belum dapat diproses: NIK tidak padan dengan Dukcapil. Sesudah dibetulkan, dikirim lagi.', 'Bawa KTP asli dan KK ke loket ini, supaya datanya dibetulkan dan dikirim lagi.', 'Siapkan KTP, KK, dan HP yang aktif. Boleh dibantu di loket ini.', 'Simpan kertas ini.'],
    ],
    ['an answer to something older is none', { olderAnswer: { ...answer, status: 'ditolak', reason: 'x', day: '2020-04-01' } }, ['Data Anda dikirim ke provinsi 9 April. Belum ada jawaban.', 'Siapkan KTP, KK, dan HP yang aktif. Boleh dibantu di loket ini.', 'Simpan kertas ini.']],
    ['NIK conflict: says to bring the KTP, nothing of anybody else', { ...notSent, nikConflict: true }, ['Bawa KTP asli Anda ke loket ini.', 'Siapkan KTP, KK, dan HP yang aktif. Boleh dibantu di loket ini.', 'Simpan kertas ini.']],
  ])('%s', (_state, facts, steps) => {
    expect(stepsIn(facts)).toEqual(steps);
  });

  test('without a copy of the KTP the first step is to bring it: by what is handed in, then by the rule of Tindak lanjut', () => {
    const bring = 'Bawa fotokopi KTP ke loket ini.';
    expect(stepsIn(coming, textsInForce({}), false)[0]).toBe(bring);
    expect(stepsIn({ ...coming, online: [step('menunggu')] }, textsInForce({}), false)[0]).toBe(bring);
    expect(stepsIn({ ...notSent, asksForCopy: true })[0]).toBe(bring);
    // Somebody has seen the KTP itself since.
    expect(stepsIn(notSent, textsInForce({}), false)).not.toContain(bring);
  });

  test('the office words each state by itself, and one goes back without the others', () => {
    const own = textsInForce({ 'slip.langkah_menunggu': 'Tunggu SMS dari program {program}.' });
    expect(stepsIn({ ...notSent, online: [step('menunggu')] }, own)).toEqual(['Tunggu SMS dari program Kartu Prakerja.']);
    expect(stepsIn(notSent, own)).toEqual(stepsIn(notSent));
  });
});

test('every text of steps is told in some state, and each may be left empty', () => {
  const all: readonly Partial<AnswerFacts>[] = [
    notSent, { statement: enough }, {}, { answer: { ...answer, status: 'diterima' } }, { answer: { ...answer, status: 'ditolak', reason: 'x' } },
    ...(['akun', 'menunggu', 'lolos', 'tidak_lolos'] as const).map((name) => ({ online: [step(name)] })),
  ];
  const told = new Set(all.flatMap((some) => stepsOf(answerFactsOf(some)).keys));
  expect([...told].sort()).toEqual([...stepsKeys].sort());
  for (const key of stepsKeys) {
    expect(textFaults(key, '')).toEqual([]);
    expect(officeTexts[key].shipped).not.toMatch(/[a-z]{3,} sukses|gagal/);
  }
});

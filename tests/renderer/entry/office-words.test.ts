import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellLocked } from '../../../renderer/api/unlocked.ts';
import { askWords, forgetWords, wordsOf } from '../../../renderer/entry/office-words.ts';

/** What the office writes is asked once, beside the keying, and does not outlive a lock. */
let asked: string[] = [];
let fails = false;
let answers: (() => void)[] = [];
let waits = false;

beforeEach(() => {
  [asked, answers, fails, waits] = [[], [], false, false];
  forgetWords();
  const call = async (_name: string, { field }: { readonly field: string }) => {
    asked.push(field);
    if (waits) await new Promise<void>((resolve) => answers.push(resolve));
    return fails ? { ok: false, problem: { code: 'data.unavailable', details: {} } } : { ok: true, value: { values: [`${field} 1`] } };
  };
  vi.stubGlobal('window', { loket: { call, onEvent: () => () => undefined } });
});
afterEach(() => vi.unstubAllGlobals());

test('each field is asked once between two locks', async () => {
  expect(wordsOf('pekerjaan_ktp')).toEqual([]);
  await Promise.all([askWords(), askWords()]);
  await askWords();
  expect(wordsOf('pekerjaan_ktp')).toEqual(['pekerjaan_ktp 1']);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).toContain('kode_desa_ktp');
  for (const field of ['kecamatan', 'kabupaten', 'provinsi']) expect(asked).toContain(field);
  expect(asked).not.toContain('nama');
  expect(asked).not.toContain('agama');
});

test('a lock empties them, also of an answer that comes after it', async () => {
  await askWords();
  tellLocked();
  expect(wordsOf('alamat')).toEqual([]);
  waits = true;
  const late = askWords();
  tellLocked();
  for (const answer of answers) answer();
  await late;
  expect(wordsOf('tempat_lahir')).toEqual([]);
});

test('without an answer the lists have their own order, and it is asked again', async () => {
  fails = true;
  await askWords();
  expect(wordsOf('tempat_lahir')).toEqual([]);
  fails = false;
  await askWords();
  expect(wordsOf('pelatihan_diminati')).toEqual(['pelatihan_diminati 1']);
});

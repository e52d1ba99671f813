import { describe, expect, test } from 'vitest';
import { type BeforeKeying, irreducibleKeys } from '../../scripts/demo/irreducible.ts';
import { areaSpellings } from '../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../shared/domain/lists/villages-ksb.ts';
import { prakerjaApril2020 } from '../../shared/domain/profiles/prakerja-april-2020.ts';
import { wholeSheet } from '../shared/domain/support.ts';

/** The measure of the keystrokes goes by what stands on the paper, and each of its rules shows. */
const before: BeforeKeying = { profile: prakerjaApril2020, onDay: '2020-04-06', fromReceipt: {}, villages: villagesKsb, spellings: areaSpellings };
const keys = (change: Partial<typeof wholeSheet> = {}, facts: Partial<BeforeKeying> = {}): number => irreducibleKeys({ ...wholeSheet, ...change }, { ...before, ...facts });
const more = (change: Partial<typeof wholeSheet>, facts: Partial<BeforeKeying> = {}): number => keys(change, facts) - keys();

describe('one thing otherwise on the paper', () => {
  test.each<[string, Partial<typeof wholeSheet>, number]>([
    ['a letter more in a text is a key more', { nama: `${wholeSheet.nama}H` }, 1],
    ['a day that the NIK does not propose is eight digits, not one key', { tanggal_lahir: '1988-09-27' }, 7],
    ['the other sex than the NIK says is one key', { jenis_kelamin: 'L' }, 1],
    ['an RT of two digits is one more than an RT of one', { rt: '012' }, 1],
    ['no family card is the one key that passes it', { no_kk: '' }, -15],
    ['a foreigner', { kewarganegaraan: 'WNA' }, 1],
    ['a reason, and no number: neither day nor sex is proposed', { nik: '', alasan_tanpa_nik: 'hilang' }, 1 - 16 + 1 + 7 + 1],
    ['an address at a common domain: the domain is no letters', { email: 'ab@gmail.com' }, 2],
    ['another domain is', { email: 'ab@cd.id' }, 8],
    ['asked only after PHK', { status_kerja: 'PHK' }, 2],
    ['a copy that the receipt did not say', { fotokopi_kk: 'ya' }, 1],
  ])('%s', (_why, change, apart) => {
    expect(more(change)).toBe(apart);
  });

  test('what the receipt gave is confirmed by one key, the copies by none', () => {
    const { nama, fotokopi_ktp } = wholeSheet;
    expect(more({}, { fromReceipt: { nama } })).toBe(-nama.length);
    expect(more({}, { fromReceipt: { fotokopi_ktp } })).toBe(-1);
  });

  test('what the programme does not ask costs nothing', () => {
    const asking = { ...prakerjaApril2020.asking, jurusan: 'tidak' as const };
    expect(more({}, { profile: { ...prakerjaApril2020, asking } })).toBe(-1);
  });
});

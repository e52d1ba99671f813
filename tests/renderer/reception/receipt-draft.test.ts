import { describe, expect, test } from 'vitest';
import { balanceOf, totalsOf } from '../../../renderer/bundles/bundle-sums.ts';
import { numberedText } from '../../../renderer/reception/bundle-words.ts';
import { asksKnown, codeAtEnd, documentsText, emptyDraft, presetDocuments, readDay, receiptOf } from '../../../renderer/reception/receipt-draft.ts';

const today = '2020-04-09';

describe('the day of receipt', () => {
  test.each([
    ['', { day: null, wrong: '' }, 'empty is today'],
    ['7/4/20', { day: '2020-04-07', wrong: '' }, 'short'],
    ['09042020', { day: '2020-04-09', wrong: '' }, 'today itself'],
    ['10-04-2020', { wrong: 'Belum terjadi' }, 'tomorrow has not come'],
    ['31-02-2020', { wrong: 'Belum terbaca' }, 'no such day'],
    ['kemarin', { wrong: 'Belum terbaca' }, 'no day'],
  ] as const)('%j (%o): %s', (text, reading, _why) => {
    expect(readDay(text, today, '2019-04-09')).toEqual(reading);
  });

  test('a day before the earliest is no old paper but a wrong year', () => {
    expect(readDay('9-4-19', today, '2019-04-09')).toEqual({ day: '2019-04-09', wrong: '' });
    expect(readDay('1-1-1900', today, '2019-04-09')).toEqual({ wrong: 'Paling awal 09-04-2019' });
  });
});

describe('a receipt', () => {
  test('goes out as the paper is stored', () => {
    const draft = { ...emptyDraft, name: ' nur’aini ', phone: '+62 812-3000-7919', formNo: ' 0417 ' };
    expect(receiptOf(draft, null, '2020-04-07')).toEqual({
      name: "NUR'AINI",
      phone: '081230007919',
      formNo: '0417',
      documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: false },
      bundle: null,
      receivedDay: '2020-04-07',
    });
  });

  test.each([
    ['SA', '', false, 'two letters are half of the office'],
    ['SAR', '', true, 'three letters'],
    ['', '0812', false, 'four digits are a prefix'],
    ['', '081230', true, 'six digits'],
    ['', '', false, 'nothing'],
  ] as const)('asks who is known for %j %j: %s (%s)', (name, phone, asks, _why) => {
    expect(asksKnown({ ...emptyDraft, name, phone })).toBe(asks);
  });

  test.each([
    ['siti bA-0002-2', 'A-0002-2', 'scanned behind a name that was begun'],
    ['a-0123-4', 'a-0123-4', 'scanned into the empty box'],
    ['SITI AMINAH', null, 'a name'],
    ['A-0002', null, 'a number is no code'],
  ])('%j carries the code %j: %s', (name, code, _why) => {
    expect(codeAtEnd(name)).toBe(code);
  });

  test('the next person most likely brings what the last one brought, and the form in any case', () => {
    expect(presetDocuments({ formulir: false, fotokopi_ktp: true, fotokopi_kk: false })).toEqual({ formulir: true, fotokopi_ktp: true, fotokopi_kk: false });
  });

  test('says what was handed in', () => {
    expect(documentsText({ formulir: true, fotokopi_ktp: true, fotokopi_kk: false })).toBe('formulir, fc KTP');
    expect(documentsText({ formulir: false, fotokopi_ktp: false, fotokopi_kk: false })).toBe('-');
  });
});

describe('a bundle', () => {
  test.each([
    [50, 50, 'cukup', 'cukup', '50, cukup'],
    [50, 48, 'kurang', 'kurang 2', '48, masih 2'],
    [50, 1052, 'lebih', 'lebih 1.002', '1.052, lebih 1.002'],
  ] as const)('counted %d, numbered %d: %s', (counted, numbered, kind, words, text) => {
    expect(balanceOf({ counted, numbered })).toEqual({ kind, words });
    expect(numberedText(numbered, counted)).toBe(text);
  });

  test('sums stand under their parts', () => {
    const one = { uid: '', code: 'M01', place: '', countedBy: 'Sekar', countedDay: '2020-04-13', revision: 0 };
    expect(totalsOf([{ ...one, counted: 50, numbered: 48, keyed: 20 }, { ...one, counted: 3, numbered: 3, keyed: 0 }])).toEqual({ counted: 53, numbered: 51, keyed: 20 });
    expect(totalsOf([])).toEqual({ counted: 0, numbered: 0, keyed: 0 });
  });
});

import { describe, expect, test } from 'vitest';
import { chosenOf, fromChosen, headWords, verbsOf } from '../../../renderer/entry/candidate-choice.ts';
import { candidateFacts } from '../../../renderer/entry/candidate-facts.ts';
import type { Comparison, KnownPerson } from '../../../shared/contract/entry.ts';
import { emptyValues } from '../../../shared/domain/fields.ts';

const values = { ...emptyValues(), nik: '5207024101750001', nama: 'SITI AMINAH', tanggal_lahir: '1975-01-01' };
const all = (how: Comparison): KnownPerson['compared'] => ({ nik: how, name: how, birthDate: how, kk: how, phone: how, village: how });

function person(sheetNo: string, change: Partial<KnownPerson> = {}): KnownPerson {
  return {
    sheet: sheetNo, sheetNo, name: 'SITI AMINAH', birthDate: '1975-01-01', village: 'BERU', district: 'JEREWEH', compared: all('same'), paperState: 'diinput', keyedAt: null, keyedBy: null,
    sending: null, earlier: true, asks: false, how: ['nama-lahir'], differsAt: [], decidedDifferent: false, ...change,
  };
}

const alike = person('A-0001');
const decided = person('A-0002', { decidedDifferent: true });
const family = person('A-0003', { name: 'SAHRUL', how: ['kk', 'hp'] });
const same = person('A-0004', { how: ['nik', 'nama-lahir'] });
const conflict = person('A-0005', { name: 'SAHRUL', how: ['nik'] });
const line = person('AD-0001', { earlier: false });

describe('the head of the panel', () => {
  test.each([
    ['somebody may be the same', [alike, family], 'Mungkin orang yang sama (1)'],
    ['decided ones are not asked about any more', [alike, decided], 'Mungkin orang yang sama (1)'],
    ['all are decided', [decided, family], 'Bukan orang yang sama (1)'],
    ['a family is no duplicate', [family, person('A-0009', { how: ['kk'] })], 'Mungkin sudah ada: KK/HP sama (2)'],
    ['only the family card', [person('A-0009', { how: ['kk'] })], 'Mungkin sudah ada: KK sama (1)'],
    ['only the phone', [person('A-0009', { how: ['hp'] })], 'Mungkin sudah ada: HP sama (1)'],
    ['a disputed NIK before all', [same, conflict, alike], 'NIK bentrok (1): tarik kedua kertas'],
  ])('%s', (_why, people, head) => expect(headWords(people, values)).toBe(head));
});

describe('whom the keys are about', () => {
  test.each([
    ['the most likely', [alike, line], null, null, 'A-0001'],
    ['not who is decided, while another may be the one', [decided, alike], null, null, 'A-0001'],
    ['who was decided rather than the family: it can be taken back at once', [decided, family], null, null, 'A-0002'],
    ['the family when nobody else is there', [family], null, null, 'A-0003'],
    ['who was proposed', [alike, line], null, 'AD-0001', 'AD-0001'],
    ['whom the clerk stepped to, also decided ones', [alike, decided], 'A-0002', 'A-0001', 'A-0002'],
    ['whom the clerk stepped to is not found any more', [alike, decided], 'A-0009', null, 'A-0001'],
  ])('%s', (_why, people, stepped, proposed, chosen) => expect(chosenOf(people, stepped, proposed)?.sheet).toBe(chosen));

  test('steps reach everybody, in the order of how likely they are, and come round', () => {
    const people = [alike, decided, family];
    expect(people.map((each) => fromChosen(people, each).map(({ sheet }) => sheet))).toEqual([
      ['A-0001', 'A-0002', 'A-0003'],
      ['A-0002', 'A-0003', 'A-0001'],
      ['A-0003', 'A-0001', 'A-0002'],
    ]);
    expect(chosenOf([], null, null)).toBeNull();
  });
});

describe('what may be done', () => {
  const ours = 'Orang yang sama: lembar kedua';
  const other = 'Orang lain, pilih alasan';
  test.each([
    ['may be the same', alike, false, ours, other],
    ['the other sheet would be the second', line, false, 'Sama: AD-0001 lembar kedua', other],
    ['one NIK: that it is another is decided with both papers', same, false, ours, null],
    ['a disputed NIK: nothing while keying', conflict, false, null, null],
    ['a NIK decided to be of two people: the same', { ...same, decidedDifferent: true }, false, null, null],
    ['decided: taken back first', decided, false, null, 'Urungkan: orang lain'],
    ['a family: it is opened, no more', family, false, null, null],
    ['a family, decided when it looked otherwise: can be taken back', { ...family, decidedDifferent: true }, false, null, 'Urungkan: orang lain'],
    ['proposed: taken back', alike, true, 'Batal usul lembar kedua', other],
    ['proposed, and the name is another by now: taken back all the same', family, true, 'Batal usul lembar kedua', null],
    ['proposed, and the NIK is disputed by now: taken back all the same', conflict, true, 'Batal usul lembar kedua', null],
  ])('%s', (_why, candidate, proposed, second, different) => expect(verbsOf(candidate, values, proposed)).toEqual({ second, different }));

  test('one disputed NIK takes nothing from the other candidates', () => {
    expect([conflict, alike].map((each) => verbsOf(each, values, false).second)).toEqual([null, ours]);
  });
});

describe('the facts', () => {
  const shown = (candidate: KnownPerson) => candidateFacts(candidate).map(({ name, value, differs }) => [name, value, ...(differs ? ['lit'] : [])]);

  test('what agrees is not repeated', () => {
    expect(shown(same)).toEqual([['NIK', 'sama'], ['Nama', 'sama'], ['Lahir', 'tanggal sama'], ['No. KK', 'sama'], ['No. HP', 'sama'], ['Desa', 'sama (BERU)'], ['Diinput', 'belum']]);
  });

  test('what is written otherwise on both is lit', () => {
    expect(shown({ ...alike, compared: all('differs'), differsAt: [13] })).toEqual([
      ['NIK', 'beda 1 angka, yang ke-13', 'lit'], ['Nama', 'SITI AMINAH', 'lit'], ['Lahir', '01-01-1975', 'lit'], ['No. KK', 'beda', 'lit'], ['No. HP', 'beda', 'lit'],
      ['Desa', 'BERU, kec. JEREWEH', 'lit'], ['Diinput', 'belum'],
    ]);
  });

  test('what is not written on one of them is never lit', () => {
    expect(shown({ ...alike, birthDate: '', compared: all('absent') })).toEqual([['Nama', 'SITI AMINAH'], ['Lahir', 'tidak tertulis'], ['Desa', 'BERU, kec. JEREWEH'], ['Diinput', 'belum']]);
  });
});

import { describe, expect, test } from 'vitest';
import type { KnownPerson } from '../../../shared/contract/entry.ts';
import { Hands } from '../../../renderer/entry/hands.ts';
import { askedOf, draftOf, emptyLine, knownSentence, nextField, settledBox, typedOf, valuesOfLine } from '../../../renderer/person-lists/line-draft.ts';

const received = '2020-04-12';
const line = { nik: '520702 410175 0001', nama: 'siti  daftar', tanggal_lahir: '1 Jan 1975', no_hp: '+62 812-3456-7890' } as const;

function known(change: Partial<KnownPerson> = {}): KnownPerson {
  return {
    sheet: '00000000-0000-7000-8000-000000000001', sheetNo: 'A-0231', name: 'SITI DAFTAR', birthDate: '1975-01-01', village: '', district: '',
    compared: { nik: 'same', name: 'same', birthDate: 'same', kk: 'absent', phone: 'absent', village: 'absent' }, asks: false, paperState: 'diinput', keyedAt: null, keyedBy: null,
    sending: null, earlier: true, how: ['nik'], differsAt: [], decidedDifferent: false, ...change,
  };
}

describe('a line', () => {
  test('is stored as a form would be, and everything that the list does not say is empty', () => {
    const { nik, nama, tanggal_lahir: birth, no_hp: phone, ...others } = valuesOfLine(line, received);
    expect({ nik, nama, birth, phone }).toEqual({ nik: '5207024101750001', nama: 'SITI DAFTAR', birth: '1975-01-01', phone: '081234567890' });
    expect(new Set(Object.values(others))).toEqual(new Set(['']));
  });

  test('stands in its boxes as a person writes it once it is left, and never otherwise afterwards', () => {
    for (const [id, box] of [['nik', line.nik], ['nama', 'SITI DAFTAR'], ['tanggal_lahir', '01-01-1975'], ['no_hp', '081234567890']] as const) {
      const settled = settledBox(id, line[id], received);
      expect(settled).toBe(box);
      expect(settledBox(id, settled, received)).toBe(settled);
    }
  });

  test('comes back from what was kept exactly as typed', () => {
    expect(draftOf(typedOf(line))).toEqual(line);
  });

  test('goes NIK, name, birth date, phone, and then it is stored', () => {
    expect([nextField('nik'), nextField('nama'), nextField('tanggal_lahir'), nextField('no_hp')]).toEqual(['nama', 'tanggal_lahir', 'no_hp', null]);
  });
});

describe('whom the office knows', () => {
  test('is asked by what is whole only', () => {
    expect(askedOf(valuesOfLine(emptyLine, received))).toBeNull();
    expect(askedOf(valuesOfLine({ ...emptyLine, nik: '520702', nama: 'siti', no_hp: '0812' }, received))).toBeNull();
    expect(askedOf(valuesOfLine({ ...emptyLine, nama: 'siti', tanggal_lahir: '01-01-1975' }, received))).toEqual({ nik: '', name: 'SITI', birthDate: '1975-01-01', phone: '' });
    expect(askedOf(valuesOfLine(line, received))).toEqual({ nik: '5207024101750001', name: 'SITI DAFTAR', birthDate: '1975-01-01', phone: '081234567890' });
  });

  test('is said in one sentence about the most likely one', () => {
    const others = { samePhone: 0, sameKk: 0 };
    expect(knownSentence({ people: [], others })).toBe('');
    expect(knownSentence({ people: [known()], others })).toBe('Mungkin sudah ada: A-0231 SITI DAFTAR, NIK sama. Baris ini tetap disimpan; orang kedua yang memutuskan.');
    expect(knownSentence({ people: [known({ how: ['hp'] }), known()], others })).toContain('No. HP sama, dan 1 orang lain.');
  });
});

describe('the hands', () => {
  test('an Enter right after a box went on by itself is a habit, once; later it is meant', () => {
    const hands = new Hands(null);
    hands.wentOn('nama', 1000);
    expect([hands.isHabit('nama', 1100), hands.isHabit('nama', 1150)]).toEqual([true, false]);
    hands.wentOn('nama', 2000);
    expect(hands.isHabit('nama', 2300)).toBe(false);
    hands.wentOn('no_hp', 3000);
    expect(hands.isHabit('nama', 3010)).toBe(false);
    hands.wentOn('nama', 4000);
    hands.keyDown('a', false, 4100);
    expect(hands.isHabit('nama', 4200)).toBe(false);
  });

  test('are counted for one line, never by key', () => {
    const hands = new Hands(null);
    hands.keyDown('5', false, 0);
    hands.keyDown('Backspace', false, 400);
    hands.keyDown('Shift', false, 500);
    expect(hands.counts).toEqual({ keystrokes: 2, corrections: 1, activeMs: 400, pausedMs: 0 });
    // A Shift in between takes no time away from the letter that it makes a capital.
    hands.keyDown('A', false, 700);
    expect(hands.counts).toEqual({ keystrokes: 3, corrections: 1, activeMs: 700, pausedMs: 0 });
    hands.nextLine();
    expect(hands.counts.keystrokes).toBe(0);
  });
});

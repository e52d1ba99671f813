import { expect, test } from 'vitest';
import type { ListedPerson } from '../../../shared/contract/person-lists.ts';
import type { PaperState } from '../../../shared/domain/states.ts';
import { keptDaySentence, voidedCounts, voidingOf } from '../../../renderer/person-lists/list-words.ts';

const line = (paperState: PaperState, sending: string | null = null): ListedPerson => ({ line: 1, sheet: 's', sheetNo: 'AD-0001', name: 'ORANG', paperState, sending });

test.each<[string, readonly ListedPerson[], string]>([
  ['no line yet', [], '0 baris batal.'],
  ['what nobody sent goes, whatever its state', [line('diinput'), line('belum_lengkap'), line('diperiksa')], '3 baris batal.'],
  ['what is void already is not told again', [line('batal'), line('diinput')], '1 baris batal.'],
  ['what left the office stays', [line('diperiksa', 'K003')], '0 baris batal. 1 sudah di kiriman dan tetap di sana; perbaikan hanya lewat RALAT.'],
  ['what a paper took over stays its second', [line('lembar_kedua'), line('diinput')], '1 baris batal. 1 sudah digantikan kertasnya dan tetap lembar kedua.'],
])('before it is void: %s', (_why, lines, said) => {
  expect(voidedCounts(voidingOf(lines))).toBe(said);
});

test('a new day says what keeps the old one, and nothing when all follow', () => {
  expect([keptDaySentence(0), keptDaySentence(2)]).toEqual(['', '2 baris sudah di kiriman dan tetap dengan tanggal lama.']);
});

import { expect, test } from 'vitest';
import { otherWords, sameWords } from '../../../renderer/verification/second-sheet-panel.tsx';

const both = { nik: '5207024101750001', tanggal_lahir: '1975-01-01' };
const differing = (...fields: readonly ('nik' | 'tanggal_lahir' | 'alamat')[]) => ({ differences: fields.map((field) => ({ field, here: 'A', there: 'B' })) });

test.each([
  ['found by the NIK', differing('alamat'), both, 'NIK dan tanggal lahir sama.'],
  ['named by a clerk, another NIK', differing('nik'), both, 'Tanggal lahir sama.'],
  ['named by a clerk, another birth date', differing('tanggal_lahir'), both, 'NIK sama.'],
  ['without a NIK on both: nothing is the same about it', differing(), { ...both, nik: '' }, 'Tanggal lahir sama.'],
  ['nothing of it', differing('nik', 'tanggal_lahir'), both, ''],
] as const)('%s', (_why, proposal, values, words) => expect(sameWords(proposal, values)).toBe(words));

const at = (here: string, there: string) => ({ field: 'alamat', here, there }) as const;
test.each([
  ['nothing differs', [], 'Semua isian sama.'],
  ['what differs stands in the table', [at('A', 'B')], 'Isian lain sama.'],
  ['a list says little: no table of dashes', [at('A', ''), at('B', '')], '2 isian hanya di sini. Isian lain sama.'],
  ['each says what the other does not', [at('A', ''), at('', 'B'), at('A', 'B')], '1 isian hanya di sini, 1 isian hanya di AD-0001. Isian lain sama.'],
] as const)('%s', (_why, differences, words) => expect(otherWords({ differences: [...differences], sheetNo: 'AD-0001' })).toBe(words));

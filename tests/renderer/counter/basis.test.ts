import { expect, it } from 'vitest';
import { exactBasis } from '../../../renderer/counter/basis.ts';

it.each([
  { text: 'A-0006', basis: 'nomor', why: 'the number on the slip' },
  { text: '6', basis: 'nomor', why: 'its digits alone' },
  { text: '5207024101750001', basis: 'nik', why: 'a whole NIK' },
  { text: '520702 410175 0001', basis: 'nik', why: 'as it is printed, in groups' },
  { text: '52.07.02-410175-0001', basis: 'nik', why: 'with dots and dashes' },
  { text: "'5207024101750001", basis: 'nik', why: 'with the apostrophe of a spreadsheet' },
  { text: 'NIK 520702/410175/0001', basis: 'nik', why: 'with a word before it and slashes' },
  { text: '520702410175000', basis: 'nomor', why: 'a digit short' },
] as const)('$why', ({ text, basis }) => {
  expect(exactBasis(text)).toBe(basis);
});

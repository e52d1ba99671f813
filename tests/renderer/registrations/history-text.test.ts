import { expect, it } from 'vitest';
import { changeText } from '../../../renderer/registrations/history-text.ts';

it.each([
  { change: { field: 'no_hp', before: '0895783349', after: '08957833498' }, expected: 'No. HP: 0895783349 menjadi 08957833498', why: 'old and new side by side' },
  { change: { field: 'email', before: '', after: 'a@b.id' }, expected: 'Surel: (kosong) menjadi a@b.id', why: 'what was empty is said so' },
  { change: { field: 'tanggal_phk_dirumahkan', before: '2020-03-25', after: '' }, expected: 'Sejak tanggal: 25-03-2020 menjadi (kosong)', why: 'days as they are keyed' },
] as const)('$why', ({ change, expected }) => {
  expect(changeText(change)).toBe(expected);
});

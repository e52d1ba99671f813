import { expect, test } from 'vitest';
import { freeze } from '../../../db/export/freeze.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { madeUpPerson } from '../../support/made-up-people.ts';

test.each([
  ['a NIK that came later goes without the reason it was missing for', '5207026809880001', ''],
  ['without a NIK the reason goes', '', 'hilang'],
] as const)('%s', (_why, nik, sent) => {
  const values = { ...madeUpPerson(0).values, nik, alasan_tanpa_nik: 'hilang' };
  const person = { uid: '0196f000-0000-7000-8000-000000000012', sheet: 1, sheetNo: 'A-0001', version: 1, values, receivedDay: '2020-04-06', onList: false, checked: 'DIPERIKSA' as const, online: '' as const };
  const { facts, csvLine } = freeze(person, 1, { no: 'K001', regency: '5207', profile: prakerjaApril2020 });
  expect(facts.values.alasan_tanpa_nik).toBe(sent);
  expect(csvLine.includes('"hilang"')).toBe(sent !== '');
});

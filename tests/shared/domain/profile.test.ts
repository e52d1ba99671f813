import { describe, expect, test } from 'vitest';
import { fieldIds } from '../../../shared/domain/fields.ts';
import { list, valueInList } from '../../../shared/domain/lists.ts';
import { asksFor, isRequired, profileSchema, statementOn, waveOn } from '../../../shared/domain/profile.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { prakerjaLuring2020 } from '../../../shared/domain/profiles/prakerja-luring-2020.ts';
import { wholeSheet } from './support.ts';

describe.each([prakerjaApril2020, prakerjaLuring2020])('$key', (profile) => {
  test('fits its schema, also after a trip through JSON', () => {
    expect(profileSchema.parse(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  });

  test('its occupations and conditions are values of the lists', () => {
    for (const label of profile.excludedOccupations?.labels ?? []) expect(valueInList(list('pekerjaan'), label)).toBe(label);
    for (const { when } of profile.conditional) for (const value of when.values) expect(valueInList(list('status_kerja'), value)).toBe(value);
  });

  test('statements are in the order of their days', () => {
    const days = profile.statements.map((statement) => statement.validFrom);
    expect(days).toEqual(days.toSorted());
  });
});

test('the excluded ones are the hard looks of the list: 5, 6, 7, 48 to 63, 85, 86', () => {
  const hard = list('pekerjaan').filter((item) => {
    const code = Number(item.code);
    return (code >= 5 && code <= 7) || (code >= 48 && code <= 63) || code === 85 || code === 86;
  });
  expect(prakerjaApril2020.excludedOccupations?.labels).toEqual(expect.arrayContaining(hard.map((item) => item.value)));
  expect(prakerjaApril2020.excludedOccupations?.labels).toHaveLength(hard.length);
});

test('a schema that refuses: a day that does not exist, a field too many, an asking nobody knows', () => {
  const broken: readonly object[] = [
    { ...prakerjaApril2020, retention: '2020-02-30' },
    { ...prakerjaApril2020, colour: 'red' },
    { ...prakerjaApril2020, asking: { ...prakerjaApril2020.asking, nik: 'mungkin' } },
    { ...prakerjaApril2020, asking: { nik: 'wajib' } },
    { ...prakerjaApril2020, purposes: [] },
  ];
  for (const profile of broken) expect(profileSchema.safeParse(profile).success).toBe(false);
});

test('asked and required', () => {
  expect(fieldIds.every((id) => asksFor(prakerjaApril2020, id))).toBe(true);
  expect(asksFor(prakerjaLuring2020, 'alamat')).toBe(false);
  expect(isRequired(prakerjaApril2020, 'alamat', wholeSheet)).toBe(true);
  expect(isRequired(prakerjaApril2020, 'no_hp', wholeSheet)).toBe(false);
  expect(isRequired(prakerjaLuring2020, 'no_hp', wholeSheet)).toBe(true);
  for (const [status, required] of [['PHK', true], ['DIRUMAHKAN', true], ['BEKERJA', false], ['', false]] as const) {
    expect(isRequired(prakerjaApril2020, 'nama_perusahaan_usaha', { ...wholeSheet, status_kerja: status })).toBe(required);
  }
});

test.each<[string, string | null, string]>([
  ['2020-03-31', null, 'before the first'],
  ['2020-04-12', 'belum pasti', 'nothing decided yet'],
  ['2020-04-13', 'tidak cukup', 'on the day of the announcement'],
  ['2026-01-01', 'tidak cukup', 'the latest stays in force'],
])('statement on %s: %s (%s)', (day, certainty) => {
  expect(statementOn(prakerjaApril2020, day)?.certainty ?? null).toBe(certainty);
});

test.each<[string, number | null, string]>([
  ['2020-04-06', 1, 'the next to open'],
  ['2020-04-16', 1, 'its last day'],
  ['2020-04-17', null, 'none is known'],
])('wave on %s: %s (%s)', (day, no) => {
  expect(waveOn(prakerjaApril2020, day)?.no ?? null).toBe(no);
});

import { describe, expect, test } from 'vitest';
import { oldDistrictsOf } from '../../../shared/domain/lists/old-districts.ts';
import { provinceName } from '../../../shared/domain/lists/provinces.ts';
import { packageName } from '../../../shared/domain/package-name.ts';
import { mayCall } from '../../../shared/domain/roles.ts';
import { mayCheck, mayCorrect, type SeenVersion } from '../../../shared/domain/second-person.ts';

describe('packageName', () => {
  const facts = { programme: 'PRAKERJA', regency: '5207', short: 'KSB', sendingNo: 'K003', day: '2020-04-13', rows: 357 };

  test('programme, regency, sending, day, rows', () => {
    expect(packageName(facts)).toBe('PRAKERJA_5207_KSB_K003_20200413_357');
  });

  test.each([
    [{ ...facts, programme: 'Kartu Prakerja' }, 'KARTU-PRAKERJA_5207_KSB_K003_20200413_357', 'a space'],
    [{ ...facts, regency: '52.07' }, 'PRAKERJA_5207_KSB_K003_20200413_357', 'dots of a code'],
    [{ ...facts, short: '../KSB' }, 'PRAKERJA_5207_KSB_K003_20200413_357', 'a path'],
  ])('%o → %s: %s', (some, name) => {
    expect(packageName(some)).toBe(name);
    expect(name).toMatch(/^[A-Z0-9_-]+$/);
  });
});

describe('mayCheck', () => {
  const keyed = (author: string): SeenVersion => ({ author, kind: 'keyed' });
  const corrected = (author: string): SeenVersion => ({ author, kind: 'corrected' });

  test.each([
    ['ani', [keyed('ani')], false, 'nobody checks what they keyed'],
    ['budi', [keyed('ani')], true, 'anybody else may'],
    ['budi', [keyed('ani'), corrected('budi')], false, 'the head is the checker’s own correction'],
    ['ani', [keyed('ani'), corrected('budi')], false, 'a correction of one field is no look at what ani keyed elsewhere'],
    ['citra', [keyed('ani'), corrected('budi')], true, 'a third is always fine'],
    ['ani', [keyed('ani'), keyed('budi')], false, 'a takeover is no look at what ani keyed'],
    ['ani', [keyed('ani'), corrected('budi'), keyed('ani')], false, 'the head is ani’s again'],
    ['budi', [keyed('ani'), corrected('budi'), keyed('ani')], false, 'budi wrote of it'],
    ['ani', [keyed('ani'), corrected('ani'), keyed('budi')], false, 'an own correction is no second look'],
    ['ani', [keyed('ani'), corrected('budi'), keyed('citra')], false, 'ani wrote of it'],
    ['ani', [], false, 'nothing to check'],
  ])('%s of %o: %s (%s)', (user, versions, may) => {
    expect(mayCheck({ user, versions, hasUntouched: true })).toBe(may);
  });

  test.each([
    ['ani', [keyed('ani'), keyed('budi')], true, 'an office of two: ani began, budi finished, ani checks'],
    ['ani', [keyed('ani'), corrected('budi')], true, 'an office of two: budi corrected, ani checks'],
    ['budi', [keyed('ani'), keyed('budi')], false, 'the head is budi’s, also in an office of two'],
    ['ani', [keyed('ani')], false, 'alone'],
  ])('nobody else is left: %s of %o: %s (%s)', (user, versions, may) => {
    expect(mayCheck({ user, versions, hasUntouched: false })).toBe(may);
  });

  test.each([
    ['budi', [keyed('ani'), corrected('budi')], true, 'a checker goes on correcting'],
    ['ani', [keyed('ani')], false, 'a keyer corrects in Entri, not as a checker'],
    ['citra', [keyed('ani'), corrected('budi')], true, 'as mayCheck'],
  ])('correcting: %s of %o: %s (%s)', (user, versions, may) => {
    expect(mayCorrect({ user, versions, hasUntouched: true })).toBe(may);
  });
});

test.each([
  [null, 'anyone', true],
  [null, 'petugas', false],
  [null, 'penyelia', false],
  ['petugas', 'anyone', true],
  ['petugas', 'petugas', true],
  ['petugas', 'penyelia', false],
  ['penyelia', 'anyone', true],
  ['penyelia', 'petugas', true],
  ['penyelia', 'penyelia', true],
] as const)('%s may call what needs %s: %s', (role, needed, may) => {
  expect(mayCall(role, needed)).toBe(may);
});

test('districts from before a regency was founded: five for Sumbawa Barat, none for one that was never split off', () => {
  expect(oldDistrictsOf('5207')).toEqual(['520401', '520403', '520404', '520415', '520416']);
  expect(oldDistrictsOf('5204')).toEqual([]);
});

test('the province of a code, with or without dots', () => {
  expect([provinceName('5207'), provinceName('52.07.03'), provinceName('99')]).toEqual(['NUSA TENGGARA BARAT', 'NUSA TENGGARA BARAT', '']);
});

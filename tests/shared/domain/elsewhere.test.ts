import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces, isOnlyName, namesOf, placeOfNik, readAreas, type PlaceField, type PlaceNames } from '../../../shared/domain/elsewhere.ts';
import { areasIndonesia } from '../../../shared/domain/lists/areas-indonesia.ts';
import { oldDistrictsOf } from '../../../shared/domain/lists/old-districts.ts';
import { regencyToday } from '../../../shared/domain/lists/old-regencies.ts';
import { provinceName } from '../../../shared/domain/lists/provinces.ts';
import { regencies } from '../../../shared/domain/lists/regencies.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import { upperText } from '../../../shared/domain/text.ts';

const table = readAreas(areasIndonesia);
const own = { regency: '5207', oldDistricts: oldDistrictsOf('5207') };

describe('the list of all Indonesia', () => {
  test('holds what the package holds: 38 provinces, 514 regencies, 7,285 districts, each within the one above', () => {
    expect([table.provinces.length, table.regencies.length, table.districts.length]).toEqual([38, 514, 7285]);
    expect(new Set(table.districts.map(({ code }) => code)).size).toBe(7285);
    expect(table.regencies.every(({ code }) => /^\d{4}$/.test(code) && provinceName(code) !== '')).toBe(true);
    expect(table.districts.every(({ code }) => /^\d{6}$/.test(code) && table.names.has(code.slice(0, 4)))).toBe(true);
  });

  test('has every name as a card has it, short enough for its field', () => {
    for (const { name } of [...table.provinces, ...table.regencies, ...table.districts]) {
      expect(upperText(name)).toBe(name);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(60);
      expect(name).not.toMatch(/^KABUPATEN |ADMINISTRASI/);
    }
  });

  test('agrees with the lists of the office: the regencies of the province and our own kecamatan', () => {
    for (const { code, name } of regencies) expect(table.names.get(code)).toBe(name);
    for (const { district, districtCode } of villagesKsb) expect(table.names.get(districtCode.replaceAll('.', ''))).toBe(upperText(district));
  });

  test('has the new place of every regency that was given another code, and no longer the old one', () => {
    for (const code of ['6404', '6473', '9101', '9112', '9128', '9201', '9271']) {
      expect(table.names.has(code)).toBe(false);
      expect(table.names.has(regencyToday(code))).toBe(true);
    }
  });
});

test.each([
  ['3578', { kecamatan: '', kabupaten: 'KOTA SURABAYA', provinsi: 'JAWA TIMUR' }],
  ['357804', { kecamatan: 'WONOKROMO', kabupaten: 'KOTA SURABAYA', provinsi: 'JAWA TIMUR' }],
  ['31', { kecamatan: '', kabupaten: '', provinsi: 'DKI JAKARTA' }],
  ['3174', { kecamatan: '', kabupaten: 'JAKARTA SELATAN', provinsi: 'DKI JAKARTA' }],
  ['0000', { kecamatan: '', kabupaten: '', provinsi: '' }],
])('the names of %s', (code, names) => {
  expect(namesOf(code, table)).toEqual(names);
});

describe('a few letters', () => {
  const first = (field: PlaceField, typed: string, near = '') => findPlaces(field, typed, table, near)[0]?.code;

  test.each<[PlaceField, string, string, string | undefined, string]>([
    ['kecamatan', 'gube', '', '357808', 'begins so'],
    ['kecamatan', 'wonokromo', '', '357804', 'the whole name'],
    ['kecamatan', 'banyuwangi', '', '351016', 'whole names come before those that only begin so'],
    ['kabupaten', 'surabaya', '', '3578', 'a later word: the kota'],
    ['kabupaten', 'semarang', '', '3322', 'the kabupaten, not the kota'],
    ['kabupaten', 'kota semarang', '', '3374', 'the kota'],
    ['provinsi', 'jawa t', '', '33', 'in the order of the codes'],
    ['provinsi', 'yogya', '', '34', 'a later word'],
    ['kecamatan', 'gub', '357808', '357808', 'of many, the one of the NIK'],
    ['kecamatan', 'qqq', '', undefined, 'none'],
  ])('%s %j near %j → %s: %s', (field, typed, near, code) => {
    expect(first(field, typed, near)).toBe(code);
  });

  test('of many with one name first what lies nearest to the NIK: same kabupaten, then same provinsi', () => {
    const codes = (near: string) => findPlaces('kecamatan', 'SUKARAJA', table, near).map(({ code }) => code);
    const all = codes('').filter((code) => table.names.get(code) === 'SUKARAJA');
    expect(all.length).toBeGreaterThan(2);
    for (const code of all) expect(codes(`${code.slice(0, 4)}99`)[0]).toBe(code);
  });

  test('nothing typed: what lies beside the area of the NIK, also of one that was given another code', () => {
    expect(findPlaces('kecamatan', '', table, '357804').map(({ code }) => code.slice(0, 4))).toEqual(Array.from({ length: 31 }, () => '3578'));
    expect(first('kecamatan', '', '357804')).toBe('357804');
    expect(first('kabupaten', '', '910101')).toBe('9301');
    expect(findPlaces('kecamatan', '', table, '')).toEqual([]);
    expect(findPlaces('provinsi', '', table, '')).toHaveLength(38);
  });

  test.each<[PlaceField, string, string, readonly string[], string, string]>([
    ['kabupaten', 'kota b', '', ['KOTA BIMA', 'KOTA BATU'], '5272', 'what this office writes most comes first'],
    ['kabupaten', 'kota b', '357901', ['KOTA BIMA'], '3579', 'the very place of the NIK comes before it'],
    ['kabupaten', 'kota b', '350101', ['KOTA BIMA'], '5272', 'another kabupaten of the province of the NIK does not'],
    ['kabupaten', 'bima', '', ['KOTA BIMA'], '5206', 'use never beats a better hit: the name begins so'],
    ['kecamatan', 'sukaraja', '', ['SUKARAJA'], '170501', 'where many bear the name that is written most, the codes decide'],
    ['provinsi', 'jawa', '', ['JAWA TIMUR', 'JAWA BARAT'], '35', 'provinces too'],
    ['provinsi', 'jawa', '3301', ['JAWA TIMUR'], '33', 'but the one of the NIK first'],
    ['kabupaten', '', '', ['LOMBOK TIMUR', 'KOTA BIMA'], '5203', 'nothing typed and no NIK: what is written most'],
  ])('by use: %s %j near %j with %j is %s: %s', (field, typed, near, often, code) => {
    expect(findPlaces(field, typed, table, near, often)[0]?.code).toBe(code);
  });

  test('every place is found by its own name as the card has it', () => {
    for (const { code, name } of table.districts) if (Number(code) % 7 === 0) expect(first('kecamatan', name.toLowerCase(), code), name).toBe(code);
    for (const { code, name } of table.regencies) expect(first('kabupaten', name, code)).toBe(code);
    for (const { code, name } of table.provinces) expect(first('provinsi', name, code)).toBe(code);
  });

  test('any letters: only places whose name has them, never more than there are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.stringMatching(/^\d{0,16}$/), (typed, near) => {
        const wanted = upperText(typed);
        return findPlaces('kabupaten', typed, table, near).every(({ name }) => name.includes(wanted));
      }),
      { numRuns: 60 },
    );
  });
});

test('a name that only one place has tells what lies above it', () => {
  expect(isOnlyName('kecamatan', 'WONOKROMO', table)).toBe(true);
  expect(isOnlyName('kecamatan', 'SUKARAJA', table)).toBe(false);
  expect(isOnlyName('kecamatan', 'TIDAK ADA', table)).toBe(false);
});

describe('where a NIK was issued', () => {
  test.each<[string, PlaceNames | null, string]>([
    ['3578041708900001', { kecamatan: 'WONOKROMO', kabupaten: 'KOTA SURABAYA', provinsi: 'JAWA TIMUR' }, 'a district of today'],
    ['3578991708900001', { kecamatan: '', kabupaten: 'KOTA SURABAYA', provinsi: 'JAWA TIMUR' }, 'a district that is no more: the clerk writes it'],
    ['9101011708900001', { kecamatan: '', kabupaten: 'MERAUKE', provinsi: 'PAPUA SELATAN' }, 'a regency that went to a new province'],
    ['6473011708900001', { kecamatan: '', kabupaten: 'KOTA TARAKAN', provinsi: 'KALIMANTAN UTARA' }, 'and one of 2012'],
    ['3599011708900001', { kecamatan: '', kabupaten: '', provinsi: 'JAWA TIMUR' }, 'a regency nobody knows'],
    ['5204081708900001', { kecamatan: 'SUMBAWA', kabupaten: 'SUMBAWA', provinsi: 'NUSA TENGGARA BARAT' }, 'the neighbour'],
    ['5204011708900001', null, 'ours from before the split'],
    ['5207021708900001', null, 'ours: the card is of another place'],
    ['9901011708900001', null, 'no province'],
    ['357804', null, 'no whole NIK'],
    ['', null, 'none'],
  ])('%s → %j: %s', (nik, place) => {
    expect(placeOfNik(nik, table, own)).toEqual(place);
  });
});

import { describe, expect, test } from 'vitest';
import { areaCode, findVillages, matchVillage } from '../../../shared/domain/areas.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { regencyOf } from '../../../shared/domain/lists/regencies.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';

const ksb = 'SUMBAWA BARAT';

function match(desa: string, kecamatan: string, kabupaten: string) {
  return matchVillage({ desa_kelurahan: desa, kecamatan, kabupaten }, villagesKsb, areaSpellings);
}

test('65 villages: 58 desa, 7 kelurahan, 8 kecamatan', () => {
  expect(villagesKsb).toHaveLength(65);
  expect(villagesKsb.filter((village) => village.kind === 'KELURAHAN')).toHaveLength(7);
  expect(new Set(villagesKsb.map((village) => village.districtCode)).size).toBe(8);
  expect(new Set(villagesKsb.map((village) => village.code)).size).toBe(65);
  expect(villagesKsb[20]).toEqual({ code: '52.07.03.2001', name: 'Meraran', kind: 'DESA', district: 'Seteluk', districtCode: '52.07.03' });
});

describe('matchVillage', () => {
  test('every village by its own name and kecamatan, also with its kind before it and joined', () => {
    for (const village of villagesKsb) {
      for (const written of [village.name, village.name.toUpperCase(), `${village.kind} ${village.name}`, village.name.replaceAll(' ', '')]) {
        expect(match(written, village.district, ksb).village?.code, written).toBe(village.code);
      }
    }
  });

  test.each<[string, string, string, string | null, string]>([
    ['BERU', 'JEREWEH', ksb, '52.07.01.2003', 'Beru of Jereweh'],
    ['DESA BERU', 'JEREWEH', ksb, '52.07.01.2003', 'the kecamatan decides, not the word desa'],
    ['BERU', 'BRANGREA', ksb, '52.07.05.2001', 'Desa Beru of Brang Rea, joined kecamatan'],
    ['DESA BERU', 'BRANG REA', ksb, '52.07.05.2001', 'its full name'],
    ['Ds. Beru', 'Kec. Brang Rea', 'Kab. Sumbawa Barat', '52.07.05.2001', 'prefixes everywhere'],
    ['BERU', '', ksb, null, 'two of that name, no kecamatan'],
    ['BERU', 'TALIWANG', ksb, null, 'a kecamatan that has neither'],
    ['AIK KANGKUNG', 'SEKONGKANG', ksb, '52.07.04.2004', 'older spelling'],
    ['TUA NANGA', 'POTOTANO', ksb, '52.07.06.2008', 'older spelling, joined kecamatan'],
    ['MUJAHIDIN', 'BRANGENE', ksb, '52.07.07.2005', 'older spelling'],
    ['AIK SUNING', 'SETELUK', ksb, '52.07.03.2002', 'another word for water'],
    ['AI SUNING', 'SETELUK', ksb, '52.07.03.2002', 'the same'],
    ['AIR KANGKUNG', 'SEKONGKANG', ksb, '52.07.04.2004', 'the same'],
    ['LABUAN LALAR', 'TALIWANG', ksb, '52.07.02.2001', 'as it is said'],
    ['TOEANANGA', 'POTO TANO', ksb, '52.07.06.2008', 'older letters'],
    ['MATTAIYANG', 'BRANG ENE', ksb, '52.07.07.2006', 'a letter doubled'],
    ['LALAR', 'TALIWANG', ksb, null, 'half a name is none'],
    ['TAMBAK SARI', 'POTO TANO', ksb, '52.07.06.2005', 'split as well as joined'],
    ['POTOTANO', 'POTO TANO', ksb, '52.07.06.2004', 'joined'],
    ['POTO TANO', 'POTO TANO', ksb, '52.07.06.2004', 'kecamatan and desa of one name'],
    ['KEL. MENALA', 'TALIWANG', ksb, '52.07.02.1004', 'kelurahan'],
    ['KELURAHAN/DESA MENALA', 'TALIWANG', ksb, '52.07.02.1004', 'the label copied with it'],
    ['menala', 'taliwang', 'Kabupaten Sumbawa Barat', '52.07.02.1004', 'small letters'],
    ['MENALA', 'TALIWNG', ksb, '52.07.02.1004', 'a kecamatan nobody knows does not count'],
    ['MENALA', '', ksb, '52.07.02.1004', 'only one of that name'],
    ['MALUK', 'JEREWEH', ksb, null, 'a card older than the kecamatan: the clerk decides'],
    ['MENALA', 'TALIWANG', 'SUMBAWA', null, 'another regency'],
    ['MENALA', 'TALIWANG', '', null, 'no regency written'],
    ['BANJAR', 'TALIWANG', 'KOTA BANJAR', null, 'a village of that name elsewhere'],
    ['TIDAK ADA', 'TALIWANG', ksb, null, 'no such village'],
    ['', 'TALIWANG', ksb, null, 'no village written'],
    ['DESA', 'TALIWANG', ksb, null, 'only the word'],
  ])('%j, %j, %j → %j: %s', (desa, kecamatan, kabupaten, code) => {
    expect(match(desa, kecamatan, kabupaten).village?.code ?? null).toBe(code);
  });

  test('no two villages sound alike but those of one name', () => {
    for (const village of villagesKsb) {
      // Written so that only the sound can tell it.
      const heard = village.name.replace(/[aiueo](?=[^aiueo]*$)/, (vowel) => vowel.repeat(2));
      expect(new Set(match(heard, '', ksb).candidates.map(({ name }) => name.replace('Desa ', ''))), heard).toEqual(new Set([village.name.replace('Desa ', '')]));
    }
  });

  test('candidates are what the name fits, narrowed by the kecamatan where it can be', () => {
    const names = (desa: string, kecamatan: string, kabupaten = ksb) => match(desa, kecamatan, kabupaten).candidates.map((village) => village.name);
    expect(names('BERU', '')).toEqual(['Beru', 'Desa Beru']);
    expect(names('BERU', 'JEREWEH')).toEqual(['Beru']);
    expect(names('MALUK', 'JEREWEH')).toEqual(['Maluk']);
    expect(names('MENALA', 'TALIWANG', 'SUMBAWA')).toEqual([]);
  });
});

describe('findVillages', () => {
  const find = (typed: string) => findVillages(typed, villagesKsb, areaSpellings).map((village) => village.name);

  test.each([
    ['beru', ['Beru', 'Desa Beru'], 'both, the plain one first'],
    ['desa b', ['Desa Beru', 'Belo', 'Beru', 'Bugis'], 'what begins so, then by the letters behind the word'],
    ['ai k', ['Ai Kangkung'], 'spaces do not matter'],
    ['aikk', ['Ai Kangkung'], 'joined, and an older spelling begins so too'],
    ['tuan', ['Tuananga'], 'a few letters'],
    ['seteluk t', ['Seteluk Tengah'], 'two words'],
    ['atas', ['Seteluk Atas', 'Sekongkang Atas'], 'a later word'],
    ['tambak', ['UPT Tambak Sari'], 'older name first letters'],
    ['labuan l', ['Labuhan Lalar'], 'as it sounds'],
    ['aik sun', ['Air Suning'], 'as it sounds'],
    ['xyz', [], 'none'],
  ])('%j → %j: %s', (typed, names) => {
    expect(find(typed).slice(0, Math.max(names.length, 1))).toEqual(names);
  });

  test('of equal hits those this office writes most come first; a better hit stays before them', () => {
    const office = villagesKsb.filter((village) => ['Desa Beru', 'Sekongkang Atas', 'Bugis'].includes(village.name)).map((village) => areaCode(village.code));
    const names = (typed: string) => findVillages(typed, villagesKsb, areaSpellings, office).map((village) => village.name);
    expect(names('atas').slice(0, 2)).toEqual(['Sekongkang Atas', 'Seteluk Atas']);
    expect(names('beru')[0]).toBe('Beru');
    expect(names('b')[0]).toBe('Bugis');
    expect(names('').slice(0, 3).toSorted()).toEqual(['Bugis', 'Desa Beru', 'Sekongkang Atas']);
    expect(names('2004')).toHaveLength(find('2004').length);
  });

  test('last digits of the code, with or without dots', () => {
    expect(find('032004')).toEqual(['Seteluk Atas']);
    expect(find('03.2004')).toEqual(['Seteluk Atas']);
    expect(find('52.07.03.2004')).toEqual(['Seteluk Atas']);
    expect(find('1019')).toEqual(['Arab Kenangan']);
    expect(find('2004').length).toBeGreaterThan(1);
  });

  test('nothing typed: all, in the order of the codes', () => {
    expect(find('')).toHaveLength(65);
  });
});

test('codes of files have no dots', () => {
  expect(areaCode('52.07.03.2004')).toBe('5207032004');
  expect(areaCode('')).toBe('');
});

test('regencies by code', () => {
  expect(regencyOf('5207')).toMatchObject({ name: 'SUMBAWA BARAT', short: 'KSB' });
  expect(regencyOf('9999')).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { fields } from '../../../shared/domain/fields.ts';
import { closesList, findInList, labelInList, list, valueInList } from '../../../shared/domain/lists.ts';
import { upperText } from '../../../shared/domain/text.ts';

const listed = fields.flatMap((field) => ('list' in field ? [{ id: field.id, name: field.list, max: field.max }] : []));

test('every list of the field table is there, and its values fit the field', () => {
  for (const { name, max } of listed) {
    for (const item of list(name)) expect(item.value.length, `${name}: ${item.value}`).toBeLessThanOrEqual(max);
  }
  expect(() => list('warna')).toThrow('no such list');
});

test('within a list no code and no value twice, and values are found by themselves', () => {
  for (const { name } of listed) {
    const items = list(name);
    expect(new Set(items.map((item) => item.code)).size).toBe(items.length);
    expect(new Set(items.map((item) => item.value)).size).toBe(items.length);
    for (const item of items.filter((each) => each.value !== '')) {
      expect(valueInList(items, item.value.toLowerCase())).toBe(item.value);
      expect(valueInList(items, item.code)).toBe(item.value);
      expect(findInList(items, item.code)[0]).toBe(item);
      expect(findInList(items, item.value)[0]).toBe(item);
    }
  }
});

test('99 occupations, 88 of them in their old places', () => {
  const occupations = list('pekerjaan');
  expect(occupations).toHaveLength(99);
  expect([1, 15, 85, 88, 99].map((code) => occupations[code - 1]?.value)).toEqual([
    'BELUM/TIDAK BEKERJA',
    'KARYAWAN SWASTA',
    'PERANGKAT DESA',
    'WIRASWASTA',
    'PEKERJAAN LAINNYA',
  ]);
});

describe('findInList', () => {
  test.each([
    ['jenis_kelamin', 'l', 'L', 'the letter'],
    ['jenis_kelamin', '2', 'P', 'the number'],
    ['pendidikan', 'smk', 'SLTA/SEDERAJAT', 'what people call it'],
    ['pendidikan', 'MTS', 'SLTP/SEDERAJAT', 'what people call it'],
    ['pendidikan', '1', 'TIDAK/BELUM SEKOLAH', 'the whole code before 10'],
    ['pendidikan', 's1', 'DIPLOMA IV/STRATA I', 'the short name of a degree'],
    ['pekerjaan', 'kary', 'KARYAWAN SWASTA', 'first that begins so'],
    ['pekerjaan', 'swas', 'KARYAWAN SWASTA', 'a later word'],
    ['pekerjaan', 'wiras', 'WIRASWASTA', 'its beginning before a word inside another'],
    ['pekerjaan', '15', 'KARYAWAN SWASTA', 'code'],
    ['golongan_darah', 'ab', 'AB', 'the whole text before AB+'],
    ['golongan_darah', '-', '-', 'not known'],
    ['pengesahan', 'cap', 'cap jempol', 'lower case values too'],
    ['pengesahan', '3', '', 'none'],
    ['agama', 'katolik', 'KATHOLIK', 'another spelling'],
  ])('%s, %j → %j: %s', (name, typed, value) => {
    expect(findInList(list(name), typed)[0]?.value).toBe(value);
  });

  test.each([
    ['SD', 'TAMAT SD/SEDERAJAT'], ['SMP', 'SLTP/SEDERAJAT'], ['SLTP', 'SLTP/SEDERAJAT'], ['MTs', 'SLTP/SEDERAJAT'], ['SMA', 'SLTA/SEDERAJAT'], ['SMK', 'SLTA/SEDERAJAT'],
    ['MA', 'SLTA/SEDERAJAT'], ['STM', 'SLTA/SEDERAJAT'], ['SLTA', 'SLTA/SEDERAJAT'], ['D1', 'DIPLOMA I/II'], ['D2', 'DIPLOMA I/II'], ['D3', 'AKADEMI/DIPLOMA III/SARJANA MUDA'],
    ['D4', 'DIPLOMA IV/STRATA I'], ['S1', 'DIPLOMA IV/STRATA I'], ['S2', 'STRATA II'], ['S3', 'STRATA III'],
  ])('an education as people write it: %s → %s, the only one', (typed, value) => {
    expect(findInList(list('pendidikan'), typed).map((item) => item.value)[0]).toBe(value);
    expect(findInList(list('pendidikan'), typed.toLowerCase())[0]?.value).toBe(value);
  });

  test('of equal hits what this office writes most comes first; a better hit stays before it', () => {
    const office = ['PETANI/PEKEBUN', 'KARYAWAN BUMN', 'BURUH HARIAN LEPAS', 'BURUH TANI/PERKEBUNAN'];
    const found = (typed: string) => findInList(list('pekerjaan'), typed, office).map((item) => item.value);
    expect(found('kary').slice(0, 2)).toEqual(['KARYAWAN BUMN', 'KARYAWAN SWASTA']);
    expect(found('buruh').slice(0, 2)).toEqual(['BURUH HARIAN LEPAS', 'BURUH TANI/PERKEBUNAN']);
    expect(found('15')[0]).toBe('KARYAWAN SWASTA');
    expect(found('wiras')).toEqual(findInList(list('pekerjaan'), 'wiras').map((item) => item.value));
    expect(found('').slice(0, 5)).toEqual([...office, 'BELUM/TIDAK BEKERJA']);
    expect(found('')).toHaveLength(list('pekerjaan').length);
  });

  test('nothing typed shows all, nonsense nothing', () => {
    expect(findInList(list('agama'), ' ')).toEqual(list('agama'));
    expect(findInList(list('agama'), 'xyz')).toEqual([]);
  });
});

describe('closesList', () => {
  test.each([
    ['jenis_kelamin', 'p', true, 'one letter is enough'],
    ['jenis_kelamin', '1', true, 'one digit is enough'],
    ['pendidikan', '1', false, '10 is there too'],
    ['pendidikan', '10', true, 'nothing longer'],
    ['pendidikan', 'SMA', true, 'a whole short name'],
    ['pendidikan', 'SM', false, 'SMP, SMA, SMK'],
    ['golongan_darah', 'A', false, 'AB, A+, A- begin so'],
    ['golongan_darah', 'AB+', true, 'nothing longer'],
    ['golongan_darah', '-', true, 'not known'],
    ['pekerjaan', '1', false, '10 to 19'],
    ['pekerjaan', '15', true, 'two digits'],
    ['pekerjaan', 'SOPIR', false, 'a label is typed to its end with Enter'],
    ['agama', '1', true, 'one digit'],
    ['agama', '', false, 'nothing typed'],
    ['agama', '9', false, 'no such code'],
  ])('%s, %j: %s (%s)', (name, typed, closes) => {
    expect(closesList(list(name), typed)).toBe(closes);
  });

  test('what closes a list is what its first hit is', () => {
    for (const { name } of listed) {
      const items = list(name);
      for (const typed of items.flatMap((item) => [item.code, ...item.also]).filter((each) => closesList(items, each))) {
        const [first, second] = findInList(items, typed).filter((item) => [item.code, item.value, ...item.also].map(upperText).includes(upperText(typed)));
        expect(first, `${name} ${typed}`).toBeDefined();
        expect(second, `${name} ${typed}`).toBeUndefined();
      }
    }
  });
});

test('labels for what is stored', () => {
  expect(labelInList(list('jenis_kelamin'), 'P')).toBe('PEREMPUAN');
  expect(labelInList(list('pendidikan'), 'SLTA/SEDERAJAT')).toBe('SMA / SMK / MA');
  expect(labelInList(list('agama'), 'ALIRAN LAIN')).toBe('ALIRAN LAIN');
});

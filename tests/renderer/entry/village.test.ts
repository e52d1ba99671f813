import { describe, expect, test } from 'vitest';
import { emptyValues } from '../../../shared/domain/fields.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import { asTyped, codeForCard, fillFromVillage, villageOfCode, villageRows, type Areas } from '../../../renderer/entry/village.ts';

const areas: Areas = { villages: villagesKsb, spellings: areaSpellings, regencyName: 'SUMBAWA BARAT', regency: '5207' };

function village(code: string) {
  const found = villageOfCode(code, villagesKsb);
  if (!found) throw new Error(`no village ${code}`);
  return found;
}

describe('the list of villages', () => {
  test('always ends with the way out, also when nothing fits', () => {
    expect(villageRows('telaga', areas).at(-1)?.value).toBe(asTyped);
    expect(villageRows('qqq', areas).map((row) => row.value)).toEqual([asTyped]);
  });

  test('tells villages of one name apart by their kecamatan', () => {
    const labels = villageRows('beru', areas).map((row) => row.label);
    expect(labels.filter((label) => /BERU/.test(label)).length).toBeGreaterThan(1);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('a chosen village', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['5207021012', 'tel', 'TELAGA BERTONG', 'a few letters are no spelling: the name is written'],
    ['5207021012', 'telaga bertong', 'TELAGA BERTONG', 'typed in full'],
    ['5207021012', 'Kel. Telaga Bertong', 'KEL. TELAGA BERTONG', 'as the card has it, with its prefix'],
    ['5207021012', '', 'TELAGA BERTONG', 'chosen by the arrows'],
  ];
  test.each(cases)('%s typed %j is written %s: %s', (code, typed, written) => {
    expect(fillFromVillage(village(code), typed, areas)).toEqual({
      desa_kelurahan: written,
      kode_desa_ktp: code,
      kecamatan: 'TALIWANG',
      kabupaten: 'SUMBAWA BARAT',
      provinsi: 'NUSA TENGGARA BARAT',
    });
  });

  test('an older spelling stays as the card says', () => {
    const [row] = villageRows('tua nanga', areas);
    expect(fillFromVillage(village(row?.value ?? ''), 'tua nanga', areas).desa_kelurahan).toBe('TUA NANGA');
  });
});

describe('the code beside what the card says', () => {
  const card = { ...emptyValues(), desa_kelurahan: 'BERU', kecamatan: 'JEREWEH', kabupaten: 'SUMBAWA BARAT' };
  const jereweh = codeForCard(card, areas);

  test('follows the kecamatan where a name exists twice', () => {
    const brangRea = codeForCard({ ...card, kecamatan: 'BRANG REA' }, areas);
    expect(jereweh).toMatch(/^520701/);
    expect(brangRea).toMatch(/^5207/);
    expect(brangRea).not.toBe(jereweh);
  });

  test('is empty for a card of another regency', () => {
    expect(codeForCard({ ...card, kabupaten: 'SUMBAWA', kode_desa_ktp: jereweh }, areas)).toBe('');
  });

  test('keeps what the clerk chose where the words fit several', () => {
    expect(codeForCard({ ...card, kecamatan: '', kode_desa_ktp: jereweh }, areas)).toBe(jereweh);
    expect(codeForCard({ ...card, kecamatan: '', kode_desa_ktp: '' }, areas)).toBe('');
  });
});

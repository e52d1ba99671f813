import { describe, expect, test } from 'vitest';
import { emptyValues } from '../../../shared/domain/fields.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import { asTyped, cardWords, codeForCard, codeForNewWords, fillFromVillage, todayBeside, villageOfCode, villageRows, type Areas } from '../../../renderer/entry/village.ts';

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

describe('a card that writes its village otherwise', () => {
  test('words that no letters find: Enter writes them as they are, behind it stands what is nearly spelt so', () => {
    const rows = villageRows('Tlaga Brtong', areas);
    expect(rows.map((row) => row.value)).toEqual([asTyped, '5207021012']);
    expect(rows[1]?.label).toBe('TELAGA BERTONG, Taliwang; di kartu TLAGA BRTONG');
  });

  const cases: readonly (readonly [string, string, string])[] = [
    ['Tlaga Brtong', 'TLAGA BRTONG', 'no letters of it find the village: they are the words of the card'],
    ['Kampung Tua = tel', 'KAMPUNG TUA', 'words before the sign, letters behind it'],
    ['tel = telaga', 'TEL', 'also where the words would find it'],
    ['Kampung Tua =', 'KAMPUNG TUA', 'chosen by the arrows'],
    ['= tel', 'TELAGA BERTONG', 'no words before the sign'],
  ];
  test.each(cases)('%j beside Telaga Bertong is written %s: %s', (typed, written) => {
    const row = villageRows(typed, areas).find((each) => each.value === '5207021012');
    expect(row).toBeDefined();
    const filled = fillFromVillage(village('5207021012'), typed, areas);
    expect(filled).toMatchObject({ desa_kelurahan: written, kode_desa_ktp: '5207021012', kecamatan: 'TALIWANG' });
    expect(codeForCard({ ...emptyValues(), ...filled }, areas)).toBe('5207021012');
  });

  test('the way out takes only the words', () => {
    expect([cardWords('Ketintang'), cardWords('Kampung Tua = tel'), cardWords('= tel')]).toEqual(['Ketintang', 'Kampung Tua', ' tel']);
  });

  test('the village that was chosen stays while the words do, and not for a card of another regency', () => {
    const card = { ...emptyValues(), desa_kelurahan: 'KAMPUNG TUA', kecamatan: 'TALIWANG LAMA', kabupaten: 'SUMBAWA BARAT', kode_desa_ktp: '5207021012' };
    expect(codeForCard(card, areas)).toBe('5207021012');
    expect(codeForNewWords(card, areas)).toBe('');
    expect(codeForCard({ ...card, kabupaten: 'SUMBAWA' }, areas)).toBe('');
    expect(codeForCard({ ...card, desa_kelurahan: 'SETELUK TENGAH', kecamatan: 'SETELUK' }, areas)).not.toBe('5207021012');
  });

  test("today's name is said beside it only where it is another one", () => {
    expect(todayBeside('KAMPUNG TUA', '5207021012', areas)).toBe('TELAGA BERTONG');
    expect(todayBeside('KEL. TELAGA BERTONG', '5207021012', areas)).toBeNull();
    expect(todayBeside('KAMPUNG TUA', '', areas)).toBeNull();
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

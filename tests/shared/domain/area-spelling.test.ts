import { expect, test } from 'vitest';
import { canBeSpelling, spellableNames, spellingFault } from '../../../shared/domain/area-spelling.ts';
import { matchVillage } from '../../../shared/domain/areas.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';

const names = spellableNames(villagesKsb);
const fault = (written: string, name: string, spellings = areaSpellings) => spellingFault(written, name, villagesKsb, spellings);

test('what can be spelled is every village and kecamatan of today, each once', () => {
  expect(names.length).toBe(new Set(names).size);
  for (const village of villagesKsb) for (const name of [village.name, village.district]) expect(names).toContain(name.toUpperCase());
  // Poto Tano and Maluk are a village and a kecamatan of one name.
  expect(names.filter((name) => name === 'POTO TANO' || name === 'MALUK')).toEqual(['MALUK', 'POTO TANO']);
});

test.each(['', ' - ', '…', '/'])('%j says nothing', (written) => expect(canBeSpelling(written)).toBe(false));

test.each<[string, string, string | null, string]>([
  ['TUWA NANGGA', 'TUANANGA', null, 'another way to write it'],
  ['Kecamatan Brang Reah', 'BRANG REA', null, 'of a kecamatan'],
  ['SETELUK LAMA', 'SETELUK', null, 'of a kecamatan, by more words'],
  ['SELOTO', 'SELOTO', 'spelling.is-name', 'its own name'],
  ['SELOTO', 'MERARAN', 'spelling.is-name', 'the name of another'],
  ['Desa Seloto', 'MERARAN', 'spelling.is-name', 'a name with its kind'],
  ['TAMBAK SARI', 'UPT TAMBAK SARI', 'spelling.taken', 'shipped, split as well as joined'],
  ['POTO-TANO', 'POTO TANO', 'spelling.is-name', 'a name with a sign in it'],
  ['KEC. TALIWANG', 'TALIWANG', 'spelling.is-name', 'a kecamatan with its kind'],
  ['BERU', 'DESA BERU', 'spelling.is-name', 'a name that two have'],
  ['Tuananga', 'TUANANGA', 'spelling.is-name', 'whatever the case'],
  ['AIK KANGKUNG', 'SELOTO', 'spelling.taken', 'shipped for another'],
  ['ds. aikkangkung', 'SELOTO', 'spelling.taken', 'the same, joined and with its kind'],
  ['TOEANANGA', 'SELOTO', 'spelling.taken', 'sounds like another'],
  ['TOEANANGA', 'TUANANGA', null, 'sounds like the one it is for'],
])('%j for %s: %s (%s)', (written, name, code) => {
  expect(fault(written, name)?.code ?? null).toBe(code);
});

test('what is refused says as what it is known', () => {
  expect(fault('AIK KANGKUNG', 'SELOTO')).toEqual({ code: 'spelling.taken', name: 'AI KANGKUNG' });
  expect(fault('TOEANANGA', 'SELOTO')).toEqual({ code: 'spelling.taken', name: 'TUANANGA' });
  expect(fault('TUWA NANGGA', 'SELOTO', { 'DESA TUWANANGGA': 'TUANANGA' })).toEqual({ code: 'spelling.taken', name: 'TUANANGA' });
});

test('every one that is taken up means its name from then on, and no card that was understood means another place', () => {
  const kabupaten = 'SUMBAWA BARAT';
  for (const village of villagesKsb) {
    // As long a name as cards have, and unlike any other.
    const written = `${village.name.toUpperCase()} QX`;
    const name = village.name.toUpperCase();
    expect(fault(written, name), written).toBeNull();
    const spellings = { ...areaSpellings, [written]: name };
    expect(matchVillage({ desa_kelurahan: written, kecamatan: village.district, kabupaten }, villagesKsb, spellings).village?.code, written).toBe(village.code);
    for (const other of villagesKsb) {
      const card = { desa_kelurahan: other.name, kecamatan: other.district, kabupaten };
      expect(matchVillage(card, villagesKsb, spellings).village?.code).toBe(other.code);
    }
  }
});

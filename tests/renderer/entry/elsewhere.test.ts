import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyValues, type FieldId } from '../../../shared/domain/fields.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { loadAreaTable, placeRows } from '../../../renderer/entry/elsewhere.ts';
import { SheetSession } from '../../../renderer/entry/sheet-session.ts';
import { asTyped, villageOfCode } from '../../../renderer/entry/village.ts';

/** A card of another regency under the hands. */
const ofSurabaya = '3578044107900003';
const ofSumbawaBarat = '5207024101750001';

beforeAll(loadAreaTable);
beforeEach(() => {
  vi.stubGlobal('window', { loket: { call: async () => ({ ok: true, value: { people: [], others: { samePhone: 0, sameKk: 0 } } }), onEvent: () => () => undefined } });
  vi.stubGlobal('document', { getElementById: () => null });
});
afterEach(() => vi.unstubAllGlobals());

function keying(nik: string, desa = 'Wonokromo') {
  const session = new SheetSession(
    {
      head: {
        uid: '00000000-0000-4000-8000-000000000001', sheetNo: 'A-0001', formNo: '', name: '', birthYear: '', village: '', district: '', paperState: 'masuk',
        sendState: 'belum_siap', answer: null, primarySheet: null, bundle: 'M01', position: 1, list: null, receivedDay: '2020-04-07', revision: 0,
      },
      values: { ...emptyValues(), jenis_identitas: 'KTP-EL', kewarganegaraan: 'WNI', nik },
      unconfirmed: [], prefilled: [], receivedDay: '2020-04-07', bundleSize: 50, stack: null, marks: [], returned: null, secondOf: null, notes: [], kept: null, handedTo: null,
    },
    { profile: prakerjaApril2020, today: '2020-04-13', areas: { villages: villagesKsb, spellings: areaSpellings, regencyName: 'SUMBAWA BARAT', regency: '5207' } },
    0,
  );
  session.entered('desa_kelurahan');
  session.takeVillage({ kind: 'as-typed', typed: desa });
  return session;
}

/** Chooses the first row for these letters, as Enter does. */
function choose(session: SheetSession, field: 'kecamatan' | 'kabupaten' | 'provinsi', letters: string): FieldId | 'last' | null {
  session.entered(field);
  const [row] = placeRows(field, letters, session.values().nik);
  session.takePlace(field, row && row.value !== asTyped ? { kind: 'place', code: row.value } : { kind: 'as-typed', typed: letters });
  return session.accept(field, 10_000);
}

const surabaya = { desa_kelurahan: 'WONOKROMO', kode_desa_ktp: '', kecamatan: 'WONOKROMO', kabupaten: 'KOTA SURABAYA', provinsi: 'JAWA TIMUR' };

describe('the NIK proposes where the card is from', () => {
  test('as soon as the village is written; one Enter confirms all three', () => {
    const session = keying(ofSurabaya);
    expect(session.values()).toMatchObject(surabaya);
    expect(session.unconfirmed()).toEqual(['kecamatan', 'kabupaten', 'provinsi']);
    expect(session.look('kecamatan').get()).toMatchObject({ state: 'dari-nik', note: 'dari NIK. Sama dengan kartu?', value: 'WONOKROMO' });
    expect(session.accept('desa_kelurahan', 0)).toBe('kecamatan');
    expect(session.accept('kecamatan', 10_000)).toBe('agama');
    expect(session.unconfirmed()).toEqual([]);
  });

  test('the card decides: another kecamatan takes the place of the whole proposal', () => {
    const session = keying(ofSurabaya, 'Kebon Pala');
    expect(choose(session, 'kecamatan', 'kebon jeruk')).toBe('agama');
    expect(session.values()).toMatchObject({ kecamatan: 'KEBON JERUK', kabupaten: 'JAKARTA BARAT', provinsi: 'DKI JAKARTA', kode_desa_ktp: '' });
    expect(session.unconfirmed()).toEqual([]);
  });

  test('a district that is no more leaves the kecamatan to the hands', () => {
    const session = keying('3578994107900003');
    expect(session.values()).toMatchObject({ kecamatan: '', kabupaten: 'KOTA SURABAYA' });
    expect(choose(session, 'kecamatan', 'karang lama')).toBe('kabupaten');
    expect(session.accept('kabupaten', 10_000)).toBe('agama');
    expect(session.values()).toMatchObject({ kecamatan: 'KARANG LAMA', kabupaten: 'KOTA SURABAYA', provinsi: 'JAWA TIMUR' });
  });

  test.each([ofSumbawaBarat, '5204014101750001', '', '3578'])('%j proposes nothing', (nik) => {
    expect(keying(nik).values()).toMatchObject({ kecamatan: '', kabupaten: '', provinsi: '' });
  });

  test('what is written already is not touched', () => {
    const session = keying('');
    choose(session, 'kabupaten', 'kota makassar');
    session.form.setValue('nik', ofSurabaya);
    session.takeVillage({ kind: 'as-typed', typed: 'Maccini' });
    expect(session.values()).toMatchObject({ kabupaten: 'KOTA MAKASSAR' });
  });

  test('one of our own villages after all: nothing of it is left open', () => {
    const session = keying(ofSurabaya);
    const village = villageOfCode('5207021012', villagesKsb);
    if (!village) throw new Error('no such village');
    session.takeVillage({ kind: 'village', village, typed: 'tel' });
    expect(session.unconfirmed()).toEqual([]);
    expect(session.values()).toMatchObject({ kecamatan: 'TALIWANG', kode_desa_ktp: '5207021012' });
    expect(session.accept('desa_kelurahan', 0)).toBe('agama');
  });
});

describe('by a few letters', () => {
  test('a name that is there only once brings the rest, and the hands go past it', () => {
    const session = keying(ofSumbawaBarat);
    expect(choose(session, 'kecamatan', 'wonokro')).toBe('agama');
    expect(session.values()).toMatchObject(surabaya);
    expect(session.look('provinsi').get()).toMatchObject({ state: 'sistem', note: 'dari daftar' });
  });

  test('a name that many have brings a proposal, at which the hands stop', () => {
    const session = keying(ofSumbawaBarat);
    expect(choose(session, 'kecamatan', 'sukaraja')).toBe('kabupaten');
    expect(choose(session, 'kabupaten', 'bogor')).toBe('agama');
    expect(session.values()).toMatchObject({ kecamatan: 'SUKARAJA', kabupaten: 'BOGOR', provinsi: 'JAWA BARAT' });
  });

  test('words that are in no list stay as they are on the card', () => {
    const session = keying(ofSumbawaBarat);
    expect(choose(session, 'kecamatan', 'Kec. Entah')).toBe('kabupaten');
    expect(choose(session, 'kabupaten', 'jayawijaya lama')).toBe('provinsi');
    expect(choose(session, 'provinsi', 'irian jaya')).toBe('agama');
    expect(session.values()).toMatchObject({ kecamatan: 'KEC. ENTAH', kabupaten: 'JAYAWIJAYA LAMA', provinsi: 'IRIAN JAYA', kode_desa_ktp: '' });
  });

  test('the last row is the way out, also where a name begins so', () => {
    expect(placeRows('kecamatan', 'jaya', '').at(-1)?.value).toBe(asTyped);
    expect(placeRows('kecamatan', 'jaya', '').length).toBeLessThanOrEqual(31);
    expect(placeRows('kecamatan', 'qqq', '').map((row) => row.value)).toEqual([asTyped]);
  });

  test('beside one of our villages the kecamatan is only a word', () => {
    const session = keying(ofSumbawaBarat);
    const village = villageOfCode('5207021012', villagesKsb);
    if (!village) throw new Error('no such village');
    session.takeVillage({ kind: 'village', village, typed: 'tel' });
    choose(session, 'kecamatan', 'wonokromo');
    expect(session.values()).toMatchObject({ kecamatan: 'WONOKROMO', kabupaten: 'SUMBAWA BARAT', provinsi: 'NUSA TENGGARA BARAT' });
  });
});

test('no stop and no mark comes from it, and the village of the domicile is asked', () => {
  const session = keying(ofSurabaya);
  session.accept('kecamatan', 10_000);
  expect(session.accept('alamat_domisili', 20_000)).toBe('kode_desa_domisili');
  expect(session.accept('kode_desa_domisili', 30_000)).toBe('no_hp');
  const areas: readonly FieldId[] = ['desa_kelurahan', 'kode_desa_ktp', 'kecamatan', 'kabupaten', 'provinsi', 'kode_desa_domisili'];
  expect(session.checkAll().concat(session.findings.get()).filter((finding) => finding.severity !== 'info' && areas.includes(finding.field))).toEqual([]);
});

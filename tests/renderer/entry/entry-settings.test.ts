import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { present } from '../../../shared/assert.ts';
import { emptyValues } from '../../../shared/domain/fields.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { tellLocked } from '../../../renderer/api/unlocked.ts';
import { areasChanged, changeEntry, entryStore, openSheet, ownEntry, profileChanged } from '../../../renderer/entry/entry-store.ts';
import { villageOfCode } from '../../../renderer/entry/village.ts';

/** What sheets are keyed by changes while the window is open: spellings and profile in Pengaturan, the day at midnight. */
let office = { spellings: { ...areaSpellings } as Readonly<Record<string, string>>, profile: prakerjaApril2020, today: '2020-04-13' };
let turn = 0;

function answerOf(name: string): unknown {
  const uid = `00000000-0000-4000-8000-${String(turn).padStart(12, '0')}`;
  switch (name) {
    case 'entry.sticky':
      return { stacks: [], current: null };
    case 'settings.get':
      return { profile: office.profile, regency: '5207', districtName: 'Kabupaten Sumbawa Barat', today: office.today };
    case 'areas.list':
      return { villages: villagesKsb, spellings: office.spellings, own: [] };
    case 'entry.open':
      return { head: { uid, sheetNo: 'A-0001', paperState: 'masuk', bundle: null, position: null, receivedDay: '2020-04-10', revision: 0 }, values: emptyValues(), unconfirmed: [], prefilled: [], receivedDay: '2020-04-10', bundleSize: null, stack: null, marks: [], notes: [], returned: null, secondOf: null, kept: null, handedTo: null };
    default:
      return { people: [], others: { samePhone: 0, sameKk: 0 } };
  }
}

beforeEach(() => {
  office = { spellings: areaSpellings, profile: prakerjaApril2020, today: '2020-04-13' };
  vi.stubGlobal('window', { loket: { call: (name: string) => Promise.resolve({ ok: true, value: answerOf(name) }), onEvent: () => () => undefined } });
  vi.stubGlobal('document', { getElementById: () => null });
  ownEntry(`petugas-${(turn += 1)}`);
});
afterEach(() => vi.unstubAllGlobals());

async function opened() {
  turn += 1;
  changeEntry({ session: null });
  expect(await openSheet(`00000000-0000-4000-8000-${String(turn).padStart(12, '0')}`)).toBe(true);
  const { session } = entryStore.get();
  if (!session) throw new Error('no sheet is open');
  return session;
}

const added = { ...areaSpellings, 'TUWA NANGGA': 'TUANANGA' };
const tuananga = '5207062008';

test('the sheet under the hands understands a card by a spelling that was just added, and that is kept as typing', async () => {
  const session = await opened();
  session.takeVillage({ kind: 'as-typed', typed: 'Tuwa Nangga' });
  session.form.setValue('kecamatan', 'POTO TANO');
  session.takePlace('kabupaten', { kind: 'as-typed', typed: 'SUMBAWA BARAT' });
  expect(session.values()).toMatchObject({ desa_kelurahan: 'TUWA NANGGA', kode_desa_ktp: '' });
  const { changes } = session;
  office = { ...office, spellings: added };
  await areasChanged();
  expect(session.values()).toMatchObject({ desa_kelurahan: 'TUWA NANGGA', kode_desa_ktp: tuananga });
  expect(session.changes).toBe(changes + 1);
});

test('nothing is changed on a sheet that says something else, and a village that stands stays when its spelling is taken back', async () => {
  const empty = await opened();
  office = { ...office, spellings: added };
  await areasChanged();
  expect([empty.values(), empty.changes]).toEqual([emptyValues(), 0]);
  empty.takeVillage({ kind: 'village', village: present(villageOfCode(tuananga, villagesKsb), 'a village'), typed: 'tuwa nangga' });
  expect(empty.values()).toMatchObject({ desa_kelurahan: 'TUWA NANGGA', kode_desa_ktp: tuananga });
  office = { ...office, spellings: areaSpellings };
  await areasChanged();
  expect(empty.values()).toMatchObject({ desa_kelurahan: 'TUWA NANGGA', kode_desa_ktp: tuananga });
});

test('the next sheet is opened with the spellings, the profile and the day that hold by then', async () => {
  await opened();
  office = { ...office, spellings: added };
  await areasChanged();
  expect((await opened()).settings.areas.spellings).toEqual(added);
  const profile = { ...prakerjaApril2020, expectedPaper: 900 };
  office = { ...office, profile };
  profileChanged();
  expect((await opened()).settings.profile.expectedPaper).toBe(900);
  // A window is locked overnight.
  office = { ...office, today: '2020-04-14' };
  tellLocked();
  expect((await opened()).settings.today).toBe('2020-04-14');
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { present } from '../../../shared/assert.ts';
import { emptyValues, type FieldId } from '../../../shared/domain/fields.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import type { Asking, Profile } from '../../../shared/domain/profile.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { tellLocked, tellUnlocked } from '../../../renderer/api/unlocked.ts';
import { changeEntry, entryStore, officeChanged, openSheet, ownEntry } from '../../../renderer/entry/entry-store.ts';
import { stopsOf } from '../../../renderer/entry/flow.ts';
import type { SheetSession } from '../../../renderer/entry/sheet-session.ts';
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
  await officeChanged();
  expect(session.values()).toMatchObject({ desa_kelurahan: 'TUWA NANGGA', kode_desa_ktp: tuananga });
  expect(session.changes).toBe(changes + 1);
});

test('nothing is changed on a sheet that says something else, and a village that stands stays when its spelling is taken back', async () => {
  const empty = await opened();
  office = { ...office, spellings: added };
  await officeChanged();
  expect([empty.values(), empty.changes]).toEqual([emptyValues(), 0]);
  empty.takeVillage({ kind: 'village', village: present(villageOfCode(tuananga, villagesKsb), 'a village'), typed: 'tuwa nangga' });
  expect(empty.values()).toMatchObject({ desa_kelurahan: 'TUWA NANGGA', kode_desa_ktp: tuananga });
  office = { ...office, spellings: areaSpellings };
  await officeChanged();
  expect(empty.values()).toMatchObject({ desa_kelurahan: 'TUWA NANGGA', kode_desa_ktp: tuananga });
});

const asking = (change: Partial<Record<FieldId, Asking>>): Profile => ({ ...prakerjaApril2020, asking: { ...prakerjaApril2020.asking, ...change } });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
/** All found on the sheet, also where the hands have not been. */
const foundOn = (session: SheetSession) => {
  session.checkAll();
  return session.findings.get().map(({ check, field }) => `${check} ${field}`);
};

describe('a new version of the programme reaches the sheet under the hands', () => {
  test.each([
    ['saved in this window', () => officeChanged()],
    [
      'saved while somebody else sat here, before the same clerk comes back to the lock',
      async () => {
        tellLocked();
        tellUnlocked();
        await settled();
      },
    ],
    [
      'saved by another who was logged in, before the clerk comes to Entri again',
      async () => {
        tellLocked();
        ownEntry(entryStore.get().owner);
        await settled();
      },
    ],
  ])('%s', async (_when, comes) => {
    const session = await opened();
    session.form.setValue('golongan_darah', 'O');
    expect(foundOn(session)).toContain('field-required agama');
    office = { ...office, profile: asking({ agama: 'boleh', email: 'wajib', golongan_darah: 'tidak' }), today: '2020-04-14' };
    await comes();
    const found = foundOn(session);
    expect(found).toContain('field-required email');
    expect(found).not.toContain('field-required agama');
    expect(stopsOf(session.settings.get().profile)).not.toContain('golongan_darah');
    expect(session.settings.get().today).toBe('2020-04-14');
    // What was typed is not thrown away with its box.
    expect(session.values().golongan_darah).toBe('O');
  });

  test('a dated rule speaks, or is silent, at once', async () => {
    const session = await opened();
    session.form.setValue('tanggal_lahir', '01-01-2003');
    expect(foundOn(session)).toContain('age-under-18 tanggal_lahir');
    office = { ...office, profile: { ...prakerjaApril2020, ageRule: null } };
    await officeChanged();
    expect(foundOn(session)).not.toContain('age-under-18 tanggal_lahir');
  });

  test.each([
    ['email', 'tidak', 'pendidikan', 'the next that is asked'],
    ['email', 'wajib', 'email', 'it is still there'],
    ['keterangan', 'tidak', 'keterangan', 'the note is no stop, and always there'],
  ] as const)('the hands in %s, from now on "%s", are in %s: %s', async (at, how, then, _why) => {
    const session = await opened();
    session.focus.set(at);
    office = { ...office, profile: asking(at === 'keterangan' ? {} : { [at]: how }) };
    await officeChanged();
    expect(session.focus.get()).toBe(then);
  });

  test('where nothing has changed the sheet is left alone', async () => {
    const session = await opened();
    const before = session.settings.get();
    ownEntry(entryStore.get().owner);
    await settled();
    expect(session.settings.get()).toBe(before);
  });
});

test('the next sheet is opened with the spellings, the profile and the day that hold by then', async () => {
  await opened();
  office = { ...office, spellings: added };
  await officeChanged();
  expect((await opened()).settings.get().areas.spellings).toEqual(added);
  const profile = { ...prakerjaApril2020, expectedPaper: 900 };
  office = { ...office, profile };
  await officeChanged();
  expect((await opened()).settings.get().profile.expectedPaper).toBe(900);
  // A window is locked overnight.
  office = { ...office, today: '2020-04-14' };
  tellLocked();
  expect((await opened()).settings.get().today).toBe('2020-04-14');
});

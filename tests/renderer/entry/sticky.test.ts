import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyValues } from '../../../shared/domain/fields.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import { areaCode } from '../../../shared/domain/areas.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { changeEntry, chooseStack, entryStore, knowStacks, openSheet, ownEntry, pin, pinsOf, type Stack } from '../../../renderer/entry/entry-store.ts';

const bundle = '00000000-0000-4000-8000-0000000000b1';
const other = '00000000-0000-4000-8000-0000000000b2';
const [village] = villagesKsb;
const code = village === undefined ? '' : areaCode(village.code);
const pinned: Stack = { bundle, village: code, receivedDay: '2020-04-07' };

/** What the data process holds and was asked. */
let stored: Stack[] = [];
let refusal: object | null = null;
let written: unknown[] = [];
let paperState = 'masuk';
let stack: string | null = bundle;
let owners = 0;

const kept = { values: { ...emptyValues(), nama: 'SITI' }, unconfirmed: [], field: 'nama', caret: 4, counts: { keystrokes: 4, corrections: 0, activeMs: 0, pausedMs: 0 }, notes: [], receivedDay: null as string | null, second: null, noteFrom: null, at: '2020-04-13T01:00:00.000Z', revision: 0, handedBy: null as string | null };
let keptNow: typeof kept | null = null;

function answerOf(name: string, input: unknown): unknown {
  switch (name) {
    case 'entry.sticky':
      return { stacks: stored, current: stored[0]?.bundle ?? null };
    case 'settings.get':
      return { profile: prakerjaApril2020, regency: '5207', districtName: 'Kabupaten Sumbawa Barat', today: '2020-04-13' };
    case 'areas.list':
      return { villages: villagesKsb, spellings: areaSpellings };
    case 'entry.open': {
      const sheet = '00000000-0000-4000-8000-000000000001';
      return { head: { uid: sheet, sheetNo: 'A-0001', paperState, bundle: 'M07', position: 1, receivedDay: '2020-04-10', revision: 0 }, values: emptyValues(), unconfirmed: [], prefilled: [], receivedDay: '2020-04-10', bundleSize: 3, stack, marks: [], returned: null, secondOf: null, notes: [], kept: keptNow, handedTo: null };
    }
    case 'entry.stick':
      written.push(input);
      return {};
    default:
      return { people: [], others: { samePhone: 0, sameKk: 0 } };
  }
}

beforeEach(() => {
  [stored, written, refusal, paperState, keptNow, stack] = [[], [], null, 'masuk', null, bundle];
  vi.stubGlobal('window', {
    loket: { call: (name: string, input: unknown) => Promise.resolve(name === 'entry.stick' && refusal ? { ok: false, problem: refusal } : { ok: true, value: answerOf(name, input) }), onEvent: () => () => undefined },
  });
  vi.stubGlobal('document', { getElementById: () => null });
  ownEntry(`petugas-${(owners += 1)}`);
});
afterEach(() => vi.unstubAllGlobals());

async function opened() {
  changeEntry({ session: null });
  expect(await openSheet(`00000000-0000-4000-8000-00000000000${owners % 10}`)).toBe(true);
  const { session } = entryStore.get();
  if (!session) throw new Error('no sheet is open');
  return session;
}

describe('what is pinned for a stack', () => {
  test('is found again by a new window, with the stack that was keyed last, and every new sheet gets it', async () => {
    stored = [pinned, { bundle: null, village: '', receivedDay: '' }];
    const session = await opened();
    expect(entryStore.get().bundle).toBe(bundle);
    expect([session.receivedDay.get(), session.values().kode_desa_ktp, session.changes === session.kept]).toEqual(['2020-04-07', code, true]);
  });

  test('leaves a sheet that came back as it is', async () => {
    stored = [pinned];
    paperState = 'dikembalikan';
    const session = await opened();
    expect([session.receivedDay.get(), session.values().kode_desa_ktp]).toEqual(['2020-04-10', '']);
  });

  test('puts the day back under restored typing, and the village not over it', async () => {
    stored = [pinned];
    keptNow = kept;
    const session = await opened();
    expect([session.receivedDay.get(), session.values().nama, session.values().kode_desa_ktp]).toEqual(['2020-04-07', 'SITI', '']);
  });

  test.each([
    ['the clerk’s own day gives way to the one pinned since', null, '2020-04-05', '2020-04-07'],
    ['a colleague’s day goes with their typing', 'Orang rekan', '2020-04-05', '2020-04-05'],
    ['a colleague who changed nothing leaves the pinned one', 'Orang rekan', null, '2020-04-07'],
  ])('under restored typing: %s', async (_why, handedBy, receivedDay, day) => {
    stored = [pinned];
    keptNow = { ...kept, handedBy, receivedDay };
    expect((await opened()).receivedDay.get()).toBe(day);
  });

  test.each([
    ['a sheet of another stack, opened from Pendaftar, gets what is pinned there', other, '2020-04-06'],
    ['nothing of the stack under the hands where its own has nothing', 'a third', '2020-04-10'],
    ['a sheet in no stack', null, '2020-04-10'],
  ] as const)('goes by the stack of the sheet: %s', async (_why, of, day) => {
    stored = [pinned, { bundle: other, village: '', receivedDay: '2020-04-06' }];
    stack = of;
    const session = await opened();
    expect([entryStore.get().bundle, session.receivedDay.get(), session.values().kode_desa_ktp]).toEqual([bundle, day, '']);
  });

  test('pinned on a sheet of another stack, it is written there, and the chosen stack stays the one to go on with', async () => {
    stored = [pinned];
    await knowStacks();
    expect(await pin(other, { receivedDay: '2020-04-08' })).toBeNull();
    expect(written).toEqual([{ bundle: other, village: '', receivedDay: '2020-04-08' }, pinned]);
    expect(pinsOf(entryStore.get(), other).receivedDay).toBe('2020-04-08');
  });

  test('belongs to one stack: another has its own, and the first is as it was', async () => {
    stored = [pinned];
    await knowStacks();
    await chooseStack(null);
    expect(pinsOf(entryStore.get(), entryStore.get().bundle)).toEqual({ village: '', receivedDay: '' });
    expect(await pin(null, { receivedDay: '2020-04-08' })).toBeNull();
    await chooseStack(bundle);
    expect(pinsOf(entryStore.get(), entryStore.get().bundle)).toEqual({ village: code, receivedDay: '2020-04-07' });
    expect(written).toEqual([{ bundle: null, village: '', receivedDay: '' }, { bundle: null, village: '', receivedDay: '2020-04-08' }, pinned]);
  });

  test('is not shown as pinned when the database did not take it', async () => {
    stored = [pinned];
    await knowStacks();
    refusal = { code: 'disk.full', details: {} };
    expect(await pin(bundle, { village: '' })).toEqual(refusal);
    expect(pinsOf(entryStore.get(), entryStore.get().bundle).village).toBe(code);
  });

  test('is gone from the window with its clerk', async () => {
    stored = [pinned];
    await knowStacks();
    stored = [];
    ownEntry(`rekan-${owners}`);
    await knowStacks();
    expect([entryStore.get().bundle, pinsOf(entryStore.get(), entryStore.get().bundle).village]).toEqual([null, '']);
  });
});

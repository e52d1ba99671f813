import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyValues } from '../../../shared/domain/fields.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { tellUnlocked } from '../../../renderer/api/unlocked.ts';
import { changeEntry, entryStore, lookAgain, ownEntry } from '../../../renderer/entry/entry-store.ts';
import { keepTyping } from '../../../renderer/entry/keeping.ts';
import { SheetSession } from '../../../renderer/entry/sheet-session.ts';
import type { EntrySettings, Opened } from '../../../renderer/entry/sheet-types.ts';

/** What of a sheet in the making is handed over, and what a clerk finds who comes back to a form. */
const settings: EntrySettings = {
  profile: prakerjaApril2020, today: '2020-04-13', areas: { villages: villagesKsb, spellings: areaSpellings, regencyName: 'SUMBAWA BARAT', regency: '5207' },
};
const sheet = '00000000-0000-4000-8000-000000000001';
const first = { sheet: '00000000-0000-4000-8000-000000000002', sheetNo: 'A-0002', earlier: true };
const other = { sheet: '00000000-0000-4000-8000-000000000003', sheetNo: 'A-0003', earlier: true };

function opened(change: Partial<Opened> = {}): Opened {
  return {
    head: {
      uid: sheet, sheetNo: 'A-0001', formNo: '', name: '', birthYear: '', village: '', district: '', paperState: 'diinput', sendState: 'belum_siap', primarySheet: null,
      bundle: null, position: null, list: null, answer: null, receivedDay: '2020-04-07', revision: 1,
    },
    values: emptyValues(), unconfirmed: [], prefilled: [], receivedDay: '2020-04-07', bundleSize: null, stack: null, marks: [], returned: null, secondOf: first, notes: [], kept: null, handedTo: null,
    ...change,
  };
}

let still = { kept: true, revision: 1, handedTo: null as string | null, savedBy: null as string | null };
let refused: readonly string[] = [];
let calls: { readonly name: string; readonly input: Readonly<Record<string, unknown>> }[] = [];
let clerks = 0;
let session: SheetSession;

beforeEach(() => {
  still = { kept: true, revision: 1, handedTo: null, savedBy: null };
  [refused, calls] = [[], []];
  vi.stubGlobal('window', {
    loket: {
      call: async (name: string, input: Readonly<Record<string, unknown>>) => {
        calls.push({ name, input });
        if (refused.includes(name)) return { ok: false, problem: { code: 'disk.full', details: {} } };
        // What the office holds is not asked about here: as while the screen is locked.
        if (name === 'settings.get' || name === 'areas.list') return { ok: false, problem: { code: 'session.none', details: {} } };
        if (name === 'entry.keep') return { ok: true, value: { at: '2020-04-13T01:00:00.000Z' } };
        return { ok: true, value: name === 'entry.stillKept' ? still : { people: [], others: { samePhone: 0, sameKk: 0 } } };
      },
      onEvent: () => () => undefined,
    },
  });
  vi.stubGlobal('document', { getElementById: () => null });
  ownEntry(`petugas-${(clerks += 1)}`);
  session = new SheetSession(opened(), settings, 0);
  changeEntry({ session });
});
afterEach(() => vi.unstubAllGlobals());

const kept = () => calls.filter(({ name }) => name === 'entry.keep').map(({ input }) => input);
function type(text: string): void {
  session.entered('nama');
  session.form.setValue('nama', text);
  session.typed('nama', 0);
}

describe('what is handed over', () => {
  test.each([
    ['the word that it is the second sheet of another', () => session.known.toggleSecond(other), { second: { of: other.sheet }, receivedDay: null }],
    ['the word taken back', () => session.known.toggleSecond(first), { second: { of: null }, receivedDay: null }],
    ['a word and its opposite: as the sheet has it', () => [first, first].forEach((one) => session.known.toggleSecond(one)), { second: null }],
    ['another day of receipt', () => session.changeReceivedDay('2020-04-05'), { receivedDay: '2020-04-05', second: null }],
    ['where the note of the whole sheet was opened from', () => { type('SITI'); session.toNote(); session.entered('keterangan'); }, { field: 'keterangan', noteFrom: 'nama' }],
  ] as const)('%s', async (_what, does, expected) => {
    does();
    expect(await keepTyping(session)).toBe(true);
    expect(kept()).toMatchObject([expected]);
  });

  test('the place of the hands alone, but never of a sheet that was only looked at', async () => {
    session.entered('agama');
    await keepTyping(session);
    expect(kept()).toEqual([]);
    type('SITI');
    await keepTyping(session);
    session.entered('rt');
    await keepTyping(session);
    await keepTyping(session);
    expect(kept().map(({ field, caret }) => [field, caret])).toEqual([['nama', null], ['rt', null]]);
    [session.placed, session.caret] = [true, 2];
    await keepTyping(session);
    expect(kept().at(-1)).toMatchObject({ field: 'rt', caret: 2 });
  });

  test('a place that cannot be kept holds nobody up; letters do', async () => {
    type('SITI');
    await keepTyping(session);
    refused = ['entry.keep'];
    session.entered('rt');
    expect(await keepTyping(session)).toBe(true);
    type('SITI A');
    expect(await keepTyping(session)).toBe(false);
  });
});

describe('whoever comes back to a form', () => {
  beforeEach(async () => {
    type('SITI');
    await keepTyping(session);
    calls = [];
  });

  test.each([
    ['goes on when the typing is there', { kept: true }, ''],
    ['is told who has it', { kept: false, handedTo: 'Orang rekan' }, 'Ketikan Anda di berkas A-0001 sudah dipindahkan penyelia kepada Orang rekan.'],
    ['is told as much when it went on to a third', { kept: false }, 'Ketikan Anda di berkas A-0001 sudah dipindahkan penyelia kepada rekan.'],
    ['is told who has saved it since', { kept: false, revision: 2, savedBy: 'Orang rekan' }, 'Ketikan Anda di berkas A-0001 sudah dipindahkan penyelia kepada Orang rekan. Berkas ini sudah disimpan oleh Orang rekan.'],
    ['keeps the form after an own save whose answer got lost', { kept: false, revision: 2 }, ''],
  ])('%s', async (_why, answer, told) => {
    still = { ...still, ...answer };
    await lookAgain();
    expect([entryStore.get().told, entryStore.get().session === session]).toEqual([told, told === '']);
  });

  test('keeps nothing before that is known, so that handed-over typing does not lie there twice', async () => {
    still = { ...still, kept: false, handedTo: 'Orang rekan' };
    session.entered('rt');
    tellUnlocked();
    await keepTyping(session);
    expect(kept()).toEqual([]);
    expect(entryStore.get().session).toBeNull();
  });

  test('has letters that nobody else has still on the screen, says so, and they are kept', async () => {
    still = { ...still, kept: false, handedTo: 'Orang rekan' };
    type('SITI A');
    await lookAgain();
    expect(entryStore.get().session).toBe(session);
    expect(session.said.get()).toBe('Ketikan Anda di berkas A-0001 sudah dipindahkan penyelia kepada Orang rekan. Yang terakhir Anda ketik hanya ada di layar ini.');
    expect(await keepTyping(session)).toBe(true);
    expect(kept()).toHaveLength(1);
  });

  test('finds what could not be kept after a colleague has worked here; what could be is asked from the disk', async () => {
    const { owner } = entryStore.get();
    refused = ['entry.keep'];
    type('SITI A');
    await keepTyping(session);
    ownEntry(`rekan-${clerks}`);
    expect(entryStore.get().session).toBeNull();
    ownEntry(owner);
    expect(entryStore.get().session).toBe(session);
    refused = [];
    await keepTyping(session);
    ownEntry(`rekan-${clerks}`);
    ownEntry(owner);
    expect(entryStore.get().session).toBeNull();
  });
});

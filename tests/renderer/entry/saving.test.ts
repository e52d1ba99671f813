import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyValues, type FieldId } from '../../../shared/domain/fields.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { changeEntry, entryStore } from '../../../renderer/entry/entry-store.ts';
import { saveSheet } from '../../../renderer/entry/saving.ts';
import { SheetSession } from '../../../renderer/entry/sheet-session.ts';
import type { EntrySettings, Opened } from '../../../renderer/entry/sheet-types.ts';
import { changeSession } from '../../../renderer/session/session-store.ts';
import type { StatusText } from '../../../renderer/shell/status.ts';
import { madeUpPerson } from '../../support/made-up-people.ts';

/** What the foot of the window was told, in its order. */
const said: string[] = [];
vi.mock('../../../renderer/shell/status.ts', () => ({
  setStatus: ({ saved }: Partial<StatusText>) => {
    if (saved !== undefined) said.push(saved);
  },
}));

const settings: EntrySettings = {
  profile: prakerjaApril2020,
  today: '2020-04-13',
  areas: { villages: villagesKsb, spellings: areaSpellings, regencyName: 'SUMBAWA BARAT', regency: '5207' },
};
const { values } = madeUpPerson(0);

function opened(change: Partial<Record<FieldId, string>> = {}, revision = 0): Opened {
  return {
    head: {
      uid: '00000000-0000-4000-8000-000000000001', sheetNo: 'A-0001', formNo: '', name: '', birthYear: '', village: '', district: '', paperState: 'dikembalikan',
      sendState: 'belum_siap', answer: null, primarySheet: null, bundle: null, position: null, list: null, receivedDay: '2020-04-07', revision,
    },
    values: { ...emptyValues(), ...values, ...change },
    unconfirmed: [],
    prefilled: [],
    receivedDay: '2020-04-07',
    bundleSize: null,
    stack: null,
    marks: [],
    returned: null,
    secondOf: null,
    notes: [],
    kept: null,
    handedTo: null,
  };
}

/** Each call waits here until the test answers it. */
let calls: { readonly name: string; answer(reply: unknown): void }[] = [];
let session: SheetSession;
beforeEach(() => {
  said.length = 0;
  calls = [];
  vi.stubGlobal('window', Object.assign(new EventTarget(), { loket: { call: (name: string) => new Promise((answer) => calls.push({ name, answer })), onEvent: () => () => undefined } }));
  vi.stubGlobal('document', { getElementById: () => null, activeElement: null });
  changeSession({ gate: { kind: 'open' } });
  session = new SheetSession(opened(), settings, 0);
  session.form.setValue('alamat', 'JALAN BARU 1');
  session.changes += 1;
  changeEntry({ session });
  calls = calls.filter(({ name }) => name.startsWith('entry.s'));
});
afterEach(() => vi.unstubAllGlobals());

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
/** Answers the call that waits, which must be this one. */
async function answer(name: string, reply: unknown): Promise<void> {
  const call = calls.find((each) => each.name === name);
  if (call === undefined) throw new Error(`${name} was not called`);
  calls = calls.filter((each) => each !== call);
  call.answer(reply);
  await turn();
}
const refused = (code: string, details: object = {}) => ({ ok: false, problem: { code, details } });

/** A key of the keyboard, for which the window listens. Answers whether it was held. */
function press(key: string): boolean {
  return !window.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, repeat: false, isComposing: false }));
}

describe('what is typed during a save', () => {
  test('that is refused is said to be not taken, and the sheet is as it was', async () => {
    const saving = saveSheet(session, 'diinput');
    await turn();
    expect(['5', '2', '0', 'Backspace', 'F8'].map(press)).toEqual([true, true, true, true, false]);
    await answer('entry.save', refused('disk.full'));
    await saving;
    expect(session.said.get()).toBe('2 huruf atau angka yang diketik selama menyimpan tidak masuk: ketik lagi.');
    expect(session.values()).toMatchObject({ nik: values.nik, alamat: 'JALAN BARU 1' });
    expect(press('5')).toBe(false);
  });

  test('Esc drops it: nothing is said of it', async () => {
    const saving = saveSheet(session, 'diinput');
    await turn();
    expect(['5', '2', 'Escape'].map(press)).toEqual([true, true, false]);
    await answer('entry.save', refused('disk.full'));
    await saving;
    expect(session.said.get()).toBe('');
  });

  test('goes nowhere when no sheet comes after this one, and the keyboard is free again', async () => {
    const saving = saveSheet(session, 'diinput');
    await turn();
    expect(press('5')).toBe(true);
    await answer('entry.save', { ok: true, value: { paperState: 'diinput', revision: 1, at: '2020-04-13T01:02:03.000Z', marks: [] } });
    await saving;
    expect([entryStore.get().session, session.said.get(), press('5')]).toEqual([null, '', false]);
  });
});

describe('the window', () => {
  test('says nothing of saved until the answer is there', async () => {
    const saving = saveSheet(session, 'diinput');
    await turn();
    expect(said).toEqual([]);
    expect([session.saving.get(), entryStore.get().session]).toEqual(['diinput', session]);
    await answer('entry.save', { ok: true, value: { paperState: 'diinput', revision: 1, at: '2020-04-13T01:02:03.000Z', marks: [] } });
    await saving;
    expect(said).toEqual([expect.stringMatching(/^Tersimpan /)]);
    expect(entryStore.get().session).toBeNull();
  });

  test.each(['disk.full', 'database.readonly', 'data.unavailable', 'session.none'])('says nothing of saved on %s: a save that was refused stays in the form', async (code) => {
    void saveSheet(session, 'diinput');
    await turn();
    await answer('entry.save', refused(code));
    expect(said).toEqual([]);
    expect([session.saving.get(), entryStore.get().session, session.values().alamat]).toEqual(['no', session, 'JALAN BARU 1']);
  });

  test('asks whether a newer revision is its own work; that of a colleague is told and written over by nobody', async () => {
    const saving = saveSheet(session, 'diinput');
    await turn();
    await answer('entry.save', refused('stale', { saw: 0, now: 1 }));
    await answer('entry.open', { ok: true, value: { ...opened({ alamat: 'JALAN REKAN 2' }, 1), head: { ...opened({}, 1).head, paperState: 'diinput' } } });
    await saving;
    expect(said).toEqual([]);
    expect(session.problem.get()).toEqual({ code: 'stale', details: { saw: 0, now: 1 } });
    expect([entryStore.get().session, session.values().alamat]).toEqual([session, 'JALAN BARU 1']);
  });

  test('takes its own work for saved when the answer to it was lost', async () => {
    const saving = saveSheet(session, 'diinput');
    await turn();
    await answer('entry.save', refused('stale', { saw: 0, now: 1 }));
    await answer('entry.open', { ok: true, value: { ...opened({ alamat: 'JALAN BARU 1' }, 1), head: { ...opened({}, 1).head, paperState: 'diinput' } } });
    await saving;
    expect(said).toEqual([expect.stringMatching(/^Tersimpan /)]);
    expect(entryStore.get().session).toBeNull();
  });
});

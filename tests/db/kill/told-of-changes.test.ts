import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract, contractNames, type DataName } from '../../../shared/contract/index.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { editOf } from '../../../shared/domain/profile-edit.ts';
import { contentHash } from '../../support/look-inside.ts';
import { proved } from '../../support/proof.ts';
import { createTestOffice, type TestOffice, type TestPerson } from '../../support/service.ts';
import { type Desk, noCounts, openDesk, valuesOf } from '../chain/desk.ts';

/** RELIABILITY E3, for every command that names the revision it saw: who comes second is told, and nothing is written over. */
let office: TestOffice;
let desk: Desk;
let third: TestPerson;
beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  third = await office.add('ketiga', 'petugas');
});
afterAll(() => office.close());

interface Second {
  readonly who: 'penyelia' | 'petugas' | 'third';
  /** What lies open to both: a sheet or a bundle; the revision that the second one saw. */
  readonly seen: () => Promise<Readonly<Record<string, unknown>>>;
  /** The first one's change. */
  readonly first: (seen: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** What the second one wants, beside the thing and its revision. */
  readonly wants?: () => Readonly<Record<string, unknown>>;
}

let people = 0;
const keyed = async (): Promise<Readonly<Record<string, unknown>>> => ({ sheet: await desk.keyed((people += 1)), revision: 1 });
const waiting = async (): Promise<Readonly<Record<string, unknown>>> => ({ sheet: await desk.receive(), revision: 0 });
/** The keyer keys it again: the state stays, the version does not. */
const keyAgain = (seen: Readonly<Record<string, unknown>>): Promise<unknown> => desk.key(String(seen['sheet']), (people += 1000) % 9000);
const secondSheet = async (): Promise<Readonly<Record<string, unknown>>> => {
  people += 1;
  await desk.keyed(people);
  return { sheet: await desk.keyed(people, {}), revision: 1 };
};
const keySecondAgain = (seen: Readonly<Record<string, unknown>>): Promise<unknown> => desk.key(String(seen['sheet']), people, { alamat: 'JALAN LAIN' });

const aList = async () => ({ list: (await desk.must('petugas', 'personLists.create', { sender: 'PT Loket', letter: '', receivedDay: '2020-04-12' })).list, revision: 0 });
const changeHead = (seen: Readonly<Record<string, unknown>>): Promise<unknown> =>
  desk.must('penyelia', 'personLists.change', { list: String(seen['list']), revision: 0, sender: 'PT Lain', letter: '', receivedDay: '2020-04-12' });

const save = () => ({ values: valuesOf((people += 1)), unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts });

const instruction = { channel: 'telepon', fromWhom: 'Provinsi', letter: '', day: '2020-04-13', asks: 'kirim rekap', dueDay: null, about: null, scan: null } as const;
const asked = async (): Promise<Readonly<Record<string, unknown>>> => ({ instruction: (await desk.must('penyelia', 'instructions.record', instruction)).instruction, revision: 0 });

const cases: Readonly<Partial<Record<DataName, Second>>> = {
  'entry.save': { who: 'petugas', seen: waiting, first: (seen) => desk.key(String(seen['sheet']), (people += 1), {}, {}, 'penyelia'), wants: save },
  'entry.unreadable': { who: 'petugas', seen: keyed, first: keyAgain, wants: () => ({ reason: 'basah' }) },
  'sheets.void': { who: 'penyelia', seen: keyed, first: keyAgain, wants: () => ({ reason: 'dobel' }) },
  'verification.settle': { who: 'third', seen: async () => ({ ...(await keyed()), mark: '00000000-0000-7000-8000-00000000ffff' }), first: keyAgain, wants: () => ({ how: 'ktp_asli' }) },
  'verification.correct': { who: 'third', seen: keyed, first: keyAgain, wants: () => ({ field: 'alamat', value: 'JALAN KEDUA', reason: '' }) },
  'verification.approve': { who: 'third', seen: keyed, first: keyAgain },
  'verification.return': { who: 'third', seen: keyed, first: keyAgain, wants: () => ({ field: null, reason: 'x' }) },
  'verification.confirmSecondSheet': { who: 'third', seen: secondSheet, first: keySecondAgain },
  'verification.notSamePerson': { who: 'third', seen: secondSheet, first: keySecondAgain, wants: () => ({ reason: 'x' }) },
  'verification.undoSecondSheet': {
    who: 'penyelia',
    seen: async () => {
      const seen = await secondSheet();
      const { revision } = await desk.must(third, 'verification.confirmSecondSheet', { sheet: String(seen['sheet']), revision: 1 });
      return { sheet: seen['sheet'], revision };
    },
    // Undone by one, confirmed again by another: the same state, two steps later.
    first: async (seen) => {
      const sheet = String(seen['sheet']);
      const undone = await desk.must('penyelia', 'verification.undoSecondSheet', { sheet, revision: Number(seen['revision']), reason: 'x' });
      return desk.must(third, 'verification.confirmSecondSheet', { sheet, revision: undone.revision });
    },
    wants: () => ({ reason: 'keliru' }),
  },
  'settings.saveProfile': {
    who: 'penyelia',
    seen: async () => ({ revision: (await desk.must('penyelia', 'settings.profile', {})).revision }),
    first: (seen) => desk.must('penyelia', 'settings.saveProfile', { revision: Number(seen['revision']), edit: { ...editOf(prakerjaApril2020), expectedPaper: 1072 }, reason: 'dihitung lagi' }),
    wants: () => ({ edit: { ...editOf(prakerjaApril2020), expectedPaper: 1073 }, reason: 'dihitung lagi' }),
  },
  'personLists.change': { who: 'petugas', seen: aList, first: changeHead, wants: () => ({ sender: 'PT Ketiga', letter: '', receivedDay: '2020-04-12' }) },
  'personLists.void': { who: 'penyelia', seen: aList, first: changeHead, wants: () => ({ reason: 'dobel' }) },
  'instructions.change': { who: 'penyelia', seen: asked, first: (seen) => desk.must('penyelia', 'instructions.change', { ...instruction, instruction: String(seen['instruction']), revision: 0, asks: 'kirim besok' }), wants: () => instruction },
  'instructions.done': { who: 'penyelia', seen: asked, first: (seen) => desk.must('penyelia', 'instructions.done', { instruction: String(seen['instruction']), revision: 0, note: 'sudah' }), wants: () => ({ note: 'sudah dikirim' }) },
  'bundles.change': {
    who: 'petugas',
    seen: async () => ({ bundle: (await desk.must('petugas', 'bundles.create', { code: `E${(people += 1)}`, counted: 3, place: '' })).uid, revision: 0 }),
    first: (seen) => desk.must('penyelia', 'bundles.change', { bundle: String(seen['bundle']), revision: 0, counted: 4, place: 'lemari' }),
    wants: () => ({ counted: 5, place: 'rak' }),
  },
};

/** The buffer of the typing tells which revision it was typed on, and is nobody else's: it changes nothing. */
const notAChange: readonly string[] = ['entry.keep'];
const named = contractNames.filter((name) => 'shape' in contract[name].input && Object.hasOwn(contract[name].input.shape, 'revision') && !notAChange.includes(name));

test('every command that names a revision has its case here', () => {
  expect(Object.keys(cases).sort()).toEqual([...named].sort());
});

test('whoever comes second is told what they saw and what stands, and not a row changes', async () => {
  for (const name of named) {
    const each = cases[name as DataName];
    if (each === undefined) throw new Error(`no case for ${name}`);
    const seen = await each.seen();
    await each.first(seen);
    const caller = office.as(each.who === 'third' ? third : each.who);
    // Logged in before the look: a log-in writes its own row.
    await caller.call('home.waiting', {});
    const before = await contentHash(office);
    const reply = await office.raw(name, { ...seen, ...each.wants?.() });
    expect(reply, name).toMatchObject({ ok: false, problem: { code: 'stale', details: { saw: seen['revision'] } } });
    expect(await contentHash(office), name).toBe(before);
  }
  proved({ point: 'E3', done: 'every command that names a revision, on a thing that somebody else has changed since', times: named.length, result: 'refused as stale each time, 0 rows changed' });
});

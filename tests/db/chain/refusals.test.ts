import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, noCounts, openDesk, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;
let proposed = '';
let second = '';
const nowhere = '00000000-0000-7000-8000-00000000ffff';

/** Every command on one sheet, as it would be called by somebody who may. */
const commands = {
  'entry.save': (sheet: string, revision: number) =>
    office.as('petugas').call('entry.save', { sheet, revision, values: valuesOf(9), unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts }),
  'entry.unreadable': (sheet: string, revision: number) => office.as('petugas').call('entry.unreadable', { sheet, revision, reason: '' }),
  'verification.settle': (sheet: string, revision: number) => office.as('penyelia').call('verification.settle', { sheet, revision, mark: nowhere, how: 'ktp_asli' }),
  'verification.correct': (sheet: string, revision: number) => office.as('penyelia').call('verification.correct', { sheet, revision, field: 'rt', value: '9', reason: '' }),
  'verification.approve': (sheet: string, revision: number) => office.as('penyelia').call('verification.approve', { sheet, revision }),
  'verification.return': (sheet: string, revision: number) => office.as('penyelia').call('verification.return', { sheet, revision, field: null, reason: 'x' }),
  'verification.confirmSecondSheet': (sheet: string, revision: number) => office.as('penyelia').call('verification.confirmSecondSheet', { sheet, revision }),
  'verification.notSamePerson': (sheet: string, revision: number) => office.as('penyelia').call('verification.notSamePerson', { sheet, revision, reason: 'x' }),
  'sheets.void': (sheet: string, revision: number) => office.as('penyelia').call('sheets.void', { sheet, revision, reason: 'x' }),
} as const;
const names = Object.keys(commands) as (keyof typeof commands)[];

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  await desk.ready(0);
  proposed = await desk.keyed(0);
  await desk.ready(1);
  second = await desk.keyed(1);
  await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
});
afterAll(() => office.close());

describe('every command on a sheet', () => {
  test.each(names)('%s: a sheet that is not there', async (name) => {
    expect(await commands[name](nowhere, 0)).toMatchObject({ ok: false, problem: { code: 'thing.unknown', details: { what: 'sheet' } } });
  });

  test.each(names)('%s: a sheet that has changed since', async (name) => {
    const before = await desk.detail(proposed);
    expect(await commands[name](proposed, 99)).toMatchObject({ ok: false, problem: { code: 'stale', details: { saw: 99, now: before.head.revision } } });
    expect(await desk.detail(proposed)).toEqual(before);
  });

  test.each(names.filter((name) => name !== 'sheets.void'))('%s: a lembar kedua only speaks again when it is undone', async (name) => {
    const before = await desk.detail(second);
    expect(await commands[name](second, before.head.revision)).toMatchObject({ ok: false, problem: { code: 'move.illegal', details: { from: 'lembar_kedua' } } });
    expect(await desk.detail(second)).toEqual(before);
  });

  test('a void lembar kedua leaves its person alone', async () => {
    const { people } = await desk.must('petugas', 'home.ledgers', {});
    expect(await commands['sheets.void'](second, await desk.revision(second))).toMatchObject({ ok: true });
    expect((await desk.must('petugas', 'home.ledgers', {})).people).toEqual(people);
    for (const name of names) expect(await commands[name](second, await desk.revision(second)), name).toMatchObject({ ok: false, problem: { code: 'move.illegal', details: { from: 'batal' } } });
  });

  test('reading and opening what is not there', async () => {
    for (const name of ['sheets.reveal', 'entry.open', 'verification.open', 'entry.discard'] as const) {
      await desk.refused('petugas', name, { sheet: nowhere }, 'thing.unknown');
    }
    await desk.refused('petugas', 'counter.open', { sheet: nowhere, basis: 'nomor' }, 'thing.unknown');
    await desk.refused('penyelia', 'verification.undoSecondSheet', { sheet: nowhere, revision: 0, reason: 'x' }, 'thing.unknown');
    await desk.refused('petugas', 'bundles.addMissing', { bundle: nowhere, reason: 'x' }, 'thing.unknown');
    expect(await desk.refused('penyelia', 'verification.undoSecondSheet', { sheet: proposed, revision: 99, reason: 'x' }, 'stale')).toMatchObject({ saw: 99 });
  });
});

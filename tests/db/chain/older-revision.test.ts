import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, noCounts, openDesk, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;
beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

/** Two people have the sheet open as it was; the one is done before the other (RELIABILITY.md E3). */
const second: Readonly<Record<string, (sheet: string, revision: number) => Promise<unknown>>> = {
  'entry.save': (sheet, revision) =>
    office.as('petugas').call('entry.save', { sheet, revision, values: valuesOf(9), unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts }),
  'entry.unreadable': (sheet, revision) => office.as('petugas').call('entry.unreadable', { sheet, revision, reason: '' }),
  'verification.approve': (sheet, revision) => office.as('penyelia').call('verification.approve', { sheet, revision }),
  'verification.correct': (sheet, revision) => office.as('penyelia').call('verification.correct', { sheet, revision, field: 'rt', value: '9', reason: '' }),
  'verification.return': (sheet, revision) => office.as('penyelia').call('verification.return', { sheet, revision, field: null, reason: 'RT beda' }),
  'sheets.void': (sheet, revision) => office.as('penyelia').call('sheets.void', { sheet, revision, reason: 'salah' }),
};

describe('what a colleague has done meanwhile', () => {
  test.each(Object.keys(second))('is not written over by %s', async (name) => {
    const sheet = await desk.keyed(1);
    const seen = await desk.revision(sheet);
    await desk.key(sheet, 1, { alamat: 'JALAN REKAN 7' });
    const before = await desk.detail(sheet);
    expect(await second[name]?.(sheet, seen)).toEqual({ ok: false, problem: { code: 'stale', details: { saw: seen, now: before.head.revision } } });
    expect(await desk.detail(sheet)).toEqual(before);
    expect(before.values.alamat).toBe('JALAN REKAN 7');
    await desk.must('penyelia', 'sheets.void', { sheet, revision: before.head.revision, reason: 'percobaan' });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, noCounts, openDesk, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;
/** One that is in a closed sending, one that was handed over. */
let sheets: Readonly<Record<string, string>>;
beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  const sent = await desk.ready(0);
  await desk.send('deliver');
  const closed = await desk.ready(1);
  await desk.send();
  sheets = { 'in a sending': closed, 'handed over': sent };
});
afterAll(() => office.close());

const none = '00000000-0000-7000-8000-00000000ffff';
/** Every command that would change the paper of a person, called as it would be without a sending. */
const commands: Readonly<Record<string, (sheet: string, revision: number) => Promise<unknown>>> = {
  'entry.save as diinput': (sheet, revision) => office.as('petugas').call('entry.save', saved(sheet, revision, 'diinput')),
  'entry.save as belum lengkap': (sheet, revision) => office.as('petugas').call('entry.save', saved(sheet, revision, 'belum_lengkap')),
  'entry.unreadable': (sheet, revision) => office.as('petugas').call('entry.unreadable', { sheet, revision, reason: '' }),
  'verification.approve': (sheet, revision) => office.as('penyelia').call('verification.approve', { sheet, revision }),
  'verification.return': (sheet, revision) => office.as('penyelia').call('verification.return', { sheet, revision, field: null, reason: 'x' }),
  'verification.correct': (sheet, revision) => office.as('penyelia').call('verification.correct', { sheet, revision, field: 'rt', value: '9', reason: '' }),
  'verification.settle': (sheet, revision) => office.as('penyelia').call('verification.settle', { sheet, revision, mark: none, how: 'ktp_asli' }),
  'verification.confirmSecondSheet': (sheet, revision) => office.as('penyelia').call('verification.confirmSecondSheet', { sheet, revision }),
  'verification.notSamePerson': (sheet, revision) => office.as('penyelia').call('verification.notSamePerson', { sheet, revision, reason: 'x' }),
  'sheets.void': (sheet, revision) => office.as('penyelia').call('sheets.void', { sheet, revision, reason: 'x' }),
};
const saved = (sheet: string, revision: number, as: 'diinput' | 'belum_lengkap') =>
  ({ sheet, revision, values: valuesOf(5), unconfirmed: [], as, reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts });

describe.each(['in a sending', 'handed over'])('the paper of a person who is %s', (where) => {
  test.each(Object.keys(commands))('is frozen for %s', async (name) => {
    const sheet = sheets[where] ?? '';
    const before = await desk.detail(sheet);
    expect(await commands[name]?.(sheet, before.head.revision)).toMatchObject({ ok: false, problem: { code: 'sheet.frozen' } });
    expect(await desk.detail(sheet)).toEqual(before);
  });
});

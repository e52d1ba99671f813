import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from './desk.ts';

/** Where both have written of a sheet, nobody is left who has not; still nobody approves what they wrote last. */
let office: TestOffice;
let desk: Desk;
beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const at = async (sheet: string) => ({ sheet, revision: await desk.revision(sheet) });

describe('in an office of two', () => {
  test('whoever finished a sheet does not approve it; the one who began it does', async () => {
    const sheet = await desk.receive();
    await desk.key(sheet, 0, { nik: '' }, { as: 'belum_lengkap' });
    await desk.key(sheet, 0, {}, {}, 'penyelia');
    await desk.refused('penyelia', 'verification.approve', await at(sheet), 'work.own');
    await desk.refused('penyelia', 'verification.open', { sheet }, 'work.own');
    expect((await desk.must('penyelia', 'verification.queue', { bundle: null, limit: 10 })).rows).toEqual([]);
    await desk.approve(sheet, 'petugas');
    expect((await desk.detail(sheet)).head.sendState).toBe('siap');
  });

  test('whoever corrected a sheet does not approve it; the one who keyed it does', async () => {
    const sheet = await desk.keyed(1);
    await desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'rt', value: '9', reason: 'KTP' });
    await desk.refused('penyelia', 'verification.approve', await at(sheet), 'work.own');
    await desk.approve(sheet, 'petugas');
  });
});

import { renameSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await createTestOffice();
  await office.as('petugas').must('settings.get', {});
});
afterEach(() => office.close());

describe('a lock', () => {
  it('forgets who is in, also where no audit row can be written', async () => {
    const { database } = folderPaths(office.folder);
    // A disk that takes nothing any more, as a pulled stick or a share that is gone.
    renameSync(database, `${database}.hilang`);
    expect(await office.raw('session.lock', { why: 'tombol' })).toEqual({ ok: true, value: {} });
    expect(await office.raw('session.status', {})).toMatchObject({ ok: true, value: { signedIn: null } });
    expect(await office.raw('settings.get', {})).toEqual({ ok: false, problem: { code: 'session.none', details: {} } });
    renameSync(`${database}.hilang`, database);
  });
});

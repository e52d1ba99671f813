import { existsSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderPaths, type FolderPaths } from '../../../db/folder.ts';
import { readMarker, writeMarker } from '../../../db/service/open-marker.ts';
import { auditRows } from '../../support/look-inside.ts';
import { copyOf } from '../../support/folder.ts';
import { createTestOffice, sequentialIds, stillClock, type TestOffice, testService } from '../../support/service.ts';

let office: TestOffice;
let paths: FolderPaths;
beforeEach(async () => {
  office = await createTestOffice();
  paths = folderPaths(office.folder);
});
afterEach(async () => {
  await office.close();
});

describe('loket.buka', () => {
  it('is there while the database is open, follows the audit at once, and goes with an orderly close', async () => {
    expect(existsSync(paths.marker)).toBe(false);
    await office.as('penyelia').must('settings.get', {});
    const first = (await auditRows(office)).length;
    expect(readMarker(paths.marker)).toEqual({ state: 'open', seq: first });
    for (let n = 1; n <= 4; n += 1) {
      await office.as('penyelia').must('settings.setIdle', { minutes: n });
      expect(readMarker(paths.marker)).toEqual({ state: 'open', seq: first + n });
    }
    await office.raw('session.lock', { why: 'tombol' });
    expect(existsSync(paths.marker)).toBe(false);
    expect(existsSync(paths.wal)).toBe(false);
  });

  it('left by a kill is no loss while the -wal is there: the next log-in goes on', async () => {
    await office.as('penyelia').must('settings.setIdle', { minutes: 44 });
    // As a kill leaves them: the files of an open database.
    const folder = copyOf(office.folder);
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    const { loginName, password } = office.people.penyelia;
    expect(await service.call({ call: 'a', name: 'session.login', input: { loginName, password } })).toMatchObject({ ok: true, value: { idleMinutes: 44 } });
    await service.drain();
    expect(existsSync(folderPaths(folder).marker)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it('of a close that was cut off is no loss when all of it is in the file', async () => {
    await office.as('penyelia').must('settings.get', {});
    const seq = (await auditRows(office)).length;
    await office.service.drain();
    writeMarker(paths.marker, { state: 'closing', seq });
    await office.restart();
    expect(await office.as('penyelia').must('settings.get', {})).toMatchObject({ station: 'A' });
  });
});

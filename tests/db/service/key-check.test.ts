import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { readKeyFile, writeKeyFile } from '../../../db/keys/key-file.ts';
import { keyCheck, newDataKey } from '../../../db/keys/wrap.ts';
import { snapshot } from '../../support/folder.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await createTestOffice();
  await office.service.drain();
  const { keys } = folderPaths(office.folder);
  const file = readKeyFile(keys);
  if (typeof file === 'string') throw new Error(file);
  writeKeyFile(keys, { ...file, check: keyCheck(newDataKey(), file.office.uid) });
  await office.restart();
});
afterEach(() => office.close());

describe('a key file that names another key than the one its passwords open', () => {
  it('lets nobody in, neither with a password nor with the recovery code, and nothing is changed', async () => {
    const before = snapshot(office.folder);
    const damaged = { ok: false, problem: { code: 'keys.damaged', details: {} } };
    const { loginName, password } = office.people.penyelia;
    expect(await office.raw('session.login', { loginName, password })).toEqual(damaged);
    expect(await office.raw('session.recover', { code: office.recoveryCode, loginName, password: 'kunci-baru-77' })).toEqual(damaged);
    expect(await office.raw('session.status', {})).toMatchObject({ value: { signedIn: null } });
    expect(snapshot(office.folder)).toEqual(before);
  });
});

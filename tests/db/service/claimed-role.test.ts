import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { readKeyFile, writeKeyFile } from '../../../db/keys/key-file.ts';
import { contract, contractNames } from '../../../shared/contract/index.ts';
import { contentHash } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

/** Who calls, and as what, is known to the data process alone (RELIABILITY.md G1). */
const forPenyelia = contractNames.filter((name) => contract[name].place === 'data' && contract[name].role === 'penyelia');

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const denied = { ok: false, problem: { code: 'role.denied', details: {} } };

describe('a role that the window claims', () => {
  it.each(forPenyelia)('is not believed by %s', async (name) => {
    await office.as('petugas').must('settings.get', {});
    const { uid, loginName } = office.people.penyelia;
    for (const claim of [{ role: 'penyelia' }, { role: 'penyelia', actor: uid, actorId: 1, user: uid, loginName }]) expect(await office.raw(name, claim)).toEqual(denied);
  });

  it('makes no petugas add a penyelia, though that call has a role in it', async () => {
    await office.as('petugas').must('settings.get', {});
    const before = await contentHash(office);
    expect(await office.raw('users.add', { name: 'Orang Baru', loginName: 'baru', role: 'penyelia', password: 'kunci-baru-77' })).toEqual(denied);
    expect(await contentHash(office)).toBe(before);
  });
});

describe('a role', () => {
  it('written into kunci.json by hand makes nobody a penyelia', async () => {
    const { keys } = folderPaths(office.folder);
    const { loginName, password, uid } = office.people.petugas;
    await office.service.drain();
    const file = readKeyFile(keys);
    if (typeof file === 'string') throw new Error(file);
    // With its sum renewed: whoever can write the file can reckon a hash.
    writeKeyFile(keys, { ...file, users: file.users.map((user) => (user.uid === uid ? { ...user, role: 'penyelia' as const } : user)) });
    await office.restart();
    expect(await office.raw('session.login', { loginName, password })).toMatchObject({ ok: true, value: { role: 'petugas' } });
    expect(await office.raw('users.list', {})).toEqual(denied);
  });
});

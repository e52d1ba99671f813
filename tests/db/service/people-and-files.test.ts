import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from '../../../db/keys/key-file.ts';
import { openDatabase } from '../../../db/open.ts';
import { sql, WriteDb } from '../../../db/sql.ts';
import { setUserActive, userByUid } from '../../../db/stores/users.ts';
import { dataKeyOf } from '../../support/folder.ts';
import { auditRows } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

const open: TestOffice[] = [];
async function office(): Promise<TestOffice> {
  const made = await createTestOffice();
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.close();
});

const keysOf = (made: TestOffice): KeyFile => {
  const file = readKeyFile(folderPaths(made.folder).keys);
  if (typeof file === 'string') throw new Error(file);
  return file;
};
/** Works on the closed database as a cut-off process would have left it. */
async function inDatabase(made: TestOffice, work: (db: WriteDb) => void): Promise<void> {
  const raw = openDatabase(folderPaths(made.folder).database, await dataKeyOf(made.folder, made.people.penyelia));
  work(new WriteDb(raw));
  raw.close();
}

describe('failed log-ins', () => {
  it('wait beside the database and are in the audit after the next success, one row each, without what was typed', async () => {
    const made = await office();
    const { raw, clock, people } = made;
    await raw('session.login', { loginName: 'penyelia', password: 'bukan-ini' });
    clock.step(1_000);
    await raw('session.login', { loginName: 'sandi-di-kolom-nama', password: 'bukan-ini' });
    expect(readFileSync(folderPaths(made.folder).attempts, 'utf8')).not.toContain('sandi-di-kolom-nama');
    await made.restart();
    clock.step(1_000);
    await made.as('penyelia').must('settings.get', {});
    const rows = (await auditRows(made)).slice(-3);
    expect(rows).toMatchObject([
      { procedure: 'session.login', subject: people.penyelia.uid, fields: '["at=2020-04-13T01:00:00.000Z"]', outcome: 'password.wrong' },
      { procedure: 'session.login', subject: '', fields: '["at=2020-04-13T01:00:01.000Z"]', outcome: 'password.wrong' },
      { procedure: 'session.login', actor: people.penyelia.uid, outcome: 'ok' },
    ]);
    await raw('session.lock', { why: 'tombol' });
    await made.as('penyelia').must('settings.get', {});
    expect((await auditRows(made)).slice(-2)).toMatchObject([{ procedure: 'session.lock', fields: '["tombol"]' }, { procedure: 'session.login', outcome: 'ok' }]);
  });

  it('while somebody is in are audited at once, and not again', async () => {
    const made = await office();
    await made.as('petugas').must('settings.get', {});
    const before = (await auditRows(made)).length;
    await made.raw('session.changePassword', { old: 'bukan-ini', password: 'kunci-baru-77' });
    await made.raw('session.login', { loginName: 'penyelia', password: 'bukan-ini' });
    await made.as('penyelia').must('settings.get', {});
    expect((await auditRows(made, before)).map((row) => [row.procedure, row.outcome])).toEqual([
      ['session.changePassword', 'password.wrong'],
      ['session.login', 'password.wrong'],
      ['session.login', 'ok'],
    ]);
  });
});

describe('key file and database that were cut apart', () => {
  it('a user added to the database only may not log in, and a penyelia can finish it', async () => {
    const made = await office();
    const third = await made.add('ketiga', 'petugas');
    await made.service.drain();
    const file = keysOf(made);
    writeKeyFile(folderPaths(made.folder).keys, { ...file, users: file.users.filter((user) => user.uid !== third.uid) });
    await made.restart();
    const { users } = await made.as('penyelia').must('users.list', {});
    expect(users.find((user) => user.uid === third.uid)).toMatchObject({ active: false });
    expect((await auditRows(made)).some((row) => row.procedure === 'users.disable' && row.subject === third.uid)).toBe(true);
    await made.as('penyelia').must('users.newPassword', { user: third.uid, password: 'kunci-lain-88' });
    expect(await made.as({ ...third, password: 'kunci-lain-88' }).must('settings.get', {})).toMatchObject({ station: 'A' });
  });

  it('a user disabled in the file only is disabled in the database too', async () => {
    const made = await office();
    const { petugas } = made.people;
    await made.service.drain();
    const file = keysOf(made);
    writeKeyFile(folderPaths(made.folder).keys, { ...file, users: file.users.map((user) => (user.uid === petugas.uid ? { ...user, wrap: null } : user)) });
    await made.restart();
    const { users } = await made.as('penyelia').must('users.list', {});
    expect(users.find((user) => user.uid === petugas.uid)).toMatchObject({ active: false });
  });

  it('a user disabled in the database only (an older key file came back) is kept out', async () => {
    const made = await office();
    const { petugas } = made.people;
    await made.service.drain();
    await inDatabase(made, (db) => setUserActive(db, userByUid(db, petugas.uid)?.id ?? 0, false));
    await made.restart();
    expect(await made.raw('session.login', { loginName: 'petugas', password: petugas.password })).toMatchObject({ problem: { code: 'password.wrong' } });
    expect(await made.raw('session.status', {})).toMatchObject({ value: { signedIn: null } });
    expect(keysOf(made).users.find((user) => user.uid === petugas.uid)?.wrap).toBeNull();
  });

  it('a user the database does not know is kept out', async () => {
    const made = await office();
    const { petugas } = made.people;
    await made.service.drain();
    await inDatabase(made, (db) => void db.run(sql`DELETE FROM user WHERE uid = ${petugas.uid}`));
    await made.restart();
    expect(await made.raw('session.login', { loginName: 'petugas', password: petugas.password })).toMatchObject({ problem: { code: 'password.wrong' } });
  });

  it('a key file that is gone while somebody is in stops changes to users, and nothing else', async () => {
    const made = await office();
    await made.as('penyelia').must('settings.get', {});
    const before = keysOf(made);
    rmSync(folderPaths(made.folder).keys);
    expect(await made.raw('users.add', { name: 'Lain', loginName: 'lain', role: 'petugas', password: 'kunci-lain-9' })).toMatchObject({ problem: { code: 'keys.missing' } });
    expect(await made.raw('users.disable', { user: made.people.petugas.uid })).toMatchObject({ problem: { code: 'keys.missing' } });
    expect((await made.as('penyelia').must('users.list', {})).users).toMatchObject([{ active: true }, { active: true }]);
    writeKeyFile(folderPaths(made.folder).keys, before);
  });
});

describe('a new password', () => {
  it('leaves the database as it is, to the byte: only the wrap changes', async () => {
    const made = await office();
    const before = keysOf(made);
    await made.as('penyelia').must('users.newPassword', { user: made.people.petugas.uid, password: 'kunci-baru-77' });
    const after = keysOf(made);
    expect(after.check).toBe(before.check);
    expect(after.recovery).toEqual(before.recovery);
    expect(after.users.find((user) => user.uid === made.people.penyelia.uid)).toEqual(before.users.find((user) => user.uid === made.people.penyelia.uid));
    expect(after.users.find((user) => user.uid === made.people.petugas.uid)).not.toEqual(before.users.find((user) => user.uid === made.people.petugas.uid));
  });
});

describe('audit.verify', () => {
  it('reads the whole chain and answers its head', async () => {
    const made = await office();
    for (let n = 0; n < 30; n += 1) await made.as('penyelia').must('settings.setIdle', { minutes: n + 1 });
    const rows = (await auditRows(made)).length;
    expect(await made.as('penyelia').must('audit.verify', {})).toEqual({ rows, head: expect.stringMatching(/^[0-9a-f]{64}$/), brokenAt: null, compared: 0, missing: null });
    expect(made.events.at(-1)).toMatchObject({ type: 'progress', done: rows, total: rows });
  });

  it('names the row where somebody has edited it', async () => {
    const made = await office();
    await made.service.drain();
    await inDatabase(made, (db) => {
      db.run(sql`DROP TRIGGER audit_no_update`);
      db.run(sql`UPDATE audit SET actor = 'lain' WHERE seq = 2`);
    });
    await made.restart();
    expect(await made.as('penyelia').must('audit.verify', {})).toMatchObject({ brokenAt: 2 });
  });
});

describe('an older kunci.json put back', () => {
  it('keeps the last active penyelia, whom the recovery code lets in again', async () => {
    const made = await office();
    const { paths, old } = { paths: folderPaths(made.folder), old: readFileSync(folderPaths(made.folder).keys) };
    const second = await made.add('penyelia-dua', 'penyelia');
    await made.as(second).must('users.disable', { user: made.people.penyelia.uid });
    await made.restart();
    writeFileSync(paths.keys, old);
    // Whoever logs in first reconciles the two.
    await made.as('petugas').must('settings.get', {});
    expect(await made.raw('session.login', { loginName: second.loginName, password: second.password })).toMatchObject({ problem: { code: 'password.wrong' } });
    const password = 'lemari-dan-kode-9';
    expect(await made.raw('session.recover', { code: made.recoveryCode, loginName: second.loginName, password })).toEqual({ ok: true, value: {} });
    expect(await made.raw('session.login', { loginName: second.loginName, password })).toMatchObject({ ok: true, value: { role: 'penyelia' } });
  });
});

describe('locking', () => {
  it('that overtakes a log-in keeps the session shut', async () => {
    const made = await office();
    const { loginName, password } = made.people.penyelia;
    const login = made.raw('session.login', { loginName, password });
    await made.raw('session.lock', { why: 'tidur' });
    expect(await login).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await made.raw('session.status', {})).toMatchObject({ value: { signedIn: null } });
  });
});

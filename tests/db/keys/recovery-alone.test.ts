import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from '../../../db/keys/key-file.ts';
import { normaliseRecoveryCode } from '../../../db/keys/recovery-code.ts';
import { inProject } from '../../../scripts/paths.ts';
import { proved } from '../../support/proof.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

/** RELIABILITY C5: with every password lost, the code on the paper opens, and nothing else does. */
let office: TestOffice;
beforeEach(async () => {
  office = await createTestOffice();
  await office.as('petugas').must('receipts.receive', { name: 'ORANG LOKET', phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: false }, bundle: null, receivedDay: null });
  await office.restart();
});
afterEach(() => office.close());

const paths = () => folderPaths(office.folder);
const keyFile = (): KeyFile => {
  const file = readKeyFile(paths().keys);
  if (typeof file === 'string') throw new Error(file);
  return file;
};
const recover = (code: string, password = 'lemari-dan-kode-9') => office.raw('session.recover', { code, loginName: 'penyelia', password });

const losses: readonly (readonly [string, (file: KeyFile) => KeyFile])[] = [
  ['every wrap', (file) => ({ ...file, users: file.users.map((user) => ({ ...user, wrap: null })) })],
  ['every user', (file) => ({ ...file, users: [] })],
];

test('every wrap but that of the code is gone: the code opens, and everybody gets a password again', async () => {
  for (const [what, lose] of losses) {
    writeKeyFile(paths().keys, lose(keyFile()));
    for (const { loginName, password } of Object.values(office.people)) {
      expect(await office.raw('session.login', { loginName, password }), what).toMatchObject({ ok: false, problem: { code: 'password.wrong' } });
    }
    expect(await recover(office.recoveryCode), what).toEqual({ ok: true, value: {} });
    const penyelia = office.as({ ...office.people.penyelia, password: 'lemari-dan-kode-9' });
    const { users } = await penyelia.must('users.list', {});
    expect(users.map((user) => user.loginName), what).toEqual(['penyelia', 'petugas']);
    for (const user of users.filter((each) => each.role === 'petugas')) await penyelia.must('users.newPassword', { user: user.uid, password: 'kunci-petugas-3' });
    const petugas = office.as({ ...office.people.petugas, password: 'kunci-petugas-3' });
    expect((await petugas.must('receipts.recent', {})).receipts, what).toMatchObject([{ name: 'ORANG LOKET' }]);
    // Back to the passwords of before, for the next loss.
    await office.as({ ...office.people.penyelia, password: 'lemari-dan-kode-9' }).must('users.newPassword', { user: office.people.penyelia.uid, password: office.people.penyelia.password });
    await office.as('penyelia').must('users.newPassword', { user: office.people.petugas.uid, password: office.people.petugas.password });
    await office.restart();
  }
  proved({ point: 'C5', done: 'every wrap of the key but that of the recovery code taken away', times: losses.length, result: 'the code opens, all work is there, all accounts get new passwords' });
});

test('a wrong code five times brings a wait, also for the right one; a slip of the pen brings none', async () => {
  writeKeyFile(paths().keys, { ...keyFile(), users: [] });
  const plain = normaliseRecoveryCode(office.recoveryCode) ?? '';
  const other = await createTestOffice();
  for (let n = 0; n < 10; n += 1) expect(await recover(plain.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toMatchObject({ problem: { code: 'input.invalid' } });
  for (let n = 0; n < 5; n += 1) expect(await recover(other.recoveryCode)).toMatchObject({ problem: { code: 'recovery.wrong' } });
  expect(await recover(office.recoveryCode)).toMatchObject({ problem: { code: 'password.wait' } });
  await office.restart();
  expect(await recover(office.recoveryCode)).toMatchObject({ problem: { code: 'password.wait' } });
  office.clock.step(5_000);
  expect(await recover(office.recoveryCode)).toEqual({ ok: true, value: {} });
  await other.close();
  proved({ point: 'C5', done: 'wrong recovery codes, then the right one', times: 6, result: 'a wait after five, through a restart, also for the right one' });
});

test('a disk that takes no audit row leaves the old password', async () => {
  const { exec } = SqliteDatabase.prototype;
  let full = true;
  const commit = vi.spyOn(SqliteDatabase.prototype, 'exec').mockImplementation(function (this: Database, source: string) {
    if (full && source === 'COMMIT') {
      exec.call(this, 'ROLLBACK');
      throw new SqliteDatabase.SqliteError('database or disk is full', 'SQLITE_FULL');
    }
    return exec.call(this, source);
  });
  try {
    expect(await recover(office.recoveryCode)).toMatchObject({ ok: false, problem: { code: 'disk.full' } });
    full = false;
    expect(await office.raw('session.login', { loginName: 'penyelia', password: 'lemari-dan-kode-9' })).toMatchObject({ problem: { code: 'password.wrong' } });
    expect(await office.raw('session.login', { loginName: 'penyelia', password: office.people.penyelia.password })).toMatchObject({ ok: true });
  } finally {
    commit.mockRestore();
  }
});

test('without the wrap of the code nothing opens either', async () => {
  const other = await createTestOffice();
  const foreign = readKeyFile(folderPaths(other.folder).keys);
  if (typeof foreign === 'string') throw new Error(foreign);
  writeKeyFile(paths().keys, { ...keyFile(), users: [], recovery: foreign.recovery });
  expect(await recover(office.recoveryCode)).toMatchObject({ problem: { code: 'recovery.wrong' } });
  // The two test offices have the same uid, to which a wrap is bound: here it opens, and gives a key that is not this office's.
  expect(await recover(other.recoveryCode)).toMatchObject({ problem: { code: 'keys.damaged' } });
  await other.close();
});

test('in the app the key comes out of a wrap in four places, and nowhere else', () => {
  const users = (pattern: RegExp) =>
    ['db', 'electron', 'renderer', 'shared']
      .flatMap((folder) => readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`))
      .filter((name) => /\.tsx?$/.test(name) && pattern.test(readFileSync(join(inProject('.'), name), 'utf8')))
      .toSorted();
  expect(users(/\bunwrapKey\(/)).toEqual(['db/backup/restore-copy.ts', 'db/keys/wrap.ts', 'db/service/door/login.ts', 'db/service/door/password.ts', 'db/service/door/recover.ts']);
  expect(users(/createDecipheriv/)).toEqual(['db/keys/wrap.ts']);
  // No copy of the data in clear, no code from outside, no other database beside.
  expect(users(/\.serialize\(|\.backup\(|\.loadExtension\(|\bATTACH\b|\brekey\b/)).toEqual([]);
});

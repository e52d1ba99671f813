import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { manifestName, keysName } from '../../../db/backup/names.ts';
import { restoreCopy, type CopySecret } from '../../../db/backup/restore-copy.ts';
import { folderPaths } from '../../../db/folder.ts';
import { newRecoveryCode } from '../../../db/keys/recovery-code.ts';
import { openDatabase } from '../../../db/open.ts';
import { sql, WriteDb } from '../../../db/sql.ts';
import { ProblemError } from '../../../shared/problems.ts';
import { dataKeyOf, snapshot } from '../../support/folder.ts';
import { sequentialIds, stillClock, testFolder, testService } from '../../support/service.ts';
import { bareCopy } from './support/bare-copy.ts';
import { bitsOf, contentHashOf, copyingOffice, databaseIn, flipBit, inDatabase, type CopyingOffice } from './support/copies.ts';
import { restoreElsewhere } from './support/in-other-process.ts';
import { copyOfAnotherOffice } from './support/other-office.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';

const at = '2020-04-14T01:00:00.000Z';
const flips = rounds('RELIABILITY D4, single bits turned in a copy', 12, 200);

let office: CopyingOffice;
let copy = '';
let older = '';
let hash = '';
let recovery: CopySecret;
beforeAll(async () => {
  office = await copyingOffice();
  older = join(office.target, (await office.as('petugas').must('backups.make', {})).copy.name);
  office.clock.step(60_000);
  await office.as('penyelia').must('settings.setIdle', { minutes: 9 });
  const made = await office.as('penyelia').must('backups.make', {});
  copy = join(office.target, made.copy.name);
  hash = made.contentHash;
  recovery = { kind: 'recovery', code: office.recoveryCode };
  // Work after the copy, and a password that is younger than it.
  office.clock.step(60_000);
  await office.as('penyelia').must('settings.setIdle', { minutes: 33 });
  const { petugas } = office.people;
  await office.as('petugas').must('session.changePassword', { old: petugas.password, password: 'sandi-yang-baru-8' });
  await office.service.drain();
}, 60_000);
afterAll(() => {
  for (const folder of [office.folder, office.target]) rmSync(folder, { recursive: true, force: true });
});

let to = '';
beforeEach(() => {
  to = testFolder();
});
afterEach(() => rmSync(to, { recursive: true, force: true }));

async function problemOf(from: string, secret: CopySecret = recovery): Promise<string> {
  try {
    await restoreCopy({ from, to, secret, at });
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'restored';
}

describe('on another computer', () => {
  it('the recovery code opens it: same content, audit whole, and people log in with the passwords of that day', async () => {
    const { copy: manifest, aside } = await restoreCopy({ from: copy, to, secret: recovery, at });
    expect(aside).toBeNull();
    expect(manifest.contentHash).toBe(hash);
    expect(await contentHashOf(to, office)).toBe(hash);
    const service = testService(to, { clock: stillClock(at), ids: sequentialIds() });
    const { loginName, password } = office.people.penyelia;
    expect(await service.call({ call: 'a', name: 'session.login', input: { loginName, password } })).toMatchObject({ ok: true, value: { idleMinutes: 9 } });
    expect(await service.call({ call: 'b', name: 'audit.verify', input: {} })).toMatchObject({ ok: true, value: { brokenAt: null } });
    await service.drain();
    proved({ point: 'D2', done: 'a copy opened on another folder with the recovery code', times: 1, result: 'hash over all rows equal, log whole, people log in' });
  });

  it('a password of the day of the copy opens it, a younger one does not; its file may be named too', async () => {
    const { petugas } = office.people;
    const withPassword = (password: string): CopySecret => ({ kind: 'password', loginName: 'PETUGAS ', password });
    expect(await problemOf(copy, withPassword('sandi-yang-baru-8'))).toBe('password.wrong');
    expect(await problemOf(copy, { kind: 'password', loginName: 'siapa', password: petugas.password })).toBe('password.wrong');
    expect(readdirSync(to)).toEqual(['loket.lock']);
    expect(await problemOf(databaseIn(copy), withPassword(petugas.password))).toBe('restored');
  });

  it('a folder under another name is still the copy; a wrong code and a slip in it open nothing', async () => {
    const renamed = join(to, 'dari flash disk');
    cpSync(copy, renamed, { recursive: true });
    expect(await problemOf(renamed, { kind: 'recovery', code: `${office.recoveryCode.slice(0, -1)}?` })).toBe('input.invalid');
    expect(await problemOf(renamed, { kind: 'recovery', code: newRecoveryCode() })).toBe('recovery.wrong');
    expect(await problemOf(renamed)).toBe('restored');
  });
});

describe('over a data folder', () => {
  beforeEach(() => cpSync(office.folder, to, { recursive: true }));

  it('the old set is put aside together and whole; the new one opens', async () => {
    const before = snapshot(to);
    writeFileSync(folderPaths(to).attempts, '{"version":1,"overall":null,"accounts":{},"attempts":[]}');
    const { aside } = await restoreCopy({ from: copy, to, secret: recovery, at });
    expect(aside).toBe(join(to, 'loket.diganti-20200414-090000'));
    expect(snapshot(aside ?? '')).toEqual({ 'kunci.json': before['kunci.json'], 'loket.db': before['loket.db'] });
    expect(readdirSync(to).toSorted()).toEqual(['cadangan-terakhir.json', 'kunci.json', 'loket.db', 'loket.diganti-20200414-090000', 'loket.lock', 'masuk.json']);
    expect(await contentHashOf(to, office)).toBe(hash);
    // The set aside is a data folder of its own.
    expect(await inDatabase(aside ?? '', office, (db) => db.one<{ value: string }>(sql`SELECT value FROM setting WHERE key = 'idle_minutes'`)?.value)).toBe('33');
  });

  it('a second one in the same second loses nothing of the first', async () => {
    await restoreCopy({ from: copy, to, secret: recovery, at });
    await restoreCopy({ from: older, to, secret: recovery, at });
    expect(readdirSync(to).filter((name) => name.includes('diganti'))).toEqual(['loket.diganti-20200414-090000', 'loket.diganti-20200414-090000-2']);
  });

  it.each([
    ['a lost key file', 'kunci.json', null],
    ['a damaged key file', 'kunci.json', '{}'],
    ['a damaged database', 'loket.db', 'x'],
    ['a lost database', 'loket.db', null],
  ])('%s is mended by it, and what was left of it is kept', async (_what, name, content) => {
    if (content === null) rmSync(join(to, name));
    else writeFileSync(join(to, name), content);
    const { aside } = await restoreCopy({ from: copy, to, secret: recovery, at });
    expect(await contentHashOf(to, office)).toBe(hash);
    expect(existsSync(join(aside ?? '', name))).toBe(content !== null);
  });

  it('that somebody has open is refused', async () => {
    const service = testService(to, { clock: stillClock(at), ids: sequentialIds() });
    const { loginName, password } = office.people.penyelia;
    await service.call({ call: 'a', name: 'session.login', input: { loginName, password } });
    expect(await restoreElsewhere(copy, to, office.recoveryCode)).toMatch(/folder\.in-use/);
    await service.drain();
    expect(await problemOf(copy)).toBe('restored');
  });
});

describe('refused before anything is replaced', () => {
  let from = '';
  let before: Readonly<Record<string, string>>;
  beforeEach(() => {
    cpSync(office.folder, to, { recursive: true });
    from = join(testFolder(), 'cadangan');
    cpSync(copy, from, { recursive: true });
    before = snapshot(to);
  });
  afterEach(() => {
    expect(snapshot(to)).toEqual(before);
    rmSync(from, { recursive: true, force: true });
  });

  it('one bit turned, anywhere in any of its files', { timeout: 300_000 }, async () => {
    const random = seeded(11);
    const database = databaseIn(from);
    for (let turn = 0; turn < flips; turn += 1) {
      const path = turn % 3 === 0 ? join(from, turn % 2 === 0 ? keysName : manifestName) : database;
      const bit = Math.floor(random() * bitsOf(path));
      flipBit(path, bit);
      expect(await problemOf(from), `${path} ${bit}`).toMatch(/^(copy\.damaged|copy\.none)$/);
      flipBit(path, bit);
    }
    expect(await problemOf(from, { kind: 'password', loginName: 'petugas', password: 'x' })).toBe('password.wrong');
    proved({ point: 'D4', done: 'one bit turned anywhere in the files of a copy', times: flips, result: 'refused each time, nothing replaced' });
  });

  it.each([
    ['the database of another copy under its name', () => cpSync(databaseIn(older), databaseIn(from)), 'copy.damaged'],
    ['another copy’s key file', () => cpSync(join(office.folder, keysName), join(from, keysName)), 'copy.damaged'],
    ['no manifest', () => rmSync(join(from, manifestName)), 'copy.none'],
    ['no key file', () => rmSync(join(from, keysName)), 'copy.damaged'],
    ['no database', () => rmSync(databaseIn(from)), 'copy.damaged'],
    ['an empty database, as an interrupted copy leaves one', () => writeFileSync(databaseIn(from), ''), 'copy.damaged'],
    ['a folder that holds no copy', () => renameSync(join(from, manifestName), join(from, 'catatan.json')), 'copy.none'],
  ])('%s', async (_what, change, code) => {
    change();
    expect(await problemOf(from)).toBe(code);
  });

  it('a copy of another office', async () => {
    const { copy: strange, recoveryCode, remove } = await copyOfAnotherOffice();
    expect(await problemOf(strange, { kind: 'recovery', code: recoveryCode })).toBe('copy.other-office');
    proved({ point: 'D4', done: 'the copy of another office, with its own recovery code', times: 1, result: 'refused, nothing replaced' });
    remove();
  });

  it('a path that is not there', async () => {
    expect(await problemOf(join(from, 'tidak', 'ada'))).toBe('copy.none');
  });
});

describe('a copy made over a database whose audit somebody has rewritten', () => {
  it('is written, since it equals the data, and refused by the restore', async () => {
    const forged = testFolder();
    const target = testFolder();
    cpSync(office.folder, forged, { recursive: true });
    const key = await dataKeyOf(forged, office.people.penyelia);
    const raw = openDatabase(folderPaths(forged).database, key);
    raw.exec('DROP TRIGGER audit_no_update');
    new WriteDb(raw).run(sql`UPDATE audit SET actor = 'siapa' WHERE seq = 3`);
    const { name } = await bareCopy(forged, key, target);
    raw.close();
    expect(await problemOf(join(target, name))).toBe('copy.damaged');
    expect(readdirSync(to)).toEqual(['loket.lock']);
    for (const folder of [forged, target]) rmSync(folder, { recursive: true, force: true });
  });
});

describe('a database of a younger Loket', () => {
  it('is not put in the place of an older one’s', async () => {
    const younger = testFolder();
    const target = testFolder();
    cpSync(office.folder, younger, { recursive: true });
    const key = await dataKeyOf(younger, office.people.penyelia);
    const raw = openDatabase(folderPaths(younger).database, key);
    raw.pragma('user_version = 900');
    const { name } = await bareCopy(younger, key, target);
    raw.close();
    expect(await problemOf(join(target, name))).toBe('database.newer');
    for (const folder of [younger, target]) rmSync(folder, { recursive: true, force: true });
  });
});

describe('a folder that cannot be made', () => {
  it('is said so', async () => {
    writeFileSync(join(to, 'berkas'), '');
    mkdirSync(join(to, 'ada'));
    const before = to;
    to = join(to, 'berkas', 'data');
    expect(await problemOf(copy)).toBe('folder.unwritable');
    to = before;
  });
});

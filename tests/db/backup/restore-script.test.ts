import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProject } from '../../../scripts/paths.ts';
import { sequentialIds, stillClock, testFolder, testService, testSetup } from '../../support/service.ts';
import { copyingOffice, flipBit, databaseIn, type CopyingOffice } from './support/copies.ts';

let office: CopyingOffice;
let copy = '';
const to = testFolder();
beforeAll(async () => {
  office = await copyingOffice();
  copy = join(office.target, (await office.as('petugas').must('backups.make', {})).copy.name);
});
afterAll(async () => {
  await office.close();
  for (const folder of [office.target, to]) rmSync(folder, { recursive: true, force: true });
});

function restore(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): { status: number | null; out: string; err: string } {
  const { LOKET_PASSWORD: _password, LOKET_RECOVERY: _code, ...clean } = process.env;
  const ran = spawnSync(process.execPath, [inProject('scripts', 'restore.ts'), ...args], { env: { ...clean, ...env }, input, encoding: 'utf8' });
  return { status: ran.status, out: ran.stdout, err: ran.stderr };
}

describe('npm run restore', () => {
  it.each([
    ['nothing asked', []],
    ['no target', ['--from', 'x']],
    ['a password where none belongs', ['--from', 'x', '--to', 'y', '--password', 'rahasia']],
    ['a code where none belongs', ['--from', 'x', '--to', 'y', '--recovery', 'rahasia']],
  ])('%s: says how it is called, and does nothing', (_what, args) => {
    const { status, err } = restore(args);
    expect(status).toBe(2);
    expect(err).toContain('--from FOLDER_CADANGAN --to FOLDER_DATA');
    expect(err).not.toContain('rahasia');
  });

  it('with the recovery code: says what it has put in place, and that old passwords open old copies', () => {
    const { status, out } = restore(['--from', copy, '--to', to], { LOKET_RECOVERY: office.recoveryCode });
    expect(status).toBe(0);
    expect(out).toContain('rantai utuh');
    expect(out).toContain('siapa pernah tahu sandi lama tetap dapat membuka cadangan lama');
    expect(out).not.toContain(office.recoveryCode);
    expect(existsSync(join(to, 'loket.db'))).toBe(true);
  });

  it('with a name and a password; the set that was there is kept and named', () => {
    const { loginName, password } = office.people.petugas;
    const { status, out } = restore(['--from', copy, '--to', to, '--user', loginName], { LOKET_PASSWORD: password });
    expect(status).toBe(0);
    expect(out).toMatch(/Data sebelumnya disimpan di .*loket\.diganti-/);
    expect(out).not.toContain(password);
  });

  it('asks for the name on the terminal; an empty one means the code', () => {
    const { loginName, password } = office.people.petugas;
    expect(restore(['--from', copy, '--to', to], { LOKET_PASSWORD: password }, `${loginName}\n`).status).toBe(0);
    expect(restore(['--from', copy, '--to', to], {}, '\n')).toMatchObject({ status: 1, err: expect.stringContaining('Kode pemulihan salah') });
  });

  it.each([
    ['a wrong password', { LOKET_PASSWORD: 'bukan-sandinya' }, 'Nama masuk atau kata sandi salah', () => copy],
    ['a folder without a copy', {}, 'tidak ada cadangan Loket yang lengkap', () => office.target],
  ])('%s: nothing is replaced, and the reason is told', (_what, env, words, from) => {
    const before = readdirSync(to).toSorted();
    const { status, err } = restore(['--from', from(), '--to', to, '--user', 'petugas'], env, 'x\n');
    expect(status).toBe(1);
    expect(err).toContain('Tidak ada yang diganti.');
    expect(err).toContain(words);
    expect(readdirSync(to).toSorted()).toEqual(before);
  });

  it('a damaged copy: which part', () => {
    flipBit(databaseIn(copy), 90_000);
    expect(restore(['--from', copy, '--to', to], { LOKET_RECOVERY: office.recoveryCode })).toMatchObject({ status: 1, err: expect.stringMatching(/tidak seperti waktu ditulis \(loket-cadangan-.*\.db\)/) });
    flipBit(databaseIn(copy), 90_000);
  });
});

describe('the folder at set-up', () => {
  it('that is not there is said, and no office is made', async () => {
    const folder = testFolder();
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    const reply = await service.call({ call: 'a', name: 'setup.create', input: { ...testSetup, backupFolder: join(folder, 'tidak', 'ada') } });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'backup.folder-missing' } });
    expect(readdirSync(folder)).toEqual([]);
    await service.drain();
    rmSync(folder, { recursive: true });
  });
});

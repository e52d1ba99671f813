import { execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProject, projectRoot } from '../../scripts/paths.ts';
import { createTestOffice, sequentialIds, stillClock, testFolder, type TestOffice, testService, testSetup } from '../support/service.ts';

/** `npm run call`: the same service without a window. */
let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await office.close('keep');
});
afterAll(() => rmSync(office.folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly reply: unknown;
}

function call(args: readonly string[], options: { password?: string; typed?: string } = {}): Promise<Ran> {
  const { LOKET_PASSWORD: _none, ...env } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [inProject('scripts', 'call.ts'), ...args],
      { cwd: projectRoot, env: { ...env, ...(options.password === undefined ? {} : { LOKET_PASSWORD: options.password }) } },
      (error, out) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, out, reply: out === '' ? null : (JSON.parse(out) as unknown) });
      },
    );
    child.stdin?.end(options.typed ?? '');
  });
}

describe('npm run call', () => {
  const as = (user: string) => ['--data', office.folder, '--user', user];

  it('prints the reply, with the password from the environment or typed', async () => {
    const { penyelia, petugas } = office.people;
    expect(await call([...as('penyelia'), 'settings.get'], { password: penyelia.password })).toMatchObject({ code: 0, reply: { ok: true, value: { short: 'KSB' } } });
    expect(await call([...as('petugas'), 'bundles.list', '{}'], { typed: `${petugas.password}\n` })).toMatchObject({ code: 0, reply: { ok: true, value: { bundles: [] } } });
    expect(await call(['--data', office.folder, 'session.status'])).toMatchObject({ code: 0, reply: { value: { folder: 'siap' } } });
  });

  it.each([
    ['a wrong password', 'penyelia', 'bukan-ini', 'settings.get', '{}', 'password.wrong'],
    ['a wrong role', 'petugas', 'kunci-petugas-2', 'users.list', '{}', 'role.denied'],
    ['a wrong payload', 'penyelia', 'kunci-penyelia-1', 'settings.setIdle', '{"minutes":0}', 'input.invalid'],
    ['no such procedure', 'penyelia', 'kunci-penyelia-1', 'settings.nothing', '{}', 'procedure.unknown'],
  ])('ends with 1 on %s', async (_what, user, password, procedure, json, code) => {
    expect(await call([...as(user), procedure, json], { password })).toMatchObject({ code: 1, reply: { ok: false, problem: { code } } });
  });

  it('ends with 2 when it was not understood, and takes no password in its arguments', async () => {
    for (const args of [[], ['settings.get'], [...as('penyelia')], [...as('penyelia'), 'settings.get', '{'], [...as('penyelia'), '--password', 'x', 'settings.get'], [...as('penyelia'), 'users.add', '{"password":"x"}'], [...as('penyelia'), 'settings.get', '-'], [...as('penyelia'), 'settings.get']]) {
      expect(await call(args)).toMatchObject({ code: 2, out: '' });
    }
  });

  it('refuses while the lock is held', async () => {
    await office.restart();
    await office.as('penyelia').must('settings.get', {});
    expect(await call([...as('penyelia'), 'settings.get'], { password: office.people.penyelia.password })).toMatchObject({ code: 1, reply: { problem: { code: 'folder.in-use' } } });
    await office.close('keep');
  });
});

describe('a set-up that is killed', () => {
  it.each([200, 450, 700, 950, 1200])('after %i ms leaves an office or none, never half of one', async (after) => {
    const folder = testFolder();
    const child = spawn(process.execPath, [inProject('scripts', 'call.ts'), '--data', folder, 'setup.create', '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.end(JSON.stringify(testSetup));
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    await new Promise((resolve) => child.once('close', resolve));
    clearTimeout(timer);
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    const status = await service.call({ call: 's', name: 'session.status', input: {} });
    if (status.ok && JSON.stringify(status.value).includes('"folder":"baru"')) {
      expect(await service.call({ call: 'a', name: 'setup.create', input: testSetup })).toMatchObject({ ok: true });
    } else expect(status).toMatchObject({ ok: true, value: { folder: 'siap' } });
    const { loginName, password } = testSetup.supervisor;
    expect(await service.call({ call: 'b', name: 'session.login', input: { loginName, password } })).toMatchObject({ ok: true });
    await service.drain();
    rmSync(folder, { recursive: true });
  });
});

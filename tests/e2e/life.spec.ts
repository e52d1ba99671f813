import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchArguments } from '../../scripts/electron/arguments.ts';
import { dataProcessOf, launchApp, programOf, type TestApp } from '../support/electron-app.ts';

/** The life of the data process: started, lost, started again, ended in order. */
let loket: TestApp;

test.beforeAll(async () => {
  loket = await launchApp();
  await loket.window.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    Reflect.get(window, 'loket').onEvent((event: { type: string }) => heard.push(event.type));
  });
});

const status = (): Promise<unknown> => loket.window.evaluate(() => Reflect.get(window, 'loket').call('session.status', {}));
const heard = (): Promise<unknown> => loket.window.evaluate(() => Reflect.get(window, 'heard'));

test('it answers, in a process of its own that is told nothing on its command line', async () => {
  expect(await status()).toMatchObject({ ok: true, value: { folder: 'baru', dataFolder: loket.data } });
  const pid = await dataProcessOf(loket);
  expect(pid).not.toBe(loket.app.process().pid);
  expect(programOf(pid)).not.toContain(loket.data);
});

test('when it is killed another takes its place, and the window is told', async () => {
  const first = await dataProcessOf(loket);
  process.kill(first, 'SIGKILL');
  await expect.poll(heard).toEqual(['data-gone', 'data-back']);
  expect(await status()).toMatchObject({ ok: true });
  expect(await dataProcessOf(loket)).not.toBe(first);
});

test('a second start ends by itself and leaves the first alone', async () => {
  const second = spawnSync(loket.app.process().spawnfile, [...launchArguments(), `--user-data-dir=${loket.userData}`], { timeout: 30_000, stdio: 'ignore' });
  expect(second.signal).toBeNull();
  expect(await status()).toMatchObject({ ok: true });
});

test('sleep locks, after the window has been asked to hand over its typing', async () => {
  await loket.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect.poll(heard).toEqual(expect.arrayContaining(['flush', 'locked']));
});

test('a page that is loaded again goes on', async () => {
  await loket.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await expect(loket.window.locator('#root')).not.toBeEmpty();
  expect(await status()).toMatchObject({ ok: true });
});

test('quitting leaves no process behind and writes no person’s data to the log', async () => {
  const pid = await dataProcessOf(loket);
  const main = loket.app.process();
  const log = join(loket.userData, 'logs', 'loket.log');
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toMatch(/^(\S+ data\.died\n)?$/);
  await loket.close();
  expect(main.exitCode).toBe(0);
  expect(programOf(pid)).toBe('');
  expect(readdirSync('/proc').filter((id) => /^\d+$/.test(id) && programOf(id).includes(loket.userData))).toEqual([]);
});

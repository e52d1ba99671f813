import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchArguments } from '../../scripts/electron/arguments.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, type Office, prepareOffice, receiveAndKey, replyIn, signIn } from '../support/office.ts';
import { proved } from '../support/proof.ts';
import { lookAt } from '../support/screens.ts';

/** RELIABILITY E1 in the window: a second start brings the first window up, or says that the folder is in use; it never writes. */
/** Outlives the first app. */
const root = mkdtempSync(join(tmpdir(), 'loket-kedua-'));
let first: TestApp;
let office: Office;

test.beforeAll(async () => {
  first = await launchApp({ data: join(root, 'data') });
  office = await prepareOffice(first.window);
  await signIn(first.window, office.petugas);
});

test.afterAll(async () => {
  await first.close();
  rmSync(root, { recursive: true, force: true });
});

test('by the same user: it ends by itself, and the first window comes up', async () => {
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const raised: string[] = [];
    Reflect.set(globalThis, 'raised', raised);
    // No window manager here says what became of it: what was asked of the window counts.
    window.isMinimized = () => true;
    window.restore = () => void raised.push('restore');
    window.focus = () => void raised.push('focus');
  });
  const second = spawnSync(first.app.process().spawnfile, [...launchArguments(), `--user-data-dir=${first.userData}`, '--data', first.data], { timeout: 30_000, stdio: 'ignore' });
  expect([second.signal, second.status]).toEqual([null, 0]);
  await expect.poll(() => first.app.evaluate(() => Reflect.get(globalThis, 'raised'))).toEqual(['restore', 'focus']);
  await receiveAndKey(first.window, 1, 1);
  proved({ point: 'E1', done: 'a second start by the same user', times: 1, result: 'it ends by itself, the first window is restored and comes up, and goes on saving' });
});

test('with another profile on the same folder: a screen that says so, no writing, and it goes on once the first is closed', async () => {
  const second = await launchApp({ data: first.data });
  const { window } = second;
  await expect(window.getByRole('heading', { level: 1, name: 'Loket belum dapat dibuka' })).toBeVisible();
  await expect(window.getByRole('alert')).toContainText('Folder data sedang dipakai. Loket sudah terbuka, mungkin oleh pengguna Windows yang lain.');
  await expect(window.getByText(first.data)).toBeVisible();
  await lookAt(window, 'folder-sedang-dipakai');
  // Not even straight past its screen.
  const { loginName, password } = office.penyelia;
  expect(await replyIn(window, 'session.login', { loginName, password })).toEqual({ ok: false, problem: { code: 'folder.in-use', details: {} } });
  const [keyed] = await receiveAndKey(first.window, 1, 2);
  await window.keyboard.press('F7');
  await expect(window.getByRole('heading', { level: 1, name: 'Loket belum dapat dibuka' })).toBeVisible();

  await first.close();
  await window.keyboard.press('F7');
  await expect(window.locator('input[type="password"]')).toBeVisible();
  await signIn(window, office.petugas);
  expect((await callIn(window, 'sheets.detail', { sheet: keyed?.sheet ?? '' })).head).toMatchObject({ paperState: 'diinput', revision: 1 });
  first = second;
  proved({ point: 'E1', done: 'a second start with another profile on the same folder', times: 1, result: 'a screen that says the folder is in use, no log-in past it; it goes on once the first is closed' });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dataProcessOf, launchApp, type TestApp } from '../support/electron-app.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Pengaturan awal, Masuk, the lock and the recovery code, by keyboard alone; then the screens of a folder that cannot be used. */
let loket: TestApp;
let code = '';
/** Outlives the app, so that it can be opened again. */
const data = mkdtempSync(join(tmpdir(), 'loket-masuk-'));

const first = 'tinta-ungu-loket-7';
const second = 'meja-kayu-jati-9';

test.beforeAll(async () => {
  loket = await launchApp({ data });
  await officeScreen(loket);
});

test.afterAll(async () => {
  await loket.close();
  rmSync(data, { recursive: true, force: true });
});

const focused = () => loket.window.evaluate(() => document.activeElement?.id ?? '');
const work = () => loket.window.getByRole('navigation', { name: 'Layar' });

async function fill(values: readonly string[]): Promise<void> {
  for (const value of values) {
    await loket.window.keyboard.press('Tab');
    await loket.window.keyboard.type(value);
  }
}

test('a new folder shows the set-up, with the office already there to correct', async () => {
  const { window } = loket;
  await expect(window.getByRole('heading', { level: 1, name: 'Pengaturan awal' })).toBeVisible();
  await expect.poll(focused).toBe('awal-officeName');
  await expect(window.getByLabel('Kode kabupaten')).toHaveValue('5207');
  await expect(window.getByText(loket.data)).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'pengaturan-awal');
});

test('what is missing is said beside its field, and nothing is set up', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await expect(window.getByLabel('Nama', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect.poll(focused).toBe('awal-name');
});

test('the recovery code is shown once, and going on asks for its last group', async () => {
  const { window } = loket;
  await window.keyboard.type('Sekar Arum');
  await fill(['sekar', first, first]);
  await window.keyboard.press('F8');
  await expect(window.getByRole('heading', { level: 1, name: /^Kode pemulihan/ })).toBeVisible();
  code = await window.locator('.kode-pemulihan').innerText();
  await lookAt(window, 'kode-pemulihan');
  await window.keyboard.type('0000');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Tidak sama. Lihat kertas.')).toBeVisible();
  await window.keyboard.press('Control+A');
  await window.keyboard.type((code.split('-').at(-1) ?? '').toLowerCase());
  await window.keyboard.press('Enter');
  await expect(window.getByText('Siapa yang bekerja?')).toBeVisible();
  expect(await window.content()).not.toContain(code);
});

test('a wrong password is told, the right one opens', async () => {
  const { window } = loket;
  await expect.poll(focused).toBe('sandi');
  await window.keyboard.type('bukan-ini');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toContainText('Kata sandi salah.');
  await expect(window.getByText('Caps Lock mati')).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'masuk');
  await window.keyboard.type(first);
  await window.keyboard.press('Enter');
  await expect(work()).toBeVisible();
});

test('Ctrl+L takes the work from the page, and log-in returns to the same field', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  const field = window.getByLabel('Nama', { exact: true });
  await field.focus();
  await window.keyboard.type('MELATI SEGARA');
  await window.keyboard.press('Control+L');
  await expect(window.getByText('Terkunci pukul')).toBeVisible();
  await expect(work()).toHaveCount(0);
  expect(await window.content()).not.toContain('MELATI SEGARA');
  await lookAt(window, 'terkunci');
  for (const key of ['F3', 'F8', 'Escape', 'Control+K']) await window.keyboard.press(key);
  await expect(work()).toHaveCount(0);
  await window.keyboard.press('Escape');
  await window.locator('#sandi').fill(first);
  await window.keyboard.press('Enter');
  await expect(field).toHaveValue('MELATI SEGARA');
  await expect(field).toBeFocused();
});

test('when the data process dies, the password is asked over the kept form', async () => {
  const { window } = loket;
  process.kill(await dataProcessOf(loket), 'SIGKILL');
  await expect(window.getByText('penyimpan data berhenti dan dijalankan lagi')).toBeVisible();
  await expect(work()).toHaveCount(0);
  await window.locator('#sandi').fill(first);
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Nama', { exact: true })).toHaveValue('MELATI SEGARA');
});

test('the recovery code gives a new password; the old one is gone', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+L');
  await expect(window.getByText('Terkunci pukul')).toBeVisible();
  await window.keyboard.press('F8');
  await expect(window.getByRole('heading', { level: 1, name: 'Masuk dengan kode pemulihan' })).toBeVisible();
  await lookAt(window, 'pemulihan');
  await window.keyboard.type(code);
  await window.keyboard.press('Tab');
  await fill([second, second]);
  await window.keyboard.press('F8');
  await expect(window.getByText('Siapa yang bekerja?')).toBeVisible();
  await window.locator('#sandi').fill(first);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toContainText('Kata sandi salah.');
  await window.locator('#sandi').fill(second);
  await window.keyboard.press('Enter');
  await expect(work()).toBeVisible();
});

test('a folder that cannot be used says which file, and leaves it alone', async () => {
  const broken = await launchApp({ data });
  await expect(broken.window.getByRole('alert')).toContainText('Folder data sedang dipakai.');
  await lookAt(broken.window, 'folder-dipakai');
  await broken.close();
});

test('an empty database is told from a missing one', async () => {
  await loket.close();
  writeFileSync(join(data, 'loket.db'), '');
  loket = await launchApp({ data });
  await expect(loket.window.getByRole('alert')).toContainText('Database kosong.');
  await lookAt(loket.window, 'database-kosong');
  rmSync(join(data, 'loket.db'));
  await loket.window.keyboard.press('F7');
  await expect(loket.window.getByRole('alert')).toContainText('Database tidak ada.');
});

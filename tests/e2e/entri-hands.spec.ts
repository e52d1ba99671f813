import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { atStop } from '../support/keying.ts';
import { callIn, prepareOffice, signIn } from '../support/office.ts';
import { lookAt, logInAgain, officeScreen, openScreen } from '../support/screens.ts';

/** What is pinned for a stack stands beside the form, is changed by one key, and is there again in an app that was started anew. */
const root = mkdtempSync(join(tmpdir(), 'loket-hands-'));
let loket: TestApp;
const start = async () => launchApp({ data: join(root, 'data'), userData: join(root, 'user') });

test.afterAll(async () => {
  await loket.close();
  rmSync(root, { recursive: true, force: true });
});

test('bundle, day and village of a stack are found again after the app was closed', async () => {
  loket = await start();
  const office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
  const bundle = (await callIn(loket.window, 'bundles.create', { code: 'M07', counted: 2, place: '' })).uid;
  for (const name of ['SARI DEWI', 'RINA AYU']) await callIn(loket.window, 'receipts.receive', { name, phone: '', formNo: '', documents, bundle, receivedDay: '2020-04-10' });

  const { keyboard } = loket.window;
  await openScreen(loket.window, 'F3', 'Entri');
  await keyboard.press('Control+u');
  await keyboard.type('M07');
  await expect(loket.window.getByText('0 dari 2 diinput')).toBeVisible();
  await keyboard.press('Enter');
  await atStop(loket.window, 'nik');
  await keyboard.press('Control+u');
  await expect(loket.window.locator('#entri-tetap-masuk')).toBeFocused();
  await keyboard.type('07042020');
  await keyboard.press('Enter');
  await expect(loket.window.locator('#entri-tetap-desa')).toBeFocused();
  await keyboard.type('seloto');
  await keyboard.press('Enter');
  await atStop(loket.window, 'nik');
  const panel = () => loket.window.getByRole('region', { name: 'Tetap untuk tumpukan ini' });
  await expect(panel()).toContainText('07-04-2020, tetap');
  await expect(panel()).toContainText('SELOTO');
  await lookAt(loket.window, 'entri-tetap');

  await loket.close();
  loket = await start();
  await officeScreen(loket);
  await logInAgain(loket.window, office.petugas);
  // The sheet that was under the hands comes back by itself.
  await atStop(loket.window, 'nik');
  await expect(panel()).toContainText('07-04-2020, tetap');
  await loket.window.keyboard.press('Escape');
  await expect(loket.window.getByText('0 dari 2 diinput')).toBeVisible();
  await loket.window.getByRole('row', { name: /RINA AYU/ }).waitFor();
  await loket.window.keyboard.press('ArrowDown');
  await loket.window.keyboard.press('Enter');
  await atStop(loket.window, 'nik');
  await expect(panel()).toContainText('07-04-2020, tetap');
  await expect(loket.window.locator('#entri-desa_kelurahan')).toHaveValue(/SELOTO/);
});

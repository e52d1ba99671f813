import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findElectron } from '../../scripts/electron/find.ts';
import { type Ballast, ballastIn } from '../support/ballast.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { type LimitedDisk, limitedDisk } from '../support/limited-disk.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, prepareOffice, signIn } from '../support/office.ts';
import { proved } from '../support/proof.ts';
import { openScreen } from '../support/screens.ts';

/** RELIABILITY B1 through the window: the data folder lies on a disk of 8 MB that fills up while a sheet is keyed. */
let disk: LimitedDisk;
let loket: TestApp;
let ballast: Ballast;

test.beforeAll(async () => {
  disk = limitedDisk(8_000_000);
  const electron = process.env['LOKET_ELECTRON'] ?? (await findElectron()).path;
  loket = await launchApp({ data: join(disk.folder, 'data'), electron: disk.launcher(electron) });
  ballast = ballastIn(disk.seenFrom(loket.app.process().pid ?? 0));
});

test.afterAll(async () => {
  ballast.drop();
  await loket.close();
  disk.remove();
});

test('a full disk while a sheet is keyed: the form stays, the sentence says what to do, and once there is room the same Enter saves', async () => {
  const { window } = loket;
  const { petugas } = await prepareOffice(window);
  await signIn(window, petugas);
  const { name, values } = madeUpPerson(40);
  const { sheet } = await callIn(window, 'receipts.receive', { name, phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: null });
  await openScreen(window, 'F3', 'Entri');
  await window.keyboard.press('Enter');
  await atStop(window, 'nik');
  await keyPaper(window, values, 'alamat');
  ballast.fill();
  // Typing goes on, though what is under the fingers cannot be kept now.
  await keyPaper(window, values);
  await window.waitForTimeout(2500);
  await window.keyboard.press('Enter');
  const alert = window.getByRole('alert');
  await expect(alert).toContainText('Belum tersimpan.');
  await expect(alert).toContainText('Cakram penuh. Beri tempat, lalu ulangi.');
  await expect(alert).toContainText('Ketikan masih ada di layar.');
  await expect(window.getByText(/^Tersimpan/)).toHaveCount(0);
  await expect(window.locator('#entri-nik')).toHaveValue(new RegExp(values.nik.slice(-4)));
  await expect(window.locator('#entri-alamat')).toHaveValue(values.alamat);
  // Once more, still full: the same again.
  await window.keyboard.press('Enter');
  await expect(alert).toContainText('Cakram penuh.');
  expect(await callIn(window, 'home.waiting', {})).toMatchObject({ toKey: 1, keyedToday: 0 });

  ballast.drop();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
  await expect(window.getByText(/Tersimpan/)).toBeVisible();
  const opened = await callIn(window, 'entry.open', { sheet });
  expect(opened.head).toMatchObject({ paperState: 'diinput', revision: 1 });
  expect(opened.values).toEqual(values);
  proved({ point: 'B1', done: 'the disk of the data folder filled up while a sheet was keyed in the window', times: 1, result: 'typing goes on, the form is kept, the sentence says what to do, and with room again the same Enter saves' });
});

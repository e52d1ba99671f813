import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { approve, callIn, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Kirim by keyboard: make, close, write, write again elsewhere, hand over; and what a petugas may see of it. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  const { window } = loket;
  office = await prepareOffice(window);
  await signIn(window, office.petugas);
  const keyed = await receiveAndKey(window, 9, 0, (index) => (index === 8 ? { values: { pengesahan: '' } } : {}));
  await signIn(window, office.penyelia);
  await approve(window, keyed.slice(3));
});

test.afterAll(async () => {
  await loket.close();
});

const steps = () => loket.window.getByRole('complementary', { name: 'Perjalanan kiriman' });
const ledger = () => loket.window.getByRole('grid', { name: 'Buku kiriman' });

function folderOf(name: string): string {
  const folder = join(loket.data, '..', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

test('nothing was sent: who is ready, and why others are not, each reason with its list', async () => {
  const { window } = loket;
  await openScreen(window, 'F5', 'Kirim');
  await expect(window.getByText('Belum ada kiriman.')).toBeVisible();
  const ready = window.getByRole('region', { name: 'Siap kirim' });
  await expect(ready).toContainText('5 orang siap kirim');
  await expect(ready).toContainText('3 belum diperiksa');
  await expect(ready).toContainText('1 tanda belum diselesaikan');
  await lookAt(window, 'kirim-kosong');
  await window.keyboard.press('1');
  await expect(window.getByRole('heading', { level: 1, name: 'Pendaftar' })).toBeVisible();
  await expect(window.locator('.baris-maya tbody tr[aria-rowindex]')).toHaveCount(3);
  await openScreen(window, 'F5', 'Kirim');
});

test('Ctrl+1 makes a sending with receiver and purpose', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+1');
  await expect(window.getByLabel('Kepada')).toBeFocused();
  await window.keyboard.type('Disnakertrans Provinsi NTB');
  await lookAt(window, 'kirim-buat');
  await window.keyboard.press('Enter');
  await expect(ledger()).toContainText('K001');
  await expect(ledger()).toContainText('belum ditutup');
});

test('closing asks for the number of people and takes no other', async () => {
  const { window } = loket;
  await expect(ledger()).toBeFocused();
  const dialog = window.getByRole('dialog', { name: 'Tutup kiriman K001?' });
  // On a slow machine the steps of the sending come a moment after its row; who strikes too early strikes again.
  await expect(async () => {
    if (await dialog.isHidden()) await window.keyboard.press('Enter');
    await expect(dialog).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(dialog).toContainText('5 orang masuk, 4 orang tidak');
  await expect(window.getByLabel('Ketik jumlah orang')).toBeFocused();
  await window.keyboard.type('4');
  await window.keyboard.press('Enter');
  await expect(dialog).toContainText('Tidak sama dengan yang masuk');
  await window.keyboard.press('Backspace');
  await window.keyboard.type('5');
  await lookAt(window, 'kirim-tutup');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(window.getByText('Isi tidak dapat diubah lagi')).toBeVisible();
});

test('the package is written into the folder, read back, and shown with size, hash and fingerprint', async () => {
  const { window } = loket;
  const folder = folderOf('flash-disk');
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Folder')).toBeFocused();
  await window.keyboard.type(join(folder, 'tidak-ada'));
  await window.keyboard.press('Enter');
  await expect(steps().getByRole('alert')).toContainText('Folder tujuan tidak ada');
  await lookAt(window, 'kirim-folder');
  await window.getByLabel('Folder').selectText();
  await window.keyboard.type(folder);
  await window.keyboard.press('Enter');
  const files = window.getByRole('table', { name: 'Isi paket' });
  await expect(files).toContainText('manifest.json');
  const csv = csvIn(folder);
  await expect(files).toContainText(hashOf(csv).slice(0, 12));
  await expect(window.getByText('5 baris dibaca ulang')).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'kirim');
});

test('F10 writes the same bytes again elsewhere', async () => {
  const { window } = loket;
  const folder = folderOf('flash-disk-kedua');
  await window.keyboard.press('F10');
  await expect(window.getByLabel('Folder')).toHaveValue(folderOf('flash-disk'));
  await window.getByLabel('Folder').selectText();
  await window.keyboard.type(folder);
  await window.keyboard.press('Enter');
  await expect(window.getByText('ditulis 2 kali')).toBeVisible();
  expect(hashOf(csvIn(folder))).toBe(hashOf(csvIn(folderOf('flash-disk'))));
});

test('F8 records the handing over: everybody in it is sent', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await expect(window.getByLabel('Tanggal')).toBeFocused();
  await lookAt(window, 'kirim-serah');
  await window.getByLabel('Nomor surat').focus();
  await window.keyboard.type('560/118/DTKT/2020');
  await window.keyboard.press('Enter');
  await expect(ledger()).toContainText('diserahkan');
  await expect(ledger()).toContainText('560/118/DTKT/2020');
  expect((await callIn(window, 'home.ledgers', {})).people).toMatchObject({ terkirim: 5, dalam_kiriman: 0 });
});

test('at 125 % nothing is cut', async () => {
  const { window } = loket;
  await officeScreen(loket, 1.25);
  await expect(steps()).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'kirim-125');
  await officeScreen(loket);
});

test('a petugas reads it and can do nothing with it', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await openScreen(window, 'F5', 'Kirim');
  await expect(ledger()).toContainText('K001');
  for (const key of ['Control+1', 'F8', 'F10', 'Enter']) await window.keyboard.press(key);
  await expect(window.getByRole('form')).toHaveCount(0);
  await expect(steps().getByRole('button')).toHaveCount(0);
});

function csvIn(folder: string): Buffer {
  const [packaged] = readdirSync(folder);
  if (packaged === undefined) throw new Error('no package was written');
  return readFileSync(join(folder, packaged, `${packaged}.csv`));
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { killApp, launchApp, processesOf, type TestApp } from '../support/electron-app.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Entri daftar by keyboard alone: the head once, one line a person; people grow, paper does not. */
test.describe.configure({ mode: 'serial' });

const root = mkdtempSync(join(tmpdir(), 'loket-daftar-'));
let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  await launch();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
  rmSync(root, { recursive: true, force: true });
});

async function launch(): Promise<void> {
  loket = await launchApp({ data: join(root, 'data'), userData: join(root, 'user') });
}

const focused = () => loket.window.evaluate(() => document.activeElement?.id ?? '');
const stored = () => loket.window.getByRole('region', { name: 'Baris tersimpan' });
const strip = () => loket.window.locator('.strip');

async function openFromPalette(): Promise<void> {
  const { window } = loket;
  await window.keyboard.press('Control+k');
  await window.keyboard.type('entri daftar');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri daftar' })).toBeAttached();
}

/** One line by the keys of a clerk: the NIK and a whole day go on by themselves. */
async function keyLine(index: number, changes: { readonly nik?: string } = {}): Promise<void> {
  const { window } = loket;
  const { nik, nama, tanggal_lahir: birth, no_hp: phone } = madeUpPerson(index).values;
  const typed = changes.nik ?? nik;
  await expect.poll(focused).toBe('daftar-nik');
  await window.keyboard.type(typed);
  if (typed.length < 16) await window.keyboard.press('Enter');
  await expect.poll(focused).toBe('daftar-nama');
  await window.keyboard.type(nama.toLowerCase());
  await window.waitForTimeout(300);
  await window.keyboard.press('Enter');
  await expect.poll(focused).toBe('daftar-tanggal_lahir');
  await window.keyboard.type(birth.split('-').toReversed().join(''));
  await expect.poll(focused).toBe('daftar-no_hp');
  await window.keyboard.type(phone);
  await window.waitForTimeout(300);
  await window.keyboard.press('Enter');
}

test('the head is written once, and the first line is under the hands', async () => {
  const { window } = loket;
  await receiveAndKey(window, 1, 9);
  await openFromPalette();
  await expect(window.getByText('Belum ada daftar.')).toBeVisible();
  await window.keyboard.press('1');
  await expect.poll(focused).toBe('daftar-pengirim');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Isi pengirimnya')).toBeVisible();
  await expect.poll(focused).toBe('daftar-pengirim');
  for (const text of ['PT Lapis Loket', '12/PL/IV/2020', '']) {
    await window.keyboard.type(text);
    await window.keyboard.press('Enter');
  }
  await expect(window.getByRole('heading', { level: 1, name: 'Daftar DA-001' })).toBeVisible();
  await expect.poll(focused).toBe('daftar-nik');
});

test('a line a person: full boxes go on, Enter on the last stores it and opens the next; no paper comes of it', async () => {
  const { window } = loket;
  const before = await callIn(window, 'home.ledgers', {});
  // A line without a letter is nobody: no paper stands behind it.
  await window.keyboard.press('F10');
  await expect(strip()).toContainText('Baris ini masih kosong.');
  await keyLine(1);
  await expect(strip()).toContainText('Baris 1 tersimpan sebagai AD-0001.');
  await keyLine(2);
  await expect(stored().getByRole('listitem')).toHaveCount(2);
  await expect(stored().getByRole('listitem').first()).toContainText(madeUpPerson(2).name);
  const after = await callIn(window, 'home.ledgers', {});
  expect(after.paper).toEqual(before.paper);
  expect(after.people.total).toBe(before.people.total + 2);
});

test('who is known is said in one sentence, and a stop stands beside its box; F10 puts the line down', async () => {
  const { window } = loket;
  const paper = madeUpPerson(9);
  await window.keyboard.type(paper.values.nik);
  await expect.poll(focused).toBe('daftar-nama');
  await expect(window.getByText(/Mungkin sudah ada: A-0001 .*, NIK sama/)).toBeVisible();
  await window.keyboard.press('Shift+Tab');
  await expect.poll(focused).toBe('daftar-nik');
  await keyLine(3, { nik: '520702410175' });
  await expect(strip()).toContainText('F10: sisihkan sebagai belum lengkap.');
  await expect.poll(focused).toBe('daftar-nik');
  await expect(window.locator('#daftar-nik')).toHaveAttribute('aria-invalid', 'true');
  await lookAt(window, 'entri-daftar');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'entri-daftar-125');
  await officeScreen(loket);
  await window.keyboard.press('F10');
  await expect(stored().getByRole('listitem').first()).toContainText('Belum lengkap');
});

test('a line half typed is there again after the app was killed, and after Esc', async () => {
  await loket.window.keyboard.type('52070241');
  await expect(loket.window.locator('#daftar-nik')).toHaveValue('520702 41');
  await loket.window.waitForTimeout(2200);
  await killApp(await processesOf(loket), 'both');
  await launch();
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
  const { window } = loket;
  await openFromPalette();
  await expect(window.getByRole('row', { name: /DA-001/ })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.locator('#daftar-nik')).toHaveValue('520702 41');
  await window.keyboard.press('End');
  await window.keyboard.type('7');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('row', { name: /DA-001/ })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.locator('#daftar-nik')).toHaveValue('520702 417');
});

test('Bundel and the queue of Entri lead there with one key; Pendaftar says that there is no paper', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F4', 'Bundel');
  await window.keyboard.press('2');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri daftar' })).toBeAttached();
  await openScreen(window, 'F3', 'Entri');
  await window.keyboard.press('1');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri daftar' })).toBeAttached();
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await window.keyboard.press('/');
  await window.keyboard.type('AD-0001');
  await expect(window.getByRole('article', { name: 'Rincian AD-0001' })).toContainText('tanpa berkas');
});

const lists = () => loket.window.getByRole('region', { name: 'Semua daftar' });

test('the head is written anew from the lines and from the table, by keys; another day goes to the lines', async () => {
  const { window } = loket;
  await openFromPalette();
  await window.keyboard.press('Enter');
  await expect.poll(focused).toBe('daftar-nik');
  await window.keyboard.press('F8');
  await expect.poll(focused).toBe('daftar-pengirim');
  await expect(window.locator('#daftar-pengirim')).toHaveValue('PT Lapis Loket');
  await lookAt(window, 'entri-daftar-kepala');
  for (const text of ['PT Lapis Loket Jaya', '13/PL/IV/2020', '01-04-2020']) {
    await window.keyboard.type(text);
    await window.keyboard.press('Enter');
  }
  await expect(window.getByText('PT Lapis Loket Jaya, surat 13/PL/IV/2020')).toBeVisible();
  await expect(window.getByText('Masuk 01-04-2020')).toBeVisible();
  // What was under the fingers is still there.
  await expect(window.locator('#daftar-nik')).toHaveValue('520702 417');
  await window.keyboard.press('Escape');
  await expect(lists()).toContainText('PT Lapis Loket Jaya');
  await window.keyboard.press('F8');
  await window.keyboard.press('Escape');
  await expect(window.locator('#daftar-pengirim')).toHaveCount(0);
  // A clerk does not void.
  await window.keyboard.press('F10');
  await expect(window.getByRole('dialog')).toHaveCount(0);
});

test('the penyelia voids it with a reason: it says what becomes of its lines, and takes no more', async () => {
  const { window } = loket;
  await signIn(window, office.penyelia);
  await openFromPalette();
  await expect(window.getByRole('row', { name: /DA-001/ })).toBeVisible();
  await window.keyboard.press('F10');
  const dialog = window.getByRole('dialog', { name: 'Batalkan daftar DA-001?' });
  await expect(dialog).toContainText('3 baris batal.');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await window.keyboard.type('dikirim dua kali');
  await lookAt(window, 'entri-daftar-batalkan');
  await window.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(window.getByText('Daftar DA-001 batal. 3 baris batal.')).toBeVisible();
  await expect(window.getByRole('row', { name: /DA-001/ })).toContainText('batal: dikirim dua kali');
  await window.keyboard.press('F8');
  await expect(window.locator('#daftar-pengirim')).toHaveCount(0);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Daftar batal' })).toContainText(`Batal: dikirim dua kali (${office.penyelia.name}`);
  await expect(stored().getByRole('listitem').first()).toContainText('Batal');
  await expect(window.locator('#daftar-nik')).toHaveCount(0);
  await expectFits(window);
  await lookAt(window, 'entri-daftar-batal');
  await window.keyboard.press('Escape');
  await expect(lists()).toBeVisible();
});

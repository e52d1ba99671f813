import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Tindak lanjut by keys alone: who must still act, called, assigned, written into a file for messages; and what is held on one of them. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let keyed: readonly KeyedSheet[];
const folder = mkdtempSync(join(tmpdir(), 'loket-kontak-'));

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  office = await prepareOffice(loket.window);
  await signIn(loket.window, office.petugas);
  // Two of them gave the same phone; one has no copy of the KTP.
  keyed = await receiveAndKey(loket.window, 6, 0, (index) => ({ values: index === 1 || index === 2 ? { no_hp: '081200000077' } : index === 5 ? { fotokopi_ktp: '' } : {} }));
});

test.afterAll(async () => {
  await loket.close();
  rmSync(folder, { recursive: true, force: true });
});

const rows = () => loket.window.locator('.baris-maya tbody tr[aria-rowindex]');
const side = () => loket.window.getByRole('complementary', { name: 'Rincian' });
const sheetAt = (index: number): KeyedSheet => {
  const sheet = keyed[index];
  if (!sheet) throw new Error(`no keyed sheet ${index}`);
  return sheet;
};

test('everybody without an account is listed without a number; key 1 narrows to what is missing', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await expect(rows()).toHaveCount(6);
  await expect(rows().first()).toContainText(sheetAt(5).name);
  await expect(rows().first()).toContainText('Bawa fotokopi KTP');
  await expect(side()).toContainText('Belum ada akun');
  expect(await window.locator('main').textContent()).not.toMatch(/\d{16}/);
  await expectFits(window);
  await lookAt(window, 'tindak-lanjut');
  await window.keyboard.press('1');
  await window.getByLabel('Harus:').selectOption('fotokopi');
  await expect(rows()).toHaveCount(1);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(rows()).toHaveCount(6);
});

test('a call is written down with F8 and digits, with the day to try again', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await expect(side().getByRole('heading', { name: 'Catat hubungan' })).toBeVisible();
  await window.keyboard.press('4');
  await lookAt(window, 'tindak-hubungan');
  await window.keyboard.press('Enter');
  await window.keyboard.type('nada sibuk');
  await window.keyboard.press('Enter');
  const { today } = await callIn(window, 'settings.get', {});
  const [year, month, day] = today.split('-');
  await window.keyboard.type(`${day}-${month}-${year}`);
  await window.keyboard.press('Enter');
  await expect(side()).toContainText('nada sibuk');
  await expect(rows().first()).toContainText('Tidak terhubung');
  await window.keyboard.press('6');
  await window.getByLabel('Dihubungi:').selectOption('hari_ini');
  await expect(rows()).toHaveCount(1);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(rows()).toHaveCount(6);
});

test('whoever has a phone of the paper and one of the account: it is said which was called', async () => {
  const { window } = loket;
  const { sheet, name } = sheetAt(4);
  await callIn(window, 'online.account', { sheet, email: '', phone: '081233345678', alive: '' });
  await openScreen(window, 'F6', 'Cek');
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await rows().filter({ hasText: name }).click();
  await expect(side()).toContainText('HP akun');
  await window.keyboard.press('F8');
  await window.keyboard.press('5');
  const number = window.getByLabel('Nomor', { exact: true });
  await expect(number.locator('option')).toHaveText([/^HP akun 0812 ?3334 ?5678$/u, /^HP di berkas /u]);
  await expectFits(window);
  await lookAt(window, 'tindak-nomor');
  await number.focus();
  await window.keyboard.press('ArrowDown');
  for (let left = 3; left > 0; left -= 1) await window.keyboard.press('Enter');
  await expect(rows().filter({ hasText: name })).toContainText('Salah nomor');
  await expect(side().getByRole('form')).toHaveCount(0);
  await expect(side()).toContainText('Salah nomor');
  await rows().first().click();
});

test('one person is assigned to a clerk', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+1');
  await window.getByLabel('Kepada').selectOption({ label: office.petugas.name });
  await lookAt(window, 'tindak-tugas');
  await window.keyboard.press('Enter');
  await expect(side()).toContainText(`Ditangani: ${office.petugas.name}`);
  await expect(rows().first()).toContainText(office.petugas.name);
});

test('the list for a village asks what it is for, and is recorded', async () => {
  const { window } = loket;
  await window.keyboard.press('F9');
  await expect(side().getByRole('heading', { name: 'Daftar untuk desa' })).toBeVisible();
  await lookAt(window, 'tindak-desa');
  const { villages } = await callIn(window, 'followUp.choices', {});
  const list = await callIn(window, 'followUp.villageList', { village: villages[0]?.code ?? '', purpose: 'diundang', askedBy: 'Sekretaris desa' });
  expect(list.people.length).toBeGreaterThan(0);
  expect(JSON.stringify(list.people)).not.toMatch(/\d{16}|0812/);
  await window.keyboard.press('Escape');
});

test('the penyelia words a text, sees how it reads, and goes back to the shipped one', async () => {
  const { window } = loket;
  await signIn(window, office.penyelia);
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await expect(rows()).toHaveCount(6);
  await window.keyboard.press('Control+2');
  await window.getByLabel('Untuk', { exact: true }).selectOption({ label: 'Belum ada akun' });
  await window.locator('#pesan-teks').fill('{nama}: buat akun {program} di {kantor}.');
  await expect(window.getByRole('region', { name: 'Contoh jadi' })).toContainText('BAIQ MELATI: buat akun Kartu Prakerja');
  await lookAt(window, 'tindak-teks');
  await window.keyboard.press('F8');
  await expect(window.getByText('Teks pesan disimpan')).toBeVisible();
  await window.locator('#pesan-teks').fill('{nama} {nik}');
  await window.keyboard.press('F8');
  await expect(side().getByRole('alert')).toContainText('{nik}');
  await window.keyboard.press('F7');
  await expect(window.locator('#pesan-teks')).toHaveValue(/Daftar sendiri di www.prakerja.go.id/);
  await window.keyboard.press('Escape');
});

test('F10 writes one row a phone; the shared phone gets neither name nor state', async () => {
  const { window } = loket;
  await window.keyboard.press('F10');
  await window.locator('#kontak-perlu').fill('undangan ke loket');
  await window.locator('#kontak-folder').fill(folder);
  await lookAt(window, 'tindak-kontak');
  await window.keyboard.press('Enter');
  await expect(side()).toContainText('6 orang, 5 baris, 1 di antaranya HP bersama');
  await lookAt(window, 'tindak-kontak-tertulis');
  const files = readdirSync(folder);
  expect(files).toEqual([expect.stringMatching(/^KONTAK-\d{8}-5\.csv$/)]);
  const text = readFileSync(join(folder, files[0] ?? ''), 'utf8');
  expect(text).not.toMatch(/\d{16}/);
  const shared = text.split('\r\n').find((line) => line.includes('081200000077')) ?? '';
  expect(shared).not.toContain(sheetAt(1).name);
  expect(shared).not.toMatch(/terdaftar|akun|Anda/);
  await window.keyboard.press('Enter');
});

test('everything held on a person opens with Ctrl+3, covered, and ends with who looked', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+3');
  const held = window.getByRole('region', { name: 'Semua yang disimpan' });
  await expect(held.getByRole('region', { name: /Siapa yang melihat/ })).toContainText('Diserahkan: kontak ditulis ke file');
  await expect(held).toContainText('tidak terhubung');
  expect(await held.textContent()).not.toContain(sheetAt(5).nik);
  await expectFits(window);
  await lookAt(window, 'data-seseorang');
});

test('a correction is asked for, counts down, and is closed with what came of it', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await window.keyboard.type('Alamat pindah ke Seloto');
  await window.keyboard.press('Enter');
  const corrections = window.getByRole('region', { name: 'Pembetulan', exact: true });
  await expect(corrections).toContainText(/sisa (?:72 jam|71 jam 5\d menit)/);
  await lookAt(window, 'data-pembetulan');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('complementary', { name: 'Rincian' })).toContainText('Diminta dibetulkan: Alamat pindah ke Seloto');
  await lookAt(window, 'pendaftar-pembetulan');
  await window.keyboard.press('Control+K');
  await window.keyboard.type('semua data');
  await window.keyboard.press('Enter');
  await expect(corrections).toContainText('Alamat pindah');
  await window.keyboard.press('1');
  await window.keyboard.type('Alamat dibetulkan di A-0006');
  await window.keyboard.press('Enter');
  await expect(corrections).toContainText('Alamat dibetulkan di A-0006');
  expect((await callIn(window, 'personData.openCorrections', {})).open).toBe(0);
});

test('the paper for the person holds the whole NIK, and no name of staff', async () => {
  const { window } = loket;
  await expect.poll(() => window.locator('.cetakan').count()).toBe(0);
  const { held } = await callIn(window, 'personData.show', { sheet: sheetAt(5).sheet, for: 'kertas', askedBy: '' });
  const text = JSON.stringify(held);
  expect(text).toContain(sheetAt(5).nik);
  expect(text).not.toContain(office.petugas.name);
});

test('without a person the screen lists the requests that wait', async () => {
  const { window } = loket;
  await callIn(window, 'personData.askCorrection', { sheet: sheetAt(0).sheet, asked: 'Nama salah ketik' });
  await window.keyboard.press('Control+K');
  await window.keyboard.type('data seseorang');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid', { name: 'Permintaan terbuka' })).toContainText('Nama salah ketik');
  await lookAt(window, 'data-permintaan');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Pembetulan', exact: true })).toContainText('Nama salah ketik');
});

test('at 125 % nothing is cut', async () => {
  const { window } = loket;
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await expect(rows().first()).toBeVisible();
  await expectFits(window);
  await officeScreen(loket);
});

import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { approve, callIn, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Pendaftar by keyboard: found while typing, narrowed by choices, one sheet told in full, its numbers opened on purpose. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let keyed: readonly KeyedSheet[];

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  office = await prepareOffice(loket.window);
  await signIn(loket.window, office.petugas);
  keyed = await receiveAndKey(loket.window, 12);
  await signIn(loket.window, office.penyelia);
  await approve(loket.window, keyed.slice(0, 3));
});

test.afterAll(async () => {
  await loket.close();
});

const rows = () => loket.window.locator('.baris-maya tbody tr[aria-rowindex]');
const detail = () => loket.window.getByRole('complementary', { name: 'Rincian' });
const sheetAt = (index: number): KeyedSheet => {
  const sheet = keyed[index];
  if (!sheet) throw new Error(`no keyed sheet ${index}`);
  return sheet;
};

test('the list shows everybody without a NIK, newest first, and the chosen sheet beside it', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await expect(rows()).toHaveCount(12);
  await expect(rows().first()).toContainText(sheetAt(11).sheetNo);
  await expect(detail()).toContainText(sheetAt(11).name);
  expect(await window.locator('main').textContent()).not.toMatch(/\d{16}/);
  await expectFits(window);
  await lookAt(window, 'pendaftar');
});

test('arrows choose; Ctrl+N opens the numbers of that sheet only, once, and again covers them', async () => {
  const { window } = loket;
  await window.keyboard.press('ArrowDown');
  const chosen = sheetAt(10);
  await expect(detail()).toContainText(chosen.name);
  await window.keyboard.press('Control+n');
  const parts = detail().locator('.nik-bagian');
  await expect(parts).toHaveText([chosen.nik.slice(0, 6), chosen.nik.slice(6, 12), chosen.nik.slice(12)]);
  await window.keyboard.press('Control+n');
  await expect(detail().locator('.rincian-nik')).toContainText(`NIK berakhir ${chosen.nik.slice(-4)}`);
  await window.keyboard.press('Control+n');
  await expect(parts.first()).toHaveText(chosen.nik.slice(0, 6));
  await window.keyboard.press('ArrowUp');
  await expect(detail()).toContainText(`NIK berakhir ${sheetAt(11).nik.slice(-4)}`);
  await window.keyboard.press('ArrowDown');
  await expect(detail()).toContainText(`NIK berakhir ${chosen.nik.slice(-4)}`);
});

test('open numbers cover themselves after half a minute', async () => {
  const { window } = loket;
  await window.clock.install();
  await window.keyboard.press('Control+n');
  await expect(detail().locator('.rincian-nik')).toContainText('Tutup nomor');
  await window.clock.fastForward(31_000);
  await expect(detail().locator('.rincian-nik')).toContainText('Buka nomor');
});

test('/ searches while typing: name in another spelling, number, phone; Esc takes it away', async () => {
  const { window } = loket;
  await window.keyboard.press('/');
  await window.keyboard.type('nurul hidaya');
  await expect(rows()).toHaveCount(2);
  await window.keyboard.press('Escape');
  await expect(rows()).toHaveCount(12);
  await window.keyboard.press('/');
  await window.keyboard.type(sheetAt(4).sheetNo);
  await expect(rows()).toHaveCount(1);
  await expect(detail()).toContainText(sheetAt(4).name);
  await window.keyboard.press('Escape');
  await window.keyboard.press('/');
  await window.keyboard.type('tidak ada orang begini');
  await expect(window.getByText('Tidak ada berkas yang cocok.')).toBeVisible();
  await lookAt(window, 'pendaftar-kosong');
  await window.keyboard.press('Escape');
  await expect(rows()).toHaveCount(12);
});

test('key 1 narrows to a state of the paper, 2 to one of the people', async () => {
  const { window } = loket;
  await window.keyboard.press('1');
  await expect(window.getByLabel('Berkas:')).toBeFocused();
  await window.getByLabel('Berkas:').selectOption('diperiksa');
  await expect(rows()).toHaveCount(3);
  await window.keyboard.press('Enter');
  await window.keyboard.press('2');
  await window.getByLabel('Orang:').selectOption('belum_siap');
  await expect(window.getByText('Tidak ada berkas yang cocok.')).toBeVisible();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(rows()).toHaveCount(12);
});

test('a penyelia voids with a reason; the sheet stays, struck, and its history says why', async () => {
  const { window } = loket;
  await window.keyboard.press('Home');
  await window.keyboard.press('F8');
  await expect(window.getByRole('dialog', { name: `Batalkan berkas ${sheetAt(11).sheetNo}?` })).toBeVisible();
  await lookAt(window, 'pendaftar-batal');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeVisible();
  await window.keyboard.type('Kertas contoh, bukan milik siapa pun');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeHidden();
  await expect(rows().first()).toContainText('Batal');
  await expect(detail()).toContainText('Kertas contoh, bukan milik siapa pun');
  expect((await callIn(window, 'home.ledgers', {})).paper.batal).toBe(1);
});

test('at 125 % the detail folds behind Ctrl+. and nothing is cut', async () => {
  const { window } = loket;
  await officeScreen(loket, 1.25);
  await expect(detail()).toBeHidden();
  await expectFits(window);
  await window.keyboard.press('Control+.');
  await expect(detail()).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'pendaftar-125');
  await officeScreen(loket);
});

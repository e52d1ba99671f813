import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Periksa by keyboard: marks settled, a field corrected, a sheet returned, a second sheet decided, the others approved. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let keyed: readonly KeyedSheet[];

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  const { window } = loket;
  office = await prepareOffice(window);
  await signIn(window, office.petugas);
  const first = await receiveAndKey(window, 5, 0, (index) => {
    if (index === 1) return { values: { tanggal_lahir: '1990-05-05' } };
    if (index === 2) return { values: { pengesahan: '', fotokopi_ktp: '' } };
    return {};
  });
  const again = await receiveAndKey(window, 1, 3, () => ({ values: { alamat: 'JALAN MAWAR 3' }, secondOf: first[3]?.sheet ?? null }));
  const namesake = await receiveAndKey(window, 1, 4, () => ({ values: { no_hp: '081333444555' }, secondOf: first[4]?.sheet ?? null }));
  keyed = [...first, ...again, ...namesake];
  await signIn(window, office.penyelia);
});

test.afterAll(async () => {
  await loket.close();
});

const marks = () => loket.window.getByRole('region', { name: 'Tanda', exact: true });
const strip = () => loket.window.locator('.strip');
const sheetAt = (index: number): KeyedSheet => {
  const sheet = keyed[index];
  if (!sheet) throw new Error(`no keyed sheet ${index}`);
  return sheet;
};
const expectOpen = (index: number) => expect(loket.window.getByRole('heading', { level: 2, name: sheetAt(index).sheetNo })).toBeVisible();
const stateOf = async (index: number) => (await callIn(loket.window, 'sheets.detail', { sheet: sheetAt(index).sheet })).head;

test('the first sheet of somebody else lies open, whole NIK large; Enter approves and opens the next', async () => {
  const { window } = loket;
  await openScreen(window, 'F4', 'Periksa');
  await expectOpen(0);
  await expect(window.locator('.kertas .nik-23 .nik-bagian')).toHaveText([sheetAt(0).nik.slice(0, 6), sheetAt(0).nik.slice(6, 12), sheetAt(0).nik.slice(12)]);
  await expectFits(window);
  await lookAt(window, 'periksa');
  await window.keyboard.press('Enter');
  await expectOpen(1);
  expect(await stateOf(0)).toMatchObject({ paperState: 'diperiksa', sendState: 'siap' });
});

test('1 settles a mark as the photocopy says; nothing stays open', async () => {
  const { window } = loket;
  await expect(marks()).toContainText('Tanda (1)');
  await lookAt(window, 'periksa-tanda');
  await window.keyboard.press('1');
  await expect(marks()).toContainText('Tidak ada tanda terbuka');
  await expect(marks()).toContainText('sesuai fotokopi');
  await window.keyboard.press('Enter');
  await expectOpen(2);
  expect(await stateOf(1)).toMatchObject({ paperState: 'diperiksa', sendState: 'siap' });
});

test('3 corrects the field of the chosen mark in place; the corrector does not approve it', async () => {
  const { window } = loket;
  await expect(marks()).toContainText('Tanda (2)');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('3');
  await expect(window.getByRole('combobox', { name: 'Fotokopi KTP' })).toBeFocused();
  await lookAt(window, 'periksa-betulkan');
  await window.keyboard.type('1');
  await window.keyboard.press('Enter');
  await expect(marks()).toContainText('Tanda (1)');
  await expect(strip()).toContainText('Orang lain yang mengesahkan');
  await window.keyboard.press('Enter');
  await expectOpen(3);
  expect(await stateOf(2)).toMatchObject({ paperState: 'diinput' });
});

test('F8 returns with a reason, never without one', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await expect(window.getByLabel('Alasan')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByText('Alasan belum ada')).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Enter');
  await expectOpen(4);
  await window.keyboard.press('F8');
  await window.keyboard.type('RT tidak terbaca, lihat kartu');
  await window.keyboard.press('Enter');
  await expectOpen(5);
  expect(await stateOf(4)).toMatchObject({ paperState: 'dikembalikan' });
});

test('a proposed second sheet waits for a decision: Ctrl+1 joins it to the first', async () => {
  const { window } = loket;
  await expect(window.getByRole('region', { name: 'Usul lembar kedua' })).toContainText('JALAN MAWAR 3');
  await lookAt(window, 'periksa-lembar-kedua');
  await window.keyboard.press('Enter');
  await expect(strip()).toContainText('Putuskan dulu');
  await window.keyboard.press('Control+1');
  await expectOpen(6);
  expect(await stateOf(5)).toMatchObject({ paperState: 'lembar_kedua', sendState: null, primarySheet: sheetAt(3).sheetNo });
});

test('Ctrl+2 says that it is somebody else: the NIK is disputed and cannot be waved through', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+2');
  await window.keyboard.type('Dua orang berbeda, sudah ditanya');
  await window.keyboard.press('Enter');
  await expect(strip()).toContainText('NIK bentrok');
  await window.keyboard.press('1');
  await expect(strip()).toContainText('Tarik kedua kertas');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Tidak ada berkas yang menunggu Anda.')).toBeVisible();
  await lookAt(window, 'periksa-kosong');
  const disputed = await callIn(window, 'sheets.detail', { sheet: sheetAt(6).sheet });
  expect(disputed).toMatchObject({ head: { paperState: 'diperiksa', sendState: 'belum_siap' }, why: ['nik_bentrok'] });
});

test('own sheets never come up: the first clerk sees only what the other corrected', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await openScreen(window, 'F4', 'Periksa');
  await expectOpen(2);
  await expect(window.locator('.daftar-kerja li')).toHaveCount(1);
});

test('at 125 % nothing is cut', async () => {
  const { window } = loket;
  await officeScreen(loket, 1.25);
  await openScreen(window, 'F4', 'Periksa');
  await expectOpen(2);
  await expectFits(window);
  await lookAt(window, 'periksa-125');
  await officeScreen(loket);
});

test('marks that stayed open after approval are settled from Pendaftar', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await openScreen(window, 'F4', 'Periksa');
  await expectOpen(2);
  await window.keyboard.press('Enter');
  await expect(window.getByText('Tidak ada berkas yang menunggu Anda.')).toBeVisible();
  expect(await stateOf(2)).toMatchObject({ paperState: 'diperiksa', sendState: 'belum_siap' });
  // The keyer does not settle what they wrote; whoever corrected another field may.
  await signIn(window, office.penyelia);
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await window.keyboard.press('/');
  await window.keyboard.type(sheetAt(2).sheetNo);
  await expect(window.locator('.rincian')).toContainText('tanda belum diselesaikan');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expectOpen(2);
  await window.keyboard.press('2');
  await expect(marks()).toContainText('KTP asli dilihat');
  await window.keyboard.press('Enter');
  expect(await stateOf(2)).toMatchObject({ paperState: 'diperiksa', sendState: 'siap' });
});

test('a penyelia takes a second sheet apart again from Pendaftar, with a reason', async () => {
  const { window } = loket;
  await signIn(window, office.penyelia);
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await window.keyboard.press('/');
  await window.keyboard.type(sheetAt(5).sheetNo);
  await expect(window.locator('.baris-maya tbody tr[aria-rowindex]')).toHaveCount(1);
  await window.keyboard.press('Enter');
  const before = (await callIn(window, 'home.ledgers', {})).people.total;
  await window.keyboard.press('Control+2');
  await expect(window.getByRole('dialog', { name: `Urungkan lembar kedua ${sheetAt(5).sheetNo}?` })).toBeVisible();
  await window.keyboard.type('Ternyata saudara kembar');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeHidden();
  expect(await stateOf(5)).toMatchObject({ paperState: 'diinput', sendState: 'belum_siap' });
  expect((await callIn(window, 'home.ledgers', {})).people.total).toBe(before + 1);
});
